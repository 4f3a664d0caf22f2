"""What the team makes of what people said."""

from django.utils.translation import gettext_lazy as _

from apero.disclosure.rules import WAITS_FOR
from apero.publishing.holdings.holding import ID, Holding
from apero.synthesis import rules as synthesis
from apero.synthesis.check_rules import KEPT_AFTER_ROUND

WORDS: tuple[Holding, ...] = (
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
            "id": ID,
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
            "is_defended": _("Whether a colleague proposed to show it again. Not who."),
            "outcome": _("What became of it: destroyed, shown again, or worded anew."),
            "decided_on": _("The day of the decision."),
            "because": _("The public reason, if it is shown again or a question was removed."),
        },
    ),
    Holding(
        model="disclosure.Waiting",
        title=_("Words of the team that wait for a second person"),
        why=_(
            "Something in a question as it would be shown, an answer, a summary, a promise or news could identify somebody. "
            "No page shows it meanwhile."
        ),
        read_by=_("Those of the team who write or review such words."),
        until=_("Until it is shown or dropped, and %(days)d days at most."),
        days={"days": WAITS_FOR.days},
        is_act=False,
        fields={
            "id": ID,
            "programme": _("Which series it is of."),
            "region": _("The region of the session, if the words are of one."),
            "of": _("What the words are for, such as a question or a recommendation."),
            "part": _("What they are, such as an answer or a promise."),
            "form": _("A random mark of the form, so that several can wait for one thing."),
            "chosen": _("The days and choices of the form, so that nothing is typed twice. No words."),
            "text": _("The words."),
            "writer": _("Which colleague of the team wrote it. Never shown in public."),
            "written_on": _("The day on which it was kept. Not the hour."),
            "sent_back_because": _("What the second person asked the writer to change."),
        },
    ),
    Holding(
        model="disclosure.WaitingTranslation",
        title=_("Translations that wait for a second person"),
        why=_("What a translation adds to its source could identify somebody. No page shows it meanwhile."),
        read_by=_("Translators and reviewers of the team."),
        until=_("Until it is shown or dropped, with its source, and %(days)d days at most."),
        days={"days": WAITS_FOR.days},
        is_act=False,
        fields={
            "id": ID,
            "segment": _("Which part of which text it translates."),
            "language": _("The language that it is in."),
            "text": _("The words of the translator."),
            "seen": _("A hash of what the translator saw, so that nothing is replaced unseen."),
            "writer": _("Which colleague of the team wrote it. Never shown in public."),
            "written_on": _("The day on which it was kept. Not the hour."),
            "sent_back_because": _("What the second person asked the writer to change."),
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
            "id": ID,
            "session": _("Which session it is."),
            "prompt": _("Which framing question it answers."),
            "position": _("Its place among the notes of the session."),
            "typed": _("The words of the note-taker. There is no field for who said it."),
            "is_distilled": _("Whether a statement was made of it."),
            "revision": _("How often it was reworded."),
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
            "id": ID,
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
        read_by=_(
            "The team. A summary shows it where a number is five or more, and what is left of the whole too."
        ),
        until=_("As long as the session is kept."),
        is_act=False,
        fields={
            "id": ID,
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
            "id": ID,
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
            "id": ID,
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
            "reopened_on": _("The day since which it is being reworded."),
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
