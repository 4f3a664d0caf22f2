"""Writing sources and translations. Segments keep their numbers; translators give words only (R4)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _

from apero.audit.actions import Actor, record
from apero.lib.languages import tag_from
from apero.lib.refusal import Refusal, require
from apero.lib.words import paragraphs
from apero.people.models import Team
from apero.translation.events import LanguageAdded, LanguageRemoved, TranslationsSaved
from apero.translation.marks import version_of
from apero.translation.models import WITHHELD, Segment, Source, TeamLanguage, Translation
from apero.translation.rules import Outcome, Piece, matches, outcome_of, why_not_reword, why_not_translate


@transaction.atomic
def write_source(
    *,
    team_id: UUID,
    kind: str,
    language: str,
    parts: Mapping[str, str],
    source: Source | None = None,
    is_released: bool = True,
    seen: str | None = None,
    order: Sequence[str] = (),
) -> Source:
    """Create a source, or change its wording. `parts` gives each part's text, paragraphs by blank lines.

    Parts stand in the order in which they were first named, unless `order` names them.

    A paragraph that stays keeps its number and its translations, wherever it moves; one that was reworded
    keeps its number, and its translations become outdated; a new one gets a number that was never used; a
    removed one goes with its translations. Parts that are not named stay as they are. `seen` is the version
    (`queries.Text.version`) that the writer had before them. Raises `Refused` ("frozen", "stale", "withheld").
    """
    if source is None:
        source = Source.objects.create(team_id=team_id, kind=kind, language=language, is_released=is_released)
        existing: list[Segment] = []
    else:
        source = Source.objects.select_for_update().get(pk=source.pk)
        existing = list(source.segments.order_by("position"))
        version = version_of((s.part, s.text) for s in existing)
        lying = {s.part.removeprefix(WITHHELD) for s in existing if s.part.startswith(WITHHELD)}
        named = {part for part, text in parts.items() if text.strip()}
        require(
            why_not_reword(
                is_frozen=source.is_frozen, seen=seen, version=version, is_withheld=bool(lying & named)
            )
        )
    _arrange(source, existing, {part: paragraphs(text) for part, text in parts.items()}, order)
    return source


@transaction.atomic
def empty_sources(*, team_id: UUID, kind: str, language: str, number: int) -> list[Source]:
    """Many sources that have no words yet, for things that come in numbers: one write."""
    rows = [Source(team_id=team_id, kind=kind, language=language) for _index in range(number)]
    return Source.objects.bulk_create(rows)


def _arrange(
    source: Source, existing: list[Segment], wanted: Mapping[str, list[str]], first: Sequence[str]
) -> None:
    """Give the source the wanted paragraphs; parts that are not named stay as they are."""
    order = list(dict.fromkeys([*first, *(s.part for s in existing), *wanted]))
    pieces = [Piece(part, text) for part in order for text in wanted.get(part, [])]
    was = {s.pk: (s.part, s.text, s.position) for s in existing}
    untouched = [s for s in existing if s.part not in wanted]
    placed = _placed(source, [s for s in existing if s.part in wanted], pieces)
    everything = sorted([*untouched, *placed], key=lambda s: order.index(s.part))
    for position, segment in enumerate(everything):
        segment.position = position
    fresh = [s for s in everything if s.pk not in was]
    changed = [s for s in everything if s.pk in was and was[s.pk] != (s.part, s.text, s.position)]
    Segment.objects.filter(pk__in=was.keys() - {s.pk for s in everything}).delete()
    Segment.objects.bulk_update(changed, ["part", "text", "position"])
    Segment.objects.bulk_create(fresh)
    source.save(update_fields=["next_number"])


def _placed(source: Source, old: list[Segment], pieces: list[Piece]) -> list[Segment]:
    """A segment for each piece: the old one that it is, or one with a number that was never used."""
    found = matches([Piece(s.part, s.text) for s in old], pieces)
    placed = []
    for index, piece in enumerate(pieces):
        if index in found:
            segment = old[found[index]]
        else:
            segment = Segment(source=source, number=source.next_number, position=0)
            source.next_number += 1
        segment.part, segment.text = piece
        placed.append(segment)
    return placed


@transaction.atomic
def release_source(source_id: UUID) -> None:
    """Show a source to translators."""
    Source.objects.filter(pk=source_id).update(is_released=True)


@transaction.atomic
def withhold_source(source_id: UUID) -> None:
    """Hide a source from translators: its wording is not approved any more."""
    Source.objects.filter(pk=source_id).update(is_released=False)


@transaction.atomic
def withhold_parts(source_id: UUID, part: str = "") -> int:
    """Take the words of a part, or of all, off every page in every language, and from translators. Returns how many paragraphs.

    They lie under another name of their part until they are returned or destroyed.
    """
    found = Segment.objects.filter(source_id=source_id).exclude(part__startswith=WITHHELD)
    found = found.filter(part=part) if part else found
    Source.objects.filter(pk=source_id).update(is_released=False)
    return found.update(part=Concat(Value(WITHHELD), F("part")))


@transaction.atomic
def return_parts(source_id: UUID, part: str = "") -> None:
    """Put withheld words back where they stood. Meanwhile nobody can have written others there (`write_source`)."""
    own = Segment.objects.filter(source_id=source_id)
    for name in _withheld(source_id, part):
        own.filter(part=name).update(part=name.removeprefix(WITHHELD))


@transaction.atomic
def destroy_parts(source_id: UUID, part: str = "") -> None:
    """Destroy withheld words with their translations; without a `part`, all words of the source."""
    own = Segment.objects.filter(source_id=source_id)
    (own.filter(part__in=_withheld(source_id, part)) if part else own).delete()


def _withheld(source_id: UUID, part: str) -> list[str]:
    found = Segment.objects.filter(source_id=source_id, part__startswith=WITHHELD).order_by()
    found = found.filter(part=f"{WITHHELD}{part}") if part else found
    return list(found.values_list("part", flat=True).distinct())


@transaction.atomic
def forget_translations(source_id: UUID) -> None:
    """Destroy all translations of a source, with the wordings that they were made from."""
    Translation.objects.filter(segment__source_id=source_id).delete()


@transaction.atomic
def freeze_source(source_id: UUID) -> None:
    """Make a source's wording final. Translations may still be made."""
    Source.objects.filter(pk=source_id).update(is_frozen=True)


