from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

from apero.audit.models import Entry
from apero.lib.languages import page_language
from apero.people.models import Team
from apero.translation.models import TeamLanguage
from tests import make
from tests.translating import page_of, say

pytestmark = pytest.mark.django_db
LIST = "/en/desk/translate"


@pytest.mark.parametrize(
    ("role", "status"), [("convenor", 200), ("note-taker", 403), ("auditor", 403), ("admin", 403)]
)
def test_who_may_translate(client: Client, team: Team, role: str, status: int) -> None:
    client.force_login(make.user(role, in_team=team))
    source = make.source(team, title="T")
    answers = [
        client.get(LIST),
        client.get(page_of(source)),
        client.post(LIST + "/languages", {"language": ""}),
    ]
    assert {a.status_code for a in answers} <= ({200, 422} if status == 200 else {403, 404})


def test_a_stranger_is_asked_to_sign_in(client: Client, team: Team) -> None:
    for address in (LIST, page_of(make.source(team, title="T"))):
        answer = client.get(address)
        assert answer.status_code == 302
        assert "/en/account/" in answer["Location"]


@pytest.mark.parametrize("count", [1, 3, 300])
def test_the_list_asks_the_database_the_same_number_of_questions(
    translator: Client, team: Team, count: int, django_assert_max_num_queries: Any
) -> None:
    TeamLanguage.objects.create(team=team, tag="yo")
    for n in range(count):
        make.source(team, kind="topic", title=f"Topic {n:03}")
    with django_assert_max_num_queries(8):
        page = translator.get(LIST).text
    assert page.count("<li ") == min(count, 50)
    if count > 50:
        assert "Topic 299" in translator.get(f"{LIST}?language=yo&page=6").text


def test_the_list_can_show_what_is_unfinished(translator: Client, team: Team) -> None:
    done, open_one = make.source(team, title="Done one"), make.source(team, title="Open one")
    say(done, {1: "x"})
    page = translator.get(f"{LIST}?language=yo&show=unfinished").text
    assert "Open one" in page
    assert "Done one" not in page
    say(open_one, {1: "x"})
    assert "Nothing is left to translate" in translator.get(f"{LIST}?language=yo&show=unfinished").text


def test_a_language_is_added_and_opened(translator: Client, team: Team) -> None:
    make.source(team, title="T")
    assert "Add one to begin" in translator.get(LIST).text
    answer = translator.post(f"{LIST}/languages", {"language": "Swahili"}, follow=True)
    assert answer.redirect_chain == [(f"{LIST}?language=sw", 302)]
    assert "Kiswahili" in answer.text
    assert Entry.objects.get().kind == "translation.language.added"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Klangon of Zzz", "No language is known"),
        ("", "Write a language"),
        ("en", "writes in this language already"),
    ],
)
def test_a_language_that_is_not_meant_is_refused_and_kept(
    translator: Client, team: Team, typed: str, reason: str
) -> None:
    answer = translator.post(f"{LIST}/languages", {"language": typed})
    assert answer.status_code == 422
    assert reason in answer.text
    assert f'value="{typed}"' in answer.text or not typed


def test_an_odd_language_in_the_address_shows_no_texts(translator: Client, team: Team) -> None:
    make.source(team, title="T")
    assert translator.get(f"{LIST}?language=%00%22xx").status_code == 200


def banner(**facts: Any) -> str:
    given = {
        "page_language": "yo",
        "source_language": "en",
        "path_in_language": "heard",
        "done": 10,
        "total": 44,
    }
    return render_to_string("translation/banner.html", given | facts)


def test_r1_the_banner_names_the_source_page_and_links_to_it() -> None:
    page = banner()
    assert "This page is a translation from English." in page
    assert '<a href="/en/heard" hreflang="en">Read the page in English</a>' in page
    assert "10 of 44 parts, 23%" in page


def test_r1_the_source_page_itself_has_no_banner() -> None:
    assert banner(page_language="en").strip() == ""
    assert banner(total=0, done=0).strip() == ""
    assert banner(source_language="").strip() == ""


def test_r2_a_complete_translation_says_so_and_no_more() -> None:
    page = banner(done=44)
    assert "44 of 44 parts, 100%" in page
    assert "not translated yet" not in page


def test_r1_a_page_lists_its_languages_with_their_figures_and_addresses() -> None:
    token = page_language.set("ar")
    try:
        rows = [("en", "English", 100), ("ar", "العربية", 61), ("yo", "Yorùbá", 23)]
        page = render_to_string(
            "translation/languages.html", {"language_rows": rows, "path_in_language": "heard"}
        )
    finally:
        page_language.reset(token)
    assert (
        '<a href="/yo/heard" lang="yo" hreflang="yo" dir="ltr">Yorùbá</a> <small class="num">23%</small>'
        in page
    )
    assert '<b lang="ar" dir="rtl">العربية</b>' in page
    assert "100%" not in page


def test_a_language_without_a_word_is_at_nought(translator: Client, team: Team) -> None:
    make.source(team, title="T")
    TeamLanguage.objects.create(team=team, tag="sw")
    page = translator.get(LIST).text
    assert '<span class="meta num">0%</span>' in page
    assert "0 of 1 part, 0%" in page
