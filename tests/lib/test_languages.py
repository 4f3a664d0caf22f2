"""Languages by tag and by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.lib.languages import direction, is_tag, locale_in_passing, name_of, normal_tag, own_name, tag_from


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("Spanish", "es"),
        ("es", "es"),
        ("ES", "es"),
        ("Español", "es"),
        ("espanol", "es"),
        ("pt-br", "pt-BR"),
        ("pt_BR", "pt-BR"),
        ("Brazilian Portuguese", "pt-BR"),
        ("Yorùbá", "yo"),
        ("yoruba", "yo"),
        ("English", "en"),
        (" english ", "en"),
        ("العربية", "ar"),
        ("zh-hans", "zh-Hans"),
        ("es-419", "es-419"),
        ("Bahasa Indonesia", "id"),
        ("Kiswahili", "sw"),
        ("Mandarin", "zh"),
        ("ga", "ga"),
        ("Ga", "gaa"),
    ],
)
def test_a_language_is_found_by_code_and_by_name(typed: str, tag: str) -> None:
    assert tag_from(typed) == tag


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "Nonsensish",
        "xx",
        "en-XX",
        "en-Abcd",
        "english spanish",
        "e",
        "\x00",
        "en\n-us",
        "und",
        "mul",
        "zxx",
        "mis",
        "root",
        "und-Latn",
        "Unknown language",
        "Multiple languages",
        "No linguistic content",
    ],
)
def test_nonsense_is_no_language(typed: str) -> None:
    assert tag_from(typed) is None


@given(st.text(max_size=30) | st.from_regex(r"[A-Za-z]{1,4}([-_][A-Za-z0-9]{1,4}){0,2}", fullmatch=True))
def test_what_is_found_is_a_tag_with_a_name(typed: str) -> None:
    tag = tag_from(typed)
    assert tag is None or (
        is_tag(tag) and normal_tag(tag) == tag and name_of(tag) != tag and tag_from(tag) == tag
    )


def test_names_in_other_languages_and_in_their_own() -> None:
    assert name_of("yo", "fr") == "yoruba"
    assert name_of("yo", "xx") == "Yoruba"
    assert name_of("xx") == "xx"
    assert (own_name("es"), own_name("ar"), own_name("xx")) == ("Español", "العربية", "xx")


def test_direction_follows_the_script_before_the_language() -> None:
    found = [direction(t) for t in ("ar", "he", "en", "az-Arab", "ar-Latn", "ku", "ku-Arab", "ur-PK")]
    assert found == ["rtl", "rtl", "ltr", "rtl", "ltr", "ltr", "rtl", "rtl"]


def test_a_locale_that_is_read_in_passing_does_not_stay_in_memory() -> None:
    from babel import localedata

    with locale_in_passing("sw") as locale:
        assert locale.languages["sw"] == "Kiswahili"
    assert "sw" not in localedata._cache


def test_a_fault_inside_the_block_is_not_hidden() -> None:
    with pytest.raises(ValueError, match="mine"), locale_in_passing("sw"):
        raise ValueError("mine")
