from django.apps import AppConfig


class ListeningConfig(AppConfig):
    name = "apero.listening"
    label = "listening"
