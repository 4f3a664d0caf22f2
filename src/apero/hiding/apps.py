from django.apps import AppConfig


class HidingConfig(AppConfig):
    name = "apero.hiding"
    label = "hiding"
