"""From a recommendation to its answer, and to what is called done."""

from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.commitments import rules
from apero.commitments.actions.news import write_news
from apero.commitments.actions.steps import Place, locked_recommendation, role_of, step_to, write_words
from apero.commitments.events import RecommendationAnswered, RecommendationMoved
from apero.commitments.facts import DecisionFacts
from apero.commitments.models import Decision, Recommendation, Update
from apero.commitments.queries.words import DECIDERS
from apero.conversations.models import Programme
from apero.disclosure.models import Waiting
from apero.lib.refusal import require

State = Recommendation.State


def _move(recommendation: Recommendation, to: State, on: date, *, by: Actor, now: datetime) -> None:
    """One step of the team, and its entry in the record. Call it last."""
    step_to(recommendation, to, on=on, role=role_of(by))
    record(RecommendationMoved(recommendation_id=recommendation.pk, state=to), by=by, now=now)


@transaction.atomic
def consider(
    *,
    recommendation: Recommendation,
    by: Actor,
    now: datetime,
    on: date | None = None,
    seen: str | None = None,
) -> Recommendation:
    """Say publicly that it is looked at. A grouped one stands by itself again. Raises `Refused`."""
    locked = locked_recommendation(recommendation)
    require(rules.why_stale(seen, locked.state))
    if locked.state != State.GROUPED:
        require(rules.why_not_move(locked.state, State.UNDER_CONSIDERATION))
    locked.grouped_into = None
    _move(locked, State.UNDER_CONSIDERATION, on or now.date(), by=by, now=now)
    return locked


@transaction.atomic
def group(
    *,
    recommendation: Recommendation,
    into: Recommendation,
    by: Actor,
    now: datetime,
    on: date | None = None,
    seen: str | None = None,
) -> Recommendation:
    """Let another recommendation of its series answer for this one. What was grouped into it follows. Raises `Refused`."""
    first, second = sorted([recommendation, into], key=lambda one: one.pk)
    rows = {one.pk: locked_recommendation(one) for one in (first, second)}
    locked, heir = rows[recommendation.pk], rows[into.pk]
    require(rules.why_stale(seen, locked.state))
    require(
        rules.why_not_group(
            state=locked.state,
            into_state=heir.state,
            is_same=locked.pk == heir.pk,
            is_same_series=locked.programme_id == heir.programme_id,
            has_decisions=locked.decisions.exists(),
        )
    )
    locked.grouped.update(grouped_into=heir)
    locked.grouped_into = heir
    _move(locked, State.GROUPED, on or now.date(), by=by, now=now)
    return locked


@transaction.atomic
def decide(
    *,
    recommendation: Recommendation,
    facts: DecisionFacts,
    by: Actor,
    now: datetime,
    on: date | None = None,
    key: UUID | None = None,
    seen: str | None = None,
    waits: UUID | None = None,
) -> Decision:
    """Answer a recommendation in public. Former answers stay beside it. Raises `Refused`.

    `on` is the day on which the answer becomes public; `key` its id, so that a form sent twice answers once; `waits` the
    form in which its words waited for a second person, if they did.
    """
    locked = locked_recommendation(recommendation)
    standing = Decision.objects.filter(pk=key, recommendation=locked).first() if key else None
    if standing is not None:
        return standing
    day = on or now.date()
    require(rules.why_stale(seen, locked.state))
    require(
        rules.why_not_decide(
            state=locked.state,
            to=facts.state,
            reason=facts.reason,
            decider_role=facts.decider_role,
            decided_on=facts.decided_on,
            on=day,
            roles=DECIDERS,
        )
    )
    decision = Decision.objects.create(
        pk=key or uuid4(),
        recommendation=locked,
        number=locked.decisions.count() + 1,
        state=facts.state,
        decider_role=facts.decider_role,
        decided_on=facts.decided_on,
        published_on=day,
        text=write_words(
            locked.programme,
            "decision",
            facts.parts(),
            place=Place(locked.pk, Waiting.Part.DECISION, waits),
        ),
    )
    locked.asked_until = None
    step_to(locked, facts.state, on=day, role=role_of(by))
    event = RecommendationAnswered(recommendation_id=locked.pk, state=facts.state, number=decision.number)
    record(event, by=by, now=now)
    return decision


@transaction.atomic
def start(
    *,
    recommendation: Recommendation,
    by: Actor,
    now: datetime,
    on: date | None = None,
    seen: str | None = None,
) -> Recommendation:
    """Say publicly that work on it has begun. Raises `Refused`."""
    locked = locked_recommendation(recommendation)
    require(rules.why_stale(seen, locked.state))
    require(rules.why_not_move(locked.state, State.IN_PROGRESS))
    locked.asked_until = None
    _move(locked, State.IN_PROGRESS, on or now.date(), by=by, now=now)
    return locked


@transaction.atomic
def implement(
    *,
    recommendation: Recommendation,
    evidence: str,
    link: str = "",
    by: Actor,
    now: datetime,
    on: date | None = None,
    seen: str | None = None,
    waits: UUID | None = None,
) -> Update:
    """Call it done, with something that others can look at. Participants then say whether it is. Raises `Refused`."""
    locked = locked_recommendation(recommendation)
    day = on or now.date()
    require(rules.why_stale(seen, locked.state))
    require(rules.why_not_move(locked.state, State.IMPLEMENTED))
    require(rules.why_not_show_evidence(evidence=evidence, link=link))
    locked.marks.all().delete()
    place = Place(locked.pk, Waiting.Part.EVIDENCE, waits)
    news = write_news(locked, evidence, link, on=day, by=by, place=place, is_evidence=True)
    is_closed = locked.programme.state == Programme.State.CLOSED
    locked.asked_until = None if is_closed else day + rules.ASKED_FOR
    _move(locked, State.IMPLEMENTED, day, by=by, now=now)
    return news
