"""Every page, seen by axe: nothing found; no page scrolls sideways at 320 pixels."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import axe_findings, overflows, say

Visit = Callable[..., Page]
PUBLIC = [
    "",
    "programmes/mapping-without-fear",
    "programmes/mapping-without-fear?order=region&city=1642911",
    "programmes/mapping-without-fear/sessions/south-america",
    "programmes/mapping-without-fear/sessions/south-america/register",
    "programmes/mapping-without-fear/sessions/south-east-asia/register",
    "programmes/mapping-without-fear/ask",
    "programmes/mapping-without-fear/follow",
    "programmes/mapping-without-fear/conduct-report?session=south-east-asia",
    "programmes/mapping-without-fear/sessions/south-east-asia",
    "programmes/mapping-without-fear/sessions/south-east-asia/interpretation",
    "programmes/mapping-without-fear/sessions/south-east-asia/live",
    "programmes/mapping-without-fear/sessions/south-east-asia/prepare",
    "follow",
    "programmes/may-2022",
    "programmes/may-2022/sessions/asia",
    "programmes/may-2022/sessions/africa/summary/1",
    "programmes/may-2022/regions/africa",
    "programmes/borders-on-the-map/regions/east-africa/summary/1",
    "programmes/borders-on-the-map/risks",
    "programmes/may-2022/topics/doxxing",
    "programmes/may-2022/recommendations/1",
    "programmes/may-2022/ask",
    "heard",
    "policy",
    "policy/kindred-atlas",
    "policy/kindred-atlas/1",
    "policy/kindred-atlas/2/commitments/prevent-harm",
    "risk-areas/kindred-atlas/harassment",
    "topics/kindred-atlas/doxxing",
    "conduct/friendly-spaces-2/1",
    "code",
    "times",
    "times?q=santiago",
    "what-we-hold",
    "accessibility",
    "account/login/",
    "no-such-page",
]


@pytest.mark.parametrize("language", ["en", "ar", "yo"])
def test_axe_finds_nothing_on_public_pages(visit: Visit, language: str) -> None:
    page, found = visit(script=True), {}
    for address in PUBLIC:
        page.goto(f"/{language}/{address}")
        problems = axe_findings(page)
        if widest := overflows(page):
            problems.append(f"scrolls sideways at 320 pixels: {widest}")
        if problems:
            found[address] = problems
    assert not found, say(found)


def test_axe_finds_nothing_in_the_dark(visit: Visit) -> None:
    page, found = visit(script=True, dark=True, width=1280), {}
    for address in PUBLIC:
        page.goto(f"/en/{address}")
        if problems := axe_findings(page):
            found[address] = problems
    assert not found, say(found)
