"""Forms of people without an account."""

import time
from datetime import timedelta
from typing import Any

import pytest

from apero.crypto.codes import Code
from apero.lib.forms import Words
from apero.participation.forms import CodeForm, ParticipantForm
from apero.participation.queries import new_form_value
from tests.make import TODAY


class TryForm(ParticipantForm):
    purpose = "try"
    text = Words(room=20)
    line = Words(room=20, one_line=True, required=False)


def once(purpose: str = "try", object_id: str = "thing", days: int = 0) -> str:
    return new_form_value(purpose=purpose, object_id=object_id, today=TODAY - timedelta(days=days))


def form(**sent: str) -> TryForm:
    return TryForm({"text": "Hello", "once": once()} | sent, object_id="thing", today=TODAY)


def codes_of(tried: Any) -> set[str]:
    return {error.code for errors in tried.errors.as_data().values() for error in errors}


def test_a_form_of_today_or_yesterday_counts() -> None:
    assert form().is_valid()
    assert form(once=once(days=1)).is_valid()


@pytest.mark.parametrize(
    "sent",
    [
        "", "x", once(days=2), once(days=-1), once(purpose="other"), once(object_id="other"), "0" * 32 + "." + "0" * 32,
        "\x00" * 65, "é" * 65, "1" * 100_000,
    ],
    ids=["none", "short", "old", "tomorrow", "purpose", "object", "forged", "nul", "accents", "long"],
)  # fmt: skip
def test_a_form_that_was_not_handed_out_is_shown_again_with_a_fresh_value(sent: str) -> None:
    tried = form(once=sent)
    assert not tried.is_valid()
    assert codes_of(tried) == {"open-for-long"}
    assert tried.once != sent
    assert form(once=tried.once).is_valid()
    assert tried["text"].value() == "Hello"


def test_two_showings_of_a_form_carry_two_values() -> None:
    tried = form()
    assert tried.once != tried.once


def test_a_person_who_falls_into_the_trap_is_told() -> None:
    tried = form(homepage="https://example.org")
    assert codes_of(tried) == {"trap"}
    assert "empty" in str(tried.errors["homepage"])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b", "ab"),
        ("\u202eevil\u202c", "evil"),
        ("  Ọ̀rọ̀ \r\n two ", "Ọ̀rọ̀ \n two"),
        ("👩‍👩‍👧 и שלום", "👩‍👩‍👧 и שלום"),
        ("<b>'; DROP--", "<b>'; DROP--"),
    ],
)
def test_what_is_typed_is_made_harmless_and_not_changed_otherwise(typed: str, kept: str) -> None:
    tried = form(text=typed)
    assert tried.is_valid(), tried.errors
    assert tried.cleaned_data["text"] == kept


def test_a_line_is_one_line() -> None:
    tried = form(line=" Quiet \r\n  Heron ")
    assert tried.is_valid()
    assert tried.cleaned_data["line"] == "Quiet Heron"


def test_too_long_says_how_much_and_keeps_all() -> None:
    tried = form(text="x" * 32)
    assert not tried.is_valid()
    assert "32 characters" in str(tried.errors["text"])
    assert "about 2 words" in str(tried.errors["text"])
    assert tried["text"].value() == "x" * 32


def test_what_only_control_characters_made_too_long_fits() -> None:
    assert form(text="x" * 20 + "\x01" * 30).is_valid()


def test_a_megabyte_is_refused_without_being_cleaned() -> None:
    started = time.process_time()
    tried = form(text="\x01" * 1_000_000)
    assert codes_of(tried) == {"too-long"}
    assert time.process_time() - started < 0.1


def test_a_text_of_control_characters_alone_is_no_text() -> None:
    assert codes_of(form(text="\x01\u202e \n")) == {"required"}


def test_a_code_form_takes_nonsense_for_a_code_that_opens_nothing() -> None:
    tried = CodeForm({"code": "what is this"})
    assert tried.is_valid()
    assert isinstance(tried.cleaned_data["code"], Code)
    assert codes_of(CodeForm({"code": " "})) == {"required"}
