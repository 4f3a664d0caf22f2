"""The desk's addresses for series, sessions and codes of conduct."""

from django.urls import path

from apero.conversations.views import conduct, postponing, programmes, sessions

app_name = "conversations"
urlpatterns = [
    path("programmes", programmes.programmes, name="programmes"),
    path("programmes/new", programmes.new_programme, name="new_programme"),
    path("programmes/<slug:programme>/edit", programmes.edit_programme, name="edit_programme"),
    path("programmes/<slug:programme>/questions", programmes.numbered, name="numbered"),
    path("programmes/<slug:programme>/sessions/new", sessions.new_session, name="new_session"),
    path("sessions/<uuid:session>", sessions.session, name="session"),
    path("sessions/<uuid:session>/edit", sessions.edit_session, name="edit_session"),
    path("sessions/<uuid:session>/announce", sessions.announce_session, name="announce_session"),
    path("sessions/<uuid:session>/clock", sessions.settle_clock, name="settle_clock"),
    path("sessions/<uuid:session>/postpone", postponing.postpone_session, name="postpone_session"),
    path("sessions/<uuid:session>/cancel", sessions.cancel_session, name="cancel_session"),
    path("sessions/<uuid:session>/delete", sessions.delete_draft, name="delete_draft"),
    path("conduct", conduct.conduct, name="conduct"),
    path("conduct/new", conduct.new_conduct, name="new_conduct"),
    path("conduct/<slug:address>/new", conduct.new_conduct, name="new_conduct_version"),
]
