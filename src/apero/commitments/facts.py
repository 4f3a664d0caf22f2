"""An answer and a promise, as a form sends them."""

from dataclasses import dataclass
from datetime import date

from apero.lib.words import clean_text


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFacts:
    """An answer: what was decided, by whose decision, on what day, and why.

    `decider` is a body or an office, never a person's name. `cannot_say`: what cannot be said, and why.
    """

    state: str
    decider_role: str
    decided_on: date
    reason: str
    cannot_say: str = ""
    changes: str = ""
    decider: str = ""

    def parts(self) -> dict[str, str]:
        """Its words by part."""
        said = {
            "reason": self.reason,
            "cannot-say": self.cannot_say,
            "changes": self.changes,
            "decider": self.decider,
        }
        return {part: clean_text(words) for part, words in said.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeFacts:
    """A promise: in what words, who answers for it (an office), until when, and where it was made."""

    text: str
    owner: str
    due_on: date
    made_in: str = "session"

    def parts(self) -> dict[str, str]:
        """Its words by part."""
        return {"text": clean_text(self.text), "owner": clean_text(self.owner)}
