"""A whole hour: three of the team in three browsers, two participants without script, one of them in Arabic at 320 pixels."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Site, axe_findings, overflows, say
from tests.journeys.test_team import open_session, sign_in

Visit = Callable[..., Page]
SERIES = "/programmes/mapping-without-fear"
SESSION = "western-asia-north-africa"
ASKED = "هل يمكن إخفاء اسم من رسم الخريطة؟"
WORDING = "Can the name of who drew a map be hidden?"


def press(page: Page, within: str) -> None:
    """The first button of what `within` selects, on a page that must fit its window."""
    page.locator(f"{within} button").first.click()
    assert not overflows(page), page.url


def register(page: Page, language: str, *, need: str = "", asks_for: str = "") -> str:
    """Take a place in the session, and return its code in digits."""
    page.goto(f"/{language}{SERIES}/sessions/{SESSION}/register")
    page.locator("details:has([name=needs]) summary").click()
    page.fill("[name=needs]", need)
    if asks_for:
        page.select_option("select[name=language]", asks_for)
    page.check("input[name=accept]")
    press(page, "main form:has([name=pseudonym])")
    return page.locator(".code p").nth(1).inner_text()


def enter_room(page: Page, language: str, code: str) -> None:
    """By the code of a place, as somebody does who only has that."""
    page.goto(f"/{language}/code")
    page.fill("input[name=code]", code)
    press(page, "main form:has(input[name=code])")
    page.locator("form[action$='/code/live'] button").first.click()


def ask(page: Page, words: str) -> str:
    """Ask in the room, and return the code of the question."""
    page.fill("textarea[name=text]", words)
    page.check("input[name=wish][value=public]")
    press(page, "main form:has(textarea[name=text])")
    return page.locator(".code p").nth(1).inner_text()


@dataclass(frozen=True)
class Hour:
    """The browsers of an hour, and the address of the session on the desk."""

    host: Page
    writer: Page
    screen: Page
    quiet: Page
    amal: Page
    desk: str


def begin(visit: Visit, site: Site, quiet: Page, amal: Page) -> Hour:
    """Three of the team sign in, and the host begins."""
    site.apero("demo", "--begin", SESSION)
    host, writer, screen = visit(width=1280), visit(width=768), visit(width=1280)
    sign_in(host, site, "Facilitator")
    sign_in(writer, site, "Note-taker")
    sign_in(screen, site, "Convenor")
    open_session(host, "en", "Western Asia and North Africa")
    hour = Hour(host, writer, screen, quiet, amal, host.url)
    host.goto(f"{hour.desk}/hour")
    host.locator("button[value=begin]").click()
    assert "Welcome" in host.locator("#clock").inner_text()
    return hour


def screen_both(hour: Hour) -> None:
    """The host words one question and admits the other as it is."""
    hour.host.goto(f"{hour.desk}/queue")
    unread = hour.host.locator("article", has_text=ASKED)
    unread.locator("[name=wording]").fill(WORDING)
    if unread.locator("select[name=language]").count():
        unread.locator("select[name=language]").select_option("en")
    unread.locator("form[action$='/admit'] button").click()
    hour.host.locator("form[action$='/admit'] button", has_text="Who decides what a map may show?").click()


def second(hour: Hour, place: str) -> None:
    """Somebody in the room asks the same, by the code of their place."""
    enter_room(hour.quiet, "en", place)
    asked = hour.quiet.locator(".said", has_text=WORDING)
    asked.locator("button[name=second]").click()
    assert asked.locator("button[name=take-back]").count() == 1
    assert hour.quiet.context.cookies() == []


def show_and_note(hour: Hour) -> None:
    """The question is taken up, stands on the screen, and becomes a note."""
    hour.host.goto(f"{hour.desk}/queue")
    hour.host.locator("form[action$='/take-up'] button", has_text=WORDING).click()
    answer = hour.screen.goto(f"{hour.desk}/projector")
    assert answer is not None
    assert answer.headers["refresh"]
    assert WORDING in hour.screen.locator("body").inner_text()
    assert ASKED not in hour.screen.content()
    hour.writer.goto(f"{hour.desk}/notes")
    hour.writer.locator("main [name=typed]").first.fill("Fear of being named as the author of a map.")
    hour.writer.locator("main button[name=at]").first.click()
    assert "Fear of being named" in hour.writer.locator("main").inner_text()
    refused = hour.host.goto(f"{hour.desk}/notes")
    assert refused is not None
    assert refused.status == 404  # hosts read no notes


def answer_and_end(hour: Hour, site: Site) -> None:
    """The host answers, goes on to the next part, and ends the hour."""
    hour.host.goto(f"{hour.desk}/queue")
    current = hour.host.locator("form[action$='/answered']:has(textarea[name=answer])")
    current.locator("[name=answer]").fill("Yes, on request, within two days.")
    current.locator("button").click()
    hour.host.goto(f"{hour.desk}/hour")
    hour.host.locator("button[value=next]").click()
    assert "Conversation" in hour.host.locator("#clock").inner_text()
    hour.host.locator("button[value=end]").first.click()
    site.apero("demo", "--end", SESSION)


def test_r22_r44_r52_r54_r55_three_host_an_hour_for_two_without_script(
    visit: Visit, moved_site: Site
) -> None:
    site, quiet, amal = moved_site, visit(), visit()
    place = register(quiet, "en", need="Captions, please.", asks_for="fr")
    arabic_place = register(amal, "ar")
    hour = begin(visit, site, quiet, amal)
    enter_room(amal, "ar", arabic_place)
    question = ask(amal, ASKED)
    quiet.goto(f"/en{SERIES}/sessions/{SESSION}/live")
    ask(quiet, "Who decides what a map may show?")
    assert ASKED not in quiet.content()
    screen_both(hour)
    second(hour, place)
    show_and_note(hour)
    answer_and_end(hour, site)

    amal.goto("/ar/code")
    amal.fill("input[name=code]", question)
    press(amal, "main form:has(input[name=code])")
    assert "Yes, on request" in amal.locator("main").inner_text()
    assert amal.locator("html").get_attribute("dir") == "rtl"
    quiet.goto(f"/en{SERIES}/sessions/{SESSION}/live")
    assert not quiet.locator("textarea[name=text]").count()
    stranger = visit()
    stranger.goto(f"/en{SERIES}")
    shown = stranger.locator("main").inner_text()
    assert WORDING in shown
    assert "Yes, on request" in shown
    assert "Captions" not in stranger.content()


OF_A_SESSION = ["", "/edit", "/postpone", "/places", "/participants", "/hour", "/queue", "/projector"]
OF_A_TEAM = ["interpretation", "interpretation/languages", "incidents", f"{SERIES[1:]}/conduct-contacts"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_where_the_hour_is_hosted(visit: Visit, site: Site, language: str) -> None:
    page, found = visit(script=True), {}
    sign_in(page, site, "Convenor", language)
    open_session(page, language, "South-East Asia")
    session = page.url
    addresses = [session + part for part in OF_A_SESSION]
    addresses += [f"/{language}/desk/{part}" for part in OF_A_TEAM]
    addresses += [f"/{language}/desk/interpretation/{session.rsplit('/', 1)[-1]}/id"]
    for address in addresses:
        answer = page.goto(address)
        assert answer is not None
        problems = axe_findings(page)
        if answer.status != 200:
            problems.append(f"status {answer.status}")
        if widest := overflows(page):
            problems.append(f"scrolls sideways at 320 pixels: {widest}")
        if problems:
            found[address] = problems
    assert not found, say(found)
