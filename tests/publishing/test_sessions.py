"""A session's public page and the page to prepare with, as a stranger meets them."""

import gzip
import re
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.conversations.models import AgendaItem, Prompt, Session
from apero.incidents.models import ConductContact
from apero.interpretation.models import OfferedLanguage
from apero.people.models import Team
from apero.registration.models import Invitation
from apero.registration.queries import invitation_token
from tests import make
from tests.publishing.test_calendar_feeds import postpone

pytestmark = pytest.mark.django_db
SERIES, PAGE, PACK = (
    "/en/programmes/may",
    "/en/programmes/may/sessions/asia",
    "/en/programmes/may/sessions/asia/prepare",
)
NOW = timezone.now()


@pytest.fixture
def session(team: Team) -> Session:
    """To come, in the series "may"."""
    words = make.source(
        team,
        "programme",
        title="May talks",
        purpose="To hear what harms you.",
        scope_in="Threats and surveillance.",
        cannot_come="Write to us in any language.",
        contact_role="The convenors",
    )
    owner = make.programme(
        team, address="may", text=words, contact_address="listening@example.org", ends_on=date(2099, 1, 1)
    )
    make.conduct(owner, title="Friendly space rules", address="friendly")
    for number, question in enumerate(("What happened?", "Who helped?"), 1):
        Prompt.objects.create(programme=owner, number=number, text=make.source(team, text=question))
    made = make.session(owner, address="asia", starts_at=datetime(2090, 5, 16, 12, tzinfo=UTC))
    AgendaItem.objects.create(
        session=made, position=1, minutes=60, text=make.source(team, "agenda", title="Talk", host="All")
    )
    return made


def page(client: Client, address: str = PAGE) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert not answer.cookies
    return answer.content.decode()


def visible(html: str) -> str:
    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html.partition("<main")[2])))
    return re.sub(r" (?=[,.)])|(?<=\() ", "", words)


def change(session: Session, **facts: Any) -> None:
    Session.objects.filter(pk=session.pk).update(**facts)


@pytest.mark.parametrize("address", [PAGE, SERIES, "/en/", PACK])
def test_r28_a_postponed_session_shows_the_old_time_struck_through(
    client: Client, session: Session, address: str
) -> None:
    postpone(session)
    html = page(client, address)
    struck = " ".join(re.findall(r"<del>(.*?)</del>", html, re.DOTALL))
    assert "16 May 2090" in struck
    assert "23 May 2090" not in struck
    assert re.search(r"[Mm]oved", visible(html))
    assert "23 May 2090" in visible(html)


def test_r28_the_reason_and_the_day_stand_on_the_session_s_page(client: Client, session: Session) -> None:
    postpone(session, because="The room is closed.")
    words = visible(page(client))
    assert "This session was moved." in words
    assert "The room is closed." in words
    assert "Made known on Fri 10 May 2030" in words


def test_r28_the_old_time_is_on_the_reader_s_clock_too(client: Client, session: Session) -> None:
    lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG")
    postpone(session)
    assert re.search(r"<del>[^§]{0,80}13:00[^§]{0,160}Lagos</del>", page(client, f"{PAGE}?city={lagos.pk}"))


@pytest.mark.parametrize("address", [PAGE, SERIES, PACK])
def test_r28_a_cancelled_session_is_struck_through_with_its_reason(
    client: Client, session: Session, address: str
) -> None:
    text = make.source(session.programme.team, "session", cancelled_because="The host is ill.")
    change(session, state="cancelled", text=text)
    html = page(client, address)
    assert "16 May 2090" in " ".join(re.findall(r"<del>(.*?)</del>", html, re.DOTALL))
    assert "ancelled" in visible(html)
    assert "/register" not in html
    assert ("The host is ill." in html) == (address != SERIES)


