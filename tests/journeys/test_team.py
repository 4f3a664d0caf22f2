"""The team's way, JavaScript off: announce, screen, take notes, approve, publish, translate. Another reads the result."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Site, axe_findings, overflows, say

Visit = Callable[..., Page]
SERIES = "mapping-without-fear"


def sign_in(page: Page, site: Site, role: str, language: str = "en") -> None:
    """Use a sample sign-in, which works once."""
    lines = site.apero("demo", "--sign-ins").splitlines()
    link = next(line.split()[-1] for line in lines if line.strip().startswith(role))
    page.goto(link.replace("/en/", f"/{language}/"))
    page.locator("main form button").first.click()


def open_session(page: Page, language: str, region: str) -> None:
    """From the desk's list to a session's page."""
    page.goto(f"/{language}/desk/programmes/{SERIES}")
    page.locator("main table a", has_text=region).first.click()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_r55_r56_r58_r59_from_a_note_to_the_public_page(visit: Visit, site: Site, language: str) -> None:
    point = f"Mappers stop drawing clinics because they fear being followed ({language})."
    writer, reader, publisher, stranger = (visit(width=w) for w in (320, 768, 1280, 320))
    sign_in(publisher, site, "Convenor", language)
    open_session(publisher, language, "West Africa")
    assert not publisher.locator("main a[href$='/notes']").count()
    summary = publisher.locator("main a[href$='/summary']").first.get_attribute("href")
    assert summary
    notes = summary.replace("/summary", "/notes")
    assert publisher.goto(notes).status == 404  # type: ignore[union-attr]  # a convenor without the role reads no notes
    sign_in(writer, site, "Note-taker", language)
    writer.goto(notes)
    assert not overflows(writer)
    line = writer.locator("main input[name=typed]").first
    line.fill("said: afraid after mapping a clinic, was followed")
    line.press("Enter")
    writer.locator("main a[href*='statements/new']").first.click()
    writer.fill("textarea[name=text]", point)
    writer.check("input[name=kind][value=challenge]")
    writer.select_option("select[name=said_by]", "volunteer")
    writer.locator("main form:has(textarea[name=text]) button").click()
    sign_in(reader, site, "Reviewer", language)
    reader.goto(f"/{language}/desk/review")
    reader.locator("main a[href*='/desk/statements/']").first.click()
    assert point in reader.locator("main").inner_text()
    reader.locator("form[action$='/approve'] button").click()
    publisher.goto(summary)
    if publisher.locator("textarea[name=what_changed]").count():
        publisher.fill("textarea[name=what_changed]", "One point came later.")
    publisher.locator("main form:has(input[name=seen]) button").last.click()
    stranger.goto(f"/{language}/programmes/{SERIES}")
    assert point in stranger.locator("main").inner_text()
    assert not overflows(stranger)
    assert stranger.goto(notes).status == 404 or "/account/login" in stranger.url or "/desk/" in stranger.url  # type: ignore[union-attr]
    assert "was followed" not in stranger.content()


def test_r49_a_question_is_screened_answered_and_read_by_its_asker(visit: Visit, site: Site) -> None:
    asker, host = visit(), visit(width=1280)
    asker.goto(f"/en/programmes/{SERIES}/ask")
    asker.select_option("select[name=region]", index=1)
    asker.fill("textarea[name=text]", "Who reads the logs of the map server?")
    asker.check("input[name=wish][value=public]")
    asker.locator("main form:has(input[name=once]) button").click()
    code = asker.locator(".code p").nth(1).inner_text()
    sign_in(host, site, "Facilitator")
    host.goto("/en/desk/questions")
    host.locator("main table a", has_text="Who reads the logs").click()
    host.fill("form[action$='/publish'] textarea", "Who can read the server's logs?")
    host.locator("form[action$='/publish'] button").click()
    host.goto("/en/desk/questions?show=unanswered")
    host.locator("main table a", has_text="Who reads the logs").click()
    host.fill("form[action$='/answer'] textarea", "Nobody: there are none.")
    host.locator("form[action$='/answer'] button").click()
    asker.goto(f"/en/programmes/{SERIES}")
    shown = asker.locator("main").inner_text()
    assert "Who can read the server's logs?" in shown
    assert "Nobody: there are none." in shown
    asker.goto("/en/code")
    asker.fill("input[name=code]", code)
    asker.locator("main form:has(input[name=code]) button").first.click()
    assert "Nobody: there are none." in asker.locator("main").inner_text()


def test_r1_r2_r4_one_part_is_translated_and_the_figure_moves(visit: Visit, site: Site) -> None:
    page = visit(width=768)
    sign_in(page, site, "Translator")
    page.goto("/en/desk/translate")
    page.fill("main form input[name=language]", "Yoruba")
    page.locator("main form:has(input[name=language]) button").click()
    page.goto("/en/desk/translate?language=yo")
    page.locator("main a", has_text="Mapping without fear").first.click()
    before = page.locator(".progress").first.inner_text()
    page.locator("main textarea").first.fill("Ìyàwòrán ilẹ̀ láìsí ìbẹ̀rù")
    page.locator("main form:has(textarea) button").last.click()
    assert page.locator(".progress").first.inner_text() != before
    page.goto(f"/yo/programmes/{SERIES}")
    assert page.locator("h1").inner_text() == "Ìyàwòrán ilẹ̀ láìsí ìbẹ̀rù"
    assert page.locator("main p[lang=en]").count() or page.locator("body[lang=en]").count()


def test_r7_r22_a_convenor_announces_a_series(visit: Visit, site: Site) -> None:
    page = visit(width=1280)
    soon = date.today() + timedelta(days=40)
    sign_in(page, site, "Convenor")
    page.goto("/en/desk/programmes/new")
    for name, value in {
        "title": "Rivers and rights",
        "purpose": "To hear who is harmed.",
        "open": "What we do first.",
        "contact_address": "listening@kindred-atlas.example",
        "starts_on": soon.isoformat(),
        "ends_on": (soon + timedelta(days=20)).isoformat(),
    }.items():
        page.fill(f"[name={name}]", value)
    page.locator("input[name=conduct]").first.check()
    page.locator("main form:has([name=title]) button").last.click()
    address = page.url.rsplit("/", 1)[-1]
    page.goto(f"/en/desk/programmes/{address}/sessions/new")
    page.select_option("select[name=region]", index=1)
    page.fill("[name=day]", soon.isoformat())
    page.fill("[name=clock]", "12:00")
    page.fill("[name=cities]", "Jakarta")
    page.fill("[name=language]", "English")
    page.fill("[name=agenda]", "10 | Welcome | Host\n45 | Talk | Everyone")
    page.locator("main form:has([name=agenda]) button").last.click()
    assert "5 minutes are missing" in page.locator("#errors").inner_text()
    page.fill("[name=agenda]", "10 | Welcome | Host\n50 | Talk | Everyone")
    page.locator("main form:has([name=agenda]) button").last.click()
    assert "19:00" in page.locator("main").inner_text()


DESK = [
    "",
    "programmes",
    f"programmes/{SERIES}",
    f"programmes/{SERIES}/edit",
    f"programmes/{SERIES}/sessions/new",
]
DESK += ["conduct", "words", "questions", "translate", "translate?language=ar", "team", "account"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_on_the_desk(visit: Visit, site: Site, language: str) -> None:
    page, found = visit(script=True), {}
    sign_in(page, site, "Convenor", language)
    for address in DESK:
        answer = page.goto(f"/{language}/desk/{address}")
        assert answer is not None
        problems = axe_findings(page)
        if answer.status != 200:
            problems.append(f"status {answer.status}")
        if widest := overflows(page):
            problems.append(f"scrolls sideways at 320 pixels: {widest}")
        if problems:
            found[address] = problems
    assert not found, say(found)
