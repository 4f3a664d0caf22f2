"""Roles that only one person or a few have; the rare languages are found with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from apero.guard import rare_languages
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.inflection import forms, hausa_singulars, is_arabic
from apero.guard.plain import Plain
from apero.guard.rare_superlatives import Superlatives, may_begin
from apero.guard.reading import Reading, Section, read

REACH = 5
"""Words from `the only` to the person."""
ALONE_REACH = 2
"""Words after `she is the only one` within which it is said who."""
SINGULAR_WITHOUT_S = frozenset(("en", "es", "fr", "pt"))


AGENT_ENDS = (
    "users", "user", "ers", "ors", "ists", "ores", "oras", "istas", "eurs", "rices", "istes", "innen",
     "ierende", "eres",
    "юзерок", "юзерів", "аторів", "аторок", "торів", "торок", "истів", "исток", "ين",
)  # fmt: skip
AGENT_BEGINS = ("wa", "masu", "olu", "pe")
"""How words for people end and begin in the plural: users, verificadores, wakaguzi, olùṣàyẹ̀wò."""
SUPERLATIVES = (
    "youngest", "oldest", "eldest", "joven", "antigu", "viej", "jeune", "ancien", "age", "vieux", "vieille",
     "doyen", "jovem",
    "nov", "antig", "velh", "jungst", "altest", "termuda", "tertua", "muda", "tua", "молод", "наимолод",
     "наистар", "اصغر",
    "اكبر", "اقدم", "mdogo", "mzee", "kere", "dagba", "kankanta", "tsufa",
)  # fmt: skip
GROUPS = (
    "board", "committee", "council", "chapter", "affiliate", "project", "team", "group", "hub", "branch",
     "junta", "comit",
    "consejo", "capitulo", "proyecto", "equipo", "grupo", "afiliad", "conseil", "projet", "equipe", "groupe",
     "association",
    "chapitre", "antenne", "conselho", "projeto", "nucleo", "diretoria", "vorstand", "verein", "gruppe",
     "projekt", "komitee",
    "dewan", "komite", "cabang", "kelompok", "proyek", "perkumpulan", "правлін", "комітет", "осеред",
     "відділен", "проєкт",
    "організац", "груп", "مجلس", "المجلس", "لجنه", "اللجنه", "المجموعه", "مجموعه", "المشروع", "الفرع", "فرع",
     "الجمعيه",
    "bodi", "kamati", "tawi", "kikundi", "mradi", "chama", "egbe", "igbimo", "eka", "ise", "kwamiti",
     "kungiya", "reshe", "aiki",
)  # fmt: skip
"""How words for a group begin."""
ONE_OF = (
    ("daya", "daga", "cikin"), ("okan", "ninu", "awon"), ("okan", "lara", "awon"), ("mmoja", "wa"), ("mmoja", "kati", "ya"),
)  # fmt: skip
ONES = frozenset(begin[0] for begin in ONE_OF)
FEW = frozenset(
    ["biyu", "uku", "hudu", "kadan", "meji", "meta", "merin", "pere", "wawili", "watatu", "wanne", "wachache"]
)
"""What follows those of whom one is: so few that it tells who."""
MAI = frozenset(["mai"])
"""In Hausa whoever has or does something: mai hijabi."""
AMONG, BUT, MOST, MANY, YEARS = "cikin", "sai", "mafi", "yawan", "shekaru"
DOERS = frozenset(["masu", "wadanda"])
NOBODY = frozenset(["babu", "ba"])
THEM = frozenset(["shi", "ita", "ni", "su", "mu"])
"""The words of Hausa for: among, but, the most, many, years, those who, there is nobody, and who is left."""
SEVERAL = frozenset(
    ["women", "men", "mujeres", "hombres", "femmes", "hommes", "mulheres", "homens", "frauen", "manner",
     "жінок", "чоловіків",
     "жінки", "نساء", "رجال", "wanawake", "wanaume", "mata", "maza", "perempuan", "obinrin", "okunrin"]
)  # fmt: skip


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The rare roles and the rare languages in a text."""
    reading = read(plain, context.language)
    for section in reading.sections:
        yield from _Finder(reading, section).roles()
        yield from rare_languages.found(reading, section)


