"""Tables of risk areas (R42), and files of what a series' pages show. Nothing is in them that the pages hide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from apero.audit.memory import remembered
from apero.conversations.models import Programme
from apero.publishing.heard import public_programme
from apero.publishing.queries import about_language, with_recommendations
from apero.small.suppression import MINIMUM
from apero.synthesis import queries as synthesis
from apero.synthesis.queries import StatementRow
from apero.translation.queries import Passage, texts_in


@dataclass(frozen=True, slots=True)
class Column:
    """What stands against risk areas: a region (`name` is None for what has none), or where it happens."""

    key: str
    name: Passage | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A risk area, and its number in each column: None where nothing is told."""

    address: str
    name: Passage | None
    numbers: list[int | None]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of risk areas. Empty while nothing can be told."""

    columns: list[Column]
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class RisksPage:
    """The two tables of a series."""

    programme: Programme
    series: Passage | None
    by_region: Table
    by_platform: Table
    minimum: int
    languages: dict[str, Any]


@remembered
def risks_page(programme: str, language: str) -> RisksPage:
    """The tables of a series (R42). Raises `Http404`."""
    owner = public_programme(programme)
    found = synthesis.risk_tables(owner, language)
    texts = texts_in(language, [owner.text_id])
    regions = [Column(at, name) for at, name in found.regions]
    if any(not region for region, _area in found.by_region):
        regions.append(Column("", None, _("Region not stated")))
    places = [
        Column(value, None, str(words))
        for value, words in synthesis.PLATFORMS.items()
        if any(place == value for _area, place in found.by_platform)
    ]
    return RisksPage(
        programme=owner,
        series=texts[owner.text_id].first("title"),
        by_region=_table(found.areas, regions, {(a, r): n for (r, a), n in found.by_region.items()}),
        by_platform=_table(found.areas, places, found.by_platform),
        minimum=MINIMUM,
        languages=about_language(texts, texts[owner.text_id].source_language),
    )


def _table(
    areas: list[tuple[str, Passage | None]], columns: list[Column], numbers: dict[tuple[str, str], int]
) -> Table:
    lines = [Line(at, name, [numbers.get((at, c.key)) for c in columns]) for at, name in areas]
    return Table(columns, [line for line in lines if any(line.numbers)])


def risk_lines(programme: str, language: str) -> Iterator[Sequence[str]]:
    """The numbers that are told, one a line: risk area, by what, which, how many points. Raises `Http404`."""
    page = risks_page(programme, language)
    return _risk_lines(page)


def _risk_lines(page: RisksPage) -> Iterator[Sequence[str]]:
    yield _("Risk area"), _("By"), _("Which"), _("Points")
    for by, table in ((_("region"), page.by_region), (_("where it happens"), page.by_platform)):
        for line in table.lines:
            for column, number in zip(table.columns, line.numbers, strict=True):
                if number is not None:
                    yield _plain(line.name), by, _plain(column.name) or column.words, str(number)


def _plain(passage: Passage | None) -> str:
    return passage.words if passage else ""


def heard_lines(programme: str, language: str) -> Iterator[Sequence[str]]:
    """All points of a series in general columns, as its pages show them. Raises `Http404`."""
    owner = public_programme(programme)
    return _heard_lines(owner, language)


def _heard_lines(owner: Programme, language: str) -> Iterator[Sequence[str]]:
    yield (
        _("Point"), _("Kind"), _("Said by"), _("Region"), _("Risk area"), _("Topic"), _("How many said so"),
        _("Where they stand"), _("Where it happens"), _("Who threatens"), _("Language"), _("Answer"),
        _("Answered on"), _("Answered by"), _("Recommendation"),
    )  # fmt: skip
    number, pages = 1, 1
    while number <= pages:
        shown = synthesis.summary_rows(owner, language, page=number)
        pages = shown.paginator.num_pages
        yield from (_heard_line(row) for row in with_recommendations(shown.object_list))
        number += 1


def _heard_line(row: StatementRow) -> Sequence[str]:
    first = row.text.first("text")
    return (
        row.text.plain("text"),
        row.kind_words,
        row.said_by,
        _plain(row.region),
        _plain(row.risk_area),
        _plain(row.topic),
        row.spread,
        row.stance,
        row.platform,
        row.threat_from,
        first.lang if first else "",
        row.text.plain("answer"),
        row.answered_on.isoformat() if row.answered_on and row.text.all("answer") else "",
        _answered_by(row) if row.text.all("answer") else "",
        str(row.recommendation or ""),
    )


def _answered_by(row: StatementRow) -> str:
    return ", ".join(filter(None, [row.answered_by, row.text.plain("answered-by")]))
