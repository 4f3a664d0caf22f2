"""What a convenor types: read as it was meant, refused in words, kept."""

from datetime import UTC, datetime
from typing import Any

import pytest

from apero.conversations.actions import AgendaLine, HostLine
from apero.conversations.forms import NumberedForm, ProgrammeForm, SessionForm, session_initial
from apero.places.models import City
from tests import make

pytestmark = pytest.mark.django_db
REGION = "7b7f2f7e-0000-4000-8000-000000000001"


@pytest.fixture(autouse=True)
def _cities() -> None:
    make.city()
    make.city(1622786, "Makassar", "Asia/Makassar")
    make.city(3871336, "Santiago", "America/Santiago", "CL", 4_837_295)
    make.city(3492908, "Santiago", "America/Santo_Domingo", "DO", 1_200_000)
    make.city(5746545, "Portland", "America/Los_Angeles", "US", 650_000)
    make.city(4975802, "Portland", "America/New_York", "US", 68_000)
    make.city(2950159, "Berlin", "Europe/Berlin", "DE", 3_600_000)


def form(**typed: Any) -> SessionForm:
    defaults = {
        "region": REGION,
        "day": "16 May 2022",
        "clock": "12:00",
        "meaning": "instant",
        "cities": "Jakarta",
        "language": "English",
        "minutes": "60",
        "capacity": "60",
        "kind": "conversation",
        "level": "open",
    }
    return SessionForm({**defaults, **typed}, regions=[(REGION, "Asia")])


def error(field: str, **typed: Any) -> str:
    """The one refusal, which stands beside this field."""
    tried = form(**typed)
    assert not tried.is_valid()
    assert list(tried.errors) == [field]
    return str(tried.errors[field][0])


def test_a_session_is_read_as_it_was_typed() -> None:
    tried = form(
        day="Mon 16 May 2022",
        clock="7 pm",
        meaning="wall-time",
        cities=" Jakarta \n\nMakassar\nJakarta",
        language="Bahasa Indonesia",
        agenda="10 | Welcome | Host\n50 min | Conversation",
        hosts="Facilitator | Ada\nNote-taker",
        meeting_link="meet.example.org/room",
    )
    assert tried.is_valid(), tried.errors
    facts = tried.facts()
    assert facts.starts_at == datetime(2022, 5, 16, 12, tzinfo=UTC)
    assert (facts.wall_zone, facts.language) == ("Asia/Jakarta", "id")
    assert facts.city_ids == [1642911, 1622786]
    assert facts.agenda == [AgendaLine(10, "Welcome", "Host"), AgendaLine(50, "Conversation")]
    assert facts.hosts == [HostLine("Facilitator", "Ada"), HostLine("Note-taker")]
    assert facts.meeting_link == "https://meet.example.org/room"


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("day", {"day": "16 May"}, "year"),
        ("day", {"day": "Tues 16 May 2022"}, "weekday"),
        ("day", {"day": "5/6/2022"}, "two ways"),
        ("clock", {"clock": "7"}, "19:00 or 7 pm"),
        ("clock", {"clock": "25:00"}, "19:00 or 7 pm"),
        ("language", {"language": "Klingonish"}, "do not know a language"),
        ("cities", {"cities": "Atlantis"}, "found no city called “Atlantis”"),
        ("cities", {"cities": "Jakarta, Chile"}, "Did you mean: Jakarta, Indonesia?"),
        ("cities", {"cities": "Santiago"}, "Santiago, Chile; Santiago, Dominican Republic"),
        ("cities", {"cities": "Portland"}, "Portland, United States (America/New_York)"),
        ("agenda", {"agenda": "10 | Welcome\n45 | Talk"}, "5 minutes are missing"),
        ("agenda", {"agenda": "Welcome | 10"}, "minutes | what | who"),
        ("agenda", {"agenda": "10"}, "minutes | what | who"),
        ("agenda", {"agenda": "0 | Welcome"}, "minutes | what | who"),
        ("agenda", {"agenda": "60 | a | b | c"}, "minutes | what | who"),
        ("hosts", {"hosts": "| Ada"}, "role | shown name"),
        ("hosts", {"hosts": "Host | " + "a" * 81}, "role | shown name"),
        ("meeting_link", {"meeting_link": "http://meet.example.org"}, "https://"),
        ("minutes", {"minutes": "4"}, "At least 5."),
        ("minutes", {"minutes": "an hour"}, "Write a whole number."),
        ("capacity", {"capacity": "0"}, "1"),
        ("level", {"level": "secret"}, "valid choice"),
        ("region", {"region": "7b7f2f7e-0000-4000-8000-000000000002"}, "valid choice"),
        (
            "clock",
            {"meaning": "wall-time", "cities": "Berlin", "day": "31 March 2030", "clock": "02:30"},
            "never comes",
        ),
        ("note", {"note": "a" * 1_000_000}, "room for"),
    ],
)
def test_each_refusal_stands_beside_its_field(field: str, typed: dict[str, str], words: str) -> None:
    assert words in error(field, **typed)


