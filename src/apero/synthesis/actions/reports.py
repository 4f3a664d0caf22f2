"""Summaries of regions and of series: claims that are compiled from statements, and versions of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme, Session
from apero.disclosure.actions import carry, clear_all
from apero.disclosure.rules import why_not_pass
from apero.lib.refusal import require
from apero.people.models import User
from apero.policy.models import Region
from apero.survey.queries import unread_by_two
from apero.synthesis.actions.notes import next_position
from apero.synthesis.actions.summaries import (
    About,
    again,
    new_version,
    require_no_flags,
    require_seen,
    says_the_same,
)
from apero.synthesis.events import ClaimApproved, ClaimDiscarded, ClaimReopened, SummaryPublished
from apero.synthesis.models import Claim, ClaimItem, Statement, Summary, SummaryVersion
from apero.synthesis.queries.flags import AROUND, flags_of_claim
from apero.synthesis.queries.reports import (
    mark_of_claim,
    mark_of_claims,
    may_stand_behind,
    programme_of,
    survey_behind,
    was_public_claim,
    was_recorded,
    wordings_of_claims,
)
from apero.synthesis.queries.standing import claims_being_reworded, newest_wordings
from apero.synthesis.report_rules import (
    why_not_approve_claim,
    why_not_compile,
    why_not_discard_claim,
    why_not_edit_claim,
    why_not_publish_report,
    why_nothing_stands,
)
from apero.translation.actions import release_source, withhold_source, write_source
from apero.translation.models import Source

State = Claim.State


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacts:
    """What a writer decides about a claim, and the statements that it stands on."""

    text: str
    kind: str
    topic_id: UUID | None = None
    stance: str = "unstated"
    spread: str = "unstated"
    statement_ids: Iterable[UUID] = ()
    survey_id: UUID | None = None


@transaction.atomic
def summary_of(*, programme: Programme, region: Region | None = None) -> Summary:
    """The summary of a series, or of a region in it; made when it is asked for first."""
    Programme.objects.select_for_update(of=("self",)).get(pk=programme.pk)
    return Summary.objects.get_or_create(programme=programme, region=region)[0]


@transaction.atomic
def summary_of_session(*, session: Session) -> Summary:
    """The summary of a session; made when it is asked for first."""
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    return Summary.objects.get_or_create(session=session)[0]


@transaction.atomic
def write_claim(
    *, summary: Summary, facts: ClaimFacts, writer: User, language: str = "", key: UUID | None = None
) -> Claim:
    """Draft a claim. Its source is hidden from translators until a second person approves it.

    `key` is the form's own id: sent twice, it is one claim. Raises `Refused` ("nothing-behind", "not-firm", "too-many").
    """
    locked = Summary.objects.select_for_update(of=("self",)).get(pk=summary.pk)
    standing = Claim.objects.filter(pk=key).first() if key else None
    if standing is not None and standing.summary_id == locked.pk:
        return standing
    behind = _behind(locked, facts)
    programme = programme_of(locked)
    source = write_source(
        team_id=programme.team_id,
        kind="claim",
        language=language or programme.text.language,
        parts={"text": facts.text},
        is_released=False,
    )
    claim = Claim.objects.create(
        id=uuid4() if key is None or standing else key,
        summary=locked,
        text=source,
        writer=writer,
        position=next_position(locked.claims),
        **_columns(facts),
    )
    claim.statements.set(behind)
    return claim


def _columns(facts: ClaimFacts) -> dict[str, object]:
    return {
        "kind": facts.kind,
        "topic_id": facts.topic_id,
        "stance": facts.stance,
        "spread": facts.spread,
        "survey_id": facts.survey_id,
    }


def _behind(summary: Summary, facts: ClaimFacts) -> list[Statement]:
    wanted = set(facts.statement_ids)
    found = list(may_stand_behind(summary).filter(pk__in=wanted))
    survey = survey_behind(summary, facts.survey_id)
    unread = unread_by_two(survey) if survey else 0
    require(why_not_compile(behind=len(found), wanted=len(wanted), survey=survey, unread=unread))
    return found


def _locked(claim: Claim) -> Claim:
    return (
        Claim.objects.select_for_update(of=("self",))
        .select_related("summary__programme", "text")
        .get(pk=claim.pk)
    )


@transaction.atomic
def change_claim(
    *, claim: Claim, facts: ClaimFacts, writer: User, by: Actor, now: datetime, seen: str | None = None
) -> Claim:
    """Reword a claim: a draft again. Pages keep the wording of a public one until the new one is public, and say since when.

    Raises `Refused` ("withdrawn", "stale", and those of `write_claim`).
    """
    locked = _locked(claim)
    require(why_not_edit_claim(locked, seen=seen, version=mark_of_claim(locked)))
    behind = _behind(locked.summary, facts)
    source = locked.text
    write_source(
        team_id=source.team_id,
        kind="claim",
        language=source.language,
        parts={"text": facts.text},
        source=source,
    )
    for name, value in _columns(facts).items():
        setattr(locked, name, value)
    if locked.state == State.PUBLISHED:
        locked.reopened_on = now.date() if newest_wordings([], [locked.pk]) else None
        record(ClaimReopened(claim_id=locked.pk), by=by, now=now)
    locked.state, locked.writer, locked.approver, locked.approved_on = State.DRAFT, writer, None, None
    locked.save()
    locked.statements.set(behind)
    withhold_source(locked.text_id)
    return locked


@transaction.atomic
def approve_claim(
    *,
    claim: Claim,
    reader: User,
    by: Actor,
    now: datetime,
    seen: str | None = None,
    on: date | None = None,
    cleared_because: str = "",
) -> Claim:
    """A second person approves a claim. Raises `Refused` ("not-draft", "own", "stale", "flags").

    `on` and `cleared_because` as in `approve_statement`.
    """
    locked = _locked(claim)
    require(why_not_approve_claim(locked, reader_id=reader.pk, seen=seen, version=mark_of_claim(locked)))
    states = locked.statements.values_list("state", flat=True)
    require(why_nothing_stands(states, has_survey=locked.survey_id is not None))
    flags = flags_of_claim(locked)
    if cleared_because:
        clear_all(flags=flags, source=locked.text, reader=reader, because=cleared_because, by=by, now=now)
    else:
        require(why_not_pass(flags))
    locked.state, locked.approver, locked.approved_on = State.APPROVED, reader, on or now.date()
    locked.save(update_fields=["state", "approver", "approved_on"])
    release_source(locked.text_id)
    record(ClaimApproved(claim_id=locked.pk), by=by, now=now)
    return locked


@transaction.atomic
def discard_claim(*, claim: Claim, by: Actor, now: datetime) -> None:
    """Destroy a claim that was never public. Raises `Refused` ("was-public")."""
    locked = _locked(claim)
    require(why_not_discard_claim(was_public=was_public_claim(locked)))
    key = locked.pk
    locked.delete()
    Source.objects.filter(pk=locked.text_id).delete()
    record(ClaimDiscarded(claim_id=key), by=by, now=now)


@transaction.atomic
def publish_report(
    *,
    summary: Summary,
    publisher: User,
    by: Actor,
    now: datetime,
    about: About | None = None,
    nothing_recorded: bool = False,
    nothing_shown: bool = False,
    leaves_out: bool = True,
    number: int | None = None,
    seen: str | None = None,
    on: date | None = None,
) -> SummaryVersion:
    """Publish the approved claims of a region's or a series' summary as its next version. Raises `Refused`.

    A claim that is being reworded stands in it as it was worded before.

    `number`, `seen` and `on` as in `publish_summary`.
    """
    words = (about or About()).kept()
    locked = Summary.objects.select_for_update(of=("self",)).get(pk=summary.pk)
    latest = locked.versions.order_by("-number").first()
    if number is not None and latest is not None and latest.number >= number:
        return again(latest, number, words)
    claims = list(
        locked.claims.select_for_update(of=("self",))
        .filter(state__in=[State.APPROVED, State.PUBLISHED])
        .order_by("position", "id")
    )
    require_seen(mark_of_claims(claims), seen)
    for claim in claims:
        states = claim.statements.values_list("state", flat=True)
        require(why_nothing_stands(states, has_survey=claim.survey_id is not None))
    reworded = locked.claims.filter(claims_being_reworded(), state=State.DRAFT)
    former = newest_wordings([], reworded.values_list("pk", flat=True))
    wordings = wordings_of_claims(claims) | former
    require(
        why_not_publish_report(
            writers=[c.writer_id for c in claims if c.state == State.APPROVED],
            publisher_id=publisher.pk,
            ready=len(wordings),
            waiting=locked.claims.filter(state=State.DRAFT).count(),
            leaves_out=leaves_out,
            nothing_recorded=nothing_recorded,
            nothing_shown=nothing_shown,
            recorded=was_recorded(programme_of(locked), locked.region),
            is_revision=latest is not None,
            method=words.method,
            what_changed=words.what_changed,
            unchanged=_holds_already(latest, claims, wordings, words, nothing_recorded=nothing_recorded),
        )
    )
    flags = require_no_flags(locked, words)
    programme = programme_of(locked)
    version = new_version(
        locked,
        latest,
        programme,
        words,
        role=by.acting_role,
        on=on or now.date(),
        nothing_recorded=nothing_recorded,
    )
    carry(flags=flags, source=version.about, of=locked.pk, part=AROUND)
    held = locked.claims.filter(pk__in=wordings).order_by("position", "id")
    ClaimItem.objects.bulk_create(
        ClaimItem(version=version, claim=c, position=place, wording=wordings[c.pk])
        for place, c in enumerate(held)
    )
    locked.claims.filter(pk__in=[c.pk for c in claims]).update(state=State.PUBLISHED, reopened_on=None)
    event = SummaryPublished(summary_id=locked.pk, programme_id=programme.pk, version=version.number)
    record(event, by=by, now=now)
    return version


def _holds_already(
    latest: SummaryVersion | None,
    claims: list[Claim],
    wordings: dict[UUID, str],
    about: About,
    *,
    nothing_recorded: bool,
) -> bool:
    if latest is None or any(c.state != State.PUBLISHED for c in claims):
        return False
    held = dict(latest.claim_items.values_list("claim_id", "wording"))
    return held == wordings and says_the_same(latest, about, nothing_recorded=nothing_recorded)
