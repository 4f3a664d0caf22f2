"""What was taken off the pages since a backup stays off when it is restored, even if the restore was killed (R86)."""

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection

from apero.config.backups import hidden
from apero.config.backups.hidden import Hidden, hidden_now, hide_again
from apero.hiding.actions import Taken, withhold
from apero.hiding.models import Hiding
from apero.synthesis.models import Statement, SummaryItem
from apero.translation.models import Segment, Source, Translation
from tests import make
from tests.config.sites import Site, the_backup

HERON = "The words of the heron."
NOW = make.NOON + timedelta(days=30)


def keep(*taken: Taken, deleted: list[UUID] | None = None) -> None:
    """As a restore leaves it when it has replaced the database."""
    with hidden.kept(Hidden(list(taken), deleted or [])):
        pass


def taken_of(statement: Statement, outcome: str, **facts: Any) -> Taken:
    found: dict[str, Any] = {"part": "", "reason": "protect", "by_code": False, "decide_until": NOW.date()}
    return Taken(hiding_id=uuid4(), source_id=statement.text_id, outcome=outcome, **found | facts)


@pytest.fixture
def heron(db: None, settings: Any, tmp_path: Path) -> Statement:
    """A public line, translated; and a data folder of its own."""
    settings.DATA = tmp_path
    statement = make.statement(make.session(starts_at=NOW - timedelta(days=9)), HERON)
    make.summary(statement.session, now=NOW, without_check="Nobody was asked.")
    for segment in statement.text.segments.all():
        Translation.objects.create(
            segment=segment, language="fr", text="Le héron.", made_from=segment.text, state="reviewed"
        )
    return statement


def is_readable(statement: Statement) -> bool:
    statement.refresh_from_db()
    return statement.state == "published" or SummaryItem.objects.filter(wording__contains="heron").exists()


def test_r86_what_two_people_destroyed_since_the_backup_is_destroyed_again(heron: Statement) -> None:
    keep(taken_of(heron, "hidden"))
    assert hide_again(now=NOW) == 1
    assert not is_readable(heron)
    assert heron.state == "withdrawn"
    assert not Segment.objects.filter(text__contains="heron").exists()
    assert not Translation.objects.exists()
    assert not hidden.is_unfinished()
    assert hide_again(now=NOW) == 0


def test_r86_what_waits_for_two_people_waits_again_until_the_same_day(heron: Statement) -> None:
    until = NOW.date() + timedelta(days=3)
    keep(taken_of(heron, "open", reason="asked", by_code=True, decide_until=until))
    assert hide_again(now=NOW) == 1
    assert not Segment.objects.filter(source=heron.text, part="text").exists()
    hidden = hidden_now()
    assert hidden is not None
    [found] = hidden.taken
    assert (found.source_id, found.reason, found.by_code, found.outcome, found.decide_until) == (
        heron.text_id, "asked", True, "open", until,
    )  # fmt: skip


def test_r86_what_was_worded_anew_since_the_backup_is_a_draft_again(heron: Statement) -> None:
    keep(taken_of(heron, "reworded"))
    assert hide_again(now=NOW) == 1
    assert not is_readable(heron)
    assert heron.state == "draft"
    assert not Translation.objects.exists()
    assert not Source.objects.get(pk=heron.text_id).is_released


def test_r86_what_the_backup_knows_of_itself_is_left_alone(heron: Statement) -> None:
    """Reworded before the backup was made: its words are the new ones."""
    team = heron.session.programme.team
    one = Hiding.objects.create(
        team=team, source=heron.text, reason="protect", outcome="reworded",
        requested_on=NOW, decide_until=NOW, decided_on=NOW,
    )  # fmt: skip
    keep(replace(taken_of(heron, "reworded"), hiding_id=one.pk))
    assert hide_again(now=NOW) == 0
    assert is_readable(heron)


@pytest.mark.parametrize(("outcome", "state"), [("hidden", "withdrawn"), ("reworded", "draft")])
def test_r86_what_still_waits_in_the_backup_becomes_what_two_people_decided(
    heron: Statement, outcome: str, state: str
) -> None:
    """Whatever the first of them proposes there."""
    hiding = withhold(source=heron.text, now=NOW)
    Hiding.objects.filter(pk=hiding.pk).update(proposes="shown")
    keep(replace(taken_of(heron, outcome), hiding_id=hiding.pk))
    hide_again(now=NOW)
    heron.refresh_from_db()
    assert (heron.state, Hiding.objects.get().outcome) == (state, outcome)


@pytest.mark.parametrize("outcome", ["hidden", "reworded", "open"])
def test_r86_a_line_that_was_approved_when_the_backup_was_made_does_not_become_public(
    db: None, settings: Any, tmp_path: Path, outcome: str
) -> None:
    settings.DATA = tmp_path
    statement = make.statement(make.session(starts_at=NOW - timedelta(days=9)), HERON)
    assert statement.state == "approved"
    keep(taken_of(statement, outcome))
    assert hide_again(now=NOW) == 1
    if outcome == "hidden":
        assert not Segment.objects.filter(text__contains="heron").exists()
    else:
        statement.refresh_from_db()
        assert (statement.state, statement.approved_on) == ("draft", None)


