"""What is done at fixed times (UTC), in one list. docs/explanation/architecture.md says how.

Each job is given the time and returns its receipt. A purge that found something leaves a line in the record too, with
counts only. Nothing here is started by a person's act, so its time says nothing about one.
"""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from importlib import import_module

from django.conf import settings
from django.db import transaction

from apero.audit.actions import SYSTEM, purge_months_before, record
from apero.commitments.actions import close_marks
from apero.config.backups import clear_up
from apero.config.backups.shelf import forget_old, known_folders
from apero.disclosure.actions import purge_waiting
from apero.hiding.actions import destroy_undecided, end_consents, forget_taken_back
from apero.hosting.actions import purge_hours
from apero.incidents.actions import purge_incidents
from apero.interpretation.actions import purge_requests
from apero.lib.sqlite import upkeep
from apero.listening.actions import purge_questions
from apero.participation.actions import forget_used_forms
from apero.people.actions import forget_old_links
from apero.registration.actions import forget_contacts, purge_seats
from apero.registration.reminders import send_reminders
from apero.survey.actions import close_due, delete_due, put_away_due, sweep_keys
from apero.survey.promises import HOURS
from apero.synthesis.actions import close_rounds, purge_notes
from apero.work.actions import purge_finished_tasks
from apero.work.events import PurgeDone
from apero.work.rules import DueJob


def _purge(what: str, delete: Callable[[datetime], int]) -> Callable[[datetime], str]:
    """A job that deletes what is due and says how much, in the record too."""

    @transaction.atomic
    def purge(now: datetime) -> str:
        gone = delete(now)
        if gone:
            record(PurgeDone(what=what, gone=gone), by=SYSTEM, now=now)
        return f"{what} deleted: {gone}"

    return purge


def forget_forms(now: datetime) -> str:
    """Without a count, which would say on how many acts a day had."""
    forget_used_forms(today=now.date())
    return "used forms forgotten"


def forget_interpretation(now: datetime) -> str:
    """Without a count, which could say how few had asked."""
    purge_requests(now=now)
    return "who asked for interpretation, and who interpreted, forgotten"


def forget_addresses(now: datetime) -> str:
    """Without a count, which would say how many people of a session gave one."""
    forget_contacts(now=now)
    return "addresses for reminders deleted"


