"""Sample A after it was announced: what people and the team did, each by the action that they would use."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from apero.config.samples import kindred_atlas as atlas
from apero.config.samples.actions import Loaded, cities_known
from apero.config.samples.clocks import moved_days
from apero.conversations import actions as conversations
from apero.conversations.models import Programme, Session
from apero.conversations.queries import session_facts
from apero.conversations.rules import interpretation_deadline
from apero.crypto.codes import new_code
from apero.hosting.actions import save_cue
from apero.incidents.actions import agree, name_contact
from apero.interpretation import actions as interpretation
from apero.interpretation.rules import seen_mark
from apero.listening import actions as listening
from apero.listening.queries import QUESTION
from apero.listening.rules import seen_mark as question_mark
from apero.participation.queries import new_form_value, value_of
from apero.people.models import Membership, User
from apero.policy import actions as policy
from apero.policy.kinds import REGION
from apero.registration.actions import Wishes, invite, take_seat
from apero.registration.pseudonyms import suggested_pseudonym
from apero.registration.queries import INVITATION, SEAT


@dataclass(frozen=True, slots=True)
class Sample:
    """The series with its sessions by address, and when it is loaded."""

    loaded: Loaded
    programme: Programme
    now: datetime

    def session(self, address: str) -> Session:
        return Session.objects.select_related("programme").get(programme=self.programme, address=address)

    def before(self, session: Session, days: int) -> datetime:
        """The time of loading, or `days` before the session if that is earlier."""
        return min(self.now, session.starts_at - timedelta(days=days))


def add_what_happened(loaded: Loaded, programme: Programme, *, now: datetime) -> None:
    """Everything that this module has, in order."""
    sample = Sample(loaded, programme, now)
    for add in (_people_who_come, _requests, _search, _moved_session, _focus_group, _questions, _hosts):
        add(sample)


def _value(purpose: str, object_id: object, day: datetime) -> bytes:
    """What a form value stands for, as if a page had been sent."""
    sent = new_form_value(purpose=purpose, object_id=str(object_id), today=day.date())
    return value_of(sent, purpose=purpose, object_id=str(object_id), today=day.date()) or b""


def _people_who_come(sample: Sample) -> None:
    """Every place of a session is taken, and some wait; each by a form of its own. Nobody keeps the codes."""
    session = sample.session(atlas.FULL)
    day = sample.before(session, 1)
    for _seat in range(session.capacity + atlas.WAITING):
        take_seat(
            session_id=session.pk,
            value=_value(SEAT, session.pk, day),
            pseudonym=suggested_pseudonym("en"),
            accepted=[],
            seen=None,
            now=day,
            wishes=Wishes(may_wait=True),
        )


def _requests(sample: Sample) -> None:
    """One language is short of the threshold, one has met it, one came too late (R31, R32)."""
    for language in atlas.OFFERED:
        interpretation.offer_language(
            team=sample.loaded.team, typed=language, by=sample.loaded.by("convenor"), now=sample.now
        )
    for address, language, in_time, late in atlas.REQUESTS:
        session = sample.session(address)
        deadline = interpretation_deadline(session)
        times = [*[deadline - timedelta(days=1)] * in_time, *[deadline + timedelta(hours=1)] * late]
        for moment in times:
            interpretation.ask_for(
                session=session, code=new_code(), language=language, has_seat=False, now=moment
            )


def _search(sample: Sample) -> None:
    """The team looks for interpreters: one said yes, one has not answered yet."""
    address, language = atlas.SOUGHT
    session, by = sample.session(address), sample.loaded.by("convenor")
    day = sample.before(session, 2)
    first = sample.loaded.staff["interpreter"]
    second = User.objects.create(
        email=f"interpreter-2@{sample.loaded.team.address}.example",
        name=atlas.SECOND_INTERPRETER,
        password="!",  # noqa: S106 (nobody can sign in with it)
    )
    Membership.objects.create(
        team=sample.loaded.team, user=second, role="interpreter", granted_on=sample.now.date()
    )
    interpretation.start_sourcing(session=session, language=language, has_looked=True, by=by, now=day)
    asked = [
        interpretation.invite_interpreter(
            session=session, language=language, interpreter=user, by=by, now=day
        )
        for user in (first, second)
    ]
    interpretation.accept(
        assignment=asked[0],
        seen=seen_mark(session),
        is_confidential=True,
        has_no_conflict=True,
        by=sample.loaded.by("interpreter"),
        now=day,
    )


def _moved_session(sample: Sample) -> None:
    """A session that was moved across a change of the clocks: the hour on the wall stays, UTC does not (R28)."""
    moved = moved_days(sample.programme.starts_on)
    by = sample.loaded.by("convenor")
    region = policy.add_word(
        REGION, team=sample.loaded.team, words={"name": moved.region}, by=by, now=sample.now
    )
    like = sample.session("south-america")
    facts = replace(
        session_facts([like])[like.pk],
        region_id=region.pk,
        starts=datetime.combine(moved.first, time(18)),
        wall_zone=moved.zone,
        language="en",
        city_ids=cities_known([moved.city]),
    )
    session = conversations.draft_session(programme=sample.programme, facts=facts, by=by, now=sample.now)
    conversations.announce_session(session=session, by=by, now=sample.now)
    conversations.postpone_session(
        session=session,
        starts=datetime.combine(moved.then, time(18)),
        wall_zone=moved.zone,
        because=atlas.MOVED_BECAUSE,
        by=by,
        now=sample.now,
    )


def _focus_group(sample: Sample) -> None:
    """A restricted focus group, which no stranger may know of: places are held for those who were invited (R11)."""
    by = sample.loaded.by("convenor")
    like = sample.session("western-asia-north-africa")
    facts = session_facts([like])[like.pk]
    facts = replace(
        facts,
        starts=facts.starts + timedelta(days=2),
        kind="focus-group",
        level="restricted",
        capacity=atlas.FOCUS_INVITATIONS + 2,
        note=atlas.FOCUS_NOTE,
    )
    session = conversations.draft_session(programme=sample.programme, facts=facts, by=by, now=sample.now)
    conversations.announce_session(session=session, by=by, now=sample.now)
    invite(
        session_id=session.pk,
        value=_value(INVITATION, session.pk, sample.now),
        count=atlas.FOCUS_INVITATIONS,
        by=by,
        now=sample.now,
    )


def _questions(sample: Sample) -> None:
    """Two questions stand in the queue of the next session, one waits to be screened (R44)."""
    session, by = sample.session("west-africa"), sample.loaded.by("facilitator")
    day = sample.before(session, 1)
    for typed, wording in atlas.QUESTIONS:
        question = listening.ask(
            programme_id=sample.programme.pk,
            value=_value(QUESTION, sample.programme.pk, day),
            region=session.region,
            text=typed,
            wish="public",
            language="en",
            now=day,
        ).question
        if wording:
            listening.admit_question(
                session_id=session.pk,
                question_id=question.pk,
                wording=wording,
                language="en",
                seen=question_mark(question),
                by=by,
                now=day,
            )


def _hosts(sample: Sample) -> None:
    """The hosts wrote their cues, and two colleagues agreed that incidents can be reported to them (R22, R25)."""
    session = sample.session("west-africa")
    for position, cue in enumerate(atlas.CUES):
        save_cue(session=session, position=position, typed=cue, seen=0, now=sample.before(session, 1))
    for position, (role, shown_name) in enumerate(atlas.CONTACTS, start=1):
        user = sample.loaded.staff[role]
        contact = name_contact(
            programme=sample.programme,
            position=position,
            user=user,
            by=sample.loaded.by("convenor"),
            now=sample.now,
        )
        agree(contact=contact, user=user, shown_name=shown_name, by=sample.loaded.by(role), now=sample.now)
