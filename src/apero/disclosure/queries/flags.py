"""The flags of a text, found anew from its words as they stand, with what was decided about each."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from importlib import import_module
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Programme, SessionHost
from apero.disclosure.models import Clearance, Waiting
from apero.disclosure.wording import WHY
from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.lib.countries import country_name
from apero.lib.words import clean_text
from apero.people.models import Membership
from apero.people.roles import Permission
from apero.places.models import City
from apero.policy.models import Region
from apero.registration.models import Seat
from apero.translation.models import Segment, Translation
from apero.translation.queries import Text, texts_in

KINDS: dict[str, str | Promise] = {
    "name": _("Name"),
    "handle": _("User name"),
    "email": _("E-mail address"),
    "phone": _("Phone number"),
    "address": _("Address"),
    "link": _("Link"),
    "place": _("Place"),
    "date": _("Exact date"),
    "rare-role": _("Rare role"),
    "rare-language": _("Rare language"),
    "quote": _("Quotation"),
    "registrant": _("Name of somebody who registered"),
    "host": _("Name of a host"),
    "verbatim": _("Words of the notes"),
    "combination": _("Few people fit"),
}
"""What is flagged, in words."""
AROUND = 40
"""So many letters on either side belong to a flag: reworded there, it is another flag."""
LONGEST_SHOWN = 120
PLACES_AT_MOST = 300
"""Of a region's cities, the largest are named to the guard; it knows the others itself."""


@dataclass(frozen=True, slots=True)
class Flagged:
    """A flag of a text, and the clearance that a second person gave, if one did."""

    flag: Flag
    words: str
    mark: bytes
    clearance: Clearance | None = None

    @property
    def is_open(self) -> bool:
        return self.clearance is None

    @property
    def key(self) -> str:
        """Its mark as a form carries it."""
        return self.mark.hex()

    @property
    def shown(self) -> str:
        """Its words in a line."""
        line = " ".join(self.words.split())
        return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…"

    @property
    def kind_words(self) -> str | Promise:
        return KINDS.get(self.flag.kind, self.flag.kind)

    @property
    def why(self) -> str | Promise:
        found: str | Promise = WHY.get(self.flag.why) or WHY.get(self.flag.kind, "")
        return found

    @property
    def wider(self) -> str:
        """More general wording that could stand in their place, or ""."""
        return self.flag.wider

    @property
    def may_widen_region(self) -> bool:
        """Whether leaving the region open would make the group larger."""
        return self.flag.kind == "combination"


def flags_of(
    words: str,
    context: Context,
    *,
    source_id: UUID | None = None,
    waits: tuple[UUID, str] | None = None,
    published: Callable[[], Iterable[frozenset[str]]] | None = None,
) -> list[Flagged]:
    """The flags of a text in its order; none means that nothing is known, never that it is safe.

    `source_id`: the text whose clearances count; `waits`: those of the words that wait for this place, by what they are for
    and their part (`models.Waiting`). `published` is asked for what is public already only if few people
    could have all of it in common.
    """
    found = check(words, context)
    if published is not None and any(flag.kind == "combination" for flag in found):
        found = check(words, replace(context, published=tuple(published())))
    if not found:
        return []
    cleared = _clearances(source_id, waits)
    marks = [(flag, mark_of(words, flag)) for flag in found]
    return [
        Flagged(flag, words[flag.start : flag.end], mark, cleared.get((flag.kind, mark)))
        for flag, mark in marks
    ]


def mark_of(words: str, flag: Flag) -> bytes:
    """By what a clearance knows its words again: the kind, and the words with those around them in their paragraph."""
    before = words[max(0, flag.start - AROUND) : flag.start].rpartition("\n\n")[2]
    after = words[flag.end : flag.end + AROUND].partition("\n\n")[0]
    parts = (flag.kind, before, words[flag.start : flag.end], after)
    return blake2b("\x1f".join(parts).encode(errors="replace"), digest_size=16).digest()


def _clearances(source_id: UUID | None, waits: tuple[UUID, str] | None) -> dict[tuple[str, bytes], Clearance]:
    sources = Q(source_id=source_id) if source_id else Q(pk=None)
    if waits:
        waiting = Waiting.objects.filter(of=waits[0], part=waits[1]).order_by()
        sources |= Q(source__in=waiting.values("text"))
    found = Clearance.objects.filter(sources).select_related("cleared_by")
    return {(one.kind, bytes(one.words_mark)): one for one in found}


