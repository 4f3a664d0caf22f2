"""Languages that few people speak, as what a sentence or a page is about: `Manx has no word`, `El mapudungun no tiene palabra`,
`the Manx template`, `kwa kitaveta`, `da kambarci`."""

from collections.abc import Callable

from apero.guard import cldr, tongues
from apero.guard.plain import bare
from apero.guard.reading import Reading, Section

WORDS = frozenset(
    bare(
        """word words term wort worte begriff palabra palabras término palavra palavras termo mot mots terme kata istilah
        neno maneno
        kalma kalmar kalmomi ọ̀rọ̀ слова слово терміна термін"""
    ).split()
)
HAVING = frozenset(
    bare(
        """has have had lacks hat besitzt tiene tem a punya memiliki mempunyai ada hakina haina halina kina ina lina da
        ní має немає
        нема"""
    ).split()
)
BETWEEN = HAVING | frozenset(
    bare(
        """no not a an any one its own yet still does doesn doesnt t noch kein keine nicht ein eigenes bis heute bisher
        todavía aún una
        ninguna ninguno un ainda não uma nenhuma n pas encore de toujours aucun belum tidak satu bado ba shi ta bashi
        bata kò tíì si
        ще не досі жодного власного одного"""
    ).split()
)
MOST_BETWEEN = 5
ARTICLES = frozenset(["el", "la", "o", "le", "l", "the", "das"])
PAGES = frozenset(
    [
        "page",
        "pages",
        "template",
        "templates",
        "wikipedia",
        "wiki",
        "wikis",
        "article",
        "articles",
        "translation",
        "translations",
        "version",
        "editors",
        "incubator",
        "speakers",
        "interface",
        "draft",
        "strings",
    ]
)
HAUSA_BEFORE = frozenset(["da", "cikin", "na", "zuwa", "yin"])
HAUSA_VOWELS = ("", "a", "e", "i", "o", "u", "awa")
HAUSA_ENDS = ("anci", "inci", "unci", "nci", "ci")
UKRAINIAN_ENDS = tuple(
    bare(end) for end in ("ська", "ській", "ської", "ську", "ською", "цька", "цькій", "зькій", "зька")
)
UKRAINIAN_LANGUAGE = frozenset(bare("мова мові мови мову мовою").split())
HAUSA_TEXT = (
    "samfur",
    "shafi",
    "shafuk",
    "rubut",
    "kalm",
    "fassar",
    "littaf",
    "takard",
    "jagor",
    "makal",
    "dokok",
)
HAUSA_ABSTRACT = frozenset(
    bare(
        """mutunci 'yanci yanci zalunci shugabanci adalci wulaƙanci bambanci talauci jahilci hukunci kasuwanci mugunci ƙazanci
        ta'addanci fasikanci ragwanci rashawanci siyasanci gwamnatanci babanci sakarci aikatanci makaranci"""
    )
    .replace("'", "")
    .split()
)
"""What ends as languages do in Hausa, and is a quality."""
KI, LONG = "ki", 6


