"""A statement at its own address: what was said, and where it leads. 410 once it was taken off."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from apero.audit.memory import remembered
from apero.commitments.models import Recommendation
from apero.commitments.queries import newest_items
from apero.conversations.models import Programme, unlisted
from apero.hiding.queries import mark_of_statement, marks_of
from apero.publishing.heard import public_programme
from apero.publishing.queries import about_language
from apero.publishing.thread import (
    PAGE_OF,
    DecisionRow,
    decision_rows,
    public_pledges,
    public_recommendations,
)
from apero.synthesis import queries as synthesis
from apero.synthesis.models import Statement, SummaryVersion
from apero.synthesis.queries import StatementRow
from apero.translation.queries import Passage, texts_in


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A statement at its own address, and where it leads."""

    programme: Programme
    series: Passage | None
    row: StatementRow
    version: SummaryVersion | None
    session: str
    page: int
    recommendation: Recommendation | None
    decision: DecisionRow | None
    pledges: int
    languages: dict[str, Any]


@remembered
def statement_page(programme: str, statement: UUID, language: str) -> StatementPage | None:
    """A public statement's page; None for one that is not public (any more). Raises `Http404`."""
    owner = public_programme(programme)
    row = synthesis.rows_by_statement([statement], language).get(statement)
    if row is None or row.programme_address != programme:
        return None
    item = newest_items([statement]).get(statement)
    made = public_recommendations().filter(statements=statement).first()
    made = made.grouped_into if made is not None and made.grouped_into else made
    decision = made.decisions.order_by("-number").first() if made else None
    keys = [owner.text_id, *([decision.text_id] if decision else [])]
    texts = texts_in(language, keys)
    marks = marks_of(keys[1:], language) if decision else {}
    rows = decision_rows([decision], texts, marks, owner.responses_due_on) if decision else []
    shown = texts | ({row.text.source_id: row.text} if row.text.source_id else {})
    return StatementPage(
        programme=owner,
        series=texts[owner.text_id].first("title"),
        row=row,
        version=item.version if item else None,
        session=item.version.summary.session.address if item and item.version.summary.session else "",
        page=item.position // PAGE_OF + 1 if item else 1,
        recommendation=made,
        decision=rows[0] if rows else None,
        pledges=public_pledges().filter(recommendation=made).count() if made else 0,
        languages=about_language(shown, texts[owner.text_id].source_language),
    )


def gone_mark(programme: str, statement: UUID) -> Any:
    """The mark of a statement that was public once and is taken off; None for all else."""
    found = Statement.objects.filter(pk=statement, session__programme__address=programme).exclude(
        unlisted("session__")
    )
    one = found.first()
    return mark_of_statement(one) if one is not None else None
