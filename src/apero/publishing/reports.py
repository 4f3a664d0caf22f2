"""Summaries of regions and of series, and what stands around a summary of any kind: remembered like all facts of pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page
from django.http import Http404
from django.urls import reverse

from apero.audit.memory import remembered
from apero.commitments.queries import numbers_of_claims
from apero.conversations import queries as conversations
from apero.conversations.models import Programme, Session
from apero.policy.models import Region
from apero.publishing.around import Surroundings, surroundings
from apero.publishing.heard import public_programme
from apero.publishing.queries import about_language, page_of, with_recommendations
from apero.small.suppression import MINIMUM
from apero.synthesis import queries as synthesis
from apero.synthesis.models import Claim, ClaimItem, SummaryVersion
from apero.translation.queries import Passage, Text, texts_in

CLAIMS_ON_A_REGION = 12
"""Claims that the page of a region shows above its points: all are in the summary."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a version. `text` is None where it was reworded since, or taken off: then `paragraphs` of then are shown.

    `behind`: how many public points of listed sessions it stands on, or 0 if they are too few to be shown.
    """

    item: ClaimItem
    text: Text | None
    topic: Passage | None
    behind: int
    recommendation: int | None

    @property
    def claim(self) -> Claim:
        return self.item.claim

    @property
    def anchor(self) -> str:
        return f"c-{self.item.claim_id.hex[:8]}"

    @property
    def is_off(self) -> bool:
        return self.claim.state in (Claim.State.WITHHELD, Claim.State.WITHDRAWN) or not self.item.wording

    @property
    def reworded_since(self) -> date | None:
        """The day since which it is reworded, if it is."""
        return synthesis.reworded_since(self.claim)

    @property
    def has_page(self) -> bool:
        """Whether its page shows these words: as it stands, or until its new words are public."""
        return self.text is not None or (self.reworded_since is not None and not self.is_off)

    @property
    def because(self) -> Any:
        return synthesis.WITHDRAWN_BECAUSE.get(self.claim.withdrawn_because, "")

    @property
    def paragraphs(self) -> list[str]:
        return self.item.wording.split("\n\n")

    @property
    def lang(self) -> str:
        return self.claim.text.language

    @property
    def kind_words(self) -> Any:
        return synthesis.KINDS[self.claim.kind]

    @property
    def facts(self) -> list[Any]:
        claim = self.claim
        words = (synthesis.SPREADS[claim.spread], synthesis.STANCES[claim.stance])
        return [one for one in words if one]


def claim_rows(items: Iterable[ClaimItem], language: str) -> list[ClaimRow]:
    """Claims of a version with their words, and how many public points stand behind each. Four queries."""
    found = list(items)
    claims = [item.claim for item in found]
    texts = texts_in(
        language, [key for c in claims for key in (c.text_id, c.topic.text_id if c.topic else None) if key]
    )
    wordings = synthesis.wordings_of_claims(claims)
    numbers = numbers_of_claims([c.pk for c in claims])
    behind = synthesis.public_behind([c.pk for c in claims])
    return [
        ClaimRow(
            item,
            texts[item.claim.text_id] if _stands(item, wordings[item.claim_id]) else None,
            texts[item.claim.topic.text_id].first("name") if item.claim.topic else None,
            behind[item.claim_id] if behind.get(item.claim_id, 0) >= MINIMUM else 0,
            numbers.get(item.claim_id),
        )
        for item in found
    ]


def _stands(item: ClaimItem, wording: str) -> bool:
    return item.claim.state == Claim.State.PUBLISHED and bool(wording) and wording == item.wording


@dataclass(frozen=True, slots=True)
class Nested:
    """A summary that another one is made from: its address, what it is of, its version."""

    address: str
    name: Passage | None
    number: int
    on: date


@dataclass(frozen=True, slots=True)
class Report:
    """The newest version of a summary of a region or a series, as other pages lead to it."""

    version: SummaryVersion
    name: Passage | None
    address: str

    @property
    def region_address(self) -> str:
        region = self.version.summary.region
        return region.address if region else ""


@dataclass(frozen=True, slots=True)
class ClaimChanges:
    """What a version changed against the one before it."""

    added: list[ClaimRow]
    removed: list[ClaimRow]
    reworded: list[tuple[ClaimRow, ClaimRow]]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A version of a summary of a region, or of the series if `region` is None."""

    programme: Programme
    series: Passage | None
    region: Passage | None
    region_address: str
    version: SummaryVersion
    versions: list[SummaryVersion]
    about: Text
    around: Surroundings
    claims: Page[Any]
    changes: ClaimChanges | None
    nested: list[Nested]
    empty_regions: list[tuple[str, Passage | None]]
    languages: dict[str, Any]

    def address_of(self, number: int) -> str:
        return address_of(self.programme.address, self.region_address, number)


def address_of(programme: str, region: str, number: int) -> str:
    """Where a version of a region's or ("") the series' summary stands."""
    if region:
        return reverse("publishing:region_summary", args=[programme, region, number])
    return reverse("publishing:series_summary", args=[programme, number])


