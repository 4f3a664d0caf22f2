from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    name = "apero.releases"
    label = "releases"
