"""Names of Wikimedia projects, which name nobody, no place and no language."""

BEGINS = (
    "wiki",
    "wiktion",
    "wikcion",
    "wikamus",
    "вики",
    "вікі",
    "ويكي",
    "وويكي",
    "بويكي",
    "لويكي",
    "والويكي",
    "الويكي",
)
"""How they begin in the scripts of the guard: Wiktionnaire, Wikamusi, Вікісловник, ويكاموس."""
OTHERS = frozenset(["commons", "wikt", "mediawiki", "phabricator", "ويكاموس", "بويكاموس"])


def is_project(word: str) -> bool:
    """Whether a bare word is one, or begins as all of them do."""
    return word.startswith(BEGINS) or word in OTHERS
