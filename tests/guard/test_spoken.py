"""What an attacker got past the guard once: forms of one service, addresses said aloud, digits among words."""

import pytest

from apero.guard.check import check
from apero.guard.context import Context


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(flag.kind, text[flag.start : flag.end]) for flag in check(text, Context(language=language))]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("User darkmoon was arrested after the edit.", "handle", "darkmoon"),
        ("The editor behind darkmoon was arrested.", "handle", "darkmoon"),
        ("Look on discord, darkmoon#4312 is there.", "handle", "darkmoon#4312"),
        ("Write on signal: darkmoon.42 at night.", "handle", "darkmoon.42"),
        ("Find it at t me slash darkmoon today.", "handle", "t me slash darkmoon"),
        ("User colon Darkmoon wrote it.", "handle", "User colon Darkmoon"),
        ("Mapper_Zed@osm drew it.", "handle", "Mapper_Zed@osm"),
        ("He got threats from @truth.teller.ng again.", "handle", "@truth.teller.ng"),
        (
            "See https://example.org/?title=U%73er:Darkmoon",
            "handle",
            "https://example.org/?title=U%73er:Darkmoon",
        ),
        ("Look at https://example.org/maria-lopez now.", "name", "maria-lopez"),
        ("ᴋᴏғɪ ᴍᴇɴsᴀʜ spoke.", "name", "ᴋᴏғɪ ᴍᴇɴsᴀʜ"),
        ("She was the 1st woman bureaucrat.", "rare-role", "the 1st woman"),
        ("Of all admins, one is a woman: she was threatened.", "rare-role", "one is a woman"),
        ("Call 0803-four-five-six-78-90.", "phone", "0803-four-five-six-78-90"),
        ("It was 192 168 1 dot 20.", "address", "192 168 1 dot 20"),
        (
            "IP one nine two dot one six eight dot one dot one",
            "address",
            "one nine two dot one six eight dot one dot one",
        ),
        ("6 degrees 41 minutes north", "address", "6 degrees 41 minutes north"),
    ],
)
def test_what_is_said_aloud_or_in_the_form_of_one_service_is_found(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "A line was reworded.",
        "One line has other words now.",
        "User feedback was positive, and the user account was closed.",
        "The account settings were hidden and user research was done.",
        "The user interface was hard to read on phones.",
        "The server is slow for everybody there.",
        "Meet two or three people in 2019 or 2020.",
        "Of all questions, one is about money.",
    ],
)
def test_words_about_lines_accounts_and_numbers_are_not_flagged(text: str) -> None:
    assert found(text) == []
