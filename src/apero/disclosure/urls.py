from django.urls import path

from apero.disclosure.views import flags, translating, translations

app_name = "disclosure"
urlpatterns = [
    path("flags", flags.flags, name="flags"),
    path("flags/<uuid:waiting>", flags.waiting, name="waiting"),
    path("flags/<uuid:waiting>/clear", flags.clear, name="clear"),
    path("flags/<uuid:waiting>/send-back", flags.send_back, name="send_back"),
    path("flags/<uuid:waiting>/drop", flags.drop, name="drop"),
    path("flags/translations/<uuid:waiting>", translations.waiting, name="translation"),
    path("flags/translations/<uuid:waiting>/clear", translations.clear, name="clear_translation"),
    path("flags/translations/<uuid:waiting>/send-back", translations.send_back, name="send_back_translation"),
    path("flags/translations/<uuid:waiting>/drop", translations.drop, name="drop_translation"),
    path("translate/<uuid:source>/<str:language>", translating.translate, name="translate"),
    path("translate/<uuid:source>/<str:language>/file", translating.take_file, name="take_file"),
    path("translate/<uuid:source>/<str:language>/<str:kind>", translating.written_file, name="written_file"),
]
