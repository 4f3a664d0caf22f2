"""What is held of people who take part: every stored field with its sentence. The page and the audit read this table.

A field of a participants' table without a sentence here fails a test and `apero privacy-audit`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Field, Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apero.conversations.rules import KEPT_AFTER_SUMMARY
from apero.synthesis import rules as synthesis


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


_ID = _("A random number. It says nothing of who or when.")

HOLDINGS: tuple[Holding, ...] = (
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
            "id": _ID,
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
            "id": _ID,
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
            "id": _ID,
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
            "id": _ID,
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
        why=_("So that you can say one day whether the summary is right. This cannot be done here yet."),
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
            "id": _ID,
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
            "removed_on": _("The day on which it was taken off the page."),
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
        model="synthesis.Note",
        title=_("Notes of what was said"),
        why=_("Note-takers write down what is said in a session, without names, to make statements of it."),
        read_by=_("Note-takers and reviewers of the team."),
        until=_(
            "%(days)d days after the newest version of the summary, and %(most)d days after the session at the latest."
        ),
        days={"days": synthesis.KEPT_AFTER_PUBLICATION.days, "most": synthesis.KEPT_AT_MOST.days},
        is_act=False,
        fields={
            "id": _ID,
            "session": _("Which session it is."),
            "prompt": _("Which framing question it answers."),
            "position": _("Its place among the notes of the session."),
            "typed": _("The words of the note-taker. There is no field for who said it."),
            "is_distilled": _("Whether a statement was made of it."),
            "revision": _("How often it was reworded."),
        },
    ),
    Holding(
        model="synthesis.Attendance",
        title=_("How many came to a session"),
        why=_("So that a summary can be read for what it is: what five people said, or fifty."),
        read_by=_("The team. No page shows it."),
        until=_("As long as the session is kept."),
        is_act=False,
        fields={
            "id": _ID,
            "session": _("Which session it is."),
            "role": _("Of which kind of people, such as volunteers. Nobody is listed."),
            "quality": _("Whether the number is exact, a lower bound, or unknown."),
            "number": _("How many."),
        },
    ),
    Holding(
        model="synthesis.Statement",
        title=_("Statements made of the notes"),
        why=_("The points of the published summary, in general words."),
        read_by=_("The team, and everybody once a second person has approved it and it is published."),
        until=_("When it is withdrawn: its words go from every version. That it was withdrawn stays."),
        is_act=False,
        fields={
            "text": _(
                "The words of the statement, and of the answer if it was a question, with their translations."
            ),
            "id": _ID,
            "session": _("Which session it is."),
            "note": _("The note that it was made of, while that note exists."),
            "kind": _("What it is: an experience, a challenge, a recommendation, and so on."),
            "said_by": _("The kind of person who said it, such as a volunteer. No name."),
            "region": _("The region that it is about."),
            "risk_area": _("The kind of harm that it is about."),
            "topic": _("The topic that it is filed under."),
            "objective": _("The aim of the series that it serves."),
            "platform": _("Whether it happened on the platform, elsewhere, or both."),
            "threat_from": _("Whether a state threatened, others, or both."),
            "harm_seen": _("Whether somebody said that they saw harm."),
            "foreseeable": _("Whether it could have been foreseen."),
            "mitigable": _("Whether it could have been made less bad."),
            "knows_how_to_report": _("Whether people knew where to raise a concern."),
            "contacted": _("Whether the organisation was contacted, and when."),
            "help": _("Whether help was of use."),
            "actor_type": _("What kind of actor did it. No name."),
            "context": _("In what times it happened, such as an election."),
            "stance": _("Whether it is for or against what it is about."),
            "spread": _("How many said so, as a word such as several."),
            "says_prevention": _("Whether it says what would prevent it."),
            "is_local_challenge": _("Whether it is a matter of the place."),
            "is_emerging": _("Whether it is a new threat."),
            "is_chilling_effect": _("Whether people fell silent because of it."),
            "is_organisational_exposure": _("Whether an organisation is exposed by it."),
            "state": _("Whether it is a draft, approved, published, sent back, or withdrawn."),
            "writer": _("Which colleague of the team wrote it. Never shown in public."),
            "approver": _("Which other colleague approved it. Never shown in public."),
            "sent_back_because": _("What the second person asked the writer to change."),
            "approved_on": _("The day on which it was approved."),
            "answered_on": _("The day on which it was answered."),
            "answered_by_role": _("The role of who answered. No name."),
            "withdrawn_on": _("The day on which it was withdrawn."),
            "withdrawn_because": _("The kind of reason for which it was withdrawn."),
            "position": _("Its place in the summary."),
            "shown_under": _(
                "By which choices public pages find it, and what they show of where it is filed. Only what at least five "
                "points share."
            ),
        },
    ),
)

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


def stored_fields(model: type[Model]) -> "list[Field[object, object]]":
    """The fields of a model that are columns."""
    return list(model._meta.local_concrete_fields)  # noqa: SLF001 (Django documents it)


def fields_without_a_sentence() -> list[str]:
    """Fields of participants' tables that the page would not name. Empty, or the audit fails."""
    return [
        f"{holding.model}.{stored.name}"
        for holding in HOLDINGS
        for stored in stored_fields(holding.model_class)
        if stored.name not in holding.fields
    ]
