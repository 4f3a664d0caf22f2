"""A form value counts once."""

from datetime import timedelta

import pytest

from apero.participation.actions import forget_used_forms, use_form
from apero.participation.models import UsedForm
from tests.make import TODAY

pytestmark = pytest.mark.django_db


def test_a_value_counts_once_and_is_kept_only_as_a_hash() -> None:
    assert use_form(b"a" * 16, today=TODAY)
    assert not use_form(b"a" * 16, today=TODAY)
    assert use_form(b"b" * 16, today=TODAY)
    kept = [bytes(mark) for mark in UsedForm.objects.values_list("mark", flat=True)]
    assert len(kept) == 2
    assert all(len(mark) == 32 and b"aaaa" not in mark and b"bbbb" not in mark for mark in kept)


def test_used_values_are_forgotten_when_they_are_no_longer_accepted() -> None:
    for days, value in enumerate((b"a", b"b", b"c")):
        use_form(value, today=TODAY - timedelta(days=days))
    assert forget_used_forms(today=TODAY) == 1
    assert not use_form(b"b", today=TODAY)
    assert use_form(b"c", today=TODAY)
