"""Which questions are offered to a host as perhaps the same, in whatever language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.listening.rules import alike, likeness, pieces
from apero.listening.rules.likeness import LIKE, OFFERED

SAME = [
    ("Who reads our mail?", "who reads our MAIL"),
    ("Who reads our mail?", "Who reads our mail in Jakarta?"),
    ("Who can see the traces of mappers?", "Who can see traces of the mappers?"),
    ("How are mappers at borders protected?", "How do you protect mappers at borders?"),
    ("Ta ni ó ń ka lẹ́tà wa?", "ta ni o n ka leta wa"),
    ("من يقرأ رسائلنا؟", "من يقرأ رسائلنا في جاكرتا؟"),
    ("مَنْ يَقْرَأُ رسائلنا", "من يقرا رسائلنا"),
    ("¿Quién lee nuestros mensajes?", "Quien lee nuestros mensajes"),
    ("谁能看到我们的邮件？", "谁能看到我们的邮件"),
]
OTHERS = [
    ("Who reads our mail?", "When is the summary due?"),
    ("Who reads our mail?", "Who pays for the servers?"),
    ("How are mappers at borders protected?", "How is the money for the year spent?"),
    ("Ta ni ó ń ka lẹ́tà wa?", "Nígbà wo ni ìpàdé náà yóò bẹ̀rẹ̀?"),
    ("من يقرأ رسائلنا؟", "متى يبدأ اللقاء القادم؟"),
    ("Who reads our mail?", "من يقرأ رسائلنا؟"),
    ("", "Who reads our mail?"),
    ("?", "!"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_r44_what_asks_the_same_is_offered_for_merging(one: str, other: str) -> None:
    assert likeness(pieces(one), pieces(other)) >= LIKE


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_r44_what_asks_something_else_is_not_offered(one: str, other: str) -> None:
    assert likeness(pieces(one), pieces(other)) < LIKE


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    share = likeness(pieces(one), pieces(other))
    assert 0 <= share <= 1
    assert share == likeness(pieces(other), pieces(one))


def test_the_likest_comes_first_and_few_are_offered() -> None:
    others = [(number, pieces(f"Who reads our mail {'x' * number}")) for number in range(9)]
    found = alike("Who reads our mail", others)
    assert found == sorted(found)
    assert len(found) == OFFERED
    assert alike("Who reads our mail", []) == []


def test_no_more_than_fifty_are_looked_at() -> None:
    far = [(number, pieces("Something else entirely")) for number in range(50)]
    assert alike("Who reads our mail", [*far, (50, pieces("Who reads our mail"))]) == []
