"""The audit finds what is planted, and nothing on a database that is as it should be."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from apero.config import privacy
from apero.config.privacy import audit
from apero.lib.sqlite import upkeep
from apero.publishing.holdings import HOLDINGS
from tests import make

pytestmark = pytest.mark.django_db


def run(*words: str) -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("privacy_audit", *words, stdout=out)
    except SystemExit as ended:
        return int(str(ended.code)), out.getvalue()
    return 0, out.getvalue()


def found() -> set[str]:
    return {f"{finding.where}: {finding.what}" for finding in audit().findings}


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
