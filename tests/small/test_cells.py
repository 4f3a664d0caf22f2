"""What points tell of where they are filed: nobody who sees it all, and knows the rule, can work out a small cell."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

import pytest

from apero.small.cells import Point, cells_told, joining, narrow, widen
from apero.small.suppression import may_show

LEAST = 3
"""Small enough for all sets of six points to be tried."""
Filed = tuple[str, str, str]
"""Risk area, topic, where it happens."""
Shown = tuple[tuple[str, str, str], ...]
AREAS: list[Filed] = [("", "", ""), ("A", "", ""), ("A", "T", ""), ("B", "", "")]
PLACES: list[Filed] = [(area, "", place) for area in ("", "A", "B") for place in ("", "on")]


def edition(points: Sequence[Point]) -> Shown:
    """One summary is published: what all points tell then."""
    widen(points, LEAST)
    for place in {p.platform for p in points if p.platform}:
        here = [p for p in points if p.platform == place]
        for point in joined(here, ["platform" in p.shown for p in here], len(points), by_area=True):
            point.shown.add("platform")
    return tuple((p.told("area"), p.told("topic"), p.told("platform")) for p in points)


def joined(share: Sequence[Point], had: Sequence[bool], total: int, *, by_area: bool = False) -> list[Point]:
    """Those of the points that share a choice which come to be found by it."""
    may = joining(share, had, LEAST, by_area=by_area)
    is_shown = may_show(sum(had) + sum(may), total, LEAST)
    return [point for point, may_join in zip(share, may, strict=True) if may_join and is_shown]


def seen(filed: Sequence[Filed], parts: Sequence[int], regions: str) -> list[Shown]:
    """All that readers have seen after the last of several editions."""
    points = [Point(regions[i], *one) for i, one in enumerate(filed)]
    return [edition(points[:end]) for end in parts]


def cells(filed: Sequence[Filed], regions: str) -> dict[tuple[str, str], int]:
    """The true numbers: risk area by region, and by where it happens."""
    numbers: defaultdict[tuple[str, str], int] = defaultdict(int)
    for region, (area, _topic, place) in zip(regions, filed, strict=True):
        for against in (region, place):
            if area and against:
                numbers[area, against] += 1
    return numbers


@pytest.mark.parametrize(
    ("kinds", "regions", "parts"),
    [
        (AREAS, "nnnnnn", [6]),
        (AREAS, "nnnnnn", [3, 6]),
        (AREAS, "nnnnnn", [4, 5, 6]),
        (AREAS, "nnnsss", [6]),
        (AREAS, "nsnsnn", [4, 6]),
        (PLACES, "nnnnnn", [6]),
        (PLACES, "nnnnnn", [3, 6]),
        (PLACES, "nnnnss", [4, 6]),
    ],
    ids=str,
)
def test_r42_no_small_cell_can_be_worked_out_by_whoever_tries_all_that_could_be(
    kinds: list[Filed], regions: str, parts: list[int]
) -> None:
    """For each output: all ways to file the points that give the same one. No cell is the same small number in all."""
    possible: defaultdict[tuple[Shown, ...], defaultdict[tuple[str, str], set[int]]] = defaultdict(
        lambda: defaultdict(set)
    )
    named = {(a, against) for a in "AB" for against in (*regions, "on")}
    for filed in product(kinds, repeat=len(regions)):
        numbers, found = cells(filed, regions), possible[tuple(seen(filed, parts, regions))]
        for cell in named:
            found[cell].add(numbers[cell])
    assert len(possible) > 1
    for outputs, could_be in possible.items():
        for cell, values in could_be.items():
            assert len(values) > 1 or not 0 < min(values) < LEAST, (outputs, cell, values)


def found_in_lists(said: Sequence[str], parts: Sequence[int], regions: str, *, leaves: bool) -> list[Any]:
    """By which of two choices each point is found, edition by edition; after the first point left only what is left."""
    points, outputs = [Point(region) for region in regions], []
    for end in parts:
        here = points[:end]
        for choice in "kn":
            share = [p for p, says in zip(here, said, strict=False) if says == choice]
            for point in joined(share, [choice in p.found for p in share], end):
                point.found.add(choice)
        outputs.append(tuple(frozenset(p.found) for p in here))
    if not leaves:
        return outputs
    narrow(points[1:], LEAST)
    return [tuple(frozenset(p.found) for p in points[1:])]


@pytest.mark.parametrize("leaves", [False, True])
@pytest.mark.parametrize(
    ("regions", "parts"),
    [("nnnsss", [6]), ("nnnnss", [6]), ("nsnsns", [4, 6]), ("nnnnnsss", [8]), ("nnnssnns", [5, 8])],
    ids=str,
)
def test_r47_no_small_number_of_a_region_can_be_worked_out_from_the_lists_of_choices(
    regions: str, parts: list[int], leaves: bool
) -> None:
    """As above: of each output, all ways to say the one, the other or nothing. Lists show the region of each point."""
    possible: defaultdict[tuple[Any, ...], defaultdict[tuple[str, str], set[int]]] = defaultdict(
        lambda: defaultdict(set)
    )
    for said in product(("", "k", "n"), repeat=len(regions)):
        numbers = Counter(zip(regions[leaves:], said[leaves:], strict=True))
        found = possible[tuple(found_in_lists(said, parts, regions, leaves=leaves))]
        for cell in product("ns", "kn"):
            found[cell].add(numbers[cell])
    assert len(possible) > 1
    for outputs, could_be in possible.items():
        for cell, values in could_be.items():
            assert len(values) > 1 or not 0 < min(values) < LEAST, (outputs, cell, values)


def told(points: Iterable[Point], *names: str) -> dict[tuple[str, ...], int]:
    return dict(cells_told(points, *names))


def make(number: int, **facts: str) -> list[Point]:
    fields: dict[str, Any] = {"region": "n"} | facts
    return [Point(**fields) for _n in range(number)]


def test_a_cell_opens_with_enough_points_and_new_ones_join_it_together() -> None:
    points = make(4, area="A")
    widen(points, 5)
    assert told(points, "region", "area") == {}
    points += make(1, area="A")
    widen(points, 5)
    assert told(points, "region", "area") == {("n", "A"): 5}
    points += make(4, area="A")
    widen(points, 5)
    assert told(points, "region", "area") == {("n", "A"): 5}
    points += make(1, area="A")
    widen(points, 5)
    assert told(points, "region", "area") == {("n", "A"): 10}


def test_a_topic_is_not_told_where_its_risk_area_is_not() -> None:
    points = make(5, area="A", topic="T")
    points[0].platform, points[0].shown = "on", {"platform"}
    widen(points, 5)
    assert told(points, "region", "topic") == {}, "its risk area would cross with where it happens"
    points[0].shown = set()
    widen(points, 5)
    assert told(points, "region", "topic") == {("n", "T"): 5}


def test_a_risk_area_is_not_told_while_few_of_it_tell_where_it_happens() -> None:
    points = [*make(2, area="A", platform="on"), *make(3, area="A")]
    points[0].shown = points[1].shown = {"platform"}
    widen(points, 5)
    assert told(points, "region", "area") == {}


def test_what_is_left_of_a_cell_is_hidden_when_it_has_become_small() -> None:
    points = make(5, area="A", topic="T", platform="on", threat="state")
    for point in points:
        point.shown = {"area", "topic", "platform", "threat"}
    narrow(points, 5)
    assert all(len(p.shown) == 4 for p in points)
    narrow(points[1:], 5)
    assert all(not p.shown for p in points[1:])


def test_r47_a_choice_finds_points_in_a_region_five_at_a_time_and_lets_them_go_together() -> None:
    points = [*make(5), *make(4, region="s")]
    assert joining(points, [False] * 9, 5) == [True] * 5 + [False] * 4
    assert joining([*points, *make(1)], [True] * 5 + [False] * 5, 5) == [False] * 10
    for point in points:
        point.found = {"says=harm"}
    narrow(points, 5)
    assert [bool(p.found) for p in points] == [True] * 5 + [False] * 4
    narrow(points[1:], 5)
    assert not any(p.found for p in points[1:])
