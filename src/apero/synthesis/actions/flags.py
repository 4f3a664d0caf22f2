"""A second person lets flagged words of a statement or a claim stand."""

from datetime import date, datetime

from django.db import transaction

from apero.audit.actions import Actor
from apero.disclosure.actions import clear_flag, let_wait
from apero.disclosure.models import Waiting
from apero.people.models import User
from apero.synthesis.models import Claim, Statement, Summary
from apero.synthesis.queries import AROUND, REPLY, flags_of_claim, flags_of_statement, programme_of


@transaction.atomic
def clear_flag_of_statement(
    *, statement: Statement, flag: str, because: str, reader: User, by: Actor, now: datetime
) -> None:
    """`flag` is the key of the flag (`disclosure.queries.Flagged.key`). Raises `Refused`."""
    rows = Statement.objects.select_for_update(of=("self",))
    locked = rows.select_related("session__programme", "region", "text").get(pk=statement.pk)
    clear_flag(
        flags=flags_of_statement(locked, today=now.date()),
        key=flag,
        source=locked.text,
        writer_id=locked.writer_id,
        reader=reader,
        because=because,
        by=by,
        now=now,
    )


@transaction.atomic
def let_reply_wait(*, statement: Statement, words: str, writer: User, today: date) -> Waiting:
    """Keep an answer to a statement for a second person."""
    return let_wait(
        words=words,
        language=statement.text.language,
        of=statement.pk,
        part=REPLY,
        programme=statement.session.programme,
        region=statement.region,
        writer=writer,
        today=today,
    )


@transaction.atomic
def let_about_wait(*, summary: Summary, words: str, writer: User, today: date) -> Waiting:
    """Keep the words around a summary for a second person."""
    programme = summary.session.programme if summary.session else programme_of(summary)
    return let_wait(
        words=words,
        language=programme.text.language,
        of=summary.pk,
        part=AROUND,
        programme=programme,
        region=summary.session.region if summary.session else summary.region,
        writer=writer,
        today=today,
    )


@transaction.atomic
def clear_flag_of_claim(
    *, claim: Claim, flag: str, because: str, reader: User, by: Actor, now: datetime
) -> None:
    """As `clear_flag_of_statement`."""
    rows = Claim.objects.select_for_update(of=("self",))
    locked = rows.select_related("text").get(pk=claim.pk)
    clear_flag(
        flags=flags_of_claim(locked),
        key=flag,
        source=locked.text,
        writer_id=locked.writer_id,
        reader=reader,
        because=because,
        by=by,
        now=now,
    )
