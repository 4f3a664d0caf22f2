"""The timers of the hour. The server says the time; a script may count on from it (static/hosting/timer.js)."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from apero.hosting.clock import shown

register = template.Library()


@register.simple_tag
def timer(seconds: int) -> SafeString:
    """What is left: "4:05 left", or "4:05 over". The words say which; no colour does."""
    left, over = _("%(time)s left"), _("%(time)s over")
    return format_html(
        '<b class="num" role="timer" data-seconds="{}" data-left="{}" data-over="{}">{}</b>',
        seconds,
        left % {"time": "{}"},
        over % {"time": "{}"},
        (over if seconds < 0 else left) % {"time": shown(seconds)},
    )
