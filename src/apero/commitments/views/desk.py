"""The desk of recommendations: what is due first, one with all that can be done to it, what was never answered."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apero.commitments import actions, rules
from apero.commitments.forms import ActForm, DecideForm, EvidenceForm, GroupForm, NewsForm
from apero.commitments.models import Pledge, Recommendation, Update
from apero.commitments.queries import STATES, STEPS, TONES, role_name
from apero.commitments.queries import desk as found_on_desk
from apero.commitments.views.flags import (
    PARTS,
    Part,
    StoppedForm,
    gone_on_with,
    initial_of,
    is_to_keep,
    keep,
    stopped,
    waits_here,
)
from apero.disclosure.models import Waiting
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.policy.models import RiskArea, Topic
from apero.translation.queries import texts_in

PAGE_OF = 50
ANSWER = Permission.ANSWERS_WRITE
Forms = dict[str, Any]
S = Recommendation.State


@staff_required(ANSWER)
def recommendations(request: StaffRequest) -> HttpResponse:
    """The team's recommendations; those first whose answer is due first."""
    waiting_only = request.GET.get("show") != "all"
    found = found_on_desk.due_recommendations(request.team.pk, waiting_only=waiting_only)
    page = Paginator(found, PAGE_OF).get_page(request.GET.get("page"))
    context = {"rows": _rows(list(page.object_list)), "page": page, "waiting_only": waiting_only}
    return render(request, "commitments/recommendations.html", context)


def _rows(found: list[Recommendation]) -> list[dict[str, Any]]:
    today, language = timezone.now().date(), page_language.get()
    words = found_on_desk.words_of(found, language)
    texts = texts_in(language, dict.fromkeys(one.programme.text_id for one in found))
    return [
        {
            "recommendation": one,
            "series": texts[one.programme.text_id].first("title"),
            "words": words[one.pk],
            "state": STATES[one.state],
            "tone": TONES.get(one.state, ""),
            "days_late": _days_late(one, today),
        }
        for one in found
    ]


def _days_late(one: Recommendation, today: Any) -> int:
    due_on = None if one.programme.source_page else one.programme.responses_due_on
    return rules.answer_days_late(one.state, due_on=due_on, today=today)


@staff_required(ANSWER)
def before(request: StaffRequest) -> HttpResponse:
    """What was asked before and never answered, to read before people are asked again.

    `?begin`: somebody begins a series; where nothing waits they are led on.
    """
    topics = list(Topic.objects.filter(team=request.team, merged_into=None))
    areas = list(RiskArea.objects.filter(team=request.team))
    topic = next((t for t in topics if str(t.pk) == request.GET.get("topic")), None)
    area = next((a for a in areas if str(a.pk) == request.GET.get("risk_area")), None)
    found = found_on_desk.unanswered_before(
        request.team.pk, topic=topic.pk if topic else None, risk_area=area.pk if area else None
    )
    page = Paginator(found, PAGE_OF).get_page(request.GET.get("page"))
    if "begin" in request.GET and not page.paginator.count and not (topic or area):
        return HttpResponseRedirect(reverse("conversations:new_programme"))
    texts = texts_in(page_language.get(), [thing.text_id for thing in (*topics, *areas)])
    context = {
        "rows": _rows(list(page.object_list)),
        "page": page,
        "topics": [(t, texts[t.text_id].first("name"), t == topic) for t in topics],
        "areas": [(a, texts[a.text_id].first("name"), a == area) for a in areas],
        "is_chosen": bool(topic or area),
    }
    return render(request, "commitments/before.html", context)


def _recommendation_or_404(request: StaffRequest, key: UUID) -> Recommendation:
    try:
        return found_on_desk.recommendation_of_team(request.team.pk, key)
    except Recommendation.DoesNotExist as error:
        raise Http404 from error


