"""Signing in and out, and being asked again before dangerous acts."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import NoReverseMatch, reverse

from apero.people.adapter import AddressAsked, ClosedDoors
from apero.people.models import Team, User
from tests import make
from tests.people.steps import EMAIL, PASSWORD, SIGN_IN, at, forget_confirmation, sign_in

# --- sign-in ---


def test_a_colleague_signs_in_and_out(client: Client, ada: User) -> None:
    response = sign_in(client)
    assert (response.status_code, response["Location"]) == (302, at("desk:home"))
    assert client.get(at("people:team")).status_code == 200
    assert client.get(at("account_logout")).status_code == 200
    response = client.post(at("account_logout"))
    assert (response.status_code, response["Location"]) == (302, at("publishing:home"))
    assert client.get(at("people:team")).status_code == 302
    assert not Session.objects.exists()


def test_after_sign_in_the_page_opens_that_was_asked_for_and_no_other_site(client: Client, ada: User) -> None:
    assert sign_in(client, next=at("people:team"))["Location"] == at("people:team")
    client.post(at("account_logout"))
    assert sign_in(client, next="https://elsewhere.example/x")["Location"] == at("desk:home")


@pytest.mark.parametrize(
    "changed", [{"password": "wrong"}, {"login": "nobody@example.org"}, {"login": EMAIL, "password": ""}]
)
def test_a_wrong_sign_in_keeps_the_address_and_opens_nothing(
    client: Client, ada: User, changed: dict[str, str]
) -> None:
    response = sign_in(client, **changed)
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert (changed.get("login") or EMAIL) in response.text
    assert PASSWORD not in response.text
    assert "_auth_user_id" not in client.session


def test_an_unknown_address_and_a_wrong_password_read_the_same(client: Client, ada: User) -> None:
    pages = [sign_in(client, password="wrong").text, sign_in(client, login="bob@example.org").text]
    assert len({re.sub(r'value="[^"]*"', "", page) for page in pages}) == 1


def test_addresses_ignore_case(client: Client, ada: User) -> None:
    assert sign_in(client, login="ADA@Example.org").status_code == 302


def test_the_session_key_changes_at_sign_in_and_a_planted_one_is_not_kept(client: Client, ada: User) -> None:
    session = client.session
    session["planted"] = "x"
    session.save()
    planted = session.session_key
    sign_in(client)
    assert client.session.session_key != planted
    assert not Session.objects.filter(session_key=planted).exists()


def test_the_session_holds_no_address_and_no_password(client: Client, ada: User) -> None:
    client.get(at("account_login"), REMOTE_ADDR="192.0.2.77", headers={"User-Agent": "Particular/9.9"})
    client.post(
        at("account_login"), SIGN_IN, REMOTE_ADDR="192.0.2.77", headers={"User-Agent": "Particular/9.9"}
    )
    forget_confirmation(client)
    client.post(at("people:invite"), {"role": "auditor"}, REMOTE_ADDR="192.0.2.77")
    held = str([row.get_decoded() for row in Session.objects.all()])
    for secret in (EMAIL, PASSWORD, "192.0.2.77", "Particular"):
        assert secret not in held


def test_looking_at_the_sign_in_page_begins_no_session(client: Client, db: None) -> None:
    response = client.get(at("account_login"))
    assert set(response.cookies) <= {settings.CSRF_COOKIE_NAME}
    assert response.cookies[settings.CSRF_COOKIE_NAME]["max-age"] == ""
    assert not Session.objects.exists()


def test_ten_wrong_passwords_a_minute_close_the_account_for_a_while_and_no_other(
    client: Client, team: Team, ada: User
) -> None:
    make.user("reviewer", in_team=team, email="bob@example.org", password=PASSWORD)
    for _ in range(10):
        sign_in(client, password="wrong")
    response = sign_in(client)
    assert "Too many tries" in response.text
    assert sign_in(client, login="bob@example.org").status_code == 302


def test_tries_are_counted_by_account_and_the_readers_address_is_never_looked_at(
    client: Client, ada: User
) -> None:
    for limits in settings.ACCOUNT_RATE_LIMITS.values():
        assert all(part.endswith(("/key", "/user")) for part in (limits or "").split(",") if part)
    with pytest.raises(AddressAsked):
        ClosedDoors().get_client_ip(client.get(at("account_login")).wsgi_request)
    assert sign_in(client, REMOTE_ADDR="").status_code == 302


def test_a_closed_account_reads_so(client: Client, ada: User) -> None:
    User.objects.update(is_active=False)
    response = sign_in(client)
    assert response["Location"] == at("account_inactive")
    assert client.get(response["Location"]).status_code == 200
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("name", ["signup", "email", "reset_password", "set_password", "confirm_email"])
def test_what_needs_mail_or_lets_strangers_in_has_no_address(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(f"account_{name}")


@pytest.mark.parametrize(
    "path", ["signup/", "signup", "email/", "password/reset/", "2fa/", "login/", "social/signup/"]
)
def test_allauths_own_addresses_are_closed(client: Client, db: None, path: str) -> None:
    assert client.get(f"/en/account/{path}").status_code == 404


# --- being asked again ---


def test_who_has_just_signed_in_is_not_asked_again(client: Client, ada: User) -> None:
    sign_in(client)
    assert client.get(at("people:invite")).status_code == 200


@pytest.mark.parametrize(
    "name", ["people:invite", "mfa_activate_totp", "mfa_generate_recovery_codes", "mfa_view_recovery_codes"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_after_a_quarter_of_an_hour_a_dangerous_act_asks_for_the_password(
    client: Client, ada: User, name: str, method: str
) -> None:
    sign_in(client)
    forget_confirmation(client)
    response = getattr(client, method)(at(name), {"role": "auditor"})
    assert response.status_code == 302
    assert response["Location"].startswith(at("account_reauthenticate"))
    assert not Authenticator.objects.exists()


def test_a_members_page_and_its_acts_ask_again(client: Client, team: Team, ada: User) -> None:
    member = make.user("reviewer", in_team=team)
    address = reverse("people:member", args=[member.pk])
    sign_in(client)
    forget_confirmation(client)
    for response in (client.get(address), client.post(address, {"act": "give", "role": "admin"})):
        assert response["Location"] == f"{at('account_reauthenticate')}?next={address.replace('/', '%2F')}"
    assert member.memberships.count() == 1


def test_the_password_leads_back_to_where_one_was(client: Client, ada: User) -> None:
    sign_in(client)
    forget_confirmation(client)
    asked = client.get(at("people:invite"))["Location"]
    page = client.get(asked)
    assert page.status_code == 200
    sent = make.sent_with(page.text)
    wrong = client.post(at("account_reauthenticate"), sent | {"password": "wrong"})
    assert "not your password" in wrong.text
    assert client.get(at("people:invite")).status_code == 302
    right = client.post(at("account_reauthenticate"), sent | {"password": PASSWORD})
    assert right["Location"] == at("people:invite")
    assert client.get(at("people:invite")).status_code == 200


def test_too_many_wrong_passwords_there_are_stopped_with_a_page(client: Client, ada: User) -> None:
    sign_in(client)
    forget_confirmation(client)
    answers = [client.post(at("account_reauthenticate"), {"password": "wrong"}) for _ in range(12)]
    assert answers[-1].status_code == 429
    assert "Too many tries" in answers[-1].text


def test_taking_a_link_back_asks_for_no_password(client: Client, ada: User) -> None:
    sign_in(client)
    sent = make.sent_with(client.get(at("people:invite")).text) | {"role": "auditor"}
    client.post(at("people:invite"), sent)
    forget_confirmation(client)
    link = client.get(at("people:team")).context["links"][0]
    assert client.post(reverse("people:take_back", args=[link.pk]))["Location"] == at("people:team")


# --- the account ---


def test_a_name_is_changed_and_cleaned(client: Client, ada: User) -> None:
    client.force_login(ada)
    assert client.post(at("people:account"), {"name": " Ada\u202e  Ọlá\x00 "}).status_code == 302
    ada.refresh_from_db()
    assert ada.name == "Ada Ọlá"


@pytest.mark.parametrize("name", ["", "\u200e\u202e\x00", "x" * 81, "x" * 10_000])
def test_a_name_that_cannot_be_is_refused_and_kept(client: Client, ada: User, name: str) -> None:
    client.force_login(ada)
    response = client.post(at("people:account"), {"name": name})
    assert response.status_code == 422
    ada.refresh_from_db()
    assert ada.name == "Ada"


def test_the_password_is_changed_by_the_old_one_and_other_devices_are_signed_out(
    client: Client, ada: User
) -> None:
    sign_in(client)
    other = Client()
    sign_in(other)
    sent = {"oldpassword": "wrong", "password1": "new words only me", "password2": "new words only me"}
    assert "not your password" in client.post(at("account_change_password"), sent).text
    response = client.post(at("account_change_password"), sent | {"oldpassword": PASSWORD})
    assert response["Location"] == at("people:account")
    assert "Your password is changed" in client.get(at("people:account")).text
    assert other.get(at("people:team")).status_code == 302


@pytest.mark.parametrize("typed", ["short", "password1234", EMAIL])
def test_a_weak_password_is_refused(client: Client, ada: User, typed: str) -> None:
    sign_in(client)
    sent = {"oldpassword": PASSWORD, "password1": typed, "password2": typed}
    assert client.post(at("account_change_password"), sent).status_code == 422
    ada.refresh_from_db()
    assert ada.check_password(PASSWORD)
