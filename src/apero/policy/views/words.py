"""Risk areas, regions and groups at the desk: listed, added, reworded, moved and removed alike."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.places.queries import city_or_none, find_cities
from apero.policy import actions, queries
from apero.policy.forms import CitySearchForm, NameForm, WordForm, WordingForm
from apero.policy.kinds import BY_PATH, COMMITMENT, LISTED, REGION, RISK_AREA, TOPIC, Kind, Word
from apero.policy.models import Region, RiskArea
from apero.policy.views.answers import changed_meanwhile, done, done_aloud, named, status_of, tell

PAGE_OF = 50
FOUND_AT_MOST = 20


def _kind_or_404(path: str, among: dict[str, Kind]) -> Kind:
    if path not in among:
        raise Http404
    return among[path]


def _form(kind: Kind, *args: Any, **options: Any) -> WordingForm:
    return (NameForm if kind.parts == ("name",) else WordForm)(*args, **options)


def _word_or_404(request: StaffRequest, kind: Kind, key: UUID) -> Any:
    owner = "policy_version__team" if kind is COMMITMENT else "team"
    return get_object_or_404(kind.model.objects.select_related("text"), **{"pk": key, owner: request.team})


def place_of(word: Word) -> str:
    """The address of the list that a word stands in."""
    kind = next(kind for kind in BY_PATH.values() if isinstance(word, kind.model))
    if kind is COMMITMENT:
        return reverse("policy:version", args=[word.policy_version_id])  # type: ignore[union-attr]
    if kind is TOPIC:
        return reverse("policy:word", args=[RISK_AREA.path, word.risk_area_id])  # type: ignore[union-attr]
    return reverse("policy:words", args=[kind.path])


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD"])
def words(request: StaffRequest, kind: str) -> HttpResponse:
    """The team's risk areas, regions or groups."""
    found = _kind_or_404(kind, LISTED)
    rows = {
        RISK_AREA.path: queries.risk_areas_of,
        REGION.path: queries.regions_of,
    }.get(found.path, queries.groups_of)(request.team.pk)
    page = Paginator(rows, PAGE_OF).get_page(request.GET.get("page"))
    context = {"kind": found, "page": page, "rows": named(list(page.object_list))}
    return render(request, "policy/words.html", context)


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def new_word(request: StaffRequest, kind: str) -> HttpResponse:
    """Add one at the end of the list."""
    found = _kind_or_404(kind, LISTED)
    form = _form(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        word = actions.add_word(
            found, team=request.team, words=form.words, by=request.actor, now=timezone.now()
        )
        tell(request, _("It is saved and public."))
        return redirect("policy:word", found.path, word.pk)
    return render(request, "policy/word.html", {"kind": found, "form": form}, status=status_of(form))


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def word(request: StaffRequest, kind: str, word: UUID) -> HttpResponse:
    """Reword one; a risk area with its topics, a region with its cities."""
    found = _kind_or_404(kind, LISTED)
    mine = _word_or_404(request, found, word)
    form = _form(found, request.POST or None, text=queries.text_of(mine.text_id))
    if (
        request.method == "POST"
        and form.is_valid()
        and done(
            form,
            actions.edit_word,
            word=mine,
            words=form.words,
            seen=form.sent_version,
            by=request.actor,
            now=timezone.now(),
        )
    ):
        tell(request, _("It is saved. Its address stays the same."))
        return redirect("policy:word", found.path, mine.pk)
    context = {
        "kind": found,
        "word": mine,
        "form": form,
        "changed": changed_meanwhile(form, mine.text_id),
        "place": place_of(mine),
        **_more(request, mine),
    }
    return render(request, f"policy/{found.code.replace('-', '_')}.html", context, status=status_of(form))


def _more(request: StaffRequest, word: Any) -> dict[str, Any]:
    if isinstance(word, RiskArea):
        topics = Paginator(queries.topics_in_use(word.team_id).filter(risk_area=word), PAGE_OF)
        page = topics.get_page(request.GET.get("page"))
        merged = list(queries.merged_topics(word)[:PAGE_OF])
        return {"page": page, "topics": named(list(page.object_list)), "merged": named(merged)}
    if isinstance(word, Region):
        search = CitySearchForm(request.GET or None)
        typed = search.cleaned_data["city"] if search.is_bound and search.is_valid() else ""
        return {
            "cities": word.cities.order_by("name"),
            "search": search,
            "typed": typed,
            "found": find_cities(typed, FOUND_AT_MOST) if typed else [],
        }
    return {}


@staff_required(Permission.POLICY_WRITE)
@require_POST
def move(request: StaffRequest, kind: str, word: UUID) -> HttpResponse:
    """One place up or down."""
    mine = _word_or_404(request, _kind_or_404(kind, LISTED | {COMMITMENT.path: COMMITMENT}), word)
    up = request.POST.get("way") == "up"
    done_aloud(request, actions.move_word, word=mine, up=up, by=request.actor, now=timezone.now())
    return redirect(place_of(mine))


@staff_required(Permission.POLICY_WRITE)
@require_POST
def remove(request: StaffRequest, kind: str, word: UUID) -> HttpResponse:
    """Remove what nothing refers to."""
    mine = _word_or_404(request, _kind_or_404(kind, BY_PATH), word)
    back = place_of(mine)
    if done_aloud(request, actions.remove_word, word=mine, by=request.actor, now=timezone.now()):
        tell(request, _("It is removed, with its translations."))
    return redirect(back)


@staff_required(Permission.POLICY_WRITE)
@require_POST
def region_city(request: StaffRequest, region: UUID, act: str) -> HttpResponse:
    """Put a city into a region, or take it out (R27)."""
    mine = _word_or_404(request, REGION, region)
    city = city_or_none(request.POST.get("city"))
    if city is None:
        raise Http404
    do = actions.add_city if act == "add" else actions.remove_city
    do(region=mine, city=city, by=request.actor, now=timezone.now())
    return redirect("policy:word", REGION.path, mine.pk)
