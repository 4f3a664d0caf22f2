"""The words of calendar files and feeds, and the bytes that are made of them, remembered for each language.

A title says nothing, and neither does a reason, unless the reader asks for a calendar that does.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apero.audit.memory import remembered
from apero.conversations import queries as conversations
from apero.conversations.calendar import Feed, Told, calendar_of, feed_of
from apero.conversations.models import Session
from apero.lib.languages import name_of
from apero.translation.queries import Passage, Text, texts_in

AT_MOST = 300
"""Sessions in one feed, the last by start: what is older has long been in the calendars of those who follow."""
Texts = Mapping[UUID, Text]


@remembered
def session_file(programme: str, session: str, language: str, *, is_full: bool) -> bytes | None:
    """The calendar file of one session, or None when strangers find no such session (R20, R21)."""
    found = conversations.sessions_to_follow(limit=1, programme__address=programme, address=session)
    texts = words_of(found, language) if is_full else {}
    return next((calendar_of(one, told_of(one, texts)) for one in found), None)


@remembered
def programme_calendar(address: str, language: str, *, is_full: bool) -> bytes:
    """The feed of one series (R12, R28). Raises `Programme.DoesNotExist`."""
    programme = conversations.public_programme(address)
    found = conversations.sessions_to_follow(limit=AT_MOST, programme=programme)
    texts = words_of(found, language, programme) if is_full else {}
    title = texts[programme.text_id].first("title") if is_full else None
    name = (title.words, title.lang) if title else (_("Conversations"), spoken())
    page = reverse("publishing:programme", args=[address])
    source = reverse("publishing:programme_calendar", args=[address])
    return feed_of(_feed(name, source, page, is_full=is_full), _entries(found, texts))


@remembered
def calendar(language: str, *, is_full: bool) -> bytes:
    """The feed of all series."""
    found = conversations.sessions_to_follow(limit=AT_MOST)
    texts = words_of(found, language) if is_full else {}
    feed = _feed(
        (_("Conversations"), spoken()),
        reverse("publishing:calendar"),
        reverse("publishing:home"),
        is_full=is_full,
    )
    return feed_of(feed, _entries(found, texts))


def _feed(name: tuple[str, str], source: str, page: str, *, is_full: bool) -> Feed:
    query = "?title=full" if is_full else ""
    return Feed(*name, f"{settings.SITE_URL}{source}{query}", f"{settings.SITE_URL}{page}")


def _entries(found: list[Session], texts: Texts) -> list[tuple[Session, Told]]:
    return [(one, told_of(one, texts)) for one in found]


def words_of(sessions: Iterable[Session], language: str, *things: Any) -> Texts:
    """All that full titles and reasons need: one query."""
    found = list(sessions)
    whole = [*things, *(s.programme for s in found), *found, *(s.region for s in found)]
    moves = [move for s in found for move in s.postponements.all()]
    return texts_in(language, dict.fromkeys(thing.text_id for thing in [*whole, *moves]))


def spoken() -> str:
    """The language of the interface."""
    return get_language() or settings.LANGUAGE_CODE


def told_of(session: Session, texts: Texts) -> Told:
    """A session's words: neutral ones, or with `texts` the name of its series and the reasons that were given."""
    page = reverse("publishing:session", args=[session.programme.address, session.address])
    title = full_title(session, texts) if texts else (_("Conversation"), spoken())
    lines = _full_lines(session, texts) if texts else _neutral_lines(session)
    return Told(*title, "\n".join(lines), spoken(), f"{settings.SITE_URL}{page}")


def full_title(session: Session, texts: Texts) -> tuple[str, str]:
    """Series and region, and the language that they are in."""
    found = [texts[session.programme.text_id].first("title"), texts[session.region.text_id].first("name")]
    words: list[Passage] = [passage for passage in found if passage is not None]
    return " · ".join(passage.words for passage in words), words[0].lang if words else spoken()


def _neutral_lines(session: Session) -> list[str]:
    if session.state == Session.State.CANCELLED:
        return [_("This session was cancelled. Its page says why.")]
    moved = (
        [_("This session was moved. Its page says why.")] if conversations.postponements_of(session) else []
    )
    return [*moved, *_how_to_come(session)]


def _full_lines(session: Session, texts: Texts) -> list[str]:
    if session.state == Session.State.CANCELLED:
        return [_("This session was cancelled."), *_reason(texts[session.text_id], "cancelled-because")]
    moved = [
        line
        for move in conversations.postponements_of(session)[::-1]
        for line in [was_to_begin(move.starts_at), *_reason(texts[move.text_id], "because")]
    ]
    return [*moved, *_how_to_come(session)]


def was_to_begin(starts_at: datetime) -> str:
    """That a session does not begin when it was said to."""
    utc = starts_at.astimezone(UTC)
    when = {"day": date_format(utc, "D j F Y"), "time": f"{utc:%H:%M}"}
    return _("This session was moved. It was to begin on %(day)s at %(time)s UTC.") % when


def _reason(text: Text, part: str) -> list[str]:
    return [passage.words for passage in text.all(part)]


def _how_to_come(session: Session) -> list[str]:
    held = _("Held in %(language)s.") % {"language": name_of(session.language, spoken().split("-")[0])}
    return [held, _("Open the page and enter your code for the meeting link.")]
