"""What the guard says of a text."""

from dataclasses import dataclass

KINDS = (
    "name", "handle", "email", "phone", "address", "link", "place", "date", "rare-role", "rare-language", "quote",
    "registrant", "host", "verbatim", "combination",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Flag:
    """Words that could identify somebody. `start` and `end` are positions in code points of the text as it was given.

    `why` is a code that `disclosure/wording.py` has a sentence for. `wider` is more general wording that could stand in
    their place ("" where there is none): a name of a region for a town in it, a month for a day.
    """

    start: int
    end: int
    kind: str
    why: str
    wider: str = ""
