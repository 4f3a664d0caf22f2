from typing import Any

import pytest

from apero.lib.languages import own_name
from apero.people.models import Team
from apero.translation import actions, queries
from apero.translation.models import Source, Translation
from apero.translation.queries import UnitState
from tests import make

pytestmark = pytest.mark.django_db


def say(source: Source, words: dict[int, str], language: str = "yo") -> None:
    actions.translate(source=source, language=language, words=words, by=make.actor(), now=make.NOON)


def test_r3_an_untranslated_segment_shows_its_source_in_its_own_language(team: Team) -> None:
    source = make.source(team, title="Hello", body="One.\n\nTwo.")
    say(source, {2: "Ọ̀kan."})
    text = queries.text_in("yo", source.pk)
    assert [(p.words, p.lang) for p in text.all("body")] == [("Ọ̀kan.", "yo"), ("Two.", "en")]
    assert (text.done, text.total, text.percent) == (1, 3, 33)
    assert Translation.objects.count() == 1


def test_r3_each_passage_knows_its_direction(team: Team) -> None:
    source = make.source(team, body="One.\n\nTwo.")
    say(source, {1: "واحد"}, "ar")
    assert [p.dir for p in queries.text_in("ar", source.pk).all("body")] == ["rtl", "ltr"]
    hebrew = make.source(team, language="he", body="אחת")
    assert [(p.lang, p.dir, p.is_fallback) for p in queries.text_in("yo", hebrew.pk).all("body")] == [
        ("he", "rtl", True)
    ]


def test_r2_each_translated_part_moves_the_figure_by_one_of_n(team: Team) -> None:
    source = make.source(team, body="\n\n".join(f"P{n}" for n in range(1, 8)))
    for number in range(1, 8):
        say(source, {number: "x"})
        text = queries.text_in("yo", source.pk)
        assert (text.done, text.total) == (number, 7)
    assert queries.text_in("yo", source.pk).percent == 100


@pytest.mark.parametrize(
    ("done", "total", "percent"),
    [
        (10, 44, 23),
        (10, 45, 22),
        (9, 40, 23),
        (1, 8, 12),
        (0, 5, 0),
        (5, 5, 100),
        (0, 0, 100),
        (299, 300, 99),
    ],
)
def test_r2_the_percentage_is_rounded_as_a_wiki_does_and_full_only_when_all_is_done(
    done: int, total: int, percent: int
) -> None:
    assert queries.percent_of(done, total) == percent


def test_a_machine_draft_is_neither_shown_nor_counted(team: Team) -> None:
    source = make.source(team, title="Hello", body="One.")
    for segment in source.segments.all():
        Translation.objects.create(
            segment=segment, language="yo", text="robot", made_from=segment.text, state="machine-draft"
        )
    text = queries.text_in("yo", source.pk)
    assert [p.words for ps in text.parts.values() for p in ps] == ["Hello", "One."]
    assert text.done == 0
    assert queries.percent_by_language([source.pk]) == {}
    assert [u.state for u in queries.units_of(source, "yo")] == [UnitState.NOT_YET] * 2


def test_the_source_language_is_complete_and_a_text_without_parts_too(team: Team) -> None:
    source, empty = make.source(team, title="Hello"), make.source(team)
    assert queries.text_in("en", source.pk).percent == 100
    assert queries.text_in("yo", empty.pk).percent == 100
    assert queries.text_in("yo", empty.pk).first("title") is None


def test_parts_are_read_by_name_and_a_hyphen_is_spelt_as_underscore(team: Team) -> None:
    source = make.source(team, title="T", scope_in="A\n\nB")
    text = queries.text_in("en", source.pk)
    assert [p.words for p in text["scope_in"]] == ["A", "B"]
    assert text.plain("scope-in") == "A\n\nB"
    assert text["nothing"] == []
    with pytest.raises(KeyError):
        text["percent"]


def test_the_version_is_that_of_all_words_and_their_parts(team: Team) -> None:
    same = [make.source(team, title="T", body="A\n\nB") for _ in range(2)]
    others = [make.source(team, title="T", body="B\n\nA"), make.source(team, title="T", scope="A\n\nB")]
    versions = [queries.text_in("en", s.pk).version for s in same + others]
    assert versions[0] == versions[1]
    assert len(set(versions)) == 3


