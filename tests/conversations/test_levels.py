"""Kinds and levels: what follows from them, what may be changed once people were told, and what stays hidden."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from apero.conversations import actions, rules
from apero.conversations.facts import SessionFacts
from apero.conversations.forms import ProgrammeForm, SessionForm, session_defaults
from apero.conversations.models import Programme, Session
from apero.lib.refusal import Refused
from apero.people.models import Team
from tests import make
from tests.conversations.test_actions import BY, facts, session_facts
from tests.conversations.test_forms import form
from tests.conversations.test_views import SOON, TYPED, boxes, draft, signed_in, visible

ALL = [(kind, level) for kind in rules.KINDS for level in rules.LEVELS]
CITY = "Jakarta"


@pytest.mark.parametrize(("kind", "level"), ALL)
def test_r11_r51_places_and_hiding_follow_from_kind_and_level(kind: str, level: str) -> None:
    follows = rules.defaults_of(kind, level)
    is_small = kind == "focus-group" or level == "restricted"
    assert follows["is_unlisted"] == is_small == Session(kind=kind, level=level).is_unlisted
    assert follows["capacity"] == (12 if is_small else {"open": 60, "sensitive": 30}[level])
    assert follows["may_be_recorded"] == (level == "open" and kind != "focus-group")
    assert follows["offers_reminders"] == (level != "restricted")


@pytest.mark.parametrize(("kind", "level"), ALL)
def test_r53_only_an_open_session_is_recorded(kind: str, level: str) -> None:
    refusal = rules.why_not_record(kind=kind, level=level, is_recorded=True)
    assert (refusal is None) == rules.defaults_of(kind, level)["may_be_recorded"]
    assert rules.why_not_record(kind=kind, level=level, is_recorded=False) is None


@pytest.mark.parametrize(("kind", "level"), ALL)
def test_r11_a_focus_group_is_at_least_sensitive(kind: str, level: str) -> None:
    refusal = rules.why_not_level(kind=kind, level=level)
    assert (refusal is not None) == (kind == "focus-group" and level == "open")
    assert rules.why_not_level(kind=kind, level=rules.level_unless_said(kind)) is None


@pytest.mark.django_db
def test_r11_an_open_focus_group_is_refused_in_the_form_and_in_the_act(team: Team) -> None:
    make.city()
    tried = form(kind="focus-group", level="open")
    assert list(tried.errors) == ["level"]
    assert "A focus group is never open" in str(tried.errors["level"])
    chosen = form(kind="focus-group", level="")
    assert chosen.is_valid(), chosen.errors
    assert chosen.facts().level == "sensitive"
    usual = form(level="")
    assert usual.is_valid()
    assert usual.facts().level == "open"
    with pytest.raises(Refused, match="too-open"):
        draft(team, make.programme(team), kind="focus-group")


@pytest.mark.parametrize("level", rules.LEVELS)
def test_r51_r53_what_a_level_means_is_said_before_registering_and_whether_it_is_recorded(level: str) -> None:
    said = rules.said_before(Session(level=level))
    assert said.name == rules.LEVELS[level][0]
    assert ("does not record" if level == "open" else "Not recorded.") in " ".join(said.sentences)
    assert "only they learn" in str(rules.LEVELS["restricted"][1])
    focus = rules.said_before(Session(kind="focus-group", level=level))
    assert level == "restricted" or "Only people with an invitation learn" in " ".join(focus.sentences)
    assert "Anyone who registered" not in " ".join(focus.sentences)
    assert "records this session" in " ".join(rules.said_before(Session(is_recorded=True)).sentences)


@pytest.mark.parametrize(
    ("was", "becomes", "code"),
    [
        ({}, {"level": "sensitive"}, None),
        ({}, {"kind": "office-hour"}, None),
        ({}, {"level": "restricted"}, "was-known"),
        ({}, {"kind": "focus-group"}, "was-known"),
        ({}, {"is_recorded": True}, "told-not-recorded"),
        ({"is_recorded": True}, {"is_recorded": False}, None),
        ({"is_recorded": True}, {"is_recorded": False, "level": "sensitive"}, None),
        ({"level": "sensitive"}, {"level": "open"}, "lower"),
        ({"level": "sensitive"}, {"level": "restricted"}, "was-known"),
        ({"level": "restricted"}, {"level": "sensitive"}, "was-hidden"),
        ({"level": "restricted", "kind": "focus-group"}, {"level": "sensitive"}, "lower"),
        ({"kind": "focus-group"}, {"kind": "conversation"}, "was-hidden"),
        ({"kind": "focus-group"}, {"level": "restricted"}, None),
        ({"kind": "focus-group", "level": "restricted"}, {"kind": "conversation"}, None),
    ],
)
def test_r51_what_people_were_told_of_their_safety_never_shrinks(
    was: dict[str, Any], becomes: dict[str, Any], code: str | None
) -> None:
    told = SessionFacts(region_id=uuid4(), starts=datetime(2030, 5, 16, 12), language="en", **was)
    session = Session(state="announced", **was)
    refusal = rules.why_not_relevel(session, replace(told, **becomes))
    assert (refusal.code if refusal else None) == code
    draft = Session(state="draft", **was)
    assert rules.why_not_relevel(draft, replace(told, **becomes)) is None


@pytest.mark.parametrize("minutes", [-1, 0, 1])
def test_r32_the_deadline_for_interpretation_is_days_of_24_hours_before_the_start(minutes: int) -> None:
    programme = Programme(interpretation_notice_days=5)
    start = make.NOON + timedelta(days=30)
    deadline = rules.interpretation_deadline(Session(programme=programme, starts_at=start))
    now = start - timedelta(days=5) + timedelta(minutes=minutes)
    assert (now >= deadline) == (minutes >= 0)


@pytest.mark.parametrize(("requests", "is_refused"), [(0, True), (1, True), (2, False), (4, False)])
def test_r31_a_threshold_is_two_or_more(requests: int, is_refused: bool) -> None:
    assert (rules.why_not_threshold(requests) is not None) == is_refused


@pytest.mark.django_db
def test_r31_r32_threshold_and_notice_of_a_series_are_set_on_its_form_and_kept(team: Team) -> None:
    day = {"starts_on": "3 May 2030", "ends_on": "31 May 2030", "summary_days": "14"}
    typed = {"title": "May", "influence": "consult", **day}
    options: dict[str, Any] = {"versions": [], "codes": [], "is_new": True}
    empty = ProgrammeForm(typed, **options)
    assert empty.is_valid(), empty.errors
    assert (empty.facts().interpretation_threshold, empty.facts().interpretation_notice_days) == (4, 5)
    told = ProgrammeForm(
        typed | {"interpretation_threshold": "6", "interpretation_notice_days": "10"}, **options
    )
    assert told.is_valid()
    made = actions.draft_programme(team=team, facts=told.facts(), by=BY, now=make.NOON)
    assert (made.interpretation_threshold, made.interpretation_notice_days) == (6, 10)
    found_out = ProgrammeForm(typed | {"interpretation_threshold": "1"}, **options)
    assert found_out.errors["interpretation_threshold"] == [
        "At least 2, so that nobody is found out by asking."
    ]
    with pytest.raises(Refused) as no:
        actions.change_programme(
            programme=made, facts=facts(interpretation_threshold=1), by=BY, now=make.NOON
        )
    assert (no.value.refusal.code, no.value.refusal.field) == ("threshold", "interpretation_threshold")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ({}, 60),
        ({"level": "sensitive"}, 30),
        ({"level": "restricted"}, 12),
        ({"kind": "focus-group", "level": ""}, 12),
        ({"capacity": "7", "level": "restricted"}, 7),
    ],
)
def test_r11_r51_an_empty_number_of_places_is_that_of_the_level(typed: dict[str, str], places: int) -> None:
    make.city()
    tried = form(**{"capacity": ""} | typed)
    assert tried.is_valid(), tried.errors
    assert tried.facts().capacity == places


@pytest.mark.django_db
def test_r53_recording_is_refused_beside_its_field_and_a_safety_notice_is_kept() -> None:
    make.city()
    tried = form(level="sensitive", is_recorded="on", safety="Say nothing if you are not alone.")
    assert not tried.is_valid()
    assert "Only an open session" in str(tried.errors["is_recorded"])
    assert form(is_recorded="on").is_valid()
    tried = form(level="sensitive", safety="Say nothing if you are not alone.")
    assert tried.is_valid()
    assert tried.facts().words()["safety"] == "Say nothing if you are not alone."


@pytest.mark.django_db
def test_r51_the_chooser_says_what_each_level_means_and_what_follows(team: Team) -> None:
    page = signed_in("convenor", team).get(f"/en/desk/programmes/{make.programme(team).address}/sessions/new")
    for name, means in rules.LEVELS.values():
        assert f"{name}. {means}" in visible(page)
    for words in [*rules.LEVEL_FOLLOWS.values(), *rules.KIND_MEANS.values()]:
        assert str(words) in visible(page)


@pytest.mark.django_db
def test_what_follows_from_a_level_is_not_taken_over_to_the_next_session(team: Team) -> None:
    told = session_facts(team, level="restricted", capacity=12)
    assert "capacity" not in session_defaults(told)
    assert session_defaults(replace(told, capacity=20))["capacity"] == 20
    assert session_defaults(told)["level"] == "restricted"


def test_a_field_that_is_left_empty_says_what_to_write() -> None:
    tried = SessionForm({}, regions=[])
    assert not tried.is_valid()
    for name, found in tried.errors.items():
        assert found == [str(SessionForm.ASKS[name])]


@pytest.mark.django_db
def test_r11_a_draft_takes_an_address_by_chance_while_it_is_hidden(team: Team) -> None:
    programme = make.programme(team)
    told = session_facts(team, language="a")
    act: dict[str, Any] = {"by": BY, "now": make.NOON}
    session = actions.draft_session(programme=programme, facts=told, **act)
    assert session.address == "region-a"
    hidden = actions.change_session(
        session=session, facts=replace(told, kind="focus-group", level="sensitive"), **act
    )
    assert "region" not in hidden.address
    next_one = actions.draft_session(programme=programme, facts=told, **act)
    assert next_one.address == "region-a"
    again = actions.change_session(session=hidden, facts=replace(told, kind="office-hour"), **act)
    assert again.address == "region-a-2"


@pytest.mark.django_db
def test_r51_a_level_that_is_raised_in_public_is_said_and_a_lower_one_refused(team: Team) -> None:
    convenor = signed_in("convenor", team)
    session = announced(team)
    address = f"/en/desk/sessions/{session.pk}/edit"
    typed = {k: v for k, v in TYPED.items() if k not in ("day", "clock", "meaning")}
    typed |= {"region": str(session.region_id), "language": "English", "cities": CITY}
    page = convenor.post(address, boxes(convenor.get(address)) | typed | {"level": "sensitive"}, follow=True)
    assert "People read from now on: Sensitive session." in visible(page)
    page = convenor.post(address, boxes(convenor.get(address)) | typed)
    assert page.status_code == 422
    assert "After announcing, it can only be raised." in visible(page)
    assert 'href="#id_level' in page.text


def announced(team: Team, **changed: Any) -> Session:
    programme = make.programme(team, starts_on=date(2026, 1, 1), ends_on=date(2099, 1, 1))
    session = draft(team, programme, **changed)
    actions.announce_session(session=session, by=BY, now=SOON - timedelta(days=20))
    return Session.objects.select_related("programme", "region").get(pk=session.pk)


@pytest.mark.django_db
def test_r11_the_desk_marks_hidden_sessions_and_links_to_no_public_page(team: Team, client: Client) -> None:
    convenor = signed_in("convenor", team)
    focus = announced(team, kind="focus-group", level="sensitive")
    told = "Only the team and those who are invited know of it"
    page = convenor.get(f"/en/desk/programmes/{focus.programme.address}")
    assert told in visible(page)
    assert "Focus group" in visible(page)
    page = convenor.get(f"/en/desk/sessions/{focus.pk}")
    assert told in visible(page)
    public = f"/en/programmes/{focus.programme.address}/sessions/{focus.address}"
    assert public not in page.text
    assert client.get(public).status_code == 404
    listed = announced(team, language="es")
    assert told not in visible(convenor.get(f"/en/desk/sessions/{listed.pk}"))


@pytest.mark.django_db
def test_r11_announcing_a_hidden_session_does_not_say_that_everyone_can_see_it(team: Team) -> None:
    convenor = signed_in("convenor", team)
    session = draft(team, make.programme(team), level="restricted")
    page = convenor.get(f"/en/desk/sessions/{session.pk}")
    assert "No page becomes public." in visible(page)
    done = convenor.post(f"/en/desk/sessions/{session.pk}/announce", follow=True)
    assert "Announced to those whom you invite. Nobody else learns of it." in visible(done)


@pytest.mark.django_db
def test_r28_a_cancelled_session_offers_nothing_at_the_desk_that_belongs_to_its_hour(team: Team) -> None:
    convenor, session = signed_in("convenor", team), announced(team)
    address = f"/en/desk/sessions/{session.pk}"
    page = convenor.get(address)
    assert "Nobody is written to: whoever has a place reads it by their code." in visible(page)
    assert f"{address}/summary" in page.text
    actions.cancel_session(session=session, because="The host is ill.", by=BY, now=SOON - timedelta(days=19))
    after = convenor.get(address).text
    for gone in ("hour", "summary", "attendance"):
        assert f'"{address}/{gone}"' not in after
    assert f'"{address}/places"' in after
