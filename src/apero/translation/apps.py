from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "apero.translation"
    label = "translation"
