"""A hidden session changes no public byte and no header (R11, R53).

Every public address is asked as a stranger, whole answers are kept, then sessions by invitation come to be in every
state, with all that happens in them; then every address is asked again. And an address of theirs answers as one of
nothing.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.architecture import grid
from tests.architecture.hidden import Answer, Hidden, Site, answer, public_addresses

pytestmark = pytest.mark.django_db
CODE = {"code": "1111 2222 3333 4444 5555 6666"}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    """The clock stands still, so that two answers differ by what is in them alone."""
    now = timezone.now().replace(microsecond=0)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return Site(now)


def all_answers(site: Site) -> dict[str, Answer]:
    client = Client()
    read = {address: answer(client, address) for address in public_addresses(site)}
    by_code = [at for at in read if re.fullmatch(r"/(en|ar)/code[^?]*", at)]
    wrong = {f"POST {at}": answer(client, at, **CODE) for at in by_code}
    right = {f"POST {n}": answer(client, "/en/code", code=code.digits()) for n, code in enumerate(site.codes)}
    assert {one.status for one in right.values()} == {200}
    packs = {
        f"POST pack {n}": answer(client, "/en/code/prepare", code=c.digits())
        for n, c in enumerate(site.codes)
    }
    return read | wrong | right | packs


def differences(before: dict[str, Answer], after: dict[str, Answer]) -> list[str]:
    """Which addresses changed, and the first line that did."""
    found = []
    for address, was in before.items():
        new = after[address]
        if was != new:
            lines = zip(was.body.splitlines(), new.body.splitlines(), strict=False)
            line = next(((a, b) for a, b in lines if a != b), ("", ""))
            found.append(f"{address} {was.status} {new.status}\n  - {line[0][:300]}\n  + {line[1][:300]}")
    return found


def test_r11_r53_hidden_sessions_change_no_public_byte_or_header(site: Site) -> None:
    before = all_answers(site)
    assert differences(before, all_answers(site)) == []
    assert sum(one.status == 200 for one in before.values()) > 150
    Hidden(site)
    assert differences(before, all_answers(site)) == []


def test_r11_a_listed_session_that_comes_after_them_is_called_as_it_would_be(site: Site) -> None:
    Hidden(site)
    later = site.session(site.now.replace(hour=0), region=site.oceania)
    assert later.address == "oceania"


def of_a_session() -> Iterator[str]:
    """Public addresses below a session."""
    for one in grid.addresses():
        if "<slug:session>" in one.pattern and not one.is_for_staff:
            yield "/en/" + re.sub(r"<int:\w+>", "1", one.pattern)


def asked(client: Client, at: str, **how: Any) -> tuple[Answer, int]:
    with CaptureQueriesContext(connection) as queries:
        return answer(client, at, **how), len(queries)


@pytest.mark.parametrize("pattern", sorted(of_a_session()))
def test_r11_an_address_of_a_hidden_session_answers_as_one_of_nothing(site: Site, pattern: str) -> None:
    client = Client()
    for session in Hidden(site).sessions:
        for how in ({}, CODE):
            answers = []
            for name in (session.address, "x" * len(session.address)):
                at = pattern.replace("<slug:programme>", "spring").replace("<slug:session>", name)
                got, queries = asked(client, at, **how)
                answers.append((got.status, got.body.replace(name, "-"), _without_tag(got), queries))
            assert answers[0] == answers[1], (session.kind, session.level, session.state, how)
            assert answers[0][0] in (404, 405)


def test_r25_no_page_tells_by_its_parameters_that_there_is_such_a_session(site: Site) -> None:
    client, session = Client(), Hidden(site).sessions[2]
    for at in {address.partition("?")[0] for address in public_addresses(site)}:
        answers = []
        for name in (session.address, "x" * len(session.address)):
            got = answer(client, f"{at}?session={name}")
            answers.append((got.status, got.body.replace(name, "-"), _without_tag(got)))
        assert answers[0] == answers[1], at


def _without_tag(got: Answer) -> list[tuple[str, str]]:
    """The ETag is made of the body, which holds the address that was asked for."""
    return [(name, value) for name, value in got.headers if name != "ETag"]
