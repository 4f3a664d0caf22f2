"""HTML, as LimeSurvey keeps its words, to plain paragraphs."""

import re
from html.parser import HTMLParser

from apero.lib.words import clean_text, paragraphs

_BLOCKS = frozenset(
    ["p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote"]
)
_UNSAID = frozenset({"script", "style"})
_LOST = frozenset(["a", "img", "video", "audio", "iframe", "input", "select", "object", "embed", "script"])
_PLACEHOLDER = re.compile(r"\{[^{}\s][^{}]*\}")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.lost: set[str] = set()
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _BLOCKS:
            self.said.append("\n" if tag in ("br", "li", "tr") else "\n\n")
        if tag in _LOST:
            self.lost.add(tag)
        self.silent += tag in _UNSAID

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.said.append("\n" if tag in ("br", "li", "tr") else "\n\n")
        self.silent = max(0, self.silent - (tag in _UNSAID))

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(re.sub(r"\s+", " ", data))


def plain_of(html: str) -> tuple[str, bool]:
    """The words of some HTML, and whether more than their looks was lost: a link, a picture, a field."""
    if "<" not in html and "&" not in html:
        return clean_text(html), False
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (line.strip() for line in "".join(reader.said).splitlines())
    return "\n\n".join(paragraphs("\n".join(lines))), bool(reader.lost)


def placeholders(words: str) -> list[str]:
    """What LimeSurvey would put other words in place of: "{TOKEN:FIRSTNAME}"."""
    return _PLACEHOLDER.findall(words)
