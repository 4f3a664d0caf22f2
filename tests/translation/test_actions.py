from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apero.audit.models import Entry
from apero.lib.refusal import Refused
from apero.people.models import Team
from apero.translation import actions, queries
from apero.translation.marks import mark_of
from apero.translation.models import Segment, Source, TeamLanguage, Translation
from apero.translation.rules import Outcome
from tests import make

pytestmark = pytest.mark.django_db
PARTS = st.dictionaries(
    st.sampled_from(["title", "body", "scope"]),
    st.lists(st.text("abcd ", min_size=1, max_size=6), max_size=5).map("\n\n".join),
    max_size=3,
)


def rewrite(source: Source, seen: str | None = None, **parts: str) -> Source:
    named = {name.replace("_", "-"): text for name, text in parts.items()}
    return actions.write_source(
        team_id=source.team_id,
        kind=source.kind,
        language=source.language,
        parts=named,
        source=source,
        seen=seen,
    )


def say(source: Source, words: dict[int, str], language: str = "yo", **more: Any) -> actions.Saved:
    return actions.translate(
        source=source, language=language, words=words, by=make.actor("translator"), now=make.NOON, **more
    )


def rows(source: Source) -> list[tuple[Any, ...]]:
    return list(source.segments.values_list("pk", "number", "part", "position", "text"))


def numbers(source: Source) -> dict[str, int]:
    return {s.text: s.number for s in source.segments.all()}


def shown(source: Source, language: str = "yo") -> dict[str, bool]:
    """What a reader sees, and whether it counts."""
    text = queries.text_in(language, source.pk)
    return {p.words: not p.is_fallback and not p.is_outdated for ps in text.parts.values() for p in ps}


def test_a_number_is_never_used_again_even_when_the_last_one_went(team: Team) -> None:
    source = make.source(team, body="One.\n\nTwo.")
    source = rewrite(source, body="One.")
    source = rewrite(source, body="One.\n\nThree.")
    assert numbers(source) == {"One.": 1, "Three.": 3}
    source = rewrite(source, body="")
    source = rewrite(source, body="Four.")
    assert numbers(source) == {"Four.": 4}


def test_paragraphs_that_stay_keep_their_numbers_wherever_they_go(team: Team) -> None:
    source = make.source(team, title="T", body="A\n\nB\n\nC", scope="S")
    source = rewrite(source, body="C\n\nnew\n\nA", scope="B\n\nS")
    assert [(s.part, s.text, s.number) for s in source.segments.all()] == [
        ("title", "T", 1),
        ("body", "C", 4),
        ("body", "new", 6),
        ("body", "A", 2),
        ("scope", "B", 3),
        ("scope", "S", 5),
    ]


def test_parts_that_are_not_named_stay(team: Team) -> None:
    source = make.source(team, title="T", body="A", scope="S")
    source = rewrite(source, body="A\n\nB")
    assert [(s.part, s.text, s.position) for s in source.segments.all()] == [
        ("title", "T", 0),
        ("body", "A", 1),
        ("body", "B", 2),
        ("scope", "S", 3),
    ]


def test_r2_rewording_makes_a_translation_outdated_shown_and_not_counted(team: Team) -> None:
    source = make.source(team, title="T", body="We listen to you.\n\nWe act.")
    say(source, {1: "t", 2: "A ń gbọ́.", 3: "A ń ṣe."})
    source = rewrite(source, body="We listen to all of you.\n\nWe act.")
    text = queries.text_in("yo", source.pk)
    assert shown(source) == {"t": True, "A ń gbọ́.": False, "A ń ṣe.": True}
    assert (text.done, text.total, text.percent) == (2, 3, 67)
    say(source, {2: "A ń gbọ́ gbogbo yín."})
    assert queries.text_in("yo", source.pk).done == 3


def test_a_wording_that_comes_back_makes_its_translation_current_again(team: Team) -> None:
    source = make.source(team, body="A b c d")
    say(source, {1: "x"})
    source = rewrite(source, body="A b c e")
    assert shown(source) == {"x": False}
    assert shown(rewrite(source, body="A b c d")) == {"x": True}


def test_a_removed_paragraph_takes_its_translations_along(team: Team) -> None:
    source = make.source(team, body="A\n\nB")
    say(source, {1: "a", 2: "b"})
    rewrite(source, body="A")
    assert list(Translation.objects.values_list("text", flat=True)) == ["a"]


