"""User names: marked, introduced in every interface language, or in the shape of one."""

import pytest

from apero.guard.check import check
from apero.guard.context import Context


def handles(text: str, language: str = "") -> list[str]:
    flags = check(text, Context(language=language))
    return [text[flag.start : flag.end] for flag in flags if flag.kind == "handle"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ask @night_heron today", "@night_heron"),
        ("ask u/nightheron today", "u/nightheron"),
        ("ask User:Saltmarsh today", "User:Saltmarsh"),
        ("preguntó Usuaria:Saltmarsh", "Usuaria:Saltmarsh"),
        ("demande à Utilisateur:Saltmarsh", "Utilisateur:Saltmarsh"),
        ("اسأل مستخدم:نسمة", "مستخدم:نسمة"),
        ("Mtumiaji:Saltmarsh aliuliza", "Mtumiaji:Saltmarsh"),
        ("Користувач:Туман питав", "Користувач:Туман"),
        ("Benutzerin:Saltmarsh fragte", "Benutzerin:Saltmarsh"),
        ("Pengguna:Saltmarsh bertanya", "Pengguna:Saltmarsh"),
        ("Oníṣe:Saltmarsh béèrè", "Oníṣe:Saltmarsh"),
        ("https://t.me/nightheron is new", "https://t.me/nightheron"),
        ("kofi_99 wrote", "kofi_99"),
        ("nightheron88 wrote", "nightheron88"),
        ("nightHeron wrote", "nightHeron"),
        ("night.heron wrote", "night.heron"),
        ("her username is sunflower", "sunflower"),
        ("su apodo es girasol", "girasol"),
        ("її нік Вітровійка", "Вітровійка"),
        ("аdеsuyі wrote", "аdеsuyі"),
    ],
)
def test_user_names_are_flagged(text: str, name: str) -> None:
    assert handles(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Many use WhatsApp, YouTube and MediaWiki on an iPhone.",
        "Since COVID19 we ask for 2FA; the G20 did nothing.",
        "Choosing a username is hard and an account is not safe.",
        "LeserInnen und KollegInnen waren dabei.",
        "Group2 and table3 came back at 10am.",
        "NGOs, CSOs and LGBTQ groups, said the PhD students.",
        "@everyone was asked",
    ],
)
def test_ordinary_words_are_no_user_names(text: str) -> None:
    assert handles(text) == []
