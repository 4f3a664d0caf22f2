"""Every address as every role and as a stranger: what opens is what docs/reference/who-may-open-what.md says.

`WRITE_REFERENCE=yes` before the command writes the page anew.
"""

import os
import re
from pathlib import Path

import pytest

from tests.architecture import grid

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / grid.PAGE


@pytest.mark.django_db
def test_the_grid_is_what_the_page_says() -> None:
    page = grid.page()
    if os.environ.get("WRITE_REFERENCE"):
        REFERENCE.write_text(page, encoding="utf-8")
    assert page == REFERENCE.read_text(encoding="utf-8"), __doc__


def test_the_page_says_that_a_stranger_opens_no_page_of_the_desk() -> None:
    rows = re.findall(
        r"^\| `/en/desk/([^`]*)` \| ([^|]*) \|", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(rows) > 60
    assert [page for page, stranger in rows if stranger not in ("sign in", "hidden")] == []


def test_the_page_says_that_no_administrator_reads_notes() -> None:
    rows = re.findall(r"^\| `/en/desk/\S*notes\S*` \|.*", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) >= 3
    assert all(row.split(" | ")[2] == "hidden" for row in rows)


def test_the_page_says_that_things_of_another_team_are_not_found() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `/en/desk/(\S*<uuid:\S*)` \|.*\| (.+) \|$", text, re.MULTILINE)
    assert len(rows) > 40
    assert [page for page, elsewhere in rows if elsewhere != "hidden"] == []
