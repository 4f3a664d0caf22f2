"""News of recommendations and promises. They are only ever added; a later one corrects an earlier one."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.commitments import rules
from apero.commitments.actions.steps import (
    Place,
    locked_pledge,
    locked_recommendation,
    role_of,
    write_words,
)
from apero.commitments.events import NewsAdded
from apero.commitments.models import Pledge, Recommendation, Update
from apero.disclosure.models import Waiting
from apero.lib.refusal import require
from apero.lib.words import clean_text
from apero.translation.queries import text_in

Thing = Recommendation | Pledge


def write_news(
    of: Thing,
    words: str,
    link: str,
    *,
    on: date,
    by: Actor,
    place: Place,
    is_evidence: bool = False,
    corrects: Update | None = None,
) -> Update:
    """A row with its words, of something that is locked. Records nothing. Raises `Refused` ("flags"), for the link too."""
    return Update.objects.create(
        recommendation=of if isinstance(of, Recommendation) else None,
        pledge=of if isinstance(of, Pledge) else None,
        on=on,
        role=role_of(by) or "system",
        is_evidence=is_evidence,
        link=link.strip(),
        corrects=corrects,
        position=of.updates.count(),
        text=write_words(of.programme, "update", {"text": words}, link=link, place=place),
    )


def _locked(of: Thing) -> Thing:
    return locked_pledge(of) if isinstance(of, Pledge) else locked_recommendation(of)


def _is_public(of: Thing) -> bool:
    if isinstance(of, Pledge):
        return of.state not in (Pledge.State.NOTED, Pledge.State.HIDDEN)
    return of.state != Recommendation.State.WITHDRAWN


def _told_last(of: Thing, words: str, link: str, *, on: date) -> Update | None:
    """The newest of its news, if it says just this and is of this day."""
    last = of.updates.order_by("on", "position").last()
    if last is None or (last.on, last.link) != (on, link.strip()):
        return None
    return last if text_in("", last.text_id).plain("text") == clean_text(words) else None


@transaction.atomic
def add_update(
    *,
    of: Thing,
    text: str,
    link: str = "",
    by: Actor,
    now: datetime,
    on: date | None = None,
    waits: UUID | None = None,
) -> Update:
    """Tell what is new. The 90 days without news begin again. A form sent twice tells once. Raises `Refused`."""
    locked, day = _locked(of), on or now.date()
    if last := _told_last(locked, text, link, on=day):
        return last
    require(rules.why_not_update(words=text, link=link, is_public=_is_public(locked)))
    place = Place(locked.pk, Waiting.Part.NEWS, waits)
    news = write_news(locked, text, link, on=day, by=by, place=place)
    record(NewsAdded(update_id=news.pk), by=by, now=now)
    return news


@transaction.atomic
def forget_link(*, update: Update) -> None:
    """Two people destroyed the words of news: their link goes with them."""
    Update.objects.filter(pk=update.pk).update(link="")


@transaction.atomic
def correct_update(
    *,
    update: Update,
    text: str,
    link: str = "",
    by: Actor,
    now: datetime,
    on: date | None = None,
    waits: UUID | None = None,
) -> Update:
    """Put right what was told. Both stay on the page. Raises `Refused`."""
    of = update.recommendation or update.pledge
    assert of is not None  # noqa: S101 (a constraint says so)
    locked = _locked(of)
    corrected = update.corrections.exists()
    require(rules.why_not_update(words=text, link=link, is_public=_is_public(locked), corrected=corrected))
    news = write_news(
        locked,
        text,
        link,
        on=on or now.date(),
        by=by,
        place=Place(update.pk, Waiting.Part.CORRECTION, waits),
        is_evidence=update.is_evidence,
        corrects=update,
    )
    record(NewsAdded(update_id=news.pk), by=by, now=now)
    return news
