"""Codes: what they look like, what is forgiven when they are typed, what is derived from them."""

import inspect
import json
import re
import unicodedata
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from apero.crypto import codes
from apero.crypto.codes import BITS, WORD_LISTS, Code

VECTORS = json.loads((Path(__file__).parent / "vectors_v1.json").read_text(encoding="utf-8"))
KEY = VECTORS["key"].encode()
all_codes = st.integers(min_value=0, max_value=2**BITS - 1).map(Code)
languages = st.sampled_from(sorted(WORD_LISTS))


@pytest.mark.parametrize("row", VECTORS["codes"])
def test_stored_vectors_of_version_1_still_hold(row: dict[str, Any]) -> None:
    code = Code(int(row["secret"]))
    assert {language: code.words(language) for language in WORD_LISTS} == row["words"]
    assert code.digits() == row["digits"]
    assert codes.token(code, key=KEY, purpose="seat", object_id="a").hex() == row["seat a"]
    assert codes.token(code, key=KEY, purpose="voice", object_id="a").hex() == row["voice a"]


def test_stored_vectors_of_forms_still_hold() -> None:
    row = VECTORS["form"]
    value = codes.read_form_value(row["sent"], keys=[KEY], purpose="seat", object_id="a")
    assert value == bytes.fromhex(row["value"])
    assert codes.used_mark(value, key=KEY).hex() == row["mark"]
    assert codes.derived_code(key=KEY, purpose="seat", material=value).digits() == row["code"]


@given(all_codes, languages)
def test_words_and_digits_are_two_faces_of_one_code(code: Code, language: str) -> None:
    assert codes.read_code(code.words(language)) == code
    assert codes.read_code(code.digits()) == code
    assert len(code.words(language).split()) == 7
    assert re.fullmatch(r"(\d{4} ){5}\d{4}", code.digits())


@given(all_codes, languages, st.sampled_from([" ", ".", " - ", ",\n", "\u00a0", ". . ", " — ", "_"]))
def test_it_is_forgiven_how_a_code_is_typed(code: Code, language: str, between: str) -> None:
    words = code.words(language).split()
    plain = "".join(c for c in unicodedata.normalize("NFD", " ".join(words)) if not unicodedata.combining(c))
    assert codes.read_code(between.join(words).upper() + ".") == code
    assert codes.read_code("  " + unicodedata.normalize("NFD", between.join(words))) == code
    assert codes.read_code(plain) == code
    assert codes.read_code(" ".join(f"{n}. {word}" for n, word in enumerate(words, 1))) == code
    assert codes.read_code("\u200f\ufeff" + "\u200e ".join(words)) == code
    assert codes.read_code(between.join(code.digits().split())) == code


@given(all_codes, st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "０１２３４５６７８９"]))
def test_digits_of_other_scripts_are_the_same_digits(code: Code, digits: str) -> None:
    assert codes.read_code(code.digits().translate(str.maketrans("0123456789", digits))) == code


@given(st.text(max_size=500))
def test_nonsense_is_no_code_and_no_error(typed: str) -> None:
    read = codes.read_code(typed)
    assert read is None or 0 <= read.secret < 2**BITS


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "abandon", "abandon " * 6, "abandon " * 8, "abandon ability able about above absent xyzzy",
        "1234", "9" * 24, str(2**BITS).zfill(24), "1" * 25, "a" * 1_000_000, "٣" * 23, "\x00" * 7,
    ],
)  # fmt: skip
def test_what_is_not_a_code_is_none(typed: str) -> None:
    assert codes.read_code(typed) is None


@pytest.mark.parametrize("name", sorted(WORD_LISTS.values()))
def test_folding_keeps_the_words_of_a_list_apart(name: str) -> None:
    index = codes._index(name)
    assert len(index) == 2048
    assert sorted(index.values()) == list(range(2048))
    assert all(re.fullmatch("[a-z]+", word) for word in index)


def test_no_word_of_two_lists_stands_at_the_same_place() -> None:
    lists = [codes._index(name) for name in WORD_LISTS.values()]
    shared = [(a[w], b[w]) for a, b in combinations(lists, 2) for w in a.keys() & b.keys()]
    assert all(here != there for here, there in shared)


def test_a_french_code_of_words_that_are_english_too_is_told_in_english() -> None:
    french, english = Mnemonic("french").wordlist, codes._index("english")
    both = [place for place, word in enumerate(french) if codes._fold(word) in english]
    code = Code(sum(both[n] << 11 * n for n in range(7)))
    assert code.words("fr") == code.words("en")
    assert codes.read_code(code.words("fr")) == code


def test_a_code_has_77_random_bits() -> None:
    made = [codes.new_code().secret for _ in range(400)]
    assert len(set(made)) == 400
    assert max(made).bit_length() == BITS
    for bit in range(BITS):
        assert 110 < sum(secret >> bit & 1 for secret in made) < 290


def test_one_form_value_has_one_code_and_another_has_another() -> None:
    made = [codes.derived_code(key=KEY, purpose="seat", material=bytes([n])) for n in range(200)]
    assert len(set(made)) == 200
    assert codes.derived_code(key=KEY, purpose="seat", material=b"\0") == made[0]
    assert codes.derived_code(key=KEY, purpose="question", material=b"\0") != made[0]
    assert codes.derived_code(key=b"other", purpose="seat", material=b"\0") != made[0]


@given(all_codes)
def test_tokens_share_nothing_across_purposes_objects_and_keys(code: Code) -> None:
    made = {
        codes.token(code, key=key, purpose=purpose, object_id=object_id)
        for key in (KEY, b"other")
        for purpose in ("seat", "voice")
        for object_id in ("a", "b", "ab")
    }
    assert len(made) == 12
    assert {len(token) for token in made} == {32}


def test_parts_of_a_token_cannot_be_shifted_into_each_other() -> None:
    one = codes.token(Code(1), key=KEY, purpose="seat", object_id="ab")
    assert one != codes.token(Code(1), key=KEY, purpose="seata", object_id="b")


@pytest.mark.parametrize(
    ("change", "purpose", "object_id", "key"),
    [
        (lambda sent: sent[:-1] + ("0" if sent[-1] != "0" else "1"), "seat", "a", KEY),
        (lambda sent: ("0" if sent[0] != "0" else "1") + sent[1:], "seat", "a", KEY),
        (lambda sent: sent, "question", "a", KEY),
        (lambda sent: sent, "seat", "b", KEY),
        (lambda sent: sent, "seat", "a", b"other"),
        (lambda sent: sent.replace(".", ""), "seat", "a", KEY),
        (lambda _sent: "", "seat", "a", KEY),
        (lambda _sent: "é" * 65, "seat", "a", KEY),
        (lambda sent: sent.upper(), "seat", "a", KEY),
    ],
)
def test_a_forged_form_value_is_refused(change: object, purpose: str, object_id: str, key: bytes) -> None:
    sent = codes.form_value(key=KEY, purpose="seat", object_id="a")
    assert codes.read_form_value(sent, keys=[b"x", KEY], purpose="seat", object_id="a") is not None
    changed = change(sent)  # type: ignore[operator]
    assert codes.read_form_value(changed, keys=[key], purpose=purpose, object_id=object_id) is None


def test_no_function_that_is_given_a_code_remembers_it() -> None:
    for name, function in inspect.getmembers(codes, callable):
        if hasattr(function, "cache_info"):
            assert name in ("_word_list", "_index")
    assert not hasattr(Code(1), "__dict__")
