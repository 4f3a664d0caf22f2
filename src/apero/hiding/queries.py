"""What can be taken off the pages, what was, and what pages say of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.commitments.models import Decision, Pledge, PledgeStep, Update
from apero.commitments.rules import PUBLIC_PLEDGES
from apero.conversations.models import Programme, Session
from apero.crypto.codes import Code
from apero.hiding.models import Hiding, TakenBack
from apero.listening.models import Question
from apero.listening.rules import why_not_withhold as why_not_withhold_question
from apero.participation.queries import tokens_of
from apero.synthesis.models import (
    Claim,
    ClaimItem,
    Correction,
    Figure,
    Statement,
    SummaryItem,
    SummaryVersion,
)
from apero.synthesis.queries import newest_wordings, was_public, was_public_claim
from apero.translation.marks import hash_of
from apero.translation.models import DECIDED_WITHIN, WITHHELD, Segment, Source
from apero.translation.queries import Passage, Text, texts_in

TAKE_BACK = "take-back"
PAGE_OF = 50
KINDS: dict[str, str | Promise] = {
    "statement": _("a statement"),
    "claim": _("a line of a summary of a region or a series"),
    "question": _("a question asked in writing"),
    "summary": _("what stands around a summary"),
    "figure": _("the words of a figure"),
    "correction": _("a correction"),
    "decision": _("an answer to a recommendation"),
    "pledge": _("a promise"),
    "step": _("why a promise was moved or dropped"),
    "update": _("an update"),
}
"""What can be taken off the pages."""
REASONS: dict[str, str | Promise] = {
    "protect": _("To protect people"),
    "asked": _("Somebody asked for it"),
    "wrong": _("It was not what people had said"),
}
OUTCOMES: dict[str, str | Promise] = {
    "hidden": _("Destroy it"),
    "shown": _("Show it again"),
    "reworded": _("Word it anew"),
}
_WHOLE = ("statement", "claim", "question")
"""These have a state of their own while they are off the pages, and can be worded anew."""
_ITSELF = {"statement": "text", "claim": "text", "question": "question", "update": "text"}
"""The part that is the thing itself: who takes it off takes off all, and of news their link."""
_FINDERS: tuple[tuple[str, type[Model], str, tuple[str, ...]], ...] = (
    ("statement", Statement, "text", ("session__programme",)),
    ("claim", Claim, "text", ("summary__programme",)),
    ("question", Question, "public_text", ("programme", "session")),
    ("summary", SummaryVersion, "about", ("summary__programme", "summary__session__programme")),
    ("figure", Figure, "text", ("summary__programme", "summary__session__programme")),
    ("correction", Correction, "text", ("summary__programme", "summary__session__programme")),
    ("decision", Decision, "text", ("recommendation__programme",)),
    ("pledge", Pledge, "text", ("programme",)),
    ("step", PledgeStep, "because", ("pledge__programme",)),
    ("update", Update, "text", ("recommendation__programme", "pledge__programme")),
)


@dataclass(frozen=True, slots=True)
class Target:
    """Words that can be taken off the pages: the thing that they are of, and its series."""

    kind: str
    thing: Any
    source: Source
    part: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the thing itself leaves the pages, and not a part of its words."""
        return self.kind in _WHOLE and not self.part

    @property
    def needs_because(self) -> bool:
        """A public question that is removed leaves a reason in its place (R15)."""
        return self.kind == "question" and self.is_whole

    @property
    def programme(self) -> Programme:
        return _programme_of(self.thing)


def _programme_of(thing: Any) -> Programme:
    """The series of a thing, by whatever leads there."""
    if hasattr(thing, "programme_id") and thing.programme_id:
        found: Programme = thing.programme
        return found
    for step in ("session", "summary", "recommendation", "pledge"):
        above = getattr(thing, step, None)
        if above is not None:
            return _programme_of(above)
    raise Programme.DoesNotExist


def target_of(source: Source, part: str = "") -> Target | None:
    """What a text is of; None if it is nothing that can be taken off. Ten queries at most: only the desk asks."""
    for kind, model, field, related in _FINDERS:
        rows: Any = model._default_manager  # noqa: SLF001 (Django's own name for it)
        thing = rows.select_related(*related).filter(**{field: source}).first()
        if thing is not None:
            return Target(kind, thing, source, "" if _ITSELF.get(kind) == part else part)
    return None


