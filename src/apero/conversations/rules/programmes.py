"""Why a series or a code of conduct cannot be announced, changed or published."""

import re
from collections.abc import Collection, Container, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apero.conversations.models import Programme
from apero.lib.refusal import Refusal

INFLUENCE: dict[str, str | Promise] = {
    "inform": gettext_lazy("We inform: we tell you what was decided and why. Nothing here is open."),
    "consult": gettext_lazy(
        "We consult: we listen, publish what we heard, and say how it influenced the decision."
    ),
    "involve": gettext_lazy(
        "We involve: your concerns are worked into the options before anything is decided."
    ),
    "collaborate": gettext_lazy(
        "We collaborate: the options and the preferred one are worked out together with you."
    ),
    "empower": gettext_lazy("We empower: what you decide is carried out."),
}
"""The five promises of the IAP2 spectrum, each in a sentence (R9)."""


def why_not_contact(address: str, *, of_members: Collection[str], is_role: bool) -> Refusal | None:
    """The public contact is the address of a role, never a person's (R6).

    `of_members` are the addresses that people sign in with, in lower case; `is_role` says that the convenor looked.
    """
    if address.lower() in of_members:
        return Refusal(
            "members-address",
            _(
                "Somebody of the team signs in with this address, and everyone would read it. Give that of a role."
            ),
            "contact_address",
        )
    if looks_personal(address) and not is_role:
        return Refusal(
            "looks-personal",
            _(
                "This looks like the address of a person, and everyone would read it. Is it really that of a role?"
            ),
            "contact_address",
        )
    return None


_OF_ROLES = re.compile(
    r"admin|care|communit|contact|conversation|convenor|desk|event|feedback|hello|help|human|info|listen|mail|office"
    r"|people|policy|press|privacy|programme|project|question|rights|safety|support|team|trust"
)


def looks_personal(address: str) -> bool:
    """Whether the part before the @ reads like a first and a last name ("ada.obi"), and no word of a role is in it."""
    local = address.partition("@")[0].partition("+")[0].lower()
    words = re.split(r"[._-]", local)
    are_names = len(words) in (2, 3) and all(word.isalpha() for word in words)
    return are_names and any(len(word) > 1 for word in words) and not _OF_ROLES.search(local)


def why_not_take_address(address: str, *, taken: Container[str]) -> Refusal | None:
    """An address leads to one series, whichever team's it is."""
    if address and address in taken:
        return Refusal("taken", _("Another series has this address already. Choose another."), "address")
    return None


def why_not_renumber(
    places: Sequence[int | None], *, standing: int, is_draft: bool, field: str = ""
) -> Refusal | None:
    """In public, an objective and a framing question keep their numbers: people and addresses refer to them (R10, R45).

    `places` holds for each new line the place that it had, or None for a new one; `standing` is how many there were.
    """
    if is_draft or list(places[:standing]) == list(range(standing)):
        return None
    return Refusal(
        "public-numbers",
        _(
            "This series is public, and its numbers are used. Reword a line where it stands, or add one at the end."
        ),
        field,
    )


def missing_in_programme(
    *, purpose: int, open_words: int, contact: int, sessions: int, conduct: int, prompts: int
) -> dict[str, str]:
    """What is missing before a programme can be announced, each in a sentence. Counts in (`queries.wholeness`)."""
    checks = {
        "purpose": (purpose, _("The purpose is empty. Say why you ask.")),
        "open_words": (open_words, _("Say what people can change, and what not.")),
        "contact": (contact, _("There is no contact address. Give the address of a role.")),
        "sessions": (sessions, _("There is no session with an agenda yet.")),
        "conduct": (conduct, _("No code of conduct is attached. Nobody could register.")),
        "prompts": (prompts, _("There is no framing question yet.")),
    }
    return {what: words for what, (count, words) in checks.items() if not count}


def why_not_announce(programme: Programme, missing: Sequence[str]) -> Refusal | None:
    """A programme is announced once, and whole. `missing` says what lacks, each in a sentence."""
    if programme.state != Programme.State.DRAFT:
        return Refusal("not-draft", _("This series was announced already."))
    if missing:
        return Refusal("incomplete", " ".join(missing))
    return None


LEAST_REQUESTS = 2
"""A threshold of one would tell that somebody asked."""


def why_not_threshold(requests: int) -> Refusal | None:
    """Fewer requests than the threshold look like none, so it is never one (R31)."""
    if requests < LEAST_REQUESTS:
        words = _("At least two. With one, everyone would see that somebody asked for this language.")
        return Refusal("threshold", words, "interpretation_threshold")
    return None


def why_not_publish_conduct(*, is_same: bool) -> Refusal | None:
    """A new version says something new."""
    if is_same:
        return Refusal("same", _("This is word for word what stands already. Nothing was published."), "body")
    return None
