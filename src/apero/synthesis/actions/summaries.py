"""Publishing a summary: version by version, each with the wording that it held."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from apero.audit.actions import Actor, record
from apero.conversations.models import Programme, Session
from apero.conversations.rules import phase_of
from apero.disclosure.actions import carry
from apero.disclosure.queries import Flagged
from apero.disclosure.rules import why_not_pass
from apero.lib.refusal import Refusal, Refused, require
from apero.lib.words import paragraphs
from apero.people.models import User
from apero.synthesis.events import SummaryPublished
from apero.synthesis.models import Statement, Summary, SummaryItem, SummaryVersion
from apero.synthesis.queries import (
    AROUND,
    NOT_READY,
    READY,
    being_reworded,
    checked_by,
    flagged_points,
    flags_of_about,
    is_asked,
    mark_of_list,
    newest_wordings,
    wordings_of,
)
from apero.synthesis.rules import why_not_publish, why_not_show
from apero.translation.actions import write_source
from apero.translation.queries import text_in

State = Statement.State


def _kept(typed: str) -> str:
    """A text as a source will give it back."""
    return "\n\n".join(paragraphs(typed))


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The words around a version. Who compiled and reviewed is told by role or office, never by a name."""

    method: str = ""
    caveats: str = ""
    compiled_by: str = ""
    reviewed_by: str = ""
    led_to: str = ""
    process: str = ""
    what_changed: str = ""
    without_check: str = ""
    """Why participants were not asked to check it."""

    def parts(self) -> dict[str, str]:
        """As the parts of a source hold them and give them back."""
        return {f.name.replace("_", "-"): _kept(getattr(self, f.name)) for f in fields(self)}

    def kept(self) -> "About":
        """The same, each text as its source will give it back."""
        return About(**{name.replace("-", "_"): words for name, words in self.parts().items()})


