"""The team: who holds which role, who gave it, and when. Every member may read it; administrators invite and grant."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apero.lib.refusal import Refused
from apero.participation.queries import new_form_value, value_of
from apero.people import actions
from apero.people.access import CHOSEN_TEAM, StaffRequest, member_required, staff_required, sudo_required
from apero.people.forms import RoleForm, StaffForm
from apero.people.models import Invitation, User
from apero.people.queries import member_or_none, members, pending_links
from apero.people.roles import ROLES, Permission

A_PAGE = 50
MANAGE = Permission.TEAM_MANAGE


@member_required
@require_http_methods(["GET", "HEAD"])
def team(request: StaffRequest) -> HttpResponse:
    """Members with their roles, links that are open, and what each role means."""
    links = pending_links(request.team, now=timezone.now())
    facts = {
        "page": Paginator(members(request.team), A_PAGE).get_page(request.GET.get("page")),
        "links": Paginator(links, A_PAGE).get_page(request.GET.get("links")),
        "roles": ROLES.values(),
        "may_manage": MANAGE in request.permissions,
    }
    return render(request, "people/team.html", facts)


@member_required
@require_POST
def choose_team(request: StaffRequest) -> HttpResponse:
    """Work for another of one's teams, until signing out."""
    chosen = next((team for team in request.teams if str(team.pk) == request.POST.get("team")), None)
    if chosen is None:
        raise Http404
    request.session[CHOSEN_TEAM] = str(chosen.pk)
    return redirect("people:team")


def _once(request: StaffRequest, purpose: str, object_id: object, now: datetime) -> bytes | None:
    """The one-use value that the form brought back, if this site gave it."""
    sent = str(request.POST.get("once", ""))
    return value_of(sent, purpose=purpose, object_id=str(object_id), today=now.date())


def _fresh_once(purpose: str, object_id: object, now: datetime) -> str:
    return new_form_value(purpose=purpose, object_id=str(object_id), today=now.date())


def _old_page() -> ValidationError:
    return ValidationError(_("This page was open for long. Please send it again."), code="open-for-long")


def _link_page(request: StaffRequest, token: str, **facts: Any) -> HttpResponse:
    """The link, shown this once."""
    address = f"{settings.SITE_URL}{reverse('people:welcome', args=[token])}"
    return render(request, "people/link.html", {"address": address, **facts})


@never_cache
@staff_required(MANAGE)
@sudo_required
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: StaffRequest) -> HttpResponse:
    """Choose a role, get a link to hand over."""
    now = timezone.now()
    form = RoleForm(request.POST if request.method == "POST" else None)
    value = _once(request, "invite", request.team.pk, now)
    if form.is_bound and value is None:
        form.add_error(None, _old_page())
    if value is None or not form.is_valid():
        facts = {"form": form, "once": _fresh_once("invite", request.team.pk, now)}
        return render(request, "people/invite.html", facts, status=422 if form.errors else 200)
    role = form.cleaned_data["role"]
    token = actions.invite_member(
        team=request.team, role=role, value=value, giver=request.user, by=request.actor, now=now
    )
    return _link_page(request, token, role=ROLES[role])


@staff_required(MANAGE)
@require_POST
def take_back(request: StaffRequest, invitation_id: UUID) -> HttpResponse:
    """End a link that nobody used. It takes power away, so that it asks for no password."""
    if not Invitation.objects.filter(team=request.team, pk=invitation_id).exists():
        raise Http404
    actions.take_back(team=request.team, invitation_id=invitation_id, by=request.actor, now=timezone.now())
    messages.success(request, _("The link does not work any more."))
    return redirect("people:team")


@never_cache
@staff_required(MANAGE)
@sudo_required
@require_http_methods(["GET", "HEAD", "POST"])
def member(request: StaffRequest, user_id: UUID) -> HttpResponse:
    """Give or take a colleague's roles, or make a sign-in link for them."""
    found = member_or_none(request.team, user_id)
    if found is None:
        raise Http404
    act = ACTS.get(request.POST.get("act", ""), _show)
    return act(request, found, timezone.now())


def _show(request: StaffRequest, found: User, now: datetime) -> HttpResponse:
    return _member_page(request, found, StaffForm(), now)


def _give(request: StaffRequest, found: User, now: datetime) -> HttpResponse:
    form = RoleForm(request.POST)
    if not form.is_valid():
        return _member_page(request, found, form, now, status=422)
    role = form.cleaned_data["role"]
    try:
        actions.grant_role(
            team=request.team, member=found, role=role, giver=request.user, by=request.actor, now=now
        )
    except Refused as refused:
        form.refuse(refused.refusal)
        return _member_page(request, found, form, now, status=409)
    messages.success(request, _("The role is given. The team sees it."))
    return redirect("people:member", found.pk)


def _take(request: StaffRequest, found: User, now: datetime) -> HttpResponse:
    form = StaffForm(request.POST)
    try:
        actions.take_role(
            team=request.team, member=found, role=request.POST.get("role", ""), by=request.actor, now=now
        )
    except Refused as refused:
        form.refuse(refused.refusal)
        return _member_page(request, found, form, now, status=409)
    messages.success(request, _("The role is taken away."))
    return redirect("people:team")


def _make_link(request: StaffRequest, found: User, now: datetime) -> HttpResponse:
    form = StaffForm(request.POST)
    value = _once(request, "sign-in-link", found.pk, now)
    if value is None:
        form.add_error(None, _old_page())
        return _member_page(request, found, form, now, status=422)
    try:
        token = actions.make_sign_in_link(
            team=request.team, member=found, value=value, giver=request.user, by=request.actor, now=now
        )
    except Refused as refused:
        form.refuse(refused.refusal)
        return _member_page(request, found, form, now, status=409)
    return _link_page(request, token, member=found)


ACTS: dict[str, Callable[[StaffRequest, User, datetime], HttpResponse]] = {
    "give": _give,
    "take": _take,
    "link": _make_link,
}


def _member_page(
    request: StaffRequest, found: User, form: StaffForm, now: datetime, *, status: int = 200
) -> HttpResponse:
    held = {grant.role for grant in found.grants}  # type: ignore[attr-defined]
    others = [role for role in ROLES.values() if role.code not in held]
    offered = RoleForm(roles=others)
    if isinstance(form, RoleForm):
        offered = form
        offered.fields["role"].choices = RoleForm(roles=others).fields["role"].choices  # type: ignore[attr-defined]
    facts = {
        "member": found,
        "form": offered,
        "refused": form,
        "others": others,
        "is_self": found == request.user,
        "once": _fresh_once("sign-in-link", found.pk, now),
    }
    return render(request, "people/member.html", facts, status=status)
