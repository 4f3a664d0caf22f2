"""Countries by code and by name."""

import pytest

from apero.lib.countries import countries_called, country_name


def test_a_country_has_a_name_in_the_readers_language() -> None:
    found = [country_name("ID"), country_name("DE", "es"), country_name("ID", "xx"), country_name("QQ")]
    assert found == ["Indonesia", "Alemania", "Indonesia", "QQ"]


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("ID", "Indonesia"), ("NG", " nigeria "), ("CL", "Chile"), ("DE", "Deutschland"), ("DE", "Germany"),
        ("CL", "CL"), ("CI", "Côte d’Ivoire"), ("CI", "Ivory Coast"), ("US", "U.S.A."), ("GB", "England"),
        ("GM", "The Gambia"), ("JP", "日本"), ("EG", "مصر"), ("CD", "DRC"), ("CZ", "Česko"), ("TR", "Türkiye"),
        ("NL", "The Netherlands"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_code_and_its_names(code: str, typed: str) -> None:
    assert countries_called(typed) == {code}


def test_a_country_is_known_in_other_languages_only_when_asked() -> None:
    assert countries_called("Alemania") == frozenset()
    assert countries_called("Alemania", also_in=["es"]) == {"DE"}


def test_a_name_that_two_countries_bear_means_both() -> None:
    assert countries_called("Congo") == {"CD", "CG"}


@pytest.mark.parametrize("typed", ["", "the", "?", "Chiles", "\x00", "a" * 10_000])
def test_nonsense_is_no_country(typed: str) -> None:
    assert countries_called(typed) == frozenset()
