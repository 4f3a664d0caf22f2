"""Names that no capital marks: in small letters, and in Arabic."""

import re
from dataclasses import dataclass

from apero.guard import cldr, gazetteer, name_frames
from apero.guard.gather import FULL, GIVEN, LARGE
from apero.guard.inflection import forms
from apero.guard.name_evidence import ARABIC_MOTHER, ARABIC_PARENT, ARABIC_SON, TOGETHER, Evidence
from apero.guard.patterns import flat

LONG_FAMILY = 6
ARABIC_KIN = frozenset(
    ["عمي", "عمتي", "خالي", "خالتي", "اختي", "اخي", "جاري", "جارتي", "جارتنا", "جارنا", "صديقتي", "صديقي", "زوجي", "زوجتي",
     "ابنتي", "ابني", "والدي", "والدتي", "امي", "ابي", "زميلتي", "زميلي", "قريبتي", "قريبي", "مدربتي", "مدربي"]
)  # fmt: skip
ARABIC_OURS = re.compile("..(?:نا|تي|ته|تها|تهم|ها)$")
"""How a word ends that is somebody's: our neighbour, my colleague."""
ARABIC_DONE_TO = re.compile(
    "^[وف]?[يتناس]{0,2}(?:"
    + flat(
        "سال|سأل|اسأل|تصل|خبر|شكر|قابل|عتقل|وقف|هدد|ضرب|ستدع|حتجز|خطف|ختطف|تهم|طرد|لاحق|زار|زور|زر|ابلغ|بلغ|ستجوب|سجن|هان|شتم"
    )
    + ")(?:ت|وا|ون|نا|ني|تنا|تني|ي)?$"
)
"""Verbs of what is done to people."""
ARABIC_THAT = frozenset(flat(w) for w in ("أن", "إن", "لأن", "بأن", "وأن", "لكن"))
ARABIC_BUT_FOR = frozenset(["لولا", "ولولا", "فلولا"])
ARABIC_AUXILIARIES = frozenset(flat(w) for w in ("كان", "كانت", "لم", "لن", "قد", "سوف", "يكون", "تكون"))
ARTICLES = frozenset(
    ["the", "an", "this", "that", "each", "every", "any", "one", "no", "our", "their", "its", "my", "your",
     "his", "her", "un", "una", "el", "los", "las", "este", "esta", "cada", "le", "les", "une", "ce", "cette",
     "chaque", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "jeder"]
)  # fmt: skip
"""Before words that are no names."""


