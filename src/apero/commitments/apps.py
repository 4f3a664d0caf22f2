from django.apps import AppConfig


class CommitmentsConfig(AppConfig):
    name = "apero.commitments"
    label = "commitments"