@dataclass(slots=True)
class _Finder:
    reading: Reading
    section: Section
    dull: dict[tuple[str, str], bool] = field(default_factory=dict)
    superlatives: Superlatives = field(init=False)

    def __post_init__(self) -> None:
        self.superlatives = Superlatives(self.reading, self.section, self._is_person)

    def roles(self) -> Iterator[Flag]:
        """`the only woman`, `our treasurer`."""
        at = self.section.first
        while at < self.section.last:
            if self._is_dull(self.reading.words[at], self.reading.next_to(at)):
                at += 1
                continue
            first, last = self._role(at)
            if last >= at:
                start, end = self.reading.flagged(first, last)
                yield Flag(start, end, "rare-role", "rare-role", self.section.tongue.wider_role)
                at = last
            at += 1

    def _is_dull(self, word: str, after: str) -> bool:
        """Whether nothing that tells a rare role begins with these two words."""
        if (word, after) not in self.dull:
            lexicon = self.section.lexicon
            listed = (
                lexicon.alone,
                lexicon.only,
                lexicon.first,
                lexicon.only_after,
                lexicon.first_after,
                lexicon.sure_offices,
                lexicon.offices,
            )
            begins = (
                word in ONES
                or word in NOBODY
                or word == MOST
                or may_begin(word, after)
                or any(one.begin_with(word, after) for one in listed)
            )
            self.dull[word, after] = not begins
        return self.dull[word, after]

    def _role(self, at: int) -> tuple[int, int]:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        length = lexicon.alone.at(words, joined, at)
        if length:
            return at, max(
                at + length - 1, self._person_after(at + length, singular=False, within=ALONE_REACH)
            )
        last = self._only_or_first(at)
        if last > 0:
            return at, last
        group = max(self._one_of_people(at), self._in_hausa(at))
        if group > 0:
            return at, group
        for listed in (lexicon.only_after, lexicon.first_after):
            length = listed.at(words, joined, at)
            person = self._person_before(at) if length else -1
            if person >= 0:
                return person, at + length - 1
        office = self._office(at)
        return (at, office) if office >= 0 else self.superlatives.at(at)

    def _only_or_first(self, at: int) -> int:
        """The last word of `the only woman`, `one of two lawyers`, `the youngest of the board`; -1 if nothing such begins."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        for listed, first_only in ((lexicon.only, False), (lexicon.first, True)):
            length = listed.at(words, joined, at)
            person = self._person_after(at + length, singular=first_only) if length else -1
            if person > 0:
                return person
            if length and self._one_of_some(at, length) and self._is_agent(at + length):
                return at + length
            if length and first_only and words[at + length - 1].startswith(SUPERLATIVES):
                group = self._group_after(at + length)
                if group > 0:
                    return group
            if length and first_only and (among := self._among(at + length)) > 0:
                return among
        return -1

    def _in_hausa(self, at: int) -> int:
        """The last word of `mafi tsufa a cikin masu gudanarwa`, or of `babu wani makaho sai shi`; -1 if it is neither."""
        words = self.reading.words
        if words[at] == MOST:
            of_years = words[at + 1 : at + 3] == [MANY, YEARS]
            return (
                self._among(at + 3 if of_years else at + 2)
                if of_years or words[at + 1 : at + 2] != [MANY]
                else -1
            )
        return self._nobody_but(at)

    def _one_of_people(self, at: int) -> int:
        """The last word of `ɗaya daga cikin masu bincike biyu`, where the number stands last; -1 if it does not."""
        words, joined = self.reading.words, self.reading.joined
        length = next((len(begin) for begin in ONE_OF if tuple(words[at : at + len(begin)]) == begin), 0)
        for here in range(at + length, min(at + length + REACH, self.section.last)) if length else ():
            if not joined[here]:
                break
            if words[here] in FEW and here > at + length:
                return here
        return -1

    def _among(self, at: int) -> int:
        """The last word of `a cikin masu gudanarwa`, among those who do something; -1 if it is not said."""
        words, joined = self.reading.words, self.reading.joined
        for here in range(at, min(at + REACH, self.section.last - 1)):
            if not joined[here]:
                return -1
            if words[here] == AMONG and joined[here + 1]:
                doers = words[here + 1] in DOERS and here + 2 < self.section.last and joined[here + 2]
                if doers or self._is_person(here + 1):
                    return here + 1 + doers
        return -1

    def _nobody_but(self, at: int) -> int:
        """The last word of `babu wani makaho sai shi`, nobody of a kind but one; -1 if it is not said."""
        words, joined = self.reading.words, self.reading.joined
        if words[at] not in NOBODY or "ha" not in self.section.lexicon.tags:
            return -1
        person = self._person_after(at + 1, singular=False)
        for here in range(person + 1, min(person + REACH, self.section.last - 1)) if person > 0 else ():
            if not joined[here]:
                return -1
            if words[here] == BUT and words[here + 1] in THEM and joined[here + 1]:
                return here + 1
        return -1

    def _one_of_some(self, at: int, length: int) -> bool:
        """Whether the words say one of two or of three."""
        return length > 2 or (length == 2 and not self.reading.words[at].isascii())

    def _is_agent(self, at: int) -> bool:
        """Whether a word that is on no list is made as words for people are."""
        if at >= self.section.last or not self.reading.joined[at]:
            return False
        word = self.reading.words[at]
        return word not in self.section.lexicon.common and (
            word.endswith(AGENT_ENDS) or word.startswith(AGENT_BEGINS)
        )

    def _group_after(self, at: int) -> int:
        """The last word of `of the board` within four words; -1 if a group is not named."""
        lexicon = self.section.lexicon
        for here in range(at, min(at + 4, self.section.last)):
            if not self.reading.joined[here]:
                return -1
            if self.reading.words[here] in lexicon.says:
                continue  # in French `est` is short for an establishment too
            if any(
                form in lexicon.organisations or form.startswith(GROUPS)
                for form in forms(self.reading.words[here])
            ):
                return here
        return -1

    def _is_person(self, at: int) -> bool:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if lexicon.people.at(words, joined, at) or lexicon.offices.at(words, joined, at):
            return True
        if lexicon.sure_offices.at(words, joined, at) or words[at] in SEVERAL:
            return True
        if lexicon.tags[0] == "ha":
            return words[at] in MAI or any(one in lexicon.people for one in hausa_singulars(words[at]))
        return is_arabic(words[at]) and any(
            form in lexicon.people for form in forms(words[at].removeprefix("ال"))
        )

    def _person_after(self, at: int, *, singular: bool, within: int = REACH) -> int:
        for here in range(at, min(at + within, self.section.last)):
            if not self.reading.joined[here]:
                return -1
            if self._is_person(here):
                plural = (
                    self.reading.words[here].endswith("s")
                    and self.section.lexicon.tags[0] in SINGULAR_WITHOUT_S
                )
                return -1 if singular and plural else here
        return -1

    def _person_before(self, at: int) -> int:
        if not self.reading.joined[at]:
            return -1
        for here in range(at - 1, max(at - REACH, self.section.first) - 1, -1):
            if self._is_person(here):
                return here
            if not self.reading.joined[here]:
                return -1
        return -1

    def _office(self, at: int) -> int:
        """The last word of an office that is somebody's; -1 if there is none."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        length = lexicon.sure_offices.at(words, joined, at)
        if length:
            return at + length - 1
        length = lexicon.offices.at(words, joined, at)
        if not length:
            return -1
        group = self._group_after(at + length)
        if 0 < group <= at + length + 2:
            return group
        for before in (at, at - 1):
            if before > self.section.first and lexicon.determiners.before(words, joined, before):
                return at + length - 1
        return -1
