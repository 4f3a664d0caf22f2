"""What a translation adds to its source is read by a second person before anybody else reads it."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from apero.audit.models import Entry
from apero.disclosure import actions
from apero.disclosure.actions import purge_waiting, save_translations
from apero.disclosure.models import Clearance, WaitingTranslation
from apero.disclosure.queries import flags_of_waiting_translation
from apero.disclosure.queries.translations import Told, flags_of_translations
from apero.disclosure.rules import WAITS_FOR
from apero.hiding.actions import withhold
from apero.people.models import User
from apero.synthesis.actions import withdraw_statement
from apero.synthesis.models import Statement
from apero.translation.actions import withhold_source, write_source
from apero.translation.marks import hash_of
from apero.translation.models import Source, Translation
from apero.translation.queries import figures_by_language, text_in, units_of
from tests import make

pytestmark = pytest.mark.django_db
WORDS = "People stop writing about the dam."
HARMLESS = "Les gens cessent d'écrire au sujet du barrage."
NAMED = "Kofi Mensah, @kofi_m, +233 20 123 4567, a été arrêté."
OTHERS = "Fatou Diallo cesse d'écrire au sujet du barrage."
ACT: dict[str, Any] = {"by": make.actor("translator"), "now": make.NOON}


@pytest.fixture
def said() -> Statement:
    """A public statement."""
    session = make.session(make.programme(make.team(source_language="en")))
    made = make.statement(session, WORDS)
    make.summary(session)
    made.refresh_from_db()
    return made


@pytest.fixture
def translators(said: Statement) -> list[User]:
    return [make.user("translator", in_team=said.text.team) for _number in range(2)]


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at(source: Source, language: str = "fr") -> str:
    return f"/en/desk/translate/{source.pk}/{language}"


def sent(client: Client, source: Source, words: str, number: int = 1, **more: str) -> Any:
    """What a browser sends of the page as it stands, with one part typed anew."""
    data: dict[str, str] = {}
    for row in client.get(at(source)).context["rows"]:
        n = row.unit.number
        data |= {f"text_{n}": row.text.value() or "", f"seen_{n}": row.mark, f"held_{n}": row.held}
    return client.post(at(source), data | {f"text_{number}": words} | more)


def keep(client: Client, source: Source, words: str = NAMED, number: int = 1) -> WaitingTranslation:
    assert sent(client, source, words, number, **{f"wait_{number}": "on"}).status_code == 302
    return WaitingTranslation.objects.get(text=words)


def clear_all(client: Client, waiting: WaitingTranslation) -> Any:
    answer = None
    for flag in flags_of_waiting_translation(waiting):
        answer = client.post(
            f"/en/desk/flags/translations/{waiting.pk}/clear", {"flag": flag.key, "because": "Invented."}
        )
    return answer


def public(said: Statement, language: str = "fr") -> str:
    """Everywhere where the words of the statement are read."""
    series, session = said.session.programme.address, said.session.address
    places = [
        f"programmes/{series}/statements/{said.pk}",
        f"programmes/{series}/sessions/{session}/summary/1",
        f"programmes/{series}/heard.csv",
        f"programmes/{series}/feed.atom",
        f"programmes/{series}",
        "heard",
    ]
    answers = [Client().get(f"/{language}/{place}") for place in places]
    assert {answer.status_code for answer in answers} == {200}
    return "\n".join(answer.content.decode() for answer in answers)


def kinds(source: Source, words: str, language: str = "fr", number: int = 1) -> list[str]:
    segment = source.segments.get(number=number)
    told = Told(segment.pk, segment.text, words)
    return [flag.flag.kind for flag in flags_of_translations(source, language, [told])[0]]


def test_a_translator_alone_publishes_no_name_and_loses_nothing(
    said: Statement, translators: list[User]
) -> None:
    client = as_user(translators[0])
    answer = sent(client, said.text, NAMED)
    assert answer.status_code == 409
    assert answer.text.count("<mark>") == 3
    assert f">\n{NAMED.replace(chr(39), '&#x27;')}</textarea>" in answer.text
    assert "3 parts of this text could identify somebody." in answer.text
    assert "Keep it for a second person" in answer.text
    assert not Translation.objects.exists()
    assert not WaitingTranslation.objects.exists(), "kept only if its writer wants it"
    assert "Mensah" not in public(said)
    assert sent(client, said.text, HARMLESS).status_code == 302
    assert HARMLESS.replace("'", "&#x27;") in public(said)


def test_the_other_parts_of_the_page_are_saved(translators: list[User], said: Statement) -> None:
    source = make.source(said.text.team, "programme", title="Conversations", purpose="We listen.")
    client = as_user(translators[0])
    page = {f"seen_{u.number}": u.mark for u in units_of(source, "fr")}
    answer = client.post(at(source), page | {"text_1": "Conversations", "text_2": "Écrivez à Kofi Mensah."})
    assert answer.status_code == 409
    assert "1 part saved." in answer.text
    assert list(Translation.objects.values_list("text", flat=True)) == ["Conversations"]


def test_what_stands_in_the_source_is_not_flagged_again(said: Statement) -> None:
    source = make.source(
        said.text.team,
        "statement",
        text="Kofi Mensah, the only woman admin, wrote on 8 May 2022 to +233 20 123 4567.",
    )
    same = "Kofi Mensah, la seule femme administratrice, a écrit le 8 mai 2022 au +233 20 123 4567."
    assert kinds(source, same) == []
    assert kinds(source, same.replace("Kofi Mensah", "Fatou Diallo")) == ["name"]
    assert kinds(source, same.replace("20 123", "24 999")) == ["phone"]


def test_what_a_point_was_made_general_of_does_not_come_back(said: Statement) -> None:
    assert kinds(said.text, "À Kumasi, le 8 mai 2022, les gens cessent d'écrire.") == ["place", "date"]
    assert kinds(said.text, "La seule femme administratrice cesse d'écrire.") == ["rare-role"]
    own = make.source(said.text.team, "programme", title="We listen")
    assert kinds(own, "Nous écoutons à Kumasi, le 8 mai 2022.") == []
    assert kinds(own, "Kofi Mensah écoute : https://example.org/kofi") == ["name", "link"]


@pytest.mark.parametrize("language", ["fr", "es", "pt", "sw", "yo", "ha", "id", "de", "uk", "ar", "eo", "zh"])
def test_whatever_the_language_says_it_is_a_name_a_handle_and_a_number_are_found(
    said: Statement, language: str
) -> None:
    assert set(kinds(said.text, NAMED, language)) == {"name", "handle", "phone"}


def test_whoever_registered_with_the_team_and_its_hosts_are_known(said: Statement) -> None:
    make.seat(said.session, "Quiet Heron 37")
    make.user("facilitator", in_team=said.text.team, name="Wendeline Aruku")
    assert kinds(said.text, "Quiet Heron 37 cesse d'écrire.") == ["registrant"]
    assert kinds(said.text, "wendeline aruku cesse d'écrire.") == ["host"]


def test_a_second_person_lets_it_stand_and_then_it_is_shown(said: Statement, translators: list[User]) -> None:
    first, second = (as_user(user) for user in translators)
    waiting = keep(first, said.text)
    assert "Mensah" not in public(said)
    assert "fr" not in figures_by_language([said.text_id])
    page = second.get(f"/en/desk/flags/translations/{waiting.pk}").text
    assert WORDS in page
    assert page.count("<mark>") == 3
    assert "Mensah" in second.get("/en/desk/flags").text
    assert "1 text with a flag waits" in second.get("/en/desk/").text
    answer = clear_all(second, waiting)
    assert answer["Location"] == "/en/desk/flags"
    assert "Mensah" in public(said)
    assert not WaitingTranslation.objects.exists()
    assert figures_by_language([said.text_id])["fr"] == (1, 1)
    assert set(Clearance.objects.values_list("segment__source", "language")) == {(said.text_id, "fr")}
    assert Entry.objects.filter(kind="disclosure.flag.cleared").count() == 3


def test_nobody_clears_their_own_translation_and_a_reason_is_asked_for(
    said: Statement, translators: list[User]
) -> None:
    first, second = (as_user(user) for user in translators)
    waiting = keep(first, said.text)
    assert "Keep this reason" not in first.get(f"/en/desk/flags/translations/{waiting.pk}").text
    assert clear_all(first, waiting).status_code == 409
    flag = flags_of_waiting_translation(waiting)[0].key
    no = second.post(f"/en/desk/flags/translations/{waiting.pk}/clear", {"flag": flag, "because": " "})
    assert no.status_code == 409
    assert not Clearance.objects.exists()


@pytest.mark.parametrize(
    ("role", "status"),
    [("convenor", 200), ("reviewer", 200), ("translator", 200), ("note-taker", 404), ("facilitator", 404)],
)
def test_who_reads_a_translation_that_waits(
    said: Statement, translators: list[User], role: str, status: int
) -> None:
    waiting = keep(as_user(translators[0]), said.text)
    reader = as_user(make.user(role, in_team=said.text.team))
    assert reader.get(f"/en/desk/flags/translations/{waiting.pk}").status_code == status
    assert ("Mensah" in reader.get("/en/desk/flags").text) is (status == 200)
    stranger = as_user(make.user(role, in_team=make.team()))
    assert stranger.get(f"/en/desk/flags/translations/{waiting.pk}").status_code == 404
    assert "Mensah" not in stranger.get("/en/desk/flags").text


def test_what_was_shown_before_stays(said: Statement, translators: list[User]) -> None:
    first, second = (as_user(user) for user in translators)
    sent(first, said.text, HARMLESS)
    waiting = keep(first, said.text, OTHERS)
    assert "Fatou" not in public(said)
    assert text_in("fr", said.text_id).plain("text") == HARMLESS
    page = first.get(at(said.text)).text
    assert f">\n{OTHERS.replace(chr(39), '&#x27;')}</textarea>" in page
    assert "What readers have now" in page
    clear_all(second, waiting)
    assert text_in("fr", said.text_id).plain("text") == OTHERS


def test_words_that_wait_stand_in_their_box_and_saving_the_page_leaves_them(
    said: Statement, translators: list[User]
) -> None:
    client = as_user(translators[0])
    waiting = keep(client, said.text)
    assert sent(client, said.text, NAMED).status_code == 302
    assert WaitingTranslation.objects.get() == waiting
    assert "Waits for a second person" in client.get(at(said.text)).text
    sent(client, said.text, HARMLESS)
    assert not WaitingTranslation.objects.exists()
    assert text_in("fr", said.text_id).plain("text") == HARMLESS


def test_words_that_wait_are_taken_back_by_emptying_their_box(
    said: Statement, translators: list[User]
) -> None:
    client = as_user(translators[0])
    keep(client, said.text)
    sent(client, said.text, "")
    assert not WaitingTranslation.objects.exists()
    assert not Translation.objects.exists()


def test_a_page_from_before_takes_nothing_away_that_waits(said: Statement, translators: list[User]) -> None:
    client = as_user(translators[0])
    keep(client, said.text)
    unit = units_of(said.text, "fr")[0]
    client.post(at(said.text), {"text_1": "", "seen_1": unit.mark})
    assert WaitingTranslation.objects.exists()


def test_a_reworded_source_is_read_anew_by_the_translator_first(
    said: Statement, translators: list[User]
) -> None:
    source = make.source(said.text.team, "programme", purpose="We listen to all of you here.")
    first, second = (as_user(user) for user in translators)
    waiting = keep(first, source)
    write_source(
        team_id=source.team_id, kind="programme", language="en",
        parts={"purpose": "We listen to all of you there."}, source=source,
    )  # fmt: skip
    waiting = WaitingTranslation.objects.get(pk=waiting.pk)
    assert clear_all(second, waiting).status_code == 409
    assert not Clearance.objects.exists()
    assert "Its translator looks at it first" in second.get(f"/en/desk/flags/translations/{waiting.pk}").text
    assert "Compare, then keep your words once more" in first.get(at(source)).text
    assert sent(first, source, NAMED, wait_1="on").status_code == 302
    clear_all(second, WaitingTranslation.objects.get())
    assert text_in("fr", source.pk).done == 1


def test_a_flag_that_was_cleared_is_open_again_when_the_words_or_their_source_change(
    said: Statement, translators: list[User]
) -> None:
    source = make.source(said.text.team, "programme", purpose="We listen to all of you here.")
    first, second = (as_user(user) for user in translators)
    longer = f"{OTHERS} Nous vous remercions."
    clear_all(second, keep(first, source, longer))
    assert sent(first, source, f"{longer} Merci.").status_code == 302, "these words and those around stand"
    assert sent(first, source, OTHERS.replace("cesse", "arrête")).status_code == 409
    write_source(
        team_id=source.team_id, kind="programme", language="en",
        parts={"purpose": "We listen to all of you there."}, source=source,
    )  # fmt: skip
    assert sent(first, source, f"{longer} Merci.", fits_1="on").status_code == 409
    assert text_in("fr", source.pk).all("purpose")[0].is_outdated


def test_a_reason_goes_with_the_words(said: Statement, translators: list[User]) -> None:
    first, second = (as_user(user) for user in translators)
    clear_all(second, keep(first, said.text, OTHERS))
    assert Clearance.objects.count() == 1
    sent(first, said.text, HARMLESS)
    assert not Clearance.objects.exists()


def test_two_translators_keep_their_own_words_and_nobodys_are_overwritten_unseen(
    said: Statement, translators: list[User]
) -> None:
    first, second = (as_user(user) for user in translators)
    one, two = keep(first, said.text), keep(second, said.text, OTHERS)
    page = first.get(at(said.text)).text
    assert "Words of a colleague for this part wait for a second person." in page
    assert OTHERS.replace("'", "&#x27;") not in page
    clear_all(first, two)
    assert text_in("fr", said.text_id).plain("text") == OTHERS
    assert clear_all(second, one).status_code == 409
    assert text_in("fr", said.text_id).plain("text") == OTHERS
    assert list(WaitingTranslation.objects.all()) == [one]


def test_a_form_sent_twice_is_one_act(said: Statement, translators: list[User]) -> None:
    first, second = (as_user(user) for user in translators)
    unit = units_of(said.text, "fr")[0]
    form = {"text_1": OTHERS, "seen_1": unit.mark, "wait_1": "on"}
    assert [first.post(at(said.text), form).status_code for _time in range(2)] == [302, 302]
    waiting = WaitingTranslation.objects.get()
    flag = {"flag": flags_of_waiting_translation(waiting)[0].key, "because": "Invented."}
    clear = f"/en/desk/flags/translations/{waiting.pk}/clear"
    answers = [second.post(clear, flag, follow=True) for _time in range(2)]
    assert "The translation is shown now." in answers[0].text
    assert "These words do not wait any more" in answers[1].text
    assert Clearance.objects.count() == 1
    assert "do not wait any more" in second.post(clear.replace("clear", "drop"), follow=True).text


def test_they_are_dropped_and_go_after_thirty_days_with_what_was_cleared(
    said: Statement, translators: list[User]
) -> None:
    first, second = (as_user(user) for user in translators)
    waiting = keep(first, said.text)
    flag = flags_of_waiting_translation(waiting)[0].key
    second.post(f"/en/desk/flags/translations/{waiting.pk}/clear", {"flag": flag, "because": "Invented."})
    due = waiting.written_on + WAITS_FOR
    assert purge_waiting(today=due - timedelta(days=1)) == 0
    assert Clearance.objects.count() == 1
    assert purge_waiting(today=due) == 1
    assert not WaitingTranslation.objects.exists()
    assert not Clearance.objects.filter(segment__isnull=False).exists()
    second.post(f"/en/desk/flags/translations/{keep(first, said.text).pk}/drop")
    assert not WaitingTranslation.objects.exists()


def test_r86_they_are_read_by_nobody_while_their_source_is_off_and_go_with_it(
    said: Statement, translators: list[User]
) -> None:
    first, second = (as_user(user) for user in translators)
    waiting = keep(first, said.text)
    withhold(source=said.text, now=make.NOON + timedelta(days=3))
    assert second.get(f"/en/desk/flags/translations/{waiting.pk}").status_code == 404
    assert "Mensah" not in second.get("/en/desk/flags").text
    withdraw_statement(statement=said, by=make.actor(), now=make.NOON + timedelta(days=4))
    assert not WaitingTranslation.objects.exists()


def test_they_are_read_by_nobody_while_their_source_is_worded_anew(
    said: Statement, translators: list[User]
) -> None:
    first, second = (as_user(user) for user in translators)
    waiting = keep(first, said.text)
    withhold_source(said.text_id)
    assert second.get(f"/en/desk/flags/translations/{waiting.pk}").status_code == 404
    assert "Mensah" not in second.get("/en/desk/flags").text


def test_a_second_person_sends_it_back_and_its_translator_reads_why(
    said: Statement, translators: list[User]
) -> None:
    first, second = (as_user(user) for user in translators)
    waiting = keep(first, said.text)
    back = f"/en/desk/flags/translations/{waiting.pk}/send-back"
    assert first.post(back, {"because": "Fine."}).status_code == 409, "nobody judges their own words"
    assert second.post(back, {"because": " "}).status_code == 409
    assert second.post(back, {"because": "Leave the name <out>."}).status_code == 302
    assert "Leave the name &lt;out&gt;." in first.get(at(said.text)).text
    assert "Leave the name &lt;out&gt;." in first.get(f"/en/desk/flags/translations/{waiting.pk}").text
    assert "Sent back" in second.get("/en/desk/flags").text
    assert "text with a flag waits" not in second.get("/en/desk/").text
    assert "Mensah" not in public(said)
    assert sent(first, said.text, OTHERS, wait_1="on").status_code == 302
    assert "Leave the name" not in first.get(at(said.text)).text
    assert "1 text with a flag waits" in second.get("/en/desk/").text
    gone = second.post(back.replace(str(waiting.pk), str(uuid4())), follow=True)
    assert "do not wait any more" in gone.text


def test_what_we_hold_names_translations_that_wait(said: Statement) -> None:
    assert "Translations that wait for a second person" in Client().get("/en/what-we-hold").text


def test_they_go_with_all_translations_of_a_text(said: Statement, translators: list[User]) -> None:
    first, second = (as_user(user) for user in translators)
    clear_all(second, keep(first, said.text, OTHERS))
    keep(first, said.text)
    actions.forget_translations(said.text_id)
    assert not WaitingTranslation.objects.exists()
    assert not Translation.objects.exists()
    assert not Clearance.objects.exists()


def test_a_clearance_holds_in_its_language_only(said: Statement, translators: list[User]) -> None:
    first, second = (as_user(user) for user in translators)
    clear_all(second, keep(first, said.text, OTHERS))
    kept = save_translations(source=said.text, language="es", words={1: OTHERS}, writer=translators[0], **ACT)
    assert list(kept.flagged) == [1]


def test_whoever_kept_words_sends_them_again_when_nothing_is_flagged_any_more(
    said: Statement, translators: list[User]
) -> None:
    make.seat(said.session, "Barrage")
    client = as_user(translators[0])
    waiting = keep(client, said.text, HARMLESS)
    said.session.seats.all().delete()
    page = as_user(translators[1]).get(f"/en/desk/flags/translations/{waiting.pk}").text
    assert "They can be shown now" in page
    assert sent(client, said.text, HARMLESS).status_code == 302
    assert text_in("fr", said.text_id).plain("text") == HARMLESS
    assert not WaitingTranslation.objects.exists()


def test_the_hash_of_words_that_wait_is_all_that_the_page_remembers(
    said: Statement, translators: list[User]
) -> None:
    client = as_user(translators[0])
    keep(client, said.text)
    assert f'name="held_1" value="{hash_of(NAMED)}"' in client.get(at(said.text)).text
