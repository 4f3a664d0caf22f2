from django.apps import AppConfig


class RegistrationConfig(AppConfig):
    name = "apero.registration"
    label = "registration"
