"""Each row of the attack table that concerns surveys (safety.md), with a planted control that its test finds."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from hashlib import blake2b
from html import unescape
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection, models
from django.test import Client

from apero.audit.actions import SYSTEM, turn_pages
from apero.crypto.batches import SHORTEST, NotOfThisBatch, new_pair, open_with, seal_to
from apero.crypto.codes import new_code
from apero.lib.refusal import Refused
from apero.lib.sqlite import upkeep
from apero.survey import actions, queries
from apero.survey.actions.answering import Content, sealed, unsealed
from apero.survey.actions.batches import put_away, put_away_due
from apero.survey.actions.closing import finish
from apero.survey.batch_keys import FOLDER, KeyGone, key_of
from apero.survey.models import Answer, Batch, OpenAnswer, SealedAnswer, Survey, SurveyCode, UsedValue
from apero.survey.promises import LEAST_BATCH, checksum, facts_of
from apero.survey.structure import Kind, Question, Section, Structure
from tests import make
from tests.survey import build

pytestmark = pytest.mark.django_db
OF_ANSWERS = (Answer, OpenAnswer, SealedAnswer, UsedValue, SurveyCode, Batch)
LINES = [f"{first}{second}" for first in "01" for second in "01234"]


@pytest.fixture(autouse=True)
def _data(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path


def answered(survey: Survey, number: int, **typed: str) -> None:
    """So many people answer, each with the words "word-<n>"."""
    version = queries.open_version(survey)
    for one in range(number):
        batch = queries.open_batch(survey.pk)
        assert batch is not None
        value = queries.value_for(queries.new_value(batch), batch)
        assert value is not None
        content = Content(version.pk, LINES[one % 10].ljust(5, "-"), [("q3", "", f"word-{one:03d}")])
        actions.take_answer(survey_id=survey.pk, batch_id=batch.pk, value=value, content=content, **typed)  # type: ignore[arg-type]


def fields_of_time(tables: Any) -> list[str]:
    return [
        f"{model.__name__}.{field.name}"
        for model in tables
        for field in model._meta.local_concrete_fields
        if isinstance(field, models.DateField | models.TimeField | models.DurationField)
    ]


def columns() -> dict[str, set[str]]:
    """What the database itself says of the columns of the tables of answers."""
    with connection.cursor() as cursor:
        return {
            model._meta.db_table: {
                str(row.type_code)
                if connection.vendor == "postgresql"
                else connection.introspection.get_field_type(row.type_code, row)
                for row in connection.introspection.get_table_description(cursor, model._meta.db_table)
            }
            for model in OF_ANSWERS
        }


def test_attack_1_no_table_of_answers_knows_a_date_or_a_time() -> None:
    assert fields_of_time(OF_ANSWERS) == []
    assert fields_of_time([Survey]) != [], "the control: a survey has days"
    times = {
        "DateField",
        "DateTimeField",
        "TimeField",
        "DurationField",
        "1082",
        "1083",
        "1114",
        "1184",
        "1266",
    }
    assert not set().union(*columns().values()) & times


def test_attack_1_fewer_than_ten_answers_wait_on_and_ten_leave_together() -> None:
    survey = build.opened()
    answered(survey, LEAST_BATCH - 1)
    put_away(survey)
    assert (SealedAnswer.objects.count(), Answer.objects.count()) == (LEAST_BATCH - 1, 0)
    answered(survey, 1)
    put_away(survey)
    assert (SealedAnswer.objects.count(), Answer.objects.count()) == (0, LEAST_BATCH)
    assert not UsedValue.objects.exists()


def rank_correlation(order: list[str]) -> float:
    """Spearman's, of the order in which words lie with the order in which they came."""
    numbers = [int(word.removeprefix("word-")) for word in order]
    count = len(numbers)
    squares = sum((place - number) ** 2 for place, number in enumerate(numbers))
    return 1 - 6 * squares / (count * (count * count - 1))


