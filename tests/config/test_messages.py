"""The interface's words: participants find all of them in Arabic, and no translation loses what a program puts in."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.conf import settings

LOCALES = ("ar", "ar_XB", "en_XA")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[%sd]|\{\w*\}|</?[a-z][^>]*>|&#?\w+;")
# What people see who take part, and what refuses them.
PARTICIPANTS = (
    "ui/",
    "publishing/",
    "registration/",
    "participation/",
    "lib/",
    "translation/templates/translation/banner.html",
    "translation/templates/translation/languages.html",
    "conversations/rules/",
    "incidents/",
    "interpretation/rules.py",
    "interpretation/standing.py",
    "synthesis/queries/",
)
DESK = ("listening/templates/listening/desk/", "listening/views/screening.py", "ui/templates/ui/desk.html")


def catalog(locale: str) -> Catalog:
    """The catalogue of a language, as it lies in the repository."""
    with (Path(settings.LOCALE_PATHS[0]) / locale / "LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file)


def messages(locale: str) -> Iterator[Message]:
    return (message for message in catalog(locale) if message.id)


def sources(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def said(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def kept(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def is_for_participants(message: Message) -> bool:
    return any(
        path.startswith((*PARTICIPANTS, "listening/")) and not path.startswith(DESK)
        for path, _ in message.locations
    )


def test_participants_find_no_word_untranslated_in_arabic() -> None:
    theirs = [message for message in messages("ar") if is_for_participants(message)]
    assert len(theirs) > 300
    assert [message.id for message in theirs if message.fuzzy or not all(said(message))] == []


def test_an_arabic_plural_has_all_of_its_six_forms_or_none() -> None:
    assert catalog("ar").num_plurals == 6
    plurals = [message for message in messages("ar") if message.pluralizable and any(said(message))]
    assert [message.id for message in plurals if len(said(message)) != 6 or not all(said(message))] == []


def test_an_arabic_translation_keeps_the_placeholders_of_its_source() -> None:
    single = [message for message in messages("ar") if not message.pluralizable and message.string]
    assert [message.id for message in single if kept(said(message)[0]) != kept(sources(message)[0])] == []


def test_an_arabic_plural_keeps_them_where_it_stands_for_several_numbers() -> None:
    """None, one and two are words in Arabic: those forms may leave the number out, but put nothing else in."""
    for message in messages("ar"):
        if message.pluralizable and all(said(message)):
            full, forms = kept(sources(message)[1]), said(message)
            assert [form for form in forms[3:] if kept(form) != full] == []
            assert [form for form in forms[:3] if not set(kept(form)) <= set(full)] == []


@pytest.mark.parametrize("locale", ["ar_XB", "en_XA"])
def test_a_pseudo_language_says_everything_and_keeps_the_placeholders(locale: str) -> None:
    for message in messages(locale):
        assert not message.fuzzy
        assert list(map(kept, said(message))) == list(map(kept, sources(message)))
        assert all(said(message))


def test_all_languages_are_made_from_the_same_words() -> None:
    ids = [{(message.context, sources(message)) for message in messages(locale)} for locale in LOCALES]
    assert ids[0] == ids[1] == ids[2]
