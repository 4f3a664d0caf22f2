"""The desk of the survey: who may build, what a form keeps, what is said beside a question (R35–R39, R45)."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from apero.audit.actions import SYSTEM
from apero.conversations.actions import set_numbered
from apero.conversations.models import Programme, Prompt
from apero.policy.models import RiskArea
from apero.survey import actions
from apero.survey.models import Survey, SurveyVersion
from apero.survey.queries import newest_version, words_of
from apero.survey.structure import Condition, Kind, Question, Section, Structure, from_json
from apero.translation.models import Segment, Translation
from tests import make
from tests.survey import build

pytestmark = pytest.mark.django_db
NEW = {
    "title": "How safe is it?",
    "address": "safety-2031",
    "last_day": "30 June 2035",
    "zone": "",
    "expected": "60",
    "uses_codes": "codes",
    "minimum": "10",
}


@pytest.fixture(autouse=True)
def _keys_lie_in_a_folder_of_the_test(settings: object, tmp_path: Path) -> None:
    settings.DATA = tmp_path  # type: ignore[attr-defined]


@pytest.fixture
def programme() -> Programme:
    return make.programme()


@pytest.fixture
def desk(programme: Programme, client: Client) -> Client:
    client.force_login(make.user("convenor", in_team=programme.team))
    return client


@pytest.fixture
def draft(programme: Programme) -> SurveyVersion:
    return build.draft(programme)


def at(version: SurveyVersion, path: str = "") -> str:
    return f"/en/desk/surveys/{version.survey_id}{path}"


def seen(client: Client, address: str) -> str:
    """What the page of a form remembers of what it shows."""
    [mark] = set(re.findall(r'name="seen" value="([^"]*)"', client.get(address).text))
    return str(mark)


def fields(client: Client, address: str, **typed: Any) -> Any:
    """Send a form as its page has it."""
    return client.post(address, {"seen": seen(client, address)} | typed)


def key_of(client: Client, address: str) -> str:
    """The key that the form of a new thing would get."""
    [key] = re.findall(r'name="key" value="([^"]*)"', client.get(address).text)
    return str(key)


def newest(version: SurveyVersion) -> tuple[Structure, dict[str, str]]:
    survey = Survey.objects.get(pk=version.survey_id)
    found = newest_version(survey)
    return from_json(found.structure), words_of(survey, found)


def test_r35_an_empty_list_says_what_a_survey_is_and_promises(desk: Client, programme: Programme) -> None:
    html = desk.get(f"/en/desk/programmes/{programme.address}/surveys").text
    assert "There is no survey yet." in html
    assert "Nobody sees how many have answered while the survey is open." in html
    assert f"/en/desk/programmes/{programme.address}/surveys" in (
        desk.get(f"/en/desk/programmes/{programme.address}").text
    )


def test_r35_what_never_changes_is_said_before_a_survey_is_made_and_then_fixed(
    desk: Client, programme: Programme
) -> None:
    address = f"/en/desk/programmes/{programme.address}/surveys/new"
    page = desk.get(address).text
    answer = desk.post(address, NEW)
    made = Survey.objects.get()
    assert answer["Location"] == f"/en/desk/surveys/{made.pk}"
    assert (made.uses_codes, made.minimum, made.expected, made.state) == (True, 10, 60, "draft")
    assert made.promise in page
    builder = desk.get(answer["Location"]).text
    assert made.promise in builder
    assert "There is no question yet." in builder
    settings = f"/en/desk/surveys/{made.pk}/settings"
    fields(desk, settings, last_day="1 July 2035", expected="9", zone="", uses_codes="all", minimum="5")
    made.refresh_from_db()
    assert (made.uses_codes, made.minimum, made.expected, f"{made.last_day}") == (True, 10, 9, "2035-07-01")


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"address": "Safety!"}, "Use only small letters"),
        ({"last_day": "30 June"}, "The year is missing"),
        ({"zone": "Lagos"}, "No such zone is known"),
        ({"expected": "0"}, "At least 1."),
        ({"title": " "}, "Write a title."),
        ({"last_day": "30 June 2020"}, "The last day is over already."),
    ],
)
def test_r35_what_is_wrong_in_a_new_survey_is_said_and_nothing_typed_is_lost(
    desk: Client, programme: Programme, typed: dict[str, str], error: str
) -> None:
    answer = desk.post(f"/en/desk/programmes/{programme.address}/surveys/new", NEW | typed)
    assert answer.status_code == 422
    assert error in answer.text
    assert 'value="60"' in answer.text or "expected" in typed
    assert not Survey.objects.exists()


def test_r35_an_address_is_given_once(desk: Client, draft: SurveyVersion) -> None:
    answer = desk.post(
        f"/en/desk/programmes/{draft.survey.programme.address}/surveys/new", NEW | {"address": "safety"}
    )
    assert answer.status_code == 422
    assert "has a survey at this address already" in answer.text


def test_r35_only_convenors_build_and_another_team_finds_nothing(
    draft: SurveyVersion, client: Client
) -> None:
    client.force_login(make.user("note-taker", in_team=draft.survey.programme.team))
    assert client.get(at(draft)).status_code == 403
    client.force_login(make.user("convenor", in_team=make.team(name="Other")))
    assert client.get(at(draft)).status_code == 404
    assert client.post(at(draft, "/drop")).status_code == 404


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("single", {"options": "Yes\n\nNo"}, {"options": ("o1", "o2")}),
        ("multiple", {"options": "A\nB\nC", "most": "2"}, {"options": ("o1", "o2", "o3"), "most": 2}),
        ("scale", {"steps": "7", "low": "Never", "high": "Always"}, {"steps": 7}),
        ("ranking", {"options": "A\nB", "most": ""}, {"options": ("o1", "o2"), "most": 0}),
        ("matrix", {"options": "A\nB", "rows": "X\nY"}, {"options": ("o1", "o2"), "rows": ("r1", "r2")}),
        ("line", {}, {"is_marked": False}),
        ("text", {"is_marked": "on"}, {"is_marked": True}),
        ("month", {"first": "2030-01", "last": "2030-03"}, {"first": "2030-01", "last": "2030-03"}),
        ("region", {"offered": ["asia"]}, {"options": ("asia",)}),
        ("area", {"offered": ["harm", "fear"]}, {"options": ("harm", "fear")}),
    ],
)
def test_r36_every_kind_of_question_is_added_and_shown_as_everybody_will_see_it(
    desk: Client, draft: SurveyVersion, kind: str, typed: dict[str, Any], expected: dict[str, Any]
) -> None:
    team = draft.survey.programme.team
    make.region(team)
    make.region(team, "Africa")
    for place, name in enumerate(("harm", "fear")):
        RiskArea.objects.create(
            team=team, address=name, position=place, text=make.source(team, "risk-area", name=name)
        )
    address = at(draft, f"/parts/s2/questions/new?kind={kind}")
    answer = fields(desk, address, text="And this?", hint="A hint.", **typed)
    assert answer["Location"] == at(draft, "#q5")
    structure, words = newest(draft)
    question = structure.question("q5")
    assert question is not None
    assert structure.section_of("q5") == structure.section("s2")
    assert str(question.kind) == kind
    assert {name: getattr(question, name) for name in expected} == expected
    assert (words["q5"], words["q5-hint"]) == ("And this?", "A hint.")
    assert "And this?" in desk.get(at(draft)).text
    preview = desk.get(at(draft, "/preview")).text
    assert "And this?" in preview
    assert 'name="q5' in preview


def test_r36_a_form_that_is_sent_twice_adds_one_question(desk: Client, draft: SurveyVersion) -> None:
    address = at(draft, "/parts/s1/questions/new?kind=single")
    typed = {"seen": seen(desk, address), "key": key_of(desk, address), "text": "Once?", "options": "Yes\nNo"}
    for _click in range(2):
        assert desk.post(address, typed)["Location"] == at(draft, "#q5")
    assert [q.key for q in newest(draft)[0].questions] == ["q1", "q2", "q3", "q5", "q4"]
    address = at(draft, "/parts/new")
    typed = {"seen": seen(desk, address), "key": key_of(desk, address), "heading": "At last"}
    for _click in range(2):
        assert desk.post(address, typed)["Location"] == at(draft, "#s3")
    assert [s.key for s in newest(draft)[0].sections] == ["s1", "s2", "s3"]


def test_r36_of_two_who_add_at_once_both_add(desk: Client, draft: SurveyVersion) -> None:
    address = at(draft, "/parts/s1/questions/new?kind=line")
    both = {"seen": seen(desk, address), "key": key_of(desk, address)}
    assert desk.post(address, both | {"text": "One?"})["Location"] == at(draft, "#q5")
    assert desk.post(address, both | {"text": "Other?"})["Location"] == at(draft, "#q6")
    words = newest(draft)[1]
    assert (words["q5"], words["q6"]) == ("One?", "Other?")
    both = {"seen": seen(desk, at(draft, "/parts/new")), "key": "s3"}
    desk.post(at(draft, "/parts/new"), both | {"heading": "One"})
    fields(desk, at(draft, "/parts/s3/questions/new?kind=line"), text="In it?")
    assert desk.post(at(draft, "/parts/new"), both | {"heading": "One"})["Location"] == at(draft, "#s4")
    third, fourth = newest(draft)[0].sections[2:]
    assert [len(s.questions) for s in (third, fourth)] == [1, 0]


@pytest.mark.parametrize(
    ("kind", "typed", "error"),
    [
        ("single", {"options": "\n"}, "Write at least two options"),
        ("single", {"options": "\n".join("x" * n for n in range(1, 63))}, "there is room for 60"),
        ("single", {"options": "x" * 201}, "longer than 200 characters"),
        ("month", {"first": "2030-13", "last": "2030-03"}, "Write the year and the month"),
        ("month", {"first": "2030-03", "last": "2030-03"}, "Say from which month"),
        ("scale", {"steps": "12"}, "At most 11."),
        ("line", {"text": ""}, "Write the question."),
    ],
)
def test_r36_what_is_wrong_in_a_question_is_said_beside_it(
    desk: Client, draft: SurveyVersion, kind: str, typed: dict[str, str], error: str
) -> None:
    answer = fields(desk, at(draft, f"/parts/s1/questions/new?kind={kind}"), **{"text": "Typed?"} | typed)
    assert answer.status_code == 422
    assert error in answer.text
    assert "Typed?" in answer.text or "text" in typed
    assert newest(draft)[0].question("q5") is None


def test_r36_an_option_that_is_reworded_or_moved_keeps_its_key_and_its_translation(
    desk: Client, draft: SurveyVersion
) -> None:
    segment = Segment.objects.get(source=draft.text, part="q2-o2")
    Translation.objects.create(segment=segment, language="es", text="Escribir", made_from="Write")
    fields(desk, at(draft, "/questions/q2"), text="What do you do?", options="Write\nDraw\nSing", most="1")
    structure, words = newest(draft)
    question = structure.question("q2")
    assert question is not None
    assert question.options == ("o2", "o1", "o3")
    assert question.most == 1
    assert [words[f"q2-{key}"] for key in question.options] == ["Write", "Draw", "Sing"]
    segment.refresh_from_db()
    assert segment.translations.get().made_from == segment.text == "Write"
    fields(desk, at(draft, "/questions/q2"), text="What do you do?", options="Draw\nSing", most="")
    assert "q2-o2" not in newest(draft)[1]


def test_r36_a_condition_is_chosen_in_two_steps_and_taken_off(desk: Client, draft: SurveyVersion) -> None:
    page = at(draft, "/conditions/q4")
    assert "Choose its answers" in desk.get(page).text
    address = f"{page}?of=q2"
    assert fields(desk, address).status_code == 422
    fields(desk, address, answers=["o1", "o3"])
    structure, _words = newest(draft)
    condition = structure.questions[-1].condition
    assert condition is not None
    assert (condition.question, condition.options) == ("q2", ("o1", "o3"))
    builder = desk.get(at(draft)).text
    assert "Shown only after:" in builder
    fields(desk, page, everybody="yes")
    assert newest(draft)[0].questions[-1].condition is None
    fields(desk, at(draft, "/conditions/s2"), everybody="yes")
    assert newest(draft)[0].sections[1].condition is None


def test_r36_moving_and_taking_out(desk: Client, draft: SurveyVersion) -> None:
    def press(what: str, **typed: str) -> Any:
        revision = newest_version(draft.survey).revision
        return desk.post(at(draft, what), {"revision": str(revision)} | typed)

    press("/move/q3", step="down")
    assert [[q.key for q in s.questions] for s in newest(draft)[0].sections] == [["q1", "q2"], ["q3", "q4"]]
    press("/move/s2", step="up")
    assert [s.key for s in newest(draft)[0].sections] == ["s2", "s1"]
    press("/delete/q1")
    structure, words = newest(draft)
    assert structure.question("q1") is None
    assert not [part for part in words if part.startswith("q1")]
    assert newest_version(draft.survey).breakdown == []
    assert "a question that is not there any more" in desk.get(at(draft)).text
    press("/delete/s2")
    assert [s.key for s in newest(draft)[0].sections] == ["s1"]
    late = desk.post(at(draft, "/delete/s1"), {"revision": "1"})
    assert late.status_code == 409
    assert "A colleague changed the survey" in late.text
    assert newest(draft)[0].sections


def test_r36_of_two_who_write_at_once_neither_loses_words(desk: Client, draft: SurveyVersion) -> None:
    one, other = at(draft, "/questions/q1"), at(draft, "/questions/q3")
    mark_one, mark_other = seen(desk, one), seen(desk, other)
    typed = {"text": "Where are you?", "options": "At home\nElsewhere"}
    assert desk.post(one, typed | {"seen": mark_one}).status_code == 302
    assert desk.post(other, {"text": "What would help?", "seen": mark_other}).status_code == 302
    late = desk.post(one, {"text": "Where, please?", "options": "Here", "seen": mark_one})
    assert late.status_code == 422
    assert "Where, please?" in late.text
    assert "What stands now" in late.text
    assert "Where are you?" in late.text
    assert newest(draft)[1]["q1"] == "Where are you?"
    [again] = re.findall(r'name="seen" value="([^"]*)"', late.text)
    desk.post(one, {"text": "Where, please?", "options": "Here\nThere", "seen": again})
    assert newest(draft)[1]["q1"] == "Where, please?"


def test_r45_framing_questions_are_taken_with_their_words(
    desk: Client, programme: Programme, draft: SurveyVersion
) -> None:
    texts = ["What harmed you?", "Could it be foreseen?"]
    set_numbered(programme=programme, model=Prompt, texts=texts, by=SYSTEM, now=make.NOON)
    both = fields(desk, at(draft, "/questions/q3"), text="Mine", prompt="2", is_marked="on")
    assert both.status_code == 422
    fields(desk, at(draft, "/questions/q3"), text="", prompt="2", is_marked="on")
    assert newest(draft)[1]["q3"] == texts[1]
    assert not Segment.objects.filter(source=draft.text, part="q3").exists()
    revision = newest_version(draft.survey).revision
    desk.post(at(draft, "/framing-questions"), {"revision": str(revision)})
    structure, words = newest(draft)
    added = structure.sections[-1].questions
    assert [(q.prompt, q.is_marked, words[q.key]) for q in added] == [(1, True, texts[0])]
    assert "framing questions of this series" not in desk.get(at(draft)).text


def test_r38_problems_and_warnings_stand_beside_their_question(desk: Client, draft: SurveyVersion) -> None:
    fields(desk, at(draft, "/questions/q1"), text="What is your name?", options="At home")
    html = desk.get(at(draft)).text
    beside = html[html.index('id="q1"') : html.index('id="q2"')]
    assert "Give at least two options." in beside
    assert "This seems to ask who somebody is" in beside
    assert "To mend:" not in html[html.index('id="q2"') : html.index('id="s2"')]
    assert "Choose after which answers it is shown." in html[html.index('id="s2"') :]
    assert "3 things are to be mended first." in html
    opening = desk.get(at(draft, "/open")).text
    assert "Open the survey</button>" not in opening
    assert desk.post(at(draft, "/open"), {"revision": "3"}).status_code == 409
    assert Survey.objects.get().state == "draft"


def test_r39_a_last_look_shows_promise_and_expected_cells_and_opens(
    desk: Client, draft: SurveyVersion
) -> None:
    Survey.objects.update(expected=20)
    fields(desk, at(draft, "/conditions/s2"), everybody="yes")
    fields(desk, at(draft, "/breakdown"), first="q1", second="q4")
    page = desk.get(at(draft, "/open")).text
    assert "What happens to your answers" in page
    assert re.search(r"What do you do\?</th><td class=\"num\">0\.7 ", page)
    assert "mostly hidden" in page
    assert "Numbers below 10 are hidden." in page
    revision = newest_version(draft.survey).revision
    stale = desk.post(at(draft, "/open"), {"revision": str(revision - 1)})
    assert stale.status_code == 409
    assert desk.post(at(draft, "/open"), {"revision": str(revision)}).status_code == 302
    assert Survey.objects.get().state == "open"
    frozen = desk.get(at(draft, "/questions/q1"))
    assert frozen.status_code == 409
    assert "what it asks does not change" in frozen.text
    assert desk.post(at(draft, "/next")).status_code == 302
    assert newest_version(draft.survey).number == 2
    assert desk.get(at(draft, "/questions/q1")).status_code == 200


def test_r38_results_are_told_apart_by_two_different_questions_at_most(
    desk: Client, draft: SurveyVersion
) -> None:
    page = at(draft, "/breakdown")
    assert 'value="q2"' not in desk.get(page).text
    assert 'value="q4"' not in desk.get(page).text  # only some are asked it
    assert fields(desk, page, first="q4", second="").status_code == 422
    fields(desk, at(draft, "/conditions/s2"), everybody="yes")
    assert fields(desk, page, first="q1", second="q1").status_code == 422
    assert fields(desk, page, first="", second="q1").status_code == 422
    fields(desk, page, first="q4", second="")
    assert newest_version(draft.survey).breakdown == ["q4"]


def test_r39_the_form_of_an_open_survey_refuses_an_earlier_day(desk: Client, programme: Programme) -> None:
    survey = build.opened(programme=programme)
    page = f"/en/desk/surveys/{survey.pk}/settings"
    assert "Never to an earlier one" in desk.get(page).text
    answer = fields(desk, page, last_day="1 June 2030", expected="60")
    assert answer.status_code == 422
    assert "People were told that there is time until then." in answer.text


def test_r38_words_before_the_first_question(desk: Client, draft: SurveyVersion) -> None:
    fields(
        desk, at(draft, "/introduction"), title="Safety", lead="One.\n\nTwo.", privacy="We are Kindred Atlas."
    )
    preview = desk.get(at(draft, "/preview")).text
    assert "<p>One.</p>" in preview
    assert "We are Kindred Atlas." in preview
    fields(desk, at(draft, "/parts/new"), heading="At last", lead="")
    fields(desk, at(draft, "/parts/s1"), heading="Where", lead="Below it")
    structure, words = newest(draft)
    assert [(s.key, words[s.key]) for s in structure.sections] == [
        ("s1", "Where"),
        ("s2", "How it is there"),
        ("s3", "At last"),
    ]


def test_r38_the_preview_speaks_each_language_and_sends_nothing(desk: Client, draft: SurveyVersion) -> None:
    segment = Segment.objects.get(source=draft.text, part="q1")
    Translation.objects.create(
        segment=segment, language="es", text="¿Dónde contribuye?", made_from=segment.text
    )
    html = desk.get(at(draft, "/preview").replace("/en/", "/es/", 1)).text
    main = html[html.index("<main") :]
    assert "¿Dónde contribuye?" in main
    assert "What do you do?" in main
    assert "<form" not in main
    assert "<button" not in main
    assert re.search(r'href="/es/desk/|<b lang="es"', main)
    assert "7%" in main
    for tag in ("en-XA", "ar-XB", "ar"):
        assert desk.get(at(draft, "/preview").replace("/en/", f"/{tag}/", 1)).status_code == 200


def test_r38_translators_see_a_draft_once_it_is_shown_to_them(desk: Client, draft: SurveyVersion) -> None:
    address = f"/en/desk/translate/{draft.text_id}/es"
    assert desk.get(address).status_code == 404
    desk.post(at(draft, "/translators"))
    page = desk.get(address).text
    for words in ("Question 1, option 2", "Heading of part 2", "Question 4, lowest step", "Question 2"):
        assert words in page
    assert f"/en/desk/translate/{draft.text_id}/ar" in desk.get(at(draft)).text


def test_r36_a_draft_is_deleted_from_the_builder(
    desk: Client, programme: Programme, draft: SurveyVersion
) -> None:
    answer = desk.post(at(draft, "/drop"))
    assert answer["Location"] == f"/en/desk/programmes/{programme.address}/surveys"
    assert not Survey.objects.exists()
    survey = build.opened(programme=programme)
    actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    assert desk.post(f"/en/desk/surveys/{survey.pk}/drop")["Location"] == f"/en/desk/surveys/{survey.pk}"
    assert desk.post(f"/en/desk/surveys/{survey.pk}/drop").status_code == 409


def test_r36_a_key_that_a_version_had_is_not_given_again(desk: Client, programme: Programme) -> None:
    survey = build.opened(programme=programme)
    version = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    page = at(version, "/questions/q2")
    said = {"text": "What do you do?", "most": "2"}
    fields(desk, page, options="Draw\nWrite", **said)
    fields(desk, page, options="Draw\nWrite\nSing", **said)
    question = newest(version)[0].question("q2")
    assert question is not None
    assert question.options == ("o1", "o2", "o4")
    for gone in ("q4", "q1", "s2"):
        revision = newest_version(survey).revision
        desk.post(at(version, f"/delete/{gone}"), {"revision": str(revision)})
    added = fields(desk, at(version, "/parts/s1/questions/new?kind=line"), text="And now?")
    assert added["Location"] == at(version, "#q5")
    assert fields(desk, at(version, "/parts/new"), heading="At last")["Location"] == at(version, "#s3")


def test_r36_a_new_question_is_not_one_that_a_condition_still_names(
    desk: Client, draft: SurveyVersion
) -> None:
    desk.post(at(draft, "/delete/q1"), {"revision": str(newest_version(draft.survey).revision)})
    added = fields(desk, at(draft, "/parts/s1/questions/new?kind=line"), text="And now?")
    assert added["Location"] == at(draft, "#q5")


def test_r36_settings_are_not_saved_over_what_a_colleague_saved(desk: Client, draft: SurveyVersion) -> None:
    page = at(draft, "/settings")
    mark = seen(desk, page)
    fields(desk, page, last_day="1 July 2035", expected="60", zone="")
    late = desk.post(page, {"seen": mark, "last_day": "1 June 2035", "expected": "9", "zone": ""})
    assert late.status_code == 422
    assert "Look at theirs, then save again." in late.text
    survey = Survey.objects.get()
    assert (f"{survey.last_day}", survey.expected) == ("2035-07-01", 60)
    [again] = re.findall(r'name="seen" value="([^"]*)"', late.text)
    desk.post(page, {"seen": again, "last_day": "1 June 2035", "expected": "9", "zone": ""})
    assert Survey.objects.get().expected == 9


def test_r36_a_condition_on_another_question_is_not_saved_over_a_colleagues(
    desk: Client, draft: SurveyVersion
) -> None:
    page = at(draft, "/conditions/q4")
    [mark] = set(re.findall(r'name="seen" value="([^"]*)"', desk.get(f"{page}?of=q2").text))
    fields(desk, f"{page}?of=q1", answers=["o2"])
    late = desk.post(f"{page}?of=q2", {"seen": mark, "answers": ["o1"]})
    assert late.status_code == 422
    assert "Where do you contribute?; Elsewhere" in late.text
    standing = newest(draft)[0].questions[-1].condition
    assert standing == Condition("q1", ("o2",))


def test_r45_a_framing_question_of_the_next_version_is_saved_as_its_form_shows_it(
    desk: Client, programme: Programme
) -> None:
    texts = ["What harmed you?", "And then?"]
    set_numbered(programme=programme, model=Prompt, texts=texts, by=SYSTEM, now=make.NOON)
    asked = (Question("q1", Kind.TEXT, prompt=1), Question("q2", Kind.TEXT, prompt=2))
    survey = build.opened(
        programme=programme, structure=Structure((Section("s1", asked),)), breakdown=(), words={"s1": "Here"}
    )
    Prompt.objects.filter(number=2).delete()
    version = actions.next_version(survey=survey, by=SYSTEM, now=make.NOON)
    page = at(version, "/questions/q1")
    html = desk.get(page).text
    [text] = re.findall(r'<input[^>]*name="text"[^>]*>', html)
    assert "What harmed you?" not in text
    assert '<option value="1" selected>' in html
    assert fields(desk, page, text="", prompt="1", hint="A hint.").status_code == 302
    structure, words = newest(version)
    assert [question.prompt for question in structure.questions] == [1, 0]
    assert (words["q1"], words["q2"]) == ("What harmed you?", "And then?")


@pytest.mark.parametrize("sent", ["²", "9" * 5000])
def test_r36_a_revision_that_is_no_number_is_an_old_one(
    desk: Client, draft: SurveyVersion, sent: str
) -> None:
    for path in ("/move/q1", "/open"):
        assert desk.post(at(draft, path), {"revision": sent}).status_code == 409
