from django.apps import AppConfig


class PolicyConfig(AppConfig):
    name = "apero.policy"
    label = "policy"
