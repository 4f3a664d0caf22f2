from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "apero.publishing"
    label = "publishing"
