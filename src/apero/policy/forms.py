"""What the desk types about the policy and its words."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.lib.dates import DateProblem, read_date
from apero.lib.refusal import Refusal
from apero.lib.words import clean_line, clean_text
from apero.policy.models import RiskArea, Topic
from apero.translation.queries import Passage, Text


class LineField(forms.CharField):
    """One line of at most `room` characters, made harmless. The browser is not told the room: it would cut."""

    def __init__(self, *, room: int, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}))
        super().__init__(**options)
        self.room = room

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        text = typed if len(typed) > 4 * self.room else self.cleaned(typed)
        if len(text) > self.room:
            raise ValidationError(
                _("This is %(count)d characters long, and there is room for %(room)d.")
                % {"count": len(text), "room": self.room},
                code="too-long",
            )
        return text

    def cleaned(self, typed: str) -> str:
        """What is kept of it."""
        return clean_line(typed)


class PassageField(LineField):
    """Paragraphs with blank lines between them."""

    def __init__(self, *, room: int = 40_000, rows: int = 4, **options: Any) -> None:
        super().__init__(room=room, widget=forms.Textarea(attrs={"dir": "auto", "rows": rows}), **options)

    def cleaned(self, typed: str) -> str:
        return clean_text(typed)


class DayField(forms.CharField):
    """A day, as the browser's calendar writes it or as people do ("8 December 2021")."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.TextInput(attrs={"type": "date", "autocomplete": "off"}), **options)

    def to_python(self, value: Any) -> date | None:  # type: ignore[override]
        typed = super().to_python(value) or ""
        if not typed:
            return None
        read = read_date(typed)
        if isinstance(read, DateProblem):
            raise ValidationError(read.message, code=read.code)
        return read


class DeskForm(forms.Form):
    """A form that shows why an act was refused, and keeps what was typed."""

    use_required_attribute = False
    status = 422

    def refuse(self, refusal: Refusal) -> None:
        """Say it beside its field, if it has one, and on top."""
        self.status = 409
        target = refusal.field if refusal.field in self.fields else None
        self.add_error(target, ValidationError(str(refusal.message), code=refusal.code))

    @property
    def is_stale(self) -> bool:
        """Whether somebody else changed meanwhile what the page showed."""
        return any(error.code == "stale" for error in self.non_field_errors().as_data())

    def mark(self, seen: str) -> None:
        """After a stale form: what the page that is shown now shows, so that it can be sent knowingly."""
        if self.is_stale:
            self.data = {**dict(self.data.items()), "seen": seen}


class WordingForm(DeskForm):
    """Parts of a text. `seen` is the version of the wording that the page showed (`Text.version`)."""

    parts: ClassVar[tuple[str, ...]] = ()
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, text: Text | None = None) -> None:
        shown = {part: text.plain(part) for part in self.parts} if text else {}
        super().__init__(data, initial=shown | {"seen": text.version if text else ""})

    @property
    def words(self) -> dict[str, str]:
        """What was typed, by part."""
        return {part: self.cleaned_data[part] for part in self.parts}

    @property
    def sent_version(self) -> str:
        """The version of the wording that the page showed."""
        return str(self.cleaned_data["seen"])

    def compare_with(self, text: Text) -> list[tuple[str | Promise, list[Passage]]]:
        """After a stale form: the parts that read otherwise than what was typed. The next save knows of them."""
        self.mark(text.version)
        return [
            (self.fields[part].label or "", text.all(part))
            for part in self.parts
            if text.plain(part) != self.cleaned_data.get(part, "")
        ]


class PolicyForm(WordingForm):
    """A draft of a policy version."""

    parts = ("title", "summary", "body", "scope")
    title = LineField(
        room=200,
        label=gettext_lazy("Title"),
        error_messages={"required": gettext_lazy("Give the version a title.")},
    )
    summary = PassageField(
        required=False,
        room=2_000,
        rows=3,
        label=gettext_lazy("Summary"),
        help_text=gettext_lazy("Two sentences for people who read nothing else."),
    )
    body = PassageField(
        required=False,
        room=200_000,
        rows=14,
        label=gettext_lazy("Text"),
        help_text=gettext_lazy(
            "Leave a blank line between paragraphs: each becomes a part that is translated on its own."
        ),
    )
    scope = PassageField(
        required=False,
        room=5_000,
        label=gettext_lazy("Scope"),
        help_text=gettext_lazy("Whom and what it applies to."),
    )
    source_page = forms.URLField(
        required=False,
        max_length=200,
        assume_scheme="https",
        label=gettext_lazy("Page of the original"),
        help_text=gettext_lazy(
            "If the text is also published elsewhere. Readers find the link below the text."
        ),
        error_messages={"invalid": gettext_lazy("This is not a web address. It begins with https://.")},
    )


