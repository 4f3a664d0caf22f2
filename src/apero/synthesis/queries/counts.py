"""What is counted of public points: by which choices they are found, and how many know how to raise a concern.

All of it follows from `shown_under`, which is written when enough points share a choice (actions/counts.py), and is
counted anew for each page: a number is that of the points which lists show (docs/decisions/0025).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from apero.conversations.models import Programme, unlisted
from apero.policy.models import Region, RiskArea
from apero.small.cells import Point, cells_told
from apero.small.suppression import MINIMUM, may_show
from apero.synthesis.models import Statement
from apero.synthesis.queries.standing import on_pages
from apero.synthesis.queries.words import UNSTATED
from apero.translation.queries import Passage, texts_in

KNOWS = ("knows", "knows-not")
"""The two answers of the indicator, as choices of what a point says."""
NO_REGION = "none"
TOLD = {"area", "topic", "platform", "threat"}
"""What a public page shows of a point only where enough points share it."""
STANDING = {"objective"}
"""Choices of what stands on each point anyway: nothing to hide by region."""


def cell_of(name: str, value: str) -> str:
    """A choice as `shown_under` and the ledger write it."""
    return f"{name}={value}"


def written(cells: Iterable[str]) -> str:
    """Cells as `shown_under` holds them; "" for none."""
    found = "".join(f"|{cell}" for cell in sorted(cells))
    return f"{found}|" if found else ""


def read(shown_under: str) -> set[str]:
    """The cells that `shown_under` holds."""
    return set(filter(None, shown_under.split("|")))


def tells(name: str) -> str:
    """What `shown_under` of a point holds if its page shows this of it: "area", "topic", "platform" or "threat"."""
    return f"|{name}="


TABLES = {"region": ("region", "area"), "platform": ("area", "platform")}
"""The tables of risk areas, by what stands against them: what is counted together of what points show."""


def public_points(programme_id: UUID) -> QuerySet[Statement]:
    """What is public of a series and counts, bare and in no order: not what is being reworded."""
    found = Statement.objects.filter(state=Statement.State.PUBLISHED, session__programme_id=programme_id)
    return found.exclude(unlisted("session__"))


def table_cells(points: Iterable[Point], counted: tuple[str, str]) -> dict[tuple[str, str], int]:
    """The cells of a table that are told, each by what it is counted by. None holds fewer than `MINIMUM`."""
    found = cells_told(points, *counted)
    return {(one, other): n for (one, other), n in sorted(found.items()) if n >= MINIMUM}


@dataclass(frozen=True, slots=True)
class RiskTables:
    """Two tables of risk areas, by the address of a region ("" for none) or by platform; "" in neither stands for hidden.

    `areas` and `regions` are all that the team knows, whether or not anything is told of them.
    """

    areas: list[tuple[str, Passage | None]]
    regions: list[tuple[str, Passage | None]]
    by_region: dict[tuple[str, str], int]
    by_platform: dict[tuple[str, str], int]
    total: int


def risk_tables(programme: Programme, language: str) -> RiskTables:
    """Risk areas by region and by where it happens, as points show them now (R42)."""
    points = list(
        public_points(programme.pk).only(
            "region_id", "risk_area_id", "topic_id", "platform", "threat_from", "shown_under"
        )
    )
    filed = [as_filed(point) for point in points]
    areas = list(RiskArea.objects.filter(team_id=programme.team_id).order_by("position", "address"))
    regions = list(Region.objects.filter(team_id=programme.team_id).order_by("position", "address"))
    texts = texts_in(language, [thing.text_id for thing in (*areas, *regions)])
    at = (
        {area.pk.hex: area.address for area in areas}
        | {r.pk.hex: r.address for r in regions}
        | {NO_REGION: ""}
    )
    tables = {
        name: {
            (at.get(one, one), at.get(other, other)): n
            for (one, other), n in table_cells(filed, counted).items()
        }
        for name, counted in TABLES.items()
    }
    seen = {one for one, _area in tables["region"]}
    return RiskTables(
        areas=[(a.address, texts[a.text_id].first("name")) for a in areas],
        regions=[(r.address, texts[r.text_id].first("name")) for r in regions if r.address in seen],
        by_region=tables["region"],
        by_platform=tables["platform"],
        total=len(points),
    )


def as_filed(statement: Statement) -> Point:
    """A point as the arithmetic of small cells knows it."""
    return Point(
        region=_key(statement.region_id) or NO_REGION,
        area=_key(statement.risk_area_id),
        topic=_key(statement.topic_id),
        platform="" if statement.platform == UNSTATED else statement.platform,
        threat="" if statement.threat_from == UNSTATED else statement.threat_from,
        shown={cell.partition("=")[0] for cell in read(statement.shown_under)} & TOLD,
        found={cell for cell in read(statement.shown_under) if cell.partition("=")[0] not in TOLD | STANDING},
    )


def _key(pk: UUID | None) -> str:
    return pk.hex if pk else ""


def shown_under(statement: Statement, point: Point) -> set[str]:
    """The cells of a point that shows what `point` does, and is found by what finds it."""
    kept = point.found | {
        cell for cell in read(statement.shown_under) if cell.partition("=")[0] in point.shown | STANDING
    }
    names = {cell.partition("=")[0] for cell in kept}
    filed = {"area": point.area, "topic": point.topic}
    new = {n: k for n, k in filed.items() if n in point.shown and n not in names}
    return kept | {cell_of(name, f"{point.region}:{key}") for name, key in new.items()}


def found_by(found: QuerySet[Statement], cell: str) -> QuerySet[Statement]:
    """Those of the points that a choice finds."""
    return found.filter(shown_under__contains=f"|{cell}|")


@dataclass(slots=True)
class Tally:
    """How many points a page has, and how many of them each choice finds."""

    total: int = 0
    cells: Counter[str] = field(default_factory=Counter)

    def may_choose(self, cell: str) -> bool:
        """Whether a page offers this choice: enough points share it, and enough do not, or none."""
        return may_show(self.cells[cell], self.total, MINIMUM)


def tally(found: QuerySet[Statement]) -> Tally:
    """Counts these points by choice. One query, which also says how many there are."""
    counted = Tally()
    rows = found.order_by().values_list("shown_under").annotate(number=Count("pk"))
    for shown_under, number in rows:
        counted.total += number
        counted.cells.update(dict.fromkeys(read(shown_under), number))
    return counted


@dataclass(frozen=True, slots=True)
class KnowsRow:
    """Of how many points that speak of it, how many say that people know how to raise a concern (R47).

    `region` is None for points without one, and for the row of all regions. `percent` is rounded to a whole number.
    """

    region: Passage | None
    is_all: bool
    yes: int
    total: int

    @property
    def percent(self) -> int:
        return round(100 * self.yes / self.total)


def knows_rows(programme: Programme, language: str) -> list[KnowsRow]:
    """The indicator of a series: of the points that its two choices find, all regions first (R47).

    Nothing while a list of either is not offered; a row where enough say each. One query without rows, three with some.
    """
    yes, no = (Count("pk", filter=Q(shown_under__contains=f"|{cell_of('says', a)}|")) for a in KNOWS)
    listed = Statement.objects.filter(on_pages(), session__programme=programme).exclude(unlisted("session__"))
    counted = listed.order_by().values_list("region").annotate(yes=yes, no=no, listed=Count("pk"))
    rows = {region: numbers for region, *numbers in counted}
    everywhere = [sum(column) for column in zip(*rows.values(), strict=True)]
    if not everywhere or not all(may_show(number, everywhere[-1], MINIMUM) for number in everywhere[:-1]):
        return []
    shown = {region: row for region, row in rows.items() if min(row) >= MINIMUM}
    regions = list(Region.objects.filter(pk__in=filter(None, shown)).order_by("position", "address"))
    texts = texts_in(language, [region.text_id for region in regions])
    found = [KnowsRow(region=None, is_all=True, yes=everywhere[0], total=sum(everywhere[:-1]))]
    for region in [*regions, None]:
        if (row := shown.get(region.pk if region else None)) is not None:
            name = texts[region.text_id].first("name") if region else None
            found.append(KnowsRow(region=name, is_all=False, yes=row[0], total=sum(row[:-1])))
    return found
