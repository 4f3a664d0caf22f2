"""Who comes in, who hears which role it takes, and for which team one works."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from apero.people.access import StaffRequest, member_required, staff_required
from apero.people.models import Membership, Team, User
from apero.people.roles import ROLES, Permission
from tests import make


@pytest.fixture
def seen() -> list[StaffRequest]:
    return []


def opened(request: Any, view: Any) -> HttpResponse:
    return view(request)  # type: ignore[no-any-return]


def request_of(user: Any, **session: str) -> Any:
    request = RequestFactory().get("/en/desk/x")
    request.user = user
    request.session = session  # type: ignore[assignment]
    return request


@pytest.mark.parametrize("permission", list(Permission))
def test_each_page_opens_for_the_roles_that_may_and_no_other(
    team: Team, seen: list[StaffRequest], permission: Permission
) -> None:
    @staff_required(permission)
    def view(request: StaffRequest) -> HttpResponse:
        seen.append(request)
        return HttpResponse("in")

    let_in = set()
    for code in ROLES:
        if opened(request_of(make.user(code, in_team=team)), view).status_code == 200:
            let_in.add(code)
    assert let_in == {code for code, role in ROLES.items() if permission in role.may}
    assert {request.actor.acting_role for request in seen} == let_in


def test_the_actor_is_the_role_that_gave_the_permission(team: Team, seen: list[StaffRequest]) -> None:
    @staff_required(Permission.STATEMENTS_APPROVE)
    def view(request: StaffRequest) -> HttpResponse:
        seen.append(request)
        return HttpResponse("in")

    user = make.user("admin", "reviewer", in_team=team)
    opened(request_of(user), view)
    assert (seen[0].actor.acting_role, seen[0].actor.reference) == ("reviewer", str(user.pk))
    assert seen[0].roles == ("admin", "reviewer")
    assert seen[0].permissions == ROLES["admin"].may | ROLES["reviewer"].may
    assert seen[0].team == team


def test_a_stranger_is_sent_to_the_sign_in_page(team: Team) -> None:
    view = member_required(lambda _: HttpResponse("in"))
    response = opened(request_of(AnonymousUser()), view)
    assert response.status_code == 302
    assert response["Location"] == "/en/account/sign-in?next=/en/desk/x"


def test_whoever_lacks_the_role_reads_which_one_it_takes_and_whom_to_ask(client: Client, team: Team) -> None:
    make.user("admin", in_team=team, name="Zanele")
    client.force_login(make.user("auditor", in_team=team))
    response = client.get(reverse("people:invite"))
    assert response.status_code == 403
    assert "Administrator" in response.text
    assert "Zanele" in response.text


def test_whoever_lost_the_last_role_reads_so(client: Client, team: Team) -> None:
    client.force_login(make.user())
    response = client.get(reverse("people:team"))
    assert response.status_code == 403
    assert "no role" in response.text
    assert client.get(reverse("people:account")).status_code == 200


def test_a_role_that_is_taken_ends_at_the_next_page(client: Client, team: Team) -> None:
    user = make.user("admin", in_team=team)
    client.force_login(user)
    assert client.get(reverse("people:invite")).status_code == 200
    Membership.objects.filter(user=user).delete()
    assert client.get(reverse("people:invite")).status_code == 403


def in_two_teams() -> tuple[User, Team, Team]:
    first, second = make.team(name="Alpha"), make.team(name="Beta")
    user = make.user("reviewer", in_team=second)
    Membership.objects.create(team=first, user=user, role="admin", granted_on=make.TODAY)
    return user, first, second


def test_one_works_for_the_first_team_until_one_chooses_another(client: Client, db: None) -> None:
    user, first, second = in_two_teams()
    client.force_login(user)
    page = client.get(reverse("people:team"))
    assert page.context["request"].team == first
    assert client.get(reverse("people:invite")).status_code == 200
    assert client.post(reverse("people:choose_team"), {"team": second.pk}).status_code == 302
    assert client.get(reverse("people:team")).context["request"].team == second
    assert client.get(reverse("people:invite")).status_code == 403, "an administrator there is none here"


def test_a_team_that_is_not_ones_own_cannot_be_chosen(client: Client, db: None) -> None:
    user, first, _second = in_two_teams()
    stranger = make.team(name="Gamma")
    client.force_login(user)
    for typed in (str(stranger.pk), "", "x", "' OR 1=1"):
        assert client.post(reverse("people:choose_team"), {"team": typed}).status_code == 404
    assert client.get(reverse("people:team")).context["request"].team == first


def test_a_team_in_the_session_that_one_has_left_is_not_opened(db: None) -> None:
    user, first, second = in_two_teams()
    Membership.objects.filter(user=user, team=second).delete()
    request = request_of(user, team=str(second.pk))
    opened(request, member_required(lambda _: HttpResponse("in")))
    assert request.team == first


def test_desk_pages_are_kept_by_no_shared_cache(client: Client, team: Team) -> None:
    client.force_login(make.user("admin", in_team=team))
    assert client.get(reverse("people:team"))["Cache-Control"] == "private, no-cache"
    assert "no-store" in client.get(reverse("people:invite"))["Cache-Control"]
