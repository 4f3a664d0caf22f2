"""What was heard, as a stranger reads it: across series, by region, by topic, by version, recommendation by recommendation."""

import gzip
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apero.commitments.actions import record_recommendations, withdraw_recommendations
from apero.conversations.models import Objective, Session
from apero.lib.refusal import Refused
from apero.people.models import Team
from apero.policy.actions import merge_topic
from apero.policy.models import RiskArea, Topic
from apero.synthesis import actions
from apero.synthesis.models import CheckRound, Statement, SummaryVersion
from apero.translation.actions import translate
from tests import make

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def session(team: Team) -> Session:
    """Held ten days ago in Asia, in the series "may"."""
    owner = make.programme(team, address="may", title="May talks")
    region = make.region(team, "Asia")
    return make.session(owner, address="asia", region=region, starts_at=NOW - timedelta(days=10))


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(f"/en/{address}")
    assert answer.status_code == status, (address, answer.status_code)
    assert not answer.cookies
    return answer.text


def visible(html: str) -> str:
    main = html.partition("<main")[2].partition("</main>")[0]
    return re.sub(
        r"\s+", " ", re.sub(r"<(option|select|label)[^>]*>[^<]*", " ", main).replace("\n", " ")
    ).strip()


def words_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", visible(html)))


def a_topic(team: Team, name: str) -> Topic:
    area, _is_new = RiskArea.objects.get_or_create(
        team=team, address="harm", defaults={"position": 1, "text": make.source(team, name="Harm")}
    )
    return Topic.objects.create(
        team=team, risk_area=area, address=name.lower(), text=make.source(team, name=name)
    )


def published(session: Session, *texts: str, **facts: Any) -> list[Statement]:
    """These statements on the page, with numbers where they recommend something."""
    made = [make.statement(session, text, **facts) for text in texts]
    version = make.summary(
        session, now=NOW - timedelta(days=2), what_changed="More." if SummaryVersion.objects.exists() else ""
    )
    record_recommendations(summary_id=version.summary_id, now=NOW)
    return made


def shared(session: Session, *texts: str, **facts: Any) -> list[Statement]:
    """The same, each with four others that are filed alike, so that pages tell of it."""
    made = published(
        session, *(f"{text}{end}" for text in texts for end in ("", " 2", " 3", " 4", " 5")), **facts
    )
    actions.release_counts(programme_id=session.programme_id, now=NOW)
    return made


def test_r56_r58_points_stand_on_the_programme_s_own_page_by_region_and_topic(
    client: Client, session: Session
) -> None:
    topic = a_topic(session.programme.team, "Privacy")
    shared(session, "Mail is read.", topic_id=topic.pk)
    published(session, "From nowhere in particular.", region_id=None)
    html = page(client, "programmes/may")
    places = [
        html.index(words)
        for words in (">Asia<", ">Privacy<", "Mail is read.", "Region not stated", "From nowhere")
    ]
    assert "/en/programmes/may/regions/not-stated" in html
    assert places[0] < places[1] < places[2] < places[4]


def test_r58_a_topic_is_read_across_regions_on_one_page(client: Client, session: Session) -> None:
    team = session.programme.team
    topic, other = a_topic(team, "Privacy"), a_topic(team, "Doxxing")
    africa = make.region(team, "Africa")
    shared(session, "In Asia.", topic_id=topic.pk)
    shared(session, "In Africa.", topic_id=topic.pk, region_id=africa.pk)
    shared(session, "Another matter.", topic_id=other.pk)
    words = words_of(page(client, "programmes/may/topics/privacy"))
    assert "In Asia." in words
    assert "In Africa." in words
    assert "Another matter." not in words
    page(client, "programmes/may/topics/nothing", status=404)


def test_r58_a_merged_topic_leads_to_its_heir(client: Client, session: Session) -> None:
    old, heir = (a_topic(session.programme.team, name) for name in ("Old", "Heir"))
    merge_topic(topic=old, heir=heir, by=make.actor(), now=NOW)
    answer = client.get("/en/programmes/may/topics/old?kind=need")
    assert (answer.status_code, answer["Location"]) == (302, "/en/programmes/may/topics/heir?kind=need")


def test_r58_a_region_shows_its_points_by_topic_and_no_others(client: Client, session: Session) -> None:
    topic = a_topic(session.programme.team, "Privacy")
    make.region(session.programme.team, "Africa")
    shared(session, "In Asia.", topic_id=topic.pk)
    published(session, "Nowhere.", region_id=None)
    words = words_of(page(client, "programmes/may/regions/asia"))
    assert words.startswith('class="wrap"> May talks') or "May talks" in words
    assert "Privacy In Asia." in words
    assert "Nowhere." not in words
    assert "Nowhere." in page(client, "programmes/may/regions/not-stated")
    assert "No point of this region is public." in page(client, "programmes/may/regions/africa")
    page(client, "programmes/may/regions/atlantis", status=404)


