"""What is counted of public points: by which choices they are found, and how many know how to raise a concern.

All of it follows from `shown_under`, which is written when enough points share a choice (actions/counts.py).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, QuerySet

from apero.conversations.models import Programme
from apero.policy.models import Region
from apero.releases.queries import current_of
from apero.small.cells import Point
from apero.small.ledger import ALL
from apero.small.suppression import MINIMUM, may_show
from apero.synthesis.models import Statement
from apero.synthesis.queries.words import UNSTATED
from apero.translation.queries import Passage, texts_in

KNOWS = ("knows", "knows-not")
"""The two answers of the indicator, as choices of what a point says."""
NO_REGION = "none"
TOLD = {"area", "topic", "platform", "threat"}
"""What a public page shows of a point only where enough points share it."""


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


def as_filed(statement: Statement) -> Point:
    """A point as the arithmetic of small cells knows it."""
    return Point(
        region=_key(statement.region_id) or NO_REGION,
        area=_key(statement.risk_area_id),
        topic=_key(statement.topic_id),
        platform="" if statement.platform == UNSTATED else statement.platform,
        threat="" if statement.threat_from == UNSTATED else statement.threat_from,
        shown={cell.partition("=")[0] for cell in read(statement.shown_under)} & TOLD,
    )


def _key(pk: UUID | None) -> str:
    return pk.hex if pk else ""


def shown_under(statement: Statement, point: Point) -> set[str]:
    """The cells of a point that shows what `point` does; those of other choices stay."""
    kept = {
        cell
        for cell in read(statement.shown_under)
        if cell.partition("=")[0] in point.shown or cell.partition("=")[0] not in TOLD
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


def series_of_choice(programme_id: UUID, cell: str) -> str:
    """The ledger's name for what a choice finds in a series."""
    return f"points {programme_id} {cell}"


def series_of_answer(programme_id: UUID, answer: str) -> str:
    """The ledger's name for one answer of the indicator, by region."""
    return f"concerns {programme_id} {answer}"


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
    """The indicator of a series as it was released: all regions first. Empty while the numbers are small.

    One query if nothing was released, three if something was.
    """
    series = [series_of_answer(programme.pk, answer) for answer in KNOWS]
    released = current_of(series)
    yes, no = (released.get(name, {}) for name in series)
    cells = [cell for cell in yes if cell in no]
    if not cells:
        return []
    regions = {str(r.pk): r for r in Region.objects.filter(pk__in=[c for c in cells if "-" in c])}
    texts = texts_in(language, [region.text_id for region in regions.values()])
    order = sorted(
        cells, key=lambda c: (c != ALL, c not in regions, regions[c].position if c in regions else 0)
    )
    return [
        KnowsRow(
            region=texts[regions[cell].text_id].first("name") if cell in regions else None,
            is_all=cell == ALL,
            yes=yes[cell],
            total=yes[cell] + no[cell],
        )
        for cell in order
    ]
