"""Surveys as files: our own come back as they went, LimeSurvey's as far as they map, and nothing is half read (R35, R36)."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from apero.audit.actions import SYSTEM
from apero.conversations.actions import set_numbered
from apero.conversations.models import Programme, Prompt
from apero.survey import actions
from apero.survey.imports import LARGEST, Found, NoSurvey, read_file
from apero.survey.models import Survey, SurveyVersion
from apero.survey.queries import words_of
from apero.survey.structure import Condition, Kind, Question, Section, Structure, from_json
from apero.translation.models import Segment, Source, Translation
from apero.translation.queries import text_in
from tests import make
from tests.survey import build, lss

BOMB = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>&b;</language></languages></document>"""
OUTSIDE = b"""<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><document>&a;</document>"""
FACTS = {"address": "read", "last_day": "30 June 2035", "expected": "60", "uses_codes": "all", "minimum": "5"}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7", "This file is no survey"),
        (b"PK\x03\x04", "This file is no survey"),
        (b"{", "it was cut off"),
        (b'{"format": "other"}', "no survey that this site wrote"),
        (b'{"format": "apero survey 1", "more": 1}', "not known here: more"),
        (
            b'{"format": "apero survey 1", "structure": [{"key": "s1", "colour": 1}]}',
            "section 1: nothing here is called",
        ),
        (
            b'{"format": "apero survey 1", "structure": [{"key": "s1", "questions": [{"key": "q1", "kind": []}]}]}',
            "no kind of question",
        ),
        (
            b'{"format": "apero survey 1", "structure": [], "words": {"en": {"q9": "x"}}}',
            "that it does not ask: q9",
        ),
        (
            b'{"format": "apero survey 1", "structure": [], "words": {}, "language": "en"}',
            "no words in the language",
        ),
        (b"\xff{", "no survey"),
        (b"{" + b'"a":' * 3, "cut off"),
        (b"[" * 100_000, "no survey"),
        (b'{"a":' + b"[" * 100_000, "cut off"),
        (b"<html><body>Sign in</body></html>", "no survey of LimeSurvey"),
        (b"<document><a>", "breaks off"),
        (b'<?xml version="1.0" encoding="shift_jis"?><a/>', "encoding"),
        (b'<?xml version="1.0" encoding="none"?><a/>', "encoding"),
        (BOMB, "declares things"),
        (BOMB.decode().replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16"), "declares things"),
        (OUTSIDE, "declares things"),
        (lss.lss("Label set"), "no survey of LimeSurvey"),
        (lss.lss(), "no question"),
        (b"<document>" + b"<a>" * 10 + b"</a>" * 10 + b"</document>", "no survey of LimeSurvey"),
        (
            lss.lss(
                groups=lss.GROUPS, questions=[lss.question("1", "D")], question_l10ns=[lss.said("1", "When?")]
            ),
            "Nothing in this file can be asked here. “Q1” was left out. A day tells people apart.",
        ),
    ],
)
def test_r35_a_file_that_is_no_survey_gets_a_reason(data: bytes, why: str) -> None:
    with pytest.raises(NoSurvey) as no:
        read_file(data)
    assert why in str(no.value)


@given(st.binary(max_size=200), st.sampled_from([b"", b"{", b"<", lss.whole()[:900]]))
def test_r35_whatever_is_sent_is_read_or_refused(data: bytes, before: bytes) -> None:
    with suppress(NoSurvey):
        read_file(before + data)


