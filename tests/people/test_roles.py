"""The table of roles and the page that tells it."""

from pathlib import Path

from apero.people.roles import ROLES, Permission
from tests.people.reference import page

DOCS = Path(__file__).parents[2] / "docs/reference/roles.md"


def test_the_page_about_roles_says_what_the_table_says() -> None:
    assert DOCS.read_text(encoding="utf-8") == page(), (
        "python -m tests.people.reference > docs/reference/roles.md"
    )


def test_each_permission_belongs_to_a_role_and_each_role_has_a_sentence() -> None:
    assert frozenset().union(*(role.may for role in ROLES.values())) == set(Permission)
    assert all(str(role.means).endswith(".") for role in ROLES.values())
    assert all(code == role.code and len(code) <= 20 for code, role in ROLES.items())


def test_an_administrator_reads_no_notes_and_no_questions_by_that_role() -> None:
    assert ROLES["admin"].may == {Permission.TEAM_MANAGE, Permission.AUDIT_READ}
    assert ROLES["translator"].may == {Permission.TRANSLATE}
    assert ROLES["auditor"].may == {Permission.AUDIT_READ}


def test_who_writes_statements_does_not_approve_them_by_the_same_role() -> None:
    both = {Permission.STATEMENTS_WRITE, Permission.STATEMENTS_APPROVE}
    assert [role.code for role in ROLES.values() if both <= role.may] == []
