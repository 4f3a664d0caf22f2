"""Seats, places and invitations: the only writers. No participant's act leaves a record, a task or a time."""

from apero.registration.actions.contacts import (
    forget_contact,
    forget_contacts,
    note_reminded,
    remind_at,
)
from apero.registration.actions.handling import accept_handling, note_viewed
from apero.registration.actions.invitations import give_back_invitation, invite, take_back_invitations
from apero.registration.actions.places import ask_again, drop_unconfirmed, fill_places, promote
from apero.registration.actions.purges import purge_seats
from apero.registration.actions.requests import NO_CODE, ask_by_code, ask_once
from apero.registration.actions.seats import (
    TakenSeat,
    Wishes,
    confirm_seat,
    rename_seat,
    say_needs,
    take_seat,
    withdraw_seat,
)

__all__ = [
    "NO_CODE",
    "TakenSeat",
    "Wishes",
    "accept_handling",
    "ask_again",
    "ask_by_code",
    "ask_once",
    "confirm_seat",
    "drop_unconfirmed",
    "fill_places",
    "forget_contact",
    "forget_contacts",
    "give_back_invitation",
    "invite",
    "note_reminded",
    "note_viewed",
    "promote",
    "purge_seats",
    "remind_at",
    "rename_seat",
    "say_needs",
    "take_back_invitations",
    "take_seat",
    "withdraw_seat",
]
