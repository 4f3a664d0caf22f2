"""Choosing among what was heard: each choice is a GET parameter, and stays in the address (R10)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.publishing.queries import Worded
from apero.synthesis.queries import KINDS


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a choice. `lang` is "" where its words are the interface's."""

    value: str
    words: str
    lang: str = ""
    is_chosen: bool = False


@dataclass(slots=True)
class Select:
    """One choice: the name of its parameter, what it is called, what can be chosen."""

    name: str
    label: str | Promise
    options: list[Option]


@dataclass(slots=True)
class Filters:
    """The choices of a page, and the model lookups that they come to.

    `has_unknown`: a value of the address stands for nothing here; it is left out, and the page says so.
    """

    selects: list[Select] = field(default_factory=list)
    lookups: dict[str, Any] = field(default_factory=dict)
    has_unknown: bool = False

    @property
    def is_filtered(self) -> bool:
        return bool(self.lookups)

    def offer(
        self, sent: QueryDict, name: str, label: str | Promise, options: Iterable[Option], lookup: str
    ) -> None:
        """Add a choice, read from the address."""
        chosen = sent.get(name, "")
        rows = [Option(o.value, o.words, o.lang, is_chosen=o.value == chosen) for o in options]
        if not rows:
            return
        self.selects.append(Select(name, label, rows))
        if any(o.is_chosen for o in rows):
            self.lookups[lookup] = chosen
        elif chosen:
            self.has_unknown = True


def _option(value: str, row: Worded, part: str, before: str = "") -> Option:
    passage = row.text.first(part)
    return Option(value, before + passage.words if passage else value, passage.lang if passage else "")


def filters_of(
    sent: QueryDict, *, objectives: Iterable[Worded] = (), risk_areas: Iterable[Worded] = ()
) -> Filters:
    """The choices by objective, risk area and kind."""
    found = Filters()
    numbered = [_option(str(o.thing.number), o, "text", f"{o.thing.number}. ") for o in objectives]
    found.offer(sent, "objective", _("Objective"), numbered, "objective__number")
    areas = [_option(a.thing.address, a, "name") for a in risk_areas]
    found.offer(sent, "risk_area", _("Risk area"), areas, "risk_area__address")
    kinds = [Option(value, str(words)) for value, words in KINDS.items()]
    found.offer(sent, "kind", _("Kind"), kinds, "kind")
    return found
