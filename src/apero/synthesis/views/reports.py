"""Summaries of regions and of series at the desk: which there are, their lines, what they stand on, publishing."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.conversations.models import Programme
from apero.disclosure.queries import Stopped
from apero.disclosure.rules import why_not_pass
from apero.lib.forms import DeskForm
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.policy.models import Region
from apero.policy.queries import topics_in_use
from apero.survey.queries import newest_versions
from apero.synthesis import actions, queries, report_rules
from apero.synthesis.forms import ApproveForm, ClaimForm, ClearForm, ReportForm
from apero.synthesis.models import Claim, Summary
from apero.synthesis.views.doors import on_statements
from apero.synthesis.views.flags import stopped_about
from apero.translation.queries import text_in, texts_in

State = Claim.State
WRITE = Permission.STATEMENTS_WRITE


def programme_or_404(request: StaffRequest, address: str) -> Programme:
    """A series of the team; another team's is not found."""
    found = (
        Programme.objects.select_related("text", "team").filter(team=request.team, address=address).first()
    )
    if found is None:
        raise Http404
    return found


def region_or_404(request: StaffRequest, address: str) -> Region | None:
    """A region of the team by its address; "" is the whole series."""
    if not address:
        return None
    found = Region.objects.filter(team=request.team, address=address).first()
    if found is None:
        raise Http404
    return found


def address_of(name: str, programme: str, region: str) -> str:
    """A page of a summary: of a region, or of the whole series."""
    if region:
        return reverse(f"synthesis:region_{name}", args=[programme, region])
    return reverse(f"synthesis:series_{name}", args=[programme])


def head(request: StaffRequest, programme: Programme, region: Region | None) -> dict[str, Any]:
    """What each of these pages shows on top."""
    texts = texts_in(page_language.get(), [programme.text_id, *([region.text_id] if region else [])])
    at = region.address if region else ""
    return {
        "programme": programme,
        "series": texts[programme.text_id].first("title"),
        "region": texts[region.text_id].first("name") if region else None,
        "report_at": address_of("report", programme.address, at),
        "new_claim_at": address_of("new_claim", programme.address, at),
        "figures_at": address_of("figures", programme.address, at),
        "correct_at": address_of("correct", programme.address, at),
        "may": {permission.name.lower(): True for permission in request.permissions},
    }


@on_statements
def reports(request: StaffRequest, programme: str) -> HttpResponse:
    """The summaries of a series: of the whole, and of each region that it has something of."""
    found = programme_or_404(request, programme)
    regions = queries.regions_at_work(found)
    texts = texts_in(page_language.get(), [r.text_id for r in regions])
    public = {v.summary.region_id: v for v in queries.newest_reports(found)}
    lines = queries.lines_by_region(found)
    rows = [
        {
            "name": texts[region.text_id].first("name") if region else None,
            "at": address_of("report", found.address, region.address if region else ""),
            "version": public.get(region.pk if region else None),
            "lines": lines.get(region.pk if region else None, 0),
        }
        for region in (None, *regions)
    ]
    return render(request, "synthesis/reports.html", head(request, found, None) | {"rows": rows})


@on_statements
def report(request: StaffRequest, programme: str, region: str = "") -> HttpResponse:
    """A summary with its lines and, for a convenor, what publishes it."""
    owner, about = programme_or_404(request, programme), region_or_404(request, region)
    summary = queries.summary_of_team(request.team.pk, programme, region)
    form = _report_form(request, summary, recorded=queries.was_recorded(owner, about))
    publishes = Permission.SUMMARY_PUBLISH in request.permissions
    stopped: Stopped | None = None
    if request.method == "POST" and publishes and form.is_valid():
        try:
            version = actions.publish_report(
                summary=actions.summary_of(programme=owner, region=about),
                publisher=request.user,
                by=request.actor,
                now=timezone.now(),
                about=form.about(),
                nothing_recorded=form.cleaned_data.get("nothing_recorded", False),
                nothing_shown=form.cleaned_data.get("nothing_shown", False),
                leaves_out=form.cleaned_data.get("leaves_out", True),
                number=form.cleaned_data["number"],
                seen=form.cleaned_data["seen"],
            )
        except Refused as no:
            form.refuse(no.refusal)
            if no.refusal.code == "flags":
                made = actions.summary_of(programme=owner, region=about)
                stopped = stopped_about(made, form.about())
        else:
            messages.success(request, _("Version %(number)d is public.") % {"number": version.number})
            return HttpResponseRedirect(address_of("report", programme, region))
    return _report_page(request, owner, about, summary, form, stopped)


