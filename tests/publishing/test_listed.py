"""R42, R47: what is counted is what is listed, at every moment, and no list tells of a few of a region.

The points and the reader are those of tests/publishing/test_cells.py.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Mapping

import pytest
from django.test import Client

from apero.audit.actions import turn_pages
from apero.people.models import Team
from apero.small.suppression import MINIMUM
from apero.synthesis import actions
from apero.synthesis.models import Statement
from tests import make
from tests.publishing.test_cells import AREAS, PLACE_WORDS, REGIONS, Reader, Site, articles, drawn

pytestmark = pytest.mark.django_db
CODES = {
    "knows_how_to_report": {"says=knows": "yes", "says=knows-not": "no"},
    "harm_seen": {"says=harm": "yes"},
    "context": {"context=election": "election"},
    "threat_from": {"threat=state": "state"},
}
"""Fields, and what finds each of their values."""
CHOICES = ("says=knows", "says=knows-not", "says=harm", "context=election", "threat=state", "platform=on")
Numbers = Mapping[str, int]


def coded(chance: random.Random, points: list[dict[str, str]]) -> list[dict[str, str]]:
    """What was coded of points: some of it often, some of it in one region only."""
    found = []
    for point in points:
        codes = {"knows_how_to_report": chance.choice(["unstated", "yes", "yes", "no", "no"])}
        codes["harm_seen"] = chance.choice(["unstated", "yes"])
        codes["context"] = "election" if point["region"] != "north" or chance.random() < 0.1 else "unstated"
        codes["threat_from"] = chance.choice(["unstated", "unstated", "state"])
        found.append(codes)
    return found


class Listener(Reader):
    """Reads what is listed, and what is counted of it."""

    def listed(self, address: str) -> list[str]:
        """The points of a list, page by page; none where the choice is not offered."""
        found, number, shown = [], 1, self.page(address)
        if "Too few points" in shown or "stands for nothing" in shown:
            return []
        while True:
            found += [words for words, _facts in articles(shown)]
            number += 1
            if f"page={number}" not in shown:
                return found
            shown = self.page(f"{address}{'&' if '?' in address else '?'}page={number}")

    def regions(self) -> dict[str, str]:
        return {row["Point"]: row["Region"].lower() for row in self.file("programmes/may/heard.csv")}

    def by_choice(self) -> dict[str, list[str]]:
        return {choice: self.listed(f"heard?programme=may&{choice}") for choice in CHOICES}

    def indicator(self) -> dict[str, tuple[int, int]]:
        """By region, "" for all: of how many points how many say that they know."""
        shown = self.page("heard?programme=may")
        rows = re.findall(r"<li>([^:]*): (\d+) of (\d+) say that they do", shown)
        return {
            "" if "All" in where else re.sub(r"<[^>]+>", "", where).lower(): (int(yes), int(total))
            for where, yes, total in rows
        }


def worked_out(sizes: Numbers, listed: Numbers, total: int | None) -> dict[str, int]:
    """The small numbers that a reader is sure of, by region, who takes each list for complete where it lists any.

    `sizes`: how many points each region has; `total`: of all regions, if it is published.
    """
    least = {region: listed.get(region, 0) for region in sizes}
    most = {region: listed.get(region) or size for region, size in sizes.items()}
    for _round in sizes:
        for region in sizes if total is not None else ():
            assert total is not None
            others = [other for other in sizes if other != region]
            least[region] = max(least[region], total - sum(most[other] for other in others))
            most[region] = min(most[region], total - sum(least[other] for other in others))
    return {r: least[r] for r in sizes if least[r] == most[r] and 0 < least[r] < MINIMUM}


def test_the_solver_subtracts() -> None:
    sizes = {"north": 9, "south": 9, "east": 9}
    assert worked_out(sizes, {"north": 5, "south": 5}, 12) == {"east": 2}
    assert worked_out(sizes, {"north": 5, "south": 4}, None) == {"south": 4}
    assert worked_out(sizes, {"north": 5, "south": 5}, 10) == {}


def told_of_few(reader: Listener) -> list[tuple[str, str, int]]:
    """All that a reader works out now: choice, region, small number."""
    regions, lists, rows = reader.regions(), reader.by_choice(), reader.indicator()
    sizes, found = Counter(regions.values()), []
    for choice, listed in lists.items():
        numbers = dict(Counter(regions[point] for point in listed))
        total = None
        for where, (yes, both) in rows.items() if choice in ("says=knows", "says=knows-not") else ():
            number = yes if choice == "says=knows" else both - yes
            if where:
                numbers[where] = number
            else:
                total = number
        found += [(choice, where, few) for where, few in worked_out(sizes, numbers, total).items()]
    return found


@pytest.mark.parametrize("seed", range(3))
def test_r47_no_small_number_of_a_region_is_derived_from_lists_files_indicator_or_totals(
    client: Client, team: Team, seed: int
) -> None:
    chance, site, reader = random.Random(seed), Site(team), Listener(client)
    opened = 0
    for number in (34, chance.randint(4, 9), 14):
        points = drawn(chance, number)
        site.publish(points, coded(chance, points))
        assert told_of_few(reader) == []
        opened += any(reader.by_choice().values())
    assert opened, "no choice found anything"
    small = Counter(Statement.objects.values_list("region", "knows_how_to_report"))
    small += Counter(Statement.objects.values_list("region", "context"))
    assert any(0 < n < MINIMUM for n in small.values()), "there was nothing to hide"


def test_the_reader_works_out_what_a_list_shows_of_a_region(client: Client, team: Team) -> None:
    site, reader = Site(team), Listener(client)
    point = {"region": "north", "area": "", "topic": "", "place": ""}
    site.publish([point] * 12 + [point | {"region": "south"}] * 8)
    Statement.objects.filter(region=site.regions["south"], position__lte=16).update(
        shown_under="|says=knows|"
    )
    Statement.objects.filter(position__lte=6).update(shown_under="|says=knows|")
    assert told_of_few(reader) == [("says=knows", "south", 4)]


def check_counts(reader: Listener) -> int:
    """Each number is that of the points listed for it. Returns the sum of them."""
    rows = reader.file("programmes/may/heard.csv")
    by_region = Counter((row["Risk area"].lower(), row["Region"].lower()) for row in rows)
    by_place = Counter(
        (row["Risk area"].lower(), PLACE_WORDS.get(row["Where it happens"], "")) for row in rows
    )
    counted = reader.tables()
    for area, against, number in counted:
        assert number == (by_region if against in REGIONS else by_place)[area, against], (area, against)
        if against in REGIONS:
            listed = reader.listed(f"programmes/may/regions/{against}?risk_area={area}")
            assert number == len(listed), (area, against)
    told = {(area, against) for area, against, _number in counted}
    cells = [cell for cells in (by_region, by_place) for cell in cells if all(cell)]
    assert told == set(cells), "what is listed is counted"
    topics = Counter(row["Topic"].lower() for row in rows if row["Topic"])
    for name in (f"{area}-{n}" for area in AREAS for n in (1, 2)):
        assert topics[name.replace("-", " ")] == len(reader.listed(f"programmes/may/topics/{name}")), name
    regions, lists, indicator = reader.regions(), reader.by_choice(), reader.indicator()
    for where, (yes, both) in indicator.items():
        for choice, number in (("says=knows", yes), ("says=knows-not", both - yes)):
            listed = [point for point in lists[choice] if where in ("", regions[point])]
            assert number == len(listed), (choice, where)
    assert all(n >= MINIMUM for n in [*topics.values(), *(n for *_cell, n in counted)])
    return sum(number for *_cell, number in counted) + sum(both for _yes, both in indicator.values())


def take_back(one: Statement) -> None:
    """Taken off by code, or hidden: two people decide what becomes of it."""
    actions.withhold_statement(statement=one, now=make.NOON)


def show_again(one: Statement) -> None:
    actions.show_statement(statement=one, now=make.NOON)


def destroy(one: Statement) -> None:
    actions.withdraw_statement(statement=one, by=make.actor(), now=make.NOON)


def reword(one: Statement) -> None:
    actions.reopen_statement(statement=one, by=make.actor(), now=make.NOON)


ACTS: dict[str, tuple[str, Callable[[Statement], None]]] = {
    "take back": ("published", take_back),
    "reword": ("published", reword),
    "destroy": ("published", destroy),
    "destroy what was hidden": ("withheld", destroy),
    "show again": ("withheld", show_again),
}
"""What happens to points of a state."""


@pytest.mark.parametrize("seed", range(3))
def test_r42_r47_at_every_moment_each_count_is_the_number_of_points_listed_for_it(
    client: Client, team: Team, seed: int
) -> None:
    chance, site, reader = random.Random(seed), Site(team), Listener(client)
    points = drawn(chance, 60)
    site.publish(points, coded(chance, points))
    counts = [check_counts(reader)]
    for _step in range(7):
        name = chance.choice(["publish", "take back", "take back", *ACTS])
        if name == "publish":
            points = drawn(chance, chance.randint(1, 20))
            site.publish(points, coded(chance, points))
        else:
            state, act = ACTS[name]
            there = list(Statement.objects.filter(state=state))
            for one in chance.sample(there, min(2, len(there))):
                site.hold(one)
                act(one)
        turn_pages()
        counts.append(check_counts(reader))
        assert told_of_few(reader) == [], name
    assert counts[0], "nothing was counted"
    assert len(set(counts)) > 1, "nothing changed"
