"""The style sheet mirrors by itself: no left, no right. And it stays small."""

import re
from pathlib import Path

SHEETS = sorted((Path(__file__).parents[2] / "src" / "apero").rglob("*.css"))
PHYSICAL = re.compile(
    r"(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b"
    r"|(?:^|[{;\s])(?:left|right|top|bottom)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
    r"|border-(?:top|bottom)-(?:left|right)-radius|(?:^|[{;\s])(?:min-|max-)?(?:width|height)\s*:"
)


def rules(sheet: Path) -> str:
    """Without comments, and without the conditions of media queries, which have no logical names."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"@(?:media|container)[^{]*", "", text)


def test_there_is_one_sheet_of_at_most_1500_lines() -> None:
    assert len(SHEETS) == 1
    assert len(SHEETS[0].read_text(encoding="utf-8").splitlines()) <= 1_500


def test_no_rule_names_a_physical_side() -> None:
    assert [match.group() for sheet in SHEETS for match in PHYSICAL.finditer(rules(sheet))] == []


def test_the_pattern_finds_physical_sides_and_spares_logical_ones() -> None:
    bad = (
        "a{margin-left:0}",
        "a{left:0}",
        "a { text-align: right }",
        "a{float:left}",
        "a{width:1px}",
        "a{min-height:0}",
    )
    good = (
        "a{margin-inline:0;inset-inline-start:0;text-align:start;inline-size:1px;border-start-end-radius:1px}"
    )
    assert all(PHYSICAL.search(rule) for rule in bad)
    assert not PHYSICAL.search(good)
