"""What is said of each kind of thing that the guard finds: what it is, and what to do about it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

WHY: dict[str, Any] = {
    # Names and accounts
    "name": _("This looks like somebody's name. Write who they are to the story, such as “a participant”."),
    "name-title": _("A title with a name says who it is. Write “a participant” or “an organiser”."),
    "name-cue": _("These words introduce somebody by name. Leave the name out."),
    "name-initials": _("Initials can tell who it is. Leave them out."),
    "name-mixed": _(
        "This word mixes two alphabets, as disguised names do. Leave it out or write it plainly."
    ),
    "handle": _("This looks like a user name. Leave it out."),
    "handle-cue": _("These words introduce a user name. Leave it out."),
    "handle-page": _("This is somebody's user page or profile. Leave it out."),
    "registrant": _("Somebody registered for a session under this name. Leave it out."),
    "host": _("A host of a session is shown under this name. Leave it out."),
    # Ways to reach somebody
    "email": _("This is an e-mail address. Leave it out."),
    "email-spelt": _("This is an e-mail address, spelt out. Leave it out."),
    "phone": _("This looks like a phone number. Leave it out."),
    "phone-spelt": _("This looks like a phone number, spelt out. Leave it out."),
    "address": _("This looks like a postal address. Name the region at most."),
    "address-ip": _("This is an internet address of a device. Leave it out."),
    "address-coordinates": _("This points to a spot on the map. Name the region at most."),
    "link": _("A link can lead to a person. Say what it shows instead."),
    # Where and when
    "place": _("This place is smaller than the region. Name the region instead."),
    "place-cue": _("These words name a village, a quarter or a building. Name the region instead."),
    "date": _("An exact date can tell who was there. Write the month or the year."),
    "date-weekday": _("A day can tell who was there. Write the month or the year."),
    # Who somebody is
    "rare-role": _("Only one person or a few fit these words. Write of a role that many have."),
    "rare-language": _("Few people speak this language. Write “another language”."),
    "quote": _(
        "These are somebody's own words, and no consent to quote them is recorded. Say it in other words."
    ),
    "verbatim": _("These words stand in the raw notes as they are. Say it in other words."),
    "combination": _(
        "Few people have all of this in common. Leave out one or more of it, or say it more broadly."
    ),
    "combination-published": _(
        "Together with what is published already, few people have all of this in common. Leave out one or more of it."
    ),
}
