"""The anonymous survey: CPU of its pages and of a submission, 64 and 512 writers, and a million answers tabulated.

Limits: 4 CPU ms a page and a submission, durable; every acknowledged answer stored once; 1,000,000 answers told with
suppression in 5 s on SQLite and 2 s on PostgreSQL, with 200 MB more than before. Beside each stands what the machine can do
without us, taken in the same run: sealed rows written durably in a bare loop, and the same rows read and their signs
counted, without groups or suppression.

    python bench/survey.py [ANSWERS]
    POSTGRESQL_QUICK= script/with-postgresql python bench/survey.py [ANSWERS]
"""

import os
import random
import re
import resource
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from server import Server, apero, environment, prepared, serving

PROGRAMME, ADDRESS = "mapping-without-fear", "bench"
PATH = f"/en/programmes/{PROGRAMME}/surveys/{ADDRESS}"
LIMIT = 4.0
WRITERS = {64: 10, 512: 4}
"""So many at once, and how many answers each of them sends."""
SECONDS = {"sqlite": 5.0, "postgresql": 2.0}
MEGABYTES = 200
ANSWERS = 1_000_000
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
KEPT = "Your answers are kept"
TYPED = "In my town nobody knows whom to ask, and who asks is known to everybody. "
Form = dict[str, str]


def hidden(page: str) -> Form:
    return {name: unescape(value) for name, value in HIDDEN.findall(page)}


def sent(server: Server, form: Form | None = None) -> tuple[int, float, str]:
    """Ask for the survey, or send a form: status, seconds, page."""
    link = server.connection()
    begun = time.perf_counter()
    if form is None:
        link.request("GET", PATH)
    else:
        link.request("POST", PATH, urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
    answer = link.getresponse()
    page = answer.read().decode()
    link.close()
    return answer.status, time.perf_counter() - begun, page


def last_look(first: Form, number: int) -> Form:
    """What is sent with the last button: answers to everything, and words by which they are found again."""
    return first | {
        "go": "send",
        "q1": f"o{1 + number % 8}",
        "q2": "o2",
        "q3": "o1",
        "q4": "3",
        "q5-r1": "o1",
        "q5-r2": "o5",
        "q6-1": "o3",
        "q6-2": "o1",
        "q7": "o1",
        "q10": f"word-{number} {TYPED}",
    }


def cpu(server: Server, forms: Iterable[Form | None], is_good: Callable[[str], bool]) -> float:
    """CPU milliseconds of the server for each."""
    known = list(forms)
    for form in known[:20]:
        sent(server, form)
    before = server.cpu_ms()
    for form in known[20:]:
        status, _seconds, page = sent(server, form)
        assert status == 200, status
        assert is_good(page), page[:400]
    return (server.cpu_ms() - before) / (len(known) - 20)


def said(what: str, used: float) -> None:
    print(f"{what}: {used:.2f} CPU ms, limit {LIMIT}, ratio {used / LIMIT:.2f}", flush=True)


def of_requests(server: Server) -> None:
    """A page, a step, the act."""
    said("first page", cpu(server, [None] * 220, lambda page: 'name="once"' in page))
    first = [hidden(sent(server)[2]) for _ in range(220)]
    asked = [one | {"go": "begin"} for one in first]
    said("a page of questions", cpu(server, asked, lambda page: 'name="q1"' in page))
    acts = [last_look(one, -1 - number) for number, one in enumerate(first)]
    said("a submission, durable", cpu(server, acts, lambda page: KEPT in page))


def of_writers(server: Server, writers: int, each: int, begins_at: int, limit: float) -> set[str]:
    """So many at once; each tenth form is sent twice at the same time, as by a double click. Returns what was acknowledged."""
    numbers = range(begins_at, begins_at + writers * each)
    forms = {number: last_look(hidden(sent(server)[2]), number) for number in numbers}
    todo: list[list[int]] = [[n for n in numbers if n % writers == mine] for mine in range(writers)]
    todo += [[n for n in numbers if n % 10 == 0 and n % writers == mine] for mine in range(0, writers, 10)]
    answers: list[tuple[int, int, float, bool]] = []

    def write(mine: list[int]) -> None:
        for number in mine:
            status, seconds, page = sent(server, forms[number])
            answers.append((number, status, seconds, KEPT in page))

    threads = [threading.Thread(target=write, args=[mine]) for mine in todo]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - begun
    times = sorted(seconds for _n, _s, seconds, _k in answers)
    p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
    wrong = Counter(status for _n, status, _s, kept in answers if not kept)
    rate = len(answers) / took
    print(
        f"{writers} writers, {len(answers)} submissions in {took:.1f} s: not kept {dict(wrong) or 0}, {rate:.0f} a second "
        f"(sealed rows in a bare loop {limit:.0f}, ratio {rate / limit:.2f}), p50 {1000 * p50:.0f} ms, p99 {1000 * p99:.0f} ms, "
        f"ratio {p99 / p50:.2f}",
        flush=True,
    )
    return {f"word-{number}" for number, _status, _seconds, kept in answers if kept}


def child(data: Path, *words: str) -> str:
    """This file again, in a process of its own with the site's settings."""
    done = subprocess.run(
        [sys.executable, __file__, *words],
        env=environment(data, 8000),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-1500:])
    return done.stdout


