"""Words of sample A's finished series: what was answered, promised, compiled, taken off. All of it is invented."""

from collections.abc import Mapping
from typing import NamedTuple

LATE_POINTS: tuple[str, ...] = (
    "People near the front correct the map at night, and are asked in the morning what they were doing.",
    "Nobody knows which of our rules hold in a war.",
)
ATTENDANCE: tuple[tuple[int, Mapping[str, tuple[str, int | None]]], ...] = (
    (0, {"volunteer": ("exact", 21), "affiliate": ("exact", 6), "staff": ("exact", 5)}),
    (1, {"volunteer": ("at-least", 14), "affiliate": ("exact", 8), "staff": ("exact", 5)}),
    (2, {"volunteer": ("exact", 9), "affiliate": ("exact", 2), "staff": ("exact", 6)}),
    (3, {"volunteer": ("exact", 17), "affiliate": ("exact", 7), "staff": ("exact", 5)}),
    (4, {"volunteer": ("unknown", None), "staff": ("exact", 5)}),
)


class Answer(NamedTuple):
    """What was decided on a recommendation that begins with `words`. `day` counts from the first day of the series."""

    words: str
    state: str
    reason: str
    decider: str
    role: str
    day: int
    cannot_say: str = ""
    changes: str = ""


ANSWERS: tuple[Answer, ...] = (
    Answer(
        "Let mappers hide who",
        "accepted",
        "It protects people at the only moment that counts. A year is long enough, and short enough for the record.",
        "The council",
        "board",
        60,
        "",
        "Whoever draws a camp, a clinic or a crossing can tick a box.",
    ),
    Answer(
        "Train two people",
        "accepted",
        "The training costs little and the wish came from every session.",
        "Safety desk",
        "staff",
        55,
    ),
    Answer(
        "Say in public how many lists",
        "accepted-in-part",
        "We say how many were asked for. How many were given is said once there are enough that no single one can be recognised.",
        "The council",
        "board",
        60,
        "Two requests are before a court. We may not speak of them until it has decided.",
    ),
    Answer(
        "Say on the map where",
        "outside-our-power",
        "Which name is drawn is decided by those who draw. We can show both where both are drawn, and do.",
        "Tagging working group",
        "staff",
        70,
    ),
    Answer(
        "Let the safety desk answer in Spanish",
        "accepted",
        "One colleague more speaks Spanish since last month.",
        "Safety desk",
        "staff",
        50,
    ),
    Answer(
        "Publish each quarter",
        "accepted-in-part",
        "Twice a year, with the other numbers. Four times would show single cases.",
        "The council",
        "board",
        60,
    ),
    Answer("Have more than one", "accepted", "It was right, and overdue.", "Safety desk", "staff", 48),
    Answer(
        "Offer the map as a file",
        "already-in-place",
        "The extracts of each country can be downloaded every week. We had hidden them; they are linked from the first page now.",
        "Engineering",
        "staff",
        45,
    ),
    Answer("Tell the local group", "accepted", "Unless a law forbids it.", "Legal team", "staff", 62),
    Answer(
        "Pay for local names",
        "not-accepted",
        "There is no money for it this year, and two others protect people at once. We look again with the next budget.",
        "The council",
        "board",
        60,
    ),
    Answer(
        "Stop showing the name",
        "not-accepted",
        "Those who live there do not agree among themselves, and it is not for us to choose. Both names can be drawn.",
        "Tagging working group",
        "staff",
        75,
    ),
    Answer(
        "Remove the hour",
        "accepted",
        "Nobody needs the hour. Those who watch do.",
        "Engineering",
        "staff",
        58,
    ),
    Answer(
        "Keep addresses on the network",
        "accepted",
        "It was kept for three months for no reason that anybody could name.",
        "Engineering",
        "staff",
        40,
    ),
    Answer(
        "Set up a second address", "accepted", "It can be done with what we have.", "Engineering", "staff", 66
    ),
    Answer(
        "Freeze names of villages",
        "not-accepted",
        "It would stop those who correct as well as those who falsify, in the week in which people look most.",
        "The council",
        "board",
        60,
    ),
    Answer(
        "Switch off private messages",
        "accepted",
        "The harm is grave and the loss is small.",
        "The council",
        "board",
        60,
    ),
    Answer("Ask a child rights", "accepted", "We found one that would.", "The council", "board", 64),
)
"""Of the other four one is grouped, two are considered, and one was not looked at: its answer is overdue."""
GROUPED = ("Let people choose in which language", "Let the safety desk answer in Spanish")
CONSIDERED = ("Blur faces in street pictures", "Warn people whose name")
STARTED = (
    "Train two people",
    "Set up a second address",
    "Switch off private messages",
    "Let the safety desk answer in Spanish",
)
IMPLEMENTED: tuple[tuple[str, str, int], ...] = (
    (
        "Keep addresses on the network",
        "The setting was changed on all servers, and the old files were deleted.",
        90,
    ),
    ("Have more than one", "Three of the five who read reports are women now.", 110),
    ("Remove the hour", "The public history shows the day only.", 262),
)
"""Words, evidence, and the day. Participants confirmed the first and disputed the second; the third they are asked about."""
OUTCOMES: tuple[tuple[str, int, int], ...] = (
    ("Keep addresses on the network", 7, 1),
    ("Have more than one", 2, 6),
)


