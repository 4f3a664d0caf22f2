import pytest

from apero.translation import actions, queries
from apero.translation.models import Translation
from tests import make

pytestmark = pytest.mark.django_db


def test_r3_an_untranslated_segment_shows_its_source_in_its_own_language() -> None:
    source = make.source(make.team(), title="Hello", body="One.\n\nTwo.")
    numbers = {s.text: s.number for s in source.segments.all()}
    actions.translate(source=source, language="yo", words={numbers["One."]: "Ọ̀kan."}, by=make.actor(), now=make.NOON)
    text = queries.text_in("yo", source.pk)
    assert [(p.words, p.lang) for p in text.all("body")] == [("Ọ̀kan.", "yo"), ("Two.", "en")]
    assert (text.done, text.total, text.percent) == (1, 3, 33)
    assert Translation.objects.count() == 1
