"""How a colleague's name stands in a sentence."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def apart(name: str) -> SafeString:
    """A name with its own direction, so that it cannot turn the words around it. A missing name is a dash."""
    return format_html("<bdi>{}</bdi>", name or "–")
