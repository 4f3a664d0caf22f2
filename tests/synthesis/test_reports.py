"""Summaries of regions and of series: lines that stand on statements, versions, figures, corrections."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from apero.audit.models import Entry
from apero.conversations.models import Session
from apero.lib.refusal import Refused
from apero.people.models import Team
from apero.releases.models import Release
from apero.synthesis import actions, queries, report_rules
from apero.synthesis.actions import About, ClaimFacts, FigureFacts
from apero.synthesis.models import Attendance, Claim, Figure, Statement, Summary, SummaryVersion
from apero.translation.models import Source
from tests import make

pytestmark = pytest.mark.django_db
LATER = make.NOON + timedelta(days=5)


@pytest.fixture
def session(team: Team) -> Session:
    owner = make.programme(team, address="may", title="May talks")
    return make.session(owner, address="asia", region=make.region(team, "Asia"))


def public(session: Session, number: int = 1, **facts: Any) -> list[Statement]:
    made = [
        make.statement(session, f"People ask for help, {n} times.", **facts) for n in range(1, number + 1)
    ]
    make.summary(session, what_changed="More." if SummaryVersion.objects.exists() else "")
    return made


def summary(session: Session, *, of_series: bool = False) -> Summary:
    return actions.summary_of(programme=session.programme, region=None if of_series else session.region)


def claim(of: Summary, behind: list[Statement], text: str = "People ask for help.", **facts: Any) -> Claim:
    named: dict[str, Any] = {"kind": "challenge", "statement_ids": [s.pk for s in behind]} | facts
    return actions.write_claim(
        summary=of, facts=ClaimFacts(text=text, **named), writer=make.user("note-taker")
    )


def approved(of: Summary, behind: list[Statement], text: str = "People ask for help.", **facts: Any) -> Claim:
    made = claim(of, behind, text, **facts)
    return actions.approve_claim(
        claim=made, reader=make.user("reviewer"), by=make.actor("reviewer"), now=LATER
    )


def publish(of: Summary, **facts: Any) -> SummaryVersion:
    publisher = facts.pop("publisher", None) or make.user("convenor")
    return actions.publish_report(summary=of, publisher=publisher, by=make.actor(), now=LATER, **facts)


def refused(code: str) -> Any:
    return pytest.raises(Refused, match=code)


def test_a_line_stands_on_statements_of_its_region_that_are_firm(session: Session) -> None:
    elsewhere = make.session(session.programme, region=make.region(session.programme.team, "Africa"))
    firm, draft, other = public(session)[0], make.statement(session, is_approved=False), public(elsewhere)[0]
    for behind in ([], [draft], [firm, draft], [other]):
        with refused("nothing-behind|not-firm"):
            claim(summary(session), behind)
    assert list(claim(summary(session), [firm]).statements.all()) == [firm]
    assert set(claim(summary(session, of_series=True), [firm, other]).statements.all()) == {firm, other}


@pytest.mark.parametrize(
    ("state", "asks", "stands"),
    [
        ("published", True, True), ("checked", True, True), ("approved", False, True), ("approved", True, False),
        ("draft", False, False), ("held", False, False), ("checking", False, False), ("withheld", False, False),
        ("withdrawn", False, False), ("sent-back", False, False),
    ],
)  # fmt: skip
def test_what_may_stand_behind_a_line(session: Session, state: str, asks: bool, stands: bool) -> None:
    one = make.statement(session)
    if asks:
        make.seat(session)
    facts: dict[str, Any] = {"withheld_on": make.TODAY} if state == "withheld" else {}
    facts |= {"withdrawn_on": make.TODAY, "withdrawn_because": "asked"} if state == "withdrawn" else {}
    if state in ("held", "checking"):
        facts["round"] = session.check_rounds.create(number=1, opened_on=make.TODAY, closes_on=make.TODAY)
    Statement.objects.filter(pk=one.pk).update(state=state, **facts)
    assert queries.may_stand_behind(summary(session)).filter(pk=one.pk).exists() is stands
    assert report_rules.stands_firm(state, asks_participants=asks) is stands


def test_a_line_needs_a_second_reader_and_a_publisher_who_did_not_write_it(session: Session) -> None:
    of, writer = summary(session), make.user("note-taker")
    made = actions.write_claim(
        summary=of,
        facts=ClaimFacts(text="People ask.", kind="need", statement_ids=[public(session)[0].pk]),
        writer=writer,
    )
    with refused("own"):
        actions.approve_claim(claim=made, reader=writer, by=make.actor(), now=LATER)
    assert not Source.objects.get(pk=made.text_id).is_released
    with refused("empty"):
        publish(of)
    actions.approve_claim(claim=made, reader=make.user("reviewer"), by=make.actor(), now=LATER)
    assert Source.objects.get(pk=made.text_id).is_released
    with refused("own"):
        publish(of, publisher=writer)
    assert publish(of).number == 1


def test_a_line_that_changed_since_it_was_read_is_not_approved(session: Session) -> None:
    made = claim(summary(session), public(session))
    seen = queries.mark_of_claim(made)
    two = public(session, 2)
    facts = ClaimFacts(text="People ask for help.", kind="challenge", statement_ids=[s.pk for s in two])
    actions.change_claim(claim=made, facts=facts, writer=make.user("note-taker"), by=make.actor(), now=LATER)
    with refused("stale"):
        actions.approve_claim(claim=made, reader=make.user("reviewer"), by=make.actor(), now=LATER, seen=seen)


def test_a_line_with_a_flag_is_not_approved_and_cleared_ones_are_with_a_reason(session: Session) -> None:
    made = claim(summary(session), public(session), "Write to somebody@example.org for help.")
    reader = make.user("reviewer")
    with refused("flags"):
        actions.approve_claim(claim=made, reader=reader, by=make.actor(), now=LATER)
    actions.approve_claim(claim=made, reader=reader, by=make.actor(), now=LATER, cleared_because="A desk.")


def test_a_form_sent_twice_is_one_line_and_one_figure(session: Session) -> None:
    of, key, behind = summary(session), uuid4(), public(session)[0]
    facts = ClaimFacts(text="People ask.", kind="need", statement_ids=[behind.pk])
    for _time in range(2):
        actions.write_claim(summary=of, facts=facts, writer=make.user(), key=key)
        actions.write_figure(
            summary=of, facts=FigureFacts(label="Talks", value=9, as_of=make.TODAY), now=LATER, key=key
        )
    assert (Claim.objects.count(), Figure.objects.count()) == (1, 1)


def test_a_version_keeps_wording_and_figures_as_they_stood(session: Session) -> None:
    of = summary(session)
    made = approved(of, public(session))
    figure = actions.write_figure(
        summary=of, facts=FigureFacts(label="Talks", value=9, as_of=make.TODAY), now=LATER
    )
    first = publish(of, about=About(method="By hand."))
    facts = ClaimFacts(
        text="Most people ask for help.",
        kind="challenge",
        statement_ids=list(made.statements.values_list("pk", flat=True)),
    )
    actions.change_claim(claim=made, facts=facts, writer=make.user("note-taker"), by=make.actor(), now=LATER)
    actions.approve_claim(claim=made, reader=make.user("reviewer"), by=make.actor(), now=LATER)
    actions.change_figure(
        figure=figure,
        facts=FigureFacts(label="Long talks", value=12, as_of=make.TODAY, compared_value=9),
        now=LATER,
    )
    second = publish(of, about=About(method="By hand.", what_changed="Counted anew."))
    assert [one["value"] for one in first.figures] == [9]
    assert [one["value"] for one in second.figures] == [12]
    assert first.figures[0]["text"] != second.figures[0]["text"]
    assert queries.claim_difference(first, second).reworded == [made.pk]
    with refused("unchanged"):
        publish(of, about=About(method="By hand.", what_changed="Nothing."))


def test_a_button_pressed_twice_publishes_once(session: Session) -> None:
    of = summary(session)
    approved(of, public(session))
    about = About(method="By hand.")
    assert publish(of, about=about, number=1).pk == publish(of, about=about, number=1).pk
    with refused("stale"):
        publish(of, about=About(method="Otherwise."), number=1)


def test_an_empty_region_is_a_value_with_a_method(session: Session) -> None:
    of = summary(session)
    with refused("no-method"):
        publish(of, nothing_recorded=True)
    assert publish(
        of, nothing_recorded=True, about=About(method="We asked in two languages.")
    ).nothing_recorded


def test_a_region_where_points_were_recorded_says_so(client: Client, session: Session) -> None:
    make.statement(session, is_approved=False)
    with refused("recorded"):
        publish(summary(session), nothing_recorded=True, about=About(method="We asked."))
    publish(summary(session), nothing_shown=True, about=About(method="We asked."))
    for address in ("regions/asia", "regions/asia/summary/1"):
        assert "Points were recorded. None of them is shown." in page(client, f"programmes/may/{address}")


def test_an_unlisted_session_is_not_told_by_an_empty_region(session: Session) -> None:
    """Only lines that were compiled from it tell of it: without them the region is as if nobody had spoken there."""
    hidden = make.session(session.programme, kind="focus-group", region=session.region)
    make.statement(hidden)
    with refused("contradiction"):
        publish(summary(session), nothing_shown=True, about=About(method="We asked."))
    assert publish(summary(session), nothing_recorded=True, about=About(method="We asked.")).nothing_recorded


def test_what_waits_is_left_out_only_when_its_publisher_says_so(session: Session) -> None:
    of, behind = summary(session), public(session)
    approved(of, behind)
    claim(of, behind, "More help.")
    with refused("waiting"):
        publish(of, leaves_out=False)
    assert publish(of).claim_items.count() == 1


def test_a_line_that_was_public_is_not_discarded(session: Session) -> None:
    of, behind = summary(session), public(session)
    draft, told = claim(of, behind), approved(of, behind)
    publish(of)
    actions.discard_claim(claim=draft, by=make.actor(), now=LATER)
    with refused("was-public"):
        actions.discard_claim(claim=told, by=make.actor(), now=LATER)
    assert not Source.objects.filter(pk=draft.text_id).exists()


def test_a_correction_is_dated_and_only_of_what_is_public(session: Session) -> None:
    of = actions.summary_of_session(session=session)
    with refused("not-public"):
        actions.correct_summary(summary=of, words="Nine.", by=make.actor(), now=LATER)
    public(session)
    with refused("empty"):
        actions.correct_summary(summary=of, words=" ", by=make.actor(), now=LATER)
    made = actions.correct_summary(summary=of, words="It was nine, not seven.", by=make.actor(), now=LATER)
    assert (made.corrected_on, made.by_role) == (LATER.date(), "convenor")
    assert Entry.objects.filter(kind="synthesis.summary.corrected").count() == 1


def test_a_figure_is_of_a_day_that_was(session: Session) -> None:
    facts = FigureFacts(label="Talks", value=9, as_of=LATER.date() + timedelta(days=1))
    with refused("future"):
        actions.write_figure(summary=summary(session), facts=facts, now=LATER)


def test_words_beside_a_figure_point_at_nobody(session: Session) -> None:
    facts = FigureFacts(label="Letters to somebody@example.org", value=9, as_of=make.TODAY)
    with refused("flags"):
        actions.write_figure(summary=summary(session), facts=facts, now=LATER)
    told = FigureFacts(label="Talks", value=9, as_of=make.TODAY, compared_with="In May 2029")
    figure = actions.write_figure(summary=summary(session), facts=told, now=LATER)
    assert figure.value == 9


# what strangers read


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(f"/en/{address}")
    assert answer.status_code == status, address
    return answer.text


def test_a_line_leads_to_its_points_only_if_five_are_public(client: Client, session: Session) -> None:
    of = summary(session)
    few, enough = approved(of, public(session, 4), "Four say."), approved(of, public(session, 5), "Five say.")
    publish(of)
    html = page(client, "programmes/may/regions/asia/summary/1")
    assert "the 5 points that it stands on" in html
    assert f"claims/{few.pk}" not in html
    page(client, f"programmes/may/claims/{few.pk}", 404)
    assert page(client, f"programmes/may/claims/{enough.pk}").count("<article") == 5
    page(client, f"programmes/may/claims/{uuid4()}", 404)
    actions.reopen_statement(statement=enough.statements.all()[0], by=make.actor(), now=LATER)
    assert page(client, f"programmes/may/claims/{enough.pk}").count("<article") == 5
    actions.withdraw_statement(statement=enough.statements.all()[0], by=make.actor(), now=LATER)
    page(client, f"programmes/may/claims/{enough.pk}", 404)


def test_points_of_unlisted_sessions_stand_behind_lines_and_show_nowhere(
    client: Client, session: Session
) -> None:
    hidden = make.session(
        session.programme, address="x7k2", region=session.region, kind=Session.Kind.FOCUS_GROUP
    )
    assert hidden.is_unlisted
    five, secret = public(session, 5), make.statement(hidden, "Said among few.")
    made = approved(summary(session), [*five, secret], "Many ask for help.")
    publish(summary(session))
    for address in ("regions/asia/summary/1", f"claims/{made.pk}", "regions/asia", "heard.csv"):
        html = page(client, f"programmes/may/{address}")
        assert "Said among few." not in html
        assert "x7k2" not in html
    assert "the 5 points" in page(client, "programmes/may/regions/asia/summary/1")


def test_a_version_shows_what_stands_around_it(client: Client, session: Session) -> None:
    of = summary(session, of_series=True)
    approved(of, public(session), spread="several", stance="for")
    actions.write_figure(
        summary=of,
        facts=FigureFacts(
            label="Languages", value=18, qualifier="at-least", as_of=date(2030, 5, 1), compared_value=27,
            compared_with="a year before",
        ),
        now=LATER,
    )  # fmt: skip
    words = {
        "method": "Notes by hand.",
        "caveats": "Few came.",
        "compiled_by": "Two note-takers",
        "reviewed_by": "The board",
        "led_to": "A desk opened.",
        "process": "Too short.",
    }
    publish(of, about=About(**words))
    actions.correct_summary(summary=of, words="It was nineteen.", by=make.actor(), now=LATER)
    html = page(client, "programmes/may/summary/1")
    for shown in (
        *words.values(), "at least 18", "27<br>", "a year before", "It was nineteen.", "several of those who came", "for it",
    ):  # fmt: skip
        assert shown in html, shown
    page(client, "programmes/may/summary/2", 404)
    assert "/programmes/may/summary/1" in page(client, "programmes/may")
    assert "Summary, version 1" in page(client, "programmes/may/feed.atom")


def test_a_region_s_page_shows_its_summary_and_an_empty_region_says_so(
    client: Client, session: Session
) -> None:
    of = summary(session)
    approved(of, public(session), "People of the region ask for help.")
    publish(of)
    assert "People of the region ask for help." in page(client, "programmes/may/regions/asia")
    nobody = make.region(session.programme.team, "Africa")
    empty = actions.summary_of(programme=session.programme, region=nobody)
    publish(empty, nothing_recorded=True, about=About(method="We asked."))
    assert "We asked, and no point was recorded." in page(client, "programmes/may/regions/africa")
    whole = summary(session, of_series=True)
    approved(whole, list(Statement.objects.filter(state="published")))
    publish(whole)
    html = page(client, "programmes/may/summary/1")
    assert "Made from these summaries" in html
    assert "Regions of which no point is public" in html


def test_a_withheld_line_leaves_every_version(client: Client, session: Session) -> None:
    of = summary(session)
    made = approved(of, public(session), "Canary words.")
    publish(of)
    actions.withhold_claim(claim=made, now=LATER)
    for address in ("programmes/may/regions/asia/summary/1", "programmes/may/regions/asia"):
        assert "Canary" not in page(client, address)


def test_who_came_is_shown_by_role_where_five_did(client: Client, session: Session) -> None:
    for role, number in (("volunteer", 20), ("staff", 8), ("board", 3), ("affiliate", 6)):
        Attendance.objects.create(session=session, role=role, quality="exact", number=number)
    Attendance.objects.create(session=session, role="other", quality="unknown")
    public(session)
    actions.release_counts(programme_id=session.programme_id, now=LATER)
    html = page(client, "programmes/may/sessions/asia/summary/1")
    assert "Came: Volunteers" in html
    assert "Came: Board" not in html
    assert "Came: People of affiliates" not in html
    assert "at least 37" in html
    assert not Release.objects.filter(cell="board").exists()


def test_pages_of_summaries_take_as_many_queries_for_one_line_as_for_many(
    client: Client, session: Session, django_assert_max_num_queries: Any
) -> None:
    of, behind = summary(session), public(session, 6)
    for number in range(20):
        approved(of, behind, f"People ask for help, {number} times.")
    publish(of)
    with django_assert_max_num_queries(26):
        page(client, "programmes/may/regions/asia/summary/1")
    with django_assert_max_num_queries(26):
        page(client, "programmes/may/regions/asia")
