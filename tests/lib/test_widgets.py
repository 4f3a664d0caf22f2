"""Our widgets write what Django's write."""

import re
from typing import Any

import pytest
from django import forms

from apero.lib import widgets

CHOICES = [("", "None"), ("ar", "Arabic & more"), ("sw", "<Swahili>")]
PAIRS: list[tuple[Any, Any]] = [
    (widgets.TextInput, forms.TextInput),
    (widgets.EmailInput, forms.EmailInput),
    (widgets.Textarea, forms.Textarea),
    (widgets.CheckboxInput, forms.CheckboxInput),
]
VALUES: list[Any] = [None, "", "x", '"><script>', "الأمل", True, False, 7, "\n two \n"]


def parts(html: str) -> list[Any]:
    """The tags with their attributes in any order, and the words between them."""
    found: list[Any] = []
    for tag, words in re.findall(r"<([^>]*)>([^<]*)", html):
        name, *attrs = re.findall(r'[^\s"=]+(?:="[^"]*")?', tag)
        found.append((name, sorted(attrs), words if "textarea" in name else words.strip()))
    return found


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize(
    "attrs", [None, {"id": "id_x", "aria-invalid": "true", "hidden": True, "off": False}]
)
def test_a_widget_writes_what_djangos_writes(ours: Any, theirs: Any, value: Any, attrs: Any) -> None:
    own = {"autocomplete": "off", "data-x": 'a"b'}
    first, second = ours(attrs=own).render("n", value, attrs), theirs(attrs=own).render("n", value, attrs)
    assert parts(first) == parts(second)


@pytest.mark.parametrize("value", ["", "ar", "sw", "xx", None])
def test_a_choice_writes_what_djangos_writes(value: Any) -> None:
    first, second = widgets.Select(choices=CHOICES), forms.Select(choices=CHOICES)
    assert parts(first.render("n", value, {"id": "x"})) == parts(second.render("n", value, {"id": "x"}))


def test_the_comparison_sees_a_difference() -> None:
    assert parts('<input name="a" value="b">') == parts('<input value="b" name="a">')
    assert parts('<input name="a">') != parts('<input name="b">')
