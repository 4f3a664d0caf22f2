"""Languages that few people speak: listed, told by their shape, or by what is said to be done in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from apero.guard import cldr, gazetteer, tongues
from apero.guard.flags import Flag
from apero.guard.gather import GIVEN
from apero.guard.inflection import forms, is_arabic, is_cyrillic
from apero.guard.plain import bare
from apero.guard.reading import Reading, Section

LOWER_CASE = frozenset(("es", "fr", "pt", "uk", "ar"))
"""Languages in which the name of a language has no capital."""
TALK = (
    "writ", "wrote", "edit", "translat", "speak", "spoke", "spok", "say", "said", "read", "typ", "contribut",
    "expla", "caption", "subtitl", "page", "articl", "text", "word", "wiki", "record", "version", "insult",
    "font", "keyboard", "incubat", "incubad", "langu", "tongue", "fluent", "review", "escrib", "escrev",
     "ecri", "tradu",
    "habl", "fala", "falo", "parl", "dij", "diss", "lee", "lei", "lit", "contrib", "expli", "subtitul",
    "legend", "sous", "pagin", "artic", "mots", "palabr", "palavr", "graba", "grava", "enregistr", "vers",
    "lengua", "lingu", "idioma", "revis", "relit", "tecle", "digit", "tap", "locut", "matern", "handik",
    "ndik", "tafsir", "hariri", "anasem", "wasem", "msem", "zungum", "lugha", "makala", "manen", "rekodi",
    "soma", "matusi", "manuku", "kurasa", "tulis", "terjemah", "bicar", "bahasa", "artikel", "schreib",
    "schrieb", "ubersetz", "sprech", "sprach", "spricht", "liest", "wort", "seite", "aufnahm", "tipp",
    "beleidig", "untertitel", "rubut", "fassar", "magana", "yare", "harshe", "makal", "kalm", "rikod",
    "karant", "zag", "ede", "lede", "tumo", "aroko", "akole", "olootu", "iwe",
)  # fmt: skip
"""How words begin that speak of writing, saying and translating."""
TALK_WORDS = frozenset(
    ["ko", "ka", "so", "te", "tu", "gbo", "le", "lo", "switched", "pasaron", "paso", "passaram"]
)
TALK_WITHIN = 5
SHORTEST = 3
ARTICLES = frozenset(
    ["in", "into", "bien", "bem", "well", "gut", "only", "en", "em", "al", "ao", "el", "o", "le", "la", "l",
     "du", "de", "del", "do", "na", "no",
     "para", "au", "as", "auf", "ins", "im", "aus", "y", "e", "et", "and"]
)  # fmt: skip
"""What stands before a language that has no capital."""
TOGETHER = frozenset(["and", "y", "e", "et", "und", "i", "та", "й", "і", "na", "da", "ati", "dan", "и"])
GERMAN_ENDS = ("isch", "ische", "ischen", "isches", "ischem", "ischer")
GERMAN_BEFORE = frozenset(
    ["auf", "gut", "auch", "nur", "ins", "in", "im", "aus", "des", "kein", "spricht", "sprach", "sprechen",
     "schreibt", "liest",
     "kann", "lernt", "die", "das"]
)  # fmt: skip
UKRAINIAN_WITH = ("ською", "цькою", "зькою")
UKRAINIAN_TALK = (
    "слов", "текст", "стор", "стат", "субтитр", "вікі", "пис", "пиш", "говор", "перекла", "чита", "друк",
     "образ", "запис",
    "знає", "пояс", "шрифт", "інкубатор", "кодекс", "редагу", "носі",
)  # fmt: skip
UKRAINIAN_OF = tuple(
    bare(end)
    for end in ("ська", "цька", "ської", "цької", "ську", "цьку", "зька", "зької", "зьку", *UKRAINIAN_WITH)
)
UKRAINIAN_NOT_BEFORE = frozenset(
    ["з", "із", "зі", "за", "перед", "над", "під", "між", "поза"]
)  # fmt: skip
ARABIC_ENDS = ("يه", "ي")
ARABIC_BEGINS = ("ال", "بال", "لل", "وال", "وبال", "ولل")
ARABIC_TALK = (
    "ويكي", "متحدث", "المتحدث", "ناطق", "الناطق", "كتب", "يكتب", "تكتب", "تحدث", "يتحدث", "تتحدث", "ترجم",
     "تترجم", "صفحات",
    "نصوص", "كلمات", "مقالات", "مقاله", "شتائم", "الشتائم", "تسجيلات", "حاضنه", "لغت", "لغه", "اساهم",
     "يقرا", "تقرا", "شرح",
    "تجيد", "يجيد", "انتهوا", "انتقلوا", "ترجمه", "خطوط", "احرف",
)  # fmt: skip
HAUSA_END = "anci"
WRITES = (
    "explic",
    "expliq",
    "tradu",
    "ecri",
    "escrib",
    "escrev",
    "contribu",
    "digit",
    "artic",
    "textes",
    "wikipedi",
    "redact",
    "redig",
    "sous",
)
WAYS = frozenset(
    ["ligne", "linha", "linea", "groupe", "grupo", "equipe", "equipo", "prive", "privado", "publico", "public",
     "silence", "silencio", "papel", "papier", "secret", "secreto", "segredo", "mobile", "movil", "celular",
     "telefono", "telephone", "direct", "directo", "direto", "simple", "clair", "claro", "lenguaje", "langage",
     "linguagem", "lengua", "lenguas", "langue", "langues", "lingua", "linguas", "varias", "plusieurs",
     "general", "ordre", "detail", "detalle", "detalhe", "texte", "texto", "justice", "accion", "action",
     "temps", "tiempo", "tempo", "cualquier", "todas", "todos", "toutes", "otras", "outras", "autre", "autres",
     "mayuscula", "resumo", "resumen", "forma", "formato", "nombre", "nome", "conjunto", "comun", "comum",
     "commun", "pleine", "plena", "medio", "milieu", "favor", "faveur", "contra", "trois", "cinco", "quatre",
     "cuatro", "quatro", "nuestra", "nuestro", "nossa", "nosso", "notre", "leur", "minha", "propia", "propria",
     "propre", "primera", "premier", "primeira", "wikipedia", "commons", "peligro", "danger", "perigo",
     "defensa", "defense", "defesa", "calma", "colere", "linkedin", "facebook", "persona", "pessoa", "personne",
     "vivo", "ellas", "eles", "elles"]
)  # fmt: skip
"""What one can write or translate in that is no language."""


def found(reading: Reading, section: Section) -> Iterator[Flag]:
    """The rare languages in a part of a text."""
    return _Finder(reading, section).languages()


@lru_cache(maxsize=2048)
def _forms(word: str) -> tuple[str, ...]:
    """What the word may be a form of, the German endings of adjectives too."""
    german = (word.removesuffix(end) for end in ("en", "es", "em", "er", "e") if word.endswith("sch" + end))
    return tuple(dict.fromkeys((*forms(word), *german)))


@dataclass(slots=True)
class _Finder:
    reading: Reading
    section: Section
    open: dict[str, bool] = field(default_factory=dict)
    alike: dict[str, tuple[str, ...]] = field(default_factory=dict)
    dull: dict[str, bool] = field(default_factory=dict)

    def _is_dull(self, word: str) -> bool:
        """Whether this word is no language, whatever stands around it."""
        if word not in self.dull:
            self.dull[word] = (
                len(word) < SHORTEST
                or word.isdigit()
                or not (
                    self._is_open(word)
                    or any(
                        cldr.rare_languages(self.section.lexicon.tags).begin_with(form)
                        for form in self._alike(word)
                    )
                )
            )
        return self.dull[word]

    def _alike(self, word: str) -> tuple[str, ...]:
        """What the word may be a form of, where words change."""
        if word not in self.alike:
            changes = is_cyrillic(word) or is_arabic(word) or "de" in self.section.lexicon.tags
            self.alike[word] = _forms(word) if changes else (word,)
        return self.alike[word]

    def languages(self) -> Iterator[Flag]:
        """Languages that few people speak."""
        at = self.section.first
        last = -2
        while at < self.section.last:
            words, joined = self.reading.words, self.reading.joined
            if self._is_dull(words[at]):
                at += 1
                continue
            after_another = at - last == 2 and words[at - 1] in TOGETHER and joined[at] and joined[at - 1]
            length = self._language(at, cued=after_another or self._is_cued(at))
            if length:
                start, end = self.reading.flagged(at, at + length - 1)
                yield Flag(start, end, "rare-language", "rare-language", self.section.tongue.wider_language)
                last = at + length - 1
            at += length or 1

    def _language(self, at: int, *, cued: bool) -> int:
        """How many words from here on name a language that few speak."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        if self.reading.in_region(at, lexicon):
            return 0
        wide = cldr.wide_languages(lexicon.tags)
        alike = self._alike(word)
        if any(
            wide.at([form, *words[at + 1 : at + 4]], [False, *joined[at + 1 : at + 4]], 0) for form in alike
        ):
            return 0
        listed = cldr.rare_languages(lexicon.tags)
        for form in alike:
            length = listed.at([form, *words[at + 1 : at + 4]], [False, *joined[at + 1 : at + 4]], 0)
            if length and self._is_meant(at, length, cued=cued):
                return length
        return self._by_its_shape(at) or self._by_its_name(at) or self._by_its_code(at, cued=cued)

    def _is_cued(self, at: int) -> bool:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        if lexicon.speaks.before(words, joined, at) or lexicon.language_before.before(words, joined, at):
            return True
        after = at + 1
        return (
            after < self.section.last
            and joined[after]
            and bool(lexicon.language_after.at(words, joined, after) or words[after] in lexicon.dialect)
        )

    def _is_meant(self, at: int, length: int, *, cued: bool) -> bool:
        """Whether the name of a language means it here."""
        word, lexicon = self.reading.words[at], self.section.lexicon
        if length > 1:
            return cued or self.reading.capital[at] or lexicon.tags[0] in LOWER_CASE
        if word in lexicon.common or (word in lexicon.people and not is_cyrillic(word)) or len(word) < 3:
            return False
        if cued:
            return self.reading.capital[at] or (len(word) > 3 and self._is_talked_of(at))
        if gazetteer.people().known(word).bits & GIVEN:
            return False
        if lexicon.tags[0] in LOWER_CASE:
            return len(word) > 4 and self._is_talked_of(at)
        return self.reading.capital[at] and not self.reading.opens[at] and len(word) > 2

    def _is_talked_of(self, at: int) -> bool:
        """Whether a word of writing or speaking stands before, in the same sentence; in other scripts the cue must do."""
        if not self.reading.words[at].isascii():
            return True
        return self._talk(at)

    def _talk(self, at: int) -> bool:
        reading = self.reading
        for here in range(at - 1, max(at - 1 - TALK_WITHIN, self.section.first - 1), -1):
            if not reading.joined[here + 1]:
                return False
            if reading.words[here].startswith(TALK) or reading.words[here] in TALK_WORDS:
                return True
        return False

    def _is_open(self, word: str) -> bool:
        """Whether the word may be anything: no common word, no person, no month."""
        if word not in self.open:
            self.open[word] = self._may_be_anything(word)
        return self.open[word]

    def _may_be_anything(self, word: str) -> bool:
        lexicon = self.section.lexicon
        if (
            word in lexicon.common
            or word in lexicon.speaks
            or word in lexicon.says
            or word in lexicon.language_after
        ):
            return False
        return word not in lexicon.organisations and word not in cldr.months(lexicon.tags)

    def _by_its_shape(self, at: int) -> int:
        """A language that is told by how the word is made: `auf Livisch`, `мокшанською`, `بالسيوية`, `Kihadza`, `Nufanci`."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word, tags = words[at], lexicon.tags
        before = words[at - 1] if at > self.section.first and joined[at] else ""
        after = words[at + 1] if at + 1 < self.section.last and joined[at + 1] else ""
        if not self._is_open(word):
            return 0
        if "sw" in tags and word.startswith("ki") and self.reading.capital[at] and len(word) > 5:
            return 0 if self.reading.opens[at] else 1
        if "ha" in tags and word.endswith(HAUSA_END) and self.reading.capital[at] and len(word) > 5:
            return 0 if self.reading.opens[at] else 1
        if "de" in tags and word.endswith(GERMAN_ENDS) and len(word) > 6:
            named = after in (
                "wikipedia",
                "wiki",
                "sprache",
                "sprecher",
                "inkubator",
                "dialekt",
            ) or after.startswith("sprech")
            said = (
                (before in GERMAN_BEFORE or self._talk(at))
                and self.reading.capital[at]
                and not self.reading.capital_after(at)
            )
            return 1 if named or (said and (self._talk(at) or before in ("auf", "ins", "des"))) else 0
        if is_cyrillic(word) and len(word) > 7:
            named = bool(after) and bool(lexicon.language_after.at(words, joined, at + 1))
            ends = not after or after in lexicon.common or named
            if word.endswith(UKRAINIAN_OF) and named:
                return 1
            if word.endswith(UKRAINIAN_WITH) and ends and before not in UKRAINIAN_NOT_BEFORE:
                return 1
            if (
                word.endswith(UKRAINIAN_WITH)
                and self._within(at, UKRAINIAN_TALK)
                and before not in UKRAINIAN_NOT_BEFORE
            ):
                return 1
            ends = ends or before.startswith("носі")
            cued = bool(lexicon.speaks.before(words, joined, at)) or before.startswith("носі")
            return 1 if cued and ends and word.endswith(UKRAINIAN_OF) else 0
        if word.startswith(ARABIC_BEGINS) and word.endswith(ARABIC_ENDS) and len(word) > 5:
            told = bool(lexicon.speaks.before(words, joined, at)) or self._within(at, ARABIC_TALK)
            return 1 if told and before not in ("امريكا", "اسيا", "افريقيا") else 0
        return 0

    def _within(self, at: int, begins: tuple[str, ...]) -> bool:
        """Whether one of the three words before begins so."""
        return any(
            self.reading.words[here].startswith(begins) for here in range(max(at - 3, self.section.first), at)
        )

    def _by_its_name(self, at: int) -> int:
        """A language that no list has, named as one: `bahasa Enggano`, `the Margi language`."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        word = words[at]
        if not self._is_open(word) or word in lexicon.people or is_cyrillic(word):
            return 0
        capital = self.reading.capital[at]
        if lexicon.language_before.before(words, joined, at):
            return 1 if capital or lexicon.tags[0] in LOWER_CASE or not self.section.has_capitals else 0
        after = at + 1
        opens = self.reading.opens[at] and not tongues.is_one(word, ends=False)
        if after < self.section.last and joined[after] and capital and not opens:
            return 1 if lexicon.language_after.at(words, joined, after) else 0
        return 0

    def _by_its_code(self, at: int, *, cued: bool) -> int:
        """A language that has a code, where writing or speaking is told of."""
        word, lexicon, reading = self.reading.words[at], self.section.lexicon, self.reading
        low = lexicon.tags[0] in LOWER_CASE or (
            not reading.capital[at] and not LOWER_CASE.isdisjoint(lexicon.tags)
        )
        if not self._is_open(word) or word in lexicon.people or not (cued or self._talk(at)):
            return 0
        bare_word = word[2:] if "sw" in lexicon.tags and word.startswith("ki") else word
        if not tongues.is_one(bare_word, ends=low):
            return 1 if low and self._is_written_in(at) else 0
        if low:
            before = reading.words[at - 1] if at > self.section.first and reading.joined[at] else ""
            return 1 if self._talk(at) and (before in ARTICLES or before.startswith(TALK)) else 0
        if not reading.capital[at]:
            return 1 if self._talk(at) and (cued or not self.section.has_capitals) else 0
        return 0 if reading.opens[at] else 1

    def _is_written_in(self, at: int) -> bool:
        """Whether somebody translates or writes `en` this word, which is no way of writing: `traduit en alsacien`."""
        reading = self.reading
        word, first = reading.words[at], self.section.first
        if len(word) < 5 or word in WAYS or reading.capital[at] or at - 2 < first:
            return False
        if reading.words[at - 1] not in ("en", "em", "para", "al", "y", "e", "et") or not reading.joined[at]:
            return False
        near = range(max(at - 3, first), at - 1)
        return any(
            reading.words[here].startswith(WRITES) and all(reading.joined[here + 1 : at]) for here in near
        )
