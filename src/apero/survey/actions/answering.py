"""Taking an answer: sealed, in one transaction with the mark that makes it count once. No record, no time, no task."""

import json
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.utils.translation import gettext as _

from apero.crypto.batches import open_with, seal_to
from apero.crypto.codes import Code, used_mark
from apero.lib.refusal import Refusal, require
from apero.lib.sql import stored
from apero.survey.models import SealedAnswer, SurveyCode
from apero.survey.queries import code_token

_KEY = "SELECT public_key FROM survey_batch WHERE id = %s AND survey_id = %s"
_INSERT = "INSERT INTO survey_usedvalue (mark, batch_id) VALUES (%s, %s) ON CONFLICT DO NOTHING"


class Content(NamedTuple):
    """What is sealed: the version, the line of closed answers, and each open answer with its question and mark."""

    version: UUID
    line: str
    open: Sequence[tuple[str, str, str]]


@transaction.atomic
def take_answer(
    *, survey_id: UUID, batch_id: UUID, value: bytes, content: Content, code: Code | None = None
) -> None:
    """Keep an answer, sealed to its batch, once for each `value`. Raises `Refused` ("put-away", "no-code").

    The `value` was made for this batch (`queries.value_for`). A one-time code goes in the same transaction: no crash can burn it.
    """
    public_key = _held_key(batch_id, survey_id)
    if public_key is None:
        require(put_away())
    assert public_key is not None  # noqa: S101 (said above, for the type checker)
    if not _use(value, batch_id):
        return
    if code is not None:
        gone, _by_model = SurveyCode.objects.filter(
            token=code_token(code, survey_id), survey_id=survey_id
        ).delete()
        if not gone:
            require(no_code())
    row = SealedAnswer(pk=uuid4(), batch_id=batch_id, sealed=sealed(content, public_key))
    row.save(force_insert=True)


def _held_key(batch_id: UUID, survey_id: UUID) -> bytes | None:
    """The public key of a batch that stays until this transaction ends, beside others that add to it; None if it is gone."""
    held = _KEY + (" FOR KEY SHARE" if connection.features.has_select_for_update else "")
    with connection.cursor() as cursor:
        cursor.execute(held, [stored(batch_id), stored(survey_id)])
        row = cursor.fetchone()
    return bytes(row[0]) if row else None


def _use(value: bytes, batch_id: UUID) -> bool:
    """Whether this value is used now for the first time. Of two clicks at once the second waits for the first."""
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [used_mark(value, key=settings.CODE_KEY), stored(batch_id)])
        return bool(cursor.rowcount == 1)


def put_away() -> Refusal:
    """The answer to a form whose batch was put away since it was opened."""
    return Refusal(
        "put-away",
        _(
            "While this page was open, answers were put away. Have you seen the page that thanks you? Then yours is kept: do not "
            "send it again. If not, please press the button once more."
        ),
    )


def no_code() -> Refusal:
    """The one answer to a code that is wrong, used or taken back."""
    return Refusal(
        "no-code", _("This code opens nothing here. It may be mistyped, or it was used already."), "code"
    )


def sealed(content: Content, public_key: bytes) -> bytes:
    """An answer as it waits."""
    written = json.dumps([str(content.version), content.line, list(content.open)], ensure_ascii=False)
    return seal_to(public_key, written.encode())


def unsealed(row: bytes, private_key: bytes) -> Content:
    """What `sealed` was given."""
    version, line, texts = json.loads(open_with(private_key, row))
    return Content(UUID(version), line, [(key, mark, text) for key, mark, text in texts])
