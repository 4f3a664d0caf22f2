"""The desk's home, a series, the interpreters' pages, and the record. Its name is of the audit, which lies below."""

from django.urls import path

from apero.desk.views import home, interpreting, series, surveys

app_name = "desk"
urlpatterns = [
    path("", home.home, name="home"),
    path("programmes/<slug:programme>", series.series, name="series"),
    path("programmes/<slug:programme>/announce", series.announce, name="announce_series"),
    path("programmes/<slug:programme>/surveys/read", surveys.read_survey, name="read_survey"),
    path("interpreting", interpreting.assignments, name="interpreting"),
    path("interpreting/<uuid:assignment>", interpreting.assignment, name="assignment"),
    path("interpreting/<uuid:assignment>/accept", interpreting.accept, name="accept_assignment"),
    path("interpreting/<uuid:assignment>/decline", interpreting.decline, name="decline_assignment"),
    path("interpreting/<uuid:assignment>/prepared", interpreting.prepared, name="prepared"),
]
record_patterns = ([path("record", home.record, name="record")], "audit")
