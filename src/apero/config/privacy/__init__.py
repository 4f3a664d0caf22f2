"""Looks at what is there, not at what should be: `apero privacy-audit`. The database, its files, backups, the proxy.

Tables that hold people's acts are checked against an allow-list: what `publishing.holdings` does not explain, or
whose type could hold a time, an address or a running number, is a finding.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.models import Field, Model
from django.db.models.fields.related import ForeignKey

from apero.config.backups import shelf
from apero.config.privacy import files, purges, values
from apero.config.privacy.finding import Finding
from apero.config.privacy.proxies import of_proxy
from apero.people.models import User
from apero.publishing.holdings import HOLDINGS, Holding, stored_fields

PLAIN_TYPES = {"UUIDField", "BinaryField", "DateField", "CharField", "TextField", "BooleanField", "JSONField"}
"""What a column of an act may be. No time, no address type, no number that could count."""
TELLING = {
    *(
        "address",
        "addr",
        "ip",
        "agent",
        "browser",
        "device",
        "fingerprint",
        "cookie",
        "referer",
        "referrer",
        "ua",
    ),
    *("at", "created", "updated", "modified", "seen", "stamp", "time", "timestamp"),
    *("sequence", "seq", "serial", "position", "user", "author", "email", "mail", "phone"),
    *("geo", "lat", "latitude", "lon", "longitude"),
}
"""Parts of a name that no column of an act may have."""
PURGED = {
    "sessions.Session": "expired sign-ins of the team, nightly",
    "django_tasks_database.DBTaskResult": "finished ones, nightly; failed ones after a week",
    "audit.Entry": "months that are older than APERO_AUDIT_MONTHS, nightly",
    "work.Job": "one row a job; the last receipt only",
}
NO_PROXY = "The proxy: name its configuration with --proxy FILE or APERO_PROXY_CONFIG."
NO_BACKUP = "Backups: `apero backup` has made none here. Others are not known."
OF_THE_DATABASE = ("django_migrations", "sqlite_")
OF_ACTS = {"participation", "registration", "listening", "survey"}
"""Apps whose every table is one of people's acts, but:"""
OF_THE_TEAM = {
    *("registration_handlingacceptance", "listening_closedroom"),
    *("survey_survey", "survey_surveyversion", "survey_batch", "survey_reading", "survey_resultrelease"),
    "survey_outsidesurvey",
}
"""What the team did there; and the public halves of keys."""
COUNTS = {
    "registration_seat.waiting_place",
    "registration_seat.reminders_sent",
    "listening_question.queue_place",
}
"""Small numbers that acts may hold: places of a list of one session, which the team can shuffle, and letters sent."""
READERS = {"incidents_incident.first_reader_id", "incidents_incident.second_reader_id"}
"""Accounts that an act may name: those of the team who are to read it, whom the form named."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands in the database."""

    name: str
    model: str
    rows: int
    columns: dict[str, str]
    of_people: bool
    until: str


@dataclass(frozen=True, slots=True)
class Report:
    """All tables, what was found, and what was not looked at and why."""

    tables: list[Table]
    findings: list[Finding]
    not_looked_at: list[str] = field(default_factory=list)


def audit(*, now: datetime, proxies: Iterable[Path] = ()) -> Report:
    """Read the schema, the rows and the files. Keeps nothing of what it does. Raises `proxies.Unreadable`."""
    paths = list(proxies)
    report = of_schema()
    report.findings.extend(
        [
            *values.found(),
            *purges.overdue(now=now),
            *purges.unfinished(now=now),
            *files.of_data(),
            *files.of_survey_keys(now=now),
            *files.of_static(),
            *files.of_backups(today=now.date()),
            *(finding for path in paths for finding in of_proxy(path)),
        ]
    )
    if not paths:
        report.not_looked_at.append(NO_PROXY)
    if not shelf.known_folders():
        report.not_looked_at.append(NO_BACKUP)
    return report


def of_schema() -> Report:
    """Read the schema and count the rows."""
    models = {_table(model): model for model in apps.get_models(include_auto_created=True)}
    holdings = {holding.model: holding for holding in HOLDINGS}
    live = _live_columns()
    tables = [_described(name, models[name], live[name], holdings) for name in sorted(live) if name in models]
    findings = [
        *(
            Finding(name, "a table that no part of Apero knows")
            for name in sorted(live.keys() - models.keys())
        ),
        *(Finding(name, "a table of people's acts that the page does not name") for name in _unnamed(models)),
        *(finding for holding in HOLDINGS for finding in _of_holding(holding, live)),
        *_of_server(),
    ]
    return Report(tables, findings)


