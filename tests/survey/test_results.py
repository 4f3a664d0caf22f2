"""What is published of a survey: nobody can work out a number from one to four from all of its tables together."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apero.small import tables as small_tables
from apero.small.graphs import Cell
from apero.small.suppression import is_small
from apero.small.tables import Linked, tells_of_each
from apero.survey import results
from apero.survey.counting import Plan
from apero.survey.packing import NO, NOTHING, YES, Chosen, counted
from apero.survey.results import GROUPS, Table, from_json
from apero.survey.structure import Condition, Kind, Question, Section, Structure
from tests.survey.worlds import answer_of, group_of, possible_answers, published, was_asked, worked_out

SINGLE, MULTIPLE, RANKING, OPEN = Kind.SINGLE, Kind.MULTIPLE, Kind.RANKING, Question("q9", Kind.LINE)


def structure(*questions: Question) -> Structure:
    """Each question on a page of its own."""
    return Structure(tuple(Section(f"s{at}", (one,)) for at, one in enumerate(questions)))


def single(
    key: str, options: str = "ab", after: tuple[str, str] | None = None, kind: Kind = SINGLE, most: int = 0
) -> Question:
    """A question with an option for each letter, asked only `after` one of the letters of an earlier one."""
    condition = Condition(after[0], tuple(after[1])) if after else None
    return Question(key, kind, options=tuple(options), most=most, condition=condition)


Shape = tuple[Structure, tuple[str, ...]]
SHAPES: list[Shape] = [
    (structure(single("q1"), single("q2"), OPEN), ("q1",)),
    (structure(single("q1"), single("q2")), ("q1",)),
    (structure(single("q1", "abc"), single("q2", "ab", ("q1", "b"))), ("q1",)),
    (structure(single("q1"), single("q2"), single("q3", "ab", ("q2", "b")), OPEN), ("q1",)),
    (structure(single("q1", "abc"), single("q2", "ab", ("q1", "bc")), single("q3", "ab", ("q2", "a"))), ()),
    (structure(single("q1", "abc"), single("q2", "ab", ("q1", "ab")), OPEN), ()),
    (structure(single("q1", "ab", None, MULTIPLE), single("q2", "ab", ("q1", "b")), OPEN), ("q2",)),
    (structure(single("q1"), single("q2", "abc", None, MULTIPLE, 2), OPEN), ("q1",)),
    (
        structure(single("q1"), single("q2", "ab", None, MULTIPLE, 1), single("q3", "ab", ("q2", "a"))),
        ("q1",),
    ),
    (structure(single("q1"), single("q2", "ab", None, RANKING, 1)), ("q1",)),
    (
        structure(
            single("q1"), single("q2", "abc", None, MULTIPLE, 2), single("q3", "a", ("q2", "ab")), OPEN
        ),
        (),
    ),
    (structure(single("q1"), single("q2"), single("q3")), ("q1", "q2")),
]


@st.composite
def surveys(draw: st.DrawFn, most: int = 9) -> tuple[Shape, list[Chosen]]:
    """A survey and people who answered it: some answers are given by many, others by a few."""
    shape = draw(st.sampled_from(SHAPES))
    possible = possible_answers(shape[0])
    numbers = draw(
        st.lists(
            st.tuples(st.sampled_from(range(len(possible))), st.integers(1, most)), min_size=2, max_size=7
        )
    )
    return shape, [possible[at] for at, number in numbers for _one in range(number)]


@given(surveys())
@settings(max_examples=150, deadline=None)
def test_attack_8_nothing_small_can_be_worked_out_from_all_tables_of_a_survey_together(
    survey: tuple[Shape, list[Chosen]],
) -> None:
    (asked, by), people = survey
    assert worked_out(asked, by, people, 5, published(asked, by, people, 5)) == []


@given(surveys(most=40))
@settings(max_examples=300, deadline=None)
def test_attack_8_no_number_and_nothing_that_it_leaves_is_small_nor_tells_of_each_of_a_small_group(
    survey: tuple[Shape, list[Chosen]],
) -> None:
    """Also of those who were asked at all, and with ten instead of five where two questions tell people apart."""
    (asked, by), people = survey
    at_least = results.least(5, by)
    groups, *tables = published(asked, by, people, at_least) or [Table(GROUPS, 0)]
    bad = [number for number in groups.totals.values() if is_few(number, len(people), at_least)]
    for table in tables:
        question = asked.question(table.name.partition("-")[0])
        assert question
        told = [("", answer, number) for answer, number in table.totals.items()]
        told += [(g, answer, n) for g, numbers in table.cells.items() for answer, n in numbers.items()]
        for group, answer, number in told:
            inside = [said for said in people if not group or group_of(by, said) == group]
            answered = [said for said in inside if was_asked(asked, question, said)]
            assert number == sum(answer_of(question, table.name, said) == answer for said in inside)
            whole = len(answered) if answer not in (NOTHING, NO) else len(inside)
            if is_few(number, whole, at_least) or (group and tells_of_each(number, whole)):
                bad.append(number)
    assert bad == []


def is_few(number: int, whole: int, at_least: int) -> bool:
    return (number < at_least and number != 0) or is_small(whole - number, at_least)


def people(*groups: tuple[int, str]) -> list[Chosen]:
    """So many people each who chose these letters, question by question; "-" for nothing."""
    return [
        {
            f"q{at}": () if letters == "-" else tuple(letters)
            for at, letters in enumerate(said.split(), start=1)
        }
        for number, said in groups
        for _one in range(number)
    ]


SKIPPED = (structure(single("q1"), single("q2", "ab", ("q1", "b")), OPEN), ("q1",))
WHO_SKIPPED = people((12, "a -"), (6, "b a"), (5, "b b"), (2, "b -"))
"""All totals are large. But who was asked is known too, so their difference would tell that two said nothing."""


def test_attack_8_of_a_question_for_some_no_total_tells_how_many_of_them_left_it_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = published(*SKIPPED, WHO_SKIPPED, 5)
    assert {table.name: dict(table.totals) for table in shown} == {
        GROUPS: {"a": 12, "b": 13},
        "q2": {"a": 6},
    }
    monkeypatch.setattr(results, "shown_totals", lambda numbers, _minimum: set(range(len(numbers))))
    monkeypatch.setattr(results, "may_show_totals", lambda *_counts, **_facts: True)
    monkeypatch.setattr(results, "shown_cells", lambda *_counts, **_facts: set())
    shown = published(*SKIPPED, WHO_SKIPPED, 5)
    assert shown[1].totals == {"a": 6, "b": 5, NOTHING: 14}
    assert ("all, asked, nothing q2", 2) in worked_out(*SKIPPED, WHO_SKIPPED, 5, shown)


def test_attack_8_planted_without_suppression_small_numbers_are_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shape, who = SHAPES[0], people((9, "a a"), (2, "a b"), (8, "b a"), (7, "b b"))
    assert worked_out(*shape, who, 5, published(*shape, who, 5)) == []

    def everything(counts: Linked, **_facts: object) -> set[Cell]:
        return {Cell(row, column) for row, some in enumerate(counts.counts) for column, _n in enumerate(some)}

    monkeypatch.setattr(results, "shown_totals", lambda numbers, _minimum: set(range(len(numbers))))
    monkeypatch.setattr(results, "may_show_totals", lambda *_counts, **_facts: True)
    monkeypatch.setattr(results, "shown_cells", everything)
    assert ("a, q2=b", 2) in worked_out(*shape, who, 5, published(*shape, who, 5))


def test_attack_8_planted_without_secondary_suppression_small_numbers_are_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shape, who = SHAPES[0], people((9, "a a"), (2, "a b"), (8, "b a"), (7, "b b"), (9, "- a"), (9, "- b"))
    assert worked_out(*shape, who, 5, published(*shape, who, 5)) == []
    monkeypatch.setattr(small_tables._Table, "to_hide", lambda *_facts: set())
    assert worked_out(*shape, who, 5, published(*shape, who, 5))


def test_attack_8_two_hidden_cells_whose_sum_can_be_worked_out_are_not_small_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shape = (structure(single("q1"), single("q2", "abc"), single("q3", "ab", ("q2", "ab")), OPEN), ("q1",))
    who = people(
        (32, "a a -"), (17, "a b -"), (2, "a c -"), (6, "b a -"), (9, "b b -"), (4, "b c -"), (9, "b - -"),
        (6, "- a -"), (20, "- b -"), (15, "- c -"),
    )  # fmt: skip
    assert worked_out(*shape, who, 5, published(*shape, who, 5)) == []
    monkeypatch.setattr(small_tables, "blocks", lambda _hidden: [])
    assert ("a, not asked q3", 2) in worked_out(*shape, who, 5, published(*shape, who, 5))


FOLLOWED = structure(
    single("q1", "abcd"), single("q2", "ab", ("q1", "ac")), single("q3", "ab", ("q1", "ad")), OPEN
)
WHO_FOLLOWED = people(
    (10, "a a a"), (10, "a b b"), (30, "b - -"), (2, "c a -"), (1, "c b -"), (3, "d - a"), (3, "d - b")
)  # fmt: skip
"""Who chose c or d answered everything that is asked after it: so their numbers would follow from the totals of q2 and q3."""


def test_attack_8_what_is_asked_after_a_hidden_answer_does_not_tell_how_many_gave_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert worked_out(FOLLOWED, (), WHO_FOLLOWED, 5, published(FOLLOWED, (), WHO_FOLLOWED, 5)) == []
    monkeypatch.setattr(results._Telling, "_bound", lambda *_facts: set())
    assert worked_out(FOLLOWED, (), WHO_FOLLOWED, 5, published(FOLLOWED, (), WHO_FOLLOWED, 5))


LIMITED: Shape = (structure(single("q1"), single("q2", "abc", None, MULTIPLE, 2), OPEN), ("q1",))
WHO_CHOSE_TWO = people((3, "- ac"), (10, "a ab"), (5, "- ab"), (5, "- bc"), (10, "a ac"))
"""All chose two of three. So of those who said nothing to q1, two options tell how many did not choose the third."""


def test_attack_8_of_a_multiple_choice_with_a_limit_who_chose_all_they_could_is_not_thought_to_have_chosen_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert worked_out(*LIMITED, WHO_CHOSE_TWO, 5, published(*LIMITED, WHO_CHOSE_TWO, 5)) == []

    def without_limit(self: Any, said: Any, *, may_leave: bool) -> tuple[int, bool]:
        if said[self.asked.name] == YES:
            return 0, may_leave and self.asked.name.partition("-")[2] not in self.bound
        return 1, True

    monkeypatch.setattr(results._Reader, "_choice", without_limit)
    shown = published(*LIMITED, WHO_CHOSE_TWO, 5)
    assert ("-, q2-b=0", 3) in worked_out(*LIMITED, WHO_CHOSE_TWO, 5, shown)


TIGHT: Shape = (structure(single("q1", "abc", None, MULTIPLE, 2), single("q2", "a", ("q1", "ab")), OPEN), ())
WHO_CHOSE_ALIKE = people((12, "ac a"), (8, "bc -"), (4, "c -"))
"""All chose c, and one more at most. So whoever adds up a and b knows that four chose neither, and were not asked q2."""


def test_attack_8_options_with_a_limit_do_not_tell_together_how_few_could_have_chosen_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = published(*TIGHT, WHO_CHOSE_ALIKE, 5)
    assert worked_out(*TIGHT, WHO_CHOSE_ALIKE, 5, shown) == []
    assert [table.name for table in shown if table.totals] == ["q1-a", "q1-c", "q2"]
    monkeypatch.setattr(results._Telling, "_tight", lambda *_facts: {})
    shown = published(*TIGHT, WHO_CHOSE_ALIKE, 5)
    assert ("all, not asked q2", 4) in worked_out(*TIGHT, WHO_CHOSE_ALIKE, 5, shown)


def test_attack_8_nor_do_they_tell_it_of_a_group(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of group a, 18 of 20 chose two. What is told of the options within it would say that one or two did not."""
    shape: Shape = (structure(single("q1"), single("q2", "abc", None, MULTIPLE, 2), OPEN), ("q1",))
    who = people(
        (6, "a ab"), (6, "a ac"), (6, "a bc"), (1, "a a"), (1, "a b"),
        (10, "b a"), (10, "b b"), (10, "b c"), (10, "b -"),
    )  # fmt: skip

    def told_of_a() -> list[str]:
        return [table.name for table in published(*shape, who, 5) if "a" in table.cells]

    assert told_of_a() == ["q2-a", "q2-b"]
    assert [table.name for table in published(*shape, who, 5)[1:] if table.totals] == ["q2-a", "q2-b", "q2-c"]
    monkeypatch.setattr(results._Telling, "_tight", lambda *_facts: {})
    assert told_of_a() == ["q2-a", "q2-b", "q2-c"]


