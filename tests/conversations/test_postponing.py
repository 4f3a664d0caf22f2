"""An announced session moves once, with a reason, and the old time stays readable (R28)."""

import re
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from apero.audit.models import Entry
from apero.conversations import actions, queries, rules
from apero.conversations.facts import SessionFacts
from apero.conversations.models import Postponement, Session
from apero.lib.refusal import Refused
from apero.lib.timezones import is_skipped, zone
from apero.people.models import Team
from apero.registration.actions import take_seat
from apero.registration.rules import seen_mark
from apero.translation.models import Source
from apero.translation.queries import text_in
from tests import make
from tests.conversations.test_actions import BY
from tests.conversations.test_levels import announced
from tests.conversations.test_views import SOON, boxes, signed_in, visible
from tests.threads import in_threads

NOW = datetime(2030, 5, 14, 12, tzinfo=UTC)
START = datetime(2030, 5, 16, 12, tzinfo=UTC)
TOLD = SessionFacts(region_id=uuid4(), starts=datetime(2030, 5, 16, 12), language="en")
LATER = datetime(2030, 5, 20, 9)


def session(**facts: Any) -> Session:
    return Session(**{"state": "announced", "starts_at": START, "minutes": 60} | facts)


@pytest.mark.parametrize(
    ("state", "starts", "because", "now", "code"),
    [
        ("announced", LATER, "The host is ill.", NOW, None),
        ("announced", datetime(2030, 5, 15, 9), "The host is ill.", NOW, None),
        ("draft", LATER, "x", NOW, "draft"),
        ("cancelled", LATER, "x", NOW, "is-cancelled"),
        ("announced", LATER, "x", START, "is-live"),
        ("announced", LATER, "x", START + timedelta(hours=1), "is-held"),
        ("announced", TOLD.starts, "x", NOW, "same-time"),
        ("announced", NOW.replace(tzinfo=None), "x", NOW, "past"),
        ("announced", datetime(2030, 5, 14, 12, 1), "x", NOW, None),
        ("announced", LATER, "", NOW, "no-reason"),
        ("announced", LATER, " \n ", NOW, "no-reason"),
    ],
)
def test_r28_only_an_announced_session_moves_to_a_time_that_comes_with_a_reason(
    state: str, starts: datetime, because: str, now: datetime, code: str | None
) -> None:
    facts = SessionFacts(region_id=TOLD.region_id, starts=starts, language="en")
    refusal = rules.why_not_postpone(session(state=state), facts, because=because, now=now)
    assert (refusal.code if refusal else None) == code


def test_r28_a_time_that_the_clocks_skip_is_no_time_to_move_to() -> None:
    skipped = SessionFacts(
        region_id=TOLD.region_id,
        starts=datetime(2031, 3, 30, 2, 30),
        wall_zone="Europe/Berlin",
        language="en",
    )
    refusal = rules.why_not_postpone(session(), skipped, because="x", now=NOW)
    assert refusal is not None
    assert (refusal.code, refusal.field) == ("skipped-time", "clock")


def postpone(found: Session, starts: datetime, **facts: Any) -> Session:
    defaults: dict[str, Any] = {"wall_zone": "", "because": "The host is ill.", "by": BY, "now": make.NOON}
    return actions.postpone_session(session=found, starts=starts, **defaults | facts)


@pytest.mark.django_db
def test_r28_the_old_time_and_the_reason_stay_and_translators_get_it(team: Team) -> None:
    found = make.session(make.programme(team))
    moved = postpone(found, LATER)
    assert (moved.starts_at, moved.revision, moved.state) == (LATER.replace(tzinfo=UTC), 1, "announced")
    again = postpone(found, datetime(2030, 5, 25, 9), because="No interpreter was found.")
    found.refresh_from_db()
    assert (found.starts_at, again.revision) == (datetime(2030, 5, 25, 9, tzinfo=UTC), 2)
    first, second = queries.postponements_of(found)
    assert (first.starts_at, second.starts_at) == (START, LATER.replace(tzinfo=UTC))
    assert first.announced_on == date(2030, 5, 14)
    assert text_in("en", first.text_id).plain("because") == "The host is ill."
    assert Source.objects.filter(kind="postponement", is_released=True).count() == 2
    assert Entry.objects.filter(kind="conversations.session.postponed").count() == 2


