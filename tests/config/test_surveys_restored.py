"""What a backup holds of surveys, and what a restore makes of them: no key, no survey that opens again, no second results."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site
from django.db import DatabaseError
from django.utils import timezone

from apero.audit.actions import SYSTEM
from apero.config.backups import hidden
from apero.config.backups.hidden import Hidden, hidden_now, hide_again
from apero.lib.refusal import Refused
from apero.releases.models import Release
from apero.survey import actions
from apero.survey.actions.batches import put_away
from apero.survey.actions.closing import finish
from apero.survey.batch_keys import FOLDER, has_key
from apero.survey.models import (
    Answer,
    Batch,
    OpenAnswer,
    ResultRelease,
    SealedAnswer,
    Survey,
    SurveyCode,
    UsedValue,
)
from apero.survey.promises import LEAST_BATCH
from tests import make
from tests.config.sites import Site, the_backup
from tests.survey import build
from tests.survey.test_attacks import answered

pytestmark = pytest.mark.django_db
LATER = make.NOON + timedelta(days=2)


@pytest.fixture(autouse=True)
def _data(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path


def as_it_was(survey: Survey) -> None:
    """As if a backup of the days when it was open had been put back: with its answers, without what was told of them."""
    ResultRelease.objects.all().delete()
    Release.objects.all().delete()
    Survey.objects.filter(pk=survey.pk).update(
        state="open", closed_on=None, reported_on=None, searched={}, last_day=survey.last_day
    )


def seen() -> Hidden:
    """What a restore reads of the database that it replaces; through the file, as it comes back."""
    found = hidden_now()
    assert found is not None
    with hidden.kept(found):
        pass
    assert hidden._read() == found
    return found


def ended(survey: Survey) -> None:
    actions.close_survey(survey=survey, by=SYSTEM, now=make.NOON)
    finish(survey, now=make.NOON)


def test_a_survey_that_had_ended_does_not_open_again() -> None:
    survey = build.opened(uses_codes=True)
    codes = actions.make_codes(survey=survey, number=20, by=SYSTEM, now=make.NOON).codes
    for code in codes[:12]:
        answered(survey, 1, code=code)  # type: ignore[arg-type]
    ended(survey)
    seen()
    as_it_was(survey)
    actions.make_codes(survey=survey, number=3, by=SYSTEM, now=make.NOON)
    actions.next_version(survey=Survey.objects.get(), by=SYSTEM, now=make.NOON)
    hide_again(now=LATER)
    found = Survey.objects.get()
    assert (found.state, found.closed_on, found.last_day) == ("closed", make.TODAY, make.TODAY)
    assert found.searched["on"] == LATER.date().isoformat()
    assert not SurveyCode.objects.exists()
    assert not Batch.objects.exists()
    assert not found.versions.filter(state="draft").exists()
    assert Answer.objects.count() == 12, "answers that the backup holds are kept until their day"
    assert not hidden.is_unfinished()


def test_results_that_were_published_are_the_ones_that_stay() -> None:
    """The backup holds fewer answers. Counted anew they would be other numbers, and one could be taken from the other."""
    survey = build.opened()
    answered(survey, 30)
    ended(survey)
    version = survey.versions.get()
    told = actions.release_results(version=version, by=SYSTEM, now=make.NOON).tables
    cells = {row.cell: row.number for row in Release.objects.all()}
    seen()
    as_it_was(survey)
    for row in Answer.objects.all()[:7]:
        row.delete()
    hide_again(now=LATER)
    made = ResultRelease.objects.get()
    assert (made.tables, made.released_on) == (told, make.TODAY)
    assert {row.cell: row.number for row in Release.objects.all()} == cells
    assert Survey.objects.get().state == "analysed"
    assert actions.release_results(version=version, by=SYSTEM, now=LATER) == made
    assert told[0]["people"] == 30


def test_answers_that_were_deleted_are_deleted_again() -> None:
    survey = build.opened()
    answered(survey, 12)
    ended(survey)
    kept = [(a.version_id, a.line) for a in Answer.objects.all()]
    actions.release_results(version=survey.versions.get(), by=SYSTEM, now=make.NOON)
    actions.report_survey(survey=survey, by=SYSTEM, now=make.NOON)
    actions.delete_due(now=make.NOON + timedelta(days=91))
    assert not Answer.objects.exists()
    seen()
    as_it_was(survey)
    Answer.objects.bulk_create(Answer(version_id=version, line=line) for version, line in kept)
    hide_again(now=LATER)
    assert (Answer.objects.count(), OpenAnswer.objects.count()) == (0, 0)
    found = Survey.objects.get()
    assert (found.state, found.reported_on) == ("raw-deleted", make.TODAY)
    assert ResultRelease.objects.exists()


def test_what_the_backup_knows_of_a_survey_itself_is_left_alone() -> None:
    survey = build.opened()
    answered(survey, 12)
    ended(survey)
    seen()
    Survey.objects.update(state="analysed", last_day=date(2020, 1, 1))
    hide_again(now=LATER)
    found = Survey.objects.get()
    assert (found.state, found.last_day) == ("analysed", date(2020, 1, 1))


def test_a_batch_without_a_key_takes_no_answer_after_a_restore() -> None:
    """Its key was destroyed when it was put away, or lay on another machine: what is sent to it nobody could read."""
    survey = build.opened()
    answered(survey, 3)
    batch = Batch.objects.get()
    (site.DATA / FOLDER / str(batch.pk)).unlink()
    seen()
    hide_again(now=LATER)
    following = Batch.objects.get()
    assert following.pk != batch.pk
    assert has_key(following.pk)
    assert not SealedAnswer.objects.exists()
    assert not UsedValue.objects.exists()
    with pytest.raises(Refused, match="put-away"):
        actions.take_answer(
            survey_id=survey.pk,
            batch_id=batch.pk,
            value=b"x" * 16,
            content=actions.Content(survey.versions.get().pk, "-----", []),
        )
    answered(survey, LEAST_BATCH)
    put_away(survey)
    assert Answer.objects.count() == LEAST_BATCH


def test_a_batch_whose_key_is_still_there_goes_on_with_what_the_backup_held_of_it() -> None:
    survey = build.opened()
    answered(survey, LEAST_BATCH)
    batch = Batch.objects.get()
    seen()
    hide_again(now=LATER)
    assert Batch.objects.get() == batch
    assert SealedAnswer.objects.count() == LEAST_BATCH, (
        "they leave at their hour, not because somebody restored"
    )


def test_keys_of_the_database_that_was_replaced_are_destroyed(tmp_path: Path) -> None:
    survey = build.opened()
    build.opened(programme=survey.programme, address="made-after-the-backup")
    seen()
    Survey.objects.exclude(pk=survey.pk).delete()
    assert len(list((tmp_path / FOLDER).iterdir())) == 2
    hide_again(now=timezone.now())
    [left] = (tmp_path / FOLDER).iterdir()
    assert str(Batch.objects.get().pk) == left.name


def test_a_disk_that_fails_throws_no_answers_away(monkeypatch: pytest.MonkeyPatch) -> None:
    survey = build.opened()
    answered(survey, LEAST_BATCH)

    def fail(_path: Path) -> bytes:
        raise OSError("too many open files")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", fail)
        with pytest.raises(OSError, match="too many"):
            put_away(survey)
    assert SealedAnswer.objects.count() == LEAST_BATCH
    put_away(survey)
    assert Answer.objects.count() == LEAST_BATCH


_OPEN = """
import sys; sys.path.insert(0, {root!r})
from itertools import count
from random import randrange
from tests import make
make._next = count(randrange(10**9))
from tests.survey import build
from tests.survey.test_attacks import answered
from apero.survey.batch_keys import key_of
from apero.survey.models import Batch
survey = build.opened()
answered(survey, 12)
print(survey.pk, key_of(Batch.objects.get(survey=survey).pk).hex())
"""
_END = """
from django.utils import timezone
from apero.audit.actions import SYSTEM
from apero.survey import actions
from apero.survey.actions.closing import finish
from apero.survey.models import Survey
survey = Survey.objects.get(pk={key!r})
actions.close_survey(survey=survey, by=SYSTEM, now=timezone.now())
finish(survey, now=timezone.now())
"""
_LOOK = """
from apero.survey.models import *
survey = Survey.objects.get(pk={key!r})
print(survey.state, Batch.objects.count(), SealedAnswer.objects.count(), Answer.objects.count())
"""


def test_a_backup_holds_no_key_of_answers_that_wait_and_what_it_held_sealed_nobody_reads(
    made: Site, key: tuple[Path, str], tmp_path: Path
) -> None:
    """From end to end: the survey ended after the backup, and its batch's key was destroyed. Its answers are not raised again."""
    code, said = made.run("shell", "-v", "0", "-c", _OPEN.format(root=str(Path(__file__).parents[2])))
    assert code == 0, said
    survey, private = said.split()
    made.run("backup", str(tmp_path / "b"), "--to", key[1])
    from apero.config.backups.archive import identities_from, unseal

    room = tmp_path / "room"
    room.mkdir()
    names = unseal(the_backup(tmp_path / "b"), identities_from(key[0].read_text()), room)
    assert set(names) == {
        "database",
        "key-secret-key",
        "key-code-key",
        "key-backup-key",
        "manifest",
        "signature",
    }
    assert not [path for path in room.iterdir() if bytes.fromhex(private) in path.read_bytes()]
    assert [path for path in (made.data / FOLDER).iterdir() if bytes.fromhex(private) in path.read_bytes()], (
        "the control"
    )
    code, said = made.run("shell", "-v", "0", "-c", _END.format(key=survey))
    assert code == 0, said
    code, said = made.run("restore", "--key", str(key[0]), "--replace", str(the_backup(tmp_path / "b")))
    assert code == 0, said
    code, said = made.run("shell", "-v", "0", "-c", _LOOK.format(key=survey))
    assert said.split() == ["closed", "0", "0", "0"], said
    assert not list((made.data / FOLDER).iterdir())


def test_a_database_without_surveys_is_read_and_one_that_cannot_be_read_is_said_to_be_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended(build.opened())
    with monkeypatch.context() as patched:
        patched.setattr(hidden, "_OF_SURVEYS", "no_such_table")
        assert seen().ended == []
    assert len(seen().ended) == 1, "the control"

    def fail() -> list[actions.Ended]:
        raise DatabaseError("no such column")

    monkeypatch.setattr(hidden, "ended_now", fail)
    assert hidden_now() is None
