"""What a colleague changed since a page was opened, in words."""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.lib.refusal import Refusal

FACTS: dict[str, str | Promise] = {
    "region_id": gettext_lazy("the region"),
    "starts": gettext_lazy("the date or the time"),
    "wall_zone": gettext_lazy("whose clock the time is on"),
    "language": gettext_lazy("the working language"),
    "minutes": gettext_lazy("the length"),
    "capacity": gettext_lazy("the number of places"),
    "kind": gettext_lazy("what kind of session it is"),
    "level": gettext_lazy("how sensitive it is"),
    "is_recorded": gettext_lazy("whether it is recorded"),
    "safety": gettext_lazy("the safety notice"),
    "provider": gettext_lazy("the meeting service"),
    "meeting_link": gettext_lazy("the meeting link"),
    "provider_collects": gettext_lazy("what the service learns"),
    "note": gettext_lazy("the note"),
    "city_ids": gettext_lazy("the cities"),
    "agenda": gettext_lazy("the agenda"),
    "hosts": gettext_lazy("the hosts"),
    "state": gettext_lazy("whether it is public"),
    "starts_on": gettext_lazy("the first day"),
    "ends_on": gettext_lazy("the last day"),
    "influence": gettext_lazy("what is promised"),
    "contact_address": gettext_lazy("the contact address"),
    "questions_close_on": gettext_lazy("the last day for questions"),
    "interpretation_threshold": gettext_lazy("how many requests interpretation takes"),
    "interpretation_notice_days": gettext_lazy("until when interpretation can be asked for"),
    "responses_due_on": gettext_lazy("until when answers are promised"),
    "summary_days": gettext_lazy("the days until a summary is due"),
    "check_days": gettext_lazy("the days for which participants check"),
    "policy_version_id": gettext_lazy("the policy version"),
    "conduct_ids": gettext_lazy("the codes of conduct"),
    "objectives": gettext_lazy("the objectives"),
    "prompts": gettext_lazy("the framing questions"),
}
"""What the facts of a form are called when a colleague changed them; all others are words of the page."""


def why_stale(changed: Sequence[str]) -> Refusal | None:
    """A colleague's change since the page was opened is said, not overwritten. `changed` names facts (`facts.changed_since`)."""
    if not changed:
        return None
    words = _(
        "A colleague changed this while you wrote: %(what)s. What you typed is kept. Compare, then save again."
    )
    names = dict.fromkeys(str(FACTS.get(name, _("the words"))) for name in changed)
    return Refusal("stale", words % {"what": ", ".join(names)})
