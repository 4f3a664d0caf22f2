"""Asking for interpretation from a page that counts once."""

from datetime import datetime

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


@transaction.atomic
def ask_once(
    *, session: Session, value: bytes, language: str, code: Code | None, has_seat: bool, now: datetime
) -> tuple[Request, Code]:
    """Ask with one's `code`, or with the new one that belongs to the form; the form sent again changes nothing.

    Returns the request and its code. Raises `Refused`, also when what the form asked for was taken back since.
    """
    own = code or code_of(value, purpose=INTERPRETATION)
    if use_form(value, today=now.date()):
        return ask_for(session=session, code=own, language=language, has_seat=has_seat, now=now), own
    made = request_by_code(own, session.pk)
    if made is None:
        words = _("What this page asked for was taken back. Send it again if you want to ask anew.")
        raise Refused(Refusal("taken-back", words))
    return made, own
