"""Asking and withdrawing by people, which leave no record; screening, answering and hosting by the team, which do."""

from apero.listening.actions.asking import (
    AskedQuestion,
    answer_question,
    ask,
    decline_question,
    publish_question,
    purge_questions,
    remove_question,
    withdraw_question,
)

__all__ = [
    "AskedQuestion",
    "answer_question",
    "ask",
    "decline_question",
    "publish_question",
    "purge_questions",
    "remove_question",
    "withdraw_question",
]
