"""Surveys that other services run: named, changed, and taken off (R37)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme
from apero.survey.events import OutsideChanged, OutsideNamed, OutsideRemoved
from apero.survey.models import OutsideSurvey
from apero.translation.actions import write_source
from apero.translation.queries import text_in

KIND = "outside-survey"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideFacts:
    """What is said of it before its link."""

    title: str
    processor: str
    terms_link: str
    collects: str
    link: str
    last_day: date

    def columns(self) -> dict[str, object]:
        """Those that are no words."""
        return {
            "processor": self.processor,
            "terms_link": self.terms_link,
            "link": self.link,
            "last_day": self.last_day,
        }

    def parts(self) -> dict[str, str]:
        """Those that are."""
        return {"title": self.title, "collects": self.collects}


@transaction.atomic
def name_outside(*, programme: Programme, facts: OutsideFacts, by: Actor, now: datetime) -> OutsideSurvey:
    """Name a survey of another service. It is public with its series. Twice, word by word, is once."""
    Programme.objects.select_for_update(of=("self",)).get(pk=programme.pk)
    for named in OutsideSurvey.objects.filter(programme=programme, **facts.columns()):
        said = text_in("", named.text_id)
        if all(said.plain(part) == words for part, words in facts.parts().items()):
            return named
    text = write_source(
        team_id=programme.team_id,
        kind=KIND,
        language=programme.team.source_language,
        parts=facts.parts(),
    )
    made = OutsideSurvey.objects.create(programme=programme, text=text, **facts.columns())
    record(OutsideNamed(outside_id=made.pk), by=by, now=now)
    return made


@transaction.atomic
def change_outside(*, outside: OutsideSurvey, facts: OutsideFacts, by: Actor, now: datetime) -> None:
    """Say something else of it."""
    locked = OutsideSurvey.objects.select_for_update(of=("self",)).select_related("text").get(pk=outside.pk)
    for name, value in facts.columns().items():
        setattr(locked, name, value)
    locked.save()
    write_source(
        team_id=locked.text.team_id,
        kind=KIND,
        language=locked.text.language,
        parts=facts.parts(),
        source=locked.text,
    )
    record(OutsideChanged(outside_id=locked.pk), by=by, now=now)


@transaction.atomic
def remove_outside(*, outside: OutsideSurvey, by: Actor, now: datetime) -> None:
    """Take it off the pages, with its words."""
    text = outside.text
    gone, _by_model = OutsideSurvey.objects.filter(pk=outside.pk).delete()
    if gone:
        text.delete()
        record(OutsideRemoved(outside_id=outside.pk), by=by, now=now)
