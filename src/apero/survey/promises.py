"""What a survey promises to whoever answers it, as facts, as a checksum of them, and in words (R38).

The facts are fixed when a survey is made, and kept with it. The words follow from them alone, so that no page can say more than
the facts, and a survey keeps its promise when later ones promise something else.
"""

import json
from collections.abc import Mapping
from datetime import timedelta
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from apero.survey.models import Survey

STATEMENT = 1
"""The version of what is said here. It grows with every change of meaning, and then `_sentences` says what each version said."""
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
        "days in backups": settings.BACKUP_DAYS,
    }


def written(facts: Mapping[str, Any]) -> str:
    """The facts as they are printed: JSON with sorted names and no blanks."""
    return json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def checksum(facts: Mapping[str, Any]) -> str:
    """BLAKE2b (RFC 7693) of 16 bytes over `written`: 32 hex digits. Whoever reads the facts can compute it."""
    return blake2b(written(facts).encode(), digest_size=16).hexdigest()


def is_kept(survey: Survey) -> bool:
    """Whether what the survey does is what was promised. False: somebody changed it in the database."""
    facts = survey.facts
    return (
        checksum(facts) == survey.promise
        and facts.get("one-time codes") == survey.uses_codes
        and facts.get("smallest count shown") == survey.minimum
    )


def promised(facts: Mapping[str, Any]) -> list[str]:
    """What is said before the first question, a sentence each."""
    first, second = facts["hours"]
    numbers = {
        "minimum": facts["smallest count shown"],
        "batch": facts["least batch"],
        "report": facts["days after the report"],
        "longest": facts["days after closing"],
        "backups": facts["days in backups"],
        "first": f"{first:02d}:00",
        "second": f"{second:02d}:00",
    }
    return [words % numbers for words in _sentences(uses_codes=facts["one-time codes"])]


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
        _(
            "What you write is read by at least two people of the team. It is published in other, general "
            "words only."
        ),
        _(
            "All answers are deleted %(report)s days after we reported on them, and at the latest "
            "%(longest)s days after the survey ended. Encrypted backups hold them for up to %(backups)s days more."
        ),
        _("You cannot take an answer back after you sent it: nobody could find it."),
    ]
