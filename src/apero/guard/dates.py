"""Days: with their month, as numbers, by the day of the week, or told from today. Months and years alone are none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from apero.guard import cldr
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.inflection import forms, is_arabic
from apero.guard.plain import Plain
from apero.guard.reading import Reading, Section, read

NUMERIC = re.compile(
    r"(?<![\w./:-])(?:"
    r"(?P<y1>(?:19|20)\d\d)\s?(?P<s1>[-/._])\s?(?P<m1>\d{1,2})\s?(?P=s1)\s?(?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s?(?P<s2>[-/._])\s?(?P<m2>\d{1,2})\s?(?P=s2)\s?(?P<y2>(?:19|20)\d\d|\d\d|1[34]\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)(?P<m3>0[1-9]|1[0-2])(?P<d3>0[1-9]|[12]\d|3[01])"
    r")(?:T\d\d:\d\d)?(?![\w/-]|[.:]\d)"
)
SHORT = re.compile(r"(?<![\w./:,-])(\d{1,2})([/.])(\d{1,2})(?:\.(?=[\s,;)])|(?![\w/:%-]|[.,]\d))")
DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ere|e|eme|o|a|ro|do|to|го|е|ого|th|te|ten|ga|º|ª)?\Z")
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th|er|го|ого|е|ten)\Z")
CLOSE = re.compile(r"[ \t.,/'’º°ª\u00a0-]{0,4}(?:\r?\n)?\Z")
NUMBER_WORDS = 4
WIDER_THAN_A_DAY = frozenset(["mwaka", "mwezi", "wiki", "tahun", "bulan", "makon", "watan", "shekarar"])
"""Before the word for yesterday: last year."""
CLOCK = re.compile(
    r"(?<![\w:.])(?:[01]?\d|2[0-3])(?::|h|\.)[0-5]\d(?![\w:.])|(?<!\w)\d{1,2}\s?(?:am|pm|uhr|h)(?!\w)"
)
LAST_DAY, LAST_MONTH = 31, 12


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The days in a text."""
    reading = read(plain, context.language)
    yield from _numeric(plain)
    for section in reading.sections:
        yield from _Finder(reading, section).find()


def _numeric(plain: Plain) -> Iterator[Flag]:
    for found in NUMERIC.finditer(plain.text):
        parts = found.groupdict()
        for which in "123":
            if parts[f"d{which}"]:
                day, month = int(parts[f"d{which}"]), int(parts[f"m{which}"])
                if _is_day(day, month) or _is_day(month, day):
                    start, end = plain.original(*found.span())
                    yield Flag(start, end, "date", "date")


def _is_day(day: int, month: int) -> bool:
    try:
        date(2024, month, day)
    except ValueError:
        return False
    return True