def test_r86_of_two_decisions_about_one_text_the_firmer_holds(heron: Statement) -> None:
    keep(taken_of(heron, "reworded"), taken_of(heron, "open"), taken_of(heron, "hidden"))
    hide_again(now=NOW)
    assert not Segment.objects.filter(text__contains="heron").exists()


def test_r44_a_question_that_must_not_stand_here_is_deleted_again(
    db: None, settings: Any, tmp_path: Path
) -> None:
    settings.DATA = tmp_path
    question = make.question(make.programme()).question
    keep(deleted=[question.pk, uuid4()])
    assert hide_again(now=NOW) == 1
    question.refresh_from_db()
    assert (question.state, question.typed) == ("pointed-private", "")
    assert hidden_now() == Hidden([], [question.pk])


def test_a_step_that_fails_leaves_no_list_and_an_interrupted_restore_keeps_its_own(
    heron: Statement, tmp_path: Path
) -> None:
    one, other = taken_of(heron, "hidden"), taken_of(heron, "open")
    with pytest.raises(OSError, match="full"), hidden.kept(Hidden([one], [])):
        raise OSError("full")
    assert not hidden.is_unfinished()
    keep(one)
    assert (tmp_path / hidden.LIST).stat().st_mode & 0o077 == 0
    with pytest.raises(OSError, match="full"), hidden.kept(Hidden([replace(one, outcome="open"), other], [])):
        raise OSError("full")
    assert hidden._read().taken == [one, other], "what was seen first holds"


_PLANT = """
import sys; sys.path.insert(0, {root!r})
from datetime import timedelta
from itertools import count
from random import randrange
from django.utils import timezone
from tests import make
make._next = count(randrange(10**9))
session = make.session(starts_at=timezone.now() - timedelta(days=9))
lines = [make.statement(session, "The words of the heron.") for line in range(2)]
make.summary(session, now=timezone.now(), without_check="Nobody was asked.")
print(*(line.pk for line in lines))
"""
_SETTLE = """
from django.utils import timezone
from apero.hiding.actions import withhold, Taken, take_off_again
from apero.synthesis.models import Statement
line = Statement.objects.get(pk={key!r})
one = Taken(__import__("uuid").uuid4(), line.text_id, "", "protect", False, {outcome!r}, timezone.now().date())
print(take_off_again([one], now=timezone.now()))
"""
_KILLED = """
import os, sys
os.environ["APERO_SETTING_UP"] = "yes"
os.environ["DJANGO_SETTINGS_MODULE"] = "apero.config.settings"
import django
django.setup()
from importlib import import_module
from django.core.management import call_command
module = import_module({module!r})
real = getattr(module, {name!r})
def killed(*args, **facts):
    if {after!r}:
        real(*args, **facts)
    os.kill(os.getpid(), 9)
setattr(module, {name!r}, killed)
call_command("restore", *sys.argv[1:])
"""


@pytest.mark.parametrize(
    ("module", "name", "after"),
    [
        ("apero.config.backups.database", "put_back", False),
        ("apero.config.backups.database", "put_back", True),
        ("apero.config.management.commands.restore", "call_command", True),
        ("apero.config.backups.hidden", "take_off_again", True),
    ],
)
def test_r86_a_restore_that_is_killed_shows_nothing_and_ends_when_it_is_run_again(
    made: Site, key: tuple[Path, str], tmp_path: Path, module: str, name: str, *, after: bool
) -> None:
    code, said = made.run("shell", "-v", "0", "-c", _PLANT.format(root=str(Path(__file__).parents[2])))
    assert code == 0, said
    lines = dict(zip(("hidden", "reworded"), said.split(), strict=True))
    made.run("backup", str(tmp_path / "b"), "--to", key[1])
    words = ("--key", str(key[0]), "--replace", str(the_backup(tmp_path / "b")))
    for outcome, line in lines.items():
        code, said = made.run("shell", "-v", "0", "-c", _SETTLE.format(key=line, outcome=outcome))
        assert (code, said.strip()) == (0, "1"), said
    script = _KILLED.format(module=module, name=name, after=after)
    killed = subprocess.run(
        [sys.executable, "-c", script, *words], env=made.env, capture_output=True, check=False
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    code, said = made.run("may_serve")
    assert (code, hidden.UNFINISHED in said) == (1, True), said
    code, said = made.run("restore", *words)
    assert (code, "Hidden again: 2" in said) == (0, True), said
    for outcome, state in (("hidden", "withdrawn"), ("reworded", "draft")):
        found = UUID(lines[outcome])
        name = found.hex if connection.vendor == "sqlite" else str(found)
        assert state in made.ask(f"SELECT state FROM synthesis_statement WHERE id = '{name}'")
    assert hidden.UNFINISHED not in made.run("may_serve")[1]
    assert not (made.data / hidden.LIST).exists()
