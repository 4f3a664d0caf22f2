"""Languages by their BCP-47 tag: names, direction, and the language of the page that is being made.

Names come from CLDR through Babel, which is loaded when first asked for.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from apero.lib.words import folded

_TAG = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?\Z")
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ku-Arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
_SCRIPTS_RIGHT_TO_LEFT = {"Arab", "Hebr", "Nkoo", "Syrc", "Thaa", "Adlm", "Rohg"}
_ALSO_CALLED = {
    "bahasa indonesia": "id", "bahasa melayu": "ms", "castellano": "es", "castilian": "es", "dari": "fa-AF",
    "farsi": "fa", "mandarin": "zh", "mandarin chinese": "zh", "putonghua": "zh",
}  # fmt: skip
"""Common names that CLDR does not list."""

_NO_LANGUAGE = {"mis", "mul", "root", "und", "zxx"}
"""Tags that name no language: not known, several, none at all."""

page_language: ContextVar[str] = ContextVar("page_language", default="en")
"""The language that the address asks for. The interface may be another (not translated yet)."""


def is_tag(tag: str) -> bool:
    """Whether `tag` is written as a BCP-47 language[-Script][-REGION] tag."""
    return bool(_TAG.match(tag))


def normal_tag(tag: str) -> str:
    """The usual spelling of a tag: language lower, script Title, region UPPER. "PT-br" gives "pt-BR"."""
    parts = tag.replace("_", "-").split("-")
    return "-".join(
        [parts[0].lower(), *(p.title() if len(p) == 4 else p.upper() for p in parts[1:])],
    )


def direction(tag: str) -> str:
    """ "rtl" or "ltr" for a language tag."""
    parts = tag.split("-")
    scripts = [p for p in parts[1:] if len(p) == 4]
    if scripts:
        return "rtl" if scripts[0].title() in _SCRIPTS_RIGHT_TO_LEFT else "ltr"
    return "rtl" if parts[0] in _RIGHT_TO_LEFT else "ltr"


@contextmanager
def locale_in_passing(tag: str) -> Iterator[Any]:
    """CLDR's data of a language, for the length of the block: Babel's Locale, or None when there is none.

    Babel keeps each locale that it ever read; all of them fill 130 MB. What was not there before goes again.
    """
    from babel import Locale, UnknownLocaleError, localedata  # noqa: PLC0415 (loaded when first needed)

    kept = localedata._cache  # noqa: SLF001 (Babel has no public way to let a locale go)
    before = set(kept)
    try:
        try:
            locale = Locale.parse(tag.replace("-", "_"))
            _ = locale.languages  # read now: Babel reads a locale when it is first asked something
        except (UnknownLocaleError, ValueError):
            locale = None
        yield locale
    finally:
        for name in set(kept) - before - {"root", "en"}:
            kept.pop(name, None)


@lru_cache(maxsize=512)
def name_of(tag: str, in_language: str = "en") -> str:
    """A language's name in another language ("Yoruba"), or the tag itself when CLDR has none."""
    with locale_in_passing(in_language) as locale:
        names = locale.languages if locale else {}
        key = tag.replace("-", "_")
        name = names.get(key) or names.get(key.split("_")[0])
    if name:
        return str(name)
    return tag if in_language == "en" else name_of(tag)


@lru_cache(maxsize=1024)
def own_name(tag: str) -> str:
    """A language's name in itself ("Yorùbá", "العربية"), or its English name."""
    with locale_in_passing(tag) as locale:
        name = locale.get_language_name() if locale else None
    return name[:1].upper() + name[1:] if name else name_of(tag)


@lru_cache(maxsize=1)
def _tags_by_name() -> dict[str, str]:
    found = dict(_ALSO_CALLED)
    with locale_in_passing("en") as english:
        named = [(normal_tag(key), str(name)) for key, name in english.languages.items()]
    for tag, name in named:
        if tag.split("-")[0] in _NO_LANGUAGE:
            continue
        found.setdefault(folded(name), tag)
        if "-" not in tag:
            found.setdefault(folded(own_name(tag)), tag)
    return found


def tag_from(typed: str) -> str | None:
    """The tag for a typed code or name ("Spanish", "es", "Español", "pt-br"), or None if none is meant."""
    typed = typed.strip().replace("_", "-")
    code = normal_tag(typed) if is_tag(typed) and _is_known(normal_tag(typed)) else None
    if code == typed:  # "ga" is the code of Irish, "Ga" a language of Ghana
        return code
    return _tags_by_name().get(folded(typed), code)


def _is_known(tag: str) -> bool:
    language, *rest = tag.split("-")
    if language in _NO_LANGUAGE:
        return False
    with locale_in_passing("en") as english:
        return language in english.languages and all(
            (p in english.scripts) if len(p) == 4 else (p in english.territories) for p in rest
        )
