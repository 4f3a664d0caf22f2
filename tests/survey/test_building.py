"""Building a survey: keys that stay with their words, drafts, opening, the next version (R35, R36, R45)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from apero.audit.actions import SYSTEM
from apero.conversations.actions import set_numbered
from apero.conversations.models import Programme, Prompt
from apero.lib.refusal import Refused
from apero.people.models import Team
from apero.policy.models import Region, RiskArea
from apero.survey import actions, rules
from apero.survey.models import Survey, SurveyVersion
from apero.survey.queries import sheet_of, surveys_of, words_of
from apero.survey.structure import QUESTIONS, Condition, Kind, Question, Section, Structure, from_json
from apero.translation.models import Segment, Source, Translation
from apero.translation.queries import text_in
from tests import make
from tests.survey import build

OLD = [("o1", "At home"), ("o2", "At school"), ("o3", "Elsewhere")]


@pytest.fixture(autouse=True)
def _keys_lie_in_a_folder_of_the_test(settings: object, tmp_path: Path) -> None:
    settings.DATA = tmp_path  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        (["At home", "At school", "Elsewhere"], ["o1", "o2", "o3"]),
        (["Elsewhere", "At home", "At school"], ["o3", "o1", "o2"]),
        (["At home", "In a school", "Elsewhere"], ["o1", "o2", "o3"]),
        (["At home", "Elsewhere"], ["o1", "o3"]),
        (["At home", "At work", "At school", "Elsewhere"], ["o1", "o5", "o2", "o3"]),
        ([], []),
    ],
)
def test_r36_a_line_keeps_its_key_where_it_stays_moves_or_is_reworded(
    lines: list[str], keys: list[str]
) -> None:
    found = rules.keyed(OLD, lines, letter="o", taken={"o4"})
    assert [key for key, _words in found] == keys
    assert [words for _key, words in found] == lines


def test_r36_a_question_moves_within_its_part_and_on_into_the_next() -> None:
    def order(of: Structure) -> list[list[str]]:
        return [[q.key for q in s.questions] for s in of.sections]

    at = build.STRUCTURE
    assert order(at) == [["q1", "q2", "q3"], ["q4"]]
    assert order(at.moved("q1", 1)) == [["q2", "q1", "q3"], ["q4"]]
    assert order(at.moved("q3", 1)) == [["q1", "q2"], ["q3", "q4"]]
    assert order(at.moved("q4", -1)) == [["q1", "q2", "q3", "q4"], []]
    assert order(at.moved("q1", -1)) == order(at)
    assert order(at.moved("q4", 1)) == order(at)
    assert [s.key for s in at.moved("s2", -1).sections] == ["s2", "s1"]
    assert at.moved("s1", -1) == at


def test_r36_only_questions_with_options_of_earlier_parts_can_be_depended_on() -> None:
    assert [q.key for q in rules.askable(build.STRUCTURE, "q4")] == ["q1", "q2"]
    assert [q.key for q in rules.askable(build.STRUCTURE, "s2")] == ["q1", "q2"]
    assert rules.askable(build.STRUCTURE, "q2") == []


@pytest.mark.django_db
def test_r36_translators_read_the_parts_of_a_survey_in_its_order() -> None:
    version = build.draft()
    moved = build.STRUCTURE.moved("q3", -1)
    version = actions.change_draft(version=version, revision=version.revision, structure=moved)
    version = actions.change_draft(
        version=version, revision=version.revision, parts={"q3-hint": "One sentence will do."}
    )
    parts = list(Segment.objects.filter(source=version.text).values_list("part", flat=True))
    assert parts.index("q1-o2") < parts.index("q3") < parts.index("q3-hint") < parts.index("q2")


@pytest.mark.django_db
def test_r36_a_survey_never_holds_more_than_can_be_answered() -> None:
    version = build.draft()
    many = tuple(Question(f"q{n}", Kind.LINE) for n in range(QUESTIONS + 1))
    with pytest.raises(Refused) as no:
        actions.change_draft(
            version=version, revision=version.revision, structure=Structure((Section("s1", many),))
        )
    assert no.value.refusal.code == "too-many"


@pytest.fixture
def prompted() -> SurveyVersion:
    programme = make.programme()
    set_numbered(programme=programme, model=Prompt, texts=["What harmed you?"], by=SYSTEM, now=make.NOON)
    text = Prompt.objects.get(programme=programme).text
    Translation.objects.create(
        segment=text.segments.get(), language="es", text="¿Qué le hizo daño?", made_from="What harmed you?"
    )
    asked = Structure((Section("s1", (Question("q1", Kind.TEXT, prompt=1),)),))
    return build.draft(programme, structure=asked, breakdown=(), words={"s1": "Questions"})


@pytest.mark.django_db
def test_r45_a_framing_question_is_asked_in_its_words_and_stays_as_it_was_asked(
    prompted: SurveyVersion,
) -> None:
    survey = prompted.survey
    assert words_of(survey, prompted)["q1"] == "What harmed you?"
    actions.open_version(version=prompted, by=SYSTEM, now=make.NOON)
    set_numbered(programme=survey.programme, model=Prompt, texts=["What hurt you?"], by=SYSTEM, now=make.NOON)
    for language, words in (("en", "What harmed you?"), ("es", "¿Qué le hizo daño?")):
        sheet = sheet_of(survey, prompted, language)
        [question] = sheet.structure.questions
        assert str(sheet.asked(question)) == words
        assert question.prompt == 1


@pytest.mark.django_db
def test_r45_a_framing_question_that_is_gone_keeps_a_survey_from_opening(prompted: SurveyVersion) -> None:
    Prompt.objects.all().delete()
    found = rules.problems(from_json(prompted.structure), words_of(prompted.survey, prompted), ())
    assert [remark.key for remark in found] == ["q1"]
    with pytest.raises(Refused) as no:
        actions.open_version(version=prompted, by=SYSTEM, now=make.NOON)
    assert no.value.refusal.code == "problems"


def risk_area(team: Team, name: str) -> RiskArea:
    text = make.source(team, "risk-area", name=name)
    return RiskArea.objects.create(
        team=team, address=name.lower(), position=RiskArea.objects.count(), text=text
    )


@pytest.mark.django_db
def test_r36_regions_and_risk_areas_are_asked_by_the_names_that_they_had_when_it_opened() -> None:
    """Also where a region and a risk area have one address. The next version asks by the names of its day."""
    programme = make.programme()
    team = programme.team
    for word in (make.region(team, "North"), risk_area(team, "North")):
        Translation.objects.create(
            segment=word.text.segments.get(), language="es", text=f"Norte {word.text.kind}", made_from="North"
        )
    make.region(team, "South")
    asked = (
        Question("q1", Kind.REGION, options=("north", "south")),
        Question("q2", Kind.AREA, options=("north",)),
    )
    version = build.draft(
        programme,
        structure=Structure((Section("s1", (*asked, Question("q3", Kind.TEXT))),)),
        words={"s1": "Where", "q1": "Which?", "q2": "What?", "q3": "Why?"},
    )
    risk_area(team, "Law")
    more = Question("q2", Kind.AREA, options=("north", "law"))
    changed = from_json(version.structure).with_question(more, section="s1")
    version = actions.change_draft(version=version, revision=version.revision, structure=changed)

    def names(of: SurveyVersion, language: str) -> list[str]:
        sheet = sheet_of(of.survey, of, language)
        return [str(sheet.answer(q, key)) for q in sheet.structure.questions for key in q.options]

    def found(of: SurveyVersion) -> list[rules.Remark]:
        sheet = sheet_of(of.survey, of, "en")
        return rules.problems(sheet.structure, words_of(of.survey, of), known=sheet.names)

    actions.open_version(version=version, by=SYSTEM, now=make.NOON)
    Segment.objects.filter(part="name", text="North").update(text="Far north")
    Region.objects.get(address="south").delete()
    assert names(version, "en") == ["North", "South", "North", "Law"]
    assert names(version, "es") == ["Norte region", "South", "Norte risk-area", "Law"]
    following = actions.next_version(survey=version.survey, by=SYSTEM, now=make.NOON)
    assert names(following, "en") == ["Far north", "None", "Far north", "Law"]
    with pytest.raises(Refused) as no:
        actions.open_version(version=following, by=SYSTEM, now=make.NOON)
    assert no.value.refusal.code == "problems"
    kept = Question("q1", Kind.REGION, options=("north",))
    assert [remark.key for remark in found(following)] == ["q1"]
    without = from_json(following.structure).with_question(kept, section="s1")
    following = actions.change_draft(version=following, revision=1, structure=without)
    assert [remark.text[:9] for remark in found(following)] == ["The team "]  # has fewer than two


@pytest.mark.django_db
def test_r38_results_are_told_apart_by_what_everybody_is_asked() -> None:
    version = build.draft(breakdown=("q4",))
    found = rules.problems(build.STRUCTURE, words_of(version.survey, version), ("q4",))
    assert [(remark.key, "only some are asked" in remark.text) for remark in found] == [("q4", True)]
    with pytest.raises(Refused) as no:
        actions.open_version(version=version, by=SYSTEM, now=make.NOON)
    assert no.value.refusal.code == "problems"
    for_all = replace(build.STRUCTURE.sections[1], condition=None)
    assert rules.problems(build.STRUCTURE.with_section(for_all), build.WORDS | {"title": "?"}, ("q4",)) == []


@pytest.mark.django_db
def test_r38_what_is_opened_is_what_was_looked_at() -> None:
    version = build.draft()
    seen = version.revision
    actions.change_draft(version=version, revision=seen, parts={"q1": "Where?"})
    with pytest.raises(Refused) as no:
        actions.open_version(version=version, revision=seen, by=SYSTEM, now=make.NOON)
    assert no.value.refusal.code == "stale"
    actions.open_version(version=version, revision=seen + 1, by=SYSTEM, now=make.NOON)
    assert surveys_of(version.survey.programme)[0].state == "open"


@pytest.mark.django_db
def test_r39_the_last_day_moves_later_while_it_is_open_and_never_earlier() -> None:
    survey = build.opened()
    later, earlier = survey.last_day + timedelta(days=1), survey.last_day - timedelta(days=1)
    actions.change_survey(survey=survey, last_day=later, expected=7, zone="UTC", by=SYSTEM, now=make.NOON)
    survey.refresh_from_db()
    assert (survey.last_day, survey.expected, survey.zone) == (later, 7, "")
    with pytest.raises(Refused) as no:
        actions.change_survey(survey=survey, last_day=earlier, expected=7, by=SYSTEM, now=make.NOON)
    assert no.value.refusal.code == "earlier"


@pytest.mark.django_db
def test_r39_a_draft_may_end_earlier_but_not_in_the_past() -> None:
    survey = build.draft().survey
    actions.change_survey(
        survey=survey, last_day=make.TODAY, expected=7, zone="Asia/Jakarta", by=SYSTEM, now=make.NOON
    )
    survey.refresh_from_db()
    assert (survey.last_day, survey.zone) == (make.TODAY, "Asia/Jakarta")
    with pytest.raises(Refused) as no:
        actions.change_survey(
            survey=survey, last_day=make.TODAY - timedelta(days=1), expected=7, by=SYSTEM, now=make.NOON
        )
    assert no.value.refusal.code == "past"


@pytest.mark.django_db
def test_r36_a_dropped_draft_leaves_no_words_and_what_is_open_stays() -> None:
    survey = build.opened()
    draft = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    actions.drop_draft(version=draft, by=SYSTEM, now=make.NOON)
    assert not Source.objects.filter(pk=draft.text_id).exists()
    assert [v.number for v in survey.versions.all()] == [1]
    with pytest.raises(Refused):
        actions.drop_draft(version=survey.versions.get(), by=SYSTEM, now=make.NOON)
    other = build.draft(survey.programme, address="other")
    actions.drop_draft(version=other, by=SYSTEM, now=make.NOON)
    assert list(Survey.objects.values_list("address", flat=True)) == ["safety"]


@pytest.mark.django_db
def test_r39_a_draft_ends_with_its_survey_and_leaves_translators_nothing() -> None:
    survey = build.opened()
    draft = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    actions.show_to_translators(version=draft)
    actions.close_survey(survey=survey, by=SYSTEM, now=make.NOON)
    assert not Source.objects.filter(pk=draft.text_id).exists()
    assert [v.number for v in survey.versions.all()] == [1]


@pytest.mark.django_db
def test_r36_the_next_version_keeps_structure_words_and_translations() -> None:
    survey = build.opened()
    first = survey.versions.get()
    title = Segment.objects.get(source=first.text, part="title")
    Translation.objects.create(segment=title, language="es", text="¿Segura?", made_from=title.text)
    draft = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    assert (draft.number, draft.structure, draft.breakdown) == (2, first.structure, ["q1"])
    assert text_in("es", draft.text_id).plain("title") == "¿Segura?"
    assert actions.next_version(survey=survey, by=SYSTEM, now=make.NOON) == draft


@pytest.mark.django_db
def test_r36_a_condition_on_options_that_are_gone_is_said() -> None:
    gone = Structure(
        (
            build.STRUCTURE.sections[0],
            Section("s2", build.STRUCTURE.sections[1].questions, Condition("q1", ("o9",))),
        )
    )
    version = build.draft(structure=gone)
    found = rules.problems(gone, words_of(version.survey, version), ("q1",))
    assert "s2" in {remark.key for remark in found}


@pytest.mark.django_db
def test_r36_surveys_of_a_series_are_listed_with_their_newest_version() -> None:
    survey = build.opened()
    programme: Programme = survey.programme
    actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    build.draft(programme, address="another")
    build.draft(make.programme(), address="elsewhere")
    assert [(v.survey.address, v.number) for v in surveys_of(programme)] == [("another", 1), ("safety", 2)]
