"""What everybody reads of interpretation, and who asked by code. No number below the threshold is ever read here."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.utils.translation import get_language

from apero.audit.memory import remembered
from apero.conversations.models import Session
from apero.conversations.rules import Phase, interpretation_deadline, phase_of
from apero.interpretation import standing
from apero.interpretation.models import Arrangement, OfferedLanguage, Request
from apero.interpretation.standing import StandingState
from apero.lib.languages import name_of, page_language
from apero.lib.sql import stored
from apero.translation.queries import Text, text_in


@remembered
def offered_languages(team_id: UUID) -> list[str]:
    """The tags of the languages that a team offers for request, in its order."""
    return list(OfferedLanguage.objects.filter(team_id=team_id).values_list("language", flat=True))


@remembered
def arrangements_of(session_id: UUID) -> dict[str, tuple[str, UUID | None]]:
    """What the team does about languages of a session: the state and the source of a reason, by language."""
    rows = Arrangement.objects.filter(session_id=session_id).order_by("language")
    return {language: (state, reason) for language, state, reason in rows.values_list(*_ARRANGED)}


_ARRANGED = ("language", "state", "reason_id")


@remembered
def reason_in(language: str, source_id: UUID) -> Text:
    """Why no interpreter was found, in a language."""
    return text_in(language, source_id)


_MET = (
    "SELECT language FROM interpretation_request WHERE session_id = %s AND NOT is_late"
    " GROUP BY language HAVING count(*) >= %s ORDER BY language"
)


def met_languages(session: Session) -> list[str]:
    """The languages that enough people asked for in time: one query, which returns no number."""
    with connection.cursor() as cursor:
        cursor.execute(_MET, [stored(session.pk), max(1, session.programme.interpretation_threshold)])
        return [language for (language,) in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class Band:
    """A language of a session as everybody may read it. `is_met` says whether enough people asked in time."""

    language: str
    words: str
    is_met: bool
    state: StandingState
    reason: Text | None = None


def public_bands(session: Session, *, now: datetime) -> list[Band]:
    """What the session's page says of interpretation: offered languages first, then others that the team acted on.

    A language that is not offered shows only then: a stranger who may see it at the threshold can send requests until
    it appears, and so count those of a minority (decision 20).

    One query besides remembered facts. Zero and one below the threshold give the same bands, byte for byte (R31). Once
    the session has begun, and when it is cancelled, only what came of it is told.
    """
    phase = phase_of(session, now=now)
    if phase in (Phase.CANCELLED, Phase.DRAFT):
        return []
    met = met_languages(session)
    offered = [
        tag
        for tag in offered_languages(session.programme.team_id)
        if not standing.is_own_language(session, tag)
    ]
    arranged = arrangements_of(session.pk)
    shown = [*offered, *(tag for tag in met if tag not in offered and tag in arranged)]
    if phase is not Phase.ANNOUNCED:
        shown = [tag for tag in shown if arranged.get(tag, ("", None))[0] in standing.SHOWN_TO_ALL]
    return [_band(tag, session, met, *arranged.get(tag, (None, None)), now=now) for tag in shown]


def _band(
    tag: str, session: Session, met: list[str], state: str | None, reason: UUID | None, *, now: datetime
) -> Band:
    threshold = session.programme.interpretation_threshold
    seen = state if tag in met or state in standing.SHOWN_TO_ALL else None
    words = standing.public_words(
        count=threshold if tag in met else 0,
        threshold=threshold,
        is_closed=standing.is_late(session, now=now),
        arrangement_state=seen,
        language=spoken_name(tag),
    )
    told = reason_in(page_language.get(), reason) if reason and seen == Arrangement.State.NOT_FOUND else None
    return Band(tag, words, tag in met, _state(session, tag, met, seen, now=now), told)


def _state(session: Session, tag: str, met: list[str], state: str | None, *, now: datetime) -> StandingState:
    threshold = max(1, session.programme.interpretation_threshold)
    return standing.standing_of(
        count=threshold if tag in met else 0,
        threshold=threshold,
        deadline=interpretation_deadline(session),
        now=now,
        arrangement_state=state,
    )


def spoken_name(tag: str) -> str:
    """A language's name in the language of the sentences around it."""
    return name_of(tag, get_language() or "en")


@dataclass(frozen=True, slots=True)
class Standing:
    """What whoever asked reads by their code. `deadline` is when requests close or closed."""

    state: StandingState
    words: str
    reason: Text | None
    is_late: bool
    deadline: datetime


def _tells_nothing_yet(request: Request, *, now: datetime) -> bool:
    is_coming = phase_of(request.session, now=now) is Phase.ANNOUNCED and not request.is_late
    return is_coming and request.language not in offered_languages(request.session.programme.team_id)


def standing_for(request: Request, *, now: datetime) -> Standing:
    """Where a request stands: four queries at most, besides the session and its programme.

    For a language that is not offered it says no more than that it is counted, until the team acts (decision 20).
    """
    session = request.session
    arranged = arrangements_of(session.pk).get(request.language, (None, None))
    if arranged[0] is None and _tells_nothing_yet(request, now=now):
        words = standing.counted_words(spoken_name(request.language))
        return Standing(
            StandingState.OPEN, words, None, is_late=False, deadline=interpretation_deadline(session)
        )
    state = _state(session, request.language, met_languages(session), arranged[0], now=now)
    words = standing.standing_words(
        state,
        is_cancelled=session.state == Session.State.CANCELLED,
        threshold=session.programme.interpretation_threshold,
        language=spoken_name(request.language),
        is_late=request.is_late,
    )
    reason = arranged[1] if state == StandingState.NOT_FOUND else None
    told = reason_in(page_language.get(), reason) if reason else None
    return Standing(state, words, told, request.is_late, interpretation_deadline(session))
