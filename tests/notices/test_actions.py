"""Letters go to a real mail server. What goes over the wire is compared with RFC 5321, 5322 and 2047, byte by byte."""

import logging
import re
import socket
import time
import traceback
from datetime import UTC, datetime
from email.header import decode_header, make_header
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult, LoginPassword
from django.apps import apps
from django.utils.translation import gettext_lazy

from apero.notices.actions import AddressBusy, AddressRefused, MailDown, postbox, send_letter
from apero.notices.queries import mail_is_set_up, spoken
from tests.notices.mail_server import certificate, free_port, mail_server, settings_for

NOW = datetime(2030, 5, 15, 12, 0, 7, tzinfo=UTC)
TO = "sunbird@example.org"
YORUBA = ["Ọjọ́bọ̀, 16 Ẹ̀bibi 2030, 13:00 (UTC+1)", "", "Ṣí ojú-ìwé tí o mọ̀, kí o sì tẹ àmì ìdánimọ̀ rẹ."]
ARABIC = ["الخميس 16 مايو 2030، 19:00 (UTC+7)", "", "افتح الصفحة التي تعرفها وأدخل رمزك."]


def send(**facts: Any) -> None:
    plain = {"to": TO, "language": "en", "subject": "Reminder", "lines": ["Thursday", "", "Open the page."]}
    send_letter(**plain | {"now": NOW} | facts)


def test_a_letter_says_what_it_must_and_nothing_else() -> None:
    with mail_server() as mail:
        send()
    own, number = b"letters.example", rb"<[0-9a-f]{32}@letters\.example>"
    heard = [line for line in mail.lines() if not line.startswith(b"Message-ID")]
    commands, letter = [line.lower() for line in heard[:3]], heard[3:]  # Python 3.13 writes commands small
    assert [*commands, *letter] == [
        b"ehlo " + own,
        b"mail from:<>",
        b"rcpt to:<sunbird@example.org>",
        b"data",
        b"From: reminder@letters.example",
        b"To: sunbird@example.org",
        b"Subject: Reminder",
        b"Date: Wed, 15 May 2030 12:00:07 +0000",
        b"Auto-Submitted: auto-generated",
        b'Content-Type: text/plain; charset="utf-8"',
        b"Content-Transfer-Encoding: 7bit",
        b"MIME-Version: 1.0",
        b"",
        b"Thursday",
        b"",
        b"Open the page.",
        b".",
        b"quit",
    ]
    assert re.search(rb"\r\nMessage-ID: " + number + rb"\r\n", mail.heard)


def test_neither_the_name_of_this_machine_nor_of_a_program_is_told() -> None:
    with mail_server() as mail:
        send()
    told = bytes(mail.heard).lower()
    for word in (socket.gethostname(), socket.getfqdn(), "python", "smtplib", "apero", "list-", "received"):
        assert word.lower().encode() not in told


@pytest.mark.parametrize(
    ("subject", "lines"), [("Ìránnilétí", YORUBA), ("تذكير", ARABIC), ("提醒 🔔" * 30, ["再见"])]
)
def test_every_script_arrives_as_it_was_written_and_travels_in_seven_bits(
    subject: str, lines: list[str]
) -> None:
    with mail_server() as mail:
        send(subject=subject, lines=lines)
    raw = mail.letters[0][1]
    assert raw.isascii()
    assert mail.text() == "\n".join([*lines, ""])
    assert str(make_header(decode_header(_unfolded(raw)["Subject"]))) == subject
    for word in re.findall(rb"=\?[^?]+\?[bq]\?[^?]*\?=", raw):
        assert len(word) <= 75  # RFC 2047, 2


def _unfolded(raw: bytes) -> dict[str, str]:
    head = raw.partition(b"\r\n\r\n")[0].decode("ascii").replace("\r\n ", " ")
    return dict(line.split(": ", 1) for line in head.split("\r\n"))


def test_no_line_is_longer_than_the_rules_allow() -> None:
    with mail_server() as mail:
        send(subject="Reminder " * 60, lines=["word " * 900, "x" * 3000])
    raw = mail.letters[0][1]
    head, _, body = raw.partition(b"\r\n\r\n")
    assert max(map(len, head.split(b"\r\n"))) <= 78
    assert max(map(len, body.split(b"\r\n"))) <= 998
    assert mail.text() == "word " * 900 + "\n" + "x" * 3000 + "\n"


def test_a_line_that_is_a_dot_does_not_end_a_letter() -> None:
    lines = [".", "..", ".hidden", "after"]
    with mail_server() as mail:
        send(lines=lines)
    assert b"\r\n..\r\n...\r\n..hidden\r\nafter\r\n.\r\n" in mail.heard
    assert mail.text() == ".\n..\n.hidden\nafter\n"


