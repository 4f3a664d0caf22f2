"""Two languages that nobody speaks, made from the source words, to see what a translation does to a page.

en-XA: accented and about 40 % longer; a string that shows plain letters was not marked for translation.
ar-XB: between right-to-left marks, in a page that is mirrored.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management.base import BaseCommand

# placeholders, tags and entities stay as they are
_KEPT = re.compile(r"(%\([A-Za-z_]+\)[sd]|%[sd%]|\{[A-Za-z_]*\}|<[^>]+>|&[#\w]+;)")
_ACCENTS = str.maketrans(
    "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz",
    "ÅåƁƀÇçĐđÉéƑƒĜĝĤĥÎîĴĵĶķĹĺḾḿÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž",
)
_LONGER = 0.4
_MARK = "\u200f"


def accented(text: str) -> str:
    """The text with accents on its letters, and two fifths longer."""
    parts = _KEPT.split(text)
    spoken = "".join(part if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(parts))
    missing = round(sum(map(len, parts[::2])) * _LONGER)
    return f"{spoken} {('~' * 4 + ' ') * (missing // 5)}{'~' * (missing % 5)}".rstrip() if text else text


def mirrored(text: str) -> str:
    """The text between right-to-left marks."""
    return f"{_MARK}{text}{_MARK}" if text else text


PSEUDO: dict[str, Callable[[str], str]] = {"en_XA": accented, "ar_XB": mirrored}


def pseudo_catalog(source: Catalog, turn: Callable[[str], str]) -> Catalog:
    """The catalogue in a pseudo-language."""
    made = Catalog(fuzzy=False)
    for message in source:
        if message.id:
            said = turn(message.id) if isinstance(message.id, str) else tuple(map(turn, message.id))
            made.add(message.id, said, flags=message.flags - {"fuzzy"}, context=message.context)
    return made


def _plain_head(path: Path, locale: str) -> None:
    """A head without dates and names, so that the same words give the same file."""
    head = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        f'"Language: {locale}\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    )
    body = path.read_text(encoding="utf-8").partition("\n\n")[2]
    path.write_text("# Made by script/messages. Do not edit.\n" + head + body, encoding="utf-8")


class Command(BaseCommand):
    help = "Make the pseudo-languages en-XA and ar-XB from the words that makemessages gathered."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        locale_folder = Path(settings.LOCALE_PATHS[0])
        with (locale_folder / "ar/LC_MESSAGES/django.po").open("rb") as file:
            source = read_po(file)
        for locale, turn in PSEUDO.items():
            path = locale_folder / locale / "LC_MESSAGES/django.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as made:
                write_po(made, pseudo_catalog(source, turn), width=0, no_location=True)
            _plain_head(path, locale)
