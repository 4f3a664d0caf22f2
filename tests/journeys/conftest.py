"""A real server with the samples, and a real Chromium. Journeys run with JavaScript off; axe needs it on."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
CHROMIUM += ["--no-first-run", "--disable-sync", "--disable-quic"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a journey."""
    for item in items:
        if "/journeys/" in str(item.path):
            item.add_marker(pytest.mark.journey)


@dataclass(frozen=True)
class Site:
    """A running site with the samples loaded as if their first day was a week ago."""

    url: str
    data: Path
    environment: dict[str, str]

    def apero(self, *words: str) -> str:
        """Run a command on the site's data."""
        done = subprocess.run(
            [sys.executable, "-m", "apero", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(url) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    raise TimeoutError(url)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of all journeys of this process. Sample A begins twelve days ago, so that one session was held."""
    data, port = tmp_path_factory.mktemp("site"), _free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment |= {
        "APERO_DATA": str(data),
        "APERO_PORT": str(port),
        "APERO_URL": url,
        "APERO_CITIES": "500000",
    }
    found = Site(url, data, environment)
    found.apero("migrate")
    found.apero("load-cities")
    found.apero("collectstatic", "--noinput", "-v0")
    found.apero("demo", "--first-day", "-12")
    process = subprocess.Popen(
        [sys.executable, "-m", "apero", "serve"], env=environment, start_new_session=True
    )
    try:
        _wait_for(f"{url}/health")
        yield found
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


@pytest.fixture
def moved_site(site: Site) -> Iterator[Site]:
    """The site, for a journey that moves sessions: the samples are loaded anew behind it, for those that come after."""
    yield site
    site.apero("demo", "--reset", "--first-day", "-12")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """`visit(width=320, script=False, dark=False)` opens a new visitor's window."""
    opened: list[Any] = []

    def open_window(*, width: int = 320, script: bool = False, dark: bool = False) -> Page:
        context = browser.new_context(
            base_url=site.url,
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
        )
        context.set_default_timeout(10_000)
        opened.append(context)
        return context.new_page()

    yield open_window
    for context in opened:
        context.close()


AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def axe_findings(page: Page) -> list[str]:
    """What axe finds on the page (WCAG 2.0–2.2, A and AA, and best practice), a line each."""
    page.evaluate(AXE)
    result = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    return [f"{v['id']}: {v['help']} at {[n['target'] for n in v['nodes']][:3]}" for v in result]


WIDEST = """
    () => {
      const page = document.documentElement;
      if (page.scrollWidth <= page.clientWidth + 1) return "";
      const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1);
      return wide.map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join(" | ") || `${page.scrollWidth} of ${page.clientWidth}`;
    }
"""
"""One pixel is rounding: a box that ends at 320.4 makes 321 of 320."""


def overflows(page: Page) -> str:
    """What makes the page scroll sideways at its width, or nothing."""
    return str(page.evaluate(WIDEST))


def say(found: dict[str, list[str]]) -> str:
    """What was found, a line each, for the failure message."""
    return "\n".join(f"{address}: {problem}" for address, problems in found.items() for problem in problems)
