"""How to hear of later conversations without giving an address (R12)."""

import re
from html import unescape

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apero.conversations.models import Programme
from apero.people.models import Team
from tests import make

pytestmark = pytest.mark.django_db
SERIES, FOLLOW, ALL = "/en/programmes/may", "/en/programmes/may/follow", "/en/follow"


@pytest.fixture
def owner(team: Team) -> Programme:
    return make.programme(team, address="may", title="May talks")


def page(client: Client, address: str = FOLLOW) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert not answer.cookies
    return answer.content.decode()


def visible(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


@pytest.mark.parametrize(
    ("address", "feeds"),
    [
        (
            FOLLOW,
            [
                "programmes/may/calendar.ics",
                "programmes/may/calendar.ics?title=full",
                "programmes/may/feed.atom",
            ],
        ),
        (ALL, ["calendar.ics", "calendar.ics?title=full", "feed.atom"]),
    ],
)
def test_r12_following_takes_no_address_and_every_feed_is_there(
    client: Client, owner: Programme, address: str, feeds: list[str]
) -> None:
    make.session(owner)
    html = page(client, address)
    assert "<form" not in html
    assert "<input" not in html
    shown = re.findall(r'<code dir="ltr">([^<]+)</code>', html)
    assert [unescape(one) for one in shown] == [f"{settings.SITE_URL}/en/{feed}" for feed in feeds]
    for one in shown:
        assert client.get(unescape(one).removeprefix(settings.SITE_URL)).status_code == 200
    opened = [unescape(one) for one in re.findall(r'href="(webcal:[^"]+)"', html)]
    assert opened == ["webcal:" + unescape(one).partition(":")[2] for one in shown[:2]]


def test_r12_each_way_says_what_it_gives_away(client: Client, owner: Programme) -> None:
    words = visible(page(client))
    for told in (
        "We keep no list of who follows",
        "Google knows the address that you follow",
        "With iCloud, Apple knows that you follow.",
        "Only your computer asks us",
        "Whoever looks at your calendar reads them.",
        "A reader on the web asks from its own machines",
        "The address holds the name of this series.",
    ):
        assert told in words
    assert "The address holds the name" not in visible(page(client, ALL))


@pytest.mark.parametrize(("address", "link"), [("/en/", ALL), (SERIES, FOLLOW)])
def test_r12_the_page_and_its_feeds_are_found_from_where_sessions_are(
    client: Client, owner: Programme, address: str, link: str
) -> None:
    make.session(owner, address="s1")
    html = page(client, address)
    assert f'href="{link}"' in html
    folder = link.removesuffix("follow")
    for kind, name in (("application/atom+xml", "feed.atom"), ("text/calendar", "calendar.ics")):
        assert f'<link rel="alternate" type="{kind}" href="{folder}{name}">' in html


def test_a_series_that_is_not_public_cannot_be_followed(client: Client, owner: Programme) -> None:
    Programme.objects.update(state="draft")
    assert client.get(FOLLOW).status_code == 404
    assert client.get("/en/programmes/none/follow").status_code == 404


def test_the_feeds_are_those_of_the_page_s_language(client: Client, owner: Programme) -> None:
    assert "/ar/programmes/may/calendar.ics" in page(client, FOLLOW.replace("/en/", "/ar/"))


def test_it_takes_few_queries(client: Client, owner: Programme) -> None:
    with CaptureQueriesContext(connection) as asked:
        page(client)
    assert len(asked) <= 3
