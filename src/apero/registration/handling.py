"""How a list of participants is to be handled: what a colleague accepts before they see one."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

HANDLING_VERSION = 1
HANDLING: tuple[str | Promise, ...] = (
    gettext_lazy("I look at this list only to prepare and to host this session."),
    gettext_lazy(
        "I do not copy it, photograph it, forward it or read it out. A printed list stays with me and is shredded afterwards."
    ),
    gettext_lazy(
        "I do not try to find out who stands behind a name, and I do not compare the names of two sessions."
    ),
    gettext_lazy("I tell what somebody needs only to those who have to provide it, without the name."),
    gettext_lazy("If the list gets into wrong hands, I tell the team at once."),
)
"""What a colleague accepts before they see who comes. When the words change, the version grows and all accept anew."""
