"""Asking for interpretation from a page that counts once, and by a code that a place or a request has."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.interpretation.actions import ask_for
from apero.interpretation.models import Request
from apero.interpretation.queries import INTERPRETATION, request_by_code
from apero.lib.refusal import Refusal, Refused
from apero.participation.actions import use_form
from apero.participation.queries import code_of
from apero.registration.actions.places import held_session
from apero.registration.queries import seat_by_code_in

NO_CODE = "no-code"
"""The refusal of a code that opens nothing in the session."""


@transaction.atomic
def ask_by_code(*, session_id: UUID, code: Code, language: str, now: datetime) -> Request | None:
    """Ask with the code of a place, or for another language with that of a request. Raises `Refused`.

    None if the code opens neither in this session any more. Whether it counts as that of somebody with a place is read
    while the session is held: a place that is being withdrawn leaves no request behind.
    """
    session = held_session(session_id)
    seat = seat_by_code_in(code, session_id)
    if seat is None and request_by_code(code, session_id) is None:
        return None
    has_seat = seat is not None and seat.waiting_place is None
    return ask_for(session=session, code=code, language=language, has_seat=has_seat, now=now)


@transaction.atomic
def ask_once(
    *, session: Session, value: bytes, language: str, code: Code | None, now: datetime
) -> tuple[Request, Code]:
    """Ask with one's `code`, or with the new one that belongs to the form; the form sent again changes nothing.

    Returns the request and its code. Raises `Refused`, also when the code opens nothing here, or when what the form
    asked for was taken back since.
    """
    own = code or code_of(value, purpose=INTERPRETATION)
    if not use_form(value, today=now.date()):
        return _made_before(own, session), own
    if code is None:
        return ask_for(session=session, code=own, language=language, has_seat=False, now=now), own
    made = ask_by_code(session_id=session.pk, code=code, language=language, now=now)
    if made is None:
        words = _("This code opens no place and no request in this session. Leave it out, or look again.")
        raise Refused(Refusal(NO_CODE, words, "code"))
    return made, own


def _made_before(code: Code, session: Session) -> Request:
    made = request_by_code(code, session.pk)
    if made is None:
        words = _("What this page asked for was taken back. Send it again if you want to ask anew.")
        raise Refused(Refusal("taken-back", words))
    return made