@pytest.mark.parametrize(
    "query",
    [
        "objective=9",
        "objective=x",
        "kind=rumour",
        "risk_area=%00",
        "programme=none",
        "kind=need&objective=-1",
    ],
)
def test_a_choice_that_stands_for_nothing_is_left_out_and_said(
    client: Client, session: Session, query: str
) -> None:
    goal = make.source(session.programme.team, text="Goal.")
    Objective.objects.create(programme=session.programme, number=1, text=goal)
    a_topic(session.programme.team, "Privacy")
    published(session, "A need.", kind="need")
    if "programme" in query:
        make.programme(session.programme.team)
    html = page(client, f"heard?{query}")
    assert "stands for nothing here" in html
    assert "A need." in html


def test_a_choice_that_fits_nothing_says_so(client: Client, session: Session) -> None:
    published(session, "A need.", kind="need")
    for address in ("heard", "programmes/may/regions/asia"):
        assert "No point here fits this choice." in page(client, f"{address}?kind=praise")


def test_r59_who_said_it_is_told_by_role_only(client: Client, session: Session) -> None:
    writer = make.user("note-taker", name="Maria Canary", email="canary@example.org")
    for said_by, words in (
        ("volunteer", "a volunteer"),
        ("several", "several volunteers"),
        ("affiliate", "an affiliate"),
        ("staff", "a staff member"),
        ("board", "a board member"),
    ):
        published(session, f"By {said_by}.", said_by=said_by, writer=writer)
        html = page(client, "programmes/may/regions/asia")
        assert words in html
        assert "anary" not in html


def test_r60_each_question_shows_whether_it_is_answered_by_role_and_date(
    client: Client, session: Session
) -> None:
    statement = published(session, "Who reads our mail?", kind="question")[0]
    assert "Not answered yet" in page(client, "programmes/may/regions/asia")
    actions.answer_statement(statement=statement, words="Nobody.", role="staff", by=make.actor(), now=NOW)
    words = words_of(page(client, "programmes/may/regions/asia"))
    assert re.search(r"Answered \w{3} \d+ \w+ \d{4} , a staff member Nobody\.", words), words
    assert "Not answered yet" not in words


def test_r57_a_late_summary_says_so_on_every_page_where_it_belongs(client: Client, session: Session) -> None:
    Session.objects.update(starts_at=NOW - timedelta(days=20))
    for address in ("heard", "programmes/may/regions/asia", "programmes/may"):
        assert "Summary 6 days late" in words_of(page(client, address)), address
    make.summary(session, now=NOW, nothing_recorded=True, method="Nobody came.")
    for address in ("heard", "programmes/may/regions/asia", "programmes/may"):
        assert "days late" not in page(client, address), address
    assert "No point was recorded." in page(client, "programmes/may/sessions/asia/summary/1")


def test_r61_a_recommendation_has_a_permanent_address_status_history_and_a_way_back(
    client: Client, session: Session
) -> None:
    statement = published(session, "Train people.", kind="recommendation")[0]
    assert "/en/programmes/may/recommendations/1" in page(client, "programmes/may")
    html = page(client, "programmes/may/recommendations/1")
    assert "Train people." in html
    assert "Recorded" in words_of(html)
    assert "Not answered yet" in words_of(html)
    back = f"/en/programmes/may/sessions/asia/summary/1#s-{statement.pk.hex[:8]}"
    assert back in html
    assert f'id="s-{statement.pk.hex[:8]}"' in page(client, "programmes/may/sessions/asia/summary/1")
    page(client, "programmes/may/recommendations/2", status=404)
    page(client, "programmes/other/recommendations/1", status=404)


def test_a_withdrawn_recommendation_keeps_its_address_and_no_word(client: Client, session: Session) -> None:
    statement = published(session, "Canary words.", kind="recommendation")[0]
    actions.withdraw_statement(statement=statement, by=make.actor(), now=NOW)
    for _before_and_after_the_reaction in range(2):
        html = page(client, "programmes/may/recommendations/1")
        assert "Canary" not in html
        assert "Withdrawn" in words_of(html)
        assert "Not answered yet" not in html
        withdraw_recommendations(statement_id=statement.pk, now=NOW)


