"""What is public of notes, statements and summaries is decided here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Case, F, Q, QuerySet, When
from django.utils.functional import Promise

from apero.conversations.models import Programme, Session, unlisted
from apero.conversations.queries import public_programmes
from apero.conversations.rules import summary_days_late, summary_due_on
from apero.people.roles import ROLES
from apero.policy.models import Region
from apero.synthesis.models import Statement, SummaryItem, SummaryVersion
from apero.synthesis.queries.counts import tells
from apero.synthesis.queries.standing import on_pages, texts_on_pages
from apero.synthesis.queries.words import (
    KINDS,
    PLATFORMS,
    SAID_BY,
    SPREADS,
    STANCES,
    THREATS,
    UNSTATED,
)
from apero.translation.queries import Passage, Text, texts_in

PAGE_OF = 50
NOT_STATED = "not-stated"
"""The address of the region that is no region: what was said without one."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement as a page shows it. Attribution is a role; there is nothing else to show.

    All words are in the page's language already. `region`, `risk_area` and `topic` are their names, the
    `…_address` parts of addresses ("" for none). `recommendation` is the number of the recommendation it belongs to:
    joined above, where those are known. For strangers, risk area, topic, platform and threat are told only where enough
    points share them (small/cells.py); else they look as if they were not stated. Of a point that is being reworded they are told
    the words of the newest version, its region and since when: nobody has read yet what else its draft says.
    """

    statement_id: UUID
    state: str
    kind: str
    kind_words: str
    said_by: str
    platform: str
    threat_from: str
    stance: str
    spread: str
    text: Text
    region: Passage | None
    region_address: str
    risk_area: Passage | None
    risk_area_address: str
    topic: Passage | None
    topic_address: str
    objective: int | None
    answered_on: date | None
    answered_by: str
    programme_address: str
    team_address: str
    recommendation: int | None = None
    reworded_since: date | None = None

    @property
    def anchor(self) -> str:
        """Its place on a page: short, since it stands there once for each row."""
        return anchor_of(self.statement_id)


def anchor_of(statement_id: UUID) -> str:
    """The place of a statement on any page that shows it."""
    return f"s-{statement_id.hex[:8]}"


_NAMED = ("region", "risk_area", "topic")
_COLUMNS = (
    "pk", "state", "kind", "said_by", "platform", "threat_from", "text_id",
    *(f"{name}__{part}" for name in _NAMED for part in ("address", "text_id")),
    "stance", "spread", "objective__number", "answered_on", "answered_by_role", "shown_under",
    "reopened_on",
    "session__programme__address", "session__programme__team__address",
)  # fmt: skip
"""What a row needs, and no more: a page of 50 whole statements with all that they refer to costs ten times as much."""


def _public() -> QuerySet[Statement]:
    """Published or being reworded, and of a session that strangers may know of."""
    return (
        Statement.objects.filter(on_pages())
        .exclude(unlisted("session__"))
        .select_related("session__programme__team", "region", "risk_area", "topic", "objective")
    )


_ORDER = (
    F("region__position").asc(nulls_last=True),
    F("region__address").asc(nulls_last=True),
    Case(When(shown_under__contains=tells("topic"), then=F("topic__address"))).asc(nulls_last=True),
    "session__starts_at",
    "position",
    "id",
)
"""By region, by the topic that is shown, then as it was said. What has no region or shows no topic comes last."""


def published_statements(programme: Programme) -> QuerySet[Statement]:
    """What is public of a series, ordered by region, topic and place (R58)."""
    return _public().filter(session__programme=programme).order_by(*_ORDER)


def published_everywhere() -> QuerySet[Statement]:
    """What is public of all announced series, the newest series first."""
    announced = public_programmes().order_by().values("pk")
    return (
        _public()
        .filter(session__programme__in=announced)
        .order_by("-session__programme__starts_on", "session__programme__address", *_ORDER)
    )


def answered_by(role: str) -> str | Promise:
    """A role that answered, in words: one of the attributions, or one of the team's roles."""
    return SAID_BY.get(role) or (ROLES[role].name if role in ROLES else role)