def main() -> None:
    answers = int(sys.argv[1]) if len(sys.argv) > 1 else ANSWERS
    with prepared() as data:
        print(child(data, "--open"), end="")
        limit = float(child(data, "--limit"))
        apero(data, "check")
        with serving(data, APERO_FORM_BURST="1000000", APERO_FORM_RATE="1000000") as server:
            of_requests(server)
            kept, begins_at = set[str](), 1_000
            for writers, each in WRITERS.items():
                kept |= of_writers(server, writers, each, begins_at, limit)
                begins_at += writers * each
        stored = Counter(child(data, "--stored").split())
        mine = {word: number for word, number in stored.items() if int(word.removeprefix("word-")) > 0}
        lost, doubled = kept - mine.keys(), [word for word, number in stored.items() if number > 1]
        print(
            f"acknowledged {len(kept)}, stored {len(mine)}, lost {len(lost)}, doubled {len(doubled)}",
            flush=True,
        )
        print(child(data, "--tabulate", str(answers)), end="")


# What follows runs in a process of its own, with Django.


def begin() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "apero.config.settings"
    import django  # noqa: PLC0415

    django.setup()


def structure() -> Any:
    """Nine questions that are counted and one in one's own words, told apart by the first: 22 places a line."""
    from apero.survey.structure import Condition, Kind, Question, Section, Structure  # noqa: PLC0415

    def options(number: int) -> tuple[str, ...]:
        return tuple(f"o{one}" for one in range(1, number + 1))

    return Structure(
        (
            Section(
                "s1",
                (
                    Question("q1", Kind.SINGLE, options=options(8)),
                    Question("q2", Kind.SINGLE, options=options(5)),
                    Question("q3", Kind.MULTIPLE, options=options(6)),
                    Question("q4", Kind.SCALE, steps=5),
                    Question("q5", Kind.MATRIX, options=options(5), rows=("r1", "r2", "r3")),
                    Question("q6", Kind.RANKING, options=options(5), most=3),
                    Question("q7", Kind.SINGLE, options=("o1", "o2")),
                    Question("q8", Kind.MONTH, first="2025-01", last="2026-12"),
                ),
            ),
            Section("s2", (Question("q9", Kind.SINGLE, options=options(6)),), Condition("q7", ("o2",))),
            Section("s3", (Question("q10", Kind.TEXT),)),
        )
    )


