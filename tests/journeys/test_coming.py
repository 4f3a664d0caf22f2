"""Coming to a session, JavaScript off, 320 pixels: invited in person, on a waiting list, asking for a language, moved."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Site, axe_findings, overflows, say
from tests.journeys.test_team import sign_in

Visit = Callable[..., Page]
SERIES = "/programmes/mapping-without-fear"
DESK = f"/en/desk{SERIES}"


def open_code(page: Page, code: str, language: str = "en") -> None:
    """Type a code on the page for codes."""
    page.goto(f"/{language}/code")
    page.fill("input[name=code]", code)
    page.locator("main form:has(input[name=code]) button").first.click()


def session_of(page: Page, mark: str) -> str:
    """The address of the desk's page of the session whose row has `mark` in it."""
    page.goto(DESK)
    found = page.locator("main tr", has_text=mark).locator("a[href*='/desk/sessions/']").first
    return str(found.get_attribute("href"))


def test_r11_r29_r52_who_was_invited_comes_in_and_no_stranger_learns_of_it(visit: Visit, site: Site) -> None:
    convenor, guest, stranger = visit(width=1280), visit(), visit()
    stranger.goto(f"/en{SERIES}")
    before = stranger.locator("main").inner_text()
    sign_in(convenor, site, "Convenor")
    session = session_of(convenor, "Only the team")
    convenor.goto(f"{session}/places")
    convenor.fill("form[action$='/invitations'] [name=count]", "1")
    convenor.locator("form[action$='/invitations'] button").click()
    invitation = convenor.locator(".code p").nth(1).inner_text()

    open_code(guest, invitation)
    shown = guest.locator("main").inner_text()
    assert "Restricted" in shown
    assert not overflows(guest)
    guest.fill("[name=pseudonym]", "Grey Otter 12")
    guest.check("[name=accept]")
    guest.locator("main form:has([name=pseudonym]) button:not([formaction])").last.click()
    code = guest.locator(".code p").nth(1).inner_text()
    assert code != invitation
    open_code(guest, code)
    assert "Grey Otter 12" in guest.locator("main").inner_text()
    assert guest.context.cookies() == []
    open_code(stranger, invitation)
    assert stranger.locator("#errors").is_visible()
    stranger.goto(f"/en{SERIES}")
    assert stranger.locator("main").inner_text() == before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_r29_all_places_are_taken_and_somebody_waits(visit: Visit, site: Site, language: str) -> None:
    page = visit()
    page.goto(f"/{language}{SERIES}/sessions/south-east-asia/register")
    page.check("[name=accept]")
    page.locator("main form:has([name=pseudonym]) button").last.click()
    code = page.locator(".code p").nth(1).inner_text()
    open_code(page, code, language)
    assert not page.locator("main a[href^='https://meet']").count()
    assert not overflows(page)
    page.locator("form:has(input[value=confirm]) button").click()
    assert not page.locator("form:has(input[value=confirm])").count()
    page.locator("form[action$='/code/withdraw'] button").click()
    open_code(page, code, language)
    assert page.locator("#errors").is_visible()


def test_r30_r31_three_ask_for_a_language_and_nothing_changes_the_fourth_changes_it(
    visit: Visit, site: Site
) -> None:
    page = visit()
    page.goto(f"/en{SERIES}")
    session = page.locator("main .card", has_text="Moved").locator("h3 a, h2 a, a").first
    address = str(session.get_attribute("href")).split("?")[0]
    page.goto(address)
    seen, codes = [page.content()], []
    for _person in range(4):
        page.goto(f"{address}/interpretation")
        page.select_option("select[name=language]", "sw")
        page.locator("main form:has([name=once]) button").click()
        codes.append(page.locator(".code p").nth(1).inner_text())
        page.goto(address)
        seen.append(page.content())
    assert seen[0] == seen[1] == seen[2] == seen[3]
    assert seen[4] != seen[3]
    page.goto(f"{address}/interpretation")
    page.select_option("select[name=language]", "sw")
    page.fill("[name=code]", codes[0])
    page.locator("main form:has([name=once]) button").click()
    page.goto(address)
    assert page.content() == seen[4]
    for code in codes:
        open_code(page, code)
        page.locator("form:has([value=take-back]) button").click()
    page.goto(address)
    assert page.content() == seen[0]


def test_r28_a_session_is_moved_and_everybody_reads_why(visit: Visit, moved_site: Site) -> None:
    site, convenor, page = moved_site, visit(width=1280), visit()
    sign_in(convenor, site, "Convenor")
    session = session_of(convenor, "South-East Asia")
    convenor.goto(f"{session}/postpone")
    convenor.fill("[name=day]", (date.today() + timedelta(days=6)).isoformat())
    convenor.fill("[name=because]", "The first date is a day of mourning.")
    convenor.locator("main form:has([name=because]) button").last.click()
    convenor.locator("#clocks button").click()
    page.goto(f"/en{SERIES}/sessions/south-east-asia")
    assert page.locator("s, del").count()
    assert "day of mourning" in page.locator("main").inner_text()
    assert not overflows(page)


def test_axe_finds_nothing_on_what_a_code_opens(visit: Visit, site: Site) -> None:
    page, found = visit(script=True), {}

    def look(name: str) -> None:
        problems = axe_findings(page)
        if widest := overflows(page):
            problems.append(f"scrolls sideways at 320 pixels: {widest}")
        if problems:
            found[name] = problems

    page.goto(f"/ar{SERIES}/sessions/western-asia-north-africa/register")
    page.check("[name=accept]")
    page.locator("main form:has([name=pseudonym]) button").last.click()
    look("taken")
    open_code(page, page.locator(".code p").nth(1).inner_text(), "ar")
    look("place")
    page.locator("form[action$='conduct-report'] button").click()
    look("conduct report")
    page.goto(f"/ar{SERIES}/sessions/western-asia-north-africa/interpretation")
    look("interpretation")
    page.select_option("select[name=language]", "fr")
    page.locator("main form:has([name=once]) button").click()
    look("asked")
    open_code(page, page.locator(".code p").nth(1).inner_text(), "ar")
    look("request")
    assert not found, say(found)
