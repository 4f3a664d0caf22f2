"""Who may grant whom, and which links still work. Facts in, a reason out."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from apero.lib.refusal import Refusal
from apero.people.models import Invitation
from apero.people.roles import ROLES

FIRST_ADMIN_LASTS = timedelta(hours=1)
INVITATION_LASTS = timedelta(days=7)
SIGN_IN_LINK_LASTS = timedelta(hours=1)
SAMPLE_LINK_LASTS = timedelta(hours=24)

LINK_IS_GONE = Refusal("link-gone", _("This link does not work any more. Ask for a new one."))
"""The one answer to a link that is unknown, used, taken back or too old."""


def why_not_grant(*, role: str, held: Collection[str]) -> Refusal | None:
    """Why a member who holds the roles `held` cannot get `role`.

    An administrator may give themselves a role: in a team of one nobody else could. The team sees it, and the rules
    that need two people ask for two people, not for two roles.
    """
    if role not in ROLES:
        return Refusal("no-such-role", _("Choose one of the roles."), "role")
    if role in held:
        return Refusal("already-held", _("This colleague holds this role already."), "role")
    return None


def why_not_take(*, role: str, held: Collection[str], administrators: int) -> Refusal | None:
    """Why `role` cannot be taken from a member who holds the roles `held`, in a team of so many administrators."""
    if role not in held:
        return Refusal("not-held", _("This colleague does not hold this role any more."), "role")
    if role == "admin" and administrators <= 1:
        return Refusal(
            "last-administrator",
            _("This is the team’s last administrator. Give somebody else the role first."),
            "role",
        )
    return None


def why_not_invite(*, role: str) -> Refusal | None:
    """Why nobody can be invited to `role`."""
    return why_not_grant(role=role, held=())


def why_not_invite_first_admin(*, administrators: int) -> Refusal | None:
    """Why the console gets no link: somebody administers a team, and can invite."""
    if administrators:
        return Refusal("has-administrator", _("There is an administrator already, who can invite others."))
    return None


def why_not_use(invitation: Invitation | None, *, now: datetime) -> Refusal | None:
    """Why a link opens nothing. All reasons look the same."""
    if invitation is None or invitation.used_at is not None or now >= invitation.expires_at:
        return LINK_IS_GONE
    return None


def why_not_take_back(invitation: Invitation) -> Refusal | None:
    """Why a link cannot be taken back."""
    if invitation.used_at is not None:
        return Refusal(
            "already-used", _("Somebody has used this link already. You can take the role away instead.")
        )
    return None


def why_not_make_sign_in_link(
    *, teams: Collection[object], administered: Collection[object]
) -> Refusal | None:
    """Why an administrator of the teams `administered` cannot make a sign-in link for a member of `teams`.

    Who has the link is that person for all their teams, so nobody may make one who administers only some of them.
    """
    if not set(teams) <= set(administered):
        return Refusal(
            "other-team",
            _(
                "This colleague also works in a team that you do not administer. "
                "Only somebody who administers all their teams can make this link."
            ),
        )
    return None


def why_not_make_console_link(*, teams: Collection[object]) -> Refusal | None:
    """Why the console makes no sign-in link: it would open nothing."""
    if not teams:
        return Refusal("no-role", _("This person has no role in a team. An administrator can invite them."))
    return None


def why_not_make_sample_link(*, production: bool, is_sample: bool) -> Refusal | None:
    """Why a sign-in without a password cannot be made: only for people of a sample team, never on a production site."""
    if production:
        return Refusal("production", _("A production site has no sample sign-ins."))
    if not is_sample:
        return Refusal("not-sample", _("Only people of a sample team have sample sign-ins."))
    return None
