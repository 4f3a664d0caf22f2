"""Which languages a team offers for request, in which order."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apero.audit.actions import Actor, record
from apero.interpretation.events import OfferChanged
from apero.interpretation.models import OfferedLanguage
from apero.lib.languages import tag_from
from apero.lib.refusal import Refusal, require
from apero.people.models import Team


@transaction.atomic
def offer_language(*, team: Team, typed: str, by: Actor, now: datetime) -> str:
    """Put a language, by code or name, at the end of those that may be asked for. Returns its tag; twice is once.

    Raises `Refused` ("no-language") with the field "language".
    """
    offered = _offered(team)
    tag = tag_from(typed)
    if tag is None:
        require(
            Refusal(
                "no-language",
                _(
                    "No language is known by this name or code. Try its name in English, or its code, like sw."
                ),
                "language",
            )
        )
    if tag not in offered:
        _arrange(team, [*offered, str(tag)], by=by, now=now)
    return str(tag)


@transaction.atomic
def stop_offering(*, team: Team, tag: str, by: Actor, now: datetime) -> None:
    """Take a language off the list. Who asked for it is still counted."""
    offered = _offered(team)
    if tag in offered:
        _arrange(team, [one for one in offered if one != tag], by=by, now=now)


@transaction.atomic
def move_offer(*, team: Team, tag: str, is_up: bool, by: Actor, now: datetime) -> None:
    """Move a language by one place; at the end of the list nothing happens."""
    offered = _offered(team)
    place = offered.index(tag) if tag in offered else -1
    other = place - 1 if is_up else place + 1
    if place < 0 or not 0 <= other < len(offered):
        return
    offered[place], offered[other] = offered[other], offered[place]
    _arrange(team, offered, by=by, now=now)


def _offered(team: Team) -> list[str]:
    """The list as it stands, held until the transaction ends."""
    Team.objects.select_for_update().get(pk=team.pk)
    return list(OfferedLanguage.objects.filter(team=team).values_list("language", flat=True))


def _arrange(team: Team, wanted: Sequence[str], *, by: Actor, now: datetime) -> None:
    OfferedLanguage.objects.filter(team=team).exclude(language__in=wanted).delete()
    OfferedLanguage.objects.bulk_create(
        [OfferedLanguage(team=team, language=tag, position=place) for place, tag in enumerate(wanted)],
        update_conflicts=True,
        unique_fields=["team", "language"],
        update_fields=["position"],
    )
    record(OfferChanged(team_id=team.pk), by=by, now=now)