def lying(column: str) -> list[str]:
    """The words of open answers in the order in which the database holds them."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT text FROM survey_openanswer ORDER BY {column}")
        return [row[0] for row in cursor.fetchall()]


def test_attack_2_the_order_in_which_answers_lie_says_nothing_of_when_they_came() -> None:
    survey = build.opened()
    answered(survey, 200)
    put_away(survey)
    place = "ctid" if connection.vendor == "postgresql" else "id"
    assert abs(rank_correlation(lying(place))) < 0.35
    assert rank_correlation(sorted(lying(place))) == 1, "the control: in order of arrival it is one"


def test_attack_2_answers_have_no_row_numbers_on_sqlite() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor, pytest.raises(Exception, match="rowid"):
            cursor.execute("SELECT rowid FROM survey_answer")


@pytest.mark.postgresql_only
@pytest.mark.skipif("connection.vendor != 'postgresql'")
@pytest.mark.django_db(transaction=True)
def test_attack_2_after_closing_all_answers_are_one_transactions_whatever_their_batches() -> None:
    survey = build.opened()
    answered(survey, 10)
    put_away(survey)
    answered(survey, 10)
    put_away(survey)
    assert len(set(transactions())) == 2, "the control: each batch is a transaction"
    actions.close_survey(survey=survey, by=SYSTEM, now=make.NOON)
    finish(survey, now=make.NOON)
    assert len(set(transactions())) == 1


def transactions() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT xmin::text FROM survey_answer")
        return [row[0] for row in cursor.fetchall()]


def test_attack_2_a_code_goes_with_the_sealed_answer_and_never_with_a_readable_one() -> None:
    """What can be read is written later, in a transaction that knows no code."""
    survey = build.opened(uses_codes=True)
    [code] = actions.make_codes(survey=survey, number=1, by=SYSTEM, now=make.NOON).codes
    answered(survey, 1, code=code)  # type: ignore[arg-type]
    assert not SurveyCode.objects.exists()
    assert not Answer.objects.exists()
    with pytest.raises(Refused) as no:
        answered(survey, 1, code=code)  # type: ignore[arg-type]
    assert no.value.refusal.code == "no-code"
    assert SealedAnswer.objects.count() == 1


def test_attack_2_nothing_can_be_read_in_what_waits() -> None:
    survey = build.opened()
    answered(survey, 3)
    rows = [bytes(row.sealed) for row in SealedAnswer.objects.all()]
    assert not [row for row in rows if b"word-" in row]
    assert len({len(row) for row in rows}) == 1
    batch = Batch.objects.get()
    assert unsealed(rows[0], key_of(batch.pk)).open[0][2].startswith("word-"), "the control: its key opens it"
    with pytest.raises(NotOfThisBatch):
        open_with(new_pair().private, rows[0])


def test_attack_2_the_key_of_a_batch_is_destroyed_when_it_was_put_away(tmp_path: Path) -> None:
    survey = build.opened()
    first = Batch.objects.get()
    key = key_of(first.pk)
    answered(survey, LEAST_BATCH)
    put_away(survey)
    with pytest.raises(KeyGone):
        key_of(first.pk)
    kept = [path.read_bytes() for path in (tmp_path / FOLDER).iterdir()]
    assert key not in kept
    assert len(kept) == 1, "the control: the next batch has a key"


def test_attack_4_a_page_sends_no_referrer_and_a_code_in_an_address_opens_nothing(client: Client) -> None:
    survey = build.opened(uses_codes=True)
    [code] = actions.make_codes(survey=survey, number=1, by=SYSTEM, now=make.NOON).codes
    page = client.get(f"{address(survey)}?code={code.digits().replace(' ', '+')}&q1=o1")
    assert page["Referrer-Policy"] == "no-referrer"
    assert code.digits() not in page.text
    assert 'value="o1"' not in page.text
    assert SurveyCode.objects.count() == 1


def address(survey: Survey) -> str:
    return f"/en/programmes/{survey.programme.address}/surveys/{survey.address}"


def walked(client: Client, survey: Survey, **last: str) -> Iterator[Any]:
    """Every page of somebody's way through a survey."""
    url = address(survey)
    page = client.get(url)
    yield page
    for typed in ({"go": "begin"}, {"go": "next", "q1": "o1", "q3": "Nobody asked."}, {"go": "send"} | last):
        page = client.post(url, build.hidden(page.text) | typed)
        yield page


