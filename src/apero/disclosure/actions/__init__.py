"""Clearing flags, keeping words for a second person, and saving translations: the only writers."""

from apero.disclosure.actions.flags import (
    carry,
    clear_all,
    clear_flag,
    clear_waiting,
    drop_waiting,
    forget_clearances,
    forget_waiting,
    let_wait,
    send_back_waiting,
    settle,
)
from apero.disclosure.actions.purging import purge_waiting
from apero.disclosure.actions.translations import (
    Kept,
    clear_translation,
    drop_translation,
    forget_translations,
    save_translations,
    send_back_translation,
)

__all__ = [
    "Kept",
    "carry",
    "clear_all",
    "clear_flag",
    "clear_translation",
    "clear_waiting",
    "drop_translation",
    "drop_waiting",
    "forget_clearances",
    "forget_translations",
    "forget_waiting",
    "let_wait",
    "purge_waiting",
    "save_translations",
    "send_back_translation",
    "send_back_waiting",
    "settle",
]