def _report_form(request: StaffRequest, summary: Summary | None, *, recorded: bool) -> ReportForm:
    versions = queries.versions_of_summary(summary) if summary else []
    ready = list(queries.ready_claims(summary)) if summary else []
    newest = versions[0] if versions else None
    kept = text_in("", newest.about_id) if newest else None
    names = ("method", "caveats", "compiled_by", "reviewed_by", "led_to", "process")
    initial: dict[str, Any] = {
        "number": newest.number + 1 if newest else 1,
        "seen": queries.mark_of_claims(ready),
        **({name: kept.plain(name.replace("_", "-")) for name in names} if kept else {}),
    }
    waiting = summary.claims.filter(state=State.DRAFT).count() if summary else 0
    drafts = Claim.objects.filter(queries.claims_being_reworded(), summary=summary, state=State.DRAFT)
    return ReportForm(
        request.POST or None,
        is_revision=newest is not None,
        waiting=waiting,
        ready=len(ready) or drafts.count(),
        recorded=recorded,
        initial=initial,
    )


def _report_page(
    request: StaffRequest,
    owner: Programme,
    region: Region | None,
    summary: Summary | None,
    form: ReportForm,
    stopped: Stopped | None = None,
) -> HttpResponse:
    if form.is_bound:  # a refused page shows what stands now, and can be sent again
        fresh = {"number": str(form.initial["number"]), "seen": form.initial["seen"]}
        form.data = {**form.data.dict(), **fresh}  # type: ignore[attr-defined]
    claims = list(queries.claims_of(summary)) if summary else []
    texts = texts_in("", [c.text_id for c in claims])
    versions = queries.versions_of_summary(summary) if summary else []
    context = head(request, owner, region) | {
        "form": form,
        "stopped": stopped,
        "claims": [{"claim": c, "text": texts[c.text_id], "kind": queries.KINDS[c.kind]} for c in claims],
        "own": [c for c in claims if c.state == State.APPROVED and c.writer_id == request.user.pk],
        "versions": [
            (v, _public_address(owner.address, region.address if region else "", v.number)) for v in versions
        ],
        "figures": queries.figures_of(summary) if summary else [],
    }
    return render(request, "synthesis/report.html", context, status=422 if form.errors else 200)


def _public_address(programme: str, region: str, number: int) -> str:
    if region:
        return reverse("publishing:region_summary", args=[programme, region, number])
    return reverse("publishing:series_summary", args=[programme, number])


def _claim_form(
    request: StaffRequest, summary: Summary, initial: dict[str, Any], languages: list[str]
) -> ClaimForm:
    behind = list(queries.may_stand_behind(summary)[: report_rules.MOST_OFFERED])
    topics = list(topics_in_use(request.team.pk))
    texts = texts_in(page_language.get(), [t.text_id for t in topics])
    words = texts_in("", [s.text_id for s in behind])
    rows = [(str(s.pk), words[s.text_id].plain("text")) for s in behind]
    return ClaimForm(
        request.POST or None,
        topics=[(t, texts[t.text_id].plain("name")) for t in topics],
        statements=rows,
        surveys=_surveys(summary),
        languages=languages,
        initial=initial,
    )


def _surveys(summary: Summary) -> list[tuple[str, str]]:
    """The surveys that a line may stand on, by their titles."""
    found = queries.surveys_behind(summary)
    titles = texts_in(page_language.get(), (sources := newest_versions(found)).values())
    return [(str(s.pk), titles[sources[s.pk]].plain("title")) for s in found if s.pk in sources]


@staff_required(WRITE)
def new_claim(request: StaffRequest, programme: str, region: str = "") -> HttpResponse:
    """Write a line from statements."""
    owner, about = programme_or_404(request, programme), region_or_404(request, region)
    standing = queries.summary_of_team(request.team.pk, programme, region)
    summary = standing or Summary(programme=owner, region=about)
    languages = list(dict.fromkeys([owner.text.language, request.team.source_language]))
    form = _claim_form(request, summary, {}, languages)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.write_claim(
                summary=actions.summary_of(programme=owner, region=about),
                facts=form.facts(),
                writer=request.user,
                language=form.cleaned_data.get("language") or languages[0],
                key=form.cleaned_data["once"],
            )
        except Refused as no:
            form.refuse(no.refusal)
        else:
            messages.success(request, _("The line waits for a second reader."))
            return HttpResponseRedirect(reverse("synthesis:claim", args=[made.pk]))
    context = head(request, owner, about) | {"form": form}
    return render(request, "synthesis/claim_form.html", context, status=422 if form.errors else 200)


def claim_or_404(request: StaffRequest, claim_id: UUID) -> Claim:
    """A line of the team; another team's is not found."""
    try:
        return queries.claim_of_team(request.team.pk, claim_id)
    except Claim.DoesNotExist as error:
        raise Http404 from error


def _owner(found: Claim) -> Programme:
    return queries.programme_of(found.summary)


