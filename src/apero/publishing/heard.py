"""What was heard, as pages show it: each page's facts are one dataclass, remembered until the team acts again.

The clock and the reader's city come on top, request by request (views/summary.py, views/versions.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import Http404

from apero.audit.memory import remembered
from apero.conversations import queries as conversations
from apero.conversations.models import Objective, Programme, Session
from apero.policy.models import Region, RiskArea, Topic
from apero.policy.queries import topic_at
from apero.publishing.around import Surroundings, surroundings
from apero.publishing.choices import Choices, Chosen, Option, choices_of
from apero.publishing.queries import about_language, page_of, with_recommendations, worded
from apero.synthesis import queries as synthesis
from apero.synthesis.models import Statement, SummaryItem, SummaryVersion
from apero.synthesis.queries import KnowsRow, StatementRow
from apero.translation.models import DECIDED_WITHIN
from apero.translation.queries import Passage, Text, texts_in

PAGE_OF = synthesis.PAGE_OF


@dataclass(frozen=True, slots=True)
class HeldSession:
    """A public session, with the newest version of its summary if there is one."""

    session: Session
    series: Passage | None
    region: Passage | None
    version: SummaryVersion | None = None


@dataclass(frozen=True, slots=True)
class SeriesRows:
    """The rows of one series on a page of several."""

    address: str
    title: Passage | None
    object_list: list[StatementRow]


@dataclass(frozen=True, slots=True)
class RowsPage:
    """A page of statements with what can be chosen on it. `programme` is None on a page of several series."""

    programme: Programme | None
    series: Passage | None
    choices: Choices
    rows: Page[Any]
    languages: dict[str, Any]


def public_programme(address: str) -> Programme:
    """An announced series. Raises `Http404`."""
    try:
        return conversations.public_programme(address)
    except Programme.DoesNotExist as error:
        raise Http404 from error


def _choices(
    language: str, chosen: Chosen, programme: Programme | None, points: QuerySet[Statement], *things: Any
) -> tuple[Choices, dict[UUID, Text]]:
    """What can be chosen among points, and the texts of that and of these things: one query for all texts."""
    objectives = list(Objective.objects.filter(programme=programme)) if programme else []
    areas = list(RiskArea.objects.filter(team_id=programme.team_id)) if programme else []
    texts = texts_in(language, dict.fromkeys(thing.text_id for thing in (*things, *objectives, *areas)))
    found = choices_of(chosen, worded(objectives, texts), worded(areas, texts), synthesis.tally(points))
    return found, texts


def _rows(choices: Choices, points: QuerySet[Statement], language: str, number: int) -> Page[Any]:
    """A page of the points that fit what was chosen; of all, if those would be too few to show apart."""
    total = None if choices.is_chosen else choices.tally.total
    rows = synthesis.page_of_rows(choices.narrow(points), language, page=number, total=total)
    if choices.shows_too_few(rows.paginator.count):
        choices.give_up()
        rows = synthesis.page_of_rows(points, language, page=number, total=choices.tally.total)
    rows.object_list = with_recommendations(rows.object_list)
    return rows


def _rows_page(
    language: str, chosen: Chosen, programme: Programme, *things: Any, number: int, **lookups: Any
) -> tuple[RowsPage, dict[UUID, Text]]:
    points = synthesis.published_statements(programme).filter(**lookups)
    choices, texts = _choices(language, chosen, programme, points, programme, *things)
    rows = _rows(choices, points, language, number)
    title = texts[programme.text_id]
    languages = about_language(texts | _texts_of(rows.object_list), title.source_language)
    return RowsPage(programme, title.first("title"), choices, rows, languages), texts


def _texts_of(rows: Iterable[StatementRow]) -> dict[UUID, Text]:
    return {row.text.source_id: row.text for row in rows if row.text.source_id}


@dataclass(frozen=True, slots=True)
class RegionPage:
    """What was heard about a region, its sessions, and the other regions by address and name."""

    page: RowsPage
    region: Passage | None
    sessions: list[HeldSession]
    regions: list[tuple[str, Passage | None]]


@remembered
def region_page(programme: str, region: str, language: str, chosen: Chosen, number: int) -> RegionPage:
    """A region's page (R56, R58). "Not stated" is a region too. Raises `Http404`."""
    owner = public_programme(programme)
    found = Region.objects.filter(team_id=owner.team_id, address=region).first()
    if found is None and region != synthesis.NOT_STATED:
        raise Http404
    others = synthesis.regions_of_programme(owner)
    lookups: dict[str, Any] = {"region": found} if found else {"region__isnull": True}
    things = [*others, *([found] if found else [])]
    page, texts = _rows_page(language, chosen, owner, *things, number=number, **lookups)
    name = texts[found.text_id].first("name") if found else None
    of_region = [s for s in conversations.public_sessions(owner) if found and s.region_id == found.pk]
    sessions = of_region[-PAGE_OF:]
    versions = synthesis.latest_versions(s.pk for s in sessions)
    return RegionPage(
        page=page,
        region=name,
        sessions=[HeldSession(s, page.series, name, versions.get(s.pk)) for s in sessions],
        regions=[(r.address, texts[r.text_id].first("name")) for r in others],
    )


