"""A statement on a page. In Python and not in a template, since a page holds fifty: it costs a fifth."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django import template
from django.template.context import Context
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from apero.synthesis.queries import StatementRow
from apero.ui.templatetags.ui import BLANK, day, passages, words

register = template.Library()


@lru_cache(maxsize=2048)
def _made(prefix: str, name: str, *args: Any) -> str:  # noqa: ARG001 (the language is a part of every address)
    return reverse(name, args=args)


def _link(context: Context, shown: Any, name: str, *args: Any, keeps_city: bool = True) -> SafeString:
    city = context.get("reader_city") if keeps_city else None
    made = _made(get_script_prefix(), name, *args)
    return format_html('<a href="{}">{}</a>', f"{made}?city={city.pk}" if city else made, shown)


def _facts(context: Context, row: StatementRow, *, with_topic: bool) -> Iterator[Any]:
    """Kind, who by role, where, what it is filed under, and where it leads."""
    yield format_html('<span class="tag">{}</span> {}', row.kind_words, row.said_by)
    if row.platform:
        yield row.platform
    if row.threat_from:
        yield row.threat_from
    if with_topic and row.topic:
        args = (row.programme_address, row.topic_address)
        yield _link(context, words(context, row.topic), "publishing:topic", *args)
    if row.risk_area:
        args = (row.team_address, row.risk_area_address)
        yield _link(context, words(context, row.risk_area), "publishing:risk_area", *args, keeps_city=False)
    if row.objective:
        yield _("objective %(number)d") % {"number": row.objective}
    if row.recommendation:
        shown = _("Recommendation %(number)d") % {"number": row.recommendation}
        args_of_it = (row.programme_address, row.recommendation)
        yield _link(context, shown, "publishing:recommendation", *args_of_it, keeps_city=False)


def _answer(context: Context, row: StatementRow) -> SafeString:
    """Whether a question is answered, by which role, on which day (R60)."""
    if row.kind != "question":
        return BLANK
    found = row.text.all("answer")
    if not found:
        return format_html('\n<p><span class="tag wait">{}</span></p>', _("Not answered yet"))
    return format_html(
        '\n<p class="meta"><span class="tag ok">{}</span> {}, {}</p>{}',
        _("Answered"),
        day(row.answered_on),
        row.answered_by,
        passages(context, found),
    )


@register.simple_tag(takes_context=True)
def statement(context: Context, row: StatementRow, *, with_topic: bool = False) -> SafeString:
    """A statement with its facts; a question with its answer or its lack (R56–R61)."""
    facts = format_html_join(" · ", "{}", ((fact,) for fact in _facts(context, row, with_topic=with_topic)))
    return format_html(
        '<article class="said" id="{}">{}\n<p class="meta">{}</p>{}</article>',
        row.anchor,
        passages(context, row.text.all("text")),
        facts,
        _answer(context, row),
    )
