"""What stays citable: a version of a summary with what it changed, and a recommendation with its history (R56, R61)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.commitments.models import Recommendation
from apero.commitments.queries import newest_items, public_recommendation
from apero.commitments.rules import is_taken_back
from apero.conversations import queries as conversations
from apero.conversations.models import Programme, Session
from apero.lib.languages import direction, page_language
from apero.people.roles import ROLES
from apero.places.queries import city_or_none
from apero.publishing import queries
from apero.publishing.views.summary import PAGE_OF, programme_or_404
from apero.synthesis import queries as synthesis
from apero.synthesis.models import Statement, SummaryItem, SummaryVersion
from apero.translation.queries import Text, completeness, language_rows, texts_in

STEPS: dict[str, str | Promise] = {"recorded": _("Recorded"), "withdrawn": _("Withdrawn")}
PUBLISHED = Statement.State.PUBLISHED


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A statement in a version: as it stands, if it still does; else the wording of then, or a mark that it is gone."""

    item: SummaryItem
    row: synthesis.StatementRow | None = None

    @property
    def is_withdrawn(self) -> bool:
        return self.item.statement.state == Statement.State.WITHDRAWN

    @property
    def because(self) -> str | Promise:
        return synthesis.WITHDRAWN_BECAUSE.get(self.item.statement.withdrawn_because, "")

    @property
    def anchor(self) -> str:
        return synthesis.anchor_of(self.item.statement_id)

    @property
    def lang(self) -> str:
        return self.item.statement.text.language

    @property
    def dir(self) -> str:
        return direction(self.lang)

    @property
    def paragraphs(self) -> list[str]:
        return self.item.wording.split("\n\n")


def _item_rows(items: list[SummaryItem]) -> list[ItemRow]:
    """Each item with its statement's row where that still says the same; a draft of new words is not shown."""
    wordings = synthesis.wordings_of(i.statement for i in items if i.statement.state == PUBLISHED)
    as_worded = [i.statement_id for i in items if wordings.get(i.statement_id) == i.wording]
    rows = queries.with_recommendations(synthesis.rows_by_statement(as_worded, page_language.get()).values())
    by_statement = {row.statement_id: row for row in rows}
    return [ItemRow(i, by_statement.get(i.statement_id)) for i in items]


def _session_or_404(programme: Programme, address: str) -> Session:
    try:
        return conversations.public_session(programme, address)
    except Session.DoesNotExist as error:
        raise Http404 from error


def summary_version(request: HttpRequest, programme: str, session: str, number: int) -> HttpResponse:
    """A version of a summary at its own address, with what changed since the one before."""
    owner = programme_or_404(programme)
    found = _session_or_404(owner, session)
    versions = synthesis.versions_of(found)
    version = next((v for v in versions if v.number == number), None)
    if version is None:
        raise Http404
    before = next((v for v in versions if v.number == number - 1), None)
    page = Paginator(synthesis.version_items(version), PAGE_OF).get_page(request.GET.get("page"))
    rows = _item_rows(list(page.object_list))
    texts = texts_in(page_language.get(), [owner.text_id, found.region.text_id, version.about_id])
    context = _around(request, owner, texts, [r.row.text for r in rows if r.row]) | {
        "session": found,
        "region": texts[found.region.text_id].first("name"),
        "version": version,
        "versions": versions,
        "about": texts[version.about_id],
        "role": ROLES[version.published_by_role].name if version.published_by_role in ROLES else "",
        "items": rows,
        "page": page,
        "changes": _changes(before, version) if before else None,
    }
    return render(request, "publishing/summary_version.html", context)


def _changes(before: SummaryVersion, after: SummaryVersion) -> dict[str, Any]:
    """What changed since the version before, with the wordings of both; at most 50 of each kind."""
    found = synthesis.difference(before, after)
    added, removed, reworded = (keys[:PAGE_OF] for keys in (found.added, found.removed, found.reworded))
    old = {
        i.statement_id: ItemRow(i) for i in synthesis.version_items(before, statement_ids=removed + reworded)
    }
    new = {i.statement_id: ItemRow(i) for i in synthesis.version_items(after, statement_ids=added + reworded)}
    return {
        "added": [new[key] for key in added],
        "removed": [old[key] for key in removed],
        "reworded": [(old[key], new[key]) for key in reworded],
    }


def _around(
    request: HttpRequest, programme: Programme, texts: dict[UUID, Text], shown: list[Text]
) -> dict[str, Any]:
    """What the banner, the languages and the way back of a page need."""
    everything = texts | {text.source_id: text for text in shown if text.source_id}
    done, total = completeness(everything.values())
    title = texts[programme.text_id]
    return {
        "programme": programme,
        "series": title.first("title"),
        "is_sample": programme.is_sample,
        "reader_city": city_or_none(request.GET.get("city")),
        "done": done,
        "total": total,
        "source_language": title.source_language,
        "language_rows": language_rows(list(everything), title.source_language),
    }


@dataclass(frozen=True, slots=True)
class Origin:
    """A statement of a recommendation: its words while it is public, and where a summary holds it."""

    statement: Statement
    row: synthesis.StatementRow | None
    version: SummaryVersion | None
    page: int

    @property
    def anchor(self) -> str:
        return synthesis.anchor_of(self.statement.pk)


def _origins(found: Recommendation) -> list[Origin]:
    statements = list(found.statements.all())
    public = [s for s in statements if s.state == PUBLISHED]
    rows = {row.statement_id: row for row in synthesis.rows_of(public, page_language.get())}
    items = newest_items(s.pk for s in statements)
    return [
        Origin(
            s,
            rows.get(s.pk),
            items[s.pk].version if s.pk in items else None,
            items[s.pk].position // PAGE_OF + 1 if s.pk in items else 1,
        )
        for s in statements
    ]


def recommendation(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    """A recommendation at its permanent address: its words, its status, its history, and where it was said (R61)."""
    owner = programme_or_404(programme)
    try:
        found = public_recommendation(owner, number)
    except Recommendation.DoesNotExist as error:
        raise Http404 from error
    origins = _origins(found)
    texts = texts_in(page_language.get(), [owner.text_id])
    context = _around(request, owner, texts, [o.row.text for o in origins if o.row]) | {
        "recommendation": found,
        "origins": origins,
        "is_withdrawn": is_taken_back([o.statement.state for o in origins]),
        "steps": [(STEPS.get(step.state, step.state), step.on) for step in found.steps.all()],
    }
    return render(request, "publishing/recommendation.html", context)
