"""User names: marked ones, those that are introduced as such, and words in the shape of one."""

import re
from collections.abc import Iterator
from functools import cache

from apero.guard import contact_words, handle_forms, handle_words
from apero.guard.context import Context
from apero.guard.flags import Flag
from apero.guard.patterns import any_of
from apero.guard.plain import Plain, bare

Found = tuple[str, str, int, int]
NAME = r"[^\W_](?:[\w.'~-]{0,60}\w)?"
MARKED = re.compile(
    rf"(?<![\w@/.])@{NAME}(?:@[\w.-]{{1,80}}\w)?|(?<!\w)/?u/[\w-]{{2,40}}|(?<![\w@])@_[\w.]{{2,40}}|(?<!\w)~[^\W\d]\w{{2,30}}"
)
TOKEN = re.compile(
    r"(?<![\w@#/.\\&=?%+-])[^\W_](?:[\w.-]{0,60}[\w])?_{0,3}(?![\w@]|://)|(?<![\w@#/.])_+\w{2,40}"
)
CALLS_ALL = frozenset(("@all", "@everyone", "@here", "@channel", "@todos", "@semua", "@alle"))
HYPHENED = re.compile(r"[^\W\d_]{2,}(?:[-.][^\W\d_]{2,})*[-.]\d{1,4}")
CAMEL = re.compile(r"[a-z][A-Z]")
PLURAL_OF_LETTERS = re.compile(
    r"[A-Z]{2,}s|Mc[A-Z][a-z]+|Mac[A-Z][a-z]+|(?:De|La|Le|Di|Van|Al|El|Mac)[A-Z][a-z]+"
)
GERMAN_BOTH = re.compile(r"[A-ZÄÖÜ]?[a-zäöüß]{2,}(?:In|Innen)(?:[a-zäöüß]{3,})?")
ABBREVIATION = re.compile(r"[^\W\d_]{1,6}\d{1,4}[a-z]?")
DIGIT_WORD = re.compile(r"\d+(?:[^\W\d_]{1,3}|st|nd|rd|th)?")
YEAR = re.compile(r"(?:19|20)\d\d")
ADJECTIVES = ("ed", "able", "ible", "ado", "ada", "ido", "ida", "lich", "bar", "ий", "ний")
QUOTES = "\"'“”„«»‘’`"


@cache
def _not_handles() -> frozenset[str]:
    return frozenset(handle_words.NOT_HANDLES.split("|"))


@cache
def _stop() -> frozenset[str]:
    return frozenset(bare(handle_words.STOP).split("|"))


@cache
def _numbered() -> frozenset[str]:
    return frozenset(bare(handle_words.NUMBERED_THINGS).split("|"))


def find(plain: Plain, context: Context) -> Iterator[Flag]:
    """The user names of a text."""
    forms = (
        ("handle-cue", handle_forms.acting(plain, context.language)),
        ("handle", handle_forms.named(plain)),
        ("handle-page", handle_forms.decoded(plain, _page_pattern())),
    )
    for reason, spans in forms:
        for start, end in spans:
            yield Flag(*plain.original(start, end), "handle", reason)
    for kind, why, start, end in _all(plain):
        yield Flag(*plain.original(start, end), kind, why)


def _all(plain: Plain) -> Iterator[Found]:
    for found in MARKED.finditer(plain.text):
        if found.group().lower() not in CALLS_ALL:
            yield "handle", "handle", *found.span()
    for start, end in _pages(plain):
        yield "handle", "handle-page", start, end
    for start, end in _user_pages(plain):
        yield "handle", "handle-page", start, end
    for start, end in _introduced(plain):
        yield "handle", "handle-cue", start, end
    for found in TOKEN.finditer(plain.text):
        if _is_shaped(found.group()):
            yield "handle", "handle", *found.span()
    for start, end in plain.mixed:
        word = plain.text[start:end]
        if word.isascii() and len(word) > 2:
            yield ("name" if word[0].isupper() else "handle"), "name-mixed", start, end


# Pages of a person


