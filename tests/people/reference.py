"""docs/reference/roles.md, made from the table that runs: python -m tests.people.reference > docs/reference/roles.md"""

import os

from apero.people.roles import ROLES, Permission

HEAD = """# Roles

Made from `people/roles.py`; a test compares the two. A role is held in one team and counts for that team's
things only. Somebody may hold several. What takes two people takes two people, whatever roles one of them holds.
"""


def page() -> str:
    """The page as it should stand."""
    lines = [HEAD]
    for role in ROLES.values():
        may = ", ".join(f"`{permission}`" for permission in Permission if permission in role.may)
        lines.append(f"## {role.name} (`{role.code}`)\n\n{role.means}\n\nMay: {may}.\n")
    lines.append("## Who may do what\n")
    lines.append(f"| | {' | '.join(str(role.name) for role in ROLES.values())} |")
    lines.append(f"|---|{'---|' * len(ROLES)}")
    for permission in Permission:
        row = ["yes" if permission in role.may else "" for role in ROLES.values()]
        lines.append(f"| `{permission}` | {' | '.join(row)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "apero.config.settings")
    import django

    django.setup()
    print(page(), end="")  # noqa: T201 (it is a command)
