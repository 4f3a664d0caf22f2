"""The page on which a reader chooses a city (R19)."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from apero.places.models import City
from apero.publishing.views.times import local_address, with_city
from tests import make

HOME = "/en/"


def _links(page: str) -> list[str]:
    main = page.partition("<main")[2].partition("</main>")[0]
    return [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]*)"', main)]


def _page(client: Client, language: str = "en", **query: str) -> str:
    answer = client.get(f"/{language}/times", query)
    assert answer.status_code == 200
    assert answer.cookies == {}
    return answer.content.decode()


@pytest.mark.django_db
def test_r19_a_city_is_found_and_leads_back_with_its_number(client: Client) -> None:
    make.city()
    page = _page(client, q="jak", next="/en/programmes/may-2022?region=asia&city=5")
    assert "/en/programmes/may-2022?region=asia&city=1642911" in _links(page)
    assert "<bdi>Jakarta</bdi>, Indonesia" in page
    assert "UTC+7" in page
    assert "/en/programmes/may-2022?region=asia" in _links(page)


@pytest.mark.django_db
def test_r19_nothing_is_stored_and_the_page_says_so(client: Client) -> None:
    make.city()
    page = _page(client, q="jak", next="/en/programmes/x")
    assert "stored nowhere" in page
    assert not Session.objects.exists()


@pytest.mark.django_db
def test_an_empty_search_suggests_large_cities(client: Client) -> None:
    make.city()
    make.city(2332459, "Lagos", "Africa/Lagos", "NG", 15_000_000)
    links = _links(_page(client))
    assert links == ["/en/?city=2332459", "/en/?city=1642911", HOME]


@pytest.mark.django_db
def test_a_search_that_finds_nothing_says_how_to_type_it(client: Client) -> None:
    page = _page(client, q="<script>\u202ex", next="/en/programmes/x")
    assert "&lt;script&gt;x" in page
    assert "<script" not in page
    assert "type only the first letters" in page
    assert "/en/programmes/x" in _links(page)


@pytest.mark.django_db
def test_a_site_without_cities_says_so(client: Client) -> None:
    assert "have not been loaded" in _page(client)


@pytest.mark.django_db
def test_the_choice_in_arabic_leads_back_to_the_page_in_arabic(client: Client) -> None:
    make.city()
    page = _page(client, "ar", q="jak", next="/en/programmes/x")
    assert "/ar/programmes/x?city=1642911" in _links(page)
    assert "إندونيسيا" in page


@pytest.mark.django_db
@pytest.mark.parametrize("cities", [1, 3, 20])
def test_a_search_is_one_query(cities: int, client: Client, django_assert_num_queries: Any) -> None:
    for number in range(cities):
        make.city(number + 1, f"Jakarta {number}", "Asia/Jakarta", "ID", number)
    with django_assert_num_queries(1):
        assert len(_links(_page(client, q="jak"))) == cities + 1


@pytest.mark.parametrize(
    "typed",
    ["", "/", "//evil.example", "///evil.example", "https://evil.example", "https:evil.example", "#x",
     "javascript:alert(1)", "/\\evil.example", "\\\\evil.example", "/en/\\evil", "/en//evil.example", "?x",
     "programmes/x", "/evil.example", "/%2f/evil.example", " /en/x", "/en/x\nSet-Cookie: a=b", "/en/\x00",
     "/en/" + "x" * 3000],
)  # fmt: skip
def test_a_way_back_that_leaves_the_site_becomes_the_start_page(typed: str) -> None:
    assert local_address(typed) == HOME


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("/en/", "/en/"),
        ("/yo/programmes/x", "/en/programmes/x"),
        ("/en/programmes/x?a=1&b=//c", "/en/programmes/x?a=1&b=//c"),
        ("/en/programmes/x#sessions", "/en/programmes/x#sessions"),
        ("/en/é", "/en/%C3%A9"),
    ],
)
def test_a_way_back_on_this_site_is_kept_in_the_language_of_the_page(typed: str, way: str) -> None:
    assert local_address(typed) == way


def test_the_city_takes_the_place_of_another_and_other_keys_stay() -> None:
    city = City(pk=7)
    assert with_city("/en/x?city=1&a=b&a=c&e=&city=2#here", city) == "/en/x?a=b&a=c&e=&city=7#here"
    assert with_city("/en/x?city=1", None) == "/en/x"


@given(st.text(max_size=60) | st.text(alphabet="/\\:en?&=city#%.\t", max_size=20))
def test_every_way_back_is_a_page_of_this_site(typed: str) -> None:
    way = urlsplit(with_city(local_address(typed), City(pk=7)))
    assert (way.scheme, way.netloc) == ("", "")
    assert way.path.startswith(HOME)
    assert not way.path.startswith("/en//")
    assert parse_qs(way.query)["city"] == ["7"]


def test_the_address_of_the_page() -> None:
    assert reverse("publishing:times") == "/en/times"
