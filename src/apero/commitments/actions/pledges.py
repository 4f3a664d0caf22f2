"""Promises: noted, confirmed, moved with a reason, kept with something to look at, or dropped with a reason (R64)."""

from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Max

from apero.audit.actions import SYSTEM, Actor, record
from apero.commitments import rules
from apero.commitments.actions.news import write_news
from apero.commitments.actions.steps import Place, locked_pledge, pledge_step, role_of, write_words
from apero.commitments.events import PledgeMoved, PledgeNoted
from apero.commitments.facts import PledgeFacts
from apero.commitments.models import Decision, Pledge, Recommendation, Update
from apero.commitments.queries.outcomes import is_asked
from apero.commitments.queries.words import DECIDERS
from apero.conversations.models import Programme, Session
from apero.disclosure.actions import forget_waiting
from apero.disclosure.models import Waiting
from apero.lib.refusal import require
from apero.policy.models import Commitment
from apero.translation.actions import release_source
from apero.translation.queries import is_withheld

State = Pledge.State


@transaction.atomic
def note_pledge(
    *,
    programme: Programme,
    facts: PledgeFacts,
    recommendation: Recommendation | None = None,
    decision: Decision | None = None,
    session: Session | None = None,
    commitment: Commitment | None = None,
    by: Actor,
    now: datetime,
    on: date | None = None,
    key: UUID | None = None,
    waits: UUID | None = None,
) -> Pledge:
    """Note a promise. Only the team reads it until it is confirmed. Its first date is kept for ever. Raises `Refused`.

    `key` is its id, so that a form sent twice notes once; `waits` as for `decide`.
    """
    locked = Programme.objects.select_for_update(of=("self",)).select_related("team").get(pk=programme.pk)
    standing = Pledge.objects.filter(pk=key, programme=locked).first() if key else None
    if standing is not None:
        return standing
    day = on or now.date()
    require(
        rules.why_not_note(
            words=facts.text,
            owner=facts.owner,
            due_on=facts.due_on,
            noted_on=day,
            is_closed=locked.state == Programme.State.CLOSED,
        )
    )
    place = Place((session or locked).pk, Waiting.Part.PLEDGE, waits)
    last = locked.pledges.aggregate(last=Max("number"))["last"] or 0
    pledge = Pledge(
        pk=key or uuid4(),
        programme=locked,
        number=last + 1,
        made_in=facts.made_in,
        recommendation=recommendation,
        decision=decision,
        session=session,
        commitment=commitment,
        noted_on=day,
        first_due_on=facts.due_on,
        due_on=facts.due_on,
        text=write_words(locked, "pledge", facts.parts(), place=place, is_released=False),
    )
    pledge.save(force_insert=True)
    pledge_step(pledge, State.NOTED, on=day, role=role_of(by))
    record(PledgeNoted(pledge_id=pledge.pk), by=by, now=now)
    return pledge


def _record(pledge: Pledge, *, by: Actor, now: datetime) -> Pledge:
    record(PledgeMoved(pledge_id=pledge.pk, state=pledge.state), by=by, now=now)
    return pledge


@transaction.atomic
def confirm_pledge(
    *, pledge: Pledge, by: Actor, now: datetime, on: date | None = None, seen: str | None = None
) -> Pledge:
    """The office stands by it: it becomes public, with its date. Raises `Refused`."""
    locked = locked_pledge(pledge)
    require(rules.why_stale(seen, mark_of_pledge(locked)))
    require(rules.why_not_confirm(state=locked.state, is_withheld=is_withheld(locked.text_id)))
    release_source(locked.text_id)
    pledge_step(locked, State.CONFIRMED, on=on or now.date(), role=role_of(by))
    return _record(locked, by=by, now=now)


@transaction.atomic
def start_pledge(
    *, pledge: Pledge, by: Actor, now: datetime, on: date | None = None, seen: str | None = None
) -> Pledge:
    """Say publicly that work on it has begun. Raises `Refused`."""
    locked = locked_pledge(pledge)
    require(rules.why_stale(seen, mark_of_pledge(locked)))
    require(rules.why_not_move_pledge(locked.state, State.IN_PROGRESS, is_asked=is_asked(locked)))
    locked.outcome, locked.asked_until = "", None
    pledge_step(locked, State.IN_PROGRESS, on=on or now.date(), role=role_of(by))
    return _record(locked, by=by, now=now)


