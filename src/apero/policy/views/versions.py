"""Policy versions and their commitments at the desk (R65, R68)."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.policy import actions, queries, rules
from apero.policy.forms import AdoptForm, CommitmentForm, DeskForm, InForceForm, PolicyForm
from apero.policy.models import Commitment, PolicyVersion
from apero.policy.views.answers import changed_meanwhile, done, done_aloud, named, status_of, tell

PAGE_OF = 50


def _version(request: StaffRequest, key: UUID) -> PolicyVersion:
    found = PolicyVersion.objects.select_related("team", "text")
    return get_object_or_404(found, pk=key, team=request.team)


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD"])
def versions(request: StaffRequest) -> HttpResponse:
    """All versions of the team's policy, newest first."""
    found = PolicyVersion.objects.filter(team=request.team)
    page = Paginator(found, PAGE_OF).get_page(request.GET.get("page"))
    return render(request, "policy/versions.html", {"page": page, "rows": named(list(page.object_list))})


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def new_version(request: StaffRequest) -> HttpResponse:
    """Begin a version."""
    form = PolicyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        version = actions.draft_policy(
            team=request.team,
            words=form.words,
            source_page=form.cleaned_data["source_page"],
            by=request.actor,
            now=timezone.now(),
        )
        tell(request, _("The draft is saved. Only the team can read it."))
        return redirect("policy:version", version.pk)
    return render(request, "policy/version_form.html", {"form": form}, status=status_of(form))


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD"])
def version(request: StaffRequest, version: UUID) -> HttpResponse:
    """A version: its text, its commitments and what can be done with it now."""
    return _version_page(request, _version(request, version))


def _version_page(request: StaffRequest, found: PolicyVersion, **refused: DeskForm) -> HttpResponse:
    """`refused` is a form that was not accepted, by its name on the page."""
    forms: dict[str, Any] = {
        "adopt_form": AdoptForm(initial={"seen": queries.wording_of(found)}),
        "in_force_form": InForceForm(),
    }
    context = {
        "version": found,
        "text": queries.text_of(found.text_id),
        "commitments": named(list(found.commitments.all())),
        "is_draft": rules.why_not_edit(found.state) is None,
        "can_withdraw": rules.why_not_withdraw(found.state) is None,
        **(forms | refused),
    }
    status = next((form.status for form in refused.values()), 200)
    return render(request, "policy/version.html", context, status=status)


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit_version(request: StaffRequest, version: UUID) -> HttpResponse:
    """Reword a draft."""
    found = _version(request, version)
    form = PolicyForm(request.POST or None, text=queries.text_of(found.text_id))
    form.fields["source_page"].initial = found.source_page
    if (
        request.method == "POST"
        and form.is_valid()
        and done(
            form,
            actions.edit_policy,
            version=found,
            words=form.words,
            source_page=form.cleaned_data["source_page"],
            seen=form.sent_version,
            by=request.actor,
            now=timezone.now(),
        )
    ):
        tell(request, _("The draft is saved."))
        return redirect("policy:version", found.pk)
    context = {
        "form": form,
        "version": found,
        "changed": changed_meanwhile(form, found.text_id),
        "refusal": rules.why_not_edit(found.state),
    }
    return render(request, "policy/version_form.html", context, status=status_of(form))


@staff_required(Permission.POLICY_WRITE)
@require_POST
def adopt(request: StaffRequest, version: UUID) -> HttpResponse:
    """Write down that a draft was adopted. It cannot be undone."""
    found, form = _version(request, version), AdoptForm(request.POST)
    if form.is_valid() and done(
        form,
        actions.adopt_policy,
        version=found,
        adopted_by=form.cleaned_data["adopted_by"],
        adopted_on=form.cleaned_data["adopted_on"],
        seen=form.cleaned_data["seen"],
        by=request.actor,
        now=timezone.now(),
    ):
        tell(request, _("The version is adopted and public. Its text is final."))
        return redirect("policy:version", found.pk)
    form.mark(queries.wording_of(found))
    return _version_page(request, _version(request, version), adopt_form=form)


@staff_required(Permission.POLICY_WRITE)
@require_POST
def put_in_force(request: StaffRequest, version: UUID) -> HttpResponse:
    """Bring an adopted version into force."""
    found, form = _version(request, version), InForceForm(request.POST)
    if form.is_valid() and done(
        form,
        actions.put_in_force,
        version=found,
        on=form.cleaned_data["on"],
        by=request.actor,
        now=timezone.now(),
    ):
        tell(request, _("The version is in force. A former one is marked as superseded."))
        return redirect("policy:version", found.pk)
    return _version_page(request, _version(request, version), in_force_form=form)


@staff_required(Permission.POLICY_WRITE)
@require_POST
def withdraw(request: StaffRequest, version: UUID) -> HttpResponse:
    """Take a version back."""
    found = _version(request, version)
    if done_aloud(request, actions.withdraw_policy, version=found, by=request.actor, now=timezone.now()):
        tell(request, _("The version is withdrawn."))
    return redirect("policy:version", found.pk)


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def new_commitment(request: StaffRequest, version: UUID) -> HttpResponse:
    """Add a commitment to a draft."""
    found, form = _version(request, version), CommitmentForm(request.POST or None)
    add = actions.add_commitment
    if (
        request.method == "POST"
        and form.is_valid()
        and done(form, add, version=found, words=form.words, by=request.actor, now=timezone.now())
    ):
        tell(request, _("The commitment is saved."))
        return redirect("policy:version", found.pk)
    context = {"form": form, "version": found, "refusal": rules.why_not_edit(found.state)}
    return render(request, "policy/commitment.html", context, status=status_of(form))


@staff_required(Permission.POLICY_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def commitment(request: StaffRequest, commitment: UUID) -> HttpResponse:
    """Reword a commitment of a draft."""
    mine = Commitment.objects.select_related("policy_version", "text")
    found = get_object_or_404(mine, pk=commitment, policy_version__team=request.team)
    form = CommitmentForm(request.POST or None, text=queries.text_of(found.text_id))
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
        tell(request, _("The commitment is saved."))
        return redirect("policy:version", found.policy_version_id)
    context = {
        "form": form,
        "commitment": found,
        "version": found.policy_version,
        "changed": changed_meanwhile(form, found.text_id),
        "refusal": rules.why_not_edit(found.policy_version.state),
    }
    return render(request, "policy/commitment.html", context, status=status_of(form))
