"""The participants' check: who is asked, what they look at, how many did. No mark is seen before its round is over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.participation.queries import token_of
from apero.registration.queries import voices_of
from apero.synthesis.models import CheckMark, CheckRound, CheckTotal, MissingPoint, Statement
from apero.synthesis.queries.heard import StatementRow, rows_of
from apero.translation.queries import Text, texts_in

State = Statement.State
Band = CheckRound.Checked
MARK = "check"
MISSING = "missing"
WHOLE = "whole"
LEAST = 5
"""From so many checkers on there are totals (safety.md)."""
_FROM = ((20, Band.TWENTY), (10, Band.TEN), (LEAST, Band.FIVE), (0, Band.FEW))
_ORDER: list[str] = [Band.FEW, Band.FIVE, Band.TEN, Band.TWENTY]


def band_of(number: int) -> str:
    """How many, as a band: below five all numbers look alike."""
    return next(str(band) for least, band in _FROM if number >= least)


def is_asked(session: Session) -> bool:
    """Whether somebody is asked to check what is written of a session: its series asks, and somebody holds a code."""
    return session.programme.check_days > 0 and voices_of([session.pk]).get(session.pk, 0) > 0


def mark_token(code: Code, check: CheckRound, statement_id: UUID | None) -> bytes:
    """What is stored of a code with a mark: its own value for each line of each round."""
    return token_of(code, purpose=MARK, object_id=f"{check.pk} {statement_id or WHOLE}")


def missing_id(code: Code, check: CheckRound) -> UUID:
    """The row of what a code says is missing, while the round is open. It gets another at the end."""
    return UUID(bytes=token_of(code, purpose=MISSING, object_id=check.pk)[:16])


def rounds_of(session: Session) -> list[CheckRound]:
    """The rounds of a session, the newest first."""
    return list(session.check_rounds.order_by("-number"))


def newest_round(session: Session) -> CheckRound | None:
    """The round that is open, or was the last one."""
    return session.check_rounds.order_by("-number").first()


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is checked, in the reader's language, with what this code said of it."""

    row: StatementRow
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a code has to check."""

    lines: list[Line]
    whole: str
    missing: str


def sheet_of(check: CheckRound, code: Code, language: str) -> Sheet:
    """The lines of an open round with the marks of this code, which nobody else can find. Four queries."""
    found = (
        Statement.objects.filter(round=check, state=State.CHECKING)
        .select_related("session__programme__team", "region", "risk_area", "topic", "objective")
        .order_by("position", "id")
    )
    rows = rows_of(found, language)
    tokens = {mark_token(code, check, key): key for key in [None, *(row.statement_id for row in rows)]}
    marks = {
        tokens[bytes(token)]: mark
        for token, mark in CheckMark.objects.filter(token__in=list(tokens)).values_list("token", "mark")
    }
    point = MissingPoint.objects.filter(pk=missing_id(code, check)).first()
    return Sheet(
        lines=[Line(row, marks.get(row.statement_id, "")) for row in rows],
        whole=marks.get(None, ""),
        missing=point.typed if point else "",
    )


def checkers_of(check: CheckRound) -> int:
    """How many checked, at least. Marks of one person share nothing, so it is the most that any one thing got."""
    counted = check.marks.order_by().values("statement").annotate(number=Count("token"))
    return max((row["number"] for row in counted), default=0)


def checked_by(session: Session, found: Iterable[Statement], *, without_check: str = "") -> tuple[str, bool]:
    """How many checked these lines, as the smallest band of their rounds, and whether some said that something is missing.

    "" where a line was checked by nobody and the version does not say why. Two queries.
    """
    lines = list(found)
    rounds = {s.round_id for s in lines if s.round_id}
    if not rounds or (not without_check and any(s.round_id is None for s in lines)):
        return "", False
    bands = CheckRound.objects.filter(pk__in=rounds).values_list("checked", flat=True)
    newest = session.check_rounds.filter(closed_on__isnull=False).order_by("-number").first()
    return str(min(bands, key=_ORDER.index)), newest is not None and newest.says_missing


def held_of(session: Session) -> list[Statement]:
    """Lines that somebody found unsafe, in order."""
    found = Statement.objects.filter(session=session, state=State.HELD).select_related("text", "keeper")
    return list(found.order_by("position", "id"))


@dataclass(frozen=True, slots=True)
class Totals:
    """What a round found, for the team: rows by line, the whole, and whether people said what is missing."""

    check: CheckRound
    rows: list[tuple[Text, CheckTotal]]
    whole: CheckTotal | None
    missing: bool


def totals_of(check: CheckRound, language: str) -> Totals:
    """Nothing of an open round. Three queries."""
    if check.closed_on is None:
        return Totals(check, [], None, missing=False)
    totals = list(check.totals.select_related("statement").order_by("statement__position", "pk"))
    texts = texts_in(language, [t.statement.text_id for t in totals if t.statement])
    rows = [(texts[t.statement.text_id], t) for t in totals if t.statement]
    whole = next((t for t in totals if t.statement is None), None)
    return Totals(check, rows, whole, missing=check.missing_points.exists())


def missing_of(session: Session) -> list[MissingPoint]:
    """What people said is missing, in no telling order, of rounds that are over. For those who read notes."""
    found = MissingPoint.objects.filter(round__session=session, round__closed_on__isnull=False)
    return list(found.order_by("pk"))


def due_rounds(today: date) -> list[CheckRound]:
    """Open rounds whose last day is over, or may be."""
    return list(
        CheckRound.objects.filter(closed_on__isnull=True, closes_on__lt=today).select_related("session")
    )


def held_back(session_ids: Iterable[UUID]) -> set[UUID]:
    """Sessions of which a line is held back, where enough checked that this points at nobody."""
    found = Statement.objects.filter(
        session__in=list(session_ids),
        state=State.HELD,
        round__checked__in=[Band.FIVE, Band.TEN, Band.TWENTY],
    )
    return set(found.order_by().values_list("session_id", flat=True).distinct())
