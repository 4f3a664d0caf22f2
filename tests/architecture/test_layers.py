"""What the import linter cannot see: relations, doors, and templates that reach into other apps."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest
from django.apps import apps
from django.db.models import Model

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "apero"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
LAYERS: list[str] = next(c["layers"] for c in CONTRACTS if c.get("exhaustive"))
LEVEL = {app: -level for level, layer in enumerate(LAYERS) for app in layer.split(" | ")}
"""How high an app stands: what it refers to stands lower."""
DOORS = {"models", "rules", "queries", "actions", "events"}
MORE_DOORS = {
    "apero.audit.memory": "what is remembered until the team acts",
    "apero.people.access": "who may open a desk page",
    "apero.people.roles": "what roles may do",
    "apero.participation.views": "the one door of pages without an account",
    "apero.participation.forms": "a form that counts once",
    "apero.translation.exchange": "a text as a file for the tools of translators",
    "apero.translation.kinds": "what parts of a text are called",
    "apero.translation.marks": "which wording a page has shown",
    "apero.synthesis.check_rules": "when a check is over, and until when its words are kept",
    "apero.registration.pseudonyms": "names that lead nowhere, for a place and for a question",
    "apero.conversations.calendar": "a session as a calendar file",
    "apero.survey.forms": "what is said when a survey is made",
    "apero.survey.imports": "a survey as a file",
}
"""Doors that are not one of the rooms. A line that nobody uses fails a test."""
OPEN = {"guard", "lib", "crypto", "small", "ui", "wikitext"}
"""Whole packages of small things, entered anywhere."""
COMPOSES = {"config", "cli", "__main__"}
"""The composition root joins everything."""


def app_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def our_models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("apero.")]


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_relations_point_to_the_own_app_or_a_lower_one(model: type[Model]) -> None:
    """A foreign key by its name in quotes is no import."""
    for field in model._meta.get_fields(include_hidden=True):
        if not field.is_relation or field.auto_created or field.related_model is None:
            continue
        own, other = model.__module__, field.related_model.__module__
        if other.startswith("apero."):
            assert app_of(own) == app_of(other) or LEVEL[app_of(other)] < LEVEL[app_of(own)], field


def entries() -> Iterator[tuple[str, str]]:
    """Each import of a module of another app: who, and what."""
    graph = grimp.build_graph("apero", cache_dir=None)
    for importer in graph.modules:
        for imported in graph.find_modules_directly_imported_by(importer):
            if app_of(importer) not in COMPOSES | {""} and app_of(imported) not in OPEN | {
                "",
                app_of(importer),
            }:
                yield importer, imported


def test_another_app_is_entered_by_its_doors() -> None:
    found = list(entries())
    by_others = [(who, what) for who, what in found if what.split(".")[2] not in DOORS]
    assert [f"{who} -> {what}" for who, what in by_others if what not in MORE_DOORS] == []
    assert {what for _who, what in by_others} == MORE_DOORS.keys()


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("*.html")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_a_template_extends_and_includes_own_lower_and_ui_ones(path: Path) -> None:
    own = path.relative_to(SOURCE).parts[0]
    for name in re.findall(r'{%-?\s*(?:extends|include)\s+"([^"/]+)/', path.read_text(encoding="utf-8")):
        assert name == own or name == "ui" or LEVEL[name] < LEVEL[own], name
