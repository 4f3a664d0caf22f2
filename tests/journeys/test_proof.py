"""The proof of the whole, JavaScript off: from a new series to a promise that turned late by itself; and words taken back."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from playwright.sync_api import Page

from tests.journeys.conftest import Site, overflows
from tests.journeys.test_coming import open_code
from tests.journeys.test_team import sign_in

Visit = Callable[..., Page]
UNSAFE = "Mappers near the border are stopped at night."
FLAGGED = "@zed_mapper from Kisumu, the only woman admin, was followed home."
GENERAL = "A volunteer was followed home after mapping a clinic."
ADVICE = "Tell people before an event what is kept about them."
QUESTION = "Who reads the logs of the map?"
REASON = "It cannot be known before the day. It is said on the day."
PROMISE = "A page that says what is kept."


def wait_for(page: Page, address: str, words: str) -> None:
    """Read a page again until a job of the serving site has done its work."""
    for _time in range(60):
        page.goto(address)
        if words in page.locator("main").inner_text():
            return
        time.sleep(0.5)
    raise AssertionError(f"{words!r} does not come to {address}: {page.locator('main').inner_text()[:2000]}")


def announce(page: Page) -> tuple[str, str]:
    """A series with one session in Jakarta at 12:00 UTC; the addresses of both."""
    day = date.today() + timedelta(days=20)
    page.goto("/en/desk/interpretation/languages")
    page.fill("main form.card [name=language]", "Javanese")
    page.locator("main form.card button").click()
    page.goto("/en/desk/programmes")
    page.locator("main a.button").first.click()
    assert "never answered" in page.locator("h1").inner_text()  # what was asked before is read first
    page.locator("main a.button", has_text="Begin a series").click()
    for name, value in {
        "title": "Night maps",
        "purpose": "To hear who is harmed at night.",
        "open": "What we do first.",
        "contact_address": "listening@kindred-atlas.example",
        "starts_on": day.isoformat(),
        "ends_on": (day + timedelta(days=40)).isoformat(),
    }.items():
        page.fill(f"[name={name}]", value)
    page.locator("input[name=conduct]").first.check()
    page.locator("main form:has([name=title]) button").last.click()
    series = page.url.rsplit("/", 1)[-1]
    page.goto(f"/en/desk/programmes/{series}/questions")
    page.fill("[name=prompts]", "What happens at night?")
    page.locator("main form:has([name=prompts]) button").last.click()
    page.goto(f"/en/desk/programmes/{series}/sessions/new")
    page.select_option("select[name=region]", label="South-East Asia")
    for name, value in {
        "day": day.isoformat(),
        "clock": "12:00",
        "cities": "Jakarta",
        "language": "English",
        "agenda": "10 | Welcome | Host\n50 | Talk | Everyone",
        "provider": "Open Meeting Room",
        "provider_collects": "The name that you type.",
        "meeting_link": "https://meet.kindred-atlas.example/rooms/night",
    }.items():
        page.fill(f"[name={name}]", value)
    page.check("[name=meaning][value=instant]")
    page.locator("main form:has([name=agenda]) button").last.click()
    assert "19:00" in page.locator("#clocks").inner_text()
    page.locator("#clocks button").click()
    desk = page.url
    page.goto(f"/en/desk/programmes/{series}")
    page.locator("main form button", has_text="Announce").first.click()
    page.goto(desk)
    if page.locator("form[action$='/announce'] button").count():
        page.locator("form[action$='/announce'] button").first.click()
    return series, desk


def ask_for_javanese(page: Page, session: str) -> None:
    for _person in range(4):
        page.goto(f"{session}/interpretation")
        page.select_option("select[name=language]", "jv")
        page.locator("main form:has([name=once]) button").first.click()
        assert page.locator(".code").count()


def register(page: Page, session: str, name: str) -> str:
    page.goto(f"{session}/register")
    page.fill("[name=pseudonym]", name)
    page.check("[name=accept]")
    page.locator("main form:has([name=pseudonym]) button").last.click()
    return page.locator(".code p").nth(1).inner_text()


def answer_live(host: Page, desk: str) -> None:
    """The question that was asked ahead is admitted, taken up and answered in the hour."""
    host.goto(f"{desk}/hour")
    host.locator("button[value=begin]").click()
    host.goto(f"{desk}/queue")
    host.locator("article", has_text=QUESTION).locator("form[action$='/admit'] button").click()
    host.locator("form[action$='/take-up'] button", has_text=QUESTION).click()
    current = host.locator("form[action$='/answered']:has(textarea[name=answer])")
    current.locator("[name=answer]").fill("Nobody outside the team.")
    current.locator("button").click()


def write(page: Page, desk: str, words: str, kind: str) -> str:
    """A statement, and the address of its page."""
    page.goto(f"{desk}/statements/new")
    page.fill("textarea[name=text]", words)
    page.check(f"input[name=kind][value={kind}]")
    page.select_option("select[name=said_by]", "several")
    page.locator("main form:has(textarea[name=text]) button").last.click()
    if "/desk/statements/" not in page.url:
        page.goto(f"{desk}/statements")
        page.locator("main table a", has_text=words[:30]).first.click()
    return page.url


def approve(page: Page, statement: str) -> None:
    page.goto(statement)
    page.locator("form[action$='/approve'] button").click()
    page.goto(statement)
    assert "Approved" in page.locator("main").inner_text()


@dataclass(frozen=True)
class Cast:
    """Who takes part in the proof, each in a browser of their own."""

    site: Site
    convenor: Page
    host: Page
    writer: Page
    reader: Page
    person: Page
    other: Page
    stranger: Page


def people_come(cast: Cast, series: str, session: str) -> list[str]:
    """Four ask for Javanese, until the fifth day before; two register; one asks ahead. The codes of their places."""
    ask_for_javanese(cast.other, session)
    assert "Javanese. Enough people have asked." in stranger_reads(cast.stranger, session)
    codes = [register(cast.person, session, f"Quiet Heron {number}") for number in (31, 32)]
    cast.person.goto(f"/en/programmes/{series}/ask")
    cast.person.select_option("select[name=region]", label="South-East Asia")
    cast.person.fill("textarea[name=text]", QUESTION)
    cast.person.check("input[name=wish][value=public]")
    cast.person.locator("main form:has(input[name=once]) button").click()
    cast.site.apero("demo", "--later", "16")
    cast.other.goto(f"{session}/interpretation")
    assert "closed" in cast.other.locator("main").inner_text()
    return codes


def the_guard_stops_it(cast: Cast, desk: str) -> None:
    """A point with a handle, a town and a rare role cannot be approved; in general words it can."""
    flagged = write(cast.writer, desk, FLAGGED, "experience")
    kinds = cast.writer.locator("main ol.stack > li").all_inner_texts()
    assert len(kinds) == 3, kinds
    cast.reader.goto(flagged)
    assert cast.reader.locator("main button[disabled]", has_text="Approve").count() == 1
    assert not cast.reader.locator("form[action$='/approve']").count()
    cast.writer.goto(f"{flagged}/edit")
    cast.writer.fill("textarea[name=text]", GENERAL)
    cast.writer.locator("main form:has(textarea[name=text]) button").last.click()
    others = [
        write(cast.writer, desk, UNSAFE, "challenge"),
        write(cast.writer, desk, ADVICE, "recommendation"),
    ]
    for statement in (flagged, *others):
        approve(cast.reader, statement)


def checked_and_published(cast: Cast, desk: str, series: str, code: str) -> None:
    """A line that somebody calls unsafe is held; the rest is published, and the page says how many checked."""
    cast.convenor.goto(f"{desk}/summary")
    cast.convenor.locator("form[action$='/check'] button").first.click()
    check(cast.person, code)
    cast.site.apero("demo", "--later", "9")
    wait_for(cast.convenor, f"{desk}/summary", "Who checked:")
    cast.convenor.check("input[name=leaves_out]")
    cast.convenor.locator("main form:has(input[name=seen]) button").last.click()
    wait_for(cast.stranger, f"/en/programmes/{series}/recommendations", ADVICE)
    cast.stranger.goto(f"/en/programmes/{series}")
    shown = cast.stranger.locator("main").inner_text()
    assert GENERAL in shown
    assert UNSAFE not in shown
    cast.stranger.locator("main table a", has_text="Version 1").first.click()
    assert "Checked by fewer than five" in cast.stranger.locator("main").inner_text()
    assert not overflows(cast.stranger)


def it_turns_late(cast: Cast, desk: str, series: str) -> None:
    """A promise from the room passes its date, and nobody has to say so."""
    promise(cast.convenor, desk)
    cast.site.apero("demo", "--later", "4")
    cast.stranger.goto(f"/en/programmes/{series}")
    late = cast.stranger.locator("main").inner_text()
    assert PROMISE in late
    assert "3 days late" in late
    file = cast.stranger.request.get(f"/en/programmes/{series}/pledges.csv").text()
    assert PROMISE in file
    assert ",3," in file


def test_r61_r64_r83_the_proof_from_a_new_series_to_a_late_promise(visit: Visit, moved_site: Site) -> None:
    desks, phones = (visit(width=1280) for _one in range(4)), (visit() for _one in range(3))
    cast = Cast(moved_site, *desks, *phones)
    sign_in(cast.convenor, moved_site, "Convenor")
    series, desk = announce(cast.convenor)
    assert "19:00" in stranger_reads(cast.stranger, f"/en/programmes/{series}")
    session = str(cast.stranger.locator("main .card a").first.get_attribute("href")).split("?")[0]
    codes = people_come(cast, series, session)
    whole = f"{series}/{session.rsplit('/', 1)[-1]}"
    moved_site.apero("demo", "--begin", whole)
    sign_in(cast.host, moved_site, "Facilitator")
    answer_live(cast.host, desk)
    assert "Nobody outside the team." in stranger_reads(cast.stranger, f"/en/programmes/{series}")
    sign_in(cast.writer, moved_site, "Note-taker")
    sign_in(cast.reader, moved_site, "Reviewer")
    the_guard_stops_it(cast, desk)
    moved_site.apero("demo", "--end", whole)
    checked_and_published(cast, desk, series, codes[0])
    translate(visit(width=768), moved_site, series)
    decide(cast.convenor, series)
    within_three_clicks(cast.stranger, series)
    it_turns_late(cast, desk, series)
    for page in (cast.person, cast.other, cast.stranger):
        assert page.context.cookies() == []


def stranger_reads(page: Page, address: str) -> str:
    page.goto(address)
    return page.locator("main").inner_text()


def check(page: Page, code: str) -> None:
    """By code: one line is fair, another unsafe."""
    open_code(page, code)
    page.locator("form[action$='/code/check'] button").first.click()
    for line in page.locator("main fieldset").all():
        words = line.inner_text()
        if UNSAFE in words:
            line.locator("input[value=unsafe]").check()
        elif GENERAL in words:
            line.locator("input[value=fair]").check()
    assert not overflows(page)
    page.locator("main form:has(fieldset) button").first.click()
    assert "2 lines" in page.locator("main").inner_text()


def translate(page: Page, site: Site, series: str) -> None:
    """One part to Yoruba, and the figure moves."""
    sign_in(page, site, "Translator")
    page.goto("/en/desk/translate")
    page.fill("main form input[name=language]", "Yoruba")
    page.locator("main form:has(input[name=language]) button").click()
    for number in range(1, 9):
        page.goto(f"/en/desk/translate?language=yo&page={number}")
        if page.locator("main a", has_text="Night maps").count():
            break
    page.locator("main a", has_text="Night maps").first.click()
    before = page.locator(".progress").first.inner_text()
    page.locator("main textarea").first.fill("Àwòrán ilẹ̀ òru")
    page.locator("main form:has(textarea) button").last.click()
    assert page.locator(".progress").first.inner_text() != before
    page.goto(f"/yo/programmes/{series}")
    assert page.locator("h1").inner_text() == "Àwòrán ilẹ̀ òru"


def decide(page: Page, series: str) -> None:
    """The recommendation is not accepted, because."""
    page.goto("/en/desk/recommendations")
    page.locator("main table a", has_text=ADVICE).click()
    form = page.locator("form:has(input[name=act][value=decide])")
    form.locator("[name=state][value=not-accepted]").check()
    form.locator("[name=reason]").fill(REASON)
    form.locator("[name=decider_role][value=board]").check()
    form.locator("[name=decided_on]").fill(date.today().isoformat())
    form.locator("button").click()
    assert "Not accepted" in page.locator("main").inner_text()


def within_three_clicks(page: Page, series: str) -> None:
    """From the statement to decision, reason and role, and back."""
    page.goto(f"/en/programmes/{series}")
    page.locator(".said", has_text=ADVICE).locator("a", has_text="Recommendation 1").click()
    shown = page.locator("main").inner_text()
    for words in ("Not accepted", REASON, "Board"):
        assert words in shown
    page.locator("main a", has_text="This point at its own address").click()
    assert ADVICE in page.locator("main").inner_text()
    assert "Not accepted" in page.locator("main").inner_text()


def promise(page: Page, desk: str) -> None:
    """Caught from a remark in the room, with a date, and confirmed."""
    page.goto(f"{desk}/hour")
    page.locator("main a", has_text="Note a promise").click()
    page.fill("[name=text]", PROMISE)
    page.fill("[name=owner]", "Safety desk")
    page.fill("[name=due_on]", (date.today() + timedelta(days=1)).isoformat())
    page.locator("main form:has([name=owner]) button").click()
    page.locator("form:has(input[value=confirm]) button").click()
    assert "Promised" in page.locator("main").inner_text()


def test_r83_r86_a_line_is_taken_back_by_code_and_two_people_let_it_go(
    visit: Visit, moved_site: Site
) -> None:
    site, person, stranger = moved_site, visit(), visit()
    said = site.apero("demo", "--sign-ins").splitlines()
    code = next(line.split("  at ")[0] for line in said if "take a line back" in line)
    words = "People stop drawing near the border, because their edits can be traced to them."
    series = "/en/programmes/borders-on-the-map"
    stranger.goto(series)
    assert words in stranger.locator("main").inner_text()
    version = str(stranger.locator("main table a", has_text="Version 1").first.get_attribute("href"))
    open_code(person, code)
    person.locator("form[action$='/code/take-back'] button").first.click()
    person.locator(".said", has_text=words).locator("input").check()
    assert not overflows(person)
    person.locator("button[name=take]").click()
    assert "1 line is off every page" in person.locator("main").inner_text()
    for address in (series, version, f"{series}/heard.csv", "/ar/programmes/borders-on-the-map", "/en/heard"):
        assert words not in stranger.request.get(address).text(), address
    assert person.context.cookies() == []
    convenor, reviewer = visit(width=1280), visit(width=1280)
    for page, role in ((convenor, "Convenor"), (reviewer, "Reviewer")):
        sign_in(page, site, role)
        page.goto("/en/desk/hiding")
        page.locator("main table a").first.click()
        page.check("input[name=outcome][value=hidden]")
        page.locator("main form:has([name=outcome]) button").click()
    reviewer.goto("/en/desk/hiding")
    assert "destroyed" in reviewer.locator("main").inner_text()
    stranger.goto(version)
    assert words not in stranger.content()
