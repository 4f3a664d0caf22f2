"""Flags are found anew from the words as they stand; a second person clears one with a reason."""

from uuid import uuid4

import pytest

from apero.audit.models import Entry
from apero.conversations.models import Programme, SessionHost
from apero.disclosure.actions import clear_all, clear_flag, forget_clearances
from apero.disclosure.models import Clearance
from apero.disclosure.queries import Flagged, context_of, flags_of, mark_of
from apero.disclosure.rules import why_not_clear, why_not_pass
from apero.disclosure.templatetags.disclosure import marked
from apero.guard.flags import Flag
from apero.lib.refusal import Refused
from apero.people.models import User
from apero.translation.models import Source
from tests import make

THREE = "ade_suyi99 from Ibadan, the only woman admin, said that mail is read."
GENERAL = "Several volunteers said that their mail is read."


class Stands:
    """A flag that is open or not."""

    def __init__(self, *, is_open: bool) -> None:
        self.is_open = is_open


def flagged(words: str, kind: str = "name", start: int = 0, end: int = 3) -> Flagged:
    flag = Flag(start, end, kind, kind)
    return Flagged(flag, words[start:end], mark_of(words, flag))


@pytest.fixture
def source(db: None) -> Source:
    return make.source(make.team(), "statement", is_released=False, text=THREE)


def flags(source: Source, words: str = THREE) -> list[Flagged]:
    programme = Programme.objects.first() or make.programme(source.team)
    return flags_of(words, context_of(programme, language="en"), source_id=source.pk)


def clear(
    source: Source, key: str, *, writer: User, reader: User, because: str = "Everybody is called so."
) -> None:
    clear_flag(
        flags=flags(source), key=key, source=source, writer_id=writer.pk, reader=reader, because=because,
        by=make.actor("reviewer"), now=make.NOON,
    )  # fmt: skip


def test_a_note_with_a_handle_a_town_and_the_only_woman_admin_has_three_flags(source: Source) -> None:
    found = flags(source)
    assert [one.flag.kind for one in found] == ["handle", "place", "rare-role"]
    assert [one.words for one in found][:2] == ["ade_suyi99", "Ibadan"]
    assert found[2].words.startswith("the only woman")
    refusal = why_not_pass(found)
    assert refusal is not None
    assert refusal.code == "flags"
    assert "3" in str(refusal.message)
    assert flags(source, GENERAL) == []
    assert why_not_pass([]) is None


def test_each_flag_says_in_words_what_it_is_and_why(source: Source) -> None:
    assert all(str(one.kind_words) and str(one.why).endswith(".") for one in flags(source))


def test_a_cleared_flag_hinders_no_more() -> None:
    assert why_not_pass([Stands(is_open=False)]) is None
    refusal = why_not_pass([Stands(is_open=False), Stands(is_open=True)], field="words")
    assert refusal is not None
    assert refusal.field == "words"


@pytest.mark.parametrize(
    ("is_open", "is_own", "because", "code"),
    [
        (True, False, "It is a common name.", None),
        (True, True, "It is a common name.", "own"),
        (True, False, "  ", "no-reason"),
        (False, False, "It is a common name.", "cleared"),
        (None, False, "It is a common name.", "stale"),
    ],
)
def test_a_second_person_clears_an_open_flag_with_a_reason(
    is_open: bool | None, is_own: bool, because: str, code: str | None
) -> None:
    reader = uuid4()
    flag = None if is_open is None else Stands(is_open=is_open)
    refusal = why_not_clear(flag, writer_id=reader if is_own else uuid4(), reader_id=reader, because=because)
    assert (refusal.code if refusal else None) == code


def test_a_clearance_holds_for_these_words_in_this_text_only(source: Source) -> None:
    writer, reader = make.user("note-taker", in_team=source.team), make.user("reviewer", in_team=source.team)
    clear(source, flags(source)[1].key, writer=writer, reader=reader)
    assert [one.is_open for one in flags(source)] == [True, False, True]
    reworded = THREE.replace(" from Ibadan", " who lives in Ibadan")
    assert all(one.is_open for one in flags(source, reworded))
    other = make.source(source.team, "statement", text=THREE)
    assert all(one.is_open for one in flags(other))


