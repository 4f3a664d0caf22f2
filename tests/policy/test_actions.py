from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django_tasks_db.models import DBTaskResult

from apero.audit.models import Entry
from apero.lib.refusal import Refused
from apero.people.models import Team
from apero.policy import actions, queries
from apero.policy.actions.topics import add_starting_set
from apero.policy.kinds import GROUP, REGION, RISK_AREA
from apero.policy.models import Commitment, PolicyVersion, Region, RightsHolderGroup, RiskArea, Topic
from apero.translation.actions import translate
from apero.translation.models import Source
from apero.translation.queries import sources_of_team, texts_in
from tests import make

pytestmark = pytest.mark.django_db
WORDS = {"title": "Human Rights Policy", "summary": "S", "body": "One.\n\nTwo.", "scope": "All."}
ACT: dict[str, Any] = {"by": make.actor(), "now": make.NOON}
DAY = date(2021, 12, 8)


def draft(team: Team, **words: str) -> PolicyVersion:
    return actions.draft_policy(team=team, words=WORDS | words, **ACT)


def adopted(team: Team) -> PolicyVersion:
    return actions.adopt_policy(version=draft(team), adopted_by="The Board", adopted_on=DAY, **ACT)


def in_force(team: Team, on: date = DAY) -> PolicyVersion:
    return actions.put_in_force(version=adopted(team), on=on, **ACT)


def area(team: Team, name: str = "Harassment") -> RiskArea:
    made: RiskArea = actions.add_word(RISK_AREA, team=team, words={"name": name, "description": ""}, **ACT)
    return made


def topic(team: Team, name: str, under: RiskArea | None = None) -> Topic:
    return actions.add_topic(risk_area=under or area(team), words={"name": name}, **ACT)


def plain(thing: Any, part: str) -> str:
    return queries.text_of(thing.text_id).plain(part)


def refusal_of(act: Any, **facts: Any) -> str:
    with pytest.raises(Refused) as refused:
        act(**facts, **ACT)
    return refused.value.refusal.code


def kinds() -> list[str]:
    return list(Entry.objects.order_by("position").values_list("kind", flat=True))


def test_r65_a_version_goes_from_draft_to_adopted_to_in_force_to_superseded(team: Team) -> None:
    first = in_force(team)
    assert (first.number, first.state, first.adopted_on, first.in_force_on) == (1, "in-force", DAY, DAY)
    assert plain(first, "adopted-by") == "The Board"
    second = in_force(team, make.TODAY)
    first.refresh_from_db()
    assert (first.state, second.state, second.number) == ("superseded", "in-force", 2)
    assert kinds() == ["policy.version.drafted", "policy.version.adopted", "policy.version.put-in-force"] * 2


def test_r65_adopted_text_cannot_be_edited_by_any_way(team: Team) -> None:
    version = draft(team)
    promise = actions.add_commitment(version=version, words={"title": "Listen", "body": "B"}, **ACT)
    version = actions.adopt_policy(version=version, adopted_by="The Board", adopted_on=DAY, **ACT)
    words = {"title": "Mine", "body": "Mine"}
    assert refusal_of(actions.edit_policy, version=version, words=words) == "not-a-draft"
    assert refusal_of(actions.edit_word, word=promise, words=words) == "not-a-draft"
    assert refusal_of(actions.move_word, word=promise, up=True) == "not-a-draft"
    assert refusal_of(actions.remove_word, word=promise) == "not-a-draft"
    assert refusal_of(actions.add_commitment, version=version, words=words) == "not-a-draft"
    assert Source.objects.filter(pk__in=[version.text_id, promise.text_id], is_frozen=True).count() == 2
    assert (plain(version, "body"), plain(promise, "title")) == ("One.\n\nTwo.", "Listen")


def test_translators_see_a_version_and_its_commitments_once_it_is_adopted(team: Team) -> None:
    version = draft(team)
    actions.add_commitment(version=version, words={"title": "Listen"}, **ACT)
    assert not sources_of_team(team.pk).exists()
    actions.adopt_policy(version=version, adopted_by="The Board", adopted_on=DAY, **ACT)
    assert {s.label for s in sources_of_team(team.pk)} == {"Human Rights Policy", "Listen"}


def test_an_adopted_text_can_be_translated(team: Team) -> None:
    version = adopted(team)
    assert translate(source=version.text, language="yo", words={1: "Ìlànà"}, **ACT).changed == 1


