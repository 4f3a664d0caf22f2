"""Notes, statements and summaries as they are written."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django_tasks_db.models import DBTaskResult

from apero.audit.models import Entry
from apero.conversations.models import Prompt, Session
from apero.lib.refusal import Refused
from apero.people.models import Team
from apero.policy.actions import merge_topic
from apero.policy.models import RiskArea, Topic
from apero.synthesis import actions
from apero.synthesis.actions import StatementFacts
from apero.synthesis.models import Note, Statement, SummaryItem, SummaryVersion
from apero.synthesis.queries import CODES, mark_of, mark_of_list, ready_statements
from apero.synthesis.tasks import move_statements
from apero.translation.actions import translate
from apero.translation.models import Segment, Source, Translation
from tests import make
from tests.threads import in_threads

pytestmark = pytest.mark.django_db
BY = make.actor("reviewer")
LATER = make.NOON + timedelta(days=4)
"""After make.session()."""


@pytest.fixture
def session(team: Team) -> Session:
    return make.session(make.programme(team))


def a_prompt(session: Session, number: int = 1) -> Prompt:
    text = make.source(session.programme.team, "prompt", text="What happened?")
    return Prompt.objects.create(programme=session.programme, number=number, text=text)


def facts(text: str = "People are afraid.", **more: Any) -> StatementFacts:
    return StatementFacts(**{"text": text, "kind": "challenge", "said_by": "several"} | more)


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.refusal.code


def test_r55_a_double_enter_is_one_note_and_other_words_are_another(session: Session) -> None:
    key, prompt = uuid4(), a_prompt(session)
    first = actions.write_note(session=session, prompt=prompt, typed="Fear.", key=key)
    again = actions.write_note(session=session, prompt=prompt, typed=" Fear.\r\n", key=key)
    other = actions.write_note(session=session, prompt=prompt, typed="Hope.", key=key)
    assert first.pk == again.pk != other.pk
    assert [n.position for n in Note.objects.order_by("position")] == [1, 2]


def test_one_form_value_in_two_sessions_is_two_notes(session: Session) -> None:
    key, other = uuid4(), make.session(session.programme)
    for place in (session, other):
        actions.write_note(session=place, prompt=None, typed="Fear.", key=key)
    assert (session.notes.count(), other.notes.count()) == (1, 1)


def test_r55_no_note_leaves_a_time_or_a_record(session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.", now=session.starts_at)
    actions.change_note(note=note, typed="Great fear.")
    actions.delete_note(note=note)
    assert not Entry.objects.exists()
    assert not DBTaskResult.objects.exists()
    columns = {f.get_internal_type() for f in Note._meta.get_fields() if hasattr(f, "get_internal_type")}
    assert not columns & {"DateField", "DateTimeField"}
    assert {f.name for f in Note._meta.get_fields()} == {
        "id", "session", "prompt", "position", "typed", "is_distilled", "revision", "statements",
    }  # fmt: skip


def test_a_note_out_of_its_time_is_refused_and_not_kept(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        actions.write_note(session=session, prompt=None, typed="Early.", now=make.NOON)
    assert code_of(refused) == "too-early"
    assert not Note.objects.exists()


def test_a_stale_change_of_a_note_is_refused(session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    with pytest.raises(Refused) as refused:
        actions.change_note(note=note, typed="Mine.", seen=7)
    assert code_of(refused) == "stale"
    note.refresh_from_db()
    assert note.typed == "Fear."


@pytest.mark.usefixtures("shared_db")
def test_r55_of_many_who_change_one_note_at_once_one_is_kept_and_the_others_are_told() -> None:
    note = actions.write_note(session=make.session(make.programme(make.team())), prompt=None, typed="Fear.")

    def change() -> str:
        try:
            return actions.change_note(note=note, typed="Mine.", seen=1).typed
        except Refused as no:
            return no.refusal.code

    assert sorted(in_threads(5, change)) == ["Mine.", *["stale"] * 4]
    note.refresh_from_db()
    assert (note.typed, note.revision) == ("Mine.", 2)


def test_r55_a_note_that_a_colleague_just_changed_is_not_deleted(session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    actions.change_note(note=note, typed="Great fear.", seen=1)
    with pytest.raises(Refused) as refused:
        actions.delete_note(note=note, seen=1)
    assert code_of(refused) == "stale"
    actions.delete_note(note=note, seen=2)
    assert not Note.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_note_takers_at_once_keep_all_notes() -> None:
    session = make.session(make.programme(make.team()))
    start = Barrier(2)

    def take(name: str) -> None:
        start.wait()
        try:
            for number in range(10):
                actions.write_note(session=session, prompt=None, typed=f"{name} {number}", key=uuid4())
        finally:
            connection.close()

    takers = [Thread(target=take, args=[name]) for name in ("one", "two")]
    for taker in takers:
        taker.start()
    for taker in takers:
        taker.join()
    assert sorted(session.notes.values_list("position", flat=True)) == list(range(1, 21))
    assert session.notes.filter(typed__startswith="one").count() == 10


def test_r59_a_statement_has_no_field_for_a_name(session: Session) -> None:
    actions.write_statement(session=session, facts=facts(), writer=make.user("note-taker"))
    words = {
        f.name for f in Statement._meta.concrete_fields if f.get_internal_type() in ("CharField", "TextField")
    }
    assert words == {
        "kind",
        "said_by",
        *CODES,
        "quote_consent",
        "shown_under",
        "state",
        "sent_back_because",
        "answered_by_role",
        "withdrawn_because",
    }


def test_a_statement_is_hidden_from_translators_until_it_is_approved(session: Session) -> None:
    statement = make.statement(session, is_approved=False)
    assert not Source.objects.get(pk=statement.text_id).is_released
    reader = make.user("reviewer")
    actions.approve_statement(statement=statement, reader=reader, by=BY, now=LATER, seen=mark_of(statement))
    assert Source.objects.get(pk=statement.text_id).is_released
    assert Entry.objects.get().kind == "synthesis.statement.approved"
    actions.change_statement(statement=statement, facts=facts("Other words."), writer=reader)
    statement.refresh_from_db()
    assert (statement.state, statement.approver, statement.approved_on) == ("draft", None, None)
    assert not Source.objects.get(pk=statement.text_id).is_released


def test_nobody_approves_their_own_words_not_even_in_the_database(session: Session) -> None:
    writer = make.user("note-taker", "reviewer")
    statement = make.statement(session, writer=writer, is_approved=False)
    with pytest.raises(Refused) as refused:
        actions.approve_statement(statement=statement, reader=writer, by=BY, now=LATER)
    assert code_of(refused) == "own"
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(approver=writer)


def test_who_rewords_a_statement_is_its_writer(session: Session) -> None:
    first, second = make.user("note-taker", "reviewer"), make.user("note-taker", "reviewer")
    statement = make.statement(session, writer=first, is_approved=False)
    actions.change_statement(
        statement=statement, facts=facts("Mended."), writer=second, seen=mark_of(statement)
    )
    with pytest.raises(Refused):
        actions.approve_statement(statement=statement, reader=second, by=BY, now=LATER)
    assert actions.approve_statement(statement=statement, reader=first, by=BY, now=LATER).state == "approved"


@pytest.mark.parametrize("change", [{"text": "Other."}, {"said_by": "board"}, {"platform": "off"}])
def test_what_changed_since_it_was_read_is_not_approved(session: Session, change: dict[str, str]) -> None:
    statement = make.statement(session, is_approved=False)
    seen = mark_of(statement)
    actions.change_statement(statement=statement, facts=facts(**change), writer=make.user())
    with pytest.raises(Refused) as refused:
        actions.approve_statement(statement=statement, reader=make.user(), by=BY, now=LATER, seen=seen)
    assert code_of(refused) == "stale"


def test_a_statement_sent_back_is_mended_and_waits_again(session: Session) -> None:
    statement = make.statement(session, is_approved=False)
    reader = make.user("reviewer")
    actions.send_back_statement(statement=statement, because="Too exact.", reader=reader, by=BY, now=LATER)
    statement.refresh_from_db()
    assert (statement.state, statement.sent_back_because) == ("sent-back", "Too exact.")
    actions.change_statement(statement=statement, facts=facts("Wider."), writer=make.user())
    statement.refresh_from_db()
    assert (statement.state, statement.sent_back_because) == ("draft", "Too exact.")


def test_a_statement_sent_twice_is_one(session: Session) -> None:
    key, writer = uuid4(), make.user("note-taker")
    made = [actions.write_statement(session=session, facts=facts(), writer=writer, key=key) for _ in range(2)]
    assert made[0].pk == made[1].pk
    assert Source.objects.filter(kind="statement").count() == 1


def test_a_form_that_names_another_sessions_statement_makes_its_own(session: Session) -> None:
    theirs, writer = make.statement(make.session(), is_approved=False), make.user("note-taker")
    own = actions.write_statement(session=session, facts=facts(), writer=writer, key=theirs.pk)
    assert own.pk != theirs.pk
    assert own.session == session


def test_a_discarded_statement_leaves_nothing_and_its_note_is_raw_again(session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    statement = actions.write_statement(session=session, facts=facts(), writer=make.user(), note=note)
    assert Note.objects.get(pk=note.pk).is_distilled
    actions.discard_statement(statement=statement, by=BY, now=LATER)
    assert not Note.objects.get(pk=note.pk).is_distilled
    assert not Statement.objects.exists()
    assert not Source.objects.filter(kind="statement").exists()


def test_a_deleted_note_takes_no_statement_along(session: Session) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    statement = actions.write_statement(session=session, facts=facts(), writer=make.user(), note=note)
    actions.delete_note(note=note)
    statement.refresh_from_db()
    assert statement.note is None


def test_r56_a_published_version_holds_the_wordings_and_numbers_grow(session: Session) -> None:
    one, two = make.statement(session, "One."), make.statement(session, "Two.")
    first = make.summary(session, method="By hand.")
    assert [i.wording for i in first.items.all()] == ["One.", "Two."]
    assert {one.pk, two.pk} == set(Statement.objects.filter(state="published").values_list("pk", flat=True))
    make.statement(session, "Three.")
    second = make.summary(session, what_changed="One more.")
    assert (first.number, second.number, second.items.count()) == (1, 2, 3)
    event = Entry.objects.filter(kind="synthesis.summary.published").order_by("position").last()
    assert event is not None
    assert event.facts == {
        "summary_id": str(first.summary_id),
        "programme_id": str(session.programme_id),
        "version": 2,
    }


def test_a_double_click_publishes_one_version(session: Session) -> None:
    make.statement(session)
    seen, publisher = mark_of_list(ready_statements(session)), make.user("convenor")
    made = [
        make.summary(session, publisher=publisher, method="By\n\n\nhand. ", number=1, seen=seen)
        for _ in range(2)
    ]
    assert made[0].pk == made[1].pk
    assert SummaryVersion.objects.count() == 1
    assert Entry.objects.filter(kind="synthesis.summary.published").count() == 1


def test_two_convenors_at_once_are_told(session: Session) -> None:
    make.statement(session)
    make.summary(session, method="Hers.", number=1)
    with pytest.raises(Refused) as refused:
        make.summary(session, method="His.", number=1)
    assert code_of(refused) == "stale"


def test_what_the_publisher_did_not_see_is_not_published(session: Session) -> None:
    make.statement(session)
    seen = mark_of_list(ready_statements(session))
    make.statement(session, "Approved meanwhile.")
    with pytest.raises(Refused) as refused:
        make.summary(session, seen=seen)
    assert code_of(refused) == "stale"
    assert not SummaryVersion.objects.exists()


def test_a_session_where_nothing_was_recorded_has_a_version_too(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        make.summary(session)
    assert code_of(refused) == "empty"
    version = make.summary(session, nothing_recorded=True, method="Nobody came.")
    assert version.nothing_recorded
    assert not version.items.exists()


def test_the_publisher_wrote_none_of_it(session: Session) -> None:
    both = make.user("note-taker", "convenor")
    make.statement(session, writer=both)
    with pytest.raises(Refused) as refused:
        make.summary(session, publisher=both)
    assert code_of(refused) == "own"
    assert make.summary(session).number == 1


def test_what_somebody_else_published_binds_its_writer_no_more(session: Session) -> None:
    both = make.user("note-taker", "convenor")
    make.statement(session, "Hers.", writer=both)
    make.summary(session)
    make.statement(session, "By somebody else.")
    assert make.summary(session, publisher=both, what_changed="One more.").number == 2


def test_what_is_not_ready_stays_out(session: Session) -> None:
    make.statement(session, "Ready.")
    make.statement(session, "Waits.", is_approved=False)
    with pytest.raises(Refused) as refused:
        make.summary(session, leaves_out=False)
    assert code_of(refused) == "waiting"
    assert [i.wording for i in make.summary(session).items.all()] == ["Ready."]


def test_a_reopened_statement_comes_back_with_the_next_version(session: Session) -> None:
    statement = make.statement(session, "Old words.")
    make.summary(session)
    actions.reopen_statement(statement=statement, by=make.actor(), now=LATER)
    statement.refresh_from_db()
    assert statement.state == "draft"
    actions.change_statement(statement=statement, facts=facts("New words."), writer=make.user())
    actions.approve_statement(statement=statement, reader=make.user(), by=BY, now=LATER)
    make.summary(session, what_changed="Reworded.")
    assert list(SummaryItem.objects.order_by("version__number").values_list("wording", flat=True)) == [
        "Old words.",
        "New words.",
    ]


def test_a_withdrawn_statement_leaves_no_word_anywhere(session: Session) -> None:
    statement = make.statement(session, "Canary in the mine.", kind="question")
    actions.answer_statement(
        statement=statement, words="Canary answer.", role="staff", by=make.actor(), now=LATER
    )
    numbers = {s.number: f"kanari {s.number}" for s in statement.text.segments.all()}
    translate(source=statement.text, language="sw", words=numbers, by=BY, now=LATER)
    make.summary(session)
    make.summary(session, what_changed="Method.", method="Said better.")
    actions.withdraw_statement(statement=statement, because="protect", by=make.actor(), now=LATER)
    statement.refresh_from_db()
    assert (statement.state, statement.withdrawn_on, statement.withdrawn_because) == (
        "withdrawn",
        LATER.date(),
        "protect",
    )
    assert set(SummaryItem.objects.values_list("wording", flat=True)) == {""}
    assert SummaryItem.objects.count() == 2
    assert not Segment.objects.filter(source=statement.text).exists()
    assert not Translation.objects.filter(text__startswith="kanari").exists()
    last = Entry.objects.order_by("month", "position").last()
    assert last is not None
    assert last.facts == {"statement_id": str(statement.pk), "reason": "protect"}


def test_a_reopened_statement_can_still_be_withdrawn_from_older_versions(session: Session) -> None:
    statement = make.statement(session, "Canary.")
    make.summary(session)
    actions.reopen_statement(statement=statement, by=make.actor(), now=LATER)
    with pytest.raises(Refused):
        actions.discard_statement(statement=statement, by=BY, now=LATER)
    actions.withdraw_statement(statement=statement, by=make.actor(), now=LATER)
    assert not SummaryItem.objects.exclude(wording="").exists()


def test_r60_an_answer_is_a_part_of_the_text_with_role_and_day(session: Session) -> None:
    statement = make.statement(session, "Who reads our mail?", kind="question")
    actions.answer_statement(statement=statement, words="Nobody.", role="board", by=make.actor(), now=LATER)
    statement.refresh_from_db()
    assert (statement.answered_on, statement.answered_by_role, statement.state) == (
        LATER.date(),
        "board",
        "approved",
    )
    assert statement.text.segments.get(part="answer").text == "Nobody."


@pytest.mark.parametrize(
    ("published_after", "kept", "gone"), [(None, 119, 120), (1, 30, 31), (110, 119, 120)]
)
def test_r55_raw_notes_are_destroyed_on_their_day_and_statements_stay(
    session: Session, published_after: int | None, kept: int, gone: int
) -> None:
    note = actions.write_note(session=session, prompt=None, typed="Fear.")
    statement = actions.write_statement(session=session, facts=facts(), writer=make.user(), note=note)
    actions.approve_statement(statement=statement, reader=make.user(), by=BY, now=LATER)
    if published_after is not None:
        make.summary(session, now=session.starts_at + timedelta(days=published_after, hours=2))
    assert actions.purge_notes(now=session.starts_at + timedelta(days=kept)) == 0
    assert actions.purge_notes(now=session.starts_at + timedelta(days=gone)) == 1
    assert actions.purge_notes(now=session.starts_at + timedelta(days=gone)) == 0
    statement.refresh_from_db()
    assert statement.note is None


def test_a_revision_keeps_the_notes_for_another_30_days(session: Session) -> None:
    actions.write_note(session=session, prompt=None, typed="Fear.")
    make.statement(session)
    make.summary(session, now=session.starts_at + timedelta(days=2))
    make.summary(
        session, now=session.starts_at + timedelta(days=20), method="Better.", what_changed="Method."
    )
    assert actions.purge_notes(now=session.starts_at + timedelta(days=40)) == 0
    assert actions.purge_notes(now=session.starts_at + timedelta(days=50)) == 1


def test_statements_follow_a_merged_topic(session: Session) -> None:
    team = session.programme.team
    area = RiskArea.objects.create(team=team, address="a", position=1, text=make.source(team, name="Area"))
    old, heir = (
        Topic.objects.create(team=team, risk_area=area, address=name, text=make.source(team, name=name))
        for name in ("old", "heir")
    )
    statement = make.statement(session, topic_id=old.pk)
    merge_topic(topic=old, heir=heir, by=make.actor(), now=LATER)
    queued = DBTaskResult.objects.get(task_path="apero.synthesis.tasks.move_statements")
    for _twice in range(2):
        move_statements.call(**queued.args_kwargs["kwargs"])
    statement.refresh_from_db()
    assert statement.topic_id == heir.pk


HOSTILE = [
    "\x00\x01Null\x07 bell",
    "evil \u202egnp.exe",
    "<script>alert(1)</script>",
    "{{ 7|add:7 }} {% url 'x' %}",
    "👩‍👩‍👧‍👦 नमस्ते ẹ́ ọ̀ ṣ العربية",
    "a\u2028b\r\nc",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_words_do_no_harm(session: Session, typed: str) -> None:
    note = actions.write_note(session=session, prompt=None, typed=typed, key=uuid4())
    statement = actions.write_statement(session=session, facts=facts(typed), writer=make.user(), note=note)
    kept = statement.text.segments.get().text
    for words in (note.typed, kept):
        assert not set(words) & set("\x00\x01\x07\u202e\r\u2028")
        assert words.strip()
