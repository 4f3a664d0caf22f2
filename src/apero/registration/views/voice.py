"""What a code still does once its place is deleted: its holder speaks about what was said."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.lib.languages import page_language
from apero.registration import queries
from apero.translation.queries import texts_in


def opened_voice(request: HttpRequest, code: Code, *, now: datetime) -> HttpResponse | None:  # noqa: ARG001
    """The page of a code whose place was purged, or None if it has no voice."""
    session = queries.voice_by_code(code)
    return None if session is None else voice_page(request, session, code)


def voice_page(request: HttpRequest, session: Session, code: Code) -> HttpResponse:
    """Three buttons that send the code on, and what became of the place."""
    texts = texts_in(page_language.get(), [session.programme.text_id, session.region.text_id])
    context = {
        "session": session,
        "programme": session.programme,
        "series": texts[session.programme.text_id],
        "region": texts[session.region.text_id].first("name"),
        "code": code.digits(),
        "is_sample": session.programme.is_sample,
    }
    return render(request, "registration/voice.html", context)
