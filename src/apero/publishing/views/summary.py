"""What was heard: across series, by region, by topic, by version, and recommendation by recommendation (R56–R61)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Page
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from apero.conversations import queries as conversations
from apero.conversations.models import Objective, Programme, Session
from apero.conversations.rules import Phase, phase_of
from apero.lib.languages import page_language
from apero.places.queries import city_or_none
from apero.policy.models import Region, RiskArea, Topic
from apero.policy.queries import topic_at
from apero.publishing import queries
from apero.publishing.queries import Worded
from apero.publishing.views.filters import Filters, Option, filters_of
from apero.publishing.views.paging import page_number, without
from apero.synthesis import queries as synthesis
from apero.translation.queries import Passage, Text, completeness, language_rows, texts_in

NOT_STATED = "not-stated"
"""The address of the region that is no region: what was said without one."""
PAGE_OF = synthesis.PAGE_OF


def programme_or_404(address: str) -> Programme:
    """An announced series."""
    try:
        return conversations.public_programme(address)
    except Programme.DoesNotExist as error:
        raise Http404 from error


@dataclass(slots=True)
class Frame:
    """A page about one series: its words, the choices, and all texts that the page shows."""

    programme: Programme
    texts: dict[UUID, Text]
    filters: Filters

    @property
    def title(self) -> Text:
        return self.texts[self.programme.text_id]

    def name(self, thing: Any) -> Passage | None:
        return self.texts[thing.text_id].first("name")


def _choices(
    request: HttpRequest, programme: Programme | None, *things: Any
) -> tuple[Filters, dict[UUID, Text]]:
    """What can be chosen on a page, and the texts of that and of these things: one query for all texts."""
    objectives = list(Objective.objects.filter(programme=programme)) if programme else []
    areas = list(RiskArea.objects.filter(team_id=programme.team_id)) if programme else []
    wanted = [thing.text_id for thing in (*things, *objectives, *areas)]
    texts = texts_in(page_language.get(), dict.fromkeys(wanted))
    filters = filters_of(
        request.GET,
        objectives=[Worded(o, texts[o.text_id]) for o in objectives],
        risk_areas=[Worded(a, texts[a.text_id]) for a in areas],
    )
    return filters, texts


def _frame(request: HttpRequest, programme: Programme, *things: Any) -> Frame:
    filters, texts = _choices(request, programme, programme, *things)
    return Frame(programme, texts, filters)


def _about(
    request: HttpRequest, texts: dict[UUID, Text], rows: Page[Any], source_language: str
) -> dict[str, Any]:
    """The rows, and what the banner, the languages and the links of a page with rows need."""
    shown = texts | {row.text.source_id: row.text for row in rows.object_list}
    done, total = completeness(shown.values())
    return {
        "rows": rows,
        "query_without_page": without(request, "page"),
        "reader_city": city_or_none(request.GET.get("city")),
        "done": done,
        "total": total,
        "source_language": source_language,
        "language_rows": language_rows(list(shown), source_language),
    }


def _context(request: HttpRequest, frame: Frame, rows: Page[Any]) -> dict[str, Any]:
    """What every page of a series shows besides its own."""
    return _about(request, frame.texts, rows, frame.title.source_language) | {
        "programme": frame.programme,
        "series": frame.title.first("title"),
        "is_sample": frame.programme.is_sample,
        "filters": frame.filters,
    }


def _rows(request: HttpRequest, frame: Frame, **lookups: Any) -> Page[Any]:
    return queries.heard_rows(
        frame.programme,
        page_language.get(),
        page=page_number(request, "page"),
        **frame.filters.lookups,
        **lookups,
    )


@dataclass(frozen=True, slots=True)
class HeldSession:
    """A held session and where its summary stands (R57)."""

    session: Session
    region: Passage | None
    state: synthesis.SummaryState


def _held(sessions: list[Session], frame: Frame) -> list[HeldSession]:
    now = timezone.now()
    held = [s for s in sessions if phase_of(s, now=now) == Phase.HELD]
    versions = synthesis.latest_versions([s.pk for s in held])
    return [
        HeldSession(s, frame.name(s.region), synthesis.summary_state(s, versions.get(s.pk), today=now.date()))
        for s in held
    ]


def region(request: HttpRequest, programme: str, region: str) -> HttpResponse:
    """What was heard about one region, by topic. "Not stated" is a region too (R56, R58)."""
    owner = programme_or_404(programme)
    found = Region.objects.filter(team_id=owner.team_id, address=region).first()
    if found is None and region != NOT_STATED:
        raise Http404
    others = synthesis.regions_of_programme(owner)
    frame = _frame(request, owner, *others, *([found] if found else []))
    rows = _rows(request, frame, **({"region": found} if found else {"region__isnull": True}))
    sessions = [s for s in conversations.public_sessions(owner) if found and s.region_id == found.pk]
    context = _context(request, frame, rows) | {
        "region": frame.name(found) if found else None,
        "here": region,
        "regions": [(r.address, frame.name(r)) for r in others],
        "held": _held(sessions, frame),
        "hide_region": True,
        "topic_tag": "h2",
    }
    return render(request, "publishing/region.html", context)


def topic(request: HttpRequest, programme: str, topic: str) -> HttpResponse:
    """The same topic across regions on one page (R58). A merged topic leads to its heir."""
    owner = programme_or_404(programme)
    try:
        found = topic_at(owner.team_id, topic)
    except Topic.DoesNotExist as error:
        raise Http404 from error
    if found.address != topic:
        query = request.GET.urlencode()
        heir = reverse("publishing:topic", args=[owner.address, found.address])
        return HttpResponseRedirect(f"{heir}?{query}" if query else heir)
    frame = _frame(request, owner, found)
    context = _context(request, frame, _rows(request, frame, topic=found)) | {
        "topic": found,
        "text": frame.texts[found.text_id],
        "hide_topic": True,
        "region_tag": "h2",
    }
    return render(request, "publishing/topic.html", context)


@dataclass(frozen=True, slots=True)
class SeriesRows:
    """The rows of one series on a page of several."""

    address: str
    title: Passage | None
    object_list: list[synthesis.StatementRow]


def _by_series(rows: list[synthesis.StatementRow], titles: dict[str, Passage | None]) -> list[SeriesRows]:
    groups: dict[str, SeriesRows] = {}
    for row in rows:
        address = row.programme_address
        group = groups.setdefault(address, SeriesRows(address, titles.get(address), []))
        group.object_list.append(row)
    return list(groups.values())


@dataclass(frozen=True, slots=True)
class LateRow:
    """A held session whose summary is late (R57)."""

    session: Session
    series: Passage | None
    region: Passage | None
    state: synthesis.SummaryState


def _late(texts: dict[UUID, Text], sessions: list[Session]) -> list[LateRow]:
    today = timezone.now().date()
    return [
        LateRow(
            s,
            texts[s.programme.text_id].first("title"),
            texts[s.region.text_id].first("name"),
            synthesis.summary_state(s, None, today=today),
        )
        for s in sessions
    ]


def heard(request: HttpRequest) -> HttpResponse:
    """What was heard in all series; with one chosen, also by its objectives and risk areas."""
    programmes = list(conversations.public_programmes().select_related("team")[:PAGE_OF])
    asked = request.GET.get("programme", "")
    chosen = next((p for p in programmes if p.address == asked or len(programmes) == 1), None)
    late = synthesis.late_sessions(now=timezone.now())
    others = [*programmes, *(thing for s in late for thing in (s.programme, s.region))]
    filters, texts = _choices(request, chosen, *others)
    filters.has_unknown |= bool(asked and not chosen)
    found = synthesis.published_statements(chosen) if chosen else synthesis.published_everywhere()
    rows = synthesis.page_of_rows(
        found.filter(**filters.lookups), page_language.get(), page=request.GET.get("page", "1")
    )
    rows.object_list = queries.with_recommendations(rows.object_list)
    titles = {p.address: texts[p.text_id].first("title") for p in programmes} | _older(rows, programmes)
    source = programmes[0].team.source_language if programmes else ""
    context = _about(request, texts, rows, source) | {
        "groups": _by_series(rows.object_list, titles),
        "filters": filters,
        "series": [_series_option(p.address, titles[p.address], is_chosen=p == chosen) for p in programmes],
        "late": _late(texts, late),
        "is_sample": bool(programmes) and all(p.is_sample for p in programmes),
    }
    return render(request, "publishing/heard.html", context)


def _series_option(address: str, title: Passage | None, *, is_chosen: bool) -> Option:
    return Option(
        address, title.words if title else address, title.lang if title else "", is_chosen=is_chosen
    )


def _older(rows: Page[Any], programmes: list[Programme]) -> dict[str, Passage | None]:
    """The titles of series that are too old for the list of series: mostly none, and then no query."""
    missing = {row.programme_address for row in rows.object_list} - {p.address for p in programmes}
    found = list(Programme.objects.filter(address__in=missing)) if missing else []
    texts = texts_in(page_language.get(), [p.text_id for p in found]) if found else {}
    return {p.address: texts[p.text_id].first("title") for p in found}