@pytest.mark.parametrize("count", [1, 3, 300])
def test_many_texts_are_one_query(team: Team, count: int, django_assert_num_queries: Any) -> None:
    ids = [make.source(team, title=f"T{n}", body="A\n\nB").pk for n in range(count)]
    with django_assert_num_queries(1):
        texts = queries.texts_in("yo", ids)
    assert queries.completeness(texts.values()) == (0, 3 * count)
    with django_assert_num_queries(1):
        queries.percent_by_language(ids)


def test_r2_the_list_of_languages_says_what_the_banner_says(team: Team) -> None:
    english = make.source(team, title="T", body="A\n\nB")
    spanish = make.source(team, language="es", title="Título")
    say(english, {1: "t", 2: "a"})
    say(english, {1: "t"}, "es")
    say(spanish, {1: "ara"})
    other = make.source(team, title="Elsewhere")
    say(other, {1: "fr"}, "fr")
    ids = [english.pk, spanish.pk]
    figures = queries.figures_by_language(ids)
    assert figures == {"yo": (3, 4), "es": (2, 4)}
    for tag, figure in figures.items():
        assert queries.completeness(queries.texts_in(tag, ids).values()) == figure
    assert queries.percent_by_language(ids) == {"yo": 75, "es": 50}
    assert queries.percent_by_language(Source.objects.filter(pk=other.pk).values("pk")) == {"fr": 100}
    assert queries.percent_by_language([]) == {}
    assert queries.languages_of(ids) == ["es", "yo"]


def test_an_outdated_translation_leaves_its_language_in_the_list(team: Team) -> None:
    source = make.source(team, title="T b c d")
    say(source, {1: "t"})
    parts = {"title": "T b c e"}
    actions.write_source(team_id=team.pk, kind="thing", language="en", parts=parts, source=source)
    assert queries.percent_by_language([source.pk]) == {"yo": 0}


def test_the_languages_of_a_page_begin_with_its_source_and_hold_those_of_the_interface(team: Team) -> None:
    source = make.source(team, title="T", body="A")
    say(source, {1: "t"})
    assert queries.language_rows([source.pk], "en") == [
        ("en", "English", 100),
        ("ar", "العربية", 0),
        ("yo", own_name("yo"), 50),
    ]
    assert [row[0] for row in queries.language_rows([], "")] == ["ar", "en"]


def test_translators_see_the_released_texts_of_their_team_what_is_most_used_first(team: Team) -> None:
    make.source(team, kind="statement", is_released=False, text="not approved")
    make.source(make.team(), kind="programme", title="of another team")
    make.source(team, kind="empty")
    made = [
        make.source(team, kind=kind, title=f"{kind} title", body="B")
        for kind in ("weird", "topic", "conduct")
    ]
    say(made[2], {1: "x"})
    found = list(queries.sources_to_translate(team.pk, "yo"))
    assert [(s.label, s.done, s.total) for s in found] == [
        ("conduct title", 1, 2),
        ("topic title", 0, 2),
        ("weird title", 0, 2),
    ]
    say(made[2], {2: "y"})
    unfinished = queries.sources_to_translate(team.pk, "yo", only_unfinished=True)
    assert [s.label for s in unfinished] == ["topic title", "weird title"]
    assert not queries.sources_to_translate(team.pk, "en").exists()


def test_a_unit_says_where_it_stands(team: Team, django_assert_num_queries: Any) -> None:
    source = make.source(team, title="T", body="A b c d\n\nB")
    say(source, {2: "a", 3: "b"})
    parts = {"body": "A b c e\n\nB"}
    actions.write_source(team_id=team.pk, kind="thing", language="en", parts=parts, source=source)
    with django_assert_num_queries(1):
        units = queries.units_of(source, "yo")
    assert [(u.number, u.part, u.wording, u.told, u.made_from, u.state) for u in units] == [
        (1, "title", "T", "", "", UnitState.NOT_YET),
        (2, "body", "A b c e", "a", "A b c d", UnitState.OUTDATED),
        (3, "body", "B", "b", "B", UnitState.TRANSLATED),
    ]
