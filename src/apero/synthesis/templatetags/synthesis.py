"""Statements on a page. In Python and not in a template, since a page holds fifty: it costs a tenth.

Whatever is a `SafeString` was escaped where it was made; all else is escaped here.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from operator import attrgetter
from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from apero.synthesis.queries import NOT_STATED, StatementRow
from apero.translation.queries import Passage
from apero.ui.templatetags.ui import BLANK, address, day, passages, path_to, words

register = template.Library()


def _escaped(words: Any) -> SafeString:
    return SafeString(escape(str(words)))


def _link(at: SafeString, shown: SafeString) -> SafeString:
    return SafeString(f'<a href="{at}">{shown}</a>')


def _facts(context: Context, row: StatementRow, *, with_topic: bool) -> Iterator[SafeString]:
    """Kind, who by role, where, what it is filed under, and where it leads."""
    if row.reworded_since:
        told = _escaped(_("Being reworded since"))
        yield SafeString(f'<span class="tag wait">{told}</span> {day(row.reworded_since)}')
    else:
        yield SafeString(f'<span class="tag">{_escaped(row.kind_words)}</span> {_escaped(row.said_by)}')
    for coded in (row.spread, row.stance, row.platform, row.threat_from):
        if coded:
            yield _escaped(coded)
    if with_topic and row.topic:
        yield _topic(context, row, row.topic)
    if row.risk_area:
        at = path_to("publishing:risk_area", row.team_address, row.risk_area_address)
        yield _link(at, words(context, row.risk_area))
    if row.objective:
        yield _escaped(_("objective %(number)d") % {"number": row.objective})
    if row.recommendation:
        at = path_to("publishing:recommendation", row.programme_address, row.recommendation)
        yield _link(at, _escaped(_("Recommendation %(number)d") % {"number": row.recommendation}))


def _answer(context: Context, row: StatementRow) -> SafeString:
    """Whether a question is answered, by which role, on which day (R60)."""
    if row.kind != "question":
        return BLANK
    found = row.text.all("answer")
    if not found and row.answered_on:
        told = _escaped(_("Its answer was taken off this page."))
        return SafeString(f'\n<p class="meta">{told}</p>')
    if not found:
        return SafeString(f'\n<p><span class="tag wait">{_escaped(_("Not answered yet"))}</span></p>')
    version = context.get("version")
    is_later = bool(version and row.answered_on and row.answered_on > version.published_on)
    mark = f'<span class="tag ok">{_escaped(_("Answered later") if is_later else _("Answered"))}</span>'
    by = f"{day(row.answered_on)}, {_escaped(row.answered_by)}"
    if body := row.text.all("answered-by"):
        by = f"{by}, {words(context, body)}"
    return SafeString(f'\n<p class="meta">{mark} {by}</p>{passages(context, found)}')


def _kept(context: Context, row: StatementRow) -> SafeString:
    """Why two people show a line that somebody who was there found unsafe: disagreement stays in sight."""
    because = row.text.all("kept-because")
    if not because:
        return BLANK
    told = _escaped(
        _("Somebody who was there found this line unsafe. Two people of the team show it, because:")
    )
    return SafeString(f'\n<p class="meta">{told}</p>{passages(context, because)}')


@register.simple_tag(takes_context=True)
def statement(context: Context, row: StatementRow, *, with_topic: bool = False) -> SafeString:
    """A statement with its facts; a question with its answer or its lack (R56–R61)."""
    said, facts = (
        passages(context, row.text.all("text")),
        " · ".join(_facts(context, row, with_topic=with_topic)),
    )
    below = _answer(context, row) + _kept(context, row)
    return SafeString(
        f'<article class="said" id="{row.anchor}">{said}\n<p class="meta">{facts}</p>{below}</article>'
    )


@register.simple_tag(takes_context=True)
def statements(
    context: Context, rows: Iterable[StatementRow], region_tag: str = "h3", topic_tag: str = "h4"
) -> SafeString:
    """Statements in their order, under a heading for each region and topic. An empty tag leaves out its headings."""
    shown: list[SafeString] = []
    for _region_address, in_region in groupby(rows, attrgetter("region_address")):
        of_region = list(in_region)
        shown += _heading(region_tag, _region(context, of_region[0]), anchor=_place(of_region[0]))
        for _topic_address, on_topic in groupby(of_region, attrgetter("topic_address")):
            of_topic = list(on_topic)
            if of_topic[0].topic or len(of_topic) < len(of_region):
                shown += _heading(topic_tag, _topic(context, of_topic[0], of_topic[0].topic))
            shown += [statement(context, row) for row in of_topic]
    return SafeString("\n".join(shown))


@register.simple_tag(takes_context=True)
def regions_heard(context: Context, rows: Sequence[StatementRow], least: int = 12) -> SafeString:
    """Links to the headings of regions further down, where a reader would have far to go."""
    regions = {_place(row): row for row in rows}
    if len(regions) < 2 or len(rows) < least:
        return BLANK
    links = (_link(SafeString(f"#{at}"), _region_name(context, row)) for at, row in regions.items())
    return SafeString(f'<p class="meta">{" · ".join(links)}</p>')


def _heading(tag: str, shown: SafeString, anchor: str = "") -> list[SafeString]:
    opened = f'{tag} id="{anchor}"' if anchor else tag
    return [SafeString(f"<{opened}>{shown}</{tag}>")] if tag else []


def _place(row: StatementRow) -> str:
    return f"heard-{row.region_address or NOT_STATED}"


def _region_name(context: Context, row: StatementRow) -> SafeString:
    return words(context, row.region) if row.region else _escaped(_("Region not stated"))


def _region(context: Context, row: StatementRow) -> SafeString:
    at = address(context, "publishing:region", row.programme_address, row.region_address or NOT_STATED)
    return _link(at, _region_name(context, row))


def _topic(context: Context, row: StatementRow, name: Passage | None) -> SafeString:
    if name is None:
        return _escaped(_("Not told apart by topic"))
    at = address(context, "publishing:topic", row.programme_address, row.topic_address)
    return _link(at, words(context, name))
