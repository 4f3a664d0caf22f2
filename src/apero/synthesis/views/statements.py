"""Statements at the desk: written from a note or directly, listed, read by a second person."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apero.conversations.models import Session
from apero.disclosure.rules import why_not_pass
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.policy.actions import add_topic
from apero.policy.models import Region, RiskArea, Topic
from apero.policy.queries import topics_in_use
from apero.synthesis import actions, queries, rules
from apero.synthesis.forms import Choices, StatementForm
from apero.synthesis.models import Note, Statement
from apero.synthesis.views.doors import head_of, on_statements, session_or_404
from apero.translation.queries import Text, texts_in

WRITE = Permission.STATEMENTS_WRITE


def statement_or_404(request: StaffRequest, statement_id: UUID) -> Statement:
    """A statement of the team; another team's is not found."""
    try:
        return queries.statement_of_team(request.team.pk, statement_id)
    except Statement.DoesNotExist as error:
        raise Http404 from error


def wording_of(statement: Statement) -> Text:
    """Its words as they were written, whatever the language of the page."""
    return texts_in("", [statement.text_id])[statement.text_id]


def choices_of(session: Session) -> Choices:
    """What the statements of a session can be filed under, named in the language of the page."""
    team_id = session.programme.team_id
    found: dict[str, list[Any]] = {
        "regions": list(Region.objects.filter(team_id=team_id)),
        "risk_areas": list(RiskArea.objects.filter(team_id=team_id)),
        "topics": list(topics_in_use(team_id)),
        "objectives": list(session.programme.objectives.all()),
    }
    texts = texts_in(page_language.get(), [thing.text_id for rows in found.values() for thing in rows])

    def named(rows: list[Any], part: str) -> list[tuple[Any, str]]:
        return [(thing, texts[thing.text_id].plain(part)) for thing in rows]

    return Choices(**{k: named(rows, "text" if k == "objectives" else "name") for k, rows in found.items()})


def _form(
    request: StaffRequest, session: Session, *, languages: list[str], initial: dict[str, Any]
) -> StatementForm:
    return StatementForm(
        request.POST or None,
        choices=choices_of(session),
        languages=languages,
        may_add_topic=Permission.POLICY_WRITE in request.permissions,
        initial=initial,
    )


def _new_topic(request: StaffRequest, form: StatementForm) -> Topic | None:
    area = form.new_topic_area()
    if area is None:
        return None
    name = form.cleaned_data["new_topic"]
    return add_topic(risk_area=area, words={"name": name}, by=request.actor, now=timezone.now())


@on_statements
def statements(request: StaffRequest, session: UUID) -> HttpResponse:
    """All statements of a session, in every state."""
    found = session_or_404(request, session)
    page = Paginator(queries.statements_of_session(found), queries.PAGE_OF).get_page(request.GET.get("page"))
    rows = queries.rows_of(page.object_list, "")
    context = head_of(request, found) | {"rows": rows, "page": page, "here": "statements"}
    return render(request, "synthesis/statements.html", context)


def _note_of(request: StaffRequest, session: Session) -> Note | None:
    """The note that the address names, for those who may read notes."""
    try:
        key = UUID(request.GET.get("note", ""))
        note = queries.note_of_team(request.team.pk, key)
    except (ValueError, Note.DoesNotExist):
        return None
    may_read = Permission.NOTES_READ in request.permissions
    return note if may_read and note.session_id == session.pk else None


@staff_required(WRITE)
def new_statement(request: StaffRequest, session: UUID) -> HttpResponse:
    """Write a statement, with its note beside the form if it comes from one."""
    found = session_or_404(request, session)
    note = _note_of(request, found)
    languages = list(dict.fromkeys([request.team.source_language, found.language]))
    form = _form(request, found, languages=languages, initial={"region": str(found.region_id)})
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            made = actions.write_statement(
                session=found,
                facts=form.facts(new_topic=_new_topic(request, form)),
                writer=request.user,
                note=note,
                language=form.cleaned_data.get("language") or languages[0],
                key=form.cleaned_data["once"],
            )
        messages.success(request, _("The statement waits for a second reader."))
        return HttpResponseRedirect(_flagged(request, made) or _after_writing(found, note))
    context = head_of(request, found) | {"form": form, "note": note, "here": "statements"}
    return render(request, "synthesis/statement_form.html", context, status=422 if form.errors else 200)


