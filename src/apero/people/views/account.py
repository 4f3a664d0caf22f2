"""One's own account: the name, the password, the second factor."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from allauth.account.views import password_change
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from apero.people import actions
from apero.people.forms import NameForm
from apero.people.models import User
from apero.people.queries import has_second_factor, memberships_of, unused_recovery_codes


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """What the team knows about the reader, and what protects the account. Whoever lost all roles may read it too."""
    user = cast("User", request.user)
    form = NameForm(request.POST if request.method == "POST" else None, initial={"name": user.name})
    if form.is_valid():
        actions.rename(user=user, name=form.cleaned_data["name"])
        messages.success(request, _("Your name is saved."))
        return redirect("people:account")
    facts = {
        "form": form,
        "memberships": memberships_of(user),
        "has_second_factor": has_second_factor(user),
        "recovery_codes_left": unused_recovery_codes(user),
    }
    return render(request, "people/account.html", facts, status=422 if form.errors else 200)


def with_status(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """An allauth page whose form was refused answers 422, as all our pages do."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        form = (getattr(response, "context_data", None) or {}).get("form")
        if request.method == "POST" and form is not None and form.errors:
            response.status_code = 422
        return response

    return answered


@login_required
def change_password(request: HttpRequest) -> HttpResponse:
    """allauth's page; a sample person has no password to change."""
    if not cast("User", request.user).has_usable_password():
        return redirect("people:account")
    return cast("HttpResponse", password_change(request))
