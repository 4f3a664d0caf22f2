from django.apps import AppConfig


class HostingConfig(AppConfig):
    name = "apero.hosting"
    label = "hosting"
