"""A line taken back leaves every place that showed it: each is read before, so that its silence after means something."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.journeys.conftest import Site
from tests.journeys.test_accessible_thread import SERIES, code_of
from tests.journeys.test_coming import open_code
from tests.journeys.test_team import sign_in

Visit = Callable[..., Page]
WORDS = "People stop drawing near the border, because their edits can be traced to them."
FRENCH = "On ne cartographie plus la zone, par crainte que chaque trait soit retrouvé."
VERSION = f"{SERIES}/sessions/south-america-borders/summary/1"
PLACES = (
    SERIES,
    VERSION,
    f"{SERIES}/heard.csv",
    f"{SERIES}/regions/south-america",
    f"{SERIES}/topics/doxxing",
    "heard",
)


def translate(page: Page, site: Site) -> None:
    """The line in French, as a translator writes it."""
    sign_in(page, site, "Translator")
    page.goto("/en/desk/translate")
    page.fill("main form input[name=language]", "French")
    page.locator("main form:has(input[name=language]) button").click()
    for number in range(1, 40):
        page.goto(f"/en/desk/translate?language=fr&page={number}")
        if page.locator("main a", has_text=WORDS[:40]).count():
            break
    page.locator("main a", has_text=WORDS[:40]).first.click()
    page.locator("main form:has(textarea)", has_text=WORDS).locator("textarea").fill(FRENCH)
    page.locator("main form:has(textarea) button").last.click()


def shows(page: Page, address: str, words: str) -> bool:
    answer = page.request.get(address)
    assert answer.status == 200, address
    return words in answer.text()


def test_r83_a_line_taken_back_leaves_each_place_in_each_language(visit: Visit, moved_site: Site) -> None:
    stranger, person = visit(), visit()
    translate(visit(width=1280), moved_site)
    told = [("en", WORDS), ("ar", WORDS), ("fr", FRENCH)]
    places = [(f"/{language}/{place}", words) for language, words in told for place in PLACES]
    assert [address for address, words in places if not shows(stranger, address, words)] == []
    open_code(person, code_of(moved_site, "take a line back"))
    person.locator("form[action$='/code/take-back'] button").first.click()
    line = person.locator(".said", has_text=WORDS).locator("input")
    own = f"{SERIES}/statements/{line.get_attribute('value')}"
    assert shows(stranger, f"/en/{own}", WORDS)
    line.check()
    person.locator("button[name=take]").click()
    feeds = [(f"/{language}/{feed}", words) for language, words in told for feed in FEEDS]
    for address, words in (*places, *feeds):
        assert not shows(stranger, address, words), address
    for language, words in told:
        answer = stranger.request.get(f"/{language}/{own}")
        assert answer.status == 410
        assert words not in answer.text()
    translator = visit(width=1280)
    sign_in(translator, moved_site, "Translator")
    translator.goto("/en/desk/translate?language=fr")
    assert WORDS not in translator.content()


FEEDS = ("feed.atom", f"{SERIES}/feed.atom", f"{SERIES}/recommendations.csv", f"{SERIES}/pledges.csv")
