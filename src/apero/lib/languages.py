"""Languages by their BCP-47 tag: names, direction, and the language of the page that is being made.

Names come from CLDR through Babel, which is loaded when first asked for.
"""

import re
from contextvars import ContextVar
from functools import lru_cache

_TAG = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$")
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ku-Arab nqo ps sd syr ug ur yi".split())
_SCRIPTS_RIGHT_TO_LEFT = frozenset("Arab Hebr Nkoo Syrc Thaa Adlm Rohg".split())

page_language: ContextVar[str] = ContextVar("page_language", default="en")
"""The language that the address asks for. The interface may be in another one (it may not be translated yet)."""


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


@lru_cache(maxsize=512)
def name_of(tag: str, in_language: str = "en") -> str:
    """A language's name in another language ("Yoruba"), or the tag itself when CLDR has none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (loaded when first needed)

    try:
        names = Locale.parse(in_language.replace("-", "_")).languages
    except (UnknownLocaleError, ValueError):
        names = Locale.parse("en").languages
    key = tag.replace("-", "_")
    return str(names.get(key) or names.get(key.split("_")[0]) or tag)


@lru_cache(maxsize=512)
def own_name(tag: str) -> str:
    """A language's name in itself ("Yorùbá", "العربية"), or its English name."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (loaded when first needed)

    try:
        name = Locale.parse(tag.replace("-", "_")).get_language_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return name[:1].upper() + name[1:] if name else name_of(tag)


@lru_cache(maxsize=1)
def _tags_by_name() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 (loaded when first needed)

    from apero.lib.words import folded  # noqa: PLC0415

    found: dict[str, str] = {}
    for tag, name in Locale.parse("en").languages.items():
        found.setdefault(folded(name), normal_tag(tag))
        if "_" not in tag:
            found.setdefault(folded(own_name(tag)), tag)
    return found


def tag_from(typed: str) -> str | None:
    """The tag for a typed code or name ("Spanish", "es", "Español", "pt-br"), or None if no language is meant."""
    from apero.lib.words import folded  # noqa: PLC0415

    typed = typed.strip()
    by_name = _tags_by_name().get(folded(typed))
    if by_name:
        return by_name
    if is_tag(typed):
        tag = normal_tag(typed)
        return tag if name_of(tag) != tag else None
    return None
