"""What happened to teams, roles and links: ids and role codes only, never a name or an address."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAdminInvited(Event):
    """Somebody at the server's console asked for the first administrator's link."""

    kind: ClassVar[str] = "people.first-admin.invited"
    invitation_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMade(Event):
    """The first administrator named a team."""

    kind: ClassVar[str] = "people.team.made"
    team_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGranted(Event):
    """A member of a team got a role: by an administrator, or by an invitation of one that they accepted."""

    kind: ClassVar[str] = "people.role.granted"
    team_id: UUID
    user_id: UUID
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTaken(Event):
    """A member of a team lost a role."""

    kind: ClassVar[str] = "people.role.taken"
    team_id: UUID
    user_id: UUID
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationMade(Event):
    """An administrator made a link that gives a role to whoever opens it."""

    kind: ClassVar[str] = "people.invitation.made"
    invitation_id: UUID
    team_id: UUID
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationTakenBack(Event):
    """A link that nobody had used does not work any more."""

    kind: ClassVar[str] = "people.invitation.taken-back"
    invitation_id: UUID
    team_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationAccepted(Event):
    """Somebody used a link."""

    kind: ClassVar[str] = "people.invitation.accepted"
    invitation_id: UUID
    user_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInLinkMade(Event):
    """An administrator made a link with which a colleague who lost the password sets a new one."""

    kind: ClassVar[str] = "people.sign-in-link.made"
    invitation_id: UUID
    team_id: UUID
    user_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondFactorRemoved(Event):
    """At the server's console the second factor of a colleague was taken away."""

    kind: ClassVar[str] = "people.second-factor.removed"
    user_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordSetByLink(Event):
    """A colleague set a new password with such a link."""

    kind: ClassVar[str] = "people.password.set-by-link"
    invitation_id: UUID
    user_id: UUID