class Promise(NamedTuple):
    """A pledge. `of`: how its recommendation begins, "" for a remark in the room. `due`: its dates, in days from today."""

    of: str
    text: str
    owner: str
    due: tuple[int, ...]
    end: str = "confirmed"
    said: str = ""


PROMISES: tuple[Promise, ...] = (
    Promise(
        "Let mappers hide who",
        "The box stands beside every sensitive object.",
        "Engineering",
        (-40,),
        "in-progress",
    ),
    Promise(
        "Train two people",
        "A first training in every region.",
        "Safety desk",
        (-120, -45, 30),
        "in-progress",
        "The trainer fell ill, then the room was lost.",
    ),
    Promise(
        "Say in public how many lists",
        "The numbers stand in the report of the half-year.",
        "Legal team",
        (45,),
    ),
    Promise(
        "Let the safety desk answer in Spanish",
        "Answers in Spanish within three days.",
        "Safety desk",
        (-150,),
        "done",
        "The times of the last quarter are in the report.",
    ),
    Promise(
        "Tell the local group",
        "The rule is written and shown to all groups.",
        "Legal team",
        (-20,),
        "confirmed",
    ),
    Promise(
        "Set up a second address",
        "A second address that answers in each country that blocks the first.",
        "Engineering",
        (60,),
        "in-progress",
    ),
    Promise(
        "Switch off private messages",
        "Switched off for all such accounts.",
        "Engineering",
        (-170,),
        "done",
        "It was switched off with the release of that month.",
    ),
    Promise(
        "",
        "A meeting of mappers from the borders, in person.",
        "Events team",
        (-60,),
        "dropped",
        "No place was found that everybody could reach without a visa.",
    ),
    Promise("", "A page with the ten steps of the first hour.", "Safety desk", (14,)),
)
"""Nine pledges: two are overdue, one was dropped, one moved twice."""
HIDDEN = "A list of mappers was passed round"
WITHDRAWN = "Some believe that their accounts are watched"
ERRATUM = "The first version said that the meeting took place in two languages. It was one."


class Line(NamedTuple):
    """A claim of a region's summary: its words, kind, how many said so, and how the statements begin that it stands on."""

    text: str
    kind: str
    spread: str
    of: tuple[str, ...]


REGION_OF_CLAIMS = "East Africa"
CLAIMS: tuple[Line, ...] = (
    Line(
        "Pressure on those who map comes before votes, and from more than one side.",
        "challenge",
        "several",
        (
            "An office of a local group",
            "Women who map",
            "When the site is blocked",
            "Before the vote",
            "Whole districts",
        ),
    ),
    Line(
        "People ask for help in their own language, and for somebody whom they can call.",
        "need",
        "many",
        ("A page that says", "Train two people"),
    ),
)
FIGURES: tuple[tuple[str, int, str, str, int | None], ...] = (
    ("People who took part in the region", 38, "at-least", "The series before, in its third year", 24),
    ("Languages in which people spoke", 2, "exact", "", None),
)
LED_TO = "The safety desk answers in two languages, and the first page links to the files of each country."
PROCESS = "Some said that an hour is too short to begin to trust. The next series has a second hour where people ask for it."
