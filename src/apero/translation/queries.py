"""Reading texts in a language, falling back segment by segment to the source, and saying how complete they are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from uuid import UUID

from django.db.models import Count, F, FilteredRelation, Q, QuerySet

from apero.lib.languages import direction
from apero.translation.models import Segment, Source, Translation

Id = UUID


def hash_of(wording: str) -> str:
    """What a translation remembers of the wording it was made from (BLAKE2b, 16 bytes, hex)."""
    return blake2b(wording.encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment as the reader gets it, with the language it is really in."""

    number: int
    words: str
    lang: str
    is_fallback: bool = False
    is_outdated: bool = False

    @property
    def dir(self) -> str:
        return direction(self.lang)

    def __str__(self) -> str:
        return self.words


@dataclass(slots=True)
class Text:
    """All passages of one source in one language, by part. `done` of `total` segments are current translations."""

    source_id: Id | None = None
    language: str = ""
    source_language: str = ""
    parts: dict[str, list[Passage]] = field(default_factory=dict)
    done: int = 0
    total: int = 0

    def first(self, part: str) -> Passage | None:
        """The first passage of a part, or None if the part is empty."""
        passages = self.parts.get(part)
        return passages[0] if passages else None

    def all(self, part: str) -> list[Passage]:
        """All passages of a part, in order; empty when the part is."""
        return self.parts.get(part, [])

    def plain(self, part: str) -> str:
        """A part's words as they would be typed: paragraphs with blank lines between."""
        return "\n\n".join(p.words for p in self.all(part))

    def __getitem__(self, part: str) -> list[Passage]:
        """For templates: `text.title` or `text.scope_in` gives a part's passages, empty if there are none.

        Templates cannot spell a hyphen, so an underscore stands for it. Raises KeyError for the names of attributes.
        """
        if hasattr(type(self), part):
            raise KeyError(part)
        return self.parts.get(part.replace("_", "-"), [])

    @property
    def percent(self) -> int:
        """Whole percent, rounded down: 100 only when every segment is done."""
        return 100 * self.done // self.total if self.total else 100


def texts_in(language: str, source_ids: Iterable[Id]) -> dict[Id, Text]:
    """The texts of many sources in one language: one query, however many there are.

    A segment without a translation shows its source (R3). An outdated one is shown and marked, and not counted (R2).
    A machine draft is shown to no reader and never counted.
    """
    wanted = list(source_ids)
    texts = {key: Text(source_id=key, language=language) for key in wanted}
    rows = (
        Segment.objects.filter(source_id__in=wanted)
        .annotate(
            told=FilteredRelation(
                "translations",
                condition=Q(translations__language=language)
                & ~Q(translations__state=Translation.State.MACHINE_DRAFT),
            )
        )
        .order_by("source_id", "position")
        .values_list("source_id", "source__language", "number", "part", "text", "told__text", "told__source_hash")
    )
    for source_id, source_language, number, part, wording, told, told_hash in rows:
        text = texts[source_id]
        text.source_language = source_language
        text.total += 1
        if source_language == language or told is None:
            passage = Passage(number, wording, source_language, is_fallback=source_language != language)
            text.done += source_language == language
        else:
            is_outdated = told_hash != hash_of(wording)
            passage = Passage(number, told, language, is_outdated=is_outdated)
            text.done += not is_outdated
        text.parts.setdefault(part, []).append(passage)
    return texts


def text_in(language: str, source_id: Id) -> Text:
    """The text of one source in one language."""
    return texts_in(language, [source_id])[source_id]


def completeness(texts: Iterable[Text]) -> tuple[int, int]:
    """(done, total) over several texts: what the banner says of a page."""
    done = total = 0
    for text in texts:
        done, total = done + text.done, total + text.total
    return done, total


def languages_of(source_ids: Iterable[Id]) -> list[str]:
    """The languages that at least one segment of these sources has been translated into, by tag."""
    return list(
        Translation.objects.filter(segment__source_id__in=list(source_ids))
        .exclude(state=Translation.State.MACHINE_DRAFT)
        .order_by("language")
        .values_list("language", flat=True)
        .distinct()
    )


def sources_of_team(team_id: Id) -> QuerySet[Source]:
    """The sources that a team's translators may see, with their number of segments."""
    return (
        Source.objects.filter(team_id=team_id, is_released=True)
        .annotate(parts=Count("segments"))
        .filter(parts__gt=0)
        .order_by("kind", F("id"))
    )