def test_r35_a_file_of_limesurvey_is_read_as_far_as_it_maps() -> None:
    found = read_file(lss.whole())
    assert found.language == "en"
    kinds = [[str(q.kind) for q in s.questions] for s in found.structure.sections]
    assert kinds == [
        ["single", "multiple", "scale", "ranking", "matrix", "line", "text"],
        ["single", "matrix", "text"],
    ]
    first, several, scale, ranking, table, _line, _text, yes_no, uncertain, last = found.structure.questions
    assert (first.options, several.most, scale.steps) == (("o1", "o2", "o3"), 1, 5)
    assert (table.rows, table.options, ranking.options) == (
        ("r1", "r2"),
        ("o1", "o2", "o3"),
        ("o1", "o2", "o3"),
    )
    assert yes_no.condition == Condition("q1", ("o2", "o3"))
    assert uncertain.condition == Condition("q2", ("o1",))
    assert last.condition is None
    words = found.words
    assert words["title"] == "Mapping"
    assert words["lead"] == "First.\n\nSecond <3\nthird"
    assert words["s1-lead"] == "Two & more."
    assert words["s2-lead"] == "Question 12?"
    assert words["q1"] == "See this, {TOKEN:FIRSTNAME}"
    assert words["q1-hint"] == "Help"
    assert [words[f"q1-o{n}"] for n in (1, 2, 3)] == ["Answer 1", "Answer 2", "Answer 3"]
    assert [words[f"q2-o{n}"] for n in (1, 2)] == ["Line 1", "Line 2"]
    assert [words[f"q5-r{n}"] for n in (1, 2)] == ["Line 1", "Line 2"]
    assert [words[f"q9-o{n}"] for n in (1, 2, 3)] == ["Yes", "Uncertain", "No"]
    assert found.translations == {
        "es": {"title": "Mapas", "s1": "Dónde está", "q1": "¿Dónde?", "q1-o1": "Respuesta 1"}
    }
    assert [remark for remark in found.remarks if "Q" not in remark] == [
        "It was set to keep who answered, when, or from where. Nothing of that is kept here.",
        "Its quotas were left out: nobody counts answers while a survey is open.",
    ]
    for told in (
        "“Q1”: a link, a picture or a field in its words was left out.",
        "“Q1” holds {TOKEN:FIRSTNAME}.",
        "“Q1” had to be answered there.",
        "“Q1”: the field “Other” was left out.",
        "“Q2”: these settings were left out: random_order.",
        "“Q8” was left out. A day tells people apart.",
        "“Q9” was left out. A number",
        "“Q10” was left out. Files are not taken",
        "“Q12” asks nothing.",
        "“Q14” is shown to everybody: its condition cannot be kept here: Q3.NAOK > 3",
    ):
        assert [remark for remark in found.remarks if remark.startswith(told)], told


def test_r35_older_files_of_limesurvey_have_a_row_for_each_language() -> None:
    found = read_file(lss.of_version_2())
    [question] = found.structure.questions
    assert question.options == ("o1", "o2")
    assert [found.words[part] for part in ("s1", "q1", "q1-o1", "q1-o2")] == ["One", "Is it?", "Yes", "No"]
    assert found.translations["es"] == {
        "title": "Mapas",
        "s1": "Uno",
        "q1": "¿Es?",
        "q1-o1": "Sí",
        "q1-o2": "No",
    }


@pytest.mark.parametrize(
    "condition",
    [
        'Q1.NAOK == "A1" and Q2_SQ1.NAOK == "Y"',
        'Q1.NAOK == "A1" or Q2_SQ1.NAOK == "Y"',
        'Q1.NAOK != "A1"',
        '!(Q1.NAOK == "A1")',
        'Q99.NAOK == "A1"',
        'Q1.NAOK == "A9"',
        "count(Q2_SQ1) > 1",
    ],
)
def test_r35_a_condition_that_says_more_than_can_be_kept_is_told_not_bent(condition: str) -> None:
    data = lss.whole().replace(b"Q3.NAOK &gt; 3", condition.replace(">", "&gt;").encode())
    found = read_file(data)
    assert found.structure.questions[-1].condition is None
    assert [remark for remark in found.remarks if remark.startswith("“Q14” is shown to everybody")]


@pytest.fixture
def programme(settings: Any, tmp_path: Path) -> Programme:
    settings.DATA = tmp_path
    return make.programme()


@pytest.fixture
def desk(programme: Programme, client: Client) -> Client:
    client.force_login(make.user("convenor", in_team=programme.team))
    return client


