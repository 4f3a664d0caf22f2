"""A translator's page in tests: its address, what a browser sends of it, and what happens beside it."""

from apero.translation import actions, queries
from apero.translation.models import Source
from tests import make


def say(source: Source, words: dict[int, str], language: str = "yo") -> None:
    actions.translate(source=source, language=language, words=words, by=make.actor(), now=make.NOON)


def reword(source: Source, **parts: str) -> None:
    actions.write_source(team_id=source.team_id, kind="x", language="en", parts=parts, source=source)


def page_of(source: Source, language: str = "yo") -> str:
    return f"/en/desk/translate/{source.pk}/{language}"


def sent(source: Source, language: str = "yo", **changed: str) -> dict[str, str]:
    """What a browser sends of the page as it stands, with the named fields changed."""
    data: dict[str, str] = {}
    for unit in queries.units_of(source, language):
        data |= {f"text_{unit.number}": unit.told, f"seen_{unit.number}": unit.mark}
    return data | changed