def test_attack_5_no_page_of_a_survey_sets_a_cookie_and_none_is_kept(client: Client) -> None:
    pages = list(walked(client, build.opened()))
    assert "Your answers are kept" in pages[-1].text
    assert all(not page.cookies and page["Cache-Control"] == "no-store" for page in pages)


def test_attack_6_nothing_is_stored_before_it_is_sent(client: Client) -> None:
    survey = build.opened()
    *before, _sent = walked(client, survey)
    assert len(before) == 3
    url = address(build.opened(programme=survey.programme, address="other"))
    page = client.post(url, build.hidden(client.get(url).text) | {"go": "begin"})
    client.post(url, build.hidden(page.text) | {"go": "next", "q3": "A half sent word."})
    assert SealedAnswer.objects.count() == 1, "the control: what was sent is there"
    assert UsedValue.objects.count() == 1


def shared_values() -> set[str]:
    """Values that stand beside closed answers and beside open ones."""
    closed = {str(value) for row in Answer.objects.values("id", "line") for value in row.values()}
    return closed & {
        str(value)
        for row in OpenAnswer.objects.values("id", "question", "mark", "text")
        for value in row.values()
    }


def test_attack_7_open_words_have_no_column_that_leads_to_what_else_was_said() -> None:
    survey = build.opened()
    answered(survey, LEAST_BATCH)
    put_away(survey)
    assert shared_values() == set()
    answer = Answer.objects.all()[0]
    OpenAnswer.objects.create(pk=answer.pk, version=answer.version, question="q3", text="Planted.")
    assert shared_values() == {str(answer.pk)}, "the control: a key that two tables share is found"
    assert not [f for f in OpenAnswer._meta.get_fields() if f.related_model is Answer]


def test_attack_7_the_writer_is_told_which_words_could_tell_who_they_are(client: Client) -> None:
    survey, url = build.opened(), ""
    url = address(survey)
    page = client.post(url, build.hidden(client.get(url).text) | {"go": "begin"})
    typed = {"go": "next", "q3": "Kofi Mensah of Kumasi was arrested."}
    last = client.post(url, build.hidden(page.text) | typed).text
    assert "Kofi Mensah" in re.findall(r'<li dir="auto">([^<]*)', last)
    plain = client.post(url, build.hidden(page.text) | typed | {"q3": "Somebody was arrested."}).text
    assert re.findall(r'<li dir="auto">([^<]*)', plain) == [], "the control"


@pytest.mark.django_db(transaction=True)
def test_attack_11_after_closing_the_files_hold_nothing_of_words_that_were_deleted() -> None:
    survey = build.opened()
    answered(survey, 12)
    actions.close_survey(survey=survey, by=SYSTEM, now=make.NOON)
    finish(survey, now=make.NOON)
    survey.refresh_from_db()
    assert survey.searched["on"] == make.TODAY.isoformat()
    assert Answer.objects.count() == OpenAnswer.objects.count() == 12
    if upkeep.found_in_files(b"word-001") is None:
        assert survey.searched["before"] is None, "files that cannot be read are said to be so"
    else:
        assert survey.searched["before"] > 0, "the control: planted words are found"
        assert survey.searched["after"] == 0


def test_attack_12_nothing_that_a_browser_says_of_itself_changes_a_page(client: Client) -> None:
    survey = build.opened()
    said = {
        "user-agent": "canary",
        "accept-language": "yo",
        "referer": "https://canary.example/",
        "x-forwarded-for": "192.0.2.9",
    }
    plain, told = (
        re.sub(r'name="once" value="[^"]*"', "", client.get(address(survey), headers=h).text)
        for h in ({}, said)
    )
    assert plain == told


def test_attack_13_what_is_promised_is_fixed_and_its_checksum_is_that_of_the_facts(client: Client) -> None:
    survey = build.opened(uses_codes=True, minimum=10)
    assert survey.promise == checksum(facts_of(uses_codes=True, minimum=10))
    assert survey.promise != checksum(facts_of(uses_codes=False, minimum=10)), "the control: another promise"
    assert survey.promise in client.get(address(survey)).text
    printed = unescape(client.get(f"{address(survey)}/privacy").text)
    facts = re.search(r'<code dir="ltr">(\{.*?\})</code>', printed)
    assert facts
    assert blake2b(facts[1].encode(), digest_size=16).hexdigest() == survey.promise, (
        "whoever reads it can check it"
    )
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for path in Path("src/apero/survey").rglob("*.py")
        if "migrations" not in path.parts
    )
    for name in ("uses_codes", "minimum", "facts", "promise"):
        assert not re.search(rf"\.{name} = |update\([^)]*\b{name}=", source), f"a setter of {name}"


