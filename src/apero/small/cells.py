"""Which points tell what they are filed under, so that no cell of a table of them holds 1 to `minimum` - 1.

Pure: no names, no database. Every public output is made of what points show (`Point.shown`), so nothing can be
worked out from one output that another hides. A point that hides its risk area looks like one that has none: hence
any number that is hidden may as well be 0 (tests/small/test_cells.py tries all small sets).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from apero.small.suppression import is_small


@dataclass(slots=True)
class Point:
    """A point that was published, as it is filed: "" for what it is not.

    `shown`: of "area", "topic", "platform", "threat". `found`: the other choices that find it, by any name.
    """

    region: str = ""
    area: str = ""
    topic: str = ""
    platform: str = ""
    threat: str = ""
    shown: set[str] = field(default_factory=set)
    found: set[str] = field(default_factory=set)

    def told(self, name: str) -> str:
        """What its page says of it: "" for none, and for what is hidden."""
        return str(getattr(self, name)) if name in self.shown else ""


def widen(points: Sequence[Point], minimum: int) -> int:
    """Let points show their risk area, then their topic, by region: `minimum` new ones at a time, or none.

    Returns how many cells opened.
    """
    return _open(points, "area", _area_cell, minimum) + _open(points, "topic", _topic_cell, minimum)


def _area_cell(point: Point) -> str:
    return f"{point.region}:{point.area}" if point.area else ""


def _topic_cell(point: Point) -> str:
    """A topic tells of its risk area, so it is told where that is told, or where there is none."""
    is_hidden = bool(point.area) and "area" not in point.shown
    return f"{point.region}:{point.topic}" if point.topic and not is_hidden else ""


def _open(points: Sequence[Point], name: str, cell_of: Callable[[Point], str], minimum: int) -> int:
    opened = 0
    for _key, members in sorted(_grouped(points, cell_of).items()):
        new = [p for p in members if name not in p.shown]
        if not joins(len(members), len(new), minimum):
            continue
        if name == "area" and _would_cross(points, new, minimum):
            continue
        opened += 1
        for point in new:
            point.shown.add(name)
    return opened


def joins(number: int, new: int, minimum: int) -> bool:
    """Whether `new` of the `number` points of a cell may be told with it."""
    return new > 0 and not is_small(new, minimum) and number >= minimum


def _would_cross(points: Sequence[Point], new: Sequence[Point], minimum: int) -> bool:
    """Whether telling the risk area of these would leave few points that tell both it and where it happens."""
    area = new[0].area
    told = Counter(p.told("platform") for p in points if p.told("area") == area)
    coming = Counter(p.told("platform") for p in new)
    return any(
        value and (is_small(number, minimum) or is_small(told[value] + number, minimum))
        for value, number in coming.items()
    )


def joining(
    points: Sequence[Point], found: Sequence[bool], minimum: int, *, by_area: bool = False
) -> list[bool]:
    """Of points that share a choice, which of those that it does not find yet (`found`) may be found by it.

    Lists show the region of each point that a choice finds. So points join in each region `minimum` at a time, or not at
    all. `by_area`: also among those that show the same risk area, if the choice is told beside it.
    """
    new = [not is_found for is_found in found]
    classes = _classes(points, by_area=by_area)
    while few := [members for members in classes if _joins_few(members, new, found, minimum)]:
        for number in (n for members in few for n in members):
            new[number] = False
    return new


def _joins_few(members: list[int], new: Sequence[bool], found: Sequence[bool], minimum: int) -> bool:
    coming = sum(new[n] for n in members)
    return coming > 0 and not joins(coming + sum(found[n] for n in members), coming, minimum)


def _classes(points: Sequence[Point], *, by_area: bool) -> list[list[int]]:
    """What a choice is counted by: the points of each class, by their places in the list."""
    classes: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, point in enumerate(points):
        classes["region", point.region].append(number)
        if by_area:
            classes["area", point.told("area")].append(number)
    return list(classes.values())


def narrow(points: Sequence[Point], minimum: int) -> None:
    """After points left: hide what is now told of few, until no cell of what is told is small."""
    while any(_close(points, names, minimum) for names in _CLOSED):
        pass
    told = Counter((p.region, cell) for p in points for cell in p.found)
    for point in points:
        point.found = {cell for cell in point.found if not is_small(told[point.region, cell], minimum)}


_CLOSED: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("region", "area"), ("area", "topic")),
    (("region", "topic"), ("topic",)),
    (("area", "platform"), ("platform",)),
    (("region", "platform"), ("platform",)),
    (("region", "threat"), ("threat",)),
)
"""What is counted together, the last of it being what a cell tells; and what is hidden where a cell is small."""


def _close(points: Sequence[Point], rule: tuple[tuple[str, ...], tuple[str, ...]], minimum: int) -> bool:
    counted, hidden = rule
    cells = {key for key, number in cells_told(points, *counted).items() if is_small(number, minimum)}
    few = [p for p in points if _key(p, counted) in cells and p.told(counted[-1])]
    for point in few:
        point.shown.difference_update(hidden)
    return bool(few)


def cells_told(points: Iterable[Point], *names: str) -> Counter[tuple[str, ...]]:
    """How many points show each combination; those that do not show the last of the names are left out."""
    return Counter(
        _key(p, names) for p in points if p.told(names[-1]) and (names[0] == "region" or p.told(names[0]))
    )


def _key(point: Point, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(point.region if name == "region" else point.told(name) for name in names)


def _grouped(points: Sequence[Point], cell_of: Callable[[Point], str]) -> Mapping[str, list[Point]]:
    found: defaultdict[str, list[Point]] = defaultdict(list)
    for point in points:
        if cell := cell_of(point):
            found[cell].append(point)
    return found
