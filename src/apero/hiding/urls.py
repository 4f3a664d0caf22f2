from django.urls import path

from apero.hiding.views import desk, taking_back

app_name = "hiding"
urlpatterns = [
    path("code/take-back", taking_back.take_back, name="take_back"),
    path("desk/hiding", desk.desk, name="desk"),
    path("desk/hiding/new/<uuid:source>", desk.request_hiding, name="request"),
    path("desk/hiding/<uuid:hiding>", desk.hiding, name="hiding"),
]
