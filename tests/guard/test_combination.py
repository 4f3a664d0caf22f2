"""Combinations below the minimum: in the text alone, with coded traits, and over what is already published."""

import pytest

from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.traits import traits_in

TEXTS = {
    "en": "A young Muslim woman who works as a nurse asked.",
    "es": "Una joven musulmana que trabaja de enfermera preguntó.",
    "fr": "Une jeune musulmane qui travaille comme infirmière a demandé.",
    "ar": "سألت شابة مسيحية تعمل ممرضة.",
    "pt": "Uma jovem muçulmana que trabalha como enfermeira perguntou.",
    "yo": "Ọ̀dọ́bìnrin Mùsùlùmí kan tó jẹ́ nọ́ọ̀sì béèrè.",
    "ha": "Wata budurwa Kirista mai aikin jinya ta tambaya.",
    "sw": "Mwanamke kijana Mwislamu anayefanya kazi ya uuguzi aliuliza.",
    "id": "Seorang perempuan muda Hindu yang bekerja sebagai perawat bertanya.",
    "de": "Eine junge Muslimin, die als Krankenschwester arbeitet, fragte.",
    "uk": "Молода мусульманка, яка працює медсестрою, питала.",
}


def whys(text: str, context: Context) -> list[str]:
    return [flag.why for flag in check(text, context) if flag.kind == "combination"]


@pytest.mark.parametrize("language", TEXTS)
def test_three_traits_of_a_person_in_every_interface_language(language: str) -> None:
    assert whys(TEXTS[language], Context(language=language)) == ["combination"]
    assert whys(TEXTS[language], Context()) == ["combination"]


def test_a_combination_shared_by_the_minimum_of_what_is_published_is_none() -> None:
    traits = traits_in(TEXTS["en"], "en")
    assert whys(TEXTS["en"], Context(language="en", published=(traits,) * 4)) == ["combination"]
    assert whys(TEXTS["en"], Context(language="en", published=(traits,) * 5)) == []


def test_a_coded_role_counts_unless_it_is_common() -> None:
    text = "A deaf woman asked."
    assert whys(text, Context(language="en", traits=frozenset(("role=board", "region=asia")))) == [
        "combination-published"
    ]
    assert whys(text, Context(language="en", traits=frozenset(("role=volunteer", "region=asia")))) == []
    assert whys(text, Context(language="en")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Women, Muslims and people with disabilities feel unsafe.",
        "Nobody should be attacked for being a woman, gay, deaf or Christian.",
        "Many young Muslim women who teach asked for childcare.",
        "Las mujeres jóvenes musulmanas piden más apoyo.",
        "Ibu-ibu muda Muslim ingin pelatihan bagi guru.",
    ],
)
def test_groups_are_no_combination(text: str) -> None:
    assert whys(text, Context()) == []