@staff_required(ANSWER)
def recommendation(request: StaffRequest, recommendation: UUID) -> HttpResponse:
    """One recommendation: its words, its history, and what can be done next. Each act is a form of its own."""
    found = _recommendation_or_404(request, recommendation)
    if request.method != "POST":
        return _page(request, found, {}, waiting=gone_on_with(request, found.pk))
    name = str(request.POST.get("act", ""))
    if name not in ACTS:
        return _page(request, found, {}, status=422)
    form = _forms(found, data=request.POST, only=name)[name]
    if not form.is_valid():
        return _page(request, found, {name: form}, status=422)
    if name in PARTS and is_to_keep(request, form):
        return keep(request, found.programme, found.pk, PARTS[name], form)
    try:
        said = ACTS[name](request, found, form)
    except Refused as no:
        held = stopped_act(found, name, form) if no.refusal.code == "flags" else None
        form.refuse(no.refusal)
        again = _recommendation_or_404(request, recommendation)
        return _page(request, again, {name: form}, status=409, held=held)
    messages.success(request, said)
    return HttpResponseRedirect(reverse("commitments:recommendation", args=[found.pk]))


def stopped_act(found: Recommendation | Pledge, name: str, form: Any) -> StoppedForm:
    """The words of an act that could point at somebody."""
    return stopped(found.programme, found.pk, PARTS[name], form, at=f"form-{name}")


def _forms(
    found: Recommendation, *, data: Any = None, only: str = "", waiting: Waiting | None = None
) -> Forms:
    """The forms of what can be done where it stands; with `data`, the one that was sent."""
    may = rules.TRANSITIONS[S(found.state)]
    seen = {"seen": found.state}
    told = {name: seen | initial_of(waiting, [part]) for name, part in PARTS.items()}
    answers = [state for state in STATES if state in may and state in rules.ANSWERS]
    made: dict[str, Callable[[], Form]] = {
        "consider": lambda: ActForm(data, initial=seen),
        "decide": lambda: DecideForm(data, answers=answers, initial=told["decide"]),
        "group": lambda: GroupForm(data, others=_others(found), initial=seen),
        "start": lambda: ActForm(data, initial=seen),
        "implement": lambda: EvidenceForm(data, initial=told["implement"]),
        "news": lambda: NewsForm(data, initial=initial_of(waiting, [Part.NEWS])),
    }
    shown = {
        "consider": S.UNDER_CONSIDERATION in may,
        "decide": bool(answers),
        "group": S.GROUPED in may,
        "start": S.IN_PROGRESS in may,
        "implement": S.IMPLEMENTED in may,
        "news": found.state != S.WITHDRAWN,
    }
    return apart({name: make() for name, make in made.items() if (name == only if only else shown[name])})


def apart(forms: Forms) -> Forms:
    """Forms of one page, each with fields of its own name for labels."""
    for name, form in forms.items():
        form.auto_id = f"id_{name}_%s"
    return forms


def _others(found: Recommendation) -> list[tuple[Recommendation, str]]:
    return found_on_desk.others_of(found.programme, without=found.pk, language=page_language.get())


def _page(
    request: StaffRequest,
    found: Recommendation,
    tried: Forms,
    *,
    status: int = 200,
    held: StoppedForm | None = None,
    waiting: Waiting | None = None,
) -> HttpResponse:
    language = page_language.get()
    decisions, updates = list(found.decisions.order_by("-number")), list(found.updates.order_by("-on"))
    pledges = list(found.pledges.order_by("number"))
    keys = [found.programme.text_id, *(x.text_id for x in (*decisions, *updates, *pledges))]
    texts = texts_in(language, keys)
    context = {
        "recommendation": found,
        "series": texts[found.programme.text_id].first("title"),
        "words": found_on_desk.words_of([found], language)[found.pk],
        "state": STATES[found.state],
        "tone": TONES.get(found.state, ""),
        "days_late": _days_late(found, timezone.now().date()),
        "steps": [(STEPS[s.state], s.on, role_name(s.role)) for s in found.steps.all()],
        "decisions": [(d, STATES[d.state], texts[d.text_id]) for d in decisions],
        "updates": [(u, texts[u.text_id]) for u in updates],
        "pledges": [(p, texts[p.text_id]) for p in pledges],
        "forms": _forms(found, waiting=waiting) | tried,
        "stopped": held,
        "waits": waits_here(found.pk),
        "tried": next(iter(tried.values()), None),
    }
    return render(request, "commitments/recommendation.html", context, status=status)