def _table(model: type[Model]) -> str:
    return model._meta.db_table  # noqa: SLF001 (Django documents it)


def _unnamed(models: dict[str, type[Model]]) -> list[str]:
    named = {_table(holding.model_class) for holding in HOLDINGS}
    return [
        name
        for name, model in models.items()
        if model._meta.app_label in OF_ACTS and name not in named | OF_THE_TEAM  # noqa: SLF001
    ]


def _live_columns() -> dict[str, dict[str, str]]:
    """Each table of the database with its columns and their types, as Django reads them back."""
    with connection.cursor() as cursor:
        names = {n for n in connection.introspection.table_names(cursor) if not n.startswith(OF_THE_DATABASE)}
        return {
            name: {
                column.name: _kind(column)
                for column in connection.introspection.get_table_description(cursor, name)
            }
            for name in names
        }


def _kind(column: Any) -> str:
    """The type of a column as Django names it, or as the database does if Django would never make it."""
    try:
        return str(connection.introspection.get_field_type(column.type_code, column))
    except KeyError:
        return str(column.type_code)


def _described(name: str, model: type[Model], columns: dict[str, str], holdings: dict[str, Holding]) -> Table:
    label = model._meta.label  # noqa: SLF001
    held = holdings.get(label)
    until = str(held.until_when) if held else PURGED.get(label, "")
    return Table(name, label, model._default_manager.count(), columns, held is not None, until)  # noqa: SLF001


def _of_holding(holding: Holding, live: dict[str, dict[str, str]]) -> Iterator[Finding]:
    fields = {field.column: field for field in stored_fields(holding.model_class)}
    table = _table(holding.model_class)
    for column, kind in live.get(table, {}).items():
        field, where = fields.get(column), f"{table}.{column}"
        if field is None or field.name not in holding.fields:
            yield Finding(where, "a column that the page What we hold does not explain")
        if "time" in f"{kind} {type(field).__name__}".lower():
            yield Finding(where, "can hold a time of day")
        if holding.is_act and where not in COUNTS | READERS:
            yield from (Finding(where, what) for what in _of_act(column, kind, field))


def _of_act(column: str, kind: str, field: "Field[object, object] | None") -> Iterator[str]:
    telling = TELLING.intersection(column.lower().split("_"))
    if telling:
        yield f"its name says that it holds: {', '.join(sorted(telling))}"
    if kind not in PLAIN_TYPES:
        yield f"its type in the database is {kind}, which people's acts may not use"
    if isinstance(field, ForeignKey):
        if issubclass(field.related_model, User):
            yield "leads to an account"
    elif field is not None and field.get_internal_type() not in PLAIN_TYPES:
        yield f"its type is {field.get_internal_type()}, which people's acts may not use"


def _of_server() -> Iterator[Finding]:
    """What the database does by itself: triggers, times of transactions, logs of statements."""
    yield from _sqlite() if connection.vendor == "sqlite" else _postgresql()


def _rows(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def _sqlite() -> Iterator[Finding]:
    for (name,) in _rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        yield Finding(name, "a trigger, which could write down what it sees")
    numbered = {row[1] for row in _rows("PRAGMA table_list") if not row[4]}  # 4: WITHOUT ROWID
    for name in sorted(settings.UNORDERED_TABLES & numbered):
        yield Finding(name, "has row numbers, which keep the order in which people came")
    if _rows("PRAGMA secure_delete")[0][0] != 1:
        yield Finding("secure_delete", "deleted rows are not written over")


def _postgresql() -> Iterator[Finding]:
    for (name,) in _rows("SELECT DISTINCT trigger_name FROM information_schema.triggers"):
        yield Finding(name, "a trigger, which could write down what it sees")
    if _rows("SHOW track_commit_timestamp")[0][0] != "off":
        yield Finding("track_commit_timestamp", "the time of every act can be read back from its row")
    if _rows("SHOW log_statement")[0][0] in ("mod", "all"):
        yield Finding("log_statement", "what people write stands in the log of the database")
    if _rows("SHOW log_min_error_statement")[0][0] not in ("fatal", "panic"):
        yield Finding(
            "log_min_error_statement", "what somebody wrote stands in the log when it could not be kept"
        )
    if _rows("SHOW log_min_duration_statement")[0][0] != "-1":
        yield Finding("log_min_duration_statement", "what people write may stand in the log of the database")
