"""The pseudo-languages: longer and accented, or mirrored, with all that a program puts in left as it is."""

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from apero.config.management.commands.pseudo_messages import PSEUDO, accented, mirrored, pseudo_catalog


@pytest.mark.parametrize(
    "text",
    [
        "%(count)s of %(total)s parts",
        'Read <a href="/en/policy">the policy</a> first.',
        "Save 50%% &amp; more, {name}",
        "%d days",
    ],
)
def test_placeholders_tags_and_entities_stay(text: str) -> None:
    for kept in ("%(count)s", "%(total)s", '<a href="/en/policy">', "</a>", "%%", "&amp;", "{name}", "%d"):
        assert (kept in accented(text)) is (kept in text)
        assert (kept in mirrored(text)) is (kept in text)


def test_no_plain_letter_is_left_and_the_text_is_two_fifths_longer() -> None:
    text = "The quick brown fox jumps over the lazy dog."
    made = accented(text)
    assert not set(made) & set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert 1.35 <= len(made) / len(text) <= 1.6


@given(st.text(min_size=1).filter(str.strip))
def test_the_same_words_give_the_same_words(text: str) -> None:
    assert accented(text) == accented(text)
    assert len(accented(text)) >= len(text.rstrip())
    assert mirrored(text).strip("\u200f") == text.strip("\u200f")


def test_every_message_and_each_of_its_plurals_is_turned() -> None:
    source = Catalog()
    source.add("Seat", context="noun", flags=["fuzzy"])
    source.add(("%(n)s seat", "%(n)s seats"), flags=["python-format"])
    made = {message.id: message for message in pseudo_catalog(source, PSEUDO["ar_XB"]) if message.id}
    assert made["Seat"].string == "\u200fSeat\u200f"
    assert (made["Seat"].context, made["Seat"].fuzzy) == ("noun", False)
    assert made["%(n)s seat", "%(n)s seats"].string == ("\u200f%(n)s seat\u200f", "\u200f%(n)s seats\u200f")


def test_nothing_stays_nothing() -> None:
    assert accented("") == mirrored("") == ""