def _consider(request: StaffRequest, found: Recommendation, form: Any) -> str:
    actions.consider(recommendation=found, by=request.actor, now=timezone.now(), **form.cleaned_data)
    return _("Everybody sees that it is under consideration.")


def _decide(request: StaffRequest, found: Recommendation, form: Any) -> str:
    actions.decide(
        recommendation=found,
        facts=form.facts(),
        key=form.cleaned_data["once"],
        seen=form.cleaned_data["seen"],
        waits=form.cleaned_data["waits"],
        by=request.actor,
        now=timezone.now(),
    )
    return _("The answer is public, with its reason.")


def _group(request: StaffRequest, found: Recommendation, form: Any) -> str:
    into = _recommendation_or_404(request, UUID(form.cleaned_data["into"]))
    actions.group(
        recommendation=found, into=into, seen=form.cleaned_data["seen"], by=request.actor, now=timezone.now()
    )
    return _("It is answered together with the other one.")


def _start(request: StaffRequest, found: Recommendation, form: Any) -> str:
    actions.start(recommendation=found, by=request.actor, now=timezone.now(), **form.cleaned_data)
    return _("Everybody sees that work on it has begun.")


def _implement(request: StaffRequest, found: Recommendation, form: Any) -> str:
    actions.implement(recommendation=found, by=request.actor, now=timezone.now(), **form.cleaned_data)
    return _("It is called done. People who took part are asked whether it is.")


def _news(request: StaffRequest, found: Recommendation, form: Any) -> str:
    actions.add_update(
        of=found,
        text=form.cleaned_data["text"],
        link=form.cleaned_data["link"],
        waits=form.cleaned_data["waits"],
        by=request.actor,
        now=timezone.now(),
    )
    return _("The news are public.")


ACTS: dict[str, Callable[[StaffRequest, Recommendation, Any], str]] = {
    "consider": _consider,
    "decide": _decide,
    "group": _group,
    "start": _start,
    "implement": _implement,
    "news": _news,
}


@staff_required(ANSWER)
def update(request: StaffRequest, update: UUID) -> HttpResponse:
    """Correct news: the former words stay, struck through, beside the new ones."""
    rows = Update.objects.select_related("recommendation__programme__team", "pledge__programme__team")
    found = rows.filter(pk=update).first()
    thing = (found.recommendation or found.pledge) if found else None
    if found is None or thing is None or thing.programme.team_id != request.team.pk:
        raise Http404
    text = texts_in("", [found.text_id])[found.text_id].plain("text")
    initial = {"text": text, "link": found.link if text else ""}
    if waiting := gone_on_with(request, found.pk):
        initial = {"text": "", "link": "", **initial_of(waiting, [Part.CORRECTION])}
    form, held = NewsForm(request.POST or None, initial=initial), None
    if request.method == "POST" and form.is_valid():
        if is_to_keep(request, form):
            return keep(request, thing.programme, found.pk, Part.CORRECTION, form)
        try:
            actions.correct_update(
                update=found,
                text=form.cleaned_data["text"],
                link=form.cleaned_data["link"],
                waits=form.cleaned_data["waits"],
                by=request.actor,
                now=timezone.now(),
            )
        except Refused as no:
            if no.refusal.code == "flags":
                held = stopped(thing.programme, found.pk, Part.CORRECTION, form, at="form")
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Corrected. The former words stay, struck through."))
            name = "recommendation" if found.recommendation_id else "pledge"
            return HttpResponseRedirect(reverse(f"commitments:{name}", args=[thing.pk]))
    status = 422 if form.errors else 200
    context = {"form": form, "thing": thing, "stopped": held, "waits": waits_here(found.pk)}
    return render(request, "commitments/update.html", context, status=status)
