"""Choosing among what was heard: each choice is a GET parameter, and stays in the address (R10)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.publishing.queries import Worded
from apero.synthesis.queries import KINDS, THREATS

Chosen = tuple[tuple[str, str], ...]
"""What an address chooses: names of choices with their values, as they were typed."""
NAMES = ("objective", "risk_area", "kind", "threat")
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
    """The choices of a page, and the model lookups that they come to.

    `has_unknown`: a value of the address stands for nothing here; it is left out, and the page says so.
    """

    selects: list[Select] = field(default_factory=list)
    lookups: dict[str, Any] = field(default_factory=dict)
    has_unknown: bool = False

    def offer(
        self, name: str, value: str, label: str | Promise, options: Iterable[Option], lookup: str
    ) -> None:
        """Add a choice, with what the address says of it."""
        rows = [Option(o.value, o.words, o.lang, is_chosen=o.value == value) for o in options]
        if rows:
            self.selects.append(Select(name, label, rows))
        if any(o.is_chosen for o in rows):
            self.lookups[lookup] = value
        elif value:
            self.has_unknown = True


def _option(value: str, row: Worded, part: str, before: str = "") -> Option:
    passage = row.text.first(part)
    return Option(value, before + passage.words if passage else value, passage.lang if passage else "")


def choices_of(chosen: Chosen, objectives: Iterable[Worded], risk_areas: Iterable[Worded]) -> Choices:
    """The choices by objective, risk area, kind and who threatens."""
    found, typed = Choices(), dict(chosen)
    numbered = [_option(str(o.thing.number), o, "text", f"{o.thing.number}. ") for o in objectives]
    found.offer("objective", typed.get("objective", ""), _("Objective"), numbered, "objective__number")
    areas = [_option(a.thing.address, a, "name") for a in risk_areas]
    found.offer("risk_area", typed.get("risk_area", ""), _("Risk area"), areas, "risk_area__address")
    kinds = [Option(value, words) for value, words in KINDS.items()]
    found.offer("kind", typed.get("kind", ""), _("Kind"), kinds, "kind")
    threats = [Option(value, words) for value, words in THREATS.items() if words]
    found.offer("threat", typed.get("threat", ""), _("Who threatens"), threats, "threat_from")
    return found
