"""What happened to texts: ids, tags and counts."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from apero.lib.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationsSaved(Event):
    """A translator saved `segments` segments of a source in a language."""

    kind: ClassVar[str] = "translation.translations.saved"
    source_id: UUID
    language: str
    segments: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageAdded(Event):
    """A team publishes in one more language."""

    kind: ClassVar[str] = "translation.language.added"
    team_id: UUID
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRemoved(Event):
    """A language is no longer on a team's list. Translations into it stay."""

    kind: ClassVar[str] = "translation.language.removed"
    team_id: UUID
    language: str
