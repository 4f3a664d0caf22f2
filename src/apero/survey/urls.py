from django.urls import path

from apero.survey.views import answering, words

app_name = "survey"
urlpatterns = [
    path("programmes/<slug:programme>/surveys/<slug:survey>", answering.answer, name="answer"),
    path("programmes/<slug:programme>/surveys/<slug:survey>/privacy", answering.privacy, name="privacy"),
    path("desk/surveys/<uuid:survey>/words", words.words, name="words"),
]
