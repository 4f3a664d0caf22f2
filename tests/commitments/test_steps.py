"""What the team may do with a recommendation and a promise, and what it may not (R61–R64)."""

from datetime import date, timedelta
from itertools import product
from typing import Any
from uuid import uuid4

import pytest

from apero.audit.models import Entry
from apero.commitments import actions, rules
from apero.commitments.facts import DecisionFacts, PledgeFacts
from apero.commitments.models import Decision, Pledge, PledgeStep, Recommendation, Update
from apero.conversations.models import Programme
from apero.lib.refusal import Refused
from tests import make
from tests.threads import in_threads

S = Recommendation.State
P = Pledge.State
NOW = make.NOON
TODAY = NOW.date()
BY: dict[str, Any] = {"by": make.actor(), "now": NOW}
WORDS_THAT_POINT = "It was asked for by User:Kofi_Mensah_1987."
"""Words in which the guard finds an account."""


@pytest.fixture
def programme(db: None) -> Programme:
    return make.programme()


def recommended(programme: Programme, number: int = 1, state: str = S.RECORDED) -> Recommendation:
    return Recommendation.objects.create(programme=programme, number=number, state=state)


def facts(state: str = S.ACCEPTED, **more: Any) -> DecisionFacts:
    known: dict[str, Any] = {"decider_role": "board", "decided_on": TODAY, "reason": "It costs little."}
    return DecisionFacts(state=state, **known | more)


def promise(**more: Any) -> PledgeFacts:
    known: dict[str, Any] = {
        "text": "A page of rules.",
        "owner": "Safety desk",
        "due_on": TODAY + timedelta(days=9),
    }
    return PledgeFacts(**known | more)


def confirmed(programme: Programme) -> Pledge:
    pledge = actions.note_pledge(programme=programme, facts=promise(), **BY)
    return actions.confirm_pledge(pledge=pledge, **BY)


@pytest.mark.parametrize(("state", "to"), list(product(S, S)))
def test_r61_the_team_moves_a_recommendation_only_along_the_table(state: S, to: S) -> None:
    no = rules.why_not_move(state, to)
    assert (no is None) == (to in rules.TRANSITIONS[state] and to not in rules.BY_PARTICIPANTS)


@pytest.mark.parametrize(("state", "to"), list(product(P, P)))
def test_r64_a_promise_moves_only_along_the_table(state: P, to: P) -> None:
    assert (rules.why_not_move_pledge(state, to) is None) == (to in rules.PLEDGE_TRANSITIONS[state])


@pytest.mark.parametrize("state", sorted(S))
def test_r64_only_what_is_called_done_can_be_confirmed_or_disputed(state: S) -> None:
    assert bool(rules.TRANSITIONS[state] & rules.BY_PARTICIPANTS) == (state == S.IMPLEMENTED)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ((0, 0), ""),
        ((4, 0), ""),
        ((2, 2), ""),
        ((5, 0), "confirmed"),
        ((3, 2), "confirmed"),
        ((3, 3), "disputed"),
        ((0, 5), "disputed"),
    ],
)
def test_r64_from_five_on_more_than_half_call_it_done(said: tuple[int, int], outcome: str) -> None:
    assert rules.outcome_of(confirmed=said[0], disputed=said[1]) == outcome


@pytest.mark.parametrize(
    ("state", "days", "late"),
    [
        (S.RECORDED, 0, 0),
        (S.RECORDED, 1, 1),
        (S.UNDER_CONSIDERATION, 12, 12),
        (S.ACCEPTED, 12, 0),
        (S.GROUPED, 12, 0),
    ],
)
def test_r62_an_answer_is_late_from_the_day_after(state: S, days: int, late: int) -> None:
    assert rules.answer_days_late(state, due_on=TODAY - timedelta(days=days), today=TODAY) == late
    assert rules.answer_days_late(state, due_on=None, today=TODAY) == 0


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"state": "in-progress"}, "no-answer"),
        ({"reason": "  "}, "no-reason"),
        ({"decider_role": "somebody"}, "no-decider"),
        ({"decided_on": TODAY + timedelta(days=1)}, "future"),
    ],
)
def test_r62_an_answer_has_a_reason_a_role_and_a_day(
    programme: Programme, wrong: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refused, match=code):
        actions.decide(recommendation=recommended(programme), facts=facts(**wrong), **BY)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("part", ["reason", "decider", "changes", "cannot_say"])
def test_r61_words_of_an_answer_that_point_at_somebody_are_refused(programme: Programme, part: str) -> None:
    with pytest.raises(Refused, match="flags"):
        actions.decide(recommendation=recommended(programme), facts=facts(**{part: WORDS_THAT_POINT}), **BY)
    assert not Decision.objects.exists()


