"""Whether a question asks who somebody is or how to reach them, in the interface's languages. A closed list that we wrote.

It finds words, not meanings: it warns an author, and forbids nothing.
"""

import re
from functools import lru_cache

from apero.lib.words import folded

ASKS: dict[str, tuple[str, ...]] = {
    "en": (
        "your name",
        "full name",
        "first name",
        "last name",
        "surname",
        "user ?name",
        "nickname",
        "pseudonym",
        "e ?mail",
        "phone",
        "telephone",
        "mobile number",
        "postal",
        "street",
        "home address",
        "date of birth",
        "birthday",
        "born",
        "how old",
        "your age",
        "passport",
        "id number",
        "identity card",
        "employer",
        "where do you work",
        "your account",
        "social media",
        "ip address",
    ),
    "es": (
        "tu nombre",
        "su nombre",
        "apellidos?",
        "usuario",
        "correo",
        "telefono",
        "movil",
        "direccion",
        "nacimiento",
        "edad",
        "pasaporte",
        "empleador",
        "donde trabaja",
    ),
    "fr": (
        "votre nom",
        "ton nom",
        "prenom",
        "pseudo",
        "courriel",
        "e ?mail",
        "telephone",
        "portable",
        "adresse",
        "naissance",
        "quel age",
        "passeport",
        "employeur",
    ),
    "pt": (
        "seu nome",
        "nome completo",
        "apelido",
        "sobrenome",
        "usuario",
        "e ?mail",
        "telefone",
        "celular",
        "endereco",
        "morada",
        "nascimento",
        "idade",
        "passaporte",
        "empregador",
    ),
    "de": (
        "ihr name",
        "dein name",
        "vorname",
        "nachname",
        "benutzername",
        "e ?mail",
        "telefon",
        "handynummer",
        "adresse",
        "anschrift",
        "geburts",
        "wie alt",
        "ausweis",
        "arbeitgeber",
    ),
    "ar": (
        "اسمك",
        "الاسم",
        "اسم المستخدم",
        "بريدك",
        "البريد",
        "هاتفك",
        "رقم الهاتف",
        "عنوانك",
        "تاريخ ميلاد",
        "عمرك",
        "جواز",
        "رقم الهوية",
    ),
    "sw": (
        "jina lako",
        "jina kamili",
        "barua pepe",
        "simu",
        "anwani",
        "tarehe ya kuzaliwa",
        "umri",
        "pasipoti",
        "mwajiri",
    ),
    "id": (
        "nama anda",
        "nama lengkap",
        "nama pengguna",
        "surel",
        "e ?mail",
        "telepon",
        "nomor hp",
        "alamat",
        "tanggal lahir",
        "umur",
        "usia",
        "paspor",
        "ktp",
    ),
    "yo": ("oruko re", "oruko yin", "imeeli", "foonu", "adiresi", "ojo ibi", "omo odun melo"),
    "ha": (
        "sunanka",
        "sunanki",
        "cikakken suna",
        "imel",
        "lambar waya",
        "adireshi",
        "ranar haihuwa",
        "shekarunka",
    ),
    "uk": (
        "ваше ім",
        "імя",
        "ім я",
        "прізвище",
        "логін",
        "пошт",
        "телефон",
        "адрес",
        "дата народження",
        "скільки вам років",
        "паспорт",
        "роботодав",
    ),
}
"""Words and the beginnings of words, as `folded` writes them or with what it changes."""


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    written = {_folded(words) for of_language in ASKS.values() for words in of_language}
    return re.compile(r"\b(?:" + "|".join(sorted(written, key=len, reverse=True)) + ")")


def _folded(words: str) -> str:
    """Folded but for the signs that a pattern means."""
    return "".join(sign if sign in " ?" else folded(sign) for sign in words)


def asked_for(question: str) -> str:
    """The words by which a question asks who somebody is; "" if there are none."""
    found = _pattern().search(folded(question))
    return found[0] if found else ""
