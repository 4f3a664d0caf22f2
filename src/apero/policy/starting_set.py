"""A starting set of words: five risk areas with their topics, and groups of rights-holders (R40, R41, R66).

Written in our own words, in English, and offered to a team that has none. From then on they are the team's.
"""

from typing import NamedTuple

LANGUAGE = "en"


class Area(NamedTuple):
    """A risk area and the names of its topics."""

    name: str
    description: str
    topics: tuple[str, ...]


AREAS: tuple[Area, ...] = (
    Area(
        "Harmful content",
        "Words and pictures that lead to harm: hatred, deliberate falsehood, encouragement of self-harm.",
        ("Hate speech", "Disinformation", "Self-harm content"),
    ),
    Area(
        "Harassment",
        "People are exposed, threatened or attacked for who they are or for what they contribute.",
        ("Doxxing", "Attacks on characteristics"),
    ),
    Area(
        "Government surveillance and censorship",
        "States watch people, block sites, or demand data, removal or changes.",
        ("Monitoring", "Blocking", "Demands for user data", "Demands for removal"),
    ),
    Area(
        "Risks to the rights of children",
        "Children are approached, exposed to harm, or exploited.",
        ("Contact with children", "Exposure of children", "Exploitation of children"),
    ),
    Area(
        "Limits to knowledge equity",
        "Some people are described with bias, discriminated against, or hardly there at all.",
        ("Bias", "Discrimination", "Under-representation"),
    ),
)

GROUPS: tuple[tuple[str, str], ...] = (
    ("Volunteers", "Everyone who contributes, under any name, for an hour or for years."),
    ("Staff and contractors", "Everyone who is paid for the work, wherever they live."),
    ("Affiliates", "Local groups and associations, and the people who run them."),
    ("Readers and users", "Everyone who uses what is made here."),
    ("People who are written about", "Their privacy and safety count, whether they use the site or not."),
)
