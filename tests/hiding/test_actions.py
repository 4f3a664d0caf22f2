"""Words leave every page at once, and two people decide (R15, R83, R86)."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from apero.audit.models import Entry, PageTurn
from apero.commitments import actions as commitments
from apero.commitments.models import Recommendation
from apero.conversations.models import Session
from apero.crypto.codes import new_code
from apero.hiding import actions, queries
from apero.hiding.models import Hiding, TakenBack
from apero.hiding.queries import mark_of
from apero.lib.refusal import Refused
from apero.listening.models import Question
from apero.people.models import User
from apero.synthesis.models import Note, Statement, SummaryItem
from apero.synthesis.queries import published_statements, rows_by_statement
from apero.translation.actions import translate
from apero.translation.models import Segment, Source, Translation
from apero.translation.queries import text_in
from tests import make

pytestmark = pytest.mark.django_db
CANARY = "Kanarienvogel"
LATER = make.NOON + timedelta(days=10)
ACT: dict[str, Any] = {"by": make.actor(), "now": LATER}


@pytest.fixture
def said() -> Statement:
    """A public statement with its translation and the note that it was made of."""
    session = make.session()
    note = Note.objects.create(session=session, position=1, typed=f"Raw {CANARY}")
    made = make.statement(session, f"The {CANARY} sang.")
    Statement.objects.filter(pk=made.pk).update(note=note)
    make.summary(session)
    translate(source=made.text, language="fr", words={1: f"Le {CANARY} chanta."}, **ACT)
    made.refresh_from_db()
    return made


def people(of: Statement) -> tuple[User, User]:
    team = of.session.programme.team
    return make.user("convenor", in_team=team), make.user("reviewer", in_team=team)


def asked(said: Statement, user: User, part: str = "", **facts: Any) -> Hiding:
    facts = {"reason": "protect"} | facts
    return actions.request_hiding(source=said.text, part=part, user=user, **facts, **ACT)


def decided(hiding: Hiding, outcome: str, *users: User, because: str = "") -> Hiding:
    for user in users:
        hiding = actions.decide(
            hiding=hiding, outcome=outcome, user=user, because=because, seen=queries.mark_of(hiding), **ACT
        )
        hiding.refresh_from_db()
    return hiding


def test_r86_a_request_takes_the_words_off_at_once_in_every_language(said: Statement) -> None:
    first, _second = people(said)
    hiding = asked(said, first)
    said.refresh_from_db()
    assert (said.state, said.withheld_on, said.shown_under) == ("withheld", LATER.date(), "")
    assert hiding.decide_until == LATER.date() + timedelta(days=14)
    assert not published_statements(said.session.programme).exists()
    assert rows_by_statement([said.pk], "fr") == {}
    for language in ("en", "fr", ""):
        assert text_in(language, said.text_id)["text"] == []
    assert not said.text.is_released or not type(said.text).objects.get(pk=said.text_id).is_released
    assert queries.withheld_words(said.text)[0][0] == "text"


def test_r86_one_person_alone_decides_nothing(said: Statement) -> None:
    first, second = people(said)
    hiding = asked(said, first)
    with pytest.raises(Refused) as no:
        decided(hiding, "hidden", first)
    assert no.value.refusal.code == "own"
    hiding = decided(hiding, "hidden", second)
    assert (hiding.outcome, hiding.first, hiding.second) == ("hidden", first, second)


def test_r86_destroyed_reaches_words_translations_old_versions_and_the_note(said: Statement) -> None:
    first, second = people(said)
    decided(asked(said, first), "hidden", second)
    said.refresh_from_db()
    assert (said.state, said.withdrawn_because, said.withdrawn_on) == ("withdrawn", "protect", LATER.date())
    assert not Segment.objects.filter(source=said.text).exists()
    assert not Translation.objects.filter(text__contains=CANARY).exists()
    assert set(SummaryItem.objects.values_list("wording", flat=True)) == {""}
    assert not Note.objects.exists()


def test_what_was_not_said_leaves_the_note_that_says_what_was(said: Statement) -> None:
    first, second = people(said)
    decided(asked(said, first, reason="wrong"), "hidden", second)
    assert Note.objects.exists()


def test_r86_the_record_keeps_a_class_of_reason_and_no_word(said: Statement) -> None:
    first, second = people(said)
    decided(asked(said, first), "hidden", second)
    entries = {e.kind: e.facts for e in Entry.objects.all()}
    assert entries["hiding.words.withheld"]["reason"] == "protect"
    assert entries["hiding.decision.made"]["outcome"] == "hidden"
    assert CANARY not in str(list(Entry.objects.values()))


def test_r15_what_is_shown_again_has_a_public_reason_that_two_people_agreed_on(said: Statement) -> None:
    first, second = people(said)
    hiding = asked(said, first)
    with pytest.raises(Refused) as no:
        decided(hiding, "shown", second)
    assert no.value.refusal.code == "no-because"
    hiding = decided(hiding, "shown", second, because="It names nobody.")
    said.refresh_from_db()
    assert (said.state, hiding.outcome) == ("withheld", "open")
    hiding = decided(hiding, "shown", first)
    said.refresh_from_db()
    assert (said.state, said.withheld_on) == ("published", None)
    assert text_in("fr", said.text_id).plain("text") == f"Le {CANARY} chanta."
    mark = queries.marks_of([said.text_id], "en")[said.text_id][0]
    assert (mark.state, mark.because and mark.because.words) == ("shown", "It names nobody.")


def test_an_agreement_is_with_what_was_read(said: Statement) -> None:
    first, second = people(said)
    hiding = asked(said, first)
    seen = queries.mark_of(hiding)
    decided(hiding, "shown", first, because="It names nobody.")
    hiding.refresh_from_db()
    with pytest.raises(Refused) as no:
        actions.decide(hiding=hiding, outcome="shown", user=second, seen=seen, **ACT)
    assert no.value.refusal.code == "stale"


def test_to_be_reworded_is_a_draft_whose_former_wording_is_nowhere_public(said: Statement) -> None:
    first, second = people(said)
    hiding = decided(asked(said, first), "reworded", first, second)
    said.refresh_from_db()
    assert (said.state, hiding.outcome, said.approver) == ("draft", "reworded", None)
    assert text_in("", said.text_id).plain("text") == f"The {CANARY} sang."
    assert not Translation.objects.exists()
    assert set(SummaryItem.objects.values_list("wording", flat=True)) == {""}


def test_what_nobody_decided_in_fourteen_days_is_destroyed(said: Statement) -> None:
    first, _second = people(said)
    hiding = asked(said, first)
    assert actions.destroy_undecided(now=LATER + timedelta(days=14)) == 0
    assert actions.destroy_undecided(now=LATER + timedelta(days=15)) == 1
    assert actions.destroy_undecided(now=LATER + timedelta(days=15)) == 0
    hiding.refresh_from_db()
    said.refresh_from_db()
    assert (hiding.outcome, hiding.second, said.state) == ("hidden", None, "withdrawn")
    assert Entry.objects.filter(kind="hiding.undecided.destroyed", role="system").count() == 1


def test_r86_what_a_colleague_wants_to_show_again_is_not_waited_away(said: Statement) -> None:
    first, second = people(said)
    hiding = decided(asked(said, first), "shown", second, because="It names nobody.")
    much_later = LATER + timedelta(days=40)
    assert actions.destroy_undecided(now=much_later) == 0
    hiding = decided(hiding, "hidden", first)  # proposed anew, over what the colleague proposed
    assert (hiding.outcome, hiding.proposes) == ("open", "hidden")
    assert actions.destroy_undecided(now=much_later) == 0
    said.refresh_from_db()
    assert said.state == "withheld"
    assert decided(hiding, "hidden", second).outcome == "hidden"


def test_a_line_that_is_being_reworded_leaves_the_versions_that_held_it(said: Statement) -> None:
    from apero.synthesis.actions import reopen_statement

    first, second = people(said)
    reopen_statement(statement=said, **ACT)
    hiding = asked(said, first)
    said.refresh_from_db()
    assert said.state == "withheld"
    decided(hiding, "shown", first, second, because="It names nobody.")
    said.refresh_from_db()
    assert said.state == "draft", "its new words were read by nobody"


def test_what_is_on_no_page_is_not_taken_off(said: Statement) -> None:
    first, second = people(said)
    draft = make.statement(said.session, "Never public.")
    with pytest.raises(Refused) as no:
        asked(draft, first)
    assert no.value.refusal.code == "not-public"
    asked(said, first)
    with pytest.raises(Refused) as no:
        asked(said, second)
    assert no.value.refusal.code == "off-already"


@pytest.fixture
def question() -> Question:
    asked = make.question(make.programme())
    from apero.listening.actions import publish_question

    act: dict[str, Any] = {"by": make.actor("facilitator"), "now": make.NOON}
    return publish_question(
        question_id=asked.question.pk, wording=f"Who has the {CANARY}?", language="en", **act
    )


def text_of(question: Question) -> Source:
    assert question.public_text is not None
    return question.public_text


def test_r15_a_removed_question_leaves_reason_and_date(question: Question) -> None:
    team = question.programme.team
    first, second = make.user("convenor", in_team=team), make.user("reviewer", in_team=team)
    source = question.public_text
    assert source is not None
    with pytest.raises(Refused) as no:
        actions.request_hiding(source=source, reason="protect", user=first, **ACT)
    assert no.value.refusal.field == "because"
    hiding = actions.request_hiding(
        source=source, reason="protect", user=first, because="It named somebody.", **ACT
    )
    question.refresh_from_db()
    assert (question.state, text_in("", source.pk).plain("question")) == ("withheld", "")
    decided(hiding, "hidden", second)
    question.refresh_from_db()
    assert (question.state, question.typed, question.removed_on) == ("removed", "", LATER.date())
    text = text_in("", source.pk)
    assert (text.plain("reason"), text.plain("question")) == ("It named somebody.", "")
    assert not Segment.objects.filter(text__contains=CANARY).exists()


def test_r15_a_question_that_is_shown_again_stands_where_it_stood(question: Question) -> None:
    team = question.programme.team
    first, second = make.user("convenor", in_team=team), make.user("reviewer", in_team=team)
    hiding = actions.request_hiding(
        source=text_of(question), reason="protect", user=first, because="It named somebody.", **ACT
    )
    decided(hiding, "shown", first, second, because="It names nobody.")
    question.refresh_from_db()
    assert (question.state, question.withheld_on) == ("published", None)
    assert question.public_text is not None
    assert text_in("", question.public_text.pk).plain("question") == f"Who has the {CANARY}?"


def test_r83_an_asker_withdraws_a_question_while_two_people_decide(question: Question) -> None:
    from apero.listening.actions import withdraw_question

    first = make.user("convenor", in_team=question.programme.team)
    hiding = actions.request_hiding(
        source=text_of(question), reason="protect", user=first, because="It named somebody.", **ACT
    )
    withdraw_question(question_id=question.pk)
    hiding.refresh_from_db()
    assert hiding.source is None
    second = make.user("reviewer", in_team=question.programme.team)
    assert decided(hiding, "hidden", second).outcome == "hidden"


def test_r86_an_answer_alone_is_taken_off_and_destroyed(said: Statement) -> None:
    first, second = people(said)
    from apero.translation.actions import write_source

    source = said.text
    write_source(
        team_id=source.team_id, kind="statement", language="en", parts={"answer": CANARY}, source=source
    )
    hiding = asked(said, first, part="answer")
    said.refresh_from_db()
    text = text_in("en", source.pk)
    assert (said.state, text.plain("answer")) == ("published", "")
    assert text.plain("text") == f"The {CANARY} sang."
    decided(hiding, "hidden", second)
    assert list(Segment.objects.filter(source=source).values_list("part", flat=True)) == ["text"]
    assert type(source).objects.get(pk=source.pk).is_released


def test_r83_a_person_takes_lines_back_by_code(said: Statement) -> None:
    code, before = new_code(), Entry.objects.count()
    turn = PageTurn.objects.values_list("value", flat=True).first()
    assert actions.take_back(session=said.session, statement_ids=[said.pk], code=code, now=LATER) == 1
    said.refresh_from_db()
    hiding = Hiding.objects.get()
    assert (said.state, hiding.by_code, hiding.reason, hiding.first) == ("withheld", True, "asked", None)
    assert Entry.objects.count() == before, "no act of a person is recorded"
    assert PageTurn.objects.values_list("value", flat=True).first() != turn
    assert TakenBack.objects.count() == 1


def test_r83_a_code_takes_a_line_back_once(said: Statement) -> None:
    code = new_code()
    first, second = people(said)
    actions.take_back(session=said.session, statement_ids=[said.pk], code=code, now=LATER)
    decided(Hiding.objects.get(), "shown", first, second, because="Others said so too.")
    assert actions.take_back(session=said.session, statement_ids=[said.pk], code=code, now=LATER) == 0
    said.refresh_from_db()
    assert said.state == "published"
    assert actions.take_back(session=said.session, statement_ids=[said.pk], code=new_code(), now=LATER) == 1


def test_r83_a_code_takes_five_lines_back_and_no_more(said: Statement) -> None:
    session: Session = said.session
    lines = [make.statement(session, f"Point {n}.") for n in range(6)]
    make.summary(session, what_changed="More.")
    code = new_code()
    keys = [line.pk for line in lines]
    actions.take_back(session=session, statement_ids=keys[:4], code=code, now=LATER)
    with pytest.raises(Refused) as no:
        actions.take_back(session=session, statement_ids=keys[4:], code=code, now=LATER)
    assert no.value.refusal.code == "too-many"
    assert actions.take_back(session=session, statement_ids=keys[4:5], code=code, now=LATER) == 1


def test_a_line_of_another_session_is_not_taken_back(said: Statement) -> None:
    other = make.session(said.session.programme)
    assert actions.take_back(session=other, statement_ids=[said.pk], code=new_code(), now=LATER) == 0


def test_a_quotation_leaves_the_page_when_its_consent_ends(said: Statement) -> None:
    Statement.objects.filter(pk=said.pk).update(quote_consent="in-room", quote_until=LATER.date())
    assert actions.end_consents(now=LATER) == 0
    assert actions.end_consents(now=LATER + timedelta(days=1)) == 1
    said.refresh_from_db()
    assert said.state == "withheld"


def test_what_codes_took_back_is_forgotten_when_no_code_of_a_closed_series_speaks(said: Statement) -> None:
    seat = make.seat(said.session, now=make.NOON).seat
    actions.take_back(session=said.session, statement_ids=[said.pk], code=new_code(), now=LATER)
    assert actions.forget_taken_back() == 0
    programme = said.session.programme
    programme.closed_on = LATER.date()
    programme.save()
    assert actions.forget_taken_back() == 0
    seat.delete()
    assert actions.forget_taken_back() == 1


def test_r86_the_words_of_a_pledge_go_and_its_number_and_dates_stay(said: Statement) -> None:
    from apero.commitments import actions as commitments
    from apero.commitments.facts import PledgeFacts

    programme = said.session.programme
    first, second = people(said)
    due = LATER.date() + timedelta(days=60)
    facts = PledgeFacts(text="We will write a guide.", owner="Safety office", due_on=due, made_in="report")
    pledge = commitments.note_pledge(programme=programme, facts=facts, **ACT)
    commitments.confirm_pledge(pledge=pledge, **ACT)
    update = commitments.add_update(of=pledge, text="The guide is begun.", **ACT)
    for source in (pledge.text, update.text):
        hiding = actions.request_hiding(source=source, reason="protect", user=first, **ACT)
        assert text_in("en", source.pk)["text"] == []
        decided(hiding, "hidden", second)
        assert not Segment.objects.filter(source=source).exists()
    pledge.refresh_from_db()
    assert (pledge.state, pledge.number, pledge.first_due_on) == ("hidden", 1, due)
    marks = queries.marks_of([pledge.text_id, update.text_id], "en")
    assert {mark.state for found in marks.values() for mark in found} == {"hidden"}


def test_r86_a_recommendation_falls_with_the_line_that_it_stood_on(said: Statement) -> None:
    from apero.commitments.actions import record_recommendations, withdraw_recommendations
    from apero.commitments.models import Recommendation

    Statement.objects.filter(pk=said.pk).update(kind="recommendation")
    record_recommendations(summary_id=said.session.summary.pk, now=LATER)
    first, second = people(said)
    decided(asked(said, first), "hidden", second)
    withdraw_recommendations(statement_id=said.pk, now=LATER)
    assert Recommendation.objects.get().state == "withdrawn"


def test_r83_a_line_of_a_session_by_invitation_leaves_with_what_was_compiled_from_it() -> None:
    from apero.synthesis import actions as synthesis

    hidden = make.session(kind="focus-group")
    programme = hidden.programme
    said = make.statement(hidden, "Nobody answers us.")
    whole = synthesis.summary_of(programme=programme)
    team = programme.team
    claim = synthesis.write_claim(
        summary=whole,
        facts=synthesis.ClaimFacts(text="People wait.", kind="challenge", statement_ids=[said.pk]),
        writer=make.user("note-taker", in_team=team),
    )
    synthesis.approve_claim(claim=claim, reader=make.user("reviewer", in_team=team), **ACT)
    about = synthesis.About(method="Compiled.")
    synthesis.publish_report(summary=whole, publisher=make.user("convenor", in_team=team), about=about, **ACT)
    assert list(queries.lines_of(hidden)) == [said]
    assert actions.take_back(session=hidden, statement_ids=[said.pk], code=new_code(), now=LATER) == 1
    claim.refresh_from_db()
    said.refresh_from_db()
    assert (claim.state, said.state) == ("withheld", "withheld")


def test_r86_who_takes_off_the_text_of_a_statement_takes_off_all_of_it() -> None:
    now = timezone.now()
    session = make.session(starts_at=now - timedelta(days=9))
    statement = make.statement(session, "The words of the heron.")
    make.summary(session, now=now, without_check="Nobody was asked.")
    first, second = make.user("convenor"), make.user("reviewer")
    asked = actions.request_hiding(
        source=statement.text, part="text", reason="protect", user=first, by=make.actor(), now=now
    )
    assert asked.part == ""
    actions.decide(hiding=asked, outcome="hidden", user=second, seen=mark_of(asked), by=make.actor(), now=now)
    statement.refresh_from_db()
    assert statement.state == "withdrawn"
    assert not SummaryItem.objects.filter(wording__contains="heron").exists()


def test_r62_news_with_a_link_alone_can_be_taken_off_and_lose_it() -> None:
    now = timezone.now()
    programme = make.programme()
    made = Recommendation.objects.create(programme=programme, number=1)
    news = commitments.add_update(of=made, text="", link="https://example.org/a", by=make.actor(), now=now)
    asked = actions.request_hiding(
        source=news.text, reason="protect", user=make.user("convenor"), by=make.actor(), now=now
    )
    actions.decide(
        hiding=asked,
        outcome="hidden",
        user=make.user("reviewer"),
        seen=mark_of(asked),
        by=make.actor(),
        now=now,
    )
    news.refresh_from_db()
    assert news.link == ""
