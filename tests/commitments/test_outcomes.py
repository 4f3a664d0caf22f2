"""What participants said of a promise stays, whatever the team does next."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apero.commitments import actions
from apero.commitments.facts import PledgeFacts
from apero.commitments.models import OutcomeMark, Pledge
from apero.lib.refusal import Refused
from tests import make

pytestmark = pytest.mark.django_db


def kept_pledge() -> Pledge:
    now = timezone.now()
    programme = make.programme(starts_on=now.date() - timedelta(days=60), ends_on=now.date())
    facts = PledgeFacts(text="A page.", owner="Safety desk", due_on=now.date())
    pledge = actions.note_pledge(programme=programme, facts=facts, by=make.actor(), now=now)
    actions.confirm_pledge(pledge=pledge, by=make.actor(), now=now)
    actions.finish_pledge(pledge=pledge, evidence="It stands there.", by=make.actor(), now=now)
    pledge.refresh_from_db()
    return pledge


def test_r64_what_participants_are_asked_is_not_broken_off() -> None:
    pledge = kept_pledge()
    with pytest.raises(Refused, match="asked"):
        actions.start_pledge(pledge=pledge, by=make.actor(), now=timezone.now())


def test_r64_a_dispute_stays_in_the_history_when_the_team_begins_anew() -> None:
    pledge, now = kept_pledge(), timezone.now()
    for number in range(5):
        OutcomeMark.objects.create(token=bytes([number]) * 32, pledge=pledge, mark="disputed")
    assert actions.close_marks(now=now + timedelta(days=40)) == 1
    pledge.refresh_from_db()
    assert pledge.outcome == "disputed"
    actions.start_pledge(pledge=pledge, by=make.actor(), now=now)
    assert [s.outcome for s in pledge.steps.order_by("position")][-2:] == ["disputed", ""]


def test_r61_a_link_to_somebodys_page_is_refused_like_their_name() -> None:
    pledge = kept_pledge()
    with pytest.raises(Refused, match="flags"):
        actions.add_update(
            of=pledge,
            text="News.",
            link="https://en.wikipedia.org/wiki/User:Kofi_Mensah_1987",
            by=make.actor(),
            now=timezone.now(),
        )
    actions.add_update(
        of=pledge, text="News.", link="https://example.org/report", by=make.actor(), now=timezone.now()
    )
