"""Ways to reach or find somebody: e-mail, phone, links, addresses of houses and of devices, spots on the map."""

import ipaddress
import re
from collections.abc import Iterator

from apero.guard.contact_patterns import pattern
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.phones import phones
from apero.guard.plain import Plain

Span = tuple[int, int]
TRAILING = ".,;:!?)]}>»”\"'’…"


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """What reaches or finds somebody. Earlier finds take their letters: an e-mail is no link as well."""
    taken = bytearray(len(plain.text))
    for kind, why, (start, end) in _all(plain, context):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield Flag(*plain.original(start, end), kind, why)


def _all(plain: Plain, context: Context) -> Iterator[tuple[str, str, Span]]:
    for found in pattern("url").finditer(plain.bare):
        yield "link", "link", _trimmed(plain.text, *found.span())
    yield from _emails(plain)
    for span in _links(plain):
        yield "link", "link", span
    for why, span in _spots(plain):
        yield "address", why, span
    for why, span in phones(plain, context.language):
        yield "phone", why, span
    for span in _addresses(plain):
        yield "address", "address", span


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start + 1 and text[end - 1] in TRAILING:
        end -= 1
    return start, end


def _emails(plain: Plain) -> Iterator[tuple[str, str, Span]]:
    if "@" in plain.bare:
        for found in pattern("email").finditer(plain.bare):
            yield "email", "email", _trimmed(plain.bare, *found.span())
    for name in ("email-spelt", "email-any-at"):
        for found in _near_signs(plain, name):
            if _is_mailbox(found, plain.text):
                yield "email", "email-spelt", found.span()
    if pattern("provider").search(plain.bare):
        for found in _near_signs(plain, "email-provider"):
            yield "email", "email-spelt", found.span()


def _is_mailbox(found: re.Match[str], text: str) -> bool:
    """Whether it is a mailbox "at" a domain, and no page that something is "at" (or "in")."""
    at = found.group("at").strip()
    if at == "@" and found.group("at")[0] == " " and found.group("at")[-1] == "@":
        return False  # "from @name.of.somebody" is no mailbox
    sure = bool(pattern("sure-at").fullmatch(at))
    if pattern("not-local").fullmatch(found.group("local")):
        return sure and at not in ("at", "et")
    if text[slice(*found.span("at"))].isupper() and not text[slice(*found.span("local"))].isupper():
        return True
    if any(c in "._-0123456789" for c in found.group("local")):
        return True
    if sure and (at != "et" or not found.group("last").strip().startswith(".")):
        return True
    return bool(pattern("mail").search(found.string, max(0, found.start() - 60), found.start()))


def _near_signs(plain: Plain, name: str) -> Iterator[re.Match[str]]:
    """Matches around spelt-out signs."""
    kept: dict[str, list[Span]] = vars(plain).setdefault("near signs", {})
    if not kept:
        kept["windows"] = _windows(plain)
    for start, end in kept["windows"]:
        yield from pattern(name).finditer(plain.bare, start, end)


def _windows(plain: Plain) -> list[Span]:
    """The parts of a text in which an address may be spelt out."""
    text = plain.bare
    found = [(0, 0)]
    for sign in pattern("sign").finditer(text):
        start, end = found[-1]
        if sign.start() - 90 > end:
            start = max(text.rfind("\n", end, sign.start()) + 1, sign.start() - 90)
            found.append((start, end))
        found[-1] = (start, min(len(text), sign.end() + 120))
    return found


def _links(plain: Plain) -> Iterator[Span]:
    text = plain.bare
    if "." in text:
        for found in pattern("domain").finditer(text):
            if _is_domain(plain.text[slice(*found.span())]):
                yield _trimmed(text, *found.span())
    for found in _near_signs(plain, "domain-spelt"):
        yield found.span()
    for found in pattern("wiki").finditer(text):
        yield _trimmed(text, *found.span())