@transaction.atomic
def move_pledge(
    *,
    pledge: Pledge,
    due_on: date,
    because: str,
    by: Actor,
    now: datetime,
    on: date | None = None,
    seen: str | None = None,
    waits: UUID | None = None,
) -> Pledge:
    """Give it another date, with a public reason. All dates stay on the page. Raises `Refused`."""
    locked = locked_pledge(pledge)
    require(rules.why_stale(seen, mark_of_pledge(locked)))
    require(
        rules.why_not_postpone(
            state=locked.state, due_on=locked.due_on, new=due_on, because=because, on=on or now.date()
        )
    )
    locked.due_on = due_on
    place = Place(locked.pk, Waiting.Part.MOVE, waits)
    reason = write_words(locked.programme, "because", {"because": because}, place=place)
    pledge_step(locked, locked.state, on=on or now.date(), role=role_of(by), because=reason)
    return _record(locked, by=by, now=now)


@transaction.atomic
def finish_pledge(
    *,
    pledge: Pledge,
    evidence: str,
    link: str = "",
    by: Actor,
    now: datetime,
    on: date | None = None,
    seen: str | None = None,
    waits: UUID | None = None,
) -> Update:
    """Call it kept, with something that others can look at. Participants then say whether it is. Raises `Refused`."""
    locked = locked_pledge(pledge)
    day = on or now.date()
    require(rules.why_stale(seen, mark_of_pledge(locked)))
    require(rules.why_not_move_pledge(locked.state, State.DONE))
    require(rules.why_not_show_evidence(evidence=evidence, link=link))
    place = Place(locked.pk, Waiting.Part.EVIDENCE, waits)
    news = write_news(locked, evidence, link, on=day, by=by, place=place, is_evidence=True)
    locked.marks.all().delete()
    is_closed = locked.programme.state == Programme.State.CLOSED
    locked.outcome, locked.asked_until = "", None if is_closed else day + rules.ASKED_FOR
    pledge_step(locked, State.DONE, on=day, role=role_of(by))
    _record(locked, by=by, now=now)
    return news


@transaction.atomic
def drop_pledge(
    *,
    pledge: Pledge,
    because: str,
    decider_role: str,
    by: Actor,
    now: datetime,
    on: date | None = None,
    seen: str | None = None,
    waits: UUID | None = None,
) -> Pledge:
    """Give it up, with a public reason and the role of who decided it. Raises `Refused`."""
    locked = locked_pledge(pledge)
    require(rules.why_stale(seen, mark_of_pledge(locked)))
    require(
        rules.why_not_drop(state=locked.state, because=because, decider_role=decider_role, roles=DECIDERS)
    )
    place = Place(locked.pk, Waiting.Part.DROP, waits)
    reason = write_words(locked.programme, "because", {"because": because}, place=place)
    pledge_step(
        locked,
        State.DROPPED,
        on=on or now.date(),
        role=role_of(by),
        because=reason,
        decider_role=decider_role,
    )
    return _record(locked, by=by, now=now)


@transaction.atomic
def hide_pledge(*, pledge: Pledge, now: datetime, on: date | None = None) -> Pledge:
    """Its words are gone by the decision of two people. Number, dates and states stay. Twice is once."""
    locked = locked_pledge(pledge)
    if locked.state == State.HIDDEN:
        return locked
    require(rules.why_not_move_pledge(locked.state, State.HIDDEN))
    locked.asked_until = None
    locked.marks.all().delete()
    forget_waiting([locked.pk, *locked.updates.values_list("pk", flat=True)])
    pledge_step(locked, State.HIDDEN, on=on or now.date())
    return _record(locked, by=SYSTEM, now=now)


def mark_of_pledge(pledge: Pledge) -> str:
    """What a page remembers of how it showed a promise."""
    return f"{pledge.state} {pledge.due_on}"
