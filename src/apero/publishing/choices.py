"""Choosing among what was heard: each choice is a GET parameter, and stays in the address (R10).

Kind stands on each point, and its risk area where enough of its region share it. The other choices are counted: they are
offered when enough points share them and enough do not (synthesis/queries/counts.py), and a forged one gets the same
answer for few points as for none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.publishing.queries import Worded
from apero.small.suppression import MINIMUM, is_small
from apero.synthesis.models import Statement
from apero.synthesis.queries import CODED_CHOICES, KINDS, Tally, cell_of, found_by, tells

Chosen = tuple[tuple[str, str], ...]
"""What an address chooses: names of choices with their values, as they were typed."""
LABELS: dict[str, str | Promise] = {
    "objective": _("Objective"),
    "risk_area": _("Risk area"),
    "kind": _("Kind"),
    "threat": _("Who threatens"),
    "platform": _("Where it happens"),
    "actor": _("What kind of actor"),
    "context": _("In what times"),
    "says": _("What it says"),
}
NAMES = tuple(LABELS)
LONGEST = 60
"""No value of a choice is longer; what is typed beyond it stands for nothing."""


def chosen_in(sent: dict[str, Any]) -> Chosen:
    """The choices of an address, in one order whatever its own."""
    typed = ((name, str(sent.get(name, ""))[: LONGEST + 1]) for name in NAMES)
    return tuple((name, value) for name, value in typed if value)


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a choice. `lang` is "" where its words are the interface's."""

    value: str
    words: str | Promise
    lang: str = ""
    is_chosen: bool = False


@dataclass(slots=True)
class Select:
    """One choice: the name of its parameter, what it is called, what can be chosen."""

    name: str
    label: str | Promise
    options: list[Option]


@dataclass(slots=True)
class Choices:
    """The choices of a page, and what they come to: lookups of fields, and cells that are counted.

    `has_unknown`: a value of the address stands for nothing here; it is left out, and the page says so. `is_too_few`:
    what was chosen would show a few points apart; the page shows all.
    """

    tally: Tally
    selects: list[Select] = field(default_factory=list)
    lookups: dict[str, Any] = field(default_factory=dict)
    cells: list[str] = field(default_factory=list)
    has_unknown: bool = False
    is_too_few: bool = False

    def offer(self, name: str, value: str, options: Iterable[Option]) -> bool:
        """Add a choice. Whether the address says one of its values."""
        rows = [Option(o.value, o.words, o.lang, is_chosen=o.value == value) for o in options]
        if rows:
            self.selects.append(Select(name, LABELS[name], rows))
        return any(o.is_chosen for o in rows)

    def offer_field(self, name: str, value: str, options: Iterable[Option], lookup: str, **also: Any) -> None:
        """A choice of what stands on a point. `also`: what a point must fit besides, to show it."""
        if self.offer(name, value, options):
            self.lookups |= {lookup: value, **also}
        elif value:
            self.has_unknown = True

    def offer_counted(self, name: str, value: str, options: Iterable[tuple[str, Option]]) -> None:
        """A choice that is counted: of each value, its cell and how it is shown."""
        known = {option.value: cell for cell, option in options}
        if self.offer(name, value, [o for cell, o in options if self.tally.may_choose(cell)]):
            self.cells.append(known[value])
        elif value:
            self.is_too_few |= value in known
            self.has_unknown |= value not in known

    @property
    def is_chosen(self) -> bool:
        """Whether the page shows some of the points only."""
        return bool(self.lookups or self.cells)

    def narrow(self, found: QuerySet[Statement]) -> QuerySet[Statement]:
        """Those of the points that fit."""
        found = found.filter(**self.lookups)
        for cell in self.cells:
            found = found_by(found, cell)
        return found

    def shows_too_few(self, number: int) -> bool:
        """Whether so many points are too few for what was chosen. Two choices at once need twice as many as one.

        Nor may two choices leave a few of what one of them alone finds.
        """
        if not self.cells or len(self.cells) + len(self.lookups) < 2:
            return False
        left = (self.tally.cells[cell] - number for cell in self.cells)
        return number < 2 * MINIMUM or any(is_small(rest, MINIMUM) for rest in left)

    def give_up(self) -> None:
        """Choose nothing, since what was chosen would show a few points apart."""
        self.lookups, self.cells, self.is_too_few = {}, [], True
        for select in self.selects:
            select.options = [Option(o.value, o.words, o.lang) for o in select.options]


def _option(value: str, row: Worded, part: str, before: str = "") -> Option:
    passage = row.text.first(part)
    return Option(value, before + passage.words if passage else value, passage.lang if passage else "")


def choices_of(
    chosen: Chosen, objectives: Iterable[Worded], risk_areas: Iterable[Worded], tally: Tally
) -> Choices:
    """The choices of a page of points, counted in `tally`."""
    found, typed = Choices(tally), dict.fromkeys(NAMES, "") | dict(chosen)
    numbered = [
        (
            cell_of("objective", str(o.thing.pk)),
            _option(str(o.thing.number), o, "text", f"{o.thing.number}. "),
        )
        for o in objectives
    ]
    found.offer_counted("objective", typed["objective"], numbered)
    areas = [_option(a.thing.address, a, "name") for a in risk_areas]
    shows_area = {"shown_under__contains": tells("area")}
    found.offer_field("risk_area", typed["risk_area"], areas, "risk_area__address", **shows_area)
    kinds = [Option(value, words) for value, words in KINDS.items()]
    found.offer_field("kind", typed["kind"], kinds, "kind")
    for name, values in CODED_CHOICES.items():
        rows = [(cell_of(name, value), Option(value, words)) for value, words in values.items()]
        found.offer_counted(name, typed[name], rows)
    if found.is_too_few:
        found.give_up()
    return found
