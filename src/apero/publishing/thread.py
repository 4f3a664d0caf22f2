"""The thread as pages show it: said, decided, promised, done, and what people who took part say of it (R61–R64).

All of it is remembered until the team acts again. What depends on the day (late, no news since) is joined in the view.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404

from apero.audit.memory import remembered
from apero.commitments.models import Decision, Pledge, PledgeStep, Recommendation, RecommendationStep, Update
from apero.commitments.queries import DECIDERS, MADE_IN, newest_items
from apero.commitments.rules import PUBLIC_PLEDGES, UNANSWERED, is_taken_back
from apero.conversations.models import Programme, unlisted
from apero.conversations.queries import public_programmes
from apero.hiding.queries import Mark, marks_of
from apero.publishing.heard import public_programme
from apero.publishing.queries import about_language
from apero.synthesis import queries as synthesis
from apero.synthesis.models import Claim, Statement, SummaryVersion
from apero.synthesis.queries import StatementRow
from apero.translation.queries import Passage, Text, texts_in

PAGE_OF = 50
Texts = dict[UUID, Text]
Marks = dict[UUID, list[Mark]]


@dataclass(frozen=True, slots=True)
class NewsRow:
    """An update: its words, what shows it, whether it is evidence, and whether a later one corrects it."""

    update: Update
    text: Text
    marks: list[Mark]
    corrected_on: date | None

    @property
    def on(self) -> date:
        return self.update.on

    @property
    def link(self) -> str:
        """What shows it, unless it is off the pages."""
        return "" if any(mark.is_off for mark in self.marks) else self.update.link


@dataclass(frozen=True, slots=True)
class Due:
    """A date that a pledge was promised for, the day on which it was, and why it moved to it."""

    due_on: date
    said_on: date
    because: Passage | None


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """A pledge with every date that it ever had, its news, and how it ended."""

    pledge: Pledge
    text: Text
    marks: list[Mark]
    dates: list[Due]
    news: list[NewsRow]
    ended_on: date | None
    dropped_because: Passage | None
    dropped_by: Any
    made_in: Any
    session: str
    recommendation: int | None
    said: list[tuple[str, date]]
    """What participants said of it, each time that it was counted."""

    @property
    def days(self) -> list[date]:
        """The days on which something was heard of it."""
        return [*(due.said_on for due in self.dates), *(row.on for row in self.news), *self._ended]

    @property
    def _ended(self) -> list[date]:
        return [self.ended_on] if self.ended_on else []


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """An answer with its words, whose it was, and by how many days it came too late."""

    decision: Decision
    text: Text
    marks: list[Mark]
    by: Any
    days_late: int


@dataclass(frozen=True, slots=True)
class Origin:
    """A statement of a recommendation: its words while it is public, and where a summary holds it."""

    statement: Statement
    row: StatementRow | None
    version: SummaryVersion | None
    page: int

    @property
    def anchor(self) -> str:
        return synthesis.anchor_of(self.statement.pk)


@dataclass(frozen=True, slots=True)
class RecommendationPage:
    """A recommendation with all that became of it. `words` are those of claims, where it was compiled from several points."""

    programme: Programme
    series: Passage | None
    recommendation: Recommendation
    origins: list[Origin]
    claims: list[tuple[Claim, Text]]
    is_withdrawn: bool
    steps: list[RecommendationStep]
    decisions: list[DecisionRow]
    pledges: list[PledgeRow]
    news: list[NewsRow]
    into: int | None
    grouped: list[int]
    languages: dict[str, Any]

    @property
    def days(self) -> list[date]:
        """The days on which something was heard of it."""
        of_pledges = [day for row in self.pledges for day in row.days]
        return (
            [s.on for s in self.steps]
            + [d.decision.published_on for d in self.decisions]
            + [row.on for row in self.news]
            + of_pledges
        )


@dataclass(frozen=True, slots=True)
class Promised:
    """A series with the states and the days of its public promises."""

    programme: Programme
    title: Passage | None
    pledges: list[tuple[str, date]]


WITHOUT_ANSWER = UNANSWERED | {Recommendation.State.GROUPED, Recommendation.State.WITHDRAWN}
SERIES_AT_MOST = 20
"""So many series the page of all that was promised leads to, the newest first."""


def public_pledges() -> QuerySet[Pledge]:
    """Public ones with their steps and news. A promise of an unlisted session says nothing of where it was made."""
    steps = PledgeStep.objects.order_by("position")
    return (
        Pledge.objects.filter(state__in=PUBLIC_PLEDGES)
        .select_related("session__region", "recommendation", "programme")
        .prefetch_related(Prefetch("steps", queryset=steps), Prefetch("updates", queryset=_updates()))
        .order_by("number")
    )


@remembered
def promised_in_series(team: str, language: str) -> list[Promised]:
    """The newest public series in which something was promised, of one team or of all."""
    found = public_programmes().filter(pledges__state__in=PUBLIC_PLEDGES).distinct()
    newest = list((found.filter(team__address=team) if team else found)[:SERIES_AT_MOST])
    texts = texts_in(language, [one.text_id for one in newest])
    pledges = Pledge.objects.filter(programme__in=[one.pk for one in newest], state__in=PUBLIC_PLEDGES)
    days: dict[UUID, list[tuple[str, date]]] = {one.pk: [] for one in newest}
    for key, state, due_on in pledges.order_by("number").values_list("programme", "state", "due_on"):
        days[key].append((state, due_on))
    return [Promised(one, texts[one.text_id].first("title"), days[one.pk]) for one in newest]


def _updates() -> QuerySet[Update]:
    return Update.objects.prefetch_related("corrections").order_by("on", "position")


def _sources_of(pledges: Iterable[Pledge]) -> list[UUID]:
    keys: list[UUID] = []
    for pledge in pledges:
        keys += [pledge.text_id, *(u.text_id for u in pledge.updates.all())]
        keys += [s.because_id for s in pledge.steps.all() if s.because_id]
    return keys


def _news(updates: Iterable[Update], texts: Texts, marks: Marks) -> list[NewsRow]:
    rows = []
    for update in updates:
        corrections = list(update.corrections.all())
        corrected = max((one.on for one in corrections), default=None)
        rows.append(NewsRow(update, texts[update.text_id], marks.get(update.text_id, []), corrected))
    return rows


def _pledge_row(pledge: Pledge, texts: Texts, marks: Marks) -> PledgeRow:
    steps = list(pledge.steps.all())
    last = next((step for step in reversed(steps) if not step.outcome), None)
    is_over = last is not None and pledge.state in (Pledge.State.DONE, Pledge.State.DROPPED)
    dropped = last if last is not None and pledge.state == Pledge.State.DROPPED else None
    session = pledge.session if pledge.session and not pledge.session.is_unlisted else None
    is_hidden = session is None and pledge.made_in == Pledge.MadeIn.SESSION
    return PledgeRow(
        pledge=pledge,
        text=texts[pledge.text_id],
        marks=marks.get(pledge.text_id, []),
        dates=_dates(steps, texts),
        news=_news(pledge.updates.all(), texts, marks),
        ended_on=last.on if last is not None and is_over else None,
        dropped_because=_because(dropped, texts) if dropped else None,
        dropped_by=DECIDERS.get(dropped.decider_role, "") if dropped else "",
        made_in=MADE_IN[Pledge.MadeIn.REPORT if is_hidden else pledge.made_in],  # nothing tells that one was
        session=session.address if session else "",
        recommendation=pledge.recommendation.number if pledge.recommendation else None,
        said=[(step.outcome, step.on) for step in steps if step.outcome],
    )


def _because(step: PledgeStep, texts: Texts) -> Passage | None:
    return texts[step.because_id].first("because") if step.because_id else None


def _dates(steps: list[PledgeStep], texts: Texts) -> list[Due]:
    """Every date in the order in which it was promised: the first stays for ever."""
    found: list[Due] = []
    for step in steps:
        if not found or found[-1].due_on != step.due_on:
            found.append(Due(step.due_on, step.on, _because(step, texts) if found else None))
    return found


def decision_rows(
    decisions: Iterable[Decision], texts: Texts, marks: Marks, due_on: date | None
) -> list[DecisionRow]:
    return [
        DecisionRow(
            decision,
            texts[decision.text_id],
            marks.get(decision.text_id, []),
            DECIDERS.get(decision.decider_role, ""),
            max(0, (decision.published_on - due_on).days) if due_on and decision.number == 1 else 0,
        )
        for decision in decisions
    ]


@remembered
def recommendation_page(programme: str, number: int, language: str) -> RecommendationPage:
    """A recommendation's page (R61–R63). Raises `Http404`."""
    owner = public_programme(programme)
    found = public_recommendations().filter(programme=owner, number=number).first()
    if found is None:
        raise Http404
    pledges = list(public_pledges().filter(recommendation=found))
    updates = list(_updates().filter(recommendation=found))
    decisions = list(found.decisions.order_by("-number"))
    claims = [c for c in found.claims.all() if synthesis.is_on_pages(c)]
    own = [*(d.text_id for d in decisions), *(u.text_id for u in updates), *_sources_of(pledges)]
    texts = texts_in(language, dict.fromkeys([owner.text_id, *own]))
    texts |= synthesis.with_former_words(texts_in(language, [c.text_id for c in claims]), claims)
    marks = marks_of(own, language) if own else {}
    origins = _origins(found, language)
    shown = {key: text for key, text in texts.items() if key in (owner.text_id, *own)}
    shown |= {o.row.text.source_id: o.row.text for o in origins if o.row and o.row.text.source_id}
    states = [*(o.statement.state for o in origins), *(c.state for c in found.claims.all())]
    return RecommendationPage(
        programme=owner,
        series=texts[owner.text_id].first("title"),
        recommendation=found,
        origins=origins,
        claims=[(claim, texts[claim.text_id]) for claim in claims],
        is_withdrawn=is_taken_back(states),
        steps=list(found.steps.all()),
        decisions=decision_rows(decisions, texts, marks, owner.responses_due_on),
        pledges=[_pledge_row(one, texts, marks) for one in pledges],
        news=_news(updates, texts, marks),
        into=found.grouped_into.number if found.grouped_into else None,
        grouped=sorted(one.number for one in found.grouped.all()),
        languages=about_language(shown, texts[owner.text_id].source_language),
    )


