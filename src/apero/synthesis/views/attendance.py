"""How many came to a session, counted by those who were in the room (R55)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apero.conversations.rules import phase_of
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest
from apero.synthesis import actions, queries, rules
from apero.synthesis.forms import AttendanceForm
from apero.synthesis.views.doors import head_of, in_the_room, session_or_404


@in_the_room
def attendance(request: StaffRequest, session: UUID) -> HttpResponse:
    """The count by role. Who saves what a colleague has just changed sees theirs first."""
    found, now = session_or_404(request, session), timezone.now()
    form = AttendanceForm(request.POST or None, standing=queries.attendance_of(found))
    if request.method == "POST" and form.is_valid():
        try:
            actions.count_attendance(
                session=found, counts=form.counts, seen=form.cleaned_data["seen"], now=now
            )
        except Refused as no:
            form.refuse(no.refusal)
            form.read_again()
        else:
            messages.success(request, _("The count is kept."))
            return HttpResponseRedirect(reverse("synthesis:attendance", args=[found.pk]))
    context = head_of(request, found) | {
        "form": form,
        "standing": queries.attendance_in_words(found),
        "refusal": rules.why_not_count_attendance(phase_of(found, now=now)),
        "here": "attendance",
    }
    return render(request, "synthesis/attendance.html", context, status=422 if form.errors else 200)
