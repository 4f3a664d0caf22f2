"""What is told in feeds, joined from the apps below: sessions, summaries, recommendations. Remembered as bytes.

No statement's words are in it: a page can take them back, a feed that was read cannot. Days are those on which the
team made a thing known, never later than the session itself; a session from before such days were kept counts as
announced with its series.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apero.audit.memory import remembered
from apero.commitments.models import Pledge, PledgeStep, RecommendationStep
from apero.commitments.queries import PLEDGE_STATES, STEPS
from apero.commitments.rules import PUBLIC_PLEDGES
from apero.conversations import queries as conversations
from apero.conversations.models import Programme, Session, unlisted
from apero.lib.languages import name_of
from apero.publishing.atom import NEWEST, About, Entry, atom_of
from apero.publishing.calendars import AT_MOST, Texts, full_title, spoken, was_to_begin
from apero.synthesis.models import Claim, Statement, SummaryVersion
from apero.translation.queries import Text, texts_in

BEGAN_ON = date(2022, 1, 1)
"""The day of a feed of a site that has no series yet."""


@remembered
def programme_feed(address: str, language: str) -> bytes:
    """What happened in a series (R12). Raises `Programme.DoesNotExist`."""
    programme = conversations.public_programme(address)
    title = texts_in(language, [programme.text_id])[programme.text_id].plain("title")
    about = About(
        key=uuid5(programme.pk, f"feed {language}"),
        title=title or _("Conversations"),
        author=programme.team.organisation,
        language=spoken(),
        began_on=programme.starts_on,
        source=_whole("publishing:programme_feed", address),
        page=_whole("publishing:programme", address),
    )
    return atom_of(about, _entries(language, programme=programme))


@remembered
def feed(language: str) -> bytes:
    """What happened in all series."""
    source = _whole("publishing:feed")
    newest = conversations.public_programmes().select_related("team").first()
    about = About(
        key=uuid5(NAMESPACE_URL, source),
        title=_("Conversations"),
        author=newest.team.organisation if newest else "Àpérò",
        language=spoken(),
        began_on=newest.starts_on if newest else BEGAN_ON,
        source=source,
        page=_whole("publishing:home"),
    )
    return atom_of(about, _entries(language))


def _whole(name: str, *args: Any) -> str:
    return settings.SITE_URL + reverse(name, args=args)


def _entries(language: str, **lookups: Any) -> list[Entry]:
    """All that happened, in any order; eight queries for any number of things."""
    sessions = conversations.sessions_to_follow(limit=AT_MOST, **lookups)
    versions, reports = _versions([s.pk for s in sessions]), _reports(**lookups)
    steps = _steps(**{f"recommendation__{name}": value for name, value in lookups.items()})
    pledge_steps = _pledge_steps(**{f"pledge__{name}": value for name, value in lookups.items()})
    found = [*sessions, *(v.summary.session for v in versions if v.summary.session)]
    keys = [key for s in found for key in (s.text_id, s.programme.text_id, s.region.text_id)]
    keys += [step.recommendation.programme.text_id for step in steps]
    keys += [step.pledge.programme.text_id for step in pledge_steps]
    keys += [thing.text_id for v in reports for thing in (v.summary.programme, v.summary.region) if thing]
    moves = [move.text_id for s in sessions for move in conversations.postponements_of(s)]
    texts = texts_in(language, dict.fromkeys([*keys, *moves, *(v.about_id for v in (*versions, *reports))]))
    made = [e for s in sessions for e in _of_session(s, texts)]
    made += [_of_version(v, v.summary.session, texts) for v in versions if v.summary.session]
    made += [_of_report(v, v.summary.programme, texts) for v in reports if v.summary.programme]
    made += [_of_step(step, texts) for step in steps]
    made += [_of_pledge_step(step, texts) for step in pledge_steps]
    return [_in_language(entry, language) for entry in made]


def _in_language(entry: Entry, language: str) -> Entry:
    """An entry in another language is another entry: whoever follows both gets both."""
    key = uuid5(entry.key, language)
    return Entry(key, entry.on, entry.kind, entry.title, entry.told, entry.address)


def _versions(session_ids: Iterable[UUID]) -> list[SummaryVersion]:
    """The newest summaries of these sessions."""
    found = SummaryVersion.objects.filter(summary__session__in=list(session_ids)).order_by(
        "-published_on", "pk"
    )
    return list(found.select_related("summary__session__programme", "summary__session__region")[:NEWEST])


def _reports(**lookups: Any) -> list[SummaryVersion]:
    """The newest summaries of regions and of whole series."""
    public = conversations.public_programmes().order_by().values("pk")
    named = {f"summary__{name}": value for name, value in lookups.items()}
    found = SummaryVersion.objects.filter(summary__programme__in=public, **named)
    return list(
        found.select_related("summary__programme", "summary__region").order_by("-published_on", "pk")[:NEWEST]
    )


def _steps(**lookups: Any) -> list[RecommendationStep]:
    """The newest steps of recommendations that were made, at least once, in a session that strangers may know of."""
    said = Statement.objects.filter(recommendations=OuterRef("recommendation")).exclude(unlisted("session__"))
    compiled = Claim.objects.filter(recommendations=OuterRef("recommendation"))
    public = conversations.public_programmes().order_by().values("pk")
    found = RecommendationStep.objects.filter(
        Exists(said) | Exists(compiled), recommendation__programme__in=public, **lookups
    )
    return list(found.select_related("recommendation__programme").order_by("-on", "pk")[:NEWEST])


def _pledge_steps(**lookups: Any) -> list[PledgeStep]:
    """The newest steps of promises that are public."""
    public = conversations.public_programmes().order_by().values("pk")
    found = PledgeStep.objects.filter(
        pledge__programme__in=public, pledge__state__in=PUBLIC_PLEDGES, **lookups
    ).exclude(state=Pledge.State.NOTED)
    return list(found.select_related("pledge__programme").order_by("-on", "pk")[:NEWEST])


def _of_session(session: Session, texts: Texts) -> Iterator[Entry]:
    """That a session was announced, moved, cancelled: an entry each."""
    where, page = full_title(session, texts)[0], _session_page(session)
    is_cancelled = session.state == Session.State.CANCELLED
    announced_on, when = _announced_on(session), "" if is_cancelled else _when(session)
    yield Entry(session.pk, announced_on, "session-announced", _("Announced: %s") % where, when, page)
    for move in conversations.postponements_of(session):
        told = _lines(was_to_begin(move.starts_at), texts[move.text_id], "because")
        title, key = _("Moved: %s") % where, uuid5(move.text_id, "moved")
        yield Entry(key, move.announced_on, "session-moved", title, told, page)
    if is_cancelled:
        told = _lines(_("This session was cancelled."), texts[session.text_id], "cancelled-because")
        key, on = uuid5(session.pk, "cancelled"), session.cancelled_on or announced_on
        yield Entry(key, on, "session-cancelled", _("Cancelled: %s") % where, told, page)


def _session_page(session: Session) -> str:
    return _whole("publishing:session", session.programme.address, session.address)


def _announced_on(session: Session) -> date:
    return min(session.announced_on or session.programme.starts_on, session.starts_at.astimezone(UTC).date())


def _when(session: Session) -> str:
    held = _("Held in %(language)s.") % {"language": name_of(session.language, spoken().split("-")[0])}
    has_moved = bool(conversations.postponements_of(session))
    words = (
        _("It now begins on %(day)s at %(time)s UTC.")
        if has_moved
        else _("It begins on %(day)s at %(time)s UTC.")
    )
    begins = words % _moment(session.starts_at)
    return f"{begins} {held}"


def _moment(moment: datetime) -> dict[str, str]:
    utc = moment.astimezone(UTC)
    return {"day": date_format(utc, "D j F Y"), "time": f"{utc:%H:%M}"}


def _lines(sentence: str, text: Text, part: str) -> str:
    return "\n".join([sentence, *(passage.words for passage in text.all(part))])


def _of_version(version: SummaryVersion, session: Session, texts: Texts) -> Entry:
    where = full_title(session, texts)[0]
    page = _whole("publishing:summary_version", session.programme.address, session.address, version.number)
    return _summarised(version, where, page, texts)


def _of_report(version: SummaryVersion, programme: Programme, texts: Texts) -> Entry:
    """A summary of a region, or of the whole series."""
    region = version.summary.region
    title = texts[programme.text_id].plain("title") or programme.address
    if region is None:
        page = _whole("publishing:series_summary", programme.address, version.number)
        return _summarised(version, title, page, texts)
    page = _whole("publishing:region_summary", programme.address, region.address, version.number)
    return _summarised(version, f"{title}, {texts[region.text_id].plain('name')}", page, texts)


def _summarised(version: SummaryVersion, where: str, page: str, texts: Texts) -> Entry:
    title = _("Summary, version %(number)d: %(where)s") % {"number": version.number, "where": where}
    told = texts[version.about_id].plain("what-changed")
    return Entry(version.pk, version.published_on, "summary-published", title, told, page)


def _of_step(step: RecommendationStep, texts: Texts) -> Entry:
    made: Programme = step.recommendation.programme
    series = texts[made.text_id].first("title")
    facts = {
        "number": step.recommendation.number,
        "series": series.words if series else made.address,
        "state": STEPS[step.state],
    }
    if step.state == "withdrawn":
        title = _("Recommendation %(number)d was withdrawn: %(series)s") % facts
    elif step.state == "recorded":
        title = _("Recommendation %(number)d: %(series)s") % facts
    else:
        title = _("Recommendation %(number)d, now: %(state)s. %(series)s") % facts
    page = _whole("publishing:recommendation", made.address, step.recommendation.number)
    return Entry(step.pk, step.on, f"recommendation-{step.state}", title, "", page)


def _of_pledge_step(step: PledgeStep, texts: Texts) -> Entry:
    made: Programme = step.pledge.programme
    series = texts[made.text_id].first("title")
    facts = {
        "number": step.pledge.number,
        "series": series.words if series else made.address,
        "state": PLEDGE_STATES[step.state],
        "day": step.due_on.isoformat(),
    }
    title = _("Promise %(number)d, now: %(state)s, for %(day)s. %(series)s") % facts
    page = f"{_whole('publishing:pledges', made.address)}#p-{step.pledge.number}"
    return Entry(step.pk, step.on, f"pledge-{step.state}", title, "", page)