def context_of(
    programme: Programme,
    *,
    region: Region | None = None,
    language: str = "",
    notes: Iterable[str] = (),
    traits: Iterable[str] = (),
    may_quote: bool = False,
    also: Iterable[str] = (),
) -> Context:
    """What a text of a series must not point at. `also`: more pseudonyms than those of its seats.

    Without a region the names of all regions of the team may be said, which the pages of the series show.
    """
    registrants = (
        Seat.objects.filter(session__programme=programme).order_by().values_list("pseudonym", flat=True)
    )
    regions = (
        [region.pk]
        if region
        else list(Region.objects.filter(team=programme.team_id).values_list("pk", flat=True))
    )
    return Context(
        language=language,
        region=tuple(names_of_regions(regions, language)),
        region_places=tuple(_places_of(region)) if region else (),
        registrants=tuple(dict.fromkeys([*registrants.distinct(), *filter(None, also)])),
        hosts=tuple(_hosts_of(programme)),
        notes=tuple(notes),
        traits=frozenset(traits),
        may_quote=may_quote,
    )


def names_of_regions(region_ids: list[UUID], language: str) -> Iterator[str]:
    """The names of regions in every language, those in this one first."""
    sources = Region.objects.filter(pk__in=region_ids).order_by().values("text")
    segments = Segment.objects.filter(source__in=sources, part="name").order_by()
    told = Translation.objects.filter(segment__source__in=sources, segment__part="name").order_by()
    names = [*segments.values_list("text", "source__language"), *told.values_list("text", "language")]
    yield from dict.fromkeys(name for name, _tag in sorted(names, key=lambda name: name[1] != language))


def _places_of(region: Region) -> Iterator[str]:
    """The cities and the countries that a region is drawn of: both are finer than it."""
    cities = City.objects.filter(pk__in=region.cities.order_by().values("pk")).order_by("-population")
    rows = list(cities.values_list("name", "country")[:PLACES_AT_MOST])
    yield from dict.fromkeys(name for name, _country in rows)
    yield from (country_name(code) for code in sorted({country for _name, country in rows}))


def _hosts_of(programme: Programme) -> Iterator[str]:
    """The names under which hosts are shown, and the whole names of the team."""
    shown = SessionHost.objects.filter(session__programme=programme).exclude(shown_name="").order_by()
    yield from shown.values_list("shown_name", flat=True).distinct()
    members = Membership.objects.filter(team=programme.team_id).order_by()
    names = members.values_list("user__name", flat=True).distinct()
    yield from (name for name in names if " " in name.strip())


_TRAITS: dict[bytes, frozenset[str]] = {}
KEPT_TRAITS = 4096
TRAITS = "apero.guard.traits"
"""Loaded with its lists of words when a text is first checked, like the detectors."""


def traits_in(words: str, language: str = "") -> frozenset[str]:
    """The traits of a person that a text speaks of, as the guard finds them. Kept under a hash, without the words."""
    key = blake2b(f"{language}\x1f{words}".encode(errors="replace"), digest_size=16).digest()
    if key not in _TRAITS:
        if len(_TRAITS) >= KEPT_TRAITS:
            _TRAITS.clear()
        _TRAITS[key] = frozenset(import_module(TRAITS).traits_in(words, language))
    return _TRAITS[key]


WAITING_FOR: dict[str, str | Promise] = {
    Waiting.Part.QUESTION: _("A question, as it would be shown"),
    Waiting.Part.ANSWER: _("An answer to a question"),
    Waiting.Part.REPLY: _("An answer to a statement"),
    Waiting.Part.SUMMARY: _("Words around a summary"),
    Waiting.Part.DECISION: _("An answer to a recommendation"),
    Waiting.Part.PLEDGE: _("A promise"),
    Waiting.Part.MOVE: _("Why a promise moves"),
    Waiting.Part.DROP: _("Why a promise is dropped"),
    Waiting.Part.EVIDENCE: _("What shows that it was done"),
    Waiting.Part.NEWS: _("News"),
    Waiting.Part.CORRECTION: _("A correction of news"),
    Waiting.Part.CLOSING: _("Why has a session no summary?"),
}
THREAD = frozenset(
    {
        *(Waiting.Part.DECISION, Waiting.Part.PLEDGE, Waiting.Part.MOVE, Waiting.Part.DROP),
        *(Waiting.Part.EVIDENCE, Waiting.Part.NEWS, Waiting.Part.CORRECTION, Waiting.Part.CLOSING),
    }
)
"""What forms of the thread say. Each of their fields is a part of the text."""
FIELDS: dict[str, str | Promise] = {
    "reason": _("Reason"),
    "decider": _("Which body or office decided?"),
    "changes": _("What changes because of it"),
    "cannot-say": _("What you cannot say, and why"),
    "owner": _("Which office answers for it?"),
    "link": _("Link"),
}
"""Fields in words, where a form has several. The others are called as their form is (`WAITING_FOR`)."""
_ANSWERS = (Permission.STATEMENTS_APPROVE, Permission.ANSWERS_WRITE)
READERS: dict[str, tuple[Permission, ...]] = {
    Waiting.Part.QUESTION: (Permission.QUESTIONS_SCREEN,),
    Waiting.Part.ANSWER: (Permission.QUESTIONS_SCREEN,),
    Waiting.Part.REPLY: (Permission.STATEMENTS_APPROVE, Permission.SUMMARY_PUBLISH),
    Waiting.Part.SUMMARY: (Permission.STATEMENTS_APPROVE, Permission.SUMMARY_PUBLISH),
    **dict.fromkeys(THREAD, _ANSWERS),
    Waiting.Part.CLOSING: (Permission.STATEMENTS_APPROVE, Permission.PROGRAMME_WRITE),
}
"""Who may read words that wait, by their part: who works on such words anyway."""


