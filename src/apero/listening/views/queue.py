"""The desk's page for the questions of one session: screen, merge, order, take up, answer (R44). By keyboard, without script."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from apero.conversations.models import Session
from apero.conversations.queries import AS_WRITTEN, session_of_team
from apero.conversations.rules import phase_of
from apero.disclosure.queries import Stopped, kept_for
from apero.hosting.queries import clock_of
from apero.interpretation.queries import served_languages
from apero.lib.languages import page_language
from apero.lib.refusal import Refusal, Refused
from apero.listening import actions, queries, rules
from apero.listening.forms import AdmitForm, AnsweredForm, MergeForm, MoveForm, PressForm, PrivateForm
from apero.listening.models import Question
from apero.listening.views.flags import languages_of, stopped
from apero.people.access import StaffRequest, staff_required
from apero.people.roles import Permission
from apero.translation.queries import Passage, Text, texts_in


@dataclass(slots=True)
class Row:
    """A question as the hosts work on it. `likes` may ask the same: their ids and words.

    `wording` is in the language of the page; `original` is what the team wrote, else its asker.
    """

    question: Question
    region: Passage | None
    wording: list[Passage]
    original: str
    place: int = 0
    likes: list[tuple[UUID, str]] = field(default_factory=list)
    form: Form | None = None
    private: Form | None = None
    band: str | Promise = ""

    @property
    def seen(self) -> str:
        """What this page shows of it, sent back with each button."""
        return rules.seen_mark(self.question)

    @property
    def words(self) -> str:
        """Its words in a line, for those who hear a button's name."""
        return " ".join(p.words for p in self.wording) or self.question.typed

    @property
    def shows_typed(self) -> bool:
        """Whether its asker's words stand above the box: only if the box holds others."""
        return self.form is not None and self.question.typed not in ("", self.form["wording"].value())

    @property
    def is_translated(self) -> bool:
        """Whether the page has the team's words in another language than the box."""
        return bool(self.wording) and "\n\n".join(p.words for p in self.wording) != self.original


@dataclass(frozen=True, slots=True)
class Tried:
    """What was sent and not done: the form, why, and what was typed, so that it is not lost."""

    question_id: UUID | None = None
    act: str = ""
    form: Form | None = None
    refusal: str = ""
    stopped: Stopped | None = None

    @property
    def kept(self) -> str:
        """The words that were typed, to copy, if no box holds them any more."""
        if self.stopped:
            return ""
        data = self.form.data if self.form is not None else {}
        return str(data.get("wording") or data.get("answer") or "")


@dataclass(frozen=True, slots=True)
class Act:
    """One of the things that hosts do with a question."""

    form: Callable[..., Form]
    do: Callable[..., Any]
    done: str | Promise


def _point(*, question_id: UUID, seen: str, **_rest: Any) -> None:
    actions.point_to_private_route(question_id=question_id, seen=seen)


ACTS: dict[str, Act] = {
    "admit": Act(AdmitForm, actions.admit_question, gettext_lazy("It is in the queue.")),
    "merge": Act(MergeForm, actions.merge_question, gettext_lazy("Merged. One question stands for both.")),
    "move": Act(MoveForm, actions.move_question, gettext_lazy("The queue has a new order.")),
    "take-up": Act(
        PressForm, actions.take_up_question, gettext_lazy("The room sees that this one is being answered.")
    ),
    "put-back": Act(PressForm, actions.put_back_question, gettext_lazy("It waits again, where it stood.")),
    "take-out": Act(PressForm, actions.take_out_question, gettext_lazy("It is out of the queue.")),
    "answered": Act(AnsweredForm, actions.answer_live, gettext_lazy("Answered in the session.")),
    "private": Act(
        PrivateForm, _point, gettext_lazy("Its words are deleted. Who asked reads by code where to turn.")
    ),
}
_WITH_LANGUAGE = (AdmitForm, AnsweredForm)


@staff_required(Permission.QUESTIONS_SCREEN)
def queue(request: StaffRequest, session: UUID) -> HttpResponse:
    """The questions of a session: what is being answered, the queue, what waits to be read, what is done."""
    return _page(request, _session_or_404(request, session), Tried())


def _session_or_404(request: StaffRequest, session_id: UUID) -> Session:
    try:
        return session_of_team(request.team.pk, session_id)
    except Session.DoesNotExist as error:
        raise Http404 from error


def _to(session: Session) -> HttpResponse:
    return HttpResponseRedirect(reverse("listening:queue", args=[session.pk]))


@require_POST
@staff_required(Permission.QUESTIONS_SCREEN)
def act(request: StaffRequest, session: UUID, question: UUID, act: str) -> HttpResponse:
    """Do one of `ACTS` with a question, if it still is as the page showed it."""
    found, doing = _session_or_404(request, session), ACTS[act]
    try:
        asked = queries.question_of_team(request.team.pk, question)
    except Question.DoesNotExist:
        messages.info(request, str(rules.why_gone().message))
        return _to(found)
    facts = {"languages": languages_of(request, asked)} if doing.form in _WITH_LANGUAGE else {}
    form = doing.form(request.POST, auto_id=f"id_{asked.pk}_%s", **facts)
    if not form.is_valid():
        return _page(request, found, Tried(asked.pk, act, form), status=422)
    try:
        doing.do(
            session_id=found.pk,
            question_id=asked.pk,
            seen=request.POST.get("seen", ""),
            by=request.actor,
            now=timezone.now(),
            **getattr(form, "words", form.cleaned_data),
        )
    except Refused as no:
        return _page(request, found, _refused(asked, act, form, no.refusal), status=409)
    messages.success(request, str(doing.done))
    return _to(found)


