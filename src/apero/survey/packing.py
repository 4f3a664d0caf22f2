"""Somebody's closed answers as a line of signs, and lines counted. Pure.

Every line of a version is of the same length, a sign for each thing that can be said: the option of a single choice, yes or
no for each option of a multiple choice, the rank of each option of a ranking, the answer in each row of a matrix. Not
answered, not asked and "prefer not to say" are one sign: nothing remembers which of them it was.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from apero.survey.structure import MONTHS, OPTIONS, Kind, Question, Structure

NOTHING = "-"
"""Not said."""
YES, NO = "1", "0"
SIGNS = tuple(chr(code) for code in range(ord("0"), ord("~")) if chr(code) not in "\\'\"`")
"""What stands for the answers of a question, by their places."""
if len(SIGNS) < max(OPTIONS, MONTHS):
    raise AssertionError
AT_ONCE = 50_000
"""Lines that are counted together."""
Chosen = Mapping[str, tuple[str, ...]]
"""By question (and row, as "q1-r1"): the keys of what was chosen; of a ranking in their order."""


@dataclass(frozen=True, slots=True)
class Column:
    """A place in a line. `name` is the question's key, with a row or an option behind it where there is one for each."""

    name: str
    question: Question
    of: str = ""

    @property
    def answers(self) -> tuple[str, ...]:
        """The keys of what can stand here, in the order of their signs."""
        match self.question.kind:
            case Kind.MULTIPLE:
                return (NO, YES)
            case Kind.RANKING:
                return tuple(str(rank) for rank in range(1, ranks(self.question) + 1))
            case _:
                return self.question.answers


def ranks(question: Question) -> int:
    """How many options of a ranking are put in order."""
    return min(question.most or len(question.options), len(question.options))


def columns_of(structure: Structure) -> tuple[Column, ...]:
    """The places of a line, in the order of the survey. Open questions have none."""
    return tuple(column for question in structure.questions for column in _columns(question))


def _columns(question: Question) -> Iterator[Column]:
    match question.kind:
        case Kind.LINE | Kind.TEXT:
            return
        case Kind.MULTIPLE | Kind.RANKING:
            parts = question.options
        case Kind.MATRIX:
            parts = question.rows
        case _:
            parts = ()
    if not parts:
        yield Column(question.key, question)
    for part in parts:
        yield Column(f"{question.key}-{part}", question, part)


def line_of(structure: Structure, chosen: Chosen) -> str:
    """The line of somebody's answers. What the structure does not offer is not in it."""
    return "".join(_sign(column, chosen) for column in columns_of(structure))


def _sign(column: Column, chosen: Chosen) -> str:
    question, key = column.question, column.question.key
    match question.kind:
        case Kind.MULTIPLE:
            given = [option for option in chosen.get(key, ()) if option in question.options]
            return (YES if column.of in given else NO) if given else NOTHING
        case Kind.RANKING:
            given = [option for option in chosen.get(key, ()) if option in question.options]
            given = given[: ranks(question)]
            return SIGNS[given.index(column.of)] if column.of in given else NOTHING
        case _:
            answer = chosen.get(column.name, ("",))[:1]
            return (
                SIGNS[column.answers.index(answer[0])] if answer and answer[0] in column.answers else NOTHING
            )


def counted(
    lines: Iterable[str], width: int, wanted: Sequence[tuple[int, ...]]
) -> list[Counter[tuple[str, ...]]]:
    """How many lines hold which signs together, for each of the `wanted` combinations of places.

    Lines are read once, some thousands at a time, so that a million take little memory. Raises `ValueError` if one of
    them has not the given width. Combinations that begin alike are counted fastest: their lines are parted once.
    """
    found: list[Counter[tuple[str, ...]]] = [Counter() for _one in wanted]
    rest = iter(lines)
    while some := list(islice(rest, AT_ONCE)):
        if set(map(len, some)) != {width}:
            raise ValueError(width)
        parts = _Parts(some)
        for counter, places in zip(found, wanted, strict=True):
            if not places:
                counter[()] += len(some)
                continue
            for signs, together in parts.joined(places[:-1]):
                column = together[places[-1] :: width]
                for sign in set(column):
                    counter[*signs, sign] += column.count(sign)
    return found


class _Parts:
    """Lines parted by the signs at some places: joined, because a text is searched faster than a list is walked."""

    def __init__(self, lines: list[str]) -> None:
        self.parted: dict[tuple[int, ...], list[tuple[tuple[str, ...], list[str]]]] = {(): [((), lines)]}
        self.texts: dict[tuple[int, ...], list[tuple[tuple[str, ...], str]]] = {}

    def joined(self, places: tuple[int, ...]) -> list[tuple[tuple[str, ...], str]]:
        """The signs at these places, and the lines that hold them."""
        if places not in self.texts:
            self.texts[places] = [(signs, "".join(lines)) for signs, lines in self._parted(places)]
        return self.texts[places]

    def _parted(self, places: tuple[int, ...]) -> list[tuple[tuple[str, ...], list[str]]]:
        if places not in self.parted:
            last = places[-1]
            found = []
            for signs, lines in self._parted(places[:-1]):
                by_sign: defaultdict[str, list[str]] = defaultdict(list)
                for line in lines:
                    by_sign[line[last]].append(line)
                found += [((*signs, sign), some) for sign, some in by_sign.items()]
            self.parted[places] = found
        return self.parted[places]