def test_a_withdrawn_statement_is_gone_from_every_page_and_leaves_a_dated_mark(
    client: Client, session: Session
) -> None:
    topic = a_topic(session.programme.team, "Privacy")
    statement = published(session, "Canary words.", topic_id=topic.pk)[0]
    published(session, "It stays.")
    actions.withdraw_statement(statement=statement, because="protect", by=make.actor(), now=NOW)
    versions = ["programmes/may/sessions/asia/summary/1", "programmes/may/sessions/asia/summary/2"]
    for address in (
        "heard",
        "programmes/may",
        "programmes/may/regions/asia",
        "programmes/may/topics/privacy",
        *versions,
    ):
        assert "Canary" not in page(client, address), address
    for address in versions:
        words = words_of(page(client, address))
        assert "Withdrawn" in words
        assert "To protect people" in words
        assert f'datetime="{NOW.date().isoformat()}"' in page(client, address)


def test_an_older_version_stays_citable_and_says_what_changed(client: Client, session: Session) -> None:
    statement = published(session, "Old words.")[0]
    actions.reopen_statement(statement=statement, by=make.actor(), now=NOW)
    facts = actions.StatementFacts(
        text="New words.", kind="need", said_by="staff", region_id=session.region_id
    )
    actions.change_statement(statement=statement, facts=facts, writer=make.user())
    draft = page(client, "programmes/may/sessions/asia/summary/1")
    assert ("Old words." in draft, "New words." in draft, "a staff member" in draft) == (True, False, False)
    assert "New words." not in page(client, "programmes/may")
    actions.approve_statement(statement=statement, reader=make.user(), by=make.actor(), now=NOW)
    make.summary(session, now=NOW, what_changed="One point is said more widely.")
    first, second = (words_of(page(client, f"programmes/may/sessions/asia/summary/{n}")) for n in (1, 2))
    assert "This is an older version." in first
    assert "Old words." in first
    assert "New words." not in first
    for expected in ("One point is said more widely.", "Reworded", "Before: Old words.", "Now: New words."):
        assert expected in second
    page(client, "programmes/may/sessions/asia/summary/3", status=404)
    page(client, "programmes/may/sessions/nowhere/summary/1", status=404)


def test_a_statement_that_is_not_public_shows_nowhere(client: Client, session: Session) -> None:
    make.statement(session, "Canary draft.", is_approved=False)
    make.statement(session, "Canary approved.")
    for address in ("heard", "programmes/may", "programmes/may/regions/asia"):
        assert "Canary" not in page(client, address)
    published(session, "Public.")
    Session.objects.update(level="restricted")
    for address in ("heard", "programmes/may", "programmes/may/regions/asia"):
        assert "Public." not in page(client, address)
    page(client, "programmes/may/sessions/asia/summary/1", status=404)


def test_r3_a_page_in_another_language_says_so_point_by_point(client: Client, session: Session) -> None:
    one, _two = published(session, "One.", "Two.")
    number = one.text.segments.get().number
    translate(source=one.text, language="ar", words={number: "أولا"}, by=make.actor(), now=NOW)
    for address in ("heard", "programmes/may/regions/asia", "programmes/may/sessions/asia/summary/1"):
        html = client.get(f"/ar/{address}").text
        assert "أولا" in html
        assert '<p lang="en" dir="ltr">Two.</p>' in html
        assert 'id="translation"' in html


def test_all_is_empty_and_says_what_will_come(client: Client, team: Team) -> None:
    assert "No summary has been published yet." in page(client, "heard")
    make.programme(team, address="may")
    assert "No summary has been published yet." in page(client, "heard")
    assert "No point without a region is public." in page(client, "programmes/may/regions/not-stated")


def test_points_of_several_series_stand_under_their_names(client: Client, session: Session) -> None:
    published(session, "In May.")
    other = make.programme(session.programme.team, title="June talks", address="june")
    second = make.session(other, starts_at=NOW - timedelta(days=5))
    make.statement(second, "In June.")
    make.summary(second, now=NOW)
    words = words_of(page(client, "heard"))
    assert "May talks" in words
    assert "June talks" in words
    assert "In May." not in page(client, "heard?programme=june")


ADDRESSES = [
    "heard",
    "heard?programme=may&kind=recommendation",
    "programmes/may/regions/asia",
    "programmes/may/topics/privacy",
    "programmes/may/sessions/asia/summary/{newest}",
    "programmes/may/recommendations/1",
]


