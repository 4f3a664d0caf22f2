import gzip
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

import apero.ui
from apero.commitments.models import Pledge
from apero.conversations.models import Programme
from apero.people.models import Team
from apero.policy import actions
from apero.policy.kinds import GROUP, RISK_AREA
from apero.policy.models import PolicyVersion, RiskArea, Topic
from apero.translation.actions import translate
from tests import make

pytestmark = pytest.mark.django_db
ACT: dict[str, Any] = {"by": make.actor(), "now": make.NOON}
DAY = date(2021, 12, 8)
CSS = len(gzip.compress((Path(apero.ui.__file__).parent / "static/ui/apero.css").read_bytes()))
LOREM = (
    "We respect the rights of everyone whom our work touches, look for harm before it happens, listen to the people "
    "concerned, change what causes it, and help to put it right wherever we failed to prevent it in paragraph {n}. "
    "Nobody is asked to give up another way to justice, whatever they were promised, threatened with or offered in {n}."
)


def version(team: Team, *titles: str, state: str = "in-force", **words: str) -> PolicyVersion:
    parts = {
        "title": "Human Rights Policy",
        "summary": "In short.",
        "body": "One.\n\nTwo.",
        "scope": "Everyone.",
    }
    made = actions.draft_policy(team=team, words=parts | words, **ACT)
    for title in titles:
        words_of = {"title": title, "body": f"About {title}.", "owner": "Advocacy team"}
        actions.add_commitment(version=made, words=words_of, **ACT)
    if state != "draft":
        made = actions.adopt_policy(version=made, adopted_by="The Board of Trustees", adopted_on=DAY, **ACT)
    if state == "in-force":
        made = actions.put_in_force(version=made, on=DAY, **ACT)
    return made


def area(team: Team, name: str = "Harassment", description: str = "People are threatened.") -> RiskArea:
    words = {"name": name, "description": description}
    made: RiskArea = actions.add_word(RISK_AREA, team=team, words=words, **ACT)
    return made


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    assert not answer.cookies
    return answer.text


