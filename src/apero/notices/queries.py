"""What the site can send, and in which language."""

from django.conf import settings


def mail_is_set_up() -> bool:
    """Whether a mail server takes letters. If none does, nobody may be asked for an address."""
    return bool(settings.SMTP_HOST)


def spoken(language: str) -> str:
    """The language in which a letter to a reader of `language` (a tag) is written: theirs if the interface speaks it."""
    known = language in settings.INTERFACE_LANGUAGES or language in settings.PSEUDO_LANGUAGES
    return language if known else str(settings.LANGUAGE_CODE)
