from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    name = "apero.incidents"
    label = "incidents"
