"""Disguised words do not slip past the guard, and no text is too strange for it (issue: "Bad input")."""

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.flags import KINDS, Flag

REGISTRANT = "Bluebarrow"
KNOWN = Context(language="en", registrants=(REGISTRANT,), hosts=("Marisol Vey",))
SECRETS = {
    "email": ("ade.okoro@example.org", "kwame_b@mail.example.net"),
    "handle": ("@night_heron_88", "User:Quillfeather"),
    "phone": ("+1 202 555 0143", "0803 555 0147"),
    "name": ("Adesuwa Okoro", "Ngozi Adeyemi"),
    "registrant": (REGISTRANT,),
    "host": ("Marisol Vey",),
}
HARMLESS = (
    "Several volunteers said that harassment continues outside our sites.",
    "People asked for training before elections in West Africa.",
    "Many want clearer rules, and want them in their own language.",
    "Beaucoup veulent des règles plus claires.",
    "يريد كثيرون قواعد أوضح.",
    "Багато хто хоче ясніших правил.",
)
CYRILLIC = str.maketrans("aceiopxyABCEHKMOPT", "асеіорхуАВСЕНКМОРТ")
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ALIKE = str.maketrans("01", "Ol")


def between(unseen: str) -> Callable[[str], str]:
    """Put a character that nobody sees between every two letters of a word."""
    return lambda secret: " ".join(unseen.join(word) for word in secret.split(" "))


DISGUISES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "zero-width spaces": between("\u200b"),
    "zero-width joiners": between("\u200d"),
    "word joiners": between("\u2060"),
    "soft hyphens": between("\u00ad"),
    "marks of direction": lambda secret: f"\u2066\u200f{secret}\u2069",
    "full width": lambda secret: secret.translate(WIDE),
    "look-alike letters": lambda secret: secret.translate(CYRILLIC),
    "look-alike letters and zero-width spaces": lambda secret: between("\u200b")(secret.translate(CYRILLIC)),
    "right to left": lambda secret: f"\u202e{secret[::-1]}\u202c",
    "Arabic digits": lambda secret: secret.translate(ARABIC_DIGITS),
    "look-alike digits": lambda secret: secret.translate(ALIKE),
}
OF_WORDS = [name for name in DISGUISES if "digits" not in name]
OF_NUMBERS = [name for name in DISGUISES if "letters" not in name]
CASES = [
    (kind, secret, disguise)
    for kind, secrets in SECRETS.items()
    for secret in secrets
    for disguise in (OF_NUMBERS if kind == "phone" else OF_WORDS)
]


@pytest.fixture(scope="module", autouse=True)
def _words_are_loaded() -> None:
    """The first text waits for the lists of names and places."""
    check("Adesuwa met in Kaduna.", Context())


def covers(flag: Flag, kind: str, start: int, end: int) -> bool:
    """Whether a flag of the kind holds all the words; a name in two scripts may as well be somebody's handle."""
    kinds = {kind, "handle"} if kind == "name" else {kind}
    return flag.kind in kinds and flag.start <= start and end <= flag.end


@pytest.mark.parametrize(("kind", "secret", "disguise"), CASES)
@settings(max_examples=8)
@given(around=st.sampled_from(HARMLESS), position=st.integers(0, 12))
def test_disguised_words_are_flagged_wherever_they_stand(
    kind: str, secret: str, disguise: str, around: str, position: int
) -> None:
    words = around.split(" ")
    before = "".join(f"{word} " for word in words[:position]) + "– "
    after = " said so –" + "".join(f" {word}" for word in words[position:])
    hidden = DISGUISES[disguise](secret)
    text = f"{before}{hidden}{after}"
    unseen = "\u202e\u202c\u2066\u2069\u200f"
    start = len(before) + len(hidden) - len(hidden.lstrip(unseen))
    end = len(before) + len(hidden.rstrip(unseen))
    flags = check(text, KNOWN)
    assert any(covers(flag, kind, start, end) for flag in flags), (text, flags)


SPLIT = [(kind, gap) for kind in ("name", "registrant", "host") for gap in (" ", ".", "-")] + [("email", " ")]


@pytest.mark.parametrize(("kind", "gap"), SPLIT)
def test_split_words_are_flagged(kind: str, gap: str) -> None:
    secret = SECRETS[kind][0]
    hidden = "  ".join(gap.join(word) for word in secret.split(" "))
    text = f"we heard that {hidden} asked about the rules"
    start, end = text.index(hidden), text.index(hidden) + len(hidden)
    assert any(covers(flag, kind, start, end) for flag in check(text, KNOWN)), check(text, KNOWN)


def test_a_note_with_a_handle_a_town_and_the_only_woman_admin_raises_three_flags() -> None:
    text = "@night_heron_88 from Kaduna is the only woman admin on the project."
    assert {"handle", "place", "rare-role"} == {flag.kind for flag in check(text, Context(language="en"))}


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_text_is_not_flagged(text: str) -> None:
    assert check(text, Context()) == []
    assert check(text, KNOWN) == []


STRANGE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "@.:/-_+()[]<>\"'«»“”„#*0123456789٠١٢٣aeiouаеоىأبة\u200b\u200d\u202e\u202c\u00ad\u0301\n\t "
        ),
    ),
    max_size=120,
)


@settings(max_examples=300)
@given(text=STRANGE, language=st.sampled_from(["", "en", "ar", "uk", "yo"]))
@example(text="\u202e", language="")
@example(text="\u202e@\u202e.\u202c\u202c", language="ar")
@example(text="ﷺ ﬃ İ ǆ ß ᾼ" * 4, language="")
@example(text="a\u0301\u0323\u0301" * 30, language="yo")
@example(text="\x00\x01\ufffe\U0010ffff", language="")
def test_any_text_is_checked_and_positions_cut_words_out_of_it(text: str, language: str) -> None:
    flags = check(text, Context(language=language, registrants=(REGISTRANT,), notes=(text[::-1],)))
    assert flags == sorted(flags)
    for flag in flags:
        assert 0 <= flag.start < flag.end <= len(text), flag
        assert text[flag.start : flag.end].strip(), flag
        assert flag.kind in KINDS
        assert flag.why


@settings(max_examples=60)
@given(text=STRANGE, secret=st.sampled_from(SECRETS["email"] + SECRETS["registrant"]))
def test_what_stands_around_does_not_hide_what_is_flagged(text: str, secret: str) -> None:
    whole = f"{text}\u202c\u202c\n\n{secret}\n\n{text[::-1]}"
    at = len(text) + 4
    found = [flag for flag in check(whole, KNOWN) if flag.start <= at and at + len(secret) <= flag.end]
    assert {"email", "registrant"} & {flag.kind for flag in found}, (whole, found)
