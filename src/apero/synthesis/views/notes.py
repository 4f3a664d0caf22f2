"""Note-taking: a line for each point, under the framing question that it answers (R55)."""

from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apero.conversations.models import Prompt, Session
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.people.access import StaffRequest
from apero.people.roles import Permission
from apero.synthesis import actions, queries, rules
from apero.synthesis.check_rules import missing_purged_on
from apero.synthesis.forms import NoteChangeForm, NoteDeleteForm, NoteForm
from apero.synthesis.models import Note
from apero.synthesis.views.doors import head_of, hidden_unless, session_or_404
from apero.translation.queries import Passage, texts_in

Tried = dict[int, NoteForm]
"""Lines that were refused, by the number of their question; 0 is anything else."""
LINE = ("prompt", "once", "typed")


@dataclass(slots=True)
class Box:
    """A framing question with its notes and the line for the next one; without a question: anything else."""

    prompt: Prompt | None
    words: Passage | None
    form: NoteForm | None
    notes: list[Note] = field(default_factory=list)

    @property
    def number(self) -> int:
        return self.prompt.number if self.prompt else 0


@hidden_unless(Permission.NOTES_READ)
def notes(request: StaffRequest, session: UUID) -> HttpResponse:
    """A session's notes, and a line for the next one under each question. One press keeps every line that was typed."""
    found = session_or_404(request, session)
    return _add(request, found) if request.method == "POST" else _page(request, found)


def _page(request: StaffRequest, session: Session, tried: Tried | None = None) -> HttpResponse:
    now, purged_on = (
        timezone.now(),
        rules.notes_purged_on(session, published_on=queries.published_on(session)),
    )
    refusal = rules.why_not_take_note(session, purged_on=purged_on, now=now)
    writes = Permission.NOTES_WRITE in request.permissions and refusal is None
    page = Paginator(queries.notes_of(session).order_by("-position"), queries.PAGE_OF).get_page(
        request.GET.get("page")
    )
    context = head_of(request, session) | {
        "boxes": _boxes(request, session, page, writes=writes, tried=tried or {}),
        "page": page,
        "purged_on": purged_on,
        "are_gone": now.date() >= purged_on and not page.paginator.count,
        "refusal": refusal,
        "tried": list((tried or {}).values()),
        "here": "notes",
        "missing": queries.missing_of(session),
        "missing_gone_on": _missing_gone_on(session),
    }
    return render(request, "synthesis/notes.html", context, status=422 if tried else 200)


def _missing_gone_on(session: Session) -> date | None:
    newest = queries.newest_round(session)
    if newest is None or newest.closed_on is None:
        return None
    published = queries.published_on(session)
    return missing_purged_on(session, closed_on=newest.closed_on, published_on=published)


def _boxes(
    request: StaffRequest, session: Session, page: Page[Note], *, writes: bool, tried: Tried
) -> list[Box]:
    prompts: list[Prompt | None] = [*session.programme.prompts.order_by("number"), None]
    texts = texts_in(page_language.get(), [p.text_id for p in prompts if p])
    at = str(next(iter(tried), request.GET.get("at", "")))
    boxes = []
    for prompt in prompts:
        words = texts[prompt.text_id].first("text") if prompt else None
        number = prompt.number if prompt else 0
        has_focus = at == str(number)
        form = tried.get(number) or _line(prompt, words, has_focus=has_focus)
        boxes.append(Box(prompt, words, form if writes else None))
    by_number = {box.number: box for box in boxes}
    for note in reversed(page.object_list):
        by_number[note.prompt.number if note.prompt else 0].notes.append(note)
    return boxes


def _line(prompt: Prompt | None, words: Passage | None, *, has_focus: bool, data: Any = None) -> NoteForm:
    about = _("New note: %(question)s") % {"question": words.words if words else _("anything else")}
    return NoteForm(data, prompt=prompt, about=about, has_focus=has_focus)


@hidden_unless(Permission.NOTES_WRITE)
def _add(request: StaffRequest, session: Session) -> HttpResponse:
    """Keep every line that has words. Those that are refused come back as they were typed; the others are kept."""
    prompts = {str(p.number): p for p in session.programme.prompts.all()}
    texts = texts_in(page_language.get(), [p.text_id for p in prompts.values()])
    tried: Tried = {}
    at = 0
    for data in _typed_lines(request.POST):
        prompt = prompts.get(data["prompt"])
        words = texts[prompt.text_id].first("text") if prompt else None
        form = _line(prompt, words, has_focus=not tried, data=data)
        at = form.number
        if not _is_kept(session, prompt, form):
            tried[at] = form
    if tried:
        return _page(request, session, tried)
    pressed = request.POST.get("at", "")
    at = int(pressed) if pressed in prompts else at
    return HttpResponseRedirect(f"{reverse('synthesis:notes', args=[session.pk])}?at={at}")


