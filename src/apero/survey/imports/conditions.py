"""LimeSurvey's conditions ("relevance"), as far as they say: shown after one of these answers to one question."""

import re
from collections.abc import Mapping

from apero.survey.structure import Condition, Kind, Question

_TERM = re.compile(
    r"""\(*\s*(?P<code>[A-Za-z][A-Za-z0-9_]*?)(?:_(?P<part>[A-Za-z0-9]+))?(?:\.NAOK)?\s*(?:==|\beq\b)\s*["']?(?P<answer>[A-Za-z0-9]+)["']?\s*\)*""",
    re.VERBOSE,
)
_OR = re.compile(r"\s*(?:\|\||\bor\b)\s*")
Known = Mapping[str, tuple[Question, Mapping[str, str]]]


def condition_of(written: str, known: Known) -> Condition | None:
    """The same condition here; None if there is none, or it says more than can be kept.

    Right: `((Q1.NAOK == "A1" or Q1.NAOK == "A2"))`, and of several answers `Q2_SQ001.NAOK == "Y"`.
    """
    named: str = ""
    options: list[str] = []
    for term in _OR.split(written.strip()):
        found = _TERM.fullmatch(term)
        meant = _meant(found, known) if found else None
        if meant is None or (named and meant[0] != named):
            return None
        named = meant[0]
        options.append(meant[1])
    return Condition(named, tuple(dict.fromkeys(options)))


def _meant(found: re.Match[str], known: Known) -> tuple[str, str] | None:
    """Our keys of the question and of the answer."""
    code, part, answer = found["code"], found["part"] or "", found["answer"]
    question, answers = known.get(code, (None, {}))
    if question is None or not question.can_be_named:
        return None
    if question.kind is Kind.MULTIPLE:
        key = answers.get(part) if answer == "Y" else None
    else:
        key = answers.get(answer) if not part else None
    return (question.key, key) if key else None
