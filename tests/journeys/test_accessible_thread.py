"""What became of what was heard, seen by axe at 320 pixels: public, by code, and at the desk."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Site, axe_findings, overflows, say
from tests.journeys.test_coming import open_code
from tests.journeys.test_proof import wait_for
from tests.journeys.test_team import sign_in

Visit = Callable[..., Page]
SERIES = "programmes/borders-on-the-map"
FLAGGED = "@zed_mapper from Kisumu, the only woman admin, was followed home."
BOTH = pytest.mark.parametrize("language", ["en", "ar"])


class Look:
    """Looks at one page after another and keeps what is wrong with each."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: dict[str, list[str]] = {}
        self.seen: list[str] = []

    def here(self, name: str) -> None:
        """At the page that is open."""
        problems = axe_findings(self.page)
        if widest := overflows(self.page):
            problems.append(f"scrolls sideways at 320 pixels: {widest}")
        if problems:
            self.found[name] = problems
        self.seen.append(name)

    def at(self, address: str, *, status: int = 200) -> None:
        """At the page of an address, which answers with `status`."""
        answer = self.page.goto(address)
        assert answer is not None
        assert answer.status == status, address
        self.here(address)

    def links(self, part: str) -> list[str]:
        """The addresses that the open page leads to and that hold `part`."""
        found = [
            str(link.get_attribute("href")) for link in self.page.locator(f"main a[href*='{part}']").all()
        ]
        return sorted({address.split("#")[0].split("?")[0] for address in found})


def code_of(site: Site, what: str) -> str:
    """The sample code that the command offers for `what`."""
    lines = site.apero("demo", "--sign-ins").splitlines()
    return next(line.split("  at ")[0].strip() for line in lines if what in line)


@BOTH
def test_r61_r64_axe_finds_nothing_on_the_thread(visit: Visit, language: str) -> None:
    look, series = Look(visit(script=True)), f"/{language}/{SERIES}"
    for address in ("pledges", "risks", "recommendations"):
        look.at(f"{series}/{address}")
    recommendations = look.links("/recommendations/")
    assert len(recommendations) == 21
    statements: set[str] = set()
    for address in recommendations:
        look.at(address)
        statements |= set(look.links("/statements/"))
    assert statements
    look.at(f"{series}/regions/east-africa/summary/1")
    claims = look.links("/claims/")
    assert claims
    look.page.goto(series)
    versions = [address for address in look.links("/summary/") if "/sessions/" in address]
    assert len(versions) == 5
    for address in (*claims[:1], *sorted(statements)[:2], *versions):
        look.at(address)
    assert not look.found, say(look.found)


@BOTH
def test_r60_r86_axe_finds_nothing_on_what_a_voice_does(
    visit: Visit, moved_site: Site, language: str
) -> None:
    """Check, take back, confirm: each page, the page after it; and the page of a line that is gone."""
    look = Look(visit(script=True))
    page = look.page
    open_code(page, code_of(moved_site, "where a draft waits"), language)
    look.here("voice")
    page.locator("form[action$='/code/check'] button").first.click()
    look.here("check")
    page.locator("main fieldset input[value=unsafe]").first.check()
    page.locator("main form:has(fieldset) button").first.click()
    look.here("checked")
    code = code_of(moved_site, "take a line back")
    open_code(page, code, language)
    page.locator("form[action$='/code/outcome'] button").first.click()
    look.here("outcome")
    page.locator("input[value=confirmed]").first.check()
    page.locator("button[name=say]").click()
    look.here("outcome kept")
    open_code(page, code, language)
    page.locator("form[action$='/code/take-back'] button").first.click()
    look.here("take back")
    line = page.locator("main .said input[name=lines]").first
    statement = line.get_attribute("value")
    line.check()
    page.locator("button[name=take]").click()
    look.here("taken back")
    assert page.context.cookies() == []
    look.at(f"/{language}/{SERIES}/statements/{statement}", status=410)
    assert not look.found, say(look.found)