def _refused(asked: Question, act: str, form: Any, refusal: Refusal) -> Tried:
    """Flagged words stay in their box; else the queue is shown as it is, with the words to copy."""
    why = str(refusal.message)
    if refusal.code != "flags":
        return Tried(form=form, refusal=why)
    return Tried(asked.pk, act, form, why, stopped(asked, form.words))


@require_POST
@staff_required(Permission.QUESTIONS_SCREEN)
def close(request: StaffRequest, session: UUID) -> HttpResponse:
    """Take no more questions in the room, or take some again."""
    found = _session_or_404(request, session)
    change = actions.reopen_room if request.POST.get("open") else actions.close_room
    change(session_id=found.pk, by=request.actor, now=timezone.now())
    return _to(found)


def _page(request: StaffRequest, session: Session, tried: Tried, status: int = 200) -> HttpResponse:
    lists = {
        "waiting": list(queries.waiting_questions(session)[: queries.LIST_OF]),
        "unread": list(queries.questions_to_admit(session)[: queries.LIST_OF]),
        "elsewhere": list(queries.questions_of_other_regions(session)[: queries.LIST_OF]),
        "done": list(queries.questions_dealt_with(session)[: queries.LIST_OF]),
    }
    now = timezone.now()
    clock = clock_of(session, now=now)
    every = [question for found in lists.values() for question in found]
    sources = {key for q in every for key in (q.region.text_id, q.public_text_id) if key}
    own = [session.region.text_id, session.programme.text_id, *filter(None, [clock.text_id])]
    texts = texts_in(page_language.get(), sources | set(own))
    bands = queries.bands_of(session.pk)
    written = _as_written([texts[key] for q in every if (key := q.public_text_id)])
    rows = {name: [_row(q, texts, written, bands) for q in found] for name, found in lists.items()}
    kept = kept_for([q.pk for q in every], user_id=request.user.pk)
    _finish(request, rows, tried, {key: one.words for key, one in kept.items()})
    current = [row for row in rows["waiting"] if row.question.is_current]
    in_order = [row for row in rows["waiting"] if not row.question.is_current]
    context = {
        "session": session,
        "phase": phase_of(session, now=now),
        "clock": clock,
        "part": texts[clock.text_id].first("title") if clock.text_id else None,
        "region": texts[session.region.text_id].first("name"),
        "series": texts[session.programme.text_id].first("title"),
        "current": current[0] if current else None,
        **rows,
        "in_order": in_order,
        "heirs": _heirs(rows),
        "is_closed": queries.is_closed(session),
        "served": served_languages(session),
        "is_full": any(len(found) == queries.LIST_OF for found in lists.values()),
        "tried": tried,
    }
    return render(request, "listening/desk/queue.html", context, status=status)


def _as_written(texts: list[Text]) -> dict[UUID, Text]:
    """The team's words as it wrote them, if a page shows them translated: a box that is sent back holds no translation."""
    ids = [key for text in texts if text.source_language != text.language and (key := text.source_id)]
    return texts_in(AS_WRITTEN, ids)


def _row(
    question: Question,
    texts: dict[UUID, Text],
    written: dict[UUID, Text],
    bands: dict[UUID, rules.Band],
) -> Row:
    key = question.public_text_id
    text = texts[key] if key else Text()
    original = written.get(key, text) if key else text
    return Row(
        question=question,
        region=texts[question.region.text_id].first("name"),
        wording=text.all("question"),
        original=original.plain("question") or question.typed,
        band=rules.FOR_HOSTS[bands.get(question.pk, rules.Band.NONE)],
    )


def _heirs(rows: dict[str, list[Row]]) -> list[Row]:
    """What another question can be merged into: the queue, and what was answered in the session."""
    answered = [row for row in rows["done"] if row.question.state == Question.State.ANSWERED_LIVE]
    return [row for row in [*rows["waiting"], *answered] if row.question.wish == Question.Visibility.PUBLIC]


def _finish(
    request: StaffRequest,
    rows: dict[str, list[Row]],
    tried: Tried,
    kept: dict[tuple[UUID, str], str],
) -> None:
    """Places for the queue; for the rest a form with the words to be sent, and what may ask the same."""
    heirs = _heirs(rows)
    compared = [(row.question.pk, rules.pieces(row.words)) for row in heirs]
    words = {row.question.pk: row.words for row in heirs}
    in_order = [row for row in rows["waiting"] if not row.question.is_current]
    for place, row in enumerate(in_order, start=1):
        row.place = place
    for row in [*rows["waiting"], *rows["unread"], *rows["elsewhere"]]:
        row.private = _private(row, tried)
    for row in rows["waiting"]:
        row.form = _form(request, row, tried, kept, "answered", AnsweredForm)
    for row in [*rows["unread"], *rows["elsewhere"]]:
        row.form = _form(request, row, tried, kept, "admit", AdmitForm)
        row.likes = [(key, words[key]) for key in rules.alike(row.words, compared)]


def _private(row: Row, tried: Tried) -> Form:
    return _tried(row, tried, "private") or PrivateForm(auto_id=f"id_{row.question.pk}_%s")


def _tried(row: Row, tried: Tried, act: str) -> Form | None:
    return tried.form if (tried.question_id, tried.act) == (row.question.pk, act) else None


def _form(
    request: StaffRequest,
    row: Row,
    tried: Tried,
    kept: dict[tuple[UUID, str], str],
    act: str,
    made: Callable[..., Form],
) -> Form:
    wording = kept.get((row.question.pk, queries.WORDING)) or row.original
    answer = kept.get((row.question.pk, queries.ANSWER), "")
    return _tried(row, tried, act) or made(
        languages=languages_of(request, row.question),
        auto_id=f"id_{row.question.pk}_%s",
        initial={"wording": wording, "answer": answer},
    )
