"""Letters that look like letters of another script."""

import re
import unicodedata

LATIN_OF = dict(
    zip("аеорсухіјѕһԁԛԝӏѵёїАВЕКМНОРСТУХІЈЅҺԀԚԜӀѴЁЇ", "aeopcyxijshdqwlveiABEKMHOPCTYXIJSHDQWlVEI", strict=True)
)
"""Cyrillic letters that cannot be told from Latin ones."""
NEARLY_LATIN = dict(zip("кмтнвгипьґЗ", "kmthbrunbr3", strict=True))
"""Cyrillic letters that are taken for Latin ones in a Latin word."""
GREEK = dict(zip("αεοιυνρκτχγηωϲϳβσςΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeoiuvpktxynwcjbocABEZHIKMNOPTYX", strict=True))
OTHER = dict(
    zip(
        "օոսհցզլյՕՍՏԼᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᏚᎢᏙᏔᏃɑɡıɩⲟⲣⲥғ",
        "onuhgqljOUSLABCDEGHiJKLMPSTVWZagiiopcf",
        strict=True,
    )
)
TO_LATIN = LATIN_OF | NEARLY_LATIN | GREEK | OTHER
TO_CYRILLIC = dict(zip("aeopcxyikABCEHIKMOPTXY", "аеорсхуікАВСЕНІКМОРТХУ", strict=True))
"""Latin letters that cannot be told from Cyrillic ones."""

BARE = dict(zip("ɓɗƙƴøłđıɑɡħŧɖæœðþßŋƁƊƘƳґһ", "bdkyoldiaghtdaodtsnbdkyгh", strict=True)) | dict(
    zip("أإآٱىةؤئیکگےھہ", "اااايهوييككيهه", strict=True)
)
"""Letters which are not told apart where somebody types without care."""

_latin = "A-Za-zÀ-ɏḀ-ỿ"
_other = "\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13ff\u2c80-\u2cff"
FOREIGN = re.compile(f"[{_other}{''.join(OTHER)}]")
MAYBE_FOLDED = re.compile(f"[{_latin}{_other}{''.join(OTHER)}]+")
SURELY_FOREIGN = re.compile("[" + "".join(
    chr(code)
    for first, last in ((0x370, 0x3FF), (0x400, 0x52F))
    for code in range(first, last + 1)
    if chr(code).isalpha() and chr(code) not in (LATIN_OF | GREEK | OTHER)
) + "]")  # fmt: skip
HAS_LATIN = re.compile(f"[{_latin}]")
HAS_OTHER = re.compile(f"[{_other}]")
SURELY_LATIN = re.compile(f"[{_latin}]".replace("A-Za-z", "DFGJLNQRSUVWZbdfghjlmnqrstuvwz"))
_to_latin = str.maketrans(TO_LATIN)
_to_cyrillic = str.maketrans(TO_CYRILLIC)
_NAME = re.compile(
    r"(?:NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL|REGIONAL INDICATOR SYMBOL|LATIN) LETTER (?:SMALL CAPITAL )?([A-Z])$"
)


def of_name(letter: str) -> str:
    """The letter that a fancy form of it is called after: small capitals, white letters on black, letters of flags."""
    if letter < "\u0250":
        return letter
    found = _NAME.match(unicodedata.name(letter, ""))
    return found.group(1).lower() if found else letter


def is_mixed(word: str) -> bool:
    """Whether letters of two scripts stand in one word."""
    return bool(HAS_LATIN.search(word)) and bool(HAS_OTHER.search(word))


def fold(word: str, *, foreign_around: bool) -> str:
    """The word in the script that it is read in. `foreign_around`: sure letters of another script stand near it."""
    if not HAS_OTHER.search(word):
        if foreign_around and len(word) > 2 and not word.isupper() and all(c in TO_CYRILLIC for c in word):
            return word.translate(_to_cyrillic)
        return word.translate(_to_latin)
    latin = LATIN_OF if foreign_around else TO_LATIN
    if all(c in latin or c < "\u0250" for c in word) and SURELY_LATIN.search(word):
        return word.translate(_to_latin)
    if SURELY_LATIN.search(word):
        return word  # letters of both that look like nothing else: a stem with a foreign ending
    if (
        foreign_around
        or any(c in NEARLY_LATIN for c in word)
        or not all(c in TO_LATIN for c in word if c > "\u0250")
    ):
        return word.translate(_to_cyrillic) if HAS_LATIN.search(word) and _is_cyrillic(word) else word
    return word.translate(_to_latin)


def _is_cyrillic(word: str) -> bool:
    return any("\u0400" <= c < "\u0530" for c in word)
