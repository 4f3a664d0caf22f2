"""Rules as tables: facts in, the code of the reason out."""

from datetime import timedelta

import pytest

from apero.lib.refusal import Refusal
from apero.people import rules
from apero.people.models import Invitation
from tests.make import NOON


def code(refusal: Refusal | None) -> str | None:
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    ("role", "held", "reason"),
    [
        ("reviewer", set(), None),
        ("reviewer", {"admin"}, None),
        ("reviewer", {"reviewer", "admin"}, "already-held"),
        ("king", set(), "no-such-role"),
        ("", set(), "no-such-role"),
    ],
)
def test_a_role_is_granted_once_and_must_exist(role: str, held: set[str], reason: str | None) -> None:
    assert code(rules.why_not_grant(role=role, held=held)) == reason


@pytest.mark.parametrize(
    ("role", "held", "administrators", "reason"),
    [
        ("reviewer", {"reviewer"}, 1, None),
        ("reviewer", {"admin"}, 1, "not-held"),
        ("admin", {"admin"}, 1, "last-administrator"),
        ("admin", {"admin", "reviewer"}, 2, None),
        ("admin", {"reviewer"}, 1, "not-held"),
        ("king", {"admin"}, 2, "not-held"),
    ],
)
def test_the_last_administrator_keeps_the_role(
    role: str, held: set[str], administrators: int, reason: str | None
) -> None:
    assert code(rules.why_not_take(role=role, held=held, administrators=administrators)) == reason


@pytest.mark.parametrize(
    ("administrators", "reason"), [(0, None), (1, "has-administrator"), (7, "has-administrator")]
)
def test_the_console_invites_only_the_first_administrator(administrators: int, reason: str | None) -> None:
    assert code(rules.why_not_invite_first_admin(administrators=administrators)) == reason


@pytest.mark.parametrize(
    ("minutes", "used", "reason"),
    [
        (0, False, None),
        (59, False, None),
        (60, False, "link-gone"),
        (61, False, "link-gone"),
        (0, True, "link-gone"),
    ],
)
def test_a_link_works_until_its_moment_and_once(minutes: int, used: bool, reason: str | None) -> None:
    link = Invitation(expires_at=NOON + timedelta(hours=1), used_at=NOON if used else None)
    assert code(rules.why_not_use(link, now=NOON + timedelta(minutes=minutes))) == reason


def test_an_unknown_link_gives_the_same_reason_as_an_old_one() -> None:
    old = Invitation(expires_at=NOON)
    assert rules.why_not_use(None, now=NOON) is rules.why_not_use(old, now=NOON) is rules.LINK_IS_GONE


@pytest.mark.parametrize(
    ("teams", "administered", "reason"),
    [
        ({"a"}, {"a"}, None),
        ({"a"}, {"a", "b"}, None),
        ({"a", "b"}, {"a", "b"}, None),
        ({"a", "b"}, {"a"}, "other-team"),
        ({"b"}, {"a"}, "other-team"),
    ],
)
def test_a_sign_in_link_needs_an_administrator_of_all_their_teams(
    teams: set[str], administered: set[str], reason: str | None
) -> None:
    assert code(rules.why_not_make_sign_in_link(teams=teams, administered=administered)) == reason


@pytest.mark.parametrize(
    ("production", "is_sample", "reason"),
    [
        (False, True, None),
        (True, True, "production"),
        (False, False, "not-sample"),
        (True, False, "production"),
    ],
)
def test_a_sample_sign_in_is_for_sample_people_and_never_in_production(
    production: bool, is_sample: bool, reason: str | None
) -> None:
    assert code(rules.why_not_make_sample_link(production=production, is_sample=is_sample)) == reason


def test_a_used_link_is_not_taken_back() -> None:
    assert rules.why_not_take_back(Invitation(expires_at=NOON)) is None
    assert code(rules.why_not_take_back(Invitation(expires_at=NOON, used_at=NOON))) == "already-used"
