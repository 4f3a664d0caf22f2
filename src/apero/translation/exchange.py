"""A text and its translation as a file for the tools of translators: PO, XLIFF 1.2 and XLIFF 2.0 (R4). Pure.

The id of an entry is the number of its segment. An outdated translation is "fuzzy" (PO), or not yet translated (XLIFF): whoever
compared it takes the mark away. Nothing says who translated, or when. The libraries are loaded when they are used.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

FORMATS = {
    "po": ("PO", "text/x-gettext-translation; charset=utf-8"),
    "xlf": ("XLIFF 1.2", "application/xliff+xml"),
    "xlf2": ("XLIFF 2.0", "application/xliff+xml"),
}
"""By the word in the address: what people call it, and its media type."""
ROOM = 2_000_000
"""Bytes of a file that is read."""
_TEXT = "X-Apero-Text"
_SEEN = "seen "
_HASH = re.compile(r"\bseen ([0-9a-f]{32})\b")
_XLIFF = (
    '<?xml version="1.0" encoding="UTF-8"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
    '<file original="{text}" source-language="{source}" target-language="{target}" datatype="plaintext"><body/></file></xliff>'
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A segment. `source` and `target` are its words; `is_outdated`: the translation is of an older wording.

    `seen` is the hash of the translation that stood when the file was written (`marks.hash_of`), or "" where a tool lost it.
    """

    number: int
    source: str
    target: str
    is_outdated: bool = False
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A text in one language as a file holds it. `text_id` is that of the source, or "" where the file does not say it."""

    text_id: str
    language: str
    entries: tuple[Entry, ...]


class Unreadable(ValueError):
    """A file that cannot be taken, with a sentence that says why."""


def written(kind: str, text_id: UUID, source_language: str, language: str, entries: Iterable[Entry]) -> bytes:
    """The file. `kind` is one of `FORMATS`."""
    return _WRITERS[kind](str(text_id), source_language, language, entries)


def read(content: bytes) -> Exchange:
    """What a file says, in whichever of the formats. Raises `Unreadable`."""
    if len(content) > ROOM:
        raise Unreadable(_("The file is larger than 2 MB. Nothing was saved."))
    if not content.strip():
        raise Unreadable(_("The file is empty. Nothing was saved."))
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Unreadable(_("The file defines entities of its own, and is not read. Nothing was saved."))
    is_xml = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    try:
        return _from_xliff(content) if is_xml else _from_po(content)
    except Unreadable:
        raise
    except Exception as error:  # the libraries raise what they like
        raise Unreadable(
            _(
                "This is no file of a kind that we read: PO, XLIFF 1.2 or XLIFF 2.0, in UTF-8. Nothing was saved."
            )
        ) from error


def _to_po(text_id: str, _source_language: str, language: str, entries: Iterable[Entry]) -> bytes:
    from translate.storage import pypo  # noqa: PLC0415

    store = pypo.pofile()
    head = {"Language": language, _TEXT: text_id, "MIME-Version": "1.0", "Content-Transfer-Encoding": "8bit"}
    head["Content-Type"] = "text/plain; charset=UTF-8"
    store.updateheader(add=True)
    store.header().target = "".join(f"{name}: {value}\n" for name, value in head.items())
    for entry in entries:
        unit = store.addsourceunit(entry.source)
        unit.setcontext(str(entry.number))
        unit.addnote(_SEEN + entry.seen, origin="developer")
        _fill(unit, entry)
    return bytes(store)


def _to_xliff_1(text_id: str, source_language: str, language: str, entries: Iterable[Entry]) -> bytes:
    from translate.storage import xliff  # noqa: PLC0415

    head = _XLIFF.format(text=text_id, source=source_language, target=language)
    store = xliff.xlifffile.parsestring(head.encode())
    for entry in entries:
        unit = store.addsourceunit(entry.source, text_id, createifmissing=True)
        unit.setid(str(entry.number))
        unit.xmlelement.set("resname", _SEEN + entry.seen)
        _fill(unit, entry)
    return bytes(store)


def _to_xliff_2(text_id: str, source_language: str, language: str, entries: Iterable[Entry]) -> bytes:
    from translate.storage import xliff2  # noqa: PLC0415

    store = xliff2.Xliff2File(sourcelanguage=source_language, targetlanguage=language)
    for entry in entries:
        unit = store.addsourceunit(entry.source)
        unit.setid(str(entry.number))
        unit.getunitelement().set("name", _SEEN + entry.seen)
        _fill(unit, entry)
    store.document.getroot()[0].set("original", text_id)
    return bytes(store)


def _fill(unit: Any, entry: Entry) -> None:
    if entry.target:
        unit.target = entry.target
    if entry.is_outdated:
        unit.markfuzzy()


_WRITERS: dict[str, Callable[[str, str, str, Iterable[Entry]], bytes]] = {
    "po": _to_po,
    "xlf": _to_xliff_1,
    "xlf2": _to_xliff_2,
}


def _from_po(content: bytes) -> Exchange:
    from translate.storage import pypo  # noqa: PLC0415

    store = pypo.pofile.parsestring(content)
    head = store.parseheader()
    units = [unit for unit in store.units if not unit.isheader() and not unit.isobsolete()]
    if any(unit.hasplural() for unit in units):
        raise Unreadable(_("The file has plural forms. No part of a text has any. Nothing was saved."))
    entries = [_entry(unit.getcontext(), unit, unit.getnotes("developer")) for unit in units]
    return _exchange(head.get(_TEXT, ""), head.get("Language", ""), entries)


def _from_xliff(content: bytes) -> Exchange:
    from translate.storage import xliff, xliff2  # noqa: PLC0415

    is_second = b"urn:oasis:names:tc:xliff:document:2." in content[:2000]
    kind: Any = xliff2.Xliff2File if is_second else xliff.xlifffile
    store = kind.parsestring(content)
    root = store.document.getroot()
    if not root.tag.endswith("}xliff"):
        raise Unreadable(_("This is no XLIFF file. Nothing was saved."))
    files = [node for node in root if str(node.tag).endswith("}file")]
    entries = [_entry(unit.getid().rpartition("\x04")[2], unit, _named(unit)) for unit in store.units]
    text_id = files[0].get("original", "") if len(files) == 1 else ""
    return _exchange(text_id, store.gettargetlanguage() or "", entries)


def _is_unfinished(unit: Any) -> bool:
    """Of XLIFF 1.2 the library takes whatever nobody approved for unfinished; what counts is the state that the file says."""
    element = getattr(unit, "xmlelement", None)
    if element is None or not element.tag.endswith("}trans-unit"):
        return bool(unit.isfuzzy())
    target = element.find("{*}target")
    return target is not None and str(target.get("state", "")).startswith(("needs-", "new"))


def _named(unit: Any) -> str:
    """The name that tools show, where the file keeps what was seen."""
    element = unit.getunitelement() if hasattr(unit, "getunitelement") else unit.xmlelement
    return str(element.get("resname") or element.get("name") or "")


def _entry(name: str, unit: Any, note: str) -> Entry:
    if not name.isdecimal() or len(name) > 9:
        raise Unreadable(
            _("The file has a part “%(name)s”, which no text of ours has. Nothing was saved.")
            % {"name": name[:80]}
        )
    seen = _HASH.search(note)
    words = str(unit.source or ""), str(unit.target or "")
    return Entry(int(name), *words, is_outdated=_is_unfinished(unit), seen=seen[1] if seen else "")


def _exchange(text_id: str, language: str, entries: Sequence[Entry]) -> Exchange:
    times = Counter(entry.number for entry in entries)
    twice = next((number for number, found in times.items() if found > 1), None)
    if twice is not None:
        raise Unreadable(_("The file has part %(number)s twice. Nothing was saved.") % {"number": twice})
    if not entries:
        raise Unreadable(_("The file has no part of a text. Nothing was saved."))
    return Exchange(text_id.strip(), language.strip(), tuple(entries))