@pytest.mark.django_db
def test_r28_a_time_that_holds_again_is_not_struck_through(team: Team) -> None:
    found = make.session(make.programme(team))
    postpone(found, LATER)
    back = postpone(found, START.replace(tzinfo=None), because="The host is well.")
    assert [one.starts_at for one in queries.postponements_of(back)] == [LATER.replace(tzinfo=UTC)]


@pytest.mark.django_db
def test_r28_a_form_that_is_sent_twice_moves_once_and_a_stale_one_not_at_all(team: Team) -> None:
    found = make.session(make.programme(team))
    key, seen = uuid4(), rules.mark_of_start(found)
    for _press in range(2):
        postpone(found, LATER, key=key, seen=seen)
    assert (Postponement.objects.get().pk, Session.objects.get().revision) == (key, 1)
    with pytest.raises(Refused) as no:
        postpone(found, datetime(2030, 5, 21, 9), key=uuid4(), seen=seen)
    assert no.value.refusal.code == "stale"
    assert "the date or the time" in str(no.value.refusal.message)
    other = make.session(found.programme)
    postpone(other, LATER, key=key)
    assert Postponement.objects.count() == 2


def test_r28_two_convenors_at_once_move_it_once(shared_db: None) -> None:
    found = make.session()
    seen = rules.mark_of_start(found)

    days = count(1)

    def move() -> str:
        try:
            postpone(found, LATER + timedelta(days=next(days)), seen=seen)
        except Refused as no:
            return no.refusal.code
        return "moved"

    assert sorted(in_threads(3, move)) == ["moved", "stale", "stale"]
    assert Postponement.objects.count() == 1


ZONES = ("Europe/Berlin", "America/Santiago", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Jakarta")
DAYS = st.dates(date(2030, 1, 1), date(2031, 12, 31))
CLOCKS = st.times(time(0), time(23, 59)).map(lambda t: t.replace(second=0, microsecond=0))


@given(zone_name=st.sampled_from(ZONES), before=DAYS, after=DAYS, clock=CLOCKS)
def test_r17_r28_a_wall_time_is_kept_across_changes_of_the_clocks_and_its_instant_computed(
    zone_name: str, before: date, after: date, clock: time
) -> None:
    """Whatever the offset was on the day before, the clock there shows what was typed; skipped times are refused."""
    first = SessionFacts(
        region_id=TOLD.region_id, starts=datetime.combine(before, clock), wall_zone=zone_name, language="en"
    )
    then = SessionFacts(
        region_id=TOLD.region_id, starts=datetime.combine(after, clock), wall_zone=zone_name, language="en"
    )
    now = datetime(2029, 1, 1, tzinfo=UTC)
    found = Session(state="announced", minutes=60, **first.time())
    refusal = rules.why_not_postpone(found, then, because="x", now=now)
    if is_skipped(after, clock, zone_name):
        assert refusal is not None
        assert refusal.code == "skipped-time"
        return
    if then.starts_at == found.starts_at:
        assert refusal is not None
        return
    assert refusal is None
    moved = Session(state="announced", minutes=60, **then.time())
    shown = moved.starts_at.astimezone(zone(zone_name))
    assert (shown.date(), shown.time()) == (after, clock)
    assert not rules.has_moved(moved)
    assert moved.starts_at.utcoffset() == timedelta()


def typed(day: datetime, clock: str, **changed: str) -> dict[str, str]:
    return {
        "day": f"{day:%d %B %Y}",
        "clock": clock,
        "meaning": "wall-time",
        "because": "The host is ill.",
    } | changed


@pytest.fixture
def berlin(team: Team) -> Session:
    """Announced for 19:00 in Berlin while the clocks there show summer time."""
    make.city(2950159, "Berlin", "Europe/Berlin", "DE", 3_600_000)
    summer = datetime(SOON.year + 1, 10, 20, 19)
    cities = [2950159, make.city().pk]
    return announced(team, starts=summer, wall_zone="Europe/Berlin", city_ids=cities)


@pytest.mark.django_db
def test_r28_a_convenor_sees_every_clock_before_and_after_across_a_change_of_the_clocks(
    team: Team, berlin: Session
) -> None:
    convenor, address = signed_in("convenor", team), f"/en/desk/sessions/{berlin.pk}/postpone"
    winter = datetime(berlin.starts_at.year, 11, 10)
    page = convenor.get(address)
    assert "19:00" in page.text
    looked = convenor.post(address, boxes(page) | typed(winter, "19:00"))
    assert looked.status_code == 200
    assert not Postponement.objects.exists()
    rows = [
        re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)) for row in re.findall(r"<tr>.*?</tr>", looked.text)
    ]
    assert [name for name in ("UTC", "Berlin", "Jakarta") if any(name in row for row in rows)] == [
        "UTC",
        "Berlin",
        "Jakarta",
    ]
    shown = next(row for row in rows if "Berlin" in row)
    assert "UTC+2" in shown
    assert "UTC+1" in shown
    assert "The clocks change in between" in shown
    assert "The clocks change" not in next(row for row in rows if "Jakarta" in row)
    done = convenor.post(address, boxes(looked) | typed(winter, "19:00"), follow=True)
    assert "Moved. The old time stays readable, struck through" in visible(done)
    assert "The host is ill." in visible(done)
    berlin.refresh_from_db()
    assert berlin.starts_at == datetime(winter.year, 11, 10, 18, tzinfo=UTC)
    assert (berlin.wall_zone, f"{berlin.wall_time:%H:%M}") == ("Europe/Berlin", "19:00")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({"because": ""}, "because", "Say why, in a sentence that everyone may read."),
        ({"day": "3 May"}, "day", "year"),
        ({"day": "3 May 2020"}, "day", "in the past"),
        ({"day": "", "clock": ""}, "clock", "Write the new start"),
        ({"meaning": ""}, "meaning", "Say whose clock the time is on."),
    ],
)
def test_r28_what_does_not_fit_is_refused_beside_its_field_and_kept(
    team: Team, berlin: Session, sent: dict[str, str], field: str, words: str
) -> None:
    convenor, address = signed_in("convenor", team), f"/en/desk/sessions/{berlin.pk}/postpone"
    told = typed(datetime(berlin.starts_at.year, 12, 1), "18:00") | sent
    page = convenor.post(address, boxes(convenor.get(address)) | told)
    if page.status_code == 200:  # the clocks are looked at first
        page = convenor.post(address, boxes(page) | told)
    assert page.status_code == 422
    assert words in visible(page)
    assert f'href="#id_{field}' in page.text
    if told["because"]:
        assert "The host is ill." in page.text
    assert not Postponement.objects.exists()


