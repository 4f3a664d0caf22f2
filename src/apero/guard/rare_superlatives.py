"""The one who is most of something: `the most blocked user of that wiki`, `la autora de más edad`."""

from collections.abc import Callable

from apero.guard.plain import bare
from apero.guard.reading import Reading, Section

REACH = 5


def _words(listed: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(bare(one).replace("'", "").split()) for one in listed.split(","))


AFTER = _words(
    "de más edad,de mayor edad,con más años,con más antigüedad,más joven,más antiguo,más antigua,más veterano,más veterana,"
    "le plus âgé,la plus âgée,le plus jeune,la plus jeune,le plus ancien,la plus ancienne,"
    "mais jovem,mais velho,mais velha,mais antigo,mais antiga,de mais idade,com mais anos,há mais tempo no cargo,"
    "із найдовшим стажем,з найдовшим стажем,із найбільшим стажем,з найбільшим стажем,"
    "wa muda mrefu zaidi,kwa muda mrefu zaidi,mwenye umri mkubwa zaidi,mwenye umri mdogo zaidi,mdogo zaidi,mkongwe zaidi,"
    "paling lama,paling muda,paling tua,paling senior,yang paling lama,yang paling muda,yang paling tua,yang paling senior,"
    "with the most years,longest in office,längsten im amt"
)
"""After a person."""
BEFORE = _words(
    "le plus ancien des,la plus ancienne des,le plus jeune des,la plus jeune des,le plus âgé des,la plus âgée des,"
    "el más joven de los,la más joven de las,el más antiguo de los,la más antigua de las,"
    "o mais jovem dos,a mais jovem das,o mais antigo dos,a mais antiga das,"
    "the youngest of the,the oldest of the,the longest-serving of the,the longest serving of the,"
    "найстарша з,найстарший з,найстарша серед,найстарший серед,наймолодша з,наймолодший з,"
    "der dienstälteste der,die dienstälteste der,der jüngste der,die jüngste der,der älteste der,die älteste der"
)
"""Before people of whom one is meant."""
MOST = frozenset(["most", "longest", "least"])
OF = frozenset(["of", "in", "on"])
TRAITS = frozenset(
    [
        "trans",
        "transgender",
        "blind",
        "deaf",
        "black",
        "gay",
        "lesbian",
        "queer",
        "bisexual",
        "muslim",
        "jewish",
        "indigenous",
        "female",
        "male",
        "openly",
        "disabled",
        "roma",
        "nonbinary",
        "hijabi",
        "dalit",
        "autistic",
    ]
)
ENDS = ("er", "or", "ist", "ian", "ess", "man", "woman", "person")
ONE_AGENT = ("ador", "adora", "edor", "edora", "idor", "idora", "ateur", "atrice", "iteur", "itrice")
ONE_WITHOUT = _words(
    "der einzige ohne,die einzige ohne,der einzige mit,die einzige mit,el único sin,la única sin,el único con,la única con,"
    "o único sem,a única sem,o único com,a única com,le seul sans,la seule sans,le seul avec,la seule avec,"
    "the only one without,the only one with,satu-satunya tanpa,єдина без,єдиний без"
)
ARABIC_MOST = frozenset(["اقدم", "اصغر", "اكبر"])
ARABIC_PEOPLE = ("ين", "ات", "ون")
SIGNS = MOST | ARABIC_MOST | {"first"}
PAIRS = frozenset(one[:2] for one in (*BEFORE, *ONE_WITHOUT, *AFTER))


def may_begin(word: str, after: str) -> bool:
    """Whether a superlative may begin with these two words."""
    return word in SIGNS or (word, after) in PAIRS


class Superlatives:
    """The superlatives in one part of a text. `is_person`: whether a word is somebody, `agents`: or is made as such words are."""

    def __init__(self, reading: Reading, section: Section, is_person: Callable[[int], bool]) -> None:
        self.reading, self.section, self.is_person = reading, section, is_person

    def at(self, at: int) -> tuple[int, int]:
        """The first and the last word of what begins here, or of what ends here; (0, -1) if nothing does."""
        words = self.reading.words
        for listed, after in ((BEFORE, True), (ONE_WITHOUT, False)):
            length = self._length(listed, at)
            if length and at + length < self.section.last and self.reading.joined[at + length]:
                people = self._people(at + length)
                if not after or people:
                    return at, at + length
        length = self._length(AFTER, at)
        person = self._person_before(at) if length else -1
        if person >= 0:
            return person, at + length - 1
        if words[at] in MOST:
            return self._most(at)
        if words[at] == "first" and self._joined(at, 2) and words[at + 1] in TRAITS:
            somebody = words[at + 2].endswith(ENDS) or self.is_person(at + 2)
            return (at, at + 2) if somebody else (0, -1)
        if words[at] in ARABIC_MOST and self._joined(at, 1) and words[at + 1].startswith("ال"):
            people = words[at + 1].endswith(ARABIC_PEOPLE) and self.is_person(at + 1)
            return (at, at + 1) if people or words[at + 1].endswith("ين") else (0, -1)
        return 0, -1

    def _joined(self, at: int, on: int) -> bool:
        last = at + on
        return last < self.section.last and all(self.reading.joined[at + 1 : last + 1])

    def _length(self, listed: tuple[tuple[str, ...], ...], at: int) -> int:
        words = self.reading.words
        return next(
            (
                len(one)
                for one in listed
                if words[at] == one[0]
                and tuple(words[at : at + len(one)]) == one
                and self._joined(at, len(one) - 1)
            ),
            0,
        )

    def _people(self, at: int) -> bool:
        """Whether people stand here: they are listed, or made as words for them are."""
        word = self.reading.words[at]
        return self.is_person(at) or word.endswith(
            ("ers", "ors", "eurs", "ards", "ores", "oras", "innen", "ів", "ок")
        )

    def _person_before(self, at: int) -> int:
        for here in range(at - 1, max(at - 3, self.section.first) - 1, -1):
            if not self.reading.joined[here + 1]:
                return -1
            if self.is_person(here) or self.reading.words[here].endswith(ONE_AGENT):
                return here
        return -1

    def _most(self, at: int) -> tuple[int, int]:
        """`the most blocked user of`: one person with an adjective, and the group."""
        for here in range(at + 1, min(at + 4, self.section.last - 1)):
            if not self.reading.joined[here]:
                break
            one = self.is_person(here) and not self.reading.words[here].endswith("s")
            if one and here > at + 1 and self._joined(here, 1) and self.reading.words[here + 1] in OF:
                return at, here
        return 0, -1
