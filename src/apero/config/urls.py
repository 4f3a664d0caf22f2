"""All addresses. Those under a language have lost it by the time they come here (config/middleware.py)."""

from django.urls import include, path

from apero.desk.urls import record_patterns
from apero.people.urls import account_patterns
from apero.publishing.views import machine

handler400 = "apero.publishing.views.errors.bad_request"
handler403 = "apero.publishing.views.errors.forbidden"
handler404 = "apero.publishing.views.errors.not_found"
handler500 = "apero.publishing.views.errors.server_error"

urlpatterns = [
    path("health", machine.health, name="health"),
    path("robots.txt", machine.robots, name="robots"),
    path(".well-known/security.txt", machine.security, name="security"),
    path("", include("apero.registration.urls")),
    path("", include("apero.survey.urls")),
    path("", include("apero.listening.urls")),
    path("", include("apero.incidents.urls")),
    path("", include("apero.hiding.urls")),
    path("", include("apero.publishing.urls")),
    path("desk/", include("apero.policy.urls")),
    path("desk/", include("apero.conversations.urls")),
    path("desk/", include("apero.desk.urls")),
    path("desk/", include("apero.interpretation.urls")),
    path("desk/", include("apero.hosting.urls")),
    path("desk/", include("apero.disclosure.urls")),
    path("desk/", include("apero.synthesis.urls")),
    path("", include("apero.commitments.urls")),
    path("desk/", include("apero.translation.urls")),
    path("desk/", include("apero.people.urls")),
    path("desk/", include(record_patterns)),
    path("account/", include(account_patterns)),
]
