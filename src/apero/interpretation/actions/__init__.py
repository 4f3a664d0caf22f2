"""The only writers of requests, arrangements and assignments."""

from apero.interpretation.actions.arranging import (
    confirm,
    invite_interpreter,
    mark_delivered,
    reopen,
    say_not_found,
    start_sourcing,
    take_invitation_back,
)
from apero.interpretation.actions.asking import ask_for, take_back
from apero.interpretation.actions.interpreting import accept, be_prepared, decline
from apero.interpretation.actions.languages import move_offer, offer_language, stop_offering
from apero.interpretation.actions.purging import purge_requests

__all__ = [
    "accept",
    "ask_for",
    "be_prepared",
    "confirm",
    "decline",
    "invite_interpreter",
    "mark_delivered",
    "move_offer",
    "offer_language",
    "purge_requests",
    "reopen",
    "say_not_found",
    "start_sourcing",
    "stop_offering",
    "take_back",
    "take_invitation_back",
]
