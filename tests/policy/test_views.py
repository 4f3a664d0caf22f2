from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from apero.people.models import Team
from apero.policy import actions, queries
from apero.policy.kinds import GROUP, REGION, RISK_AREA
from apero.policy.models import Commitment, PolicyVersion, Region, RightsHolderGroup, RiskArea, Topic
from apero.translation.models import TeamLanguage
from tests import make

pytestmark = pytest.mark.django_db
DESK = "/en/desk/words"
ACT: dict[str, Any] = {"by": make.actor(), "now": make.NOON}
DAY = date(2021, 12, 8)


@pytest.fixture
def convenor(client: Client, team: Team) -> Client:
    client.force_login(make.user("convenor", in_team=team))
    return client


def draft(team: Team, **words: str) -> PolicyVersion:
    return actions.draft_policy(team=team, words={"title": "Policy", "body": "One.\n\nTwo."} | words, **ACT)


def adopted(team: Team) -> PolicyVersion:
    return actions.adopt_policy(version=draft(team), adopted_by="The Board", adopted_on=DAY, **ACT)


def area(team: Team, name: str = "Harassment") -> RiskArea:
    made: RiskArea = actions.add_word(RISK_AREA, team=team, words={"name": name}, **ACT)
    return made


def topic(team: Team, name: str, under: RiskArea | None = None) -> Topic:
    return actions.add_topic(risk_area=under or area(team), words={"name": name}, **ACT)


def plain(thing: Any, part: str) -> str:
    return queries.text_of(thing.text_id).plain(part)


def seen(thing: Any) -> str:
    return queries.text_of(thing.text_id).version


def test_an_empty_desk_says_what_to_do(convenor: Client) -> None:
    page = convenor.get(DESK).text
    for words in (
        "There is no policy here yet.",
        "Take the starting set",
        "A session needs one",
        "Write the first",
    ):
        assert words in page


def test_the_overview_counts_what_there_is(convenor: Client, team: Team) -> None:
    adopted(team)
    actions.add_starting_set(team=team, **ACT)
    TeamLanguage.objects.create(team=team, tag="yo")
    page = convenor.get(DESK).text
    for words in ("Adopted", "15 topics", "Yorùbá", "Draft a new version"):
        assert words in page


def test_the_starting_set_is_taken_once(convenor: Client, team: Team) -> None:
    for words in ("The starting set is yours now.", "so nothing was added"):
        assert words in convenor.post(f"{DESK}/starting-set", follow=True).text
    assert RiskArea.objects.filter(team=team).count() == 5


def test_r65_a_version_is_written_adopted_and_put_in_force(convenor: Client, team: Team) -> None:
    words = {
        "title": " Human  rights ",
        "summary": "S",
        "body": "One.\n\nTwo.",
        "scope": "All",
        "source_page": "",
    }
    answer = convenor.post(f"{DESK}/policy/new", words, follow=True)
    version = PolicyVersion.objects.get()
    here = f"{DESK}/policy/{version.pk}"
    assert answer.redirect_chain == [(here, 302)]
    assert "Only the team can read it." in answer.text
    answer = convenor.post(
        f"{here}/commitments/new", {"title": "Listen", "body": "", "owner": "Team"}, follow=True
    )
    assert "Listen" in answer.text
    facts = {"adopted_by": "The Board", "adopted_on": "2021-12-08", "seen": queries.wording_of(version)}
    answer = convenor.post(f"{here}/adopt", facts, follow=True)
    assert "Its text is final." in answer.text
    assert f"{here}/text" not in answer.text
    assert 'href="/en/policy/' in answer.text
    answer = convenor.post(f"{here}/in-force", {"on": "2021-12-08"}, follow=True)
    assert "In force" in answer.text
    version.refresh_from_db()
    assert (version.state, plain(version, "title")) == ("in-force", "Human rights")


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ({"adopted_by": "", "adopted_on": "2021-12-08"}, "Name the body that adopted it."),
        ({"adopted_by": "The Board", "adopted_on": ""}, "Give the day on which it was adopted."),
        ({"adopted_by": "The Board", "adopted_on": "3/5/2021"}, "two ways"),
        ({"adopted_by": "The Board", "adopted_on": "2999-01-01"}, "cannot be meant"),
        ({"adopted_by": "The Board", "adopted_on": "2199-01-01"}, "This day has not come yet."),
        ({"adopted_by": "x" * 300, "adopted_on": "2021-12-08"}, "there is room for 200"),
    ],
)
def test_r65_a_refused_adoption_says_why_and_keeps_what_was_typed(
    convenor: Client, team: Team, sent: dict[str, str], reason: str
) -> None:
    version = draft(team)
    facts = sent | {"seen": queries.wording_of(version)}
    answer = convenor.post(f"{DESK}/policy/{version.pk}/adopt", facts)
    assert answer.status_code in (409, 422)
    assert reason in answer.text
    for typed in sent.values():
        assert f'value="{typed}"' in answer.text or not typed
    version.refresh_from_db()
    assert version.state == "draft"


