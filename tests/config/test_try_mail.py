"""`apero try-mail` tells an operator whether reminders would go out."""

import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.notices.mail_server import mail_server, settings_for

TO = "operator@example.org"


def test_it_sends_one_letter() -> None:
    said = io.StringIO()
    with mail_server() as mail:
        call_command("try_mail", TO, stdout=said)
    assert mail.to() == [TO]
    assert "took the letter" in said.getvalue()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"answers": {TO: "550 5.1.1 Unknown"}}, "no such address"),
        ({"answers": {TO: "450 4.2.0 Later"}}, "Try later"),
        ({"answer_to_sender": "501 5.1.7 Not empty"}, "takes no letters"),
        ({"SMTP_HOST": ""}, "APERO_SMTP_HOST"),
    ],
)
def test_it_says_why_not(facts: dict[str, Any], words: str) -> None:
    with mail_server(**facts), pytest.raises(CommandError, match=words):
        call_command("try_mail", TO)


def test_it_says_at_which_step_the_server_refused(caplog: pytest.LogCaptureFixture) -> None:
    with mail_server(answer_to_sender="501 5.1.7 Not empty"), pytest.raises(CommandError):
        call_command("try_mail", TO)
    assert "return path, answer 501" in caplog.text
    with settings_for(1), pytest.raises(CommandError):
        call_command("try_mail", TO)
    assert "connection, answer 0" in caplog.text
