"""Sealing: what goes in comes out, by the same key and purpose only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.crypto.sealing import NotSealedHere, seal, unseal

KEY, OTHER = b"k" * 48, b"o" * 48


@given(st.text(max_size=300))
def test_what_was_sealed_is_unsealed_unchanged(text: str) -> None:
    assert unseal(seal(text, key=KEY, purpose="a"), key=KEY, purpose="a") == text


@given(st.text(min_size=8, max_size=80))
def test_the_sealed_text_does_not_show_and_never_repeats(text: str) -> None:
    first, second = seal(text, key=KEY, purpose="a"), seal(text, key=KEY, purpose="a")
    assert text not in first
    assert first != second


@pytest.mark.parametrize(("key", "purpose"), [(OTHER, "a"), (KEY, "b")])
def test_another_key_or_purpose_opens_nothing(key: bytes, purpose: str) -> None:
    with pytest.raises(NotSealedHere):
        unseal(seal("secret", key=KEY, purpose="a"), key=key, purpose=purpose)


@pytest.mark.parametrize("damaged", ["", "x", "AAAA", "no base64 …", "A" * 4000])
def test_what_was_not_sealed_is_refused(damaged: str) -> None:
    with pytest.raises(NotSealedHere):
        unseal(damaged, key=KEY, purpose="a")


def test_a_changed_byte_is_noticed() -> None:
    sealed = seal("secret", key=KEY, purpose="a")
    changed = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]
    with pytest.raises(NotSealedHere):
        unseal(changed, key=KEY, purpose="a")