def test_attack_13_a_promise_that_somebody_changed_in_the_database_is_called_so(client: Client) -> None:
    survey, warning = build.opened(uses_codes=True), "Somebody changed this promise"
    assert warning not in client.get(f"{address(survey)}/privacy").text
    for changed in ({"uses_codes": False}, {"minimum": 6}, {"facts": survey.facts | {"least batch": 1}}):
        Survey.objects.filter(pk=survey.pk).update(**changed)
        turn_pages()
        assert warning in client.get(f"{address(survey)}/privacy").text
        Survey.objects.filter(pk=survey.pk).update(uses_codes=True, minimum=5, facts=survey.facts)


def test_attack_14_the_author_is_warned_of_questions_that_tell_people_apart() -> None:
    from apero.survey.rules import warnings

    options = tuple(f"o{number}" for number in range(20))
    who = Structure(
        (Section("s1", tuple(Question(f"q{n}", Kind.SINGLE, options=options) for n in range(1, 4))),)
    )
    found = warnings(who, {}, breakdown=("q1",), expected=100, minimum=5)
    assert {remark.key for remark in found} == {"q2", "q3", ""}
    few = Structure(
        (
            Section(
                "s1", (Question("q1", Kind.SINGLE, options=("o1", "o2")), Question("q2", Kind.SCALE, steps=5))
            ),
        )
    )
    assert warnings(few, {}, breakdown=("q1",), expected=100, minimum=5) == [], "the control"


def test_attack_15_nothing_counts_or_tells_while_a_survey_is_open(client: Client) -> None:
    survey = build.opened()
    before = client.get(address(survey)).text
    answered(survey, 23)
    put_away(survey)
    after = client.get(address(survey)).text
    without = [re.sub(r'name="once" value="[^"]*"', "", page) for page in (before, after)]
    assert without[0] == without[1]
    entries = apps.get_model("audit", "Entry").objects.values_list("kind", "facts")
    assert [kind for kind, _facts in entries] == ["survey.survey.made", "survey.survey.opened"]
    assert "23" not in json.dumps([facts for _kind, facts in entries if facts.pop("survey_id", None)])


def test_lengths_of_sealed_answers_are_few() -> None:
    pair = new_pair()
    lengths = {len(seal_to(pair.public, b"x" * size)) for size in range(0, 4 * SHORTEST, 7)}
    assert len(lengths) == 3
    assert all(
        open_with(pair.private, seal_to(pair.public, b"\x80" * size)) == b"\x80" * size
        for size in (0, 1, SHORTEST - 1, SHORTEST)
    )


def test_a_row_that_somebody_changed_does_not_keep_others_from_being_read() -> None:
    survey = build.opened()
    answered(survey, LEAST_BATCH + 1)
    row = SealedAnswer.objects.all()[0]
    SealedAnswer.objects.filter(pk=row.pk).update(sealed=b"changed")
    put_away(survey)
    assert Answer.objects.count() == LEAST_BATCH


def test_attack_15_a_form_tells_at_no_hour_whether_many_have_answered() -> None:
    """A batch begins at each fixed hour, whether ten waited or none: an old value is refused in both cases."""
    few, many = build.opened(), build.opened(address="other", programme=make.programme(address="other"))
    answered(few, LEAST_BATCH - 1)
    answered(many, LEAST_BATCH)
    before = {survey.pk: queries.open_batch(survey.pk) for survey in (few, many)}
    rows = set(SealedAnswer.objects.values_list("pk", flat=True))
    put_away_due()
    for survey in (few, many):
        batch, following = before[survey.pk], queries.open_batch(survey.pk)
        assert batch is not None
        assert following is not None
        assert queries.value_for(queries.new_value(batch), following) is None
        with pytest.raises(KeyGone):
            key_of(batch.pk)
    assert (Answer.objects.count(), SealedAnswer.objects.count()) == (LEAST_BATCH, LEAST_BATCH - 1)
    assert rows.isdisjoint(SealedAnswer.objects.values_list("pk", flat=True)), "what waits on is sealed anew"
    assert not UsedValue.objects.exists()
    answered(few, 1)
    put_away_due()
    assert Answer.objects.count() == 2 * LEAST_BATCH, "and is read when ten are there"


