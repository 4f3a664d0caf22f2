"""Inviting, granting, and the links that work once. Passwords are hashed before a transaction begins: it takes long."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from apero.audit.actions import Actor, record
from apero.lib.addresses import address_from
from apero.lib.refusal import Refusal, Refused, require
from apero.people import events, rules
from apero.people.access import StaffActor
from apero.people.models import Invitation, Membership, Team, User
from apero.people.queries import (
    administrators,
    all_administrators,
    email_is_taken,
    invitation_of,
    is_of_sample,
    memberships_of,
    roles_held,
    teams_of,
    token_from,
    token_hash,
)

Kind = Invitation.Kind
EMAIL_TAKEN = Refusal(
    "email-taken",
    _("There is an account with this address. Sign in with it first, then open this link again."),
    "email",
)
CONSOLE = StaffActor(acting_role="system", reference="console")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What somebody says of themselves when they accept a link."""

    name: str
    email: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamFacts:
    """What the first administrator says of the team."""

    name: str
    organisation: str
    contact_address: str
    source_language: str


# --- links ---------------------------------------------------------------------------------------------------------


def _used(token: str, *kinds: str, now: datetime) -> Invitation:
    """The link of a token, held and marked as used. Raises `Refused` (link-gone) whatever is wrong with it."""
    found = invitation_of(token, lock=True)
    require(rules.why_not_use(found if found and found.kind in kinds else None, now=now))
    assert found is not None  # noqa: S101 (the rule has said so)
    found.used_at = now
    found.save(update_fields=["used_at"])
    return found


def _belongs_to(invitation: Invitation, user: User) -> None:
    invitation.user = user
    invitation.save(update_fields=["user"])


@transaction.atomic
def invite_first_admin(*, now: datetime) -> str:
    """The token of a link for the first administrator, which works once, for an hour. Earlier such links end.

    Raises `Refused` when somebody administers a team already.
    """
    require(rules.why_not_invite_first_admin(administrators=all_administrators()))
    Invitation.objects.filter(kind=Kind.FIRST_ADMIN, used_at=None).delete()
    token = secrets.token_hex(24)
    made = Invitation.objects.create(
        token_hash=token_hash(token),
        kind=Kind.FIRST_ADMIN,
        role="admin",
        expires_at=now + rules.FIRST_ADMIN_LASTS,
    )
    record(events.FirstAdminInvited(invitation_id=made.pk), by=CONSOLE, now=now)
    return token


@transaction.atomic
def invite_member(*, team: Team, role: str, value: bytes, giver: User, by: Actor, now: datetime) -> str:
    """The token of a link that gives `role` to whoever opens it first, within seven days.

    `value` is the form's one-use value: the same value gives the same link.
    """
    require(rules.why_not_invite(role=role))
    token, made = _link(
        value, Kind.MEMBER, team=team, giver=giver, role=role, until=now + rules.INVITATION_LASTS
    )
    if made:
        record(events.InvitationMade(invitation_id=made.pk, team_id=team.pk, role=role), by=by, now=now)
    return token


@transaction.atomic
def make_sign_in_link(
    *, team: Team, member: User, value: bytes, giver: User, by: Actor, now: datetime
) -> str:
    """The token of a link with which a member sets a new password, within an hour. Their second factor stays.

    Raises `Refused` (other-team, not-held).
    """
    require(
        rules.why_not_make_sign_in_link(teams=teams_of(member), administered=teams_of(giver, role="admin"))
    )
    until = now + rules.SIGN_IN_LINK_LASTS
    token, made = _link(value, Kind.SIGN_IN, team=team, giver=giver, user=member, until=until)
    if made:
        fact = events.SignInLinkMade(invitation_id=made.pk, team_id=team.pk, user_id=member.pk)
        record(fact, by=by, now=now)
    return token


