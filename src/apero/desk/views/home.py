"""The desk's home: what is due, and what is at risk. And the record of what was done."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from apero.audit.models import Entry
from apero.audit.queries import checked_chain, entries
from apero.desk import queries
from apero.desk.kinds import IN_WORDS
from apero.lib.languages import page_language
from apero.people.access import StaffRequest, member_required, staff_required
from apero.people.roles import ROLES, Permission

PAGE_OF = 50
NO_BREAK = "\u2011"


@member_required
@require_safe
def home(request: StaffRequest) -> HttpResponse:
    """What is due for this member of the team. A team that has announced nothing sees its first steps.

    Who only interprets sees their own sessions.
    """
    if request.only_interprets:
        return redirect("desk:interpreting")
    now = timezone.now()
    work = queries.worklist(
        request.team.pk, request.user, request.permissions, language=page_language.get(), now=now
    )
    may = {permission.name.lower(): True for permission in Permission if permission in request.permissions}
    context = {
        "work": work,
        "steps": queries.first_steps(request.team.pk),
        "may": may,
        "today": now.date(),
        "team": request.team,
    }
    return render(request, "desk/home.html", context)


@staff_required(Permission.AUDIT_READ)
@require_safe
def record(request: StaffRequest) -> HttpResponse:
    """What the teams of this site did, the newest first, and whether the record was changed or cut since."""
    page = Paginator(entries(), PAGE_OF).get_page(request.GET.get("page"))
    context = {"page": page, "rows": [_row(entry) for entry in page], "chain": checked_chain()}
    return render(request, "desk/record.html", context)


def _row(entry: Entry) -> dict[str, Any]:
    role = ROLES.get(entry.role)
    return {
        "entry": entry,
        "number": f"{entry.month}/{entry.position}".replace("-", NO_BREAK),
        "words": IN_WORDS.get(entry.kind, entry.kind),
        "role": role.name if role else None,
        "facts": entry.facts.items(),
    }
