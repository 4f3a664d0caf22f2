from django.apps import AppConfig


class SynthesisConfig(AppConfig):
    name = "apero.synthesis"
    label = "synthesis"
