"""One table of what is held, with a sentence for each of its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Field, Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, kw_only=True)
class Holding:
    """One table. `is_act`: its rows are made by people without an account; it may hold no trace of who or when."""

    model: str
    title: str | Promise
    why: str | Promise
    read_by: str | Promise
    until: str | Promise
    fields: Mapping[str, str | Promise]
    is_act: bool = True
    days: Mapping[str, int] = field(default_factory=dict)

    @property
    def until_when(self) -> str:
        return str(self.until) % self.days

    @property
    def anchor(self) -> str:
        """Its place on the page: the name of the table."""
        return self.model.rpartition(".")[2].lower()

    @property
    def rows(self) -> list[tuple[str, str | Promise]]:
        """Each stored field and its sentence, in the order of the table."""
        return [(stored.name, self.fields[stored.name]) for stored in stored_fields(self.model_class)]

    @property
    def model_class(self) -> type[Model]:
        return apps.get_model(self.model)


ID = _("A random number. It says nothing of who or when.")


def stored_fields(model: type[Model]) -> "list[Field[object, object]]":
    """The fields of a model that are columns."""
    return list(model._meta.local_concrete_fields)  # noqa: SLF001 (Django documents it)
