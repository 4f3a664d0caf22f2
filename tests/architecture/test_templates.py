"""Templates: each compiles; none holds script, style or trust in what was typed; each translates whole sentences."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

SOURCE = Path(__file__).parents[2] / "src" / "apero"
TEMPLATES = {
    "/".join(path.parts[path.parts.index("templates") + 1 :]): path for path in SOURCE.rglob("*.html")
}
SCROLLS = 'div class="scroll" tabindex="0" role="region" aria-label(?:ledby)?="[^"]'
"""Where a table can be moved aside, with fingers or keys."""
FORBIDDEN = {
    r'<script(?! type="module" src="{% static [^>]*></script>)': "inline script",
    r"<style|\sstyle\s*=": "inline style",
    r"\son(?:abort|blur|change|click|error|focus|input|key|load|mouse|pointer|submit|toggle|touch)[a-z]*\s*=": "a handler",
    r"javascript:": "script in an address",
    r"\|\s*safe\b|autoescape\s+off": "trust in what was typed",
    r"<img(?![^>]*\salt=)": "an image without alt",
    r"<th(?![^>]*\sscope=)[\s>]": "a heading of a table without scope",
    rf"(?<!>)<table|<(?!{SCROLLS})[^<>]*><table": "a table whose end is cut off where it is wide",
    r"{%\s*blocktranslate(?![^%]*\btrimmed\b)": "blocktranslate without trimmed",
    r"{%\s*blocktrans\b|{%\s*trans\b": "the old name of a tag",
    r"<a[^>]*\starget=": "a window of its own",
    r"https?://(?!www\.w3\.org/)": "an address of elsewhere",
    r"\bwaiv|\bgives? up (?:your|their|the|any) right|\bagree not to\b": "a waiver (R80)",
}


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_compiles_and_keeps_the_rules(name: str) -> None:
    get_template(name)
    text = TEMPLATES[name].read_text(encoding="utf-8")
    found = [what for pattern, what in FORBIDDEN.items() if re.search(pattern, text, re.IGNORECASE)]
    assert found == []


def test_each_rule_finds_what_it_is_for() -> None:
    bad = [
        *(
            "<script>",
            '<p style="x">',
            '<a onclick="x">',
            'href="javascript:x"',
            "{{ x|safe }}",
            '<img src="x">',
        ),
        *(
            "<th>",
            '<div class="scroll" aria-label="x"><table>',
            "{% blocktranslate %}",
            "{% trans 'x' %}",
            '<a href="x" target="_blank">',
            "https://elsewhere.example",
            "You waive your rights.",
        ),
    ]
    for text, pattern in zip(bad, FORBIDDEN, strict=True):
        assert re.search(pattern, text, re.IGNORECASE), text
    good = (
        '<th scope="col"> <thead> <img alt="" src="x"> {% blocktranslate trimmed count n=n %} one sided = 1'
        '<div class="scroll" tabindex="0" role="region" aria-label="x"><table>'
    )
    assert not [pattern for pattern in FORBIDDEN if re.search(pattern, good, re.IGNORECASE)]


@pytest.mark.parametrize(
    "name", ["publishing/recommendation.html", "incidents/report.html", "participation/code.html"]
)
def test_r80_whoever_is_answered_or_reports_reads_that_other_ways_stay_open(name: str) -> None:
    assert "ui/other_ways.html" in TEMPLATES[name].read_text(encoding="utf-8")
    assert "a court" in TEMPLATES["ui/other_ways.html"].read_text(encoding="utf-8")