def versions_with(target: Target) -> list[tuple[UUID, str]]:
    """Other versions of a summary that say the same around it: (text, part). Each version has a text of its own."""
    if target.kind != "summary":
        return []
    parts = [target.part, f"{WITHHELD}{target.part}"] if target.part else []
    own = Segment.objects.filter(source=target.source)
    said = own.filter(part__in=parts) if parts else own
    others = SummaryVersion.objects.filter(summary=target.thing.summary).exclude(pk=target.thing.pk)
    same = Segment.objects.filter(source__in=others.values("about"), text__in=said.values("text"))
    rows = same.order_by().values_list("source_id", "part").distinct()
    return [(source, part.removeprefix(WITHHELD)) for source, part in rows]


def said_with(target: Target) -> list[UUID]:
    """The texts that may say the same words: of a summary, those around all its versions; else the text itself."""
    if target.kind != "summary":
        return [target.source.pk]
    versions = SummaryVersion.objects.filter(summary=target.thing.summary)
    return list(versions.values_list("about", flat=True))


def is_public(target: Target) -> bool:
    """Whether these words stand on a public page now, in a version of today or of before."""
    thing = target.thing
    if target.kind == "statement":
        off = (Statement.State.WITHHELD, Statement.State.WITHDRAWN)
        return thing.state not in off and (was_public(thing) or stands_behind_claims(thing))
    if target.kind == "claim":
        return thing.state not in (Claim.State.WITHHELD, Claim.State.WITHDRAWN) and was_public_claim(thing)
    if target.kind == "question":
        return why_not_withhold_question(thing) is None
    pledge = thing if target.kind == "pledge" else getattr(thing, "pledge", None)
    return pledge is None or pledge.state in PUBLIC_PLEDGES


def stands_behind_claims(statement: Statement) -> bool:
    """Whether a claim was compiled from it that is public, or whose wording stands in a version."""
    return statement.claims.filter(pk__in=readable_claims()).exists()


def readable_claims() -> QuerySet[Claim]:
    """Claims that somebody can read: public ones, and those of which a version holds the wording, whatever they are now."""
    off = (Claim.State.WITHHELD, Claim.State.WITHDRAWN)
    held = ClaimItem.objects.exclude(wording="").values("claim")
    return Claim.objects.exclude(state__in=off).filter(Q(state=Claim.State.PUBLISHED) | Q(pk__in=held))


def source_of_team(team_id: UUID, source_id: UUID) -> Source:
    """A text of the team. Raises `Source.DoesNotExist`."""
    return Source.objects.get(pk=source_id, team_id=team_id)


def open_hiding(source: Source, part: str = "") -> Hiding | None:
    """The request about a text that waits for two people: about this part, or about all of it."""
    return Hiding.objects.filter(source=source, outcome="open", part__in={part, ""}).first()


def hidings_of_team(team_id: UUID) -> QuerySet[Hiding]:
    """A team's requests, those that are due first."""
    return Hiding.objects.filter(team_id=team_id).select_related("source", "first", "second")


def open_hidings(team_id: UUID) -> QuerySet[Hiding]:
    """What waits for two people, the nearest last day first."""
    return hidings_of_team(team_id).filter(outcome="open").order_by("decide_until", "id")


def waits_for(team_id: UUID, user_id: UUID) -> int:
    """How many of them wait for this colleague: all but what they proposed themselves."""
    return open_hidings(team_id).exclude(first=user_id).count()


def decided_hidings(team_id: UUID) -> QuerySet[Hiding]:
    """What was decided, the newest first."""
    return hidings_of_team(team_id).exclude(outcome="open").order_by("-decided_on", "id")


def hiding_of_team(team_id: UUID, hiding_id: UUID) -> Hiding:
    """A request of the team. Raises `Hiding.DoesNotExist`."""
    return hidings_of_team(team_id).select_related("because").get(pk=hiding_id)


def mark_of(hiding: Hiding) -> str:
    """What a page remembers of a proposal: who made it, what it is, and the reason that goes with it."""
    because = texts_in("", [hiding.because_id])[hiding.because_id].version if hiding.because_id else ""
    return hash_of(f"{hiding.first_id} {hiding.proposes} {because}")


