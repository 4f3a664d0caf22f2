"""allauth's doors: nobody signs up by themselves, nobody's address on the network is looked at, nothing is mailed."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apero.crypto.sealing import seal, unseal
from apero.people.models import User

NOTICES = {
    "account/messages/password_changed.txt": _(
        "Your password is changed. Your other devices are signed out."
    ),
    "mfa/messages/totp_activated.txt": _("Your second factor is set up."),
    "mfa/messages/totp_deactivated.txt": _(
        "Your second factor is taken away. The password alone signs you in now."
    ),
}


class AddressAsked(Exception):
    """Something asked for the reader's address on the network, which nothing here may know."""


class ClosedDoors(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-in only, in our words."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "The address and the password do not belong together. Please check both."
        ),
        "incorrect_password": _("This is not your password."),
        "enter_current_password": _("This is not your password."),
        "too_many_login_attempts": _(
            "Too many tries for this address. Wait an hour, or ask an administrator of your team for a sign-in link."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        """Sign in under a new session key. Who has just signed in need not confirm it for a quarter of an hour."""
        super().login(request, user)
        record_authentication(request, user, method="sign-in", reauthenticated=True)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("people:account")

    def add_message(
        self, request: HttpRequest, _level: int, message_template: str = "", *_: Any, **__: Any
    ) -> None:
        """Our words for what happened, where its page does not say it."""
        if message_template in NOTICES:
            messages.success(request, NOTICES[message_template])

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """There is no outgoing mail."""

    def get_client_ip(self, request: HttpRequest) -> str:
        raise AddressAsked(request.path)

    def get_http_user_agent(self, request: HttpRequest) -> str:  # noqa: ARG002
        return ""


class SealedSecrets(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of authenticators and recovery codes lie sealed in the database; the key is a file beside it."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "This code is not right. It changes every half minute: type the one that shows now."
        ),
        "rate_limited": _("Too many tries. Please wait an hour."),
    }

    def get_totp_label(self, user: User) -> str:
        return user.email

    def encrypt(self, text: str) -> str:
        return seal(text, key=settings.CODE_KEY, purpose="second factor")

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text, key=settings.CODE_KEY, purpose="second factor")
