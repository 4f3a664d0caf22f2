"""What a page of a survey shows, and the values of its form."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from uuid import UUID

from django.conf import settings
from django.utils.formats import date_format

from apero.audit.memory import remembered
from apero.conversations.models import Programme
from apero.crypto import codes
from apero.crypto.codes import Code
from apero.participation.queries import token_of
from apero.policy.models import Region, RiskArea
from apero.survey.models import Batch, OutsideSurvey, Survey, SurveyVersion
from apero.survey.structure import Kind, Question, Structure, from_json, name_part
from apero.translation.queries import Passage, Text, language_rows, texts_in

ANSWER = "answer-survey"
CODE = "survey-code"


@dataclass(frozen=True, slots=True)
class Sheet:
    """An open version with its words in one language."""

    survey: Survey
    version: SurveyVersion
    structure: Structure
    text: Text
    series: Text
    names: dict[str, Passage | None]
    """Of regions, risk areas and framing questions, as they read now: by what `structure.borrowed` calls them."""
    sources: list[UUID]
    """Of its own words and of the framing questions: what translators translate of it."""

    def asked(self, question: Question) -> Passage | None:
        """The words of a question: its own, or those of the framing question that it is."""
        return self.text.first(question.key) or self.names.get(f"prompt-{question.prompt}")

    def asked_by_key(self, key: str) -> Passage | None:
        """The same by the key of a question."""
        question = self.structure.question(key)
        return self.asked(question) if question else None

    def answer(self, question: Question, key: str) -> Passage | None:
        """The words of an answer that can be chosen. None: the key says it itself (a step, a month)."""
        if question.kind in (Kind.REGION, Kind.AREA):
            return self.text.first(name_part(question, key)) or self.names.get(f"{question.kind}-{key}")
        return self.text.first(f"{question.key}-{key}")


def month_words(key: str) -> str:
    """A month that can be chosen ("2027-03"), in words."""
    year, _dash, month = key.partition("-")
    return date_format(date(int(year), int(month), 1), "F Y")


def survey_at(programme: str, address: str) -> Survey:
    """A survey that the public may see, by its address. Raises `Survey.DoesNotExist`."""
    found = Survey.objects.select_related("programme__team", "programme__text")
    visible = found.exclude(state=Survey.State.DRAFT).exclude(programme__state=Programme.State.DRAFT)
    return visible.get(programme__address=programme, address=address)


def sheet_of(survey: Survey, version: SurveyVersion, language: str) -> Sheet:
    """A version with all words that its pages need: three queries, however long it is."""
    structure = from_json(version.structure)
    programme = survey.programme
    named = named_sources(programme, structure)
    texts = texts_in(language, [version.text_id, programme.text_id, *named.values()])
    return Sheet(
        survey=survey,
        version=version,
        structure=structure,
        text=texts[version.text_id],
        series=texts[programme.text_id],
        names={
            name: texts[key].first("text" if name.startswith("prompt-") else "name")
            for name, key in named.items()
        },
        sources=[version.text_id, *(key for name, key in named.items() if name.startswith("prompt-"))],
    )


def named_sources(programme: Programme, structure: Structure) -> dict[str, UUID]:
    """The sources of regions, risk areas and framing questions that the structure names (`structure.borrowed`)."""
    named: dict[str, UUID] = {}
    addresses = _options(structure, Kind.REGION)
    if addresses:
        found = Region.objects.filter(team_id=programme.team_id, address__in=addresses)
        named |= {f"region-{address}": key for address, key in found.values_list("address", "text_id")}
    addresses = _options(structure, Kind.AREA)
    if addresses:
        areas = RiskArea.objects.filter(team_id=programme.team_id, address__in=addresses)
        named |= {f"area-{address}": key for address, key in areas.values_list("address", "text_id")}
    numbers = {question.prompt for question in structure.questions if question.prompt}
    if numbers:
        prompts = programme.prompts.filter(number__in=numbers).values_list("number", "text_id")
        named |= {f"prompt-{number}": key for number, key in prompts}
    return named


def _options(structure: Structure, kind: Kind) -> set[str]:
    return {
        option for question in structure.questions if question.kind is kind for option in question.options
    }


@remembered
def public_sheet(programme: str, address: str, language: str) -> Sheet:
    """The version that is answered at this address, or was last. Raises `Survey.DoesNotExist`."""
    survey = survey_at(programme, address)
    return sheet_of(survey, open_version(survey), language)


@remembered
def languages_to_read(sources: tuple[UUID, ...], written_in: str) -> list[tuple[str, str, int]]:
    """The languages in which an open version can be read: tag, own name, percent."""
    return language_rows(sources, written_in)


def open_version(survey: Survey) -> SurveyVersion:
    """The version that is answered now, or was last. Raises `SurveyVersion.DoesNotExist`."""
    return survey.versions.select_related("text").get(state=SurveyVersion.State.OPEN)


def former_version(survey: Survey, sent: str) -> SurveyVersion | None:
    """The version whose form somebody sends, if it was answered once."""
    try:
        key = UUID(sent)
    except ValueError:
        return None
    found = survey.versions.select_related("text").exclude(state=SurveyVersion.State.DRAFT)
    return found.filter(pk=key).first()


def latest_version(survey: Survey) -> SurveyVersion:
    """The version that is or was open last; the draft, if none ever was."""
    rows = survey.versions.select_related("text").order_by("-number")
    return rows.filter(state=SurveyVersion.State.OPEN).first() or rows[0]


def open_batch(survey_id: UUID) -> Batch | None:
    """The batch that takes answers, if the survey is open."""
    return Batch.objects.filter(survey_id=survey_id).first()


def new_value(batch: Batch) -> str:
    """A value for the form's hidden field `once`; it is good for this batch."""
    return codes.form_value(key=_key(), purpose=ANSWER, object_id=str(batch.pk))


def value_for(sent: str, batch: Batch) -> bytes | None:
    """The random part of a value that was made for this batch; None if it was not."""
    return codes.read_form_value(sent, keys=[_key()], purpose=ANSWER, object_id=str(batch.pk))


def code_token(code: Code, survey_id: UUID) -> bytes:
    """What is kept of a one-time code of this survey."""
    return token_of(code, purpose=CODE, object_id=survey_id)


def _key() -> bytes:
    return blake2b(key=settings.CODE_KEY[:64], person=b"apero survey", digest_size=32).digest()


def public_surveys(programme: Programme) -> list[Survey]:
    """The surveys of a series that its page names."""
    return list(Survey.objects.filter(programme=programme).exclude(state=Survey.State.DRAFT))


def outside_surveys(programme: Programme) -> list[OutsideSurvey]:
    """The surveys of a series that other services run."""
    return list(OutsideSurvey.objects.filter(programme=programme))


def newest_versions(surveys: Iterable[Survey]) -> dict[UUID, UUID]:
    """By survey, the source of the words of its version that is open, or was last. One query."""
    open_ones = SurveyVersion.objects.filter(
        survey__in=[one.pk for one in surveys], state=SurveyVersion.State.OPEN
    )
    return dict(open_ones.values_list("survey_id", "text_id"))
