import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.translation.marks import hash_of, mark_of
from apero.translation.rules import (
    Outcome,
    Piece,
    matches,
    outcome_of,
    tokens,
    why_not_reword,
    why_not_translate,
    word_changes,
)

TEXTS = st.lists(
    st.builds(Piece, st.sampled_from(["title", "body"]), st.text("abc ", min_size=1, max_size=8)), max_size=9
)


def body(*texts: str) -> list[Piece]:
    return [Piece("body", text) for text in texts]


@pytest.mark.parametrize(
    ("is_frozen", "seen", "version", "code"),
    [
        (False, None, "a", None),
        (False, "a", "a", None),
        (False, "a", "b", "stale"),
        (False, "", "b", "stale"),
        (True, None, "a", "frozen"),
        (True, "b", "a", "frozen"),
    ],
)
def test_why_not_reword(is_frozen: bool, seen: str | None, version: str, code: str | None) -> None:
    refusal = why_not_reword(is_frozen=is_frozen, seen=seen, version=version)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("is_released", "source", "language", "code"),
    [
        (True, "en", "yo", None),
        (True, "yo", "en", None),
        (True, "en", "pt-BR", None),
        (True, "en", "en", "own-language"),
        (True, "en", "../x", "no-language"),
        (True, "en", "", "no-language"),
        (False, "en", "yo", "not-released"),
    ],
)
def test_why_not_translate(is_released: bool, source: str, language: str, code: str | None) -> None:
    refusal = why_not_translate(is_released=is_released, source_language=source, language=language)
    assert (refusal.code if refusal else None) == code


SAW_NOTHING, SAW_OLD, SAW = mark_of("New", ""), mark_of("Old", "Àtijọ́"), mark_of("New", "Àtijọ́")


@pytest.mark.parametrize(
    ("standing", "made_from", "typed", "seen", "is_confirmed", "outcome"),
    [
        # nobody looked at a page: what is given is kept
        ("", "", "Tuntun", None, False, Outcome.WRITE),
        ("Àtijọ́", "Old", "Àtijọ́", None, False, Outcome.WRITE),
        ("Àtijọ́", "New", "Àtijọ́", None, False, Outcome.KEEP),
        ("Àtijọ́", "New", "", None, False, Outcome.TAKE_AWAY),
        ("", "", "", None, False, Outcome.KEEP),
        # a page that is up to date
        ("", "", "Tuntun", SAW_NOTHING, False, Outcome.WRITE),
        ("", "", "", SAW_NOTHING, False, Outcome.KEEP),
        ("Àtijọ́", "Old", "Tuntun", SAW, False, Outcome.WRITE),
        ("Àtijọ́", "Old", "", SAW, False, Outcome.TAKE_AWAY),
        # an outdated translation that nobody touched stays outdated until somebody says that it fits
        ("Àtijọ́", "Old", "Àtijọ́", SAW, False, Outcome.KEEP),
        ("Àtijọ́", "Old", "Àtijọ́", SAW, True, Outcome.WRITE),
        # the source was reworded since
        ("Àtijọ́", "Old", "Tuntun", SAW_OLD, False, Outcome.REWORDED),
        ("Àtijọ́", "Old", "Àtijọ́", SAW_OLD, True, Outcome.REWORDED),
        ("Àtijọ́", "Old", "Àtijọ́", SAW_OLD, False, Outcome.KEEP),
        ("Àtijọ́", "Old", "", SAW_OLD, False, Outcome.REWORDED),
        # somebody else translated it since
        ("Òmíràn", "New", "Tuntun", SAW_NOTHING, False, Outcome.OVERTAKEN),
        ("Òmíràn", "New", "", SAW_NOTHING, False, Outcome.KEEP),
        ("Òmíràn", "New", "Àtijọ́", SAW, False, Outcome.KEEP),
        ("", "", "Tuntun", SAW, False, Outcome.OVERTAKEN),
        # the same words twice are one act
        ("Tuntun", "New", "Tuntun", SAW_NOTHING, False, Outcome.KEEP),
        # a mark that this site never gave
        ("Àtijọ́", "New", "Tuntun", "", False, Outcome.REWORDED),
        ("Àtijọ́", "New", "Tuntun", "x" * 500, False, Outcome.REWORDED),
    ],
)
def test_what_a_save_comes_to(
    standing: str, made_from: str, typed: str, seen: str | None, is_confirmed: bool, outcome: Outcome
) -> None:
    found = outcome_of(
        wording="New",
        standing=standing,
        made_from=made_from,
        typed=typed,
        seen=seen,
        is_confirmed=is_confirmed,
    )
    assert found == outcome


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (["A", "B"], ["A", "B"], {0: 0, 1: 1}),
        (["A", "B", "C"], ["C", "A", "B"], {0: 2, 1: 0, 2: 1}),  # reordered
        (["A", "B"], ["A", "X", "B"], {0: 0, 2: 1}),  # inserted
        (["A", "B", "C"], ["A", "C"], {0: 0, 1: 2}),  # deleted
        (["A"], ["X"], {0: 0}),  # reworded beyond recognition, in the same place
        (["A", "B"], ["X"], {}),  # which of the two it is, nobody can say
        (["A", "A"], ["A"], {0: 0}),
        (["A"], ["A", "A"], {0: 0}),
        ([], ["A"], {}),
        (["A"], [], {}),
        (
            ["We listen to people first.", "We act on what we hear."],
            ["New here.", "We listen to all people first.", "We act on all we hear."],
            {1: 0, 2: 1},
        ),
        (["one two three four", "B"], ["B", "one two three five"], {0: 1, 1: 0}),  # moved and reworded
    ],
)
def test_a_paragraph_is_found_again(old: list[str], new: list[str], found: dict[int, int]) -> None:
    assert matches(body(*old), body(*new)) == found