def about_of(version: SummaryVersion) -> About:
    """The words around a version that stands, in the language they were written in."""
    text = text_in("", version.about_id)
    return About(**{f.name: text.plain(f.name.replace("_", "-")) for f in fields(About)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What a publisher says about a version. `leaves_out`: what is not ready stays out of it."""

    about: About
    nothing_recorded: bool = False
    nothing_shown: bool = False
    leaves_out: bool = True


@transaction.atomic
def publish_summary(
    *,
    session: Session,
    publisher: User,
    by: Actor,
    now: datetime,
    nothing_recorded: bool = False,
    nothing_shown: bool = False,
    leaves_out: bool = True,
    number: int | None = None,
    seen: str | None = None,
    on: date | None = None,
    **about: str,
) -> SummaryVersion:
    """Publish what participants have checked of a held session as the next version. Raises `Refused`.

    What is approved goes with it where nobody is asked to check, or where `without_check` says publicly why they were not.

    `number` is the version that the page promised: sent twice with the same words it is one version. `seen`
    is the mark of the statements that the publisher read (`queries.mark_of_list`). `on` is the day that pages show,
    where history is entered. `about`: the words around it, by the names of `About`. A version without a point says
    `nothing_recorded`, or `nothing_shown` if there are points in any state. A statement that is being reworded stands in it as
    it was worded before.
    """
    said = Publication(
        about=About(**about).kept(),
        nothing_recorded=nothing_recorded,
        nothing_shown=nothing_shown,
        leaves_out=leaves_out,
    )
    locked = (
        Session.objects.select_for_update(of=("self",)).select_related("programme__text").get(pk=session.pk)
    )
    summary, _is_new = Summary.objects.get_or_create(session=locked)
    latest = summary.versions.order_by("-number").first()
    if number is not None and latest is not None and latest.number >= number:
        return again(latest, number, said.about)
    found = list(
        locked.statements.select_for_update(of=("self",)).filter(state__in=READY).order_by("position", "id")
    )
    require_seen(mark_of_list(found), seen)
    return _publish(
        locked, summary, latest, found, said, publisher=publisher, by=by, now=now, on=on or now.date()
    )


def again(latest: SummaryVersion, number: int, about: About) -> SummaryVersion:
    """The version that the first of two clicks made; refused if it is somebody else's."""
    if latest.number != number or about_of(latest) != about:
        words = _(
            "Version %(number)d was published while this page was open. Your words are kept: look again."
        )
        raise Refused(Refusal("stale", words % {"number": latest.number}))
    return latest


def require_seen(mark: str, seen: str | None) -> None:
    """Refuse to publish what its publisher has not read: `seen` is the mark of what the page showed."""
    if seen is not None and seen != mark:
        raise Refused(
            Refusal(
                "stale", _("The statements changed since you opened this page. Please look at them again.")
            )
        )


def _publish(
    session: Session,
    summary: Summary,
    latest: SummaryVersion | None,
    found: list[Statement],
    said: Publication,
    *,
    publisher: User,
    by: Actor,
    now: datetime,
    on: date,
) -> SummaryVersion:
    asks = not said.about.without_check and is_asked(session)
    unasked = sum(s.state == State.APPROVED for s in found) if asks else 0
    found = [s for s in found if not (asks and s.state == State.APPROVED)]
    reworded = session.statements.filter(being_reworded()).exclude(pk__in=[s.pk for s in found])
    former = newest_wordings(reworded.values_list("pk", flat=True))
    said = replace(said, about=_still_unchecked(said.about, latest, found, has_former=bool(former)))
    wordings = wordings_of(found) | former
    require(
        why_not_publish(
            phase=phase_of(session, now=now),
            is_unlisted=session.is_unlisted,
            writers=[s.writer_id for s in found if s.state != State.PUBLISHED],
            publisher_id=publisher.pk,
            ready=len(wordings),
            waiting=unasked + session.statements.filter(state__in=NOT_READY).count(),
            unasked=unasked,
            checking=session.statements.filter(state=State.CHECKING).count(),
            leaves_out=said.leaves_out,
            nothing_recorded=said.nothing_recorded,
            nothing_shown=said.nothing_shown,
            recorded=session.statements.exists(),
            is_revision=latest is not None,
            method=said.about.method,
            what_changed=said.about.what_changed,
            unchanged=_holds_already(latest, found, wordings, said),
        )
    )
    new = [s for s in found if s.state != State.PUBLISHED]
    require(why_not_show(flagged=len(flagged_points(new, today=now.date()))))
    flags = require_no_flags(summary, said.about)
    version = new_version(
        summary,
        latest,
        session.programme,
        said.about,
        role=by.acting_role,
        on=on,
        nothing_recorded=said.nothing_recorded,
        checked=checked_by(session, found, without_check=said.about.without_check),
    )
    carry(flags=flags, source=version.about, of=summary.pk, part=AROUND)
    held = session.statements.filter(pk__in=wordings).order_by("position", "id")
    SummaryItem.objects.bulk_create(
        SummaryItem(version=version, statement=s, position=position, wording=wordings[s.pk])
        for position, s in enumerate(held)
    )
    session.statements.filter(pk__in=[s.pk for s in found]).update(state=State.PUBLISHED, reopened_on=None)
    event = SummaryPublished(summary_id=summary.pk, programme_id=session.programme_id, version=version.number)
    record(event, by=by, now=now)
    return version


def require_no_flags(summary: Summary, about: About) -> list[Flagged]:
    """The words around a summary do not point at anybody, or a second person let them stand. Raises `Refused` ("flags")."""
    flags = flags_of_about(summary, words_of(about))
    require(why_not_pass(flags))
    return flags


def words_of(about: About) -> str:
    """All the words around a version, in one text."""
    return "\n\n".join(filter(None, about.parts().values()))


def _still_unchecked(
    about: About, latest: SummaryVersion | None, found: list[Statement], *, has_former: bool
) -> About:
    """Lines that went out unchecked stay so: why is said of each version that holds them."""
    are_new = all(s.round_id or s.state != State.PUBLISHED for s in found) and not has_former
    if latest is None or about.without_check or are_new:
        return about
    return replace(about, without_check=about_of(latest).without_check)


def _holds_already(
    latest: SummaryVersion | None, found: list[Statement], wordings: dict[UUID, str], said: Publication
) -> bool:
    if latest is None or any(s.state != State.PUBLISHED for s in found):
        return False
    held = dict(latest.items.values_list("statement_id", "wording"))
    return held == wordings and says_the_same(latest, said.about, nothing_recorded=said.nothing_recorded)


def says_the_same(latest: SummaryVersion, about: About, *, nothing_recorded: bool) -> bool:
    """Whether a version would say what the one before says, but for what changed."""
    before = replace(about_of(latest), what_changed=about.what_changed)
    return (before, latest.nothing_recorded, latest.figures) == (
        about,
        nothing_recorded,
        figures_now(latest.summary),
    )


def figures_now(summary: Summary) -> list[dict[str, Any]]:
    """The figures of a summary as a version keeps them."""
    return [
        {
            "text": str(f.text_id),
            "value": f.value,
            "qualifier": f.qualifier,
            "as_of": f.as_of.isoformat(),
            "compared_value": f.compared_value,
        }
        for f in summary.figures.all()
    ]


def new_version(
    summary: Summary,
    latest: SummaryVersion | None,
    programme: Programme,
    about: About,
    *,
    role: str,
    on: date,
    nothing_recorded: bool,
    checked: tuple[str, bool] = ("", False),
) -> SummaryVersion:
    """The next version, with the words around it and its figures; what it holds is put in by the caller."""
    source = write_source(
        team_id=programme.team_id,
        kind="summary",
        language=programme.text.language,
        parts=about.parts(),
    )
    return SummaryVersion.objects.create(
        summary=summary,
        number=latest.number + 1 if latest else 1,
        published_on=on,
        published_by_role=role,
        about=source,
        figures=figures_now(summary),
        nothing_recorded=nothing_recorded,
        checked=checked[0],
        says_missing=checked[1],
    )
