from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "apero.ui"
    label = "ui"
