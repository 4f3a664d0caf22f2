"""All detectors over one text: what and why, in its order, the same words once."""

from pathlib import Path

import pytest

from apero.disclosure.wording import WHY
from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.flags import KINDS

NOTE = "Thanks @adesuyi88 from Ibadan, the only woman admin."


def test_a_note_with_a_handle_a_town_and_the_only_woman_admin_raises_three_flags() -> None:
    assert [flag.kind for flag in check(NOTE, Context(language="en"))] == ["handle", "place", "rare-role"]


def test_every_kind_and_every_reason_has_a_sentence() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path("src/apero/guard").glob("*.py"))
    assert [reason for reason in WHY if f'"{reason}"' not in code] == []
    assert [kind for kind in KINDS if kind not in WHY] == []


def test_an_email_is_not_also_a_handle_and_a_link() -> None:
    assert [flag.kind for flag in check("ask night_heron@example.org", Context())] == ["email"]


def test_the_same_name_is_flagged_once_as_that_of_a_registrant() -> None:
    flags = check("Then Amina Okoro spoke.", Context(registrants=("Amina Okoro",)))
    assert [flag.kind for flag in flags] == ["registrant"]


def test_what_is_turned_round_is_read_as_it_is_seen() -> None:
    flags = check("We met \u202eanudaK ni\u202c last year.", Context(language="en"))
    assert [flag.kind for flag in flags] == ["place"]


def wider(
    words: str, language: str, *, region: tuple[str, ...] = (), places: tuple[str, ...] = ()
) -> list[str]:
    found = check(words, Context(language=language, region=region, region_places=places))
    return [flag.wider for flag in found]


def test_wider_wording_is_in_the_language_of_the_words_not_in_the_one_that_was_told() -> None:
    words = "She was the only woman in the team, and they said that nobody had asked what she wanted to do."
    assert wider(words, "es") == wider(words, "en") == ["a member of the team"]
    assert wider("Era la única mujer del equipo y nadie le preguntó.", "es") == ["una persona del equipo"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Ibadan", "West Africa"),
        ("Accra", "West Africa"),
        ("Kisumu", ""),
        ("Kenya", ""),
        ("Ghana", "West Africa"),
    ],
)
def test_a_place_is_called_by_the_region_only_if_it_lies_in_it(place: str, expected: str) -> None:
    places = ("Lagos", "Nigeria", "Ghana")
    assert wider(f"Volunteers in {place} said so.", "en", region=("West Africa",), places=places) == [
        expected
    ]


def test_where_no_region_was_chosen_a_place_is_called_by_its_country() -> None:
    regions = ("West Africa", "East Africa")
    assert wider("Volunteers in Kisumu said so.", "en", region=regions) == ["Kenya"]
