from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "apero.people"
    label = "people"
