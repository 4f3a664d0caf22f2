"""What two people have still to decide about stays off, whatever they decide about the rest (R86)."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from apero.audit.models import Entry
from apero.commitments import actions as commitments
from apero.commitments.facts import PledgeFacts
from apero.commitments.models import Pledge, Recommendation
from apero.crypto.codes import new_code
from apero.hiding import actions, queries
from apero.hiding.models import Hiding
from apero.lib.refusal import Refused
from apero.synthesis import actions as synthesis
from apero.synthesis.models import Claim, ClaimItem, Statement
from apero.translation.models import Segment, Source
from apero.translation.queries import text_in
from tests import make
from tests.hiding.test_actions import ACT, LATER, decided, people

pytestmark = pytest.mark.django_db
PUBLIC: dict[str, Any] = {"because": "It names nobody."}


@pytest.fixture
def answered() -> Statement:
    """A public question with its answer."""
    session = make.session()
    made = make.statement(session, "Who reads mail?", kind="question")
    synthesis.answer_statement(statement=made, words="The office does.", role="staff", **ACT)
    make.summary(session)
    made.refresh_from_db()
    return made


def asked(source: Source, part: str = "") -> Hiding:
    first = make.user("convenor", in_team=source.team)
    return actions.request_hiding(source=source, part=part, reason="protect", user=first, **ACT)


def words(source: Source) -> dict[str, str]:
    """The parts of a text that pages read."""
    text = text_in("en", source.pk)
    return {part: text.plain(part) for part in text.parts if not part.startswith("withheld:")}


@pytest.mark.parametrize("outcome", ["shown", "reworded"])
def test_r86_an_answer_that_is_off_stays_off_when_its_question_comes_back(
    answered: Statement, outcome: str
) -> None:
    first, second = people(answered)
    part = asked(answered.text, "answer")
    actions.take_back(session=answered.session, statement_ids=[answered.pk], code=new_code(), now=LATER)
    whole = Hiding.objects.get(part="")
    decided(whole, outcome, first, second, **PUBLIC)
    assert words(answered.text) == {"text": "Who reads mail?"}
    part.refresh_from_db()
    assert (part.outcome, part.decide_until) == ("open", LATER.date() + timedelta(days=14))
    decided(part, "shown", first, second, **PUBLIC)
    assert words(answered.text) == {"text": "Who reads mail?", "answer": "The office does."}
    released = Source.objects.get(pk=answered.text_id).is_released
    assert released == (outcome == "shown")  # translators see no draft


def noted() -> Pledge:
    facts = PledgeFacts(text="We will write a guide.", owner="Safety desk", due_on=LATER.date())
    return commitments.note_pledge(programme=make.programme(), facts=facts, **ACT)


def promised() -> Pledge:
    return commitments.confirm_pledge(pledge=noted(), **ACT)


def test_r86_a_part_does_not_come_back_while_all_of_the_text_is_off() -> None:
    source = promised().text
    part, whole = asked(source, "owner"), asked(source)
    first, second = (make.user(role, in_team=source.team) for role in ("convenor", "reviewer"))
    decided(part, "shown", first, second, **PUBLIC)
    assert words(source) == {}
    assert [mark.state for mark in queries.marks_of([source.pk], "en")[source.pk]] == ["open"]
    decided(whole, "shown", first, second, **PUBLIC)
    assert words(source) == {"text": "We will write a guide.", "owner": "Safety desk"}


def test_r86_what_waited_about_a_part_ends_with_the_whole() -> None:
    source = promised().text
    part, whole = asked(source, "owner"), asked(source)
    decided(whole, "hidden", make.user("reviewer", in_team=source.team))
    part.refresh_from_db()
    assert (part.outcome, part.decided_on) == ("hidden", LATER.date())
    assert not Segment.objects.filter(source=source).exists()
    assert [mark.state for mark in queries.marks_of([source.pk], "en")[source.pk]] == ["hidden"]
    told = Entry.objects.filter(kind="hiding.decision.made")
    assert {entry.facts["hiding_id"] for entry in told} == {str(part.pk), str(whole.pk)}


def test_r86_words_around_one_version_stay_off_when_those_of_another_come_back() -> None:
    session = make.session()
    make.statement(session)
    said: dict[str, Any] = {"caveats": "Few came.", "method": "We wrote."}
    older = make.summary(session, **said).about
    newer = make.summary(session, what_changed="More.", process="Calm.", **said).about
    part, whole = asked(older, "caveats"), asked(newer)
    first, second = (make.user(role, in_team=older.team) for role in ("convenor", "reviewer"))
    decided(whole, "shown", first, second, **PUBLIC)
    assert [words(about).get("caveats", "") for about in (older, newer)] == ["", ""]
    assert [words(about)["method"] for about in (older, newer)] == ["We wrote.", "We wrote."]
    decided(part, "shown", first, second, **PUBLIC)
    assert [words(about)["caveats"] for about in (older, newer)] == ["Few came.", "Few came."]


def test_r60_nothing_is_written_over_an_answer_that_is_off(answered: Statement) -> None:
    part = asked(answered.text, "answer")
    with pytest.raises(Refused, match="withheld"):
        synthesis.answer_statement(statement=answered, words="Nobody does.", role="staff", **ACT)
    decided(part, "shown", *people(answered), **PUBLIC)
    assert words(answered.text)["answer"] == "The office does."
    synthesis.answer_statement(statement=answered, words="Nobody does.", role="staff", **ACT)
    assert words(answered.text)["answer"] == "Nobody does."


LINK = "https://example.org/marzipan"


def test_r86_the_link_of_news_is_on_no_page_while_two_people_decide(client: Client) -> None:
    session = make.session()
    make.statement(session, kind="recommendation")
    summary = make.summary(session)
    commitments.record_recommendations(summary_id=summary.summary_id, now=LATER)
    made = Recommendation.objects.get()
    facts = PledgeFacts(text="We will write a guide.", owner="Safety desk", due_on=LATER.date())
    noted = commitments.note_pledge(programme=session.programme, recommendation=made, facts=facts, **ACT)
    pledge = commitments.confirm_pledge(pledge=noted, **ACT)
    series = f"/en/programmes/{session.programme.address}"
    places = ("recommendations/1", "recommendations", "recommendations.csv", "pledges", "pledges.csv")
    for of, text in ((made, ""), (pledge, "It is begun.")):
        news = commitments.add_update(of=of, text=text, link=LINK, **ACT)
        assert LINK in client.get(f"{series}/recommendations/1").text
        hiding = asked(news.text, "text" if text else "")
        for place in places:
            answer = client.get(f"{series}/{place}")
            assert (answer.status_code, LINK in answer.content.decode()) == (200, False), place
        first, second = (make.user(role, in_team=news.text.team) for role in ("convenor", "reviewer"))
        deciding = Client()
        deciding.force_login(second)
        page = deciding.get(f"/en/desk/hiding/{hiding.pk}").text
        assert LINK in page  # those who decide see it
        assert "Its words are gone" not in page
        decided(hiding, "shown", first, second, **PUBLIC)
        assert LINK in client.get(f"{series}/recommendations/1").text
        decided(asked(news.text, "text" if text else ""), "hidden", second)
        news.refresh_from_db()
        assert news.link == ""
        assert LINK not in client.get(f"{series}/recommendations/1").text


def compiled() -> tuple[Claim, list[Statement]]:
    """A public line of a region's summary that is being reworded, and the statements behind it."""
    session = make.session()
    behind = [make.statement(session, f"People wait, {n}.") for n in range(2)]
    make.summary(session)
    of = synthesis.summary_of(programme=session.programme, region=session.region)
    team = session.programme.team
    writer, reader, publisher = (
        make.user(role, in_team=team) for role in ("note-taker", "reviewer", "convenor")
    )
    facts = synthesis.ClaimFacts(text="Many wait.", kind="challenge", statement_ids=[s.pk for s in behind])
    claim = synthesis.write_claim(summary=of, facts=facts, writer=writer)
    synthesis.approve_claim(claim=claim, reader=reader, **ACT)
    about = synthesis.About(method="Compiled.")
    synthesis.publish_report(summary=of, publisher=publisher, about=about, **ACT)
    facts = synthesis.ClaimFacts(text="Most wait.", kind="challenge", statement_ids=[s.pk for s in behind])
    return synthesis.change_claim(claim=claim, facts=facts, writer=writer, **ACT), behind


