"""Places held for people whom the team asks in person, and given back."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from apero.audit.actions import Actor, record
from apero.crypto.codes import Code, derived_code
from apero.lib.refusal import require
from apero.participation.actions import use_form
from apero.registration.actions.places import held_session, promote
from apero.registration.events import InvitationsMade, InvitationsTakenBack
from apero.registration.models import Invitation
from apero.registration.queries import INVITATION, invitation_token, room_of
from apero.registration.rules import why_not_invite


@transaction.atomic
def invite(*, session_id: UUID, value: bytes, count: int, by: Actor, now: datetime) -> list[Code]:
    """Hold `count` places and return their codes, which are known now and never again. Raises `Refused`.

    A page that is sent twice holds them once and gets the same codes, as far as they are not used or taken back.
    """
    session = held_session(session_id)
    codes = {invitation_token(code, session.pk): code for code in _codes(value, count)}
    if not use_form(value, today=now.date()):
        left = Invitation.objects.filter(token__in=list(codes)).values_list("token", flat=True)
        standing = {bytes(token) for token in left}
        return [code for token, code in codes.items() if token in standing]
    require(why_not_invite(session, count=count, free=room_of(session).free, now=now))
    Invitation.objects.bulk_create(Invitation(session=session, token=token) for token in sorted(codes))
    record(InvitationsMade(session_id=session.pk, count=count), by=by, now=now)
    return list(codes.values())


def _codes(value: bytes, count: int) -> list[Code]:
    return [
        derived_code(key=settings.CODE_KEY, purpose=f"{INVITATION} {number}", material=value)
        for number in range(count)
    ]


@transaction.atomic
def give_back_invitation(*, session_id: UUID, code: Code) -> bool:
    """End an invitation by its code; whoever waits gets the place. False if it is none (any more)."""
    session = held_session(session_id)
    gone, _by_model = Invitation.objects.filter(token=invitation_token(code, session.pk)).delete()
    promote(session)
    return bool(gone)


@transaction.atomic
def take_back_invitations(*, session_id: UUID, by: Actor, now: datetime) -> int:
    """End all invitations of a session that nobody used; whoever waits gets their places. Returns how many."""
    session = held_session(session_id)
    gone, _by_model = Invitation.objects.filter(session=session).delete()
    promote(session)
    if gone:
        record(InvitationsTakenBack(session_id=session.pk, count=gone), by=by, now=now)
    return gone
