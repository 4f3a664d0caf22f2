"""The kinds of words that the desk edits alike, and what it calls them."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.policy.models import Commitment, Region, RightsHolderGroup, RiskArea, Topic

Word = Commitment | RiskArea | Topic | Region | RightsHolderGroup
Listed = RiskArea | Region | RightsHolderGroup


@dataclass(frozen=True, slots=True)
class Kind:
    """`code` is the kind of its source and its name in the record, `path` its name in desk addresses.

    `parts` are the parts of its text; the first names it, and once gave it its address.
    """

    code: str
    path: str
    model: Any
    parts: tuple[str, ...]
    plural: str | Promise
    new: str | Promise
    about: str | Promise
    none_yet: str | Promise


COMMITMENT = Kind(
    "commitment",
    "commitments",
    Commitment,
    ("title", "body", "owner"),
    _("Commitments"),
    _("Add a commitment"),
    _("What the organisation promises under this version. Each has an address that never changes."),
    _("This version promises nothing yet. Add a commitment."),
)
RISK_AREA = Kind(
    "risk-area",
    "risk-areas",
    RiskArea,
    ("name", "description"),
    _("Risk areas"),
    _("Add a risk area"),
    _("The kinds of harm that are looked for. What people say is filed under them."),
    _("There is no risk area yet. Take the starting set, or add your own."),
)
TOPIC = Kind(
    "topic",
    "topics",
    Topic,
    ("name", "description"),
    _("Topics"),
    _("Add a topic"),
    _("What is told apart within a risk area. A topic can be renamed, and merged into another."),
    _("There is no topic here yet. Add one, so that statements can be filed under it."),
)
REGION = Kind(
    "region",
    "regions",
    Region,
    ("name",),
    _("Regions"),
    _("Add a region"),
    _("Regions as the team draws them. Anyone may come to any session, wherever they live."),
    _("There is no region yet. A session needs one: add the first."),
)
GROUP = Kind(
    "group",
    "groups",
    RightsHolderGroup,
    ("name", "description"),
    _("Groups of rights-holders"),
    _("Add a group"),
    _("Whom the policy protects, from staff to people who are written about."),
    _("No group is named yet. Take the starting set, or add your own."),
)
KINDS = (COMMITMENT, RISK_AREA, TOPIC, REGION, GROUP)
LISTED = {kind.path: kind for kind in (RISK_AREA, REGION, GROUP)}
BY_PATH = {kind.path: kind for kind in KINDS}


def kind_of(word: Word) -> Kind:
    """The kind that a word is of."""
    return next(kind for kind in KINDS if isinstance(word, kind.model))
