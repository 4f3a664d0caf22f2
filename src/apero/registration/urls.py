from django.urls import path

from apero.participation.views import code
from apero.registration.views import calendar, interpretation, invited, participants, places, register, seat

app_name = "registration"
_SESSION = "programmes/<slug:programme>/sessions/<slug:session>"
_DESK = "desk/sessions/<uuid:session>"
urlpatterns = [
    path(f"{_SESSION}/register", register.register, name="register"),
    path(f"{_SESSION}/interpretation", interpretation.interpretation, name="interpretation"),
    path("code", code, name="code"),
    path("code/name", seat.rename, name="rename"),
    path("code/place", seat.change, name="change_seat"),
    path("code/withdraw", seat.withdraw, name="withdraw"),
    path("code/calendar", calendar.calendar, name="calendar"),
    path("code/invitation", invited.invited, name="invited"),
    path("code/invitation/give-back", invited.give_back, name="give_back"),
    path("code/interpretation", interpretation.change_request, name="change_request"),
    path(f"{_DESK}/places", places.places, name="places"),
    path(f"{_DESK}/invitations", places.invite, name="invite"),
    path(f"{_DESK}/invitations/take-back", places.take_back, name="take_back_invitations"),
    path(f"{_DESK}/unconfirmed/drop", places.drop, name="drop_unconfirmed"),
    path(f"{_DESK}/participants", participants.participants, name="participants"),
    path(f"{_DESK}/participants/accept", participants.accept_handling, name="accept_handling"),
]
