"""Two of Django's tags as they are, at a third of their cost: a page has forty addresses and fifty sentences."""

from typing import Any

from django import template
from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as django_url
from django.templatetags.i18n import do_translate
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from apero.ui.templatetags.ui import path_to

register = template.Library()


class KeptURL(URLNode):
    """An address of a public page is made once (`path_to`)."""

    def render(self, context: Context) -> str:
        if self.kwargs or self.asvar:
            return super().render(context)
        return path_to(self.view_name.resolve(context), *[arg.resolve(context) for arg in self.args])


@register.tag
def url(parser: Parser, token: Token) -> KeptURL:
    """As Django's."""
    made = django_url(parser, token)
    return KeptURL(made.view_name, made.args, made.kwargs, made.asvar)


class Sentence(Node):
    """A sentence that stands in the template, in the language that speaks. It is ours, and so it is not escaped."""

    def __init__(self, words: str) -> None:
        self.words = words.replace("%", "%%")

    def render(self, context: Context) -> SafeString:  # noqa: ARG002 (Django's signature)
        return SafeString(gettext(self.words).replace("%%", "%"))


@register.tag
def translate(parser: Parser, token: Token) -> Any:
    """As Django's. Whatever is more than a sentence is left to it."""
    made = do_translate(parser, token)
    is_plain = len(token.split_contents()) == 2 and not made.filter_expression.filters
    words = made.filter_expression.var.literal if is_plain else None
    return Sentence(words) if isinstance(words, str) else made