def test_attack_8_hidden_looks_like_absent() -> None:
    """A group of nobody, one of three, and an answer that nobody gave."""
    shape = (structure(single("q1", "abcd"), single("q2", "abc"), OPEN), ("q1",))
    shown = published(
        *shape,
        people((20, "a a"), (20, "a b"), (20, "d a"), (20, "d b"), (3, "c a"), (3, "- a"), (6, "- b")),
        5,
    )
    assert shown == (
        Table(GROUPS, 92, {"a": 40, "d": 40}),
        Table("q2", 92, {"a": 46, "b": 46}, {"a": {"a": 20, "b": 20}, "d": {"a": 20, "b": 20}}),
    )


def test_attack_8_of_fewer_than_the_minimum_nothing_is_told() -> None:
    assert published(*SHAPES[0], people((4, "a a")), 5) == ()
    assert published(*SHAPES[0], [], 5) == ()
    assert published(*SHAPES[0], people((20, "a a")), 5)[0].people == 20


def test_attack_10_where_nearly_all_of_a_small_group_chose_alike_it_is_hidden() -> None:
    shape = SHAPES[0]
    for number, is_told in ((19, False), (20, True)):
        shown = published(*shape, people((number, "a a"), (2, "a b"), (30, "b a"), (30, "b b")), 5)
        assert shown[0].totals["a"] == number + 2
        assert published(*shape, people((number, "a a")), 5)[1].totals == ({"a": 20} if is_told else {})