@transaction.atomic
def make_console_link(*, user: User, remove_second_factor: bool, now: datetime) -> str:
    """A sign-in link that somebody at the server's console asked for; the last administrator has no other way back.

    Raises `Refused` (no-role).
    """
    teams = memberships_of(user)
    require(rules.why_not_make_console_link(teams=teams))
    team, until = teams[0].team, now + rules.SIGN_IN_LINK_LASTS
    token, made = _link(secrets.token_bytes(16), Kind.SIGN_IN, team=team, giver=None, user=user, until=until)
    assert made is not None  # noqa: S101 (the value is new)
    fact = events.SignInLinkMade(invitation_id=made.pk, team_id=team.pk, user_id=user.pk)
    record(fact, by=CONSOLE, now=now)
    if remove_second_factor:
        Authenticator.objects.filter(user_id=user.pk).delete()
        record(events.SecondFactorRemoved(user_id=user.pk), by=CONSOLE, now=now)
    return token


def _link(
    value: bytes,
    kind: str,
    *,
    team: Team,
    giver: User | None,
    until: datetime,
    role: str = "",
    user: User | None = None,
) -> tuple[str, Invitation | None]:
    """The token for a form value, and the row if it is new."""
    token = token_from(value)
    facts = {"kind": kind, "team": team, "role": role, "user": user, "invited_by": giver, "expires_at": until}
    row, is_new = Invitation.objects.get_or_create(token_hash=token_hash(token), defaults=facts)
    return token, row if is_new else None


@transaction.atomic
def take_back(*, team: Team, invitation_id: UUID, by: Actor, now: datetime) -> None:
    """End a link of the team that nobody has used. One that is gone already stays gone. Raises `Refused` (already-used)."""
    found = Invitation.objects.select_for_update().filter(team=team, pk=invitation_id).first()
    if found is None:
        return
    require(rules.why_not_take_back(found))
    found.delete()
    record(events.InvitationTakenBack(invitation_id=invitation_id, team_id=team.pk), by=by, now=now)


@transaction.atomic
def forget_old_links(*, now: datetime) -> int:
    """Destroy links that were used or ended more than thirty days ago. Returns how many went."""
    gone, _rows = Invitation.objects.filter(expires_at__lt=now - timedelta(days=30)).delete()
    return gone


# --- accepting -----------------------------------------------------------------------------------------------------


def become_first_admin(*, token: str, person: Person, team: TeamFacts, now: datetime) -> User:
    """Make the team and its first administrator. Raises `Refused` (link-gone, has-administrator, email-taken)."""
    return _become_first_admin(
        token=token, person=person, hashed=make_password(person.password), team=team, now=now
    )


@transaction.atomic
def _become_first_admin(*, token: str, person: Person, hashed: str, team: TeamFacts, now: datetime) -> User:
    link = _used(token, Kind.FIRST_ADMIN, now=now)
    require(rules.why_not_invite_first_admin(administrators=all_administrators()))
    user = _new_user(person, hashed)
    taken = set(Team.objects.values_list("address", flat=True))
    made = Team.objects.create(
        name=team.name,
        organisation=team.organisation,
        contact_address=team.contact_address,
        source_language=team.source_language,
        address=address_from(team.name, fallback="team", taken=taken),
    )
    by = StaffActor("admin", str(user.pk))
    record(events.TeamMade(team_id=made.pk), by=by, now=now)
    _belongs_to(link, user)
    _grant(team=made, user=user, role="admin", giver=None, by=by, now=now)
    record(events.InvitationAccepted(invitation_id=link.pk, user_id=user.pk), by=by, now=now)
    return user


def accept_invitation(*, token: str, person: Person, now: datetime) -> User:
    """Make an account with the role that the link gives. Raises `Refused` (link-gone, email-taken)."""
    return _accept_invitation(token=token, person=person, hashed=make_password(person.password), now=now)


@transaction.atomic
def _accept_invitation(*, token: str, person: Person, hashed: str, now: datetime) -> User:
    link = _used(token, Kind.MEMBER, now=now)
    user = _new_user(person, hashed)
    _join(link, user, now=now)
    return user


@transaction.atomic
def accept_with_account(*, token: str, user: User, now: datetime) -> User:
    """Give somebody who has an account the role that the link gives. Raises `Refused` (link-gone, already-held)."""
    link = _used(token, Kind.MEMBER, now=now)
    _join(link, user, now=now)
    return user


def _join(link: Invitation, user: User, *, now: datetime) -> None:
    assert link.team is not None  # noqa: S101 (a member's link has a team)
    held = roles_held(team_id=link.team.pk, user_id=user.pk)
    require(rules.why_not_grant(role=link.role, held=held))
    by = StaffActor(link.role, str(user.pk))
    _belongs_to(link, user)
    _grant(team=link.team, user=user, role=link.role, giver=link.invited_by, by=by, now=now)
    record(events.InvitationAccepted(invitation_id=link.pk, user_id=user.pk), by=by, now=now)


