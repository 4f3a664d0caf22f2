"""The desk of answers and promises, as a convenor uses it (R61–R64)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.commitments import actions
from apero.commitments.facts import PledgeFacts
from apero.commitments.models import Decision, Pledge, Recommendation, Update
from apero.conversations.models import Programme
from apero.people.models import Team
from apero.policy.models import RiskArea, Topic
from tests import make

pytestmark = pytest.mark.django_db
NOW = timezone.now()
TODAY = NOW.date()
AT = "/en/desk/recommendations"
PLEDGES = "/en/desk/pledges"


@pytest.fixture
def programme(team: Team) -> Programme:
    return make.programme(team, starts_on=TODAY - timedelta(days=90), ends_on=TODAY)


@pytest.fixture
def convenor(team: Team) -> Client:
    return signed_in("convenor", team)


def signed_in(role: str, team: Team) -> Client:
    client = Client()
    client.force_login(make.user(role, in_team=team))
    return client


def recommended(programme: Programme, number: int = 1, **more: Any) -> Recommendation:
    return Recommendation.objects.create(programme=programme, number=number, **more)


def noted(programme: Programme, **more: Any) -> Pledge:
    facts = PledgeFacts(text="A page of rules.", owner="Safety desk", due_on=TODAY + timedelta(days=9))
    return actions.note_pledge(programme=programme, facts=facts, by=make.actor(), now=NOW, **more)


def act(client: Client, at: str, name: str, **typed: str) -> Any:
    """Send one of a page's forms, with its hidden values."""
    page = str(client.get(at).text)
    form = next(f for f in page.split("<form")[1:] if f'name="act" value="{name}"' in f)
    return client.post(at, make.sent_with(form.split("</form>")[0]) | typed)


ANSWER = {
    "state": "accepted",
    "reason": "It costs little.",
    "decider_role": "board",
    "decided_on": TODAY.isoformat(),
}


def test_r62_an_answer_goes_from_the_form_to_the_public_page(convenor: Client, programme: Programme) -> None:
    found = recommended(programme)
    at = f"{AT}/{found.pk}"
    assert act(convenor, at, "consider").status_code == 302
    assert act(convenor, at, "decide", **ANSWER).status_code == 302
    assert act(convenor, at, "start").status_code == 302
    assert act(convenor, at, "news", text="Half of it is written.").status_code == 302
    assert act(convenor, at, "implement", evidence="It stands there.").status_code == 302
    found.refresh_from_db()
    assert found.state == "implemented"
    assert [s.state for s in found.steps.order_by("position")] == [
        "under-consideration",
        "accepted",
        "in-progress",
        "implemented",
    ]
    assert Update.objects.filter(is_evidence=True).count() == 1


def test_r64_nobody_of_the_team_is_offered_to_confirm(convenor: Client, programme: Programme) -> None:
    found = recommended(programme, state="implemented", asked_until=TODAY + timedelta(days=9))
    at = f"{AT}/{found.pk}"
    page = str(convenor.get(at).text)
    for name in ("decide", "start", "implement", "consider", "group"):
        assert f'name="act" value="{name}"' not in page
    for typed in ({"act": "confirmed"}, {"act": "decide", **ANSWER, "state": "confirmed"}):
        assert convenor.post(at, typed).status_code == 422
    found.refresh_from_db()
    assert found.state == "implemented"


def test_r62_what_is_wrong_is_said_and_nothing_is_kept(convenor: Client, programme: Programme) -> None:
    at = f"{AT}/{recommended(programme).pk}"
    assert act(convenor, at, "decide", **ANSWER | {"reason": ""}).status_code == 422
    pointing = act(convenor, at, "decide", **ANSWER | {"reason": "User:Kofi_Mensah_1987 asked for it."})
    assert pointing.status_code == 409
    assert "User:Kofi_Mensah_1987 asked for it." in pointing.text  # it is not lost, and can be put right
    assert not Decision.objects.exists()


def test_r62_an_old_page_does_not_answer_anew(convenor: Client, programme: Programme) -> None:
    found = recommended(programme)
    at = f"{AT}/{found.pk}"
    old = str(convenor.get(at).text)
    form = next(f for f in old.split("<form")[1:] if 'value="decide"' in f).split("</form>")[0]
    actions.consider(recommendation=found, by=make.actor(), now=NOW)
    answer = convenor.post(at, make.sent_with(form) | ANSWER)
    assert answer.status_code == 409
    assert "Somebody changed this since you opened the page." in answer.text


