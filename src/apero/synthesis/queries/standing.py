"""What pages show of a point that is being reworded: nobody makes it vanish by rewording it (R86, decision 23)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db.models import Q

from apero.synthesis.models import Claim, ClaimItem, Statement, SummaryItem
from apero.translation.queries import Passage, Text, texts_in

S, C = Statement.State, Claim.State
_REWORDED = (S.DRAFT, S.SENT_BACK, S.APPROVED, S.CHECKING, S.CHECKED)
_REWORDED_CLAIM = (C.DRAFT, C.APPROVED)


def on_pages(path: str = "") -> Q:
    """Statements that pages show: public ones, and those that are being reworded."""
    return Q(**{f"{path}state": S.PUBLISHED}) | being_reworded(path)


def being_reworded(path: str = "") -> Q:
    """Statements that were public and wait for their new words to be public. What is held or taken off is not among them."""
    return Q(**{f"{path}reopened_on__isnull": False, f"{path}state__in": _REWORDED})


def claims_on_pages(path: str = "") -> Q:
    """As `on_pages`, for lines of the summary of a region or a series."""
    return Q(**{f"{path}state": C.PUBLISHED}) | claims_being_reworded(path)


def claims_being_reworded(path: str = "") -> Q:
    """As `being_reworded`, for such lines."""
    return Q(**{f"{path}reopened_on__isnull": False, f"{path}state__in": _REWORDED_CLAIM})


def reworded_since(thing: Statement | Claim) -> date | None:
    """The day since which a loaded statement or line is being reworded; None if it is not."""
    states: Iterable[str] = _REWORDED if isinstance(thing, Statement) else _REWORDED_CLAIM
    return thing.reopened_on if thing.state in states else None


def is_on_pages(thing: Statement | Claim) -> bool:
    """Whether pages show a loaded statement or line."""
    return thing.state == S.PUBLISHED or reworded_since(thing) is not None


def newest_wordings(statements: Iterable[UUID], claims: Iterable[UUID] = ()) -> dict[UUID, str]:
    """How the newest version that holds them words these statements and lines. A query for each of the two."""
    found: dict[UUID, str] = {}
    said, lines = list(statements), list(claims)
    if said:
        items = SummaryItem.objects.filter(statement__in=said).exclude(wording="")
        found |= dict(items.order_by("version__number").values_list("statement", "wording"))
    if lines:
        held = ClaimItem.objects.filter(claim__in=lines).exclude(wording="")
        found |= dict(held.order_by("version__number").values_list("claim", "wording"))
    return found


def texts_on_pages(
    statements: Mapping[UUID, UUID], texts: Mapping[UUID, Text], claims: Mapping[UUID, UUID] | None = None
) -> dict[UUID, Text]:
    """The texts that pages show of things that are being reworded: (key, text) of each; their drafts stay out of sight.

    Words that are as they were keep their translations.
    """
    lines = dict(claims or {})
    both = [*statements.items(), *lines.items()]
    if not both:
        return {}
    wordings, drafts = newest_wordings(statements, lines), texts_in("", [text_id for _key, text_id in both])
    return {
        text_id: as_worded(texts[text_id], wordings.get(key, ""))
        for key, text_id in both
        if drafts[text_id].plain("text") != wordings.get(key, "")
    }


def as_worded(text: Text, wording: str) -> Text:
    """A text with the wording of a version in place of its own."""
    passages = [
        Passage(number, words, text.source_language, is_fallback=text.source_language != text.language)
        for number, words in enumerate(filter(None, wording.split("\n\n")))
    ]
    return replace(text, parts=text.parts | {"text": passages})


def with_former_words(
    texts: Mapping[UUID, Text], things: Iterable[Statement | Claim] | None = None
) -> dict[UUID, Text]:
    """These texts; those of points and lines that are being reworded say what pages show.

    `things`: those that they are of, if they are loaded. Else two queries look for them.
    """
    if things is None:
        things = [
            *Statement.objects.filter(being_reworded(), text__in=list(texts)),
            *Claim.objects.filter(claims_being_reworded(), text__in=list(texts)),
        ]
    found = [thing for thing in things if thing.text_id in texts and reworded_since(thing)]
    said = {one.pk: one.text_id for one in found if isinstance(one, Statement)}
    lines = {one.pk: one.text_id for one in found if isinstance(one, Claim)}
    return dict(texts) | texts_on_pages(said, texts, lines)
