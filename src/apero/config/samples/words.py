"""The words that both samples are filed under: five risk areas with their topics, and groups of rights-holders (R40, R41, R66)."""

from typing import NamedTuple


class Area(NamedTuple):
    """A risk area of the default set, with the names of its topics."""

    address: str
    name: str
    description: str
    topics: tuple[str, ...]


AREAS: tuple[Area, ...] = (
    Area(
        "harmful-content",
        "Harmful content",
        "Words and pictures that lead to harm: hatred, deliberate falsehood, encouragement of self-harm.",
        ("Hate speech", "Disinformation", "Self-harm content"),
    ),
    Area(
        "harassment",
        "Harassment",
        "People are exposed, threatened or attacked for who they are or for what they contribute.",
        (
            "Online harassment",
            "Doxxing",
            "Attacks on characteristics",
            "Privacy",
            "Contacting the organisation",
        ),
    ),
    Area(
        "government",
        "Government surveillance and censorship",
        "States watch people, block sites, or demand data, removal or changes.",
        (
            "Surveillance",
            "Blocking",
            "Takedown requests",
            "User-data requests",
            "Legal protection",
            "Events and travel",
            "Crisis support",
        ),
    ),
    Area(
        "child-rights",
        "Risks to the rights of children",
        "Children are approached, exposed to harm, or exploited.",
        ("Contact with children", "Exposure of children", "Exploitation of children"),
    ),
    Area(
        "knowledge-equity",
        "Limits to knowledge equity",
        "Some people are discriminated against, under-represented, or described with bias.",
        ("Bias", "Discrimination", "Under-representation", "Central resources"),
    ),
)

GROUPS: tuple[tuple[str, str], ...] = (
    ("Volunteers", "Everyone who contributes, under any name, for an hour or for years."),
    ("Staff and contractors", "Everyone who is paid for the work, wherever they live."),
    ("Affiliates", "Local groups and associations, and the people who run them."),
    ("Readers and users", "Everyone who uses what is made here."),
    ("People who are written about", "Their privacy and safety count, whether they use the site or not."),
)

CONDUCT: tuple[tuple[str, str, str], ...] = (
    (
        "friendly-spaces",
        "Friendly space rules",
        "Assume good faith and speak for yourself.\n\n"
        "Do not record, photograph or copy what others say, and do not say elsewhere who was there.\n\n"
        "No insults, no threats, no unwanted advances, whatever the reason.\n\n"
        "Hosts may mute or remove anyone who breaks these rules. The rules apply to hosts too.",
    ),
    (
        "universal-conduct",
        "Code of conduct",
        "Respect people as they name and describe themselves.\n\n"
        "Never publish what could identify somebody else: no names, workplaces, pictures or places.\n\n"
        "Use power and knowledge to help, not to silence.\n\n"
        "If something went wrong, tell a host during the session, or write to the contact address of the series.",
    ),
)

PROMPTS: tuple[str, ...] = (
    "Has harm reached people around you through content, harassment, surveillance or blocking?",
    "Could it have been seen coming, and what would have made it smaller?",
    "Did you or somebody you know contact us before it happened or while it went on?",
    "What came of it: what helped, and what did not?",
    "What would keep the same thing from happening to others?",
    "If you saw harm coming, would you know how to tell us?",
    "What is different about the difficulties where you are?",
    "How could we notice new threats earlier, in your region or on a platform you use?",
)
