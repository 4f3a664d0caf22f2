"""The public pages of series and sessions, as a stranger meets them."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apero.conversations.models import ConductCode, Objective, Programme, Prompt, SessionHost
from apero.people.access import StaffActor
from apero.people.models import Team
from apero.policy.models import Commitment, PolicyVersion, RiskArea
from apero.translation.actions import translate, write_source
from tests import make

pytestmark = pytest.mark.django_db
BY = StaffActor("translator", "someone")
JAKARTA = datetime(2022, 5, 16, 12, tzinfo=UTC)


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code)
    return answer.content.decode()


def visible(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def series(team: Team, **facts: Any) -> Programme:
    return make.programme(team, address="may", **facts)


def test_r17_a_session_at_noon_utc_is_at_19_in_jakarta(client: Client, team: Team) -> None:
    make.session(series(team), address="asia", starts_at=JAKARTA)
    words = visible(page(client, "/en/programmes/may/sessions/asia"))
    assert "19:00" in words
    assert "20:00" not in words


def test_r18_weekday_year_and_offset_are_computed(client: Client, team: Team) -> None:
    make.session(series(team), address="asia", starts_at=JAKARTA)
    words = visible(page(client, "/en/programmes/may/sessions/asia"))
    assert "Mon 16 May 2022" in words
    assert "UTC+7" in words


def test_r19_any_city_leads_and_nothing_is_stored(client: Client, team: Team) -> None:
    lagos = make.city(2332459, "Lagos", "Africa/Lagos", "NG", 15_388_000)
    make.session(series(team), address="asia", starts_at=JAKARTA)
    answer = client.get(f"/en/programmes/may?city={lagos.pk}")
    words = visible(answer.content.decode())
    assert words.index("13:00") < words.index("12:00 UTC") < words.index("19:00 Jakarta"), words
    assert not answer.cookies
    assert f"sessions/asia?city={lagos.pk}" in answer.content.decode()


def test_r18_a_clock_that_shows_another_day_says_its_weekday(client: Client, team: Team) -> None:
    maputo = make.city(1040652, "Maputo", "Africa/Maputo", "MZ", 1_191_613)
    new_york = make.city(5128581, "New York City", "America/New_York", "US", 8_175_133)
    start = datetime(2027, 3, 17, 22, tzinfo=UTC)
    make.session(series(team), address="africa", starts_at=start, cities=[maputo, new_york])
    words = visible(page(client, "/en/programmes/may"))
    assert "00:00 Thu 18 March 2027 · Maputo (UTC+2) · Wed 22:00 UTC · Wed 18:00 New York City" in words
    words = visible(page(client, f"/en/programmes/may?city={new_york.pk}"))
    assert "18:00 Wed 17 March 2027 · New York City (UTC−4) · 22:00 UTC · Thu 00:00 Maputo" in words
    words = visible(page(client, f"/ar/programmes/may?city={new_york.pk}"))
    assert "الخميس 00:00 Maputo" in words


@pytest.mark.parametrize("city", ["0", "-1", "x", "99999999999999999999", "1e9", "٣", "%00", ""])
def test_a_forged_city_shows_the_session_in_its_own(client: Client, team: Team, city: str) -> None:
    make.session(series(team), address="asia", starts_at=JAKARTA)
    assert "19:00" in page(client, f"/en/programmes/may?city={city}")


def test_r7_one_page_lists_all_sessions_in_order(client: Client, team: Team) -> None:
    owner = series(team)
    make.session(owner, address="late", starts_at=datetime(2030, 5, 20, 9, tzinfo=UTC))
    make.session(owner, address="early", starts_at=datetime(2030, 5, 2, 9, tzinfo=UTC))
    html = page(client, "/en/programmes/may")
    assert html.index("sessions/early") < html.index("sessions/late")


def test_r16_the_table_has_headers_and_can_be_sorted(client: Client, team: Team) -> None:
    owner = series(team)
    make.session(owner, region=make.region(team, "Zone"), starts_at=datetime(2030, 5, 2, 9, tzinfo=UTC))
    make.session(owner, region=make.region(team, "Area"), starts_at=datetime(2030, 5, 20, 9, tzinfo=UTC))
    by_date, by_region = page(client, "/en/programmes/may"), page(client, "/en/programmes/may?order=region")
    assert by_date.count('<th scope="col">') >= 5
    assert by_date.index("Zone") < by_date.index("Area")
    assert by_region.index("Area") < by_region.index("Zone")


def test_r20_the_working_language_is_on_list_and_page(client: Client, team: Team) -> None:
    make.session(series(team), address="asia", language="es")
    assert "Held in Spanish" in page(client, "/en/programmes/may")
    assert "Spanish" in page(client, "/en/programmes/may/sessions/asia")


def test_r24_the_meeting_link_is_on_no_public_page(client: Client, team: Team) -> None:
    make.session(series(team), address="asia", meeting_link="https://meet.example.org/secret-room")
    for address in ("/en/", "/en/programmes/may", "/en/programmes/may/sessions/asia"):
        assert "secret-room" not in page(client, address)
    assert "Example Meet" in page(client, "/en/programmes/may/sessions/asia")


def test_r6_the_team_and_a_role_address_are_named(client: Client, team: Team) -> None:
    series(team, contact_address="listening@example.org")
    words = visible(page(client, "/en/programmes/may"))
    assert "Listening team" in words
    assert "listening@example.org" in words


def test_r8_r9_r10_r13_r40_r45_the_page_says_why_what_and_how(client: Client, team: Team) -> None:
    policy = PolicyVersion.objects.create(
        team=team,
        number=1,
        state="in-force",
        adopted_on=date(2021, 12, 8),
        text=make.source(team, title="The policy"),
    )
    Commitment.objects.create(
        policy_version=policy, address="remedy", position=1, text=make.source(team, title="Access to remedy")
    )
    RiskArea.objects.create(
        team=team, address="harassment", position=1, text=make.source(team, name="Harassment")
    )
    words = make.source(
        team,
        title="T",
        purpose="To hear.",
        scope_in="Severe harm.",
        scope_why="One hour is short.",
        open="How it is done.",
        closed="The adopted text.",
    )
    owner = series(team, text=words, policy_version=policy)
    Objective.objects.create(programme=owner, number=1, text=make.source(team, text="Understand."))
    Prompt.objects.create(programme=owner, number=1, text=make.source(team, text="What happened?"))
    shown = visible(page(client, "/en/programmes/may"))
    for expected in (
        "The policy",
        "Access to remedy",
        "Harassment",
        "Severe harm.",
        "One hour is short.",
        "Understand.",
        "How it is done.",
        "The adopted text.",
        "What happened?",
        "We consult",
    ):
        assert expected in shown


def test_r25_both_texts_of_conduct_open_in_the_language_of_the_page(client: Client, team: Team) -> None:
    text = make.source(team, title="Friendly space", body="Do not record.")
    code = ConductCode.objects.create(team=team, address="friendly", version=1, text=text)
    series(team).conduct_codes.add(code)
    numbers = {s.part: s.number for s in text.segments.all()}
    translate(source=text, language="yo", words={numbers["body"]: "Má ṣe gbohùn sílẹ̀."}, by=BY, now=make.NOON)
    assert "/yo/conduct/friendly/1" in page(client, "/yo/programmes/may")
    assert '<p lang="yo" dir="ltr">Má ṣe gbohùn sílẹ̀.</p>' in page(client, "/yo/conduct/friendly/1")
    page(client, "/en/conduct/friendly/2", status=404)


def test_r25_a_code_of_conduct_lists_its_versions_and_languages(client: Client, team: Team) -> None:
    owner = series(team)
    make.conduct(owner, title="Friendly", address="friendly")
    assert "All versions" not in page(client, "/en/conduct/friendly/1")
    make.conduct(owner, title="Friendly", address="friendly", version=2)
    html = page(client, "/ar/conduct/friendly/1")
    assert html.count('href="/ar/conduct/friendly/2"') == 2
    assert 'href="/ar/conduct/friendly/1"' not in html
    assert 'href="/en/conduct/friendly/1"' in html
    assert page(client, "/en/conduct/friendly/2").count('href="/en/conduct/friendly/1"') == 1


def test_r1_r3_a_page_in_another_language_says_so_part_by_part(client: Client, team: Team) -> None:
    owner = series(team)
    number = owner.text.segments.get(part="title").number
    translate(source=owner.text, language="ar", words={number: "محادثات"}, by=BY, now=make.NOON)
    html = page(client, "/ar/programmes/may")
    assert '<html lang="ar" dir="rtl">' in html
    assert "محادثات" in html
    assert 'lang="en" dir="ltr">To hear what harms you.' in html
    assert 'href="/en/programmes/may"' in html


def test_a_draft_is_not_found(client: Client, team: Team) -> None:
    make.session(series(team, state="draft"), address="asia")
    page(client, "/en/programmes/may", status=404)
    page(client, "/en/programmes/may/sessions/asia", status=404)
    assert "may" not in page(client, "/en/")


def test_an_empty_site_and_an_empty_series_say_what_will_come(client: Client, team: Team) -> None:
    assert "No series has been announced yet" in page(client, "/en/")
    series(team)
    assert "No session has been announced yet" in page(client, "/en/programmes/may")


def test_r57_a_held_session_without_summary_says_how_late_it_is(client: Client, team: Team) -> None:
    owner = series(team, starts_on=date(2022, 5, 1), ends_on=date(2022, 6, 1))
    make.session(owner, starts_at=JAKARTA)
    assert re.search(r"Summary \d{4,} days late", visible(page(client, "/en/programmes/may")))


@pytest.mark.parametrize("address", ["/en/", "/en/programmes/may", "/en/programmes/may/sessions/s1"])
def test_queries_stay_the_same_however_many_rows(client: Client, team: Team, address: str) -> None:
    owner = series(team)
    make.session(owner, address="s1")
    counts = []
    for rows in (1, 3, 30):
        while owner.prompts.count() < rows:
            number = owner.prompts.count() + 1
            Prompt.objects.create(
                programme=owner, number=number, text=make.source(team, text=f"Question {number}?")
            )
            make.session(owner, address=f"s{number + 1}")
            make.programme(team)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            page(client, address)
        counts.append(len(seen))
    assert counts[1] == counts[2], counts
    assert counts[2] <= 26


def test_r23_hosts_stand_by_role_and_by_name_only_if_they_wish(client: Client, team: Team) -> None:
    session = make.session(series(team), address="asia")
    SessionHost.objects.create(session=session, position=0, text=make.source(team, role="Facilitator"))
    SessionHost.objects.create(
        session=session, position=1, text=make.source(team, role="Policy lead"), shown_name="Heron"
    )
    words = visible(page(client, "/en/programmes/may/sessions/asia"))
    assert "Facilitator" in words
    assert "Policy lead, Heron" in words


def test_r2_a_translation_of_an_older_source_says_so(client: Client, team: Team) -> None:
    owner = series(team)
    numbers = {s.part: s.number for s in owner.text.segments.all()}
    told = {numbers["purpose"]: "Láti gbọ́", numbers["title"]: "Àpérò"}
    translate(source=owner.text, language="yo", words=told, by=BY, now=make.NOON)
    before = page(client, "/yo/programmes/may")
    new = {"purpose": "To hear what harms you most.", "title": "Conversation"}
    write_source(team_id=team.pk, kind="programme", language="en", parts=new, source=owner.text)
    after = page(client, "/yo/programmes/may")
    mark = '<small class="tag wait" lang="en" dir="ltr">older text</small>'
    assert f'<p lang="yo" dir="ltr">Láti gbọ́ {mark}</p>' in after
    assert '<h1><span lang="yo" dir="ltr">Àpérò</span> <small class="tag wait"' in after
    assert "<title>Àpérò</title>" in after
    assert "Parts marked as “older text”" in after
    assert "older text" not in before + page(client, "/en/programmes/may")


def test_what_is_over_comes_after_what_is_to_come_and_leads_to_its_summary(
    client: Client, team: Team
) -> None:
    owner = series(team)
    over = make.session(owner, address="over", starts_at=datetime(2020, 5, 2, 9, tzinfo=UTC))
    make.session(owner, address="next", starts_at=datetime(2090, 5, 2, 9, tzinfo=UTC))
    make.summary(over, nothing_recorded=True, method="Notes.")
    html = page(client, "/en/programmes/may")
    assert html.index('sessions/next"') < html.index('sessions/over"')
    link = 'href="/en/programmes/may/sessions/over/summary/1">Read the summary'
    assert link in html
    shown = page(client, "/en/programmes/may/sessions/over")
    assert link in shown
    assert "It has taken place" in shown


def test_a_page_of_which_nothing_is_translated_says_so_and_counts_nothing(client: Client, team: Team) -> None:
    series(team)
    words = visible(page(client, "/yo/programmes/may"))
    assert "Nothing of this page is translated into Yoruba yet. It is shown as it was written." in words
    assert "The buttons and hints are not there in Yoruba yet." in words
    assert "translation from" not in words
    assert "0 of" not in words