def waiting_of_team(team_id: UUID, permissions: Collection[Permission]) -> QuerySet[Waiting]:
    """The words of a team that wait for a second person and that whoever has these rights may read."""
    parts = [part for part, readers in READERS.items() if any(one in permissions for one in readers)]
    found = Waiting.objects.filter(programme__team_id=team_id, part__in=parts)
    return found.select_related("programme__text", "programme__team", "region", "text", "writer")


POINTS_AT_PEOPLE = frozenset(
    {
        *("name", "handle", "email", "phone", "address", "registrant", "host"),
        *("verbatim", "combination", "quote", "rare-role", "rare-language"),
    }
)
"""What counts in the organisation's own words. Days, places, links and offices are what they are made of."""


def in_own_words(flags: Iterable[Flagged]) -> list[Flagged]:
    """The flags that count in an answer or in the words around a summary."""
    return [one for one in flags if one.flag.kind in POINTS_AT_PEOPLE]


@dataclass(frozen=True, slots=True)
class Stopped:
    """What was typed and is not shown, with its flags, and where it can be kept for a second person."""

    part: str
    words: str
    language: str
    flags: list[Flagged]
    wait_at: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that wait, for the page on which they were written."""

    waiting_id: UUID
    words: str
    is_own: bool


def kept_for(of: Iterable[UUID], *, user_id: UUID) -> dict[tuple[UUID, str], Kept]:
    """The words that wait for these things, by what they are for and their part. One query, or two if there are any."""
    rows = list(Waiting.objects.filter(of__in=list(of)).order_by())
    texts = texts_in("", [row.text_id for row in rows])
    return {
        (row.of, row.part): Kept(row.pk, texts[row.text_id].plain("words"), row.writer_id == user_id)
        for row in rows
    }


def may_go_on(waiting: Waiting, permissions: Collection[Permission]) -> bool:
    """Whether somebody with these rights can send words of the thread again, from the form that they were typed in."""
    return waiting.part in THREAD and READERS[waiting.part][-1] in permissions


def waiting_for(of: UUID) -> list[Waiting]:
    """All that waits for one thing."""
    return list(Waiting.objects.filter(of=of))


def flags_of_waiting(waiting: Waiting, text: Text) -> dict[str, list[Flagged]]:
    """The flags of words that wait, by part, in the context in which they would be shown."""
    words = {part: text.plain(part) for part in text.parts}
    if waiting.part in THREAD:
        return flags_of_thread(words, waiting.programme, source_id=waiting.text_id)
    context = context_of(waiting.programme, region=waiting.region, language=waiting.text.language)
    return {part: flags_of(said, context, source_id=waiting.text_id) for part, said in words.items()}


def flags_of_thread(
    parts: Mapping[str, str], programme: Programme, *, source_id: UUID | None = None
) -> dict[str, list[Flagged]]:
    """What could point at somebody who took part, in the organisation's own words, by part. Hosts may be named."""
    said = {part: words for part, typed in parts.items() if (words := clean_text(typed))}
    if not said:
        return {}
    context = context_of(programme, language=programme.team.source_language, may_quote=True)
    found = {part: flags_of(words, context, source_id=source_id) for part, words in said.items()}
    return {
        part: [one for one in flags if one.flag.kind in POINTS_AT_PEOPLE - {"host"}]
        for part, flags in found.items()
    }
