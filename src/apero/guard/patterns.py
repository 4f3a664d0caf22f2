"""Patterns of many words that are quick to try."""

import re
import unicodedata
from typing import Any

from apero.guard.plain import bare


def flat(words: str) -> str:
    """Words as `Plain.bare` has them, however they are written here."""
    apart = unicodedata.normalize("NFD", words)
    return bare("".join(letter for letter in apart if unicodedata.category(letter) != "Mn"))


def any_of(words: str) -> str:
    """A group of a regular expression for any of the words, separated by |, made bare; the longest is tried first.

    A word with a sign of regular expressions in it is taken as such.
    """
    trie: dict[str, Any] = {}
    rest = []
    for word in flat(words).split("|"):
        if set(word) & set("\\?*+[("):
            rest.append(word)
            continue
        node = trie
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return "(?:" + "|".join([*sorted(rest, key=len, reverse=True), *_branches(trie)]) + ")"


def _branches(node: dict[str, Any]) -> list[str]:
    found = []
    for letter, below in node.items():
        if letter == "":
            continue
        branches = _branches(below)
        after = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
        if "" in below and after:
            after = f"(?:{after})?"
        found.append(re.escape(letter) + after)
    return found
