"""Asking for interpretation and taking it back. No act of a participant leaves a record, a task or a time."""

import uuid
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.interpretation.models import Request
from apero.interpretation.queries import request_token
from apero.interpretation.rules import is_late, why_not_language, why_not_request
from apero.lib.languages import tag_from
from apero.lib.refusal import require
from apero.lib.sql import stored

_ASK = """
INSERT INTO interpretation_request (id, session_id, language, token, is_late, has_seat) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (token) DO UPDATE SET
    language = excluded.language,
    has_seat = excluded.has_seat,
    is_late = CASE WHEN interpretation_request.language = excluded.language AND NOT interpretation_request.is_late
        THEN interpretation_request.is_late ELSE excluded.is_late END
"""
"""One statement decides, so that of two presses at once the second waits for the first and no database logs a refusal."""


@transaction.atomic
def ask_for(*, session: Session, code: Code, language: str, has_seat: bool, now: datetime) -> Request:
    """Count one person for one language in one session, whatever they press (R31).

    `language` is a tag or a name. The same code again is the same request: another language takes the place of the
    first, and asking again after the deadline for what was asked in time changes nothing. Raises `Refused`.
    """
    held = Session.objects.select_for_update(of=("self",)).select_related("programme").get(pk=session.pk)
    require(why_not_request(held, now=now))
    tag = tag_from(language)
    require(why_not_language(held, tag))
    token = request_token(code, held.pk)
    late = is_late(held, now=now)
    with connection.cursor() as cursor:
        cursor.execute(_ASK, [stored(uuid.uuid4()), stored(held.pk), tag, token, late, has_seat])
    made = Request.objects.get(token=token)
    made.session = held
    return made


@transaction.atomic
def take_back(*, code: Code, session_id: UUID) -> bool:
    """Delete the request of whoever has this code. False if there is none (any more).

    The session is held: who asks for another language meanwhile finds the request before or after, never in between.
    """
    Session.objects.select_for_update().only("pk").filter(pk=session_id).first()
    gone, _by_model = Request.objects.filter(token=request_token(code, session_id)).delete()
    return bool(gone)
