"""The run sheet with script: the timers tick by themselves, and a page follows a colleague without losing what is typed."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Site, axe_findings
from tests.journeys.test_team import sign_in

Visit = Callable[..., Page]
SERIES, SESSION = "mapping-without-fear", "South-East Asia"


def test_r22_the_timers_tick_and_a_page_follows_what_a_colleague_pressed(
    visit: Visit, moved_site: Site
) -> None:
    site = moved_site
    site.apero("demo", "--begin", "south-east-asia")
    host, other = visit(width=1280, script=True), visit(width=320)
    said: list[str] = []
    host.on("console", lambda message: said.append(message.text))
    host.on("pageerror", lambda error: said.append(str(error)))
    sign_in(host, site, "Facilitator")
    sign_in(other, site, "Convenor")
    host.goto(f"/en/desk/programmes/{SERIES}")
    host.locator("main table a", has_text=SESSION).first.click()
    address = f"{host.url}/hour"
    host.goto(address)
    host.locator("button[value=begin]").click()
    part = host.locator("#clock [role=timer]").first
    before = part.inner_text()
    assert before.endswith("left")
    expect(part).not_to_have_text(before, timeout=3_000)
    host.locator("textarea").first.fill("Not saved yet.")
    other.goto(address)
    other.locator("button[value=next]").click()
    title = other.locator("#clock-title").inner_text()
    expect(host.locator("#clock-title")).to_have_text(title, timeout=12_000)
    assert host.locator("textarea").first.input_value() == "Not saved yet."
    host.locator("button[value=back]").click()
    assert host.locator("#clock-title").inner_text() != title
    assert host.locator("textarea").first.input_value() == "Not saved yet."
    assert said == []
    assert "Content-Security-Policy" in {name.title() for name in host.goto(address).headers}  # type: ignore[union-attr]


def test_r22_the_run_sheet_holds_up_to_axe(visit: Visit, site: Site) -> None:
    page = visit(width=1280, script=True)
    sign_in(page, site, "Facilitator")
    page.goto(f"/en/desk/programmes/{SERIES}")
    page.locator("main table a", has_text=SESSION).first.click()
    page.goto(f"{page.url}/hour")
    page.locator("#clock").wait_for()
    assert axe_findings(page) == []
