from django.urls import path

from apero.survey.views import answering

app_name = "survey"
urlpatterns = [
    path("programmes/<slug:programme>/surveys/<slug:survey>", answering.answer, name="answer"),
    path("programmes/<slug:programme>/surveys/<slug:survey>/privacy", answering.privacy, name="privacy"),
]
