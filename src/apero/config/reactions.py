"""What follows from what happened: the whole list, on one page.

A staff act records an event (`audit.actions.record`); each task below is put into the queue in the same transaction,
with the event's facts as its arguments. So the act, its record and what follows commit or vanish together. A task may
run twice (a worker that was killed leaves it to the next) and must be safe to repeat.

A participant's act is no event and has no reaction: what must follow from it is found by a job at a fixed time
(config/jobs.py).
"""

from collections.abc import Mapping
from typing import Any

from django_tasks.base import Task

from apero.commitments import tasks as commitments
from apero.conversations.events import SessionChanged, SessionPostponed
from apero.interpretation import tasks as interpretation
from apero.lib.events import Event
from apero.policy.events import TopicMerged
from apero.registration import tasks as registration
from apero.synthesis import tasks as synthesis
from apero.synthesis.events import ClaimWithdrawn, StatementWithdrawn, SummaryPublished

REACTIONS: Mapping[type[Event], tuple[Task[Any, Any], ...]] = {
    SessionChanged: (interpretation.reopen, registration.fill_seats),
    SessionPostponed: (interpretation.reopen, registration.ask_again, registration.fill_seats),
    SummaryPublished: (commitments.record_recommendations, synthesis.release_counts),
    StatementWithdrawn: (commitments.withdraw_recommendations,),
    ClaimWithdrawn: (commitments.withdraw_recommendations_of_claim,),
    TopicMerged: (synthesis.move_statements,),
}
