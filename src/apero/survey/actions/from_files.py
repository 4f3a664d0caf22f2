"""Making a survey of what a file holds: all of it in one transaction, or nothing."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from apero.audit.actions import Actor
from apero.conversations.models import Programme
from apero.lib.languages import is_tag, name_of
from apero.lib.words import paragraphs
from apero.survey.actions.building import SurveyFacts, change_draft, make_survey
from apero.survey.imports import Found
from apero.survey.models import SurveyVersion
from apero.survey.queries import offered, prompts_of
from apero.survey.structure import Kind, Question, Section, Structure
from apero.translation.actions import release_source
from apero.translation.models import Source


@dataclass(frozen=True, slots=True)
class ReadSurvey:
    """What became of a file: a draft, and line by line what was left out.

    `told` are translations by language and number of the paragraph. They are not saved yet: that takes the guard, which
    lies above (decision 22).
    """

    version: SurveyVersion
    remarks: list[str]
    told: dict[str, dict[int, str]]


@transaction.atomic
def read_survey(
    *, programme: Programme, facts: SurveyFacts, title: str, found: Found, by: Actor, now: datetime
) -> ReadSurvey:
    """A survey with what a file holds, as a draft. Where it has translations, translators see it. Raises `Refused`."""
    remarks = list(found.remarks)
    words = dict(found.words)
    structure = _fitted(programme, found.structure, words, remarks)
    name = title or words.get("title") or _("A survey without a title")
    made = make_survey(programme=programme, facts=facts, title=name, by=by, now=now, language=found.language)
    made = change_draft(
        version=made,
        revision=made.revision,
        structure=structure,
        parts=words | {"title": name},
        breakdown=found.breakdown,
    )
    told = _told(made.text, found, structure, remarks)
    if told:
        release_source(made.text_id)
    return ReadSurvey(made, remarks, told)


def _fitted(
    programme: Programme, structure: Structure, words: dict[str, str], remarks: list[str]
) -> Structure:
    """The structure with the regions, risk areas and framing questions that are there."""
    known = {kind: set(offered(programme.team, kind, "")) for kind in (Kind.REGION, Kind.AREA)}
    prompts = prompts_of(programme)

    def fitted(question: Question) -> Question:
        if question.kind in known:
            gone = [name for name in question.options if name not in known[question.kind]]
            if gone:
                facts = {"question": words.get(question.key, question.key), "names": ", ".join(gone)}
                text = _(
                    "“%(question)s”: the team has no region or risk area called %(names)s. They were left out."
                )
                remarks.append(text % facts)
                question = replace(question, options=tuple(n for n in question.options if n not in gone))
        if question.prompt and prompts.get(question.prompt, "") == words.get(question.key):
            words.pop(question.key)
        elif question.prompt:
            question = replace(question, prompt=0)
        return question

    return Structure(
        tuple(Section(s.key, tuple(fitted(q) for q in s.questions), s.condition) for s in structure.sections)
    )


def _told(
    source: Source, found: Found, structure: Structure, remarks: list[str]
) -> dict[str, dict[int, str]]:
    """The translations of paragraphs, by their numbers. A part whose paragraphs are not as many as the source's is left out."""
    own = {question.key for question in structure.questions if question.prompt}
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for part, number in source.segments.order_by("position").values_list("part", "number"):
        numbers[part].append(number)
    by_language: dict[str, dict[int, str]] = {}
    for tag, words in found.translations.items():
        if not is_tag(tag) or name_of(tag) == tag:
            remark = _("Words in “%(language)s” were left out: no such language is known.")
            remarks.append(remark % {"language": tag})
            continue
        told: dict[int, str] = {}
        for part, text in words.items():
            pieces = paragraphs(text)
            if len(pieces) == len(numbers[part]):
                told |= dict(zip(numbers[part], pieces, strict=True))
            elif part not in own:
                facts = {"part": words.get(part, "")[:60], "language": name_of(tag)}
                remark = _("%(language)s: “%(part)s” has other paragraphs than the text. Left out.")
                remarks.append(remark % facts)
        if told:
            by_language[tag] = told
    return by_language
