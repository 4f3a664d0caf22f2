"""What the team's pages of surveys read: what stands, with the words as they were written."""

from uuid import UUID

from apero.conversations.models import Programme
from apero.conversations.queries import AS_WRITTEN
from apero.people.models import Team
from apero.policy.queries import regions_of, risk_areas_of
from apero.survey.models import OutsideSurvey, Survey, SurveyVersion
from apero.survey.queries.answering import Sheet, sheet_of
from apero.survey.structure import Kind, Structure, from_json, parts_of
from apero.translation.queries import Passage, language_rows, team_languages, texts_in


def surveys_of(programme: Programme) -> list[SurveyVersion]:
    """The newest version of each survey of a series, by the surveys' addresses."""
    found = SurveyVersion.objects.filter(survey__programme=programme).select_related("survey", "text")
    newest = {version.survey_id: version for version in found.order_by("survey__address", "number")}
    return list(newest.values())


def newest_version(survey: Survey) -> SurveyVersion:
    """The draft of a survey, or what was opened last."""
    found = survey.versions.select_related("text").order_by("-number").first()
    if found is None:
        raise SurveyVersion.DoesNotExist
    return found


def version_of(survey: Survey, number: int) -> SurveyVersion:
    """One of its versions. Raises `SurveyVersion.DoesNotExist`."""
    return survey.versions.select_related("text").get(number=number)


def asked_before(survey: Survey) -> list[Structure]:
    """What the versions of a survey asked that were opened."""
    rows = survey.versions.exclude(state=SurveyVersion.State.DRAFT).values_list("structure", flat=True)
    return [from_json(data) for data in rows]


def words_of(survey: Survey, version: SurveyVersion) -> dict[str, str]:
    """The words of a version as they were written, by part; a framing question's under the key of its question."""
    return written(sheet_of(survey, version, AS_WRITTEN))


def written(sheet: Sheet) -> dict[str, str]:
    """The same of a sheet that was read as it was written."""
    found = {part: words for part in parts_of(sheet.structure) if (words := sheet.text.plain(part))}
    for question in sheet.structure.questions:
        asked = sheet.asked(question)
        if asked is not None:
            found.setdefault(question.key, asked.words)
    return found


def offered(team: Team, kind: Kind, language: str) -> dict[str, Passage | None]:
    """The regions or the risk areas of a team that a question can offer, by address, in their order."""
    rows = list(regions_of(team.pk) if kind is Kind.REGION else risk_areas_of(team.pk))
    texts = texts_in(language, [row.text_id for row in rows])
    return {row.address: texts[row.text_id].first("name") for row in rows}


def prompts_of(programme: Programme) -> dict[int, str]:
    """The framing questions of a series as they were written, by number (R45)."""
    rows = list(programme.prompts.order_by("number"))
    texts = texts_in(AS_WRITTEN, [row.text_id for row in rows])
    return {row.number: texts[row.text_id].plain("text") for row in rows}


def languages_of(team: Team, sheet: Sheet) -> list[tuple[str, int]]:
    """The languages that a version can be read in, by tag, and how many percent of its words are translated."""
    rows = {tag: percent for tag, _name, percent in language_rows(sheet.sources, sheet.text.source_language)}
    return list((dict.fromkeys([*rows, *team_languages(team.pk)], 0) | rows).items())


def outside_of_team(team: Team, outside_id: UUID) -> OutsideSurvey:
    """A survey of another service that the team named. Raises `OutsideSurvey.DoesNotExist`."""
    found = OutsideSurvey.objects.filter(programme__team=team)
    return found.select_related("programme__team", "programme__text", "text").get(pk=outside_id)


def public_outside(programme: str, outside_id: UUID) -> OutsideSurvey:
    """One of them, for everybody, if its series is public. Raises `OutsideSurvey.DoesNotExist`."""
    found = OutsideSurvey.objects.exclude(programme__state=Programme.State.DRAFT)
    found = found.select_related("programme__team", "programme__text", "text")
    return found.get(programme__address=programme, pk=outside_id)
