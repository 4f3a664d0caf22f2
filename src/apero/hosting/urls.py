from django.urls import path

from apero.hosting import views

app_name = "hosting"
urlpatterns = [
    path("sessions/<uuid:session>/hour", views.hour, name="hour"),
]
