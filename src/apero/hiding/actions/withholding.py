"""Taking public words off every page at once: by a colleague, by a code, or on a day that came (R15, R83, R86).

At once and in one transaction: the words lie under a name that no page reads, in every language; what counted them
counts them no more; and whatever a page remembered is read anew, since an entry is recorded or the pages are turned.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from apero.audit.actions import SYSTEM, Actor, record, turn_pages
from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.hiding.events import HidingRequested
from apero.hiding.models import Hiding, TakenBack
from apero.hiding.queries import (
    Target,
    is_public,
    lines_of,
    open_hiding,
    readable_claims,
    taken_back,
    target_of,
    tokens_of_session,
    versions_with,
)
from apero.hiding.rules import (
    last_day,
    why_not_request,
    why_not_take_back,
)
from apero.lib.refusal import Refused, require
from apero.lib.words import clean_text
from apero.listening import actions as listening
from apero.people.models import User
from apero.registration.queries import voices_of
from apero.synthesis import actions as synthesis
from apero.synthesis.models import Claim, Statement
from apero.synthesis.queries import on_pages
from apero.translation.actions import (
    withhold_parts,
    write_source,
)
from apero.translation.models import Source

Outcome, Reason = Hiding.Outcome, Hiding.Reason


@transaction.atomic
def request_hiding(
    *,
    source: Source,
    part: str = "",
    reason: str,
    user: User,
    by: Actor,
    now: datetime,
    because: str = "",
) -> Hiding:
    """Take words off every page now. Whoever asks is the first of the two, and proposes that they are destroyed.

    `because` is the public reason that a removed question leaves. Raises `Refused`.
    """
    Source.objects.select_for_update().get(pk=source.pk)
    target = target_of(source, part)
    require(_why_not(target, because))
    part = target.part if target else part
    hiding = withhold(source=source, part=part, reason=reason, now=now)
    hiding.first, hiding.proposes = user, Outcome.HIDDEN
    hiding.because = reason_of(hiding, because)
    hiding.save(update_fields=["first", "proposes", "because"])
    record(HidingRequested(hiding_id=hiding.pk, what=hiding.kind, reason=str(reason)), by=by, now=now)
    return hiding


def _why_not(target: Target | None, because: str) -> Any:
    if target is None:
        return why_not_request(is_public=False, has_words=False, is_open=False)
    return why_not_request(
        is_public=is_public(target),
        has_words=has_words(target),
        is_open=open_hiding(target.source, target.part) is not None,
        needs_because=target.needs_because,
        because=because,
    )


def has_words(target: Target) -> bool:
    """Whether there is something to take off: words, the wording that versions hold of it, or the link of news."""
    segments = target.source.segments
    if target.kind == "update" and target.thing.link:
        return True
    if target.is_whole and target.kind in ("statement", "claim"):
        return True  # `is_public` has seen that something of it can be read
    return (segments.filter(part=target.part) if target.part else segments).exists()


@transaction.atomic
def withhold(
    *,
    source: Source,
    part: str = "",
    reason: str = Reason.PROTECT,
    now: datetime,
    by_code: bool = False,
) -> Hiding:
    """Take words off every page, for two people to decide: by a code, by a job, or as the beginning of a request.

    It records nothing: whoever calls it does, or turns the pages. Raises `Refused`.
    """
    target = target_of(source, part)
    require(_why_not(target, because="…"))
    assert target is not None  # noqa: S101 (refused above, for the type checker)
    return take_off(target, reason=reason, now=now, by_code=by_code)


@transaction.atomic
def take_off(target: Target, *, reason: str, now: datetime, by_code: bool = False) -> Hiding:
    """As `withhold`, for who has asked already whether it may go."""
    if target.is_whole:
        _withhold_whole(target, now=now)
    else:
        for key, name in versions_with(target):
            withhold_parts(key, name)
        withhold_parts(target.source.pk, target.part)
    today = now.date()
    return Hiding.objects.create(
        team_id=target.source.team_id,
        source=target.source,
        kind=target.kind,
        part=target.part,
        reason=reason,
        by_code=by_code,
        requested_on=today,
        decide_until=last_day(today),
    )


def _withhold_whole(target: Target, *, now: datetime) -> None:
    """A statement takes along what was compiled from it alone."""
    if target.kind == "question":
        listening.withhold_question(question=target.thing, now=now)
    elif target.kind == "claim":
        synthesis.withhold_claim(claim=target.thing, now=now)
    else:
        synthesis.withhold_statement(statement=target.thing, now=now)
        for claim in _left_alone(target.thing):
            withhold(source=claim.text, reason=Reason.PROTECT, now=now)


def _left_alone(statement: Statement) -> list[Claim]:
    """Public claims all of whose statements are off the pages, and that do not stand on a survey."""
    off = (Statement.State.WITHHELD, Statement.State.WITHDRAWN)
    claims = statement.claims.filter(pk__in=readable_claims()).select_related("text").order_by("pk")
    return [c for c in claims if not c.survey_id and not c.statements.exclude(state__in=off).exists()]


@transaction.atomic
def take_back(*, session: Session, statement_ids: Collection[UUID], code: Code, now: datetime) -> int:
    """A person takes lines of a summary back by the code of their place: off every page now. Returns how many.

    It leaves a value for each line and no time, no record. A line that this code took before is not taken again.
    Raises `Refused` ("nothing", "too-many").
    """
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    before = taken_back(code, session.pk)
    wanted = set(statement_ids) - before
    lines = list(lines_of(session).filter(pk__in=wanted).select_related("text"))
    if set(statement_ids) and not lines:
        return 0
    require(why_not_take_back(wanted=len(lines), taken=len(before)))
    tokens = {key: token for token, key in tokens_of_session(code, session.pk).items()}
    for line in lines:
        TakenBack.objects.create(token=tokens[line.pk], statement=line)
        withhold(source=line.text, reason=Reason.ASKED, now=now, by_code=True)
    turn_pages()
    return len(lines)


@transaction.atomic
def end_consents(*, now: datetime) -> int:
    """Take off every page the quotations whose last day is over. Two people decide what becomes of them."""
    due = Statement.objects.filter(on_pages(), quote_until__lt=now.date())
    gone = 0
    for statement in due.select_related("text").order_by("pk"):
        try:
            hiding = withhold(source=statement.text, reason=Reason.ASKED, now=now)
        except Refused:  # taken off since
            continue
        event = HidingRequested(hiding_id=hiding.pk, what=hiding.kind, reason=str(hiding.reason))
        record(event, by=SYSTEM, now=now)
        gone += 1
    return gone


@transaction.atomic
def forget_taken_back() -> int:
    """Of a series that is closed, what codes took back is forgotten once no code of the session speaks. Returns how many."""
    closed = TakenBack.objects.filter(statement__session__programme__closed_on__isnull=False)
    sessions = set(closed.values_list("statement__session", flat=True))
    silent = sessions - voices_of(sessions).keys()
    gone, _rows = closed.filter(statement__session__in=silent).delete()
    return gone


def reason_of(hiding: Hiding, because: str) -> Source | None:
    """The public reason that goes with a proposal, in the language of the text. Nobody reads it before it is agreed on."""
    words = clean_text(because)
    if not words:
        return hiding.because if hiding.proposes != Outcome.OPEN else None
    language = hiding.source.language if hiding.source else hiding.team.source_language
    return write_source(
        team_id=hiding.team_id,
        kind="hiding",
        language=language,
        parts={"because": words},
        source=hiding.because,
        is_released=False,
    )
