"""Suggested names lead nowhere."""

import re

import pytest

from apero.registration.pseudonyms import NAMES, suggested_pseudonym
from apero.registration.rules import NAME_ROOM, why_not_be_called


@pytest.mark.parametrize(
    ("language", "pattern"),
    [("en", "[A-Z][a-z]+ [A-Z][a-z]+ [1-9][0-9]"), ("ar", "[\u0600-\u06ff]+ [\u0600-\u06ff]+ [1-9][0-9]")],
)
def test_r52_a_fresh_pseudonym_is_suggested_each_time(language: str, pattern: str) -> None:
    made = {suggested_pseudonym(language) for _ in range(300)}
    assert len(made) > 250
    assert all(re.fullmatch(pattern, name) for name in made)
    assert all(len(name) <= NAME_ROOM and why_not_be_called(name) is None for name in made)


def test_a_language_without_a_list_gets_english_names() -> None:
    assert suggested_pseudonym("yo").split()[0] in NAMES["en"][0]
    assert suggested_pseudonym("ar-XB").split()[0] in NAMES["ar"][1]


def test_no_list_has_a_word_twice() -> None:
    for qualities, things, _order in NAMES.values():
        assert len(set(qualities)) == len(qualities)
        assert len(set(things)) == len(things)
