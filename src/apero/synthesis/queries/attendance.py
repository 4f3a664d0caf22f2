"""How many came to a session, by role, as the team counted; strangers read what was released of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.conversations.models import Session
from apero.releases.queries import current
from apero.small.ledger import ALL
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


class CameRow(NamedTuple):
    """A line of how many came, as strangers read it. `role` is "" for all together."""

    role: Any
    in_words: str


def series_of_attendance(session_id: UUID) -> str:
    """The ledger's name for who came to a session."""
    return f"came {session_id}"


def attendance_shown(session_id: UUID) -> list[CameRow]:
    """What was released of how many came: roles with enough people, and all together. Two queries, or one if nothing was.

    What is hidden looks like what was not counted. Together it is "at least", if one role is not exact or not counted.
    """
    released = current(series_of_attendance(session_id))
    if not released:
        return []
    rows = Attendance.objects.filter(session_id=session_id).values_list("role", "quality")
    qualities = dict(rows)
    every = ["" if role == ALL else role for role in (*CAME_AS, ALL)]
    is_exact = set(qualities.values()) == {"exact"}
    shown = []
    for role in every:
        number = released.get(role or ALL)
        if number is None:
            continue
        quality = qualities.get(role, "at-least") if role else ("exact" if is_exact else "at-least")
        shown.append(CameRow(CAME_AS.get(role, ""), Count(quality, number).in_words))
    return shown


def mark_of_attendance(counts: Mapping[str, Count]) -> str:
    """What a page remembers of it."""
    return hash_of(" ".join(f"{role} {count.quality} {count.number}" for role, count in counts.items()))
