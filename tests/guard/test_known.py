"""What must not be said again: pseudonyms of registrants from four letters, names of hosts, words of raw notes."""

import pytest

from apero.guard.check import check
from apero.guard.context import Context

NOTE = "I closed the account after three calls at night from an unknown man."


def found(text: str, kind: str, context: Context) -> list[str]:
    return [text[flag.start : flag.end] for flag in check(text, context) if flag.kind == kind]


@pytest.mark.parametrize(
    "written",
    [
        "Bluebarrow",
        "bluebarrow",
        "blue barrow",
        "Вluеbаrrоw",
        "b l u e b a r r o w",
        "blue\u200bbarrow",
        "BLUE-BARROW",
    ],
)
def test_pseudonyms_of_registrants_are_found_however_they_are_written(written: str) -> None:
    assert found(f"Then {written} spoke.", "registrant", Context(registrants=("Bluebarrow",))) == [written]


def test_a_pseudonym_of_three_letters_or_within_a_word_is_not() -> None:
    context = Context(registrants=("Ana", "Kite"))
    assert found("Anas kitesurfing and analysis", "registrant", context) == []
    assert found("as kite said", "registrant", context) == ["kite"]


def test_a_suggested_pseudonym_is_known_without_its_number() -> None:
    assert found("as quiet heron said", "registrant", Context(registrants=("Quiet Heron 37",))) == [
        "quiet heron"
    ]


def test_names_of_hosts_and_parts_of_them_in_other_cases_and_scripts() -> None:
    assert found("Marisol opened, Mаrisоl Vеy read.", "host", Context(hosts=("Marisol Vey",))) == [
        "Marisol",
        "Mаrisоl Vеy",
    ]
    assert found("довіряють Олені Мороз", "host", Context(hosts=("Олена Мороз",)))
    assert found("يثقون بماريسول", "host", Context(hosts=("ماريسول فاي",)))


def test_a_host_who_is_shown_as_a_role_is_no_name() -> None:
    context = Context(hosts=("The organisation", "Convenor", "Grace Hope"))
    assert found("The organisation and the convenor have hope and grace.", "host", context) == []


@pytest.mark.parametrize(
    "text",
    [
        "One closed the account after three calls at night.",
        "one CLOSED thе аccount after three calls at night",
        "One closed the account after many calls at night from an unknown man",
    ],
)
def test_words_shared_with_raw_notes_beyond_a_few(text: str) -> None:
    assert found(text, "verbatim", Context(notes=(NOTE,)))


def test_a_few_words_may_be_shared() -> None:
    text = "Some closed the account after threats, others get calls at night."
    assert found(text, "verbatim", Context(notes=(NOTE,))) == []
