"""Making a survey, changing what it asks, opening it, and beginning its next version."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme
from apero.lib.refusal import Refusal, require
from apero.survey import rules
from apero.survey.actions.batches import open_batch
from apero.survey.events import SurveyMade, SurveyOpened, VersionBegun
from apero.survey.models import Batch, Survey, SurveyVersion
from apero.survey.promises import checksum, facts_of
from apero.survey.queries import named_sources, words_of
from apero.survey.structure import Structure, as_json, borrowed, from_json, parts_of
from apero.translation.actions import carry_translations, freeze_source, write_source
from apero.translation.models import Source
from apero.translation.queries import texts_in

State, VersionState = Survey.State, SurveyVersion.State
KIND = "survey"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFacts:
    """What is said when a survey is made. `uses_codes` and `minimum` are promised, and never change."""

    address: str
    last_day: date
    zone: str = ""
    uses_codes: bool = False
    minimum: int = 5
    expected: int = 100


@transaction.atomic
def make_survey(
    *, programme: Programme, facts: SurveyFacts, title: str, by: Actor, now: datetime, language: str = ""
) -> SurveyVersion:
    """A survey with an empty first version, and the checksum of what it promises. Raises `Refused`.

    `language` is that of its words, if it is not the team's.
    """
    locked = Programme.objects.select_for_update(of=("self",)).select_related("team").get(pk=programme.pk)
    taken = Survey.objects.filter(programme=locked, address=facts.address).exists()
    require(rules.why_not_make(locked.state, is_taken=taken, last_day=facts.last_day, now=now))
    promised = facts_of(uses_codes=facts.uses_codes, minimum=facts.minimum)
    survey = Survey.objects.create(
        programme=locked,
        address=facts.address,
        last_day=facts.last_day,
        zone=facts.zone,
        uses_codes=facts.uses_codes,
        minimum=facts.minimum,
        expected=facts.expected,
        facts=promised,
        promise=checksum(promised),
    )
    text = write_source(
        team_id=locked.team_id,
        kind=KIND,
        language=language or locked.team.source_language,
        parts={"title": title},
        is_released=False,
    )
    version = SurveyVersion.objects.create(survey=survey, number=1, text=text)
    record(SurveyMade(survey_id=survey.pk), by=by, now=now)
    return version


@transaction.atomic
def change_draft(
    *,
    version: SurveyVersion,
    revision: int,
    structure: Structure | None = None,
    parts: Mapping[str, str] | None = None,
    breakdown: tuple[str, ...] | None = None,
) -> SurveyVersion:
    """Change what a draft asks, or its words; over the revision that the writer saw. Raises `Refused` ("frozen", "stale")."""
    locked = _locked(version)
    require(rules.why_not_edit(locked.state, seen=revision, standing=locked.revision))
    if structure is not None:
        require(rules.why_not_grow(structure))
        left = set(parts_of(structure))
        gone = [part for part in parts_of(from_json(locked.structure)) if part not in left]
        locked.structure = as_json(structure)
        parts = dict.fromkeys(gone, "") | dict(parts or {})
    if breakdown is not None:
        locked.breakdown = list(breakdown)
    if parts:
        write_source(
            team_id=locked.text.team_id,
            kind=KIND,
            language=locked.text.language,
            parts=parts,
            source=locked.text,
            order=list(parts_of(from_json(locked.structure))),
        )
    locked.revision += 1
    locked.save(update_fields=["structure", "breakdown", "revision"])
    return locked


@transaction.atomic
def open_version(*, version: SurveyVersion, by: Actor, now: datetime, revision: int | None = None) -> None:
    """Freeze what a draft asks and let it be answered, in place of the version before. Raises `Refused`.

    `revision` is the one that whoever opens it looked at.
    """
    locked = _locked(version)
    survey = (
        Survey.objects.select_for_update(of=("self",)).select_related("programme").get(pk=locked.survey_id)
    )
    if revision is not None and locked.state == VersionState.DRAFT:
        require(rules.why_not_edit(locked.state, seen=revision, standing=locked.revision))
    structure = from_json(locked.structure)
    found = rules.problems(
        structure,
        words_of(survey, locked),
        tuple(locked.breakdown),
        known=named_sources(survey.programme, structure),
    )
    require(
        rules.why_not_open(
            survey,
            locked.state,
            is_announced=survey.programme.state == "announced",
            problems=len(found),
            now=now,
        )
    )
    _keep_words(survey.programme, locked, structure)
    survey.versions.filter(state=VersionState.OPEN).update(state=VersionState.REPLACED)
    locked.state, locked.opened_on = VersionState.OPEN, now.date()
    locked.text.is_released = True
    locked.text.save(update_fields=["is_released"])
    freeze_source(locked.text_id)
    locked.save(update_fields=["state", "opened_on"])
    survey.state = State.OPEN
    survey.save(update_fields=["state"])
    if not Batch.objects.filter(survey=survey).exists():
        open_batch(survey)
    record(SurveyOpened(survey_id=survey.pk, number=locked.number), by=by, now=now)


def _keep_words(programme: Programme, version: SurveyVersion, structure: Structure) -> None:
    """Make the words that a version borrows its own: what it asked stays, however they are reworded later (R45)."""
    own = dict(_wordings(version))
    sources = named_sources(programme, structure)
    wanted = {
        part: sources[name]
        for part, name in borrowed(structure).items()
        if part not in own and name in sources
    }
    if not wanted:
        return
    texts = texts_in(version.text.language, wanted.values())
    write_source(
        team_id=version.text.team_id,
        kind=KIND,
        language=version.text.language,
        parts={part: texts[key].plain("text") or texts[key].plain("name") for part, key in wanted.items()},
        source=version.text,
        order=list(parts_of(structure)),
    )
    found = Source.objects.in_bulk(wanted.values())
    for part, key in wanted.items():
        carry_translations(source=found[key], to=version.text, as_part=part)


def _wordings(version: SurveyVersion) -> list[tuple[str, str]]:
    return list(version.text.segments.order_by("position").values_list("part", "text"))


@transaction.atomic
def next_version(*, survey: Survey, by: Actor, now: datetime) -> SurveyVersion:
    """A draft with what the open version asks, and its translations, to be changed. Twice is once. Raises `Refused`."""
    locked = Survey.objects.select_for_update(of=("self",)).select_related("programme").get(pk=survey.pk)
    draft = locked.versions.filter(state=VersionState.DRAFT).select_related("text").first()
    if draft is not None:
        return draft
    require(rules.why_not_change(locked, now=now))
    latest = locked.versions.select_related("text").order_by("-number").first()
    if latest is None:
        require(Refusal("empty", _("There is nothing to begin from.")))
    assert latest is not None  # noqa: S101 (said above, for the type checker)
    words: dict[str, list[str]] = {}
    structure = _without_gone_prompts(locked.programme, from_json(latest.structure))
    names = borrowed(structure)
    for part, paragraph in _wordings(latest):
        if part not in names:  # what is borrowed is asked in the words that it has then
            words.setdefault(part, []).append(paragraph)
    text = write_source(
        team_id=latest.text.team_id,
        kind=KIND,
        language=latest.text.language,
        parts={part: "\n\n".join(paragraphs) for part, paragraphs in words.items()},
        is_released=False,
    )
    carry_translations(source=latest.text, to=text)
    record(VersionBegun(survey_id=locked.pk, number=latest.number + 1), by=by, now=now)
    return SurveyVersion.objects.create(
        survey=locked,
        number=latest.number + 1,
        structure=as_json(structure),
        breakdown=latest.breakdown,
        text=text,
    )


def _without_gone_prompts(programme: Programme, structure: Structure) -> Structure:
    """A framing question that the series does not ask any more goes on as a question with words of its own."""
    there = named_sources(programme, structure)
    for question in structure.questions:
        if question.prompt and f"prompt-{question.prompt}" not in there:
            structure = structure.with_question(replace(question, prompt=0), section="")
    return structure


def _locked(version: SurveyVersion) -> SurveyVersion:
    return SurveyVersion.objects.select_for_update(of=("self",)).select_related("text").get(pk=version.pk)