def _new_user(person: Person, hashed: str) -> User:
    if email_is_taken(person.email):
        raise Refused(EMAIL_TAKEN)
    try:
        with transaction.atomic():
            return User.objects.create(email=person.email.lower(), name=person.name, password=hashed)
    except IntegrityError as error:  # somebody took it a moment ago
        raise Refused(EMAIL_TAKEN) from error


def set_password_by_link(*, token: str, password: str, now: datetime) -> User:
    """Give the member whom the link is for a new password; their other sessions end. Raises `Refused` (link-gone)."""
    return _set_password_by_link(token=token, hashed=make_password(password), now=now)


@transaction.atomic
def _set_password_by_link(*, token: str, hashed: str, now: datetime) -> User:
    link = _used(token, Kind.SIGN_IN, now=now)
    assert link.user is not None  # noqa: S101 (a sign-in link has a user)
    link.user.password = hashed
    link.user.save(update_fields=["password"])
    fact = events.PasswordSetByLink(invitation_id=link.pk, user_id=link.user.pk)
    record(fact, by=StaffActor("member", str(link.user.pk)), now=now)
    return link.user


# --- roles ---------------------------------------------------------------------------------------------------------


@transaction.atomic
def grant_role(*, team: Team, member: User, role: str, giver: User, by: Actor, now: datetime) -> None:
    """Give a member of the team one more role. Raises `Refused` (no-such-role, already-held)."""
    Team.objects.select_for_update().get(pk=team.pk)
    require(rules.why_not_grant(role=role, held=roles_held(team_id=team.pk, user_id=member.pk)))
    _grant(team=team, user=member, role=role, giver=giver, by=by, now=now)


def _grant(*, team: Team, user: User, role: str, giver: User | None, by: Actor, now: datetime) -> None:
    Membership.objects.create(team=team, user=user, role=role, granted_by=giver, granted_on=now.date())
    record(events.RoleGranted(team_id=team.pk, user_id=user.pk, role=role), by=by, now=now)


@transaction.atomic
def take_role(*, team: Team, member: User, role: str, by: Actor, now: datetime) -> None:
    """Take a role from a member. With the administrator's role go the links that they made and nobody used.

    Raises `Refused` (not-held, last-administrator).
    """
    Team.objects.select_for_update().get(pk=team.pk)
    held = roles_held(team_id=team.pk, user_id=member.pk)
    require(rules.why_not_take(role=role, held=held, administrators=administrators(team.pk)))
    Membership.objects.filter(team=team, user=member, role=role).delete()
    if role == "admin":
        Invitation.objects.filter(team=team, invited_by=member, used_at=None).delete()
    record(events.RoleTaken(team_id=team.pk, user_id=member.pk, role=role), by=by, now=now)


@transaction.atomic
def rename(*, user: User, name: str) -> None:
    """Change the name that colleagues see."""
    user.name = name
    user.save(update_fields=["name"])


# --- samples -------------------------------------------------------------------------------------------------------


@transaction.atomic
def make_sample_link(user: User, *, now: datetime) -> str:
    """The token of a link that signs somebody of a sample team in without a password, once, within 24 hours.

    Raises `Refused` on a production site, and for anybody who belongs to a team that is not a sample.
    """
    require(rules.why_not_make_sample_link(production=settings.PRODUCTION, is_sample=is_of_sample(user)))
    token = secrets.token_hex(24)
    Invitation.objects.create(
        token_hash=token_hash(token), kind=Kind.SAMPLE, user=user, expires_at=now + rules.SAMPLE_LINK_LASTS
    )
    return token


@transaction.atomic
def use_sample_link(*, token: str, now: datetime) -> User:
    """Whom a sample link signs in. Raises `Refused` (link-gone, production)."""
    link = _used(token, Kind.SAMPLE, now=now)
    assert link.user is not None  # noqa: S101 (a sample link has a user)
    require(rules.why_not_make_sample_link(production=settings.PRODUCTION, is_sample=is_of_sample(link.user)))
    return link.user