@pytest.mark.django_db
def test_r28_a_page_that_was_open_while_a_colleague_moved_it_is_told(team: Team, berlin: Session) -> None:
    convenor, address = signed_in("convenor", team), f"/en/desk/sessions/{berlin.pk}/postpone"
    mine = typed(datetime(berlin.starts_at.year, 12, 1), "18:00")
    page = convenor.post(address, boxes(convenor.get(address)) | mine)
    postpone(berlin, datetime(berlin.starts_at.year, 11, 12, 9), now=SOON)
    page = convenor.post(address, boxes(page) | mine)
    assert page.status_code == 422
    assert "A colleague changed this while you wrote: the date or the time" in visible(page)
    looked = convenor.post(address, boxes(page) | mine)
    assert convenor.post(address, boxes(looked) | mine).status_code == 302
    assert Postponement.objects.count() == 2


@pytest.mark.django_db
def test_r28_the_form_that_changes_a_session_asks_for_no_time_once_it_is_announced(
    team: Team, berlin: Session
) -> None:
    convenor = signed_in("convenor", team)
    page = convenor.get(f"/en/desk/sessions/{berlin.pk}/edit")
    assert 'name="day"' not in page.text
    assert f"/en/desk/sessions/{berlin.pk}/postpone" in page.text
    told = dict.fromkeys(("day", "clock"), "x") | {
        "region": str(berlin.region_id),
        "cities": "Jakarta\nBerlin",
        "language": "English",
        "minutes": "60",
        "agenda": "60 | Talk",
        "kind": "conversation",
        "level": "open",
    }
    address = f"/en/desk/sessions/{berlin.pk}/edit"
    looked = convenor.post(address, boxes(page) | told)
    assert convenor.post(address, boxes(looked) | told).status_code == 302
    before = berlin.starts_at
    berlin.refresh_from_db()
    assert (berlin.starts_at, berlin.wall_zone) == (before, "Europe/Berlin")


@pytest.mark.django_db
def test_r28_the_action_refuses_another_time_for_an_announced_session(team: Team, berlin: Session) -> None:
    told = queries.session_facts([berlin])[berlin.pk]
    for change in ({"starts": LATER}, {"wall_zone": ""}):
        refusal = rules.why_not_move(told, SessionFacts(**_all(told) | change))
        assert refusal is not None
        assert (refusal.code, refusal.field) == ("postpone", "day")
        with pytest.raises(Refused) as no:
            actions.change_session(session=berlin, facts=SessionFacts(**_all(told) | change), by=BY, now=SOON)
        assert no.value.refusal.code == "postpone"


