"""What hinders the closing of a series."""

from datetime import datetime

from apero.commitments.models import Recommendation
from apero.commitments.states import UNANSWERED
from apero.conversations.models import Programme, Session
from apero.conversations.rules import Phase, phase_of
from apero.synthesis.models import SummaryVersion


def unanswered(programme: Programme) -> int:
    """How many recommendations have no answer."""
    return Recommendation.objects.filter(programme=programme, state__in=UNANSWERED).count()


def sessions_without_summary(programme: Programme, *, now: datetime) -> list[Session]:
    """Sessions that were held and have no published summary, the oldest first."""
    found = (
        Session.objects.filter(programme=programme, state=Session.State.ANNOUNCED)
        .exclude(
            pk__in=SummaryVersion.objects.filter(summary__session__programme=programme).values(
                "summary__session"
            )
        )
        .select_related("region", "programme")
        .order_by("starts_at", "pk")
    )
    return [session for session in found if phase_of(session, now=now) == Phase.HELD]