def test_nobody_adopts_a_text_that_they_have_not_read(team: Team) -> None:
    version = draft(team)
    actions.add_commitment(version=version, words={"title": "Listen"}, **ACT)
    seen = queries.wording_of(version)
    actions.add_commitment(version=version, words={"title": "Prevent"}, **ACT)
    facts: dict[str, Any] = {"version": version, "adopted_by": "The Board", "adopted_on": DAY}
    assert refusal_of(actions.adopt_policy, seen=seen, **facts) == "stale"
    actions.adopt_policy(**facts, seen=queries.wording_of(version), **ACT)


def test_the_mark_of_a_version_is_that_of_all_its_words_in_their_order(team: Team) -> None:
    version = draft(team)
    marks = [queries.wording_of(version)]
    first = actions.add_commitment(version=version, words={"title": "Listen"}, **ACT)
    actions.add_commitment(version=version, words={"title": "Prevent"}, **ACT)
    marks.append(queries.wording_of(version))
    actions.move_word(word=first, up=False, **ACT)
    marks.append(queries.wording_of(version))
    actions.edit_policy(version=version, words=WORDS | {"scope": "Some."}, **ACT)
    marks.append(queries.wording_of(version))
    assert len(set(marks)) == 4


def test_a_stale_edit_of_a_draft_is_refused(team: Team) -> None:
    version = draft(team)
    seen = queries.text_of(version.text_id).version
    actions.edit_policy(version=version, words=WORDS | {"body": "Theirs"}, seen=seen, **ACT)
    assert refusal_of(actions.edit_policy, version=version, words=WORDS, seen=seen) == "stale"
    assert plain(version, "body") == "Theirs"


def test_a_refused_adoption_changes_nothing(team: Team) -> None:
    version = draft(team, body="")
    facts = {"version": version, "adopted_by": "The Board", "adopted_on": DAY}
    assert refusal_of(actions.adopt_policy, **facts) == "no-text"
    version.refresh_from_db()
    assert (version.state, version.adopted_on, version.text.is_frozen) == ("draft", None, False)
    assert plain(version, "adopted-by") == ""


def test_withdrawing_keeps_the_day_and_the_text(team: Team) -> None:
    version = actions.withdraw_policy(version=in_force(team), **ACT)
    assert (version.state, version.withdrawn_on, version.adopted_on) == ("withdrawn", make.TODAY, DAY)
    assert refusal_of(actions.withdraw_policy, version=version) == "over"
    assert kinds()[-1] == "policy.version.withdrawn"


def test_one_version_is_in_force_whatever_happens(team: Team) -> None:
    in_force(team)
    other = adopted(team)
    with pytest.raises(IntegrityError), transaction.atomic():
        PolicyVersion.objects.filter(pk=other.pk).update(state="in-force")


def test_two_teams_have_numbers_of_their_own(team: Team) -> None:
    assert [draft(t).number for t in (team, make.team(), team)] == [1, 1, 2]


def test_r68_commitments_have_addresses_that_never_change(team: Team) -> None:
    version = draft(team)
    made = [
        actions.add_commitment(version=version, words={"title": title}, **ACT)
        for title in ("Use influence", "Use influence", "日本", "Ìbàdàn & Łódź")
    ]
    assert [c.address for c in made] == ["use-influence", "use-influence-2", "commitment-1", "ibadan-lodz"]
    actions.edit_word(
        word=made[0], words={"title": "Speak up", "body": "Loudly.", "owner": "Advocacy"}, **ACT
    )
    found = Commitment.objects.get(pk=made[0].pk)
    assert (found.address, plain(found, "title"), plain(found, "owner")) == (
        "use-influence",
        "Speak up",
        "Advocacy",
    )


def test_order_is_changed_by_one_place_and_ends_at_the_ends(team: Team) -> None:
    names = ["A1", "B1", "C1"]
    made = {name: actions.add_word(REGION, team=team, words={"name": name}, **ACT) for name in names}

    def order() -> list[str]:
        return [plain(r, "name") for r in Region.objects.filter(team=team)]

    actions.move_word(word=made["C1"], up=True, **ACT)
    assert order() == ["A1", "C1", "B1"]
    actions.move_word(word=made["A1"], up=True, **ACT)
    actions.move_word(word=made["B1"], up=False, **ACT)
    assert order() == ["A1", "C1", "B1"]
    actions.move_word(word=made["A1"], up=False, **ACT)
    assert order() == ["C1", "A1", "B1"]
    assert kinds().count("policy.word.moved") == 2