def weight(client: Client, address: str) -> int:
    """Bytes of a first visit: the page and the stylesheet, compressed."""
    answer = client.get(address, headers={"accept-encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
    assert (
        len(set(re.findall(r'(?:src|href)="(/static/[^"]+)"', gzip.decompress(answer.content).decode()))) == 1
    )
    return len(answer.content) + CSS


def test_r65_the_policy_names_its_text_its_body_and_the_day(client: Client, team: Team) -> None:
    version(team, "Listen", "Prevent harm")
    text = page(client, f"/en/policy/{team.address}/1")
    for words in (
        "Human Rights Policy",
        "The Board of Trustees",
        "Wed 8 December 2021",
        "One.",
        "Two.",
        "In force",
    ):
        assert words in text


def test_r65_a_superseded_version_says_so_and_leads_to_the_one_in_force(client: Client, team: Team) -> None:
    version(team, title="First policy")
    version(team, title="Second policy")
    old = page(client, f"/en/policy/{team.address}/1")
    assert "This version is superseded." in old
    assert f'<a href="/en/policy/{team.address}/2">Second policy</a>' in old
    assert "superseded" not in page(client, f"/en/policy/{team.address}/2")
    both = page(client, "/en/policy")
    assert f"/en/policy/{team.address}/1" in both
    assert f"/en/policy/{team.address}/2" in both


def test_r65_a_withdrawn_version_stays_and_says_so(client: Client, team: Team) -> None:
    made = version(team, "Listen")
    actions.withdraw_policy(version=made, **ACT)
    assert "This version was withdrawn." in page(client, f"/en/policy/{team.address}/1")
    assert "no longer in force" in page(client, f"/en/policy/{team.address}/1/commitments/listen")
    assert "No version is in force now." in page(client, "/en/policy")


def test_r65_nothing_of_a_draft_is_public(client: Client, team: Team) -> None:
    version(team, "Secret promise", state="draft", title="Secret policy")
    text = page(client, "/en/policy")
    assert "No policy has been published here yet." in text
    assert "Secret" not in page(client, f"/en/policy/{team.address}")
    for address in ("1", "1/commitments/secret-promise", "2"):
        assert client.get(f"/en/policy/{team.address}/{address}").status_code == 404
    version(team, title="Public policy")
    assert "Secret" not in page(client, "/en/policy")


def test_r65_a_discarded_draft_is_not_public_either(client: Client, team: Team) -> None:
    actions.withdraw_policy(version=version(team, state="draft"), **ACT)
    assert client.get(f"/en/policy/{team.address}/1").status_code == 404


def test_r66_the_groups_that_the_policy_protects_are_listed(client: Client, team: Team) -> None:
    version(team)
    actions.add_word(
        GROUP, team=team, words={"name": "Volunteers", "description": "Whoever contributes."}, **ACT
    )
    text = page(client, "/en/policy")
    for words in ("Volunteers", "Whoever contributes.", "Everyone.", 'id="volunteers"'):
        assert words in text


def test_r68_each_commitment_has_a_page_and_says_what_is_not_recorded(client: Client, team: Team) -> None:
    version(team, "Listen first", "Prevent", "Report", "Remedy")
    text = page(client, "/en/policy")
    for name in ("listen-first", "prevent", "report", "remedy"):
        address = f"/en/policy/{team.address}/1/commitments/{name}"
        assert f'href="{address}"' in text
        assert "Advocacy team" in page(client, address)
    assert "Not recorded here." in page(client, f"/en/policy/{team.address}/1/commitments/prevent")
    assert client.get(f"/en/policy/{team.address}/1/commitments/nothing").status_code == 404


def test_two_teams_with_the_same_words_do_not_collide(client: Client, team: Team) -> None:
    other = make.team(organisation="Zebra Society", address="zebra", is_sample=True)
    version(team, "Listen", title="Ours")
    version(other, "Listen", title="Theirs")
    area(team, description="As we see it.")
    area(other, description="As they see it.")
    both = page(client, "/en/policy")
    for words in ("Ours", "Theirs", "Kindred Atlas", "Zebra Society", "Sample data"):
        assert words in both
    assert "Theirs" in page(client, "/en/policy/zebra/1")
    assert "Ours" in page(client, f"/en/policy/{team.address}/1")
    assert "As they see it." in page(client, "/en/risk-areas/zebra/harassment")
    assert "As we see it." in page(client, f"/en/risk-areas/{team.address}/harassment")
    assert client.get("/en/policy/nobody/1").status_code == 404
    assert client.get("/en/policy/nobody").status_code == 404


def test_r40_a_team_lists_its_five_risk_areas_each_with_a_stable_address(client: Client, team: Team) -> None:
    version(team)
    actions.add_starting_set(team=team, **ACT)
    text = page(client, "/en/policy")
    links = re.findall(rf'href="(/en/risk-areas/{team.address}/[^"]+)"', text)
    assert len(links) == 5
    for link in links:
        assert "<h1>" in page(client, link)
    one = RiskArea.objects.get(address="harassment")
    actions.edit_word(word=one, words={"name": "Threats to people"}, **ACT)
    assert "Threats to people" in page(client, f"/en/risk-areas/{team.address}/harassment")


def test_r41_an_area_lists_its_topics_and_what_was_merged(client: Client, team: Team) -> None:
    under = area(team)
    one, two = (actions.add_topic(risk_area=under, words={"name": n}, **ACT) for n in ("Doxing", "Doxxing"))
    actions.merge_topic(topic=one, heir=two, **ACT)
    text = page(client, f"/en/risk-areas/{team.address}/harassment")
    assert f'<li id="doxxing"><a href="/en/topics/{team.address}/doxxing">Doxxing</a>' in text
    assert '<li id="doxing">' not in text
    assert "Merged topics" in text
    assert "Doxing · merged into" in text
    assert "Tue 14 May 2030" in text


def test_r41_the_address_of_a_merged_topic_leads_to_its_last_heir(client: Client, team: Team) -> None:
    under = area(team)
    one, two, three = (
        actions.add_topic(risk_area=under, words={"name": n}, **ACT) for n in ("One", "Two", "Three")
    )
    actions.merge_topic(topic=one, heir=two, **ACT)
    actions.merge_topic(topic=two, heir=three, **ACT)
    for address in ("one", "two"):
        answer = client.get(f"/yo/topics/{team.address}/{address}")
        assert (answer.status_code, answer["Location"]) == (302, f"/yo/topics/{team.address}/three")
    text = page(client, f"/en/topics/{team.address}/three")
    assert "Merged into it" in text
    assert "Nothing on this topic has been published yet." in text
    assert client.get(f"/en/topics/{team.address}/nothing").status_code == 404
    assert client.get("/en/topics/nobody/one").status_code == 404


def test_r1_r3_a_half_translated_page_names_its_source_and_marks_each_language(
    client: Client, team: Team
) -> None:
    made = version(team, "Listen")
    translate(source=made.text, language="ar", words={1: "سياسة حقوق الإنسان", 2: "باختصار."}, **ACT)
    text = page(client, f"/ar/policy/{team.address}/1")
    assert '<html lang="ar" dir="rtl">' in text
    assert "<h1>سياسة حقوق الإنسان</h1>" in text
    assert '<p lang="en" dir="ltr">One.</p>' in text
    assert f'href="/en/policy/{team.address}/1" hreflang="en"' in text
    yoruba = page(client, f"/yo/policy/{team.address}/1")
    assert f'<a href="/ar/policy/{team.address}/1" lang="ar" hreflang="ar" dir="rtl">' in yoruba
    assert "translation" not in page(client, f"/en/policy/{team.address}/1").split("<main")[1].split("<h2")[0]


def test_r2_the_banner_counts_the_parts_of_this_page_by_hand(client: Client, team: Team) -> None:
    made = version(team, "Listen")
    promise = made.commitments.get()
    translate(source=promise.text, language="yo", words={1: "Ẹ gbọ́"}, **ACT)
    text = page(client, f"/yo/policy/{team.address}/1/commitments/listen")
    assert "1 of 3 parts, 33%" in text
    # title, summary, two paragraphs, scope and body that adopted it; title, text and owner of the commitment
    assert "1 of 9 parts, 11%" in page(client, f"/yo/policy/{team.address}/1")


def fill(team: Team, count: int) -> None:
    """`count` of everything that a page of the policy lists."""
    made = version(team, *[f"Promise number {n}" for n in range(count)])
    under = area(team)
    for n in range(count):
        text = make.source(team, "policy", title=f"Former policy {n}", adopted_by="The Board")
        facts: dict[str, Any] = {"state": "superseded", "adopted_on": DAY, "in_force_on": DAY}
        PolicyVersion.objects.create(team=team, number=made.number + 1 + n, text=text, **facts)
        text = make.source(team, "topic", name=f"Topic {n}", description="What belongs to it.")
        topic = Topic.objects.create(team=team, risk_area=under, address=f"t{n}", text=text)
        text = make.source(team, "topic", name=f"Merged {n}")
        merged: dict[str, Any] = {"merged_into": topic, "merged_on": DAY}
        Topic.objects.create(team=team, risk_area=under, address=f"m{n}", text=text, **merged)
        words = {"name": f"Group {n}", "description": f"They are number {n}, wherever they live."}
        actions.add_word(GROUP, team=team, words=words, **ACT)


def pages(team: Team) -> list[str]:
    return [
        "/en/policy",
        f"/en/policy/{team.address}",
        f"/en/policy/{team.address}/1",
        f"/en/policy/{team.address}/2",
        f"/en/policy/{team.address}/1/commitments/promise-number-0",
        f"/en/risk-areas/{team.address}/harassment",
        f"/en/topics/{team.address}/t0",
    ]


@pytest.mark.parametrize("count", [1, 3, 300])
def test_each_page_asks_a_bounded_number_of_questions_and_is_light(
    client: Client, team: Team, count: int, django_assert_max_num_queries: Any
) -> None:
    fill(team, count)
    for address in pages(team):
        with django_assert_max_num_queries(14):
            page(client, address)
        assert weight(client, address) <= 14_000, address
    if count == 300:
        assert "Former policy 0" in page(client, f"/en/policy/{team.address}?versions=6")
        assert "Topic 99" in page(client, f"/en/risk-areas/{team.address}/harassment?page=6")


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_of_teams_is_light_and_asks_a_bounded_number_of_questions(
    client: Client, team: Team, count: int, django_assert_max_num_queries: Any
) -> None:
    for n in range(count):
        made = version(
            make.team(organisation=f"Organisation number {n}", address=f"o{n}"),
            *(f"Promise {c} of {n}" for c in range(4)),
            summary=LOREM.format(n=n),
        )
        assert made.number == 1
    with django_assert_max_num_queries(8):
        page(client, "/en/policy")
    assert weight(client, "/en/policy") <= 14_000
    if count == 30:
        assert "Organisation number 9" in page(client, "/en/policy?page=3")


def test_a_long_policy_is_read_over_pages_and_each_is_light(client: Client, team: Team) -> None:
    version(team, body="\n\n".join(LOREM.format(n=n * 7919) for n in range(60)))
    address = f"/en/policy/{team.address}/1"
    for number in (1, 2, 3):
        assert weight(client, f"{address}?page={number}") <= 14_000
    assert str(59 * 7919) in page(client, f"{address}?page=3")


def promise(of: Programme, number: int, *, state: str = "confirmed", due_on: date = DAY) -> None:
    Pledge.objects.create(
        programme=of, number=number, made_in="session", state=state, noted_on=DAY, first_due_on=due_on, due_on=due_on,
        text=make.source(of.team, "pledge", text="Train people."),
    )  # fmt: skip


def test_r64_the_page_of_what_was_promised_leads_to_the_promises_of_conversations(
    client: Client, team: Team
) -> None:
    version(team)
    series = make.programme(team, title="May talks")
    promise(series, 1)
    promise(series, 2, state="done")
    promise(series, 3, state="noted")
    promise(make.programme(team, state="draft", title="Next year"), 1)
    promise(make.programme(make.team(name="Others"), title="Theirs"), 1)
    page = client.get("/en/policy").text
    assert f"/en/programmes/{series.address}/pledges" in page
    assert "2 promises" in page
    assert "1 promise is late" in page
    assert "Next year" not in page
    assert "Theirs" not in page
