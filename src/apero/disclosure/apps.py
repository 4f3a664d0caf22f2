from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "apero.disclosure"
    label = "disclosure"
