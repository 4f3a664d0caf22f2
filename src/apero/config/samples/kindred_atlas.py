"""Sample A: an invented mapping network announces a series. All dates count from the day it is loaded."""

ADDRESS = "mapping-without-fear"
TEAM = {
    "name": "Listening team",
    "organisation": "Kindred Atlas",
    "contact_address": "listening@kindred-atlas.example",
}
ADOPTED_DAYS_AGO = 425
FIRST_ADOPTED_DAYS_AGO = 1200

FIRST_POLICY = {
    "title": "Human rights policy, version 1",
    "summary": "A first promise, made when the network was small.",
    "body": "We respect human rights in what we map and how we map it.\n\nWe listen to those whom a map may harm.",
    "scope": "All projects and all volunteers.",
    "adopted-by": "The council of Kindred Atlas",
}

POLICY = {
    "title": "Human rights policy, version 2",
    "summary": "What Kindred Atlas owes to the people who draw its maps, use them, or live in them.",
    "body": (
        "We respect the rights of everyone our maps touch.\n\n"
        "We look for harm before it happens, we listen to the people concerned, and we change what causes it.\n\n"
        "Where we failed to prevent harm, we help to put it right.\n\n"
        "We never ask anyone to give up another way to justice."
    ),
    "scope": "All projects, all staff, all volunteers, and everyone whose home is on the map.",
    "adopted-by": "The council of Kindred Atlas",
}
COMMITMENTS: tuple[tuple[str, str, str], ...] = (
    (
        "listen",
        "Listen before deciding",
        "We talk with the people concerned before a decision that touches their rights.",
    ),
    ("prevent", "Prevent harm", "We assess risks by how severe they are, and act on the most severe first."),
    (
        "report",
        "Report in public",
        "We say twice a year what we promised, what we did, and what we did not do.",
    ),
    ("remedy", "Help to put it right", "We keep ways to report harm open, and we answer."),
)
PROGRAMME = {
    "title": "Mapping without fear",
    "lead": "Conversations about your rights when you draw maps. Come under any name, or ask in writing.",
    "purpose": "We want to know what harms mappers, so that the policy protects them in practice.",
    "background": (
        "The council adopted the second version of our policy last year. It promises that we listen before we decide.\n\n"
        "Mappers told us about threats after they drew borders, clinics and camps. We want to hear more, and from more places."
    ),
    "scope-in": "Threats, surveillance and harassment that come from contributing to the map.",
    "scope-out": "Disputes about how a single object is drawn. Bring those to the tagging forum.",
    "scope-why": "An hour is short. The harm that is hardest to undo comes first.",
    "open": "Which protections we build first, what we train people in, and how we warn them.",
    "closed": "The text of the policy itself. It is reviewed again in two years.",
    "convenor": "Listening team",
    "contact-role": "The convenors of this series",
    "cannot-come": "You can ask in writing, without a name. After each session we publish what was heard.",
}
OBJECTIVES: tuple[str, ...] = (
    "Learn which harms reach mappers because of what they map.",
    "Collect recommendations for what we should do about it.",
)
# region, address, days from today, "utc" or "wall", time, GeoNames ids, language, capacity
SESSIONS: tuple[tuple[str, str, int, str, str, tuple[int, ...], str, int], ...] = (
    ("West Africa", "west-africa", 4, "wall", "18:00", (2332459, 2306104), "en", 60),
    ("South America", "south-america", 9, "utc", "23:00", (3688689, 3871336), "es", 60),
    ("South-East Asia", "south-east-asia", 14, "utc", "12:00", (1642911, 1622786), "en", 5),
    (
        "Western Asia and North Africa",
        "western-asia-north-africa",
        20,
        "wall",
        "19:00",
        (360630, 250441),
        "ar",
        40,
    ),
)
FULL = "south-east-asia"
WAITING = 3
"""People who came to the full session too late, and wait."""
OFFERED: tuple[str, ...] = ("ar", "es", "fr", "id", "pt", "sw")
# session, language, how many asked in time, how many too late
REQUESTS: tuple[tuple[str, str, int, int], ...] = (
    ("west-africa", "fr", 2, 1),
    ("south-america", "pt", 3, 0),
    ("south-east-asia", "id", 5, 0),
    ("western-asia-north-africa", "fr", 1, 0),
)
SOUGHT = ("south-east-asia", "id")
"""For this one the team looks for interpreters: one said yes, one has not answered."""
# A city whose clocks change within the year: zone, GeoNames id, region
MOVED: tuple[tuple[str, int, str], ...] = (
    ("Africa/Casablanca", 2553604, "North-West Africa"),
    ("America/New_York", 5128581, "North America"),
    ("America/Santiago", 3871336, "Southern Cone"),
    ("Europe/Warsaw", 756135, "Central and Eastern Europe"),
)
MOVED_BECAUSE = "A public holiday falls on the first date there. The hour on the clock stays the same."
FOCUS_NOTE = "For six people who map near front lines. Invited in person by two contacts."
FOCUS_INVITATIONS = 6
QUESTIONS: tuple[tuple[str, str], ...] = (
    ("Who can see which of us drew a camp or a clinic?", "Who can see who drew a sensitive place?"),
    ("Can we ask for the history of an object to be hidden?", "Can the history of an object be hidden?"),
    ("What should we do first when a mapper is threatened by name?", ""),
)
"""As typed, and as the team words them; one is still held."""
CUES: tuple[str, ...] = (
    "Read the safety words aloud. Say that pseudonyms are welcome and cameras may stay off. Ten seconds of silence.",
    "Take one question from the queue after each two voices. Keep five minutes for what comes next.",
)
CONTACTS: tuple[tuple[str, str], ...] = (
    ("convenor", "Tamsin of the listening team"),
    ("facilitator", "Idris, host"),
)
"""Who can be told of an incident, and the name that they chose to be shown."""
AGENDA: tuple[tuple[int, str, str], ...] = (
    (10, "Welcome, and what happened since last year", "Convenor"),
    (50, "Conversation along the questions", "Facilitator and everyone"),
)
HOSTS: tuple[str, ...] = ("Convenor of the listening team", "Facilitator", "Note-taker")
PROVIDER = "Open Meeting Room"
PROVIDER_COLLECTS = "Your address on the network, and the name you type when you enter."
LANGUAGES: tuple[str, ...] = ("ar", "es", "fr", "id", "sw", "yo")
STAFF: tuple[tuple[str, str], ...] = (
    ("admin", "Administrator"),
    ("convenor", "Convenor"),
    ("facilitator", "Facilitator"),
    ("note-taker", "Note-taker"),
    ("reviewer", "Reviewer"),
    ("translator", "Translator"),
    ("interpreter", "Interpreter"),
)
SECOND_INTERPRETER = "Second interpreter"
