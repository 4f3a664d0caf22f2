"""Settings and commands are what their pages say, and a setting that cannot be used is refused in words."""

import os
import re
import socket
from pathlib import Path
from typing import Any

import pytest
from django.core.management import find_commands, get_commands
from django.test import override_settings

from apero import cli
from apero.config import env, keys, serve
from apero.config.checks import letters_keep_what_they_promise, the_interface_speaks_what_was_translated

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def headings(page: str, pattern: str) -> list[str]:
    return re.findall(pattern, (REFERENCE / page).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_setting_is_explained_and_every_explained_setting_exists() -> None:
    serve.place()
    explained = headings("settings.md", r"^### `(\w+)`$")
    asked = {name for name in env.declared_names() if not name.startswith("TEST_")}
    assert sorted(explained) == sorted(asked)


def test_nothing_but_env_reads_the_environment() -> None:
    """A setting that is read elsewhere would be on no page."""
    source = Path(cli.__file__).parent
    readers = {
        str(path.relative_to(source))
        for path in source.rglob("*.py")
        if re.search(r"os\.environ(\.get|\[[^\]]*\](?!\s*=))|os\.getenv", path.read_text(encoding="utf-8"))
    }
    assert readers <= {"config/env.py", "config/serve.py"}


def our_commands() -> set[str]:
    """Management commands of our apps, and what the command line does by itself, as one types them."""
    apps = {app for app in get_commands().values() if app.startswith("apero.")}
    found = {name for app in apps for name in find_commands(_folder(app))}
    return {name.replace("_", "-") for name in found} | {"serve", "try"}


def _folder(app: str) -> str:
    return str(Path(cli.__file__).parent.joinpath(*app.split(".")[1:], "management"))


WITHOUT_DJANGO = "wiki"


def test_every_command_of_ours_is_explained() -> None:
    explained = headings("commands.md", r"^## `apero ([\w-]+)`$")
    assert len(explained) == len(set(explained))
    assert our_commands() <= set(explained)
    assert set(explained) - our_commands() <= {"migrate", WITHOUT_DJANGO}


def test_the_help_lists_what_people_need(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["--help"], ["help"], ["-h"]):
        cli.run(words)
        said = capsys.readouterr().out
        assert all(f"  {name} " in said for name in cli.COMMANDS)
    assert set(cli.COMMANDS) <= our_commands() | {"migrate", WITHOUT_DJANGO}


def test_dashes_are_forgiven_in_the_name_of_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["load-cities", "--help"])
    assert "usage: apero load_cities" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "read"),
    [("", True), ("yes", True), ("ON", True), ("1", True), ("no", False), (" off ", False), ("0", False)],
)
def test_a_flag_is_yes_or_no(monkeypatch: pytest.MonkeyPatch, typed: str, read: bool) -> None:
    monkeypatch.setenv("TEST_FLAG", typed)
    assert env.flag("TEST_FLAG", default=True) is read


def test_a_setting_that_cannot_be_used_says_which_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_FLAG", "perhaps")
    with pytest.raises(env.BadSetting, match=r"TEST_FLAG should be yes or no, but is 'perhaps'\."):
        env.flag("TEST_FLAG", default=True)
    monkeypatch.setenv("TEST_NUMBER", "many")
    with pytest.raises(env.BadSetting, match=r"TEST_NUMBER should be a whole number"):
        env.number("TEST_NUMBER", 1)
    monkeypatch.setenv("TEST_SECRET_FILE", "/no/such/file")
    with pytest.raises(env.BadSetting, match=r"TEST_SECRET_FILE cannot be read"):
        env.secret("TEST_SECRET")


def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("from the file\n")
    monkeypatch.setenv("TEST_SECRET", "from the environment")
    assert env.secret("TEST_SECRET") == "from the environment"
    monkeypatch.setenv("TEST_SECRET_FILE", str(tmp_path / "key"))
    assert env.secret("TEST_SECRET") == "from the file"


