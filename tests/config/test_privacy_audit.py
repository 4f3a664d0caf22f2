"""The audit finds what is planted, and nothing on a database that is as it should be."""

import json
import os
from datetime import timedelta
from io import StringIO
from pathlib import Path
from secrets import token_bytes
from typing import Any

import pytest
from django.conf import settings as site
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone

from apero.config import privacy
from apero.config.backups import shelf
from apero.config.privacy import audit
from apero.conversations.models import Session
from apero.lib.sqlite import upkeep
from apero.participation.models import UsedForm
from apero.publishing.holdings import HOLDINGS
from apero.registration.models import Seat
from apero.survey.actions.batches import put_away
from apero.survey.batch_keys import FOLDER
from apero.survey.models import Answer, Batch, OpenAnswer, Survey
from apero.survey.promises import LEAST_BATCH
from apero.synthesis.models import Note
from apero.work.models import Job
from tests import make
from tests.survey import build
from tests.survey.test_attacks import answered

pytestmark = pytest.mark.django_db


def run(*words: str) -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("privacy_audit", *words, stdout=out)
    except SystemExit as ended:
        return int(str(ended.code)), out.getvalue()
    return 0, out.getvalue()


def found(*proxies: Path) -> set[str]:
    report = audit(now=timezone.now(), proxies=proxies)
    return {f"{finding.where}: {finding.what}" for finding in report.findings}


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path / "data"
    settings.DATA.mkdir(mode=0o700)
    settings.STATIC_ROOT = settings.DATA / "static"


