"""What a survey promises to whoever answers it, as facts, as a checksum of them, and in words (R38).

The facts are fixed when a survey is made. The words follow from them alone, so that no page can say more than the facts.
"""

import json
from collections.abc import Mapping
from datetime import timedelta
from hashlib import blake2b
from typing import Any

from django.utils.translation import gettext as _

from apero.survey.models import Survey

STATEMENT = 1
"""The version of what is said here. It grows with every change of meaning; surveys made before keep theirs."""
LEAST_BATCH = 10
"""Answers that leave the inbox together, at least; at the end of a survey however many are left."""
HOURS = (6, 18)
"""When they may leave it (UTC)."""
RAW_KEPT = timedelta(days=90)
"""How long answers are kept after what became of them was reported."""
LONGEST_KEPT = timedelta(days=365)
"""How long they are kept after the survey was closed, at most."""


def facts_of(*, uses_codes: bool, minimum: int) -> dict[str, Any]:
    """What is promised, as numbers and yes or no."""
    return {
        "statement": STATEMENT,
        "stored": ["closed answers in one line", "open answers apart from them"],
        "not stored": ["address", "agent", "cookie", "order", "time", "who"],
        "one-time codes": uses_codes,
        "smallest count shown": minimum,
        "least batch": LEAST_BATCH,
        "hours": list(HOURS),
        "days after the report": RAW_KEPT.days,
        "days after closing": LONGEST_KEPT.days,
    }


def checksum(facts: Mapping[str, Any]) -> str:
    """BLAKE2b (RFC 7693) over the facts as JSON with sorted names: 32 hex digits. Whoever has the facts "
    "can compute it."""
    written = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return blake2b(written.encode(), digest_size=16).hexdigest()


def promised(survey: Survey) -> list[str]:
    """What is said before the first question, a sentence each."""
    return promised_by(uses_codes=survey.uses_codes, minimum=survey.minimum)


def promised_by(*, uses_codes: bool, minimum: int) -> list[str]:
    """The same of a survey that is only thought of."""
    numbers = {
        "minimum": minimum,
        "batch": LEAST_BATCH,
        "report": RAW_KEPT.days,
        "longest": LONGEST_KEPT.days,
        "first": f"{HOURS[0]:02d}:00",
        "second": f"{HOURS[1]:02d}:00",
    }
    return [words % numbers for words in _sentences(uses_codes=uses_codes)]


def _sentences(*, uses_codes: bool) -> list[str]:
    code = (
        _(
            "You need a one-time code. It is deleted in the moment it is used. Nothing leads from it to "
            "answers."
        )
        if uses_codes
        else _("You need no code. So the same person could answer twice, and results say so.")
    )
    return [
        _(
            "We keep what you choose and what you write. No name, no address on the network, no browser, "
            "no time, no cookie."
        ),
        code,
        _(
            "What you choose is kept in one line. What you write in your own words is kept apart: nothing "
            "leads from one to the other."
        ),
        _(
            "Answers wait sealed and are put away together, mixed, at %(first)s or %(second)s UTC, when "
            "there are at least %(batch)s, "
            "or when the survey ends."
        ),
        _(
            "Until then whoever seizes our running machine could read those that wait, and in which order "
            "they came. A disk may keep "
            "an old key for longer."
        ),
        _(
            "We cannot protect you from a server that is hostile while you type, nor from somebody who "
            "watches your screen."
        ),
        _("Nobody sees how many have answered while the survey is open."),
        _("No number below %(minimum)s is published, and none from which one could be worked out."),
        _("What you write is read by two people of the team. It is published in other, general words only."),
        _(
            "All answers are deleted %(report)s days after we reported on them, and at the latest "
            "%(longest)s days after the survey ended."
        ),
        _("You cannot take an answer back after you sent it: nobody could find it."),
    ]
