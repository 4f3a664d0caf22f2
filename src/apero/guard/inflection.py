"""Forms of a word that a list may have, where a language changes its words: Ukrainian endings, Arabic and German ones."""

from collections.abc import Iterator

from apero.guard.memo import for_one_text

ENDINGS = (
    "ового", "ському", "ами", "ями", "ові", "еві", "єві", "ого", "ому", "ої", "ою", "ею", "єю", "ій", "их", "им", "ом", "ем",
    "єм", "ах", "ях", "ам", "ям", "ів", "іи", "оі", "а", "я", "у", "ю", "и", "і", "е", "є", "о",
)  # fmt: skip
NOMINATIVES = ("", "а", "я", "о", "ь", "и", "і", "е")
SOFTER = {"з": "г", "ц": "к", "с": "х", "ж": "г", "ч": "к"}
FAMILY_ENDS = tuple(
    stem + ending
    for stem, endings in {
        "енк": ("о", "а", "у", "ом", "ові"),
        "чук": ("", "а", "у", "ом", "ові"),
        "щук": ("", "а", "у", "ом", "ові"),
        "ськ": ("ии", "а", "ого", "ому", "им", "ої", "іи", "у", "ою"),
        "цьк": ("ии", "а", "ого", "ому", "им", "ої", "іи", "у", "ою"),
        "ишин": ("", "а", "у", "ом", "ої", "іи"),
        "евич": ("", "а", "у", "ем", "еві"),
        "ович": ("", "а", "у", "ем", "еві"),
    }.items()
    for ending in endings
)
PATRONYMICS = tuple(
    stem + ending
    for stem in ("івн", "ївн")
    for ending in ("а", "и", "і", "у", "ою", "о")
) + tuple("ович" + ending for ending in ("", "а", "у", "ем", "еві", "і"))  # fmt: skip
ARABIC_BEFORE = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "فب", "وك")


TOWN_ENDS = tuple(
    stem + ending
    for stem in ("ськ", "цьк", "зьк")
    for ending in ("ии", "а", "е", "ого", "ому", "им", "ої", "іи", "у", "ою", "і", "их", "ими")
)
"""What makes an adjective of a town in Ukrainian."""


def of_town(word: str, tag: str) -> Iterator[str]:
    """The names of towns that a word may be the adjective of."""
    if tag == "uk":
        end = next((end for end in TOWN_ENDS if word.endswith(end)), "")
        stem = word.removesuffix(end)
        if end and len(stem) > 2:
            yield from (stem, stem + "а", stem + "и", stem + end[:3], stem + "я", stem + "е")
    elif tag == "de" and len(word) > 5 and word.endswith("er"):
        stem = word[:-2]
        yield from (stem, stem + "en", stem[:-1] + "en", stem + "e")


def is_cyrillic(word: str) -> bool:
    """Whether a word begins with a Cyrillic letter."""
    return "\u0400" <= word[:1] < "\u0530"


def is_arabic(word: str) -> bool:
    """Whether a word begins with an Arabic letter."""
    return "\u0620" <= word[:1] < "\u0700"


@for_one_text
def forms(word: str) -> tuple[str, ...]:
    """The word itself, then what it may be a form of; all bare."""
    if is_cyrillic(word):
        return tuple(dict.fromkeys((word, *_ukrainian(word))))
    if is_arabic(word):
        return (word, *_arabic(word))
    return (word, word[:-1]) if len(word) > 5 and word.endswith("s") else (word,)


def _arabic(word: str) -> Iterator[str]:
    for letters in ARABIC_BEFORE:
        if word.startswith(letters) and len(word) > len(letters) + 2:
            rest = word[len(letters) :]
            yield rest
            if letters[-1] == "ل" and rest.startswith("ل"):
                yield "ا" + rest


def hausa_singulars(word: str) -> Iterator[str]:
    """Of a Hausa plural that repeats its last consonant, what one of them may be called: likitoci, lauyoyi, mambobi."""
    if len(word) > 5 and word[-1] == "i" and word[-3] == "o":
        stem = word[:-3]
        for last in {"c": "t", "s": "s"}.get(word[-2], word[-2]), "":
            yield from (stem + last + vowel for vowel in "aoi")
            if stem.endswith(last):
                yield from (stem + vowel for vowel in "aoi")


def plain_arabic(word: str) -> Iterator[str]:
    """The forms of an Arabic word, and what it is without the ending of an object: كبيرا is كبير."""
    for form in forms(word):
        yield form
        if form.endswith("ا") and len(form) > 3:
            yield form[:-1]


def _ukrainian(word: str) -> Iterator[str]:
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            for new in NOMINATIVES:
                if new != ending:
                    yield stem + new
            last = SOFTER.get(stem[-1])
            if last:
                yield stem[:-1] + last + "а"
                yield stem[:-1] + last
            yield from _closed(stem)


def _closed(stem: str) -> Iterator[str]:
    """Of `Харков` (as in Харкова) `Харків`, of `тернопол` `тернопіль`, of `кам'янц` `кам'янець`."""
    if stem[-2] in "оеє":
        yield stem[:-2] + "і" + stem[-1]
        yield stem[:-2] + "і" + stem[-1] + "ь"
    if stem.endswith("ц"):
        yield stem[:-1] + "ець"
    if stem.endswith("к"):
        yield stem[:-1] + "ок"
