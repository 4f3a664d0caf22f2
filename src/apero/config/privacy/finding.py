"""What an audit finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that must not be there."""

    where: str
    what: str
