from django.apps import AppConfig


class InterpretationConfig(AppConfig):
    name = "apero.interpretation"
    label = "interpretation"