def test_attack_8_two_questions_together_ask_for_ten() -> None:
    shape = SHAPES[-1]
    assert results.least(5, shape[1]) == 10
    assert results.least(5, ("q1",)) == 5
    who = people((30, "a a a"), (30, "a b b"), (9, "b a a"), (12, "b b -"))
    shown = published(*shape, who, results.least(5, shape[1]))
    assert "b|a" not in shown[0].totals
    assert min(shown[0].totals.values()) >= 10
    assert [table.name for table in shown] == [GROUPS, "q3"]


def test_of_a_multiple_choice_each_option_has_a_table_and_nothing_is_told_across() -> None:
    asked = structure(single("q1"), single("q2", "abc", None, MULTIPLE), OPEN)
    who = people((10, "a ab"), (10, "a c"), (10, "b a"), (10, "b -"))
    shown = published(asked, ("q1",), who, 5)
    assert [(table.name, dict(table.totals)) for table in shown[1:]] == [
        ("q2-a", {"1": 20, "0": 20}),
        ("q2-b", {"1": 10, "0": 30}),
        ("q2-c", {"1": 10, "0": 30}),
    ]
    assert dict(shown[1].cells["a"]) == {"1": 10, "0": 10}


def test_of_a_ranking_first_places_are_told() -> None:
    asked = structure(single("q1"), single("q2", "abc", None, RANKING, 3), OPEN)
    who = (
        [{"q1": ("a",), "q2": ("b", "a", "c")}] * 9
        + [{"q1": ("a",), "q2": ("c", "b")}] * 8
        + [{"q1": ("b",), "q2": ()}] * 7
    )
    assert published(asked, (), who, 5)[-1] == Table("q2", 24, {"b": 9, "c": 8, NOTHING: 7})


