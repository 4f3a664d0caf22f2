"""Links that work once, roles that are given and taken, and what the record keeps of it."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import override_settings

from apero.audit.models import Entry
from apero.lib.refusal import Refused
from apero.people import actions
from apero.people.access import StaffActor
from apero.people.models import Invitation, Membership, Team, User
from apero.people.queries import invitation_of, pending_links, roles_held, token_hash
from tests import make
from tests.make import NOON

HOUR = timedelta(hours=1)
WEEK = timedelta(days=7)
ADA = actions.Person(name="Ada", email="ada@example.org", password="four words only you")
TEAM = actions.TeamFacts(
    name="Listening team",
    organisation="Kindred Atlas",
    contact_address="listening@example.org",
    source_language="en",
)


def by(user: User, role: str = "admin") -> StaffActor:
    return StaffActor(role, str(user.pk))


def invite(team: Team, giver: User, role: str = "reviewer", value: bytes = b"0" * 16) -> str:
    return actions.invite_member(team=team, role=role, value=value, giver=giver, by=by(giver), now=NOON)


def grant(team: Team, member: User, role: str, giver: User) -> None:
    actions.grant_role(team=team, member=member, role=role, giver=giver, by=by(giver), now=NOON)


def take(team: Team, member: User, role: str, taker: User) -> None:
    actions.take_role(team=team, member=member, role=role, by=by(taker), now=NOON)


def kinds() -> list[str]:
    return list(Entry.objects.order_by("month", "position").values_list("kind", flat=True))


def reason(raised: pytest.ExceptionInfo[Refused]) -> str:
    return raised.value.refusal.code


# --- the first administrator ---


def test_the_first_administrator_begins_a_team(db: None) -> None:
    token = actions.invite_first_admin(now=NOON)
    user = actions.become_first_admin(token=token, person=ADA, team=TEAM, now=NOON + timedelta(minutes=59))
    team = Team.objects.get()
    assert (team.name, team.address, team.source_language) == ("Listening team", "listening-team", "en")
    grant = Membership.objects.get()
    assert (grant.user, grant.role, grant.granted_by) == (user, "admin", None)
    assert user.check_password(ADA.password)
    assert kinds() == [
        "people.first-admin.invited",
        "people.team.made",
        "people.role.granted",
        "people.invitation.accepted",
    ]


def test_the_first_link_ends_after_an_hour(db: None) -> None:
    token = actions.invite_first_admin(now=NOON)
    with pytest.raises(Refused) as raised:
        actions.become_first_admin(token=token, person=ADA, team=TEAM, now=NOON + HOUR)
    assert reason(raised) == "link-gone"
    assert not User.objects.exists()
    assert not Team.objects.exists()


def test_a_second_first_link_ends_the_first(db: None) -> None:
    first = actions.invite_first_admin(now=NOON)
    actions.invite_first_admin(now=NOON)
    assert invitation_of(first) is None


def test_nobody_becomes_first_administrator_when_there_is_one(db: None) -> None:
    token = actions.invite_first_admin(now=NOON)
    make.user("admin", in_team=make.team())
    with pytest.raises(Refused) as raised:
        actions.invite_first_admin(now=NOON)
    assert reason(raised) == "has-administrator"
    with pytest.raises(Refused) as raised:
        actions.become_first_admin(token=token, person=ADA, team=TEAM, now=NOON)
    assert reason(raised) == "has-administrator"
    assert User.objects.count() == 1


def test_the_administrator_of_a_sample_team_is_not_the_first(db: None) -> None:
    make.user("admin", in_team=make.team(is_sample=True))
    assert actions.invite_first_admin(now=NOON)


def test_two_teams_of_one_name_have_two_addresses(db: None) -> None:
    make.team(address="listening-team")
    token = actions.invite_first_admin(now=NOON)
    user = actions.become_first_admin(token=token, person=ADA, team=TEAM, now=NOON)
    assert Team.objects.get(memberships__user=user).address == "listening-team-2"


# --- invitations ---


def test_an_invitation_gives_its_role_once(team: Team) -> None:
    giver = make.user("admin", in_team=team)
    token = invite(team, giver)
    user = actions.accept_invitation(token=token, person=ADA, now=NOON + WEEK - timedelta(seconds=1))
    assert roles_held(team_id=team.pk, user_id=user.pk) == {"reviewer"}
    assert Membership.objects.get(user=user).granted_by == giver
    with pytest.raises(Refused) as raised:
        actions.accept_invitation(
            token=token,
            person=actions.Person(name="Eve", email="eve@example.org", password="x" * 12),
            now=NOON,
        )
    assert reason(raised) == "link-gone"
    assert kinds() == ["people.invitation.made", "people.role.granted", "people.invitation.accepted"]


def test_an_invitation_ends_after_seven_days(team: Team) -> None:
    token = invite(team, make.user("admin", in_team=team))
    with pytest.raises(Refused) as raised:
        actions.accept_invitation(token=token, person=ADA, now=NOON + WEEK)
    assert reason(raised) == "link-gone"


def test_the_same_form_value_makes_one_link(team: Team) -> None:
    giver = make.user("admin", in_team=team)
    assert invite(team, giver) == invite(team, giver)
    assert Invitation.objects.count() == 1
    assert kinds() == ["people.invitation.made"]
    assert invite(team, giver, value=b"1" * 16) not in ("", invite(team, giver))


def test_only_a_keyed_hash_of_the_token_is_stored(team: Team) -> None:
    token = invite(team, make.user("admin", in_team=team))
    stored = bytes(Invitation.objects.get().token_hash)
    assert stored == token_hash(token)
    assert token not in stored.hex()
    with override_settings(CODE_KEY=b"another key of another site, long enough"):
        assert invitation_of(token) is None


@pytest.mark.parametrize("forged", ["", "x", "0" * 48, "%00", "é" * 9, "a" * 10_000, "\ud800"])
def test_a_forged_token_is_no_link(team: Team, forged: str) -> None:
    invite(team, make.user("admin", in_team=team))
    assert invitation_of(forged) is None


def test_an_address_that_has_an_account_leaves_the_link_unused(team: Team) -> None:
    giver = make.user("admin", in_team=team)
    make.user(email="ada@example.org")
    token = invite(team, giver)
    with pytest.raises(Refused) as raised:
        actions.accept_invitation(
            token=token, person=actions.Person(name="A", email="ADA@example.org", password="x" * 12), now=NOON
        )
    assert (reason(raised), raised.value.refusal.field) == ("email-taken", "email")
    assert list(pending_links(team, now=NOON)) == [invitation_of(token)]


def test_a_colleague_accepts_with_the_account_they_have(team: Team) -> None:
    token = invite(team, make.user("admin", in_team=team))
    colleague = make.user("translator", in_team=make.team(name="Other"))
    actions.accept_with_account(token=token, user=colleague, now=NOON)
    assert roles_held(team_id=team.pk, user_id=colleague.pk) == {"reviewer"}
    assert invitation_of(token).used_at == NOON  # type: ignore[union-attr]


def test_who_holds_the_role_already_leaves_the_link_to_somebody_else(team: Team) -> None:
    token = invite(team, make.user("admin", in_team=team))
    colleague = make.user("reviewer", in_team=team)
    with pytest.raises(Refused) as raised:
        actions.accept_with_account(token=token, user=colleague, now=NOON)
    assert reason(raised) == "already-held"
    assert invitation_of(token).used_at is None  # type: ignore[union-attr]


def test_a_link_of_one_kind_opens_no_other_door(team: Team) -> None:
    giver = make.user("admin", in_team=team)
    token = invite(team, giver)
    first = Invitation.objects.filter(kind="first-admin")
    with pytest.raises(Refused):
        actions.become_first_admin(token=token, person=ADA, team=TEAM, now=NOON)
    with pytest.raises(Refused):
        actions.set_password_by_link(token=token, password="x" * 12, now=NOON)
    with pytest.raises(Refused):
        actions.use_sample_link(token=token, now=NOON)
    assert not first.exists()
    assert invitation_of(token).used_at is None  # type: ignore[union-attr]


def test_a_link_is_taken_back(team: Team) -> None:
    giver = make.user("admin", in_team=team)
    token = invite(team, giver)
    made = Invitation.objects.get()
    actions.take_back(team=make.team(name="Other"), invitation_id=made.pk, by=by(giver), now=NOON)
    assert invitation_of(token) is not None, "another team's link stays"
    actions.take_back(team=team, invitation_id=made.pk, by=by(giver), now=NOON)
    actions.take_back(team=team, invitation_id=made.pk, by=by(giver), now=NOON)
    assert invitation_of(token) is None
    assert kinds() == ["people.invitation.made", "people.invitation.taken-back"]


def test_old_links_are_forgotten_after_thirty_days(team: Team) -> None:
    invite(team, make.user("admin", in_team=team))
    assert actions.forget_old_links(now=NOON + WEEK + timedelta(days=30)) == 0
    assert actions.forget_old_links(now=NOON + WEEK + timedelta(days=31)) == 1


# --- roles ---


def test_a_role_is_given_and_taken_and_both_are_recorded_without_names(team: Team) -> None:
    admin, colleague = make.user("admin", in_team=team, name="Zanele"), make.user("reviewer", in_team=team)
    grant(team, colleague, "note-taker", admin)
    take(team, colleague, "reviewer", admin)
    assert roles_held(team_id=team.pk, user_id=colleague.pk) == {"note-taker"}
    facts = list(Entry.objects.order_by("position").values_list("kind", "facts", "role", "actor"))
    shared = {"team_id": str(team.pk), "user_id": str(colleague.pk)}
    assert facts == [
        ("people.role.granted", shared | {"role": "note-taker"}, "admin", str(admin.pk)),
        ("people.role.taken", shared | {"role": "reviewer"}, "admin", str(admin.pk)),
    ]


def test_the_last_administrator_cannot_be_taken_away(team: Team) -> None:
    admin = make.user("admin", "reviewer", in_team=team)
    make.user("admin", in_team=make.team(name="Other"))
    make.user("admin", in_team=team, is_active=False)
    with pytest.raises(Refused) as raised:
        take(team, admin, "admin", admin)
    assert reason(raised) == "last-administrator"
    make.user("admin", in_team=team)
    take(team, admin, "admin", admin)
    assert roles_held(team_id=team.pk, user_id=admin.pk) == {"reviewer"}


def test_with_the_administrators_role_go_the_links_that_they_made(team: Team) -> None:
    first, second = make.user("admin", in_team=team), make.user("admin", in_team=team)
    gone, stays = invite(team, first), invite(team, second, value=b"1" * 16)
    take(team, first, "admin", second)
    assert invitation_of(gone) is None
    assert invitation_of(stays) is not None


def test_an_administrator_may_give_themselves_a_role_and_it_shows(team: Team) -> None:
    admin = make.user("admin", in_team=team)
    grant(team, admin, "convenor", admin)
    assert Membership.objects.get(role="convenor").granted_by == admin


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_take_each_others_role_at_once_leave_one() -> None:
    team = make.team()
    pair = [make.user("admin", in_team=team), make.user("admin", in_team=team)]
    start, refused = Barrier(2), []

    def run(member: User, taker: User) -> None:
        start.wait()
        try:
            take(team, member, "admin", taker)
        except Refused as error:
            refused.append(error.refusal.code)
        finally:
            connection.close()

    threads = [Thread(target=run, args=two) for two in ((pair[0], pair[1]), (pair[1], pair[0]))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == ["last-administrator"]
    assert Membership.objects.filter(role="admin").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_people_who_open_one_link_at_once_make_one_account() -> None:
    team = make.team()
    token = invite(team, make.user("admin", in_team=team))
    start, refused = Barrier(2), []

    def run(number: int) -> None:
        start.wait()
        person = actions.Person(name="N", email=f"n{number}@example.org", password="x" * 12)
        try:
            actions.accept_invitation(token=token, person=person, now=NOON)
        except Refused as error:
            refused.append(error.refusal.code)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == ["link-gone"]
    assert Membership.objects.filter(role="reviewer").count() == 1
