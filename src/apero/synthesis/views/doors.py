"""Who gets in: raw notes are not found by anybody without a right to them; statements by the three roles that work on them."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse

from apero.conversations.models import Session
from apero.lib.languages import page_language
from apero.people.access import StaffRequest, member_required, staff_required
from apero.people.roles import Permission
from apero.synthesis import queries
from apero.translation.queries import texts_in

View = Callable[..., HttpResponse]
IN_THE_ROOM = (Permission.NOTES_WRITE, Permission.QUESTIONS_SCREEN)
ON_STATEMENTS = (Permission.STATEMENTS_WRITE, Permission.STATEMENTS_APPROVE, Permission.SUMMARY_PUBLISH)


def hidden_unless(permission: Permission) -> Callable[[View], View]:
    """Not found by strangers and by colleagues without the right, administrators among them (R55)."""

    def decorate(view: View) -> View:
        guarded = member_required(_not_found_unless(permission, staff_required(permission)(view)))

        @wraps(view)
        def hidden(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                raise Http404
            return guarded(request, *args, **kwargs)

        return hidden

    return decorate


def _not_found_unless(permission: Permission, view: View) -> View:
    @wraps(view)
    def asked(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if permission not in request.permissions:
            raise Http404
        return view(request, *args, **kwargs)

    return asked


def _for_any(permissions: tuple[Permission, ...], named: Permission) -> Callable[[View], View]:
    """For whoever has one of these rights; others learn which roles have the one that is named."""

    def decorate(view: View) -> View:
        @member_required
        @wraps(view)
        def guarded(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            held = next((p for p in permissions if p in request.permissions), named)
            return staff_required(held)(view)(request, *args, **kwargs)

        return guarded

    return decorate


on_statements = _for_any(ON_STATEMENTS, Permission.STATEMENTS_APPROVE)
"""For those who write, read or publish statements."""
in_the_room = _for_any(IN_THE_ROOM, Permission.NOTES_WRITE)
"""For those who take notes in a session or host it."""


def session_or_404(request: StaffRequest, session_id: UUID) -> Session:
    """A session of the team; another team's is not found."""
    try:
        return queries.session_of_team(request.team.pk, session_id)
    except Session.DoesNotExist as error:
        raise Http404 from error


def head_of(request: StaffRequest, session: Session) -> dict[str, Any]:
    """What the head of each page of a session shows, and what the reader may do there."""
    texts = texts_in(page_language.get(), [session.programme.text_id, session.region.text_id])
    return {
        "session": session,
        "series": texts[session.programme.text_id].first("title"),
        "region": texts[session.region.text_id].first("name"),
        "may": {permission.name.lower(): True for permission in request.permissions},
    }