def plant(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_on_a_good_database_it_finds_nothing_and_counts_the_rows() -> None:
    make.seat(make.session())
    code, said = run()
    assert code == 0
    assert "registration_seat: 1 rows" in said
    assert "Nothing found" in said


def test_what_the_database_keeps_about_its_own_indexes_is_no_finding() -> None:
    upkeep.optimize()
    assert found() == set()


def test_for_programs_it_speaks_json() -> None:
    code, said = run("--json")
    report = json.loads(said)
    assert (code, report["findings"]) == (0, [])
    of_people = {table["model"]: table["until"] for table in report["tables"] if table["of_people"]}
    assert of_people.keys() == {holding.model for holding in HOLDINGS}
    assert all(of_people.values())


@pytest.mark.parametrize(
    ("column", "kind", "what"),
    [
        ("noted", "timestamp", "can hold a time of day"),
        ("ip_address", "varchar(45)", "its name says that it holds: address, ip"),
        ("user_agent", "text", "its name says that it holds: agent, user"),
        ("arrival", "integer", "which people's acts may not use"),
        ("remark", "text", "does not explain"),
    ],
)
@pytest.mark.parametrize("table", ["registration_seat", "listening_question", "participation_usedform"])
def test_a_column_that_somebody_added_is_found(table: str, column: str, kind: str, what: str) -> None:
    plant(f"ALTER TABLE {table} ADD COLUMN {column} {kind} NULL")
    assert any(line.startswith(f"{table}.{column}: ") and what in line for line in found())
    code, said = run()
    assert code == 1
    assert f"{table}.{column}" in said


def test_a_table_that_somebody_added_is_found() -> None:
    plant("CREATE TABLE visits (page text)")
    assert found() == {"visits: a table that no part of Apero knows"}


def test_a_time_beside_a_note_is_found_too() -> None:
    plant("ALTER TABLE synthesis_note ADD COLUMN typed_at timestamp NULL")
    assert "synthesis_note.typed_at: can hold a time of day" in found()


def test_a_trigger_is_found() -> None:
    if connection.vendor == "sqlite":
        plant("CREATE TRIGGER spy AFTER INSERT ON registration_seat BEGIN SELECT 1; END")
    else:
        plant("CREATE FUNCTION look() RETURNS trigger AS 'BEGIN RETURN NEW; END' LANGUAGE plpgsql")
        plant("CREATE TRIGGER spy AFTER INSERT ON registration_seat EXECUTE FUNCTION look()")
    assert found() == {"spy: a trigger, which could write down what it sees"}


def test_a_field_that_loses_its_sentence_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    fields: Any = HOLDINGS[0].fields
    monkeypatch.delitem(fields, "pseudonym")
    assert found() == {"registration_seat.pseudonym: a column that the page What we hold does not explain"}


def test_every_exception_is_of_something_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the exceptions each of them is a finding, and nothing else is."""
    excepted = privacy.COUNTS | privacy.READERS | privacy.OF_THE_TEAM
    for name in ("COUNTS", "READERS", "OF_THE_TEAM"):
        monkeypatch.setattr(privacy, name, set())
    assert {line.partition(":")[0] for line in found()} == excepted


def a_seat(session: Session, **columns: Any) -> Seat:
    return Seat.objects.create(
        session=session, token=token_bytes(32), voice=token_bytes(32), pseudonym="x", **columns
    )


def test_rows_that_should_be_gone_are_found_and_stay_until_the_purge() -> None:
    now = timezone.now()
    long_ago = make.session(starts_at=now - timedelta(days=400))
    a_seat(long_ago)
    Note.objects.create(session=long_ago, position=1, typed="raw")
    UsedForm.objects.create(mark=b"m" * 32, day=now.date() - timedelta(days=9))
    lines = found()
    for table in ("registration_seat", "synthesis_note", "participation_usedform"):
        assert any(line.startswith(f"{table}: 1 should have been deleted by ") for line in lines), lines
    assert (Seat.objects.count(), Note.objects.count(), UsedForm.objects.count()) == (1, 1, 1)


def test_an_address_for_reminders_that_should_be_gone_is_found() -> None:
    a_seat(make.session(starts_at=timezone.now() - timedelta(days=5)), contact="sealed")
    assert any(line.startswith("registration_seat.contact: 1 should have been deleted") for line in found())


def test_what_is_due_tonight_is_no_finding() -> None:
    UsedForm.objects.create(mark=b"m" * 32, day=timezone.now().date() - timedelta(days=1))
    assert found() == set()


def test_a_job_that_stands_still_is_found() -> None:
    Job.objects.create(name="purge-seats", due_at=timezone.now() - timedelta(days=3))
    [line] = found()
    assert line.startswith("job purge-seats: has not been done since")


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("203.0.113.7", "an address of the network"),
        ("2001:db8:0:0:0:0:0:17", "an address of the network"),
        ("Mozilla/5.0 (X11; Linux)", "a browser or device"),
        ("2026-11-25T04:31:07", "a time of day"),
        ("1700000000", "a time of day"),
        ("2001:db8::1", "an address of the network"),
        ("fe80::1", "an address of the network"),
        ("[::ffff:203.0.113.7]", "an address of the network"),
        ("14:32:07", "a time of day"),
        ("06:33", "a time of day"),
        ("20261125T063102Z", "a time of day"),
        ("Wed Nov 25 06:33 2026", "a time of day"),
        ("25/Nov/2026:06:33:07 +0000", "a time of day"),
        ("Opera/9.80", "a browser or device"),
        ("Dalvik/2.1.0 (Linux; Android 13)", "a browser or device"),
        ("okhttp/4.9", "a browser or device"),
    ],
)
def test_a_value_that_tells_of_who_or_when_is_found(value: str, what: str) -> None:
    a_seat(make.session(), accepted=[value])
    assert found() == {f"registration_seat.accepted: holds {what}"}


@pytest.mark.parametrize("value", ["a::b", "12:345", "en/2", "2026-11-25", "3.1.4", "Africa/Lagos"])
def test_a_value_that_tells_of_nobody_is_no_finding(value: str) -> None:
    a_seat(make.session(), accepted=[value])
    assert found() == set()


def test_row_numbers_of_peoples_acts_are_found() -> None:
    """Decision 19 undone for one table."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no such tables, and says so")
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'participation_usedform'")
        [sql] = cursor.fetchone()
    plant("DROP TABLE participation_usedform")
    plant(sql.replace("WITHOUT ROWID", ""))
    assert found() == {"participation_usedform: has row numbers, which keep the order in which people came"}


def test_a_log_among_the_static_files_is_found(settings: Any) -> None:
    folder = settings.STATIC_ROOT = site.DATA / "static"
    (folder / "ui").mkdir(parents=True)
    (folder / "staticfiles.json").write_text('{"paths": {"ui/a.css": "ui/a.0123456789ab.css"}}')
    for name in ("ui/a.css", "ui/a.0123456789ab.css.gz", "ui/a.ba9876543210.css"):
        (folder / name).write_text("a { color: red }")
    assert found() == set()
    (folder / "access.log").write_text("203.0.113.7 okhttp/4.9")
    assert found() == {
        "static files: access.log: a file that no part of Apero writes",
        "static files: access.log: holds an address of the network",
        "static files: access.log: holds a browser or device",
    }


