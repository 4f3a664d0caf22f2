"""Units and markers of a page, by the cases of the design page on languages (numbers are its own)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apero.wikitext.page import PageRefused, heading, number, parse, percent

T, C = "<translate>", "</translate>"


def marked(text: str, highest: int = 0) -> str:
    return number(parse(text), highest).marked


def sources(text: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.source) for unit in number(parse(text)).units]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            f"{T}\nOne.\n\nTwo.\n{C}",
            f"{T}\n<!--T:1-->\nOne.\n\n<!--T:2-->\nTwo.\n{C}",
            id="01-paragraphs",
        ),
        pytest.param(f"{T}\n* a\n* b\n{C}", f"{T}\n<!--T:1-->\n* a\n* b\n{C}", id="02-a-list-is-one-unit"),
        pytest.param(
            f"* {T}a{C}\n* {T}b{C}",
            f"* {T}<!--T:1--> a{C}\n* {T}<!--T:2--> b{C}",
            id="03-inline-for-each-entry",
        ),
        pytest.param(
            f"{T}\n== A ==\n\nb\n{C}", f"{T}\n== A == <!--T:1-->\n\n<!--T:2-->\nb\n{C}", id="04-heading-alone"
        ),
        pytest.param(
            f"{T}\n== A ==\nb\n{C}", f"{T}\n<!--T:1-->\n== A ==\nb\n{C}", id="05-heading-with-text-under-it"
        ),
        pytest.param(
            f"{T}\n== A == <!--T:4-->\nb\n{C}",
            f"{T}\n<!--T:4-->\n== A ==\nb\n{C}",
            id="06-the-same-with-a-marker",
        ),
        pytest.param(f"{T}\na\n \nb\n{C}", f"{T}\n<!--T:1-->\na\n \nb\n{C}", id="07-a-line-of-one-space"),
        pytest.param(f"{T}a\r\n\r\nb{C}", f"{T}<!--T:1-->\na\r\n\r\nb{C}", id="08-carriage-returns"),
        pytest.param(
            f"{T}\na\n\n\u00a0\n\nb\n{C}",
            f"{T}\n<!--T:1-->\na\n\n<!--T:2-->\n\u00a0\n\n<!--T:3-->\nb\n{C}",
            id="09-nbsp-is-text",
        ),
        pytest.param(
            f"{T}\n<!--T:1-->\na\n\nnew\n\n<!--T:2-->\nb\n{C}",
            f"{T}\n<!--T:1-->\na\n\n<!--T:3-->\nnew\n\n<!--T:2-->\nb\n{C}",
            id="10-one-between-two",
        ),
        pytest.param(
            f"{T}\n<!--T:lead-->\na\n\nb\n{C}", f"{T}\n<!--T:lead-->\na\n\n<!--T:1-->\nb\n{C}", id="12-a-name"
        ),
        pytest.param(
            f"<nowiki>{T}</nowiki>{T}a{C}", f"<nowiki>{T}</nowiki>{T}<!--T:1--> a{C}", id="18-nowiki-outside"
        ),
        pytest.param(
            f"{T}a <nowiki>{C}\n\n</nowiki> b{C}",
            f"{T}<!--T:1-->\na <nowiki>{C}\n\n<!--T:2-->\n</nowiki> b{C}",
            id="19-nowiki-inside-hides-tags-but-not-empty-lines",
        ),
        pytest.param(f"<translate nowrap>a{C}", f"<translate nowrap><!--T:1--> a{C}", id="26-nowrap"),
        pytest.param(f"a {T}== b =={C}", f"a {T}== b == <!--T:1-->{C}", id="28-an-inline-heading"),
        pytest.param(
            f"{{|\n| {T}a{C}\n| {T}b{C}\n|}}",
            f"{{|\n| {T}<!--T:1--> a{C}\n| {T}<!--T:2--> b{C}\n|}}",
            id="29-cells-of-a-table",
        ),
        pytest.param(
            f"{T}{{{{note|a\n\nb}}}}{C}",
            f"{T}<!--T:1-->\n{{{{note|a\n\n<!--T:2-->\nb}}}}{C}",
            id="31-an-empty-line-inside-a-template",
        ),
        pytest.param(f"{T}  a  {C}", f"{T}  <!--T:1--> a  {C}", id="32-outer-blanks-stay-outside"),
        pytest.param(
            f"{T}\n<!--T:1--> a\n{C}", f"{T}\n<!--T:1-->\na\n{C}", id="34-marker-and-space-rewritten"
        ),
        pytest.param(f"{T}{C}", f"{T}{C}", id="nothing-between-the-tags"),
        pytest.param("no tags", "no tags", id="no-tags"),
        pytest.param("<translate >a", "<translate >a", id="another-spelling-is-no-tag"),
    ],
)
def test_units_are_marked_as_the_extension_marks_them(source: str, expected: str) -> None:
    assert marked(source) == expected
    assert marked(expected) == expected


def test_11_numbers_of_units_that_went_are_not_used_again() -> None:
    assert marked(f"{T}a{C}", 7) == f"{T}<!--T:8--> a{C}"
    assert marked(f"{T}\n<!--T:9-->\na\n\nb\n{C}", 7).count("<!--T:10-->") == 1


@pytest.mark.parametrize(
    ("source", "line", "why"),
    [
        pytest.param(f"{T}a <!--T:1--> b <!--T:2-->{C}", 1, "two markers", id="13"),
        pytest.param(f"\n{T}a <!--T:1--> b{C}", 2, "in the middle", id="14"),
        pytest.param(f"{T}\n\na\n\n<!--T:1-->\n{C}", 5, "is empty", id="15"),
        pytest.param(f"x\n{T}a\n{T}b{C}{C}", 3, "inside another", id="16"),
        pytest.param(f"\n\n{T}a", 3, "not closed", id="17"),
        pytest.param(f"a{C}", 1, "closes nothing", id="17-closing-alone"),
        pytest.param(f"{T}<!--T:1-->a{C}", 1, "in the middle", id="33-no-space-behind-a-marker"),
        pytest.param(f"{T}<!--T:-->\na{C}", 1, "no name", id="a-marker-without-a-name"),
        pytest.param(f"{T}<!--T: 1-->\na{C}", 1, "space around", id="a-space-in-a-marker"),
        pytest.param(f"{T}<!--T:1--> a{C}\n{T}<!--T:1--> b{C}", 2, "two units named", id="twice"),
        pytest.param(f"{T}<!--T:Page display title--> a{C}", 1, "two units named", id="the-title-is-taken"),
        pytest.param(f"{T}<!--T:a_b--> a{C}", 1, "cannot name", id="a-line-below"),
        pytest.param(f"{T}<!--T:a/b--> a{C}", 1, "cannot name", id="a-slash"),
        pytest.param(f"{T}<!--T:a|b--> a{C}", 1, "cannot name", id="no-sign-of-a-title"),
        pytest.param(f"{T}<!--T:{'n' * 239}--> a{C}", 1, "too long", id="too-long"),
    ],
)
def test_what_the_extension_refuses_is_refused_with_its_line(source: str, line: int, why: str) -> None:
    with pytest.raises(PageRefused, match=why) as refused:
        number(parse(source))
    assert refused.value.line == line


def test_20_to_23_translators_see_variables_by_their_names() -> None:
    assert sources(f"{T}At <tvar name=when>9:00</tvar>.{C}") == [("1", "At $when.")]
    assert sources(f"{T}<tvar name=\"a b\">1</tvar><tvar name='c'>2</tvar>{C}") == [("1", "$a b$c")]
    assert sources(f"{T}At <tvar|when>9:00</>.{C}") == [("1", "At $when.")]
    assert sources(f"{T}<TVAR NAME = x >v</TVAR >{C}") == [("1", "$x")]
    assert sources(f"{T}<tvar name=x>never closed{C}") == [("1", "<tvar name=x>never closed")]


def test_a_heading_is_a_unit_of_one_line_with_its_signs_in_balance() -> None:
    assert heading("== A ==") == "A"
    assert heading("=== A ==") == "= A"
    assert heading("== A == b") is None
    assert heading("== A ==\nb") is None
    assert heading("==") is None
    assert heading("===") == "="
    assert heading("A ==") is None


@pytest.mark.parametrize(
    ("translated", "total", "shown"),
    [
        (10, 44, 23),
        (10, 45, 22),
        (0, 0, 0),
        (0, 9, 0),
        (44, 44, 100),
        (1, 8, 12),
        (3, 8, 38),
        (996, 1000, 100),
        (29, 100, 29),
    ],
)
def test_r2_the_figure_is_the_wikis(translated: int, total: int, shown: int) -> None:
    assert percent(translated, total) == shown


_PIECES = st.sampled_from(
    [
        T,
        C,
        "<translate nowrap>",
        "\n",
        "\n\n",
        " ",
        "a",
        "b c",
        "== H ==",
        "<!--T:1-->",
        "<!--T:x-->",
        "<tvar name=v>1</tvar>",
        "<nowiki>",
        "</nowiki>",
        "\r\n",
        "\u00a0",
        "ẹ̀",
    ]
)


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_marking_a_page_again_changes_nothing_and_loses_no_words(text: str) -> None:
    try:
        once = number(parse(text))
    except PageRefused:
        return
    again = number(parse(once.marked))
    assert again.marked == once.marked
    assert [(u.name, u.text) for u in again.units] == [(u.name, u.text) for u in once.units]
