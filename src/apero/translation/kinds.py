"""The kinds of texts, named for translators, in the order in which they are asked for.

First what people's safety hangs on, then what most pages show. A kind that is not named here comes last.
"""

import re

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KINDS: dict[str, str | Promise] = {
    "conduct": _("Codes of conduct"),
    "session": _("Sessions"),
    "postponement": _("Why sessions were moved"),
    "programme": _("Series of conversations"),
    "prompt": _("Framing questions"),
    "objective": _("Objectives"),
    "survey": _("Surveys"),
    "outside-survey": _("Surveys of other services"),
    "agenda": _("Agendas"),
    "host": _("Hosts"),
    "region": _("Regions"),
    "policy": _("Policy"),
    "commitment": _("Commitments"),
    "risk-area": _("Risk areas"),
    "topic": _("Topics"),
    "group": _("Groups of rights-holders"),
    "statement": _("What was heard"),
    "question": _("Questions asked in writing"),
    "hiding": _("Why something is shown again"),
    "arrangement": _("Why no interpreter was found"),
    "decision": _("Answers to recommendations"),
    "pledge": _("Promises"),
    "update": _("News of recommendations and promises"),
    "because": _("Why promises moved or were dropped"),
    "summary": _("Summaries"),
    "claim": _("Lines of summaries of regions and series"),
    "figure": _("Figures beside summaries"),
    "correction": _("Corrections"),
}
PARTS: dict[str, str | Promise] = {
    "title": _("Title"),
    "name": _("Name"),
    "lead": _("Lead"),
    "text": _("Text"),
    "body": _("Text"),
    "summary": _("Summary"),
    "description": _("Description"),
    "scope": _("Scope"),
    "adopted-by": _("Body that adopted it"),
    "owner": _("Who answers for it"),
    "purpose": _("Purpose"),
    "background": _("Background"),
    "scope-in": _("What it is about"),
    "scope-out": _("What it is not about"),
    "scope-why": _("Why"),
    "open": _("Open to influence"),
    "closed": _("Not open to influence"),
    "convenor": _("Convenor"),
    "contact-role": _("Role of the contact"),
    "cannot-come": _("For those who cannot come"),
    "conduct-note": _("Note on conduct"),
    "provider-collects": _("What the meeting service collects"),
    "note": _("Note"),
    "safety": _("Safety notice"),
    "because": _("Reason"),
    "reason": _("Reason"),
    "cannot-say": _("What cannot be said, and why"),
    "changes": _("What changes"),
    "decider": _("Office that decided"),
    "closing-note": _("Said when the series was closed"),
    "cancelled-because": _("Why it was cancelled"),
    "answer": _("Answer"),
    "answered-by": _("Body that answers"),
    "kept-because": _("Why it is shown although somebody found it unsafe"),
    "method": _("Method"),
    "what-changed": _("What changed"),
    "caveats": _("What to keep in mind"),
    "compiled-by": _("Compiled by"),
    "reviewed-by": _("Reviewed by"),
    "led-to": _("What changed because of it"),
    "process": _("What people said of how it went"),
    "host": _("Who"),
    "role": _("Role"),
    "label": _("What is counted"),
    "compared-with": _("Compared with"),
    "privacy": _("What the team adds about privacy"),
    "collects": _("What it collects"),
}
NUMBERED: dict[str, str | Promise] = {
    "s": _("Heading of part %(number)s"),
    "s-lead": _("Lead of part %(number)s"),
    "q": _("Question %(number)s"),
    "q-hint": _("Question %(number)s, hint"),
    "q-low": _("Question %(number)s, lowest step"),
    "q-high": _("Question %(number)s, highest step"),
    "q-o": _("Question %(number)s, option %(inner)s"),
    "q-n": _("Question %(number)s, option %(inner)s"),
    "q-r": _("Question %(number)s, row %(inner)s"),
}
"""Parts that come in numbers, as those of a survey: "q3-o2" is the second option that question 3 got."""
_NUMBERED = re.compile(r"([sq])(\d+)(?:-([a-z]+)(\d*))?\Z")


def kind_name(kind: str) -> str | Promise:
    """What translators call a kind of text."""
    return KINDS.get(kind, _("Other texts"))


def part_name(part: str) -> str | Promise:
    """What translators call a part of a text."""
    found = _NUMBERED.match(part)
    if found:
        kind, number, inner, inner_number = found.groups(default="")
        words = NUMBERED.get(f"{kind}-{inner}" if inner else kind)
        if words:
            return str(words) % {"number": number, "inner": inner_number}
    return PARTS.get(part, part.replace("-", " "))
