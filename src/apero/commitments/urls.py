from django.urls import path

from apero.commitments import views

app_name = "commitments"
urlpatterns = [
    path("recommendations", views.recommendations, name="recommendations"),
]
