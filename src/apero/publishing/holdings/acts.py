"""What people without an account give, and what follows from it."""

from django.utils.translation import gettext_lazy as _

from apero.conversations.rules import KEPT_AFTER_SUMMARY
from apero.publishing.holdings.holding import ID, Holding

ACTS: tuple[Holding, ...] = (
    Holding(
        model="registration.Seat",
        title=_("Your place in a session"),
        why=_("So that you can come in with your code, change your name, or withdraw."),
        read_by=_(
            "You, by your code. Hosts who accepted how to handle it see a list of the names with what each needs, and every "
            "look at it is recorded. They see no contact and no time."
        ),
        until=_(
            "When you withdraw it, and %(days)d days after the summary of the session is due at the latest."
        ),
        days={"days": KEPT_AFTER_SUMMARY.days},
        fields={
            "id": ID,
            "session": _("Which session it is."),
            "token": _("A value made from your code for this place. The code cannot be read from it."),
            "voice": _(
                "Another value made from your code. It is for saying whether the summary of the session is right, "
                "which cannot be done here yet."
            ),
            "pseudonym": _("The name that you chose or took."),
            "accepted": _("Which rules you accepted, with the number of their version."),
            "waiting_place": _("Your place on the waiting list, if all places are taken. Not when you came."),
            "is_confirmed": _(
                "Whether you came back with your code and said that you come, or came by invitation."
            ),
            "was_dropped": _(
                "Whether you get a place only once you say that you are coming: the hosts gave places away that nobody had "
                "confirmed, yours or others. You keep your code."
            ),
            "needs": _("What you need to take part, in your words, if you wrote it."),
            "contact": _(
                "An address for reminders and its language, if you gave one: sealed, and deleted on the day after the session."
            ),
            "reminders_sent": _("How many reminders were sent: none, one or two."),
        },
    ),
    Holding(
        model="registration.Invitation",
        title=_("A place that is held for somebody who was invited"),
        why=_("So that people whom the team asked in person have a place when they come."),
        read_by=_("Nobody. The team sees how many are left."),
        until=_("When it is used, or taken back, or the session is over."),
        fields={
            "id": ID,
            "session": _("Which session it is."),
            "token": _("A value made from the invitation. It is not the value of the place that it gave."),
        },
        is_act=False,
    ),
    Holding(
        model="interpretation.Request",
        title=_("That you ask for interpretation"),
        why=_(
            "So that the team knows for which languages to look for interpreters, and you what came of it."
        ),
        read_by=_(
            "You, by your code. Whoever arranges interpreters sees how many ask for a language. "
            "The public sees no number below the threshold."
        ),
        until=_(
            "When you withdraw it, and %(days)d days after the summary of the session is due at the latest."
        ),
        days={"days": KEPT_AFTER_SUMMARY.days},
        fields={
            "id": ID,
            "session": _("Which session it is."),
            "language": _("The language that you asked for."),
            "token": _("A value made from your code for this one thing. It is not the value of your place."),
            "is_late": _("Whether it came after the last day for asking."),
            "has_seat": _("Whether it was asked with the code of a place."),
        },
    ),
    Holding(
        model="incidents.Incident",
        title=_("An incident that you report"),
        why=_("So that the people who answer for the rules can act, and answer you by code."),
        read_by=_("The two people who are named on the form, except the one whom you leave out."),
        until=_(
            "When you withdraw it, 30 days after it is closed, and a year after the series has ended at the latest."
        ),
        fields={
            "id": ID,
            "programme": _("Which series it is about."),
            "session": _("From which session's page it was sent, if from one."),
            "token": _("A value made from the code of this report."),
            "sealed": _("Your words, sealed with a key that is not in the database."),
            "language": _("The language of the page on which you wrote."),
            "first_reader": _(
                "Who may read it: the colleague to whom it was sent. Whom you left out is not there."
            ),
            "second_reader": _("The other colleague to whom it was sent, or the same one again."),
            "state": _("Whether it is new, read, answered or closed."),
            "sealed_answer": _("What they answered, sealed."),
            "closed_on": _("The day on which it was closed."),
        },
    ),
    Holding(
        model="registration.Voice",
        title=_("What stays of a place"),
        why=_(
            "So that your code can still check what was written, take a public line back, and say whether it was done."
        ),
        read_by=_("Nobody can read anything in it. Your code can be compared with it."),
        until=_("When the series is closed."),
        fields={
            "token": _(
                "The value for speaking about the session, in random order and with no name beside it."
            ),
            "session": _("Which session it is."),
        },
    ),
    Holding(
        model="listening.Question",
        title=_("A question that you ask in writing"),
        why=_("So that the hosts can answer it and, if you let them, publish it in more general words."),
        read_by=_("The hosts of the series, and you by its code. What they publish is read by everybody."),
        until=_(
            "When you withdraw it. If you do not: your own words, and all of it if it is not public, %(days)d days after the "
            "last summary of the series is due."
        ),
        days={"days": KEPT_AFTER_SUMMARY.days},
        fields={
            "id": ID,
            "programme": _("Which series it is for."),
            "region": _("The region that it is about. You chose it."),
            "token": _(
                "A value made from the code of this question. It is another code than that of your place."
            ),
            "typed": _("Your words as you typed them."),
            "language": _("The language of the page on which you asked."),
            "wish": _("Whether it may be published."),
            "state": _(
                "What became of it: held, in the queue, merged, published, answered, declined, pointed to the private "
                "route, or removed."
            ),
            "public_text": _(
                "The words of the team: the question as published, the answer, or the reason why it is not published."
            ),
            "published_on": _("The day on which it was published."),
            "answered_on": _("The day on which it was answered."),
            "answered_by_role": _("The role of who answered, such as host. No name."),
            "removed_on": _("The day on which it was removed for good."),
            "withheld_on": _("The day on which it was taken off the page, until two people decide."),
            "way": _("Whether it was asked ahead or while a session ran."),
            "session": _("In which session it was asked or is to be answered, if in one."),
            "pseudonym": _(
                "The name that you took for this question in the room, if any. It goes with your own words."
            ),
            "queue_place": _("Its place in the queue of the session. Not when it came."),
            "is_current": _("Whether it is being answered now."),
            "merged_into": _("The question that asks the same and stands for both."),
        },
    ),
    Holding(
        model="listening.Second",
        title=_("That you ask the same as somebody else"),
        why=_("So that the hosts know which questions several people have."),
        read_by=_(
            "Nobody can read anything in it. The hosts see that at least one more asks the same. Pages say so from five on, "
            "and never how many."
        ),
        until=_("When you take it back, when you withdraw your place, or with the words of the question."),
        fields={
            "token": _("A value made from your code for this one question."),
            "question": _("Which question it is."),
        },
    ),
    Holding(
        model="hiding.TakenBack",
        title=_("That a line of a summary was taken back by a code"),
        why=_("So that a code takes a line back once, and five lines of a session at most."),
        read_by=_("Nobody can read anything in it. Your code can be compared with it."),
        until=_("When the series is closed."),
        fields={
            "token": _("A value made from your code for this one line."),
            "statement": _("Which line it is."),
        },
    ),
    Holding(
        model="commitments.OutcomeMark",
        title=_("That a code says of something whether it was done"),
        why=_(
            "So that people who took part decide whether what was promised was done, and not whoever promised it."
        ),
        read_by=_(
            "Nobody. It is counted after the last day, and shown as done or disputed if five or more have answered."
        ),
        until=_("When it was counted, or when you withdraw your place."),
        fields={
            "token": _("A value made from your code for this one thing."),
            "recommendation": _("Which recommendation it is about, if it is one."),
            "pledge": _("Which promise it is about, if it is one."),
            "mark": _("Whether it was done, as you say."),
        },
    ),
    Holding(
        model="participation.UsedForm",
        title=_("That a page was sent"),
        why=_("So that a page that is sent twice counts once. This stands in place of a cookie."),
        read_by=_("Nobody. It leads to no place and no question."),
        until=_("When the next day has ended."),
        fields={
            "mark": _("A value made from a random number on the page that you sent."),
            "day": _("The day. Not the hour."),
        },
    ),
    Holding(
        model="synthesis.CheckMark",
        title=_("What you say of a line when you check it"),
        why=_("So that what is unsafe is held back, and unfair lines are seen before they are public."),
        read_by=_(
            "Nobody while the check is open. You, by your code. Then it is counted, from five people on."
        ),
        until=_("When the check is over: noon after its last day, by UTC."),
        fields={
            "token": _(
                "A value made of your code for this one line. It leads to no place and to no other answer."
            ),
            "round": _("Which check it is."),
            "statement": _("Which line it is about; none for the whole."),
            "mark": _("Fair, unsafe, or that something is missing."),
        },
    ),
)