def _typed_lines(sent: QueryDict) -> list[dict[str, str]]:
    """The lines with words, as each was sent; if none has any, the one whose button was pressed, to say so there."""
    columns = zip_longest(*(sent.getlist(name) for name in LINE), fillvalue="")
    lines = [dict(zip(LINE, line, strict=True)) for line in columns] or [dict.fromkeys(LINE, "")]
    pressed = [line for line in lines if line["prompt"] == sent.get("at", "")]
    return [line for line in lines if line["typed"].strip()] or (pressed or lines)[:1]


def _is_kept(session: Session, prompt: Prompt | None, form: NoteForm) -> bool:
    if not form.is_valid():
        return False
    typed, key = form.cleaned_data["typed"], form.cleaned_data["once"]
    try:
        actions.write_note(session=session, prompt=prompt, typed=typed, key=key, now=timezone.now())
    except Refused as no:
        form.refuse(no.refusal)
        return False
    return True


def _note_or_404(request: StaffRequest, note_id: UUID) -> Note:
    try:
        return queries.note_of_team(request.team.pk, note_id)
    except Note.DoesNotExist as error:
        raise Http404 from error


def _back(note: Note) -> HttpResponse:
    at = note.prompt.number if note.prompt else 0
    return HttpResponseRedirect(f"{reverse('synthesis:notes', args=[note.session_id])}?at={at}")


@hidden_unless(Permission.NOTES_WRITE)
def note(request: StaffRequest, note: UUID) -> HttpResponse:
    """Reword a raw note. Of two who do so at once the second sees both texts; what was deleted meanwhile is kept as typed."""
    form = NoteChangeForm(request.POST or None)
    try:
        found = queries.note_of_team(request.team.pk, note)
        if request.method == "POST" and form.is_valid():
            actions.change_note(note=found, typed=form.cleaned_data["typed"], seen=form.cleaned_data["seen"])
            messages.success(request, _("The note is changed."))
            return _back(found)
    except Note.DoesNotExist as error:
        if request.method == "POST" and form.is_valid() and form.cleaned_data["session"]:
            return _was_deleted(request, form)
        raise Http404 from error
    except Refused as no:
        found = _note_or_404(request, note)
        form.refuse(no.refusal)
    return _note_page(request, found, form, NoteDeleteForm(auto_id=False))


def _note_page(
    request: StaffRequest, found: Note, form: NoteChangeForm, delete: NoteDeleteForm, status: int = 200
) -> HttpResponse:
    """The note as it stands. What was refused can be sent again by whoever has now read it."""
    fresh = {"seen": found.revision, "session": found.session_id, "read": found.typed}
    for one in (form, delete):
        one.initial = {"typed": found.typed} | fresh
        if one.is_bound:
            one.data = one.data.dict() | fresh  # type: ignore[attr-defined]
    context = head_of(request, found.session) | {
        "note": found,
        "form": form,
        "delete": delete,
        "refusal": rules.why_not_change_note(is_distilled=found.is_distilled, revision=found.revision),
        "here": "notes",
    }
    return render(request, "synthesis/note.html", context, status=422 if form.errors else status)


def _was_deleted(request: StaffRequest, form: NoteChangeForm) -> HttpResponse:
    """The page of notes, with what was typed in the line of a new note."""
    session = session_or_404(request, form.cleaned_data["session"])
    typed = {"typed": form.cleaned_data["typed"], "once": str(uuid4()), "prompt": ""}
    line = _line(None, None, has_focus=True, data=typed)
    line.refuse(
        Refusal(
            "deleted", _("Somebody deleted this note. Your words are here: keep them as a new one."), "typed"
        )
    )
    return _page(request, session, {0: line})


@require_POST
@hidden_unless(Permission.NOTES_WRITE)
def delete_note(request: StaffRequest, note: UUID) -> HttpResponse:
    """Destroy a raw note, as it was read."""
    found, form = _note_or_404(request, note), NoteDeleteForm(request.POST, auto_id=False)
    read = str(form.data.get("read", ""))
    try:
        actions.delete_note(note=found, seen=form.cleaned_data["seen"] if form.is_valid() else 0)
    except Refused as no:
        found = _note_or_404(request, note)
        form.refuse(no.refusal)
        form.was_read = read
        return _note_page(request, found, NoteChangeForm(), form, status=409)
    except Note.DoesNotExist:
        pass  # a colleague was faster
    messages.success(request, _("The note is gone."))
    return _back(found)
