"""What people type, made harmless without changing what they said."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.lib.words import can_be_seen, clean_line, clean_text, folded, paragraphs

ANY = (
    st.text()
    | st.text(alphabet=st.characters(), max_size=50)
    | st.text(alphabet="a \t\n\r\x00\u202e\u2028e\u0301ʼΣﬁ", max_size=30)
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ọ̀rọ̀\r\n\x00two", "Ọ̀rọ̀\ntwo"),
        ("a\u202eb\u202dc\u202ad\u202be\u202cf", "abcdef"),
        ("one\u2028two\u2029three\x85four\x0cfive", "one\ntwo\nthree\nfour\nfive"),
        ("lone \ud800 half", "lone  half"),
        ("e\u0301", "é"),
        ("family 👩\u200d👩\u200d👧 flag 🏳\ufe0f\u200d🌈", "family 👩\u200d👩\u200d👧 flag 🏳\ufe0f\u200d🌈"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u2067עברית\u2069 and \u200fmarks", "\u2067עברית\u2069 and \u200fmarks"),
        ("क्\u200dष", "क्\u200dष"),
        ("\u00a0 edges \t\n", "edges"),
    ],
)
def test_what_was_said_is_kept_and_what_harms_goes(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@given(ANY)
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    once = clean_text(typed)
    assert clean_text(once) == once
    assert clean_line(clean_line(typed)) == clean_line(typed)


@given(ANY)
def test_cleaned_text_is_safe_to_store_and_show(typed: str) -> None:
    text = clean_text(typed)
    text.encode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\x00\r\u202a\u202b\u202c\u202d\u202e\u2028\u2029")
    assert text == text.strip()
    assert "\n" not in clean_line(typed)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])))
def test_no_letter_number_or_sign_is_lost(typed: str) -> None:
    assert clean_text(typed) == unicodedata.normalize("NFC", typed)


@given(ANY)
def test_folding_a_key_gives_the_key(typed: str) -> None:
    assert folded(folded(typed)) == folded(typed)


def test_folding_a_key_of_one_sign_gives_the_key() -> None:
    signs = map(chr, range(0x110000))
    assert [sign for sign in signs if folded(folded(sign)) != folded(sign)] == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ìbàdàn", "ibadan"),
        ("  SÃO-Paulo ", "sao paulo"),
        ("N'Djamena", "n djamena"),
        ("İstanbul", "istanbul"),
        ("Straße", "strasse"),
        ("جاكرتا", "جاكرتا"),
        ("ジャカルタ", "シャカルタ"),
        ("दिल्ली", "दिलली"),
        ("℻", "fax"),
        ("--- 👩 \x00", ""),
    ],
)
def test_a_name_becomes_an_index_key(name: str, key: str) -> None:
    assert folded(name) == key


def test_different_hindi_names_keep_their_vowels_apart() -> None:
    assert folded("दिल्ली") != folded("दुल्ला")


def test_paragraphs_are_what_stands_between_blank_lines() -> None:
    assert paragraphs("one\nstill one\r\n \t\r\n\r\ntwo\n\n\n\x00\n\n") == ["one\nstill one", "two"]
    assert paragraphs(" \n\n ") == []


@given(ANY)
def test_paragraphs_hold_no_blank_line_and_are_not_empty(typed: str) -> None:
    for part in paragraphs(typed):
        assert part.strip()
        assert all(line.strip() for line in part.split("\n"))


@pytest.mark.parametrize("typed", ["x", "٣", "?", "🙂", "\u200bمن", "क"])
def test_a_letter_a_number_and_a_sign_can_be_seen(typed: str) -> None:
    assert can_be_seen(typed)


@pytest.mark.parametrize(
    "typed", ["", " ", "\u200b\u200b", "\u2063\ufeff", "\u3164", "\u2800 \u115f", "\u0301"]
)
def test_joiners_and_blank_letters_show_nothing(typed: str) -> None:
    assert not can_be_seen(typed)
