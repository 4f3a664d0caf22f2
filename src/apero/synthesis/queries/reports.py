"""Summaries of regions and of series: their claims, and what these stand on."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from apero.conversations.models import Programme, Session, unlisted
from apero.policy.models import Region
from apero.registration.models import Seat, Voice
from apero.survey.models import Survey
from apero.synthesis.models import Claim, ClaimItem, Figure, Statement, Summary, SummaryVersion
from apero.synthesis.queries.heard import Difference
from apero.synthesis.queries.standing import on_pages
from apero.translation.marks import hash_of
from apero.translation.queries import Text, texts_in

State = Statement.State


def programme_of(summary: Summary) -> Programme:
    """The series that a summary belongs to, whatever it is a summary of. One query."""
    found = Programme.objects.select_related("text", "team")
    if summary.session_id:
        return found.get(sessions=summary.session_id)
    return found.get(summaries=summary)


def summary_of_team(team_id: UUID, programme: str, region: str) -> Summary | None:
    """The summary of a series of the team ("" for no region), or of a region in it; None if nobody began it."""
    named = {"region__address": region} if region else {"region__isnull": True}
    return (
        Summary.objects.select_related("programme__text", "programme__team", "region")
        .filter(programme__team_id=team_id, programme__address=programme, **named)
        .first()
    )


def claim_of_team(team_id: UUID, claim_id: UUID) -> Claim:
    """A claim of the team, in any state. Raises `Claim.DoesNotExist`."""
    return Claim.objects.select_related(
        "summary__programme__text", "summary__programme__team", "summary__region", "topic", "text"
    ).get(pk=claim_id, summary__programme__team_id=team_id)


def may_stand_behind(summary: Summary) -> QuerySet[Statement]:
    """The statements that a claim of this summary may stand on, those of unlisted sessions too.

    What is public; what participants have checked; what is approved where nobody is asked to check. `report_rules.stands_firm`
    says the same of one.
    """
    session = OuterRef("session_id")
    asked = Q(session__programme__check_days__gt=0) & (
        Q(Exists(Seat.objects.filter(session=session))) | Q(Exists(Voice.objects.filter(session=session)))
    )
    firm = Q(state__in=[State.PUBLISHED, State.CHECKED]) | (Q(state=State.APPROVED) & ~asked)
    found = Statement.objects.filter(firm, session__programme=summary.programme)
    if summary.region_id:
        found = found.filter(region_id=summary.region_id)
    return found.select_related("session", "region", "topic", "risk_area", "text").order_by(
        "-session__starts_at", "position", "id"
    )


def lines_by_region(programme: Programme) -> dict[UUID | None, int]:
    """How many claims each summary of a series has, by its region (None: of the whole series). One query."""
    rows = (
        Claim.objects.filter(summary__programme=programme)
        .exclude(state=Claim.State.WITHDRAWN)
        .order_by()
        .values("summary__region_id")
        .annotate(number=Count("pk"))
    )
    return {row["summary__region_id"]: row["number"] for row in rows}


def regions_at_work(programme: Programme) -> list[Region]:
    """The regions of which a series can have a summary: of its sessions, of statements, and of summaries that were begun."""
    of_sessions = Session.objects.filter(programme=programme).values("region")
    spoken_of = Statement.objects.filter(session__programme=programme, region__isnull=False).values("region")
    begun = Summary.objects.filter(programme=programme, region__isnull=False).values("region")
    found = Region.objects.filter(Q(pk__in=of_sessions) | Q(pk__in=spoken_of) | Q(pk__in=begun))
    return list(found.order_by("position", "address"))


def claims_of(summary: Summary) -> QuerySet[Claim]:
    """All claims of a summary, in order."""
    return summary.claims.select_related("topic", "text").order_by("position", "id")


def ready_claims(summary: Summary) -> QuerySet[Claim]:
    """What the next version of a region's or a series' summary would hold."""
    return claims_of(summary).filter(state__in=[Claim.State.APPROVED, Claim.State.PUBLISHED])


def waiting_claims(team_id: UUID) -> QuerySet[Claim]:
    """Drafts that wait for a second reader, in no telling order."""
    return (
        Claim.objects.filter(summary__programme__team_id=team_id, state=Claim.State.DRAFT)
        .select_related("summary__programme", "summary__region", "text")
        .order_by("id")
    )


def was_public_claim(claim: Claim) -> bool:
    """Whether a version has ever held it."""
    return ClaimItem.objects.filter(claim=claim).exists()


def surveys_behind(summary: Summary) -> list[Survey]:
    """The surveys on whose written answers a claim may stand: of the series, closed, all put away, and not yet deleted."""
    found = Survey.objects.filter(programme=summary.programme, closed_on__isnull=False)
    found = found.exclude(searched={}).exclude(state=Survey.State.RAW_DELETED)
    return list(found.order_by("address"))


def survey_behind(summary: Summary, survey_id: UUID | None) -> Survey | None:
    """One of them by its id."""
    return (
        next((survey for survey in surveys_behind(summary) if survey.pk == survey_id), None)
        if survey_id
        else None
    )


def was_recorded(programme: Programme, region: Region | None) -> bool:
    """Whether a summary of a region or a series may say that points were recorded: in listed sessions, or in lines of before.

    An unlisted session is told by nothing but lines that were compiled from it.
    """
    said = Statement.objects.filter(session__programme=programme).exclude(unlisted("session__"))
    said = said.filter(region=region) if region else said
    told = ClaimItem.objects.filter(version__summary__programme=programme, version__summary__region=region)
    return said.exists() or told.exists()


def wordings_of_claims(claims: Iterable[Claim]) -> dict[UUID, str]:
    """The wording of each claim in the language it was written in. One query."""
    found = list(claims)
    texts = texts_in("", [c.text_id for c in found])
    return {c.pk: texts[c.text_id].plain("text") for c in found}


def mark_of_claim(claim: Claim, text: Text | None = None) -> str:
    """What a page remembers of a claim: its wording, and all that a reader approves."""
    words = (text or texts_in("", [claim.text_id])[claim.text_id]).plain("text")
    behind = sorted(str(key) for key in claim.statements.values_list("pk", flat=True))
    facts = [claim.kind, str(claim.topic_id or ""), claim.stance, claim.spread, *behind]
    return hash_of("\x1f".join([*facts, words]))


def mark_of_claims(claims: Iterable[Claim]) -> str:
    """What a publisher's page remembers of the claims it showed."""
    found = list(claims)
    texts = texts_in("", [c.text_id for c in found])
    return hash_of("\x1e".join(f"{c.pk}{c.state}{mark_of_claim(c, texts[c.text_id])}" for c in found))


