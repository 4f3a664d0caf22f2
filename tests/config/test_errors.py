"""Pages for what went wrong: in the reader's language, and never a lie about what was kept."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apero.people.models import Team
from tests import make

pytestmark = pytest.mark.urls("tests.config.urls")
TOO_LARGE = "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)


@pytest.fixture
def visitor() -> Client:
    """A browser that shows the error page instead of raising the error in the test."""
    return Client(raise_request_exception=False)


def title(text: str) -> str:
    found = re.search(r"<h1>(.*?)</h1>", text, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("no-such-page", 404, "There is no such page"),
        ("test/broken", 500, "Something broke on our side"),
        ("test/denied", 404, "There is no such page"),
        ("test/full-file", 507, "We have no room left to keep this"),
    ],
)
@pytest.mark.parametrize(("tag", "way"), [("en", "ltr"), ("yo", "ltr"), ("ar", "rtl"), ("en-XA", "ltr")])
def test_an_error_page_comes_in_the_language_of_the_address(
    visitor: Client, path: str, status: int, words: str, tag: str, way: str
) -> None:
    answer = visitor.get(f"/{tag}/{path}")
    assert answer.status_code == status
    assert f'<html lang="{tag}" dir="{way}">' in answer.text
    if tag in ("en", "yo"):
        assert title(answer.text) == words
    if tag == "en-XA":
        assert title(answer.text) != words
    assert f'href="/{tag}/"' in answer.text


def test_a_post_that_is_too_large_gets_a_page_that_says_so(visitor: Client) -> None:
    answer = visitor.post("/ar/test/post", {"words": TOO_LARGE})
    assert answer.status_code == 400
    assert '<html lang="ar" dir="rtl">' in answer.text


def test_a_desk_form_from_before_signing_in_says_that_it_is_too_old(visitor: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/en/account/sign-in", {"login": "a@example.org", "password": "x"})
    assert answer.status_code == 403
    assert title(answer.text) == "This page is too old to send"


def test_the_page_for_our_fault_needs_no_database(visitor: Client) -> None:
    """Without the `db` fixture any query raises."""
    answer = visitor.get("/en/test/broken")
    assert (answer.status_code, title(answer.text)) == (500, "Something broke on our side")


@pytest.mark.django_db(transaction=True)
def test_a_full_disk_gives_a_page_and_keeps_no_half_written_row(visitor: Client) -> None:
    answer = visitor.get("/en/test/full")
    assert answer.status_code == 507
    assert "Nothing of what you sent was kept" in answer.text
    assert not Team.objects.exists()


def test_a_stranger_does_not_learn_that_something_is_here(db: None, visitor: Client) -> None:
    denied, missing = visitor.get("/en/test/denied"), visitor.get("/en/test/nothing")
    assert denied.status_code == missing.status_code == 404
    assert denied.text.replace("denied", "nothing") == missing.text


def test_a_colleague_of_another_role_is_told_whom_to_ask(db: None, visitor: Client) -> None:
    visitor.force_login(make.user())
    answer = visitor.get("/en/test/denied")
    assert (answer.status_code, title(answer.text)) == (403, "Your role does not include this")


def test_the_log_of_an_error_names_no_one(visitor: Client, caplog: Any) -> None:
    visitor.post("/en/test/broken", {"pseudonym": "Sunbird"}, headers={"user-agent": "Nightjar"})
    assert "Sunbird" not in caplog.text
    assert "Nightjar" not in caplog.text


def test_a_database_that_is_locked_is_no_fault_of_ours_and_passes(visitor: Client) -> None:
    answer = visitor.get("/ar/test/locked")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert '<html lang="ar" dir="rtl">' in answer.text
    assert title(visitor.get("/en/test/locked").text) == "Please try again in a minute"


def test_what_was_sent_to_a_locked_database_is_in_the_page_and_can_be_sent_again(visitor: Client) -> None:
    typed = {"text": ["two\nlines, <b>", "once more"], "topic": ["Ọ̀rọ̀"]}
    answer = visitor.post("/en/test/locked", typed)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert answer["Cache-Control"] == "no-store"
    assert title(answer.text) == "Not sent yet"
    kept = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', answer.text)
    assert kept == [("text", "two\nlines, &lt;b&gt;"), ("text", "once more"), ("topic", "Ọ̀rọ̀")]


def test_a_file_and_a_password_are_not_shown_again(visitor: Client) -> None:
    table = SimpleUploadedFile("table.csv", b"a,b")
    for address, sent in (
        ("/en/test/locked", {"table": table, "title": "x"}),
        ("/en/account/locked", {"password": "a secret"}),
    ):
        answer = visitor.post(address, sent)
        assert answer.status_code == 503
        assert title(answer.text) == "Please try again in a minute"
        assert "a secret" not in answer.text
