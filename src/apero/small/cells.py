"""Which points tell what they are filed under, so that no cell of a table of them holds 1 to `minimum` - 1.

Pure: no names, no database. Every public output is made of what points show (`Point.shown`), so nothing can be
worked out from one output that another hides. A point that hides its risk area looks like one that has none: hence
any number that is hidden may as well be 0 (tests/small/test_cells.py tries all small sets).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from apero.small.suppression import is_small

MayOpen = Callable[[str, str, int], bool]
"""Whether the ledger lets a cell be told: its name ("area", "topic"), its key, how many points it holds then."""


@dataclass(slots=True)
class Point:
    """A point that was published, as it is filed: "" for what it is not. `shown`: of "area", "topic", "platform", "threat"."""

    region: str = ""
    area: str = ""
    topic: str = ""
    platform: str = ""
    threat: str = ""
    shown: set[str] = field(default_factory=set)

    def told(self, name: str) -> str:
        """What its page says of it: "" for none, and for what is hidden."""
        return str(getattr(self, name)) if name in self.shown else ""


def _anything(_name: str, _key: str, _number: int) -> bool:
    return True


def widen(points: Sequence[Point], minimum: int, may_open: MayOpen = _anything) -> None:
    """Let points show their risk area, then their topic, by region: `minimum` new ones at a time, or none."""
    _open(points, "area", _area_cell, minimum, may_open)
    _open(points, "topic", _topic_cell, minimum, may_open)


def _area_cell(point: Point) -> str:
    return f"{point.region}:{point.area}" if point.area else ""


def _topic_cell(point: Point) -> str:
    """A topic tells of its risk area, so it is told where that is told, or where there is none."""
    is_hidden = bool(point.area) and "area" not in point.shown
    return f"{point.region}:{point.topic}" if point.topic and not is_hidden else ""


def _open(
    points: Sequence[Point], name: str, cell_of: Callable[[Point], str], minimum: int, may_open: MayOpen
) -> None:
    for key, members in sorted(_grouped(points, cell_of).items()):
        new = [p for p in members if name not in p.shown]
        if not joins(len(members), len(new), minimum):
            continue
        if name == "area" and _would_cross(points, new, minimum):
            continue
        if may_open(name, key, len(members)):
            for point in new:
                point.shown.add(name)


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


def may_tell_platform(points: Sequence[Point], minimum: int) -> list[bool]:
    """Of each point, whether it may say where it happens: enough with the same risk area do, and not a few new ones."""
    classes = _grouped(points, _platform_cell)
    fits = {
        key: joins(len(members), sum("platform" not in p.shown for p in members), minimum)
        for key, members in classes.items()
    }
    return ["platform" in p.shown or fits.get(_platform_cell(p), False) for p in points]


def _platform_cell(point: Point) -> str:
    return f"{point.told('area')}:{point.platform}" if point.platform else ""


def narrow(points: Sequence[Point], minimum: int) -> None:
    """After points left: hide what is now told of few, until no cell of what is told is small."""
    while any(_close(points, names, minimum) for names in _CLOSED):
        pass


_CLOSED: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("region", "area"), ("area", "topic")),
    (("region", "topic"), ("topic",)),
    (("area", "platform"), ("platform",)),
    (("platform",), ("platform",)),
    (("threat",), ("threat",)),
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
