"""A real mail server on this machine (aiosmtpd), which keeps every byte of the conversation, decrypted."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP as SMTP_POLICY
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import override_settings


@dataclass
class MailServer:
    """What it does, and what it heard. `answers` are its replies to addresses; others get "250 OK"."""

    port: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    answer_to_sender: str = "250 OK"
    answer_to_letter: str = "250 OK"
    letters_a_connection: int = 1000
    dies_at_letter: int = 0
    can_keep_quiet: bool = False
    heard: bytearray = field(default_factory=bytearray)
    returns: list[str] = field(default_factory=list)
    letters: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0
    is_encrypted: list[bool] = field(default_factory=list)

    def to(self) -> list[str]:
        return [address for address, _letter in self.letters]

    def read(self, number: int = 0) -> EmailMessage:
        """A letter as a reader's program sees it."""
        read = BytesParser(policy=SMTP_POLICY).parsebytes(self.letters[number][1])
        assert isinstance(read, EmailMessage)
        return read

    def text(self, number: int = 0) -> str:
        """What it says, its lines ended as Python does."""
        return str(self.read(number).get_content()).replace("\r\n", "\n")

    def lines(self) -> list[bytes]:
        """What the client sent, by line; every line ends with CR LF and nothing else."""
        assert self.heard.count(b"\n") == self.heard.count(b"\r\n") == self.heard.count(b"\r")
        return bytes(self.heard).split(b"\r\n")[:-1]


class _Protocol(SMTP):
    def __init__(self, mail: MailServer, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._mail = mail

    def connection_made(self, transport: Any) -> None:
        self._mail.connections += 1
        super().connection_made(transport)

    def data_received(self, data: bytes) -> None:
        self._mail.heard += data
        super().data_received(data)

    def _getparams(self, params: Any) -> Any:
        """aiosmtpd knows no option of an address; a server that can keep quiet (RFC 3461) knows one."""
        found = super()._getparams(params)
        if self._mail.can_keep_quiet and found == {"NOTIFY": "NEVER"}:
            return {}
        return found


class _Handler:
    def __init__(self, mail: MailServer) -> None:
        self._mail = mail

    async def handle_EHLO(
        self, _server: Any, session: Any, _envelope: Any, name: str, replies: list[str]
    ) -> list[str]:
        session.host_name = name
        return [replies[0], "250-DSN", *replies[1:]] if self._mail.can_keep_quiet else replies

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, _options: Any) -> str:
        taken = getattr(session, "taken", 0)
        if taken >= self._mail.letters_a_connection:
            server.transport.close()
            return "421 4.7.0 Enough for one connection"
        self._mail.returns.append(address)
        if self._mail.answer_to_sender.startswith("250"):
            envelope.mail_from = address
        return self._mail.answer_to_sender

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        answer = self._mail.answers.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self._mail.dies_at_letter == len(self._mail.letters) + 1:
            server.transport.abort()
            return ""
        if self._mail.answer_to_letter.startswith("250"):
            self._mail.is_encrypted.append(server.transport.get_extra_info("sslcontext") is not None)
            self._mail.letters.append((envelope.rcpt_tos[0], envelope.original_content))
            session.taken = getattr(session, "taken", 0) + 1
        return self._mail.answer_to_letter


class _Controller(Controller):
    def __init__(self, mail: MailServer, **options: Any) -> None:
        super().__init__(_Handler(mail), hostname="127.0.0.1", port=mail.port, **options)
        self._mail = mail

    def factory(self) -> SMTP:
        return _Protocol(self._mail, self.handler, **self.SMTP_kwargs)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def settings_for(port: int, **more: Any) -> Any:
    facts = {
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": port,
        "SMTP_SECURITY": "none",
        "SMTP_USER": "",
        "MAIL_FROM": "reminder@letters.example",
        "MAIL_BOUNCES": "",
    }
    return override_settings(**facts | more)


@contextmanager
def mail_server(
    *, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None, **facts: Any
) -> Iterator[MailServer]:
    """A server that runs, and settings that lead to it, without encryption unless told otherwise."""
    more = {name: facts.pop(name) for name in list(facts) if name.isupper()}
    options = facts.pop("options", {})
    mail = MailServer(port=free_port(), **facts)
    controller = _Controller(mail, ssl_context=tls, tls_context=starttls, decode_data=False, **options)
    controller.start()
    mail.connections = 0  # aiosmtpd greets itself once
    try:
        with settings_for(mail.port, **more):
            yield mail
    finally:
        controller.stop()


def certificate(folder: Path, *, address: str = "127.0.0.1") -> tuple[Path, ssl.SSLContext]:
    """A certificate that signs itself, as a file to trust, and what a server needs to show it."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail")]),
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    shown, secret = folder / f"{address}.pem", folder / f"{address}.key"
    shown.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, secret)
    return shown, context
