"""The components that every page is made of."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from django.template import Context, Engine, Template
from django.urls import NoReverseMatch, set_script_prefix
from django.utils.translation import override

from apero.places.models import City
from apero.ui.templatetags import ui


@dataclass(frozen=True)
class Said:
    words: str
    lang: str


def shown(source: str, **facts: object) -> str:
    return Template(source).render(Context({"interface_language": "en", **facts}))


def test_words_are_harmless_and_marked_where_their_language_is_another() -> None:
    hostile = '<b onclick="x">&'
    safe = "&lt;b onclick=&quot;x&quot;&gt;&amp;"
    assert shown("{% words a %}", a=Said(hostile, "en")) == safe
    assert shown("{% words a %}", a=[Said(hostile, "ar")]) == f'<span lang="ar" dir="rtl">{safe}</span>'
    assert shown("{% words a %}|{% words b %}", a=[], b=None) == "|"
    both = shown('{% passages a %}{% passages a "li" %}', a=[Said(hostile, "en"), Said("x", '"')])
    assert (
        both
        == f'<p>{safe}</p>\n<p lang="&quot;" dir="ltr">x</p><li>{safe}</li>\n<li lang="&quot;" dir="ltr">x</li>'
    )


def test_a_day_is_written_in_the_language_that_speaks() -> None:
    moment = datetime(2022, 5, 12, 23, 30, tzinfo=UTC)
    assert shown("{% day a %}", a=moment) == '<time datetime="2022-05-12">Thu 12 May 2022</time>'
    with override("ar"):
        assert "مايو" in shown("{% day a %}", a=date(2022, 5, 12))
    assert shown("{% day a %}", a=date(2022, 5, 12)) == shown("{% day a %}", a=moment)
    assert shown("{% day a %}", a=None) == ""
    assert shown("{% clock a %}", a=moment) == '<time datetime="2022-05-12T23:30:00+00:00">23:30</time>'


def test_an_address_is_in_the_page_s_language_and_keeps_the_city() -> None:
    tag = "{% address 'publishing:programme' 'may' %}"
    assert shown(tag) == "/en/programmes/may"
    assert shown(tag, reader_city=City(id=7)) == "/en/programmes/may?city=7"
    set_script_prefix("/yo/")
    assert shown(tag) == shown("{% url 'publishing:programme' 'may' %}") == "/yo/programmes/may"
    with pytest.raises(NoReverseMatch):
        shown("{% url 'publishing:programme' %}")


def test_url_can_do_what_django_s_can() -> None:
    assert shown("{% url 'publishing:programme' programme='may' %}") == "/en/programmes/may"
    assert shown("{% url 'publishing:home' as at %}<{{ at }}>") == "</en/>"
    assert shown("{% url 'no:such' as at %}<{{ at }}>") == "<>"


def test_no_address_that_may_hold_a_secret_is_kept() -> None:
    ui._path.cache_clear()
    before = ui._path.cache_info().currsize
    assert "very-secret" in shown("{% url 'people:sample_sign_in' 'very-secret' %}")
    assert ui._path.cache_info().currsize == before
    shown("{% url 'publishing:programme' 'never-seen-before' %}")
    assert ui._path.cache_info().currsize == before + 1


@pytest.mark.parametrize(
    "tag",
    [
        '{% translate "Held" %}',
        "{% translate 'Held' %}",
        '{% translate "100% of <b>it</b>" %}',
        '{% translate "Held" noop %}',
        '{% translate "Held"|upper %}',
        '{% translate "Held" as word %}<{{ word }}>',
        "{% translate typed %}",
        '{% translate "May" context "month" %}',
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_translate_does_what_django_s_does(tag: str, language: str) -> None:
    engine = Engine(builtins=["django.templatetags.i18n"])
    facts = {"typed": "<i>Held</i>"}
    with override(language):
        assert shown(tag, **facts) == engine.from_string(tag).render(Context(facts))
