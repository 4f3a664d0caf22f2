"""Languages that no list has, told by how they are said to be spoken, in Arabic, German, Spanish and Portuguese."""

import re

from apero.guard import cldr, tongues
from apero.guard.inflection import forms, is_arabic
from apero.guard.patterns import flat
from apero.guard.rare_language_words import ARABIC_ABSTRACT, GERMAN_OF_WORDS, GERMAN_REGISTERS, GERMAN_TALK
from apero.guard.reading import Reading, Section

NEAR, WIDE = 4, 6
"""Words around a language in which speaking is told of."""

ARABIC_SPEAKING = re.compile(
    "^[وف]?[بلك]?(?:ال)?(?:س?[يتنا]|مت|م)?ت?(?:"
    + flat(
        "كتب|كتاب|ترجم|حدث|كلم|كلام|نطق|ناطق|قرأ|قراء|نص|لغ|لغت|حرر|راجع|شرح|صفح|مقال|ويكي|شتم|شتائم|سجل|سجيل|غن|أغان|"
        "هتف|هتاف|درس|دريس|دروس|علم|عليم|قاموس|معجم|لهج|حاضن|حرف|أحرف|حروف|خط|صوت|نشر|دليل|إذاع|بث|فهم|تقن|جيد|لسان|"
        "طبع|قالب|مدون|كلم|مصطلح|ساهم|رسال|رسائل|شعار|ملصق|بيان|نتقل|نتهى|نتهوا"
    )
    + ")"
)
"""How Arabic words begin that speak of writing, saying and translating, from their roots."""
ARABIC_TRANSLATES = re.compile(f"^[وف]?(?:ال)?[يتنم]?(?:{flat('ترجم|نقل|حول')})")
ARABIC_CHANGES = re.compile("^[وف]?[اين]?(?:نتقل|تحول)")
ARABIC_TONGUE = re.compile("^[وفبل]*(?:ال)?(?:لغ|لهج|لسان)")
ARABIC_WRITTEN_BEFORE = re.compile("^[وف]?[بكل]?(?:ال|لل|ل)")
ARABIC_SPEAKERS = re.compile(f"^[وفبل]*(?:ال)?(?:{flat('متحدثو|متحدثي|ناطقو|ناطقي|متكلمو|متكلمي')})(?:ن)?$")
ARABIC_WITH = re.compile("^[وف]?بال(.{2,})$")
ARABIC_MADE = re.compile("^[وف]?[بك]?(?:ال|لل)(.{2,}?)(?:يه|ي|و)$")
ARABIC_NO_OBJECT = frozenset(
    flat(w) for w in ("عن", "حول", "في", "على", "ضد", "أن", "إن", "بسبب", "خلال", "بعد", "قبل")
)
ARABIC_TO = frozenset(flat(w) for w in ("إلى", "وإلى"))

ARABIC_LANGUAGE = frozenset(flat(w) for w in ("لغة", "بلغة", "للغة", "ولغة", "لهجة", "بلهجة"))
ARABIC_INSIDE = frozenset(flat(w) for w in ("في", "وفي"))
ARABIC_A_WORD = tuple(flat(w) for w in ("كلم", "مصطلح", "لفظ"))
ARABIC_PLURALS = ("ات", "ين", "ون")
ARABIC_LANGUAGE_OF = frozenset(
    flat(
        """الكراهية الجسد القانون الإشارة الحوار الأم العنف التهديد البرمجة السياسة الأرقام القلب العقل الصحافة السوق الشارع
        الإعلام العلم الدين العمل الخطاب الضاد العصر الاحترام التخاطب
        النقاش الوثيقة الميثاق المدونة الدليل التعليم البلد الدولة الأغلبية
        الأقلية النساء الناس الكبار الأطفال القوة الخوف الحب السلام الصمت المصدر الهدف"""
    ).split()
)
"""What a language is of that no people speak."""

