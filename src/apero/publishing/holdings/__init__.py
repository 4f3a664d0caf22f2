"""What is held of people who take part: every stored field with its sentence. The page and the audit read this table.

A field of a participants' table without a sentence here fails a test and `apero privacy-audit`.
"""

from apero.publishing.holdings.acts import ACTS
from apero.publishing.holdings.holding import Holding, stored_fields
from apero.publishing.holdings.sentences import ABOUT_STAFF, NEVER_STORED, NOT_PROTECTED
from apero.publishing.holdings.surveys import SURVEYS
from apero.publishing.holdings.words import WORDS

__all__ = [
    "ABOUT_STAFF",
    "HOLDINGS",
    "NEVER_STORED",
    "NOT_PROTECTED",
    "Holding",
    "fields_without_a_sentence",
    "stored_fields",
]

HOLDINGS: tuple[Holding, ...] = (*ACTS, *SURVEYS, *WORDS)


def fields_without_a_sentence() -> list[str]:
    """Fields of participants' tables that the page would not name. Empty, or the audit fails."""
    return [
        f"{holding.model}.{stored.name}"
        for holding in HOLDINGS
        for stored in stored_fields(holding.model_class)
        if stored.name not in holding.fields
    ]