def _audit_months(now: datetime) -> int:
    months = now.year * 12 + now.month - 1 - settings.AUDIT_MONTHS
    return purge_months_before(now.date().replace(year=months // 12, month=months % 12 + 1, day=1))


def forget_incidents(now: datetime) -> str:
    """Without a count: a contact who was left out would learn from it that somebody wrote."""
    purge_incidents(today=now.date())
    return "reports of conduct that were due deleted"


def end_quotations(now: datetime) -> str:
    """Quotations leave the pages on the day after the last that their speakers agreed to."""
    end_consents(now=now)
    return "quotations whose consent ended taken off every page"


def destroy_withheld(now: datetime) -> str:
    """What two people did not decide about in time; and what codes took back in series that are closed."""
    gone = destroy_undecided(now=now)
    forget_taken_back()
    return f"texts that nobody decided about deleted: {gone}"


def forget_sign_ins(_now: datetime) -> str:
    """Sessions of the team that have ended."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    return "expired sign-ins deleted"


def forget_tasks(now: datetime) -> str:
    return f"finished tasks deleted: {purge_finished_tasks(now=now)}"


def empty_log(_now: datetime) -> str:
    """What people withdrew during the hour does not stay readable in SQLite's log."""
    upkeep.empty_log()
    return "the database's log emptied"


def look_after_database(_now: datetime) -> str:
    upkeep.optimize()
    return "statistics brought up to date"


def rewrite_tables(_now: datetime) -> str:
    """What the purges of this night deleted lies in no file any more."""
    upkeep.rewrite()
    return "rewritten without what was deleted"


def forget_backups(now: datetime) -> str:
    """Backups do not outlive the days that the page What we hold says, whoever forgot them."""
    clear_up()
    gone = sum(forget_old(folder, keep=settings.BACKUP_DAYS, today=now.date()) for folder in known_folders())
    return f"backups deleted: {gone}"


def count_outcomes(now: datetime) -> str:
    """What participants say of what was called done, once its last day has ended everywhere. Without a count."""
    close_marks(now=now)
    return "outcomes that were due counted"


def end_checks(now: datetime) -> str:
    """At noon, when a day has ended everywhere. Without a count of marks."""
    close_rounds(now=now)
    return "checks that were over closed"


def put_answers_away(_now: datetime) -> str:
    """Without a count: nobody learns how many have answered."""
    put_away_due()
    return "answers of surveys put away where enough waited"


def close_surveys(now: datetime) -> str:
    """Whose last day has ended; with the search of the files."""
    close_due(now=now)
    sweep_keys(now=now)
    return "surveys that ended closed"


def forget_answers(now: datetime) -> str:
    delete_due(now=now)
    return "answers of surveys whose day had come deleted"


HALF_HOURS = tuple(time(hour, minute) for hour in range(24) for minute in (0, 30))

JOBS: tuple[DueJob, ...] = (
    DueJob(name="send-reminders", at=HALF_HOURS, do=send_reminders),
    DueJob(name="forget-contacts", at=(time(0, 15),), do=forget_addresses),
    DueJob(name="forget-used-forms", at=(time(0, 30),), do=forget_forms),
    DueJob(name="purge-seats", at=(time(2, 0),), do=_purge("seats", lambda now: purge_seats(now=now))),
    DueJob(name="forget-interpretation", at=(time(2, 3),), do=forget_interpretation),
    DueJob(
        name="purge-questions", at=(time(2, 5),), do=_purge("questions", lambda now: purge_questions(now=now))
    ),
    DueJob(name="purge-notes", at=(time(2, 10),), do=_purge("notes", lambda now: purge_notes(now=now))),
    DueJob(
        name="purge-waiting",
        at=(time(2, 11),),
        do=_purge("texts", lambda now: purge_waiting(today=now.date())),
    ),
    DueJob(name="end-consents", at=(time(1, 0),), do=end_quotations),
    DueJob(name="destroy-undecided", at=(time(1, 30),), do=destroy_withheld),
    DueJob(name="purge-hours", at=(time(2, 12),), do=_purge("cues", lambda now: purge_hours(now=now))),
    DueJob(name="forget-incidents", at=(time(2, 14),), do=forget_incidents),
    DueJob(name="purge-record", at=(time(2, 15),), do=_purge("entries", _audit_months)),
    DueJob(name="forget-sign-ins", at=(time(2, 25),), do=forget_sign_ins),
    DueJob(name="forget-links", at=(time(2, 27),), do=_purge("links", lambda now: forget_old_links(now=now))),
    DueJob(name="forget-tasks", at=(time(2, 30),), do=forget_tasks),
    DueJob(name="forget-backups", at=(time(2, 33),), do=forget_backups),
    DueJob(name="rewrite-tables", at=(time(2, 37),), do=rewrite_tables),
    DueJob(name="look-after-database", at=(time(2, 40),), do=look_after_database),
    DueJob(name="count-outcomes", at=(time(12, 10),), do=count_outcomes),
    DueJob(name="close-checks", at=(time(12, 5),), do=end_checks),
    DueJob(name="put-answers-away", at=tuple(time(hour, 0) for hour in HOURS), do=put_answers_away),
    DueJob(name="close-surveys", at=tuple(time(hour, 2) for hour in range(24)), do=close_surveys),
    DueJob(name="forget-answers", at=(time(2, 20),), do=forget_answers),
    DueJob(name="empty-log", every=timedelta(hours=1), do=empty_log),
)
