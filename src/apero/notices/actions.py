"""Handing letters to the mail server. Nothing is stored; no error and no log holds an address or a word of a letter.

The return path is empty, so that no report of a failed delivery is ever written (docs/decisions/0013).
"""

import logging
import smtplib
import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise

from apero.notices.letters import NoAddress, domain_of, letter, mailbox
from apero.notices.queries import spoken

logger = logging.getLogger("apero.notices")

PATIENCE = 20.0
"""Seconds that the mail server may take for each answer."""
CLOSING = 421
ABOUT_THE_ADDRESS = ("5.1.", "5.2.")
"""Refusals that are of the address (RFC 3463), not of us: no such mailbox, mailbox disabled."""
REFUSES_US = (530, 535, 538, 554)


class MailDown(Exception):
    """The mail server does not answer, or takes no letters from us now. Try later. Without arguments."""


class AddressBusy(MailDown):
    """Now nothing is taken for this address. Try later; letters to others may go through."""


class AddressRefused(Exception):
    """There is no such address. Do not try again. Without arguments."""


class Reply(NamedTuple):
    """What the mail server said (RFC 5321, 4.2); code 0 when the connection broke or nothing came in time."""

    code: int
    text: str = ""

    @property
    def is_yes(self) -> bool:
        return 200 <= self.code < 300

    @property
    def is_lost(self) -> bool:
        return self.code in (0, -1, CLOSING)

    @property
    def is_about_the_address(self) -> bool:
        """Whether a refusal means that this address is none, and not that we are set up wrongly ("relay denied")."""
        first = self.text.partition(" ")[0]
        if first.startswith("5."):
            return first.startswith(ABOUT_THE_ADDRESS)
        is_us = self.code in REFUSES_US or "relay" in self.text.lower()
        return 500 <= self.code < 600 and not is_us


class Postbox:
    """One connection for many letters, opened when the first is sent. Use `postbox()`."""

    def __init__(self, *, patience: float) -> None:
        self._patience = patience
        self._line: smtplib.SMTP | None = None

    def send(
        self, *, to: str, language: str, subject: str | Promise, lines: Iterable[str | Promise], now: datetime
    ) -> None:
        """Hand over one letter. Raises `MailDown`, `AddressBusy` or `AddressRefused`.

        `subject` and `lines` are read in `language` (a tag), or in English where the interface does not speak it.
        """
        address = _mailbox(to)
        with translation.override(spoken(language).lower()):
            written = letter(
                sender=settings.MAIL_FROM, to=address, subject=str(subject), lines=map(str, lines), now=now
            )
        line = self._begun()
        options = ["NOTIFY=NEVER"] if line.has_extn("dsn") else []
        self._address(line, asked(lambda: line.rcpt(address, options)))
        self._need("letter", asked(lambda: line.data(written)))

    def _begun(self) -> smtplib.SMTP:
        """A connection on which a letter has begun. One that the server closed after other letters is opened anew."""
        if self._line is not None:
            kept = self._line
            reply = asked(lambda: kept.mail(settings.MAIL_BOUNCES))
            if not reply.is_lost:
                self._need("return path", reply)
                return kept
            self.close()
        line = self._connected()
        self._need("return path", asked(lambda: line.mail(settings.MAIL_BOUNCES)))
        return line

    def _connected(self) -> smtplib.SMTP:
        line = self._line = _opened(patience=self._patience)
        self._need("connection", Reply(220 if line else 0))
        assert line is not None  # noqa: S101 (said above, for the type checker)
        self._need("greeting", asked(line.ehlo))
        if settings.SMTP_SECURITY == "starttls":
            self._need("encryption", asked(lambda: line.starttls(context=_trust())))
            self._need("greeting", asked(line.ehlo))
        if settings.SMTP_USER:
            self._need("sign-in", asked(lambda: line.login(settings.SMTP_USER, settings.SMTP_PASSWORD)))
        return line

    def _address(self, line: smtplib.SMTP, reply: Reply) -> None:
        """Go on if the address was taken; else leave the connection as it was before the letter."""
        is_busy = 400 <= reply.code < 500 and not reply.is_lost
        if not is_busy and not reply.is_about_the_address:
            self._need("address", reply)
            return
        asked(line.rset)
        raise AddressBusy if is_busy else AddressRefused

    def _need(self, step: str, reply: Reply) -> None:
        """Raise `MailDown`, with the connection closed, unless the answer was yes."""
        if not reply.is_yes:
            logger.warning("The mail server takes no letters: %s, answer %d.", step, reply.code)
            self.close()
            raise MailDown

    def close(self) -> None:
        """Take leave. A connection that broke is let go."""
        line, self._line = self._line, None
        if line is not None:
            asked(line.quit)
            line.close()


@contextmanager
def postbox(*, patience: float = PATIENCE) -> Iterator[Postbox]:
    """A connection that is closed at the end. `patience` is in seconds, for each answer."""
    box = Postbox(patience=patience)
    try:
        yield box
    finally:
        box.close()


def send_letter(
    *, to: str, language: str, subject: str | Promise, lines: Iterable[str | Promise], now: datetime
) -> None:
    """Send one letter (`Postbox.send`). Raises `MailDown` (try later) or `AddressRefused` (never again)."""
    with postbox() as box:
        box.send(to=to, language=language, subject=subject, lines=lines, now=now)


def asked(command: Callable[[], tuple[int, bytes | str]]) -> Reply:
    """What the mail server answers to a command. Its errors, which quote addresses, end here."""
    try:
        code, text = command()
    except smtplib.SMTPResponseException as refusal:
        code, text = refusal.smtp_code, refusal.smtp_error
    except (OSError, smtplib.SMTPException, ValueError):  # ValueError: a password that is not ASCII
        return Reply(0)
    return Reply(code, text.decode("ascii", "replace") if isinstance(text, bytes) else text)


def _opened(*, patience: float) -> smtplib.SMTP | None:
    """A connection to the mail server, which knows us by the domain of our sender; None if there is none."""
    host, port, own_name = settings.SMTP_HOST, settings.SMTP_PORT, domain_of(settings.MAIL_FROM)
    try:
        if settings.SMTP_SECURITY != "tls":
            return smtplib.SMTP(host, port, local_hostname=own_name, timeout=patience)
        return smtplib.SMTP_SSL(host, port, local_hostname=own_name, timeout=patience, context=_trust())
    except (OSError, smtplib.SMTPException):
        return None


def _trust() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=settings.SMTP_TRUST or None)


def _mailbox(typed: str) -> str:
    """The address, or `AddressRefused`, raised where no other error is under way that would hold it."""
    try:
        return mailbox(typed)
    except NoAddress:
        pass
    raise AddressRefused
