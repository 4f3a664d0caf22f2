from django.urls import path

from apero.translation import views

app_name = "translation"
urlpatterns = [
    path("translate", views.sources, name="sources"),
    path("translate/languages", views.add_language, name="add_language"),
]
