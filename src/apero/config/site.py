from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The composition root as an app, so that its commands and checks are found."""

    name = "apero.config"
    label = "config"

    def ready(self) -> None:
        from apero.config import checks  # noqa: F401, PLC0415 (registers the system checks)
