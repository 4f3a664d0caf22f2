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
from apero.synthesis.check_rules import KEPT_AFTER_ROUND


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
        model="hiding.Hiding",
        title=_("Words that were taken off the pages"),
        why=_("So that two people decide about them within 14 days, and the page says what became of them."),
        read_by=_(
            "The two who decide. The page shows the days, and the kind of reason if the words are destroyed."
        ),
        until=_("As long as the series is kept: without a word of what was destroyed."),
        is_act=False,
        fields={
            "id": _ID,
            "team": _("Which team it is about."),
            "source": _("Which text it is, while the text exists."),
            "kind": _("What it is, such as a statement or an answer."),
            "part": _("Which part of the text, if not all of it."),
            "reason": _(
                "The kind of reason: to protect people, because somebody asked, or because it is wrong."
            ),
            "by_code": _("Whether somebody who took part asked for it by code. Not who."),
            "requested_on": _("The day on which it left the pages. Not the hour."),
            "decide_until": _("The last day for a decision."),
            "first": _("Which colleague proposed what becomes of it. Never shown in public."),
            "second": _("Which other colleague agreed. Never shown in public."),
            "proposes": _("What the first of the two proposes."),
            "outcome": _("What became of it: destroyed, shown again, or worded anew."),
            "decided_on": _("The day of the decision."),
            "because": _("The public reason, if it is shown again or a question was removed."),
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
    Holding(
        model="synthesis.MissingPoint",
        title=_("What you say is missing"),
        why=_("So that the team can add in general words what it did not hear."),
        read_by=_(
            "You, by your code, while the check is open. Note-takers and reviewers of the team, when it is over."
        ),
        until=_("With the notes of the session, and %(days)d days after the check at the earliest."),
        days={"days": KEPT_AFTER_ROUND.days},
        fields={
            "id": _(
                "A random number; while the check is open, a value made of your code, so that you can change your words."
            ),
            "round": _("Which check it is."),
            "typed": _("Your words."),
        },
    ),
    Holding(
        model="synthesis.CheckRound",
        title=_("A check of what was written of a session"),
        why=_("So that those who were there see the lines before they are public."),
        read_by=_("The team. Everybody reads how many checked, as a band."),
        until=_("As long as the session is kept."),
        is_act=False,
        fields={
            "id": _ID,
            "session": _("Which session it is."),
            "number": _("Which check of the session it is."),
            "opened_on": _("The day on which it was opened."),
            "closes_on": _("Its last day."),
            "closed_on": _("The day on which the answers were counted and deleted."),
            "checked": _("How many checked, as a band: fewer than five, five, ten or twenty and more."),
            "says_missing": _("Whether somebody said that something is missing, if five or more checked."),
        },
    ),
    Holding(
        model="synthesis.CheckTotal",
        title=_("How many called a line fair or unsafe"),
        why=_("So that the team sees where people disagree."),
        read_by=_("The team. No page shows it."),
        until=_("As long as the session is kept."),
        is_act=False,
        fields={
            "id": _ID,
            "round": _("Which check it is."),
            "statement": _("Which line it is about; none for the whole."),
            "fair": _("How many said fair. Only from five answers about the line on."),
            "other": _("How many said unsafe, or that something is missing."),
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
            "state": _(
                "Whether it is a draft, approved, with participants, held back, published, or taken off."
            ),
            "round": _("The check in which participants look at it, or did."),
            "keeper": _(
                "Which colleague proposed to show it although somebody called it unsafe. Never shown in public."
            ),
            "quote_consent": _("Whether the person whose own words it quotes agreed, and how. No name."),
            "quote_until": _("The last day until which a quotation may be shown."),
            "kept_on": _("The day on which a second colleague agreed to that."),
            "writer": _("Which colleague of the team wrote it. Never shown in public."),
            "approver": _("Which other colleague approved it. Never shown in public."),
            "sent_back_because": _("What the second person asked the writer to change."),
            "approved_on": _("The day on which it was approved."),
            "answered_on": _("The day on which it was answered."),
            "answered_by_role": _("The role of who answered. No name."),
            "withheld_on": _("The day on which it was taken off every page, until two people decide."),
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
