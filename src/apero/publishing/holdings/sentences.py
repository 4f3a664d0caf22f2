"""What is never stored, what nobody can promise, and what is held about the team."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NEVER_STORED: tuple[str | Promise, ...] = (
    _(
        "Your real name or a telephone number. No page asks for them. An e-mail address only if you want reminders."
    ),
    _("Your address on the network, also not in a shortened or scrambled form."),
    _("What device or browser you use, or from which page you came."),
    _("The hour at which you registered, asked or withdrew."),
    _("That a place and a question belong to the same person."),
    _("Who came to a session. The meeting service gives us no list, and we ask for none."),
    _("Recordings of what was said."),
    _("Where you are. A city that you choose to see your own time stands in the address of the page only."),
    _("Cookies. The pages for people who take part set none and read none."),
)

NOT_PROTECTED: tuple[str | Promise, ...] = (
    _(
        "Whoever controls the machine of this site while you type can read what you send. So can who seizes it running."
    ),
    _(
        "With PostgreSQL, the order in which places were taken can be worked out by somebody who has the whole database. "
        "With SQLite the tables keep no order; the log of the last hour and an old page on the disk may."
    ),
    _(
        "What you withdraw leaves every page at once. On the disk of the machine it can stay readable for an hour, and "
        "longer with PostgreSQL or on flash memory."
    ),
    _("Your network, your employer or your household may see that you visited this site."),
    _(
        "Your own words can give you away. A second person reads them before they are public; nobody can promise more."
    ),
    _("Whoever finds your code can open what it belongs to. We cannot make a new one."),
    _("The meeting itself runs on an outside service. Its page says what that service learns about you."),
    _(
        "While a note-taker’s network is away, notes stand in the browser on that device, until they are sent or deleted there."
    ),
    _(
        "A copy of the database that the operator makes by other means than ours stays as it was until the operator deletes it."
    ),
)

ABOUT_STAFF: tuple[str | Promise, ...] = (
    _("Your name and e-mail address, which your colleagues see and no public page shows."),
    _("Your password as a value from which it cannot be read, and the secret of your second factor."),
    _("Your roles in each team, who gave them, and on which day."),
    _(
        "If you agreed to read reports of conduct: the name that you chose for the public page, and the day on which you agreed."
    ),
    _("What you did, with the time, under your role and a random number, as long as the record goes back."),
)