def test_adoption_of_a_text_that_changed_since_is_refused_once(convenor: Client, team: Team) -> None:
    version = draft(team)
    facts = {"adopted_by": "The Board", "adopted_on": "2021-12-08", "seen": queries.wording_of(version)}
    actions.add_commitment(version=version, words={"title": "New promise"}, **ACT)
    answer = convenor.post(f"{DESK}/policy/{version.pk}/adopt", facts)
    assert answer.status_code == 409
    assert "Read it again" in answer.text
    assert "New promise" in answer.text
    now = queries.wording_of(version)
    assert f'name="seen" value="{now}"' in answer.text
    assert convenor.post(f"{DESK}/policy/{version.pk}/adopt", facts | {"seen": now}).status_code == 302


def test_a_stale_draft_shows_what_it_says_now_and_keeps_what_was_typed(convenor: Client, team: Team) -> None:
    version = draft(team)
    sent = {
        "title": "Policy",
        "body": "My words",
        "summary": "",
        "scope": "",
        "source_page": "",
        "seen": seen(version),
    }
    actions.edit_policy(version=version, words={"title": "Policy", "body": "Their words"}, **ACT)
    answer = convenor.post(f"{DESK}/policy/{version.pk}/text", sent)
    assert answer.status_code == 409
    assert "<p>Their words</p>" in answer.text
    assert ">\nMy words</textarea>" in answer.text
    assert f'name="seen" value="{seen(version)}"' in answer.text
    assert plain(version, "body") == "Their words"
    assert (
        convenor.post(f"{DESK}/policy/{version.pk}/text", sent | {"seen": seen(version)}).status_code == 302
    )
    assert plain(version, "body") == "My words"


def test_an_adopted_text_cannot_be_opened_for_editing(convenor: Client, team: Team) -> None:
    version = adopted(team)
    page = convenor.get(f"{DESK}/policy/{version.pk}/text").text
    assert "Its text is final." in page
    assert "<textarea" not in page
    sent = {"title": "Mine", "body": "", "summary": "", "scope": "", "source_page": "", "seen": seen(version)}
    answer = convenor.post(f"{DESK}/policy/{version.pk}/text", sent)
    assert answer.status_code == 409
    assert 'value="Mine"' in answer.text
    assert plain(version, "title") == "Policy"


def test_withdrawing_is_said_and_a_second_time_refused(convenor: Client, team: Team) -> None:
    here = f"{DESK}/policy/{adopted(team).pk}"
    assert "The version is withdrawn." in convenor.post(f"{here}/withdraw", follow=True).text
    assert "superseded or withdrawn before" in convenor.post(f"{here}/withdraw", follow=True).text


def test_a_commitment_is_reworded_moved_and_removed_while_its_version_is_a_draft(
    convenor: Client, team: Team
) -> None:
    version = draft(team)
    made = [actions.add_commitment(version=version, words={"title": t}, **ACT) for t in ("Listen", "Prevent")]
    here = f"{DESK}/commitments/{made[0].pk}"
    sent = {"title": "Hear", "body": "B", "owner": "", "seen": seen(made[0])}
    assert convenor.post(here, sent).status_code == 302
    assert convenor.post(here, sent | {"title": "Hear more"}).status_code == 409
    assert convenor.post(f"{here}/move", {"way": "down"})["Location"] == f"{DESK}/policy/{version.pk}"
    assert [c.address for c in version.commitments.all()] == ["prevent", "listen"]
    assert "removed" in convenor.post(f"{here}/remove", follow=True).text
    assert list(Commitment.objects.all()) == [made[1]]


