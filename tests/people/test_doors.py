"""What a link opens: becoming a member, a new password, a sample sign-in; and what is refused."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from apero.people import actions
from apero.people.access import StaffActor
from apero.people.models import Invitation, Membership, Team, User
from apero.people.queries import roles_held
from tests import make

PASSWORD = "four words only you"
ADA = {"name": "Ada", "email": "Ada@Example.org", "password": PASSWORD, "again": PASSWORD}
FIRST = ADA | {
    "team_name": "Écoute",
    "organisation": "Kindred Atlas",
    "contact_address": "listening@example.org",
    "language": "Français",
}


def door(token: str) -> str:
    return reverse("people:welcome", args=[token])


def invitation(team: Team, role: str = "reviewer", giver: User | None = None) -> str:
    giver = giver or make.user("admin", in_team=team, name="Zanele")
    by = StaffActor("admin", str(giver.pk))
    value = Invitation.objects.count().to_bytes(16, "big")
    return actions.invite_member(team=team, role=role, value=value, giver=giver, by=by, now=timezone.now())


def sign_in_link(team: Team, member: User) -> str:
    giver = make.user("admin", in_team=team, name="Zanele")
    by = StaffActor("admin", str(giver.pk))
    now = timezone.now()
    return actions.make_sign_in_link(team=team, member=member, value=b"s" * 16, giver=giver, by=by, now=now)


def signed_in(client: Client) -> str:
    """The id of who is signed in, or nothing."""
    return str(client.session.get("_auth_user_id", ""))


# --- the first administrator ---


def test_the_first_administrator_names_the_team_and_is_signed_in(client: Client, db: None) -> None:
    token = actions.invite_first_admin(now=timezone.now())
    page = client.get(door(token))
    assert page.status_code == 200
    assert "first administrator" in page.text
    response = client.post(door(token), FIRST)
    assert (response.status_code, response["Location"]) == (302, reverse("people:account"))
    user, team = User.objects.get(), Team.objects.get()
    assert (user.email, user.name, team.name, team.source_language) == (
        "ada@example.org",
        "Ada",
        "Écoute",
        "fr",
    )
    assert roles_held(team_id=team.pk, user_id=user.pk) == {"admin"}
    assert signed_in(client) == str(user.pk)
    assert client.get(reverse("people:invite")).status_code == 200, (
        "who just chose a password is not asked for it"
    )


def test_a_double_click_makes_one_team_and_the_second_page_leads_to_sign_in(db: None) -> None:
    token = actions.invite_first_admin(now=timezone.now())
    pages = [Client().post(door(token), FIRST) for _ in range(2)]
    assert [page.status_code for page in pages] == [302, 404]
    assert (User.objects.count(), Team.objects.count(), Membership.objects.count()) == (1, 1, 1)
    assert reverse("account_login") in pages[1].text


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", "", "name that your colleagues"),
        ("name", "\u202e\u0000 ", "name that your colleagues"),
        ("name", "x" * 10_000, "room for 80"),
        ("email", "no address", "valid email"),
        ("email", "", "sign in with"),
        ("password", "short", "too short"),
        ("password", "password1234", "too common"),
        ("password", "", "Choose a password"),
        ("password", "ada@example.org", "similar"),
        ("again", "other words entirely", "differ"),
        ("again", "", "second time"),
        ("team_name", "", "Give the team a name"),
        ("organisation", "y" * 121, "room for 120"),
        ("contact_address", "phone us", "valid email"),
        ("language", "Klingonish", "do not know this language"),
    ],
)
def test_each_refusal_says_why_and_keeps_what_was_typed(
    client: Client, db: None, field: str, typed: str, words: str
) -> None:
    token = actions.invite_first_admin(now=timezone.now())
    sent = FIRST | {field: typed}
    if (field, typed) == ("password", typed):
        sent["again"] = typed
    response = client.post(door(token), sent)
    assert response.status_code == 422
    assert words in response.text
    assert 'role="alert"' in response.text
    assert "Kindred Atlas" in response.text or field == "organisation"
    assert PASSWORD not in response.text
    assert not User.objects.exists()
    assert not signed_in(client)


def test_hostile_names_are_made_harmless(client: Client, team: Team) -> None:
    typed = "  A\u202eda\u0000 \u2067<b>\n Ọlá 🦉  "
    client.post(door(invitation(team)), ADA | {"name": typed})
    assert User.objects.get(email="ada@example.org").name == "Ada <b> Ọlá 🦉"
    page = client.get(reverse("people:team")).text
    assert "<b> Ọlá" not in page
    assert "<bdi>Ada &lt;b&gt; Ọlá 🦉</bdi>" in page


def test_a_megabyte_of_name_is_refused_in_no_time(client: Client, team: Team) -> None:
    response = client.post(door(invitation(team)), ADA | {"name": "ẞ" * 700_000})
    assert response.status_code == 422
    assert "room for 80" in response.text


# --- an invitation ---


def test_an_invitation_says_who_invites_and_what_the_role_means(client: Client, team: Team) -> None:
    page = client.get(door(invitation(team))).text
    assert "Zanele" in page
    assert "Reviewer" in page
    assert "approves statements that somebody else wrote" in page
    assert "Kindred Atlas" in page


def test_a_link_preview_or_a_second_look_does_not_use_the_link_up(client: Client, team: Team) -> None:
    token = invitation(team)
    for _ in range(3):
        assert client.get(door(token)).status_code == 200
        assert client.head(door(token)).status_code == 200
    assert client.post(door(token), ADA).status_code == 302


def test_the_session_key_changes_at_sign_in(client: Client, team: Team) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "chosen-by-somebody-else-0123456"
    client.post(door(invitation(team)), ADA)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != "chosen-by-somebody-else-0123456"
    assert signed_in(client)


def links_that_are_gone(team: Team) -> dict[str, str]:
    """A token of each state in which a link opens nothing."""
    used, old, back = (invitation(team) for _ in range(3))
    actions.accept_invitation(
        token=used, person=actions.Person(name="U", email="u@example.org", password="x"), now=timezone.now()
    )
    by_hash = {row.pk: row for row in Invitation.objects.filter(used_at=None).order_by("expires_at")}
    first, second = by_hash.values()
    Invitation.objects.filter(pk=first.pk).update(expires_at=timezone.now())
    Invitation.objects.filter(pk=second.pk).delete()
    sample = make.user("reviewer", in_team=make.team(is_sample=True))
    other_kind = actions.make_sample_link(sample, now=timezone.now())
    return {"used": used, "old": old, "taken back": back, "unknown": "0" * 48, "other kind": other_kind}


def plain(page: str) -> str:
    return re.sub(r'/[0-9a-f]{48}|value="[^"]*"', "", page)


def test_used_old_taken_back_unknown_and_misdirected_links_look_the_same(client: Client, team: Team) -> None:
    tokens = links_that_are_gone(team)
    seen = {(r.status_code, plain(r.text)) for r in (client.get(door(token)) for token in tokens.values())}
    assert len(seen) == 1
    assert "does not work any more" in next(iter(seen))[1]
    seen = {
        (r.status_code, plain(r.text)) for r in (client.post(door(token), ADA) for token in tokens.values())
    }
    assert {status for status, _ in seen} == {404}
    assert len(seen) == 1
    assert not User.objects.filter(email="ada@example.org").exists()


@pytest.mark.parametrize(
    "forged", ["x", "a" * 3000, "%E2%80%AE", "..%2f..%2fetc", "<script>alert(1)</script>"]
)
def test_a_forged_token_opens_nothing(client: Client, db: None, forged: str) -> None:
    for page in (client.get(f"/en/desk/welcome/{forged}"), client.post(f"/en/desk/welcome/{forged}", ADA)):
        assert page.status_code == 404
        assert "<script>alert" not in page.text


def test_an_address_with_an_account_is_sent_to_sign_in_first(client: Client, team: Team) -> None:
    make.user(email="ada@example.org")
    token = invitation(team)
    response = client.post(door(token), ADA)
    assert response.status_code == 422
    assert "Sign in with it first" in response.text
    assert not signed_in(client)
    assert f"{reverse('account_login')}?next={door(token)}" in response.text


def test_the_page_of_a_link_is_kept_nowhere_and_tells_no_other_site(client: Client, team: Team) -> None:
    response = client.get(door(invitation(team)))
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] in ("same-origin", "no-referrer")
    assert settings.SESSION_COOKIE_NAME not in response.cookies


def test_somebody_signed_in_accepts_with_their_account(client: Client, team: Team) -> None:
    token = invitation(team)
    colleague = make.user("translator", in_team=make.team(name="A first team"))
    client.force_login(colleague)
    page = client.get(door(token)).text
    assert "Accept the role" in page
    response = client.post(door(token))
    assert (response.status_code, response["Location"]) == (302, reverse("people:team"))
    assert roles_held(team_id=team.pk, user_id=colleague.pk) == {"reviewer"}
    assert client.get(reverse("people:team")).context["request"].team == team
    assert client.post(door(token)).status_code == 404


def test_somebody_who_holds_the_role_already_reads_so(client: Client, team: Team) -> None:
    token = invitation(team)
    client.force_login(make.user("reviewer", in_team=team))
    response = client.post(door(token))
    assert response.status_code == 409
    assert "holds this role already" in response.text
    assert Invitation.objects.get().used_at is None


def test_the_first_link_is_not_used_by_somebody_who_is_signed_in(client: Client, db: None) -> None:
    token = actions.invite_first_admin(now=timezone.now())
    client.force_login(make.user("reviewer", in_team=make.team(is_sample=True)))
    for response in (client.get(door(token)), client.post(door(token), FIRST)):
        assert response.status_code == 409
        assert "Sign out first" in response.text
    response = client.post(reverse("account_logout"), {"next": door(token)})
    assert response["Location"] == door(token)
    assert client.get(door(token)).status_code == 200


def test_a_form_without_its_csrf_value_is_refused(team: Team) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(door(invitation(team)), ADA).status_code == 403
    assert not User.objects.filter(email="ada@example.org").exists()


# --- a lost password ---


def test_a_sign_in_link_sets_the_password_and_ends_other_sessions(client: Client, team: Team) -> None:
    member = make.user("reviewer", in_team=team, name="Tunde", password="old words only me")
    other_device = Client()
    other_device.force_login(member)
    token = sign_in_link(team, member)
    assert "Tunde" in client.get(door(token)).text
    response = client.post(door(token), {"password": PASSWORD, "again": PASSWORD})
    assert response["Location"] == reverse("people:account")
    assert signed_in(client) == str(member.pk)
    member.refresh_from_db()
    assert member.check_password(PASSWORD)
    assert other_device.get(reverse("people:team")).status_code == 302
    assert client.post(door(token), {"password": "x" * 12, "again": "x" * 12}).status_code == 404
    assert Client().post(door(token), {"password": "x" * 12, "again": "x" * 12}).status_code == 404


def test_a_weak_new_password_is_refused(client: Client, team: Team) -> None:
    member = make.user("reviewer", in_team=team, password="old words only me")
    response = client.post(door(sign_in_link(team, member)), {"password": "short", "again": "short"})
    assert response.status_code == 422
    member.refresh_from_db()
    assert member.check_password("old words only me")


def test_nobody_else_uses_a_sign_in_link_while_signed_in(client: Client, team: Team) -> None:
    member = make.user("reviewer", in_team=team, password="old words only me")
    token = sign_in_link(team, member)
    client.force_login(make.user("auditor", in_team=team))
    assert client.post(door(token), {"password": PASSWORD, "again": PASSWORD}).status_code == 409
    member.refresh_from_db()
    assert member.check_password("old words only me")


def test_a_link_from_the_console_says_so(client: Client, team: Team) -> None:
    admin = make.user("admin", in_team=team, name="Zanele")
    token = actions.make_console_link(user=admin, remove_second_factor=False, now=timezone.now())
    page = client.get(door(token)).text
    assert "Whoever runs this site made this link" in page
    assert client.post(door(token), {"password": PASSWORD, "again": PASSWORD}).status_code == 302


# --- samples ---


def sample_door(user: User) -> str:
    return reverse("people:sample_sign_in", args=[actions.make_sample_link(user, now=timezone.now())])


@pytest.fixture
def sample(db: None) -> User:
    return make.user("convenor", in_team=make.team(is_sample=True), name="Sample Convenor")


def test_a_sample_link_signs_in_at_the_press_of_its_button_once(client: Client, sample: User) -> None:
    address = sample_door(sample)
    for _ in range(2):
        page = client.get(address)
        assert page.status_code == 200
        assert "Sample Convenor" in page.text
        assert not signed_in(client)
    response = client.post(address)
    assert (response.status_code, response["Location"]) == (302, reverse("desk:home"))
    assert signed_in(client) == str(sample.pk)
    assert Client().get(address).status_code == 404
    assert Client().post(address).status_code == 404


def test_a_sample_person_is_never_asked_for_a_password(client: Client, db: None) -> None:
    admin = make.user("admin", in_team=make.team(is_sample=True))
    client.post(sample_door(admin))
    assert client.get(reverse("people:invite")).status_code == 200
    assert client.get(reverse("account_change_password"))["Location"] == reverse("people:account")
    assert "no password" in client.get(reverse("people:account")).text


def test_production_refuses_a_sample_link(client: Client, sample: User) -> None:
    address = sample_door(sample)
    with override_settings(PRODUCTION=True):
        assert client.post(address).status_code == 404
    assert not signed_in(client)


def test_an_invitation_is_no_sample_link_and_the_other_way_round(
    client: Client, team: Team, sample: User
) -> None:
    token = invitation(team)
    assert client.post(reverse("people:sample_sign_in", args=[token])).status_code == 404
    assert client.post(sample_door(sample).replace("/sample/", "/welcome/"), ADA).status_code == 404


@pytest.mark.parametrize("name", ["people:welcome", "people:sample_sign_in"])
def test_other_methods_are_refused(client: Client, db: None, name: str) -> None:
    answer: Any = client.put(reverse(name, args=["x"]))
    assert answer.status_code == 405
