"""How complete a translation is, in words."""

from django import template
from django.utils.translation import ngettext

from apero.translation.queries import percent_of

register = template.Library()


@register.filter
def of_parts(done: int, total: int) -> str:
    """ "3 of 12 parts, 25%" """
    facts = {"done": done, "total": total, "percent": percent_of(done, total)}
    words = ngettext(
        "%(done)d of %(total)d part, %(percent)d%%", "%(done)d of %(total)d parts, %(percent)d%%", total
    )
    return words % facts