@pytest.mark.parametrize("kind", [RISK_AREA, REGION, GROUP])
def test_words_are_added_listed_renamed_moved_and_removed(convenor: Client, team: Team, kind: Any) -> None:
    there = f"{DESK}/{kind.path}"
    assert str(kind.none_yet) in convenor.get(there).text
    for name in ("First", "Second"):
        assert convenor.post(f"{there}/new", {"name": name, "description": "D"}).status_code == 302
    first, second = kind.model.objects.filter(team=team)
    assert "First" in convenor.get(there).text
    here = f"{there}/{first.pk}"
    sent = {"name": "Renamed", "description": "D", "seen": seen(first)}
    assert convenor.post(here, sent)["Location"] == here
    assert "Renamed" in convenor.get(here).text
    convenor.post(f"{here}/move", {"way": "down"})
    assert list(kind.model.objects.filter(team=team)) == [second, first]
    convenor.post(f"{here}/remove")
    assert list(kind.model.objects.filter(team=team)) == [second]


def test_a_word_without_a_name_is_refused(convenor: Client, team: Team) -> None:
    answer = convenor.post(f"{DESK}/regions/new", {"name": " \u202e "})
    assert answer.status_code == 422
    assert "Give it a name." in answer.text
    assert not Region.objects.exists()


def test_a_megabyte_is_refused_and_kept(convenor: Client) -> None:
    answer = convenor.post(f"{DESK}/groups/new", {"name": "N", "description": "y" * 1_000_000})
    assert answer.status_code == 422
    assert "there is room for 5000" in answer.text
    assert "y" * 1_000_000 in answer.text


def test_what_is_in_use_is_not_removed_and_says_so(convenor: Client, team: Team) -> None:
    region = make.region(team)
    make.session(make.programme(team), region=region)
    assert "has to stay" in convenor.post(f"{DESK}/regions/{region.pk}/remove", follow=True).text
    assert Region.objects.filter(pk=region.pk).exists()


def test_r27_a_city_is_found_by_any_name_added_and_taken_out(convenor: Client, team: Team) -> None:
    region, jakarta = make.region(team), make.city()
    here = f"{DESK}/regions/{region.pk}"
    assert "No city yet." in convenor.get(here).text
    found = convenor.get(f"{here}?city=jak").text
    assert "Asia/Jakarta" in found
    convenor.post(f"{here}/cities/add", {"city": jakarta.pk})
    assert list(region.cities.all()) == [jakarta]
    assert "In the region" in convenor.get(f"{here}?city=jak").text
    convenor.post(f"{here}/cities/remove", {"city": jakarta.pk})
    assert not region.cities.exists()
    assert "Try another spelling" in convenor.get(f"{here}?city=nowhere").text
    for odd in ("", "9999999", "x", "-1", "1" * 40):
        assert convenor.post(f"{here}/cities/add", {"city": odd}).status_code == 404


def test_r41_a_topic_is_added_renamed_refiled_and_merged(convenor: Client, team: Team) -> None:
    under, other = area(team), area(team, "Other")
    answer = convenor.post(f"{DESK}/risk-areas/{under.pk}/topics/new", {"name": "Doxing", "description": ""})
    assert answer["Location"] == f"{DESK}/risk-areas/{under.pk}"
    one, heir = Topic.objects.get(), topic(team, "Doxxing", other)
    here = f"{DESK}/topics/{one.pk}"
    assert convenor.post(here, {"name": "Doxing!", "description": "", "seen": seen(one)}).status_code == 302
    assert convenor.post(f"{here}/refile", {"risk_area": other.pk}).status_code == 302
    answer = convenor.post(f"{here}/merge", {"heir": heir.pk}, follow=True)
    assert answer.redirect_chain == [(f"{DESK}/topics/{heir.pk}", 302)]
    assert "Doxing!" in answer.text
    page = convenor.get(here).text
    assert "was merged into another" in page
    assert "<textarea" not in page
    assert "Doxing!" in convenor.get(f"{DESK}/risk-areas/{other.pk}").text


@pytest.mark.parametrize("act", ["merge", "refile"])
def test_a_choice_that_is_not_there_is_refused(convenor: Client, team: Team, act: str) -> None:
    one = topic(team, "One")
    stranger = topic(make.team(), "Theirs")
    for value in ("", str(uuid4()), str(stranger.pk), str(stranger.risk_area_id), "x"):
        answer = convenor.post(f"{DESK}/topics/{one.pk}/{act}", {"heir": value, "risk_area": value})
        assert answer.status_code == 422
        assert "Choose" in answer.text or "not there any more" in answer.text
    one.refresh_from_db()
    assert one.merged_into is None


def test_a_merged_topic_is_not_merged_again(convenor: Client, team: Team) -> None:
    under = area(team)
    one, two, three = (topic(team, name, under) for name in ("One", "Two", "Three"))
    actions.merge_topic(topic=one, heir=two, **ACT)
    answer = convenor.post(f"{DESK}/topics/{one.pk}/merge", {"heir": three.pk})
    assert answer.status_code == 409
    assert "merged before" in answer.text


