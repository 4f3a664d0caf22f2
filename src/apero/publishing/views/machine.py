"""Addresses for machines: no language before them, no cookie, nothing about people."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from apero.conversations.models import Programme

PLAIN = "text/plain; charset=utf-8"
VALID_FOR = timedelta(days=180)
ROBOTS = "User-agent: *\nDisallow: /*/desk/\nDisallow: /*/account/\nDisallow: /*/code\n"


@require_safe
def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """200 "ok" when the database answered a read, else 503."""
    try:
        Programme.objects.exists()
    except DatabaseError:
        return HttpResponse("The database does not answer.\n", content_type=PLAIN, status=503)
    return HttpResponse("ok\n", content_type=PLAIN, headers={"Cache-Control": "no-store"})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """What is public may be found; the desk and the page for codes need not be."""
    return HttpResponse(ROBOTS, content_type=PLAIN)


@require_safe
def security(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Where to report a weakness (RFC 9116); 404 when the team has named nobody."""
    contact = settings.SECURITY_CONTACT
    if not contact:
        raise Http404
    address = f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
    expires = datetime.combine(timezone.now().date() + VALID_FOR, time(), tzinfo=timezone.now().tzinfo)
    lines = [
        f"Contact: {address}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {settings.LANGUAGE_CODE}",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)
