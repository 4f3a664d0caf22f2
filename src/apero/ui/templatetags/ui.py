"""The components of every page. Each is one function and, where it has markup of its own, one template.

They are built in (settings.TEMPLATES), so a template need not load them.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import template
from django.forms import BoundField, Form
from django.template.context import Context
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apero.lib.languages import direction, name_of, own_name, page_language

register = template.Library()
BLANK = SafeString("")


def _marks(passage: Any, interface: str) -> SafeString:
    """The lang and dir attributes of a passage, when it is not in the language of the interface around it."""
    if passage.lang == interface:
        return BLANK
    return format_html(' lang="{}" dir="{}"', passage.lang, direction(passage.lang))


@register.simple_tag(takes_context=True)
def passages(context: Context, found: Iterable[Any], tag: str = "p") -> SafeString:
    """Passages of a text as blocks (`<p>` unless another tag is named), each with its own language."""
    interface = context.get("interface_language", "en")
    rows = ((tag, _marks(p, interface), p.words, tag) for p in found or ())
    return format_html_join("\n", "<{}{}>{}</{}>", rows)


@register.simple_tag(takes_context=True)
def words(context: Context, found: Any) -> SafeString:
    """The first passage of a part inline, in a span when it is in another language. Empty for an empty part."""
    passage = found if hasattr(found, "words") else next(iter(found or ()), None)
    if passage is None:
        return BLANK
    marks = _marks(passage, context.get("interface_language", "en"))
    return format_html("<span{}>{}</span>", marks, passage.words) if marks else format_html("{}", passage.words)


@register.simple_tag
def plain(found: Any) -> str:
    """The first passage of a part as bare words, for attributes and titles."""
    passage = found if hasattr(found, "words") else next(iter(found or ()), None)
    return passage.words if passage else ""


@register.simple_tag
def day(value: date | datetime | None) -> SafeString | str:
    """A date with weekday, month in words and year (R18): "Thu 12 May 2022"."""
    if value is None:
        return ""
    return format_html('<time datetime="{}">{}</time>', value.strftime("%Y-%m-%d"), date_format(value, "D j F Y"))


@register.simple_tag
def clock(value: datetime) -> SafeString:
    """Hours and minutes of a local time, with the instant for machines."""
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), f"{value:%H:%M}")


@register.filter
def language_name(tag: str) -> str:
    """A language's name in itself."""
    return own_name(tag)


@register.filter
def language_in_words(tag: str) -> str:
    """A language's name in the language of the interface ("Spanish")."""
    return name_of(tag, (get_language() or "en").split("-")[0])


@register.filter
def text_direction(tag: str) -> str:
    """ "rtl" or "ltr"."""
    return direction(tag)


@register.simple_tag(takes_context=True)
def language_link(context: Context, tag: str, name: str, path: str, query: str = "") -> SafeString:
    """This page in another language, for the same city."""
    if tag == page_language.get():
        return format_html('<b lang="{}" dir="{}">{}</b>', tag, direction(tag), name)
    city = context.get("reader_city")
    query = query or (f"city={city.pk}" if city else "")
    address = f"/{tag}/{path}" + (f"?{query}" if query else "")
    return format_html('<a href="{}" lang="{}" hreflang="{}" dir="{}">{}</a>', address, tag, tag, direction(tag), name)


@register.inclusion_tag("ui/field.html")
def field(bound: BoundField, promise: str = "") -> dict[str, Any]:
    """A field in one column: label, its promise (what happens to it, who reads it, until when), its error, the input."""
    is_group = bool(bound.use_fieldset)
    describes = [f"{bound.auto_id}_{part}" for part, has in (("help", bound.help_text or promise), ("error", bound.errors)) if has]
    attrs: dict[str, str | bool] = {}
    if describes and not is_group:
        attrs["aria-describedby"] = " ".join(describes)
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return {"bound": bound, "promise": promise, "is_group": is_group, "widget": bound.as_widget(attrs=attrs)}


@register.inclusion_tag("ui/errors.html")
def errors(form: Form) -> dict[str, Any]:
    """What has to be put right, on top of the form, each with a link to its field."""
    rows = []
    for name, found in form.errors.items():
        bound = form[name] if name in form.fields else None
        rows += [(bound.id_for_label or bound.auto_id if bound else "", bound.label if bound else "", text) for text in found]
    return {"rows": rows}


@register.simple_block_tag
def callout(content: str, tone: str = "", role: str = "") -> SafeString:
    """A note beside the text. Tones: safe, warn, late."""
    return format_html('<div class="note {}"{}>{}</div>', tone, format_html(' role="{}"', role) if role else "", content)


@register.simple_block_tag
def tag(content: str, tone: str = "") -> SafeString:
    """A word in a lozenge. Tones: ok, wait, late, go. The word says the state; the colour repeats it."""
    return format_html('<span class="tag {}">{}</span>', tone, content)


@register.inclusion_tag("ui/pages.html")
def pages(page: Any, query: str = "", name: str = "page") -> dict[str, Any]:
    """Earlier and later pages of a list (a django Paginator page)."""
    return {"page": page, "query": query, "name": name}


@register.inclusion_tag("ui/progress.html")
def progress(done: int, total: int, label: str = "") -> dict[str, Any]:
    """A bar with its words: "3 of 5 parts, 60%"."""
    percent = 100 * done // total if total else 100
    return {"done": done, "total": total, "percent": percent, "label": label or _("%(done)d of %(total)d") % {"done": done, "total": total}}


@register.simple_tag(takes_context=True)
def address(context: Context, name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a public page, keeping the reader's chosen city (`city` in the context), which is stored nowhere."""
    city = context.get("reader_city")
    made = reverse(name, args=args, kwargs=kwargs)
    return f"{made}?city={city.pk}" if city else made
