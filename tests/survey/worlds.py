"""All that could have been answered, for a reader who knows what is published of a small survey. Slow, and written apart.

A world says how many people gave each possible set of answers. It fits when it gives every number that was published. A number of
people can be worked out as small when no world that fits has 0 of them, and none has `minimum` or more.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations

from apero.survey.counting import Plan, answers_of
from apero.survey.packing import NO, NOTHING, YES, Chosen, counted, line_of
from apero.survey.results import BETWEEN, GROUPS, Table, tables
from apero.survey.structure import Condition, Kind, Question, Structure

People = Callable[[Chosen], bool]
"""Some people, by what they answered."""


def condition_of(structure: Structure, question: Question) -> Condition | None:
    """The surveys here have at most one."""
    section = structure.section_of(question.key)
    return question.condition or (section.condition if section else None)


def was_asked(structure: Structure, question: Question, said: Chosen) -> bool:
    condition = condition_of(structure, question)
    return condition is None or bool(set(condition.options) & set(said.get(condition.question, ())))


def possible_answers(structure: Structure) -> list[Chosen]:
    """Every set of answers that can be sent. Without open questions one says something."""
    found: list[dict[str, tuple[str, ...]]] = [{}]
    closed = [question for question in structure.questions if not question.kind.is_open]
    for question in closed:
        found = [
            {**said, question.key: choice}
            for said in found
            for choice in _choices(question, is_asked=was_asked(structure, question, said))
        ]
    has_open = len(closed) < len(structure.questions)
    return [said for said in found if has_open or any(said.values())]


def _choices(question: Question, *, is_asked: bool) -> Iterator[tuple[str, ...]]:
    yield ()
    if not is_asked:
        return
    most = 1
    if question.kind is Kind.MULTIPLE:
        most = question.most or len(question.options)
    for number in range(1, most + 1):
        yield from combinations(question.answers, number)


def group_of(by: Sequence[str], said: Chosen) -> str:
    return BETWEEN.join(said[key][0] if said[key] else NOTHING for key in by)


def answer_of(question: Question, name: str, said: Chosen) -> str:
    if question.kind is Kind.MULTIPLE and question.most != 1:
        return YES if name.partition("-")[2] in said[question.key] else NO
    return said[question.key][0] if said[question.key] else NOTHING


def published(
    structure: Structure, by: Sequence[str], people: Sequence[Chosen], minimum: int
) -> tuple[Table, ...]:
    plan = Plan(structure, by)
    lines = [line_of(structure, said) for said in people]
    return tables(plan, counted(lines, plan.width, plan.wanted), minimum)


def told(structure: Structure, by: Sequence[str], shown: Sequence[Table]) -> Iterator[tuple[People, int]]:
    """Everything that the tables say: some people, and how many they are."""
    yield lambda _said: True, shown[0].people
    for table in shown:
        if table.name == GROUPS:
            for group, number in table.totals.items():
                yield _in_group(by, group), number
            continue
        question = structure.question(table.name.partition("-")[0])
        assert question
        for answer, number in table.totals.items():
            yield _with_answer(question, table.name, answer), number
        for group, numbers in table.cells.items():
            for answer, number in numbers.items():
                yield _both(_in_group(by, group), _with_answer(question, table.name, answer)), number


def _in_group(by: Sequence[str], group: str) -> People:
    return lambda said: group_of(by, said) == group


def _with_answer(question: Question, name: str, answer: str) -> People:
    return lambda said: answer_of(question, name, said) == answer


def _both(one: People, other: People) -> People:
    return lambda said: one(said) and other(said)


def _but(one: People, other: People) -> People:
    return lambda said: one(said) and not other(said)


def secrets(structure: Structure, by: Sequence[str]) -> Iterator[tuple[str, People]]:
    """Cells, totals, what they leave of their groups and columns and of who was asked, and who chose nothing."""
    groups = {group_of(by, said) for said in possible_answers(structure)} if by else set()
    everybody: People = lambda _said: True  # noqa: E731
    some: list[tuple[str, People]] = [
        ("all", everybody),
        *((group, _in_group(by, group)) for group in groups),
    ]
    for name, inside in some:
        yield f"{name}", inside
        yield f"not {name}", _but(everybody, inside)
        for asked in Plan(structure, by).asked:
            question = asked.question
            yield f"{name}, asked {question.key}", _both(inside, _asked(structure, question))
            yield f"{name}, not asked {question.key}", _but(inside, _asked(structure, question))
            nothing = _nothing(question)
            yield f"{name}, nothing {question.key}", _both(inside, nothing)
            yield (
                f"{name}, asked, nothing {question.key}",
                _both(_both(inside, _asked(structure, question)), nothing),
            )
            for answer in answers_of(question):
                chose = _with_answer(question, asked.name, answer)
                yield f"{name}, {asked.name}={answer}", _both(inside, chose)
                yield f"{name}, {asked.name}≠{answer}", _but(inside, chose)
                yield f"not {name}, {asked.name}={answer}", _but(chose, inside)
                asked_but = _but(_asked(structure, question), chose)
                yield f"{name}, asked, {asked.name}≠{answer}", _both(inside, asked_but)


def _asked(structure: Structure, question: Question) -> People:
    return lambda said: was_asked(structure, question, said)


def _nothing(question: Question) -> People:
    return lambda said: not said[question.key]


def worked_out(
    structure: Structure, by: Sequence[str], people: Sequence[Chosen], minimum: int, shown: Sequence[Table]
) -> list[tuple[str, int]]:
    """The small numbers of people that a reader of these tables can be sure of."""
    if not shown:
        return []
    worlds = possible_answers(structure)
    facts = list(told(structure, by, shown))
    for some, number in facts:
        assert sum(map(some, people)) == number
    found, seen = [], {}
    for name, some in secrets(structure, by):
        number = sum(map(some, people))
        if 0 < number < minimum:
            which = tuple(map(some, worlds))
            if which not in seen:
                seen[which] = not _can_be_other(worlds, facts, which, minimum)
            if seen[which]:
                found.append((name, number))
    return found


def _can_be_other(
    worlds: Sequence[Chosen], facts: Sequence[tuple[People, int]], which: tuple[bool, ...], minimum: int
) -> bool:
    """Whether a world that fits has none of these people, or `minimum` of them or more."""
    kinds = Counter(
        (tuple(place for place, (some, _number) in enumerate(facts) if some(said)), is_one)
        for said, is_one in zip(worlds, which, strict=True)
    )
    order = sorted(kinds, key=lambda kind: (-len(kind[0]), kind))
    last = {place: at for at, (places, _is_one) in enumerate(order) for place in places}

    @cache
    def fits(at: int, left: tuple[int, ...], ones: int) -> bool:
        if at == len(order):
            return not any(left) and (ones == 0 or ones >= minimum)
        places, is_one = order[at]
        most = min(left[place] for place in places)
        for number in range(most + 1):
            after = list(left)
            for place in places:
                after[place] -= number
            if any(after[place] for place in places if last[place] == at):
                continue
            if fits(at + 1, tuple(after), min(minimum, ones + number * is_one)):
                return True
        return False

    return fits(0, tuple(number for _some, number in facts), 0)
