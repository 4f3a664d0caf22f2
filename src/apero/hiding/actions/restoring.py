"""Doing once more, after a backup was put back, what had been decided about words since it was made (R86)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import SYSTEM, record
from apero.hiding.actions.deciding import carry_out
from apero.hiding.actions.withholding import has_words, take_off
from apero.hiding.events import HidingDecided
from apero.hiding.models import Hiding
from apero.hiding.queries import Target, is_public, open_hiding, target_of
from apero.synthesis import actions as synthesis
from apero.synthesis.models import Claim, Statement
from apero.translation.actions import destroy_parts
from apero.translation.models import Source

Outcome = Hiding.Outcome
OFF = (Outcome.HIDDEN, Outcome.REWORDED, Outcome.OPEN)
"""Outcomes after which the words of then stand on no page, the firmest first."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Words that were off the pages, and what two people had said of them: facts of a request, without a word of it."""

    hiding_id: UUID
    source_id: UUID
    part: str
    reason: str
    by_code: bool
    outcome: str
    decide_until: date


@transaction.atomic
def take_off_again(taken: Iterable[Taken], *, now: datetime) -> int:
    """Take off, destroy or let be reworded what a restored database shows again. Returns how many texts.

    What the backup knows of itself is left alone: its words are those of after the decision. Safe to repeat.
    """
    known = dict(Hiding.objects.values_list("pk", "outcome"))
    news = [one for one in taken if known.get(one.hiding_id) != one.outcome]
    news.sort(key=lambda one: (bool(one.part), OFF.index(Outcome(one.outcome))))
    firmest: dict[tuple[UUID, str], Taken] = {}
    for one in news:
        firmest.setdefault((one.source_id, one.part), one)
    return sum(_again(one, now=now) for one in firmest.values())


def _again(taken: Taken, *, now: datetime) -> bool:
    source = Source.objects.filter(pk=taken.source_id).first()
    target = target_of(source, taken.part) if source else None
    if target is None:
        return False
    hiding = open_hiding(target.source, target.part)
    if (
        hiding is not None and hiding.part != target.part
    ):  # all of the text is off and waits: this part waits no more
        if taken.outcome == Outcome.HIDDEN:
            destroy_parts(target.source.pk, target.part)
        return True
    if hiding is None and target.kind in ("statement", "claim") and target.is_whole and not is_public(target):
        return _before_it_was_public(target, taken, now=now)
    if hiding is None:
        if not has_words(target) or (target.is_whole and not is_public(target)):
            return False
        hiding = take_off(target, reason=taken.reason, by_code=taken.by_code, now=now)
        Hiding.objects.filter(pk=hiding.pk).update(decide_until=taken.decide_until)
    if taken.outcome != Outcome.OPEN:
        _settle(hiding, target, taken.outcome, now=now)
    return True


def _settle(hiding: Hiding, target: Target, outcome: str, *, now: datetime) -> None:
    target.thing.refresh_from_db()
    hiding.because = hiding.because if hiding.proposes == outcome else None
    carry_out(hiding, target, outcome, by=SYSTEM, now=now)
    facts = {"what": hiding.kind, "reason": str(hiding.reason), "outcome": str(outcome)}
    record(HidingDecided(hiding_id=hiding.pk, **facts), by=SYSTEM, now=now)


def _before_it_was_public(target: Target, taken: Taken, *, now: datetime) -> bool:
    """A line that the backup holds as a draft or approved: it must not go the way that it went then."""
    thing: Statement | Claim = target.thing
    if thing.state in (Statement.State.WITHDRAWN, Statement.State.WITHHELD):
        return False
    if taken.outcome == Outcome.HIDDEN and isinstance(thing, Statement):
        synthesis.discard_statement(statement=thing, by=SYSTEM, now=now)
    elif taken.outcome == Outcome.HIDDEN and isinstance(thing, Claim):
        synthesis.discard_claim(claim=thing, by=SYSTEM, now=now)
    elif isinstance(thing, Statement):
        synthesis.reword_statement(statement=thing)
    else:
        synthesis.reword_claim(claim=thing)
    return True