def rows_by_statement(statement_ids: Iterable[UUID], language: str) -> dict[UUID, StatementRow]:
    """The rows of these statements, of those that are public. Two queries."""
    found = _public().filter(pk__in=list(statement_ids)).values_list(*_COLUMNS)
    return {row.statement_id: row for row in _rows(found, language, is_public=True)}


def _value(thing: Any, path: str) -> Any:
    """A column of `_COLUMNS` read from a statement that is loaded already; None where something on the way is."""
    for part in path.split("__"):
        thing = getattr(thing, part) if thing is not None else None
    return thing


def rows_of(statements: Iterable[Statement], language: str) -> list[StatementRow]:
    """Loaded statements with their words and all that they are filed under, for the team. One query."""
    return _rows(([_value(s, column) for column in _COLUMNS] for s in statements), language)


def _rows(found: Iterable[Sequence[Any]], language: str, *, is_public: bool = False) -> list[StatementRow]:
    facts = [dict(zip(_COLUMNS, values, strict=True)) for values in found]
    if is_public:
        facts = [_told(one) for one in facts]
    keys = ("text_id", *(f"{name}__text_id" for name in _NAMED))
    texts = texts_in(language, dict.fromkeys(f[key] for f in facts for key in keys if f[key]))
    if is_public:
        texts |= texts_on_pages({f["pk"]: f["text_id"] for f in facts if f["reopened_on"]}, texts)
    return [_row(f, texts) for f in facts]


_FILED = {"area": "risk_area", "topic": "topic"}
_UNREAD = {"said_by": "", "stance": UNSTATED, "spread": UNSTATED, "objective__number": None}
_CODED = {"platform": "platform", "threat": "threat_from"}


def _told(facts: dict[str, Any]) -> dict[str, Any]:
    """What strangers may read of a point: what few points share is left out, as if it were not stated (R42)."""
    hidden: dict[str, Any] = {}
    for name, part in _FILED.items():
        if tells(name) not in facts["shown_under"]:
            hidden |= {f"{part}__address": "", f"{part}__text_id": None}
    for name, part in _CODED.items():
        if tells(name) not in facts["shown_under"]:
            hidden[part] = UNSTATED
    if facts["reopened_on"]:
        hidden |= _UNREAD
    return facts | hidden


def _row(facts: dict[str, Any], texts: dict[UUID, Text]) -> StatementRow:
    named: dict[str, Any] = {}
    for name in _NAMED:
        key = facts[f"{name}__text_id"]
        named[name] = texts[key].first("name") if key else None
        named[f"{name}_address"] = facts[f"{name}__address"] or ""
    return StatementRow(
        statement_id=facts["pk"],
        state=facts["state"],
        kind=facts["kind"],
        kind_words=str(KINDS[facts["kind"]]) if facts["said_by"] else "",
        said_by=str(SAID_BY.get(facts["said_by"], "")),
        platform=str(PLATFORMS[facts["platform"]]),
        threat_from=str(THREATS[facts["threat_from"]]),
        stance=str(STANCES[facts["stance"]]),
        spread=str(SPREADS[facts["spread"]]),
        text=texts[facts["text_id"]],
        objective=facts["objective__number"],
        answered_on=facts["answered_on"],
        answered_by=str(answered_by(facts["answered_by_role"])),
        programme_address=facts["session__programme__address"],
        team_address=facts["session__programme__team__address"],
        reworded_since=facts["reopened_on"],
        **named,
    )


def page_of_rows(
    found: QuerySet[Statement], language: str, *, page: str | int = 1, total: int | None = None
) -> Page[Any]:
    """50 statements as rows; a page that is not there is the nearest one.

    Three queries, however many there are; two for who knows their `total`.
    """
    pages = Paginator(found.values_list(*_COLUMNS), PAGE_OF)
    if total is not None:
        vars(pages)["count"] = total
    shown: Page[Any] = pages.get_page(page)
    shown.object_list = shown.paginator.object_list = _rows(shown.object_list, language, is_public=True)
    return shown


