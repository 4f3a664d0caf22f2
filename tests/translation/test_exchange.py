"""Files of translators hold what went into them, whatever the words are."""

from contextlib import suppress
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.translation.exchange import FORMATS, Entry, Unreadable, read, written

TEXT = UUID("0123456789abcdef0123456789abcdef")
_WORDS = st.text(
    st.one_of(
        st.sampled_from('\n\t "\\<>&%$#|{}ẹ̀ọ́شأ\u200f\u00a0'),
        st.characters(categories=["L", "M", "N", "P", "S"]),
    ),
    min_size=1,
    max_size=40,
).filter(str.strip)
_ENTRIES = st.lists(
    st.builds(
        Entry, st.integers(1, 10**6), _WORDS, _WORDS, st.booleans(), st.sampled_from(["0" * 32, "9f" * 16])
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda entry: entry.number,
)


@pytest.mark.parametrize("kind", FORMATS)
@given(entries=_ENTRIES)
def test_r4_what_is_written_is_read(kind: str, entries: list[Entry]) -> None:
    found = read(written(kind, TEXT, "en", "yo", entries))
    assert (found.text_id, found.language, list(found.entries)) == (str(TEXT), "yo", entries)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(Unreadable):
        assert read(content).entries


def test_a_tool_that_drops_the_note_of_what_was_seen_is_no_hindrance() -> None:
    file = written("po", TEXT, "en", "yo", [Entry(1, "a", "b", seen="0" * 32)]).decode()
    without = "\n".join(line for line in file.split("\n") if not line.startswith("#."))
    assert read(without.encode()).entries == (Entry(1, "a", "b"),)
