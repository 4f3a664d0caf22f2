"""What the desk's views have in common: an act may be refused, and the page says why."""

from collections.abc import Callable
from typing import Any, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest
from django.utils.functional import Promise

from apero.lib.refusal import Refused
from apero.policy import queries
from apero.policy.forms import DeskForm, WordingForm
from apero.translation.queries import Text, texts_in

P = ParamSpec("P")


def done(form: DeskForm, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Whether the act was done; if not, its refusal is written on the form."""
    try:
        act(*args, **kwargs)
    except Refused as refused:
        form.refuse(refused.refusal)
        return False
    return True


def done_aloud(request: HttpRequest, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """As `done`, for an act that has no form of its own: a refusal is said on the next page."""
    try:
        act(*args, **kwargs)
    except Refused as refused:
        messages.warning(request, str(refused.refusal.message))
        return False
    return True


def tell(request: HttpRequest, what: str | Promise) -> None:
    """Say on the next page what was done."""
    messages.success(request, str(what))


def named(things: list[Any]) -> list[tuple[Any, Text]]:
    """Each thing with its text as it was written: one query."""
    texts = texts_in("", [thing.text_id for thing in things])
    return [(thing, texts[thing.text_id]) for thing in things]


def changed_meanwhile(form: WordingForm, source_id: UUID) -> list[Any]:
    """What somebody else wrote while this form was open, part by part; empty if nobody did."""
    return form.compare_with(queries.text_of(source_id)) if form.is_stale else []


def status_of(form: DeskForm) -> int:
    """200 for a fresh form, 422 for input that cannot be read, 409 for an act that was refused."""
    return form.status if form.is_bound else 200