def send(client: Client, programme: Programme, data: bytes, **typed: str) -> Any:
    address = f"/en/desk/programmes/{programme.address}/surveys/read"
    return client.post(address, FACTS | typed | {"file": SimpleUploadedFile("a file", data)})


def read_anew(desk: Client, programme: Programme, data: bytes) -> SurveyVersion:
    answer = send(desk, programme, data)
    assert answer.status_code == 200, answer.text
    return Survey.objects.get(programme=programme, address="read").versions.select_related("survey").get()


@pytest.mark.django_db
def test_r36_a_definition_comes_back_with_its_words_in_all_languages(
    desk: Client, programme: Programme
) -> None:
    make.region(programme.team)
    set_numbered(programme=programme, model=Prompt, texts=["What harmed you?"], by=SYSTEM, now=make.NOON)
    Translation.objects.create(
        segment=Prompt.objects.get().text.segments.get(),
        language="es",
        text="¿Qué daño?",
        made_from="What harmed you?",
    )
    more = (Question("q5", Kind.REGION, options=("asia",)), Question("q6", Kind.TEXT, prompt=1))
    structure = build.STRUCTURE.with_section(Section("s3", more))
    words = build.WORDS | {"s3": "More", "q5": "Which region?", "lead": "One.\n\nTwo."}
    version = build.draft(programme, structure=structure, words=words)
    for part, text in (("q1", "¿Dónde?"), ("title", "¿Segura?")):
        segment = Segment.objects.get(source=version.text, part=part)
        Translation.objects.create(segment=segment, language="es", text=text, made_from=segment.text)
    file = desk.get(f"/en/desk/surveys/{version.survey_id}/versions/1/definition.json")
    assert file["Content-Disposition"] == 'attachment; filename="safety-1.json"'
    assert json.loads(file.content)["words"]["es"] == {
        "title": "¿Segura?",
        "q1": "¿Dónde?",
        "q6": "¿Qué daño?",
    }
    again = read_anew(desk, programme, file.content)
    assert from_json(again.structure) == structure
    assert again.breakdown == ["q1"]
    assert words_of(again.survey, again) == words_of(version.survey, version)
    spanish = text_in("es", again.text_id)
    assert (spanish.plain("q1"), spanish.plain("title")) == ("¿Dónde?", "¿Segura?")
    elsewhere = make.programme(make.team(name="Elsewhere"))
    desk.force_login(make.user("convenor", in_team=elsewhere.team))
    answer = send(desk, elsewhere, file.content)
    assert "the team has no region or risk area called asia" in answer.text
    there = Survey.objects.get(programme=elsewhere).versions.get()
    asked = {q.key: q for q in from_json(there.structure).questions}
    assert (asked["q5"].options, asked["q6"].prompt) == ((), 0)
    assert words_of(there.survey, there)["q6"] == "What harmed you?"
    assert text_in("es", there.text_id).plain("q6") == "¿Qué daño?"


@pytest.mark.django_db
def test_r35_a_file_of_limesurvey_becomes_a_draft_with_a_report(desk: Client, programme: Programme) -> None:
    answer = send(desk, programme, lss.whole())
    assert "“Q8” was left out." in answer.text
    survey = Survey.objects.get()
    assert survey.state == "draft"
    builder = desk.get(f"/en/desk/surveys/{survey.pk}").text
    assert "Answer 2" in builder
    assert "Mapping" in builder
    assert text_in("es", survey.versions.get().text_id).plain("q1") == "¿Dónde?"
    assert survey.versions.get().text.is_released


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "typed", "error"),
    [
        (b"not one", {}, "This file is no survey"),
        (b"", {}, "This file is empty."),
        (b"x" * (LARGEST + 1), {}, "This file is larger than 1000 kB"),
        (lss.whole(), {"address": "safety"}, "has a survey at this address already"),
        (lss.whole(), {"last_day": "1 May 2020"}, "The last day is over already."),
    ],
)
def test_r35_nothing_is_half_read(
    desk: Client, programme: Programme, data: bytes, typed: dict[str, str], error: str
) -> None:
    build.draft(programme)
    before = (Survey.objects.count(), Source.objects.count(), Segment.objects.count())
    answer = send(desk, programme, data, **typed)
    assert answer.status_code == 422
    assert error in answer.text
    assert (Survey.objects.count(), Source.objects.count(), Segment.objects.count()) == before


