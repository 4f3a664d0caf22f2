from django.urls import path

from apero.disclosure import views

app_name = "disclosure"
urlpatterns = [
    path("flags", views.flags, name="flags"),
    path("flags/<uuid:waiting>", views.waiting, name="waiting"),
    path("flags/<uuid:waiting>/clear", views.clear, name="clear"),
    path("flags/<uuid:waiting>/drop", views.drop, name="drop"),
]
