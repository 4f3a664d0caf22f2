from django.urls import path

from apero.interpretation.views import arranging, languages, overview

app_name = "interpretation"
urlpatterns = [
    path("interpretation", overview.desk, name="desk"),
    path("interpretation/languages", languages.languages, name="languages"),
    path("interpretation/languages/move", languages.move, name="move_language"),
    path("interpretation/languages/remove", languages.remove, name="remove_language"),
    path("interpretation/invitations/<uuid:assignment>/take-back", arranging.take_back, name="take_back"),
    path("interpretation/<uuid:session>/<slug:language>", arranging.arrangement, name="arrangement"),
    path("interpretation/<uuid:session>/<slug:language>/look", arranging.look, name="look"),
    path("interpretation/<uuid:session>/<slug:language>/invite", arranging.invite, name="invite"),
    path("interpretation/<uuid:session>/<slug:language>/confirm", arranging.confirm, name="confirm"),
    path("interpretation/<uuid:session>/<slug:language>/not-found", arranging.not_found, name="not_found"),
    path("interpretation/<uuid:session>/<slug:language>/delivered", arranging.delivered, name="delivered"),
]
