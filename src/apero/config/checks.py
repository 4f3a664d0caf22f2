"""What a production site refuses to start with, or is warned of."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

from apero.notices.letters import NoAddress, domain_of, mailbox

THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


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


@register(Tags.security)
def letters_keep_what_they_promise(**_: Any) -> list[CheckMessage]:
    """Senders that are addresses; in production also encrypted, and silent about the site."""
    if not settings.SMTP_HOST:
        return []
    found: list[CheckMessage] = []
    if not all(map(_is_address, [settings.MAIL_FROM, settings.MAIL_BOUNCES or settings.MAIL_FROM])):
        found.append(Error("APERO_MAIL_FROM and APERO_MAIL_BOUNCES must be addresses.", id="apero.E005"))
    if settings.PRODUCTION and settings.SMTP_SECURITY == "none" and settings.SMTP_HOST not in THIS_MACHINE:
        words = "APERO_SMTP_SECURITY is none: addresses of participants cross the network for all to read."
        found.append(Warning(words, id="apero.W001"))
    if settings.PRODUCTION and domain_of(settings.MAIL_FROM) == urlsplit(settings.SITE_URL).hostname:
        words = "APERO_MAIL_FROM names this site to whoever sees a participant's mailbox."
        found.append(Warning(words, id="apero.W002"))
    return found


@register(Tags.translation)
def the_interface_speaks_what_was_translated(**_: Any) -> list[CheckMessage]:
    """A language whose catalogue was not compiled is not offered (settings.INTERFACE_LANGUAGES)."""
    missing = sorted(settings.TRANSLATED.keys() - settings.INTERFACE_LANGUAGES.keys())
    words = "Not offered, since its catalogue was not compiled: {}. script/setup compiles it."
    return [Warning(words.format(tag), id="apero.W003") for tag in missing]


def _is_address(text: str) -> bool:
    try:
        return mailbox(text) == text
    except NoAddress:
        return False
