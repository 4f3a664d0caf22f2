"""Choosing among public points: by what stands on them, and by what was coded, never a few apart (R10, R46, R67, R81, R91)."""

import re
from itertools import product
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.conversations.models import Objective, Session
from apero.people.models import Team
from apero.synthesis.actions import release_counts
from apero.synthesis.models import Statement
from apero.synthesis.queries import CODED_CHOICES, CODES, cells_of
from tests import make

pytestmark = pytest.mark.django_db
TOO_FEW = "Too few points to show apart."
PAGES = ("heard", "heard?programme=may", "programmes/may/regions/asia")


@pytest.fixture
def session(team: Team) -> Session:
    owner = make.programme(team, address="may", title="May talks")
    return make.session(owner, address="asia", region=make.region(team, "Asia"))


def points(session: Session, number: int, words: str = "Other", **facts: Any) -> list[Statement]:
    """So many published points, counted."""
    made = [
        Statement.objects.create(
            **{"session": session, "kind": "challenge", "said_by": "volunteer", "region": session.region}
            | facts,
            state="published",
            approved_on=make.TODAY,
            text=make.source(session.programme.team, "statement", text=f"{words} {n}."),
        )
        for n in range(number)
    ]
    release_counts(programme_id=session.programme_id, now=timezone.now())
    return made


def page(client: Client, address: str, query: str = "") -> str:
    answer = client.get(f"/en/{address}{'&' if '?' in address else '?'}{query}")
    assert answer.status_code == 200
    return answer.text


def offered(html: str, name: str) -> set[str]:
    """The values that a choice offers."""
    select = re.search(rf'<select id="f-{name}".*?</select>', html, re.DOTALL)
    return set(re.findall(r'<option value="([^"]+)"', select.group())) if select else set()


def shown(html: str) -> set[str]:
    return set(re.findall(r"<p>([A-Z]\w+) \d+\.</p>", html))


def test_r10_points_are_filtered_by_objective_1_or_2(client: Client, session: Session) -> None:
    owner = session.programme
    for number in (1, 2):
        goal = Objective.objects.create(
            programme=owner, number=number, text=make.source(owner.team, text=f"Goal {number}.")
        )
        points(session, 5, f"Serves{number}", objective=goal)
    release_counts(programme_id=owner.pk, now=timezone.now())
    for address in PAGES:
        first = page(client, address, "objective=1")
        assert shown(first) == {"Serves1"}
        assert '<option value="1" selected>' in first
        assert shown(page(client, address)) == {"Serves1", "Serves2"}


def test_r67_points_are_found_by_who_threatens(client: Client, session: Session) -> None:
    points(session, 5, "Watched", threat_from="state")
    points(session, 5, "Insulted", threat_from="others")
    release_counts(programme_id=session.programme_id, now=timezone.now())
    everything = page(client, "programmes/may/regions/asia")
    assert "threat from a state" in everything
    assert "threat from others than a state" in everything
    assert shown(page(client, "programmes/may/regions/asia", "threat=state")) == {"Watched"}


@pytest.mark.parametrize(
    ("query", "facts"),
    [
        ("platform=off", {"platform": "off"}),
        ("actor=media", {"actor_type": "media"}),
        ("context=election", {"context": "election"}),
        ("says=chilling", {"is_chilling_effect": True}),
        ("says=exposure", {"is_organisational_exposure": True}),
        ("says=new-threat", {"is_emerging": True}),
        ("says=not-told", {"contacted": "never"}),
        ("says=helped-partly", {"help": "partly"}),
    ],
)
def test_r46_r81_r91_points_are_found_by_what_was_coded(
    client: Client, session: Session, query: str, facts: dict[str, Any]
) -> None:
    points(session, 6)
    points(session, 5, "Coded", **facts)
    name, value = query.split("=")
    for address in PAGES:
        plain, chosen = page(client, address), page(client, address, query)
        assert offered(plain, name) == {value}
        assert shown(plain) == {"Other", "Coded"}
        assert shown(chosen) == {"Coded"}
    one = re.search(r'<article class="said".*?</article>', page(client, "heard", query), re.DOTALL)
    assert one
    assert "context" not in one.group()


@pytest.mark.parametrize("number", [0, 1, 4])
def test_a_forged_choice_gets_the_same_answer_for_few_points_as_for_none(
    client: Client, session: Session, number: int
) -> None:
    points(session, 9 - number)
    points(session, number, "Other", context="conflict", is_emerging=True)
    for address, query in product(PAGES, ("context=conflict", "says=new-threat")):
        html = page(client, address, query)
        assert TOO_FEW in html
        assert html.count('<article class="said"') == 9
        assert html.count(" selected") == address.startswith("heard"), "only the series is chosen"
        assert offered(html, "context") == offered(html, "says") == set()


def test_a_choice_that_leaves_a_few_is_not_offered(client: Client, session: Session) -> None:
    points(session, 4)
    points(session, 6, "Coded", context="conflict")
    assert offered(page(client, "heard"), "context") == set()
    assert TOO_FEW in page(client, "heard", "context=conflict")


def test_within_a_region_a_choice_counts_what_is_said_of_the_region(client: Client, session: Session) -> None:
    africa = make.region(session.programme.team, "Africa")
    points(session, 5, "Coded", context="conflict")
    points(session, 6, region=africa)
    points(session, 2, "Late", region=africa, context="conflict")
    assert offered(page(client, "heard"), "context") == {"conflict"}
    assert TOO_FEW in page(client, "programmes/may/regions/africa", "context=conflict")


@pytest.mark.parametrize(
    ("both", "alone", "is_shown"), [(10, 5, True), (9, 6, False), (10, 3, False), (15, 0, True)]
)
def test_two_choices_need_ten_and_leave_no_few(
    client: Client, session: Session, both: int, alone: int, is_shown: bool
) -> None:
    points(session, 12)
    points(session, both, "Both", context="conflict", platform="off")
    points(session, alone, "Alone", context="conflict")
    Statement.objects.filter(context="conflict").update(shown_under="|context=conflict|")
    Statement.objects.filter(platform="off").update(shown_under="|context=conflict|platform=off|")
    html = page(client, "heard", "context=conflict&platform=off")
    assert (shown(html) == {"Both"}) is is_shown
    assert (TOO_FEW in html) is not is_shown


def test_a_coded_choice_beside_the_kind_needs_ten(client: Client, session: Session) -> None:
    points(session, 6)
    points(session, 5, "Coded", context="conflict", kind="need")
    points(session, 5, "Coded", context="conflict", kind="praise")
    assert TOO_FEW in page(client, "heard", "context=conflict&kind=need")
    points(session, 5, "Coded", context="conflict", kind="need")
    assert shown(page(client, "heard", "context=conflict&kind=need")) == {"Coded"}


def test_every_coded_value_finds_its_points_and_none_is_left_over() -> None:
    found = set()
    for name, field in {
        "platform": "platform",
        "threat": "threat_from",
        "actor": "actor_type",
        "context": "context",
    }.items():
        for value in CODED_CHOICES[name]:
            found |= set(cells_of(Statement(**{field: value})))
    for field in ("harm_seen", "foreseeable", "mitigable", "knows_how_to_report", "contacted", "help"):
        for value in CODES[field].values:
            found |= set(cells_of(Statement(**{field: value})))
    for mark in (
        "says_prevention",
        "is_local_challenge",
        "is_emerging",
        "is_chilling_effect",
        "is_organisational_exposure",
    ):
        found |= set(cells_of(Statement(**{mark: True})))
    assert found == {(name, value) for name, values in CODED_CHOICES.items() for value in values}
