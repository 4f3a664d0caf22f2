"""Asking and withdrawing by people, which leave no record; screening, answering and hosting by the team, which do."""

from apero.listening.actions.asking import (
    AskedQuestion,
    ask,
    ask_live,
    second,
    take_second_back,
    take_seconds_back,
    withdraw_question,
)
from apero.listening.actions.hosting import (
    admit_question,
    answer_live,
    close_room,
    merge_question,
    move_question,
    put_back_question,
    reopen_room,
    take_out_question,
    take_up_question,
)
from apero.listening.actions.purging import purge_questions
from apero.listening.actions.screening import (
    answer_question,
    decline_question,
    point_to_private_route,
    publish_question,
)
from apero.listening.actions.withholding import (
    remove_question,
    reword_question,
    show_question,
    withhold_question,
)
from apero.listening.actions.words import let_question_wait

__all__ = [
    "AskedQuestion",
    "admit_question",
    "answer_live",
    "answer_question",
    "ask",
    "ask_live",
    "close_room",
    "decline_question",
    "let_question_wait",
    "merge_question",
    "move_question",
    "point_to_private_route",
    "publish_question",
    "purge_questions",
    "put_back_question",
    "remove_question",
    "reopen_room",
    "reword_question",
    "second",
    "show_question",
    "take_out_question",
    "take_second_back",
    "take_seconds_back",
    "take_up_question",
    "withdraw_question",
    "withhold_question",
]
