"""What translators read beside the words that they translate."""

import re

import pytest
from django.apps import apps

from apero.translation.kinds import PARTS
from apero.translation.models import Translatable

NEVER_RELEASED = {"Waiting"}
MODELS = [
    model
    for model in apps.get_models()
    if issubclass(model, Translatable) and model.__name__ not in NEVER_RELEASED
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_each_part_of_a_text_has_a_name_for_translators(model: type[Translatable]) -> None:
    told = re.sub(r"\([^)]*\)", "", model.__doc__ or "")
    parts = re.findall(r"[a-z][a-z-]*", re.split(r"[Pp]arts?: ", told)[1].split(".")[0])
    assert parts
    assert [part for part in parts if part not in PARTS and part != "and"] == []
