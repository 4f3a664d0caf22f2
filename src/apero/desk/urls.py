"""The desk's home, and the record. The record's name is of the audit, which lies below and knows no visitors."""

from django.urls import path

from apero.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
]
record_patterns = ([path("record", views.record, name="record")], "audit")
