"""Countries by code and by name."""

import pytest

from apero.lib.countries import country_name, is_country


def test_a_country_has_a_name_in_the_readers_language() -> None:
    found = [country_name("ID"), country_name("DE", "es"), country_name("ID", "xx"), country_name("QQ")]
    assert found == ["Indonesia", "Alemania", "Indonesia", "QQ"]


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("ID", "Indonesia"), ("NG", " nigeria "), ("CL", "Chile"), ("DE", "Deutschland"), ("DE", "Germany"),
        ("CL", "CL"), ("CI", "Côte d’Ivoire"), ("CI", "Ivory Coast"), ("US", "U.S.A."), ("GB", "England"),
        ("GM", "The Gambia"), ("JP", "日本"), ("EG", "مصر"), ("CD", "DRC"), ("TR", "Türkiye"),
        ("NL", "The Netherlands"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_code_and_its_names(code: str, typed: str) -> None:
    assert is_country(code, typed)


def test_a_country_is_known_in_other_languages_only_when_asked() -> None:
    assert not is_country("DE", "Alemania")
    assert is_country("DE", "Alemania", also_in=["es"])


@pytest.mark.parametrize("typed", ["", "the", "?", "Chiles", "\x00"])
def test_nonsense_is_no_country(typed: str) -> None:
    assert not is_country("CL", typed)
