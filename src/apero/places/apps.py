from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "apero.places"
    label = "places"
