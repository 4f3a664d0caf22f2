from django.urls import path

from apero.participation.views import code
from apero.registration import views

app_name = "registration"
urlpatterns = [
    path("programmes/<slug:programme>/sessions/<slug:session>/register", views.register, name="register"),
    path("code", code, name="code"),
    path("code/name", views.rename, name="rename"),
    path("code/withdraw", views.withdraw, name="withdraw"),
]
