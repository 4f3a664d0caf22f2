"""Every no has a reason a person can read.

A rule returns a `Refusal` or None; an action raises `Refused` through `require`; a view shows `message` beside the field.
"""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something cannot be done. `code` is for tests and programs, `message` for the reader, `field` names the input."""

    code: str
    message: str | Promise
    field: str = ""


class Refused(Exception):
    """Raised by an action whose rule said no; carries the `Refusal`."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def require(refusal: Refusal | None) -> None:
    """Raise `Refused` unless the rule had nothing against it."""
    if refusal is not None:
        raise Refused(refusal)
