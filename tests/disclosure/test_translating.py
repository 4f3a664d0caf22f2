"""A translator's page: one field a part, and nothing is lost or overwritten unseen."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from apero.disclosure.views.translating import SEGMENTS_A_PAGE
from apero.people.models import Team
from apero.translation import queries
from apero.translation.marks import mark_of
from apero.translation.models import TeamLanguage, Translation
from tests import make
from tests.translating import page_of, reword, say, sent

pytestmark = pytest.mark.django_db
LIST = "/en/desk/translate"


def test_r2_saving_one_of_n_parts_moves_the_figure_at_once(translator: Client, team: Team) -> None:
    source = make.source(team, title="Hello", body="One.\n\nTwo.")
    assert "0 of 3 parts, 0%" in translator.get(page_of(source)).text
    answer = translator.post(page_of(source), sent(source, text_2="Ọ̀kan."), follow=True)
    assert answer.redirect_chain == [(page_of(source), 302)]
    assert "1 of 3 parts, 33%" in answer.text
    assert "1 part saved." in answer.text
    assert "1 of 3 parts, 33%" in translator.get(f"{LIST}?language=yo").text


def test_r3_source_and_translation_carry_their_language_and_direction(translator: Client, team: Team) -> None:
    source = make.source(team, title="Hello")
    say(source, {1: "أهلا"}, "ar")
    page = translator.get(page_of(source, "ar")).text
    assert '<p lang="en" dir="ltr">Hello</p>' in page
    assert 'lang="ar" dir="rtl"' in page
    assert ">\nأهلا</textarea>" in page


def test_r4_the_page_has_one_field_a_part_and_nothing_that_changes_the_parts(
    translator: Client, team: Team
) -> None:
    source = make.source(team, title="T", body="A\n\nB")
    page = translator.get(page_of(source)).text
    assert page.count("<textarea") == 3
    assert page.count('name="text_') == 3
    forged = sent(source, text_2="", text_99="smuggled", seen_99="x", number_1="5", part_1="body")
    translator.post(page_of(source), forged)
    assert [(s.number, s.part, s.text) for s in source.segments.all()] == [
        (1, "title", "T"),
        (2, "body", "A"),
        (3, "body", "B"),
    ]
    assert not Translation.objects.exists()


def test_an_outdated_part_shows_what_changed_and_asks(translator: Client, team: Team) -> None:
    source = make.source(team, body="We listen first.")
    say(source, {1: "A ń gbọ́."})
    reword(source, body="We act first.")
    page = translator.get(page_of(source)).text
    assert "We <del>listen</del><ins>act</ins> first." in page
    assert "Outdated" in page
    translator.post(page_of(source), sent(source))
    assert queries.text_in("yo", source.pk).done == 0
    translator.post(page_of(source), sent(source, fits_1="on"))
    assert queries.text_in("yo", source.pk).done == 1
    assert "<del>" not in translator.get(page_of(source)).text


def test_a_source_that_changed_meanwhile_is_shown_beside_what_was_typed_and_the_rest_is_saved(
    translator: Client, team: Team
) -> None:
    source = make.source(team, title="T", body="Old words here now")
    typed = sent(source, text_1="t", text_2="mine")
    reword(source, body="New words here now\n\nAnd more")
    answer = translator.post(page_of(source), typed)
    assert answer.status_code == 409
    assert "1 part saved." in answer.text
    assert "The source was changed while you wrote." in answer.text
    assert "New words here now" in answer.text
    assert ">\nmine</textarea>" in answer.text
    assert "And more" in answer.text
    assert dict(Translation.objects.values_list("segment__number", "text")) == {1: "t"}
    mark = mark_of("New words here now", "")
    assert f'name="seen_2" value="{mark}"' in answer.text
    assert translator.post(page_of(source), sent(source, text_2="mine", seen_2=mark)).status_code == 302
    assert queries.text_in("yo", source.pk).done == 2


def test_a_part_that_somebody_else_translated_meanwhile_is_not_overwritten(
    translator: Client, team: Team
) -> None:
    source = make.source(team, title="T", body="A\n\nB")
    say(source, {3: "their old"})
    typed = sent(source, text_1="mine")
    say(source, {1: "theirs", 3: "their newer"})
    answer = translator.post(page_of(source), typed)
    assert answer.status_code == 409
    assert "Somebody else saved this part while you wrote." in answer.text
    assert '<p lang="yo" dir="ltr">theirs</p>' in answer.text
    assert ">\nmine</textarea>" in answer.text
    assert ">\ntheir newer</textarea>" in answer.text, "a part that was not touched is shown as it stands"
    assert sorted(Translation.objects.values_list("text", flat=True)) == ["their newer", "theirs"]


def test_words_for_a_part_that_was_taken_out_are_given_back(translator: Client, team: Team) -> None:
    source = make.source(team, title="T", body="A long one goes\n\nB")
    say(source, {2: "known"})
    typed = sent(source, text_2="known", text_3="long work")
    reword(source, body="A long one goes")
    answer = translator.post(page_of(source), typed)
    assert answer.status_code == 409
    assert "long work" in answer.text
    reword(source, body="")
    assert (
        translator.post(page_of(source), {k: v for k, v in typed.items() if k[-1] != "3"}).status_code == 302
    )


def test_a_megabyte_is_refused_with_its_reason_kept_and_the_rest_saved(
    translator: Client, team: Team
) -> None:
    source = make.source(team, title="T", body="A")
    answer = translator.post(page_of(source), sent(source, text_1="t", text_2="x" * 1_000_000))
    assert answer.status_code == 422
    assert "This is 1000000 characters long, and there is room for 1000." in answer.text
    assert "x" * 1_000_000 in answer.text
    assert dict(Translation.objects.values_list("segment__number", "text")) == {1: "t"}


def test_a_refused_part_keeps_the_mark_of_its_page(translator: Client, team: Team) -> None:
    source = make.source(team, title="T b c d", body="A")
    typed = sent(source, text_1="x" * 2000)
    reword(source, title="T b c e")
    assert f'name="seen_1" value="{typed["seen_1"]}"' in translator.post(page_of(source), typed).text


def test_a_long_text_goes_over_pages_and_saves_each(translator: Client, team: Team) -> None:
    count = SEGMENTS_A_PAGE + 5
    source = make.source(team, body="\n\n".join(f"P{n}" for n in range(count)))
    first, second = (translator.get(f"{page_of(source)}?page={n}").text for n in (1, 2))
    assert (first.count("<textarea"), second.count("<textarea")) == (SEGMENTS_A_PAGE, 5)
    mark = {f"seen_{count}": mark_of(f"P{count - 1}", "")}
    answer = translator.post(f"{page_of(source)}?page=2", {f"text_{count}": "last", **mark})
    assert (answer.status_code, answer["Location"]) == (302, f"{page_of(source)}?page=2")
    assert queries.text_in("yo", source.pk).done == 1


@pytest.mark.parametrize("language", ["en", "xx-nonsense-tag", "YO", "zz", "qqq"])
def test_a_language_that_this_text_cannot_be_translated_into_is_not_found(
    translator: Client, team: Team, language: str
) -> None:
    assert translator.get(page_of(make.source(team, title="T"), language)).status_code == 404


def test_only_released_texts_of_the_own_team_are_there(translator: Client, team: Team) -> None:
    other = make.source(make.team(), title="Theirs alone")
    held = make.source(team, kind="statement", is_released=False, text="Not approved yet")
    mine = make.source(team, title="Ours")
    TeamLanguage.objects.create(team=team, tag="yo")
    page = translator.get(LIST).text
    assert "Ours" in page
    assert "Theirs alone" not in page
    assert "Not approved yet" not in page
    found = {s: translator.get(page_of(s)).status_code for s in (mine, other, held)}
    assert found == {mine: 200, other: 404, held: 404}
    assert translator.post(page_of(held), {"text_1": "x"}).status_code == 404
    assert translator.get(f"/en/desk/translate/{uuid4()}/yo").status_code == 404


@pytest.mark.parametrize("count", [1, 3, 100])
def test_a_text_asks_the_database_the_same_number_of_questions(
    translator: Client, team: Team, count: int, django_assert_max_num_queries: Any
) -> None:
    source = make.source(team, body="\n\n".join(f"P{n}" for n in range(count)))
    page = sent(source) | {f"text_{n}": "x" for n in range(1, count + 1)}
    with django_assert_max_num_queries(6):
        translator.get(page_of(source))
    with django_assert_max_num_queries(32):
        assert translator.post(page_of(source), page).status_code == 302


def test_the_texts_of_users_are_escaped(translator: Client, team: Team) -> None:
    source = make.source(team, title="<b>T</b>")
    say(source, {1: "</textarea><script>x</script>"})
    page = translator.get(page_of(source)).text
    assert "<b>T</b>" not in page
    assert "<script>x" not in page
