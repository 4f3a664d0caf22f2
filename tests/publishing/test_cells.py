"""R42: whoever reads every public output, in every edition, works out no small cell of risk by region or by place.

A small solver collects what pages, filters and files say of each point, links editions by the words, and bounds each
cell. tests/small/test_cells.py tries all small sets against readers who also know the rule.
"""

import csv
import html
import random
import re
from collections import defaultdict
from collections.abc import Iterable
from io import StringIO
from itertools import zip_longest
from typing import Any

import pytest
from django.test import Client

from apero.conversations.models import Programme
from apero.people.models import Team
from apero.policy.models import RiskArea, Topic
from apero.small.suppression import MINIMUM
from apero.synthesis import actions
from apero.synthesis.models import Statement, Summary, SummaryItem, SummaryVersion
from apero.synthesis.queries.counts import read
from tests import make

pytestmark = pytest.mark.django_db
AREAS, REGIONS, PLACES = ("harm", "law", "work"), ("north", "south", "east"), ("on", "off", "both")
PLACE_WORDS = {"on our sites": "on", "outside our sites": "off", "on our sites and outside": "both"}
Known = dict[str, dict[str, str]]
"""What a reader knows of each point, by its words: "region", "area", "place"; what is missing is unknown."""


class Site:
    """A series with regions, risk areas and topics, and points that are published in editions."""

    def __init__(self, team: Team) -> None:
        self.owner = make.programme(team, address="may", title="May talks")
        self.regions = {name: make.region(team, name.title(), address=name) for name in REGIONS}
        self.areas = {
            name: RiskArea.objects.create(
                team=team, address=name, position=n, text=make.source(team, name=name.title())
            )
            for n, name in enumerate(AREAS)
        }
        self.topics = {
            f"{area}-{n}": Topic.objects.create(
                team=team, address=f"{area}-{n}", risk_area=found, text=make.source(team, name=f"{area} {n}")
            )
            for area, found in self.areas.items()
            for n in (1, 2)
        }
        self.sessions = {
            name: make.session(self.owner, address=name, region=region)
            for name, region in self.regions.items()
        }
        self.number = 0

    def publish(self, points: Iterable[dict[str, str]], coded: Iterable[dict[str, str]] = ()) -> None:
        """An edition: these points become public, coded so, and what may be told of them is released."""
        nothing: dict[str, str] = {}
        for point, codes in zip_longest(points, coded, fillvalue=nothing):
            self.number += 1
            topic = self.topics.get(point["topic"])
            Statement.objects.create(
                session=self.sessions[point["region"]],
                region=self.regions[point["region"]],
                risk_area=self.areas.get(point["area"]),
                topic=topic,
                kind="challenge",
                said_by="volunteer",
                platform=point["place"] or "unstated",
                state="published",
                approved_on=make.TODAY,
                position=self.number,
                text=make.source(self.owner.team, "statement", text=f"Point {self.number}."),
                **codes,
            )
        actions.release_counts(programme_id=self.owner.pk, now=make.NOON)

    def hold(self, one: Statement) -> None:
        """A version of the session's summary that words this point as it stands."""
        summary, _new = Summary.objects.get_or_create(session=one.session)
        version = SummaryVersion.objects.create(
            summary=summary,
            number=summary.versions.count() + 1,
            published_on=make.TODAY,
            published_by_role="convenor",
            about=make.source(self.owner.team, "summary"),
        )
        SummaryItem.objects.create(
            version=version, statement=one, position=0, wording=f"Point {one.position}."
        )


def drawn(chance: random.Random, number: int) -> list[dict[str, str]]:
    """So many points, unevenly filed, some of them not at all."""
    found = []
    for _n in range(number):
        area = chance.choice(["", "harm", "harm", "harm", "law", "law", "work"])
        found.append(
            {
                "region": chance.choice(["north", "north", "north", "south", "south", "east"]),
                "area": area,
                "topic": chance.choice(["", f"{area}-1", f"{area}-2"]) if area else "",
                "place": chance.choice(["", "on", "on", "off", "both"]),
            }
        )
    return found


def truth(owner: Programme) -> dict[tuple[str, str], int]:
    """The true number of each cell: risk area with region, risk area with place."""
    numbers: defaultdict[tuple[str, str], int] = defaultdict(int)
    for one in Statement.objects.filter(session__programme=owner, state="published"):
        if one.risk_area and one.region:
            numbers[one.risk_area.address, one.region.address] += 1
            if one.platform != "unstated":
                numbers[one.risk_area.address, one.platform] += 1
    return numbers


