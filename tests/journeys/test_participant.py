"""A stranger's way, JavaScript off, 320 pixels: find the session, register, ask, look again, withdraw."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Site, overflows

Visit = Callable[..., Page]
SERIES = "/programmes/mapping-without-fear"
LANGUAGES = ["en", "ar", "en-XA", "ar-XB"]


def press(page: Page) -> None:
    """The one primary button of the page's form."""
    page.locator(
        "main form:has(input[name=once]) button, main form:has(input[name=code]) button"
    ).first.click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_r19_r29_r52_a_stranger_registers_and_withdraws(visit: Visit, site: Site, language: str) -> None:
    page = visit()
    page.goto(f"/{language}/")
    page.click(f"a[href*='{SERIES}']:visible >> nth=0")
    page.goto(f"/{language}{SERIES}")
    page.click("a[href*='/times?']")
    page.fill("input[name=q]", "Jakarta")
    page.locator("main form button").click()
    page.click("a[href*='city=1642911']")
    assert "city=1642911" in page.url
    assert "Jakarta" in page.locator(".card").first.inner_text()
    page.click("a[href*='western-asia-north-africa/register']")
    assert not overflows(page)
    suggested = page.input_value("input[name=pseudonym]")
    assert suggested
    page.check("input[name=accept]")
    press(page)
    code = page.locator(".code p").nth(1).inner_text()
    words = page.locator(".code p").nth(0).inner_text()
    assert len(words.split()) == 7
    assert len(code.replace(" ", "")) == 24
    assert not overflows(page)
    assert page.context.cookies() == []
    page.goto(f"/{language}/code")
    page.fill("input[name=code]", words.upper())
    press(page)
    assert suggested in page.locator("main").inner_text()
    page.locator("form[action$='/code/withdraw'] button").click()
    page.goto(f"/{language}/code")
    page.fill("input[name=code]", code)
    press(page)
    assert page.locator("#errors").is_visible()
    assert page.input_value("input[name=code]") == code


def test_r25_without_the_rules_nobody_registers_and_nothing_typed_is_lost(visit: Visit) -> None:
    page = visit()
    page.goto(f"/en{SERIES}/sessions/western-asia-north-africa/register")
    page.fill("input[name=pseudonym]", "Àyọ̀ 🌱")
    press(page)
    assert page.locator("#errors a").first.get_attribute("href")
    assert page.input_value("input[name=pseudonym]") == "Àyọ̀ 🌱"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_r49_r50_a_question_needs_its_region_and_is_found_again_by_its_code(
    visit: Visit, language: str
) -> None:
    page = visit()
    page.goto(f"/{language}{SERIES}/ask")
    page.fill("textarea[name=text]", "How are mappers at borders protected?")
    press(page)
    assert page.locator("#errors").is_visible()
    assert page.input_value("textarea[name=text]") == "How are mappers at borders protected?"
    page.select_option("select[name=region]", index=1)
    page.check("input[name=wish][value=public]")
    press(page)
    code = page.locator(".code p").nth(1).inner_text()
    page.goto(f"/{language}/code")
    page.fill("input[name=code]", code)
    press(page)
    assert "How are mappers at borders protected?" in page.locator("main").inner_text()


def test_a_full_session_names_the_other_ways(visit: Visit) -> None:
    page = visit()
    page.goto(f"/en{SERIES}/sessions/south-east-asia/register")
    assert page.locator(f"a[href*='{SERIES}/sessions/western-asia-north-africa']").count() >= 1
    assert page.locator(f"a[href*='{SERIES}/ask']").count() >= 1


def test_r39_closed_forms_of_may_2022_say_when_they_closed(visit: Visit) -> None:
    page = visit()
    page.goto("/en/programmes/may-2022/ask")
    assert "30 June 2022" in page.locator("main").inner_text()
    page.goto("/en/programmes/may-2022/sessions/asia/register")
    assert "2022" in page.locator(".note.late").inner_text()


def test_r17_may_2022_shows_19_in_jakarta(visit: Visit) -> None:
    page = visit()
    page.goto("/en/programmes/may-2022/sessions/asia")
    assert page.locator(".clock").inner_text().startswith("19:00")
