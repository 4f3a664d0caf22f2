"""Words of sample A's series of nine months ago: its sessions, points, answers and pledges. All of it is invented."""

from collections.abc import Mapping
from typing import Any, NamedTuple

ADDRESS = "borders-on-the-map"
DAYS_AGO = 270
PROGRAMME = {
    "title": "Borders on the map",
    "lead": "Six conversations about what happens to people who draw disputed borders. All are over.",
    "purpose": "We wanted to know who is threatened for drawing a line, and what would have helped.",
    "background": "Three border regions were closed for editing last year. Nobody had asked those who draw there.",
    "scope-in": "Threats and pressure because of borders, names and crossings.",
    "scope-out": "Where a border runs.",
    "scope-why": "We can change how mappers are protected. We cannot settle a border.",
    "open": "What we warn of, whom we train, and how fast we answer.",
    "closed": "Which borders are shown.",
    "convenor": "Listening team",
    "contact-role": "The convenors of this series",
    "cannot-come": "What was heard is on this page.",
}
OBJECTIVES = ("Learn who is threatened and by whom.", "Collect what would have helped.")
METHOD = "Notes of two note-takers, made into statements; each was read by a second person before it was published."
CAVEATS = (
    "Those who came had time, a connection and some trust in us. Whoever has none of these was not heard."
)
COMPILED_BY, REVIEWED_BY = "Note-takers of the listening team", "A reviewer who was not in the room"
# address, region, days after the first day, language, time (UTC), cities
SESSIONS: tuple[tuple[str, str, int, str, str, tuple[int, ...]], ...] = (
    ("south-america-borders", "South America", 2, "es", "23:00", (3688689,)),
    ("east-africa-borders", "East Africa", 6, "en", "15:00", (184745,)),
    ("east-africa-borders-arabic", "East Africa", 9, "ar", "16:00", (184745,)),
    ("south-east-asia-borders", "South-East Asia", 12, "en", "06:00", (1622786, 1642911)),
    ("pacific-borders", "Pacific", 15, "en", "07:00", (2193733,)),
    ("central-and-eastern-europe-borders", "Central and Eastern Europe", 18, "en", "16:00", (756135,)),
)
CHECKED = "south-america-borders"
"""Those who came checked its draft."""
LATE = "central-and-eastern-europe-borders"
"""Its summary is late: its points are read, and not published."""


class Point(NamedTuple):
    """A point: session, kind, who said it, topic, number of the objective, words; then what coders set."""

    session: int
    kind: str
    said_by: str
    topic: str
    objective: int
    text: str
    codes: Mapping[str, Any]


