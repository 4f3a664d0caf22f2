from django.apps import AppConfig


class SurveyConfig(AppConfig):
    name = "apero.survey"
    label = "survey"