def test_words_of_another_team_do_not_move(team: Team) -> None:
    mine, theirs = area(team, "Mine"), area(make.team(), "Theirs")
    actions.move_word(word=mine, up=False, **ACT)
    theirs.refresh_from_db()
    assert (theirs.position, theirs.address) == (0, "theirs")


def test_r40_the_starting_set_has_five_risk_areas(team: Team) -> None:
    came = add_starting_set(team=team, **ACT)
    areas = list(RiskArea.objects.filter(team=team))
    assert [a.address for a in areas] == [
        "harmful-content",
        "harassment",
        "government-surveillance-and-censorship",
        "risks-to-the-rights-of-children",
        "limits-to-knowledge-equity",
    ]
    assert came == 5 + Topic.objects.filter(team=team).count() + 5
    assert add_starting_set(team=team, **ACT) == 0
    assert all(text.plain("description") for text in texts_in("en", [a.text_id for a in areas]).values())


def test_r41_the_starting_set_names_the_sub_topics(team: Team) -> None:
    add_starting_set(team=team, **ACT)
    found = Topic.objects.filter(team=team).select_related("risk_area")
    by_area: dict[str, set[str]] = {}
    for one in found:
        by_area.setdefault(one.risk_area.address if one.risk_area else "", set()).add(one.address)
    assert by_area == {
        "harmful-content": {"hate-speech", "disinformation", "self-harm-content"},
        "harassment": {"doxxing", "attacks-on-characteristics"},
        "government-surveillance-and-censorship": {
            "monitoring",
            "blocking",
            "demands-for-user-data",
            "demands-for-removal",
        },
        "risks-to-the-rights-of-children": {
            "contact-with-children",
            "exposure-of-children",
            "exploitation-of-children",
        },
        "limits-to-knowledge-equity": {"bias", "discrimination", "under-representation"},
    }


def test_r66_the_starting_set_names_whom_the_policy_protects(team: Team) -> None:
    add_starting_set(team=team, **ACT)
    groups = RightsHolderGroup.objects.filter(team=team)
    assert [g.address for g in groups] == [
        "volunteers",
        "staff-and-contractors",
        "affiliates",
        "readers-and-users",
        "people-who-are-written-about",
    ]


def test_the_starting_set_leaves_a_teams_own_words_alone(team: Team) -> None:
    mine = area(team, "Ours")
    assert add_starting_set(team=team, **ACT) == 5
    assert list(RiskArea.objects.filter(team=team)) == [mine]


def test_the_starting_set_is_written_in_english_whatever_the_team_writes_in() -> None:
    french = make.team(source_language="fr")
    add_starting_set(team=french, **ACT)
    assert set(Source.objects.filter(team=french).values_list("language", flat=True)) == {"en"}
    mine: Any = actions.add_word(GROUP, team=french, words={"name": "Bénévoles"}, **ACT)
    assert mine.text.language == "fr"


def test_r41_a_renamed_topic_keeps_its_address(team: Team) -> None:
    one = topic(team, "Doxing")
    actions.edit_word(word=one, words={"name": "Doxxing", "description": "D"}, **ACT)
    one.refresh_from_db()
    assert (one.address, plain(one, "name")) == ("doxing", "Doxxing")
    assert kinds()[-1] == "policy.word.edited"


def test_r41_topics_of_one_name_in_two_areas_have_two_addresses(team: Team) -> None:
    assert [topic(team, "Privacy", area(team, n)).address for n in ("X1", "Y1")] == ["privacy", "privacy-2"]


def test_r41_merging_keeps_the_history_and_tells_what_follows(team: Team) -> None:
    one, two = topic(team, "Doxing"), topic(team, "Doxxing")
    merged = actions.merge_topic(topic=one, heir=two, **ACT)
    assert (merged.merged_into, merged.merged_on, merged.address) == (two, make.TODAY, "doxing")
    assert plain(merged, "name") == "Doxing"
    assert Entry.objects.get(kind="policy.topic.merged").facts == {
        "topic_id": str(one.pk),
        "heir_id": str(two.pk),
    }
    assert DBTaskResult.objects.filter(task_path="apero.synthesis.tasks.move_statements").count() == 1


def test_r41_the_address_of_a_merged_topic_leads_to_the_last_heir(team: Team) -> None:
    under = area(team)
    chain = [topic(team, name, under) for name in ("One", "Two", "Three", "Four")]
    for one, heir in pairwise(chain):
        actions.merge_topic(topic=one, heir=heir, **ACT)
    assert {queries.topic_at(team.pk, t.address) for t in chain} == {chain[-1]}
    with pytest.raises(Topic.DoesNotExist):
        queries.topic_at(make.team().pk, "one")


