"""The participants' check on the desk: opened, waited for, read; and held lines shown by two people."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from apero.conversations.models import Programme, Session
from apero.conversations.rules import phase_of
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.registration.queries import voices_of
from apero.synthesis import actions, check_rules, queries
from apero.synthesis.views.doors import session_or_404
from apero.translation.queries import texts_in

ASKED: dict[str, str | Promise] = {
    "": gettext_lazy("Nobody: no code of this session speaks"),
    "few": gettext_lazy("Fewer than five people"),
    "five": gettext_lazy("Five people or more"),
    "ten": gettext_lazy("Ten people or more"),
    "twenty": gettext_lazy("Twenty people or more"),
}
"""Who can answer, as a band."""


@require_POST
@staff_required(Permission.SUMMARY_PUBLISH)
def open_check(request: StaffRequest, session: UUID) -> HttpResponse:
    """Ask those who hold a code of the session to check what is approved."""
    found = session_or_404(request, session)
    try:
        check = actions.open_round(session=found, by=request.actor, now=timezone.now())
    except Refused as no:
        messages.error(request, str(no.refusal.message))
    else:
        words = _("Participants can check until the end of %(day)s, everywhere.")
        messages.success(request, words % {"day": check.closes_on.isoformat()})
    return HttpResponseRedirect(reverse("synthesis:summary", args=[found.pk]))


def check_facts(session: Session, counts: dict[str, int]) -> dict[str, Any]:
    """What the page of a session's summary shows of its check. Nothing of the marks of an open round."""
    now, newest = timezone.now(), queries.newest_round(session)
    is_open = newest is not None and newest.closed_on is None
    asked = voices_of([session.pk]).get(session.pk, 0)
    programme, held = session.programme, queries.held_of(session)
    texts = texts_in(page_language.get(), [s.text_id for s in held])
    approved = session.statements.filter(state="approved").count() if counts["approved"] else 0
    return {
        "round": newest,
        "is_check_open": is_open,
        "is_check_over": newest is not None and check_rules.is_over(newest, now=now),
        "asked": ASKED[queries.band_of(asked) if asked else ""],
        "checked": ASKED.get(newest.checked, "") if newest else "",
        "unchecked": approved if programme.check_days and asked else 0,
        "no_round": check_rules.why_not_open_round(
            phase=phase_of(session, now=now),
            check_days=programme.check_days,
            asked=asked,
            approved=approved,
            is_open=is_open,
            is_closed=programme.state == Programme.State.CLOSED,
        ),
        "held": [(s, texts[s.text_id]) for s in held],
        "totals": queries.totals_of(newest, page_language.get()) if newest else None,
    }
