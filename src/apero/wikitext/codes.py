"""Codes of languages as MediaWiki has them: their tags in HTML, and the direction of their script."""

from itertools import pairwise

_TAGS = {
    "als": "gsw",
    "bat-smg": "sgs",
    "be-x-old": "be-tarask",
    "cbk-zam": "cbk",
    "de-formal": "de-x-formal",
    "eml": "egl",
    "en-rtl": "en-x-rtl",
    "es-formal": "es-x-formal",
    "fiu-vro": "vro",
    "hu-formal": "hu-x-formal",
    "map-bms": "jv-x-bms",
    "mo": "ro-Cyrl-MD",
    "nl-informal": "nl-x-informal",
    "nrm": "nrf",
    "roa-rup": "rup",
    "roa-tara": "nap-x-tara",
    "simple": "en-simple",
    "sr-ec": "sr-Cyrl",
    "sr-el": "sr-Latn",
    "zh-classical": "lzh",
    "zh-min-nan": "nan",
    "zh-yue": "yue",
}
"""Codes that are no tags of BCP 47 (MediaWiki, class LanguageCode)."""
# fmt: off
_RIGHT_TO_LEFT = frozenset([
    "aeb", "aeb-arab", "ar", "arc", "arq", "ary", "arz", "azb", "bcc", "bgn", "bqi", "ckb",
    "dv", "en-rtl", "fa", "glk", "he", "khw", "kk-arab", "kk-cn", "ks", "ks-arab", "ku-arab", "lki",
    "lrc", "luz", "ms-arab", "mzn", "nqo", "pnb", "ps", "sd", "sdh", "skr", "skr-arab", "ug",
    "ug-arab", "ur", "yi",
])
# fmt: on
"""Of the languages of MediaWiki 1.39, by themselves or by the one that they fall back to."""


def html_tag(code: str) -> str:
    """The tag of a code, in the spelling of BCP 47 (RFC 5646, 2.1.1)."""
    parts = _TAGS.get(code.lower(), code).split("-")
    spelt = [parts[0].lower()]
    for before, part in pairwise(parts):
        if before == "x":
            spelt.append(part.lower())
        elif len(part) == 2:
            spelt.append(part.upper())
        elif len(part) == 4:
            spelt.append(part[0].upper() + part[1:].lower())
        else:
            spelt.append(part.lower())
    return "-".join(spelt)


def direction(code: str) -> str:
    """`rtl` or `ltr`."""
    return "rtl" if code.lower() in _RIGHT_TO_LEFT else "ltr"
