"""A question on a page. In Python and not in a template, since a page holds fifty (as synthesis' statements)."""

from html import escape

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from apero.listening.queries import QuestionRow
from apero.ui.templatetags.ui import day, passages, words

register = template.Library()


@register.simple_tag(takes_context=True)
def question(context: Context, row: QuestionRow) -> SafeString:
    """A public question with its region, and its answer, its lack, or the reason for its removal (R50, R60)."""
    where = words(context, row.region) + (f" · {day(row.published_on)}" if row.published_on else "")
    said = _removed(context, row) if row.state == "removed" else _asked(context, row)
    return SafeString(
        f'<article class="said" id="q-{row.question_id}"><p class="meta">{where}</p>\n{said}</article>'
    )


def _removed(context: Context, row: QuestionRow) -> str:
    return f"<p>{_mark('late', _('Removed'))} {day(row.removed_on)}</p>{passages(context, row.text.all('reason'))}"


def _asked(context: Context, row: QuestionRow) -> str:
    said, answer = passages(context, row.text.all("question")), row.text.all("answer")
    if not answer:
        return f"{said}\n<p>{_mark('wait', _('Not answered yet'))}</p>"
    by = f"{_mark('ok', _('Answered'))} {day(row.answered_on)}, {escape(row.answered_by)}"
    return f'{said}\n<p class="meta">{by}</p>{passages(context, answer)}'


def _mark(tone: str, word: str) -> str:
    return f'<span class="tag {tone}">{escape(word)}</span>'
