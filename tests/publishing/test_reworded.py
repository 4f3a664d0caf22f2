"""What is being reworded keeps its public words until the new ones are public: no one person makes it vanish (R86)."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from apero.commitments import actions as commitments
from apero.conversations.models import Session
from apero.hiding import actions as hiding
from apero.synthesis import actions, queries
from apero.synthesis.models import CheckRound, Claim, Statement
from apero.translation.actions import translate
from tests import make
from tests.hiding.test_actions import decided

pytestmark = pytest.mark.django_db
NOW = make.NOON
SINCE = "Being reworded since"
ACT: dict[str, Any] = {"by": make.actor(), "now": NOW}
FACTS: dict[str, Any] = {"text": "All is well.", "kind": "praise", "said_by": "board", "spread": "unstated"}


@pytest.fixture
def session() -> Session:
    """Held ten days ago in Asia, in the series "may"."""
    team = make.team()
    owner, region = make.programme(team, address="may", title="May talks"), make.region(team, "Asia")
    return make.session(owner, address="asia", region=region, starts_at=NOW - timedelta(days=10))


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(f"/en/programmes/may/{address}".rstrip("/"))
    assert answer.status_code == status, address
    return answer.text


def said_in(session: Session) -> Statement:
    made = make.statement(
        session, "The office ignored us.", kind="recommendation", region_id=session.region_id
    )
    other = make.statement(session, "Mail is read.", region_id=session.region_id)
    make.summary(session, now=NOW)
    commitments.record_recommendations(summary_id=other.session.summary.pk, now=NOW)
    return made


def reworded(session: Session) -> Statement:
    made = said_in(session)
    actions.reopen_statement(statement=made, **ACT)
    facts = actions.StatementFacts(**FACTS, region_id=session.region_id)
    actions.change_statement(statement=made, facts=facts, writer=make.user("note-taker"))
    made.refresh_from_db()
    return made


def addresses(made: Statement) -> list[str]:
    at = f"sessions/{made.session.address}/summary/1"
    lists = ["", "regions/asia", "heard.csv", "recommendations", "recommendations.csv", "recommendations/1"]
    return [*lists, f"statements/{made.pk}", at]


def test_r86_a_statement_that_is_reworded_keeps_its_words_on_every_page(
    client: Client, session: Session
) -> None:
    made = reworded(session)
    for address in addresses(made):
        html = page(client, address)
        assert ("The office ignored us." in html, "All is well." in html) == (True, False), address
        assert "a board member" not in html, address
        if not address.endswith("csv") and address != "recommendations":
            assert SINCE in html, address
    actions.approve_statement(statement=made, reader=make.user(), **ACT)
    assert "The office ignored us." in page(client, f"statements/{made.pk}"), "approved, and not public yet"
    make.summary(session, now=NOW, what_changed="One point is said anew.")
    for address in addresses(made)[:-1]:
        html = page(client, address)
        assert ("The office ignored us." in html, "All is well." in html) == (False, True), address
        assert SINCE not in html, address


def test_r86_another_version_holds_it_as_it_was_worded(client: Client, session: Session) -> None:
    made = reworded(session)
    make.statement(session, "One more point.")
    second = make.summary(session, now=NOW, what_changed="One point more.")
    first = second.summary.versions.get(number=1)
    assert queries.difference(first, second).removed == []
    html = page(client, f"sessions/{session.address}/summary/2")
    assert ("The office ignored us." in html, "All is well." in html) == (True, False)
    made.refresh_from_db()
    assert made.reopened_on is not None


def test_words_that_are_as_they_were_keep_their_translations(client: Client, session: Session) -> None:
    made = said_in(session)
    number = made.text.segments.get().number
    translate(source=made.text, language="fr", words={number: "Le bureau se tait."}, **ACT)
    actions.reopen_statement(statement=made, **ACT)
    assert "Le bureau se tait." in client.get(f"/fr/programmes/may/statements/{made.pk}").text


def test_r86_two_people_take_it_off_while_it_is_reworded(client: Client, session: Session) -> None:
    made = reworded(session)
    first, second = (make.user("convenor", in_team=made.text.team) for _n in range(2))
    asked = hiding.request_hiding(source=made.text, reason="protect", user=first, **ACT)
    for address in addresses(made):
        status = 410 if address.startswith("statements/") else 200
        assert "The office ignored us." not in page(client, address, status), address
    decided(asked, "shown", first, second, because="It names nobody.")
    assert "The office ignored us." in page(client, f"statements/{made.pk}")


@pytest.mark.parametrize("act", ["reword", "hold"])
def test_what_two_people_or_participants_found_unsafe_is_not_shown_while_it_is_reworded(
    client: Client, session: Session, act: str
) -> None:
    made = reworded(session)
    if act == "reword":
        actions.withhold_statement(statement=made, now=NOW)
        actions.reword_statement(statement=made)
    else:
        days = dict.fromkeys(("opened_on", "closes_on", "closed_on"), make.TODAY)
        check = CheckRound.objects.create(session=session, number=1, checked="ten", **days)
        Statement.objects.filter(pk=made.pk).update(state="held", round=check, approved_on=make.TODAY)
        assert "The office ignored us." not in page(client, f"statements/{made.pk}", 410)
        facts = actions.StatementFacts(**FACTS)
        actions.change_statement(statement=made, facts=facts, writer=make.user("note-taker"))
    for address in addresses(made):
        status = 410 if address.startswith("statements/") else 200
        assert "The office ignored us." not in page(client, address, status), address


def test_a_quotation_whose_last_day_is_over_leaves_while_it_is_reworded(session: Session) -> None:
    made = reworded(session)
    Statement.objects.filter(pk=made.pk).update(quote_until=make.TODAY)
    assert hiding.end_consents(now=NOW + timedelta(days=1)) == 1


def test_r86_a_line_of_a_region_s_summary_keeps_its_words_while_it_is_reworded(
    client: Client, session: Session
) -> None:
    behind = [make.statement(session, f"Point {n}.", region_id=session.region_id) for n in range(5)]
    make.summary(session, now=NOW)
    summary = actions.summary_of(programme=session.programme, region=session.region)
    said: dict[str, Any] = {"kind": "recommendation", "statement_ids": [s.pk for s in behind]}
    facts = actions.ClaimFacts(text="They ask for help.", **said)
    line = actions.write_claim(summary=summary, facts=facts, writer=make.user("note-taker"))
    actions.approve_claim(claim=line, reader=make.user("reviewer"), **ACT)
    publisher = make.user("convenor")
    actions.publish_report(summary=summary, publisher=publisher, **ACT)
    commitments.record_recommendations(summary_id=summary.pk, now=NOW)
    change: dict[str, Any] = {"facts": actions.ClaimFacts(text="All is well.", **said)}
    actions.change_claim(claim=line, writer=make.user("note-taker"), **change, **ACT)
    make_public = actions.About(what_changed="How we listened.", method="We asked.")
    actions.publish_report(summary=summary, publisher=publisher, about=make_public, **ACT)
    pages = ["recommendations/1", f"claims/{line.pk}", "regions/asia", "regions/asia/summary/2"]
    for address in pages:
        html = page(client, address)
        assert ("They ask for help." in html, "All is well." in html) == (True, False), address
        assert SINCE in html, address
    assert "They ask for help." in page(client, "recommendations")
    actions.approve_claim(claim=Claim.objects.get(), reader=make.user("reviewer"), **ACT)
    about = actions.About(what_changed="Reworded.", method="We asked.")
    actions.publish_report(summary=summary, publisher=publisher, about=about, **ACT)
    for address in pages[:-1]:
        html = page(client, address)
        assert ("They ask for help." in html, "All is well." in html) == (False, True), address
        assert SINCE not in html, address
