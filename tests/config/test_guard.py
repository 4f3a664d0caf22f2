"""`apero guard` prints the flags of a text for people and programs, with a site and without one."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from apero.conversations.models import SessionHost
from apero.synthesis.models import Note
from tests import make

NOTE = "Thanks @adesuyi88 from Ibadan, the only woman admin.\r\n"


def flags(text: str, tmp_path: Path, **options: str) -> list[dict[str, Any]]:
    path = tmp_path / "note.txt"
    path.write_bytes(text.encode())
    said = io.StringIO()
    call_command("guard", str(path), stdout=said, stderr=io.StringIO(), **options)
    found: list[dict[str, Any]] = json.loads(said.getvalue())
    return found


@pytest.mark.django_db
def test_a_note_with_a_handle_a_town_and_the_only_woman_admin_raises_three_flags(tmp_path: Path) -> None:
    found = flags(NOTE, tmp_path)
    assert [flag["kind"] for flag in found] == ["handle", "place", "rare-role"]
    for flag in found:
        assert set(flag) == {"kind", "start", "end", "text", "why"}
        assert NOTE[flag["start"] : flag["end"]] == flag["text"]
        assert flag["why"].endswith(".")


@pytest.mark.django_db
def test_positions_are_code_points_and_line_endings_stay(tmp_path: Path) -> None:
    text = "\ufeff😀\r\nỌ̀rọ̀ ade@example.org\r\n"
    (flag,) = flags(text, tmp_path, language="yo")
    assert text[flag["start"] : flag["end"]] == flag["text"] == "ade@example.org"


@pytest.mark.django_db
def test_pseudonyms_hosts_and_notes_of_the_site_are_compared(tmp_path: Path) -> None:
    session = make.session()
    make.seat(session, pseudonym="Bluebarrow")
    role = make.source(session.programme.team, kind="host", role="Facilitator")
    SessionHost.objects.create(session=session, position=9, shown_name="Marisol Vey", text=role)
    Note.objects.create(
        session=session, position=1, typed="she closed the account after three calls at night"
    )
    text = "Then bluebarrow and Marisol Vey spoke. One closed the account after three calls at night."
    found = flags(text, tmp_path)
    assert {(flag["kind"], flag["text"]) for flag in found} >= {
        ("registrant", "bluebarrow"),
        ("host", "Marisol Vey"),
        ("verbatim", "closed the account after three calls at night"),
    }


@pytest.mark.parametrize(
    ("content", "options", "words"),
    [
        (b"\xff", {}, "not UTF-8"),
        (None, {}, "cannot be read"),
        (b"x", {"language": "xx"}, "It knows en, es, fr, ar, pt, yo, ha, sw, id, de, uk"),
    ],
)
@pytest.mark.django_db
def test_bad_input_says_what_is_wrong_and_exits_2(
    content: bytes | None, options: dict[str, str], words: str, tmp_path: Path
) -> None:
    path = tmp_path / "note.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=words) as refused:
        call_command("guard", str(path), **options)
    assert refused.value.returncode == 2


def test_without_a_site_it_works_and_says_what_it_did_not_compare(tmp_path: Path) -> None:
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("APERO_", "DATABASE_"))
    }
    done = subprocess.run(
        [sys.executable, "-m", "apero", "guard", "-"],
        input=NOTE.encode(),
        cwd=tmp_path,
        env=clean | {"APERO_ENV": "production", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 3
    assert b"No site is here" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.django_db
def test_a_region_that_the_site_does_not_have_is_said_to_be_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("They met in Nowhere.", encoding="utf-8")
    said, warned = io.StringIO(), io.StringIO()
    call_command("guard", str(path), region="Nowhere", stdout=said, stderr=warned)
    assert "no region 'Nowhere'" in warned.getvalue()
    assert "Nowhere" not in [flag["text"] for flag in json.loads(said.getvalue())]
    again = io.StringIO()
    call_command("guard", str(path), stdout=io.StringIO(), stderr=again)
    assert "no region" not in again.getvalue()
