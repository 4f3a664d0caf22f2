"""Series and sessions are drafted, changed, announced and cancelled."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from apero.audit.models import Entry
from apero.conversations import actions
from apero.conversations.actions import AgendaLine, HostLine, ProgrammeFacts, SessionFacts
from apero.conversations.models import Prompt, Session
from apero.lib.refusal import Refused
from apero.people.access import StaffActor
from apero.people.models import Team
from tests import make

pytestmark = pytest.mark.django_db
BY = StaffActor("convenor", "someone")
HOUR = [AgendaLine(10, "Welcome", "Host"), AgendaLine(50, "Conversation", "Everyone")]


def facts(**changed: Any) -> ProgrammeFacts:
    parts = {"title": "Speak freely", "purpose": "To hear.", "open": "How."}
    return ProgrammeFacts(
        **{"starts_on": date(2030, 5, 1), "ends_on": date(2030, 5, 31), "parts": parts} | changed
    )


def session_facts(team: Team, **changed: Any) -> SessionFacts:
    defaults: dict[str, Any] = {
        "region_id": make.region(team, f"Region {changed.get('language', 'x')}").pk,
        "starts": datetime(2030, 5, 16, 12),
        "language": "en",
        "city_ids": [make.city().pk],
        "agenda": HOUR,
        "hosts": [HostLine("Facilitator")],
    }
    return SessionFacts(**defaults | changed)


def test_a_series_is_drafted_with_an_address_from_its_title(team: Team) -> None:
    first = actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON)
    second = actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON)
    assert (first.address, second.address) == ("speak-freely", "speak-freely-2")
    assert Entry.objects.filter(kind="conversations.programme.drafted").count() == 2


def test_a_series_is_announced_only_when_it_is_whole(team: Team) -> None:
    programme = actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON)
    with pytest.raises(Refused) as no:
        actions.announce_programme(programme=programme, by=BY, now=make.NOON)
    assert no.value.refusal.code == "incomplete"
    code = actions.publish_conduct(team=team, title="Rules", body="Be kind.", by=BY, now=make.NOON)
    whole = facts(contact_address="role@example.org", conduct_ids=[code.pk])
    actions.change_programme(programme=programme, facts=whole, by=BY, now=make.NOON)
    actions.set_numbered(programme=programme, model=Prompt, texts=["What happened?"], by=BY, now=make.NOON)
    actions.draft_session(programme=programme, facts=session_facts(team), by=BY, now=make.NOON)
    actions.announce_programme(programme=programme, by=BY, now=make.NOON)
    programme.refresh_from_db()
    assert programme.state == "announced"


def test_r45_framing_questions_keep_their_number_and_source_when_reworded(team: Team) -> None:
    programme = make.programme(team)
    actions.set_numbered(programme=programme, model=Prompt, texts=["One?", "Two?"], by=BY, now=make.NOON)
    before = dict(Prompt.objects.values_list("number", "text_id"))
    actions.set_numbered(
        programme=programme, model=Prompt, texts=["One?", "Two, really?", "Three?"], by=BY, now=make.NOON
    )
    after = dict(Prompt.objects.values_list("number", "text_id"))
    assert {n: after[n] for n in (1, 2)} == before
    actions.set_numbered(programme=programme, model=Prompt, texts=["One?"], by=BY, now=make.NOON)
    assert list(Prompt.objects.values_list("number", flat=True)) == [1]


def test_r22_an_agenda_that_does_not_sum_is_refused_and_nothing_is_written(team: Team) -> None:
    programme = make.programme(team)
    short = session_facts(team, agenda=[AgendaLine(10, "Welcome"), AgendaLine(45, "Talk")])
    with pytest.raises(Refused) as no:
        actions.draft_session(programme=programme, facts=short, by=BY, now=make.NOON)
    assert "5 minutes are missing" in str(no.value.refusal.message)
    assert not Session.objects.exists()


def test_a_wall_time_is_kept_as_announced_and_its_instant_computed(team: Team) -> None:
    programme = make.programme(team)
    told = session_facts(team, starts=datetime(2030, 5, 16, 19), wall_zone="Asia/Jakarta")
    session = actions.draft_session(programme=programme, facts=told, by=BY, now=make.NOON)
    assert session.starts_at == datetime(2030, 5, 16, 12, tzinfo=UTC)
    assert (session.announced_as, session.wall_zone) == ("wall-time", "Asia/Jakarta")


def test_a_wall_time_that_the_clocks_skip_is_refused(team: Team) -> None:
    programme = make.programme(team)
    skipped = session_facts(team, starts=datetime(2030, 3, 31, 2, 30), wall_zone="Europe/Berlin")
    with pytest.raises(Refused) as no:
        actions.draft_session(programme=programme, facts=skipped, by=BY, now=make.NOON)
    assert no.value.refusal.code == "skipped-time"


def test_a_change_after_announcing_raises_the_revision_and_a_stale_page_is_told(team: Team) -> None:
    from apero.conversations.rules import mark_of

    programme = make.programme(team)
    session = actions.draft_session(programme=programme, facts=session_facts(team), by=BY, now=make.NOON)
    actions.announce_session(session=session, by=BY, now=make.NOON)
    seen = mark_of(session)
    moved = session_facts(team, language="es", starts=datetime(2030, 5, 17, 12))
    changed = actions.change_session(session=session, facts=moved, by=BY, now=make.NOON, seen=seen)
    assert changed.revision == 1
    with pytest.raises(Refused) as no:
        actions.change_session(session=session, facts=moved, by=BY, now=make.NOON, seen=seen)
    assert no.value.refusal.code == "stale"
    assert "2030-05-17 12:00" in str(no.value.refusal.message)


def test_what_was_held_is_changed_no_more(team: Team) -> None:
    session = make.session(make.programme(team))
    with pytest.raises(Refused) as no:
        actions.change_session(
            session=session,
            facts=session_facts(team, language="q"),
            by=BY,
            now=session.ends_at + timedelta(minutes=1),
        )
    assert no.value.refusal.code == "is-held"


def test_a_session_is_cancelled_with_a_reason_and_a_draft_is_deleted_with_its_words(team: Team) -> None:
    programme = make.programme(team)
    session = actions.draft_session(programme=programme, facts=session_facts(team), by=BY, now=make.NOON)
    with pytest.raises(Refused):
        actions.cancel_session(session=session, because="Ill.", by=BY, now=make.NOON)
    actions.announce_session(session=session, by=BY, now=make.NOON)
    with pytest.raises(Refused):
        actions.cancel_session(session=session, because=" ", by=BY, now=make.NOON)
    actions.cancel_session(session=session, because="A host is ill.", by=BY, now=make.NOON)
    with pytest.raises(Refused):
        actions.delete_draft(session=session, by=BY, now=make.NOON)
    draft = actions.draft_session(
        programme=programme, facts=session_facts(team, language="d"), by=BY, now=make.NOON
    )
    actions.delete_draft(session=draft, by=BY, now=make.NOON)
    assert list(Session.objects.values_list("state", flat=True)) == ["cancelled"]


def test_a_new_version_of_a_code_of_conduct_leaves_the_old_one(team: Team) -> None:
    first = actions.publish_conduct(team=team, title="Rules", body="Be kind.", by=BY, now=make.NOON)
    second = actions.publish_conduct(
        team=team, title="Rules", body="Be kinder.", address="rules", by=BY, now=make.NOON
    )
    assert (first.address, first.version, second.address, second.version) == ("rules", 1, "rules", 2)
    assert first.text.segments.get(part="body").text == "Be kind."


def test_r8_the_policy_in_force_on_the_first_day_is_chosen(team: Team) -> None:
    from apero.policy.models import PolicyVersion

    old, new = (
        PolicyVersion.objects.create(
            team=team,
            number=n,
            state=state,
            adopted_on=day,
            in_force_on=day,
            text=make.source(team, title=f"V{n}"),
        )
        for n, state, day in ((1, "superseded", date(2020, 1, 1)), (2, "in-force", date(2030, 5, 10)))
    )
    before = actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON)
    after = actions.draft_programme(team=team, facts=facts(starts_on=date(2030, 5, 10)), by=BY, now=make.NOON)
    assert (before.policy_version_id, after.policy_version_id) == (old.pk, new.pk)
