"""Translations are written through one door, where the guard reads what they add to their sources (decision 22)."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "apero"
ACTIONS = "apero.translation.actions"
DOOR = "disclosure/actions/translations.py"
BEHIND_IT = {"translate", "carry_out", "forget_translations"}
"""Acts of `translation` that others reach through `disclosure` alone, which knows what waits and what was cleared."""
TABLE = "Translation"
WRITES = {"create", "bulk_create", "get_or_create", "update_or_create", "bulk_update", "update", "save"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield str(path.relative_to(SOURCE)), ast.parse(path.read_text(encoding="utf-8"))


def taken_from_actions(tree: ast.Module) -> set[str]:
    """What a module takes from translation's actions: by name, or as attributes of the module under whatever name."""
    taken, called = set[str](), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == ACTIONS:
            names = {alias.name for alias in node.names}
            taken |= BEHIND_IT if "*" in names else names
        elif isinstance(node, ast.ImportFrom) and node.module == ACTIONS.rpartition(".")[0]:
            called |= {alias.asname or alias.name for alias in node.names if alias.name == "actions"}
        elif isinstance(node, ast.Import):
            taken |= BEHIND_IT if any(alias.name == ACTIONS for alias in node.names) else set()
        elif isinstance(node, ast.Constant) and node.value == ACTIONS:
            taken |= BEHIND_IT
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in called:
            taken.add(node.attr)
    return taken


def writes_the_table(tree: ast.Module) -> bool:
    """Whether a module makes or changes rows of the table `Translation`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id == TABLE:
            return True
        if isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            names = {n.id for n in ast.walk(node.func) if isinstance(n, ast.Name)}
            if TABLE in names:
                return True
    return False


def test_only_the_guards_door_saves_and_forgets_translations() -> None:
    found = {name for name, tree in modules() if taken_from_actions(tree) & BEHIND_IT}
    assert found == {DOOR}


def test_only_the_actions_of_translation_write_its_table() -> None:
    assert {name for name, tree in modules() if writes_the_table(tree)} == {"translation/actions.py"}


def test_it_finds_whoever_goes_round() -> None:
    for way in (
        "from apero.translation.actions import translate as say",
        "from apero.translation import actions as a\na.translate()",
        "import apero.translation.actions",
        "from apero.translation.actions import *",
        'import_module("apero.translation.actions")',
    ):
        assert taken_from_actions(ast.parse(way)) & BEHIND_IT, way
    for way in ("Translation(text='')", "Translation.objects.filter(pk=1).update(text='')"):
        assert writes_the_table(ast.parse(way)), way
    assert not writes_the_table(ast.parse("Translation.objects.filter(pk=1)"))
