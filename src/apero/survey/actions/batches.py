"""Opening a batch, and putting its answers away: unsealed, apart, in random order, in a transaction of its own.

Nothing here is recorded with a count: nobody learns how many have answered while a survey is open.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from random import SystemRandom
from uuid import UUID, uuid4

from django.db import transaction

from apero.crypto.batches import NotOfThisBatch, new_pair
from apero.survey.actions.answering import Content, sealed, unsealed
from apero.survey.batch_keys import destroy_all_but, destroy_key, has_key, keep_key, key_of
from apero.survey.models import Answer, Batch, OpenAnswer, SealedAnswer, Survey
from apero.survey.promises import LEAST_BATCH

_CHANCE = SystemRandom()
MADE_WITHIN = timedelta(hours=1)
"""A batch whose key is younger may be in a transaction that has not ended."""
AT_ONCE = 500
"""Answers that are moved in one transaction, and rows that are written together: memory is for so many."""


@transaction.atomic
def open_batch(survey: Survey) -> Batch:
    """A new batch, with its key in a file before anything can be sealed to it."""
    pair = new_pair()
    batch = Batch(pk=uuid4(), survey=survey, public_key=pair.public)
    keep_key(batch.pk, pair.private)
    batch.save(force_insert=True)
    return batch


def put_away_due() -> None:
    """Put away every open batch. What goes wrong with one survey hinders no other, and is raised in the end."""
    failed: Exception | None = None
    for survey in Survey.objects.filter(state=Survey.State.OPEN):
        try:
            put_away(survey)
        except Exception as error:  # noqa: BLE001 (raised below)
            failed = error
    if failed is not None:
        raise failed


def sweep_keys(*, now: datetime) -> int:
    """Destroy the keys of batches that are no more, as a crash may leave them. Returns how many."""
    return destroy_all_but(set(Batch.objects.values_list("pk", flat=True)), older_than=now - MADE_WITHIN)


def put_away(survey: Survey, *, is_last: bool = False) -> None:
    """Move the answers of the open batch into the tables of answers, and begin the next batch.

    Fewer than `LEAST_BATCH` wait on, sealed anew to the next batch: it begins each time, so that no form tells whether many
    have answered. If it `is_last` all go, and no batch follows. Of a batch without a key, as a restore leaves it, nothing can be
    read, nor should it be. Not inside a transaction: a key that was destroyed does not come back with its rows.
    """
    while _move_some(survey):
        pass
    batch_id = _renew(survey, is_last=is_last)
    if batch_id is not None:
        destroy_key(batch_id)


def renew_lost(*, now: datetime) -> None:
    """After a restore: no batch without a key takes answers, and no key is left of batches that are no more."""
    for batch in Batch.objects.select_related("survey"):
        if not has_key(batch.pk):
            put_away(batch.survey, is_last=batch.survey.state != Survey.State.OPEN)
    destroy_all_but(set(Batch.objects.values_list("pk", flat=True)), older_than=now + MADE_WITHIN)


@transaction.atomic(durable=True)
def _move_some(survey: Survey) -> bool:
    """Put away as many as are held in memory at once, taken by chance. False: no more wait than that."""
    batch = _held(survey)
    if batch is None or not has_key(batch.pk):
        return False
    rows = list(SealedAnswer.objects.filter(batch=batch).order_by("pk")[: AT_ONCE + 1])
    if len(rows) <= AT_ONCE:
        return False
    _write(_contents(rows, key_of(batch.pk)))
    SealedAnswer.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return True


@transaction.atomic(durable=True)
def _renew(survey: Survey, *, is_last: bool) -> UUID | None:
    """Put the rest away or let it wait on, and end the batch. Returns its id."""
    batch = _held(survey)
    if batch is None:
        return None
    rows = SealedAnswer.objects.filter(batch=batch)
    contents = _contents(rows, key_of(batch.pk)) if has_key(batch.pk) else []
    gone = batch.pk
    batch.delete()
    following = None if is_last else open_batch(survey)
    if following is None or len(contents) >= LEAST_BATCH:
        _write(contents)
    else:
        _CHANCE.shuffle(contents)
        again = [
            SealedAnswer(pk=uuid4(), batch=following, sealed=sealed(one, bytes(following.public_key)))
            for one in contents
        ]
        SealedAnswer.objects.bulk_create(again)
    return gone


def _held(survey: Survey) -> Batch | None:
    """The open batch, which takes no answer until this transaction ends."""
    return Batch.objects.select_for_update(of=("self",)).filter(survey=survey).first()


def _contents(rows: Iterable[SealedAnswer], key: bytes) -> list[Content]:
    found = []
    for row in rows:
        try:
            found.append(unsealed(bytes(row.sealed), key))
        except NotOfThisBatch:  # a row that somebody changed in the database
            continue
    return found


def _write(contents: list[Content]) -> None:
    """Each table in an order of its own, drawn by chance."""
    answers = [Answer(pk=uuid4(), version_id=one.version, line=one.line) for one in contents]
    texts = [
        OpenAnswer(pk=uuid4(), version_id=one.version, question=key, mark=mark, text=text)
        for one in contents
        for key, mark, text in one.open
    ]
    _CHANCE.shuffle(answers)
    _CHANCE.shuffle(texts)
    Answer.objects.bulk_create(answers, batch_size=AT_ONCE)
    OpenAnswer.objects.bulk_create(texts, batch_size=AT_ONCE)