def versions_of_summary(summary: Summary) -> list[SummaryVersion]:
    """All published versions of a summary, the newest first."""
    return list(summary.versions.select_related("about").order_by("-number"))


def figures_of(summary: Summary) -> list[Figure]:
    """The figures that the next version would show."""
    return list(summary.figures.select_related("text").order_by("position"))


def newest_reports(programme: Programme) -> list[SummaryVersion]:
    """The newest version of each summary of the series and of its regions: the series first, then regions in their order."""
    found = SummaryVersion.objects.filter(summary__programme=programme).select_related("summary__region")
    newest: dict[UUID, SummaryVersion] = {}
    for version in found.order_by("number"):
        newest[version.summary_id] = version
    return sorted(newest.values(), key=_place)


def _place(version: SummaryVersion) -> tuple[Any, ...]:
    region = version.summary.region
    return (region is not None, region.position if region else 0, region.address if region else "")


FIGURES: dict[str, Any] = {
    "exact": _("%(number)d"),
    "at-least": _("at least %(number)d"),
    "about": _("about %(number)d"),
    "reported": _("%(number)d of those who said so"),
}
"""A figure with how exact it is, in words."""


def claim_items(version: SummaryVersion) -> QuerySet[ClaimItem]:
    """The claims of a version in order, as they were worded then."""
    return version.claim_items.select_related("claim__topic", "claim__text", "claim__survey").order_by(
        "position"
    )


def claim_difference(before: SummaryVersion, after: SummaryVersion) -> Difference:
    """Claims added, removed and reworded between two versions, like `difference`."""
    old, new = (
        dict(v.claim_items.order_by("position").values_list("claim_id", "wording")) for v in (before, after)
    )
    return Difference(
        added=[key for key in new if key not in old],
        removed=[key for key in old if key not in new],
        reworded=[key for key in new if key in old and old[key] != new[key]],
    )


def public_behind(claim_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many public points of listed sessions stand behind each claim. One query."""
    links = Claim.statements.through.objects.filter(
        on_pages("statement__"), claim_id__in=list(claim_ids)
    ).exclude(unlisted("statement__session__"))
    rows = links.order_by().values("claim_id").annotate(number=Count("pk"))
    return {row["claim_id"]: row["number"] for row in rows}


def newest_claim_item(programme: Programme, claim_id: UUID) -> ClaimItem | None:
    """Where a claim stands in the newest version that holds it, or None."""
    return (
        ClaimItem.objects.filter(claim_id=claim_id, version__summary__programme=programme)
        .select_related("claim__topic", "claim__text", "version__summary__region")
        .order_by("-version__number")
        .first()
    )