def withheld_words(source: Source, part: str = "") -> list[tuple[str, list[Passage]]]:
    """What lies off the pages, as (part, paragraphs), for the two who decide."""
    text: Text = texts_in("", [source.pk])[source.pk]
    names = {name: name.removeprefix(WITHHELD) for name in text.parts if name.startswith(WITHHELD)}
    return [(plain, text.all(name)) for name, plain in names.items() if part in ("", plain)]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a page says in place of words, or beside words that are shown again. `part` is "" for all of a text.

    `state` is open, hidden, shown or reworded; `until` the last day for a decision; `because` why it is shown again.
    """

    part: str
    state: str
    on: date
    until: date
    reason: str
    because: Passage | None = None

    @property
    def is_off(self) -> bool:
        return self.state in ("open", "hidden")

    @property
    def reason_words(self) -> str | Promise:
        return REASONS.get(self.reason, "")


def marks_of(source_ids: Iterable[UUID], language: str) -> dict[UUID, list[Mark]]:
    """What pages say of these texts, the oldest first; a text of which there is nothing to say is not in it.

    One query, and one more if anything was shown again. A page that remembers it is read anew after every act of a
    colleague and of a code (`audit.memory`).
    """
    rows = list(
        Hiding.objects.filter(source_id__in=list(source_ids))
        .exclude(outcome="reworded")
        .order_by("requested_on", "id")
    )
    texts = texts_in(language, {r.because_id for r in rows if r.because_id and r.outcome == "shown"})
    marks: dict[UUID, list[Mark]] = {}
    for row in rows:
        because = texts[row.because_id].first("because") if row.because_id in texts else None
        mark = Mark(
            row.part, row.outcome, row.decided_on or row.requested_on, row.decide_until, row.reason, because
        )
        if row.source_id:
            marks.setdefault(row.source_id, []).append(mark)
    return {key: _standing(found) for key, found in marks.items()}


def _standing(marks: list[Mark]) -> list[Mark]:
    """While all of a text is off, nothing is said of its parts."""
    whole = [mark for mark in marks if not mark.part and mark.is_off]
    return whole[-1:] or marks


def mark_of_statement(statement: Statement) -> Mark | None:
    """What the address of a statement says when its words are not there: off for now, off for good, or being reworded.

    None for one that is public, and for one that never was.
    """
    state = Statement.State(statement.state)
    if state == Statement.State.WITHHELD and statement.withheld_on:
        until = statement.withheld_on + DECIDED_WITHIN
        return Mark("", "open", statement.withheld_on, until, "")
    if state == Statement.State.WITHDRAWN and statement.withdrawn_on:
        on = statement.withdrawn_on
        return Mark("", "hidden", on, on, statement.withdrawn_because)
    if state != Statement.State.PUBLISHED and was_public(statement):
        item = SummaryItem.objects.filter(statement=statement).order_by("-version__number")
        on = statement.reopened_on or item.values_list("version__published_on", flat=True)[0]
        return Mark("", "reworded", on, on, "")
    return None


@dataclass(frozen=True, slots=True)
class Line:
    """A line that a code can take back, in the reader's language while it is public, else as a version worded it."""

    statement_id: UUID
    paragraphs: list[Passage]

    @property
    def key(self) -> str:
        """As a form sends it back."""
        return str(self.statement_id)


def lines_of(session: Session) -> QuerySet[Statement]:
    """What was said in a session and is public: as lines of its summary, also of before, or behind public claims."""
    off = (Statement.State.WITHHELD, Statement.State.WITHDRAWN)
    held = SummaryItem.objects.filter(statement__session=session).exclude(wording="").values("statement")
    behind = Claim.statements.through.objects.filter(claim__in=readable_claims()).values("statement")
    found = Statement.objects.filter(session=session).exclude(state__in=off)
    return found.filter(Q(pk__in=held) | Q(pk__in=behind)).order_by("position", "id")


def lines_in(found: Iterable[Statement], language: str) -> list[Line]:
    """Lines with their words. A line that is being reworded has those of the newest version that held it."""
    statements = list(found)
    texts = texts_in(language, [s.text_id for s in statements])
    newest = newest_wordings([s.pk for s in statements])
    firm = (Statement.State.PUBLISHED, Statement.State.CHECKED, Statement.State.APPROVED)
    return [
        Line(s.pk, texts[s.text_id].all("text"))
        if s.pk not in newest or (s.state in firm and not s.reopened_on)
        else Line(s.pk, _passages(newest[s.pk], texts[s.text_id].source_language))
        for s in statements
    ]


def _passages(wording: str, language: str) -> list[Passage]:
    return [Passage(number, words, language) for number, words in enumerate(wording.split("\n\n"))]


def tokens_of_session(code: Code, session_id: UUID) -> dict[bytes, UUID]:
    """What a code would leave behind for each line of a session."""
    keys = list(Statement.objects.filter(session_id=session_id).values_list("pk", flat=True))
    return dict(zip(tokens_of(code, purpose=TAKE_BACK, object_ids=keys), keys, strict=True))


def taken_back(code: Code, session_id: UUID) -> set[UUID]:
    """The lines of a session that this code took back, whatever became of them."""
    tokens = tokens_of_session(code, session_id)
    rows = TakenBack.objects.filter(statement__session_id=session_id).values_list("token", flat=True)
    return {tokens[bytes(token)] for token in rows if bytes(token) in tokens}