@cache
def _page_pattern() -> re.Pattern[str]:
    sites = (
        rf"(?:[\w-]+\.)?{any_of(contact_words.SITES)}\.(?:com|org|net|me|tv|social|ee|app|be|gg|link|io|xyz)"
    )
    not_person = rf"(?!{any_of(contact_words.NOT_A_PERSON)}(?![\w.-]))"
    path = r"(?:(?:in|u|user|users|profile|profiles|add|people|c|channel|@)/|@|~)?"
    space = any_of(handle_words.NAMESPACE)
    scheme = r"(?:https?://)?(?:www\.)?"
    rest = r"[^\s<>\"“”«»]"
    return re.compile(
        rf"(?<![\w.@-]){scheme}{sites}/{path}{not_person}[\w.@+%~-]{{2,80}}/?(?:\?{rest}{{0,200}})?|"
        rf"https?://{rest}{{3,300}}?(?:/(?:users?|u|profiles?|people|members?|authors?)/|/@|/~|[/=]{space}:){rest}{{2,200}}|"
        rf"(?<!\w){any_of(handle_words.CONTRIBUTIONS)}/{rest}{{2,100}}"
    )


def _pages(plain: Plain) -> Iterator[tuple[int, int]]:
    text = plain.bare
    if "/" not in text:
        return
    for found in _page_pattern().finditer(text):
        start, end = found.span()
        while end > start and text[end - 1] in ".,;:!?)]}'":
            end -= 1
        yield start, end


# Words that introduce a user name


@cache
def _space_pattern() -> re.Pattern[str]:
    space, colon = any_of(handle_words.NAMESPACE), any_of(handle_words.COLON)
    return re.compile(
        rf"(?<!\w){space}(?:\s?:|\||\s{colon}(?=\s))(?P<gap>\s?)(?P<name>[^\s|\]\[<>{{}}\"“”«»,;:!?()/#]{{2,60}})"
    )


@cache
def _cue_pattern() -> re.Pattern[str]:
    nouns, verbs = any_of(handle_words.NOUNS), any_of(handle_words.VERBS)
    platforms, be = any_of(handle_words.PLATFORMS), any_of(handle_words.BE)
    on = rf"(?:\s(?:on|en|sur|على|في|no|na|auf|di|kwenye|a|lori|в|у)?\s?{platforms}(?!\w))?"
    quotes = f"[{QUOTES}]"
    name = r"(?P<name>[^\W_](?:[\w.'~-]{0,60}\w)?_{0,3}|_+\w+)"
    mark = r"(?P<mark>\s?(?::|=|->|–|—)\s?)"
    between = r"(?:\s[^\W\d_]{1,14}){0,2}?"
    return re.compile(
        rf"(?<![\w'])(?:ال|و|ب|ل|l')?(?P<cue>{nouns}(?P<noun>)|{verbs}(?P<verb>)|{platforms}(?P<platform>))(?!\w){on}"
        rf"(?:{between}(?:{mark}|\s(?P<be>{be}[:=]?\s))|\s)(?P<quote>{quotes}?){name}(?P<after>{quotes}?)"
    )


def _may_be_page(text: str) -> bool:
    """Whether the sign between `User` and a name is there, or is said."""
    return ":" in text or "|" in text or bool(_pattern_of("COLON").search(text))


def _user_pages(plain: Plain) -> Iterator[tuple[int, int]]:
    text = plain.bare
    for found in _space_pattern().finditer(text) if _may_be_page(text) else ():
        start, end = found.span("name")
        while end > start and text[end - 1] in ".'":
            end -= 1
        written = plain.text[start:end]
        if end - start < 2:
            continue
        if (
            not found.group("gap")
            or _is_shaped(written)
            or (written[0].isupper() and bare(written) not in _stop())
        ):
            yield found.start(), end


def _introduced(plain: Plain) -> Iterator[tuple[int, int]]:
    text = plain.bare
    at = 0
    pattern = _cue_pattern()
    while True:
        found = pattern.search(text, at)
        if not found:
            return
        at = found.end("cue")
        start, end = found.span("name")
        while end > start and text[end - 1] in ".'":
            end -= 1
        if _is_introduced(found, plain.text[start:end]):
            yield start, end
            at = end


