"""What stands in the repository: no path of a machine, no registry, no person's address, and docs that name what there is."""

import re
import subprocess
from pathlib import Path

import pytest

from apero.config.reference import event_classes

ROOT = Path(__file__).parents[2]
FORBIDDEN = {
    "/" + "work/": "the path of a machine",
    "/" + "root/": "the path of a machine",
    "python" + "hosted": "a package registry",
    "pypi" + ".org": "a package registry",
    "npm" + "js": "a package registry",
    "debian" + ".org/": "a package registry",
    "BEGIN " + "PRIVATE KEY": "a key",
}
ROLE_ADDRESS = re.compile(
    r"[\w.+-]+@(?!(?:[\w-]+\.)*example\b)[\w-]+\.(?:org|com|net|io|de)\b", re.IGNORECASE
)
TEXTS = {".py", ".md", ".txt", ".toml", ".html", ".css", ".po", ".csv", ".json", ".svg", ".sh", ".yml", ""}


INVENTED = ROOT / "bench" / "labelled"
"""Texts for the guard, full of addresses that nobody has, in disguise."""


def files() -> list[Path]:
    """The files that git holds, or all that would be added where there is no git (a copy)."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    return [
        path for line in done.stdout.splitlines() if (path := ROOT / line).is_file() and path.suffix in TEXTS
    ]


def test_no_file_names_a_machine_a_registry_or_a_key() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {what}"
        for path in files()
        for word, what in FORBIDDEN.items()
        if word in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_no_file_holds_the_mail_address_of_a_person() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files()
        if INVENTED not in path.parents
        for match in ROLE_ADDRESS.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_pattern_finds_addresses_and_spares_examples() -> None:
    assert ROLE_ADDRESS.search("write to jane.doe@" + "wikipedia.org today")
    assert not ROLE_ADDRESS.search("listening@example.org, a@apero.example, user1@team.example.com")


@pytest.mark.parametrize("event", event_classes(), ids=lambda event: event.kind)
def test_the_docs_name_each_event(event: type) -> None:
    assert f"`{event.kind}`" in (ROOT / "docs/reference/events.md").read_text(encoding="utf-8")  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: page.name)
def test_links_between_pages_of_the_docs_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