def test_one_of_some_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert env.one_of("TEST_WORD", "starttls", "none") == "starttls"
    monkeypatch.setenv("TEST_WORD", " None ")
    assert env.one_of("TEST_WORD", "starttls", "none") == "none"
    monkeypatch.setenv("TEST_WORD", "ssl")
    with pytest.raises(env.BadSetting, match=r"TEST_WORD should be starttls, tls or none, but is 'ssl'\."):
        env.one_of("TEST_WORD", "starttls", "tls", "none")


GOOD: dict[str, Any] = {
    "PRODUCTION": True,
    "SITE_URL": "https://apero.example",
    "SMTP_HOST": "mail.example",
    "SMTP_SECURITY": "starttls",
    "MAIL_FROM": "reminder@letters.example",
    "MAIL_BOUNCES": "",
}


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"SMTP_HOST": "", "MAIL_FROM": "", "SMTP_SECURITY": "none"}, []),
        ({"MAIL_FROM": "reminder"}, ["apero.E005"]),
        ({"MAIL_FROM": "Reminder <reminder@letters.example>"}, ["apero.E005"]),
        ({"MAIL_BOUNCES": "nowhere"}, ["apero.E005"]),
        ({"SMTP_SECURITY": "none"}, ["apero.W001"]),
        ({"SMTP_SECURITY": "none", "SMTP_HOST": "127.0.0.1"}, []),
        ({"SMTP_SECURITY": "none", "PRODUCTION": False}, []),
        ({"MAIL_FROM": "reminder@apero.example"}, ["apero.W002"]),
    ],
)
def test_a_site_is_told_when_its_letters_would_say_too_much(
    changed: dict[str, Any], found: list[str]
) -> None:
    with override_settings(**GOOD | changed):
        assert [message.id for message in letters_keep_what_they_promise()] == found


def test_a_language_without_a_catalogue_is_not_offered_and_named() -> None:
    assert the_interface_speaks_what_was_translated() == []
    with override_settings(INTERFACE_LANGUAGES={"en": "complete"}):
        (found,) = the_interface_speaks_what_was_translated()
    assert "not compiled: ar." in found.msg


def test_a_list_is_split_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_LIST", " a.example, ,b.example ")
    assert env.listed("TEST_LIST") == ["a.example", "b.example"]


def test_a_key_is_made_once_and_only_for_its_owner(tmp_path: Path) -> None:
    made = keys.key_from(tmp_path / "data", "key", may_make=True)
    assert len(made) >= 40
    assert keys.key_from(tmp_path / "data", "key", may_make=False) == made
    assert oct(os.stat(tmp_path / "data" / "key").st_mode)[-3:] == "600"
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["key"]


def test_without_leave_no_key_is_made(tmp_path: Path) -> None:
    with pytest.raises(keys.KeyMissing, match="apero setup"):
        keys.key_from(tmp_path, "key", may_make=False)
    assert list(tmp_path.iterdir()) == []


def test_where_to_listen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APERO_PORT", "8765")
    monkeypatch.setenv("APERO_BIND", "0.0.0.0")  # noqa: S104 (nothing listens)
    assert serve.place().address == "http://127.0.0.1:8765"
    assert serve.Place("::1", 80).address == "http://[::1]:80"


def test_try_takes_the_next_free_port_unless_one_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APERO_PORT", raising=False)
    first = serve.free_place()
    with socket.socket() as taken:
        taken.bind((first.host, first.port))
        taken.listen()
        assert serve.free_place().port > first.port
        monkeypatch.setenv("APERO_PORT", str(first.port))
        assert serve.free_place() == first


def test_the_lock_has_hashes_and_names_no_registry() -> None:
    for path in (REFERENCE.parents[1] / "requirements").glob("*.txt"):
        text = path.read_text()
        assert "://" not in text
        assert text.count("==") <= text.count("--hash=sha256:")
