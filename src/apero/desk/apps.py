from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "apero.desk"
    label = "desk"