def test_languages_are_added_by_name_and_taken_off(convenor: Client, team: Team) -> None:
    here = f"{DESK}/languages"
    assert "No language yet." in convenor.get(here).text
    assert "Kiswahili" in convenor.post(here, {"language": "Swahili"}, follow=True).text
    answer = convenor.post(here, {"language": "Nonsensish"})
    assert (answer.status_code, 'value="Nonsensish"' in answer.text) == (409, True)
    assert convenor.post(here, {"language": ""}).status_code == 422
    convenor.post(f"{here}/remove", {"language": "sw"})
    assert not TeamLanguage.objects.exists()


def addresses(team: Team) -> list[str]:
    version, under = draft(team), area(team)
    promise = actions.add_commitment(version=version, words={"title": "C"}, **ACT)
    one = topic(team, "One", under)
    region = actions.add_word(REGION, team=team, words={"name": "R"}, **ACT)
    group = actions.add_word(GROUP, team=team, words={"name": "G"}, **ACT)
    return [
        f"{DESK}/policy/{version.pk}",
        f"{DESK}/policy/{version.pk}/text",
        f"{DESK}/policy/{version.pk}/commitments/new",
        f"{DESK}/commitments/{promise.pk}",
        f"{DESK}/risk-areas/{under.pk}",
        f"{DESK}/risk-areas/{under.pk}/topics/new",
        f"{DESK}/topics/{one.pk}",
        f"{DESK}/regions/{region.pk}",
        f"{DESK}/groups/{group.pk}",
    ]


ACTS = ("adopt", "in-force", "withdraw", "merge", "refile", "cities/add", "cities/remove", "move", "remove")


def test_a_thing_of_another_team_is_not_found(convenor: Client, team: Team) -> None:
    for address in addresses(team):
        assert convenor.get(address).status_code == 200
    for address in addresses(make.team()):
        assert convenor.get(address).status_code == 404
        assert convenor.post(address, {"name": "x", "title": "x"}).status_code in (404, 405)
        assert {convenor.post(f"{address}/{act}").status_code for act in ACTS} == {404}
    assert not RightsHolderGroup.objects.exclude(address__in=["g"]).exists()


def test_unknown_kinds_are_not_found(convenor: Client) -> None:
    for address in ("nonsense", "topics", "commitments", "nonsense/new", f"nonsense/{uuid4()}"):
        assert convenor.get(f"{DESK}/{address}").status_code == 404


@pytest.mark.parametrize("role", ["translator", "note-taker", "admin", "auditor"])
def test_only_who_writes_the_policy_may_open_its_desk(client: Client, team: Team, role: str) -> None:
    client.force_login(make.user(role, in_team=team))
    for address in [DESK, f"{DESK}/languages", *addresses(team)]:
        assert client.get(address).status_code in (403, 404)
    assert client.post(f"{DESK}/starting-set").status_code in (403, 404)


def test_a_stranger_is_asked_to_sign_in(client: Client, team: Team) -> None:
    for address in [DESK, *addresses(team)]:
        assert "/en/account/" in client.get(address)["Location"]


@pytest.mark.parametrize("count", [1, 3, 300])
def test_lists_ask_the_same_number_of_questions(
    convenor: Client, team: Team, count: int, django_assert_max_num_queries: Any
) -> None:
    under = area(team)
    for n in range(count):
        text = make.source(team, "topic", name=f"Topic {n:03}")
        Topic.objects.create(team=team, risk_area=under, address=f"t{n:03}", text=text)
        text = make.source(team, "region", name=f"Region {n:03}")
        Region.objects.create(team=team, address=f"r{n:03}", position=n, text=text)
        text = make.source(team, "policy", title=f"Version {n:03}")
        PolicyVersion.objects.create(team=team, number=n + 1, text=text)
    pages = {
        DESK: 14,
        f"{DESK}/policy": 8,
        f"{DESK}/regions": 8,
        f"{DESK}/risk-areas/{under.pk}": 10,
        f"{DESK}/topics/{Topic.objects.order_by('address')[0].pk}": 10,
    }
    for address, most in pages.items():
        with django_assert_max_num_queries(most):
            assert convenor.get(address).status_code == 200
    assert convenor.get(f"{DESK}/regions").text.count("Region ") <= 50 * 8
    if count == 300:
        assert "Region 299" in convenor.get(f"{DESK}/regions?page=6").text
        assert "Version 000" in convenor.get(f"{DESK}/policy?page=6").text
