"""Pages that a link opens: becoming a member, a new password, a sample sign-in. A GET never uses a link up."""

from datetime import datetime
from typing import Any

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from apero.lib.languages import own_name, page_language
from apero.lib.refusal import Refused
from apero.people import actions, rules
from apero.people.access import CHOSEN_TEAM
from apero.people.forms import FirstAdminForm, NewPasswordForm, PersonForm, StaffForm
from apero.people.models import Invitation, User
from apero.people.queries import invitation_of

Kind = Invitation.Kind
FORMS: dict[str, type[NewPasswordForm]] = {
    Kind.FIRST_ADMIN: FirstAdminForm,
    Kind.MEMBER: PersonForm,
    Kind.SIGN_IN: NewPasswordForm,
}


def _open_link(token: str, *kinds: str, now: datetime) -> Invitation | None:
    """The link, if it is of such a kind and still works."""
    link = invitation_of(token)
    return link if link and link.kind in kinds and not rules.why_not_use(link, now=now) else None


def _gone(request: HttpRequest) -> HttpResponse:
    """The one page for a link that is unknown, used, taken back or too old."""
    return render(request, "people/link_gone.html", {"refusal": rules.LINK_IS_GONE}, status=404)


def _sign_in(request: HttpRequest, user: User, address: str) -> HttpResponse:
    """Sign in under a new session; whoever has a second factor is asked for it first."""
    response: HttpResponse = perform_login(request, Login(user=user, redirect_url=reverse(address)))
    return response


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Who invites, what the role means, and the form; or one button for a colleague who has an account."""
    now = timezone.now()
    link = _open_link(token, *FORMS, now=now)
    if link is None:
        return _gone(request)
    if request.user.is_authenticated and link.kind == Kind.MEMBER:
        return _welcome_colleague(request, link, token, now)
    if request.user.is_authenticated and request.user != link.user:
        return render(request, "people/sign_out_first.html", {"link": link}, status=409)
    sent = request.POST if request.method == "POST" else None
    form = FORMS[link.kind](sent, initial={"language": own_name(page_language.get())})
    if not form.is_valid():
        return _welcome_page(request, link, form)
    try:
        user = _use(link, form, token, now)
    except Refused as refused:
        form.refuse(refused.refusal)
        return _gone(request) if refused.refusal == rules.LINK_IS_GONE else _welcome_page(request, link, form)
    return _sign_in(request, user, "people:account")


def _use(link: Invitation, form: Any, token: str, now: datetime) -> User:
    """The one act that the link stands for."""
    if link.kind == Kind.FIRST_ADMIN:
        return actions.become_first_admin(token=token, person=form.person, team=form.team, now=now)
    if link.kind == Kind.SIGN_IN:
        return actions.set_password_by_link(token=token, password=form.cleaned_data["password"], now=now)
    return actions.accept_invitation(token=token, person=form.person, now=now)


def _welcome_page(request: HttpRequest, link: Invitation, form: StaffForm) -> HttpResponse:
    facts = {"link": link, "role": link.as_role, "form": form}
    return render(request, "people/welcome.html", facts, status=422 if form.errors else 200)


def _welcome_colleague(request: HttpRequest, link: Invitation, token: str, now: datetime) -> HttpResponse:
    """Accept with the account that is signed in."""
    form = StaffForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and isinstance(request.user, User):
        try:
            actions.accept_with_account(token=token, user=request.user, now=now)
        except Refused as refused:
            form.refuse(refused.refusal)
        else:
            request.session[CHOSEN_TEAM] = str(link.team_id)
            messages.success(request, _("You have a new role."))
            return redirect("people:team")
    facts = {"link": link, "role": link.as_role, "form": form}
    return render(request, "people/welcome_colleague.html", facts, status=409 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sample_sign_in(request: HttpRequest, token: str) -> HttpResponse:
    """One button, so that a preview of the link does not use it up."""
    now = timezone.now()
    link = _open_link(token, Kind.SAMPLE, now=now)
    if link is None:
        return _gone(request)
    if request.method != "POST":
        return render(request, "people/sample_sign_in.html", {"link": link})
    try:
        user = actions.use_sample_link(token=token, now=now)
    except Refused:
        return _gone(request)
    return _sign_in(request, user, "desk:home")
