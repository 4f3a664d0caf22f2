"""What the grammar of a language tells, where no list has the word."""

import pytest

from apero.guard import languages
from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.plain import plain
from apero.guard.reading import read


def kinds(text: str, language: str) -> set[tuple[str, str]]:
    return {(flag.kind, text[flag.start : flag.end]) for flag in check(text, Context(language=language))}


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("yo", "Òun ni dókítà àkọ́kọ́ níbẹ̀.", "rare-role", "dókítà àkọ́kọ́"),
        ("yo", "ọ̀kan nínú àwọn olùdarí mẹ́ta ti lọ", "rare-role", "ọ̀kan nínú àwọn olùdarí mẹ́ta"),
        ("ha", "ɗaya daga cikin lauyoyi uku ya tafi", "rare-role", "ɗaya daga cikin lauyoyi uku"),
        ("ha", "Mun kwana a Dutse jiya.", "place", "Dutse"),
        ("uk", "Приходили минулої п'ятниці.", "date", "минулої п'ятниці"),
        ("ar", "ردت سلمى الجبوري على الرسالة", "name", "سلمى الجبوري"),
        ("ar", "زوجتي ليلى رأتهم", "name", "ليلى"),
        ("pt", "Quitolina, da equipa de mapas, disse que saiu.", "name", "Quitolina"),
        ("es", "Quilapana, del grupo de mapas, dijo que se va.", "name", "Quilapana"),
        ("fr", "Zélonie, du groupe de cartes, dit non.", "name", "Zélonie"),
        ("id", "Wirasembodo dari tim peta bilang takut.", "name", "Wirasembodo"),
        ("id", "laptop Wirasembodo diambil", "name", "Wirasembodo"),
        ("es", "terminaron en zapotec", "rare-language", "zapotec"),
        ("fr", "elle parle bien ziltoupe", "rare-language", "ziltoupe"),
        ("pt", "uma oficina em ziltoupe", "rare-language", "ziltoupe"),
    ],
)
def test_grammar_tells_what_no_list_has(language: str, text: str, kind: str, words: str) -> None:
    assert (kind, words) in kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Hablan muy rápido y en voz baja."),
        ("pt", "A oficina em linha foi longa."),
        ("fr", "On parle trop et on écrit en silence."),
        ("id", "Kritik itu bilang aturan kurang jelas."),
        ("ar", "كان السؤال كبيرا وبسيطا."),
        ("yo", "Ìbéèrè àkọ́kọ́ ni èyí."),
        ("ha", "Taro na farko ya yi kyau."),
    ],
)
def test_the_same_grammar_leaves_other_words_alone(language: str, text: str) -> None:
    assert kinds(text, language) == set()


def test_a_list_with_marks_of_tone_is_read_as_the_text_is() -> None:
    lexicon = languages.lexicon(("yo",))
    assert "akoko" in lexicon.first_after


def test_a_letter_that_one_language_has_tells_it() -> None:
    for text, tag in (("babbar ƙofa", "ha"), ("ilé ẹkọ", "yo")):
        assert read(plain(text), "").sections[0].lexicon.tags[0] == tag


def test_many_short_lines_are_read_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    # the words of a part were counted again with each line that joined it
    counted = 0
    guess = languages.guess

    def counting(words: list[str]) -> dict[str, float]:
        nonlocal counted
        counted += len(words)
        return guess(words)

    monkeypatch.setattr(languages, "guess", counting)
    read(plain("one two three four five six seven\n\n" * 600), "en")
    assert counted < 3 * 600 * 7
