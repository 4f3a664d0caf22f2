from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "apero.audit"
    label = "audit"
