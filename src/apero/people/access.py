"""Who may open a desk page. (Stub signature; the people helper fills it.)"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from apero.people.models import Membership, Team, User
from apero.people.roles import Permission


@dataclass(frozen=True, slots=True)
class StaffActor:
    """Who acts, for the record: the role that allowed it and an opaque reference."""

    acting_role: str
    reference: str


class StaffRequest(HttpRequest):
    """A request of a signed-in member with the permission: nothing below need ask again."""

    user: User
    team: Team
    actor: StaffActor


def staff_required(permission: Permission) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Let in members of a team whose role may do `permission`; others get the sign-in page or 404."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @login_required
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            for membership in Membership.objects.filter(user=request.user).select_related("team").order_by("team__name", "role"):
                if permission in membership.as_role.may:
                    request.team = membership.team
                    request.actor = StaffActor(membership.role, str(request.user.pk))
                    return view(request, *args, **kwargs)
            raise PermissionDenied

        return guarded

    return decorate