def test_a_breakdown_that_is_not_asked_of_all_tells_nothing_apart() -> None:
    asked, by = SHAPES[3][0], ("q3",)
    assert Plan(asked, by).by == ()
    assert Plan(asked, ("q1",)).by
    assert Plan(asked, ("q9",)).by == ()
    assert Plan(asked, ("gone",)).by == ()


def test_what_is_asked_after_an_answer_of_a_hidden_group_is_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it tells of that group could be more than its tables alone can say: docs/decisions/0027."""
    shape = SHAPES[2]
    shown = people((20, "a -"), (12, "b a"), (12, "b b"), (8, "b -"), (6, "- -"))
    hidden = [*shown, *people((2, "c a"), (1, "c -"))]
    other = (shape[0].with_section(Section("s1", (single("q2", "ab", ("q1", "bc")),))), shape[1])
    assert published(*other, shown, 5)[1].totals
    assert not published(*other, hidden, 5)[1].totals
    monkeypatch.setattr(results._Telling, "_closed_by_groups", lambda _self: set())
    assert published(*other, hidden, 5)[1].totals


def test_tables_are_read_as_they_were_written() -> None:
    shown = published(*SHAPES[0], people((9, "a a"), (8, "a b"), (8, "b a"), (7, "b b")), 5)
    assert from_json([table.as_json() for table in shown]) == shown


LINES = st.lists(st.text("01-", min_size=4, max_size=4), max_size=40)


@given(LINES, st.lists(st.permutations(range(4)).map(lambda order: tuple(order[:3])), max_size=3))
def test_lines_are_counted_as_a_slow_count_does(lines: list[str], wanted: list[tuple[int, ...]]) -> None:
    slow = [Counter(tuple(line[place] for place in places) for line in lines) for places in (*wanted, ())]
    assert counted(lines, 4, [*wanted, ()]) == slow


def test_a_line_of_another_length_is_not_counted() -> None:
    with pytest.raises(ValueError, match="4"):
        counted(["0000", "000", "00000"], 4, [(0,)])
