"""Series and sessions are drafted, changed, announced and cancelled."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from apero.audit.models import Entry
from apero.conversations import actions, queries
from apero.conversations.actions import AgendaLine, HostLine, ProgrammeFacts, SessionFacts
from apero.conversations.facts import mark_of, mark_of_lines
from apero.conversations.models import Objective, Programme, Prompt, Session
from apero.conversations.rules import has_moved
from apero.lib.refusal import Refused
from apero.people.access import StaffActor
from apero.people.models import Team
from apero.policy.models import PolicyVersion, Region
from apero.translation.models import Source
from tests import make

pytestmark = pytest.mark.django_db
BY = StaffActor("convenor", "someone")
HOUR = [AgendaLine(10, "Welcome", "Host"), AgendaLine(50, "Conversation", "Everyone")]


def facts(**changed: Any) -> ProgrammeFacts:
    defaults: dict[str, Any] = {
        "starts_on": date(2030, 5, 1),
        "ends_on": date(2030, 5, 31),
        "parts": {"title": "Speak freely", "purpose": "To hear.", "open": "How."},
    }
    return ProgrammeFacts(**defaults | changed)


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


def numbered(programme: Programme, *lines: str, model: Any = Prompt) -> dict[str, Any]:
    """Set the lines, and return the source of each."""
    actions.set_numbered(programme=programme, model=model, texts=lines, by=BY, now=make.NOON)
    rows = model.objects.filter(programme=programme).select_related("text").order_by("number")
    assert [row.number for row in rows] == list(range(1, len(lines) + 1))
    return {row.text.segments.get().text: row.text_id for row in rows}


@pytest.mark.parametrize("model", [Prompt, Objective])
def test_r10_r45_a_line_keeps_its_source_where_it_moves_and_when_it_is_reworded(
    team: Team, model: Any
) -> None:
    programme = make.programme(team, state="draft")
    before = numbered(
        programme, "What harms you?", "Who helped you then?", "What should change?", model=model
    )
    moved = numbered(programme, "What should change?", "What harms you?", "Who helped you then?", model=model)
    assert moved == before
    reworded = numbered(
        programme, "What should change?", "What harms you there?", "Who helped you then?", model=model
    )
    assert reworded["What harms you there?"] == before["What harms you?"]
    fewer = numbered(programme, "Who helped you then?", model=model)
    assert fewer == {"Who helped you then?": before["Who helped you then?"]}
    assert Source.objects.filter(kind=model.__name__.lower()).count() == 1


def test_r10_in_public_a_number_stays_with_its_line(team: Team) -> None:
    programme = make.programme(team, state="draft")
    before = numbered(programme, "Learn what harms.", "Collect advice.", model=Objective)
    Programme.objects.update(state="announced")
    after = numbered(programme, "Learn what does harm.", "Collect advice.", "Answer it.", model=Objective)
    assert list(after.values())[:2] == list(before.values())
    for lines in (["Collect advice.", "Learn what does harm.", "Answer it."], ["Collect advice."], []):
        with pytest.raises(Refused) as no:
            numbered(programme, *lines, model=Objective)
        assert (no.value.refusal.code, no.value.refusal.field) == ("public-numbers", "objectives")


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


def seen(session: Session) -> str:
    found = queries.session_of_team(session.programme.team_id, session.pk)
    return mark_of(queries.session_facts([found])[found.pk], state=found.state)


def test_a_change_after_announcing_raises_the_revision_and_a_stale_page_is_told(team: Team) -> None:
    programme = make.programme(team)
    session = actions.draft_session(programme=programme, facts=session_facts(team), by=BY, now=make.NOON)
    actions.announce_session(session=session, by=BY, now=make.NOON)
    before = seen(session)
    moved = session_facts(team, language="es")
    changed = actions.change_session(session=session, facts=moved, by=BY, now=make.NOON, seen=before)
    assert changed.revision == 1
    with pytest.raises(Refused) as no:
        actions.change_session(session=session, facts=moved, by=BY, now=make.NOON, seen=before)
    assert no.value.refusal.code == "stale"
    for what in ("the region", "the working language"):
        assert what in str(no.value.refusal.message)
    assert "agenda" not in str(no.value.refusal.message)
    actions.change_session(session=session, facts=moved, by=BY, now=make.NOON, seen=seen(session))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"agenda": []}, "no-agenda"),
        ({"city_ids": []}, "no-city"),
        ({"provider": "Example Meet"}, "no-collects"),
        ({"meeting_link": "https://meet.example.org/a", "provider_collects": "Your address."}, "no-provider"),
    ],
)
def test_what_is_public_stays_whole(team: Team, change: dict[str, Any], code: str) -> None:
    programme = make.programme(team)
    session = actions.draft_session(programme=programme, facts=session_facts(team), by=BY, now=make.NOON)
    whole = session_facts(team, language="y")
    actions.change_session(session=session, facts=replace(whole, **change), by=BY, now=make.NOON)
    with pytest.raises(Refused) as no:
        actions.announce_session(session=session, by=BY, now=make.NOON)
    assert no.value.refusal.code == code
    actions.change_session(session=session, facts=whole, by=BY, now=make.NOON)
    actions.announce_session(session=session, by=BY, now=make.NOON)
    with pytest.raises(Refused) as no:
        actions.change_session(session=session, facts=replace(whole, **change), by=BY, now=make.NOON)
    assert no.value.refusal.code == code


def test_an_agenda_line_keeps_its_source_where_it_moves_and_leaves_none_behind(team: Team) -> None:
    programme = make.programme(team)
    session = actions.draft_session(programme=programme, facts=session_facts(team), by=BY, now=make.NOON)
    before = {item.text.segments.get(part="title").text: item.text_id for item in session.agenda.all()}
    turned = session_facts(team, language="t", agenda=HOUR[::-1])
    actions.change_session(session=session, facts=turned, by=BY, now=make.NOON)
    items = list(session.agenda.all())
    assert [item.minutes for item in items] == [50, 10]
    assert {item.text.segments.get(part="title").text: item.text_id for item in items} == before
    actions.change_session(
        session=session, facts=replace(turned, agenda=[AgendaLine(60, "Conversation")]), by=BY, now=make.NOON
    )
    assert session.agenda.get().text_id == before["Conversation"]
    assert Source.objects.filter(kind="agenda").count() == 1


def test_a_form_that_is_sent_twice_has_one_effect(team: Team) -> None:
    key = uuid4()
    once, twice = (
        actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON, key=key) for _ in range(2)
    )
    assert once == twice
    first, second = (
        actions.draft_session(programme=once, facts=told, by=BY, now=make.NOON, key=key)
        for told in [session_facts(team)] * 2
    )
    assert first == second
    actions.publish_conduct(team=team, title="Rules", body="Be kind.", by=BY, now=make.NOON)
    with pytest.raises(Refused) as no:
        actions.publish_conduct(team=team, title="Rules", body="Be kind.\n", by=BY, now=make.NOON)
    assert no.value.refusal.code == "same"
    assert Entry.objects.count() == 3


def test_the_key_of_another_teams_thing_gives_nothing_away(team: Team) -> None:
    theirs = make.programme(make.team(name="Others"))
    ours = actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON, key=theirs.pk)
    assert ours.pk != theirs.pk
    assert ours.team == team
    hidden = make.session(theirs)
    made = actions.draft_session(
        programme=ours, facts=session_facts(team), by=BY, now=make.NOON, key=hidden.pk
    )
    assert made.pk != hidden.pk


def test_a_region_of_another_team_is_no_region(team: Team) -> None:
    programme = make.programme(team)
    elsewhere = make.region(make.team(name="Others"), "Elsewhere")
    with pytest.raises(Region.DoesNotExist):
        actions.draft_session(
            programme=programme, facts=session_facts(team, region_id=elsewhere.pk), by=BY, now=make.NOON
        )


def test_r6_the_contact_is_a_roles_address(team: Team) -> None:
    somebody = make.user("convenor", in_team=team, email="ada@example.org")
    for address, code in (
        (somebody.email.title(), "members-address"),
        ("ada.obi@example.org", "looks-personal"),
    ):
        with pytest.raises(Refused) as no:
            actions.draft_programme(team=team, facts=facts(contact_address=address), by=BY, now=make.NOON)
        assert (no.value.refusal.code, no.value.refusal.field) == (code, "contact_address")
    told = facts(contact_address="ada.obi@example.org")
    made = actions.draft_programme(team=team, facts=told, by=BY, now=make.NOON, contact_is_role=True)
    actions.change_programme(programme=made, facts=told, by=BY, now=make.NOON)


def test_an_address_that_is_asked_for_is_given_once_and_never_one_of_the_desk(team: Team) -> None:
    made = actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON, address="may-2030")
    assert made.address == "may-2030"
    for taken in ("may-2030", "new"):
        with pytest.raises(Refused) as no:
            actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON, address=taken)
        assert no.value.refusal.code == "taken"
    called_new = facts(parts={"title": "New"})
    assert actions.draft_programme(team=team, facts=called_new, by=BY, now=make.NOON).address == "new-2"


def test_a_stale_page_of_a_series_is_told_what_changed(team: Team) -> None:
    programme = actions.draft_programme(team=team, facts=facts(), by=BY, now=make.NOON)
    before = mark_of(queries.programme_facts(programme), state="draft")
    new = facts(
        ends_on=date(2030, 6, 1), parts={"title": "Speak freely", "purpose": "To learn.", "open": "How."}
    )
    actions.change_programme(programme=programme, facts=new, by=BY, now=make.NOON, seen=before)
    with pytest.raises(Refused) as no:
        actions.change_programme(programme=programme, facts=facts(), by=BY, now=make.NOON, seen=before)
    assert "the last day, the words" in str(no.value.refusal.message)


def test_lines_are_set_together_and_a_stale_page_is_told(team: Team) -> None:
    programme = make.programme(team, state="draft")
    nothing = mark_of_lines(queries.numbered_words(programme))
    lines = {"objectives": ["Learn."], "prompts": ["What?", "Why?"]}
    actions.set_lines(programme=programme, lines=lines, seen=nothing, by=BY, now=make.NOON)
    assert queries.numbered_words(programme) == lines
    with pytest.raises(Refused) as no:
        actions.set_lines(programme=programme, lines=lines, seen=nothing, by=BY, now=make.NOON)
    assert "the objectives, the framing questions" in str(no.value.refusal.message)


def test_a_series_takes_its_ready_sessions_with_it(team: Team) -> None:
    code = actions.publish_conduct(team=team, title="Rules", body="Be kind.", by=BY, now=make.NOON)
    whole = facts(contact_address="role@example.org", conduct_ids=[code.pk])
    programme = actions.draft_programme(team=team, facts=whole, by=BY, now=make.NOON)
    numbered(programme, "What happened?")
    ready = actions.draft_session(programme=programme, facts=session_facts(team), by=BY, now=make.NOON)
    bare = session_facts(team, language="es", agenda=[])
    draft = actions.draft_session(programme=programme, facts=bare, by=BY, now=make.NOON)
    assert actions.announce_programme(programme=programme, by=BY, now=make.NOON, with_sessions=True) == [
        ready
    ]
    states = dict(Session.objects.values_list("pk", "state"))
    assert states == {ready.pk: "announced", draft.pk: "draft"}


@pytest.mark.parametrize(("keep_instant", "is_public"), [(True, False), (True, True), (False, False)])
def test_when_a_zone_changes_nothing_moves_until_the_team_decides(
    team: Team, keep_instant: bool, is_public: bool
) -> None:
    told = session_facts(team, starts=datetime(2030, 5, 16, 19), wall_zone="Asia/Jakarta")
    programme = make.programme(team)
    session = actions.draft_session(programme=programme, facts=told, by=BY, now=make.NOON)
    if is_public:
        actions.announce_session(session=session, by=BY, now=make.NOON)
    with pytest.raises(Refused) as no:
        actions.settle_clock(session=session, keep_instant=keep_instant, by=BY, now=make.NOON)
    assert no.value.refusal.code == "agrees"
    # as if it had been computed when Jakarta was still at UTC+8
    Session.objects.update(starts_at=datetime(2030, 5, 16, 11, tzinfo=UTC))
    session.refresh_from_db()
    assert has_moved(session)
    assert session.starts_at.hour == 11
    actions.settle_clock(session=session, keep_instant=keep_instant, by=BY, now=make.NOON)
    session.refresh_from_db()
    assert not has_moved(session)
    assert session.wall_time is not None
    assert (session.starts_at.hour, session.wall_time.hour) == ((11, 18) if keep_instant else (12, 19))
    assert session.revision == is_public


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
