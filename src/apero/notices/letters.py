"""How a letter is written: RFC 5322, plain text, seven bits on the wire, and no header that says more than it must."""

import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from email import policy
from email.contentmanager import raw_data_manager
from email.header import Header
from email.message import EmailMessage
from email.utils import format_datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

_SEVEN_BITS = policy.compat32.clone(cte_type="7bit", linesep="\r\n", max_line_length=76)
"""What is not ASCII is written as quoted-printable or base64, so that any mail server can carry it.

The older of Python's two ways with headers: the newer one loses blanks where it breaks a line of many words. Lines of
76 signs keep an encoded word within its 75 (RFC 2047, 2).
"""
LONGEST = 254
"""Signs of an address (RFC 5321, 4.5.3.1.3)."""


class NoAddress(ValueError):
    """What was given cannot be an address. Holds nothing of it."""


def domain_of(address: str) -> str:
    """What stands behind the @."""
    return address.rpartition("@")[2]


def mailbox(typed: str) -> str:
    """An address as it stands in an envelope, its domain in ASCII (RFC 5891). Raises `NoAddress`."""
    local, _at, domain = typed.strip().rpartition("@")
    try:
        found = f"{local}@{domain.encode('idna').decode()}"
        validate_email(found)
    except (UnicodeError, ValidationError):
        found = ""
    if not found or len(found) > LONGEST or '"' in found:
        raise NoAddress
    return found


def letter(*, sender: str, to: str, subject: str, lines: Iterable[str], now: datetime) -> bytes:
    """A letter as it goes to the mail server, without the dots that only the wire needs.

    `sender` and `to` are addresses that `mailbox` gave. No list, no agent, no name of a machine.
    """
    made = EmailMessage(policy=_SEVEN_BITS)
    made["From"], made["To"] = sender, to
    made["Subject"] = Header(subject, None if subject.isascii() else "utf-8", header_name="Subject")
    made["Date"] = format_datetime(now.astimezone(UTC))
    made["Message-ID"] = f"<{secrets.token_hex(16)}@{domain_of(sender)}>"
    made["Auto-Submitted"] = "auto-generated"
    made.set_content("\n".join(lines) + "\n", content_manager=raw_data_manager)
    return made.as_bytes()
