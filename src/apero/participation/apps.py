from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "apero.participation"
    label = "participation"
