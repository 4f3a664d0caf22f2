"""Links with which somebody who has an account signs in: a lost password, the console, a sample."""

from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import timezone

from apero.audit.models import Entry
from apero.lib.refusal import Refused
from apero.people import actions
from apero.people.access import StaffActor
from apero.people.models import Invitation, Membership, Team, User
from apero.people.queries import has_second_factor, invitation_of, pending_links
from tests import make
from tests.make import NOON

HOUR = timedelta(hours=1)


def by(user: User, role: str = "admin") -> StaffActor:
    return StaffActor(role, str(user.pk))


def kinds() -> list[str]:
    return list(Entry.objects.order_by("month", "position").values_list("kind", flat=True))


def reason(raised: pytest.ExceptionInfo[Refused]) -> str:
    return raised.value.refusal.code


def test_a_sign_in_link_sets_a_new_password_once(team: Team) -> None:
    admin = make.user("admin", in_team=team)
    colleague = make.user("reviewer", in_team=team, password="old password")
    token = actions.make_sign_in_link(
        team=team, member=colleague, value=b"1" * 16, giver=admin, by=by(admin), now=NOON
    )
    actions.set_password_by_link(token=token, password="new password", now=NOON + HOUR - timedelta(seconds=1))
    colleague.refresh_from_db()
    assert colleague.check_password("new password")
    with pytest.raises(Refused):
        actions.set_password_by_link(token=token, password="x" * 12, now=NOON)
    assert kinds() == ["people.sign-in-link.made", "people.password.set-by-link"]


def test_nobody_makes_a_sign_in_link_for_a_member_of_a_team_they_do_not_administer(team: Team) -> None:
    admin, colleague = make.user("admin", in_team=team), make.user("reviewer", in_team=team)
    other = make.team(name="Other")
    Membership.objects.create(team=other, user=colleague, role="convenor", granted_on=NOON.date())
    with pytest.raises(Refused) as raised:
        actions.make_sign_in_link(
            team=team, member=colleague, value=b"1", giver=admin, by=by(admin), now=NOON
        )
    assert reason(raised) == "other-team"
    assert not Invitation.objects.exists()


def test_the_console_lets_the_last_administrator_back_in(team: Team) -> None:
    admin = make.user("admin", in_team=team, email="zanele@example.org", password="long gone words")
    Authenticator.objects.create(user=admin, type="totp", data={"secret": "x"})
    told = StringIO()
    call_command("sign_in_link", "Zanele@example.org", stdout=told)
    assert has_second_factor(admin)
    token = told.getvalue().split("/welcome/")[1].strip()
    actions.set_password_by_link(token=token, password="new words only me", now=timezone.now())
    call_command("sign_in_link", "zanele@example.org", "--remove-second-factor", stdout=told)
    assert not has_second_factor(admin)
    assert kinds() == [
        "people.sign-in-link.made",
        "people.password.set-by-link",
        "people.sign-in-link.made",
        "people.second-factor.removed",
    ]
    assert pending_links(team, now=timezone.now()).count() == 1, "the team sees it"


@pytest.mark.parametrize("email", ["nobody@example.org", "left@example.org"])
def test_the_console_makes_no_link_that_opens_nothing(team: Team, email: str) -> None:
    make.user(email="left@example.org")
    with pytest.raises(CommandError):
        call_command("sign_in_link", email)
    assert not Invitation.objects.exists()


def test_a_sample_link_signs_in_once(db: None) -> None:
    user = make.user("reviewer", in_team=make.team(is_sample=True))
    token = actions.make_sample_link(user, now=NOON)
    assert actions.use_sample_link(token=token, now=NOON) == user
    with pytest.raises(Refused) as raised:
        actions.use_sample_link(token=token, now=NOON)
    assert reason(raised) == "link-gone"


def test_production_makes_and_uses_no_sample_link(db: None) -> None:
    user = make.user("reviewer", in_team=make.team(is_sample=True))
    token = actions.make_sample_link(user, now=NOON)
    with override_settings(PRODUCTION=True):
        with pytest.raises(Refused) as raised:
            actions.make_sample_link(user, now=NOON)
        assert reason(raised) == "production"
        with pytest.raises(Refused) as raised:
            actions.use_sample_link(token=token, now=NOON)
        assert reason(raised) == "production"


def test_somebody_who_also_works_in_a_real_team_has_no_sample_link(team: Team) -> None:
    user = make.user("reviewer", in_team=make.team(is_sample=True))
    Membership.objects.create(team=team, user=user, role="reviewer", granted_on=NOON.date())
    with pytest.raises(Refused) as raised:
        actions.make_sample_link(user, now=NOON)
    assert reason(raised) == "not-sample"
    with pytest.raises(Refused):
        actions.make_sample_link(make.user(), now=NOON)


def test_a_refused_act_leaves_the_link_as_it_was(db: None) -> None:
    user = make.user("reviewer", in_team=make.team(is_sample=True))
    token = actions.make_sample_link(user, now=NOON)
    with override_settings(PRODUCTION=True), pytest.raises(Refused):
        actions.use_sample_link(token=token, now=NOON)
    assert invitation_of(token).used_at is None  # type: ignore[union-attr]