SPANISH_FRAMES = frozenset(
    ["acento", "sotaque", "lengua", "lingua", "idioma", "dialecto", "dialeto", "variante", "comunidad", "comunidade",
     "pueblo", "povo"]
)  # fmt: skip
SPANISH_OF = ("interpr", "traduct", "tradut", "hablante", "falante", "profesor", "clase", "aula", "curso")
SPANISH_UNDERSTANDS = (
    "entiend", "entend", "comprend", "compreend", "aprend", "ensen", "ensin", "habl", "fal", "escrib", "escrev", "domin",
)  # fmt: skip
SPANISH_BETWEEN = frozenset(
    ["solo", "so", "bien", "bem", "mejor", "melhor", "apenas", "tambien", "tambem", "poco", "pouco"]
)
SPANISH_FOREIGN = re.compile(r"[kw]|tz|ts|tl|sh|aa|ii|uu|^n[bdgmn]|[bcfghjmpqtv]$")
"""What no word of Spanish or Portuguese has."""
EJECTIVES = frozenset(["k", "q", "ch", "tz", "ts"])
"""Before an apostrophe in the languages of the Maya and the Andes; Spanish has no apostrophes."""

GERMAN_NO_LANGUAGE = ("tisch", "fisch", "fleisch", "misch")
GERMAN_TRANSLATES = ("ubersetz", "ubertrag", "ubertrug", "dolmetsch")


