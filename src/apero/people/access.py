"""Who may open a desk page, and when the password is asked for again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control

from apero.people.models import Membership, Team, User
from apero.people.queries import administrator_names, memberships_of
from apero.people.roles import ROLES, Permission, Role

View = Callable[..., HttpResponse]
CHOSEN_TEAM = "team"
"""The session's key of the team that somebody with several teams works for."""
ONLY_INTERPRETS = frozenset({Permission.INTERPRET})


@dataclass(frozen=True, slots=True)
class StaffActor:
    """Who acts, for the record: the role that allowed it and an opaque reference."""

    acting_role: str
    reference: str


class StaffRequest(HttpRequest):
    """A request of a signed-in member of a team who may open this page: nothing below need ask again.

    `teams` are all their teams, `team` the one they work for now; `roles` and `permissions` are theirs in it.
    `only_interprets` is for who may see the sessions that they interpret, and no others.
    """

    user: User
    team: Team
    teams: list[Team]
    roles: tuple[str, ...]
    permissions: frozenset[Permission]
    only_interprets: bool
    actor: StaffActor


def member_required(view: View) -> View:
    """Let in whoever holds a role in a team. Others get the sign-in page, or hear that they have no role (403)."""

    @login_required
    @wraps(view)
    def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        found = memberships_of(request.user)
        if not found:
            return render(request, "people/no_role.html", status=403)
        _enter(request, found)
        return _private(view(request, *args, **kwargs))

    return guarded


def sessions_required(view: View) -> View:
    """Let in members who may know of all sessions of their team: all but those who only interpret (403)."""

    @member_required
    @wraps(view)
    def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.only_interprets:
            return _needs_role(request, [role for role in ROLES.values() if role.may != ONLY_INTERPRETS])
        return view(request, *args, **kwargs)

    return guarded


def staff_required(permission: Permission) -> Callable[[View], View]:
    """Let in members whose role in their team allows `permission`; the others learn which role it takes (403).

    The view looks for things of `request.team` only: a thing of another team is not found (404).
    """

    def decorate(view: View) -> View:
        @member_required
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            acting = next((role for role in request.roles if permission in ROLES[role].may), None)
            if acting is None:
                return _needs_role(request, [role for role in ROLES.values() if permission in role.may])
            request.actor = StaffActor(acting, str(request.user.pk))
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def _enter(request: Any, found: list[Membership]) -> None:
    """Tell the request for which team its user works, and what they may do there."""
    request.teams = list(dict.fromkeys(membership.team for membership in found))
    wanted = request.session.get(CHOSEN_TEAM)
    request.team = next((team for team in request.teams if str(team.pk) == wanted), request.teams[0])
    request.roles = tuple(m.role for m in found if m.team_id == request.team.pk)
    request.permissions = frozenset().union(*(ROLES[role].may for role in request.roles))
    request.only_interprets = request.permissions == ONLY_INTERPRETS
    request.actor = StaffActor(request.roles[0], str(request.user.pk))


def _needs_role(request: StaffRequest, roles: list[Role]) -> HttpResponse:
    facts = {
        "roles": roles,
        "administrators": administrator_names(request.team),
    }
    return render(request, "people/needs_role.html", facts, status=403)


def _private(response: HttpResponse) -> HttpResponse:
    """Kept by the reader's own browser only, and asked for anew; not "no-store", with which Back would lose what was typed."""
    if "Cache-Control" not in response:
        patch_cache_control(response, private=True, no_cache=True)
    return response


def sudo_required(view: View) -> View:
    """Ask for the password or the second factor again, unless that was done in the last 15 minutes.

    Afterwards the same address is opened by GET: it must answer one. allauth alone would keep the whole request with
    its headers and the reader's address in the session.
    """
    guarded = reauthentication_required(view)

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return guarded(request, *args, **kwargs)  # type: ignore[no-any-return]
        except ReauthenticationRequired:
            ways = get_adapter().get_reauthentication_methods(request.user)
            address = ways[0]["url"] if ways else reverse("account_login")
            return HttpResponseRedirect(f"{address}?{urlencode({'next': request.path})}")

    return asked
