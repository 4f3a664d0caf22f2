"""What is held of those who answer an anonymous survey."""

from django.utils.translation import gettext_lazy as _

from apero.publishing.holdings.holding import ID, Holding
from apero.survey.rules import LONGEST_KEPT, RAW_KEPT

_DELETED = _(
    "%(report)d days after the team reported what came of the survey, and %(longest)d days after it closed at the latest."
)
_DAYS = {"report": RAW_KEPT.days, "longest": LONGEST_KEPT.days}

SURVEYS: tuple[Holding, ...] = (
    Holding(
        model="survey.SealedAnswer",
        title=_("An answer to a survey, as it waits"),
        why=_("So that nothing says when you answered: answers are put away together, mixed."),
        read_by=_(
            "Nobody. Whoever seizes the running machine before they are put away could read it, and in which order answers came."
        ),
        until=_("When it is put away with at least nine others, or when the survey ends."),
        fields={
            "id": ID,
            "batch": _("With which others it waits."),
            "sealed": _(
                "Your answers, padded and sealed to a key. It lies in a file of its own, in no backup, and is destroyed."
            ),
        },
    ),
    Holding(
        model="survey.UsedValue",
        title=_("That a page of a survey was sent"),
        why=_("So that a double click is one answer."),
        read_by=_("Nobody."),
        until=_("When the answers that wait are put away."),
        fields={
            "mark": _("A value made from the page. Nothing leads from it to an answer."),
            "batch": _("Which answers waited then."),
        },
    ),
    Holding(
        model="survey.SurveyCode",
        title=_("A one-time code for a survey"),
        why=_("So that each code counts once, where a survey needs codes."),
        read_by=_("Nobody. The team does not see how many were used."),
        until=_("When it is used, or taken back, or the survey ends."),
        fields={
            "token": _("A value made from the code. The code cannot be read from it."),
            "survey": _("Which survey it is for."),
            "sheet": _("On which sheet of codes it was handed out, so that a lost sheet can be taken back."),
        },
        is_act=False,
    ),
    Holding(
        model="survey.Answer",
        title=_("What was chosen in a survey"),
        why=_("So that answers can be counted."),
        read_by=_("Nobody reads single ones. Counts are published, small ones never."),
        until=_DELETED,
        days=_DAYS,
        fields={
            "id": _("A random number, which is drawn anew when the survey has closed."),
            "version": _("Which version of the survey it answers."),
            "line": _("What was chosen, as a line of signs. Nothing leads to what the same person wrote."),
        },
    ),
    Holding(
        model="survey.OpenAnswer",
        title=_("What was written in a survey"),
        why=_("So that it can be heard: in other, general words."),
        read_by=_("Two people of the team, when the survey has closed and if enough people answered it."),
        until=_DELETED,
        days=_DAYS,
        fields={
            "id": _("A random number, which is drawn anew when the survey has closed."),
            "version": _("Which version of the survey it answers."),
            "question": _("Which question it answers."),
            "mark": _("What its writer says it is: a thought, a comment, an idea, a recommendation."),
            "text": _("The words. Nothing leads to what else the same person said."),
        },
    ),
)
