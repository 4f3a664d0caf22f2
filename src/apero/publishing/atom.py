"""A feed as Atom writes it (RFC 4287). It knows days only: each stands for its first moment in UTC."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from xml.etree import ElementTree as Tree

NEWEST = 50
"""Entries in one feed."""
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that became known on a day. `key` is its id for ever, `address` the whole address of its page."""

    key: UUID
    on: date
    kind: str
    title: str
    told: str
    address: str


@dataclass(frozen=True, slots=True)
class About:
    """What a feed says of itself. `began_on` is its day while nothing is in it; `page` what it tells news of."""

    key: UUID
    title: str
    author: str
    language: str
    began_on: date
    source: str
    page: str


def newest_first(entries: Sequence[Entry]) -> list[Entry]:
    """The newest ones by day, in an order that stays."""
    return sorted(entries, key=lambda entry: (entry.on, entry.key), reverse=True)[:NEWEST]


def atom_of(about: About, entries: Sequence[Entry]) -> bytes:
    """The whole document, the newest entry first."""
    feed = Tree.Element(
        "feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": about.language.replace("_", "-")}
    )
    shown = newest_first(entries)
    _put(feed, "id", about.key.urn)
    _put(feed, "title", about.title)
    _put(feed, "updated", _moment(shown[0].on if shown else about.began_on))
    _put(Tree.SubElement(feed, "author"), "name", about.author)
    _link(feed, "self", about.source, "application/atom+xml")
    _link(feed, "alternate", about.page, "text/html")
    for entry in shown:
        _put_entry(Tree.SubElement(feed, "entry"), entry)
    return bytes(Tree.tostring(feed, encoding="utf-8", xml_declaration=True))


def _put_entry(parent: Tree.Element, entry: Entry) -> None:
    _put(parent, "id", entry.key.urn)
    _put(parent, "title", entry.title)
    _put(parent, "updated", _moment(entry.on))
    _link(parent, "alternate", entry.address, "text/html")
    Tree.SubElement(parent, "category", {"term": entry.kind})
    if entry.told:
        _put(parent, "summary", entry.told)


def _put(parent: Tree.Element, name: str, words: str) -> None:
    Tree.SubElement(parent, name).text = _NOT_IN_XML.sub("", words)


def _link(parent: Tree.Element, rel: str, address: str, kind: str) -> None:
    Tree.SubElement(parent, "link", {"rel": rel, "type": kind, "href": address})


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
