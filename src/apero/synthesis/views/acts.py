"""One statement, and what can be done with it: clear a flag, approve, send back, answer, reopen, discard."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.disclosure.queries import Flagged, Stopped, kept_for
from apero.disclosure.rules import why_not_pass
from apero.lib.forms import DeskForm
from apero.lib.languages import page_language
from apero.lib.refusal import Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.synthesis import actions, queries, rules
from apero.synthesis.check_rules import why_not_agree_to_keep
from apero.synthesis.forms import (
    AgreeForm,
    AnswerForm,
    ApproveForm,
    ClearForm,
    KeepForm,
    SendBackForm,
)
from apero.synthesis.models import Statement
from apero.synthesis.views.doors import head_of, on_statements
from apero.synthesis.views.flags import stopped_answer
from apero.synthesis.views.statements import statement_or_404, wording_of

State = Statement.State


@on_statements
def statement(request: StaffRequest, statement: UUID) -> HttpResponse:
    """A statement with the note it came from, and what the reader may do with it."""
    return _page(request, statement_or_404(request, statement))


def _page(
    request: StaffRequest,
    found: Statement,
    tried: dict[str, DeskForm] | None = None,
    status: int = 200,
    stopped: Stopped | None = None,
) -> HttpResponse:
    text, public = wording_of(found), queries.was_public(found)
    may_read = Permission.NOTES_READ in request.permissions
    flags = (
        queries.flags_of_statement(found, today=timezone.now().date(), text=text) if _is_read(found) else []
    )
    context = (
        head_of(request, found.session)
        | _flags_shown(request, found, flags, tried or {})
        | {
            "statement": found,
            "text": text,
            "words": text.plain("text"),
            "row": queries.rows_of([found], page_language.get())[0],
            "coded": queries.coded_in_words(found),
            "note": found.note if may_read else None,
            "forms": _forms(request, found, text, flags) | (tried or {}),
            "tried": next(iter((tried or {}).values()), None),
            "stopped": stopped,
            "kept": kept_for([found.pk], user_id=request.user.pk).get((found.pk, queries.REPLY)),
            "no_approve": rules.why_not_approve(found, reader_id=request.user.pk) or why_not_pass(flags),
            "no_edit": rules.why_not_edit(found),
            "may_discard": not public and Permission.STATEMENTS_WRITE in request.permissions,
            "may_take_off": rules.why_not_withhold(found.state) is None
            and (public or found.claims.filter(state="published").exists())
            and Permission.HIDING_DECIDE in request.permissions,
            "may_reopen": found.state == State.PUBLISHED
            and Permission.SUMMARY_PUBLISH in request.permissions,
            "withdrawn_because": queries.WITHDRAWN_BECAUSE.get(found.withdrawn_because, ""),
            "here": "statements",
        }
    )
    return render(request, "synthesis/statement.html", context, status=status)


OFF_THE_DESK = (State.PUBLISHED, State.WITHHELD, State.WITHDRAWN)


def _is_read(found: Statement) -> bool:
    """Whether its flags still matter: before it is public, each time anew."""
    return found.state not in OFF_THE_DESK


def _flags_shown(
    request: StaffRequest, found: Statement, flags: list[Flagged], tried: dict[str, DeskForm]
) -> dict[str, Any]:
    """The flags, and where a second person clears one; what they typed is kept."""
    clears = Permission.STATEMENTS_APPROVE in request.permissions and found.writer_id != request.user.pk
    data = tried["clear"].data if "clear" in tried else {}
    return {
        "flags": flags,
        "is_checked": _is_read(found),
        "is_open": any(flag.is_open for flag in flags),
        "clear_at": reverse("synthesis:clear", args=[found.pk]) if clears else "",
        "tried_flag": data.get("flag", ""),
        "tried_because": data.get("because", ""),
    }


def _forms(request: StaffRequest, found: Statement, text: Any, flags: list[Flagged]) -> dict[str, DeskForm]:
    """The forms of what this reader may do with it now."""
    forms: dict[str, DeskForm] = {}
    reads = Permission.STATEMENTS_APPROVE in request.permissions
    publishes = Permission.SUMMARY_PUBLISH in request.permissions
    if reads and rules.why_not_approve(found, reader_id=request.user.pk) is None:
        if why_not_pass(flags) is None:
            forms["approve"] = ApproveForm(initial={"seen": queries.mark_of(found, text)})
        forms["send_back"] = SendBackForm()
    if publishes and rules.why_not_answer(found, words="…", role="…") is None:
        forms["answer"] = AnswerForm(
            initial={
                "words": text.plain("answer"),
                "role": found.answered_by_role or "staff",
                "body": text.plain("answered-by"),
            }
        )
    if publishes and found.state == State.HELD:
        forms["keep"] = KeepForm(initial={"because": text.plain("kept-because")})
        if why_not_agree_to_keep(found, user_id=request.user.pk, because=text.plain("kept-because")) is None:
            forms["agree"] = AgreeForm(initial={"seen": queries.mark_of_kept(found)})
    return forms


def _act(
    request: StaffRequest,
    statement_id: UUID,
    name: str,
    form: DeskForm,
    do: Callable[..., Any],
    done: str,
    *,
    then: str = "synthesis:statement",
    **facts: Any,
) -> HttpResponse:
    """Do one thing with a statement, or show its page again with the reason and what was typed."""
    found = statement_or_404(request, statement_id)
    if not form.is_valid():
        return _page(request, found, {name: form}, status=422)
    try:
        do(statement=found, by=request.actor, now=timezone.now(), **form.cleaned_data, **facts)
    except Refused as no:
        if no.refusal.code == "stale":  # the page that follows shows what stands now
            form.data = {**form.data, "seen": queries.mark_of(found)}
        is_stopped = name == "answer" and no.refusal.code == "flags"
        stopped = stopped_answer(found, form.cleaned_data["words"]) if is_stopped else None
        form.refuse(no.refusal)
        return _page(request, found, {name: form}, status=409, stopped=stopped)
    messages.success(request, done)
    kept = {"synthesis:statement": found.pk, "synthesis:statements": found.session_id}.get(then)
    return HttpResponseRedirect(reverse(then, args=[kept] if kept else []))


@require_POST
@staff_required(Permission.STATEMENTS_APPROVE)
def approve(request: StaffRequest, statement: UUID) -> HttpResponse:
    """A second person approves what they have read."""
    form = ApproveForm(request.POST)
    done, then = _("Approved. It becomes public with the summary of its session."), "synthesis:review"
    return _act(
        request, statement, "approve", form, actions.approve_statement, done, then=then, reader=request.user
    )


@require_POST
@staff_required(Permission.STATEMENTS_APPROVE)
def clear(request: StaffRequest, statement: UUID) -> HttpResponse:
    """A second person lets flagged words stand, with a reason."""
    form = ClearForm(request.POST)
    done = _("Your reason is kept beside the words.")
    return _act(request, statement, "clear", form, actions.clear_flag_of_statement, done, reader=request.user)


@require_POST
@staff_required(Permission.STATEMENTS_APPROVE)
def send_back(request: StaffRequest, statement: UUID) -> HttpResponse:
    """A second person sends it back with a reason."""
    form = SendBackForm(request.POST)
    done, then = _("Sent back to its writer, with your reason."), "synthesis:review"
    return _act(
        request,
        statement,
        "send_back",
        form,
        actions.send_back_statement,
        done,
        then=then,
        reader=request.user,
    )


@require_POST
@staff_required(Permission.SUMMARY_PUBLISH)
def answer(request: StaffRequest, statement: UUID) -> HttpResponse:
    """Answer a question, by role and date (R60)."""
    form = AnswerForm(request.POST)
    return _act(request, statement, "answer", form, actions.answer_statement, _("The answer is kept."))


@require_POST
@staff_required(Permission.SUMMARY_PUBLISH)
def reopen(request: StaffRequest, statement: UUID) -> HttpResponse:
    """Take a public statement off the page so that it can be reworded."""
    done = _("It is off the page, and can be reworded. It comes back with the next version of the summary.")
    return _act(request, statement, "reopen", DeskForm(request.POST), actions.reopen_statement, done)


@require_POST
@staff_required(Permission.SUMMARY_PUBLISH)
def propose_to_keep(request: StaffRequest, statement: UUID) -> HttpResponse:
    """Propose that a line is shown which somebody found unsafe."""
    form, done = KeepForm(request.POST), _("Proposed. A second person reads the line and your reason.")
    return _act(request, statement, "keep", form, actions.propose_to_keep, done, user=request.user)


@require_POST
@staff_required(Permission.SUMMARY_PUBLISH)
def agree_to_keep(request: StaffRequest, statement: UUID) -> HttpResponse:
    """A second person agrees to show it, with the reason."""
    form, done = AgreeForm(request.POST), _("It can be published. The reason stands beside it.")
    return _act(request, statement, "agree", form, actions.agree_to_keep, done, user=request.user)


@require_POST
@staff_required(Permission.STATEMENTS_WRITE)
def discard(request: StaffRequest, statement: UUID) -> HttpResponse:
    """Destroy a statement that was never public."""
    done, then = _("The statement is gone."), "synthesis:statements"
    return _act(
        request, statement, "discard", DeskForm(request.POST), actions.discard_statement, done, then=then
    )
