"""The wikitext of a page in a language, as the extension Translate writes it to the page's subpage.

Sources: TranslationUnit and ParserOutput of the extension; for anchors of headings Parser and Sanitizer of MediaWiki itself.
"""

import re
from collections.abc import Mapping
from html import unescape

from apero.wikitext.codes import direction, html_tag
from apero.wikitext.page import Page, Unit, heading
from apero.wikitext.variables import variables, with_names, with_values

FUZZY = "!!FUZZY!!"
"""Stands before a translation of an older wording."""
_LANGUAGE = re.compile(r"\{\{[ \t\n\r\f\v]*TRANSLATIONLANGUAGE[ \t\n\r\f\v]*\}\}")
_LINK = re.compile(
    r"\[(?i:bitcoin:|ftps?://|geo:|git://|gopher://|https?://|ircs?://|magnet:|mailto:|matrix:|mms://|news:|nntp://|redis://"
    r"|sftp://|sips?:|sms:|ssh://|svn://|tel:|telnet://|urn:|worldwind://|xmpp:|//)([^ ]+?) ([^\[]+)\]"
)
_TITLE_SPACE = re.compile("[ _\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_IN_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", '"': "&quot;", ">": "&gt;", "<": "&lt;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)


def render(page: Page, language: str, translations: Mapping[str, str], source_language: str = "en") -> str:
    """The page in `language`. `translations` are by the names of units; what has none stays in the source's language.

    Languages are MediaWiki's codes. A rendition in the source's own language is the source without its tags.
    """
    is_source = language == source_language
    out: list[str] = []
    for part in page.parts:
        if isinstance(part, str):
            out.append(part)
            continue
        pieces = [
            _in_language(
                piece, None if is_source else translations.get(piece.name), language, source_language
            )
            if isinstance(piece, Unit)
            else piece
            for piece in part.pieces
        ]
        out.append(_without_breaks(part.pieces, pieces))
    return _LANGUAGE.sub(lambda _found: language, "".join(out))


def _without_breaks(pieces: tuple[str | Unit, ...], rendered: list[str]) -> str:
    """Tags on lines of their own leave none: one line break goes at each end, if the section has white space there."""
    if isinstance(pieces[0] if pieces else None, str) and rendered[0].startswith("\n"):
        rendered = [rendered[0][1:], *rendered[1:]]
    if isinstance(pieces[-1] if pieces else None, str) and rendered[-1].endswith("\n"):
        rendered = [*rendered[:-1], rendered[-1][:-1]]
    return "".join(rendered)


def _in_language(unit: Unit, translation: str | None, language: str, source_language: str) -> str:
    known = variables(unit.text)
    source = with_names(unit.text, known)
    attributes, told_as = "", language
    if translation is not None:
        content = translation.replace(FUZZY, "")
        if FUZZY in translation:
            attributes = ' class="mw-translate-fuzzy"'
    else:
        content, told_as = source, source_language
        if language != source_language:
            way = direction(source_language)
            attributes = f' lang="{html_tag(source_language)}" dir="{way}" class="mw-content-{way}"'
    if unit.may_wrap and attributes:
        content = (
            f"<span{attributes}>{content}</span>"
            if unit.is_inline
            else f"<div{attributes}>\n{content}\n</div>"
        )
    if translation is not None and unit.may_wrap and not unit.is_inline and translation != source:
        words = heading(source)
        if words is not None:
            content = f'<span id="{anchor(words).translate(_IN_ATTRIBUTE)}"></span>\n{content}'
    content = with_values(content, known)
    return _LANGUAGE.sub(lambda _found: told_as, content) if "{{" in content else content


def anchor(words: str) -> str:
    """Where a heading of these words can be linked to: `Parser::guessSectionNameFromWikiText`, without its `#`."""
    words = re.sub(r"\[\[:?([^\[|]+)\|([^\[]+)\]\]", r"\2", words)
    words = re.sub(r"\[\[:?([^\[]+)\|?\]\]", r"\1", words)
    words = _LINK.sub(r"\2", words)
    words = re.sub(r"<[^>]*>", "", _without_quotes(words))
    words = re.sub("[ _]+", " ", words).strip(" \t\n\r\0\v")
    words = re.sub("&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z0-9]+);", lambda found: unescape(found[0]), words)
    words = _TITLE_SPACE.sub(" ", words).strip(" ")
    return re.sub("%([a-fA-F0-9]{2})", r"%25\1", re.sub("[\t\n\f\r ]", "_", words[:1024]))


def _without_quotes(words: str) -> str:
    """Take off the apostrophes that make italics and bold. Of four, or of more than five, the first are text.

    If bold and italics are both left open, one bold was meant as an apostrophe and italics: the first that ends a word of
    one letter, or else of several, or else any.
    """
    parts = re.split("('{2,})", words)
    for place in range(1, len(parts), 2):
        size = len(parts[place])
        kept = 3 if size == 4 else min(size, 5)
        parts[place - 1] += "'" * (size - kept)
        parts[place] = "'" * kept
    sizes = [len(run) for run in parts[1::2]]
    if sum(size in (3, 5) for size in sizes) % 2 and sum(size in (2, 5) for size in sizes) % 2:
        bold = [place for place in range(1, len(parts), 2) if len(parts[place]) == 3]
        if bold:
            parts[min(bold, key=lambda place: (_rank(parts[place - 1]), place)) - 1] += "'"
    return "".join(parts[::2])


def _rank(before: str) -> int:
    if before.endswith(" "):
        return 2
    return 0 if before.encode()[-2:-1] == b" " else 1
