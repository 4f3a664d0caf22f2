"""What could identify somebody in statements, claims and the words around a summary: found anew each time."""

from collections.abc import Iterable, Iterator
from datetime import date

from apero.conversations.models import Programme
from apero.disclosure.models import Waiting
from apero.disclosure.queries import Flagged, context_of, flags_of, in_own_words, traits_in
from apero.guard.context import Context
from apero.listening.models import Question
from apero.policy.models import Region
from apero.survey.queries import written_in
from apero.synthesis.models import Claim, Note, Statement, Summary
from apero.synthesis.queries.checks import missing_of
from apero.translation.queries import Text, text_in, texts_in

REPLY, AROUND = Waiting.Part.REPLY, Waiting.Part.SUMMARY
PUBLISHED_AT_MOST = 2000
"""Of so many public points at most the traits are compared."""


def flags_of_statement(statement: Statement, *, today: date, text: Text | None = None) -> list[Flagged]:
    """The flags of a statement's words, with its coding, the notes of its session and all that is public of its series."""
    words = text or text_in("", statement.text_id)
    programme = statement.session.programme
    context = _context(
        programme,
        statement.region,
        language=statement.text.language,
        notes=[
            *statement.session.notes.values_list("typed", flat=True),
            *(point.typed for point in missing_of(statement.session)),
        ],
        traits=_coded(statement.said_by, statement.region),
        may_quote=may_quote(statement, today=today),
    )
    return flags_of(
        words.plain("text"),
        context,
        source_id=statement.text_id,
        published=lambda: _published(programme, but=statement),
    )


def flagged_points(statements: Iterable[Statement], *, today: date) -> list[Statement]:
    """Those of a session's statements that have an open flag now: a consent may be over, somebody may have registered."""
    found = list(statements)
    texts = texts_in("", [one.text_id for one in found])
    return [
        one
        for one in found
        if any(f.is_open for f in flags_of_statement(one, today=today, text=texts[one.text_id]))
    ]


def flags_of_answer(statement: Statement, words: str) -> list[Flagged]:
    """The flags of an answer to a statement, before it is kept."""
    language = statement.text.language
    context = _context(statement.session.programme, statement.region, language=language, may_quote=True)
    found = flags_of(words, context, source_id=statement.text_id, waits=(statement.pk, REPLY))
    return in_own_words(found)


def flags_of_claim(claim: Claim, *, text: Text | None = None) -> list[Flagged]:
    """The flags of a claim's words. The notes of all sessions of its series are compared, and what was written in its surveys."""
    summary = claim.summary
    programme = _programme(summary)
    words = text or text_in("", claim.text_id)
    notes = list(Note.objects.filter(session__programme=programme).order_by().values_list("typed", flat=True))
    notes += written_in(programme)
    region = summary.region
    context = _context(
        programme,
        region,
        language=claim.text.language,
        notes=notes,
        traits=[f"region={region.address}"] if region else [],
    )
    return flags_of(
        words.plain("text"), context, source_id=claim.text_id, published=lambda: _published(programme)
    )


def flags_of_about(summary: Summary, words: str) -> list[Flagged]:
    """The flags of words around a summary (its method, what changed), before they are published.

    What was cleared of the words of the version before stays cleared.
    """
    programme = _programme(summary)
    region = summary.session.region if summary.session else summary.region
    latest = summary.versions.order_by("-number").values_list("about_id", flat=True).first()
    context = _context(programme, region, language=programme.text.language)
    return in_own_words(flags_of(words, context, source_id=latest, waits=(summary.pk, AROUND)))


def may_quote(statement: Statement, *, today: date) -> bool:
    """Whether somebody agreed to be quoted, and the day until which they did is not over."""
    agreed = statement.quote_consent != Statement.Consent.NONE
    return agreed and (statement.quote_until is None or statement.quote_until >= today)


def _programme(summary: Summary) -> Programme:
    found = summary.session.programme if summary.session else summary.programme
    if found is None:  # a constraint of the table
        raise Summary.DoesNotExist
    return found


def _context(
    programme: Programme,
    region: Region | None,
    *,
    language: str = "",
    notes: Iterable[str] = (),
    traits: Iterable[str] = (),
    may_quote: bool = False,
) -> Context:
    """Names that were chosen for questions in the room count as pseudonyms too."""
    asked = Question.objects.filter(programme=programme).exclude(pseudonym="").order_by()
    return context_of(
        programme,
        region=region,
        language=language,
        notes=notes,
        traits=traits,
        may_quote=may_quote,
        also=asked.values_list("pseudonym", flat=True).distinct(),
    )


def _coded(said_by: str, region: Region | None) -> list[str]:
    return [f"role={said_by}", *([f"region={region.address}"] if region else [])]


def _published(programme: Programme, *, but: Statement | None = None) -> Iterator[frozenset[str]]:
    """The traits of each public point of a series, coded and found."""
    found = Statement.objects.filter(session__programme=programme, state=Statement.State.PUBLISHED)
    found = found.exclude(pk=but.pk) if but else found
    rows = list(found.order_by("pk").select_related("region")[:PUBLISHED_AT_MOST])
    texts = texts_in("", [row.text_id for row in rows])
    for row in rows:
        words = texts[row.text_id]
        coded = _coded(row.said_by, row.region)
        yield traits_in(words.plain("text"), words.source_language) | frozenset(coded)