def test_many_answers_are_put_away_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apero.survey.actions.batches.AT_ONCE", 11)
    survey = build.opened()
    answered(survey, 36)
    put_away(survey, is_last=True)
    assert (Answer.objects.count(), SealedAnswer.objects.count()) == (36, 0)


def test_a_damaged_key_throws_nothing_away_and_hinders_no_other_survey(settings: Any) -> None:
    damaged, other = build.opened(), build.opened(address="z", programme=make.programme(address="z"))
    answered(damaged, LEAST_BATCH)
    answered(other, LEAST_BATCH)
    batch = queries.open_batch(damaged.pk)
    assert batch is not None
    (Path(settings.DATA) / FOLDER / str(batch.pk)).write_bytes(b"short")
    with pytest.raises(OSError, match="damaged"):
        put_away_due()
    assert SealedAnswer.objects.filter(batch=batch).count() == LEAST_BATCH
    assert Answer.objects.filter(version__survey=other).count() == LEAST_BATCH


def test_a_value_of_a_batch_that_was_put_away_is_told_so_and_counts_anew_only_when_sent_again() -> None:
    survey = build.opened()
    batch = queries.open_batch(survey.pk)
    assert batch is not None
    sent = queries.new_value(batch)
    answered(survey, LEAST_BATCH)
    put_away(survey)
    following = queries.open_batch(survey.pk)
    assert following is not None
    assert queries.value_for(sent, following) is None
    with pytest.raises(Refused) as no:
        actions.take_answer(
            survey_id=survey.pk, batch_id=batch.pk, value=b"x" * 16, content=Content(UUID(int=0), "", [])
        )
    assert no.value.refusal.code == "put-away"


def test_sealed_content_comes_back_whole() -> None:
    pair = new_pair()
    content = Content(UUID(int=7), "01-2", [("q3", "idea", "Ọ̀rọ̀ \u202b“x”")])
    assert unsealed(sealed(content, pair.public), pair.private) == content


def test_another_surveys_code_opens_nothing() -> None:
    one = build.opened(uses_codes=True)
    other = build.opened(programme=one.programme, address="other", uses_codes=True)
    [code] = actions.make_codes(survey=other, number=1, by=SYSTEM, now=make.NOON).codes
    for wrong in (code, new_code()):
        with pytest.raises(Refused):
            answered(one, 1, code=wrong)  # type: ignore[arg-type]
    assert SurveyCode.objects.count() == 1


def test_codes_end_with_their_survey_and_a_sheet_can_be_taken_back() -> None:
    survey = build.opened(uses_codes=True)
    first = actions.make_codes(survey=survey, number=3, by=SYSTEM, now=make.NOON)
    second = actions.make_codes(survey=survey, number=2, by=SYSTEM, now=make.NOON)
    assert (first.number, second.number) == (1, 2)
    actions.take_codes_back(survey=survey, sheet=1, by=SYSTEM, now=make.NOON)
    assert SurveyCode.objects.count() == 2
    actions.close_survey(survey=survey, by=SYSTEM, now=make.NOON)
    assert not SurveyCode.objects.exists()


def test_answers_are_deleted_by_the_day_that_was_promised() -> None:
    survey = build.opened()
    answered(survey, LEAST_BATCH)
    put_away(survey)
    actions.close_survey(survey=survey, by=SYSTEM, now=make.NOON)
    actions.delete_due(now=make.NOON + timedelta(days=364))
    assert Answer.objects.count() == LEAST_BATCH
    actions.delete_due(now=make.NOON + timedelta(days=365))
    assert not Answer.objects.exists()
    assert not OpenAnswer.objects.exists()
    assert Survey.objects.get().state == Survey.State.RAW_DELETED
