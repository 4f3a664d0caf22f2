"""`apero wiki units|mark|render|percent`: what the extension Translate would make of a page, without a wiki and without a site.

Only the result goes to standard output, byte for byte. What would be refused ends with status 2 and one line that says why.
"""

import json
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from apero.wikitext.page import Page, PageRefused, number, parse, percent
from apero.wikitext.render import render

REFUSED = 2
_CODE = re.compile(r"[A-Za-z]+(-[A-Za-z0-9]+)*", re.ASCII)


class _Unreadable(ValueError):
    """A file is not what was asked for."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.prog}: {message}\n")


def main(words: Sequence[str]) -> int:
    """Run the command, with the words behind `wiki`. Returns the exit status."""
    asked = _parser().parse_args(words)
    try:
        result = _result(asked).encode()
    except PageRefused as refused:
        return _say(f"{asked.file}: {refused}")
    except _Unreadable as unreadable:
        return _say(str(unreadable))
    except UnicodeEncodeError:
        return _say(f"{asked.translations}: it has half a character, which no text may hold.")
    sys.stdout.buffer.write(result)
    sys.stdout.buffer.flush()
    return 0


def _say(why: str) -> int:
    sys.stderr.write(" ".join(why.split()) + "\n")
    return REFUSED


def _result(asked: Namespace) -> str:
    if asked.what == "percent":
        return f"{percent(asked.translated, asked.total)}\n"
    page = number(parse(_text(asked.file)), getattr(asked, "maxid", 0))
    if asked.what == "units":
        return json.dumps(_listed(page), ensure_ascii=False, indent=1) + "\n"
    if asked.what == "mark":
        return page.marked
    return render(page, asked.language, _translations(asked.translations), asked.source_language)


def _listed(page: Page) -> list[dict[str, str | bool]]:
    return [{"id": unit.name, "source": unit.source, "inline": unit.is_inline} for unit in page.units]


def _text(file: str) -> str:
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return content.decode()
    except UnicodeDecodeError as error:
        raise _Unreadable(f"{file}: it is not UTF-8 (byte {error.start + 1}). Save it as UTF-8.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no name of a file"
        raise _Unreadable(f"{file}: it cannot be read: {reason}.") from error


def _translations(file: str) -> dict[str, str]:
    try:
        found = json.loads(_text(file))
    except (json.JSONDecodeError, RecursionError) as error:
        raise _Unreadable(f"{file}: it is no JSON: {error}.") from error
    if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
        raise _Unreadable(f"{file}: it is no map from the names of units to texts.")
    return found


def _parser() -> ArgumentParser:
    parser = _Parser(prog="apero wiki", description="Translation units of a wiki page.")
    whats = parser.add_subparsers(dest="what", required=True, metavar="units|mark|render|percent")
    for what, told in (
        ("units", "List the units as JSON: id, source as translators see it, inline."),
        ("mark", "Print the source with the marker of each unit."),
        ("render", "Print the page in another language. The page must be marked."),
    ):
        one = whats.add_parser(what, help=told, description=told)
        one.add_argument("file", metavar="FILE", help="The wikitext, in UTF-8; - for standard input.")
        if what == "render":
            one.add_argument("--language", required=True, type=_code, help="A code of MediaWiki, such as yo.")
            one.add_argument(
                "--translations",
                required=True,
                metavar="T.json",
                help="A map from ids to texts. !!FUZZY!! in front of one says that it is outdated.",
            )
            one.add_argument("--source-language", default="en", type=_code, help="en, if nothing is said.")
        else:
            one.add_argument(
                "--maxid", default=0, type=_count, metavar="N", help="The highest number that was ever used."
            )
    figure = whats.add_parser("percent", help="Print how complete a translation is, as a wiki shows it.")
    figure.add_argument("translated", type=_count, metavar="TRANSLATED")
    figure.add_argument("total", type=_count, metavar="TOTAL")
    return parser


def _count(word: str) -> int:
    if not re.fullmatch("[0-9]{1,15}", word):
        raise ArgumentTypeError(f"{word!r} is no whole number")
    return int(word)


def _code(word: str) -> str:
    if not _CODE.fullmatch(word):
        raise ArgumentTypeError(f"{word!r} is no code of a language")
    return word
