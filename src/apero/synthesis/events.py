"""What happened to statements and summaries: ids and codes only.

Notes and drafts leave no event: their number says how much was said, and their times would say when.
"""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementApproved(Event):
    """A second person approved a statement."""

    kind: ClassVar[str] = "synthesis.statement.approved"
    statement_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementSentBack(Event):
    """A second person sent a statement back to its writer."""

    kind: ClassVar[str] = "synthesis.statement.sent-back"
    statement_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDiscarded(Event):
    """A statement that was never public was destroyed."""

    kind: ClassVar[str] = "synthesis.statement.discarded"
    statement_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementAnswered(Event):
    """A question was answered, by a role."""

    kind: ClassVar[str] = "synthesis.statement.answered"
    statement_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementReopened(Event):
    """A public statement is being reworded: pages show its former wording until the new one is public."""

    kind: ClassVar[str] = "synthesis.statement.reopened"
    statement_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWithdrawn(Event):
    """A published statement was taken back; its words are gone from every version. `reason` is a class."""

    kind: ClassVar[str] = "synthesis.statement.withdrawn"
    statement_id: UUID
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsMoved(Event):
    """Statements followed a merged topic to its heir: the reaction to a merger, and how many."""

    kind: ClassVar[str] = "synthesis.statements.moved"
    topic_id: UUID
    heir_id: UUID
    moved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPublished(Event):
    """A version of a summary became public: of a session, a region or a series."""

    kind: ClassVar[str] = "synthesis.summary.published"
    summary_id: UUID
    programme_id: UUID
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsReleased(Event):
    """Points of a series tell more, or more choices find them. `changed`: how many cells, choices and tables of attendance."""

    kind: ClassVar[str] = "synthesis.counts.released"
    programme_id: UUID
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimApproved(Event):
    """A second person approved a claim of a region's or a series' summary."""

    kind: ClassVar[str] = "synthesis.claim.approved"
    claim_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDiscarded(Event):
    """A claim that was never public was destroyed."""

    kind: ClassVar[str] = "synthesis.claim.discarded"
    claim_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryCorrected(Event):
    """It was said in public what was wrong in a summary."""

    kind: ClassVar[str] = "synthesis.summary.corrected"
    summary_id: UUID
    correction_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReopened(Event):
    """A public claim is being reworded: pages show its former wording until the new one is public."""

    kind: ClassVar[str] = "synthesis.claim.reopened"
    claim_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWithdrawn(Event):
    """A published claim was taken back; its words are gone from every version. `reason` is a class."""

    kind: ClassVar[str] = "synthesis.claim.withdrawn"
    claim_id: UUID
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOpened(Event):
    """Participants of a session were asked to check what is approved. `number`: which round it is."""

    kind: ClassVar[str] = "synthesis.check.opened"
    session_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckClosed(Event):
    """The last day of a round was over; what was marked unsafe is held. How many checked is not in it."""

    kind: ClassVar[str] = "synthesis.check.closed"
    session_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldLineProposed(Event):
    """Somebody proposed to show a line that was found unsafe, with a reason."""

    kind: ClassVar[str] = "synthesis.statement.keep-proposed"
    statement_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldLineKept(Event):
    """A second person agreed to show a line that was found unsafe."""

    kind: ClassVar[str] = "synthesis.statement.kept"
    statement_id: UUID
