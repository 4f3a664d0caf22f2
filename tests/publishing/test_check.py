"""The page where somebody with a code checks what was written: no script, no trace, and what it says before and after."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.conversations.models import Session
from apero.registration.actions import purge_seats
from apero.synthesis import actions
from apero.synthesis.models import CheckMark, CheckRound, MissingPoint, Statement
from tests import make

pytestmark = pytest.mark.django_db
CHECK = "/en/code/check"


@pytest.fixture
def session() -> Session:
    """A session that was held two days ago."""
    now = timezone.now()
    series = make.programme(starts_on=now.date() - timedelta(days=9), ends_on=now.date() + timedelta(days=9))
    return make.session(series, starts_at=now - timedelta(days=2))


@pytest.fixture
def digits(session: Session) -> str:
    return make.seat(session, now=session.starts_at - timedelta(days=1)).code.digits()


@pytest.fixture
def line(session: Session, digits: str) -> Statement:
    made = make.statement(session, "People are afraid to write.")
    actions.open_round(session=session, by=make.actor(), now=timezone.now())
    return made


def opened(client: Client, digits: str) -> Any:
    return client.post(CHECK, {"code": digits})


def sent(client: Client, digits: str, **said: str) -> Any:
    return client.post(CHECK, make.sent_with(opened(client, digits).text) | {"code": digits} | said)


def test_the_page_shows_each_line_and_says_what_happens(client: Client, digits: str, line: Statement) -> None:
    page = opened(client, digits)
    assert page.status_code == 200
    assert "People are afraid to write." in page.text
    for promise in ("Nobody sees any answer before, the team neither", "One “unsafe” is enough", "No time."):
        assert promise in page.text
    assert f'name="line-{line.pk}" value="unsafe"' in page.text
    assert page["Cache-Control"] == "no-store"
    assert not page.cookies
    assert "<script" not in page.text


def test_an_answer_is_kept_shown_again_and_changed(client: Client, digits: str, line: Statement) -> None:
    done = sent(client, digits, **{f"line-{line.pk}": "unsafe"}, whole="missing", missing="The trains.")
    assert (done.status_code, "You answered about 1 line" in done.text) == (200, True)
    assert CheckMark.objects.get(statement=line).mark == "unsafe"
    page = opened(client, digits).text
    assert f'name="line-{line.pk}" value="unsafe" checked' in page
    assert "The trains." in page
    sent(client, digits, **{f"line-{line.pk}": ""})
    assert (CheckMark.objects.count(), MissingPoint.objects.count()) == (0, 0)


def test_a_sheet_sent_empty_says_that_nothing_is_kept(client: Client, digits: str, line: Statement) -> None:
    done = sent(client, digits).text
    assert "<h1>No answer is kept</h1>" in done
    assert "Your answers are kept" not in done
    assert (CheckMark.objects.count(), MissingPoint.objects.count()) == (0, 0)


def test_words_about_what_is_missing_say_that_something_is(
    client: Client, digits: str, line: Statement
) -> None:
    done = sent(client, digits, missing="The trains.").text
    assert CheckMark.objects.get().mark == CheckMark.Mark.MISSING
    assert "<h1>Your answers are kept</h1>" in done
    assert "Your words about what is missing are kept." in done
    sent(client, digits, whole="fair", missing="The trains.")
    assert CheckMark.objects.get().mark == CheckMark.Mark.FAIR, "what was chosen stands"


@pytest.mark.parametrize(
    "said", [{"whole": "unsafe"}, {"missing": "x" * 1001}, {"round": "0" * 32}, {"round": "no"}]
)
def test_what_cannot_be_kept_is_refused_and_stays_typed(
    client: Client, digits: str, line: Statement, said: dict[str, str]
) -> None:
    typed = {"missing": "The trains."} | said
    page = sent(client, digits, **{f"line-{line.pk}": "unsafe"}, **typed)
    assert page.status_code == 409
    assert f'name="line-{line.pk}" value="unsafe" checked' in page.text
    assert typed["missing"] in page.text
    assert CheckMark.objects.count() == 0


@pytest.mark.parametrize("name", ["line-", "line-no", "line-" + "0" * 32, "line-\x00", "Line-x"])
def test_names_that_are_no_line_are_left_out(client: Client, digits: str, line: Statement, name: str) -> None:
    assert sent(client, digits, **{name: "unsafe"}, whole="fair").status_code == 200
    assert CheckMark.objects.get().statement is None
    assert line.marks.count() == 0


def test_a_code_whose_place_is_deleted_checks_too(client: Client, digits: str, line: Statement) -> None:
    purge_seats(now=timezone.now() + timedelta(days=90))
    sent(client, digits, **{f"line-{line.pk}": "fair"})
    assert CheckMark.objects.get().statement == line


@pytest.mark.parametrize("code", ["", "no such code", "1111 2222 3333 4444 5555 6666"])
def test_a_wrong_code_gets_the_one_answer(client: Client, line: Statement, code: str) -> None:
    page = opened(client, code)
    assert page.status_code in (302, 422)
    assert str(line.pk) not in page.text
    assert page["Cache-Control"] == "no-store"


def test_a_get_shows_nothing(client: Client, line: Statement) -> None:
    assert client.get(CHECK).headers["Location"] == "/en/code"
    assert client.get(f"{CHECK}?code=1111 2222 3333 4444 5555 6666").status_code == 302


def test_after_the_last_day_it_says_that_it_is_over(client: Client, digits: str, line: Statement) -> None:
    page = make.sent_with(opened(client, digits).text)
    CheckRound.objects.update(
        opened_on=timezone.now().date() - timedelta(days=9),
        closes_on=timezone.now().date() - timedelta(days=2),
    )
    late = client.post(CHECK, page | {"code": digits, f"line-{line.pk}": "unsafe", "missing": "The trains."})
    assert late.status_code == 409
    assert "The check is over." in late.text
    assert "The trains." in late.text, "to copy"
    assert CheckMark.objects.count() == 0
    actions.close_rounds(now=timezone.now())
    assert "The check is over." in opened(client, digits).text
    assert "People are afraid" not in opened(client, digits).text


def test_before_it_is_opened_it_says_that_nothing_is_to_check(client: Client, digits: str) -> None:
    assert "There is nothing to check now." in opened(client, digits).text


def test_the_page_of_a_place_leads_there_after_the_session(client: Client, digits: str) -> None:
    assert f'action="{CHECK}"' in client.post("/en/code", {"code": digits}).text


def test_a_reader_of_another_language_reads_the_page_in_it(
    client: Client, digits: str, line: Statement
) -> None:
    page = client.post("/ar/code/check", {"code": digits})
    assert page.status_code == 200
    assert 'dir="rtl"' in page.text
    assert f"line-{line.pk}" in page.text


def test_it_takes_as_many_queries_for_three_lines_as_for_one(
    client: Client, session: Session, digits: str, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    numbers = []
    for _round in range(2):
        for n in range(1 + 2 * _round):
            make.statement(session, f"People are afraid {'x' * n}{_round}.")
        actions.open_round(session=session, by=make.actor(), now=timezone.now())
        with CaptureQueriesContext(connection) as caught:
            opened(client, digits)
        numbers.append(len(caught))
        CheckRound.objects.update(closed_on=timezone.now().date(), checked="few")
        Statement.objects.update(state="checked")
    assert numbers[0] == numbers[1]
    assert numbers[0] <= 14


def published(session: Session, now: datetime, **facts: Any) -> str:
    version = make.summary(session, now=now, method="We listened.", **facts)
    return f"/en/programmes/{session.programme.address}/sessions/{session.address}/summary/{version.number}"


def test_a_version_says_how_many_checked_and_where_disagreement_is_open(client: Client) -> None:
    session = make.session(capacity=50)
    codes = [make.seat(session, now=session.starts_at - timedelta(days=1)).code for _n in range(6)]
    kept, held = make.statement(session, "A kept line."), make.statement(session, "A line held back.")
    make.statement(session, "A fair line.")
    now = session.ends_at + timedelta(days=1)
    check = actions.open_round(session=session, by=make.actor(), now=now)
    for code in codes:
        actions.mark_lines(
            session_id=session.pk, code=code, now=now, whole="missing",
            marks={kept.pk: "unsafe", held.pk: "unsafe"},
        )  # fmt: skip
    now = now + timedelta(days=9)
    actions.close_rounds(now=now)
    users = [make.user("convenor", in_team=session.programme.team) for _n in range(2)]
    for line in (kept, held):
        line.refresh_from_db()
    how: dict[str, Any] = {"by": make.actor(), "now": now}
    actions.propose_to_keep(statement=kept, because="It points at nobody.", user=users[0], **how)
    actions.agree_to_keep(statement=kept, user=users[1], **how)
    page = client.get(published(session, now, leaves_out=True)).text
    assert check.number == 1
    assert "Checked by five or more" in page
    assert "Some said that something is missing." in page
    assert "At least one line is still held back." in page
    assert "Somebody who was there found this line unsafe." in page
    assert "It points at nobody." in page
    assert "A line held back." not in page


def test_a_version_says_why_participants_were_not_asked(client: Client) -> None:
    session = make.session()
    make.seat(session, now=session.starts_at - timedelta(days=1))
    make.statement(session)
    at = published(session, session.ends_at + timedelta(days=1), without_check="Nobody wished to be asked.")
    page = client.get(at).text
    assert "Why participants did not check it" in page
    assert "Nobody wished to be asked." in page
    assert "Checked by" not in page
