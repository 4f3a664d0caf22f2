from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "apero.notices"
    label = "notices"
