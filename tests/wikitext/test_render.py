"""The wikitext of a page in another language (cases of the design page on languages)."""

import pytest

from apero.wikitext.codes import direction, html_tag
from apero.wikitext.page import parse
from apero.wikitext.render import anchor, render
from apero.wikitext.variables import reused, swapped

T, C = "<translate>", "</translate>"


def rendered(source: str, **translations: str) -> str:
    return render(parse(source), "yo", {name.removeprefix("u"): text for name, text in translations.items()})


def test_r1_r3_a_unit_without_a_translation_stays_and_says_its_language() -> None:
    page = f"<languages/>\n{T}\n<!--T:1-->\na\n\n<!--T:2-->\nb\n{C}\nend"
    assert rendered(page, u1="ọ̀rọ̀") == (
        '<languages/>\nọ̀rọ̀\n\n<div lang="en" dir="ltr" class="mw-content-ltr">\nb\n</div>\nend'
    )


def test_24_inline_it_is_a_span_and_of_another_direction_too() -> None:
    page = parse(f"* {T}<!--T:1--> a{C}")
    assert render(page, "en", {}, "ar") == '* <span lang="ar" dir="rtl" class="mw-content-rtl">a</span>'


def test_25_an_outdated_translation_is_shown_and_marked() -> None:
    assert rendered(f"{T}<!--T:1--> a{C}", u1="!!FUZZY!!à") == '<span class="mw-translate-fuzzy">à</span>'


def test_26_nowrap_puts_nothing_around() -> None:
    assert rendered("<translate nowrap><!--T:1--> a</translate>") == "a"
    assert rendered("<translate nowrap><!--T:1--> a</translate>", u1="!!FUZZY!!à") == "à"


def test_27_a_translated_heading_can_be_linked_by_its_source() -> None:
    page = f"{T}\n== Next  ''steps'' & [[x|more]] == <!--T:1-->\n{C}"
    assert rendered(page, u1="== Ìgbésẹ̀ ==") == '<span id="Next_steps_&amp;_more"></span>\n== Ìgbésẹ̀ =='
    assert rendered(page, u1="== Next  ''steps'' & [[x|more]] ==") == "== Next  ''steps'' & [[x|more]] =="
    assert rendered(page) == (
        '<div lang="en" dir="ltr" class="mw-content-ltr">\n== Next  \'\'steps\'\' & [[x|more]] ==\n</div>'
    )


def test_28_an_inline_heading_gets_no_anchor() -> None:
    assert rendered(f"a {T}== b == <!--T:1-->{C}", u1="== c ==") == "a == c =="


def test_r1_a_value_is_the_sources_in_each_language() -> None:
    page = f"{T}<!--T:1--> <tvar name=1>one</tvar> <tvar name=10>ten</tvar>{C}"
    assert rendered(page, u1="$10, $1, $2") == "ten, one, $2"


def test_30_the_language_of_the_words_is_put_in() -> None:
    word = "{{TRANSLATIONLANGUAGE}}"
    page = f"{word} {T}<!--T:1--> {{{{ TRANSLATIONLANGUAGE }}}}{C} {T}<!--T:2--> {word}{C}"
    assert rendered(page, u1="{{TRANSLATIONLANGUAGE}}!") == (
        'yo yo! <span lang="en" dir="ltr" class="mw-content-ltr">en</span>'
    )


def test_in_its_own_language_a_page_is_its_source_without_tags() -> None:
    page = parse(f"{T}\n<!--T:1-->\n<tvar name=x>v</tvar>\n{C}\n{{{{TRANSLATIONLANGUAGE}}}}")
    assert render(page, "en", {"1": "not read"}) == "v\nen"


def test_tags_on_lines_of_their_own_leave_one_line_break_less_at_each_end() -> None:
    assert rendered(f"a\n{T}\n\n<!--T:1-->\nb\n\n{C}\nc", u1="d") == "a\n\nd\n\nc"
    assert rendered(f"a{T}\n{C}b") == "ab"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A  _b", "A_b"),
        ("[[:Help:X|y]] [[Z]]", "y_Z"),
        ("[https://example.org an address]", "an_address"),
        ("'''bold''' and ''italic''", "bold_and_italic"),
        ("''''a'''' b", "'a'_b"),
        ("L'''amour'' '''b'''", "L'amour_b"),
        ("<b>x</b> &amp; y", "x_&_y"),
        ("100%25 & AT&T", "100%2525_&_AT&T"),
    ],
)
def test_an_anchor_is_what_the_wiki_makes_of_the_words(words: str, expected: str) -> None:
    assert anchor(words) == expected


@pytest.mark.parametrize(
    ("code", "tag", "way"),
    [
        ("yo", "yo", "ltr"),
        ("pt-br", "pt-BR", "ltr"),
        ("zh-hans", "zh-Hans", "ltr"),
        ("simple", "en-simple", "ltr"),
        ("de-formal", "de-x-formal", "ltr"),
        ("ckb", "ckb", "rtl"),
        ("ur", "ur", "rtl"),
    ],
)
def test_codes_of_the_wiki_become_tags_of_pages(code: str, tag: str, way: str) -> None:
    assert (html_tag(code), direction(code)) == (tag, way)


def test_a_name_for_two_values_is_found() -> None:
    assert reused("<tvar name=a>1</tvar><tvar|a>2</><tvar name=b>3</tvar><tvar name=b>3</tvar>") == {"$a"}


def test_the_longest_name_goes_first_and_nothing_is_read_twice() -> None:
    assert swapped("$10 $1", {"$1": "$10", "$10": "ten"}) == "ten $10"