def test_r64_a_promise_goes_from_a_remark_to_what_was_kept(convenor: Client, programme: Programme) -> None:
    session = make.session(programme, starts_at=NOW - timedelta(days=1))
    new = f"{PLEDGES}/new?session={session.pk}"
    typed = {"text": "A page of rules.", "owner": "Safety desk", "due_on": TODAY.isoformat()}
    page = str(convenor.get(new).text)
    form = next(f for f in page.split("<form")[1:] if 'name="once"' in f).split("</form>")[0]
    for _double_click in range(2):
        assert convenor.post(new, make.sent_with(form) | typed).status_code == 302
    pledge = Pledge.objects.get()
    assert (pledge.session, pledge.made_in, pledge.state) == (session, "session", "noted")
    at, later = f"{PLEDGES}/{pledge.pk}", (TODAY + timedelta(days=30)).isoformat()
    assert act(convenor, at, "confirm").status_code == 302
    assert act(convenor, at, "move", due_on=later, because="").status_code == 422
    assert act(convenor, at, "move", due_on=later, because="It waits for money.").status_code == 302
    assert act(convenor, at, "finish", evidence="").status_code in (409, 422)
    assert act(convenor, at, "finish", evidence="It stands there.").status_code == 302
    pledge.refresh_from_db()
    assert (pledge.state, pledge.first_due_on) == ("done", TODAY)


def test_r63_news_are_corrected_on_a_page_of_their_own(convenor: Client, programme: Programme) -> None:
    pledge = actions.confirm_pledge(pledge=noted(programme), by=make.actor(), now=NOW)
    news = actions.add_update(of=pledge, text="Half is written.", by=make.actor(), now=NOW)
    at = f"/en/desk/news/{news.pk}"
    assert "Half is written." in convenor.get(at).text
    assert convenor.post(at, {"text": "A third is written.", "link": ""}).status_code == 302
    assert convenor.post(at, {"text": "All is written.", "link": ""}).status_code in (409, 422)
    assert Update.objects.count() == 2


def pages(programme: Programme) -> list[str]:
    """Every page of the desk of the thread that is about one thing."""
    pledge = actions.confirm_pledge(pledge=noted(programme), by=make.actor(), now=NOW)
    news = actions.add_update(of=pledge, text="News.", by=make.actor(), now=NOW)
    return [f"{AT}/{recommended(programme).pk}", f"{PLEDGES}/{pledge.pk}", f"/en/desk/news/{news.pk}"]


def test_another_team_finds_none_of_it(programme: Programme) -> None:
    stranger = signed_in("convenor", make.team(name="Other"))
    for at in pages(programme):
        assert stranger.get(at).status_code == 404
        assert stranger.post(at, {"act": "news", "text": "Mine."}).status_code == 404
    assert "A page of rules." not in stranger.get(PLEDGES).text
    for query in (f"series={programme.pk}", f"recommendation={Recommendation.objects.get().pk}"):
        typed = {"text": "Mine.", "owner": "Mine", "due_on": TODAY.isoformat()}
        stranger.post(f"{PLEDGES}/new?{query}", typed)
    assert Pledge.objects.count() == 1


@pytest.mark.parametrize("role", ["admin", "facilitator", "note-taker", "reviewer", "translator", "auditor"])
def test_other_roles_open_none_of_it(programme: Programme, role: str) -> None:
    other = signed_in(role, programme.team)
    for at in (*pages(programme), PLEDGES, f"{PLEDGES}/new", f"{AT}/before"):
        assert other.get(at).status_code == 403
    assert "/desk/pledges" not in other.get("/en/desk/").text


def test_r62_before_a_new_series_one_reads_what_was_never_answered(
    convenor: Client, programme: Programme
) -> None:
    begin = f"{AT}/before?begin=yes"
    assert convenor.get(begin)["Location"] == "/en/desk/programmes/new"
    found = recommended(programme)
    page = convenor.get(begin)
    assert page.status_code == 200
    assert f"{AT}/{found.pk}" in page.text
    assert "/en/desk/programmes/new" in page.text
    assert "Nothing on this waits" in convenor.get(f"{AT}/before?topic={topic(programme)}").text


def topic(programme: Programme) -> Any:
    area = RiskArea.objects.create(
        team=programme.team, address="a", position=0, text=make.source(programme.team, "risk-area", name="A")
    )
    made = Topic.objects.create(
        team=programme.team, address="t", risk_area=area, text=make.source(programme.team, "topic", name="T")
    )
    return made.pk


def test_r62_the_desk_counts_what_is_late(convenor: Client, programme: Programme) -> None:
    Programme.objects.update(responses_due_on=TODAY - timedelta(days=2))
    recommended(programme)
    noted(programme)
    pledge = actions.confirm_pledge(pledge=noted(programme), by=make.actor(), now=NOW)
    Pledge.objects.filter(pk=pledge.pk).update(due_on=TODAY - timedelta(days=1))
    home = str(convenor.get("/en/desk/").text)
    for words in ("1 recommendation has no answer", "1 promise is late", "1 promise waits to be confirmed"):
        assert words in home
    assert "2 days late" in convenor.get(AT).text
    assert "1 day late" in convenor.get(PLEDGES).text


def test_the_list_of_promises_asks_as_often_at_1_and_30_rows(convenor: Client, programme: Programme) -> None:
    counts = []
    for more in (1, 29):
        for _ in range(more):
            noted(programme)
        with CaptureQueriesContext(connection) as seen:
            assert convenor.get(PLEDGES).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1], counts
