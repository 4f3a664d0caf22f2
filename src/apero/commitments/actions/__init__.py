"""The verbs of the thread: recording, answering, promising, and what participants say was done."""

from apero.commitments.actions.answers import consider, decide, group, implement, start
from apero.commitments.actions.closing import close_programme
from apero.commitments.actions.news import add_update, correct_update, forget_link
from apero.commitments.actions.outcomes import close_marks, mark_outcome, take_outcomes_back
from apero.commitments.actions.pledges import (
    confirm_pledge,
    drop_pledge,
    finish_pledge,
    hide_pledge,
    mark_of_pledge,
    move_pledge,
    note_pledge,
    start_pledge,
)
from apero.commitments.actions.recording import record_recommendations, withdraw_recommendations
from apero.commitments.actions.waiting import let_words_wait

__all__ = [
    "add_update",
    "close_marks",
    "close_programme",
    "confirm_pledge",
    "consider",
    "correct_update",
    "decide",
    "drop_pledge",
    "finish_pledge",
    "forget_link",
    "group",
    "hide_pledge",
    "implement",
    "let_words_wait",
    "mark_of_pledge",
    "mark_outcome",
    "move_pledge",
    "note_pledge",
    "record_recommendations",
    "start",
    "start_pledge",
    "take_outcomes_back",
    "withdraw_recommendations",
]
