"""By code, people who took part say whether it was done; nothing is told below five (R64)."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.audit.models import Entry
from apero.commitments import actions
from apero.commitments.models import OutcomeMark, Recommendation
from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.lib.refusal import Refused
from tests import make
from tests.threads import in_threads

PAGE = "/en/code/outcome"
NOW = timezone.now()
TODAY = NOW.date()


@pytest.fixture
def session(db: None) -> Session:
    return held()


def held() -> Session:
    programme = make.programme(starts_on=TODAY - timedelta(days=90), ends_on=TODAY)
    return make.session(programme, starts_at=NOW - timedelta(days=3), capacity=30)


def called_done(session: Session) -> Recommendation:
    """A public recommendation that the team calls done."""
    statement = make.statement(session, "Publish the rules.", kind="recommendation")
    make.summary(session, now=NOW, without_check="Nobody was asked.")
    made = Recommendation.objects.create(
        programme=session.programme,
        number=1,
        state=Recommendation.State.IMPLEMENTED,
        asked_until=TODAY + timedelta(days=30),
    )
    made.statements.add(statement)
    return made


def codes(session: Session, number: int) -> list[Code]:
    names = ("Heron", "Otter", "Tide", "Comet", "Birch", "Lark", "Stone")
    before = session.starts_at - timedelta(days=1)
    return [make.seat(session, f"Quiet {name} {n}", now=before).code for n, name in enumerate(names[:number])]


def say(client: Client, code: Code, mark: str) -> str:
    typed = {"code": code.digits(), "say": "yes", "recommendation-1": mark}
    return str(client.post(PAGE, typed).text)


def after_it() -> Any:
    return NOW + timedelta(days=33)


@pytest.mark.parametrize(
    ("confirmed", "disputed", "state"),
    [(4, 0, "implemented"), (5, 0, "confirmed"), (2, 3, "disputed"), (3, 3, "disputed")],
)
def test_r64_five_codes_make_an_outcome_and_four_tell_nothing(
    session: Session, client: Client, confirmed: int, disputed: int, state: str
) -> None:
    done = called_done(session)
    marks = ["confirmed"] * confirmed + ["disputed"] * disputed
    for code, mark in zip(codes(session, len(marks)), marks, strict=True):
        assert "1 answer is kept." in say(client, code, mark)
    assert actions.close_marks(now=NOW + timedelta(days=29)) == 0
    actions.close_marks(now=after_it())
    done.refresh_from_db()
    assert done.state == state
    assert OutcomeMark.objects.count() == (4 if state == "implemented" else 0)
    told = desk_and_public(done)
    assert any("isputed by people" in text for text in told) == (state == "disputed")
    assert any("Done, say people" in text for text in told) == (state == "confirmed")


def test_r64_with_fewer_than_five_it_is_asked_thirty_days_more(session: Session, client: Client) -> None:
    done = called_done(session)
    say(client, codes(session, 1)[0], "disputed")
    actions.close_marks(now=after_it())
    done.refresh_from_db()
    assert done.asked_until == after_it().date() + timedelta(days=30)
    entry = Entry.objects.get(kind__startswith="commitments.outcome")
    assert (entry.kind, entry.facts["until"]) == (
        "commitments.outcome.asked-on",
        done.asked_until.isoformat(),
    )
    page = client.get(f"/en/programmes/{done.programme.address}/recommendations/1")
    assert "isputed by" not in str(page.text)


def test_r64_twice_counts_once_and_the_last_word_counts(session: Session, client: Client) -> None:
    called_done(session)
    code = codes(session, 1)[0]
    for mark in ("confirmed", "confirmed", "disputed"):
        say(client, code, mark)
    assert [m.mark for m in OutcomeMark.objects.all()] == ["disputed"]
    assert "No answer is kept" in say(client, code, "")
    assert not OutcomeMark.objects.exists()


def test_r64_two_devices_at_once_count_once(shared_db: None) -> None:
    session = held()
    done, code = called_done(session), codes(session, 1)[0]
    in_threads(
        4,
        lambda: actions.mark_outcome(
            thing=done, session_id=session.pk, code=code, mark="confirmed", now=timezone.now()
        ),
    )
    assert OutcomeMark.objects.count() == 1


def test_r64_after_the_last_day_nothing_is_kept(session: Session, client: Client) -> None:
    done, code = called_done(session), codes(session, 1)[0]
    with pytest.raises(Refused, match="not-asked"):
        actions.mark_outcome(
            thing=done, session_id=session.pk, code=code, mark="confirmed", now=NOW + timedelta(days=33)
        )
    Recommendation.objects.update(asked_until=TODAY - timedelta(days=3))
    assert "waits for an answer now" in say(client, code, "confirmed")
    assert not OutcomeMark.objects.exists()


def test_r64_the_code_of_another_series_says_nothing(session: Session, client: Client) -> None:
    done, other = called_done(session), held()
    code = codes(other, 1)[0]
    with pytest.raises(Refused, match="elsewhere"):
        actions.mark_outcome(thing=done, session_id=other.pk, code=code, mark="confirmed", now=NOW)
    say(client, code, "confirmed")
    assert not OutcomeMark.objects.exists()


def test_r64_no_page_of_the_team_tells_marks_before_they_are_counted(
    session: Session, client: Client
) -> None:
    done = called_done(session)
    before = [desk_and_public(done)]
    for code in codes(session, 7):
        say(client, code, "disputed")
    assert [desk_and_public(done)] == before


def desk_and_public(done: Recommendation) -> list[str]:
    """What a colleague and a stranger see of it, without what is new on each page (tokens of forms)."""
    convenor = Client()
    convenor.force_login(make.user("convenor", in_team=done.programme.team))
    series = f"/en/programmes/{done.programme.address}"
    shown = [convenor.get(f"/en/desk/recommendations/{done.pk}")]
    shown += [
        Client().get(f"{series}/{page}")
        for page in ("recommendations/1", "recommendations", "recommendations.csv")
    ]
    assert {page.status_code for page in shown} == {200}
    texts = [str(page.text) for page in shown]
    return [re.sub(r'value="[^"]{32,}"', "", text.partition("<main")[2] or text) for text in texts]


def test_r64_one_who_gives_the_place_back_takes_the_answer_along(session: Session, client: Client) -> None:
    called_done(session)
    code = codes(session, 1)[0]
    say(client, code, "confirmed")
    actions.take_outcomes_back(code=code, session_id=session.pk)
    assert not OutcomeMark.objects.exists()


@pytest.mark.parametrize("facts", [{"starts_at": NOW + timedelta(days=3)}, {"state": "cancelled"}])
def test_r64_the_code_of_a_session_that_was_not_held_says_nothing(
    session: Session, client: Client, facts: dict[str, Any]
) -> None:
    """Or anybody could take places in a session to come and decide what was done before it."""
    done = called_done(session)
    later = make.session(session.programme, **{"starts_at": NOW + timedelta(days=2)} | facts, capacity=30)
    code = make.seat(later, now=NOW).code if not facts.get("state") else codes(session, 1)[0]
    if facts.get("state"):
        Session.objects.filter(pk=session.pk).update(**facts)
    page = say(client, code, "disputed")
    assert "was not held yet" in page
    assert not OutcomeMark.objects.exists()
    assert done.state == "implemented"
