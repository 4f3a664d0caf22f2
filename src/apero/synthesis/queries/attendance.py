"""How many came to a session, by role, as the team counted. Nothing here is for strangers."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.conversations.models import Session
from apero.synthesis.models import Attendance
from apero.translation.marks import hash_of

CAME_AS: dict[str, Any] = {
    "volunteer": gettext_lazy("Volunteers"),
    "affiliate": gettext_lazy("People of affiliates"),
    "staff": gettext_lazy("Staff"),
    "board": gettext_lazy("Board"),
    "interpreter": gettext_lazy("Interpreters"),
    "other": gettext_lazy("Others"),
}
QUALITIES: dict[str, Any] = {
    "exact": gettext_lazy("exactly"),
    "at-least": gettext_lazy("at least"),
    "unknown": gettext_lazy("unknown"),
}


class Count(NamedTuple):
    """How many, and how well it is known. `number` is None when it is unknown."""

    quality: str
    number: int | None

    @property
    def in_words(self) -> str:
        if self.number is None:
            return _("unknown")
        return (
            _("at least %(number)d") % {"number": self.number}
            if self.quality == "at-least"
            else str(self.number)
        )


def attendance_of(session: Session) -> dict[str, Count]:
    """What was counted, by role in the order of `CAME_AS`; a role that nobody spoke of is not in it. One query."""
    rows = Attendance.objects.filter(session=session).values_list("role", "quality", "number")
    found = {role: Count(quality, number) for role, quality, number in rows}
    return {role: found[role] for role in CAME_AS if role in found}


def attendance_in_words(session: Session) -> list[tuple[Any, str]]:
    """The same for a page."""
    return [(CAME_AS[role], count.in_words) for role, count in attendance_of(session).items()]


def mark_of_attendance(counts: Mapping[str, Count]) -> str:
    """What a page remembers of it."""
    return hash_of(" ".join(f"{role} {count.quality} {count.number}" for role, count in counts.items()))
