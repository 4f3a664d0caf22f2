"""Forms of sessions. The time that was announced is kept as announced; all other clocks are computed."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from apero.conversations.facts import AgendaLine, HostLine, SessionFacts
from apero.conversations.forms.cities import cities_of, line_of
from apero.conversations.forms.programmes import lines_of
from apero.conversations.rules import (
    KIND_MEANS,
    KINDS,
    LEVEL_FOLLOWS,
    LEVELS,
    defaults_of,
    level_unless_said,
    why_not_at,
    why_not_level,
    why_not_record,
    why_not_sum,
)
from apero.lib.fields import ClockField, DayField, long_text, one_line
from apero.lib.forms import DeskForm
from apero.lib.languages import name_of, tag_from
from apero.places.models import City

ROLE_ROOM, NAME_ROOM = 160, 80


def _told(name: Any, *means: Any) -> str:
    """A name and what it means, in the language of whoever reads it."""
    return f"{name}. {' '.join(map(str, means))}"


_in_a_line: Callable[..., Any] = lazy(_told, str)
_MINUTES = re.compile(r"(?P<minutes>\d{1,3}) ?(?:min|minutes?|['′])?\.?\Z", re.IGNORECASE)


WHY = _("Say why, in a sentence that everyone may read.")
DAY = _("With its year, for example 16 May 2027. A weekday has to fit.")
CLOCK = _("For example 19:00 or 7 pm.")
FROM_UTC = _("UTC. If a country moves its clocks, the local time there moves.")


class CancelForm(DeskForm):
    """Why a session will not take place."""

    ASKS: ClassVar = {"because": WHY}
    because = long_text(_("Why"), _("Everyone who can see the session reads it."), rows=2, required=True)


class SessionForm(DeskForm):
    """A session (R16–R24). `regions` are those of the team by id, with their names; `known` are its cities so far.

    `told` are the facts of a session that is announced: people know its time, so it is not asked for.
    """

    GROUPS = (
        (_("When and where"), "region day clock meaning cities"),
        (_("Who can come, and how safe it is"), "kind level is_recorded safety capacity"),
        (_("What happens"), "language minutes agenda hosts"),
        (_("The meeting"), "provider provider_collects meeting_link"),
        (_("And"), "note"),
    )
    SHOWN_IN: ClassVar = {
        "region_id": "region",
        "starts": "day clock",
        "wall_zone": "meaning",
        "city_ids": "cities",
    }
    ASKS: ClassVar = {
        "region": _("Choose the region."),
        "day": _("Write the date, with its year."),
        "clock": _("Write when it starts, for example 19:00 or 7 pm."),
        "cities": _("Write at least one city, so that the local time can be shown."),
        "kind": _("Choose what kind of session it is."),
        "language": _("Write the language that people speak there."),
        "minutes": _("Write how many minutes it lasts."),
    }

    region = forms.ChoiceField(
        label=_("Region"), help_text=_("It is the name of the session. People from anywhere may come.")
    )
    day = DayField(label=_("Date"), help_text=DAY)
    clock = ClockField(label=_("Start"), help_text=CLOCK)
    meaning = forms.ChoiceField(
        label=_("Whose clock is that?"),
        initial="wall-time",
        required=False,
        widget=forms.RadioSelect,
        choices=[
            ("instant", FROM_UTC),
            ("wall-time", _("The clock of the first city. It stays at this time whatever the clocks do.")),
        ],
    )
    cities = long_text(
        _("Cities"),
        _("One a line, the session’s own first. Any of their names; add the country if there are several."),
        rows=2,
        required=True,
    )
    language = one_line(_("Working language"), _("Its name or code, for example Spanish or es."), room=60)
    minutes = forms.IntegerField(label=_("Length in minutes"), min_value=5, max_value=600, initial=60)
    agenda = long_text(
        _("Agenda"),
        _("One part a line: minutes | what | who. For example: 10 | Welcome | Host. They sum to the length."),
        rows=3,
    )
    hosts = long_text(
        _("Hosts"),
        _("One a line, by role. A name only if that person wants it in public: Facilitator | name"),
        rows=2,
    )
    kind = forms.ChoiceField(
        label=_("What kind of session is it?"),
        initial="conversation",
        widget=forms.RadioSelect,
        choices=[(key, _in_a_line(name, KIND_MEANS[key])) for key, name in KINDS.items()],
    )
    level = forms.ChoiceField(
        label=_("How sensitive is it?"),
        required=False,
        help_text=_(
            "People read what it means before they register. A focus group is at least sensitive. Once a session is "
            "announced, its level can be raised only."
        ),
        initial="open",
        widget=forms.RadioSelect,
        choices=[(key, _in_a_line(name, means, LEVEL_FOLLOWS[key])) for key, (name, means) in LEVELS.items()],
    )
    is_recorded = forms.BooleanField(
        label=_("The team records it"),
        required=False,
        help_text=_("Only an open session can be. People read it before they register."),
    )
    safety = long_text(
        _("Safety notice of this session"),
        _("For example what to do if somebody is not alone. People read it before they register."),
        rows=2,
    )
    capacity = forms.IntegerField(
        label=_("Places"),
        min_value=1,
        max_value=100_000,
        required=False,
        help_text=_(
            "Then people come on a waiting list. Empty: 60 in an open session, 30 in a sensitive one, 12 in a restricted "
            "one or a focus group."
        ),
    )
    provider = one_line(
        _("Meeting service"), _("Everyone who can see the session reads its name."), room=60, required=False
    )
    provider_collects = long_text(
        _("What the service learns about people"),
        _(
            "Everyone reads it before they see the link. If a service is named, it is needed before announcing."
        ),
        rows=2,
    )
    meeting_link = forms.URLField(
        label=_("Meeting link"),
        required=False,
        assume_scheme="https",
        max_length=200,
        help_text=_(
            "Never on a public page. Hosts see it here, and people who registered see it by their code, "
            "shortly before the start."
        ),
    )
    note = long_text(_("Anything else"), _("Everyone who can see the session reads it."), rows=2)

    def __init__(
        self,
        data: Any = None,
        *,
        regions: Sequence[tuple[str, str]],
        known: Sequence[City] = (),
        told: SessionFacts | None = None,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.told = told
        for name in ("day", "clock", "meaning") if told else ():
            del self.fields[name]
        self.known = {line_of(city): city for city in known}
        self.fields["region"].choices = [("", _now("Choose a region")), *regions]  # type: ignore[attr-defined]

    def clean_meaning(self) -> str:
        """The first city's clock, unless UTC is meant: a session has a city."""
        return str(self.cleaned_data["meaning"] or "wall-time")

    def clean_language(self) -> str:
        tag = tag_from(self.cleaned_data["language"])
        if tag is None:
            raise ValidationError(_now("We do not know a language of this name or code."), code="language")
        return tag

    def clean_meeting_link(self) -> str:
        link = str(self.cleaned_data["meeting_link"] or "")
        if link and not link.startswith("https://"):
            raise ValidationError(_now("The link has to begin with https://"), code="not-https")
        return link

    def clean_cities(self) -> list[City]:
        return cities_of(list(dict.fromkeys(lines_of(self.cleaned_data["cities"]))), self.known)

    def clean_agenda(self) -> list[AgendaLine]:
        return [agenda_line(line) for line in lines_of(self.cleaned_data["agenda"])]

    def clean_hosts(self) -> list[HostLine]:
        return [host_line(line) for line in lines_of(self.cleaned_data["hosts"])]

    def clean(self) -> None:
        typed = self.cleaned_data
        if typed.get("agenda") and typed.get("minutes"):
            gap = why_not_sum([line.minutes for line in typed["agenda"]], duration=typed["minutes"])
            if gap:
                self.refuse(gap)
        self._clean_level(typed)
        if typed.get("meaning") == "wall-time" and {"day", "clock", "cities"} <= typed.keys():
            skipped = why_not_at(typed["day"], typed["clock"], typed["cities"][0].zone)
            if skipped:
                self.refuse(skipped)

    def _clean_level(self, typed: dict[str, Any]) -> None:
        """A level that is not chosen follows from the kind; then both, and whether it is recorded, have to agree."""
        if not {"kind", "level", "is_recorded"} <= typed.keys():
            return
        level = typed["level"] = typed["level"] or level_unless_said(typed["kind"])
        for refusal in (
            why_not_level(kind=typed["kind"], level=level),
            why_not_record(kind=typed["kind"], level=level, is_recorded=typed["is_recorded"]),
        ):
            if refusal:
                self.refuse(refusal)

    def facts(self) -> SessionFacts:
        """What was typed, for the action."""
        typed = self.cleaned_data
        same = "language minutes kind level is_recorded safety provider provider_collects meeting_link note agenda hosts"
        return SessionFacts(
            region_id=typed["region"],
            city_ids=[city.pk for city in typed["cities"]],
            capacity=typed["capacity"] or defaults_of(typed["kind"], typed["level"])["capacity"],
            **self._time(),
            **{name: typed[name] for name in same.split()},
        )

    def _time(self) -> dict[str, Any]:
        """The start and whose clock it is on: as typed, or as people were told."""
        if self.told:
            return {"starts": self.told.starts, "wall_zone": self.told.wall_zone}
        typed = self.cleaned_data
        return {
            "starts": datetime.combine(typed["day"], typed["clock"]),
            "wall_zone": typed["cities"][0].zone if typed["meaning"] == "wall-time" else "",
        }


