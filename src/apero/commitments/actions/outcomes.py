"""Whether something was done is for those who took part to say, by code. Marks become one word and go."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from apero.audit.actions import SYSTEM, record
from apero.commitments import rules
from apero.commitments.actions.steps import locked_pledge, locked_recommendation, pledge_step, step_to
from apero.commitments.events import OutcomeAskedOn, OutcomeCounted
from apero.commitments.models import OutcomeMark, Pledge, Recommendation
from apero.commitments.queries.outcomes import PARTICIPANTS, asked_things, is_asked, outcome_token
from apero.conversations.models import Session
from apero.conversations.rules import Phase, phase_of
from apero.crypto.codes import Code
from apero.lib.refusal import require
from apero.lib.timezones import end_of_day_everywhere
from apero.registration.queries import voices_of

Thing = Recommendation | Pledge
Mark = OutcomeMark.Mark


def _locked(thing: Thing) -> Thing:
    return locked_pledge(thing) if isinstance(thing, Pledge) else locked_recommendation(thing)


@transaction.atomic
def mark_outcome(*, thing: Thing, session_id: UUID, code: Code, mark: str, now: datetime) -> None:
    """Keep what somebody with a code says; sent again it replaces what they said, "" takes it back. Raises `Refused`.

    The caller has found the session by the code (`registration.queries.voice_by_code`). No time, no record.
    """
    locked = _locked(thing)
    if not mark:
        OutcomeMark.objects.filter(token=outcome_token(code, locked)).delete()
        return
    until = locked.asked_until
    session = Session.objects.filter(pk=session_id, programme=locked.programme_id).first()
    require(
        rules.why_not_mark(
            is_asked=is_asked(locked),
            asked_until=until,
            is_over=until is not None and now >= end_of_day_everywhere(until),
            is_of_series=session is not None,
            is_held=session is not None and phase_of(session, now=now) is Phase.HELD,
            mark=mark,
        )
    )
    OutcomeMark.objects.update_or_create(
        token=outcome_token(code, locked),
        defaults={
            "recommendation": locked if isinstance(locked, Recommendation) else None,
            "pledge": locked if isinstance(locked, Pledge) else None,
            "mark": mark,
        },
    )


@transaction.atomic
def take_outcomes_back(*, code: Code, session_id: UUID) -> None:
    """What a code said goes with the place that is withdrawn (CODE_LEAVES)."""
    programme = Session.objects.filter(pk=session_id).values("programme")
    tokens = [outcome_token(code, thing) for thing in asked_things(programme__in=programme)]
    OutcomeMark.objects.filter(token__in=tokens).delete()


@transaction.atomic
def close_marks(*, now: datetime) -> int:
    """Count the marks of what is asked no longer; ask 30 days longer where there are fewer than five. Returns how many
    got an outcome.

    Where nobody holds a code any more nobody is asked: the thing stays called done, and no page says that it is confirmed.
    """
    due = [t for t in asked_things() if t.asked_until and now >= end_of_day_everywhere(t.asked_until)]
    return sum(_close(thing, now=now, is_last=False) for thing in due)


def count_now(thing: Thing, *, now: datetime) -> bool:
    """Count the marks before their day, because the series closes. Below five they go without an outcome."""
    return _close(thing, now=now, is_last=True)


def _close(thing: Thing, *, now: datetime, is_last: bool) -> bool:
    locked = _locked(thing)
    if not is_asked(locked):
        return False
    counted = dict(locked.marks.order_by().values_list("mark").annotate(Count("pk")))
    outcome = rules.outcome_of(
        confirmed=counted.get(Mark.CONFIRMED, 0), disputed=counted.get(Mark.DISPUTED, 0)
    )
    if not outcome and not is_last and _can_still_answer(locked):
        locked.asked_until = max(locked.asked_until or now.date(), now.date()) + rules.ASKED_FOR
        locked.save(update_fields=["asked_until"])
        record(OutcomeAskedOn(thing_id=locked.pk, until=locked.asked_until), by=SYSTEM, now=now)
        return False
    locked.marks.all().delete()
    locked.asked_until = None
    if isinstance(locked, Pledge):
        locked.outcome = outcome
        if outcome:
            pledge_step(locked, locked.state, on=now.date(), role=PARTICIPANTS, outcome=outcome)
        else:
            locked.save(update_fields=["asked_until", "outcome"])
    elif outcome:
        step_to(locked, outcome, on=now.date(), role=PARTICIPANTS)
    else:
        locked.save(update_fields=["asked_until"])
    record(OutcomeCounted(thing_id=locked.pk, outcome=outcome), by=SYSTEM, now=now)
    return bool(outcome)


def _can_still_answer(thing: Thing) -> bool:
    sessions = Session.objects.filter(programme=thing.programme_id).values_list("pk", flat=True)
    return any(voices_of(sessions).values())