def open_survey() -> None:
    """A survey of the sample's series, open."""
    from datetime import timedelta  # noqa: PLC0415

    from django.db import connection  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from apero.audit.actions import SYSTEM  # noqa: PLC0415
    from apero.conversations.models import Programme  # noqa: PLC0415
    from apero.survey import actions  # noqa: PLC0415
    from apero.survey.structure import parts_of  # noqa: PLC0415

    now, asked = timezone.now(), structure()
    facts = actions.SurveyFacts(address=ADDRESS, last_day=now.date() + timedelta(days=30), expected=ANSWERS)
    programme = Programme.objects.get(address=PROGRAMME)
    draft = actions.make_survey(programme=programme, facts=facts, title="A bench", by=SYSTEM, now=now)
    words = {part: f"The words of {part}" for part in parts_of(asked) if not part.endswith("-hint")}
    draft = actions.change_draft(
        version=draft, revision=draft.revision, structure=asked, parts=words, breakdown=("q1",)
    )
    actions.open_version(version=draft, by=SYSTEM, now=now)
    print(f"{connection.vendor}; {_durability()}")


def _durability() -> str:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous")
            return f"synchronous={cursor.fetchone()[0]} (2 is FULL)"
        cursor.execute("SELECT current_setting('fsync'), current_setting('synchronous_commit')")
        return "fsync={}, synchronous_commit={}".format(*cursor.fetchone())


def limit_of_rows(seconds: float = 3.0) -> None:
    """Sealed answers a second with their marks, written durably by one connection that does nothing else."""
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from apero.crypto.batches import new_pair, seal_to  # noqa: PLC0415

    pair, content = new_pair(), b"x" * 150
    tables = [
        "CREATE TABLE bench_mark (mark {0} PRIMARY KEY)",
        "CREATE TABLE bench_row (id {0} PRIMARY KEY, sealed {0})",
    ]
    if connection.vendor == "sqlite":
        link: Any = sqlite3.connect(settings.DATA / "limit.sqlite3", isolation_level=None)
        link.execute("PRAGMA journal_mode=WAL")
        link.execute("PRAGMA synchronous=FULL")
        sign, blob, opening = "?", "BLOB", "BEGIN IMMEDIATE"
    else:
        import psycopg  # noqa: PLC0415

        link = psycopg.connect(settings.DATABASE_URL, autocommit=True)
        sign, blob, opening = "%s", "bytea", "BEGIN"
    for table in tables:
        link.execute(table.format(blob))
    mark, row = f"INSERT INTO bench_mark VALUES ({sign})", f"INSERT INTO bench_row VALUES ({sign}, {sign})"  # noqa: S608
    begun, count = time.perf_counter(), 0
    while time.perf_counter() - begun < seconds:
        link.execute(opening)
        link.execute(mark, (os.urandom(32),))
        link.execute(row, (os.urandom(16), seal_to(pair.public, content)))
        link.execute("COMMIT")
        count += 1
    print(count / (time.perf_counter() - begun))
    for table in ("bench_mark", "bench_row"):
        link.execute(f"DROP TABLE {table}")


def stored() -> None:
    """The words of all answers, opened as at the end of a survey."""
    from apero.survey.actions.batches import put_away  # noqa: PLC0415
    from apero.survey.models import OpenAnswer, Survey  # noqa: PLC0415

    survey = Survey.objects.get(address=ADDRESS)
    put_away(survey, is_last=True)
    texts = OpenAnswer.objects.filter(version__survey=survey).values_list("text", flat=True)
    print(*(text.partition(" ")[0] for text in texts))


def _lines(number: int) -> Iterator[str]:
    """Lines of answers: some groups are large, two of very few, and some do not say."""
    from apero.survey.packing import line_of  # noqa: PLC0415

    asked, chance = structure(), random.Random(5)
    weights = [30, 20, 15, 10, 8, 5, 0.05, 0.01, 12]

    def one() -> str:
        chosen: dict[str, tuple[str, ...]] = {}
        for question in asked.questions:
            keys = question.answers
            if question.key == "q1":
                chosen["q1"] = chance.choices([*((key,) for key in keys), ()], weights)[0]
            elif question.key == "q3":
                chosen["q3"] = tuple(key for key in keys if chance.random() < 0.3)
            elif question.key == "q6":
                chosen["q6"] = tuple(chance.sample(keys, 3))
            elif question.rows:
                chosen |= {
                    f"q5-{row}": chance.choice([*((key,) for key in keys), ()]) for row in question.rows
                }
            elif not question.kind.is_open and (question.key != "q9" or chosen["q7"] == ("o2",)):
                chosen[question.key] = chance.choice([*((key,) for key in keys), ()])
        return line_of(asked, chosen)

    base = [one() for _ in range(20_000)]
    return (chance.choice(base) for _ in range(number))


