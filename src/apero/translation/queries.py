"""Reading texts in a language, segment by segment with the source in place of what is missing (R1–R3)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import (
    BooleanField,
    Case,
    Count,
    F,
    FilteredRelation,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import ExpressionWrapper
from django.db.models.functions import Coalesce

from apero.lib.languages import direction, own_name
from apero.lib.sql import places, stored
from apero.translation.kinds import KINDS
from apero.translation.marks import mark_of, version_of
from apero.translation.models import WITHHELD, Segment, Source, TeamLanguage, Translation
from apero.wikitext.page import percent

Id = UUID
_FOR_READERS = ~Q(state=Translation.State.MACHINE_DRAFT)
_CURRENT = Q(made_from=F("segment__text"))


def percent_of(done: int, total: int) -> int:
    """Whole percent as MediaWiki shows it (10 of 44 is 23, 1 of 8 is 12), but 100 only when all is done (R2)."""
    return 100 if done >= total else min(99, percent(done, total))


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
    """All passages of one source in one language, by part. `done` of `total` are current translations."""

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

        Templates cannot spell a hyphen: an underscore stands for it. Raises KeyError for names of attributes.
        """
        if hasattr(type(self), part):
            raise KeyError(part)
        return self.parts.get(part.replace("_", "-"), [])

    @property
    def percent(self) -> int:
        """See `percent_of`."""
        return percent_of(self.done, self.total)

    @property
    def version(self) -> str:
        """The mark of these words, by which a form notices that somebody else changed them (source only)."""
        return version_of((part, p.words) for part, passages in self.parts.items() for p in passages)


def texts_in(language: str, source_ids: Iterable[Id]) -> dict[Id, Text]:
    """The texts of many sources in one language: one query, however many there are.

    A segment without a translation shows its source (R3). An outdated one is shown and marked, and not
    counted (R2). A machine draft is shown to no reader and never counted.
    """
    texts = {key: Text(source_id=key, language=language) for key in source_ids}
    by_key = {stored(key): text for key, text in texts.items()}
    for key, source_language, number, part, wording, told, is_current in _passages(language, list(by_key)):
        text = by_key[key]
        text.source_language = source_language
        text.total += 1
        if source_language == language or told is None:
            passage = Passage(number, wording, source_language, is_fallback=source_language != language)
            text.done += source_language == language
        else:
            passage = Passage(number, told, language, is_outdated=not is_current)
            text.done += bool(is_current)
        text.parts.setdefault(part, []).append(passage)
    return texts


def is_withheld(source_id: Id) -> bool:
    """Whether words of a text lie off the pages until two people have decided (hiding/)."""
    return Segment.objects.filter(source_id=source_id, part__startswith=WITHHELD).exists()


_PASSAGES = """
SELECT segment.source_id, source.language, segment.number, segment.part, segment.text, told.text,
    told.made_from = segment.text
FROM translation_segment AS segment
JOIN translation_source AS source ON source.id = segment.source_id
LEFT JOIN translation_translation AS told
    ON told.segment_id = segment.id AND told.language = %s AND told.state <> %s
WHERE segment.source_id IN ({places})
ORDER BY segment.source_id, segment.position
"""
"""In plain SQL: every page asks for its texts, and Django's query costs ten times as much to put together."""


def _passages(language: str, keys: list[Any]) -> list[tuple[Any, ...]]:
    if not keys:
        return []
    asked = _PASSAGES.format(places=places(keys))
    with connection.cursor() as cursor:
        cursor.execute(asked, [language, Translation.State.MACHINE_DRAFT.value, *keys])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _with_translation(segments: QuerySet[Segment], language: str) -> "QuerySet[Any]":
    told = Q(translations__language=language) & ~Q(translations__state=Translation.State.MACHINE_DRAFT)
    is_current: Any = ExpressionWrapper(Q(told__made_from=F("text")), output_field=BooleanField())
    joined: QuerySet[Any] = segments.annotate(told=FilteredRelation("translations", condition=told))
    found: QuerySet[Any] = joined.annotate(is_current=is_current)
    return found


def text_in(language: str, source_id: Id) -> Text:
    """The text of one source in one language."""
    return texts_in(language, [source_id])[source_id]


def completeness(texts: Iterable[Text]) -> tuple[int, int]:
    """(done, total) over several texts: what the banner says of a page."""
    done = total = 0
    for text in texts:
        done, total = done + text.done, total + text.total
    return done, total


def percent_by_language(source_ids: "Iterable[Id] | QuerySet[Any, Any]") -> dict[str, int]:
    """Percent by language, for each language that a segment of these sources was translated into: one query.

    The sum is that of `completeness`: a text that was written in a language counts as done there.
    """
    return {tag: percent_of(done, total) for tag, (done, total) in figures_by_language(source_ids).items()}


