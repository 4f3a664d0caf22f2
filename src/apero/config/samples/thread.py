"""Sample A's finished series, nine months on: what participants checked, what was answered, promised, done, taken off."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from apero.commitments import actions as commitments
from apero.commitments.facts import DecisionFacts, PledgeFacts
from apero.commitments.models import Pledge, Recommendation
from apero.config.samples import finished_words as told
from apero.config.samples import thread_words
from apero.config.samples.actions import Loaded, named
from apero.config.samples.speakers import code_of, noon, voices_for
from apero.conversations.models import Programme, Session
from apero.hiding import actions as hiding
from apero.hiding.queries import mark_of
from apero.policy.models import Region
from apero.synthesis import actions as synthesis
from apero.synthesis.actions import ClaimFacts, FigureFacts
from apero.synthesis.models import Statement
from apero.translation.queries import texts_in


@dataclass(frozen=True, slots=True)
class Series:
    """The series with what the steps below look things up by."""

    loaded: Loaded
    programme: Programme
    now: datetime

    @property
    def first(self) -> date:
        return self.programme.starts_on

    def day(self, number: int) -> date:
        """The day so long after the first, or today if that is earlier."""
        return min(self.first + timedelta(days=number), self.now.date())

    def session(self, address: str) -> Session:
        return Session.objects.select_related("programme__text", "region").get(
            programme=self.programme, address=address
        )

    def statements(self) -> dict[str, Statement]:
        """By their words."""
        found = list(
            Statement.objects.filter(session__programme=self.programme).select_related("text", "session")
        )
        texts = texts_in("", [s.text_id for s in found])
        return {texts[s.text_id].plain("text"): s for s in found}

    def statement(self, words: str) -> Statement:
        return next(s for text, s in self.statements().items() if text.startswith(words))

    def recommendation(self, words: str) -> Recommendation:
        return Recommendation.objects.get(statements=self.statement(words))


def add_thread(loaded: Loaded, programme: Programme, *, now: datetime) -> None:
    """Everything that this module has, in order."""
    series = Series(loaded, programme, now)
    for add in (
        _check_to_try,
        _report,
        _recommendations,
        _answers,
        _pledges,
        _done,
        _revision,
        _taken_off,
    ):
        add(series)


def _check_to_try(series: Series) -> None:
    """A draft that waits to be checked, for whoever tries the samples."""
    session = series.session(told.LATE)
    voices_for(session)
    synthesis.open_round(session=session, by=series.loaded.by("convenor"), now=series.now)


def _report(series: Series) -> None:
    """The summary of a region, compiled from two sessions."""
    region: Region = named(list(Region.objects.filter(team=series.loaded.team)))[
        thread_words.REGION_OF_CLAIMS
    ]
    summary = synthesis.summary_of(programme=series.programme, region=region)
    for line in thread_words.CLAIMS:
        facts = ClaimFacts(
            text=line.text,
            kind=line.kind,
            spread=line.spread,
            statement_ids=[series.statement(words).pk for words in line.of],
        )
        claim = synthesis.write_claim(summary=summary, facts=facts, writer=series.loaded.staff["note-taker"])
        synthesis.approve_claim(
            claim=claim,
            reader=series.loaded.staff["reviewer"],
            by=series.loaded.by("reviewer"),
            now=series.now,
            on=series.day(30),
        )
    for label, value, qualifier, compared_with, compared_value in thread_words.FIGURES:
        figure = FigureFacts(
            label=label,
            value=value,
            as_of=series.day(20),
            qualifier=qualifier,
            compared_with=compared_with,
            compared_value=compared_value,
        )
        synthesis.write_figure(summary=summary, facts=figure, now=series.now)
    synthesis.publish_report(
        summary=summary,
        publisher=series.loaded.staff["convenor"],
        about=synthesis.About(
            method=told.METHOD,
            caveats=told.CAVEATS,
            compiled_by=told.COMPILED_BY,
            reviewed_by=told.REVIEWED_BY,
            led_to=thread_words.LED_TO,
            process=thread_words.PROCESS,
        ),
        by=series.loaded.by("convenor"),
        now=series.now,
        on=series.day(32),
    )


def _recommendations(series: Series) -> None:
    """Each published recommendation has its number, as the reaction to a summary would give it."""
    for session in series.programme.sessions.filter(summary__versions__isnull=False).distinct():
        commitments.record_recommendations(summary_id=session.summary.pk, now=series.now)


def _answers(series: Series) -> None:
    by = series.loaded.by("convenor")
    for words in thread_words.CONSIDERED:
        commitments.consider(
            recommendation=series.recommendation(words), by=by, now=series.now, on=series.day(90)
        )
    for answer in thread_words.ANSWERS:
        facts = DecisionFacts(
            state=answer.state,
            decider_role=answer.role,
            decided_on=series.day(answer.day),
            reason=answer.reason,
            cannot_say=answer.cannot_say,
            changes=answer.changes,
            decider=answer.decider,
        )
        on = series.day(answer.day + 3)
        commitments.decide(
            recommendation=series.recommendation(answer.words), facts=facts, by=by, now=series.now, on=on
        )
    grouped, into = (series.recommendation(words) for words in thread_words.GROUPED)
    commitments.group(recommendation=grouped, into=into, by=by, now=series.now, on=series.day(52))
    for words in (*thread_words.STARTED, *(words for words, _evidence, _day in thread_words.IMPLEMENTED)):
        commitments.start(
            recommendation=series.recommendation(words), by=by, now=series.now, on=series.day(80)
        )


def _pledges(series: Series) -> None:
    for promise in thread_words.PROMISES:
        _pledge(series, promise)


def _pledge(series: Series, promise: thread_words.Promise) -> None:
    """A pledge with all its dates. It was noted when its recommendation was answered, or in the room."""
    by, today = series.loaded.by("convenor"), series.now.date()
    recommendation = series.recommendation(promise.of) if promise.of else None
    due = [today + timedelta(days=days) for days in promise.due]
    noted = min(series.day(80), due[0] - timedelta(days=20)) if promise.of else series.day(6)
    pledge: Pledge = commitments.note_pledge(
        programme=series.programme,
        facts=PledgeFacts(
            text=promise.text,
            owner=promise.owner,
            due_on=due[0],
            made_in="answer" if promise.of else "session",
        ),
        recommendation=recommendation,
        session=None if promise.of else series.session("east-africa-borders"),
        by=by,
        now=series.now,
        on=noted,
    )
    commitments.confirm_pledge(pledge=pledge, by=by, now=series.now, on=noted + timedelta(days=2))
    for before, later in pairwise(due):
        commitments.move_pledge(
            pledge=pledge,
            due_on=later,
            because=promise.said,
            by=by,
            now=series.now,
            on=before - timedelta(days=3),
        )
    last = min(today, due[-1] + timedelta(days=4))
    if promise.end == "in-progress":
        commitments.start_pledge(
            pledge=pledge, by=by, now=series.now, on=min(today, noted + timedelta(days=30))
        )
    elif promise.end == "done":
        commitments.finish_pledge(pledge=pledge, evidence=promise.said, by=by, now=series.now, on=last)
    elif promise.end == "dropped":
        commitments.drop_pledge(
            pledge=pledge, because=promise.said, decider_role="staff", by=by, now=series.now, on=last
        )


def _done(series: Series) -> None:
    """What was called done, and what participants said of it."""
    by = series.loaded.by("convenor")
    session = series.session("south-america-borders")
    for words, evidence, day in thread_words.IMPLEMENTED:
        commitments.implement(
            recommendation=series.recommendation(words),
            evidence=evidence,
            by=by,
            now=series.now,
            on=series.day(day),
        )
    days = {words: day for words, _evidence, day in thread_words.IMPLEMENTED}
    for words, confirmed, disputed in thread_words.OUTCOMES:
        thing = series.recommendation(words)
        said = ["confirmed"] * confirmed + ["disputed"] * disputed
        for number, mark in enumerate(said):
            commitments.mark_outcome(
                thing=thing,
                session_id=session.pk,
                code=code_of(session, number),
                mark=mark,
                now=noon(series.day(days[words] + 5)),
            )
    commitments.close_marks(now=noon(series.day(200)))


def _revision(series: Series) -> None:
    """A dated correction of a summary."""
    session = series.session("south-east-asia-borders")
    synthesis.correct_summary(
        summary=session.summary,
        words=thread_words.ERRATUM,
        by=series.loaded.by("convenor"),
        now=series.now,
        on=series.day(60),
    )


def _taken_off(series: Series) -> None:
    """A line that two people hid to protect somebody, and one that was not what people had said."""
    for words, reason in ((thread_words.HIDDEN, "protect"), (thread_words.WITHDRAWN, "wrong")):
        source = series.statement(words).text
        asked = hiding.request_hiding(
            source=source,
            reason=reason,
            user=series.loaded.staff["convenor"],
            by=series.loaded.by("convenor"),
            now=series.now,
        )
        hiding.decide(
            hiding=asked,
            outcome="hidden",
            user=series.loaded.staff["reviewer"],
            seen=mark_of(asked),
            by=series.loaded.by("reviewer"),
            now=series.now,
        )