def test_r61_words_of_promises_and_news_that_point_at_somebody_are_refused(programme: Programme) -> None:
    with pytest.raises(Refused, match="flags"):
        actions.note_pledge(programme=programme, facts=promise(text=WORDS_THAT_POINT), **BY)
    pledge = confirmed(programme)
    until = TODAY + timedelta(days=40)
    for act, typed in (
        (actions.move_pledge, {"due_on": until, "because": WORDS_THAT_POINT}),
        (actions.drop_pledge, {"because": WORDS_THAT_POINT, "decider_role": "staff"}),
        (actions.finish_pledge, {"evidence": WORDS_THAT_POINT}),
    ):
        with pytest.raises(Refused, match="flags"):
            act(pledge=pledge, **typed, **BY)
    with pytest.raises(Refused, match="flags"):
        actions.add_update(of=pledge, text=WORDS_THAT_POINT, **BY)
    pledge.refresh_from_db()
    assert (pledge.state, pledge.due_on) == (P.CONFIRMED, pledge.first_due_on)
    assert not Update.objects.exists()


def test_r62_a_form_sent_twice_answers_once(programme: Programme) -> None:
    found, key = recommended(programme), uuid4()
    for _twice in range(2):
        actions.decide(recommendation=found, facts=facts(), key=key, seen=S.RECORDED, **BY)
    assert Decision.objects.count() == 1
    assert found.steps.count() == 1


def test_r64_a_form_sent_twice_notes_once(programme: Programme) -> None:
    key = uuid4()
    for _twice in range(2):
        actions.note_pledge(programme=programme, facts=promise(), key=key, **BY)
    assert [p.pk for p in Pledge.objects.all()] == [key]


def test_r63_news_sent_twice_are_told_once(programme: Programme) -> None:
    found = recommended(programme)
    for text, link, later in [
        ("Half is done.", "", 0),
        (" Half is done. ", "", 0),
        ("Half is done.", "https://example.org/half", 0),
        ("All is done.", "https://example.org/half", 0),
        ("All is done.", "https://example.org/half", 1),
    ]:
        on = TODAY + timedelta(days=later)
        actions.add_update(of=found, text=text, link=link, on=on, **BY)
    assert Update.objects.count() == 4
    assert Entry.objects.filter(kind="commitments.news.added").count() == 4


def test_r62_who_looks_at_an_old_page_is_told(programme: Programme) -> None:
    found = recommended(programme)
    actions.consider(recommendation=found, seen=S.RECORDED, **BY)
    with pytest.raises(Refused, match="stale"):
        actions.decide(recommendation=found, facts=facts(), seen=S.RECORDED, **BY)


def test_r62_of_four_who_answer_at_once_one_does(shared_db: None) -> None:
    found = recommended(make.programme())

    def answer() -> bool:
        try:
            actions.decide(recommendation=found, facts=facts(), key=uuid4(), seen=S.RECORDED, **BY)
        except Refused:
            return False
        return True

    assert sorted(in_threads(4, answer)) == [False, False, False, True]
    assert Decision.objects.count() == 1


def test_r64_promises_noted_at_once_have_a_number_each(shared_db: None) -> None:
    programme = make.programme()
    in_threads(4, lambda: actions.note_pledge(programme=programme, facts=promise(), **BY))
    assert [p.number for p in Pledge.objects.order_by("number")] == [1, 2, 3, 4]


def test_r62_a_later_answer_stands_beside_the_first(programme: Programme) -> None:
    found = recommended(programme)
    actions.decide(recommendation=found, facts=facts(S.NOT_ACCEPTED), **BY)
    actions.decide(recommendation=found, facts=facts(S.ACCEPTED, reason="The law has changed."), **BY)
    assert [(d.number, d.state) for d in found.decisions.all()] == [(1, S.NOT_ACCEPTED), (2, S.ACCEPTED)]
    assert [s.state for s in found.steps.order_by("position")] == [S.NOT_ACCEPTED, S.ACCEPTED]


def test_r61_what_is_answered_together_follows_and_can_stand_alone_again(programme: Programme) -> None:
    one, two, three = (recommended(programme, number) for number in (1, 2, 3))
    actions.group(recommendation=one, into=two, **BY)
    actions.group(recommendation=two, into=three, **BY)
    assert {r.grouped_into_id for r in Recommendation.objects.filter(number__lt=3)} == {three.pk}
    with pytest.raises(Refused, match="grouped"):
        actions.decide(recommendation=one, facts=facts(), **BY)
    actions.consider(recommendation=one, **BY)
    one.refresh_from_db()
    assert (one.state, one.grouped_into) == (S.UNDER_CONSIDERATION, None)


def test_r61_nothing_is_answered_with_itself_another_series_or_after_its_own_answer(
    programme: Programme,
) -> None:
    one, two = recommended(programme), recommended(programme, 2)
    elsewhere = recommended(make.programme())
    for heir in (one, elsewhere):
        with pytest.raises(Refused, match="heir"):
            actions.group(recommendation=one, into=heir, **BY)
    actions.decide(recommendation=one, facts=facts(), **BY)
    with pytest.raises(Refused, match="answered"):
        actions.group(recommendation=one, into=two, **BY)


