"""The participants' check: opened by the team, answered by code, closed by a job; and held lines shown by two people."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from apero.audit.actions import SYSTEM, Actor, record
from apero.conversations.models import Programme, Session
from apero.conversations.rules import phase_of
from apero.crypto.codes import Code
from apero.disclosure.rules import why_not_pass
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.people.models import User
from apero.registration.queries import voices_of
from apero.synthesis import check_rules as rules
from apero.synthesis.events import CheckClosed, CheckOpened, HeldLineKept, HeldLineProposed
from apero.synthesis.models import CheckMark, CheckRound, CheckTotal, MissingPoint, Statement
from apero.synthesis.queries import (
    LEAST,
    band_of,
    checkers_of,
    due_rounds,
    flags_of_answer,
    mark_of_kept,
    mark_token,
    missing_id,
    newest_round,
    reason_to_keep,
)
from apero.translation.actions import write_source

State = Statement.State
Mark = CheckMark.Mark


@transaction.atomic
def open_round(*, session: Session, by: Actor, now: datetime, on: date | None = None) -> CheckRound:
    """Ask participants: what is approved is with them from now on. Raises `Refused`.

    `on` is the first day, where history is entered.
    """
    held = Session.objects.select_for_update(of=("self",)).select_related("programme").get(pk=session.pk)
    programme = held.programme
    approved = held.statements.select_for_update(of=("self",)).filter(state=State.APPROVED).order_by("pk")
    newest = newest_round(held)
    require(
        rules.why_not_open_round(
            phase=phase_of(held, now=now),
            check_days=programme.check_days,
            asked=voices_of([held.pk]).get(held.pk, 0),
            approved=len(approved),
            is_open=newest is not None and newest.closed_on is None,
            is_closed=programme.state == Programme.State.CLOSED,
        )
    )
    first = on or now.date()
    check = CheckRound.objects.create(
        session=held,
        number=newest.number + 1 if newest else 1,
        opened_on=first,
        closes_on=rules.last_day(first, check_days=programme.check_days),
    )
    Statement.objects.filter(pk__in=[s.pk for s in approved]).update(state=State.CHECKING, round=check)
    record(CheckOpened(session_id=held.pk, number=check.number), by=by, now=now)
    return check


@transaction.atomic
def mark_lines(
    *,
    session_id: UUID,
    code: Code,
    marks: Mapping[UUID, str],
    whole: str = "",
    missing: str = "",
    seen: UUID | None = None,
    now: datetime,
) -> int:
    """Keep what somebody with a code says of the lines; sent again it replaces what they said. Raises `Refused`.

    The caller has found the session by the code (`registration.queries.voice_by_code`). `marks`: fair, unsafe or "" by
    statement; lines that are not in the round are left out. Returns how many lines were marked. No time, no record.
    """
    check = CheckRound.objects.select_for_update().filter(session=session_id, closed_on__isnull=True).first()
    require(rules.why_not_mark(check, now=now))
    assert check is not None  # noqa: S101 (said above, for the type checker)
    words = clean_text(missing)
    require(rules.why_not_read(marks.values(), whole=whole, missing=words, seen=seen, check_id=check.pk))
    standing = Statement.objects.select_for_update().filter(round=check, state=State.CHECKING)
    lines = set(standing.order_by("pk").values_list("pk", flat=True))
    said: dict[UUID | None, str] = {key: mark for key, mark in marks.items() if key in lines}
    _write_marks(check, code, said | {None: rules.of_the_whole(whole, missing=words)})
    point = missing_id(code, check)
    if words:
        MissingPoint.objects.update_or_create(pk=point, defaults={"round": check, "typed": words})
    else:
        MissingPoint.objects.filter(pk=point).delete()
    return sum(bool(mark) for mark in said.values())


def _write_marks(check: CheckRound, code: Code, said: Mapping[UUID | None, str]) -> None:
    by_token = {mark_token(code, check, key): (key, mark) for key, mark in said.items()}
    CheckMark.objects.filter(token__in=[t for t, (_key, mark) in by_token.items() if not mark]).delete()
    CheckMark.objects.bulk_create(
        [
            CheckMark(token=token, round=check, statement_id=key, mark=mark)
            for token, (key, mark) in sorted(by_token.items())
            if mark
        ],
        update_conflicts=True,
        unique_fields=["token"],
        update_fields=["mark"],
    )


@transaction.atomic
def take_marks_back(*, code: Code, session_id: UUID) -> None:
    """What a code said in a round that is open goes with the place that is withdrawn (CODE_LEAVES)."""
    check = CheckRound.objects.filter(session=session_id, closed_on__isnull=True).first()
    if check is None:
        return
    lines = Statement.objects.filter(round=check).values_list("pk", flat=True)
    tokens = [mark_token(code, check, key) for key in [None, *lines]]
    CheckMark.objects.filter(token__in=tokens).delete()
    MissingPoint.objects.filter(pk=missing_id(code, check)).delete()


@transaction.atomic
def close_rounds(*, now: datetime) -> int:
    """Close every round whose last day is over everywhere: marks become totals, where there are enough, and go.

    A line that anybody found unsafe is held, whatever the number. Returns how many were closed.
    """
    due = [check for check in due_rounds(now.date()) if rules.is_over(check, now=now)]
    for check in due:
        _close(check, now=now)
    return len(due)


def _close(check: CheckRound, *, now: datetime) -> None:
    Session.objects.select_for_update(of=("self",)).get(pk=check.session_id)
    locked = CheckRound.objects.select_for_update().get(pk=check.pk)
    if locked.closed_on is not None:
        return
    lines = Statement.objects.select_for_update(of=("self",)).filter(round=locked, state=State.CHECKING)
    unsafe = set(locked.marks.filter(mark=Mark.UNSAFE).values_list("statement_id", flat=True))
    keys = set(lines.values_list("pk", flat=True))
    number = checkers_of(locked)
    if number >= LEAST:
        _write_totals(locked)
        locked.says_missing = locked.marks.filter(mark=Mark.MISSING).exists()
    locked.checked, locked.closed_on = band_of(number), now.date()
    locked.save(update_fields=["checked", "closed_on", "says_missing"])
    Statement.objects.filter(pk__in=keys & unsafe).update(state=State.HELD)
    Statement.objects.filter(pk__in=keys - unsafe).update(state=State.CHECKED)
    locked.marks.all().delete()
    _mix_points(locked)
    record(CheckClosed(session_id=locked.session_id, number=locked.number), by=SYSTEM, now=now)


def _write_totals(check: CheckRound) -> None:
    """A row for each line that five or more marked, and one of the whole."""
    rows: dict[UUID | None, list[str]] = {}
    for key, mark in check.marks.values_list("statement_id", "mark"):
        rows.setdefault(key, []).append(mark)
    CheckTotal.objects.bulk_create(
        CheckTotal(
            round=check,
            statement_id=key,
            fair=marks.count(Mark.FAIR),
            other=len(marks) - marks.count(Mark.FAIR),
        )
        for key, marks in rows.items()
        if len(marks) >= LEAST
    )


def _mix_points(check: CheckRound) -> None:
    """What people said is missing loses the ids that their codes could find."""
    points = list(check.missing_points.all())
    check.missing_points.all().delete()
    MissingPoint.objects.bulk_create(
        sorted((MissingPoint(id=uuid4(), round=check, typed=p.typed) for p in points), key=lambda p: p.pk)
    )


def _locked(statement: Statement) -> Statement:
    rows = Statement.objects.select_for_update(of=("self",)).select_related("session__programme", "text")
    return rows.get(pk=statement.pk)


@transaction.atomic
def propose_to_keep(*, statement: Statement, because: str, user: User, by: Actor, now: datetime) -> Statement:
    """Propose that a held line is shown after all. The reason becomes public if a second person agrees. Raises `Refused`."""
    locked = _locked(statement)
    require(rules.why_not_propose_to_keep(locked, because=because))
    require(why_not_pass(flags_of_answer(locked, because), field="because"))
    source = locked.text
    parts = {"kept-because": because}
    write_source(
        team_id=source.team_id, kind="statement", language=source.language, parts=parts, source=source
    )
    locked.keeper = user
    locked.save(update_fields=["keeper"])
    record(HeldLineProposed(statement_id=locked.pk), by=by, now=now)
    return locked


@transaction.atomic
def agree_to_keep(
    *,
    statement: Statement,
    user: User,
    by: Actor,
    now: datetime,
    seen: str | None = None,
    on: date | None = None,
) -> Statement:
    """A second person agrees: the line can be published, with the reason beside it. Raises `Refused`.

    `seen` is what the page showed of line and reason (`queries.mark_of_kept`).
    """
    locked = _locked(statement)
    because = reason_to_keep(locked)
    require(
        rules.why_not_agree_to_keep(
            locked, user_id=user.pk, because=because, seen=seen, version=mark_of_kept(locked)
        )
    )
    locked.state, locked.kept_on = State.CHECKED, on or now.date()
    locked.save(update_fields=["state", "kept_on"])
    record(HeldLineKept(statement_id=locked.pk), by=by, now=now)
    return locked
