"""A text made plain: what looks the same reads the same, and every position leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.guard.plain import Plain, bare, plain, views


def words(view: Plain) -> list[str]:
    """The parts of the source that the words of a view stand for."""
    return [view.source[slice(*view.original(word.start, word.end))] for word in view.words]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("аdеsuyі", "adesuyi"),  # Cyrillic letters in a Latin word
        ("αdesuyι", "adesuyi"),
        ("ａｄｅｓｕｙｉ", "adesuyi"),
        ("𝐚𝐝𝐞𝐬𝐮𝐲𝐢", "adesuyi"),
        ("ⓐⓓⓔⓢⓤⓨⓘ", "adesuyi"),
        ("ᴀᴅᴇꜱᴜʏɪ", "adesuyi"),
        ("a\u200bd\u2060e\u00ads\ufeffu\u200dyi", "adesuyi"),
        ("a\u0336d\u0336esuyi", "adesuyi"),
        ("Ọ̀gbẹ́ni", "Ọgbẹni"),
        ("Кoвaленко", "Коваленко"),
        ("مـحـمّـد", "محمد"),
        ("٠٨٠١-२३४", "0801-234"),
        ("O8O-l234-567", "080-1234-567"),
        ("l’hôtel", "l'hôtel"),
    ],
)
def test_look_alikes_and_what_nobody_sees_are_plain(written: str, read: str) -> None:
    assert plain(written).text == read


@pytest.mark.parametrize(
    "text", ["B2B work", "IT-відділ", "PDFів немає", "Ọjọ́ Sẹ́gun".replace("́", ""), "ɓarna"]
)
def test_ordinary_words_stay(text: str) -> None:
    assert plain(text).text == text


def test_bare_has_no_accents_and_the_same_length() -> None:
    view = plain("Ọ̀gbẹ́ni ƙasa İstanbul Київ أحمد straße")
    assert view.bare == bare("ogbeni kasa istanbul київ احمد straße")
    assert len(view.bare) == len(view.text)


def test_split_words_are_joined_in_a_view_of_their_own() -> None:
    first, joined = views("Ask a d e s u y i or a.d.e.s.u.y.i to-\nday")
    assert "a d e s u y i" in first.text
    assert joined.text == "Ask adesuyi or adesuyi today"
    assert words(joined)[1] == "a d e s u y i"
    assert len(joined.changed) == 3


def test_right_to_left_overrides_are_turned_round() -> None:
    _, turned = views("Ask \u202eiyuseda\u202c today")
    assert turned.text == "Ask adesuyi today"
    assert words(turned)[1] == "iyuseda"


@given(st.text(max_size=60))
def test_positions_lead_into_any_text(text: str) -> None:
    for view in views(text):
        assert len(view.bare) == len(view.text) == len(view.starts) == len(view.ends)
        for start, end, word in view.words:
            first, last = view.original(start, end)
            assert 0 <= first < last <= len(text)
            assert view.text[start:end] == word