def fill(version: Any, number: int) -> None:
    """So many answers, as if they had been put away."""
    from uuid import uuid4  # noqa: PLC0415

    from django.db import connection, transaction  # noqa: PLC0415

    from apero.lib.sql import stored as as_stored  # noqa: PLC0415

    keys = sorted(uuid4() for _ in range(number))
    rows = (
        (as_stored(key), as_stored(version.pk), line) for key, line in zip(keys, _lines(number), strict=True)
    )
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM survey_openanswer")
        cursor.execute("DELETE FROM survey_answer")
        if connection.vendor == "sqlite":
            cursor.executemany("INSERT INTO survey_answer (id, version_id, line) VALUES (%s, %s, %s)", rows)
        else:
            with cursor.copy("COPY survey_answer (id, version_id, line) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE survey_answer")


def counted_bare(version: Any, width: int) -> float:
    """Seconds to read the lines and count the signs at each place, and nothing else."""
    from django.db import connection  # noqa: PLC0415

    from apero.lib.sql import stored as as_stored  # noqa: PLC0415

    found = [Counter[str]() for _place in range(width)]
    begun = time.perf_counter()
    with connection.chunked_cursor() as cursor:
        cursor.execute("SELECT line FROM survey_answer WHERE version_id = %s", [as_stored(version.pk)])
        while rows := cursor.fetchmany(50_000):
            joined = "".join(row[0] for row in rows)
            for place, counter in enumerate(found):
                column = joined[place::width]
                for sign in set(column):
                    counter[sign] += column.count(sign)
    return time.perf_counter() - begun


def _memory() -> int:
    """What this process holds now, in kilobytes."""
    rows = Path("/proc/self/status").read_text().splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmRSS"))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def tabulate(number: int) -> None:
    """In a process that has done nothing yet: the peak of its memory is that of counting."""
    from django.db import connection, connections, transaction  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from apero.audit.actions import SYSTEM  # noqa: PLC0415
    from apero.survey import actions  # noqa: PLC0415
    from apero.survey.actions.batches import put_away  # noqa: PLC0415
    from apero.survey.counting import Plan  # noqa: PLC0415
    from apero.survey.models import Survey, SurveyVersion  # noqa: PLC0415

    version = SurveyVersion.objects.select_related("survey").get(survey__address=ADDRESS)
    connections.close_all()
    if os.fork() == 0:  # what filling takes is not what counting takes
        fill(version, number)
        os._exit(0)
    if os.wait()[1]:
        raise RuntimeError("the table was not filled")
    now = timezone.now()
    if Survey.objects.get(address=ADDRESS).closed_on is None:
        actions.close_survey(survey=version.survey, by=SYSTEM, now=now)
    put_away(version.survey, is_last=True)
    width = Plan(structure(), version.breakdown).width
    held = _memory()
    begun = time.perf_counter()
    with transaction.atomic():
        made = actions.release_results(version=version, by=SYSTEM, now=now)
        took = time.perf_counter() - begun
        peak = (_peak() - held) / 1024
        told = sum(len(one["totals"]) + sum(map(len, one["cells"].values())) for one in made.tables)
        transaction.set_rollback(True)
    bare, most = counted_bare(version, width), SECONDS[connection.vendor]
    print(
        f"{number} answers, {len(made.tables)} tables, {told} numbers told: {took:.2f} s, limit {most}, ratio {took / most:.2f}; "
        f"read and counted bare {bare:.2f} s, ratio {took / bare:.2f}; {peak:.0f} MB more than before, limit {MEGABYTES}"
    )


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1].startswith("--"):
        begin()
        match sys.argv[1]:
            case "--open":
                open_survey()
            case "--limit":
                limit_of_rows()
            case "--stored":
                stored()
            case "--tabulate":
                tabulate(int(sys.argv[2]))
    else:
        main()
