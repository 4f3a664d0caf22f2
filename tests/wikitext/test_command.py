"""`apero wiki`: nothing but the result on standard output, and one line on standard error where a page is refused."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def wiki(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("APERO_")}
    return subprocess.run(
        [sys.executable, "-m", "apero", "wiki", *words],
        input=given,
        capture_output=True,
        check=False,
        env=environment,
    )


def test_r1_a_page_is_listed_marked_and_rendered_byte_for_byte(tmp_path: Path) -> None:
    page = "<translate>a ẹ̀\r\n\r\nb\u00a0<tvar name=x>v</tvar></translate>\r\n".encode()
    listed = wiki("units", "-", "--maxid", "4", given=page)
    assert json.loads(listed.stdout) == [{"id": "5", "source": "a ẹ̀\r\n\r\nb\u00a0$x", "inline": False}]
    marked = wiki("mark", "-", "--maxid", "4", given=page)
    assert marked.stdout == page.replace(b"<translate>", b"<translate><!--T:5-->\n")
    (tmp_path / "page").write_bytes(marked.stdout)
    (tmp_path / "yo.json").write_text(json.dumps({"5": "ọ̀ $x"}))
    words = ("--language", "yo", "--translations", str(tmp_path / "yo.json"))
    made = wiki("render", str(tmp_path / "page"), *words)
    assert made.stdout == "ọ̀ v\r\n".encode()
    assert (listed.returncode, marked.returncode, made.returncode) == (0, 0, 0)
    assert listed.stderr + marked.stderr + made.stderr == b""


def test_r2_the_figure_is_printed() -> None:
    assert wiki("percent", "10", "44").stdout == b"23\n"
    assert wiki("percent", "0", "0").stdout == b"0\n"


@pytest.mark.parametrize(
    ("words", "given", "why"),
    [
        (["units", "-"], b"\n<translate>", b"-: Line 2: <translate> is not closed.\n"),
        (["mark", "-"], b"\xff", b"-: it is not UTF-8 (byte 1). Save it as UTF-8.\n"),
        (
            ["units", "/nowhere/at all"],
            b"",
            b"/nowhere/at all: it cannot be read: No such file or directory.\n",
        ),
        (["percent", "-1", "4"], b"", b""),
        (["mark", "-", "--maxid", "x"], b"", b"'x' is no whole number"),
        (["render", "-", "--language", "yo"], b"", b"--translations"),
        (["render", "-", "--language", "y o", "--translations", "-"], b"", b"no code of a language"),
        (["render", "-", "--language", "yo", "--translations", "-"], b"", b"it is no JSON"),
        ([], b"", b"required"),
    ],
)
def test_what_is_refused_ends_with_2_and_one_line(words: list[str], given: bytes, why: bytes) -> None:
    done = wiki(*words, given=given)
    assert done.returncode == 2
    assert done.stdout == b""
    assert why in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("found", ["[]", '{"1": 2}', '{"1": "\\ud800"}'])
def test_translations_that_are_none_are_refused(found: str, tmp_path: Path) -> None:
    (tmp_path / "t").write_text(found)
    words = ("render", "-", "--language", "yo", "--translations", str(tmp_path / "t"))
    done = wiki(*words, given=b"<translate><!--T:1--> a</translate>")
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
