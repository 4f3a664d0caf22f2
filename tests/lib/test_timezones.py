"""Instants, wall times and the clocks of cities."""

import zoneinfo
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from importlib import metadata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.lib.timezones import (
    as_utc,
    clock_at,
    end_of_day_everywhere,
    from_wall,
    is_doubled,
    is_skipped,
    offset_words,
    zone,
)

ZONES = st.sampled_from(
    ["America/Santiago", "Europe/Berlin", "Africa/Lagos", "Asia/Jakarta", "Asia/Kathmandu", "Pacific/Apia",
     "America/St_Johns", "Pacific/Kiritimati", "Australia/Lord_Howe", "Africa/Casablanca", "Etc/GMT+12"]
)  # fmt: skip
MOMENTS = st.datetimes(
    min_value=datetime(1990, 1, 1), max_value=datetime(2060, 1, 1), timezones=st.just(UTC)
).map(lambda at: at.replace(microsecond=0))  # fmt: skip
MAY_3 = datetime(2022, 5, 3, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone_name", "shown", "offset"),
    [
        ("America/Santiago", "2022-05-03 19:00", "UTC−4"),
        ("Europe/Berlin", "2022-05-04 01:00", "UTC+2"),
        ("Africa/Lagos", "2022-05-04 00:00", "UTC+1"),
        ("Asia/Jakarta", "2022-05-04 06:00", "UTC+7"),
        ("America/St_Johns", "2022-05-03 20:30", "UTC−2:30"),
        ("Asia/Kathmandu", "2022-05-04 04:45", "UTC+5:45"),
        ("Etc/UTC", "2022-05-03 23:00", "UTC"),
    ],
)
def test_r17_r18_the_clock_of_a_city_and_its_offset(zone_name: str, shown: str, offset: str) -> None:
    found = clock_at(MAY_3, place="There", zone_name=zone_name)
    assert (f"{found.local:%Y-%m-%d %H:%M}", found.offset) == (shown, offset)


def test_an_offset_from_before_standard_time_is_whole_minutes() -> None:
    assert offset_words(datetime(1850, 1, 1, tzinfo=UTC), "America/Santiago") == "UTC−4:43"


@given(MOMENTS, ZONES)
def test_an_instant_comes_back_from_the_wall_unless_the_wall_shows_it_twice(at: datetime, name: str) -> None:
    local = at.astimezone(zone(name))
    day, clock = local.date(), local.time().replace(fold=0)
    assert not is_skipped(day, clock, name)
    back = from_wall(day, clock, name)
    if local.fold:
        assert is_doubled(day, clock, name)
        assert timedelta(0) < at - back <= timedelta(hours=24)
    else:
        assert back == at == as_utc(local)


@pytest.mark.parametrize(
    ("day", "clock", "zone_name", "skipped", "doubled"),
    [
        (date(2022, 3, 27), time(2, 30), "Europe/Berlin", True, False),
        (date(2022, 3, 27), time(3, 0), "Europe/Berlin", False, False),
        (date(2022, 3, 27), time(1, 59), "Europe/Berlin", False, False),
        (date(2022, 10, 30), time(2, 30), "Europe/Berlin", False, True),
        (date(2022, 10, 30), time(3, 0), "Europe/Berlin", False, False),
        (date(2022, 9, 11), time(0, 30), "America/Santiago", True, False),
        (date(2011, 12, 30), time(12, 0), "Pacific/Apia", True, False),
        (date(2022, 3, 27), time(2, 30), "Asia/Jakarta", False, False),
    ],
)
def test_wall_times_that_never_come_or_come_twice(
    day: date, clock: time, zone_name: str, skipped: bool, doubled: bool
) -> None:
    assert (is_skipped(day, clock, zone_name), is_doubled(day, clock, zone_name)) == (skipped, doubled)


def test_a_doubled_wall_time_is_read_as_the_first_of_the_two() -> None:
    assert from_wall(date(2022, 10, 30), time(2, 30), "Europe/Berlin") == datetime(
        2022, 10, 30, 0, 30, tzinfo=UTC
    )


def test_a_skipped_wall_time_is_read_with_the_offset_before() -> None:
    assert from_wall(date(2022, 3, 27), time(2, 30), "Europe/Berlin") == datetime(
        2022, 3, 27, 1, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "/etc/localtime", "../zoneinfo/UTC", "Europe/../UTC", "Europe", "Europe/", "Europe//Berlin",
     "Nowhere/City", "Europe/Berlin/", "europe\\berlin", "Europe/Berlin\x00", "\ud800", "__init__.py", "zones",
     "tzdata.zi", "zone.tab", "a" * 5000, "a/" * 2000, "Europe.Berlin", ".hidden", " UTC", "Europe/Berlin\n"],
)  # fmt: skip
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (any kind of it)
        zone(name)


@given(st.text(max_size=40) | st.text(alphabet="./\\_abEuropeBerlin", max_size=20))
def test_no_zone_name_can_do_anything_but_be_refused(name: str) -> None:
    with suppress(ValueError):
        assert zone(name).key == name


def test_zones_come_from_the_pinned_package_and_not_from_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    zone.cache_clear()
    monkeypatch.setattr(zoneinfo, "TZPATH", ())
    monkeypatch.setattr("builtins.open", lambda path, *_args: pytest.fail(f"opened {path}"))
    assert zone("Asia/Jakarta").utcoffset(MAY_3) == timedelta(hours=7)
    assert metadata.version("tzdata") >= "2026"


def test_r39_a_day_has_ended_everywhere_at_noon_utc_of_the_next() -> None:
    end = end_of_day_everywhere(date(2022, 6, 30))
    assert end == datetime(2022, 7, 1, 12, tzinfo=UTC)
    assert end.astimezone(zone("Etc/GMT+12")).replace(tzinfo=None) == datetime(2022, 7, 1)
