"""What must always be true of the tables stands in the tables."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.models import CheckConstraint, Model, Q, UUIDField

from apero.publishing.holdings import HOLDINGS, NOT_PROTECTED

OURS = [model for model in apps.get_models() if model.__module__.startswith("apero.")]
WHO = re.compile(r"(\w+)_(?:by|by_role|into)$")


def label(model: type[Model]) -> str:
    return model._meta.label


def pairs(model: type[Model]) -> Iterator[tuple[str, str]]:
    """Each *who* with the *when* beside it, if that may be empty."""
    fields = {field.name: field for field in model._meta.local_fields}
    for name in fields:
        if match := WHO.match(name):
            for when in (f"{match[1]}_on", f"{match[1]}_at"):
                if when in fields and fields[when].null:
                    yield name, when


def named(condition: Any) -> set[str]:
    """The fields that a condition is about."""
    if isinstance(condition, Q):
        return set().union(*(named(child) for child in condition.children))
    return {str(condition[0]).split("__")[0]}


@pytest.mark.parametrize("model", OURS, ids=label)
def test_who_and_when_are_empty_together_by_a_constraint(model: type[Model]) -> None:
    checks = [named(c.condition) for c in model._meta.constraints if isinstance(c, CheckConstraint)]
    for who, when in pairs(model):
        assert any({who, when} <= check for check in checks), (who, when)


def test_there_are_such_pairs() -> None:
    assert {label(model) for model in OURS if list(pairs(model))} >= {"policy.Topic", "synthesis.Statement"}


@pytest.mark.parametrize("holding", HOLDINGS, ids=lambda holding: holding.model)
def test_a_row_of_people_has_a_random_key_or_a_token_and_no_number(holding: Any) -> None:
    key = holding.model_class._meta.pk
    assert isinstance(key, UUIDField) or key.get_internal_type() == "BinaryField" or key.is_relation
    if isinstance(key, UUIDField):
        assert key.default().version == 4


@pytest.mark.parametrize("model", OURS, ids=label)
def test_each_table_has_a_sentence_that_says_what_it_holds(model: type[Model]) -> None:
    assert model.__doc__
    assert not model.__doc__.startswith(f"{model.__name__}(")


@pytest.mark.parametrize("model", OURS, ids=label)
def test_constraints_are_named_after_their_app(model: type[Model]) -> None:
    for constraint in model._meta.constraints:
        assert constraint.name.startswith(f"{model._meta.app_label}_")


def test_tables_of_acts_keep_no_order_of_arrival() -> None:
    """Safety, attack 2: SQLite's row number is the order of arrival; tables without one are sorted by a random key."""
    kept = {h.model_class._meta.db_table for h in HOLDINGS if h.is_act}
    kept |= {"registration_invitation", "survey_surveycode"}  # which a participant's act deletes
    assert kept == settings.UNORDERED_TABLES
    for model in apps.get_models():
        if model._meta.db_table in kept:
            assert model._meta.pk.get_internal_type() in ("UUIDField", "BinaryField")


@pytest.mark.django_db
def test_sqlite_made_them_without_row_numbers_and_postgresql_says_what_it_keeps() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%WITHOUT ROWID%'")
            assert {name for (name,) in cursor.fetchall()} == settings.UNORDERED_TABLES
    else:
        assert any("With PostgreSQL, the order" in str(sentence) for sentence in NOT_PROTECTED)
