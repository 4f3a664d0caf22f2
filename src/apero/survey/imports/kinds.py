"""How LimeSurvey's kinds of questions, by their letters, are asked here; and why some are not."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apero.survey.structure import Kind

AS: Mapping[str, Kind] = {
    "L": Kind.SINGLE,
    "!": Kind.SINGLE,
    "O": Kind.SINGLE,
    "Y": Kind.SINGLE,
    "M": Kind.MULTIPLE,
    "P": Kind.MULTIPLE,
    "5": Kind.SCALE,
    "R": Kind.RANKING,
    "F": Kind.MATRIX,
    "H": Kind.MATRIX,
    "A": Kind.MATRIX,
    "B": Kind.MATRIX,
    "C": Kind.MATRIX,
    "E": Kind.MATRIX,
    "S": Kind.LINE,
    "T": Kind.TEXT,
    "U": Kind.TEXT,
}
YES_NO: Mapping[str, Mapping[str, str]] = {"Y": {"Y": gettext_noop("Yes"), "N": gettext_noop("No")}}
ARRAYS: Mapping[str, Mapping[str, str]] = {
    "A": {str(step): str(step) for step in range(1, 6)},
    "B": {str(step): str(step) for step in range(1, 11)},
    "C": {"Y": gettext_noop("Yes"), "U": gettext_noop("Uncertain"), "N": gettext_noop("No")},
    "E": {"I": gettext_noop("Increase"), "S": gettext_noop("Same"), "D": gettext_noop("Decrease")},
}
"""Tables whose options are fixed there, by the codes of the answers."""
_NUMBER = _("A number that somebody types tells people apart. Ask with ranges as options.")
_SEVERAL = _("It has several fields in one question. Ask one question for each.")
LEFT_OUT: Mapping[str, str | Promise] = {
    "D": _("A day tells people apart. Ask for a month."),
    "N": _NUMBER,
    "K": _NUMBER,
    "Q": _SEVERAL,
    ";": _SEVERAL,
    ":": _SEVERAL,
    "1": _("A table with two scales is not asked here. Make two tables of it."),
    "G": _("It knows two answers only. Ask it with your own options, if you need it at all."),
    "|": _("Files are not taken: they tell who made them, where and when."),
    "I": _("Everybody chooses the language on top of the page here."),
    "*": _("It computes something. Nothing is computed about people here."),
}
