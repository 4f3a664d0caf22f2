"""The desk's pages for summaries of regions and of series, their figures and corrections."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from apero.conversations.models import Session
from apero.people.models import Team, User
from apero.synthesis import actions
from apero.synthesis.models import Claim, Correction, Figure, Statement, SummaryVersion
from tests import make

pytestmark = pytest.mark.django_db
DESK = "/en/desk/series/may"


@pytest.fixture
def session(team: Team) -> Session:
    owner = make.programme(team, address="may", title="May talks")
    region = make.region(team, "Asia")
    return make.session(owner, address="asia", region=region, starts_at=timezone.now() - timedelta(days=9))


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def as_role(*roles: str) -> Client:
    return as_user(make.user(*roles))


def said(session: Session) -> Statement:
    one = make.statement(session, "People ask for help.")
    make.summary(session, what_changed="More." if SummaryVersion.objects.exists() else "")
    return one


def line(behind: Statement, **facts: str) -> dict[str, Any]:
    return {"text": "Many ask for help.", "kind": "need", "statements": [str(behind.pk)], **facts}


def test_a_line_is_written_read_by_another_published_and_corrected(client: Client, session: Session) -> None:
    behind, writer = said(session), as_role("note-taker")
    at = f"{DESK}/regions/asia/summary"
    sent = make.sent_with(writer.get(f"{at}/claims/new").text)
    answer = writer.post(f"{at}/claims/new", sent | line(behind), follow=True)
    assert "The line waits for a second reader." in answer.text
    made = Claim.objects.get()
    page = f"/en/desk/claims/{made.pk}"
    reader = as_role("reviewer")
    approved = reader.post(f"{page}/approve", make.sent_with(reader.get(page).text), follow=True)
    assert "Approved. It becomes public" in approved.text
    convenor = as_role("convenor")
    words = {"method": "Notes by hand.", "caveats": "Few came.", "compiled_by": "Two note-takers"}
    done = convenor.post(at, make.sent_with(convenor.get(at).text) | words, follow=True)
    assert "Version 1 is public." in done.text
    corrected = convenor.post(f"{at}/correct", {"words": "It was eleven."}, follow=True)
    assert "The correction is public" in corrected.text
    html = client.get("/en/programmes/may/regions/asia/summary/1").text
    for shown in ("Many ask for help.", "Few came.", "Two note-takers", "It was eleven."):
        assert shown in html
    assert "Notes by hand." in convenor.get(at).text, "the next version takes the words over"


def test_what_was_typed_is_kept_with_the_reason(session: Session) -> None:
    said(session)
    writer, at = as_role("note-taker"), f"{DESK}/summary/claims/new"
    tried: list[dict[str, Any]] = [{"statements": []}, {"statements": [str(uuid4())]}, {"kind": "rumour"}]
    for facts in tried:
        sent = make.sent_with(writer.get(at).text) | {"text": "Kept words.", "kind": "need"} | facts
        answer = writer.post(at, sent)
        assert answer.status_code == 422
        assert "Kept words." in answer.text
    assert not Claim.objects.exists()


def test_a_line_is_reworded_and_discarded(session: Session) -> None:
    behind, writer = said(session), as_role("note-taker")
    at = f"{DESK}/summary/claims/new"
    writer.post(at, make.sent_with(writer.get(at).text) | line(behind))
    made = Claim.objects.get()
    edit = f"/en/desk/claims/{made.pk}/edit"
    sent = make.sent_with(writer.get(edit).text)
    assert writer.post(edit, sent | line(behind, text="Most ask.")).status_code == 302
    stale = writer.post(edit, sent | line(behind, text="Fewer ask."))
    assert stale.status_code == 422
    assert "Somebody changed this claim" in stale.text
    gone = writer.post(f"/en/desk/claims/{made.pk}/discard", follow=True)
    assert "The line is gone." in gone.text
    assert not Claim.objects.exists()


def test_a_flag_in_a_line_is_cleared_by_its_reader(session: Session) -> None:
    behind, writer, reader = said(session), as_role("note-taker"), as_role("reviewer")
    at = f"{DESK}/summary/claims/new"
    flagged = line(behind, text="Write to somebody@example.org for help.")
    writer.post(at, make.sent_with(writer.get(at).text) | flagged)
    page = f"/en/desk/claims/{Claim.objects.get().pk}"
    html = reader.get(page).text
    assert "<mark" in html
    assert f'action="{page}/approve"' not in html
    fields = make.sent_with(html)
    answer = reader.post(
        f"{page}/clear", {"flag": fields["flag"], "because": "It is the address of a desk."}, follow=True
    )
    assert "Your reason is kept beside the words." in answer.text
    assert f'action="{page}/approve"' in answer.text


def test_figures_are_kept_changed_and_left_out(client: Client, session: Session) -> None:
    convenor, at = as_role("convenor"), f"/en/desk/sessions/{session.pk}/summary/figures"
    facts = {"label": "Languages", "value": "18", "qualifier": "at-least", "as_of": "2026-05-01"}
    bad = convenor.post(at, make.sent_with(convenor.get(at).text) | facts | {"as_of": "2999-01-01"})
    assert bad.status_code == 422
    assert "This day is still to come." in bad.text
    convenor.post(at, make.sent_with(convenor.get(at).text) | facts)
    one = Figure.objects.get()
    said(session)
    assert "at least 18" in client.get("/en/programmes/may/sessions/asia/summary/1").text
    convenor.post(f"/en/desk/figures/{one.pk}", facts | {"value": "19"})
    assert "at least 18" in client.get("/en/programmes/may/sessions/asia/summary/1").text
    said(session)
    assert "at least 19" in client.get("/en/programmes/may/sessions/asia/summary/2").text
    convenor.post(f"/en/desk/figures/{one.pk}/drop")
    assert not Figure.objects.exists()
    assert "at least 19" in client.get("/en/programmes/may/sessions/asia/summary/2").text


def test_a_correction_waits_for_a_public_version(session: Session) -> None:
    convenor, at = as_role("convenor"), f"/en/desk/sessions/{session.pk}/summary/correct"
    assert "No version is public yet." in convenor.get(at).text
    assert convenor.post(at, {"words": "It was nine."}).status_code == 422
    assert not Correction.objects.exists()


def test_nothing_of_another_team_is_found(session: Session) -> None:
    behind = said(session)
    summary = actions.summary_of(programme=session.programme)
    facts = actions.ClaimFacts(text="Many ask.", kind="need", statement_ids=[behind.pk])
    made = actions.write_claim(summary=summary, facts=facts, writer=make.user("note-taker"))
    figure = actions.write_figure(
        summary=summary,
        facts=actions.FigureFacts(label="Talks", value=9, as_of=make.TODAY),
        now=make.NOON,
    )
    other = as_user(make.user("convenor", "note-taker", "reviewer", in_team=make.team()))
    addresses = (
        f"{DESK}/summaries", f"{DESK}/summary", f"{DESK}/regions/asia/summary", f"{DESK}/summary/claims/new",
        f"{DESK}/summary/figures", f"{DESK}/summary/correct", f"/en/desk/claims/{made.pk}",
        f"/en/desk/claims/{made.pk}/edit", f"/en/desk/figures/{figure.pk}",
    )  # fmt: skip
    for address in addresses:
        assert other.get(address).status_code == 404, address
    for address in (f"claims/{made.pk}/approve", f"claims/{made.pk}/discard", f"figures/{figure.pk}/drop"):
        assert other.post(f"/en/desk/{address}", {"seen": "x"}).status_code == 404, address
    own = as_role("convenor")
    assert own.get(f"{DESK}/regions/nowhere/summary").status_code == 404


def test_only_regions_of_the_series_are_offered_a_summary(session: Session) -> None:
    """Of its sessions, also those by invitation, and of what was said in them about others."""
    team = session.programme.team
    spoken_of, by_invitation = make.region(team, "Oceania"), make.region(team, "Europe")
    make.region(team, "Antarctica")
    make.statement(session, region_id=spoken_of.pk)
    make.session(session.programme, region=by_invitation, kind="focus-group")
    page = as_role("convenor").get(f"{DESK}/summaries").text
    for name, is_offered in (("Asia", True), ("Oceania", True), ("Europe", True), ("Antarctica", False)):
        assert (name in page) == is_offered, name


def test_only_who_works_on_statements_opens_these_pages(session: Session) -> None:
    for role in ("translator", "auditor", "facilitator", "interpreter"):
        assert as_role(role).get(f"{DESK}/summaries").status_code == 403, role
        assert as_role(role).get(f"{DESK}/summary").status_code == 403, role
    assert as_role("note-taker").get(f"{DESK}/summary/figures").status_code == 403
    assert as_role("convenor").get(f"{DESK}/summary/claims/new").status_code == 403
    sent = as_role("note-taker").post(
        f"{DESK}/summary", {"number": "1", "seen": "x", "nothing_recorded": "on"}
    )
    assert "Publish version" not in sent.text
    assert not SummaryVersion.objects.exists()