@dataclass(slots=True)
class Saved:
    """What became of a translator's page: `changed` segments, and those not saved, by number."""

    changed: int = 0
    unsaved: dict[int, Outcome] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Planned:
    """What saving a segment's translation would come to. `told` is what stands now ("" for none), `typed` what would."""

    segment_id: UUID
    number: int
    wording: str
    told: str
    typed: str
    outcome: Outcome


def plan_of(
    source: Source,
    language: str,
    words: Mapping[int, str],
    *,
    seen: Mapping[int, str] | None = None,
    confirmed: Collection[int] = (),
) -> list[Planned]:
    """What `translate` would do with these words, by number. Numbers that the source does not have are left out."""
    segments = [s for s in source.segments.order_by("number") if s.number in words]
    standing = {
        t.segment_id: t
        for t in Translation.objects.filter(segment__source=source, language=language)
        if t.state != Translation.State.MACHINE_DRAFT
    }
    planned = []
    for segment in segments:
        was, typed = standing.get(segment.pk), " ".join(paragraphs(words[segment.number]))
        told = was.text if was else ""
        outcome = outcome_of(
            wording=segment.text,
            standing=told,
            made_from=was.made_from if was else "",
            typed=typed,
            seen=None if seen is None else seen.get(segment.number, ""),
            is_confirmed=segment.number in confirmed,
        )
        planned.append(Planned(segment.pk, segment.number, segment.text, told, typed, outcome))
    return planned


