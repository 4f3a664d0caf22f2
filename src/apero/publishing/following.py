"""The page that says how to follow a series, or all of them, without giving an address."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from apero.audit.memory import remembered
from apero.conversations import queries as conversations
from apero.conversations.models import Programme
from apero.translation.queries import Passage, texts_in


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """The address of a feed as people copy it, and as a link that opens the program for calendars ("" for news)."""

    whole: str
    opens: str = ""


@dataclass(frozen=True, slots=True)
class FollowPage:
    """Where to follow. `programme` is None for all series."""

    programme: Programme | None
    title: Passage | None
    neutral: FeedAddress
    full: FeedAddress
    news: FeedAddress

    @property
    def host(self) -> str:
        """The name of this site, as a network sees it."""
        return urlsplit(settings.SITE_URL).hostname or ""


def follow_all() -> FollowPage:
    """How to follow all series, in the language of the page."""
    calendar, news = reverse("publishing:calendar"), reverse("publishing:feed")
    return FollowPage(None, None, _calendar(calendar), _calendar(f"{calendar}?title=full"), _news(news))


@remembered
def follow_series(address: str, language: str) -> FollowPage:
    """How to follow a series. Raises `Programme.DoesNotExist`."""
    programme = conversations.public_programme(address)
    calendar = reverse("publishing:programme_calendar", args=[address])
    return FollowPage(
        programme=programme,
        title=texts_in(language, [programme.text_id])[programme.text_id].first("title"),
        neutral=_calendar(calendar),
        full=_calendar(f"{calendar}?title=full"),
        news=_news(reverse("publishing:programme_feed", args=[address])),
    )


def _calendar(path: str) -> FeedAddress:
    whole = settings.SITE_URL + path
    return FeedAddress(whole, "webcal:" + whole.partition(":")[2])


def _news(path: str) -> FeedAddress:
    return FeedAddress(settings.SITE_URL + path)
