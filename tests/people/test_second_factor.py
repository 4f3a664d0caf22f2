"""The second factor, from setting up to taking away."""

import hmac
import re
import struct
import time
from base64 import b32decode
from hashlib import sha1

from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client

from apero.people.models import Team, User
from apero.people.queries import has_second_factor, unused_recovery_codes
from tests import make
from tests.people.steps import EMAIL, at, forget_confirmation, sign_in
from tests.people.test_doors import door, sign_in_link


def code_at(secret: str, moment: float) -> str:
    """The six digits that an authenticator shows (RFC 6238)."""
    digest = hmac.new(b32decode(secret), struct.pack(">Q", int(moment) // 30), sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset : offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def set_up(client: Client) -> str:
    """Set up an authenticator; returns its secret."""
    page = client.get(at("mfa_activate_totp")).text
    secret = "".join(re.findall(r'<p class="code"[^>]*>([A-Z2-7 ]+)</p>', page)[0].split())
    response = client.post(at("mfa_activate_totp"), {"code": code_at(secret, time.time())})
    assert response["Location"] == at("mfa_view_recovery_codes")
    return secret


def codes_on(page: str) -> list[str]:
    return re.findall(r"<div>(\d{8})</div>", page)


def test_a_second_factor_from_setting_up_to_taking_away(client: Client, ada: User) -> None:
    sign_in(client)
    assert "no second factor" in client.get(at("people:account")).text
    secret = set_up(client)
    assert len(codes_on(client.get(at("mfa_view_recovery_codes")).text)) == 10
    account = client.get(at("people:account")).text
    assert "no second factor" not in account
    assert "10 codes are left" in account
    client.post(at("account_logout"))

    cache.clear()  # the code of this half minute was used for setting up
    assert sign_in(client)["Location"] == at("mfa_authenticate")
    assert client.get(at("people:team")).status_code == 302, "the password alone is not enough"
    assert EMAIL not in str([row.get_decoded() for row in Session.objects.all()])
    assert client.get(at("mfa_authenticate")).status_code == 200
    wrong = client.post(at("mfa_authenticate"), {"code": "000000"})
    assert "This code is not right" in wrong.text
    right = client.post(at("mfa_authenticate"), {"code": code_at(secret, time.time())})
    assert right["Location"] == at("desk:home")
    assert client.get(at("people:team")).status_code == 200

    assert client.get(at("mfa_deactivate_totp")).status_code == 200
    assert client.post(at("mfa_deactivate_totp")).status_code == 302
    assert not has_second_factor(ada)
    assert unused_recovery_codes(ada) == 0


def test_a_code_works_once(client: Client, ada: User) -> None:
    sign_in(client)
    secret = set_up(client)
    client.post(at("account_logout"))
    cache.clear()
    code = code_at(secret, time.time())
    sign_in(client)
    assert client.post(at("mfa_authenticate"), {"code": code}).status_code == 302
    client.post(at("account_logout"))
    sign_in(client)
    assert "This code is not right" in client.post(at("mfa_authenticate"), {"code": code}).text


def test_a_recovery_code_signs_in_once(client: Client, ada: User) -> None:
    sign_in(client)
    set_up(client)
    code = codes_on(client.get(at("mfa_view_recovery_codes")).text)[0]
    client.post(at("account_logout"))
    sign_in(client)
    assert client.post(at("mfa_authenticate"), {"code": code}).status_code == 302
    assert unused_recovery_codes(ada) == 9
    client.post(at("account_logout"))
    sign_in(client)
    assert "This code is not right" in client.post(at("mfa_authenticate"), {"code": code}).text


def test_new_recovery_codes_end_the_old_ones(client: Client, ada: User) -> None:
    sign_in(client)
    set_up(client)
    old = codes_on(client.get(at("mfa_view_recovery_codes")).text)
    assert client.get(at("mfa_generate_recovery_codes")).status_code == 200
    page = client.post(at("mfa_generate_recovery_codes"), follow=True)
    assert not set(old) & set(codes_on(page.text))
    assert len(codes_on(page.text)) == 10
    assert "no-store" in page["Cache-Control"]


def test_a_wrong_first_code_sets_nothing_up_and_keeps_the_secret(client: Client, ada: User) -> None:
    sign_in(client)
    first = re.findall(r'<p class="code"[^>]*>([^<]+)', client.get(at("mfa_activate_totp")).text)
    again = client.post(at("mfa_activate_totp"), {"code": "000000"})
    assert "This code is not right" in again.text
    assert re.findall(r'<p class="code"[^>]*>([^<]+)', again.text) == first
    assert not has_second_factor(ada)


def test_the_secret_lies_sealed_in_the_database_and_leaves_the_session(client: Client, ada: User) -> None:
    sign_in(client)
    secret = set_up(client)
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in str([row.get_decoded() for row in Session.objects.all()])


def test_the_picture_for_the_camera_obeys_the_content_policy(client: Client, ada: User) -> None:
    sign_in(client)
    response = client.get(at("mfa_activate_totp"))
    assert 'src="data:image/svg+xml;base64,' in response.text
    assert "img-src 'self' data:" in response["Content-Security-Policy"]
    assert "style=" not in response.text
    assert "<script" not in response.text


def test_a_code_confirms_too(client: Client, ada: User) -> None:
    sign_in(client)
    secret = set_up(client)
    cache.clear()
    forget_confirmation(client)
    asked = client.get(at("people:invite"))["Location"]
    other = re.findall(r'href="([^"]*second-factor/confirm[^"]*)"', client.get(asked).text)[0].replace(
        "&amp;", "&"
    )
    sent = make.sent_with(client.get(other).text) | {"code": code_at(secret, time.time())}
    assert client.post(at("mfa_reauthenticate"), sent)["Location"] == at("people:invite")
    assert client.get(at("people:invite")).status_code == 200


def test_a_sign_in_link_does_not_get_around_the_second_factor(client: Client, team: Team, ada: User) -> None:
    sign_in(client)
    set_up(client)
    client.post(at("account_logout"))
    response = client.post(
        door(sign_in_link(team, ada)), {"password": "new words only me", "again": "new words only me"}
    )
    assert response["Location"] == at("mfa_authenticate")
    assert client.get(at("people:team")).status_code == 302
    assert has_second_factor(ada)


def test_strangers_reach_no_page_of_the_second_factor(client: Client, db: None) -> None:
    names = [
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
    ]
    for name in [
        *names,
        "mfa_authenticate",
        "mfa_reauthenticate",
        "account_reauthenticate",
        "account_change_password",
    ]:
        for response in (client.get(at(name)), client.post(at(name), {"code": "1", "password": "x"})):
            assert response.status_code == 302, name
            assert response["Location"].startswith(at("account_login")), name