@staff_required(WRITE)
def edit_claim(request: StaffRequest, claim: UUID) -> HttpResponse:
    """Reword a line: it waits for a second reader again."""
    found = claim_or_404(request, claim)
    text = text_in("", found.text_id)
    initial = {
        "text": text.plain("text"),
        "kind": found.kind,
        "topic": str(found.topic_id or ""),
        "stance": found.stance,
        "spread": found.spread,
        "statements": [str(key) for key in found.statements.values_list("pk", flat=True)],
        "survey": str(found.survey_id or ""),
        "seen": queries.mark_of_claim(found, text),
    }
    form = _claim_form(request, found.summary, initial, [found.text.language])
    if request.method == "POST" and form.is_valid():
        try:
            seen = form.cleaned_data["seen"]
            actions.change_claim(
                claim=found,
                facts=form.facts(),
                writer=request.user,
                by=request.actor,
                now=timezone.now(),
                seen=seen,
            )
        except Refused as no:
            form.data = {**form.data.dict(), "seen": queries.mark_of_claim(found)}  # type: ignore[attr-defined]
            form.refuse(no.refusal)
        else:
            messages.success(request, _("Saved. The line waits for a second reader."))
            return HttpResponseRedirect(reverse("synthesis:claim", args=[found.pk]))
    context = head(request, _owner(found), found.summary.region) | {
        "form": form,
        "claim": found,
        "text": text,
        "refusal": report_rules.why_not_edit_claim(found),
    }
    return render(request, "synthesis/claim_form.html", context, status=422 if form.errors else 200)


@on_statements
def claim(request: StaffRequest, claim: UUID) -> HttpResponse:
    """A line with the statements that it stands on, and what the reader may do with it."""
    return _claim_page(request, claim_or_404(request, claim))


def _claim_page(
    request: StaffRequest, found: Claim, tried: DeskForm | None = None, status: int = 200
) -> HttpResponse:
    text = text_in("", found.text_id)
    is_read = found.state in (State.DRAFT, State.APPROVED)
    flags = queries.flags_of_claim(found, text=text) if is_read else []
    refusal = report_rules.why_not_approve_claim(found, reader_id=request.user.pk)
    reads = Permission.STATEMENTS_APPROVE in request.permissions
    data = tried.data if tried is not None else {}
    behind = list(found.statements.select_related("session__region", "text"))
    words = texts_in("", [s.text_id for s in behind])
    context = head(request, _owner(found), found.summary.region) | {
        "claim": found,
        "text": text,
        "kind": queries.KINDS[found.kind],
        "facts": [one for one in (queries.SPREADS[found.spread], queries.STANCES[found.stance]) if one],
        "words": text.plain("text"),
        "flags": flags,
        "is_checked": is_read,
        "is_open": any(flag.is_open for flag in flags),
        "clear_at": reverse("synthesis:clear_claim", args=[found.pk])
        if reads and found.writer_id != request.user.pk
        else "",
        "tried": tried,
        "tried_flag": data.get("flag", ""),
        "tried_because": data.get("because", ""),
        "no_approve": refusal or why_not_pass(flags),
        "approve": ApproveForm(initial={"seen": queries.mark_of_claim(found, text)}),
        "behind": [(s, words[s.text_id]) for s in behind],
        "was_public": queries.was_public_claim(found),
        "no_edit": report_rules.why_not_edit_claim(found),
    }
    return render(request, "synthesis/claim.html", context, status=status)


def _act(
    request: StaffRequest, claim_id: UUID, form: DeskForm, do: Callable[..., Any], done: str, **facts: Any
) -> HttpResponse:
    """Do one thing with a line, or show its page again with the reason and what was typed."""
    found = claim_or_404(request, claim_id)
    if not form.is_valid():
        return _claim_page(request, found, form, status=422)
    try:
        do(claim=found, by=request.actor, now=timezone.now(), **form.cleaned_data, **facts)
    except Refused as no:
        form.refuse(no.refusal)
        return _claim_page(request, found, form, status=409)
    messages.success(request, done)
    return HttpResponseRedirect(reverse("synthesis:claim", args=[found.pk]))


@require_POST
@staff_required(Permission.STATEMENTS_APPROVE)
def approve_claim(request: StaffRequest, claim: UUID) -> HttpResponse:
    """A second person approves a line."""
    done = _("Approved. It becomes public with the next version of its summary.")
    return _act(request, claim, ApproveForm(request.POST), actions.approve_claim, done, reader=request.user)


@require_POST
@staff_required(Permission.STATEMENTS_APPROVE)
def clear_claim(request: StaffRequest, claim: UUID) -> HttpResponse:
    """A second person lets flagged words stand, with a reason."""
    done = _("Your reason is kept beside the words.")
    return _act(
        request, claim, ClearForm(request.POST), actions.clear_flag_of_claim, done, reader=request.user
    )


@require_POST
@staff_required(WRITE)
def discard_claim(request: StaffRequest, claim: UUID) -> HttpResponse:
    """Destroy a line that was never public."""
    found = claim_or_404(request, claim)
    owner, region = _owner(found), found.summary.region
    try:
        actions.discard_claim(claim=found, by=request.actor, now=timezone.now())
    except Refused as no:
        form = DeskForm(request.POST)
        form.is_valid()
        form.refuse(no.refusal)
        return _claim_page(request, found, form, status=409)
    messages.success(request, _("The line is gone."))
    return HttpResponseRedirect(address_of("report", owner.address, region.address if region else ""))
