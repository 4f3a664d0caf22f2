"""The team's page, inviting, granting, taking: what each reader sees and what is refused."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from apero.audit.models import Entry
from apero.people.models import Invitation, Membership, Team, User
from apero.people.queries import invitation_of, roles_held
from tests import make

TEAM, INVITE = "people:team", "people:invite"


@pytest.fixture
def admin(team: Team) -> User:
    return make.user("admin", in_team=team, name="Zanele")


@pytest.fixture
def desk(client: Client, admin: User) -> Client:
    client.force_login(admin)
    return client


def link_on(page: str) -> str:
    """The token of the link that a page shows."""
    return str(re.findall(r"/en/desk/welcome/([0-9a-f]+)", page)[0])


def make_link(desk: Client, role: str = "reviewer") -> str:
    sent = make.sent_with(desk.get(reverse(INVITE)).text) | {"role": role}
    return link_on(desk.post(reverse(INVITE), sent).text)


def page_of(member: User) -> str:
    return reverse("people:member", args=[member.pk])


# --- the page that all members read ---


def test_every_member_sees_who_holds_what_who_gave_it_and_when(
    client: Client, admin: User, team: Team
) -> None:
    reader = make.user("translator", in_team=team, name="Tunde")
    Membership.objects.create(
        team=team, user=reader, role="reviewer", granted_by=admin, granted_on=make.TODAY - timedelta(days=1)
    )
    client.force_login(reader)
    page = client.get(reverse(TEAM)).text
    assert "Zanele" in page
    assert "given by <bdi>Zanele</bdi>" in page
    assert "Mon 13 May 2030" in page
    assert reverse(INVITE) not in page
    assert "user1@example.org" not in page, "addresses are for administrators"


def test_a_role_that_somebody_gave_themselves_is_marked(desk: Client, admin: User, team: Team) -> None:
    Membership.objects.create(team=team, user=admin, role="convenor", granted_by=admin, granted_on=make.TODAY)
    assert "given by themselves" in desk.get(reverse(TEAM)).text


def test_another_teams_people_and_links_do_not_show(desk: Client, team: Team) -> None:
    other = make.team(name="Other")
    stranger = make.user("admin", in_team=other, name="Somebody Else")
    Membership.objects.create(team=team, user=stranger, role="translator", granted_on=make.TODAY)
    Invitation.objects.create(
        token_hash=b"x" * 32,
        kind="member",
        team=other,
        role="auditor",
        expires_at=timezone.now() + timedelta(days=1),
    )
    page = desk.get(reverse(TEAM))
    grants = {m.name: [g.role for g in m.grants] for m in page.context["page"]}
    assert grants == {"Zanele": ["admin"], "Somebody Else": ["translator"]}
    assert len(page.context["links"]) == 0


def test_open_links_show_to_the_team_and_ended_ones_do_not(client: Client, admin: User, team: Team) -> None:
    now = timezone.now()
    for number, (ends, used) in enumerate([(1, None), (-1, None), (1, now)]):
        Invitation.objects.create(
            token_hash=bytes([number]) * 32, kind="member", team=team, role="auditor", invited_by=admin,
            expires_at=now + timedelta(days=ends), used_at=used,
        )  # fmt: skip
    client.force_login(make.user("translator", in_team=team))
    page = client.get(reverse(TEAM))
    assert len(page.context["links"]) == 1
    assert "A new colleague: Auditor" in page.text
    assert "take-back" not in page.text


@pytest.mark.parametrize("many", [1, 3, 300])
def test_the_page_asks_as_often_for_one_member_as_for_three_hundred(
    client: Client, team: Team, many: int
) -> None:
    reader = make.user("admin", in_team=team)
    users = [User(email=f"m{n}@example.org", name=f"M {n}") for n in range(many)]
    User.objects.bulk_create(users)
    Membership.objects.bulk_create(
        Membership(team=team, user=user, role="reviewer", granted_by=reader, granted_on=make.TODAY)
        for user in users
    )
    Invitation.objects.bulk_create(
        Invitation(
            token_hash=n.to_bytes(32, "big"), kind="sign-in", team=team, user=users[n], invited_by=reader,
            expires_at=timezone.now() + timedelta(days=1),
        )
        for n in range(many)
    )  # fmt: skip
    client.force_login(reader)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        page = client.get(reverse(TEAM))
    assert len(asked) <= 8, [q["sql"][:90] for q in asked]
    assert len(page.context["page"]) == min(many + 1, 50)
    if many == 300:
        assert "Page 1 of 7" in page.text
        assert client.get(reverse(TEAM), {"page": "7"}).text.count("<tr>") > 2
        assert client.get(reverse(TEAM), {"page": "x", "links": "99"}).status_code == 200


# --- inviting ---


def test_an_administrator_gets_a_link_to_hand_over(desk: Client, team: Team, admin: User) -> None:
    token = make_link(desk, "note-taker")
    made = invitation_of(token)
    assert made is not None
    assert (made.team, made.role, made.invited_by) == (team, "note-taker", admin)
    assert timedelta(days=6, hours=23) < made.expires_at - timezone.now() <= timedelta(days=7)
    assert token not in desk.get(reverse(TEAM)).text, "it is shown once"


def test_the_link_stands_whole_on_the_page(desk: Client) -> None:
    sent = make.sent_with(desk.get(reverse(INVITE)).text) | {"role": "auditor"}
    response = desk.post(reverse(INVITE), sent)
    assert f"{settings.SITE_URL}/en/desk/welcome/{link_on(response.text)}" in response.text
    assert "no-store" in response["Cache-Control"]
    assert "Content-Encoding" not in response


def test_a_double_click_makes_one_link_and_shows_it_twice(desk: Client) -> None:
    sent = make.sent_with(desk.get(reverse(INVITE)).text) | {"role": "reviewer"}
    first, second = (link_on(desk.post(reverse(INVITE), sent).text) for _ in range(2))
    assert first == second
    assert Invitation.objects.count() == 1
    assert Entry.objects.count() == 1


@pytest.mark.parametrize("role", ["", "king", "admin' --", "Reviewer"])
def test_a_role_that_does_not_exist_is_refused_beside_the_choice(desk: Client, role: str) -> None:
    sent = make.sent_with(desk.get(reverse(INVITE)).text) | {"role": role}
    response = desk.post(reverse(INVITE), sent)
    assert response.status_code == 422
    assert "Choose " in response.text
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("once", ["", "x", "0" * 32 + "." + "0" * 32])
def test_a_form_that_this_site_did_not_give_keeps_the_choice(desk: Client, once: str) -> None:
    response = desk.post(reverse(INVITE), {"once": once, "role": "auditor"})
    assert response.status_code == 422
    assert re.search(r'value="auditor"[^>]*checked', response.text)
    assert not Invitation.objects.exists()


def test_a_link_is_taken_back_by_any_administrator(client: Client, desk: Client, team: Team) -> None:
    token = make_link(desk)
    client.force_login(make.user("admin", in_team=team))
    made = invitation_of(token)
    assert made is not None
    address = reverse("people:take_back", args=[made.pk])
    assert client.get(address).status_code == 405
    assert client.post(address).status_code == 302
    assert client.post(address).status_code == 404
    assert invitation_of(token) is None


# --- roles ---


def test_a_role_is_given_and_taken_on_the_members_page(desk: Client, team: Team, admin: User) -> None:
    colleague = make.user("reviewer", in_team=team)
    page = desk.get(page_of(colleague)).text
    assert colleague.email in page
    assert desk.post(page_of(colleague), {"act": "give", "role": "note-taker"}).status_code == 302
    assert roles_held(team_id=team.pk, user_id=colleague.pk) == {"reviewer", "note-taker"}
    assert Membership.objects.get(role="note-taker").granted_by == admin
    assert desk.post(page_of(colleague), {"act": "take", "role": "reviewer"}).status_code == 302
    assert roles_held(team_id=team.pk, user_id=colleague.pk) == {"note-taker"}


def test_a_double_click_gives_a_role_once_and_says_so(desk: Client, team: Team) -> None:
    colleague = make.user("reviewer", in_team=team)
    sent = {"act": "give", "role": "auditor"}
    assert [desk.post(page_of(colleague), sent).status_code for _ in range(2)] == [302, 409]
    assert Membership.objects.filter(role="auditor").count() == 1
    assert "holds this role already" in desk.post(page_of(colleague), sent).text


def test_the_last_administrator_keeps_the_role_and_reads_why(desk: Client, admin: User) -> None:
    response = desk.post(page_of(admin), {"act": "take", "role": "admin"})
    assert response.status_code == 409
    assert "last administrator" in response.text
    assert Membership.objects.filter(role="admin").count() == 1


def test_the_page_says_beside_the_form_that_one_gives_oneself_a_role(
    desk: Client, team: Team, admin: User
) -> None:
    assert "give yourself a role" in desk.get(page_of(admin)).text
    assert "give yourself a role" not in desk.get(page_of(make.user("auditor", in_team=team))).text


@pytest.mark.parametrize(
    "sent", [{}, {"act": "make-king"}, {"act": "give"}, {"act": "give", "role": "king"}, {"act": "take"}]
)
def test_what_the_page_cannot_do_changes_nothing(desk: Client, team: Team, sent: dict[str, str]) -> None:
    colleague = make.user("reviewer", in_team=team)
    before = set(Membership.objects.values_list("pk", flat=True))
    assert desk.post(page_of(colleague), sent).status_code in (200, 409, 422)
    assert set(Membership.objects.values_list("pk", flat=True)) == before


def test_another_teams_administrator_finds_neither_member_nor_link(
    client: Client, desk: Client, team: Team
) -> None:
    token = make_link(desk)
    colleague = make.user("reviewer", in_team=team)
    client.force_login(make.user("admin", in_team=make.team(name="Other")))
    made = invitation_of(token)
    assert made is not None
    assert client.get(page_of(colleague)).status_code == 404
    assert client.post(page_of(colleague), {"act": "give", "role": "admin"}).status_code == 404
    assert client.post(page_of(colleague), {"act": "take", "role": "reviewer"}).status_code == 404
    assert client.post(reverse("people:take_back", args=[made.pk])).status_code == 404
    assert roles_held(team_id=team.pk, user_id=colleague.pk) == {"reviewer"}
    assert invitation_of(token) is not None


def test_a_member_that_does_not_exist_looks_like_one_of_another_team(desk: Client) -> None:
    stranger = make.user("reviewer", in_team=make.team(name="Other"))
    pages = [desk.get(reverse("people:member", args=[pk])) for pk in (uuid4(), stranger.pk)]
    assert [page.status_code for page in pages] == [404, 404]
    bodies = {re.sub(r"[0-9a-f-]{36}|csrf[^>]*>", "", page.text) for page in pages}
    assert len(bodies) == 1


@pytest.mark.parametrize(
    "role", ["convenor", "facilitator", "note-taker", "reviewer", "translator", "auditor"]
)
def test_no_other_role_invites_or_grants(client: Client, team: Team, role: str) -> None:
    colleague = make.user("reviewer", in_team=team)
    client.force_login(make.user(role, in_team=team))
    assert client.get(reverse(TEAM)).status_code == 200
    assert client.post(reverse(INVITE), {"role": "admin"}).status_code == 403
    assert client.post(page_of(colleague), {"act": "give", "role": "admin"}).status_code == 403
    assert not Invitation.objects.exists()
    assert not Entry.objects.exists()


# --- a lost password ---


def test_an_administrator_makes_a_sign_in_link_that_the_team_sees(desk: Client, team: Team) -> None:
    colleague = make.user("reviewer", in_team=team, name="Tunde", password="long gone words")
    sent = make.sent_with(desk.get(page_of(colleague)).text) | {"act": "link"}
    token = link_on(desk.post(page_of(colleague), sent).text)
    made = invitation_of(token)
    assert made is not None
    assert (made.kind, made.user) == ("sign-in", colleague)
    assert made.expires_at - timezone.now() <= timedelta(hours=1)
    assert "A new password for <bdi>Tunde</bdi>" in desk.get(reverse(TEAM)).text
    assert list(Entry.objects.values_list("kind", flat=True)) == ["people.sign-in-link.made"]


def test_a_sign_in_link_for_a_colleague_of_another_team_too_is_refused_with_the_reason(
    desk: Client, team: Team
) -> None:
    colleague = make.user("reviewer", in_team=team)
    other = make.team(name="Other")
    Membership.objects.create(team=other, user=colleague, role="admin", granted_on=make.TODAY)
    sent = make.sent_with(desk.get(page_of(colleague)).text) | {"act": "link"}
    response = desk.post(page_of(colleague), sent)
    assert response.status_code == 409
    assert "all their teams" in response.text
    assert not Invitation.objects.exists()


def test_a_sign_in_link_needs_the_form_of_this_member(desk: Client, team: Team) -> None:
    first, second = make.user("reviewer", in_team=team), make.user("auditor", in_team=team)
    sent = make.sent_with(desk.get(page_of(first)).text) | {"act": "link"}
    assert desk.post(page_of(second), sent).status_code == 422
    assert not Invitation.objects.exists()
