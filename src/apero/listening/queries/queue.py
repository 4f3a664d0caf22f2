"""The queue of a session as its hosts see it: what waits to be screened, what waits to be answered, what is done."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from apero.conversations.models import Session
from apero.listening.models import ClosedRoom, Question
from apero.listening.numbers import UNANSWERED_AFTER
from apero.listening.queries.asking import State
from apero.translation.queries import Passage, texts_in

LIST_OF = 50
Way = Question.Way


def waiting_questions(session: Session) -> QuerySet[Question]:
    """What is in the queue, hosts' questions too, in its order."""
    found = Question.objects.filter(session=session, state=State.QUEUED).select_related(
        "region", "public_text"
    )
    return found.order_by("queue_place", "pk")


def questions_to_admit(session: Session) -> QuerySet[Question]:
    """What was asked in the room and, in writing, about its region, in the order of random ids."""
    own = Q(session=session) | Q(session=None, way=Way.ADVANCE, region=session.region_id)
    return _to_admit(session).filter(own)


def questions_of_other_regions(session: Session) -> QuerySet[Question]:
    """What was asked in writing about other regions, which a host may pull in."""
    found = _to_admit(session).filter(session=None, way=Way.ADVANCE)
    return found.exclude(region=session.region_id)


def _to_admit(session: Session) -> QuerySet[Question]:
    found = Question.objects.filter(programme=session.programme_id)
    found = found.filter(state__in=[State.HELD, State.PUBLISHED]).select_related("region", "public_text")
    if session.is_unlisted:  # what is public would tell of it
        found = found.filter(published_on=None)
    return found.order_by("pk")


def questions_dealt_with(session: Session) -> QuerySet[Question]:
    """What was answered, merged, declined or removed in a session."""
    done = [State.ANSWERED_LIVE, State.ANSWERED, State.MERGED, State.DECLINED, State.REMOVED]
    found = Question.objects.filter(session=session, state__in=done).select_related("region")
    return found.order_by("state", "pk")


def is_closed(session: Session) -> bool:
    """Whether the hosts take no more questions in a session's room."""
    return ClosedRoom.objects.filter(session=session).exists()


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A session that is over with questions that nobody answered. `days` since it ended."""

    session_id: UUID
    region: Passage | None
    questions: int
    days: int

    @property
    def is_late(self) -> bool:
        """From the day on which public pages say so too."""
        return self.days >= UNANSWERED_AFTER


def left_open(team_id: UUID, language: str, *, now: datetime) -> list[LeftOpen]:
    """The sessions of a team whose questions wait since they ended, the longest first, at most 50: two queries (R60)."""
    waits = Q(questions__state__in=[State.HELD, State.QUEUED, State.PUBLISHED])
    sessions = (
        Session.objects.filter(waits, programme__team_id=team_id, starts_at__lt=now - timedelta(minutes=5))
        .annotate(open_questions=Count("questions"))
        .order_by("starts_at", "pk")
        .values_list("pk", "region__text_id", "starts_at", "minutes", "open_questions")[: 2 * LIST_OF]
    )
    over = [row for row in sessions if row[2] + timedelta(minutes=row[3]) <= now][:LIST_OF]
    texts = texts_in(language, {row[1] for row in over})
    return [
        LeftOpen(
            session_id=key,
            region=texts[region].first("name"),
            questions=count,
            days=(now.date() - (starts_at + timedelta(minutes=minutes)).date()).days,
        )
        for key, region, starts_at, minutes, count in over
    ]