@dataclass(slots=True)
class Unmarked(Evidence):
    """Names that the words around them show."""

    def _small(self, at: int) -> tuple[int, str]:
        """A name in small letters, from the words around it; its last word, and why."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        if len(word) < 3 or word.isdigit():
            return -1, ""
        known = self._known(word)
        after = at + 1
        if self._is_ordinary(word):
            return (after, "name") if known & GIVEN and self._is_named_though_a_word(at, after) else (-1, "")
        next_known = (
            self._known(words[after])
            if after < self.section.last and joined[after] and not self._is_ordinary(words[after])
            else 0
        )
        if at and lexicon.called.before(words, joined, at, apart=True):
            length = lexicon.called.before(words, joined, at, apart=True)
            if known or (length > 1 and not self.section.has_capitals):
                return (after if next_known else at), "name-cue"
        if at and known and lexicon.titles.before(words, joined, at):
            return (after if next_known else at), "name-title"
        if (
            known & GIVEN
            and next_known
            and (not self.section.has_capitals or self._says(at, after) or self._in_link(at))
        ):
            return after, "name"
        if self._is_pointed_at(at, after, known=bool(known)):
            return after, "name"
        if known & GIVEN and self._pairs(at):
            return at, "name"
        return self._alone(at, known)

    def _alone(self, at: int, known: int) -> tuple[int, str]:
        """A given name in small letters by itself, where somebody speaks or where no word has a capital."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word, after = words[at], at + 1
        spoken = after < self.section.last and joined[after] and words[after] in lexicon.says
        alone = not self.section.has_capitals and (self._with(at) or self._says(at, at))
        if (
            at
            and joined[at]
            and lexicon.tags[0] != "pt"
            and (
                words[at - 1] in ARTICLES
                or (words[at - 1] == "l" and lexicon.tags[0] == "fr")
                or (words[at - 1] == "a" and lexicon.tags[0] == "en")
            )
        ):
            return -1, ""
        if known & GIVEN and len(word) > 3 and (spoken or alone):
            place = gazetteer.places().known(word).bits & FULL and self._place_before(at)
            return (-1, "") if place else (at, "name")
        return -1, ""

    def _is_pointed_at(self, at: int, after: int, *, known: bool) -> bool:
        """Whether two words in small letters are who did something: `who translated it was X Y`."""
        words, section = self.reading.words, self.section
        return (
            not section.has_capitals
            and after < section.last
            and self.reading.joined[after]
            and len(words[after]) >= name_frames.SHORTEST
            and not self._is_ordinary(words[after])
            and name_frames.is_pointed_at(self.reading, section, at, after, known=known)
        )

    def _is_named_though_a_word(self, at: int, after: int) -> bool:
        """Whether a given name that is a word too stands before a name, where somebody speaks: `kata siti maryamah`."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if self.section.has_capitals or not (after < self.section.last and joined[after]):
            return False
        if self._is_ordinary(words[after]) or len(words[after]) < 4 or words[at] not in lexicon.given:
            return False
        if joined[at] and words[at - 1] in name_frames.BEFORE_NAMED and self._known(words[after]):
            return True
        return bool(lexicon.says.before(words, joined, at) or lexicon.with_person.before(words, joined, at))

    def _in_link(self, at: int) -> bool:
        """Whether the word is within an address, after its first slash."""
        text, start = self.reading.plain.text, self.reading.spans[at].start
        begin = max(text.rfind(blank, 0, start) for blank in " \n\t")
        return "/" in text[begin + 1 : start] and (
            "." in text[begin + 1 : start] or "://" in text[begin + 1 : start]
        )

    def _pairs(self, at: int) -> bool:
        """Whether another given name stands beside it: `emeka and bisi`."""
        reading = self.reading
        for small, other in ((at + 1, at + 2), (at - 1, at - 2)):
            low, high = min(small, other), max(small, other)
            if (
                low >= self.section.first
                and high < self.section.last
                and reading.words[small] in TOGETHER
                and (
                    all(reading.joined[min(at, low) + 1 : max(at, high) + 1])
                    and len(reading.words[other]) > 2
                )
            ):
                given = self._known(reading.words[other]) & GIVEN
                if given and not self._is_ordinary(reading.words[other]):
                    return True
        return False

    def _arabic(self, at: int) -> tuple[int, str]:
        """A name in Arabic letters, which has no capitals: its last word, and why."""
        after = at + 1 if at + 1 < self.section.last and self.reading.joined[at + 1] else 0
        last, why = self._arabic_parent(at, after) if after else (-1, "")
        if last < 0:
            last, why = self._arabic_cued(at)
        if last < 0:
            last, why = self._arabic_framed(at, after)
        return (last, why) if last >= 0 else self._arabic_listed(at, after)

    def _arabic_parent(self, at: int, after: int) -> tuple[int, str]:
        """Names that are made with son of, father of, mother of, servant of."""
        words, joined = self.reading.words, self.reading.joined
        word = words[at]
        if word in ARABIC_SON and at > self.section.first and joined[at] and len(words[after]) > 2:
            before_known = self._known(words[at - 1]) and len(words[at - 1]) > 2
            if before_known or self._known(words[after]) or word == "بن":
                return after, "arabic-son"
        if word in ARABIC_PARENT and (self._known(words[after]) or not self._is_ordinary(words[after])):
            return after, "name"
        if word in ARABIC_MOTHER and len(words[after]) > 3 and (self._known(words[after]) or word == "عبد"):
            return self._arabic_end(after), "name"
        return -1, ""

    def _arabic_cued(self, at: int) -> tuple[int, str]:
        """Names after a title, a profession, or words that say that a name follows."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        known = self._known(word)
        if not at or (self._is_ordinary(word) and not known & GIVEN):
            return -1, ""
        titled = lexicon.titles.before(words, joined, at) or self._is_titled_in_arabic(at)
        if titled and ARABIC_OURS.search(words[at - 1]) and not known and not self._is_somebody_here(at):
            return -1, ""
        if titled and (known or not word.startswith("ال") or self._is_family(word)):
            return self._arabic_end(at), "name-title"
        if self._is_ordinary(word):
            return -1, ""
        if lexicon.called.before(words, joined, at, apart=True) and len(word) > 2:
            return self._arabic_end(at), "name-cue"
        if known and self._has_profession(at):
            return self._arabic_end(at), "name-title"
        return -1, ""

    def _arabic_framed(self, at: int, after: int) -> tuple[int, str]:
        """Names that a verb or a family name shows: an indefinite word with a definite one after it is no noun and its
        adjective; nobody asks or arrests a hope."""
        words, lexicon = self.reading.words, self.section.lexicon
        word = words[at]
        if word.startswith("ال") or len(word) < 3:
            return -1, ""
        before = words[at - 1] if at > self.section.first and self.reading.joined[at] else ""
        ordinary, given = self._is_ordinary(word), bool(self._known(word) & GIVEN)
        titled = bool(before) and bool(
            lexicon.titles.before(words, self.reading.joined, at) or before in ARABIC_KIN
        )
        if (
            after
            and self._is_family(words[after])
            and not self._is_plain_noun(words[after].removeprefix("ال"))
            and self._ends_in_ya(after)
        ):
            noun = word in lexicon.people or word in lexicon.organisations or word in lexicon.place_kinds
            shown = titled or (not ordinary and bool(before) and self._has_person_after(at))
            if shown and not noun and word not in lexicon.says:
                return after, "name"
        if before in ARABIC_KIN or ARABIC_OURS.search(before):
            kin = before in ARABIC_KIN or titled
            return (at, "name") if kin and not ordinary and self._is_somebody_here(at) else (-1, "")
        if not (ordinary and given) or not before or word in lexicon.people or word in lexicon.says:
            return -1, ""
        if before in ARABIC_BUT_FOR or (before in ARABIC_THAT and after and self._is_verb(words[after])):
            return at, "name"
        second = words[at - 2] if at - 1 > self.section.first and self.reading.joined[at - 1] else ""
        done = ARABIC_DONE_TO.match(before) or (before.startswith("ال") and ARABIC_DONE_TO.match(second))
        return (at, "name") if done else (-1, "")

    def _has_person_after(self, at: int) -> bool:
        """Whether a verb of speech, or of what is done to people, or a word before people, stands before."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        spoken = lexicon.says.before(words, joined, at) or lexicon.with_person.before(words, joined, at)
        return bool(spoken) or bool(ARABIC_DONE_TO.match(words[at - 1]))

    def _is_somebody_here(self, at: int) -> bool:
        """Whether a word after `our neighbour` is her name, and not what she is: `جارتنا سميحة رأت`."""
        words, joined, first = self.reading.words, self.reading.joined, self.section.first
        after = words[at + 1] if at + 1 < self.section.last and joined[at + 1] else ""
        if after and (self._is_verb(after) or self._is_family(after)):
            return True
        lead = words[at - 2] if at - 2 >= first and joined[at - 1] else ""
        return bool(ARABIC_DONE_TO.match(lead)) or lead in self.section.lexicon.says

    def _is_verb(self, word: str) -> bool:
        """Whether an Arabic word is made as verbs are of which somebody is the subject."""
        if word in self.section.lexicon.says or word in ARABIC_AUXILIARIES:
            return True
        plural = word.endswith("ات") and len(word) > 4
        return len(word) > 2 and word.endswith("ت") and not word.startswith("ال") and not plural

    def _ends_in_ya(self, at: int) -> bool:
        """Whether it is written with ya, as family names are, and not with alif: المستشفى."""
        return self.reading.spans[at].word.endswith(("ي", "ئ"))

    def _is_family(self, word: str) -> bool:
        """Whether an Arabic word is made as family names are, after the place or the tribe of somebody, and is no land's."""
        if (
            not word.startswith("ال")
            or not word.endswith("ي")
            or len(word) < LONG_FAMILY
            or self._is_ordinary(word)
        ):
            return False
        tags = self.section.lexicon.tags
        stem = word.removeprefix("ال").removesuffix("ي")
        lands, spoken = cldr.countries(tags), cldr.wide_languages(tags)
        return (
            not any(f"{before}{stem}{end}" in lands for before in ("", "ال") for end in ("", "ا", "ه", "يا"))
            and word not in spoken
        )

    def _is_plain_noun(self, stem: str) -> bool:
        """Whether a word that ends as family names do is what somebody or something is: judge, lawyer, club."""
        lexicon = self.section.lexicon
        return (
            any(
                stem in listed
                for listed in (lexicon.common, lexicon.people, lexicon.organisations, lexicon.landmarks)
            )
            or stem + "ه" in lexicon.common
        )

    def _is_titled_in_arabic(self, at: int) -> bool:
        """Whether a title or kin stands before with what Arabic writes together with it: بالأخت, ابنة عمي, مدربتنا."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if at <= self.section.first or not joined[at] or not self._known(words[at]):
            return False
        before = words[at - 1]
        if before in ARABIC_KIN or any(form in lexicon.titles for form in forms(before)):
            return True
        stem = next(
            (before.removesuffix(end) for end in ("تنا", "نا", "تها", "ها", "تي") if before.endswith(end)), ""
        )
        return len(stem) > 2 and (stem in lexicon.people or stem + "ه" in lexicon.people)

    def _arabic_listed(self, at: int, after: int) -> tuple[int, str]:
        """Names that are on a list, with more evidence for a word that means something else too."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word, ordinary = words[at], self._is_ordinary(words[at])
        known = self._known(word)
        next_known = self._known(words[after]) if after and len(words[after]) > 2 else 0
        if known & GIVEN and len(word) > 2 and after and self._is_family(words[after]):
            return after, "name"
        if known & GIVEN and next_known and not (ordinary and self._is_ordinary(words[after])):
            return self._arabic_end(after), "name"
        if known and (ordinary or any(form in lexicon.common for form in forms(word))):
            said = at and lexicon.says.before(words, joined, at) and word in lexicon.with_person
            return (at, "name") if said else (-1, "")
        place = gazetteer.places().known(word).bits & LARGE and self._place_before(at)
        return (at, "name") if known & GIVEN and not ordinary and not place else (-1, "")

    def _arabic_end(self, at: int) -> int:
        """The last word of a name of several words."""
        words, joined = self.reading.words, self.reading.joined
        while (
            at + 1 < self.section.last
            and joined[at + 1]
            and (
                (self._known(words[at + 1]) and not self._is_ordinary(words[at + 1]))
                or words[at + 1] in ARABIC_SON
            )
        ):
            at += 1
        return at
