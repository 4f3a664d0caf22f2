"""Whatever is sent to a page about a place: an answer in words, never an error of ours, and no half-done act."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apero.audit.models import Entry
from apero.interpretation.models import Request
from apero.registration.models import Invitation, Seat
from apero.registration.views.seat import ACTS
from tests import make

pytestmark = pytest.mark.django_db
ODD = [
    "", " ", "\x00", "a\x00b", "x" * 100_000, "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"), "%s%n",
    "'; DROP TABLE registration_seat; --", "<script>alert(1)</script>", "{{ 7*7 }}", "\u202e\u2066", "\r\nX: y", "-1",
    "9" * 400, "1e400", "None", "ar\n", "other", "ÀÀÀ@ÀÀÀ", "a@b" + ".c" * 200, "٣٣٣٣ " * 6, "../../etc", "🫥" * 400,
]  # fmt: skip
FIELDS = ["once", "seen", "homepage", "wait", "pseudonym", "needs", "contact", "language", "other_language"]
FIELDS += ["accept", "act", "code", "count"]


@pytest.fixture
def pages(settings: Any) -> dict[str, str]:
    """Each address that takes a form, with a code that opens something there."""
    settings.SMTP_HOST = "127.0.0.1"
    now = timezone.now()
    session = make.session(starts_at=now + timedelta(days=9))
    make.offered(session.programme.team, "ar")
    hidden = make.session(session.programme, kind="focus-group", starts_at=now + timedelta(days=9))
    seat, asked = make.seat(session, now=now).code, make.asked(session, now=now, has_seat=False)
    [invitation] = make.invitations(hidden, now=now)
    at = f"/en/programmes/{session.programme.address}/sessions/{session.address}"
    return {
        f"{at}/register": "",
        f"{at}/interpretation": seat.digits(),
        "/en/code": "",
        "/en/code/name": seat.digits(),
        "/en/code/place": seat.digits(),
        "/en/code/calendar": seat.digits(),
        "/en/code/interpretation": asked.digits(),
        "/en/code/invitation": invitation.digits(),
    }


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_r29_nothing_that_is_sent_breaks_a_page(client: Client, pages: dict[str, str], odd: str) -> None:
    sent = dict.fromkeys(FIELDS, odd)
    forms = [(address, sent | {"code": code}) for address, code in pages.items()]
    place = pages["/en/code/place"]
    forms += [("/en/code/place", sent | {"code": place, "act": act}) for act in ACTS]
    for address, typed in [*forms, *((address, sent) for address in pages)]:
        answer = client.post(address, typed)
        assert answer.status_code < 500
        assert "<script>alert" not in answer.text
        assert not answer.cookies
    assert Seat.objects.count() == 1
    assert Invitation.objects.count() == 1
    assert Request.objects.count() <= 2
    assert Entry.objects.count() == 1, "that invitations were made"


def test_fields_that_are_sent_twice_or_as_files_break_nothing(client: Client, pages: dict[str, str]) -> None:
    for address, code in pages.items():
        body = "&".join(f"{name}=a&{name}=b" for name in FIELDS) + f"&code={code.replace(' ', '+')}"
        kind = "application/x-www-form-urlencoded"
        for sent in (body, body.encode() + b"&%ff=%fe&pseudonym=%c3%28"):
            assert client.post(address, sent, content_type=kind).status_code < 500
        boundary = '--x\r\nContent-Disposition: form-data; name="code"; filename="a"\r\n\r\nb\r\n--x--\r\n'
        answer = client.post(address, boundary, content_type="multipart/form-data; boundary=x")
        assert answer.status_code < 500
    assert Seat.objects.count() == 1
