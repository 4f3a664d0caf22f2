"""What a translation says of people that its source does not say.

Whoever translates may be a stranger who was invited for one language. What stands in the source was read by a second
person or is the organisation's own; what a translation adds to it was read by nobody.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from uuid import UUID

from django.db.models import QuerySet

from apero.conversations.models import SessionHost
from apero.disclosure.models import Clearance, WaitingTranslation
from apero.disclosure.queries.flags import POINTS_AT_PEOPLE, Flagged, mark_of, names_of_regions
from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.plain import WORDS, bare, plain
from apero.people.models import Membership
from apero.people.roles import Permission
from apero.policy.models import Region
from apero.registration.models import Seat
from apero.translation.marks import hash_of
from apero.translation.marks import mark_of as mark_of_segment
from apero.translation.models import WITHHELD, Source, Translation

SAID_BY_PEOPLE = frozenset({"statement", "question", "claim"})
"""Kinds of texts in which people's words are told: their places and days were made general, and stay so."""
ADDED = POINTS_AT_PEOPLE | {"link"}
"""What counts in every translation."""
FINER = frozenset({"place", "date"})
"""What counts besides where people's words are told."""
OTHER_WORDS = frozenset({"rare-role", "rare-language", "combination", "quote", "date"})
"""What other languages say in other words: as many of a kind as the source has are the source's."""
READERS = (Permission.TRANSLATE, Permission.STATEMENTS_APPROVE)
"""Who may read translations that wait: colleagues who translate, and those who read what people said."""


@dataclass(frozen=True, slots=True)
class Told:
    """A segment of a source, and what it would be in a language."""

    segment_id: UUID
    wording: str
    words: str


def flags_of_translations(source: Source, language: str, told: Iterable[Told]) -> list[list[Flagged]]:
    """The flags of each of these translations, in the same order. What stands in the source is not among them."""
    rows = list(told)
    if not any(row.words for row in rows):
        return [[] for _row in rows]
    context = _context(source.team_id, language)
    counted = ADDED | FINER if source.kind in SAID_BY_PEOPLE else ADDED
    found = [_added(row, context, source.language, counted) for row in rows]
    cleared = _clearances({row.segment_id for row, flags in zip(rows, found, strict=True) if flags}, language)
    return [
        [_flagged(row, flag, language, cleared) for flag in flags]
        for row, flags in zip(rows, found, strict=True)
    ]


def _added(told: Told, context: Context, source_language: str, counted: Collection[str]) -> list[Flag]:
    """The flags of words that the source does not have."""
    source = _words_of(told.wording)
    found = [
        flag
        for flag in check(told.words, context)
        if flag.kind in counted and not _stands_in(_words_of(told.words[flag.start : flag.end]), source)
    ]
    if not any(flag.kind in OTHER_WORDS for flag in found):
        return found
    there = Counter(flag.kind for flag in check(told.wording, replace(context, language=source_language)))
    here = Counter(flag.kind for flag in found)
    return [f for f in found if f.kind not in OTHER_WORDS or here[f.kind] > there[f.kind]]


def _words_of(text: str) -> list[str]:
    """Words and numbers, plain and small: "Thé" and "the", "٨" and "8" are the same."""
    return WORDS.findall(bare(plain(text).text))


def _stands_in(words: list[str], source: list[str]) -> bool:
    """Whether the source has these words, in this order. What has no letter or number stands nowhere."""
    length = len(words)
    return bool(words) and any(source[at : at + length] == words for at in range(len(source) - length + 1))


def _context(team_id: UUID, language: str) -> Context:
    """Who a translation must not point at: whoever registered with this team, and its hosts and colleagues.

    A source does not know its series: so it is everybody of the team, and the names of all its regions may be said.
    """
    seats = Seat.objects.filter(session__programme__team=team_id).order_by()
    shown = SessionHost.objects.filter(session__programme__team=team_id).exclude(shown_name="").order_by()
    members = Membership.objects.filter(team=team_id).order_by().values_list("user__name", flat=True)
    regions = list(Region.objects.filter(team=team_id).values_list("pk", flat=True))
    return Context(
        language=language,
        region=tuple(names_of_regions(regions, language)),
        registrants=tuple(seats.values_list("pseudonym", flat=True).distinct()),
        hosts=(
            *shown.values_list("shown_name", flat=True).distinct(),
            *(name for name in members.distinct() if " " in name.strip()),
        ),
    )


def _clearances(segment_ids: Collection[UUID], language: str) -> dict[tuple[UUID, str, bytes], Clearance]:
    if not segment_ids:
        return {}
    found = Clearance.objects.filter(segment__in=segment_ids, language=language).select_related("cleared_by")
    return {(one.segment_id, one.kind, bytes(one.words_mark)): one for one in found if one.segment_id}


def _flagged(
    told: Told, flag: Flag, language: str, cleared: Mapping[tuple[UUID, str, bytes], Clearance]
) -> Flagged:
    """A clearance holds for these words, beside this wording of the source, in this language."""
    beside = f"{hash_of(told.wording)}\x1f{language}".encode()
    mark = blake2b(mark_of(told.words, flag) + beside, digest_size=16).digest()
    known = cleared.get((told.segment_id, flag.kind, mark))
    return Flagged(flag, told.words[flag.start : flag.end], mark, known)


def translations_that_wait(source: Source, language: str) -> list[WaitingTranslation]:
    """What waits for a second person of a text in a language."""
    found = WaitingTranslation.objects.filter(segment__source=source, language=language)
    return list(found.select_related("segment"))


def waiting_translations_of_team(
    team_id: UUID, permissions: Collection[Permission]
) -> QuerySet[WaitingTranslation]:
    """The translations that wait and that whoever has these rights may read: of texts that translators may see now."""
    found = WaitingTranslation.objects.filter(
        segment__source__team=team_id, segment__source__is_released=True
    )
    if not any(one in permissions for one in READERS):
        return found.none()
    found = found.exclude(segment__part__startswith=WITHHELD)
    return found.select_related("segment__source", "writer")


def flags_of_waiting_translation(waiting: WaitingTranslation) -> list[Flagged]:
    """The flags of a translation that waits."""
    segment = waiting.segment
    told = Told(segment.pk, segment.text, waiting.text)
    return flags_of_translations(segment.source, waiting.language, [told])[0]


def shown_now(waiting: WaitingTranslation) -> str:
    """The translation that readers have meanwhile; "" if they have the source."""
    found = Translation.objects.filter(segment=waiting.segment_id, language=waiting.language)
    row = found.exclude(state=Translation.State.MACHINE_DRAFT).first()
    return row.text if row else ""


def is_as_seen(waiting: WaitingTranslation, shown: str) -> bool:
    """Whether the source and its translation are still those that the translator had before them."""
    return waiting.seen == mark_of_segment(waiting.segment.text, shown)
