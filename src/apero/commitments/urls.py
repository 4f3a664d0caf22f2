from django.urls import path

from apero.commitments.views import desk, flags, outcome, pledges

app_name = "commitments"
urlpatterns = [
    path("desk/recommendations", desk.recommendations, name="recommendations"),
    path("desk/recommendations/before", desk.before, name="before"),
    path("desk/recommendations/<uuid:recommendation>", desk.recommendation, name="recommendation"),
    path("desk/news/<uuid:update>", desk.update, name="update"),
    path("desk/pledges", pledges.pledges, name="pledges"),
    path("desk/pledges/new", pledges.new, name="new_pledge"),
    path("desk/pledges/<uuid:pledge>", pledges.pledge, name="pledge"),
    path("desk/waiting/<uuid:waiting>", flags.go_on, name="go_on"),
    path("desk/programmes/<slug:programme>/close", pledges.close, name="close"),
    path("code/outcome", outcome.outcome, name="outcome"),
]