class AdoptForm(DeskForm):
    """Adoption: by whom and when. `seen` is the mark of all that is adopted (`queries.wording_of`)."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    adopted_by = LineField(
        room=200,
        label=gettext_lazy("Body that adopted it"),
        help_text=gettext_lazy("A board, a council, a meeting of members. No person’s name."),
        error_messages={"required": gettext_lazy("Name the body that adopted it.")},
    )
    adopted_on = DayField(
        label=gettext_lazy("Adopted on"),
        error_messages={"required": gettext_lazy("Give the day on which it was adopted.")},
    )


class InForceForm(DeskForm):
    """The day on which a version came into force."""

    on = DayField(
        label=gettext_lazy("In force since"),
        error_messages={"required": gettext_lazy("Give the day on which it came into force.")},
    )


class CommitmentForm(WordingForm):
    """A commitment under a draft (R68)."""

    parts = ("title", "body", "owner")
    title = LineField(
        room=200,
        label=gettext_lazy("Title"),
        help_text=gettext_lazy("Its address is made from the first title and never changes."),
        error_messages={"required": gettext_lazy("Give the commitment a title.")},
    )
    body = PassageField(required=False, room=10_000, label=gettext_lazy("What is promised"))
    owner = LineField(
        required=False,
        room=200,
        label=gettext_lazy("Who answers for it"),
        help_text=gettext_lazy("A team by its role, never a person’s name."),
    )


class NameForm(WordingForm):
    """A word that has a name only (a region)."""

    parts: ClassVar[tuple[str, ...]] = ("name",)
    name = LineField(
        room=120,
        label=gettext_lazy("Name"),
        help_text=gettext_lazy("Its address is made from the first name. A new name does not change it."),
        error_messages={"required": gettext_lazy("Give it a name.")},
    )


class WordForm(NameForm):
    """A word with a name and a description."""

    parts = ("name", "description")
    description = PassageField(
        required=False,
        room=5_000,
        label=gettext_lazy("Description"),
        help_text=gettext_lazy(
            "What belongs here and what does not, in a sentence or two. Everyone can read it."
        ),
    )


class ChoiceForm(DeskForm):
    """One of some things, by their id, shown with their names."""

    def offer(self, name: str, things: Iterable[Any], texts: dict[Any, Text]) -> None:
        """Fill a field with what can be chosen."""
        rows = [(str(t.pk), texts[t.text_id].plain("name") or t.address) for t in things]
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 (the classes below see to it)
        field.choices = [("", _("Choose one")), *sorted(rows, key=lambda row: row[1].casefold())]


class MergeForm(ChoiceForm):
    """The topic that takes another's place."""

    heir = forms.ChoiceField(
        label=gettext_lazy("Merge into"),
        error_messages={
            "required": gettext_lazy("Choose the topic that takes its place."),
            "invalid_choice": gettext_lazy("This topic is not there any more. Choose another."),
        },
    )

    def __init__(self, data: Any = None, *, topics: Sequence[Topic], texts: dict[Any, Text]) -> None:
        super().__init__(data)
        self.offer("heir", topics, texts)


class RefileForm(ChoiceForm):
    """The risk area that a topic belongs under."""

    risk_area = forms.ChoiceField(
        label=gettext_lazy("Risk area"),
        error_messages={
            "required": gettext_lazy("Choose a risk area."),
            "invalid_choice": gettext_lazy("This risk area is not there any more. Choose another."),
        },
    )

    def __init__(self, data: Any = None, *, areas: Sequence[RiskArea], texts: dict[Any, Text]) -> None:
        super().__init__(data)
        self.offer("risk_area", areas, texts)


class SearchField(LineField):
    """A word to look for; nothing is fine too."""

    def validate(self, value: Any) -> None:
        """Whatever is typed can be looked for."""


class CitySearchForm(forms.Form):
    """A city's name, in any of its spellings."""

    use_required_attribute = False
    city = SearchField(room=120, label=gettext_lazy("Find a city"))


class LanguageForm(DeskForm):
    """A language by its code or one of its names."""

    language = LineField(
        room=80,
        label=gettext_lazy("Language"),
        help_text=gettext_lazy("Its code or its name: sw, Swahili, Kiswahili."),
        error_messages={"required": gettext_lazy("Write a language: its code or its name.")},
    )