def test_a_frozen_source_can_be_translated_and_not_reworded(team: Team) -> None:
    source = make.source(team, body="A")
    actions.freeze_source(source.pk)
    assert say(source, {1: "a"}).changed == 1
    with pytest.raises(Refused) as refused:
        rewrite(source, body="B")
    assert refused.value.refusal.code == "frozen"
    assert numbers(source) == {"A": 1}


def test_a_writer_who_saw_an_older_wording_is_told(team: Team) -> None:
    source = make.source(team, title="T", body="A\n\nB")
    seen = queries.text_in("en", source.pk).version
    source = rewrite(source, seen=seen, body="A\n\nB\n\nC")
    with pytest.raises(Refused) as refused:
        rewrite(source, seen=seen, body="mine")
    assert refused.value.refusal.code == "stale"
    rewrite(source, seen=queries.text_in("en", source.pk).version, body="mine")
    assert numbers(source) == {"T": 1, "mine": 5}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=PARTS, second=PARTS)
def test_writing_twice_changes_nothing_and_numbers_only_grow(
    first: dict[str, str], second: dict[str, str]
) -> None:
    source = make.source(make.team(), **first)  # type: ignore[arg-type]
    say(source, {s.number: f"told {s.text}" for s in source.segments.all()})
    before = {s.number: s.text for s in source.segments.all()}
    highest = source.next_number
    source = rewrite(source, **second)
    after = rows(source)
    assert all(number in before or number >= highest for _pk, number, *_rest in after)
    assert [row[3] for row in after] == list(range(len(after)))
    again = rewrite(source, **second)
    assert rows(again) == after
    assert again.next_number == source.next_number
    wanted = {s.text for s in source.segments.all()}
    told = set(Translation.objects.filter(segment__source=source).values_list("segment__text", "text"))
    assert {(text, f"told {text}") for text in before.values() if text in wanted} <= told


def test_a_second_writing_writes_no_segment(team: Team, django_assert_num_queries: Any) -> None:
    source = make.source(team, title="T", body="A\n\nB")
    with django_assert_num_queries(5):  # savepoint, source, segments, next number, release
        rewrite(source, title="T", body="A\n\nB")


def test_r4_a_translator_cannot_add_remove_or_part_a_paragraph(team: Team) -> None:
    source = make.source(team, title="T", body="A\n\nB")
    before = rows(source)
    assert say(source, {2: "a\n\nand more", 99: "smuggled", -1: "x", 3: "   "}).changed == 1
    assert rows(source) == before
    assert shown(source) == {"T": False, "a and more": True, "B": False}
    for language in ("en", "yo", "ar"):
        assert {p: len(ps) for p, ps in queries.text_in(language, source.pk).parts.items()} == {
            "title": 1,
            "body": 2,
        }


def test_empty_words_take_a_translation_away(team: Team) -> None:
    source = make.source(team, body="A")
    say(source, {1: "a"})
    assert say(source, {1: " \n "}).changed == 1
    assert not Translation.objects.exists()
    assert say(source, {1: ""}).changed == 0


def test_what_is_typed_is_made_harmless(team: Team) -> None:
    source = make.source(team, body="A")
    say(source, {1: "a\x00\u202eb\r\nc"})
    assert shown(source) == {"ab\nc": True}


def test_a_translation_equal_to_its_source_counts(team: Team) -> None:
    source = make.source(team, title="Àpérò")
    say(source, {1: "Àpérò"})
    assert queries.text_in("yo", source.pk).percent == 100


def test_what_the_translator_did_not_see_is_not_overwritten(team: Team) -> None:
    source = make.source(team, title="T", body="Old wording\n\nB")
    page = {1: mark_of("T", ""), 2: mark_of("Old wording", ""), 3: mark_of("B", "")}
    rewrite(source, body="New wording\n\nB")
    say(source, {3: "theirs"})
    saved = say(source, {1: "t", 2: "mine of the old", 3: "mine"}, seen=page)
    assert saved == actions.Saved(changed=1, unsaved={2: Outcome.REWORDED, 3: Outcome.OVERTAKEN})
    assert shown(source) == {"t": True, "New wording": False, "theirs": True}


def test_a_part_that_was_not_touched_is_not_written_back_over_a_newer_one(team: Team) -> None:
    source = make.source(team, title="T", body="A")
    say(source, {1: "old", 2: "a"})
    page = {1: mark_of("T", "old"), 2: mark_of("A", "a")}
    say(source, {1: "newer"})
    saved = say(source, {1: "old", 2: "better"}, seen=page)
    assert saved == actions.Saved(changed=1)
    assert shown(source) == {"newer": True, "better": True}