@dataclass(frozen=True, slots=True)
class TopicPage:
    """What was heard on a topic across regions, and the topic's own words."""

    page: RowsPage
    topic: Topic
    text: Text


@remembered
def topic_page(programme: str, topic: str, language: str, chosen: Chosen, number: int) -> TopicPage:
    """A topic's page (R58): that of its heir, if it was merged. Raises `Http404`."""
    owner = public_programme(programme)
    try:
        found = topic_at(owner.team_id, topic)
    except Topic.DoesNotExist as error:
        raise Http404 from error
    told = {"topic": found, "shown_under__contains": synthesis.tells("topic")}
    page, texts = _rows_page(language, chosen, owner, found, number=number, **told)
    return TopicPage(page, found, texts[found.text_id])


@dataclass(frozen=True, slots=True)
class HeardPage:
    """What was heard in all series or in the chosen one, and the sessions that have no summary, the oldest first."""

    page: RowsPage
    groups: list[SeriesRows]
    series: list[Option]
    unsummarised: list[HeldSession]
    knows: list[KnowsRow]
    is_sample: bool


@remembered
def heard_page(programme: str, language: str, chosen: Chosen, number: int) -> HeardPage:
    """The page across series. With one chosen, also by its objectives and risk areas (R10)."""
    programmes = list(conversations.public_programmes().select_related("team")[:PAGE_OF])
    one = next((p for p in programmes if p.address == programme or len(programmes) == 1), None)
    waiting = synthesis.sessions_without_summary()
    others = [*programmes, *(thing for s in waiting for thing in (s.programme, s.region))]
    points = synthesis.published_statements(one) if one else synthesis.published_everywhere()
    choices, texts = _choices(language, chosen, one, points, *others)
    choices.has_unknown |= bool(programme and not one)
    rows = _rows(choices, points, language, number)
    source = programmes[0].team.source_language if programmes else ""
    languages = about_language(texts | _texts_of(rows.object_list), source)
    titles = {p.address: texts[p.text_id].first("title") for p in programmes}
    listed = list(rows.object_list)
    return HeardPage(
        page=RowsPage(one, None, choices, rows, languages),
        groups=_by_series(listed, titles | _older_titles(listed, titles, language)),
        series=[_series_option(p.address, titles[p.address], is_chosen=p == one) for p in programmes],
        unsummarised=[
            HeldSession(s, texts[s.programme.text_id].first("title"), texts[s.region.text_id].first("name"))
            for s in waiting
        ],
        knows=synthesis.knows_rows(one, language) if one else [],
        is_sample=bool(programmes) and all(p.is_sample for p in programmes),
    )


def _series_option(address: str, title: Passage | None, *, is_chosen: bool) -> Option:
    return Option(address, title.words if title else address, title.lang if title else "", is_chosen)


def _by_series(rows: list[StatementRow], titles: dict[str, Passage | None]) -> list[SeriesRows]:
    groups: dict[str, SeriesRows] = {}
    for row in rows:
        address = row.programme_address
        groups.setdefault(address, SeriesRows(address, titles.get(address), [])).object_list.append(row)
    return list(groups.values())


