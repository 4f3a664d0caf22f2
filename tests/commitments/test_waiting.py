"""What the thread says waits for a second person if it could identify somebody (R61, R62, R64, decision 22)."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.commitments import actions
from apero.commitments.facts import PledgeFacts
from apero.commitments.models import Decision, Pledge, PledgeStep, Recommendation, Update
from apero.conversations.models import Programme
from apero.disclosure.actions import clear_waiting, purge_waiting
from apero.disclosure.models import Clearance, Waiting
from apero.disclosure.rules import WAITS_FOR
from apero.lib.refusal import Refused
from apero.people.models import Team
from apero.synthesis.actions import withdraw_statement
from apero.translation.models import Source
from apero.translation.queries import text_in
from tests import make
from tests.commitments.test_desk import ANSWER, AT, PLEDGES, TODAY, act, recommended, signed_in
from tests.threads import in_threads

pytestmark = pytest.mark.django_db
NOW = timezone.now()
NAME = "User:Kofi_Mensah_1987"
FLAGGED = f"{NAME} asked for it."
ANSWERED = ANSWER | {"reason": FLAGGED, "decider": "The board", "changes": f"{NAME} is heard."}


@pytest.fixture
def programme(team: Team) -> Programme:
    return make.programme(team, starts_on=TODAY - timedelta(days=90), ends_on=TODAY)


@pytest.fixture
def convenor(team: Team) -> Client:
    return signed_in("convenor", team)


@pytest.fixture
def reviewer(team: Team) -> Client:
    return signed_in("reviewer", team)


def confirmed(programme: Programme) -> Pledge:
    facts = PledgeFacts(text="A page of rules.", owner="Safety desk", due_on=TODAY + timedelta(days=9))
    noted = actions.note_pledge(programme=programme, facts=facts, by=make.actor(), now=NOW)
    return actions.confirm_pledge(pledge=noted, by=make.actor(), now=NOW)


def clear(reader: Client, waiting: Waiting) -> None:
    """Let every flag stand, as the page of the second person offers."""
    at = f"/en/desk/flags/{waiting.pk}"
    while 'name="flag"' in (page := reader.get(at).text):
        flag = page.split('name="flag" value="')[1].split('"')[0]
        assert reader.post(f"{at}/clear", {"flag": flag, "because": "An invented name."}).status_code == 302


def again(convenor: Client, waiting: Waiting) -> str:
    """The address to which the page of the words leads who wrote them."""
    link = f"/en/desk/waiting/{waiting.pk}"
    assert link in convenor.get(f"/en/desk/flags/{waiting.pk}").text
    return str(convenor.get(link).headers["Location"])


def typed_in(page: str, name: str) -> dict[str, str]:
    """What a form of a page holds, as a browser would send it."""
    form = next(f for f in page.split("<form")[1:] if f'name="act" value="{name}"' in f).split("</form>")[0]
    areas = (area.split("</textarea>")[0] for area in form.split("<textarea")[1:])
    words = {a.split('name="')[1].split('"')[0]: a.split(">", 1)[1].strip() for a in areas}
    return make.sent_with(form) | words


def test_r62_a_flagged_answer_says_what_in_which_field_and_why(
    convenor: Client, programme: Programme
) -> None:
    found = recommended(programme)
    page = act(convenor, f"{AT}/{found.pk}", "decide", **ANSWERED)
    assert page.status_code == 409
    section = page.text.split("What could identify somebody")[1].split("</section>")[0]
    assert [field.split("</h3>")[0] for field in section.split("<h3>")[1:]] == [
        "Reason",
        "What changes because of it",
    ]
    assert section.count(f"<mark>{NAME}") == 2
    assert "User name" in section
    assert 'form="form-decide" name="keep"' in section
    assert '<form id="form-decide"' in page.text
    assert "2 parts of this text" in page.text
    sent = typed_in(page.text, "decide")
    assert (sent["reason"], sent["changes"]) == (FLAGGED, f"{NAME} is heard.")
    assert not Waiting.objects.exists()


def test_r62_an_answer_waits_is_cleared_by_another_and_then_published(
    convenor: Client, reviewer: Client, programme: Programme
) -> None:
    found = recommended(programme)
    at = f"{AT}/{found.pk}"
    act(convenor, at, "decide", **ANSWERED, keep="1")
    waiting = Waiting.objects.get()
    assert (waiting.of, waiting.part) == (found.pk, "decision")
    assert not Decision.objects.exists()
    assert f"/en/desk/flags/{waiting.pk}" in convenor.get(at).text
    listed = reviewer.get("/en/desk/flags").text
    assert "An answer to a recommendation" in listed
    assert FLAGGED in listed
    assert "1 text with a flag waits for a second person" in reviewer.get("/en/desk/").text
    own = {"flag": reviewer.get(f"/en/desk/flags/{waiting.pk}").text.split('name="flag" value="')[1][:32]}
    assert convenor.post(f"/en/desk/flags/{waiting.pk}/clear", own | {"because": "So."}).status_code == 409
    clear(reviewer, waiting)
    page = convenor.get(again(convenor, waiting)).text
    sent = typed_in(page, "decide")
    assert (sent["reason"], sent["changes"]) == (FLAGGED, f"{NAME} is heard.")
    for chosen in ('value="accepted"', 'value="board"'):
        assert "checked" in page.split(chosen)[1].split(">")[0]
    assert f'value="{ANSWER["decided_on"]}"' in page
    assert convenor.post(again(convenor, waiting), ANSWERED | sent).status_code == 302
    decision = Decision.objects.get()
    assert text_in("", decision.text_id).plain("reason") == FLAGGED
    assert not Waiting.objects.exists()
    assert not Source.objects.filter(kind="waiting").exists()
    assert {row.source for row in Clearance.objects.all()} == {decision.text}


def test_r62_what_was_cleared_is_open_again_beside_other_words(
    convenor: Client, reviewer: Client, programme: Programme
) -> None:
    at = f"{AT}/{recommended(programme).pk}"
    act(convenor, at, "decide", **ANSWERED, keep="1")
    waiting = Waiting.objects.get()
    clear(reviewer, waiting)
    other = ANSWERED | {"waits": waiting.form, "reason": f"{NAME} lives in that house."}
    assert act(convenor, at, "decide", **other).status_code == 409
    assert act(convenor, at, "decide", **ANSWERED).status_code == 409  # it is of another form
    assert not Decision.objects.exists()


def test_r62_a_second_person_sends_it_back_with_a_word(
    convenor: Client, reviewer: Client, programme: Programme
) -> None:
    at = f"{AT}/{recommended(programme).pk}"
    act(convenor, at, "decide", **ANSWERED, keep="1")
    waiting = Waiting.objects.get()
    back = f"/en/desk/flags/{waiting.pk}/send-back"
    assert convenor.post(back, {"because": "Mine."}).status_code == 409
    assert reviewer.post(back, {"because": " "}).status_code == 409
    assert reviewer.post(back, {"because": "Leave the name out."}).status_code == 302
    assert "Leave the name out." in convenor.get(f"/en/desk/flags/{waiting.pk}").text
    assert "Sent back" in convenor.get("/en/desk/flags").text
    assert "Sent back" in convenor.get(at).text
    act(convenor, at, "decide", **ANSWERED, keep="1", waits=waiting.form)
    assert Waiting.objects.get().sent_back_because == ""
    reworded = ANSWERED | {"reason": "It costs little.", "changes": "", "waits": waiting.form}
    assert act(convenor, at, "decide", **reworded).status_code == 302
    assert not Waiting.objects.exists()


@pytest.mark.parametrize("act_of", ["clear", "send-back", "drop"])
def test_r62_who_judges_words_that_wait_no_more_is_told(
    convenor: Client, reviewer: Client, programme: Programme, act_of: str
) -> None:
    act(convenor, f"{AT}/{recommended(programme).pk}", "decide", **ANSWERED, keep="1")
    waiting = Waiting.objects.get()
    page = reviewer.get(f"/en/desk/flags/{waiting.pk}").text
    assert convenor.post(f"/en/desk/flags/{waiting.pk}/drop").status_code == 302
    typed = {"flag": page.split('name="flag" value="')[1].split('"')[0], "because": "An invented name."}
    late = reviewer.post(f"/en/desk/flags/{waiting.pk}/{act_of}", typed, follow=True)
    assert late.status_code == 200
    assert "do not wait any more" in late.text
    with pytest.raises(Refused, match="gone"):
        clear_waiting(waiting=waiting, reader=make.user(), by=make.actor(), now=NOW, **typed)


@pytest.mark.parametrize(
    ("name", "typed", "part"),
    [
        ("move", {"due_on": (TODAY + timedelta(days=60)).isoformat(), "because": FLAGGED}, "move"),
        ("drop", {"because": FLAGGED, "decider_role": "board"}, "drop"),
        ("finish", {"evidence": FLAGGED}, "evidence"),
        ("news", {"text": FLAGGED, "link": "https://example.org/Kofi@example.org"}, "news"),
    ],
)
def test_r64_what_is_said_of_a_promise_waits_and_is_told_once_cleared(
    convenor: Client, reviewer: Client, programme: Programme, name: str, typed: dict[str, str], part: str
) -> None:
    pledge = confirmed(programme)
    at, before = f"{PLEDGES}/{pledge.pk}", PledgeStep.objects.count() + Update.objects.count()
    stopped = act(convenor, at, name, **typed)
    assert stopped.status_code == 409
    assert f'form="form-{name}" name="keep"' in stopped.text
    assert f'<form id="form-{name}"' in stopped.text
    act(convenor, at, name, **typed, keep="1")
    waiting = Waiting.objects.get()
    assert (waiting.of, waiting.part) == (pledge.pk, part)
    assert PledgeStep.objects.count() + Update.objects.count() == before
    clear(reviewer, waiting)
    to = again(convenor, waiting)
    sent = typed | typed_in(convenor.get(to).text, name)
    assert typed.items() <= sent.items()
    assert convenor.post(to, sent).status_code == 302
    assert PledgeStep.objects.count() + Update.objects.count() > before
    assert not Waiting.objects.exists()
    assert Clearance.objects.exists()


def test_r64_a_link_to_a_profile_waits_and_is_shown_once_cleared(
    convenor: Client, reviewer: Client, programme: Programme
) -> None:
    pledge, link = confirmed(programme), "https://twitter.com/Kofi_Mensah_1987"
    at, typed = f"{PLEDGES}/{pledge.pk}", {"text": "Read it here.", "link": link}
    public = f"/en/programmes/{programme.address}/pledges"
    stopped = act(convenor, at, "news", **typed)
    assert stopped.status_code == 409
    section = stopped.text.split("What could identify somebody")[1].split("</section>")[0]
    assert "<h3>Link</h3>" in section
    assert f"<mark>{link}" in section
    act(convenor, at, "news", **typed, keep="1")
    waiting = Waiting.objects.get()
    to = again(convenor, waiting)
    early = typed | typed_in(convenor.get(to).text, "news")
    assert convenor.post(to, early).status_code == 409  # nobody cleared it yet
    assert not Update.objects.exists()
    assert link not in Client().get(public).text
    clear(reviewer, waiting)
    assert link not in Client().get(public).text
    sent = typed | typed_in(convenor.get(to).text, "news")
    assert sent["link"] == link
    assert convenor.post(to, sent).status_code == 302
    assert convenor.post(to, sent).status_code == 302  # pressed twice
    assert Update.objects.get().link == link
    assert f'href="{link}"' in Client().get(public).text


def test_r64_a_form_that_is_kept_twice_at_once_waits_once(shared_db: None) -> None:
    programme = make.programme()
    user, form = make.user("convenor", in_team=programme.team), uuid4()
    said: dict[str, Any] = {"words": {"text": FLAGGED}, "chosen": {}, "writer": user, "today": TODAY}
    in_threads(
        4,
        lambda: actions.let_words_wait(
            programme=programme, of=programme.pk, part="pledge", form=form, **said
        ),
    )
    assert Waiting.objects.count() == 1
    assert Source.objects.filter(kind="waiting").count() == 1


def test_r64_several_promises_of_one_room_wait_beside_each_other(
    convenor: Client, reviewer: Client, programme: Programme
) -> None:
    session = make.session(programme, starts_at=NOW - timedelta(days=1))
    new = f"{PLEDGES}/new?session={session.pk}"
    typed = {"text": f"We call {NAME}.", "owner": "Safety desk", "due_on": TODAY.isoformat()}
    for n in (1, 2):
        hidden = {"once": str(uuid4()), "waits": str(uuid4())}
        said = typed | hidden | {"text": f"We call {NAME} back, {n}."}
        stopped = convenor.post(new, said)
        assert 'form="form" name="keep"' in stopped.text
        assert '<form id="form"' in stopped.text
        assert convenor.post(new, said | {"keep": "1"}).status_code == 302
    first, second = sorted(Waiting.objects.all(), key=lambda one: text_in("", one.text_id).plain("text"))
    clear(reviewer, first)
    to = again(convenor, first)
    page = convenor.get(to).text
    assert f"We call {NAME} back, 1." in page
    form = page.split('<form id="form"')[1].split("</form>")[0]
    said = typed | make.sent_with(form) | {"text": f"We call {NAME} back, 1."}
    assert convenor.post(to, said).status_code == 302
    pledge = Pledge.objects.get()
    assert (pledge.session, pledge.made_in) == (session, "session")
    assert list(Waiting.objects.all()) == [second]


def test_r63_a_correction_of_news_waits(convenor: Client, reviewer: Client, programme: Programme) -> None:
    news = actions.add_update(of=confirmed(programme), text="Half is written.", by=make.actor(), now=NOW)
    at = f"/en/desk/news/{news.pk}"
    typed = {"text": FLAGGED, "link": "", "waits": str(uuid4())}
    stopped = convenor.post(at, typed)
    assert stopped.text.count(f"<mark>{NAME}") == 1
    assert convenor.post(at, typed | {"keep": "1"}).status_code == 302
    waiting = Waiting.objects.get()
    clear(reviewer, waiting)
    to = again(convenor, waiting)
    assert FLAGGED in convenor.get(to).text
    assert convenor.post(to, typed).status_code == 302
    assert Update.objects.filter(corrects=news).exists()
    assert not Waiting.objects.exists()


def test_r62_why_a_session_has_no_summary_waits(convenor: Client, reviewer: Client, team: Team) -> None:
    programme = make.programme(
        team, starts_on=TODAY - timedelta(days=60), ends_on=TODAY - timedelta(days=9), state="announced"
    )
    make.session(programme, starts_at=NOW - timedelta(days=20))
    at = f"/en/desk/programmes/{programme.address}/close"
    typed = {"because": FLAGGED, "waits": str(uuid4())}
    assert f"<mark>{NAME}" in convenor.post(at, typed).text
    assert convenor.post(at, typed | {"keep": "1"}).status_code == 302
    waiting = Waiting.objects.get()
    clear(reviewer, waiting)
    to = again(convenor, waiting)
    assert FLAGGED in convenor.get(to).text
    assert convenor.post(to, typed).status_code == 302
    programme.refresh_from_db()
    assert programme.state == "closed"
    assert not Waiting.objects.exists()


def kept(programme: Programme, of: Any, part: str) -> Waiting:
    return actions.let_words_wait(
        programme=programme,
        of=of.pk,
        part=part,
        form=uuid4(),
        words={"text": FLAGGED},
        chosen={},
        writer=make.user("convenor", in_team=programme.team),
        today=TODAY,
    )


def test_r64_words_that_wait_are_read_by_those_alone_who_may_decide(
    convenor: Client, programme: Programme
) -> None:
    waiting = kept(programme, confirmed(programme), "move")
    for role in ("facilitator", "note-taker", "translator", "admin", "auditor"):
        other = signed_in(role, programme.team)
        assert other.get(f"/en/desk/flags/{waiting.pk}").status_code in (403, 404)
        assert other.get(f"/en/desk/waiting/{waiting.pk}").status_code in (403, 404)
    reads = signed_in("reviewer", programme.team)
    assert f"<mark>{NAME}" in reads.get(f"/en/desk/flags/{waiting.pk}").text
    assert reads.get(f"/en/desk/waiting/{waiting.pk}").status_code == 404  # publishes no answers
    stranger = signed_in("convenor", make.team(name="Other"))
    for at in (f"flags/{waiting.pk}", f"waiting/{waiting.pk}"):
        assert stranger.get(f"/en/desk/{at}").status_code == 404
    public = Client().get(f"/en/programmes/{programme.address}/pledges")
    assert public.status_code == 200
    assert NAME not in public.text


def test_r61_what_waits_goes_with_the_recommendation(programme: Programme) -> None:
    session = make.session(programme)
    said = make.statement(session, "Train people.", kind="recommendation")
    version = make.summary(session)
    actions.record_recommendations(summary_id=version.summary_id, now=make.NOON)
    kept(programme, Recommendation.objects.get(), "news")
    told = actions.add_update(
        of=Recommendation.objects.get(), text="Half is done.", by=make.actor(), now=make.NOON
    )
    kept(programme, told, "correct")
    withdraw_statement(statement=said, by=make.actor(), now=make.NOON)
    actions.withdraw_recommendations(statement_id=said.pk, now=make.NOON)
    assert Recommendation.objects.get().state == "withdrawn"
    assert not Waiting.objects.exists()
    assert not Source.objects.filter(kind="waiting").exists()


def test_r64_what_waits_goes_with_the_promise(programme: Programme) -> None:
    pledge = confirmed(programme)
    told = actions.add_update(of=pledge, text="Half is written.", by=make.actor(), now=NOW)
    kept(programme, pledge, "move")
    kept(programme, told, "correct")
    actions.hide_pledge(pledge=pledge, now=NOW)
    assert not Waiting.objects.exists()


def test_r62_what_waits_goes_after_thirty_days(programme: Programme) -> None:
    kept(programme, recommended(programme), "decision")
    assert purge_waiting(today=TODAY + WAITS_FOR - timedelta(days=1)) == 0
    assert purge_waiting(today=TODAY + WAITS_FOR) == 1
    assert not Source.objects.filter(kind="waiting").exists()


def test_the_pages_ask_as_often_whatever_waits(convenor: Client, programme: Programme) -> None:
    found, counts = recommended(programme), []
    for rows in (1, 11):
        for _ in range(rows):
            kept(programme, found, "news")
        for at in (f"{AT}/{found.pk}", "/en/desk/flags"):
            with CaptureQueriesContext(connection) as seen:
                assert convenor.get(at).status_code == 200
            counts.append(len(seen))
    assert counts[:2] == counts[2:]