def test_r28_a_cancelled_session_speaks_of_nothing_that_is_still_to_come(
    client: Client, session: Session
) -> None:
    change(session, state="cancelled")
    html = page(client, PAGE)
    words = visible(html)
    for gone in ("Your safety", "Read the summary later", "The link is shown only", "broke these rules"):
        assert gone not in words
    assert "Hear of changes without giving an address" in words
    assert "Read what was heard in this series" in words
    assert not [
        one for one in re.findall(r"<del>(.*?)</del>", html, re.DOTALL) if "<d" in one or "Language" in one
    ]
    card = visible(page(client, SERIES))
    assert card.index("Cancelled") < card.index("16 May 2090")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"level": "open"}, ["Open session.", "The team does not record this session."]),
        ({"level": "open", "is_recorded": True}, ["Open session.", "The team records this session"]),
        ({"level": "sensitive"}, ["Sensitive session.", "Not recorded.", "Chatham House Rule"]),
        ({"kind": "office-hour"}, ["Office hour", "Open session."]),
    ],
)
@pytest.mark.parametrize("address", [PAGE, PACK])
def test_r51_the_level_and_what_it_means_stand_before_anybody_registers(
    client: Client, session: Session, address: str, facts: dict[str, Any], said: list[str]
) -> None:
    change(session, **facts)
    words = visible(page(client, address))
    assert [one for one in said if one not in words] == []


def test_r51_cards_name_what_is_not_usual(client: Client, session: Session) -> None:
    assert "Recorded" not in visible(page(client, SERIES))
    change(session, is_recorded=True, kind="office-hour")
    assert "60 minutes · Office hour · Recorded" in visible(page(client, SERIES))
    change(session, is_recorded=False, level="sensitive", kind="conversation")
    assert "60 minutes · Sensitive session" in visible(page(client, SERIES))


def test_r51_the_team_s_own_notice_is_on_page_and_pack(client: Client, session: Session) -> None:
    change(session, text=make.source(session.programme.team, "session", safety="Do not come from work."))
    for address in (PAGE, PACK):
        assert "Do not come from work." in page(client, address)


@pytest.mark.parametrize("state", ["announced", "held", "cancelled"])
def test_r34_every_session_page_offers_other_ways(client: Client, session: Session, state: str) -> None:
    other = make.session(session.programme, address="africa", starts_at=session.starts_at + timedelta(days=1))
    if state == "held":
        change(session, starts_at=NOW - timedelta(days=2))
    if state == "cancelled":
        change(session, state="cancelled")
    html = page(client)
    assert "Write to us in any language." in html
    assert 'href="/en/programmes/may/ask"' in html
    assert f'href="/en/programmes/may/sessions/{other.address}"' in html
    assert 'href="/en/programmes/may#heard"' in html
    assert ("/prepare" in html) == (state != "held")


def test_r34_a_session_that_is_full_or_has_begun_is_not_offered(client: Client, session: Session) -> None:
    full = make.session(
        session.programme, address="full", starts_at=session.starts_at + timedelta(days=1), capacity=1
    )
    make.seat(full, now=NOW)
    make.session(session.programme, address="live", starts_at=NOW - timedelta(minutes=5))
    make.session(session.programme, address="off", state="cancelled", starts_at=session.starts_at)
    html = page(client)
    assert not [one for one in ("full", "live", "off") if f"sessions/{one}" in html]


def test_a_full_session_says_that_there_is_a_waiting_list(client: Client, session: Session) -> None:
    change(session, capacity=1)
    session.refresh_from_db()
    make.seat(session, now=NOW)
    for address in (PAGE, SERIES):
        words = visible(page(client, address))
        assert "All places in this session are taken." in words
        assert "Go on the waiting list" in words


def test_r31_r32_the_page_says_what_can_be_interpreted_and_until_when(
    client: Client, session: Session
) -> None:
    OfferedLanguage.objects.create(team=session.programme.team, language="sw")
    words = visible(page(client))
    assert "Swahili. Fewer than four people have asked so far." in words
    assert "Requests close on Thu 11 May 2090 at 12:00 UTC." in words
    assert "In Jakarta that is Thu 11 May 2090, 19:00." in words
    OfferedLanguage.objects.create(team=session.programme.team, language="yo")
    assert "Swahili · Yoruba. Fewer than four people have asked so far." in visible(page(client))
    assert "when 4 people ask for a language in time" in words
    assert "listening@example.org" in words


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(days=3, minutes=30), "3 days are left."),
        (timedelta(days=1, minutes=30), "1 day is left."),
        (timedelta(hours=5), "Less than a day is left."),
        (-timedelta(minutes=1), "Requests closed on"),
    ],
)
def test_r32_the_days_left_are_counted_from_the_deadline(
    client: Client, session: Session, left: timedelta, said: str
) -> None:
    change(session, starts_at=NOW + timedelta(days=5) + left)
    words = visible(page(client))
    assert said in words
    assert ("unmet need" in words) == (left < timedelta())


