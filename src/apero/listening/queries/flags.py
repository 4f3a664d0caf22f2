"""What could identify somebody in the team's words about a question, before anybody else reads them."""

from apero.disclosure.models import Waiting
from apero.disclosure.queries import Flagged, context_of, flags_of, in_own_words
from apero.listening.models import Question

WORDING, ANSWER = Waiting.Part.QUESTION, Waiting.Part.ANSWER


def is_read_by_others(question: Question) -> bool:
    """Whether more people read it than its asker and the hosts."""
    return question.wish == Question.Visibility.PUBLIC


def flags_of_wording(question: Question, words: str, *, part: str, language: str = "") -> list[Flagged]:
    """The flags of a question as the team puts it, or of its answer. Names chosen for questions count as pseudonyms."""
    asked = Question.objects.filter(programme=question.programme_id).exclude(pseudonym="").order_by()
    context = context_of(
        question.programme,
        region=question.region,
        language=language,
        also=asked.values_list("pseudonym", flat=True).distinct(),
        may_quote=part == ANSWER,
    )
    found = flags_of(words, context, source_id=question.public_text_id, waits=(question.pk, part))
    return in_own_words(found) if part == ANSWER else found
