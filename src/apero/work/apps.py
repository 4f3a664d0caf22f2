from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "apero.work"
    label = "work"
