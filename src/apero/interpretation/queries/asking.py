"""Finding what somebody asked for by their code. Nobody can list who asked."""

from uuid import UUID

from django.db.models import Exists, OuterRef

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.interpretation.models import Request
from apero.participation.queries import token_of, tokens_of

INTERPRETATION = "interpretation"
"""The purpose of codes and form values for asking."""
AT_ONCE = 500
"""Tokens asked for in one query."""


def request_token(code: Code, session_id: UUID) -> bytes:
    """What is stored in place of a code with a request for interpretation in this session."""
    return token_of(code, purpose=INTERPRETATION, object_id=session_id)


def request_by_code(code: Code, session_id: UUID) -> Request | None:
    """The request of whoever has this code, in this session, or None."""
    found = Request.objects.select_related("session__programme", "session__region")
    return found.filter(token=request_token(code, session_id)).first()


def request_of_any_session(code: Code) -> Request | None:
    """The request that a code opens, or None: wrong, taken back and purged are the same here.

    The code's token is derived for every session that has requests, and one query (of 500 tokens) looks for them.
    """
    asked = Session.objects.filter(Exists(Request.objects.filter(session=OuterRef("pk")))).order_by()
    session_ids = list(asked.values_list("pk", flat=True))
    for start in range(0, len(session_ids), AT_ONCE):
        tokens = tokens_of(code, purpose=INTERPRETATION, object_ids=session_ids[start : start + AT_ONCE])
        rows = Request.objects.select_related("session__programme", "session__region")
        if (found := rows.filter(token__in=tokens).first()) is not None:
            return found
    return None
