from django.http import HttpRequest, HttpResponse
from django.urls import path


def stub(request: HttpRequest, **kwargs: object) -> HttpResponse:
    return HttpResponse("stub")


app_name = "people"
urlpatterns = [
    path("team", stub, name="team"),
]