def articles(page: str) -> list[tuple[str, str]]:
    """The points of a page: their words and the line of facts under each."""
    found = re.findall(r'<article class="said".*?</article>', page, re.DOTALL)
    return [(re.findall(r"Point \d+\.", one)[0], html.unescape(one)) for one in found if "Point " in one]


class Reader:
    """Reads everything that the site says, again and again, and forgets nothing."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.known: Known = defaultdict(dict)

    def page(self, address: str) -> str:
        answer = self.client.get(f"/en/{address}")
        assert answer.status_code == 200, address
        return answer.text

    def file(self, address: str) -> list[dict[str, str]]:
        return list(csv.DictReader(StringIO(self.page(address).removeprefix("\ufeff"))))

    def learn(self, words: str, **says: str) -> None:
        for name, value in says.items():
            assert self.known[words].setdefault(name, value) == value, (words, name)

    def learn_page(self, address: str, **says: str) -> None:
        """What stands on each point of a list, and what the choice says of all of them."""
        shown, number = self.page(address), 1
        if "Too few points" in shown or "stands for nothing" in shown:
            return
        while True:
            for words, facts in articles(shown):
                self.learn(words, **says | facts_of(facts))
            number += 1
            if f"page={number}" not in shown:
                return
            shown = self.page(f"{address}{'&' if '?' in address else '?'}page={number}")

    def learn_file(self) -> None:
        for row in self.file("programmes/may/heard.csv"):
            area = row["Topic"].split()[0] if row["Topic"] else row["Risk area"]
            place = PLACE_WORDS.get(row["Where it happens"], "")
            says = {"region": row["Region"].lower(), "area": area.lower(), "place": place}
            self.learn(row["Point"], **{name: value for name, value in says.items() if value})

    def tables(self) -> list[tuple[str, str, int]]:
        """The numbers as published, in the file and on the page."""
        rows = self.file("programmes/may/risks.csv")
        numbers = {
            int(n) for n in re.findall(r'<td class="num">(\d+)</td>', self.page("programmes/may/risks"))
        }
        assert numbers == {int(row["Points"]) for row in rows}
        return [
            (
                row["Risk area"].lower(),
                PLACE_WORDS.get(row["Which"], row["Which"].lower()),
                int(row["Points"]),
            )
            for row in rows
        ]

    def read_all(self) -> list[tuple[str, str, int]]:
        for region in REGIONS:
            self.learn_page(f"programmes/may/regions/{region}", region=region)
            for area in AREAS:
                self.learn_page(f"programmes/may/regions/{region}?risk_area={area}", region=region, area=area)
        for area in AREAS:
            for n in (1, 2):
                self.learn_page(f"programmes/may/topics/{area}-{n}", area=area)
            for place in PLACES:
                chosen = f"heard?programme=may&risk_area={area}&platform={place}"
                self.learn_page(chosen, area=area, place=place)
        for place in PLACES:
            self.learn_page(f"heard?programme=may&platform={place}", place=place)
        self.learn_page("programmes/may")
        self.learn_file()
        return self.tables()


def facts_of(under: str) -> dict[str, str]:
    """What the line under a point says of its risk area and of where it happens."""
    areas = re.findall(r"/risk-areas/[^/]+/([a-z]+)", under)
    places = [value for words, value in PLACE_WORDS.items() if f"· {words} ·" in f"{plain(under)} ·"]
    return ({"area": areas[0]} if areas else {}) | ({"place": places[-1]} if places else {})


def plain(under: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", under).split())


def bounds(known: Known, area: str, against: str) -> tuple[int, int]:
    """The least and the most points that a cell can hold, by all that is known: what is not known may be anything."""
    name = "region" if against in REGIONS else "place"
    fits = [
        one for one in known.values() if one.get(name, against) == against and one.get("area", area) == area
    ]
    sure = [one for one in fits if one.get(name) == against and one.get("area") == area]
    return len(sure), len(fits)


def pinned(known: Known) -> list[tuple[str, str, int]]:
    """The small cells whose number a reader can be sure of."""
    cells = [(area, against) for area in AREAS for against in (*REGIONS, *PLACES)]
    found = [(area, against, *bounds(known, area, against)) for area, against in cells]
    return [(a, b, least) for a, b, least, most in found if 0 < least == most < MINIMUM]


@pytest.mark.parametrize("seed", range(3))
def test_r42_no_small_cell_is_derived_from_pages_filters_files_or_earlier_editions(
    client: Client, team: Team, seed: int
) -> None:
    chance, site, reader = random.Random(seed), Site(team), Reader(client)
    opened = 0
    for number in (chance.randint(18, 34), chance.randint(1, 9), chance.randint(4, 14)):
        site.publish(drawn(chance, number))
        for area, against, shown in reader.read_all():
            assert shown >= MINIMUM
            assert shown <= truth(site.owner)[area, against]
            opened += 1
        assert len(reader.known) == site.number
        assert pinned(reader.known) == []
        for area in AREAS:
            for against in (*REGIONS, *PLACES):
                least, most = bounds(reader.known, area, against)
                assert least == 0 or least >= MINIMUM, (area, against, least, most)
    assert opened, "nothing was told at all"
    assert any(0 < n < MINIMUM for n in truth(site.owner).values()), "there was nothing to hide"


@pytest.mark.parametrize("is_reworded", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_r42_after_points_left_a_new_reader_cannot_work_out_what_is_left(
    client: Client, team: Team, seed: int, is_reworded: bool
) -> None:
    """Off the pages, or without what it is filed under while it is reworded."""
    chance, site = random.Random(100 + seed), Site(team)
    site.publish(drawn(chance, 40))
    told = [s for s in Statement.objects.order_by("position") if read(s.shown_under)]
    for one in chance.sample(told, min(2, len(told))):
        if is_reworded:
            site.hold(one)
        actions.reopen_statement(statement=one, by=make.actor(), now=make.NOON)
        reader = Reader(client)
        tables = reader.read_all()
        assert all(number >= MINIMUM for _area, _against, number in tables)
        assert pinned(reader.known) == []
        for area in AREAS:
            for against in (*REGIONS, *PLACES):
                least, _most = bounds(reader.known, area, against)
                assert least == 0 or least >= MINIMUM, (area, against, least)


def test_the_solver_finds_a_small_cell_on_a_site_that_tells_everything(client: Client, team: Team) -> None:
    site, reader = Site(team), Reader(client)
    two = [{"region": "north", "area": "harm", "topic": "", "place": "on"}] * 2
    site.publish([*two, *[{"region": "north", "area": "law", "topic": "", "place": "off"}] * 6])
    Statement.objects.update(shown_under="|area=x|platform=x|")
    reader.read_all()
    assert ("harm", "north", 2) in pinned(reader.known)


def test_r42_a_table_counts_what_shows_and_new_points_wait_for_others(client: Client, team: Team) -> None:
    site = Site(team)
    point = {"region": "north", "area": "harm", "topic": "", "place": ""}
    site.publish([point] * 6)
    site.publish([point] * 4)
    assert Reader(client).tables() == [("harm", "north", 6)]
    site.publish([point])
    assert Reader(client).tables() == [("harm", "north", 11)]


def test_no_cell_of_a_file_is_a_formula(client: Client, team: Team) -> None:
    site = Site(team)
    site.publish([{"region": "north", "area": "", "topic": "", "place": ""}])
    for words in ("=1+1", "+1", "-1", "@x", " =1", "\u00a0=1"):
        Statement.objects.update(text=make.source(team, "statement", text=words))
        lines = client.get("/en/programmes/may/heard.csv").text.splitlines()
        assert lines[1].lstrip('"').startswith("'"), words


def test_a_file_holds_only_what_the_pages_show(
    client: Client, team: Team, django_assert_max_num_queries: Any
) -> None:
    site = Site(team)
    site.publish([{"region": "north", "area": "harm", "topic": "harm-1", "place": "on"}])
    answer = client.get("/en/programmes/may/heard.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "Harm" not in answer.text
    assert "on our sites" not in answer.text
    assert "North" in answer.text
    with django_assert_max_num_queries(12):
        client.get("/en/programmes/may/heard.csv")
    assert client.get("/en/programmes/nothing/heard.csv").status_code == 404
    assert client.get("/en/programmes/nothing/risks").status_code == 404
