"""Ways to reach or find somebody: e-mail, phone, link, address; spelt out, and in every interface language."""

import pytest

from apero.guard.check import check
from apero.guard.context import Context


def kinds(text: str, language: str = "") -> set[str]:
    return {flag.kind for flag in check(text, Context(language=language))}


def words(text: str, kind: str) -> list[str]:
    return [text[flag.start : flag.end] for flag in check(text, Context()) if flag.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "ask ade@example.org today",
        "ask ade at example dot org today",
        "ask ade [at] example [dot] org today",
        "ask ade AT example.org today",
        "escribe a ade arroba ejemplo punto org",
        "écris à ade arobase exemple point fr",
        "اكتب إلى سلمى آت مثال نقطة كوم",
        "escreva para ade arroba exemplo ponto com",
        "imeeli mi ni ade at example dot org",
        "imel ɗina ade a example ɗigo com",
        "barua pepe yangu juma kwenye mfano nukta org",
        "surel saya budi et contoh titik com",
        "schreib an ade klammeraffe beispiel punkt de",
        "пиши на оксана собака приклад крапка орг",
        "ａｄｅ＠example．ｏｒｇ is new",
    ],
)
def test_email_and_its_spelt_out_forms(text: str) -> None:
    assert "email" in kinds(text)
    assert not {"handle", "link"} & kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ask +44 7700 900123.",
        "Ask 0803 000 0123.",
        "Ask (555) 010-1234.",
        "Ask O8O3 OOO O123.",
        "Ask ٠٨٠٣٠٠٠٠١٢٣.",
        "Ask 06 12 00 00 78.",
        "Ask zero eight zero three one two three.",
        "Piga sifuri saba moja mbili tatu nne tano sita.",
        "Ask 0 8 0 3 0 0 0 0 1 2 3.",
    ],
)
def test_phone_numbers_in_digits_and_in_words(text: str) -> None:
    assert kinds(text) == {"phone"}


@pytest.mark.parametrize(
    "text",
    ["See https://example.org/x.", "See example.org.", "See example dot com.", "See hxxps://example[.]org/a"],
)
def test_links(text: str) -> None:
    assert kinds(text) == {"link"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the house at 12 Broad Street", "en"),
        ("vive en la calle Mayor, 12", "es"),
        ("au 12 rue des Fleurs", "fr"),
        ("يسكن في شارع الجمهورية", "ar"),
        ("mora na rua Augusta, 500", "pt"),
        ("ní òpópónà Awolowo 14", "yo"),
        ("a titin Awolowo 5", "ha"),
        ("S.L.P 123", "sw"),
        ("di Jl. Melati No. 14", "id"),
        ("in der Lindenstraße 5", "de"),
        ("на вул. Садовій, 14", "uk"),
        ("192.0.2.45 wrote it", "en"),
        ("2001:db8::17 wrote it", "en"),
        ("meet at 6.5244, 3.3792", "en"),
        ("meet at 6°27′N 3°23′E", "en"),
    ],
)
def test_addresses_also_ip_and_coordinates(text: str, language: str) -> None:
    assert "address" in kinds(text, language)
    assert "address" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Between 2019 and 2021 we trained 10 000 people, in 2022/2023 12 500.",
        "El punto es que la gente tiene miedo.",
        "Nous en sommes au point de départ.",
        "The street is not safe, said several volunteers.",
        "Die Arbeit beginnt um 10:30 Uhr.",
        "People asked for training.they want more of it",
        "1 200 000 edits, 30 % of 2,500,000",
    ],
)
def test_numbers_and_words_that_reach_nobody(text: str) -> None:
    assert not {"email", "phone", "link", "address"} & kinds(text)


def test_the_flag_marks_the_whole_address() -> None:
    assert words("ask ade at example dot org.", "email") == ["ade at example dot org"]
    assert words("Call +44 7700 900123!", "phone") == ["+44 7700 900123"]