@transaction.atomic
def translate(
    *,
    source: Source,
    language: str,
    words: Mapping[int, str],
    by: Actor,
    now: datetime,
    seen: Mapping[int, str] | None = None,
    confirmed: Collection[int] = (),
) -> Saved:
    """Keep translations by segment number. Empty words take a translation away.

    `seen` gives, by number, the mark (`marks.mark_of`) of what the translator had before them. Where the
    source or the translation has changed since, nothing is saved, and the number is named in `unsaved`; all
    else is. `confirmed` are outdated ones that still fit. Unknown numbers are ignored: a translator can
    neither add nor remove a segment (R4). It reads no flags: only `disclosure` calls it, which does (decision 22).
    Raises `Refused` ("not-released", "no-language", "own-language").
    """
    source = Source.objects.select_for_update().get(pk=source.pk)
    planned = plan_of(source, language, words, seen=seen, confirmed=confirmed)
    return carry_out(source=source, language=language, planned=planned, by=by, now=now)


@transaction.atomic
def carry_out(
    *, source: Source, language: str, planned: Iterable[Planned], by: Actor, now: datetime
) -> Saved:
    """As `translate`, for what was planned since the source was locked."""
    require(
        why_not_translate(is_released=source.is_released, source_language=source.language, language=language)
    )
    saved, new_words = Saved(), dict[UUID, str]()
    for one in planned:
        if one.outcome in (Outcome.REWORDED, Outcome.OVERTAKEN):
            saved.unsaved[one.number] = one.outcome
        elif one.outcome != Outcome.KEEP:
            new_words[one.segment_id] = one.typed
    saved.changed = len(new_words)
    if new_words:
        _keep(source, language, new_words)
        event = TranslationsSaved(source_id=source.pk, language=language, segments=saved.changed)
        record(event, by=by, now=now)
    return saved


def _keep(source: Source, language: str, new_words: Mapping[UUID, str]) -> None:
    """Write translations by segment; empty words take one away."""
    emptied = [key for key, typed in new_words.items() if not typed]
    Translation.objects.filter(segment_id__in=emptied, language=language).delete()
    wordings = dict(source.segments.values_list("pk", "text"))
    Translation.objects.bulk_create(
        [
            Translation(segment_id=key, language=language, text=typed, made_from=wordings[key])
            for key, typed in new_words.items()
            if typed
        ],
        update_conflicts=True,
        unique_fields=["segment", "language"],
        update_fields=["text", "made_from", "state"],
    )


@transaction.atomic
def add_language(*, team: Team, typed: str, by: Actor, now: datetime) -> str:
    """Put a language, by code or name, on the list that a team publishes in. Returns its tag; twice is once.

    Raises `Refused` ("no-language", "own-language") with the field "language".
    """
    tag = tag_from(typed)
    require(_why_not_add(tag, own=team.source_language))
    _row, is_new = TeamLanguage.objects.get_or_create(team=team, tag=tag)
    if is_new:
        record(LanguageAdded(team_id=team.pk, language=str(tag)), by=by, now=now)
    return str(tag)


def _why_not_add(tag: str | None, *, own: str) -> Refusal | None:
    if tag is None:
        return Refusal(
            "no-language",
            _("No language is known by this name or code. Try its name in English, or its code, like sw."),
            "language",
        )
    if tag == own:
        return Refusal("own-language", _("The team writes in this language already."), "language")
    return None


@transaction.atomic
def remove_language(*, team: Team, tag: str, by: Actor, now: datetime) -> None:
    """Take a language off a team's list. Translations into it stay and stay public."""
    gone, _rows = TeamLanguage.objects.filter(team=team, tag=tag).delete()
    if gone:
        record(LanguageRemoved(team_id=team.pk, language=tag), by=by, now=now)


@transaction.atomic
def carry_translations(*, source: Source, to: Source, as_part: str = "") -> int:
    """Give paragraphs of another source the translations of those that read the same in the same part. Returns how many.

    `as_part` is what that part is called in the other source, where one part of the first becomes a part of the second.
    """
    found = Translation.objects.filter(segment__source=source).select_related("segment")
    wanted = {(s.part, s.text): s for s in to.segments.all()}
    made = [
        Translation(
            segment=wanted[as_part or one.segment.part, one.segment.text],
            language=one.language,
            text=one.text,
            made_from=one.made_from,
            state=one.state,
        )
        for one in found
        if (as_part or one.segment.part, one.segment.text) in wanted
    ]
    return len(Translation.objects.bulk_create(made, ignore_conflicts=True))
