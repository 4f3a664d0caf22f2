"""Words of the thread with a flag, kept where no page shows them until a second person read them."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from apero.conversations.models import Programme
from apero.disclosure.actions import let_wait
from apero.disclosure.models import Waiting
from apero.people.models import User


@transaction.atomic
def let_words_wait(
    *,
    programme: Programme,
    of: UUID,
    part: str,
    form: UUID,
    words: Mapping[str, str],
    chosen: Mapping[str, str],
    writer: User,
    today: date,
) -> Waiting:
    """Keep what a form said, field by field. The same form sent again replaces it; another one waits beside it."""
    Programme.objects.select_for_update(of=("self",), no_key=True).get(
        pk=programme.pk
    )  # a form sent twice waits once
    return let_wait(
        words=words,
        language=programme.team.source_language,
        of=of,
        part=part,
        form=str(form),
        chosen=chosen,
        programme=programme,
        region=None,
        writer=writer,
        today=today,
    )
