"""Writing the policy and its words. Each act is recorded by ids; addresses are made once and never change."""

from apero.policy.actions.topics import add_starting_set, add_topic, merge_topic, refile_topic
from apero.policy.actions.versions import (
    adopt_policy,
    draft_policy,
    edit_policy,
    put_in_force,
    withdraw_policy,
)
from apero.policy.actions.words import (
    add_city,
    add_commitment,
    add_word,
    edit_word,
    move_word,
    remove_city,
    remove_word,
)

__all__ = [
    "add_city",
    "add_commitment",
    "add_starting_set",
    "add_topic",
    "add_word",
    "adopt_policy",
    "draft_policy",
    "edit_policy",
    "edit_word",
    "merge_topic",
    "move_word",
    "put_in_force",
    "refile_topic",
    "remove_city",
    "remove_word",
    "withdraw_policy",
]