def test_a_paragraph_that_moves_to_another_part_is_itself() -> None:
    old = [Piece("title", "T"), Piece("body", "moves"), Piece("body", "stays")]
    new = [Piece("title", "T"), Piece("body", "stays"), Piece("scope", "moves")]
    assert matches(old, new) == {0: 0, 1: 2, 2: 1}


def test_a_reworded_title_is_not_taken_for_a_paragraph_of_the_body() -> None:
    old = [Piece("title", "T"), Piece("body", "a b c d")]
    assert matches(old, [Piece("title", "a b c e"), Piece("body", "a b c d")]) == {0: 0, 1: 1}


@given(old=TEXTS, new=TEXTS)
def test_each_old_paragraph_is_used_once_and_each_kept_wording_is_kept(
    old: list[Piece], new: list[Piece]
) -> None:
    found = matches(old, new)
    assert len(set(found.values())) == len(found)
    texts = {piece.text for piece in old}
    for text in texts:
        kept = sum(old[a].text == text == new[b].text for b, a in found.items())
        assert kept == min(sum(p.text == text for p in old), sum(p.text == text for p in new))


@given(text=st.text())
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(was=st.text("ab \n", max_size=40), now=st.text("ab \n", max_size=40))
def test_changes_hold_both_wordings(was: str, now: str) -> None:
    changes = word_changes(was, now)
    assert "".join(c.words for c in changes if c.kind != "new") == was
    assert "".join(c.words for c in changes if c.kind != "gone") == now


def test_changes_go_by_words_or_by_letters_where_no_blanks_are_written() -> None:
    assert word_changes("We listen first", "We act first") == [
        ("same", "We "),
        ("gone", "listen"),
        ("new", "act"),
        ("same", " first"),
    ]
    thai = word_changes("เราฟังผู้คนก่อนตัดสินใจ", "เราฟังผู้คนหลังตัดสินใจ")
    assert thai[0] == ("same", "เราฟังผู้คน")
    assert {c.kind for c in thai} == {"same", "gone", "new"}


def test_a_wording_of_many_thousand_words_is_shown_as_changed_whole() -> None:
    was, now = "a " * 3000, "b " * 3000
    assert [c.kind for c in word_changes(was, now)] == ["gone", "new"]


def test_a_mark_tells_wording_and_translation_apart() -> None:
    assert mark_of("a", "b") == f"{hash_of('a')}-{hash_of('b')}"
    assert len({mark_of("a", ""), mark_of("", "a"), mark_of("a", "a"), mark_of("", "")}) == 4
