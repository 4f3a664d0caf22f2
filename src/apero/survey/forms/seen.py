"""A form that knows what its page showed, so that of two who write at once neither loses words."""

from typing import Any

from apero.lib.forms import DeskForm, Standing
from apero.translation.marks import hash_of


class SeenForm(DeskForm):
    """A form of one thing of a draft. `seen` is the mark that its page sent along.

    Only what this form shows counts: a colleague who changed another question is in nobody's way.
    """

    def __init__(self, data: Any = None, *, initial: dict[str, Any], **options: Any) -> None:
        self.shown = initial
        self.seen = str(data.get("seen", "")) if data else ""
        super().__init__(data, initial=initial, **options)

    @property
    def mark(self) -> str:
        """What a page remembers of what it shows now."""
        return " ".join(f"{name}={_hash(value)}" for name, value in self.shown.items())

    def changed(self) -> list[str]:
        """The fields that a colleague changed since the page was made."""
        before = dict(pair.split("=", 1) for pair in self.seen.split() if "=" in pair)
        return [name for name, value in self.shown.items() if before.get(name) != _hash(value)]

    def what_stands(self) -> list[Standing]:
        """What a colleague wrote there, to be looked at before it is saved over."""
        return self.standing(self.changed(), self.shown) if self.has_error("__all__", "stale") else []


def _hash(value: Any) -> str:
    return hash_of(repr(value))[:10]
