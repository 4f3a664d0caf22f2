"""Finding cities by any of their names."""

from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from apero.lib.words import folded
from apero.places.models import City, CityName
from apero.places.queries import candidates, cities_named, city_or_none, find_cities
from tests import make

CITIES = [
    # id, name, country, zone, population, other names
    (1642911, "Jakarta", "ID", "Asia/Jakarta", 8_540_121, ["Djakarta", "Batavia", "雅加达", "New York Java"]),
    (4883817, "Batavia", "US", "America/Chicago", 26_000, []),
    (2950159, "Berlin", "DE", "Europe/Berlin", 3_426_354, ["Berlín"]),
    (5165734, "North Canton", "US", "America/New_York", 17_441, ["Berlin"]),
    (3871336, "Santiago", "CL", "America/Santiago", 4_837_295, ["Santiago de Chile"]),
    (3492914, "Santiago de los Caballeros", "DO", "America/Santo_Domingo", 400_000, ["Santiago"]),
    (3691175, "Santiago", "PE", "America/Lima", 64_075, []),
    (2655603, "Birmingham", "GB", "Europe/London", 1_157_603, []),
    (4049979, "Birmingham", "US", "America/Chicago", 196_357, []),
    (3573197, "Hamilton", "BM", "Atlantic/Bermuda", 902, []),
    (6324729, "Hamilton", "CA", "America/Toronto", 569_353, []),
    (2339354, "Ibadan", "NG", "Africa/Lagos", 3_649_000, ["Ìbàdàn"]),
    (4140963, "Washington", "US", "America/New_York", 689_545, ["Washington, D.C."]),
]  # fmt: skip


@pytest.fixture
def _cities(db: None) -> None:
    for number, name, country, zone, population, others in CITIES:
        city = make.city(number, name, zone, country, population)
        for other in others:
            CityName.objects.get_or_create(city=city, folded=folded(other))


def _places(found: Any) -> list[str]:
    return [f"{city.name} {city.country}" for city in found]


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Jakarta", ["Jakarta ID"]),
        ("  jakarta ", ["Jakarta ID"]),
        ("Jakarta, Indonesia", ["Jakarta ID"]),
        ("Jakarta (Indonesia)", ["Jakarta ID"]),
        ("Djakarta", ["Jakarta ID"]),
        ("雅加达，印度尼西亚", []),
        ("雅加达", ["Jakarta ID"]),
        ("Ìbàdàn, Nigeria", ["Ibadan NG"]),
        ("Berlin", ["Berlin DE"]),
        ("Berlín, Deutschland", ["Berlin DE"]),
        ("Berlin, us", ["North Canton US"]),
        ("Batavia", ["Jakarta ID", "Batavia US"]),
        ("Santiago", ["Santiago CL", "Santiago de los Caballeros DO", "Santiago PE"]),
        ("Santiago, Chile", ["Santiago CL"]),
        ("Washington, D.C.", ["Washington US"]),
        ("Birmingham, England, UK", ["Birmingham GB"]),
        ("Birmingham, Germany", []),
        ("Birmingham, Nowhere", []),
        ("", []),
        (" , ", []),
        ("\x00\u202e", []),
        ("x" * 100_000, []),
    ],
)
def test_r17_a_city_is_known_by_any_name_with_or_without_its_country(typed: str, meant: list[str]) -> None:
    assert _places(candidates(typed)) == meant


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
@pytest.mark.parametrize(
    ("typed", "ambiguous"),
    [
        ("Santiago", True),
        ("Santiago, Chile", False),
        ("Berlin", False),
        ("Batavia", True),
        ("Hamilton", False),
    ],
)
def test_r17_a_name_is_ambiguous_when_large_cities_lie_in_several_zones(typed: str, ambiguous: bool) -> None:
    assert cities_named([typed])[typed].is_ambiguous is ambiguous


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
def test_a_country_without_such_a_city_leaves_the_cities_elsewhere_to_be_named() -> None:
    found = cities_named(["Birmingham, Germany"])["Birmingham, Germany"]
    assert (found.cities, found.country, _places(found.elsewhere)) == (
        (),
        "Germany",
        ["Birmingham GB", "Birmingham US"],
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
def test_a_country_is_known_in_the_language_of_the_page() -> None:
    assert candidates("Berlin, Alemania") == []
    assert _places(candidates("Berlin, Alemania", ["es"])) == ["Berlin DE"]


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
@pytest.mark.parametrize(("names", "queries"), [(1, 1), (3, 1), (300, 1), (501, 2)])
def test_many_names_are_one_query(names: int, queries: int, django_assert_num_queries: Any) -> None:
    typed = [f"Jakarta {number}" for number in range(names - 1)] + ["Jakarta"]
    with django_assert_num_queries(queries):
        found = cities_named(typed)
    assert _places(found["Jakarta"].cities) == ["Jakarta ID"]


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jak", ["Jakarta ID"]),
        ("Jákarta", ["Jakarta ID"]),
        ("B", ["Berlin DE", "Birmingham GB", "Birmingham US", "Batavia US", "Jakarta ID", "North Canton US"]),
        ("batavia", ["Jakarta ID", "Batavia US"]),
        ("new york", ["Jakarta ID"]),
        ("santiago", ["Santiago CL", "Santiago de los Caballeros DO", "Santiago PE"]),
        ("santi, chile", ["Santiago CL"]),
        ("birmingham, alabama", ["Birmingham GB", "Birmingham US"]),
        ("雅", ["Jakarta ID"]),
        ("%", []),
        ("_akarta", []),
        ("", []),
        ("zz", []),
    ],
)
def test_r19_cities_are_found_by_how_their_names_begin(typed: str, first: list[str]) -> None:
    assert _places(find_cities(typed)) == first


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
def test_no_more_cities_are_found_than_asked_for_and_each_once(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert len(find_cities("b", limit=3)) == 3


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
def test_the_index_serves_names_and_beginnings_on_both_databases() -> None:
    more = [City(pk=n, name=f"Town {n}", zone="UTC", country="XX", population=1) for n in range(1, 2001)]
    City.objects.bulk_create(more)
    CityName.objects.bulk_create(CityName(city=city, folded=folded(city.name)) for city in more)
    if (
        connection.vendor == "postgresql"
    ):  # its planner goes by statistics, of another test's table if need be
        connection.cursor().execute("ANALYZE places_city, places_cityname")
    explain = "EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN "
    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert find_cities("jak")
        assert cities_named(["Jakarta", "Berlin"])
    assert len(asked) == 2
    with connection.cursor() as cursor:
        for sql, params in asked:
            cursor.execute(explain + sql, params)
            assert "places_one_name_a_city" in str(cursor.fetchall())


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
@pytest.mark.parametrize(
    "typed", [None, "", "0", "-1", "x", "1642911x", " 1642911", "9" * 9, "9" * 30, "１６４２９１１", "1\x00"]
)
def test_a_forged_number_is_no_city(typed: str | None) -> None:
    assert city_or_none(typed) is None


@pytest.mark.django_db
@pytest.mark.usefixtures("_cities")
def test_a_city_by_its_number() -> None:
    assert city_or_none("1642911") == City.objects.get(name="Jakarta")


@pytest.mark.django_db
def test_whatever_is_typed_is_only_a_name() -> None:
    make.city()

    @given(st.text(max_size=60))
    def look(typed: str) -> None:
        assert all(city.name == "Jakarta" for city in [*candidates(typed), *find_cities(typed)])
        city_or_none(typed)

    look()
