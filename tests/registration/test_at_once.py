"""Buttons of one page pressed at the same moment: what was withdrawn leaves nothing behind."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle
from threading import Lock
from typing import Any

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils import timezone

from apero.conversations.models import Session
from apero.crypto.codes import Code
from apero.interpretation.models import Request
from apero.registration import actions
from apero.registration.models import Seat
from apero.registration.views import seat as seat_views
from tests import make
from tests.threads import in_threads

BUTTONS: list[tuple[str, dict[str, str]]] = [
    ("withdraw", {}),
    ("place", {"act": "ask", "language": "sw"}),
    ("place", {"act": "confirm"}),
    ("name", {"pseudonym": "Grey Otter 12"}),
    ("place", {"act": "needs", "needs": "Captions"}),
    ("interpretation", {"act": "ask", "language": "sw"}),
]


def coming() -> Session:
    """A session in ten days, in a team that offers Arabic and Swahili."""
    now = timezone.now()
    owner = make.programme(starts_on=now.date(), ends_on=now.date() + timedelta(days=30))
    make.offered(owner.team, "ar", "sw")
    return make.session(owner, starts_at=now.replace(second=0, microsecond=0) + timedelta(days=10))


@pytest.fixture
def turns() -> Iterator[tuple[str, dict[str, str]]]:
    return cycle(BUTTONS)


def test_a_place_withdrawn_while_its_other_buttons_are_under_way_leaves_nothing(
    shared_db: None, turns: Iterator[tuple[str, dict[str, str]]]
) -> None:
    session, one_by_one = coming(), Lock()
    for _round in range(4):
        digits = make.seat(session, now=timezone.now(), language="ar").code.digits()

        def press(digits: str = digits) -> int:
            with one_by_one:
                button, typed = next(turns)
            return int(Client().post(f"/en/code/{button}", {"code": digits} | typed).status_code)

        assert set(in_threads(len(BUTTONS), press)) <= {200, 422}
        assert not Seat.objects.exists()
        assert not Request.objects.exists()


@pytest.mark.parametrize("act", [*seat_views.ACTS.values(), seat_views._rename])
def test_a_late_button_gets_the_answer_of_a_code_that_opens_nothing(
    db: None, client: Client, act: seat_views.Act
) -> None:
    code = make.seat(coming(), now=timezone.now(), language="ar").code
    typed = {"code": code.digits(), "language": "sw", "needs": "Captions", "pseudonym": "Grey Otter 12"}

    def after_withdrawal(request: HttpRequest, seat: Seat, key: Code, now: Any) -> Any:
        actions.withdraw_seat(seat_id=seat.pk, code=key)
        return act(request, seat, key, now)

    late: Any = seat_views._act(RequestFactory().post("/code/place", typed), after_withdrawal)
    wrong = client.post("/en/code/place", {"code": "1" * 24})
    assert late.status_code == wrong.status_code == 422
    assert late.text.replace(code.digits(), "typed") == wrong.text.replace("1" * 24, "typed")
    assert not Request.objects.exists()


def test_who_waits_asks_without_a_place_whatever_the_page_said(db: None) -> None:
    session, now = coming(), timezone.now()
    Session.objects.update(capacity=1)
    make.seat(session, now=now)
    code = make.seat(session, now=now).code
    made = actions.ask_by_code(session_id=session.pk, code=code, language="ar", now=now)
    assert made is not None
    assert not made.has_seat