class Subjects:
    """The languages that are told so in one part of a text."""

    def __init__(self, reading: Reading, section: Section, is_open: Callable[[str], bool]) -> None:
        self.reading, self.section, self.is_open = reading, section, is_open

    def told(self, at: int) -> int:
        """How many words from here on name a language; 0 if nothing says that they do."""
        word = self.reading.words[at]
        if not self.is_open(word):
            return 0
        if self._has_a_word(at) and self._may_be_one(word):
            return 1
        return int(self._of_pages(at) or self._in_african(at) or self._in_others(at))

    def _before(self, at: int, back: int = 1) -> str:
        first = at - back
        joined = first >= self.section.first and all(self.reading.joined[first + 1 : at + 1])
        return self.reading.words[first] if joined else ""

    def _after(self, at: int) -> str:
        return (
            self.reading.words[at + 1] if at + 1 < self.section.last and self.reading.joined[at + 1] else ""
        )

    def _is_named(self, word: str) -> bool:
        """Whether a list or a code has it, with the ending of another language or without."""
        if word in cldr.wide_languages(self.section.lexicon.tags):
            return False
        return word in cldr.rare_languages(self.section.lexicon.tags) or tongues.is_one(word, ends=True)

    def _may_be_one(self, word: str) -> bool:
        tags = self.section.lexicon.tags
        shaped = ("de" in tags and word.endswith("isch")) or ("ha" in tags and word.endswith("anci"))
        return shaped or ("sw" in tags and word.startswith(KI) and len(word) >= LONG) or self._is_named(word)

    def _has_a_word(self, at: int) -> bool:
        """Whether the sentence begins with it and says that it has a word or none, and for what."""
        reading = self.reading
        if not (reading.opens[at] or (at > self.section.first and reading.opens[at - 1])):
            return False
        first = at - (self._before(at) in ARTICLES)
        if not (first == self.section.first or reading.opens[first]):
            return False
        had = False
        for here in range(at + 1, min(at + 2 + MOST_BETWEEN, self.section.last)):
            if not reading.joined[here]:
                return False
            if reading.words[here] in WORDS:
                return had
            if reading.words[here] not in BETWEEN:
                return False
            had = had or reading.words[here] in HAVING
        return False

    def _of_pages(self, at: int) -> bool:
        """`Manx pages`, where English gives languages a capital."""
        reading = self.reading
        return (
            self.section.lexicon.tags[0] == "en"
            and reading.capital[at]
            and self._after(at) in PAGES
            and not reading.capital_after(at)
            and self._is_named(reading.words[at])
        )

    def _in_african(self, at: int) -> bool:
        """`kwa kitaveta`, `da kambarci`: small letters, but the shape and a code."""
        word, tags, before = self.reading.words[at], self.section.lexicon.tags, self._before(at)
        if (
            "sw" in tags
            and before in ("kwa", "ya", "za", "cha")
            and word.startswith(KI)
            and len(word) >= LONG
        ):
            return self._is_named(word) or tongues.is_one(word[2:], ends=False)
        if "ha" in tags and before in HAUSA_BEFORE and word.endswith(HAUSA_ENDS):
            if word in HAUSA_ABSTRACT:
                return False
            if before == "da" and word.endswith(("nci", "rci")) and self._is_of_text(at):
                return True
            stems = [word.removesuffix(end) for end in HAUSA_ENDS if word.endswith(end)]
            return any(self._is_named(stem + vowel) for stem in stems for vowel in HAUSA_VOWELS)
        return False

    def _is_of_text(self, at: int) -> bool:
        """Whether a page, a text or a template is told of shortly before, in Hausa."""
        return any(self._before(at, back).startswith(HAUSA_TEXT) for back in range(2, 5))

    def _in_others(self, at: int) -> bool:
        """`auf nordfriesisch`, `en mazateco`, `berbicara Ngaju`, `у караїмській мові`."""
        reading, tags, before, after = (
            self.reading,
            self.section.lexicon.tags,
            self._before(at),
            self._after(at),
        )
        word, capital = reading.words[at], reading.capital[at]
        if tags[0] == "de" and before == "auf" and word.endswith("isch") and len(word) > LONG and not capital:
            return not reading.capital_after(at) and (
                after in self.section.lexicon.common or not after.endswith(("e", "en", "er", "es", "em"))
            )
        if tags[0] in ("es", "pt", "fr") and before in ("en", "em") and not capital and len(word) > LONG:
            return word.endswith(("eco", "teco", "ano", "ês", "és", "atu")) and self._is_named(word)
        if tags[0] == "id" and before in ("berbicara", "berbahasa", "bicara") and capital:
            return True
        return tags[0] == "uk" and word.endswith(UKRAINIAN_ENDS) and after in UKRAINIAN_LANGUAGE
