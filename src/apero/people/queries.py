"""Reading teams, roles and links. A link is found by its token's hash: the token itself is stored nowhere."""

from collections.abc import Collection
from datetime import datetime
from hashlib import blake2b
from hmac import compare_digest
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Prefetch, QuerySet

from apero.people.models import Invitation, Membership, Team, User
from apero.people.roles import ROLES

Kind = Invitation.Kind


def token_hash(token: str) -> bytes:
    """What is stored in place of a link's token: 32 bytes, keyed, so that a stolen database opens no link."""
    return _keyed(token.encode(errors="replace"), b"people link hash", size=32)


def token_from(value: bytes) -> str:
    """The token that belongs to a form's one-use value: a double click makes one link, and shows it twice."""
    return _keyed(value, b"people link", size=24).hex()


def _keyed(material: bytes, purpose: bytes, *, size: int) -> bytes:
    return blake2b(material, key=settings.CODE_KEY[:64], person=purpose, digest_size=size).digest()


def invitation_of(token: str, *, lock: bool = False) -> Invitation | None:
    """The link that a token belongs to, whatever its state. `lock` holds it until the transaction ends."""
    wanted = token_hash(token)
    rows = (
        Invitation.objects.select_for_update()
        if lock
        else Invitation.objects.select_related("team", "invited_by", "user")
    )
    found = rows.filter(token_hash=wanted).first()
    return found if found and compare_digest(bytes(found.token_hash), wanted) else None


def members(team: Team) -> QuerySet[User]:
    """Who holds a role in the team, by name; each with `grants`, the roles and who gave them."""
    grants = Membership.objects.filter(team=team).select_related("granted_by").order_by("granted_on", "role")
    held = Membership.objects.filter(team=team).values("user")
    return (
        User.objects.filter(pk__in=held)
        .order_by("name", "pk")
        .prefetch_related(Prefetch("memberships", queryset=grants, to_attr="grants"))
    )


def member_or_none(team: Team, user_id: UUID) -> User | None:
    """A member of the team, with `grants`; None for anybody else."""
    return members(team).filter(pk=user_id).first()


def pending_links(team: Team, *, now: datetime) -> QuerySet[Invitation]:
    """Links of the team that somebody could use now, those that end soonest first."""
    return (
        Invitation.objects.filter(
            team=team, kind__in=[Kind.MEMBER, Kind.SIGN_IN], used_at=None, expires_at__gt=now
        )
        .select_related("invited_by", "user")
        .order_by("expires_at", "pk")
    )


def roles_held(*, team_id: UUID, user_id: UUID) -> set[str]:
    """The codes of the roles that somebody holds in a team."""
    return set(Membership.objects.filter(team_id=team_id, user_id=user_id).values_list("role", flat=True))


def memberships_of(user: User) -> list[Membership]:
    """All roles of somebody, team by team, in the order in which roles are told."""
    order = list(ROLES)
    found = Membership.objects.filter(user=user, role__in=order).select_related("team")
    return sorted(found, key=lambda m: (m.team.name, str(m.team_id), order.index(m.role)))


def administrators(team_id: UUID) -> int:
    """How many people administer a team."""
    return Membership.objects.filter(team_id=team_id, role="admin", user__is_active=True).count()


def all_administrators() -> int:
    """How many people administer a team that is not a sample."""
    return Membership.objects.filter(role="admin", user__is_active=True, team__is_sample=False).count()


def administrator_names(team: Team) -> list[str]:
    """Whom to ask, by name."""
    found = User.objects.filter(memberships__team=team, memberships__role="admin", is_active=True)
    return list(found.order_by("name").values_list("name", flat=True)[:5])


def teams_of(user: User, *, role: str = "") -> set[UUID]:
    """The teams in which somebody holds a role, or this role."""
    found = Membership.objects.filter(user=user)
    return set((found.filter(role=role) if role else found).values_list("team_id", flat=True))


def is_of_sample(user: User) -> bool:
    """Whether somebody belongs to sample teams and to no other."""
    kinds = set(Membership.objects.filter(user=user).values_list("team__is_sample", flat=True))
    return bool(kinds) and all(kinds)


def email_is_taken(email: str) -> bool:
    """Whether there is an account with this address."""
    return User.objects.filter(email=email.lower()).exists()


def has_second_factor(user: User) -> bool:
    """Whether somebody confirms the sign-in with an authenticator."""
    return bool(Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists())


def unused_recovery_codes(user: User) -> int:
    """How many recovery codes are left."""
    found = Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.RECOVERY_CODES).first()
    return len(found.wrap().get_unused_codes()) if found else 0


def roles_with(permission: str) -> Collection[str]:
    """The names of the roles that may do something."""
    return [str(role.name) for role in ROLES.values() if permission in role.may]
