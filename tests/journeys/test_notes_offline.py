"""Notes while the network is away: kept on the device, sent when it is back, and gone from the device then (R55)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.journeys.conftest import Site, axe_findings
from tests.journeys.test_team import SERIES, sign_in

Visit = Callable[..., Page]
KEPT = "JSON.stringify(Object.entries(localStorage))"


@pytest.fixture
def notes(visit: Visit, site: Site) -> Page:
    """A note-taker's page of the session that was held, with script."""
    publisher, writer = visit(), visit(script=True)
    sign_in(publisher, site, "Convenor")
    publisher.goto(f"/en/desk/programmes/{SERIES}")
    publisher.locator("main table a", has_text="West Africa").first.click()
    summary = publisher.locator("main a[href$='/summary']").first.get_attribute("href")
    assert summary
    sign_in(writer, site, "Note-taker")
    writer.goto(summary.replace("/summary", "/notes"))
    return writer


def note(page: Page, words: str, line: int = 0) -> None:
    box = page.locator("main input[name=typed]").nth(line)
    box.fill(words)
    box.press("Enter")


def test_r55_while_the_network_works_nothing_is_stored_on_the_device(notes: Page) -> None:
    note(notes, "said with a network")
    expect(notes.locator("main li", has_text="said with a network")).to_have_count(1)
    assert notes.evaluate(KEPT) == "[]"
    assert notes.locator("#kept").is_hidden()


def test_r55_notes_wait_on_the_device_and_are_sent_once_when_the_network_is_back(notes: Page) -> None:
    notes.context.set_offline(True)
    note(notes, "said in a tunnel")
    note(notes, "said in a <b>tunnel</b>, too", line=1)
    kept = notes.locator("#kept")
    expect(kept.locator("li")).to_have_text(["said in a tunnel", "said in a <b>tunnel</b>, too"])
    assert "Kept on this device, not sent yet" in kept.inner_text()
    assert axe_findings(notes) == []
    assert "said in a tunnel" in notes.evaluate(KEPT)
    notes.context.set_offline(False)
    expect(notes.locator("main section:not(#kept) li", has_text="said in a tunnel")).to_have_count(1)
    expect(kept).to_be_hidden()
    assert notes.evaluate(KEPT) == "[]"
    notes.reload()
    expect(notes.locator("main li", has_text="said in a")).to_have_count(2)


def test_r55_who_goes_on_typing_loses_no_word_when_the_notes_before_are_sent(notes: Page) -> None:
    notes.context.set_offline(True)
    note(notes, "the first thing")
    expect(notes.locator("#kept li")).to_have_count(1)
    notes.locator("main input[name=typed]").first.press_sequentially("half a sen")
    notes.context.set_offline(False)
    expect(notes.locator("main section:not(#kept) li", has_text="the first thing")).to_have_count(1)
    notes.keyboard.type("tence")
    assert notes.locator("main input[name=typed]").first.input_value() == "half a sentence"
    notes.keyboard.press("Enter")
    expect(notes.locator("main section:not(#kept) li", has_text="half a sentence")).to_have_count(1)
    notes.locator("main input[name=typed]").first.fill("and on")
    notes.context.set_offline(True)  # nothing on the page waits for a reload
    notes.keyboard.press("Enter")
    expect(notes.locator("#kept li")).to_have_text(["and on"])


def test_r55_a_note_on_the_device_can_be_deleted_there(notes: Page) -> None:
    notes.context.set_offline(True)
    note(notes, "never to be sent")
    notes.locator("#kept button").click()
    expect(notes.locator("#kept")).to_be_hidden()
    assert notes.evaluate(KEPT) == "[]"
    notes.context.set_offline(False)
    notes.reload()
    assert "never to be sent" not in notes.content()


def test_r55_who_was_signed_out_is_told_and_loses_no_word(notes: Page) -> None:
    notes.context.clear_cookies()
    note(notes, "said after ten hours")
    expect(notes.locator("#kept-says")).to_contain_text("Perhaps you were signed out")
    assert notes.locator("main input[name=typed]").first.input_value() == "said after ten hours"
    assert notes.evaluate(KEPT) == "[]"


def test_r55_words_come_back_in_front_of_what_was_typed_since(notes: Page) -> None:
    notes.context.clear_cookies()

    def slowly(route: Route) -> None:
        notes.wait_for_timeout(300)
        route.continue_()

    notes.route("**/notes", slowly)
    box = notes.locator("main input[name=typed]").first
    note(notes, "the first thing")
    box.press_sequentially("the second")
    expect(box).to_have_value("the first thing the second")


def test_r55_what_the_site_refuses_is_explained_by_its_own_page(notes: Page) -> None:
    note(notes, "much " * 300)
    expect(notes.locator("#errors")).to_contain_text("Take out about")
