"""A second person lets flagged words of a statement or a claim stand."""

from datetime import datetime

from django.db import transaction

from apero.audit.actions import Actor
from apero.disclosure.actions import clear_flag
from apero.people.models import User
from apero.synthesis.models import Claim, Statement
from apero.synthesis.queries import flags_of_claim, flags_of_statement


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
