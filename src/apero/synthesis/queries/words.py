"""What statements are coded with, in words: one table for the form, the desk and the choices of public pages."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from apero.synthesis.models import Statement

Wording = Any
"""A string, or one that is translated when it is shown."""
UNSTATED = "unstated"
KINDS: dict[str, Wording] = {
    "experience": _("Experience"),
    "challenge": _("Challenge"),
    "question": _("Question"),
    "recommendation": _("Recommendation"),
    "need": _("Need"),
    "praise": _("Praise"),
}
SAID_BY: dict[str, Wording] = {
    "volunteer": _("a volunteer"),
    "several": _("several volunteers"),
    "affiliate": _("an affiliate"),
    "staff": _("a staff member"),
    "board": _("a board member"),
}
PLATFORMS: dict[str, Wording] = {
    "unstated": "",
    "on": _("on our sites"),
    "off": _("outside our sites"),
    "both": _("on our sites and outside"),
}
THREATS: dict[str, Wording] = {
    "unstated": "",
    "state": _("threat from a state"),
    "others": _("threat from others than a state"),
    "both": _("threat from a state and from others"),
}
WITHDRAWN_BECAUSE: dict[str, Wording] = {
    "protect": _(
        "To protect people, or because somebody asked for it. Nothing more is said, for their sake."
    ),
    "wrong": _("It was not what people had said."),
}
ACTORS: dict[str, Wording] = {
    "unstated": "",
    "authority": _("an authority"),
    "party": _("a party or a movement"),
    "media": _("journalists or media"),
    "group": _("an organised group"),
    "individual": _("single people"),
    "company": _("a company"),
    "community": _("people of the community"),
}
CONTEXTS: dict[str, Wording] = {
    "unstated": "",
    "everyday": _("in ordinary times"),
    "polarised": _("in polarised times"),
    "election": _("around an election"),
    "conflict": _("in war or conflict"),
}
_YES_NO: dict[str, Wording] = {"unstated": "", "yes": _("yes"), "no": _("no")}


class Code(NamedTuple):
    """A field that a coder chooses a value of: what it asks, and its values in words ("" for not stated)."""

    label: Wording
    values: dict[str, Wording]
    not_offered: tuple[str, ...] = ()
    """Values that stand where they were chosen before, and that no form offers any more."""

    @property
    def offered(self) -> dict[str, Wording]:
        """The values that a form offers."""
        return {value: words for value, words in self.values.items() if value not in self.not_offered}


WHO_AND_WHEN: dict[str, Code] = {
    "platform": Code(_("Where does it happen?"), PLATFORMS),
    "threat_from": Code(_("Who threatens?"), THREATS),
    "actor_type": Code(_("What kind of actor?"), ACTORS),
    "context": Code(_("In what times?"), CONTEXTS),
}
"""R81: place, actor and times are apart."""
ASKED: dict[str, Code] = {
    "harm_seen": Code(_("Did they see harm?"), _YES_NO),
    "foreseeable": Code(_("Could it have been foreseen?"), _YES_NO),
    "mitigable": Code(_("Could it have been made less bad?"), _YES_NO),
    "contacted": Code(
        _("Did they contact the organisation?"),
        {
            "unstated": "",
            "before": _("before it happened"),
            "during": _("while it happened"),
            "after": _("afterwards"),
            "never": _("not at all"),
        },
    ),
    "help": Code(
        _("If they looked for help: was it of use?"),
        {
            "unstated": "",
            "helped": _("it helped"),
            "partly": _("it helped in part"),
            "failed": _("it failed"),
        },
    ),
    "knows_how_to_report": Code(_("Do they know how to raise a concern?"), _YES_NO),
}
"""What the framing questions ask for (R46)."""
STANCES: dict[str, Wording] = {
    "unstated": "",
    "for": _("for it"),
    "against": _("against it"),
    "mixed": _("for and against"),
}
SPREADS: dict[str, Wording] = {
    "unstated": "",
    "one": _("one of those who came"),
    "several": _("several of those who came"),
    "many": _("many of those who came"),
    "most": _("most of those who came"),
}
"""How many made a point, in words. Counts are not votes."""
CONSENTS: dict[str, Wording] = {
    "none": _("No, they are in other words, or nobody agreed to a quotation"),
    "in-room": _("Yes, and the person agreed in the session"),
    "in-writing": _("Yes, and the person agreed in writing"),
}
"""How somebody agreed to be quoted."""
HOW_FAR: dict[str, Code] = {
    "stance": Code(_("Where do they stand?"), STANCES),
    # "one" would tell, beside region and role, that a single person said it
    "spread": Code(_("How many said so?"), SPREADS, not_offered=("one",)),
}
MARKS: dict[str, Wording] = {
    "says_prevention": _("Says what would prevent it"),
    "is_local_challenge": _("Local challenge"),
    "is_emerging": _("New threat"),
    "is_chilling_effect": _("Chilling effect: people fall silent or hold back"),
    "is_organisational_exposure": _(
        "Organisational exposure: a group is at risk through what it does with us"
    ),
}
"""What a statement is marked with (R46, R48, R91)."""
CODES = WHO_AND_WHEN | ASKED | HOW_FAR


class Says(NamedTuple):
    """A choice of public pages by what a point says: a field and its value, or a mark, which has none."""

    field: str
    words: Wording
    value: str = ""


SAYS: dict[str, Says] = {
    "new-threat": Says("is_emerging", _("It is a new threat")),
    "chilling": Says("is_chilling_effect", _("People fall silent or hold back")),
    "exposure": Says("is_organisational_exposure", _("A group is at risk through what it does with us")),
    "local": Says("is_local_challenge", _("It is a local challenge")),
    "prevention": Says("says_prevention", _("It says what would prevent it")),
    "harm": Says("harm_seen", _("Harm was seen"), "yes"),
    "no-harm": Says("harm_seen", _("No harm was seen"), "no"),
    "foreseeable": Says("foreseeable", _("It could have been foreseen"), "yes"),
    "unforeseeable": Says("foreseeable", _("It could not have been foreseen"), "no"),
    "mitigable": Says("mitigable", _("It could have been made less bad"), "yes"),
    "unavoidable": Says("mitigable", _("It could not have been made less bad"), "no"),
    "told-before": Says("contacted", _("The organisation was contacted before"), "before"),
    "told-during": Says("contacted", _("The organisation was contacted while it happened"), "during"),
    "told-after": Says("contacted", _("The organisation was contacted afterwards"), "after"),
    "not-told": Says("contacted", _("The organisation was not contacted"), "never"),
    "helped": Says("help", _("Help was of use"), "helped"),
    "helped-partly": Says("help", _("Help was of use in part"), "partly"),
    "not-helped": Says("help", _("Help failed"), "failed"),
    "knows": Says("knows_how_to_report", _("People know how to raise a concern"), "yes"),
    "knows-not": Says("knows_how_to_report", _("People do not know how to raise a concern"), "no"),
}
_CHOSEN_BY = {
    "platform": "platform",
    "threat": "threat_from",
    "actor": "actor_type",
    "context": "context",
}
CODED_CHOICES: dict[str, dict[str, Wording]] = {
    **{name: {v: w for v, w in CODES[f].values.items() if w} for name, f in _CHOSEN_BY.items()},
    "says": {value: says.words for value, says in SAYS.items()},
}
"""The choices of public pages by coded fields: values and their words, by the name of the choice."""


def cells_of(statement: Statement) -> Iterator[tuple[str, str]]:
    """The choices that find a statement, as pairs of name and value. An objective is named by its key."""
    if statement.objective_id:
        yield "objective", str(statement.objective_id)
    for name, field in _CHOSEN_BY.items():
        value = getattr(statement, field)
        if value != UNSTATED:
            yield name, value
    yield from (("says", value) for value, says in SAYS.items() if _has(statement, says))


def _has(statement: Statement, says: Says) -> bool:
    found = getattr(statement, says.field)
    return bool(found == says.value if says.value else found)


def coded_in_words(statement: Any) -> list[tuple[Wording, Wording]]:
    """What its coder set, each as label and value: for those who read a statement before it is approved."""
    asked = HOW_FAR | ASKED
    chosen = [(code.label, code.values[getattr(statement, name)]) for name, code in asked.items()]
    who = [(WHO_AND_WHEN[n].label, WHO_AND_WHEN[n].values[getattr(statement, n)]) for n in WHO_AND_WHEN]
    marks = [(_("Marked with"), words) for name, words in MARKS.items() if getattr(statement, name)]
    return [
        *((label, words) for label, words in (*who, *chosen) if words),
        *marks,
        *_quoted(statement),
    ]


def _quoted(statement: Any) -> Iterator[tuple[Wording, Wording]]:
    if statement.quote_consent != Statement.Consent.NONE:
        yield _("Own words"), CONSENTS[statement.quote_consent]
        if statement.quote_until:
            yield _("May be shown until"), statement.quote_until.isoformat()
