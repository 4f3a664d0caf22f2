"""Notes, statements, summaries: the only writers. A statement's words are shown to translators when they are approved."""

from apero.synthesis.actions.attendance import count_attendance
from apero.synthesis.actions.checks import (
    agree_to_keep,
    close_rounds,
    mark_lines,
    open_round,
    propose_to_keep,
    take_marks_back,
)
from apero.synthesis.actions.counts import leave_counts, release_counts
from apero.synthesis.actions.figures import (
    FigureFacts,
    change_figure,
    correct_summary,
    drop_figure,
    write_figure,
)
from apero.synthesis.actions.flags import clear_flag_of_claim, clear_flag_of_statement
from apero.synthesis.actions.notes import change_note, delete_note, purge_notes, write_note
from apero.synthesis.actions.reports import (
    ClaimFacts,
    approve_claim,
    change_claim,
    discard_claim,
    publish_report,
    summary_of,
    summary_of_session,
    write_claim,
)
from apero.synthesis.actions.statements import (
    StatementFacts,
    answer_statement,
    approve_statement,
    change_statement,
    discard_statement,
    move_statements,
    reopen_statement,
    send_back_statement,
    write_statement,
)
from apero.synthesis.actions.summaries import About, publish_summary
from apero.synthesis.actions.withholding import (
    reword_claim,
    reword_statement,
    show_claim,
    show_statement,
    withdraw_claim,
    withdraw_statement,
    withhold_claim,
    withhold_statement,
)

__all__ = [
    "About",
    "ClaimFacts",
    "FigureFacts",
    "StatementFacts",
    "agree_to_keep",
    "answer_statement",
    "approve_claim",
    "approve_statement",
    "change_claim",
    "change_figure",
    "change_note",
    "change_statement",
    "clear_flag_of_claim",
    "clear_flag_of_statement",
    "close_rounds",
    "correct_summary",
    "count_attendance",
    "delete_note",
    "discard_claim",
    "discard_statement",
    "drop_figure",
    "leave_counts",
    "mark_lines",
    "move_statements",
    "open_round",
    "propose_to_keep",
    "publish_report",
    "publish_summary",
    "purge_notes",
    "release_counts",
    "reopen_statement",
    "reword_claim",
    "reword_statement",
    "send_back_statement",
    "show_claim",
    "show_statement",
    "summary_of",
    "summary_of_session",
    "take_marks_back",
    "withdraw_claim",
    "withdraw_statement",
    "withhold_claim",
    "withhold_statement",
    "write_claim",
    "write_figure",
    "write_note",
    "write_statement",
]