@pytest.mark.parametrize("state", [S.IN_PROGRESS, S.ALREADY_IN_PLACE, S.DISPUTED])
def test_r64_nothing_is_called_done_without_evidence(programme: Programme, state: S) -> None:
    found = recommended(programme, state=state)
    with pytest.raises(Refused, match="no-evidence"):
        actions.implement(recommendation=found, evidence=" ", **BY)
    news = actions.implement(recommendation=found, evidence="", link="https://example.org/report", **BY)
    found.refresh_from_db()
    assert news.is_evidence
    assert (found.state, found.asked_until) == (S.IMPLEMENTED, TODAY + timedelta(days=30))


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"text": " "}, "no-words"),
        ({"owner": ""}, "no-owner"),
        ({"due_on": TODAY - timedelta(days=1)}, "past"),
        ({"due_on": TODAY + timedelta(days=3654)}, "range"),
    ],
)
def test_r64_a_promise_has_words_an_office_and_a_date(
    programme: Programme, wrong: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refused, match=code):
        actions.note_pledge(programme=programme, facts=promise(**wrong), **BY)
    assert not Pledge.objects.exists()


def test_r64_the_first_date_stays_whatever_is_done(programme: Programme) -> None:
    pledge = confirmed(programme)
    first, later = pledge.due_on, pledge.due_on + timedelta(days=60)
    with pytest.raises(Refused, match="no-reason"):
        actions.move_pledge(pledge=pledge, due_on=later, because=" ", **BY)
    with pytest.raises(Refused, match="range"):
        actions.move_pledge(pledge=pledge, due_on=TODAY - timedelta(days=1), because="So be it.", **BY)
    actions.move_pledge(pledge=pledge, due_on=later, because="It waits for money.", **BY)
    actions.start_pledge(pledge=pledge, **BY)
    actions.finish_pledge(pledge=pledge, evidence="It stands there.", **BY)
    pledge.refresh_from_db()
    assert (pledge.first_due_on, pledge.due_on) == (first, later)
    assert [s.due_on for s in pledge.steps.order_by("position")] == [first, first, later, later, later]


def test_r64_a_dropped_promise_says_why_and_whose_decision_it_was(programme: Programme) -> None:
    pledge = confirmed(programme)
    with pytest.raises(Refused, match="no-reason"):
        actions.drop_pledge(pledge=pledge, because="", decider_role="board", **BY)
    with pytest.raises(Refused, match="no-decider"):
        actions.drop_pledge(pledge=pledge, because="No money.", decider_role="somebody", **BY)
    actions.drop_pledge(pledge=pledge, because="No money.", decider_role="board", **BY)
    last = PledgeStep.objects.order_by("-position").first()
    assert last is not None
    assert (last.state, last.decider_role, last.because is not None) == (P.DROPPED, "board", True)


def test_r63_news_are_corrected_beside_and_once(programme: Programme) -> None:
    pledge = actions.note_pledge(programme=programme, facts=promise(), **BY)
    with pytest.raises(Refused, match="not-public"):
        actions.add_update(of=pledge, text="Half of it is written.", **BY)
    actions.confirm_pledge(pledge=pledge, **BY)
    with pytest.raises(Refused, match="no-words"):
        actions.add_update(of=pledge, text=" ", **BY)
    news = actions.add_update(of=pledge, text="Half of it is written.", **BY)
    actions.correct_update(update=news, text="A third of it is written.", **BY)
    with pytest.raises(Refused, match="corrected"):
        actions.correct_update(update=news, text="All of it.", **BY)
    assert [u.corrects_id for u in pledge.updates.all()] == [None, news.pk]


def test_r82_each_act_of_the_team_is_recorded_without_words(programme: Programme) -> None:
    found = recommended(programme)
    actions.consider(recommendation=found, **BY)
    actions.decide(recommendation=found, facts=facts(reason="Canary reason."), **BY)
    actions.add_update(of=found, text="Canary news.", **BY)
    actions.note_pledge(programme=programme, facts=promise(text="Canary promise."), **BY)
    entries = list(Entry.objects.filter(kind__startswith="commitments."))
    assert len(entries) == 4
    assert "Canary" not in str([vars(entry) for entry in entries])


@pytest.mark.parametrize(("days", "is_silent"), [(89, False), (90, True), (400, True)])
def test_r63_silence_begins_at_ninety_days_and_only_where_somebody_waits(days: int, is_silent: bool) -> None:
    last = TODAY - timedelta(days=days)
    told: list[date] = [last - timedelta(days=9), last]
    assert rules.silent_since(told, is_moving=True, today=TODAY) == (last if is_silent else None)
    assert rules.silent_since(told, is_moving=False, today=TODAY) is None
    assert rules.silent_since([], is_moving=True, today=TODAY) is None
