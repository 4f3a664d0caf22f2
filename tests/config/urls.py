"""The site's addresses, and some that go wrong on purpose."""

from django.core.exceptions import PermissionDenied
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from apero.config import urls
from apero.lib.refusal import Refusal, Refused
from apero.people.models import Team

handler400, handler403, handler404, handler500 = (
    urls.handler400,
    urls.handler403,
    urls.handler404,
    urls.handler500,
)


def page(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/page.html")


def address(request: HttpRequest) -> HttpResponse:
    return HttpResponse(reverse("publishing:home"))


@never_cache
def secret(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/page.html")


@csrf_exempt
def post(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{len(request.POST)} fields. " + "long " * 500)


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


def denied(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def refused(request: HttpRequest) -> HttpResponse:
    raise Refused(Refusal("closed", "It closed on 3 May."))


@transaction.atomic
def _keep_half() -> None:
    Team.objects.create(name="half", organisation="half", contact_address="half@example.org")
    raise OperationalError("database or disk is full")


def full(request: HttpRequest) -> HttpResponse:
    _keep_half()
    return HttpResponse()


def full_file(request: HttpRequest) -> HttpResponse:
    raise OSError(28, "No space left on device")


@csrf_exempt
def locked(request: HttpRequest) -> HttpResponse:
    raise OperationalError("database is locked")


urlpatterns = [
    path("test/page", page),
    path("test/address", address),
    path("test/secret", secret),
    path("test/post", post),
    path("test/broken", broken),
    path("test/denied", denied),
    path("test/refused", refused),
    path("test/full", full),
    path("test/full-file", full_file),
    path("test/locked", locked),
    path("account/locked", locked),
    *urls.urlpatterns,
]