def _is_introduced(found: re.Match[str], written: str) -> bool:
    """Whether what follows the cue is a user name: its shape, quotation marks or a colon say so, or nothing speaks against it."""
    name = bare(written)
    if len(name) < 2 or name in _stop() or name.isdigit():
        return False
    if _is_shaped(written) or found.group("quote"):
        return True
    if found.group("noun") is not None and _is_hyphened(written):
        return True
    if found.group("platform") is not None or name in _platforms() or name in _not_handles():
        return False
    cue = found.group("cue")
    if found.group("verb") is not None:
        return not found.group("be") and _is_said(
            written, sure=bool(_pattern_of("FIRM_VERBS").fullmatch(cue)), cue=cue
        )
    if found.group("mark"):
        return True
    if found.group("be"):
        if cue in handle_forms.USERS and found.string[found.end("cue") : found.start("be")].strip():
            return written[0].isupper()  # "user feedback was positive" says it of the feedback
        sure = written[0].isupper() or bool(_pattern_of("SURE_CUES").fullmatch(cue))
        sure = sure or bool(_pattern_of("CALLED").fullmatch(found.group("be").strip(" :=")))
        sure = sure or bool(_owned().search(found.string, max(0, found.start() - 10), found.start()))
        return sure and len(name) > 2 and not name.startswith("ال") and not name.endswith(ADJECTIVES)
    return _is_said(written, sure=False, cue=cue)


def _is_hyphened(written: str) -> bool:
    """Whether words and a number hang together, behind the word for an account: `galet-gris-5`. None of them is counted."""
    if not HYPHENED.fullmatch(written):
        return False
    return not any(
        part in _numbered() or part in handle_forms.OF_USERS for part in re.split("[-.]", bare(written))
    )


def _is_said(written: str, *, sure: bool, cue: str) -> bool:
    """Whether a word that follows a cue directly is a name: it is written as one, or the cue introduces nothing else."""
    if sure:
        return len(written) > 2
    if not _pattern_of("SURE_CUES").fullmatch(cue):
        return False
    return written[0].isupper() or (written.isascii() and not cue.isascii())


@cache
def _pattern_of(name: str) -> re.Pattern[str]:
    return re.compile(any_of(getattr(handle_words, name)))


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(handle_words.OWNED)}\s$")


@cache
def _platforms() -> frozenset[str]:
    return frozenset(handle_words.PLATFORMS.split("|"))


# Words in the shape of a user name


def _is_shaped(word: str) -> bool:
    """Whether a word looks like nothing but a user name: `sara_k`, `kofi88`, `adeSuyi`, `ade.okoro`, `h4cker`."""
    if word.isalpha() and (word.islower() or word.isupper() or word[1:].islower() or word.swapcase() == word):
        return False  # letters of one case, or of a script that has none
    name = bare(word).strip(".-_")
    if name in _not_handles() or len(name) < 3 or name.isdigit():
        return False
    if "_" in word:
        return any(map(str.isalpha, word)) and sum(map(str.isalnum, word)) > 2
    if any(map(str.isdigit, word)):
        return _is_numbered_name(word, name)
    if "." in word or "-" in word:
        return _is_dotted_name(word, name)
    return bool(CAMEL.search(bare_capitals(word))) and not (
        PLURAL_OF_LETTERS.fullmatch(word)
        or GERMAN_BOTH.fullmatch(word)
        or name.startswith("wiki")
        or (word[:-1].isupper() and word[-1].islower())
    )


def bare_capitals(word: str) -> str:
    """The word in letters of ASCII that are capital where its letters are."""
    return "".join("A" if letter.isupper() else "a" if letter.islower() else letter for letter in word)


def _is_numbered_name(word: str, name: str) -> bool:
    """A name with a number to it; no thing that is counted, no abbreviation, no time and no amount."""
    stem = re.match(r"[^\W\d_]*", name)
    letters = stem.group() if stem else ""
    rest = name[len(letters) :]
    if not letters:
        return bool(re.fullmatch(r"\d+[^\W\d_]{4,}\d*", name)) and not re.match(
            r"\d+(?:years|plus|percent|jahr|people)", name
        )
    digits = rest.lstrip("-.")
    if letters in _numbered() or len(letters) < 2:
        return False
    if digits.isdigit():
        if word.isupper() or word[: len(letters)].isupper():
            return len(letters) > 4 and rest.isdigit()
        if rest != digits:
            return len(digits) > 1 and not YEAR.fullmatch(digits) and len(letters) > 3 and rest[0] != "."
        if YEAR.fullmatch(digits):
            return not word[0].isupper() or not letters.startswith("wiki")
        return len(digits) > 1 or len(letters) > 3
    return bool(re.fullmatch(r"[\w]+", name)) and not (word.isupper() or len(letters) < 2) and len(name) > 4


def _is_dotted_name(word: str, name: str) -> bool:
    """Two words in small letters with a point between them and no space."""
    parts = name.split(".")
    return (
        len(parts) in (2, 3, 4)
        and "-" not in name
        and word.islower()
        and all(len(part) > 1 and part not in _stop() for part in parts)
        and max(map(len, parts)) > 3
    )
