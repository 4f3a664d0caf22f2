"""A session in a list. In Python and not in a template, since a page holds sixteen: it costs a tenth.

Whatever is a `SafeString` was escaped where it was made; all else is escaped here.
"""

from collections.abc import Iterator
from html import escape

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apero.conversations.models import Programme
from apero.conversations.rules import Phase
from apero.publishing.queries import SessionCard
from apero.ui.templatetags.ui import address, clock, day, language_in_words, words

register = template.Library()


@register.simple_tag(takes_context=True)
def session_card(context: Context, card: SessionCard, programme: Programme) -> SafeString:
    """A session as a card: region, times, what it is, and the way in (R16–R20, R28, R51)."""
    at = address(context, "publishing:session", programme.address, card.session.address)
    is_off = card.phase == Phase.CANCELLED
    parts = [
        f'<h3><a href="{at}">{words(context, card.region)}</a></h3>',
        f"<p>{_tag('late', _('Cancelled'))}</p>" if is_off else "",
        f'<p class="clock">{_times(card, is_off=is_off)}</p>',
        _moved(card),
        f"<p>{' · '.join(_facts(card))}</p>",
        "" if is_off else session_action(context, card, programme),
    ]
    shown = "\n".join(part for part in parts if part)
    return SafeString(f'<article class="card stack">{shown}</article>')


def _struck(shown: str, *, is_off: bool) -> str:
    return f"<del>{shown}</del>" if is_off else shown


def _times(card: SessionCard, *, is_off: bool) -> str:
    lead = card.lead
    clocks = [f"{day(lead.local)} · {escape(lead.place)} ({lead.offset})"]
    clocks += [f"{clock(card.utc, lead.local)} UTC"] if lead.offset != "UTC" else []
    clocks += [f"{clock(other.local, lead.local)} {escape(other.place)}" for other in card.others]
    told = _struck(" · ".join(clocks), is_off=is_off)
    return f"{_struck(clock(lead.local), is_off=is_off)}<small>{told}</small>"


def _moved(card: SessionCard) -> str:
    """The start that was announced before, struck through, and the word for it."""
    before = card.moves[-1].clock if card.moves and card.phase != Phase.CANCELLED else None
    if before is None:
        return ""
    was = f"{clock(before.local)}, {day(before.local)}"
    return f"<p>{_tag('wait', _('Moved'))} {escape(_('Before:'))} <del>{was}</del></p>"


def _facts(card: SessionCard) -> Iterator[str]:
    session = card.session
    held = ngettext(
        "Held in %(language)s · %(minutes)s minute",
        "Held in %(language)s · %(minutes)s minutes",
        session.minutes,
    )
    yield escape(held % {"language": language_in_words(session.language), "minutes": session.minutes})
    recorded = _("Recorded") if session.is_recorded else ""
    yield from (escape(str(fact)) for fact in (card.kind, card.level, recorded) if fact)


@register.simple_tag(takes_context=True)
def session_action(context: Context, card: SessionCard, programme: Programme) -> SafeString:
    """The way in, or where the session stands and why there is none."""
    states = {
        Phase.CANCELLED: ("late", _("Cancelled")),
        Phase.HELD: ("", _("It has taken place")),
        Phase.LIVE: ("go", _("Going on now")),
    }
    if card.phase in states:
        way = _for_who_has_a_place(context, card) or _summary(context, card, programme)
        return SafeString(f"<p>{_tag(*states[card.phase])}{way}</p>")
    at = address(context, "registration:register", programme.address, card.session.address)
    which = f'<span class="seen-not">: {words(context, card.region)}</span>'
    if card.refusal is None:
        return SafeString(f'<p><a class="button" href="{at}">{escape(_("Register"))}{which}</a></p>')
    said = escape(str(card.refusal.message))
    if not card.is_full:
        return SafeString(f"<p>{_tag('wait', _('Closed'))} {said}</p>")
    button = f'<a class="button quiet" href="{at}">{escape(_("Go on the waiting list"))}{which}</a>'
    return SafeString(f"<p>{_tag('wait', _('Full'))} {said}</p><p>{button}</p>")


def _for_who_has_a_place(context: Context, card: SessionCard) -> str:
    """While it goes on, the way to the meeting for those who registered."""
    if card.phase != Phase.LIVE:
        return ""
    link = (
        f'<a href="{address(context, "registration:code")}">{escape(_("Open your place with your code"))}</a>'
    )
    return f" {link}: {escape(_('the meeting link is there.'))}"


def _summary(context: Context, card: SessionCard, programme: Programme) -> str:
    """Where it was held and written up, the way to what was heard."""
    if card.version is None or card.phase != Phase.HELD:
        return ""
    names = (programme.address, card.session.address, card.version.number)
    which = f'<span class="seen-not">: {words(context, card.region)}</span>'
    read = escape(_("Read the summary"))
    return f' <a href="{address(context, "publishing:summary_version", *names)}">{read}{which}</a>'


def _tag(tone: str, word: str) -> str:
    return f'<span class="tag {tone}">{escape(word)}</span>'


@register.simple_tag(takes_context=True)
def time_row(context: Context, card: SessionCard) -> SafeString:
    """A session's row in the table of all times (R16)."""
    is_off = card.phase == Phase.CANCELLED
    on = _struck(str(day(card.utc)), is_off=is_off)
    on += f" {escape(_('Cancelled'))}" if is_off else f" · {escape(_('Moved'))}" if card.moves else ""
    locals_ = "<br>".join(f"{clock(c.local, card.utc)} {escape(c.place)}" for c in (card.lead, *card.others))
    cells = [
        f'<th scope="row">{words(context, card.region)}</th>',
        f'<td>{on}</td><td class="num">{clock(card.utc)}</td><td>{locals_}</td>',
        f"<td>{escape(language_in_words(card.session.language))}</td>",
    ]
    return SafeString(f"<tr>{''.join(cells)}</tr>")