def test_nothing_is_said_of_interpretation_once_it_is_over(client: Client, session: Session) -> None:
    OfferedLanguage.objects.create(team=session.programme.team, language="sw")
    for facts in ({"starts_at": NOW - timedelta(days=1)}, {"state": "cancelled"}):
        change(session, **facts)
        assert "Interpretation" not in visible(page(client))


def test_r26_r45_the_pack_has_all_that_one_needs_on_one_page(client: Client, session: Session) -> None:
    OfferedLanguage.objects.create(team=session.programme.team, language="sw")
    words = visible(page(client, PACK))
    for told in (
        "To hear what harms you.",
        "Threats and surveillance.",
        "What happened?",
        "Who helped?",
        "19:00",
        "12:00, Tue 16 May 2090",
        "60 Talk All",
        "Open session.",
        "Your address on the network and the name you type.",
        "Requests close on",
        "Be kind.",
        "Write to us in any language.",
        "The convenors listening@example.org",
        "/en/programmes/may/sessions/asia/prepare",
    ):
        assert told in words, told


def test_r45_questions_are_the_same_in_the_same_order_on_series_session_and_pack(
    client: Client, session: Session
) -> None:
    for address in (SERIES, PAGE, PACK):
        words = visible(page(client, address))
        assert words.index("What happened?") < words.index("Who helped?")


def test_r26_the_pack_is_found_from_the_session_and_prints_without_navigation(
    client: Client, session: Session
) -> None:
    assert f'href="{PACK}"' in page(client)
    html = page(client, PACK)
    main = html.partition("<main")[2].partition("</main>")[0]
    assert "<form" not in main
    assert html.count('class="room"') == 2
    assert "<nav" not in main


@pytest.mark.parametrize(
    "hidden", [{"state": "draft"}, {"level": "restricted"}, {"kind": "focus-group"}, {"address": "elsewhere"}]
)
def test_r11_r53_a_page_of_what_strangers_may_not_know_is_none(
    client: Client, session: Session, hidden: dict[str, Any]
) -> None:
    none = {at: client.get(at.replace("asia", "none")) for at in (PAGE, PACK)}
    change(session, **hidden)
    for at in (PAGE, PACK):
        answer = client.get(at)
        assert answer.status_code == 404
        assert answer.content.replace(b"asia", b"none") == none[at].content
        assert dict(answer.items()).keys() == dict(none[at].items()).keys()


@pytest.mark.parametrize("address", [PAGE, PACK])
def test_a_session_takes_few_queries_however_many_others(
    client: Client, session: Session, address: str
) -> None:
    counts = []
    for rows in (1, 3, 30):
        while session.programme.sessions.count() < rows:
            postpone(make.session(session.programme))
        with CaptureQueriesContext(connection) as asked:
            page(client, address)
        counts.append(len(asked))
    assert counts[1] == counts[2] <= 24, counts


