"""The components of every page. Each is one function and, where it has markup of its own, one template.

They are built in (settings.TEMPLATES), so a template need not load them.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from html import escape
from typing import Any

from django import template
from django.forms import BoundField, Form
from django.template.context import Context
from django.urls import get_script_prefix, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apero.lib.languages import direction, name_of, own_name, page_language

register = template.Library()
BLANK = SafeString("")
OPEN_TO_ALL = ("publishing:", "registration:", "listening:ask", "listening:live")
"""Views whose addresses hold no secret."""


def _marks(passage: Any, interface: Any) -> str:
    """The lang and dir attributes of a passage, when it is not in the language of the interface around it."""
    if passage.lang == interface:
        return ""
    return f' lang="{escape(passage.lang)}" dir="{direction(passage.lang)}"'


def _older(passage: Any, interface: Any) -> str:
    """A word behind a translation whose source has changed since; the banner on top explains it (R2)."""
    if not getattr(passage, "is_outdated", False):
        return ""
    marks = "" if passage.lang == interface else f' lang="{interface}" dir="{direction(interface)}"'
    return f' <small class="tag wait"{marks}>{escape(_("older text"))}</small>'


@register.simple_tag(takes_context=True)
def passages(context: Context, found: Iterable[Any], tag: str = "p") -> SafeString:
    """Passages of a text as blocks (`<p>` unless another tag is named), each with its own language."""
    interface = context.get("interface_language", "en")
    return SafeString(
        "\n".join(
            f"<{tag}{_marks(p, interface)}>{escape(p.words)}{_older(p, interface)}</{tag}>"
            for p in found or ()
        )
    )


@register.simple_tag(takes_context=True)
def words(context: Context, found: Any) -> SafeString:
    """The first passage of a part inline, in a span when it is in another language. Empty for an empty part."""
    passage = found if hasattr(found, "words") else next(iter(found or ()), None)
    if passage is None:
        return BLANK
    interface = context.get("interface_language", "en")
    marks, older = _marks(passage, interface), _older(passage, interface)
    said = f"<span{marks}>{escape(passage.words)}</span>" if marks else escape(passage.words)
    return SafeString(said + older)


@register.simple_tag
def plain(found: Any) -> str:
    """The first passage of a part as bare words, for attributes and titles."""
    passage = found if hasattr(found, "words") else next(iter(found or ()), None)
    return passage.words if passage else ""


@register.simple_tag
def day(value: date | datetime | None) -> SafeString | str:
    """A date with weekday, month in words and year (R18): "Thu 12 May 2022"."""
    return "" if value is None else _day(value.year, value.month, value.day, get_language() or "en")


@lru_cache(maxsize=2048)
def _day(year: int, month: int, day: int, language: str) -> SafeString:
    shown = date(year, month, day)
    words = date_format(shown, f"{_weekday_format(language)} j F Y")
    return format_html('<time datetime="{}">{}</time>', shown.isoformat(), words)


@register.simple_tag
def clock(value: datetime, beside: datetime | None = None) -> SafeString:
    """Hours and minutes of a local time, with the instant for machines.

    `beside` is the clock whose day stands there already: where this one's differs, its weekday is said ("Wed 00:00").
    """
    is_other_day = beside is not None and value.date() != beside.date()
    on = f"{_weekday(value.weekday(), get_language() or 'en')} " if is_other_day else ""
    return SafeString(f'<time datetime="{value.isoformat()}">{on}{value:%H:%M}</time>')


@lru_cache(maxsize=256)
def _weekday(number: int, language: str) -> str:
    return escape(
        date_format(date(2024, 1, 1 + number), _weekday_format(language))
    )  # a Monday and what follows


def _weekday_format(language: str) -> str:
    """Shortened, an Arabic weekday loses its article: "a Sunday" for "Sunday"."""
    return "l" if language.startswith("ar") else "D"


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
    return format_html(
        '<a href="{}" lang="{}" hreflang="{}" dir="{}">{}</a>', address, tag, tag, direction(tag), name
    )


@register.inclusion_tag("ui/field.html")
def field(bound: BoundField, promise: str = "") -> dict[str, Any]:
    """A field in one column: label, its promise (what happens to it, who reads it, until when), its error, the input."""
    is_group = bool(bound.use_fieldset)
    told = {"help": bound.help_text or promise, "error": bound.errors}
    describes = [f"{bound.auto_id}_{part}" for part, words in told.items() if words]
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
        rows += [
            (bound.id_for_label or bound.auto_id if bound else "", bound.label if bound else "", text)
            for text in found
        ]
    return {"rows": rows}


@register.simple_block_tag
def callout(content: str, tone: str = "", role: str = "") -> SafeString:
    """A note beside the text. Tones: safe, warn, late."""
    return format_html(
        '<div class="note {}"{}>{}</div>', tone, format_html(' role="{}"', role) if role else "", content
    )


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
    label = label or _("%(done)d of %(total)d") % {"done": done, "total": total}
    return {"done": done, "total": total, "percent": percent, "label": label}


@register.simple_tag(takes_context=True)
def address(context: Context, name: str, *args: Any) -> SafeString:
    """The address of a public page, keeping the reader's chosen city (`city` in the context), which is stored nowhere."""
    city = context.get("reader_city")
    made = path_to(name, *args)
    return SafeString(f"{made}?city={city.pk}") if city else made


def path_to(name: str, *args: Any) -> SafeString:
    """The address of a page in this language, ready for an attribute. That of a public page is made once.

    Others are made each time: a link that works once stands in some, and nothing may keep it.
    """
    made = _path if name.startswith(OPEN_TO_ALL) else _path.__wrapped__
    return made(get_script_prefix(), name, args)


@lru_cache(maxsize=2048)
def _path(prefix: str, name: str, args: tuple[Any, ...]) -> SafeString:  # noqa: ARG001 (the prefix is set)
    return SafeString(escape(reverse(name, args=args)))