def test_subject_and_lines_are_read_in_the_language_of_the_letter() -> None:
    words = gettext_lazy("Register")
    with mail_server() as mail:
        for language in ("en", "ar", "yo", "en-XA"):
            send(language=language, subject=words, lines=[words])
    bodies = [mail.text(number).strip() for number in range(4)]
    assert [str(mail.read(number)["Subject"]) for number in range(4)] == bodies
    assert bodies[0] == bodies[2] == "Register"
    assert len(set(bodies)) == 3


def test_many_letters_go_over_one_connection() -> None:
    with mail_server() as mail, postbox() as box:
        for number in range(5):
            box.send(to=f"a{number}@example.org", language="en", subject="s", lines=["l"], now=NOW)
    assert mail.to() == [f"a{number}@example.org" for number in range(5)]
    assert mail.connections == 1
    assert len({mail.read(number)["Message-ID"] for number in range(5)}) == 5


def test_a_server_that_takes_few_letters_a_connection_is_called_again() -> None:
    with mail_server(letters_a_connection=2) as mail, postbox() as box:
        for number in range(5):
            box.send(to=f"a{number}@example.org", language="en", subject="s", lines=["l"], now=NOW)
    assert mail.to() == [f"a{number}@example.org" for number in range(5)]
    assert mail.connections == 3


def test_a_box_that_sends_nothing_opens_no_connection() -> None:
    with mail_server() as mail, postbox():
        pass
    assert mail.connections == 0


def test_where_reports_of_failed_delivery_go_is_for_the_team_to_say() -> None:
    with mail_server(MAIL_BOUNCES="nowhere@letters.example") as mail:
        send()
    assert mail.returns == ["nowhere@letters.example"]
    assert mail.read()["From"] == "reminder@letters.example"


@pytest.mark.parametrize(
    "answer", ["550 5.1.1 No such user", "550 Unknown user", "553 Bad name", "550 5.2.1 Off"]
)
def test_an_address_that_does_not_exist_is_refused_and_the_next_letter_goes_out(answer: str) -> None:
    with mail_server(answers={TO: answer}) as mail, postbox() as box:
        with pytest.raises(AddressRefused):
            box.send(to=TO, language="en", subject="s", lines=["l"], now=NOW)
        box.send(to="b@example.org", language="en", subject="s", lines=["l"], now=NOW)
    assert mail.to() == ["b@example.org"]
    assert mail.connections == 1


@pytest.mark.parametrize("answer", ["450 4.2.0 Greylisted", "452 4.2.2 Full", "451 Later"])
def test_an_address_that_is_busy_is_tried_later_and_the_next_letter_goes_out(answer: str) -> None:
    with mail_server(answers={TO: answer}) as mail, postbox() as box:
        with pytest.raises(AddressBusy):
            box.send(to=TO, language="en", subject="s", lines=["l"], now=NOW)
        box.send(to="b@example.org", language="en", subject="s", lines=["l"], now=NOW)
    assert mail.to() == ["b@example.org"]


@pytest.mark.parametrize(
    "answers",
    [
        {"answers": {TO: "550 5.7.1 Relaying denied"}},
        {"answers": {TO: "550 relay not permitted"}},
        {"answers": {TO: "554 No"}},
        {"answers": {TO: "530 5.7.0 Sign in first"}},
        {"answers": {TO: "421 4.3.2 Going down"}},
        {"answer_to_sender": "501 5.1.7 No empty return path here"},
        {"answer_to_sender": "451 4.7.1 Slow down"},
        {"answer_to_letter": "451 4.3.0 Disk"},
        {"answer_to_letter": "554 5.7.1 Looks like spam"},
        {"dies_at_letter": 1},
        {"letters_a_connection": 0},
    ],
    ids=str,
)
def test_a_refusal_that_is_of_us_and_not_of_the_address_is_no_refusal_of_the_address(
    answers: dict[str, Any],
) -> None:
    with mail_server(**answers) as mail:
        with pytest.raises(MailDown) as caught:
            send()
        assert not isinstance(caught.value, AddressBusy)
    assert mail.letters == []


def test_after_the_server_died_midway_the_box_sends_again() -> None:
    with mail_server(dies_at_letter=2) as mail, postbox() as box:
        box.send(to="a@example.org", language="en", subject="s", lines=["l"], now=NOW)
        with pytest.raises(MailDown):
            box.send(to=TO, language="en", subject="s", lines=["l"], now=NOW)
        mail.dies_at_letter = 0
        box.send(to=TO, language="en", subject="s", lines=["l"], now=NOW)
    assert mail.to() == ["a@example.org", TO]


