"""Signing in, in tests."""

from typing import Any

from django.conf import settings
from django.test import Client
from django.urls import reverse

PASSWORD = "four words only you"
EMAIL = "ada@example.org"
SIGN_IN = {"login": EMAIL, "password": PASSWORD}


def at(name: str) -> str:
    """The address of a page."""
    return reverse(name)


def sign_in(client: Client, **changed: str) -> Any:
    """Send the sign-in form of Ada (the fixture), with these fields changed."""
    return client.post(at("account_login"), SIGN_IN | changed)


def forget_confirmation(client: Client) -> None:
    """Make it a quarter of an hour since the session last confirmed who it is."""
    session = client.session
    for record in session.get("account_authentication_methods", []):
        record["at"] -= settings.ACCOUNT_REAUTHENTICATION_TIMEOUT + 1
    session.save()
