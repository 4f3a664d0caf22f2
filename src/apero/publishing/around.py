"""What stands around the points of a summary of any kind: figures, who came, corrections."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from apero.hiding.queries import Mark, marks_of
from apero.synthesis import queries as synthesis
from apero.synthesis.models import SummaryVersion
from apero.translation.queries import Text, texts_in


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as its version kept it."""

    text: Text
    value: str
    as_of: date
    compared_value: int | None


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """What was said to be wrong, on a day, by a role."""

    text: Text
    on: date
    by: Any


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the points of a version."""

    figures: list[FigureRow]
    corrections: list[CorrectionRow]
    attendance: list[synthesis.CameRow]
    marks: list[Mark]
    """What was taken off of the words around it, or is shown again."""

    def texts(self) -> dict[UUID, Text]:
        """The texts that the banner of languages counts."""
        found = [*(row.text for row in self.figures), *(row.text for row in self.corrections)]
        return {text.source_id: text for text in found if text.source_id}


def surroundings(version: SummaryVersion, language: str) -> Surroundings:
    """The figures of a version as they stood, and all corrections of its summary. At most six queries."""
    corrections = list(version.summary.corrections.all())
    keys = [UUID(one["text"]) for one in version.figures]
    wanted = [*keys, *(c.text_id for c in corrections)]
    texts = texts_in(language, wanted) if wanted else {}
    marks = marks_of([version.about_id, *wanted], language)
    session_id = version.summary.session_id
    return Surroundings(
        figures=[
            _figure(one, texts[key]) for one, key in zip(version.figures, keys, strict=True) if key in texts
        ],
        corrections=[
            CorrectionRow(texts[c.text_id], c.corrected_on, synthesis.answered_by(c.by_role))
            for c in corrections
        ],
        attendance=synthesis.attendance_shown(session_id) if session_id else [],
        marks=[mark for found in marks.values() for mark in found],
    )


def _figure(kept: dict[str, Any], text: Text) -> FigureRow:
    value = synthesis.FIGURES[kept["qualifier"]] % {"number": kept["value"]}
    return FigureRow(text, value, date.fromisoformat(kept["as_of"]), kept["compared_value"])