def test_sending_a_page_twice_is_one_act(team: Team) -> None:
    source = make.source(team, title="T")
    page = {1: mark_of("T", "")}
    assert [say(source, {1: "t"}, seen=page).changed for _ in range(2)] == [1, 0]
    assert Entry.objects.count() == 1


def test_an_outdated_translation_becomes_current_only_when_somebody_says_so(team: Team) -> None:
    source = make.source(team, body="A b c d")
    say(source, {1: "x"})
    source = rewrite(source, body="A b c e")
    page = {1: mark_of("A b c e", "x")}
    assert say(source, {1: "x"}, seen=page).changed == 0
    assert shown(source) == {"x": False}
    assert say(source, {1: "x"}, seen=page, confirmed={1}).changed == 1
    assert shown(source) == {"x": True}


def test_a_machine_draft_becomes_a_translation_by_somebodys_hand(team: Team) -> None:
    source = make.source(team, title="T")
    segment = source.segments.get()
    Translation.objects.create(
        segment=segment, language="yo", text="robot", made_from="T", state="machine-draft"
    )
    assert say(source, {1: ""}, seen={1: mark_of("T", "")}).changed == 0
    assert say(source, {1: "robot"}, seen={1: mark_of("T", "")}).changed == 1
    assert Translation.objects.get().state == "translated"


@pytest.mark.parametrize(
    ("language", "is_released", "code"), [("en", True, "own-language"), ("yo", False, "not-released")]
)
def test_what_cannot_be_translated(team: Team, language: str, is_released: bool, code: str) -> None:
    source = make.source(team, is_released=is_released, title="T")
    with pytest.raises(Refused) as refused:
        say(source, {1: "t"}, language)
    assert refused.value.refusal.code == code
    assert not Translation.objects.exists()


def test_a_released_source_can_be_translated(team: Team) -> None:
    source = make.source(team, is_released=False, title="T")
    actions.release_source(source.pk)
    assert say(source, {1: "t"}).changed == 1


def test_saving_is_recorded_without_a_word_of_it(team: Team) -> None:
    source = make.source(team, title="T", body="A")
    say(source, {1: "secret one", 2: "secret two"})
    say(source, {1: "secret one"})
    entry = Entry.objects.get()
    assert (entry.kind, entry.role) == ("translation.translations.saved", "translator")
    assert entry.facts == {"source_id": str(source.pk), "language": "yo", "segments": 2}


@pytest.mark.parametrize("typed", ["Yoruba", "yo", " YO ", "Yorùbá"])
def test_a_language_is_added_by_code_or_name_and_once(team: Team, typed: str) -> None:
    for _ in range(2):
        assert actions.add_language(team=team, typed=typed, by=make.actor(), now=make.NOON) == "yo"
    assert queries.team_languages(team.pk) == ["yo"]
    assert [e.facts["language"] for e in Entry.objects.all()] == ["yo"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("Elvish of the north", "no-language"), ("", "no-language"), ("English", "own-language")],
)
def test_a_language_that_cannot_be_added(team: Team, typed: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.add_language(team=team, typed=typed, by=make.actor(), now=make.NOON)
    assert (refused.value.refusal.code, refused.value.refusal.field) == (code, "language")
    assert not TeamLanguage.objects.exists()


def test_a_language_taken_off_the_list_keeps_its_translations(team: Team) -> None:
    source = make.source(team, title="T")
    actions.add_language(team=team, typed="yo", by=make.actor(), now=make.NOON)
    say(source, {1: "t"})
    for _ in range(2):
        actions.remove_language(team=team, tag="yo", by=make.actor(), now=make.NOON)
    assert queries.team_languages(team.pk) == []
    assert shown(source) == {"t": True}
    assert Entry.objects.filter(kind="translation.language.removed").count() == 1


@pytest.mark.postgresql_only
@pytest.mark.django_db(transaction=True)
def test_two_translators_and_a_writer_at_once_lose_nothing_in_silence() -> None:
    source = make.source(make.team(), title="T", body="A\n\nB")
    page = {n: mark_of(t, "") for t, n in numbers(source).items()}

    def act(who: int) -> Any:
        try:
            if who % 3 == 0:
                return rewrite(Source.objects.get(pk=source.pk), body=f"A\n\nB\n\nC{who}")
            return say(source, {1: f"t{who}", 2: f"a{who}"}, seen=page)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(act, range(24)))
    saved = [d for d in done if isinstance(d, actions.Saved)]
    assert sum(s.changed for s in saved) == 2
    assert all(set(s.unsaved.values()) == {Outcome.OVERTAKEN} for s in saved if not s.changed)
    assert Segment.objects.filter(source=source).count() == 4
