"""What a production site refuses to start with."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.security)
def production_is_asked_for_in_full(**_: Any) -> list[CheckMessage]:
    """A public address with https, a contact for security, keys that are long enough."""
    if not settings.PRODUCTION:
        return []
    found: list[CheckMessage] = []
    if not settings.SITE_URL.startswith("https://"):
        found.append(Error("APERO_URL must be the public https address in production.", id="apero.E001"))
    if len(settings.SECRET_KEY) < 40 or len(settings.CODE_KEY) < 40:
        found.append(
            Error("A key is shorter than 40 characters. Run `apero setup` to make them.", id="apero.E002")
        )
    if settings.SECRET_KEY.startswith("django-insecure") or settings.SECRET_KEY.encode() == settings.CODE_KEY:
        found.append(Error("Default or equal keys. Run `apero setup` to make them.", id="apero.E003"))
    if not settings.SECURITY_CONTACT:
        found.append(Error("APERO_SECURITY_CONTACT must name where to report a weakness.", id="apero.E004"))
    return found