class Frames:
    """What the words around a word say of it, in one part of a text."""

    def __init__(self, reading: Reading, section: Section) -> None:
        self.reading, self.section = reading, section

    def told(self, at: int, *, is_open: bool, after_a_language: bool) -> int:
        """How many words from here on name a language; 0 if nothing says that they do."""
        word, tags = self.reading.words[at], self.section.lexicon.tags
        if is_arabic(word):
            return int(is_open and self._arabic(at, after_a_language=after_a_language))
        if "de" in tags and (length := self._german(at, is_open=is_open)):
            return length
        if tags[0] in ("es", "pt"):
            return self._spanish(at, is_open=is_open, after_a_language=after_a_language)
        return 0

    def _before(self, at: int, back: int = 1) -> str:
        """The word so many words before; "" where another sentence is."""
        first = at - back
        if first < self.section.first or not all(self.reading.joined[first + 1 : at + 1]):
            return ""
        return self.reading.words[first]

    def _after(self, at: int, on: int = 1) -> str:
        last = at + on
        if last >= self.section.last or not all(self.reading.joined[at + 1 : last + 1]):
            return ""
        return self.reading.words[last]

    def _arabic(self, at: int, *, after_a_language: bool) -> bool:
        word = self.reading.words[at]
        made = ARABIC_MADE.match(word)
        before = self._before(at)
        article = word.startswith(("ال", "بال"))
        to = article and before in ARABIC_TO
        of = article and before in ARABIC_LANGUAGE and not word.endswith(ARABIC_PLURALS)
        if not (made or to or of or (article and ARABIC_SPEAKERS.match(before))) or self._is_plain_arabic(
            word
        ):
            return False
        if of or (made and after_a_language) or (article and ARABIC_SPEAKERS.match(before)):
            return True
        near = [one for back in range(1, NEAR + 1) if (one := self._before(at, back))]
        if to and any(map(ARABIC_TRANSLATES.match, near)):
            return True
        if to and made:
            return any(map(ARABIC_CHANGES.match, near))
        if not made or before in ARABIC_NO_OBJECT:
            in_it = bool(made) and before in ARABIC_INSIDE
            return in_it and self._after(at).startswith(ARABIC_A_WORD)
        if ARABIC_WITH.match(word):
            return any(map(ARABIC_SPEAKING.match, [*near, self._after(at), self._after(at, 2)]))
        if before.startswith(("ال", "بال")) and not before.endswith(("ون", "ين")) and word.startswith("ال"):
            # an adjective of what stands before: `the official pages`, but `my mother tongue, the Shabaki`
            wide = any(form in cldr.wide_languages(self.section.lexicon.tags) for form in forms(before))
            return wide or (len(near) > 1 and bool(ARABIC_TONGUE.match(near[1])))
        return any(map(ARABIC_SPEAKING.match, near[:3]))

    def _is_plain_arabic(self, word: str) -> bool:
        """Whether it is a common word without what is written before it: a duty, an identity, what somebody is."""
        lexicon = self.section.lexicon
        stem = ARABIC_WRITTEN_BEFORE.sub("", word)
        alike = {word, stem, "ال" + stem, stem.removesuffix("ه"), "ال" + stem.removesuffix("ه"), *forms(word)}
        lists = [lexicon.common, lexicon.organisations, lexicon.says, cldr.wide_languages(lexicon.tags)]
        if not ARABIC_WITH.match(word):
            lists.append(lexicon.people)
        return stem in ARABIC_ABSTRACT or any(form in listed for form in alike for listed in lists)

    def _german(self, at: int, *, is_open: bool) -> int:
        reading, words = self.reading, self.reading.words
        word, after, before = words[at], self._after(at), self._before(at)
        capital = reading.capital[at]
        if after.startswith(GERMAN_OF_WORDS) and reading.capital_after(at) and "isch" in word[-6:]:
            listed = cldr.rare_languages(self.section.lexicon.tags)
            stem = next(
                (word.removesuffix(e) for e in ("en", "es", "em", "er", "e") if word.endswith("sch" + e)),
                word,
            )
            if stem in listed:
                return 1
        if not is_open or not capital or reading.capital_after(at):
            return 0
        if word.endswith(("deutsch", "dietsch", "platt")) and word not in GERMAN_REGISTERS and len(word) > 8:
            return int(before == "auf" or self._is_near(at, GERMAN_TALK))
        if word.endswith("isch") and len(word) > 6:
            sure = not word.endswith(GERMAN_NO_LANGUAGE) and not reading.opens[at]
            return int(sure or self._is_near(at, GERMAN_TALK))
        if before == "ins" or (before == "dem" and self._before(at, 2) == "aus"):
            return int(self._is_near(at, GERMAN_TRANSLATES))
        return 0

    def _is_near(self, at: int, begins: tuple[str, ...]) -> bool:
        """Whether one of the words around begins so, in the same sentence."""
        return any(self._before(at, back).startswith(begins) for back in range(1, WIDE)) or any(
            self._after(at, on).startswith(begins) for on in range(1, NEAR)
        )

    def _spanish(self, at: int, *, is_open: bool, after_a_language: bool) -> int:
        reading, words = self.reading, self.reading.words
        word, before, second = words[at], self._before(at), self._before(at, 2)
        if reading.capital[at]:
            return 0
        of = before in ("de", "del", "do") and second.startswith(SPANISH_OF)
        led = of or before in ("en", "em", "al", "ao") or before in SPANISH_FRAMES
        knows = before.startswith(SPANISH_UNDERSTANDS)
        knows = knows or (before in SPANISH_BETWEEN and second.startswith(SPANISH_UNDERSTANDS))
        if not (led or knows or after_a_language):
            return 0
        if word in EJECTIVES and self._after(at) and self._apostrophe_after(at):
            return 2
        if not is_open or len(word) < 4:
            return 0
        listed = cldr.rare_languages(self.section.lexicon.tags)
        if word in listed or SPANISH_FOREIGN.search(word):
            return 1
        return int(
            (knows or of or after_a_language or before in SPANISH_FRAMES)
            and tongues.is_one(word, ends=not before.startswith("comunid"))
        )

    def _apostrophe_after(self, at: int) -> bool:
        end = self.reading.spans[at].end
        return self.reading.plain.text[end : end + 1] in ("'", "’")