def _all(facts: SessionFacts) -> dict[str, Any]:
    return {name: getattr(facts, name) for name in facts.__slots__}


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_r28_the_page_of_what_cannot_move_says_so(team: Team, state: str) -> None:
    found = make.session(make.programme(team), state=state)
    page = signed_in("convenor", team).get(f"/en/desk/sessions/{found.pk}/postpone")
    assert ("This session is a draft." if state == "draft" else "This session was cancelled.") in visible(
        page
    )


@pytest.mark.django_db
def test_r28_a_cancelled_session_is_struck_through_on_the_desk_and_says_why(team: Team) -> None:
    convenor, found = signed_in("convenor", team), announced(team)
    address = f"/en/desk/sessions/{found.pk}/cancel"
    assert "Say why, in a sentence" in visible(convenor.post(address, {"because": ""}))
    page = convenor.post(address, {"because": "The host is ill."}, follow=True)
    assert "The host is ill." in visible(page)
    assert "<del>" in page.text
    assert re.search(r"<s>.*12:00", convenor.get(f"/en/desk/programmes/{found.programme.address}").text)
    assert convenor.get(f"/en/desk/sessions/{found.pk}/edit").status_code == 200


@pytest.mark.django_db
def test_r28_somebody_who_registers_while_it_moves_is_told_and_keeps_what_they_typed(
    team: Team, client: Client
) -> None:
    found = announced(team)
    make.conduct(found.programme)
    address = f"/en/programmes/{found.programme.address}/sessions/{found.address}/register"
    page = client.get(address)
    postpone(found, (SOON + timedelta(days=3)).replace(tzinfo=None), now=SOON - timedelta(days=19))
    mine = {"pseudonym": "Quiet Heron 37", "accept": "on"}
    stale = client.post(address, make.sent_with(page.text) | mine)
    assert stale.status_code in (409, 422)
    assert "This session was moved while the page was open." in visible(stale)
    assert "Quiet Heron 37" in stale.text
    taken = client.post(address, make.sent_with(stale.text) | mine)
    assert taken.status_code == 200
    assert make.digits_on(taken.text)


@pytest.mark.django_db
def test_r28_a_seat_is_refused_for_the_time_before(team: Team) -> None:
    found = make.session(make.programme(team))
    seen = seen_mark(found, [])
    moved = postpone(found, LATER)
    with pytest.raises(Refused) as no:
        take_seat(
            session_id=moved.pk, value=b"x" * 16, pseudonym="Heron", accepted=[], seen=seen, now=make.NOON
        )
    assert no.value.refusal.code == "moved"


@pytest.mark.django_db
def test_pages_take_the_same_queries_for_any_number_of_postponements(team: Team, berlin: Session) -> None:
    convenor, counts = signed_in("convenor", team), []
    for number in range(1, 4):
        postpone(berlin, datetime(berlin.starts_at.year, 11, 10 + number, 9), now=SOON)
        for page in ("", "/postpone"):
            with CaptureQueriesContext(connection) as found:
                assert convenor.get(f"/en/desk/sessions/{berlin.pk}{page}").status_code == 200
            counts.append((page, len(found)))
    assert len(set(counts)) == 2


@pytest.mark.django_db
def test_r28_an_announced_session_that_keeps_its_wall_time_when_a_zone_changed_is_postponed(
    team: Team, berlin: Session
) -> None:
    """The instant that people in other places were told stays readable, with the reason."""
    computed, told = berlin.starts_at, berlin.starts_at + timedelta(hours=1)
    Session.objects.update(starts_at=told)  # as if it had been computed under the former rules
    convenor, address = signed_in("convenor", team), f"/en/desk/sessions/{berlin.pk}"
    refused = convenor.post(f"{address}/clock", {"keep": "wall"})
    assert refused.status_code == 409
    assert "Postpone it, and say why." in visible(refused)
    assert f"{address}/postpone" in refused.text
    page = convenor.get(f"{address}/postpone")
    sent = typed(computed, "19:00", because="The rules of the clocks changed there.")
    looked = convenor.post(f"{address}/postpone", boxes(page) | sent)
    assert convenor.post(f"{address}/postpone", boxes(looked) | sent).status_code == 302
    berlin.refresh_from_db()
    assert (berlin.starts_at, rules.has_moved(berlin)) == (computed, False)
    assert [one.starts_at for one in queries.postponements_of(berlin)] == [told]