def summary_rows(programme: Programme, language: str, *, page: str | int = 1, **filters: Any) -> Page[Any]:
    """A page of 50 published statements in a language, filtered by model fields (region, topic, objective, kind …).

    None filters nothing; what has no region is `region__isnull=True`.
    """
    named = {name: value for name, value in filters.items() if value is not None}
    return page_of_rows(published_statements(programme).filter(**named), language, page=page)


def regions_of_programme(programme: Programme) -> list[Region]:
    """The regions that a series has a public session in, a public statement about, or a published summary of."""
    sessions = Session.objects.filter(programme=programme, state__in=["announced", "cancelled"])
    held = sessions.exclude(unlisted()).values("region")
    heard = _public().filter(session__programme=programme, region__isnull=False).values("region")
    told = SummaryVersion.objects.filter(summary__programme=programme).values("summary__region")
    return list(Region.objects.filter(Q(pk__in=held) | Q(pk__in=heard) | Q(pk__in=told)))


def latest_versions(session_ids: Iterable[UUID]) -> dict[UUID, SummaryVersion]:
    """The newest published version of each session's summary; a session without one is not in it. One query."""
    versions: dict[UUID, SummaryVersion] = {}
    for version in (
        SummaryVersion.objects.filter(summary__session_id__in=list(session_ids))
        .select_related("summary")
        .order_by("number")
    ):
        if version.summary.session_id:
            versions[version.summary.session_id] = version
    return versions


@dataclass(frozen=True, slots=True)
class SummaryState:
    """Where the summary of a held session stands: published in a version, due on a day, or so many days late (R57)."""

    version: SummaryVersion | None
    due_on: date
    days_late: int


def summary_state(session: Session, version: SummaryVersion | None, *, today: date) -> SummaryState:
    """What a page says of a held session's summary. A published one is late no more."""
    late = 0 if version else summary_days_late(session, today=today)
    return SummaryState(version, summary_due_on(session), late)


def sessions_without_summary() -> list[Session]:
    """Announced public sessions without a published summary, the oldest first; at most 100. Most are yet to come."""
    return list(
        Session.objects.filter(
            programme__in=public_programmes().order_by().values("pk"), state=Session.State.ANNOUNCED
        )
        .exclude(unlisted())
        .exclude(
            pk__in=SummaryVersion.objects.filter(summary__session__isnull=False).values("summary__session")
        )
        .select_related("programme", "region")
        .order_by("starts_at", "address")[: 2 * PAGE_OF]
    )


def versions_of(session: Session) -> list[SummaryVersion]:
    """All published versions of a session's summary, the newest first."""
    return list(
        SummaryVersion.objects.filter(summary__session=session)
        .select_related("about", "summary")
        .order_by("-number")
    )


def version_of_session(session: Session, number: int) -> SummaryVersion:
    """One published version. Raises `SummaryVersion.DoesNotExist`."""
    return SummaryVersion.objects.select_related("summary", "about").get(
        summary__session=session, number=number
    )


def version_items(
    version: SummaryVersion, *, statement_ids: Iterable[UUID] | None = None
) -> QuerySet[SummaryItem]:
    """The statements of a version, or some of them, in order, as they were worded then."""
    items = version.items.select_related("statement__text").order_by("position")
    return items if statement_ids is None else items.filter(statement__in=list(statement_ids))


def wordings_of(statements: Iterable[Statement]) -> dict[UUID, str]:
    """The wording of each statement in the language it was written in. One query."""
    found = list(statements)
    texts = texts_in("", [s.text_id for s in found])
    return {s.pk: texts[s.text_id].plain("text") for s in found}


@dataclass(frozen=True, slots=True)
class Difference:
    """Which statements a version changed against the one before it."""

    added: list[UUID]
    removed: list[UUID]
    reworded: list[UUID]


def difference(before: SummaryVersion, after: SummaryVersion) -> Difference:
    """Statements added, removed and reworded between two versions. A withdrawn one has no wording in either."""
    old, new = (
        dict(v.items.order_by("position").values_list("statement_id", "wording")) for v in (before, after)
    )
    return Difference(
        added=[key for key in new if key not in old],
        removed=[key for key in old if key not in new],
        reworded=[key for key in new if key in old and old[key] != new[key]],
    )
