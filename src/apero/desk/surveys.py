"""Making a survey of a file: the survey below, its translations through the guard's door (decision 22)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import ngettext

from apero.audit.actions import Actor
from apero.conversations.models import Programme
from apero.disclosure.actions import save_translations
from apero.lib.languages import name_of
from apero.people.models import User
from apero.survey.actions import ReadSurvey, SurveyFacts, read_survey
from apero.survey.imports import Found


@transaction.atomic
def survey_of_file(
    *,
    programme: Programme,
    facts: SurveyFacts,
    title: str,
    found: Found,
    writer: User,
    by: Actor,
    now: datetime,
) -> ReadSurvey:
    """A draft with all that a file holds, or nothing. A flagged translation waits for a second person. Raises `Refused`."""
    made = read_survey(programme=programme, facts=facts, title=title, found=found, by=by, now=now)
    for tag, words in made.told.items():
        kept = save_translations(
            source=made.version.text,
            language=tag,
            words=words,
            wait=list(words),
            writer=writer,
            by=by,
            now=now,
        )
        waiting = len(kept.waiting)
        if waiting:
            text = ngettext(
                "%(language)s: %(number)s part waits for a second person. It says of people what the text does not.",
                "%(language)s: %(number)s parts wait for a second person. They say of people what the text does not.",
                waiting,
            )
            made.remarks.append(text % {"language": name_of(tag), "number": waiting})
    return made