def test_r18_unless_utc_is_meant_the_time_is_that_of_the_first_city() -> None:
    assert form().fields["meaning"].initial == "wall-time"
    tried = form(meaning="")
    assert tried.is_valid(), tried.errors
    assert tried.facts().wall_zone == "Asia/Jakarta"
    assert form(meaning="instant").is_valid()


def test_a_zone_in_brackets_tells_two_cities_of_a_country_apart() -> None:
    tried = form(cities="Portland (America/New_York)\nPortland, United States (America/Los_Angeles)")
    assert tried.is_valid(), tried.errors
    assert [city.pk for city in tried.cleaned_data["cities"]] == [4975802, 5746545]


def test_thirteen_cities_are_refused_and_none_is_dropped_silently() -> None:
    for number in range(13):
        make.city(100 + number, f"Town{'abcdefghijklm'[number]}", "UTC", "NG")
    lines = "\n".join(f"Town{letter}" for letter in "abcdefghijklm")
    assert "at most 12" in error("cities", cities=lines)


def test_what_stands_reads_back_the_same() -> None:
    tried = form(
        cities="Portland (America/New_York)",
        agenda="10 | Welcome | Host\n50 | Talk",
        hosts="Facilitator | Ada",
        language="es-419",
    )
    assert tried.is_valid(), tried.errors
    facts, cities = tried.facts(), list(City.objects.filter(pk=4975802))
    again = SessionForm(session_initial(facts, cities), regions=[(REGION, "Asia")], known=cities)
    # a browser sends what the boxes show
    again = SessionForm({b.name: b.value() for b in again}, regions=[(REGION, "Asia")], known=cities)
    assert again.is_valid(), again.errors
    assert again.facts() == facts


def series(**typed: Any) -> ProgrammeForm:
    defaults = {"title": "May", "starts_on": "3 May 2027", "ends_on": "31 May 2027", "influence": "consult"}
    return ProgrammeForm({**defaults, "summary_days": "14", **typed}, versions=[], codes=[], is_new=True)


def test_a_title_and_two_days_are_enough_for_a_draft() -> None:
    tried = series()
    assert tried.is_valid(), tried.errors
    assert tried.facts().parts["title"] == "May"
    assert tried.facts().policy_version_id is None


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("title", {"title": " "}),
        ("starts_on", {"starts_on": "3 May"}),
        ("ends_on", {"ends_on": "2 May 2027"}),
        ("address", {"address": "May 2027"}),
        ("address", {"address": "mai-für-alle"}),
        ("address", {"address": "-may"}),
        ("contact_address", {"contact_address": "nobody"}),
        ("summary_days", {"summary_days": "0"}),
        ("influence", {"influence": "promise-everything"}),
    ],
)
def test_what_does_not_fit_a_series_is_refused_beside_its_field(field: str, typed: dict[str, str]) -> None:
    tried = series(**typed)
    assert not tried.is_valid()
    assert list(tried.errors) == [field]


def test_lines_lose_blanks_and_the_thirty_first_is_refused() -> None:
    tried = NumberedForm({"objectives": " Learn. \n\n\u202eCollect.", "prompts": ""})
    assert tried.is_valid()
    assert tried.cleaned_data == {"objectives": ["Learn.", "Collect."], "prompts": []}
    tried = NumberedForm({"prompts": "\n".join(f"Why {n}?" for n in range(31))})
    assert "31 lines" in str(tried.errors["prompts"])
    tried = NumberedForm({"prompts": "a" * 401})
    assert "longer than 400" in str(tried.errors["prompts"])