def _older_titles(
    rows: list[StatementRow], known: dict[str, Passage | None], language: str
) -> dict[str, Passage | None]:
    """The titles of series that are too old for the list of series: mostly none, and then no query."""
    missing = {row.programme_address for row in rows} - known.keys()
    found = list(Programme.objects.filter(address__in=missing)) if missing else []
    texts = texts_in(language, [p.text_id for p in found]) if found else {}
    return {p.address: texts[p.text_id].first("title") for p in found}


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A statement in a version: as it stands, if it still does; else the wording of then, or a mark that it is gone."""

    item: SummaryItem
    row: StatementRow | None = None

    @property
    def is_withdrawn(self) -> bool:
        return self.item.statement.state == Statement.State.WITHDRAWN

    @property
    def is_withheld(self) -> bool:
        """Whether two people decide about it."""
        return self.item.statement.state == Statement.State.WITHHELD

    @property
    def decided_by(self) -> date | None:
        """The last day of their decision."""
        on = self.item.statement.withheld_on
        return on + DECIDED_WITHIN if on else None

    @property
    def is_held(self) -> bool:
        """Whether somebody who was there called it unsafe, when it came back to be checked."""
        return self.item.statement.state == Statement.State.HELD

    @property
    def has_wording(self) -> bool:
        """Whether its wording of then is shown."""
        is_off = self.is_withdrawn or self.is_withheld or self.is_held
        return bool(self.item.wording) and not is_off

    @property
    def because(self) -> Any:
        return synthesis.WITHDRAWN_BECAUSE.get(self.item.statement.withdrawn_because, "")

    @property
    def reworded_since(self) -> date | None:
        """The day since which it is reworded, if it is."""
        return synthesis.reworded_since(self.item.statement)

    @property
    def anchor(self) -> str:
        return synthesis.anchor_of(self.item.statement_id)

    @property
    def lang(self) -> str:
        return self.item.statement.text.language

    @property
    def paragraphs(self) -> list[str]:
        return self.item.wording.split("\n\n")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a version changed, with the wordings of both; at most 50 of each kind."""

    added: list[ItemRow]
    removed: list[ItemRow]
    reworded: list[tuple[ItemRow, ItemRow]]


@dataclass(frozen=True, slots=True)
class VersionPage:
    """A version of a summary. `changes` is None for the first."""

    programme: Programme
    series: Passage | None
    session: Session
    region: Passage | None
    version: SummaryVersion
    versions: list[SummaryVersion]
    about: Text
    around: Surroundings
    items: Page[Any]
    changes: Changes | None
    languages: dict[str, Any]


@remembered
def version_page(programme: str, session: str, number: int, language: str, part: int) -> VersionPage:
    """A version's page (R56). Raises `Http404`."""
    owner = public_programme(programme)
    try:
        found = conversations.public_session(owner, session)
    except Session.DoesNotExist as error:
        raise Http404 from error
    versions = {v.number: v for v in synthesis.versions_of(found)}
    if number not in versions:
        raise Http404
    version, before = versions[number], versions.get(number - 1)
    items = page_of(synthesis.version_items(version), part)
    items.object_list = _item_rows(list(items.object_list), language)
    texts, around = (
        texts_in(language, [owner.text_id, found.region.text_id, version.about_id]),
        surroundings(version, language),
    )
    shown = texts | around.texts() | _texts_of(one.row for one in items.object_list if one.row)
    return VersionPage(
        programme=owner,
        series=texts[owner.text_id].first("title"),
        session=found,
        region=texts[found.region.text_id].first("name"),
        version=version,
        versions=list(versions.values()),
        about=texts[version.about_id],
        around=around,
        items=items,
        changes=_changes(before, version) if before else None,
        languages=about_language(shown, texts[owner.text_id].source_language),
    )


def _item_rows(items: list[SummaryItem], language: str) -> list[ItemRow]:
    """Each item with its statement's row where that still says the same; a draft of new words is not shown."""
    wordings = synthesis.wordings_of(i.statement for i in items)
    as_worded = [i.statement_id for i in items if wordings.get(i.statement_id) == i.wording]
    rows = with_recommendations(synthesis.rows_by_statement(as_worded, language).values())
    by_statement = {row.statement_id: row for row in rows}
    return [ItemRow(i, by_statement.get(i.statement_id)) for i in items]


def _changes(before: SummaryVersion, after: SummaryVersion) -> Changes:
    found = synthesis.difference(before, after)
    added, removed, reworded = (keys[:PAGE_OF] for keys in (found.added, found.removed, found.reworded))
    old = {
        i.statement_id: ItemRow(i)
        for i in synthesis.version_items(before, statement_ids=[*removed, *reworded])
    }
    new = {
        i.statement_id: ItemRow(i) for i in synthesis.version_items(after, statement_ids=[*added, *reworded])
    }
    return Changes(
        added=[new[key] for key in added],
        removed=[old[key] for key in removed],
        reworded=[(old[key], new[key]) for key in reworded],
    )