def test_nobody_clears_their_own_words_and_no_flag_that_is_not_there(source: Source) -> None:
    writer, reader = make.user("note-taker", in_team=source.team), make.user("reviewer", in_team=source.team)
    for key, by, code in [(flags(source)[0].key, writer, "own"), ("00" * 16, reader, "stale")]:
        with pytest.raises(Refused) as no:
            clear(source, key, writer=writer, reader=by)
        assert no.value.refusal.code == code
    assert not Clearance.objects.exists()


def test_what_is_kept_of_a_clearance_is_a_mark_and_the_record_has_no_words(source: Source) -> None:
    writer, reader = make.user("note-taker", in_team=source.team), make.user("reviewer", in_team=source.team)
    clear(source, flags(source)[0].key, writer=writer, reader=reader, because="Reason with Ibadan in it.")
    row = Clearance.objects.get()
    assert (row.kind, row.cleared_by, row.cleared_on) == ("handle", reader, make.TODAY)
    assert len(bytes(row.words_mark)) == 16
    entry = Entry.objects.get(kind="disclosure.flag.cleared")
    assert entry.facts == {"source_id": str(source.pk), "flag": "handle"}


def test_reasons_go_with_the_words(source: Source) -> None:
    reader = make.user("reviewer", in_team=source.team)
    found = flags(source)
    clear_all(
        flags=found, source=source, reader=reader, because="It was public.", by=make.actor(), now=make.NOON
    )
    assert why_not_pass(flags(source)) is None
    forget_clearances([source.pk], but=[found[0].mark])
    assert [row.kind for row in Clearance.objects.all()] == ["handle"]
    forget_clearances([source.pk])
    assert not Clearance.objects.exists()


def test_pseudonyms_of_the_series_and_hosts_are_flagged(db: None) -> None:
    session = make.session()
    make.seat(session, "Quiet Heron 37")
    make.seat(make.session(make.programme(session.programme.team)), "Silver Tide 41")
    context = context_of(session.programme, region=session.region)
    assert context.registrants == ("Quiet Heron 37",)
    found = flags_of("Quiet Heron 37 said that mail is read.", context)
    assert [one.flag.kind for one in found] == ["registrant"]


def test_hosts_are_flagged_by_the_name_they_are_shown_under_and_colleagues_by_their_whole_name(
    db: None,
) -> None:
    session = make.session()
    role = make.source(session.programme.team, "host", role="Facilitator")
    SessionHost.objects.create(session=session, position=1, shown_name="Sefarani", text=role)
    make.user("facilitator", in_team=session.programme.team, name="Wendeline Aruku")
    make.user("convenor", in_team=session.programme.team, name="Noor")
    context = context_of(session.programme)
    assert sorted(context.hosts) == ["Sefarani", "Wendeline Aruku"]
    assert [one.flag.kind for one in flags_of("Sefarani said that mail is read.", context)] == ["host"]


def test_the_names_of_a_region_may_be_said_and_its_cities_are_finer(db: None) -> None:
    session = make.session()
    session.region.cities.add(make.city())
    context = context_of(session.programme, region=session.region)
    assert context.region == ("Asia",)
    assert context.region_places == ("Jakarta", "Indonesia")
    assert context_of(session.programme).region == ("Asia",)
    assert not context_of(session.programme).region_places


def test_a_marked_text_escapes_what_was_written_and_numbers_its_flags() -> None:
    words = "<b>Ade</b> said so.\n\nAde again."
    first, second = flagged(words, start=3, end=6), flagged(words, start=21, end=24)
    shown = marked(words, "en", [first, second])
    assert "&lt;b&gt;<mark>Ade" in shown
    assert "</mark><sup>1</sup>&lt;/b&gt;" in shown
    assert shown.count("<p ") == 2
    assert "</mark><sup>2</sup> again." in shown


def test_marks_that_overlap_are_cut_and_none_is_lost() -> None:
    words = "the only woman from Ibadan"
    wide, narrow = flagged(words, "combination", 0, 26), flagged(words, "place", 20, 26)
    shown = marked(words, "", [wide, narrow])
    assert shown.count("<mark>") == 2
    assert "<sup>1</sup><sup>2</sup>" in shown