@pytest.mark.django_db
def test_r35_a_file_that_breaks_a_rule_late_leaves_nothing(programme: Programme) -> None:
    many = Structure((Section("s1", tuple(Question(f"q{n}", Kind.LINE) for n in range(1, 62))),))
    before = Source.objects.count()
    with pytest.raises(Exception, match="too-many"):
        actions.read_survey(
            programme=programme,
            facts=actions.SurveyFacts(address="read", last_day=make.TODAY),
            title="",
            found=Found(many, {"title": "Many"}, "en"),
            by=SYSTEM,
            now=make.NOON,
        )
    assert not Survey.objects.exists()
    assert Source.objects.count() == before


@pytest.mark.django_db
def test_r36_words_in_no_language_and_of_other_paragraphs_are_told(programme: Programme) -> None:
    told = {"x-none": {"title": "?"}, "es": {"title": "Uno.\n\nDos."}}
    found = Found(build.STRUCTURE, build.WORDS | {"title": "One"}, "en", told)
    facts = actions.SurveyFacts(address="read", last_day=make.TODAY)
    made = actions.read_survey(
        programme=programme, facts=facts, title="", found=found, by=SYSTEM, now=make.NOON
    )
    assert made.told == {}
    assert [remark.split(":")[0] for remark in made.remarks] == ["Words in “x-none” were left out", "Spanish"]
    assert not Translation.objects.exists()


@pytest.mark.django_db
def test_r36_a_translation_that_names_somebody_waits_for_a_second_person(
    desk: Client, programme: Programme
) -> None:
    version = build.draft(programme)
    file = json.loads(desk.get(f"/en/desk/surveys/{version.survey_id}/versions/1/definition.json").content)
    file["words"]["es"] = {"title": "¿Segura?", "q1": "¿Conoce a +34 612 345 678?"}
    answer = send(desk, programme, json.dumps(file).encode())
    assert "Spanish: 1 part waits for a second person." in answer.text
    spanish = text_in("es", Survey.objects.get(address="read").versions.get().text_id)
    assert (spanish.plain("title"), spanish.plain("q1")) == ("¿Segura?", build.WORDS["q1"])


@pytest.mark.django_db
def test_r36_a_version_that_is_not_there_has_no_file(desk: Client, programme: Programme) -> None:
    version = build.draft(programme)
    assert desk.get(f"/en/desk/surveys/{version.survey_id}/versions/2/definition.json").status_code == 404


@pytest.mark.django_db
def test_r45_a_file_with_a_framing_question_that_is_gone_is_read(programme: Programme) -> None:
    structure = Structure((Section("s1", (Question("q1", Kind.TEXT, prompt=1),)),))
    read = actions.read_survey(
        programme=programme,
        facts=actions.SurveyFacts(address="read", last_day=make.TODAY),
        title="Read",
        found=Found(structure, {"s1": "Here"}, "en", {}),
        by=SYSTEM,
        now=make.NOON,
    )
    [question] = from_json(read.version.structure).questions
    assert question.prompt == 0


@pytest.mark.parametrize("number", ["²", "9" * 5000])
def test_r35_a_number_in_a_file_that_is_none_is_left_out(number: str) -> None:
    data = lss.lss(
        groups=lss.GROUPS,
        questions=[lss.question("1", "M", question_order=number)],
        question_l10ns=[lss.said("1", "Which?")],
        question_attributes=[{"qid": "1", "attribute": "max_answers", "value": number}],
    )
    [question] = read_file(data).structure.questions
    assert question.most == 0
