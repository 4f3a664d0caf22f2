"""Writing sources and translations. Segments keep their numbers; translators give words, never structure (R4)."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apero.lib.refusal import Refusal, require
from apero.lib.words import clean_text, paragraphs
from apero.translation.models import Segment, Source, Translation
from apero.translation.queries import hash_of


@transaction.atomic
def write_source(
    *,
    team_id: UUID,
    kind: str,
    language: str,
    parts: Mapping[str, str],
    source: Source | None = None,
    is_released: bool = True,
) -> Source:
    """Create a source, or change its wording. `parts` maps a part's name to its text; blank lines part paragraphs.

    A paragraph that stays keeps its number and its translations; one that was reworded keeps its number, and its
    translations become outdated; a new one gets a number that was never used; a removed one goes with its
    translations. Parts that are not named stay as they are. Raises `Refused` when the source is frozen.
    """
    if source is None:
        source = Source.objects.create(team_id=team_id, kind=kind, language=language, is_released=is_released)
        existing: list[Segment] = []
    else:
        source = Source.objects.select_for_update().get(pk=source.pk)
        require(
            Refusal("frozen", _("This text was adopted and can no longer be changed. Write a new version instead."))
            if source.is_frozen
            else None
        )
        existing = list(source.segments.order_by("position"))
    by_part: dict[str, list[Segment]] = {}
    for segment in existing:
        by_part.setdefault(segment.part, []).append(segment)
    kept: list[Segment] = []
    removed: list[UUID] = []
    for part in [*by_part, *(p for p in parts if p not in by_part)]:
        old = by_part.get(part, [])
        if part not in parts:
            kept += old
            continue
        now_kept, gone = _matched(source, part, old, paragraphs(parts[part]))
        kept += now_kept
        removed += [s.pk for s in gone]
    Segment.objects.filter(pk__in=removed).delete()
    fresh = []
    for position, segment in enumerate(kept):
        segment.position = position
        if segment._state.adding:  # noqa: SLF001 (Django's own way to ask whether a row exists)
            fresh.append(segment)
    Segment.objects.bulk_update([s for s in kept if s not in fresh], ["text", "position"])
    Segment.objects.bulk_create(fresh)
    source.save(update_fields=["next_number"])
    return source


def _matched(source: Source, part: str, old: list[Segment], new: list[str]) -> tuple[list[Segment], list[Segment]]:
    kept: list[Segment] = []
    gone: list[Segment] = []
    matcher = SequenceMatcher(a=[s.text for s in old], b=new, autojunk=False)
    for _op, a1, a2, b1, b2 in matcher.get_opcodes():
        for offset in range(max(a2 - a1, b2 - b1)):
            was = old[a1 + offset] if a1 + offset < a2 else None
            wording = new[b1 + offset] if b1 + offset < b2 else None
            if was is not None and wording is not None:
                was.text = wording
                kept.append(was)
            elif wording is not None:
                kept.append(Segment(source=source, number=source.next_number, part=part, text=wording))
                source.next_number += 1
            elif was is not None:
                gone.append(was)
    return kept, gone


@transaction.atomic
def release_source(source_id: UUID) -> None:
    """Show a source to translators."""
    Source.objects.filter(pk=source_id).update(is_released=True)


@transaction.atomic
def freeze_source(source_id: UUID) -> None:
    """Make a source's wording final. Translations may still be made."""
    Source.objects.filter(pk=source_id).update(is_frozen=True)


@transaction.atomic
def translate(*, source: Source, language: str, words: Mapping[int, str], seen: Mapping[int, str]) -> int:
    """Keep translations by segment number. Empty words take a translation away. Returns how many segments changed.

    `seen` gives, by number, the hash of the wording that the translator had before them: a translation of an older
    wording is kept and counts as outdated, so that nothing is overwritten in silence. Unknown numbers are ignored:
    a translator cannot add or remove a segment.
    """
    changed = 0
    segments = {s.number: s for s in source.segments.select_for_update()}
    standing = {t.segment_id: t for t in Translation.objects.filter(segment__source=source, language=language)}
    for number, typed in words.items():
        segment = segments.get(number)
        if segment is None:
            continue
        text = " ".join(paragraphs(typed)) if clean_text(typed) else ""
        was = standing.get(segment.pk)
        if not text:
            if was is not None:
                was.delete()
                changed += 1
            continue
        made_from = seen.get(number) or hash_of(segment.text)
        if was is not None and was.text == text and was.source_hash == made_from:
            continue
        Translation.objects.update_or_create(
            segment=segment,
            language=language,
            defaults={"text": text, "source_hash": made_from, "state": Translation.State.TRANSLATED},
        )
        changed += 1
    return changed