@remembered
def report_page(programme: str, region: str, number: int, language: str, part: int) -> ReportPage:
    """A version's page. Raises `Http404`."""
    owner = public_programme(programme)
    summary = synthesis.summary_of_team(owner.team_id, programme, region)
    versions = {v.number: v for v in synthesis.versions_of_summary(summary)} if summary else {}
    if summary is None or number not in versions:
        raise Http404
    version, before = versions[number], versions.get(number - 1)
    version.summary = summary
    claims = page_of(synthesis.claim_items(version), part)
    claims.object_list = claim_rows(list(claims.object_list), language)
    around = surroundings(version, language)
    others, empty = _regions(owner, version, summary.region)
    things = [owner, *([summary.region] if summary.region else []), *(r for r in (*others, *empty))]
    texts = texts_in(language, [version.about_id, *dict.fromkeys(thing.text_id for thing in things)])
    worded = [r.text for r in claims.object_list if r.text]
    shown = texts | around.texts() | {text.source_id: text for text in worded if text.source_id}
    return ReportPage(
        programme=owner,
        series=texts[owner.text_id].first("title"),
        region=texts[summary.region.text_id].first("name") if summary.region else None,
        region_address=region,
        version=version,
        versions=list(versions.values()),
        about=texts[version.about_id],
        around=around,
        claims=claims,
        changes=_changes(before, version) if before else None,
        nested=_nested(owner, summary.region, others, texts),
        empty_regions=[(r.address, texts[r.text_id].first("name")) for r in empty],
        languages=about_language(shown, texts[owner.text_id].source_language),
    )


def _regions(
    owner: Programme, version: SummaryVersion, region: Region | None
) -> tuple[dict[Region, SummaryVersion], list[Region]]:
    """For the summary of a series: its regions with a summary, and those of which nothing was recorded."""
    if region is not None:
        return {}, []
    reports = {
        v.summary.region: v
        for v in synthesis.newest_reports(owner)
        if v.summary.region and v.summary_id != version.summary_id
    }
    heard = set(synthesis.published_statements(owner).order_by().values_list("region_id", flat=True))
    silent = [
        r
        for r in synthesis.regions_of_programme(owner)
        if r.pk not in heard and (r not in reports or reports[r].nothing_recorded)
    ]
    return reports, silent


def _nested(
    owner: Programme, region: Region | None, reports: dict[Region, SummaryVersion], texts: dict[UUID, Text]
) -> list[Nested]:
    """The summaries that this one is made from: of regions for a series, of listed sessions for a region."""
    if region is None:
        return [
            Nested(
                address_of(owner.address, r.address, v.number),
                texts[r.text_id].first("name"),
                v.number,
                v.published_on,
            )
            for r, v in reports.items()
        ]
    held = [s for s in conversations.public_sessions(owner) if s.region_id == region.pk]
    versions = synthesis.latest_versions([s.pk for s in held])
    return [
        Nested(_session_summary(owner, s, versions[s.pk]), None, versions[s.pk].number, s.starts_at.date())
        for s in held
        if s.pk in versions
    ]


def _session_summary(owner: Programme, session: Session, version: SummaryVersion) -> str:
    return reverse("publishing:summary_version", args=[owner.address, session.address, version.number])


def _changes(before: SummaryVersion, after: SummaryVersion) -> ClaimChanges:
    found = synthesis.claim_difference(before, after)
    keys = {*found.removed, *found.reworded, *found.added}
    old, new = (
        {
            row.item.claim_id: row
            for row in (
                ClaimRow(i, None, None, 0, None) for i in synthesis.claim_items(v) if i.claim_id in keys
            )
        }
        for v in (before, after)
    )
    return ClaimChanges(
        added=[new[key] for key in found.added],
        removed=[old[key] for key in found.removed],
        reworded=[(old[key], new[key]) for key in found.reworded],
    )


@remembered
def reports_of(programme: Programme, language: str) -> list[Report]:
    """The newest summaries of the series and of its regions."""
    versions = synthesis.newest_reports(programme)
    texts = texts_in(language, [v.summary.region.text_id for v in versions if v.summary.region])
    return [
        Report(
            v,
            texts[v.summary.region.text_id].first("name") if v.summary.region else None,
            address_of(programme.address, v.summary.region.address if v.summary.region else "", v.number),
        )
        for v in versions
    ]


@remembered
def region_report(programme: str, region: str, language: str) -> tuple[Report | None, list[ClaimRow]]:
    """The newest summary of a region in a series, with its first claims. Raises `Http404`."""
    owner = public_programme(programme)
    found = next((r for r in reports_of(owner, language) if r.region_address == region), None)
    if found is None:
        return None, []
    return found, claim_rows(synthesis.claim_items(found.version)[:CLAIMS_ON_A_REGION], language)


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim with the public points that it stands on."""

    programme: Programme
    series: Passage | None
    report: Report
    row: ClaimRow
    words: list[Passage]
    rows: Page[Any]
    languages: dict[str, Any]


@remembered
def claim_page(programme: str, claim: UUID, language: str, number: int) -> ClaimPage:
    """The points behind a claim, if at least `MINIMUM` of them are public and of listed sessions. Raises `Http404`."""
    owner = public_programme(programme)
    item = synthesis.newest_claim_item(owner, claim)
    row = claim_rows([item], language)[0] if item else None
    if item is None or row is None or not row.has_page or not row.behind:
        raise Http404
    points = synthesis.published_statements(owner).filter(claims=item.claim_id)
    rows = synthesis.page_of_rows(points, language, page=number, total=row.behind)
    rows.object_list = with_recommendations(rows.object_list)
    region = item.version.summary.region
    texts = texts_in(language, [owner.text_id, *([region.text_id] if region else [])])
    where = address_of(owner.address, region.address if region else "", item.version.number)
    name = texts[region.text_id].first("name") if region else None
    shown = texts | {r.text.source_id: r.text for r in rows.object_list if r.text.source_id}
    return ClaimPage(
        programme=owner,
        series=texts[owner.text_id].first("title"),
        report=Report(item.version, name, where),
        row=row,
        words=(row.text or synthesis.as_worded(Text(source_language=row.lang), item.wording)).all("text"),
        rows=rows,
        languages=about_language(shown, texts[owner.text_id].source_language),
    )
