"""Languages, roles, names and places that no list has, told by how they are said: one rule of grammar in each line."""

import pytest

from apero.guard.check import check
from apero.guard.context import Context
from apero.guard.inflection import hausa_singulars


def kinds(text: str, language: str) -> set[tuple[str, str]]:
    return {(flag.kind, text[flag.start : flag.end]) for flag in check(text, Context(language=language))}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ar", "نشرنا الدليل بالكلدانية", "بالكلدانية"),
        ("ar", "طلب متحدثو اللاز خطوطا", "اللاز"),
        ("ar", "ترجمها شخص إلى الزغاوا", "الزغاوا"),
        ("ar", "منعوا تدريس الريفية في المدرسة", "الريفية"),
        ("de", "Sie liest die Seiten auf Plattdeutsch.", "Plattdeutsch"),
        ("de", "Die okzitanische Ausgabe hat keine Wächter.", "okzitanische"),
        ("de", "Nordsamische Artikel schreibt nur sie", "Nordsamische"),
        ("de", "Wir brauchen jemanden, der Tundrisch kann.", "Tundrisch"),
        ("de", "er übersetzte den Kodex ins Ziltuppa", "Ziltuppa"),
        ("es", "pidió intérprete de q'eqchi'", "q'eqchi"),
        ("es", "se burlaron de mi acento ñomndaa", "ñomndaa"),
        ("es", "Mi madre solo entiende mixteco.", "mixteco"),
        ("es", "El manual está solo en euskera.", "euskera"),
        ("es", "La reunión fue en zapotec y aymara.", "aymara"),
    ],
)
def test_a_language_is_told_by_how_it_is_spoken(language: str, text: str, words: str) -> None:
    assert ("rare-language", words) in kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("ha", "mafi ƙarancin ilimi a cikin masu gudanarwa ta faɗi haka", "rare-role",
         "mafi ƙarancin ilimi a cikin masu gudanarwa"),
        ("ha", "mafi yawan shekaru a cikin editoci ne", "rare-role", "mafi yawan shekaru a cikin editoci"),
        ("ha", "babu wani makaho sai shi", "rare-role", "babu wani makaho sai shi"),
        ("ha", "shi kaɗai ne lauya da muke da shi", "rare-role", "shi kaɗai ne lauya"),
        ("id", "kata siti ziltuppa datang lagi", "name", "siti ziltuppa"),
        ("id", "lalu sekar bercerita soal uang", "name", "sekar"),
        ("id", "Sepupu saya Ayu keluar dari proyek.", "name", "Ayu"),
        ("pt", "no bairro da Boa Esperança não há luz", "place", "Boa Esperança"),
        ("pt", "a aldeia de Vale do Ziltupo não tem rede", "place", "Vale do Ziltupo"),
        ("pt", "viajou para o Porto para denunciar", "place", "Porto"),
        ("ar", "قالت رحاب الزغبوطي إن الشكوى ضاعت", "name", "رحاب الزغبوطي"),
        ("ar", "اتصلوا بالسيدة منيرة العتيبي مساء", "name", "منيرة العتيبي"),
        ("ar", "جارتنا سميحة رأت كل شيء", "name", "سميحة"),
        ("ar", "اسألوا هبة هل عندها الرسائل", "name", "هبة"),
        ("ar", "اعتقلت الشرطة بشرى", "name", "بشرى"),
        ("ar", "كتبت المقررة أن فرح بكت", "name", "فرح"),
        ("yo", "Ziltuppe ati Tunde sa lo", "name", "Ziltuppe"),
        ("yo", "won mu foonu Ziltuppe lana", "name", "Ziltuppe"),
        ("", "oluko Wale ko fe soro", "name", "Wale"),
    ],
)  # fmt: skip
def test_a_person_or_a_place_is_told_by_what_is_said_of_it(
    language: str, text: str, kind: str, words: str
) -> None:
    assert (kind, words) in kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "نتحدث عن الهوية والحرية في هذا التقرير."),
        ("ar", "كتبوا بالتفصيل وبالمسؤولية"),
        ("ar", "نقرأ الصفحات الزرقاوية كل يوم."),
        ("ar", "زميلتنا غاضبة لأن الرد تأخر."),
        ("ar", "كانت زميلتنا متعبة."),
        ("ar", "قالت مديرة النادي إن القاعة مغلقة."),
        ("de", "Politische Artikel werden oft gelöscht."),
        ("de", "Amtsdeutsch auf Seiten versteht keiner."),
        ("de", "Der Bericht wurde ins Netz gestellt."),
        ("es", "Pidió un intérprete de confianza."),
        ("es", "Se burlaron de su acento extranjero."),
        ("es", "aprendió rápido con el grupo"),
        ("ha", "Mafi yawan mutane a cikin taro ba su zo ba."),
        ("pt", "Fomos para o Conselho pedir ajuda."),
        ("pt", "a comunidade de Editores pediu tempo"),
        ("id", "kata mereka aturan tidak jelas"),
    ],
)
def test_what_is_said_in_the_same_way_of_other_things_passes(language: str, text: str) -> None:
    assert kinds(text, language) == set()


def test_a_hausa_plural_leads_to_its_singular() -> None:
    for plural, one in (("likitoci", "likita"), ("lauyoyi", "lauya"), ("mambobi", "mamba")):
        assert one in set(hausa_singulars(plural))
    assert not list(hausa_singulars("mutane"))
