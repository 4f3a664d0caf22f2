"""A question on a page. In Python and not in a template, since a page holds fifty (as synthesis' statements)."""

from collections.abc import Callable, Container
from html import escape
from uuid import UUID

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.listening.queries import QuestionRow, QueueRow
from apero.listening.rules import IN_ROOM
from apero.translation.models import DECIDED_WITHIN
from apero.ui.templatetags.ui import day, passages, words

register = template.Library()


@register.simple_tag(takes_context=True)
def question(context: Context, row: QuestionRow) -> SafeString:
    """A public question with its region, and its answer, its lack, or the reason for its removal (R50, R60)."""
    where = words(context, row.region) + (f" · {day(row.published_on)}" if row.published_on else "")
    said = _OFF.get(row.state, _asked)(context, row)
    return SafeString(
        f'<article class="said" id="q-{row.question_id}"><p class="meta">{where}</p>\n{said}</article>'
    )


def _removed(context: Context, row: QuestionRow) -> str:
    return f"<p>{_mark('late', _('Removed'))} {day(row.removed_on)}</p>{passages(context, row.text.all('reason'))}"


def _withheld(_context: Context, row: QuestionRow) -> str:
    on = row.withheld_on
    until = day(on + DECIDED_WITHIN) if on else ""
    told = _("Two people of the team decide until %(day)s.") % {"day": until}
    return f"<p>{_mark('late', _('Taken off'))} {day(on)}</p><p>{told}</p>"


def _asked(context: Context, row: QuestionRow) -> str:
    said = passages(context, row.text.all("question"))
    if not row.answered_on:
        return f"{said}\n<p>{_unanswered(row.days_open)}</p>"
    by = f"{_answered(row.state)} {day(row.answered_on)}, {escape(row.answered_by)}"
    return f'{said}\n<p class="meta">{by}</p>{passages(context, row.text.all("answer"))}'


_OFF: dict[str, Callable[[Context, QuestionRow], str]] = {"removed": _removed, "withheld": _withheld}


def _unanswered(days: int) -> str:
    if not days:
        return _mark("wait", _("Not answered yet"))
    told = ngettext("Not answered for %(days)d day", "Not answered for %(days)d days", days)
    return _mark("late", told % {"days": days})


def _answered(state: str) -> str:
    return _mark("ok", _("Answered in the session") if state == "answered-live" else _("Answered"))


@register.simple_tag(takes_context=True)
def in_room(context: Context, row: QueueRow, seconded: Container[UUID], code: str) -> SafeString:
    """A question in the room, in the team's words, from five on with how many ask the same; by code, with a button (R54)."""
    said = passages(context, row.wording)
    facts = [f"<bdi>{escape(row.pseudonym)}</bdi>" if row.pseudonym else "", escape(str(IN_ROOM[row.band]))]
    if row.answered_on:
        facts.append(f"{_answered(row.state)} {day(row.answered_on)}, {escape(row.answered_by)}")
    told = " · ".join(filter(None, facts))
    button = _second(row, is_seconded=row.question_id in seconded) if code and row.state == "queued" else ""
    about = f'<p class="meta">{told}</p>' if told else ""
    return SafeString(
        f'<div class="said" id="q-{row.question_id}">{said}\n{about}{passages(context, row.answer)}{button}</div>'
    )


def _second(row: QueueRow, *, is_seconded: bool) -> str:
    name, words = ("take-back", _("Take back")) if is_seconded else ("second", _("I ask this too"))
    told = f"<b>{escape(_('You ask this too.'))}</b> " if is_seconded else ""
    about = escape(" ".join(p.words for p in row.wording)[:120])
    return (
        f'<p>{told}<button class="button quiet small" name="{name}" value="{row.question_id}">{escape(words)}'
        f'<span class="seen-not">: <bdi>{about}</bdi></span></button></p>'
    )


def _mark(tone: str, word: str) -> str:
    return f'<span class="tag {tone}">{escape(word)}</span>'