def many(session: Session, topic: Topic, rows: int) -> None:
    """As many published recommendations as asked for, all in version 1, each of a length that people write."""
    writer, reader = make.user(), make.user()
    for number in range(rows):
        words = " ".join(f"{stem}{(number * 7 + k) % 97}" for k, stem in enumerate(STEMS))
        statement = make.statement(
            session,
            f"Point {number}: {words}.",
            kind="recommendation",
            topic_id=topic.pk,
            writer=writer,
            is_approved=False,
        )
        Statement.objects.filter(pk=statement.pk).update(
            state="published", approved_on=NOW.date(), approver=reader
        )
    published(session)
    actions.release_counts(programme_id=session.programme_id, now=NOW)


STEMS = [
    "people", "ask", "for", "help", "when", "they", "are", "followed", "home", "after", "an", "event", "and", "nobody",
    "answers", "in", "time", "or",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_takes_as_many_queries_at_5_10_and_300_rows(
    client: Client, session: Session, address: str
) -> None:
    topic, counts = a_topic(session.programme.team, "Privacy"), []
    for rows in (5, 5, 290):
        many(session, topic, rows)
        newest = SummaryVersion.objects.count()
        with CaptureQueriesContext(connection) as seen:
            page(client, address.format(newest=newest))
        counts.append(len(seen))
    assert counts[0] <= counts[1] == counts[2], counts  # a first version has none before it
    assert counts[2] <= 21, counts


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_full_page_arrives_in_14_kb_with_its_styles(client: Client, session: Session, address: str) -> None:
    many(session, a_topic(session.programme.team, "Privacy"), 60)
    found = finders.find("ui/apero.css")
    assert isinstance(found, str)
    styles = len(gzip.compress(Path(found).read_bytes(), 9))
    size = len(gzip.compress(page(client, address.format(newest=1)).encode(), 6))
    assert size + styles <= 14_000, (size, styles)


@pytest.mark.django_db(transaction=True)
def test_what_is_remembered_of_a_page_is_forgotten_when_a_statement_is_withdrawn(client: Client) -> None:
    owner = make.programme(make.team(), address="may", title="May talks")
    session = make.session(
        owner, address="asia", region=make.region(owner.team, "Asia"), starts_at=NOW - timedelta(days=10)
    )
    topic = a_topic(owner.team, "Privacy")
    statement = shared(session, "Canary words.", kind="recommendation", topic_id=topic.pk)[0]
    addresses = [address.format(newest=1) for address in ADDRESSES]
    for address in addresses:
        first, counts = page(client, address), []
        assert "Canary words.<" in first
        with CaptureQueriesContext(connection) as seen:
            assert page(client, address) == first
        counts.append(len(seen))
        assert counts[0] <= 2, (address, seen.captured_queries)
    actions.withdraw_statement(statement=statement, by=make.actor(), now=NOW)
    for address in addresses:
        assert "Canary words.<" not in page(client, address), address


def test_of_facts_from_elsewhere_no_answer_is_claimed_to_be_missing(client: Client, session: Session) -> None:
    session.programme.source_page = "https://example.org/page"
    session.programme.save()
    published(session, "Train people.", kind="recommendation")
    shown = words_of(page(client, "programmes/may/recommendations/1"))
    assert "Not recorded here" in shown
    assert "Not answered yet" not in shown


def test_r56_an_empty_version_says_that_points_are_not_shown_and_not_which_or_how_many(
    client: Client, session: Session
) -> None:
    """One line that was held, or a draft, a line that was taken back and one that was destroyed: the page is the same."""
    address, seen = "programmes/may/sessions/asia/summary/1", []
    of = make.summary(session, now=NOW, nothing_recorded=True, method="Notes.").summary
    days = dict.fromkeys(("opened_on", "closes_on", "closed_on"), NOW.date())
    check = CheckRound.objects.create(session=session, number=1, checked="ten", **days)
    for states in (["draft"], ["held", "sent-back", "withheld", "withdrawn"]):
        of.versions.all().delete()
        for state in states:
            made = make.statement(session, f"The {state} heron.", is_approved=False)
            off: dict[str, Any] = {"withheld_on": NOW.date()} if state == "withheld" else {}
            off |= {"round": check, "approved_on": NOW.date()} if state == "held" else {}
            off |= {"withdrawn_on": NOW.date(), "withdrawn_because": "asked"} if state == "withdrawn" else {}
            Statement.objects.filter(pk=made.pk).update(state=state, **off)
        with pytest.raises(Refused, match="recorded"):
            make.summary(session, now=NOW, nothing_recorded=True, method="Notes.")
        make.summary(session, now=NOW, nothing_shown=True, method="Notes.")
        seen.append(page(client, address))
        assert "Points were recorded. None of them is shown." in seen[-1]
        assert "heron" not in seen[-1]
    assert seen[0] == seen[1]
