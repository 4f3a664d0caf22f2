"""Reading questions: by their code, by the team that screens them, by the public."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from apero.audit.memory import remembered
from apero.conversations.models import Programme, Session, unlisted
from apero.conversations.queries import public_programme
from apero.crypto.codes import Code
from apero.lib.sql import stored
from apero.listening.models import Question
from apero.listening.numbers import days_unanswered
from apero.participation.queries import token_of, tokens_of
from apero.people.roles import ROLES
from apero.policy.models import Region
from apero.translation.queries import Passage, Text, texts_in

QUESTION = "question"
PAGE_OF = 50
AT_ONCE = 500
"""Tokens asked for in one query."""
State = Question.State


def question_token(code: Code, programme_id: UUID) -> bytes:
    """What is stored in place of a code with a question in this programme."""
    return token_of(code, purpose=QUESTION, object_id=programme_id)


def question_by_code(code: Code) -> Question | None:
    """The question that a code opens, or None: wrong, withdrawn and purged are the same here."""
    with_questions = Programme.objects.filter(
        Exists(Question.objects.filter(programme=OuterRef("pk")))
    ).order_by()
    programme_ids = list(with_questions.values_list("pk", flat=True))
    for start in range(0, len(programme_ids), AT_ONCE):
        tokens = tokens_of(code, purpose=QUESTION, object_ids=programme_ids[start : start + AT_ONCE])
        found = (
            Question.objects.filter(token__in=tokens)
            .select_related("programme", "region", "session", "merged_into__session")
            .first()
        )
        if found is not None:
            return found
    return None


@dataclass(frozen=True, slots=True)
class Asking:
    """What the page for asking tells of a series: its words, the regions of its team with their names, its last session."""

    programme: Programme
    series: Text
    regions: list[tuple[Region, str]]
    last: Session | None


@remembered
def asking_about(address: str, language: str) -> Asking:
    """A series to ask about. Raises `Programme.DoesNotExist`."""
    programme = public_programme(address)
    regions = list(Region.objects.filter(team_id=programme.team_id))
    texts = texts_in(language, [programme.text_id, *(r.text_id for r in regions)])
    return Asking(
        programme=programme,
        series=texts[programme.text_id],
        regions=[(r, texts[r.text_id].plain("name")) for r in regions],
        last=last_session(programme),
    )


def last_session(programme: Programme) -> Session | None:
    """The session after whose summary the asked words go. One by invitation moves no public date."""
    sessions = programme.sessions.exclude(state=Session.State.DRAFT).exclude(unlisted()).defer("meeting_link")
    return sessions.order_by("-starts_at").first()


def last_for(question: Question) -> Session | None:
    """The session after whose summary the words of this question go: its own, if it was asked in one by invitation."""
    own = question.session
    if own is not None and question.way == Question.Way.LIVE and own.is_unlisted:
        return own
    return last_session(question.programme)


def public_questions(programme: Programme, *, region: Region | None = None) -> QuerySet[Question]:
    """What the programme's page shows: published, answered and removed questions, the newest first.

    Nothing that was asked in a room by invitation, whatever became of it (R11).
    """
    found = Question.objects.filter(programme=programme, published_on__isnull=False).exclude(
        unlisted("session__"), way=Question.Way.LIVE
    )
    found = found.filter(region=region) if region else found
    return found.order_by("-published_on", "pk")


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A public question as a page shows it: the screener's wording and what became of it."""

    question_id: UUID
    state: str
    region: Passage | None
    text: Text
    published_on: date | None
    removed_on: date | None
    answered_on: date | None
    answered_by: str
    withheld_on: date | None = None
    days_open: int = 0
    """Days for which it has had no answer, from the fourteenth after its session on (R60)."""


_SESSION = ("session__starts_at", "session__kind", "session__level")
_DAYS = ("published_on", "removed_on", "answered_on", "withheld_on")


def question_rows(programme: Programme, language: str, *, today: date) -> list[QuestionRow]:
    """The newest 50 public questions with their words. Nothing of it is remembered: askers may take theirs back."""
    if not _has_public(programme.pk):
        return []
    found = public_questions(programme).filter(public_text__isnull=False)
    rows = list(
        found.values(
            "pk", "state", "region__text_id", "public_text_id", *_DAYS, "answered_by_role", *_SESSION
        )[:PAGE_OF]
    )
    texts = texts_in(language, {row[key] for row in rows for key in ("region__text_id", "public_text_id")})
    return [
        QuestionRow(
            question_id=row["pk"],
            state=row["state"],
            region=texts[row["region__text_id"]].first("name"),
            text=texts[row["public_text_id"]],
            answered_by=role_name(row["answered_by_role"]),
            days_open=_days_open(row, programme, today),
            **{name: row[name] for name in _DAYS},
        )
        for row in rows
    ]


def _days_open(row: dict[str, Any], programme: Programme, today: date) -> int:
    """From the day of its session on; from the end of the series if it has none that a stranger may know of."""
    if row["state"] not in (State.PUBLISHED, State.QUEUED):
        return 0
    starts_at, kind, level = (row[name] for name in _SESSION)
    is_told = starts_at is not None and not Session(kind=kind, level=level).is_unlisted
    return days_unanswered(starts_at.date() if is_told else programme.ends_on, today=today)


def _has_public(programme_id: UUID) -> bool:
    """In plain SQL: a series' page asks each time, and mostly there are none."""
    asked = "SELECT 1 FROM listening_question WHERE programme_id = %s AND published_on IS NOT NULL LIMIT 1"
    with connection.cursor() as cursor:
        cursor.execute(asked, [stored(programme_id)])
        return cursor.fetchone() is not None


def role_name(role: str) -> str:
    """A role in words."""
    return str(ROLES[role].name) if role in ROLES else role


def _of_team(team_id: UUID) -> QuerySet[Question]:
    """What was pointed to the private route is on no page of the desk."""
    found = Question.objects.filter(programme__team_id=team_id).exclude(state=State.POINTED_PRIVATE)
    return found.select_related("programme", "region", "session")


def held_questions(team_id: UUID) -> QuerySet[Question]:
    """What a team has to screen, in the order of random ids: nothing says who asked first."""
    return _of_team(team_id).filter(state=State.HELD).order_by("pk")


def unanswered_questions(team_id: UUID) -> QuerySet[Question]:
    """What is public or queued and has no answer yet, the oldest first."""
    return _of_team(team_id).filter(state__in=[State.PUBLISHED, State.QUEUED]).order_by("published_on", "pk")


def finished_questions(team_id: UUID) -> QuerySet[Question]:
    """What was answered, merged, declined or removed."""
    return _of_team(team_id).exclude(state__in=[State.HELD, State.PUBLISHED, State.QUEUED]).order_by("pk")


def question_of_team(team_id: UUID, question_id: UUID) -> Question:
    """One question of a team. Raises `Question.DoesNotExist`, also for another team's."""
    return _of_team(team_id).get(pk=question_id)
