"""Somebody who cannot come answers the survey: no script, 320 pixels, left to right and right to left, by keyboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Site, axe_findings, overflows

Visit = Callable[..., Page]
SERIES = "/programmes/mapping-without-fear"
WORDS = "They asked Kofi Mensah in Kumasi for the list."


@pytest.mark.parametrize("language", ["en", "ar", "yo", "ar-XB"])
def test_r34_r35_r36_r38_a_stranger_answers_and_leaves_no_trace(
    visit: Visit, site: Site, language: str
) -> None:
    page = visit()
    page.goto(f"/{language}{SERIES}")
    page.click("a[href$='/surveys/how-safe']:visible >> nth=0")
    promise = page.locator("section.note.safe")
    assert promise.locator("li").count() >= 10, "what happens to it stands before the first question"
    assert not overflows(page)
    page.click("button[value=begin]")
    page.check("input[name=q1] >> nth=1")
    page.click("button[value=next]")
    assert not overflows(page)
    page.check("input[name=q3][value='2']")
    page.check("input[name=q4][value=o3]")
    page.click("button[value=back]")
    assert page.is_checked("input[name=q1] >> nth=1")
    page.click("button[value=next]")
    assert page.is_checked("input[name=q4][value=o3]"), "nothing is lost on the way back"
    page.click("button[value=next]")
    page.click("button[value=next]")  # what only those are asked who said that officials came
    page.fill("textarea", WORDS)
    page.click("button[value=next]")
    told = page.locator(".note.warn").inner_text()
    assert "Kofi Mensah" in told
    assert WORDS in page.locator("dl").last.inner_text()
    assert not overflows(page)
    page.click("button[value='edit-s3']")
    page.fill("textarea", "They asked for a list.")
    page.select_option("select", "comment")
    page.click("button[value=next]")
    assert page.locator(".note.warn").count() == 0
    page.click("button[value=send]")
    assert page.locator("input[type=hidden]").count() == 0
    assert page.context.cookies() == []
    assert b"They asked for a list." not in (site.data / "apero.sqlite3-wal").read_bytes()


def test_r35_it_can_be_answered_by_keyboard(visit: Visit) -> None:
    page = visit()
    page.goto(f"/en{SERIES}/surveys/how-safe")
    page.locator("button[value=begin]").focus()
    page.keyboard.press("Enter")
    page.locator("input[name=q1]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.is_checked("input[name=q1] >> nth=1")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "What happened" in page.locator("h1").inner_text(), "Enter goes on, and not back"


@pytest.mark.parametrize("language", ["en", "ar", "yo"])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_on_the_pages_of_a_survey(visit: Visit, language: str, dark: bool) -> None:
    page, found = visit(script=True, dark=dark), {}

    def look() -> None:
        if problems := axe_findings(page):
            found[page.title()] = problems

    page.goto(f"/{language}{SERIES}/surveys/how-safe/privacy")
    look()
    page.goto(f"/{language}{SERIES}/surveys/how-safe")
    look()
    for button in ("begin", "next", "next", "next"):
        page.click(f"button[value={button}]")
        look()
    page.goto(f"/{language}/programmes/borders-on-the-map/surveys/how-safe")
    look()
    assert found == {}
