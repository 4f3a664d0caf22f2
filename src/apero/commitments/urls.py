from django.urls import path

from apero.commitments.views import desk, outcome

app_name = "commitments"
urlpatterns = [
    path("desk/recommendations", desk.recommendations, name="recommendations"),
    path("code/outcome", outcome.outcome, name="outcome"),
]