def write_flagged(page: Page, site: Site, language: str) -> str:
    """A statement with three flags; the address of its page."""
    sign_in(page, site, "Note-taker", language)
    page.goto("/en/desk/programmes/mapping-without-fear")
    session = page.locator("main table a", has_text="West Africa").first.get_attribute("href")
    page.goto(f"{str(session).replace('/en/', f'/{language}/')}/statements/new")
    page.fill("textarea[name=text]", FLAGGED)
    page.check("input[name=kind][value=experience]")
    page.select_option("select[name=said_by]", "several")
    page.locator("main form:has(textarea[name=text]) button").last.click()
    return page.url


@BOTH
def test_r57_axe_finds_nothing_where_words_are_flagged(visit: Visit, moved_site: Site, language: str) -> None:
    writer, reader = Look(visit(script=True)), Look(visit(script=True))
    flagged = write_flagged(writer.page, moved_site, language)
    sign_in(reader.page, moved_site, "Reviewer", language)
    reader.at(f"/{language}/desk/review")
    for look in (writer, reader):
        look.at(flagged)
        assert look.page.locator("main mark").count() == 3
        assert not look.page.locator("form[action$='/approve']").count()
        assert not look.found, say(look.found)


@BOTH
def test_r61_r63_r83_axe_finds_nothing_on_the_desk_of_the_thread(
    visit: Visit, moved_site: Site, language: str
) -> None:
    person, look, desk = visit(), Look(visit(script=True)), f"/{language}/desk"
    open_code(person, code_of(moved_site, "take a line back"))
    person.locator("form[action$='/code/take-back'] button").first.click()
    person.locator("main .said input[name=lines]").first.check()
    person.locator("button[name=take]").click()
    sign_in(look.page, moved_site, "Convenor", language)
    look.at(f"{desk}/hiding")
    for address in look.links("/desk/hiding/")[:1]:
        look.at(address)
    assert any("/desk/hiding/" in address for address in look.seen)
    look.at(f"{desk}/recommendations/before")
    for name, least in (("recommendations", 3), ("pledges", 9)):
        look.at(f"{desk}/{name}?show=all")
        things = [a for a in look.links(f"/desk/{name}/") if len(a.rsplit("/", 1)[-1]) == 36]
        assert len(things) >= least
        for address in things:
            look.at(address)
    hiding = look.links("/desk/hiding/new/")
    assert hiding
    look.at(hiding[0])
    look.at(f"{desk}/pledges/new")
    look.at(f"{desk}/{SERIES}/close")
    look.page.goto(f"{desk}/{SERIES}")
    sessions = [a for a in look.links("/desk/sessions/") if len(a.rsplit("/", 1)[-1]) == 36]
    assert len(sessions) == 6
    for address in sessions:
        look.at(f"{address}/summary")
    look.at(f"{sessions[0]}/summary/figures")
    series = f"{desk}/series/borders-on-the-map"
    for address in ("summaries", "summary", "regions/east-africa/summary"):
        look.at(f"{series}/{address}")
    claims = look.links("/desk/claims/")
    assert claims
    look.at(claims[0])
    assert not look.found, say(look.found)


@BOTH
def test_r60_axe_finds_nothing_where_a_line_is_held(visit: Visit, moved_site: Site, language: str) -> None:
    person, look = visit(), Look(visit(script=True))
    open_code(person, code_of(moved_site, "where a draft waits"))
    person.locator("form[action$='/code/check'] button").first.click()
    person.locator("main fieldset input[value=unsafe]").first.check()
    person.locator("main form:has(fieldset) button").first.click()
    moved_site.apero("demo", "--later", "20")
    sign_in(look.page, moved_site, "Convenor", language)
    look.page.goto(f"/en/desk/{SERIES}")
    link = look.page.locator("main table a", has_text="Central and Eastern Europe").first
    summary = f"{link.get_attribute('href')}/summary"
    wait_for(look.page, summary, "Who checked:")
    look.at(summary.replace("/en/", f"/{language}/"))
    statements = look.links("/desk/statements/")
    assert statements
    for address in statements:
        look.at(address)
    assert not look.found, say(look.found)


def test_axe_finds_nothing_on_the_thread_in_the_dark(visit: Visit) -> None:
    look = Look(visit(script=True, dark=True, width=1280))
    for address in ("pledges", "recommendations", "recommendations/1", "recommendations/3"):
        look.at(f"/en/{SERIES}/{address}")
    assert not look.found, say(look.found)
