"""How complete a translation is, in words."""

from django import template
from django.utils.translation import gettext as _

from apero.translation.queries import percent_of

register = template.Library()


@register.filter
def percent(done: int, total: int) -> int:
    """Whole percent of `done` in `total` (`queries.percent_of`)."""
    return percent_of(done, total)


@register.filter
def of_parts(done: int, total: int) -> str:
    """ "3 of 12 parts, 25%" """
    facts = {"done": done, "total": total, "percent": percent_of(done, total)}
    return _("%(done)d of %(total)d parts, %(percent)d%%") % facts