def test_r86_a_line_being_reworded_leaves_the_summary_with_all_that_it_stood_on() -> None:
    claim, behind = compiled()
    assert ClaimItem.objects.get().wording == "Many wait."
    for statement in behind:
        decided(asked(statement.text), "hidden", make.user("reviewer", in_team=statement.text.team))
    claim.refresh_from_db()
    assert claim.state == "withheld"
    one = Hiding.objects.get(kind="claim")
    decided(one, "hidden", *(make.user(role, in_team=one.team) for role in ("convenor", "reviewer")))
    assert ClaimItem.objects.get().wording == ""


def test_r83_a_code_takes_back_what_stands_behind_a_line_that_is_being_reworded() -> None:
    _claim, behind = compiled()
    session = behind[0].session
    Statement.objects.update(state="approved")  # of a session without a summary, as by invitation
    session.summary.versions.all().delete()
    assert set(queries.lines_of(session)) == set(behind)
    keys = [statement.pk for statement in behind]
    assert actions.take_back(session=session, statement_ids=keys, code=new_code(), now=LATER) == 2
    _claim.refresh_from_db()
    assert _claim.state == "withheld"


def test_r86_a_line_that_stands_on_nothing_is_neither_approved_nor_published() -> None:
    session = make.session()
    behind = make.statement(session)
    make.summary(session)
    of = synthesis.summary_of(programme=session.programme, region=session.region)
    team = session.programme.team
    writer, reader, publisher = (
        make.user(role, in_team=team) for role in ("note-taker", "reviewer", "convenor")
    )
    facts = synthesis.ClaimFacts(text="Many wait.", kind="challenge", statement_ids=[behind.pk])
    waits, ready = (synthesis.write_claim(summary=of, facts=facts, writer=writer) for _two in range(2))
    synthesis.approve_claim(claim=ready, reader=reader, **ACT)
    hiding = asked(behind.text)
    for _while_open_and_after in range(2):
        with pytest.raises(Refused, match="stands-on-nothing"):
            synthesis.approve_claim(claim=waits, reader=reader, **ACT)
        about = synthesis.About(method="Compiled.")
        with pytest.raises(Refused, match="stands-on-nothing"):
            synthesis.publish_report(summary=of, publisher=publisher, about=about, **ACT)
        if hiding.outcome == "open":
            hiding = decided(hiding, "hidden", reader)


def test_r64_what_only_the_team_reads_is_not_taken_off() -> None:
    with pytest.raises(Refused, match="not-public"):
        asked(noted().text)


def test_r64_a_promise_is_not_confirmed_without_its_words() -> None:
    pledge = promised()
    commitments.drop_pledge(pledge=pledge, because="No time.", decider_role="staff", **ACT)
    hiding = asked(pledge.text)
    with pytest.raises(Refused, match="withheld"):
        commitments.confirm_pledge(pledge=pledge, **ACT)
    assert not Source.objects.get(pk=pledge.text_id).is_released
    team = pledge.programme.team
    decided(hiding, "shown", *(make.user(role, in_team=team) for role in ("convenor", "reviewer")), **PUBLIC)
    assert commitments.confirm_pledge(pledge=pledge, **ACT).state == "confirmed"
