"""A text as a file for the tools of translators, out and in (R4): the same door as the page, and nothing is lost."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from apero.disclosure.models import WaitingTranslation
from apero.people.models import Team
from apero.translation.exchange import FORMATS, ROOM
from apero.translation.models import Source, Translation
from apero.translation.queries import UnitState, units_of
from tests import make
from tests.translating import page_of, reword, say

pytestmark = pytest.mark.django_db


def taken(client: Client, source: Source, kind: str, language: str = "yo") -> str:
    answer = client.get(f"{page_of(source, language)}/{kind}")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    return answer.content.decode()


def given(client: Client, source: Source, content: str | bytes, language: str = "yo") -> HttpResponse:
    data = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile("any.name", data)
    return client.post(f"{page_of(source, language)}/file", {"file": file}, follow=True)  # type: ignore[return-value]


def told(source: Source) -> list[str]:
    return [unit.told for unit in units_of(source, "yo")]


@pytest.mark.parametrize("kind", FORMATS)
def test_r4_a_file_goes_out_is_worked_on_and_comes_back(kind: str, translator: Client, team: Team) -> None:
    source = make.source(team, title="Hello <all> & “you”", body="One.\n\nTwo.")
    say(source, {1: "Ẹ n lẹ", 2: "Ọ̀kan."})
    file = taken(translator, source, kind)
    assert "Ọ̀kan." in file
    answer = given(translator, source, file.replace("Ọ̀kan.", "Ení."))
    assert "1 part saved." in answer.text
    assert told(source) == ["Ẹ n lẹ", "Ení.", ""]
    again = given(translator, source, taken(translator, source, kind))
    assert "saved" not in again.text.split("<main")[1].split("<details")[0]
    assert told(source) == ["Ẹ n lẹ", "Ení.", ""]


def test_r4_an_empty_part_of_a_file_changes_nothing(translator: Client, team: Team) -> None:
    source = make.source(team, title="Hello")
    file = taken(translator, source, "po")
    say(source, {1: "Ẹ n lẹ"})
    given(translator, source, file)
    assert told(source) == ["Ẹ n lẹ"]


@pytest.mark.parametrize("kind", FORMATS)
def test_what_somebody_else_saved_meanwhile_is_not_overwritten(
    kind: str, translator: Client, team: Team
) -> None:
    source = make.source(team, title="Hello")
    say(source, {1: "Ẹ n lẹ"})
    file = taken(translator, source, kind)
    say(source, {1: "Báwo ni"})
    answer = given(translator, source, file.replace("Ẹ n lẹ", "Ẹ káàbọ̀"))
    assert answer.status_code == 409
    assert "Somebody else saved this part while you wrote." in answer.text
    assert "Ẹ káàbọ̀" in answer.text
    assert told(source) == ["Báwo ni"]


def test_a_part_whose_source_changed_meanwhile_is_shown_with_what_changed(
    translator: Client, team: Team
) -> None:
    source = make.source(team, title="Hello", body="We listen.")
    file = taken(translator, source, "po").replace(
        'msgid "We listen."\nmsgstr ""', 'msgid "We listen."\nmsgstr "A ń gbọ́."'
    )
    reword(source, body="We act.")
    answer = given(translator, source, file)
    assert answer.status_code == 409
    assert "The source was changed while you wrote." in answer.text
    assert "A ń gbọ́." in answer.text
    assert told(source) == ["", ""]


@pytest.mark.parametrize(
    ("kind", "mark"),
    [("po", "#, fuzzy\n"), ("xlf", 'state="needs-translation"'), ("xlf2", ' state="initial"')],
)
def test_r2_an_outdated_part_stays_so_until_its_mark_is_taken_away(
    kind: str, mark: str, translator: Client, team: Team
) -> None:
    source = make.source(team, body="We listen.")
    say(source, {1: "A ń gbọ́."})
    reword(source, body="We listen first.")
    file = taken(translator, source, kind)
    assert mark in file
    answer = given(translator, source, file)
    assert "1 part of the file is marked as unfinished" in answer.text
    assert units_of(source, "yo")[0].state == UnitState.OUTDATED
    given(
        translator,
        source,
        file.replace(mark, 'state="translated"' if kind == "xlf" else "").replace('approved="no"', ""),
    )
    assert units_of(source, "yo")[0].state == UnitState.TRANSLATED


def test_what_the_guard_flags_in_a_file_is_on_no_page(translator: Client, team: Team) -> None:
    source = make.source(team, body="Somebody spoke.")
    file = (
        taken(translator, source, "po")
        .replace('msgstr ""\n', 'msgstr "Ẹ kọ sí kofi.mensah@example.org"\n')
        .replace('msgstr "Ẹ kọ sí kofi.mensah@example.org"\n"Language', 'msgstr ""\n"Language')
    )
    answer = given(translator, source, file)
    assert answer.status_code in (409, 422)
    assert "kofi.mensah@example.org" in answer.text
    assert not Translation.objects.exists()
    assert not WaitingTranslation.objects.exists()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "The file is empty"),
        (b"  \n", "The file is empty"),
        (b"hello", "no file of a kind that we read"),
        (b"<html></html>", "no file of a kind that we read"),
        (b"\xff\xfe\x00", "no file of a kind that we read"),
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><xliff/>', "defines entities of its own"),
        (b'msgctxt "7"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n', "plural forms"),
        (b'msgctxt "title"\nmsgid "Hello"\nmsgstr "c"\n', "which no text of ours has"),
        (b'msgid "Hello"\nmsgstr "c"\n', "which no text of ours has"),
        (b'msgctxt "1"\nmsgid "Hello"\nmsgstr "c"\n\nmsgctxt "1"\nmsgid "b"\nmsgstr "c"\n', "part 1 twice"),
        (b'msgctxt "1"\nmsgid "Something else"\nmsgstr "c"\n', "of another text"),
        (
            b'msgid ""\nmsgstr "Language: sw\\n"\n\nmsgctxt "1"\nmsgid "Hello"\nmsgstr "c"\n',
            "in another language",
        ),
        (b"x" * (ROOM + 1), "larger than 2 MB"),
        (b"x" * (2 * ROOM), "of up to 2 MB"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why_and_changes_nothing(
    content: bytes, why: str, translator: Client, team: Team
) -> None:
    source = make.source(team, title="Hello")
    answer = given(translator, source, content)
    assert answer.status_code == 422
    assert why in answer.text
    assert not Translation.objects.exists()


def test_without_a_file_it_asks_for_one(translator: Client, team: Team) -> None:
    source = make.source(team, title="Hello")
    answer = translator.post(f"{page_of(source)}/file")
    assert answer.status_code == 422
    assert "Choose a file of up to 2 MB." in answer.text


def test_a_file_of_another_text_is_refused(translator: Client, team: Team) -> None:
    one, other = make.source(team, title="Hello"), make.source(team, title="Hello")
    say(one, {1: "Ẹ n lẹ"})
    answer = given(translator, other, taken(translator, one, "xlf2"))
    assert "The file is of another text." in answer.text
    assert told(other) == [""]


def test_parts_that_the_text_no_longer_has_are_shown_to_copy(translator: Client, team: Team) -> None:
    source = make.source(team, title="Hello", body="One.")
    say(source, {2: "Ọ̀kan."})
    file = taken(translator, source, "po").replace("Ọ̀kan.", "Ení.")
    reword(source, body="")
    answer = given(translator, source, file)
    assert "Parts of the source were taken out" in answer.text
    assert "Ení." in answer.text


def test_files_are_for_the_own_team_and_for_what_is_released(translator: Client, team: Team) -> None:
    own, raw = make.source(team, title="Hello"), make.source(team, title="Raw", is_released=False)
    strange = make.source(make.team(name="Others"), title="Hello")
    for source in (raw, strange):
        assert translator.get(f"{page_of(source)}/po").status_code == 404
        assert given(translator, source, "x").status_code == 404
    assert translator.get(f"{page_of(own)}/docx").status_code == 404
    assert translator.get(f"{page_of(own, 'en')}/po").status_code == 404
    assert translator.get(f"/en/desk/translate/{uuid4()}/yo/po").status_code == 404


def test_a_file_says_neither_who_nor_when(translator: Client, team: Team) -> None:
    source = make.source(team, title="Hello")
    for kind in FORMATS:
        file = taken(translator, source, kind)
        assert "20" not in file.replace(str(source.pk), "").replace(
            units_of(source, "yo")[0].mark[33:], ""
        ).replace("oasis:names:tc:xliff:document:2.0", "")