def agenda_line(line: str) -> AgendaLine:
    """A part of the hour: minutes | what | who (R22). Raises ValidationError for another shape."""
    minutes, what, who, *more = [*(cell.strip() for cell in line.split("|")), "", ""][:4]
    count = _MINUTES.match(minutes)
    if not count or not 1 <= int(count["minutes"]) <= 600 or not what or any(more):
        raise ValidationError(
            _now("Write each part as minutes | what | who. This line is different: %(line)s")
            % {"line": line[:80]},
            code="agenda-line",
        )
    return AgendaLine(int(count["minutes"]), what, who)


def host_line(line: str) -> HostLine:
    """A host: role | shown name (R23). Raises ValidationError for another shape."""
    role, name, *more = [*(cell.strip() for cell in line.split("|")), ""]
    if not role or any(more) or len(role) > ROLE_ROOM or len(name) > NAME_ROOM:
        raise ValidationError(
            _now("Write each host as a role, or as role | shown name. This line is different: %(line)s")
            % {"line": line[:80]},
            code="host-line",
        )
    return HostLine(role, name)


def session_initial(facts: SessionFacts, cities: Sequence[City]) -> dict[str, Any]:
    """What the form shows of a session that stands."""
    same = "minutes capacity kind level is_recorded safety provider provider_collects meeting_link note"
    return {
        "region": str(facts.region_id),
        "day": facts.starts.date(),
        "clock": facts.starts.time(),
        "meaning": "wall-time" if facts.wall_zone else "instant",
        "cities": "\n".join(line_of(city) for city in cities),
        "language": name_of(facts.language)
        if tag_from(name_of(facts.language)) == facts.language
        else facts.language,
        "agenda": "\n".join(
            " | ".join(filter(None, [str(i.minutes), i.title, i.host])) for i in facts.agenda
        ),
        "hosts": "\n".join(" | ".join(filter(None, host)) for host in facts.hosts),
        **{name: getattr(facts, name) for name in same.split()},
    }


def session_defaults(facts: SessionFacts) -> dict[str, Any]:
    """What a new session takes over from the one before it: all that seldom differs within a series.

    Not the meeting link: who registered for one session would be let into another. Not the places that follow from a
    level, so that they follow from the one that is chosen.
    """
    shown = session_initial(facts, [])
    names = "meaning minutes agenda hosts kind level safety provider provider_collects"
    is_own = facts.capacity != defaults_of(facts.kind, facts.level)["capacity"]
    return {name: shown[name] for name in names.split()} | ({"capacity": facts.capacity} if is_own else {})