@dataclass(slots=True)
class _Finder:
    reading: Reading
    section: Section
    dull: dict[tuple[str, str], bool] = field(default_factory=dict)

    def find(self) -> Iterator[Flag]:
        yield from self._short()
        at = self.section.first
        while at < self.section.last:
            if not self._is_dull(self.reading.words[at], self.reading.next_to(at)):
                first, last, why, wider = self._at(at)
            elif self._is_number(at):
                first, last, why, wider = self._number(at)
            else:
                at += 1
                continue
            if last >= first:
                start, end = self.reading.flagged(first, last)
                yield Flag(start, end, "date", why, wider)
                at = max(at, last)
            at += 1

    def _is_dull(self, word: str, after: str) -> bool:
        """Whether nothing that tells a day begins with these two words. Most are so, and it is asked once for each."""
        if (word, after) not in self.dull:
            lexicon = self.section.lexicon
            listed = (
                lexicon.months,
                lexicon.days,
                lexicon.weekdays,
                cldr.months(lexicon.tags),
                cldr.weekdays(lexicon.tags),
            )
            alike = tuple(forms(word)) if is_arabic(word) else (word,)
            self.dull[word, after] = not any(one.begin_with(form, after) for one in listed for form in alike)
        return self.dull[word, after]

    def _close(self, at: int) -> bool:
        """Whether a word stands close to the one before, as the parts of a date do."""
        if at <= self.section.first or at >= self.section.last:
            return False
        spans = self.reading.spans
        return bool(CLOSE.match(self.reading.plain.text, spans[at - 1].end, spans[at].start))

    def _short(self) -> Iterator[Flag]:
        """`on 14/5`, `am 14.5.`: a day and a month as numbers, after a word that says so."""
        if self.section.first >= self.section.last:
            return
        spans, text = self.reading.spans, self.reading.plain.text
        begin, end = spans[self.section.first].start, spans[self.section.last - 1].end
        for found in SHORT.finditer(text, begin, min(end + 2, len(text))):
            if not (_is_day(int(found[1]), int(found[3])) or _is_day(int(found[3]), int(found[1]))):
                continue
            at = next(
                (n for n in range(self.section.first, self.section.last) if spans[n].start == found.start(1)),
                0,
            )
            if self._before_day(at) or (
                at and self.reading.words[at - 1] in cldr.weekdays(self.section.lexicon.tags)
            ):
                start, last = self.reading.plain.original(*found.span())
                yield Flag(start, last, "date", "date")

    def _at(self, at: int) -> tuple[int, int, str, str]:
        """A day whose month, weekday or other sign begins here: its first and last word, why, and what is wider."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        none = (0, -1, "", "")
        length = lexicon.months.at(words, joined, at) or cldr.months(lexicon.tags).at(words, joined, at)
        if not length and is_arabic(words[at]):
            length = self._arabic_month(at)
        if length:
            first, last = self._with_month(at, length)
            if last >= first:
                return first, last, "date", self.reading.text(at, at + length - 1)
        length = lexicon.days.at(words, joined, at)
        if length and not (joined[at] and at and words[at - 1] in WIDER_THAN_A_DAY):
            return at, at + length - 1, "date-weekday", ""
        length = self._weekday(at)
        if length:
            first, last = self._with_weekday(at, length)
            return (first, last, "date-weekday", "") if last >= first else none
        if self._is_number(at):
            return self._number(at)
        return none

    def _arabic_month(self, at: int) -> int:
        tags, words, joined = self.section.lexicon.tags, self.reading.words, self.reading.joined
        for form in forms(words[at]):
            for listed in (cldr.months(tags), self.section.lexicon.months):
                length = listed.at([form, *words[at + 1 : at + 3]], [False, *joined[at + 1 : at + 3]], 0)
                if length:
                    return length
        return 0

    def _is_number(self, at: int) -> bool:
        found = DAY_OF_MONTH.match(self.reading.words[at])
        if found:
            return 1 <= int(found[1]) <= LAST_DAY
        return self._is_number_word(at)

    def _is_number_word(self, at: int) -> bool:
        word, numbers = self.reading.words[at], self.section.lexicon.numbers
        return word in numbers or (is_arabic(word) and any(form in numbers for form in forms(word)))

    def _first_of_number(self, last: int) -> int:
        """Where the number that ends with this word begins."""
        first = last
        if self.reading.words[last][0].isdigit():
            return first
        joined = self.reading.joined
        while last - first < NUMBER_WORDS and joined[first] and first - 1 >= self.section.first:
            if self._is_number_word(first - 1):
                first -= 1
            elif (
                first - 2 >= self.section.first
                and joined[first - 1]
                and self.reading.words[first - 1] in self.section.lexicon.number_parts
                and self._is_number_word(first - 2)
            ):
                first -= 2
            else:
                break
        return first

    def _with_month(self, at: int, length: int) -> tuple[int, int]:
        words, lexicon = self.reading.words, self.section.lexicon
        last = at + length - 1
        here = at
        for _ in range(3):
            if not self._close(here):
                break
            before = here - 1
            if self._is_number(before) and self._may_be(at, before):
                return self._led(self._first_of_number(before)), self._year(last)
            parts = max(
                (
                    n
                    for n in (1, 2, 3)
                    if here - n >= self.section.first
                    and lexicon.month_parts.at(words, [True] * len(words), here - n) == n
                ),
                default=0,
            )
            if not parts:
                break
            here -= parts
        return self._month_then_day(at, last)

    def _may_be(self, month: int, number: int) -> bool:
        """Whether `may` after a number is the month, and not `14 may vote`."""
        word = self.reading.words[month]
        if word in ("may", "march", "mar", "mai", "sat", "sun", "dec") and not self.reading.capital[month]:
            after = month + 1
            year = after < self.section.last and bool(re.match(r"(19|20)\d\d\Z", self.reading.words[after]))
            return (
                year
                or bool(ORDINAL.match(self.reading.words[number]))
                or self.section.lexicon.tags[0] != "en"
            )
        return True

    def _month_then_day(self, at: int, last: int) -> tuple[int, int]:
        """`May 14`, `Mei tarehe 14`, `oṣù Kẹta ọjọ́ 14`."""
        words, lexicon = self.reading.words, self.section.lexicon
        here = last + 1
        named = 0
        while (
            here < self.section.last
            and self._close(here)
            and named < 3
            and (words[here] in lexicon.before_day or words[here] in lexicon.month_parts)
        ):
            here += 1
            named += 1
        if here >= self.section.last or not self._close(here) or not self._is_number(here):
            return 0, -1
        digits = words[here][0].isdigit()
        if digits and not named and lexicon.tags[0] not in ("en", "yo", "ha", "sw", "id"):
            return 0, -1
        if (
            not digits
            and not named
            and not words[here].endswith(("th", "st", "nd", "rd", "first", "second", "third"))
        ):
            return 0, -1
        if not named and words[at] in ("may", "march", "mar", "mei") and not self.reading.capital[at]:
            return 0, -1
        if self.reading.plain.text[self.reading.spans[here].end :][:1] in (":", "%"):
            return 0, -1
        return self._led(at), self._year(here)

    def _led(self, first: int) -> int:
        """With a day of the week and small words before it."""
        words, lexicon = self.reading.words, self.section.lexicon
        for _ in range(2):
            if not self._close(first):
                break
            weekday = words[first - 1] in lexicon.weekdays or words[first - 1] in cldr.weekdays(lexicon.tags)
            if weekday or (
                words[first - 1] in lexicon.before_day
                and self._close(first - 1)
                and (words[first - 2] in lexicon.weekdays or words[first - 2] in cldr.weekdays(lexicon.tags))
            ):
                first -= 1
        return first

    def _year(self, last: int) -> int:
        """With the year after it."""
        words, lexicon = self.reading.words, self.section.lexicon
        for after in (last + 1, last + 2):
            if not self._close(after):
                break
            if re.match(r"(1[3-9]|20)\d\d\Z", words[after]):
                return after
            if words[after] not in lexicon.month_parts:
                break
        return last

    def _weekday(self, at: int) -> int:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        for form in forms(words[at]) if is_arabic(words[at]) else (words[at],):
            for listed in (cldr.weekdays(lexicon.tags), lexicon.weekdays):
                length = listed.at([form, *words[at + 1 : at + 3]], [False, *joined[at + 1 : at + 3]], 0)
                if length:
                    return length
        return 0

    def _with_weekday(self, at: int, length: int) -> tuple[int, int]:
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        last = at + length - 1
        before = lexicon.weekday_before.before(words, joined, at)
        after = last + 1
        if after < self.section.last and joined[after]:
            following = lexicon.weekday_after.at(words, joined, after) or lexicon.day_parts.at(
                words, joined, after
            )
            if following:
                return at - before, after + following - 1
        if before:
            return at - before, last
        if lexicon.day_parts.before(words, joined, at):
            return at - 1, last
        if (
            after < self.section.last
            and self._close(after)
            and self._is_number(after)
            and words[after][0].isdigit()
        ):
            return at, after
        text = self.reading.plain.bare
        spans = self.reading.spans
        clock = CLOCK.search(text, spans[last].end, min(spans[last].end + 20, len(text)))
        if clock:
            return at, last
        return 0, -1

    def _before_day(self, at: int) -> int:
        lexicon, words, joined = self.section.lexicon, self.reading.words, self.reading.joined
        return lexicon.before_day.before(words, joined, at) if at else 0

    def _number(self, at: int) -> tuple[int, int, str, str]:
        """`three days ago`, `hace tres días`; `the 14th`, `tarehe 14`."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        none = (0, -1, "", "")
        after = at + 1
        inside = after < self.section.last and joined[after]
        if inside and lexicon.day_units.at(words, joined, after):
            unit = after + lexicon.day_units.at(words, joined, after)
            if unit < self.section.last and joined[unit] and lexicon.ago.at(words, joined, unit):
                return at, unit + lexicon.ago.at(words, joined, unit) - 1, "date-weekday", ""
            ago = lexicon.ago.before(words, joined, at)
            return (at - ago, unit - 1, "date-weekday", "") if ago else none
        if at and joined[at] and lexicon.day_units.before(words, joined, at):
            unit = lexicon.day_units.before(words, joined, at)
            if inside and lexicon.ago.at(words, joined, after):
                return at - unit, at + lexicon.ago.at(words, joined, after), "date-weekday", ""
        first = self._first_of_number(at)
        before = self._before_day(first)
        if not before or not self._is_end(at):
            return none
        if words[at][0].isdigit() and (lexicon.tags[0] != "en" or ORDINAL.match(words[at])):
            return first - before, at, "date", ""
        if not words[at][0].isdigit() and lexicon.sure_before_day.before(words, joined, first):
            return first - before, at, "date", ""
        return none

    def _is_end(self, at: int) -> bool:
        """Whether nothing that is counted follows a number."""
        words, joined, lexicon = self.reading.words, self.reading.joined, self.section.lexicon
        after = at + 1
        if after >= self.section.last or not joined[after]:
            text = self.reading.plain.text
            return text[self.reading.spans[at].end :][:1] not in ("%", ":", "/")
        return (
            words[after] in lexicon.day_parts
            or words[after] in lexicon.at
            or words[after] in lexicon.with_person
            or words[after] in lexicon.says
            or words[after] in lexicon.after_day
        )