def test_backups_that_nothing_would_delete_are_found(tmp_path: Path) -> None:
    folder, today = tmp_path / "backups", timezone.now().date()
    folder.mkdir()
    shelf.remember(folder)
    (site.DATA / "backup-folders").chmod(0o600)
    renamed, late = folder / "old-2019.age", folder / "apero-2099-01-01-00000000.age"
    for path in (
        renamed,
        late,
        folder / f"apero-{today}-00000001.age",
        folder / f".apero-{today}-2.age.part",
    ):
        path.write_bytes(b"age-encryption.org/v1 sealed")
    told = {
        "backup old-2019.age: has no name that `apero backup` gives: nothing deletes it",
        "backup apero-2099-01-01-00000000.age: has a day in its name that is still to come",
    }
    assert found() == told
    assert shelf.forget_old(folder, keep=30, today=today) == 0
    long_ago = (timezone.now() - timedelta(days=40)).timestamp()
    os.utime(late, (long_ago, long_ago))
    assert any("kept for longer" in line for line in found())
    assert shelf.forget_old(folder, keep=30, today=today) == 1
    assert not late.exists()


def test_what_people_write_themselves_is_not_read_for_it() -> None:
    a_seat(make.session(), needs="My room is 203.0.113.7, at 2026-11-25 04:31")
    assert found() == set()


def test_a_file_that_is_not_ours_is_found_and_what_it_holds() -> None:
    (site.DATA / "access.log").write_text("203.0.113.7 2026-11-25 04:31 Mozilla/5.0")
    assert found() == {
        "data folder: access.log: a file that no part of Apero writes",
        "data folder: access.log: holds an address of the network",
        "data folder: access.log: holds a browser or device",
        "data folder: access.log: holds a time of day",
    }


def test_a_key_that_others_may_read_is_found() -> None:
    (site.DATA / "code-key").write_text("k")
    (site.DATA / "code-key").chmod(0o644)
    assert found() == {"data folder: code-key: others on this machine may read it"}


def test_backups_that_are_too_old_or_open_are_found(tmp_path: Path) -> None:
    folder, today = tmp_path / "backups", timezone.now().date()
    folder.mkdir()
    shelf.remember(folder)
    old = folder / f"apero-{today - timedelta(days=31)}-00000000.age"
    old.write_bytes(b"age-encryption.org/v1 sealed")
    clear = folder / "copy.sqlite3"
    clear.write_bytes(b"SQLite format 3")
    (folder / f"apero-{today}-00000001.age").write_bytes(b"age-encryption.org/v1 sealed")
    (site.DATA / "backup-folders").chmod(0o600)
    assert found() == {
        f"backup {old.name}: is kept for longer than 30 days",
        "backup copy.sqlite3: is not encrypted",
    }


QUIET = """
http {{
  {http}
  server {{
    listen 80;
    {server}
    location / {{ proxy_pass http://127.0.0.1:8000; {location} }}
  }}
}}
"""
OFF = "access_log off; error_log /var/log/nginx/apero.log crit;"


@pytest.mark.parametrize(
    ("http", "server", "location", "told"),
    [
        ("", OFF, "", []),
        (OFF, "", "", []),
        ("access_log off;", "", "error_log /dev/null;", []),
        (OFF, "access_log /var/log/nginx/all.log;", "", ["access log"]),
        (OFF, "", "access_log syslog:server=unix:/log;", ["access log"]),
        ("", "", "", ["access log", "error log"]),
        (OFF, "error_log /var/log/nginx/e.log warn;", "", ["error log"]),
        (OFF, "", "proxy_set_header X-Real-IP $remote_addr;", ["X-Real-IP"]),
        (OFF, "proxy_set_header Forwarded for=$proxy_add_x_forwarded_for;", "", ["Forwarded"]),
        (OFF, "proxy_set_header Host $host;", "", []),
    ],
)
def test_a_proxy_that_writes_down_who_came_is_found(
    tmp_path: Path, http: str, server: str, location: str, told: list[str]
) -> None:
    path = tmp_path / "nginx.conf"
    path.write_text(QUIET.format(http=http, server=server, location=location))
    lines = sorted(found(path))
    assert len(lines) == len(told)
    assert all(any(word in line for line in lines) for word in told), lines


HOW_TO = Path(__file__).parents[2] / "docs/how-to/run-in-production.md"


def test_the_site_file_of_the_how_to_is_looked_at(tmp_path: Path) -> None:
    given = HOW_TO.read_text(encoding="utf-8").split("For nginx:\n\n")[1].split("\n\nThe two lines")[0]
    path = tmp_path / "apero"
    path.write_text(given)
    assert found(path) == set()
    path.write_text(given.replace("access_log off;", ""))
    assert len(found(path)) == 1


@pytest.mark.parametrize(
    ("says", "number"), [("", 2), (OFF, 0), (f"{OFF} location /x {{ access_log all.log; }}", 1)]
)
def test_the_server_that_leads_to_https_is_looked_at_too(tmp_path: Path, says: str, number: int) -> None:
    path = tmp_path / "apero"
    path.write_text(
        f"server {{ server_name a.example; {says} return 301 https://a.example; }} "
        f"server {{ server_name a.example; {OFF} location / {{ proxy_pass http://x; }} }} "
        "server { server_name other.example; }"
    )
    assert len(found(path)) == number


