from django.http import HttpRequest, HttpResponse
from django.urls import path


def stub(request: HttpRequest, **kwargs: object) -> HttpResponse:
    return HttpResponse("stub")


app_name = "registration"
urlpatterns = [
    path("programmes/<slug:programme>/sessions/<slug:session>/register", stub, name="register"),
    path("code", stub, name="code"),
]
