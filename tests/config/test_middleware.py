"""What every answer passes through."""

import gzip
import hashlib
import re

import pytest
from django.test import Client
from django.urls import get_script_prefix, reverse

from apero.lib.languages import page_language

pytestmark = pytest.mark.urls("tests.config.urls")


def html_tag(text: str) -> str:
    found = re.search(r"<html[^>]*>", text)
    assert found
    return found[0]


def test_the_bare_address_leads_to_the_source_language_whatever_the_browser_says(client: Client) -> None:
    answer = client.get("/", headers={"accept-language": "ar"})
    assert (answer.status_code, answer["Location"]) == (302, "/en/")
    assert "Accept-Language" not in answer.get("Vary", "")


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("/en/test/page", '<html lang="en" dir="ltr">'),
        ("/ar/test/page", '<html lang="ar" dir="rtl">'),
        ("/yo/test/page", '<html lang="yo" dir="ltr">'),
        ("/pt-BR/test/page", '<html lang="pt-BR" dir="ltr">'),
        ("/en-XA/test/page", '<html lang="en-XA" dir="ltr">'),
        ("/ar-XB/test/page", '<html lang="ar-XB" dir="rtl">'),
    ],
)
def test_r1_the_first_part_of_the_address_is_the_language_of_the_page(
    client: Client, path: str, tag: str
) -> None:
    assert html_tag(client.get(path).text) == tag


def test_r3_an_interface_that_is_not_translated_yet_says_that_it_speaks_the_source_language(
    client: Client,
) -> None:
    page = client.get("/yo/test/page").text
    assert '<body lang="en"' in page
    assert "Skip to the content" in page


def test_the_pseudo_language_shows_itself(client: Client) -> None:
    page = client.get("/en-XA/test/page").text
    assert "Skip to the content" not in page
    assert "Šķîþ ţö ţĥé çöñţéñţ" in page or "Šķîǫ" in page or "Šķî" in page


@pytest.mark.parametrize(
    "path", ["/zz/", "/qqq/test/page", "/test/page", "/e/", "/en_US/", "/english/", "/..%2f/"]
)
def test_an_unknown_language_is_a_page_that_does_not_exist(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert html_tag(answer.text) == '<html lang="en" dir="ltr">'


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/EN/test/page", "/en/test/page"),
        ("/en", "/en/"),
        ("/PT-br/", "/pt-BR/"),
        ("/Yo/programmes/may-2022", "/yo/programmes/may-2022"),
    ],
)
def test_another_spelling_of_a_language_leads_to_the_usual_one(client: Client, path: str, to: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer["Location"]) == (302, to)


def test_a_redirect_of_the_language_keeps_the_query_and_leaves_this_site_never(client: Client) -> None:
    assert client.get("/EN/times?city=1")["Location"] == "/en/times?city=1"
    assert client.get("/EN//example.org/")["Location"].startswith("/en/")


def test_every_address_that_a_page_makes_keeps_its_language(client: Client) -> None:
    assert client.get("/yo/test/address").text == "/yo/"


def test_after_a_request_nothing_of_its_language_is_left(client: Client) -> None:
    client.get("/yo/test/page")
    client.raise_request_exception = False
    client.get("/yo/test/broken")
    assert get_script_prefix() == "/en/"
    assert reverse("publishing:home") == "/en/"
    assert page_language.get() == "en"


def test_a_public_page_sets_no_cookie_and_is_the_same_for_everyone(client: Client) -> None:
    answer = client.get("/en/test/page")
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert "Last-Modified" not in answer


def test_reading_is_compressed(client: Client) -> None:
    answer = client.get("/en/test/page", headers={"accept-encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content) == client.get("/en/test/page").content


def test_the_answer_to_a_post_is_never_compressed_and_never_stored(client: Client) -> None:
    answer = client.post("/en/test/post", {"a": "b"}, headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in answer
    assert answer["Cache-Control"] == "no-store"


def test_a_page_that_must_not_be_stored_is_neither_compressed_nor_marked(client: Client) -> None:
    answer = client.get("/en/test/secret", headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in answer
    assert "ETag" not in answer


def test_the_etag_is_the_hash_of_the_page_and_the_same_for_two_visitors(client: Client) -> None:
    plain = client.get("/en/test/page")
    packed = Client().get("/en/test/page", headers={"accept-encoding": "gzip", "user-agent": "another"})
    assert plain["ETag"] == f'"{hashlib.md5(plain.content, usedforsecurity=False).hexdigest()}"'
    assert packed["ETag"].removeprefix("W/") == plain["ETag"]


@pytest.mark.parametrize("path", ["/en/test/page", "/en/no-such-page", "/"])
def test_a_cache_asks_again_before_it_shows_a_page_so_that_withdrawing_reaches_it(
    client: Client, path: str
) -> None:
    assert client.get(path)["Cache-Control"] == "no-cache"


def test_a_page_that_did_not_change_is_not_sent_again(client: Client) -> None:
    etag = client.get("/en/test/page", headers={"accept-encoding": "gzip"})["ETag"]
    again = client.get("/en/test/page", headers={"accept-encoding": "gzip", "if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", ["/en/test/page", "/en/no-such-page", "/en/test/post", "/robots.txt"])
def test_every_answer_carries_the_headers_of_care(client: Client, path: str) -> None:
    answer = client.post(path) if path.endswith("post") else client.get(path)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in answer["Permissions-Policy"]


def test_where_a_form_is_checked_by_its_origin_the_browser_may_send_it(db: None, client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    page = strict.get("/en/account/sign-in")
    assert page["Referrer-Policy"] == "same-origin"
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
    assert token
    form = {"csrfmiddlewaretoken": token[1], "login": "a@example.org", "password": "wrong"}
    for origin, status in (("http://testserver", 422), ("null", 403), ("https://evil.example", 403)):
        assert strict.post("/en/account/sign-in", form, headers={"origin": origin}).status_code == status


def test_a_refusal_that_no_view_has_shown_becomes_a_page_with_its_reason(client: Client) -> None:
    answer = client.get("/en/test/refused")
    assert answer.status_code == 409
    assert "It closed on 3 May." in answer.text
