"""What is held about people, and how the site can be used by all."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from apero.people.models import Team
from apero.publishing.holdings import ABOUT_STAFF, HOLDINGS, NEVER_STORED, NOT_PROTECTED


def what_we_hold(request: HttpRequest) -> HttpResponse:
    """Every stored field of participants' data, from the schema itself. The same for everybody, so that it gives nothing away."""
    found = {
        "holdings": HOLDINGS,
        "never": NEVER_STORED,
        "not_protected": NOT_PROTECTED,
        "staff": ABOUT_STAFF,
        "months": settings.AUDIT_MONTHS,
        "backup_days": settings.BACKUP_DAYS,
    }
    return render(request, "publishing/what_we_hold.html", found)


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement, with an address to report to."""
    return render(request, "publishing/accessibility.html", {"report_to": _report_to()})


def _report_to() -> str:
    """The role address of the site's team, or the contact for security, or nothing."""
    team = Team.objects.order_by("is_sample", "name").first()
    return team.contact_address if team else settings.SECURITY_CONTACT.removeprefix("mailto:")
