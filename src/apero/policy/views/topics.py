"""The codebook at the desk: topics, their mergers and their risk area (R41)."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.policy import actions, queries, rules
from apero.policy.forms import DeskForm, MergeForm, RefileForm, WordForm
from apero.policy.kinds import RISK_AREA, TOPIC
from apero.policy.models import RiskArea, Topic
from apero.policy.views.answers import changed_meanwhile, done, named, status_of, tell
from apero.translation.queries import texts_in


def _topic(request: StaffRequest, key: UUID) -> Topic:
    found = Topic.objects.select_related("text", "risk_area", "merged_into")
    return get_object_or_404(found, pk=key, team=request.team)


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def new_topic(request: StaffRequest, risk_area: UUID) -> HttpResponse:
    """Add a topic under a risk area."""
    area = get_object_or_404(RiskArea, pk=risk_area, team=request.team)
    form = WordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.add_topic(risk_area=area, words=form.words, by=request.actor, now=timezone.now())
        tell(request, _("The topic is saved and public."))
        return redirect("policy:word", RISK_AREA.path, area.pk)
    context = {"kind": TOPIC, "form": form, "area": area, "area_text": queries.text_of(area.text_id)}
    return render(request, "policy/word.html", context, status=status_of(form))


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def topic(request: StaffRequest, topic: UUID) -> HttpResponse:
    """Rename a topic, or see what can be done with it."""
    found = _topic(request, topic)
    form = WordForm(request.POST or None, text=queries.text_of(found.text_id))
    if (
        request.method == "POST"
        and form.is_valid()
        and done(
            form,
            actions.edit_word,
            word=found,
            words=form.words,
            seen=form.sent_version,
            by=request.actor,
            now=timezone.now(),
        )
    ):
        tell(request, _("It is saved. Its address stays the same."))
        return redirect("policy:topic", found.pk)
    return _topic_page(request, found, form=form)


def _topic_page(request: StaffRequest, found: Topic, **given: DeskForm) -> HttpResponse:
    """`given` is the form that was sent, by its name on the page."""
    topics = list(queries.topics_in_use(found.team_id).exclude(pk=found.pk))
    areas = list(RiskArea.objects.filter(team=request.team))
    others = [found, *([found.merged_into] if found.merged_into else [])]
    texts = texts_in("", [thing.text_id for thing in (*topics, *areas, *others)])
    forms: dict[str, Any] = {
        "form": WordForm(text=texts[found.text_id]),
        "merge_form": MergeForm(topics=topics, texts=texts),
        "refile_form": RefileForm(areas=areas, texts=texts),
        **given,
    }
    context = {
        "topic": found,
        "text": texts[found.text_id],
        "heir": texts[found.merged_into.text_id] if found.merged_into else None,
        "area": texts[found.risk_area.text_id] if found.risk_area else None,
        "merged": named(list(found.merged_from.order_by("address"))),
        "refusal": rules.why_not_use_topic(found.merged_into_id),
        "changed": changed_meanwhile(forms["form"], found.text_id),
        **forms,
    }
    status = next((status_of(form) for form in given.values()), 200)
    return render(request, "policy/topic.html", context, status=status)


@staff_required(Permission.POLICY_WRITE)
@require_POST
def merge(request: StaffRequest, topic: UUID) -> HttpResponse:
    """Merge a topic into another. It cannot be undone."""
    found = _topic(request, topic)
    topics = list(queries.topics_in_use(found.team_id).exclude(pk=found.pk))
    form = MergeForm(request.POST, topics=topics, texts=texts_in("", [t.text_id for t in topics]))
    if form.is_valid():
        heir = next(t for t in topics if str(t.pk) == form.cleaned_data["heir"])
        if done(form, actions.merge_topic, topic=found, heir=heir, by=request.actor, now=timezone.now()):
            tell(request, _("The topics are merged. The old address leads to the new one."))
            return redirect("policy:topic", heir.pk)
    return _topic_page(request, _topic(request, topic), merge_form=form)


@staff_required(Permission.POLICY_WRITE)
@require_POST
def refile(request: StaffRequest, topic: UUID) -> HttpResponse:
    """Move a topic to another risk area."""
    found = _topic(request, topic)
    areas = list(RiskArea.objects.filter(team=request.team))
    form = RefileForm(request.POST, areas=areas, texts=texts_in("", [a.text_id for a in areas]))
    if form.is_valid():
        area = next(a for a in areas if str(a.pk) == form.cleaned_data["risk_area"])
        if done(
            form, actions.refile_topic, topic=found, risk_area=area, by=request.actor, now=timezone.now()
        ):
            tell(request, _("The topic is under another risk area now."))
            return redirect("policy:topic", found.pk)
    return _topic_page(request, _topic(request, topic), refile_form=form)
