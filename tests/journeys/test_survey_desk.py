"""A convenor builds a survey: no script, 320 pixels, left to right and right to left; then a stranger answers it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Site, axe_findings, overflows, say
from tests.journeys.test_team import SERIES, sign_in

Visit = Callable[..., Page]


def built(page: Page, language: str, address: str) -> str:
    """A survey of three questions in two parts, the second for those who chose the second option. Returns the builder."""
    page.goto(f"/{language}/desk/programmes/{SERIES}")
    page.click("main a[href$='/surveys']")
    page.click("main a[href$='/surveys/new']")
    for name, words in {"title": "Who asks you?", "address": address, "last_day": "30 June 2040"}.items():
        page.fill(f"[name={name}]", words)
    page.click("main form button >> nth=-1")
    builder = page.url.split("#")[0]
    for part in ("Where you are", "Who asked you"):
        page.goto(builder)
        page.click("main a[href$='/parts/new']")
        page.fill("[name=heading]", part)
        page.click("main form button >> nth=0")
    asked = [
        (0, "single", {"text": "Did officials ask you?", "options": "No\nYes"}),
        (1, "multiple", {"text": "Who was it?", "options": "Police\nArmy\nAn office", "most": "2"}),
        (1, "text", {"text": "What would have helped?"}),
    ]
    for part_number, kind, typed in asked:
        page.goto(builder)
        page.select_option(f"main select >> nth={part_number}", kind)
        page.click(f"main form:has(select) >> nth={part_number} >> button")
        for name, words in typed.items():
            page.fill(f"[name={name}]", words)
        assert not overflows(page)
        page.click("main form button >> nth=0")
    page.goto(f"{builder}/conditions/s2")
    page.click("main form[method=get] button")
    page.check("[name=answers] >> nth=1")
    page.click("main form[method=post] button >> nth=0")
    return builder


@pytest.mark.parametrize("language", ["en", "ar"])
def test_r35_r36_r38_a_survey_is_built_opened_and_answered(visit: Visit, site: Site, language: str) -> None:
    page, stranger = visit(), visit()
    sign_in(page, site, "Convenor", language)
    builder = built(page, language, f"who-asks-{language}")
    for path in ("", "/preview", "/open", "/breakdown", "/settings"):
        page.goto(builder + path)
        assert not overflows(page), path
    page.goto(f"{builder}/open")
    page.click("main form[method=post] button")
    stranger.goto(f"/{language}/programmes/{SERIES}/surveys/who-asks-{language}")
    stranger.click("button[value=begin]")
    stranger.check("input[name=q1][value=o2]")
    stranger.click("button[value=next]")
    stranger.check("input[name=q2][value=o1]")
    stranger.fill("textarea", "A number to call.")
    stranger.click("button[value=next]")
    stranger.click("button[value=send]")
    assert stranger.locator("input[type=hidden]").count() == 0
    page.goto(f"{builder}/questions/q1")
    assert page.locator("main form").count() == 0, "what was opened does not change"


@pytest.mark.parametrize(("language", "dark"), [("en", False), ("ar", True)])
def test_axe_finds_nothing_on_the_desk_of_the_survey(
    visit: Visit, site: Site, language: str, dark: bool
) -> None:
    page, found = visit(script=True, dark=dark), {}
    sign_in(page, site, "Convenor", language)
    builder = built(page, language, f"axe-{language}")
    desk = f"/{language}/desk/programmes/{SERIES}"
    paths = [
        "",
        "/introduction",
        "/parts/new",
        "/questions/q1",
        "/questions/q2",
        "/parts/s1/questions/new?kind=matrix",
    ]
    paths += ["/conditions/s2", "/breakdown", "/preview", "/open", "/settings"]
    for address in [
        *(builder + path for path in paths),
        *(f"{desk}/{path}" for path in ("surveys", "surveys/new", "surveys/read", "outside-surveys/new")),
    ]:
        page.goto(address)
        if problems := axe_findings(page):
            found[address] = problems
    assert found == {}, say(found)