def test_r41_mergers_that_make_no_sense_are_refused(team: Team) -> None:
    one, two, theirs = topic(team, "One"), topic(team, "Two"), topic(make.team(), "Theirs")
    assert refusal_of(actions.merge_topic, topic=one, heir=one) == "not-another"
    assert refusal_of(actions.merge_topic, topic=one, heir=theirs) == "not-another"
    actions.merge_topic(topic=one, heir=two, **ACT)
    assert refusal_of(actions.merge_topic, topic=one, heir=two) == "merged"
    assert refusal_of(actions.merge_topic, topic=two, heir=one) == "heir-merged"
    assert refusal_of(actions.edit_word, word=one, words={"name": "New"}) == "merged"
    assert refusal_of(actions.refile_topic, topic=one, risk_area=area(team, "Other")) == "merged"
    assert refusal_of(actions.remove_word, word=two) == "used"


def test_a_topic_goes_to_another_area_of_its_team(team: Team) -> None:
    one, other = topic(team, "One"), area(team, "Other")
    for _ in range(2):
        assert actions.refile_topic(topic=one, risk_area=other, **ACT).risk_area == other
    assert kinds().count("policy.topic.refiled") == 1
    assert refusal_of(actions.refile_topic, topic=one, risk_area=area(make.team())) == "not-another"


def test_only_what_nothing_refers_to_is_removed_and_its_text_with_it(team: Team) -> None:
    region = actions.add_word(REGION, team=team, words={"name": "Asia"}, **ACT)
    make.session(make.programme(team), region=region)
    assert refusal_of(actions.remove_word, word=region) == "used"
    spare = actions.add_word(REGION, team=team, words={"name": "Spare"}, **ACT)
    before = Source.objects.count()
    actions.remove_word(word=spare, **ACT)
    assert list(Region.objects.filter(team=team)) == [region]
    assert Source.objects.count() == before - 1
    under = area(team)
    topic(team, "One", under)
    assert refusal_of(actions.remove_word, word=under) == "used"


def test_r27_regions_have_cities_and_a_city_may_be_in_several(team: Team) -> None:
    regions = [actions.add_word(REGION, team=team, words={"name": n}, **ACT) for n in ("Asia", "Islands")]
    jakarta = make.city()
    for region in (*regions, regions[0]):
        actions.add_city(region=region, city=jakarta, **ACT)
    assert [list(r.cities.all()) for r in regions] == [[jakarta], [jakarta]]
    for _ in range(2):
        actions.remove_city(region=regions[0], city=jakarta, **ACT)
    assert [r.cities.count() for r in regions] == [0, 1]
    assert kinds()[-3:] == [
        "policy.region.city-added",
        "policy.region.city-added",
        "policy.region.city-removed",
    ]


def test_r27_a_region_is_renamed_and_keeps_its_address(team: Team) -> None:
    region = actions.add_word(REGION, team=team, words={"name": "Asia"}, **ACT)
    actions.edit_word(word=region, words={"name": "Asia and the Pacific"}, **ACT)
    region.refresh_from_db()
    assert (region.address, plain(region, "name")) == ("asia", "Asia and the Pacific")


def test_the_record_holds_no_words(team: Team) -> None:
    in_force(team)
    one = topic(team, "Very telling name")
    actions.edit_word(word=one, words={"name": "Another telling name", "description": "Telling"}, **ACT)
    everything = str(list(Entry.objects.values()))
    assert "Board" not in everything
    assert "elling" not in everything


@pytest.mark.postgresql_only
@pytest.mark.django_db(transaction=True)
def test_r41_two_people_merging_against_each_other_close_no_ring() -> None:
    team = make.team()
    under = area(team)
    topics = [topic(team, f"Topic {n}", under) for n in range(6)]

    def act(number: int) -> str:
        one, heir = topics[number % 6], topics[(number + 1 + number // 6) % 6]
        try:
            actions.merge_topic(topic=one, heir=heir, **ACT)
            actions.add_word(REGION, team=team, words={"name": "Asia"}, **ACT)
        except Refused as refused:
            return refused.refusal.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(act, range(24)))
    heirs = dict(Topic.objects.values_list("pk", "merged_into_id"))
    assert done.count("done") == sum(heir is not None for heir in heirs.values()) == 5
    assert len({queries.last_heir(key, heirs) for key in heirs}) == 1
    assert Region.objects.filter(team=team).count() == 5
