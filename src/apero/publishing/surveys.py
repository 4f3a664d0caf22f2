"""The surveys of a series, as its pages name them among the other ways to be heard (R34)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from apero.conversations.models import Programme
from apero.lib.timezones import end_of_day_everywhere
from apero.survey.models import OutsideSurvey, Survey
from apero.survey.queries import newest_versions, outside_surveys, public_surveys
from apero.survey.rules import ends_at, is_open
from apero.translation.queries import Text, texts_in


@dataclass(frozen=True, slots=True)
class NamedSurvey:
    """A survey of ours with its words."""

    survey: Survey
    text: Text


@dataclass(frozen=True, slots=True)
class NamedElsewhere:
    """A survey that another service runs, with its words."""

    survey: OutsideSurvey
    text: Text


@dataclass(frozen=True, slots=True)
class Surveys:
    """Those that can be answered now, those that are over, and those elsewhere."""

    open: Sequence[NamedSurvey]
    over: Sequence[NamedSurvey]
    elsewhere: Sequence[NamedElsewhere]


Named = tuple[Sequence[NamedSurvey], Sequence[NamedElsewhere]]
"""All surveys of a series that its pages may name; which of them they do name is a question of the moment."""


def surveys_at(named: Named, *, now: datetime) -> Surveys:
    """What a page says of them at this moment."""
    own, elsewhere = named
    return Surveys(
        open=[one for one in own if is_open(one.survey, now=now)],
        over=[one for one in own if now >= ends_at(one.survey) or one.survey.closed_on],
        elsewhere=[one for one in elsewhere if _is_on(one.survey.last_day, now)],
    )


def _is_on(last_day: date, now: datetime) -> bool:
    return now < end_of_day_everywhere(last_day)


def named_surveys(programme: Programme, language: str) -> Named:
    """Every survey of a series with its words. Two queries, or four if there are any."""
    own, elsewhere = public_surveys(programme), outside_surveys(programme)
    versions = newest_versions(own)
    texts = texts_in(language, [*versions.values(), *(one.text_id for one in elsewhere)])
    return (
        [NamedSurvey(one, texts[versions[one.pk]]) for one in own if one.pk in versions],
        [NamedElsewhere(one, texts[one.text_id]) for one in elsewhere],
    )