def many(session: Session, rows: int) -> None:
    texts = [make.source(session.programme.team, "session", note="x") for _ in range(rows)]
    Session.objects.bulk_create(
        Session(
            programme=session.programme, region_id=session.region_id, address=f"s{n}", state="announced",
            language="en", starts_at=NOW + timedelta(days=n - rows // 2, hours=1), text=text,
        )
        for n, text in enumerate(texts)
    )  # fmt: skip


def test_r16_a_series_of_300_sessions_shows_a_part_that_holds_the_next_one(
    client: Client, session: Session
) -> None:
    many(session, 300)
    html = page(client, SERIES)
    assert html.count('<article class="card stack">') == 16
    assert "/sessions/s150" in html
    assert "/sessions/s0" not in html
    assert "Page 10 of 19" in visible(html)
    assert "/sessions/s0" in page(client, f"{SERIES}?sessions=1")
    assert "Page 19 of 19" in visible(page(client, f"{SERIES}?sessions=99"))
    assert "Page 1 of 19" in visible(page(client, f"{SERIES}?order=region"))
    assert "sessions=11" in html


def test_the_whole_series_is_one_part_when_it_is_small(client: Client, session: Session) -> None:
    assert "sessions=" not in page(client, SERIES)


def test_r56_what_was_heard_comes_first_once_a_series_has_ended(client: Client, session: Session) -> None:
    html = page(client, SERIES)
    assert html.index('id="sessions"') < html.index('id="heard"')
    type(session.programme).objects.update(ends_on=NOW.date() - timedelta(days=1), starts_on=date(2020, 1, 1))
    html = page(client, SERIES)
    assert html.index('id="heard"') < html.index('id="sessions"')
    assert html.count('id="heard"') == 1


@pytest.mark.parametrize("address", [SERIES, PAGE, PACK])
def test_pages_of_a_long_series_arrive_in_14_kb_with_their_styles(
    client: Client, session: Session, address: str
) -> None:
    many(session, 300)
    OfferedLanguage.objects.bulk_create(
        OfferedLanguage(team=session.programme.team, language=tag)
        for tag in ("ar", "es", "fr", "id", "sw", "yo")
    )
    found = finders.find("ui/apero.css")
    assert isinstance(found, str)
    styles = len(gzip.compress(Path(found).read_bytes(), 9))
    size = len(gzip.compress(page(client, address).encode(), 6))
    assert size + styles <= 14_000, (size, styles)


@pytest.mark.parametrize("address", [PAGE, PACK])
def test_r25_an_incident_can_be_reported_from_here_once_two_people_agreed_to_read(
    client: Client, session: Session, address: str
) -> None:
    link = 'href="/en/programmes/may/conduct-report?session=asia"'
    for position in (1, 2):
        assert link not in page(client, address)
        ConductContact.objects.create(
            programme=session.programme,
            user=make.user("facilitator", in_team=session.programme.team),
            position=position,
            shown_name=f"Reader {position}",
            agreed_on=date(2030, 5, 1),
        )
    assert link in page(client, address)
    assert client.get("/en/programmes/may/conduct-report?session=asia").status_code == 200


def test_r30_r54_interpretation_and_the_room_are_found_while_they_are_open(
    client: Client, session: Session
) -> None:
    ways = [f'href="{PAGE}/interpretation"', f'href="{PAGE}/live"']
    html = page(client)
    assert [one in html for one in ways] == [True, True]
    change(session, starts_at=NOW - timedelta(minutes=10))
    html = page(client)
    assert [one in html for one in ways] == [False, True]
    change(session, starts_at=NOW - timedelta(days=1))
    html = page(client)
    assert [one in html for one in ways] == [False, False]


def test_r28_a_region_s_page_shows_what_is_to_come_moved_or_cancelled(
    client: Client, session: Session
) -> None:
    at = f"/en/programmes/may/regions/{session.region.address}"
    assert "Session of Tue 16 May 2090" in visible(page(client, at))
    postpone(session)
    assert "Moved Session of Tue 23 May 2090" in visible(page(client, at))
    change(session, state="cancelled")
    assert "Cancelled Session of Tue 23 May 2090" in visible(page(client, at))
    assert "<del>" in page(client, at)
    change(session, level="restricted")
    assert "Session of" not in visible(page(client, at))


# By code


def pack_by_code(client: Client, digits: str) -> Any:
    return client.post("/en/code/prepare", {"code": digits})


def test_r11_who_is_invited_prepares_with_what_others_find_on_a_public_page(
    client: Client, session: Session
) -> None:
    seat = make.seat(session)
    Session.objects.update(kind="focus-group", level="sensitive")
    session.refresh_from_db()
    session.hosts.create(
        text=make.source(session.programme.team, role="Host"), shown_name="Idris", position=1
    )
    invited, used = make.invitations(session, 2)
    for code in (invited, seat.code):
        shown = pack_by_code(client, code.digits())
        assert shown.status_code == 200
        assert shown["Cache-Control"] == "no-store"
        for words in (
            "What happened?",
            "Talk",
            "Idris",
            "Be kind.",
            "Write to us in any language.",
            "Sensitive session",
        ):
            assert words in shown.text
        assert "/sessions/asia" not in shown.text
        assert "need not register" not in shown.text
        assert session.meeting_link not in shown.text
        assert "hreflang" not in shown.text
    Invitation.objects.filter(token=invitation_token(used, session.pk)).delete()
    wrong = [pack_by_code(client, digits) for digits in (used.digits(), "1" * 24)]
    assert [one.status_code for one in wrong] == [422, 422]
    assert wrong[0].text.replace(used.digits(), "") == wrong[1].text.replace("1" * 24, "")
    assert client.get("/en/code/prepare").status_code == 302


def test_r11_the_pack_by_code_asks_as_often_for_many_who_come_as_for_one(
    client: Client, session: Session
) -> None:
    code, asked = make.seat(session).code, []
    for _more in range(2):
        with CaptureQueriesContext(connection) as caught:
            assert pack_by_code(client, code.digits()).status_code == 200
        asked.append(len(caught))
        for number in range(5):
            make.seat(session, f"Quiet Heron {number}")
    assert asked[0] == asked[1]
