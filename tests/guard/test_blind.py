"""What labelled texts by somebody else showed: one rule in each line, in sentences that they do not have."""

import pytest

from apero.guard.check import check
from apero.guard.context import Context


def kinds(text: str, language: str) -> set[tuple[str, str]]:
    return {(flag.kind, text[flag.start : flag.end]) for flag in check(text, Context(language=language))}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nobody mentioned Wikiquote and Wiktionary."),
        ("es", "Wikilibros y el Wikcionario no se usan."),
        ("uk", "Ніхто не згадав Вікіцитати та Вікіпідручник."),
        ("ha", "Ranar Laraba ba ta dace ba."),
        ("ar", "يوم الاثنين يكثر النقاش"),
        ("sw", "Kesho watajibu tena."),
        ("sw", "Mwaka jana ulikuwa mgumu."),
        ("id", "Padang ilalang itu luas sekali."),
        ("id", "Mereka memakai bahasa Prancis."),
        ("uk", "Суми штрафів зросли."),
        ("ar", "أسماء المشاركين محفوظة"),
        ("ar", "هذا لصالح الجميع"),
        ("ar", "نرفض لغة الكراهية"),
        ("uk", "в українській мові це слово є"),
        ("fr", "La page la plus ancienne est vide."),
        ("es", "El reglamento todavía no tiene palabra para eso."),
        ("ha", "muna son adalci da mutunci"),
        ("id", "dia keluar dari grup itu"),
        ("pt", "saiu de perto da porta"),
        ("id", "dia pindah dari rumah"),
        ("en", "the account group-5 was full"),
        ("en", "it was very unclear who decided"),
        ("fr", "c'est vraiment compliqué qui l'aurait cru"),
        ("en", "the most useful page of the wiki"),
        ("ar", "في جامعة الدول العربية"),
    ],
)
def test_harmless_words_are_not_flagged(language: str, text: str) -> None:
    assert kinds(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("en", "Then Joy replied that it was fine.", "name", "Joy"),
        ("fr", "Alors Prudence a répondu non.", "name", "Prudence"),
        ("en", "who translated it was nyamko ferrantez", "name", "nyamko ferrantez"),
        ("id", "yang menulis laporan itu siti maimunah", "name", "siti maimunah"),
        ("id", "Kemarin I Ketut Sukerta datang.", "name", "I Ketut Sukerta"),
        ("de", "Leonhards Antwort kam spät.", "name", "Leonhards"),
        ("de", "Auch Frau Klein fragte nach.", "name", "Klein"),
        ("id", "bendahara cabang dipanggil polisi", "rare-role", "bendahara"),
        ("ar", "لولا ليلى لما اجتمعنا", "name", "ليلى"),
        ("en", "Gagauz has its own word for it.", "rare-language", "Gagauz"),
        ("es", "El totonaco no tiene término para eso.", "rare-language", "totonaco"),
        ("en", "Manx templates are missing.", "rare-language", "Manx"),
        ("es", "La norma existe en mazateco.", "rare-language", "mazateco"),
        ("de", "ein hinweis auf ostfriesisch fehlt", "rare-language", "ostfriesisch"),
        ("sw", "ukurasa kwa kitaveta umefutwa", "rare-language", "kitaveta"),
        ("ha", "shafin da karekarci ya ɓace", "rare-language", "karekarci"),
        ("ar", "ليس في المهرية لفظ لهذا", "rare-language", "المهرية"),
        ("ar", "كتبوا الصفحة بلغة الفور", "rare-language", "الفور"),
        ("id", "Neneknya berbicara Ngaju saja.", "rare-language", "Ngaju"),
        ("uk", "У гагаузькій мові такого слова немає.", "rare-language", "гагаузькій"),
        ("de", "der benutzer wald-moos-3 schrieb", "handle", "wald-moos-3"),
        ("en", "Then the most blocked editor of the wiki left.", "rare-role", "the most blocked editor"),
        ("es", "Habló el revisor de más edad.", "rare-role", "revisor de más edad"),
        ("en", "the youngest of the arbitrators quit", "rare-role", "the youngest of the arbitrators"),
        ("en", "He is the first trans arbitrator.", "rare-role", "first trans arbitrator"),
        ("de", "Er ist der Einzige ohne Papiere.", "rare-role", "der Einzige ohne Papiere"),
        ("ar", "أقدم المدققين اعترض", "rare-role", "أقدم المدققين"),
        ("es", "Rosario tiene un taller mensual.", "place", "Rosario"),
        ("es", "salió de lavapiés de noche", "place", "lavapiés"),
        ("de", "er ist aus rottweil geflohen", "place", "rottweil"),
        ("ha", "sun bar sabon gari jiya", "place", "sabon gari"),
        ("de", "Im Gängeviertel traf man sich.", "place", "Gängeviertel"),
        ("id", "Warung dekat Kebon Sirih tutup.", "place", "Kebon Sirih"),
        ("ar", "جامعة اليرموك قريبة", "place", "جامعة اليرموك"),
        ("ar", "عاد من تعز أمس", "place", "تعز"),
    ],
)
def test_what_points_at_somebody_is_found(language: str, text: str, kind: str, words: str) -> None:
    assert any(found == kind and (words in what or what in words) for found, what in kinds(text, language))
