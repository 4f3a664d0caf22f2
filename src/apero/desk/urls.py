"""The desk's home, the interpreters' pages, and the record. The record's name is of the audit, which lies below."""

from django.urls import path

from apero.desk.views import home, interpreting

app_name = "desk"
urlpatterns = [
    path("", home.home, name="home"),
    path("interpreting", interpreting.assignments, name="interpreting"),
    path("interpreting/<uuid:assignment>", interpreting.assignment, name="assignment"),
    path("interpreting/<uuid:assignment>/accept", interpreting.accept, name="accept_assignment"),
    path("interpreting/<uuid:assignment>/decline", interpreting.decline, name="decline_assignment"),
    path("interpreting/<uuid:assignment>/prepared", interpreting.prepared, name="prepared"),
]
record_patterns = ([path("record", home.record, name="record")], "audit")
