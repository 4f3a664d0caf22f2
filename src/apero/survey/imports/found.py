"""What a file turned out to hold."""

from dataclasses import dataclass, field

from apero.survey.structure import Structure

LARGEST = 1_000_000
"""Bytes of a file. A survey of sixty questions in twelve languages has a tenth of it."""
WORD_ROOM = 6_000
"""Characters of a part of the words."""


class NoSurvey(ValueError):
    """The file is no survey that can be read. The message says why, in words for who sent it."""


@dataclass(slots=True)
class Found:
    """A survey as a file has it. `remarks` say, line by line, what of the file was left out or changed, and why."""

    structure: Structure
    words: dict[str, str]
    language: str = ""
    translations: dict[str, dict[str, str]] = field(default_factory=dict)
    """By language: the words of parts, as far as they are there."""
    breakdown: tuple[str, ...] = ()
    remarks: list[str] = field(default_factory=list)