def test_nobody_listens() -> None:
    with settings_for(free_port()), pytest.raises(MailDown):
        send()


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_a_server_that_never_answers_is_left_in_time(security: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with (
            settings_for(silent.getsockname()[1], SMTP_SECURITY=security),
            pytest.raises(MailDown),
            postbox(patience=0.2) as box,
        ):
            box.send(to=TO, language="en", subject="s", lines=["l"], now=NOW)
        assert time.monotonic() - began < 10


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_letter_is_encrypted_for_a_server_whose_certificate_is_trusted(
    tmp_path: Path, security: str
) -> None:
    trusted, shown = certificate(tmp_path)
    with mail_server(**{security: shown}, SMTP_SECURITY=security, SMTP_TRUST=str(trusted)) as mail:
        send()
    assert mail.to() == [TO]
    assert mail.is_encrypted == [True]


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("wrong", ["not trusted", "of another machine", "no such file"])
def test_nothing_is_told_to_a_server_whose_certificate_is_wrong(
    tmp_path: Path, security: str, wrong: str
) -> None:
    trusted, shown = certificate(
        tmp_path, address="192.0.2.1" if wrong == "of another machine" else "127.0.0.1"
    )
    trust = {"not trusted": "", "of another machine": str(trusted), "no such file": str(tmp_path / "none")}
    with (
        mail_server(**{security: shown}, SMTP_SECURITY=security, SMTP_TRUST=trust[wrong]) as mail,
        pytest.raises(MailDown),
    ):
        send()
    assert mail.letters == []
    assert b"sunbird" not in mail.heard
    assert b"mail from" not in mail.heard.lower()


def test_a_server_that_does_not_encrypt_gets_nothing() -> None:
    with mail_server(SMTP_SECURITY="starttls") as mail, pytest.raises(MailDown):
        send()
    assert mail.lines() == [b"ehlo letters.example", b"quit"]


def _check(_server: Any, _session: Any, _envelope: Any, _mechanism: str, told: Any) -> AuthResult:
    is_right = isinstance(told, LoginPassword) and (told.login, told.password) == (b"apero", b"a secret")
    return AuthResult(success=is_right, handled=False)


@pytest.mark.parametrize(("password", "may"), [("a secret", True), ("another", False), ("sécret", False)])
def test_it_signs_in_under_encryption(tmp_path: Path, password: str, may: bool) -> None:
    trusted, shown = certificate(tmp_path)
    who: dict[str, Any] = {"SMTP_USER": "apero", "SMTP_PASSWORD": password, "SMTP_TRUST": str(trusted)}
    with mail_server(
        starttls=shown,
        options={"authenticator": _check, "auth_required": True},
        SMTP_SECURITY="starttls",
        **who,
    ) as mail:
        if may:
            send()
        else:
            with pytest.raises(MailDown):
                send()
    assert len(mail.letters) == may


def test_a_server_that_can_is_asked_to_report_nothing() -> None:
    with mail_server(can_keep_quiet=True) as mail:
        send()
    assert b"rcpt to:<sunbird@example.org> notify=never" in [line.lower() for line in mail.lines()]
    assert mail.to() == [TO]


@pytest.mark.parametrize(
    "typed",
    ["", "sunbird", "a b@example.org", "a@b@c", "a@example.org\r\nBcc: b@example.org", "a@example..org",
     "<a@example.org>", "a@", "@example.org", "é@example.org", "a@" + "x" * 300 + ".org", "a@example.org, b@example.org"],
)  # fmt: skip
def test_what_is_no_address_is_refused_before_anything_is_said(typed: str) -> None:
    with mail_server() as mail, pytest.raises(AddressRefused):
        send(to=typed)
    assert mail.connections == 0


def test_a_domain_in_another_script_is_told_in_ascii() -> None:
    with mail_server() as mail:
        send(to=" sunbird@bücher.example ")
    assert mail.to() == ["sunbird@xn--bcher-kva.example"]


def test_no_error_and_no_log_holds_an_address_or_a_word(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caught: list[BaseException] = []
    for facts in (
        {"answers": {TO: f"550 5.1.1 <{TO}> unknown"}},
        {"answers": {TO: f"450 4.2.0 <{TO}> later"}},
        {"answer_to_letter": f"554 not for {TO}"},
        {"dies_at_letter": 1},
    ):
        with mail_server(**facts):
            with pytest.raises((MailDown, AddressRefused)) as info:
                send(lines=["a secret hour"])
            caught.append(info.value)
    with mail_server(), pytest.raises(AddressRefused) as info:
        send(to=TO + " x", lines=["a secret hour"])
    caught.append(info.value)
    ours = "".join(r.getMessage() for r in caplog.records if r.name.startswith("apero"))
    assert "takes no letters" in ours
    for error in caught:
        assert error.args == ()
        assert error.__context__ is error.__cause__ is None
        ours += "".join(traceback.format_exception(error))
    assert "sunbird" not in ours
    assert "secret" not in ours.replace('lines=["a secret hour"]', "")


def test_the_app_has_no_table() -> None:
    assert list(apps.get_app_config("notices").get_models()) == []


def test_mail_is_set_up_when_a_server_is_named() -> None:
    with settings_for(25):
        assert mail_is_set_up()
    with settings_for(25, SMTP_HOST=""):
        assert not mail_is_set_up()
    assert [spoken(tag) for tag in ("ar", "yo", "ar-XB")] == ["ar", "en", "ar-XB"]