def _flagged(request: StaffRequest, statement: Statement) -> str:
    """Its page, if its words could identify somebody: they are marked there."""
    refusal = why_not_pass(queries.flags_of_statement(statement, today=timezone.now().date()))
    if refusal is None:
        return ""
    messages.warning(request, str(refusal.message))
    return reverse("synthesis:statement", args=[statement.pk])


def _after_writing(session: Session, note: Note | None) -> str:
    if note is None:
        return reverse("synthesis:statements", args=[session.pk])
    return f"{reverse('synthesis:notes', args=[session.pk])}?at={note.prompt.number if note.prompt else 0}"


def _initial(statement: Statement, text: Text) -> dict[str, Any]:
    keys = {
        name: str(getattr(statement, f"{name}_id") or "")
        for name in ("region", "risk_area", "topic", "objective")
    }
    coded = (*queries.CODES, *queries.MARKS)
    named = ("kind", "said_by", "quote_consent", "quote_until", *coded)
    own = {name: getattr(statement, name) for name in named}
    return {**keys, **own, "text": text.plain("text"), "seen": queries.mark_of(statement, text)}


@staff_required(WRITE)
def edit_statement(request: StaffRequest, statement: UUID) -> HttpResponse:
    """Reword a statement that is not public: it waits for a second reader again."""
    found = statement_or_404(request, statement)
    text = wording_of(found)
    form = _form(request, found.session, languages=[found.text.language], initial=_initial(found, text))
    refusal = rules.why_not_edit(found)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                facts = form.facts(new_topic=_new_topic(request, form))
                actions.change_statement(
                    statement=found, facts=facts, writer=request.user, seen=form.cleaned_data["seen"]
                )
        except Refused as no:
            _refuse(form, no.refusal, seen=queries.mark_of(found, text))
        else:
            messages.success(request, _("Saved. The statement waits for a second reader."))
            return HttpResponseRedirect(reverse("synthesis:statement", args=[found.pk]))
    may_read = Permission.NOTES_READ in request.permissions
    context = head_of(request, found.session) | {
        "form": form,
        "statement": found,
        "text": text,
        "note": found.note if may_read else None,
        "refusal": refusal,
        "here": "statements",
    }
    return render(request, "synthesis/statement_form.html", context, status=422 if form.errors else 200)


def _refuse(form: StatementForm, refusal: Refusal, *, seen: str) -> None:
    """Say why, and let the same page be sent again now that its reader sees what stands."""
    form.data = {**form.data.dict(), "seen": seen}  # type: ignore[attr-defined]
    form.refuse(refusal)


@staff_required(Permission.STATEMENTS_APPROVE)
def review(request: StaffRequest) -> HttpResponse:
    """What waits for a second reader in all sessions of the team, in no telling order."""
    page = Paginator(queries.waiting_statements(request.team.pk), queries.PAGE_OF).get_page(
        request.GET.get("page")
    )
    found = list(page.object_list)
    rows = queries.rows_of(found, "")
    keys = [key for s in found for key in (s.session.programme.text_id, s.session.region.text_id)]
    texts = texts_in(page_language.get(), dict.fromkeys(keys))
    listed = [
        {
            "row": row,
            "series": texts[s.session.programme.text_id].first("title"),
            "session": texts[s.session.region.text_id].first("name"),
            "is_own": s.writer_id == request.user.pk,
        }
        for s, row in zip(found, rows, strict=True)
    ]
    return render(request, "synthesis/review.html", {"rows": listed, "page": page})
