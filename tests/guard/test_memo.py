"""What is asked of words is remembered for one text, and nothing of it stays in the process (safety: what is purged is gone)."""

from pathlib import Path
from typing import Any

from apero.guard import name_evidence, place_lists, rare_languages
from apero.guard.check import check
from apero.guard.context import Context

TEXT = "Kofi Mensah of Kumasi spoke Dagbani with the admins of the chapter."
REMEMBERING: tuple[Any, ...] = (name_evidence._listed, place_lists.known_place, rare_languages._forms)


def held() -> list[int]:
    return [asked.cache_info().currsize for asked in REMEMBERING]


def test_nothing_of_a_text_stays_when_it_was_checked() -> None:
    place_lists.known_place("Kumasi", "en")
    assert sum(held()) > 0, "the control: while a text is checked they do remember"
    assert check(TEXT, Context(language="en"))
    assert held() == [0, 0, 0]


def test_words_of_texts_are_remembered_in_no_other_way() -> None:
    """`cache` is for languages, lists and regions; whatever is bounded remembers what people write."""
    guard = Path("src/apero/guard").rglob("*.py")
    assert {path.name for path in guard if "lru_cache" in path.read_text(encoding="utf-8")} == {"memo.py"}
