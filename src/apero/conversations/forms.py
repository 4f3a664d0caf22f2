"""What a convenor types about series, sessions and codes of conduct. Promises stand beside the fields."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from apero.conversations.actions import AgendaLine, HostLine, ProgrammeFacts, SessionFacts
from apero.conversations.models import ConductCode, Programme, Session
from apero.conversations.rules import INFLUENCE, LEVELS, why_not_sum
from apero.lib.clocks import read_clock
from apero.lib.dates import DateProblem, read_date
from apero.lib.languages import name_of, tag_from
from apero.lib.refusal import Refusal
from apero.participation.forms import Words
from apero.places.models import City
from apero.places.queries import cities_named
from apero.policy.models import PolicyVersion, Region

LONG = 6_000
PARTS = [
    "title",
    "lead",
    "purpose",
    "background",
    "scope-in",
    "scope-out",
    "scope-why",
    "open",
    "closed",
    "convenor",
    "contact-role",
    "cannot-come",
]
"""The parts of a series' text that the form asks for; a hyphen is an underscore in the form."""


def _long(label: Any, help_text: Any = "", *, rows: int = 4, required: bool = False) -> Words:
    return Words(
        label=label,
        help_text=help_text,
        room=LONG,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
    )


def _line(label: Any, help_text: Any = "", *, room: int = 160, required: bool = True) -> Words:
    return Words(
        label=label,
        help_text=help_text,
        room=room,
        one_line=True,
        required=required,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class DayField(forms.CharField):
    """A date as people write it, with its year (R18)."""

    def to_python(self, value: Any) -> date | None:  # type: ignore[override]
        typed = super().to_python(value)
        if not typed:
            return None
        found = read_date(str(typed))
        if isinstance(found, DateProblem):
            raise ValidationError(str(found.message), code=found.code)
        return found

    def prepare_value(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value


class ClockField(forms.CharField):
    """A time of day as people write it."""

    def to_python(self, value: Any) -> time | None:  # type: ignore[override]
        typed = super().to_python(value)
        if not typed:
            return None
        found = read_clock(str(typed))
        if found is None:
            raise ValidationError(_now("Write the time as 19:00 or 7 pm."), code="clock")
        return found

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, time) else value


class DeskForm(forms.Form):
    """A form of the team's: the browser does not judge, we say what is missing in words."""

    use_required_attribute = False

    def refuse(self, refusal: Refusal) -> None:
        """Say why the act was refused, beside its field if it has one."""
        name = refusal.field if refusal.field in self.fields else None
        self.add_error(name, ValidationError(str(refusal.message), code=refusal.code))


class ProgrammeForm(DeskForm):
    """A series: what a stranger reads first (R6–R14)."""

    title = _line(_("Title"), _("Everyone reads it. Its address is made from it and never changes."))
    starts_on = DayField(label=_("First day"), help_text=_("For example 3 May 2027."))
    ends_on = DayField(label=_("Last day"))
    lead = _long(_("In two sentences"), _("The first thing that people read."), rows=2)
    purpose = _long(_("Purpose"), _("Why do you ask, and what do you want to learn?"), required=True)
    background = _long(_("Background"), _("What happened so far. A blank line begins a new paragraph."))
    scope_in = _long(_("What it is about"), rows=2)
    scope_out = _long(_("What it is not about"), rows=2)
    scope_why = _long(
        _("Why this comes first"), _("Say it by severity: what is hardest to put right."), rows=2
    )
    influence = forms.ChoiceField(
        label=_("What you promise"),
        choices=list(INFLUENCE.items()),
        initial="consult",
        widget=forms.RadioSelect,
    )
    open = _long(_("What people can change"), rows=2)
    closed = _long(
        _("What is not open"), _("Say it, even if it is short. People see through silence."), rows=2
    )
    convenor = _line(_("Team as the public knows it"), required=False)
    contact_role = _line(
        _("Who reads the contact address"), _("A role, such as “the convenors”."), required=False
    )
    contact_address = forms.EmailField(
        label=_("Contact address"),
        required=False,
        help_text=_("Public. The address of a role, never of a person. Needed before announcing."),
    )
    cannot_come = _long(_("For those who cannot come"), _("Other ways to be heard, and until when."), rows=2)
    questions_close_on = DayField(
        label=_("Last day for questions in writing"),
        required=False,
        help_text=_("Empty: the last day of the series."),
    )
    summary_days = forms.IntegerField(
        label=_("Days until a summary is due"),
        min_value=1,
        max_value=180,
        initial=14,
        help_text=_("After that the page says by itself how late it is."),
    )
    policy_version = forms.ChoiceField(
        label=_("Policy version"), required=False, help_text=_("Empty: the one in force on the first day.")
    )
    conduct = forms.MultipleChoiceField(
        label=_("Codes of conduct"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Everyone accepts them when they register. At least one is needed before announcing."),
    )

    def __init__(
        self, data: Any = None, *, versions: list[PolicyVersion], codes: list[ConductCode], **options: Any
    ) -> None:
        super().__init__(data, **options)
        self.versions = {str(v.pk): v for v in versions}
        self.fields["policy_version"].choices = [  # type: ignore[attr-defined]
            ("", _("In force on the first day")),
            *((str(v.pk), _now("Version %(number)d") % {"number": v.number}) for v in versions),
        ]
        self.fields["conduct"].choices = [  # type: ignore[attr-defined]
            (str(c.pk), f"{c.address} · {_now('version %(number)d') % {'number': c.version}}") for c in codes
        ]

    def clean(self) -> None:
        first, last = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day is before the first."))

    def facts(self) -> ProgrammeFacts:
        """What was typed, for the action."""
        typed = self.cleaned_data
        version = self.versions.get(typed["policy_version"])
        return ProgrammeFacts(
            starts_on=typed["starts_on"],
            ends_on=typed["ends_on"],
            parts={part: typed[part.replace("-", "_")] for part in PARTS},
            influence=typed["influence"],
            contact_address=typed["contact_address"],
            questions_close_on=typed["questions_close_on"],
            summary_days=typed["summary_days"],
            policy_version_id=version.pk if version else None,
            conduct_ids=typed["conduct"],
        )


def programme_initial(programme: Programme, text: Any) -> dict[str, Any]:
    """What the form shows of a series that stands."""
    columns = "starts_on ends_on influence contact_address questions_close_on summary_days"
    return {
        **{part.replace("-", "_"): text.plain(part) for part in PARTS},
        **{name: getattr(programme, name) for name in columns.split()},
        "policy_version": str(programme.policy_version_id or ""),
        "conduct": [str(key) for key in programme.conduct_codes.values_list("pk", flat=True)],
    }


class NumberedForm(DeskForm):
    """Objectives and framing questions, one a line, in their order (R10, R45)."""

    objectives = _long(_("Objectives"), _("One a line. They are numbered in this order."), rows=4)
    prompts = _long(_("Framing questions"), _("One a line. Everyone gets the same list."), rows=10)


class ConductForm(DeskForm):
    """A code of conduct, or a new version of one (R25)."""

    title = _line(_("Title"))
    body = _long(
        _("Rules"),
        _("A blank line begins a new rule. Once published, this text is final; a change is a new version."),
        rows=10,
        required=True,
    )


class CancelForm(DeskForm):
    """Why a session will not take place."""

    because = _long(_("Why"), _("Everyone reads it on the page of the session."), rows=2, required=True)


class SessionForm(DeskForm):
    """A session (R16–R24). The time that was announced is kept as announced; the others are computed."""

    region = forms.ChoiceField(label=_("Region"))
    day = DayField(label=_("Date"), help_text=_("With its year, for example 16 May 2027."))
    clock = ClockField(label=_("Start"), help_text=_("For example 19:00."))
    meaning = forms.ChoiceField(
        label=_("Whose clock is that?"),
        initial="instant",
        widget=forms.RadioSelect,
        choices=[
            ("instant", _("UTC. If the clocks of a city change, its local time moves.")),
            ("wall-time", _("The clock of the first city. It stays at this time whatever the clocks do.")),
        ],
    )
    cities = _long(
        _("Cities"),
        _("One a line, the session’s own first. Any of their names, with the country if there are several."),
        rows=2,
        required=True,
    )
    language = _line(_("Working language"), _("Its name or code, for example Spanish or es."), room=60)
    minutes = forms.IntegerField(label=_("Length in minutes"), min_value=5, max_value=600, initial=60)
    agenda = _long(
        _("Agenda"),
        _(
            "One part a line: minutes | what | who. The minutes sum to the length. For example: 10 | Welcome | Host"
        ),
        rows=4,
    )
    hosts = _long(
        _("Hosts"), _("One a line, by role. A name only if that person wants it: Host | shown name"), rows=2
    )
    capacity = forms.IntegerField(label=_("Places"), min_value=1, max_value=100_000, initial=60)
    level = forms.ChoiceField(
        label=_("How sensitive is it?"),
        initial="open",
        widget=forms.RadioSelect,
        choices=[(key, means) for key, (_name, means) in LEVELS.items() if key != "restricted"],
    )
    provider = _line(_("Meeting service"), _("Named before anybody sees the link."), room=60, required=False)
    provider_collects = _long(_("What the service learns about people"), _("Shown before the link."), rows=2)
    meeting_link = forms.URLField(
        label=_("Meeting link"),
        required=False,
        assume_scheme="https",
        help_text=_(
            "Never on a public page. People who registered see it by their code, from an hour before the start."
        ),
    )
    note = _long(_("Anything else"), rows=2)

    def __init__(self, data: Any = None, *, regions: list[tuple[Region, str]], **options: Any) -> None:
        super().__init__(data, **options)
        self.regions = {str(region.pk): region for region, _name in regions}
        self.fields["region"].choices = [  # type: ignore[attr-defined]
            ("", _("Choose a region")),
            *((str(r.pk), name) for r, name in regions),
        ]
        self.found: list[City] = []

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
        lines = list(
            dict.fromkeys(line.strip() for line in self.cleaned_data["cities"].splitlines() if line.strip())
        )[:12]
        named = cities_named(lines)
        found = []
        for line in lines:
            means = named[line]
            if not means.cities:
                raise ValidationError(
                    _now("We found no city called “%(name)s”. Try its English name.") % {"name": line},
                    code="city",
                )
            if means.is_ambiguous:
                raise ValidationError(_which(line, list(means.cities)), code="ambiguous")
            found.append(means.cities[0])
        return found

    def clean_agenda(self) -> list[AgendaLine]:
        lines = [line for line in self.cleaned_data["agenda"].splitlines() if line.strip()]
        return [_agenda_line(line) for line in lines]

    def clean_hosts(self) -> list[HostLine]:
        cells = (
            [c.strip() for c in line.split("|")]
            for line in self.cleaned_data["hosts"].splitlines()
            if line.strip()
        )
        return [HostLine(row[0][:160], row[1][:80] if len(row) > 1 else "") for row in cells]

    def clean(self) -> None:
        agenda, minutes = self.cleaned_data.get("agenda"), self.cleaned_data.get("minutes")
        if agenda and minutes:
            gap = why_not_sum([line.minutes for line in agenda], duration=minutes)
            if gap:
                self.refuse(gap)

    def facts(self) -> SessionFacts:
        """What was typed, for the action."""
        typed = self.cleaned_data
        same = "language minutes capacity level provider provider_collects meeting_link note agenda hosts"
        return SessionFacts(
            region_id=self.regions[typed["region"]].pk,
            starts=datetime.combine(typed["day"], typed["clock"]),
            wall_zone=typed["cities"][0].zone if typed["meaning"] == "wall-time" else "",
            city_ids=[city.pk for city in typed["cities"]],
            **{name: typed[name] for name in same.split()},
        )


def _which(line: str, cities: list[City]) -> str:
    names = "; ".join(f"{c.name}, {c.country} ({c.zone})" for c in cities[:4])
    return _now("Several cities are called “%(name)s”. Add the country: %(names)s") % {
        "name": line,
        "names": names,
    }


def _agenda_line(line: str) -> AgendaLine:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) < 2 or not cells[0].isdecimal() or not 1 <= int(cells[0]) <= 600 or not cells[1]:
        raise ValidationError(
            _now("Write each part as minutes | what | who. This line is different: %(line)s")
            % {"line": line[:80]},
            code="agenda-line",
        )
    return AgendaLine(int(cells[0]), cells[1][:200], cells[2][:200] if len(cells) > 2 else "")


def session_initial(session: Session, *, cities: list[City], texts: dict[Any, Any]) -> dict[str, Any]:
    """What the form shows of a session that stands."""
    shown = (
        session.wall_time if session.announced_as == "wall-time" and session.wall_time else session.starts_at
    )
    text = texts[session.text_id]
    agenda = ((item, texts[item.text_id]) for item in session.agenda.all())
    hosts = ((host, texts[host.text_id]) for host in session.hosts.all())
    columns = "minutes capacity level provider meeting_link"
    return {
        "region": str(session.region_id),
        "day": shown.date(),
        "clock": shown.time(),
        "meaning": session.announced_as,
        "cities": "\n".join(f"{c.name}, {c.country}" for c in cities),
        "language": name_of(session.language),
        "agenda": "\n".join(
            f"{i.minutes} | {t.plain('title')} | {t.plain('host')}".rstrip(" |") for i, t in agenda
        ),
        "hosts": "\n".join(
            t.plain("role") + (f" | {h.shown_name}" if h.shown_name else "") for h, t in hosts
        ),
        "provider_collects": text.plain("provider-collects"),
        "note": text.plain("note"),
        **{name: getattr(session, name) for name in columns.split()},
    }
