"""Open answers for those who read them, when the survey has closed."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.db.models.functions import Length

from apero.conversations.models import Programme
from apero.guard.check import check
from apero.guard.context import Context
from apero.people.models import Team, User
from apero.survey.models import OpenAnswer, Reading, Survey

AT_ONCE = 20
READERS = 2
"""So many of the team read an open answer before anything is made of it."""


@dataclass(frozen=True, slots=True)
class WordsRow:
    """An open answer with what the guard marks in it, how many have read it, and whether the reader is one of them."""

    answer: OpenAnswer
    marked: list[str]
    readers: int
    is_read: bool

    @property
    def is_read_by_two(self) -> bool:
        return self.readers >= READERS


def survey_of_team(survey_id: UUID, team: Team) -> Survey:
    """A survey by its id, for its own team. Raises `Survey.DoesNotExist`."""
    found = Survey.objects.select_related("programme__team", "programme__text")
    return found.get(pk=survey_id, programme__team=team)


def to_be_read(survey: Survey) -> QuerySet[OpenAnswer]:
    """The open answers of versions that as many people answered as the smallest number that is told.

    Of fewer one could know who wrote: of a survey that was shown to one person, of a version that was open for an hour.
    """
    told = survey.versions.annotate(people=Count("answers")).filter(people__gte=survey.minimum)
    return OpenAnswer.objects.filter(version__in=told.order_by().values("pk"))


def words_page(survey: Survey, reader: User, number: int) -> Any:
    """The open answers that are read, by version and question, in random order within it, as a page of `WordsRow`."""
    own = Reading.objects.filter(answer=OuterRef("pk"), reader=reader)
    found = (
        to_be_read(survey)
        .select_related("version__text")
        .annotate(readers=Count("readings"), is_read=Exists(own))
        .order_by("version__number", Length("question"), "question", "id")
    )
    page: Any = Paginator(found, AT_ONCE).get_page(number)
    page.object_list = [_row(answer) for answer in page.object_list]
    return page


def _row(answer: Any) -> WordsRow:
    flags = check(answer.text, Context())
    marked = list(dict.fromkeys(answer.text[flag.start : flag.end] for flag in flags))
    return WordsRow(answer, marked, answer.readers, answer.is_read)


def unread_by_two(survey: Survey) -> int:
    """How many of the open answers that are read were not read by two of the team."""
    found = to_be_read(survey).annotate(readers=Count("readings"))
    return found.filter(readers__lt=READERS).count()


def written_in(programme: Programme) -> list[str]:
    """All that was written in surveys of a series that have closed: what public words may not repeat."""
    closed = OpenAnswer.objects.filter(
        version__survey__programme=programme, version__survey__closed_on__isnull=False
    )
    return list(closed.order_by().values_list("text", flat=True))
