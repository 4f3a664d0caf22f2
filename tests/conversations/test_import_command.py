"""The command that reads the table a team has typed."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apero.audit.models import Entry
from apero.conversations.actions import importing
from apero.conversations.imports.table import COLUMNS
from apero.conversations.models import Programme, Session, SessionCity
from apero.policy.models import Region
from apero.translation.models import Source
from apero.translation.queries import text_in
from tests import make

SAMPLE_B = [
    ["Latin America and the Caribbean", "Tues 3 May 2022", "23:00", "19:00", "Santiago, Chile", "Spanish"],
    ["Central and Eastern Europe", "Mon 9 May 2022", "17:00", "19:00", "Berlin", "English"],
    ["Africa", "Thurs 12 May 2022", "18:00", "19:00", "Abuja, Nigeria", "en"],
    ["Asia", "Mon 16 May 2022", "12:00", "20:00", "Jakarta", "English"],
]
GOOD = SAMPLE_B[:3]


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


Run = Callable[..., Ran]


@pytest.fixture
def programme(db: None) -> Programme:
    make.city(3871336, "Santiago", "America/Santiago", "CL", 4_837_295)
    make.city(3691175, "Santiago", "America/Lima", "PE", 64_075)
    make.city(2950159, "Berlin", "Europe/Berlin", "DE", 3_426_354)
    make.city(2352778, "Abuja", "Africa/Lagos", "NG", 2_690_000)
    make.city()
    return make.programme(address="may-2022")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def importing(rows: list[list[str]] | bytes, *flags: str, programme: str = "may-2022") -> Ran:
        file = tmp_path / "table.csv"
        if isinstance(rows, bytes):
            file.write_bytes(rows)
        else:
            with file.open("w", encoding="utf-8", newline="") as opened:
                csv.writer(opened).writerows([COLUMNS, *rows])
        with pytest.raises(SystemExit) as left:
            call_command("import_sessions", programme, str(file), *flags)
        said = capsys.readouterr()
        return Ran(int(str(left.value.code)), said.out, said.err)

    return importing


def test_r17_the_table_of_may_2022_flags_20_00_in_jakarta_and_computes_19_00(
    run: Run, programme: Programme
) -> None:
    ran = run(SAMPLE_B, "--json", "--dry-run")
    rows = ran.report["rows"]
    assert (ran.code, ran.err) == (1, "")
    assert [row["row"] for row in rows] == [1, 2, 3, 4]
    assert [row["local_computed"] for row in rows] == ["19:00"] * 4
    assert [row["conflict"] for row in rows] == [False, False, False, True]
    assert [row["starts_at_utc"] for row in rows] == [
        "2022-05-03T23:00:00Z", "2022-05-09T17:00:00Z", "2022-05-12T18:00:00Z", "2022-05-16T12:00:00Z",
    ]  # fmt: skip
    assert set(rows[0]) == {
        "row", "city", "zone", "starts_at_utc", "local_date", "local_computed", "conflict", "ambiguous", "errors",
        "already_there",
    }  # fmt: skip


def test_people_read_lines_that_say_what_to_look_at(run: Run, programme: Programme) -> None:
    ran = run([*SAMPLE_B, ["Asia", "3/5/2022", "12:00", "", "Santiago", "en"]])
    assert ran.code == 1
    assert "CONFLICT: the table says 20:00 there, but it is 19:00." in ran.out
    assert "ERROR: This date can be read in two ways" in ran.out
    assert (
        "Taken for the largest of its name, in America/Santiago. Others: Santiago (PE, America/Lima)"
        in ran.out
    )
    assert "2 rows need another look." in ran.out
    assert "Nothing was written. Correct the table" in ran.out


def test_r16_a_good_table_makes_draft_sessions_and_the_regions_that_are_lacking(
    run: Run, programme: Programme
) -> None:
    africa = make.region(programme.team, "Africa")
    ran = run(GOOD, "--json")
    assert ran.code == 0
    assert ran.report["regions_made"] == ["Latin America and the Caribbean", "Central and Eastern Europe"]
    assert (ran.report["written"], ran.report["sessions_made"]) == (True, 3)
    made = list(Session.objects.filter(programme=programme).order_by("starts_at"))
    assert [s.address for s in made] == [
        "latin-america-and-the-caribbean",
        "central-and-eastern-europe",
        "africa",
    ]
    assert {(s.state, s.minutes, s.announced_as, s.wall_time) for s in made} == {
        ("draft", 60, "instant", None)
    }
    assert [s.language for s in made] == ["es", "en", "en"]
    assert [c.name for s in made for c in s.cities.all()] == ["Santiago", "Berlin", "Abuja"]
    assert made[2].region == africa
    assert Region.objects.filter(team=programme.team).count() == 3
    assert text_in("en", made[0].region.text_id).plain("name") == "Latin America and the Caribbean"
    assert {s.text.kind for s in made} == {"session"}


def test_a_bad_row_keeps_the_whole_table_from_being_written(run: Run, programme: Programme) -> None:
    assert run(SAMPLE_B).code == 1
    assert not Session.objects.exists()
    assert not Region.objects.exists()
    assert not Entry.objects.exists()


def test_a_dry_run_of_a_good_table_writes_nothing_and_names_the_regions(
    run: Run, programme: Programme
) -> None:
    sources = Source.objects.count()
    ran = run(GOOD, "--json", "--dry-run")
    assert (ran.code, ran.report["written"], ran.report["sessions_made"]) == (0, False, 0)
    assert ran.report["regions_made"] == [row[0] for row in GOOD]
    assert (Session.objects.count(), Region.objects.count(), Source.objects.count()) == (0, 0, sources)


def test_accept_good_writes_the_good_rows_and_still_says_that_others_are_not(
    run: Run, programme: Programme
) -> None:
    ran = run([*SAMPLE_B, ["Europe", "", "", "", "", ""]], "--accept-good", "--json")
    assert (ran.code, ran.report["sessions_made"]) == (1, 3)
    assert Session.objects.count() == 3
    assert "Asia" not in ran.report["regions_made"]
    assert "Europe" not in ran.report["regions_made"]


def test_what_is_there_is_reported_and_not_doubled(run: Run, programme: Programme) -> None:
    run(GOOD)
    again = run([*GOOD, GOOD[0]], "--json")
    assert again.code == 0
    assert [row["already_there"] for row in again.report["rows"]] == [True] * 4
    assert again.report["regions_made"] == []
    assert Session.objects.count() == 3
    assert "Already there: not made again." in run(GOOD).out


def test_a_row_that_stands_twice_in_the_table_is_made_once(run: Run, programme: Programme) -> None:
    ran = run([GOOD[0], GOOD[0]], "--json")
    assert [row["already_there"] for row in ran.report["rows"]] == [False, True]
    assert (Session.objects.count(), Region.objects.count()) == (1, 1)


def test_two_sessions_of_a_region_get_addresses_of_their_own(run: Run, programme: Programme) -> None:
    rows = [["Азия", f"{day} May 2022", "12:00", "", "Jakarta", "en"] for day in (16, 17)]
    assert run(rows).code == 0
    assert sorted(Session.objects.values_list("address", flat=True)) == ["session-1", "session-2"]
    assert Region.objects.get().address == "region-1"


def test_a_region_is_known_by_its_address_and_in_every_language_it_is_told_in(
    run: Run, programme: Programme
) -> None:
    region = make.region(programme.team, "Latin America")
    segment = region.text.segments.get()
    segment.translations.create(language="es", text="América Latina", made_from=segment.text)
    names = ["Latin America", "latin-america", "AMÉRICA LATINA", "América  latina"]
    rows = [
        [name, f"{day} May 2022", "12:00", "", "Jakarta", "en"] for day, name in enumerate(names, start=1)
    ]
    assert run(rows, "--json").report["regions_made"] == []
    assert set(Session.objects.values_list("region", flat=True)) == {region.pk}


def test_a_region_of_another_team_is_not_taken(run: Run, programme: Programme) -> None:
    make.region(make.team(name="Others"), "Africa")
    assert run([GOOD[2]], "--json").report["regions_made"] == ["Africa"]
    assert Session.objects.get().region.team == programme.team


def test_the_record_holds_counts_and_no_words(run: Run, programme: Programme) -> None:
    run(GOOD)
    entry = Entry.objects.get()
    assert (entry.kind, entry.role, entry.actor) == (
        "conversations.sessions.imported",
        "system",
        "command line",
    )
    assert entry.facts == {"programme_id": str(programme.pk), "sessions": 3, "regions": 3}
    run(GOOD)
    assert Entry.objects.count() == 1


def test_a_fault_while_writing_leaves_nothing(
    run: Run, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = Source.objects.count()
    monkeypatch.setattr(importing, "record", lambda *_args, **_facts: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run(GOOD)
    assert (Session.objects.count(), Region.objects.count(), Source.objects.count()) == (0, 0, sources)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "The file is empty"),
        (b"region,date\n", "The header lacks these columns: utc, local, city, language"),
        (b"\xff\xfe\x00", "not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_exit_2(
    data: bytes, said: str, run: Run, programme: Programme
) -> None:
    ran = run(data, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.strip().count("\n") == 0


def test_an_unknown_series_and_a_missing_file_are_exit_2(
    run: Run, programme: Programme, tmp_path: Path
) -> None:
    assert run(GOOD, programme="june").err.strip() == "There is no series with the address 'june'."
    with pytest.raises(SystemExit) as left:
        call_command("import_sessions", "may-2022", str(tmp_path / "none.csv"))
    assert left.value.code == 2


@pytest.mark.django_db
def test_a_site_without_cities_is_told_how_to_get_them(run: Run) -> None:
    make.programme(address="may-2022")
    ran = run(GOOD)
    assert (ran.code, "apero load-cities" in ran.err) == (2, True)


def test_a_table_without_rows_is_good_and_says_so(run: Run, programme: Programme) -> None:
    assert run([], "--json").report["rows"] == []
    assert "The table has no rows." in run([]).out


def test_day_first_reads_numbers(run: Run, programme: Programme) -> None:
    rows = [["Asia", "3/5/2022", "12:00", "", "Jakarta", "en"]]
    assert run(rows, "--json", "--dry-run").code == 1
    assert (
        run(rows, "--json", "--dry-run", "--day-first").report["rows"][0]["starts_at_utc"]
        == "2022-05-03T12:00:00Z"
    )


def test_hundreds_of_new_regions_are_refused(run: Run, programme: Programme) -> None:
    rows = [[f"Region {number}", "16 May 2022", "12:00", "", "Jakarta", "en"] for number in range(101)]
    ran = run(rows, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "more than 100 regions" in ran.err
    assert not Region.objects.exists()


@pytest.mark.parametrize("flags", [("--dry-run",), ()])
def test_queries_do_not_grow_with_the_table(flags: tuple[str, ...], run: Run, programme: Programme) -> None:
    make.region(programme.team, "Asia")
    counts = set()
    for rows in (1, 3, 300):
        table = [
            ["Asia", "16 May 2022", f"{n // 60 % 24:02}:{n % 60:02}", "", "Jakarta", "en"]
            for n in range(rows)
        ]
        Session.objects.all().delete()
        with CaptureQueriesContext(
            connection,
        ) as caught:
            run(table, "--json", *flags)
        counts.add(len([q for q in caught if "DELETE" not in q["sql"]]))
    assert max(counts) - min(counts) <= 10  # SQLite takes some 60 rows at once
    assert max(counts) < 40


def test_ten_thousand_rows_are_written(run: Run, programme: Programme) -> None:
    start = datetime(2022, 5, 1, tzinfo=UTC)
    moments = [start + timedelta(minutes=n) for n in range(10_000)]
    rows = [
        [f"Region {n % 50}", f"{at:%Y-%m-%d}", f"{at:%H:%M}", "", "Berlin", "en"]
        for n, at in enumerate(moments)
    ]
    assert run(rows, "--json").report["sessions_made"] == 10_000
    assert Session.objects.count() == SessionCity.objects.count() == 10_000


def test_ten_thousand_hostile_rows_do_no_harm(run: Run, programme: Programme) -> None:
    hostile = ["=cmd|'/C calc'!A0", "<script>alert(1)</script>", "'; DROP TABLE x; --", "\x00\x1b[31m", "👩\u200d👧" * 40,
               "\u202eevil", "x" * 500, '"quoted"', "a\r\nb", "%s %(x)s {}"]  # fmt: skip
    rows = [
        [hostile[n % 10], hostile[n % 7], hostile[n % 9], "", f"{hostile[n % 8]} {n}", "en"]
        for n in range(9_999)
    ]
    ran = run([*rows, SAMPLE_B[3]], "--json", "--accept-good")
    assert (ran.code, len(ran.report["rows"])) == (1, 10_000)
    assert ran.report["rows"][-1]["conflict"]
    assert not Session.objects.exists()
    assert not SessionCity.objects.exists()
    assert "\x1b" not in ran.out


def test_r11_a_focus_group_is_read_with_its_places_and_takes_no_address_of_its_region(
    run: Run, programme: Programme
) -> None:
    kinds = {"kind": ["focus group", "", "conversation"], "level": ["", "", "restricted"]}
    rows = [",".join([*COLUMNS, *kinds])]
    for number, (kind, level) in enumerate(zip(*kinds.values(), strict=True)):
        rows.append(f"Asia,1{number} May 2022,12:00,,Jakarta,en,{kind},{level}")
    make.region(programme.team)
    assert run("\n".join(rows).encode()).code == 0
    focus, listed, restricted = Session.objects.order_by("starts_at")
    assert (focus.kind, focus.capacity, listed.capacity) == ("focus-group", 12, 60)
    assert (restricted.level, restricted.capacity) == ("restricted", 12)
    assert listed.address == "asia"
    assert "asia" not in focus.address + restricted.address


@pytest.mark.parametrize("hidden", ["focus group,", ",restricted"])
def test_r11_no_region_is_made_for_a_hidden_session_alone(
    run: Run, programme: Programme, hidden: str
) -> None:
    head = ",".join([*COLUMNS, "kind", "level"])
    row = f"Nowhere,16 May 2022,12:00,,Jakarta,en,{hidden}"
    ran = run(f"{head}\n{row}".encode())
    assert (ran.code, Region.objects.count(), Session.objects.count()) == (1, 0, 0)
    assert "This region is new, and everyone would see it." in ran.out
    assert run(f"{head}\n{row}\nNowhere,17 May 2022,12:00,,Jakarta,en,,".encode()).code == 0
    assert Session.objects.count() == 2
