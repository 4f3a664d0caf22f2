"""What two people decide about words that are off the pages, and what follows if they do not (R15, R86)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apero.audit.actions import SYSTEM, Actor, record
from apero.commitments import actions as commitments
from apero.disclosure.actions import forget_clearances, forget_waiting
from apero.hiding.actions.withholding import reason_of
from apero.hiding.events import HidingDecided, HidingProposed, UndecidedDestroyed
from apero.hiding.models import Hiding
from apero.hiding.queries import (
    Target,
    is_public,
    mark_of,
    said_with,
    target_of,
    versions_with,
)
from apero.hiding.rules import (
    agrees,
    is_overdue,
    why_not_decide,
)
from apero.lib.refusal import require
from apero.listening import actions as listening
from apero.people.models import User
from apero.synthesis import actions as synthesis
from apero.translation.actions import (
    destroy_parts,
    release_source,
    return_parts,
    withhold_parts,
)

Outcome, Reason = Hiding.Outcome, Hiding.Reason
UNDECIDED = _("It was taken off to protect people. Nobody decided that it should come back.")
"""What stands in place of a public question about which nobody decided."""


@transaction.atomic
def decide(
    *,
    hiding: Hiding,
    outcome: str,
    user: User,
    seen: str,
    by: Actor,
    now: datetime,
    because: str = "",
) -> Hiding:
    """Propose what becomes of the words, or agree with what a colleague proposed, which does it. Raises `Refused`.

    `seen` is the mark of the proposal that was read (`queries.mark_of`). Another outcome is a proposal of one's own.
    """
    locked = Hiding.objects.select_for_update(of=("self",)).select_related("source").get(pk=hiding.pk)
    target = target_of(locked.source, locked.part) if locked.source else None
    may_reword = target is not None and target.is_whole
    require(
        why_not_decide(
            locked,
            user_id=user.pk,
            outcome=outcome,
            because=because,
            may_reword=may_reword,
            needs_because=target is not None and target.needs_because,
            seen=seen,
            mark=mark_of(locked),
        )
    )
    if not agrees(locked, user_id=user.pk, outcome=outcome):
        return _propose(locked, outcome, user, because, by=by, now=now)
    locked.second = user
    carry_out(locked, target, outcome, by=by, now=now)
    event = HidingDecided(
        hiding_id=locked.pk, what=locked.kind, reason=str(locked.reason), outcome=str(outcome)
    )
    record(event, by=by, now=now)
    return locked


def _propose(hiding: Hiding, outcome: str, user: User, because: str, *, by: Actor, now: datetime) -> Hiding:
    hiding.first, hiding.proposes = user, outcome
    hiding.because = reason_of(hiding, because)
    hiding.is_defended |= outcome == Outcome.SHOWN
    hiding.save(update_fields=["first", "proposes", "because", "is_defended"])
    record(HidingProposed(hiding_id=hiding.pk, outcome=str(outcome)), by=by, now=now)
    return hiding


def carry_out(hiding: Hiding, target: Target | None, outcome: str, *, by: Actor, now: datetime) -> None:
    """Do what was decided. It records nothing of the decision itself: whoever calls it does."""
    if target is not None:
        do = {Outcome.HIDDEN: _destroy, Outcome.SHOWN: _show, Outcome.REWORDED: _reword}[Outcome(outcome)]
        if outcome == Outcome.HIDDEN and not target.part:
            _end_parts(hiding, target, now=now)
        do(hiding, target, by=by, now=now)
        _keep_apart(hiding, target)
    if outcome == Outcome.SHOWN and hiding.because_id:
        release_source(hiding.because_id)
    hiding.outcome, hiding.proposes, hiding.decided_on = outcome, outcome, now.date()
    hiding.save()


def _destroy(hiding: Hiding, target: Target, *, by: Actor, now: datetime) -> None:
    """The words, their translations, what old versions held of them, and what was cleared about them."""
    source = target.source
    forget_clearances([source.pk])
    forget_waiting([target.thing.pk])
    if not target.is_whole:
        for key, name in versions_with(target):
            destroy_parts(key, name)
            release_source(key)
        destroy_parts(source.pk, target.part)
        _hide_thing(target, now=now)
        _release(target)
    elif target.kind == "question":
        said = hiding.because.segments.filter(part="because") if hiding.because else None
        words = "\n\n".join(said.values_list("text", flat=True)) if said else ""
        listening.remove_question(
            question_id=target.thing.pk,
            reason=words or UNDECIDED,
            language=source.language,
            by=by,
            now=now,
        )
    elif target.kind == "claim":
        synthesis.withdraw_claim(claim=target.thing, because=hiding.reason, by=by, now=now)
    else:
        synthesis.withdraw_statement(statement=target.thing, because=hiding.reason, by=by, now=now)


def _hide_thing(target: Target, *, now: datetime) -> None:
    """A pledge without its words stays, with its dates; news without them lose their link too."""
    if target.kind == "update" and not target.part:
        commitments.forget_link(update=target.thing)
    if target.kind == "pledge" and not target.part:
        commitments.hide_pledge(pledge=target.thing, now=now)


def _show(hiding: Hiding, target: Target, *, by: Actor, now: datetime) -> None:  # noqa: ARG001
    if target.is_whole and target.kind == "question":
        listening.show_question(question=target.thing)
    elif target.is_whole and target.kind == "claim":
        synthesis.show_claim(claim=target.thing)
    elif target.is_whole:
        synthesis.show_statement(statement=target.thing, now=now)
    else:
        for key, name in versions_with(target):
            return_parts(key, name)
            release_source(key)
        return_parts(target.source.pk, target.part)
        _release(target)


def _end_parts(hiding: Hiding, target: Target, *, now: datetime) -> None:
    """What waits about a part of words that are destroyed as a whole has ended with them."""
    decided = hiding.second is not None
    parts = Hiding.objects.filter(source=target.source, outcome=Outcome.OPEN).exclude(pk=hiding.pk)
    for part in parts:
        part.outcome, part.proposes, part.decided_on = Outcome.HIDDEN, Outcome.HIDDEN, now.date()
        part.save(update_fields=["outcome", "proposes", "decided_on"])
        facts: dict[str, Any] = {"hiding_id": part.pk, "what": part.kind, "reason": str(part.reason)}
        hidden = str(Outcome.HIDDEN)
        event = HidingDecided(**facts, outcome=hidden) if decided else UndecidedDestroyed(**facts)
        record(event, by=SYSTEM, now=now)


def _keep_apart(hiding: Hiding, target: Target) -> None:
    """What two people have still to decide about stays off, whatever was decided about the rest of the text.

    That is a part of it or all of it, and the same words around other versions of a summary.
    """
    waiting = Hiding.objects.filter(source__in=said_with(target), outcome=Outcome.OPEN)
    for one in waiting.exclude(pk=hiding.pk).select_related("source").order_by("pk"):
        other = target_of(one.source, one.part) if one.source else None
        if other is not None:
            for key, name in [(other.source.pk, other.part), *versions_with(other)]:
                withhold_parts(key, name)


def _release(target: Target) -> None:
    """Translators see the rest of a text again, if it is public as it stands and none of it waits any more."""
    if target.kind in ("statement", "claim") and target.thing.approved_on is None:
        return  # the rest is being reworded
    others = Hiding.objects.filter(source=target.source, outcome=Outcome.OPEN).exclude(part=target.part)
    if is_public(target) and not others.exists():
        release_source(target.source.pk)


def _reword(hiding: Hiding, target: Target, *, by: Actor, now: datetime) -> None:  # noqa: ARG001
    """A draft again. What was cleared about the old words goes with them."""
    forget_clearances([target.source.pk])
    if target.kind == "question":
        listening.reword_question(question=target.thing)
    elif target.kind == "claim":
        synthesis.reword_claim(claim=target.thing)
    else:
        synthesis.reword_statement(statement=target.thing)


def destroy_undecided(*, now: datetime) -> int:
    """Destroy what nobody decided about by its last day. Returns how many texts. Safe to repeat."""
    due = Hiding.objects.filter(outcome=Outcome.OPEN, decide_until__lt=now.date()).order_by("pk")
    return sum(_destroy_overdue(key, now=now) for key in due.values_list("pk", flat=True))


@transaction.atomic
def _destroy_overdue(hiding_id: UUID, *, now: datetime) -> bool:
    hiding = Hiding.objects.select_for_update(of=("self",)).select_related("source").get(pk=hiding_id)
    if not is_overdue(hiding, today=now.date()):
        return False
    target = target_of(hiding.source, hiding.part) if hiding.source else None
    hiding.because = None if hiding.proposes != Outcome.HIDDEN else hiding.because
    carry_out(hiding, target, Outcome.HIDDEN, by=SYSTEM, now=now)
    event = UndecidedDestroyed(hiding_id=hiding.pk, what=hiding.kind, reason=str(hiding.reason))
    record(event, by=SYSTEM, now=now)
    return True