def _is_domain(written: str) -> bool:
    """Whether it is an address, and no full stop without a space after it."""
    host, _, path = written.partition("/")
    labels = host.partition(":")[0].split(".")
    last = labels[-1].lower()
    if pattern("sure-tld").fullmatch(last):
        return labels[-1] == last or labels[-1].isupper()
    if len(labels[-2]) < 2 and not path:
        return False
    if pattern("careful-tld").fullmatch(last):
        return labels[-1] == last or (host.isupper() and bool(path))
    sure = bool(path) or len(labels) > 2 or any(c in "-0123456789" for c in labels[-2]) or last == "de"
    return labels[-1] == last and sure


def _spots(plain: Plain) -> Iterator[tuple[str, Span]]:
    text = plain.bare
    for found in pattern("ipv4").finditer(text):
        parts = re.split(r"[^\dx*]+", found.group().partition("/")[0])
        if all(not part.isdigit() or int(part) < 256 for part in parts):
            yield "address-ip", found.span()
    if ":" in text or "-" in text:
        for found in pattern("ipv6").finditer(text):
            if _is_ipv6(found.group().partition("/")[0]):
                yield "address-ip", found.span()
        for found in pattern("mac").finditer(text):
            yield "address-ip", found.span()
    yield from _said_spots(text)
    for name in ("spot", "coordinates", *(("plus-code",) if "+" in text else ())):
        for found in pattern(name).finditer(text):
            yield "address-coordinates", found.span()


def _said_spots(text: str) -> Iterator[tuple[str, Span]]:
    """Addresses of devices and spots on the map that are written as they are said."""
    if pattern("said dot").search(text):
        for found in pattern("ip-said").finditer(text):
            if re.search(r"[^\W\d]", found.group()):
                yield "address-ip", found.span()
    if pattern("degree").search(text):
        for found in pattern("degrees-said").finditer(text):
            yield "address-coordinates", found.span()


def _is_ipv6(word: str) -> bool:
    try:
        ipaddress.IPv6Address(word)
    except ValueError:
        return False
    return len(word) > 4


def _addresses(plain: Plain) -> Iterator[Span]:
    text = plain.bare
    for name in ("rtrw", "numbered", "house", "before", "after"):
        for found in pattern(name).finditer(text):
            if name != "house" or not found.group("house") or _is_titled(plain.text, *found.span("house")):
                yield found.span()
    for found in pattern("postcode").finditer(plain.text):
        yield found.span()
    yield from _named_streets(plain)


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether all its words have a capital letter."""
    return all(word[0].isupper() for word in text[start:end].split())


def _named_streets(plain: Plain) -> Iterator[Span]:
    """Streets that their capital letters tell."""
    text = plain.bare
    for found in pattern("before-number").finditer(text):
        if _has_name(plain.text[slice(*found.span())]):
            yield found.span()
    for found in pattern("german").finditer(text) if pattern("german end").search(text) else ():
        if plain.text[found.start()].isupper() or found.group()[-1].isdigit():
            yield found.span()
    for found in pattern("before-name").finditer(text):
        end = _end_of_name(plain.text, found.start("cue"), found.end())
        if end:
            yield found.start(), end
    for found in pattern("after-capital").finditer(text):
        start = _start_of_name(plain.text, *found.span())
        if start is not None:
            yield start, found.end()


def _has_name(written: str) -> bool:
    """Whether something in it is written as a name is."""
    _, *words = re.findall(r"\w+", written)
    return any(word[0].isupper() or "\u0600" <= word[0] < "\u0700" for word in words)


def _end_of_name(text: str, start: int, end: int) -> int:
    """Where the name of a street ends: it has capital letters, or is in Arabic; 0 if there is none."""
    _, *name = re.finditer(r"[\w'-]+", text[start:end])
    last = 0
    for word in name:
        letter = word.group()[0]
        if letter.isupper() or "\u0600" <= letter < "\u0700":
            last = start + word.end()
            if not letter.isupper():
                break
        elif len(word.group()) > 3:
            break
    return last


def _start_of_name(text: str, start: int, end: int) -> int | None:
    """Where the name before a word such as "Street" begins; None if they are no name."""
    *name, street = re.finditer(r"[\w'-]+", text[start:end])
    if not street.group()[0].isupper():
        return None
    first = None
    for word in reversed(name):
        if not word.group()[0].isupper() or word.group() in ("The", "Our", "This", "A"):
            break
        first = start + word.start()
    return first
