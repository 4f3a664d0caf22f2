"""The pages on which a survey is answered, and the desk's, on which it is made."""

from django.urls import path

from apero.survey.views import answering, asking, desk, files, outside, results, running, showing, words

app_name = "survey"
_DESK = "desk/surveys/<uuid:survey>"
_OF_A_SERIES = "desk/programmes/<slug:programme>"
urlpatterns = [
    path("programmes/<slug:programme>/surveys/<slug:survey>", answering.answer, name="answer"),
    path("programmes/<slug:programme>/surveys/<slug:survey>/privacy", answering.privacy, name="privacy"),
    path(f"{_DESK}/words", words.words, name="words"),
    path(f"{_DESK}/running", running.running, name="running"),
    path(f"{_DESK}/codes/<int:sheet>/take-back", running.take_back, name="take_codes_back"),
    path(f"{_DESK}/close", running.close, name="close"),
    path(f"{_DESK}/report", running.report, name="report"),
    path("programmes/<slug:programme>/outside-surveys/<uuid:outside>", outside.public, name="outside"),
    path(f"{_OF_A_SERIES}/surveys", desk.surveys, name="surveys"),
    path(f"{_OF_A_SERIES}/surveys/new", desk.make, name="make"),
    path(f"{_OF_A_SERIES}/outside-surveys/new", outside.new_outside, name="new_outside"),
    path("desk/outside-surveys/<uuid:outside>", outside.outside, name="edit_outside"),
    path("desk/outside-surveys/<uuid:outside>/remove", outside.remove_outside, name="remove_outside"),
    path(_DESK, desk.build, name="build"),
    path(f"{_DESK}/introduction", asking.introduction, name="introduction"),
    path(f"{_DESK}/parts/new", asking.new_section, name="new_section"),
    path(f"{_DESK}/parts/<slug:key>", asking.section, name="section"),
    path(f"{_DESK}/parts/<slug:key>/questions/new", asking.new_question, name="new_question"),
    path(f"{_DESK}/questions/<slug:key>", asking.question, name="question"),
    path(f"{_DESK}/framing-questions", desk.add_prompts, name="add_prompts"),
    path(f"{_DESK}/conditions/<slug:key>", asking.condition, name="condition"),
    path(f"{_DESK}/breakdown", asking.breakdown, name="breakdown"),
    path(f"{_DESK}/move/<slug:key>", desk.move, name="move"),
    path(f"{_DESK}/delete/<slug:key>", desk.delete, name="delete"),
    path(f"{_DESK}/preview", showing.preview, name="preview"),
    path(f"{_DESK}/settings", desk.settings, name="settings"),
    path(f"{_DESK}/translators", desk.to_translators, name="to_translators"),
    path(f"{_DESK}/open", desk.open_survey, name="open"),
    path(f"{_DESK}/next", desk.begin_next, name="next"),
    path(f"{_DESK}/drop", desk.drop, name="drop"),
    path(f"{_DESK}/versions/<int:number>/definition.json", files.definition, name="definition"),
    path(
        "programmes/<slug:programme>/surveys/<slug:survey>/results/<int:number>",
        results.results,
        name="results",
    ),
    path(
        "programmes/<slug:programme>/surveys/<slug:survey>/results/<int:number>/<str:kind>",
        results.results_file,
        name="results_file",
    ),
    path(f"{_DESK}/results/<int:number>", results.look, name="look"),
]