def public_recommendations() -> QuerySet[Recommendation]:
    """Recommendations that strangers may know of: said in a listed session, or in the summary of a region or series."""
    statements = Statement.objects.select_related("session__region", "region").order_by(
        "session__starts_at", "position", "id"
    )
    said = Q(pk__in=Statement.objects.exclude(unlisted("session__")).values("recommendations"))
    return (
        Recommendation.objects.filter(said | Q(claims__isnull=False))
        .distinct()
        .select_related("programme", "region", "grouped_into")
        .prefetch_related(Prefetch("statements", queryset=statements), "claims", "steps", "grouped")
        .order_by("number")
    )


def _origins(found: Recommendation, language: str) -> list[Origin]:
    statements = [s for s in found.statements.all() if not s.session.is_unlisted]
    rows = synthesis.rows_by_statement([s.pk for s in statements], language)
    items = newest_items(s.pk for s in statements)
    places = {key: (item.version, item.position // PAGE_OF + 1) for key, item in items.items()}
    return [Origin(s, rows.get(s.pk), *places.get(s.pk, (None, 1))) for s in statements]


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """A recommendation in a list: its words (none while they are off), its region, its state and its days."""

    recommendation: Recommendation
    words: list[Passage]
    region: Passage | None
    days: list[date]
    into: int | None

    @property
    def state(self) -> str:
        return str(self.recommendation.state)


@dataclass(frozen=True, slots=True)
class ThreadLists:
    """The recommendations and pledges of a series."""

    programme: Programme
    series: Passage | None
    recommendations: list[RecommendationRow]
    pledges: list[PledgeRow]
    languages: dict[str, Any] = field(default_factory=dict)

    @property
    def answered(self) -> int:
        """How many have an answer: their own, or that of the one they are answered with. What was withdrawn has none."""
        states = {row.recommendation.number: row.state for row in self.recommendations}
        standing = [
            states.get(row.into, row.state) if row.into else row.state for row in self.recommendations
        ]
        return sum(state not in WITHOUT_ANSWER for state in standing)


@remembered
def thread_lists(programme: str, language: str) -> ThreadLists:
    """All recommendations and pledges of a series, by number. Raises `Http404`. A fixed number of queries."""
    owner = public_programme(programme)
    found = list(public_recommendations().filter(programme=owner).prefetch_related("decisions", "updates"))
    pledges = list(public_pledges().filter(programme=owner))
    words = {r.pk: _word_keys(r) for r in found}
    own = _sources_of(pledges)
    keys = [owner.text_id, *own, *(key for several in words.values() for key in several)]
    keys += [r.region.text_id for r in found if r.region]
    things: list[Statement | Claim] = [s for one in found for s in one.statements.all()]
    things += [c for one in found for c in one.claims.all()]
    texts = synthesis.with_former_words(texts_in(language, dict.fromkeys(keys)), things)
    marks = marks_of(own, language) if own else {}
    rows = [_pledge_row(one, texts, marks) for one in pledges]
    return ThreadLists(
        programme=owner,
        series=texts[owner.text_id].first("title"),
        recommendations=[
            _row(r, [texts[key].first("text") for key in words[r.pk]], texts, rows) for r in found
        ],
        pledges=rows,
        languages=about_language(texts, texts[owner.text_id].source_language),
    )


def _word_keys(found: Recommendation) -> list[UUID]:
    """The texts that say it: claims if there are any, else statements that are public."""
    claims = [c.text_id for c in found.claims.all() if synthesis.is_on_pages(c)]
    said = [
        s.text_id for s in found.statements.all() if synthesis.is_on_pages(s) and not s.session.is_unlisted
    ]
    return claims or said


def _row(
    found: Recommendation, words: list[Passage | None], texts: Texts, pledges: list[PledgeRow]
) -> RecommendationRow:
    days = [s.on for s in found.steps.all()] + [u.on for u in found.updates.all()]
    days += [d.published_on for d in found.decisions.all()]
    days += [day for row in pledges if row.pledge.recommendation_id == found.pk for day in row.days]
    return RecommendationRow(
        recommendation=found,
        words=[one for one in words if one is not None],
        region=texts[found.region.text_id].first("name") if found.region else None,
        days=days,
        into=found.grouped_into.number if found.grouped_into else None,
    )