def figures_by_language(source_ids: "Iterable[Id] | QuerySet[Any, Any]") -> dict[str, tuple[int, int]]:
    """(done, total) by language, as `percent_by_language`."""
    ids: Any = source_ids if isinstance(source_ids, QuerySet) else list(source_ids)
    told = (
        Translation.objects.filter(_FOR_READERS, segment__source_id__in=ids)
        .order_by()
        .values_list("language", Value(1, output_field=IntegerField()))
        .annotate(count=Count("pk", filter=_CURRENT))
    )
    written = (
        Segment.objects.filter(source_id__in=ids)
        .order_by()
        .values_list("source__language", Value(0, output_field=IntegerField()))
        .annotate(count=Count("pk"))
    )
    rows = list(told.union(written, all=True))
    own = {tag: count for tag, is_told, count in rows if not is_told}
    total = sum(own.values())
    return {tag: (count + own.get(tag, 0), total) for tag, is_told, count in rows if is_told}


def language_rows(source_ids: Iterable[Id], source_language: str) -> list[tuple[str, str, int]]:
    """The languages that a page can be read in: (tag, own name, percent), the source language first.

    Those of the interface are among them, at 0 percent if nothing of the page was translated.
    """
    percents = dict.fromkeys(settings.INTERFACE_LANGUAGES, 0) | percent_by_language(source_ids)
    percents.pop(source_language, None)
    rest = [(tag, own_name(tag), percent) for tag, percent in sorted(percents.items())]
    return [(source_language, own_name(source_language), 100), *rest] if source_language else rest


def languages_of(source_ids: Iterable[Id]) -> list[str]:
    """The languages that at least one segment of these sources has been translated into, by tag."""
    return sorted(figures_by_language(source_ids))


def team_languages(team_id: Id) -> list[str]:
    """The tags of the languages that a team publishes in, besides its own."""
    return list(TeamLanguage.objects.filter(team_id=team_id).values_list("tag", flat=True))


def sources_of_team(team_id: Id) -> "QuerySet[Any]":
    """The sources that a team's translators may see: released ones with at least one segment.

    Each has `total` segments and a `label`, its first passage. What people's safety hangs on and what most
    pages show comes first.
    """
    segments = Segment.objects.filter(source=OuterRef("pk")).exclude(part__startswith=WITHHELD).order_by()
    rank = Case(*[When(kind=kind, then=place) for place, kind in enumerate(KINDS)], default=len(KINDS))
    found: QuerySet[Any] = Source.objects.filter(team_id=team_id, is_released=True).annotate(
        total=Subquery(segments.values("source").annotate(n=Count("pk")).values("n")),
        label=Subquery(segments.order_by("position").values("text")[:1]),
        rank=rank,
    )
    ordered: QuerySet[Any] = found.filter(total__gt=0).order_by("rank", "kind", "label", "pk")
    return ordered


def sources_to_translate(team_id: Id, language: str, *, only_unfinished: bool = False) -> "QuerySet[Any]":
    """`sources_of_team` that were not written in `language`, each with `done`, its current translations."""
    done = (
        Translation.objects.filter(_FOR_READERS, _CURRENT, segment__source=OuterRef("pk"), language=language)
        .order_by()
        .values("segment__source")
        .annotate(n=Count("pk"))
        .values("n")
    )
    found: QuerySet[Any] = sources_of_team(team_id).exclude(language=language)
    found = found.annotate(done=Coalesce(Subquery(done), 0))
    if only_unfinished:
        found = found.filter(done__lt=F("total"))
    return found


class UnitState(StrEnum):
    """Where a segment stands in a language."""

    NOT_YET = "not-yet"
    TRANSLATED = "translated"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment as a translator works on it. `told` is "" before it is translated."""

    number: int
    part: str
    wording: str
    told: str
    made_from: str

    @property
    def state(self) -> UnitState:
        if not self.told:
            return UnitState.NOT_YET
        return UnitState.TRANSLATED if self.made_from == self.wording else UnitState.OUTDATED

    @property
    def mark(self) -> str:
        """What a page remembers of it (`marks.mark_of`)."""
        return mark_of(self.wording, self.told)


def units_of(source: Source, language: str) -> list[Unit]:
    """The segments of a source in its order, with their translations into `language`: one query."""
    shown = source.segments.exclude(part__startswith=WITHHELD)
    found = _with_translation(shown, language).order_by("position")
    rows = found.values_list("number", "part", "text", "told__text", "told__made_from")
    return [Unit(number, part, text, told or "", was or "") for number, part, text, told, was in rows]