@pytest.mark.parametrize(
    "text", ["server { access_log off", "hello world", "", "events { server { proxy_pass http://x; } }"]
)
def test_a_file_that_is_no_site_of_nginx_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "apero").write_text(text)
    with pytest.raises(CommandError):
        run("--proxy", str(tmp_path / "apero"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("example.org {\n  reverse_proxy 127.0.0.1:8000\n}\n", 0),
        ("example.org {\n  log {\n    output stdout\n  }\n  reverse_proxy 127.0.0.1:8000\n}\n", 1),
        ("{\n  log default {\n  level ERROR\n }\n}\n", 1),
        ("example.org {\n  # log\n  reverse_proxy 127.0.0.1:8000\n}\n", 0),
    ],
)
def test_a_caddyfile_that_logs_is_found(tmp_path: Path, text: str, number: int) -> None:
    (tmp_path / "Caddyfile").write_text(text)
    assert len(found(tmp_path / "Caddyfile")) == number


def test_what_was_not_looked_at_is_said_and_a_proxy_that_cannot_be_read_is_no_success(tmp_path: Path) -> None:
    code, said = run()
    assert (code, "Not looked at. The proxy" in said, "Not looked at. Backups" in said) == (0, True, True)
    with pytest.raises(CommandError, match="no file missing"):
        run("--proxy", str(tmp_path / "missing.conf"))
    (tmp_path / "broken.conf").write_text("server { access_log off")
    with pytest.raises(CommandError, match="cannot be read"):
        run("--proxy", str(tmp_path / "broken.conf"))


def test_answers_of_a_survey_that_wait_are_no_finding_and_can_be_put_away_afterwards() -> None:
    """To see what is overdue the audit does what was due, and takes it back. A key that it destroyed would not come back."""
    survey = build.opened()
    answered(survey, LEAST_BATCH)
    survey_of_yesterday = build.opened(programme=survey.programme, address="over")
    answered(survey_of_yesterday, LEAST_BATCH)
    Survey.objects.filter(address="over").update(last_day=make.TODAY - timedelta(days=9))
    assert found() == set()
    put_away(survey)
    put_away(survey_of_yesterday, is_last=True)
    assert Answer.objects.count() == 2 * LEAST_BATCH


@pytest.mark.django_db(transaction=True)
def test_a_batch_is_never_put_away_in_a_transaction_that_could_be_taken_back() -> None:
    survey = build.opened()
    answered(survey, LEAST_BATCH)
    with pytest.raises(RuntimeError), transaction.atomic():
        put_away(survey)
    put_away(survey)
    assert Answer.objects.count() == LEAST_BATCH


def test_what_is_chosen_and_written_in_a_survey_is_not_read_for_who_and_when() -> None:
    survey = build.opened()
    version = survey.versions.get()
    Answer.objects.create(version=version, line="1712345678")
    OpenAnswer.objects.create(version=version, question="q3", text="At 14:30, 203.0.113.7")
    assert found() == set()
    OpenAnswer.objects.create(version=version, question="14:30", text="x")
    assert found() == {"survey_openanswer.question: holds a time of day"}, "the control"


def test_keys_of_surveys_that_others_may_read_or_that_are_left_over_are_found() -> None:
    survey = build.opened()
    batch = Batch.objects.get()
    assert found() == set()
    key = site.DATA / FOLDER / str(batch.pk)
    key.chmod(0o644)
    assert found() == {f"data folder: {FOLDER}/{batch.pk}: others on this machine may read it"}
    key.chmod(0o600)
    key.parent.chmod(0o755)
    assert found() == {f"data folder: {FOLDER}: others on this machine may read it"}
    key.parent.chmod(0o700)
    survey.batches.all().delete()
    assert found() == set(), "a batch that is being made has a key before it has a row"
    long_ago = (timezone.now() - timedelta(hours=2)).timestamp()
    os.utime(key, (long_ago, long_ago))
    assert found() == {
        f"data folder: {FOLDER}/{batch.pk}: no answers wait for this key any more: it should have been destroyed"
    }


def test_a_batch_whose_key_is_gone_is_found() -> None:
    build.opened()
    batch = Batch.objects.get()
    (site.DATA / FOLDER / str(batch.pk)).unlink()
    assert found() == {f"survey_batch {batch.pk}: its key is gone: nobody can read what is sent now"}


def test_a_new_table_of_surveys_that_the_page_does_not_name_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(privacy, "OF_THE_TEAM", privacy.OF_THE_TEAM - {"survey_batch"})
    assert found() == {"survey_batch: a table of people's acts that the page does not name"}