_CHILL = {"is_chilling_effect": True}
_KNOWS, _KNOWS_NOT = {"knows_how_to_report": "yes"}, {"knows_how_to_report": "no"}
_ELECTION = {"context": "election", "actor_type": "party"}
POINTS: tuple[Point, ...] = (
    Point(
        0,
        "experience",
        "volunteer",
        "Doxxing",
        1,
        "After an edit war about a border, names and workplaces of mappers were posted elsewhere.",
        _KNOWS_NOT | _ELECTION | {"platform": "off", "harm_seen": "yes"},
    ),
    Point(
        0,
        "challenge",
        "several",
        "Doxxing",
        1,
        "People stop drawing near the border, because their edits can be traced to them.",
        _CHILL | _KNOWS_NOT | {"harm_seen": "yes"},
    ),
    Point(
        0,
        "challenge",
        "several",
        "Monitoring",
        1,
        "Some believe that their accounts are watched, and only correct roads now.",
        _CHILL | _KNOWS_NOT | {"threat_from": "state", "actor_type": "authority"},
    ),
    Point(
        0,
        "need",
        "affiliate",
        "Doxxing",
        2,
        "Groups want to know before an event which data about participants is kept.",
        _KNOWS | {"says_prevention": True, "is_organisational_exposure": True},
    ),
    Point(
        0,
        "recommendation",
        "several",
        "Doxxing",
        2,
        "Let mappers hide who drew a sensitive object, at least for a year.",
        _KNOWS | {"says_prevention": True},
    ),
    Point(
        0,
        "experience",
        "volunteer",
        "Disinformation",
        1,
        "During a campaign, a party asked supporters to rename villages on the map.",
        _ELECTION | _KNOWS_NOT | {"platform": "on", "contacted": "during", "help": "failed"},
    ),
    Point(
        0,
        "question",
        "volunteer",
        "Disinformation",
        2,
        "Who decides when a region is closed for editing?",
        _KNOWS | _ELECTION,
    ),
    Point(
        0,
        "praise",
        "several",
        "Hate speech",
        2,
        "A quick answer from the safety desk kept a quarrel from growing.",
        _KNOWS | {"contacted": "during", "help": "helped"},
    ),
    Point(
        1,
        "experience",
        "affiliate",
        "Monitoring",
        1,
        "An office of a local group was visited and asked for its list of volunteers.",
        _CHILL
        | _KNOWS_NOT
        | {"threat_from": "state", "actor_type": "authority", "is_organisational_exposure": True},
    ),
    Point(
        1,
        "challenge",
        "several",
        "Attacks on characteristics",
        1,
        "Women who map are attacked for who they are, not for what they draw.",
        _CHILL | _KNOWS_NOT | {"harm_seen": "yes", "platform": "both"},
    ),
    Point(
        1,
        "challenge",
        "several",
        "Blocking",
        1,
        "When the site is blocked, people use tools that show more of them than before.",
        _KNOWS_NOT | {"threat_from": "state", "is_local_challenge": True},
    ),
    Point(
        1,
        "experience",
        "volunteer",
        "Doxxing",
        1,
        "A list of mappers was passed round in a chat group before a vote.",
        _CHILL | _ELECTION | _KNOWS_NOT | {"platform": "off", "is_emerging": True},
    ),
    Point(
        1,
        "need",
        "several",
        "Doxxing",
        2,
        "A page that says in ten lines what to do in the first hour.",
        _KNOWS | {"says_prevention": True},
    ),
    Point(
        1,
        "recommendation",
        "several",
        "Monitoring",
        2,
        "Train two people in each region who can be called.",
        _KNOWS | {"says_prevention": True},
    ),
    Point(
        1,
        "recommendation",
        "affiliate",
        "Demands for user data",
        2,
        "Say in public how many lists of names were asked for, and how many were given.",
        {"says_prevention": True} | _KNOWS_NOT,
    ),
    Point(
        1,
        "challenge",
        "volunteer",
        "Disinformation",
        1,
        "Before the vote, false borders were drawn faster than they could be checked.",
        _CHILL | _ELECTION | _KNOWS | {"is_emerging": True},
    ),
    Point(
        0,
        "recommendation",
        "several",
        "Disinformation",
        2,
        "Say on the map where a name is disputed, instead of choosing one.",
        {"says_prevention": True} | _KNOWS_NOT,
    ),
    Point(
        0,
        "recommendation",
        "several",
        "Doxxing",
        2,
        "Let the safety desk answer in Spanish as fast as in English.",
        {"says_prevention": True} | _KNOWS_NOT,
    ),
    Point(
        0,
        "recommendation",
        "several",
        "Attacks on characteristics",
        2,
        "Publish each quarter how many reports of harassment led to a sanction.",
        _KNOWS,
    ),
    Point(
        1,
        "recommendation",
        "several",
        "Attacks on characteristics",
        2,
        "Have more than one woman among those who read reports of harassment.",
        _KNOWS | {"stance": "for", "spread": "many"},
    ),
    Point(
        1,
        "recommendation",
        "several",
        "Blocking",
        2,
        "Offer the map as a file that works without a connection.",
        {"says_prevention": True} | _KNOWS_NOT,
    ),
    Point(
        1,
        "recommendation",
        "affiliate",
        "Demands for removal",
        2,
        "Tell the local group when an authority asks for something to be removed.",
        _KNOWS | {"threat_from": "state"},
    ),
    Point(
        2,
        "recommendation",
        "several",
        "Under-representation",
        2,
        "Pay for local names to be collected by people who speak the language.",
        {"says_prevention": True},
    ),
    Point(
        2,
        "recommendation",
        "several",
        "Bias",
        2,
        "Stop showing the name that a colonial office gave, where another is in use.",
        {"stance": "mixed", "spread": "several"},
    ),
    Point(
        2,
        "challenge",
        "several",
        "Under-representation",
        1,
        "Whole districts are empty on the map, and then no help is sent there.",
        _CHILL | {"harm_seen": "yes"},
    ),
    Point(
        2,
        "recommendation",
        "several",
        "Discrimination",
        2,
        "Let people choose in which language the safety desk writes to them.",
        {"says_prevention": True},
    ),
    Point(
        3,
        "recommendation",
        "several",
        "Doxxing",
        2,
        "Remove the hour from the public history of sensitive objects.",
        {"says_prevention": True, "threat_from": "state"},
    ),
    Point(
        3,
        "recommendation",
        "several",
        "Doxxing",
        2,
        "Keep addresses on the network for a week at most.",
        {"says_prevention": True, "stance": "for", "spread": "most"},
    ),
    Point(
        3,
        "recommendation",
        "affiliate",
        "Blocking",
        2,
        "Set up a second address for countries where the first is blocked.",
        {"is_local_challenge": True},
    ),
    Point(
        3,
        "recommendation",
        "several",
        "Doxxing",
        2,
        "Warn people whose name was posted, before they find it themselves.",
        _KNOWS,
    ),
    Point(3, "question", "several", "Doxxing", 1, "Who can see the history of a deleted object?", _KNOWS_NOT),
    Point(
        3,
        "recommendation",
        "several",
        "Disinformation",
        2,
        "Freeze names of villages in the week before a vote.",
        _ELECTION,
    ),
    Point(
        3,
        "recommendation",
        "several",
        "Doxxing",
        2,
        "Let a person ask for the removal of their workplace from the map.",
        {"says_prevention": True} | _KNOWS_NOT,
    ),
    Point(
        4,
        "recommendation",
        "several",
        "Contact with children",
        2,
        "Switch off private messages for accounts that say they are under sixteen.",
        {"says_prevention": True},
    ),
    Point(
        4,
        "recommendation",
        "several",
        "Exposure of children",
        2,
        "Blur faces in street pictures near schools before anybody sees them.",
        {"says_prevention": True},
    ),
    Point(
        4,
        "experience",
        "several",
        "Contact with children",
        1,
        "Young mappers were written to by adults whom they did not know.",
        {"harm_seen": "yes", "foreseeable": "yes"},
    ),
    Point(
        4,
        "recommendation",
        "several",
        "Exploitation of children",
        2,
        "Ask a child rights organisation to read our rules.",
        {"says_prevention": True},
    ),
    Point(
        4,
        "need",
        "affiliate",
        "Contact with children",
        2,
        "Say in plain words for parents what a child can be asked on the map.",
        {"is_local_challenge": True},
    ),
)
"""Thirty-eight points, of which twenty-one are recommendations."""
ANSWERS_DUE_DAYS = 120
"""Answers were promised until so many days after the first day."""
KEPT_BECAUSE = "We looked at it again with two people from the region. It says what happened in many places, and names none."
