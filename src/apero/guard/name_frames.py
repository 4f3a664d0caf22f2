"""Names that are words too, or that no list has whole, told by the verb of speech or the relative clause beside them."""

from apero.guard.plain import bare
from apero.guard.reading import Reading, Section

SPEECH = frozenset(
    bare(
        """asked said replied answered wrote told explained asks says replies answers writes
        preguntó dijo respondió escribió contó explicó pregunta dice responde
        perguntou disse respondeu escreveu contou explicou demanda répond répondit écrivit
        bertanya berkata menjawab menulis mengatakan bercerita bilang béèrè sọ dáhùn kọ̀wé ṣàlàyé bere dahun salaye
        aliuliza alisema alijibu aliandika alieleza anauliza anasema fragte sagte antwortete schrieb erzählte erklärte
        запитала запитав спитала спитав сказала сказав відповіла відповів написала написав розповіла розповів
        спросила спросил"""
    ).split()
)
"""Verbs that only people are the subject of."""
HAS = frozenset(["a", "ha", "ta", "ya", "ti", "hat"])
SPOKEN = frozenset(
    bare("demandé dit répondu écrit raconté expliqué ce tambaya amsa rubuta faɗa bayyana béèrè dáhùn").split()
)
"""After `a` in French, `ta` and `ya` in Hausa, `ti` in Yoruba."""
BEFORE_NAMED = frozenset(
    bare(
        """is was were est était c'était es era fue foi é itu adalah ialah ist war damals ni ce ne ita shi said says dijo
        dit disse
        kata sagte chez con with avec com dengan mit by por par oleh von це був була"""
    ).split()
)
RELATIVES = frozenset(bare("who qui que quien quem yang aliyeye ambaye wanda wadda der die який яка").split())
ASKING = frozenset(bare("who qui quien quem yang aliyeye wanda wadda wer хто").split())
SHORTEST, REACH = 4, 7
NO_NAMES = (
    "ment",
    "mente",
    "lich",
    "weise",
    "ing",
    "ung",
    "nya",
    "ado",
    "ada",
    "ido",
    "ida",
    "ique",
    "able",
    "ible",
    "tion",
    "ed",
)
MISTER = frozenset(["herr", "herrn", "frau", "fraulein"])
"""Titles after which a family name stands that is a word too: `Herr Lang`."""
BALINESE = frozenset(["i", "ni"])


def speaks(reading: Reading, section: Section, at: int) -> bool:
    """Whether somebody of this name speaks: a verb of speech right after, with its auxiliary or without."""
    after = at + 1
    if after >= section.last or not reading.joined[after]:
        return False
    if reading.words[after] in SPEECH:
        return True
    second = after + 1
    return (
        reading.words[after] in HAS
        and second < section.last
        and reading.joined[second]
        and reading.words[second] in SPOKEN
    )


def is_pointed_at(reading: Reading, section: Section, at: int, last: int, *, known: bool) -> bool:
    """Whether two words in small letters are who somebody was: `who translated it was X Y`, `c'est X Y qui`.

    Those that no list has are believed with `qui` alone, or at the end where `who` stands before.
    """
    before = at > section.first and reading.joined[at] and reading.words[at - 1] in BEFORE_NAMED
    if not before:
        return False
    after = last + 1
    if not known and any(reading.words[here].endswith(NO_NAMES) for here in (at, last)):
        return False
    if after < section.last and reading.joined[after]:
        return reading.words[after] in RELATIVES or (known and reading.words[after] in SPEECH)
    return known or any(
        reading.words[here] in ASKING for here in range(max(section.first, at - REACH), at - 1)
    )


def is_balinese(reading: Reading, section: Section, at: int) -> bool:
    """Whether the letter or the word before the names of people from Bali stands here: `I Wayan Sudarmika`."""
    return section.lexicon.tags[0] == "id" and reading.words[at] in BALINESE and reading.capital_after(at)
