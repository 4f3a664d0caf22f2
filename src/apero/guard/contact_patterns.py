"""The shapes of addresses, as regular expressions over `Plain.bare`. All repetitions are bounded: time is linear."""

import re
from collections.abc import Callable
from functools import cache

from apero.guard import contact_words as words
from apero.guard.patterns import any_of

LABEL = r"[^\W_](?:[\w-]{0,62}[^\W_])?"
LOCAL = r"[^\W_](?:[\w.+%'’&-]{0,63}[\w+-])?"
PIECE = r"[^\W_][\w+%]{0,40}+(?:-[^\W_]{1,40}+){0,2}"
WORD = r"[^\W\d_][\w'-]{0,40}"
PART = r"[\w'./-]{1,40}"
OPEN = r"\s{0,2}[(\[{<«*_/|-]{1,3}\s?"
CLOSE = r"\s?[)\]}>»*_/|-]{1,3}\s{0,2}"
REST = r"[^\s<>\"“”«»]"
DOT_THEN_WORD = r"\s(?:dot|punkt)\sde|\s(?:dot|nukta|titik)\s(?:ke|id|co\s(?:ke|id))|\s(?:dot|punto)\s(?:mx|ar|cl|pe|us|me)"
NOT_AN_AMOUNT = r"(?!\w|[.:]\d|\s?%)"
NUMBER = r"\d{1,6}[a-z]?"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One of the patterns below, made when it is first used."""
    return re.compile(_PATTERNS[name]())


def _at() -> str:
    sure = rf"\s{{1,3}}[\"'“]?{any_of(words.SURE_AT)}[\"'”]?\s{{1,3}}"
    return rf"(?:\s{{0,2}}@\s{{0,2}}|{OPEN}(?:@|a|{any_of(words.AT)}){CLOSE}|{sure})"


def _dot() -> str:
    dot = any_of(words.DOT)
    return rf"(?:{OPEN}(?:\.|{dot}){CLOSE}|\s{{1,3}}[\"'“]?{dot}[\"'”]?\s{{1,3}})"


def _tld() -> str:
    return any_of(f"{words.PLAIN_TLD}|{words.SAID_TLD}|{words.CARE_TLD}|{words.WORD_TLD}")


def _house_number() -> str:
    said = any_of("|".join((*words.DIGITS, words.PAIRS)))
    return rf"(?:(?:[a-z][\s/-]?)?{NUMBER}|{said}(?!\w))"


def _url() -> str:
    scheme = r"h(?:tt|xx|\*\*)ps?|ftp|tg|sgnl|matrix|xmpp|skype|ipfs|gemini|ssh"
    return rf"\b(?:{scheme})\s?(?::|\[:\])\s?(?://|\\\\)\s?{REST}{{3,2000}}|\b(?:tg|matrix|xmpp|skype|ipfs|sgnl):{REST}{{3,2000}}|\bwww\s?(?:\.|\[\.\])\s?{REST}{{3,2000}}"


def _email() -> str:
    sign = r"(?:@\s?|\s@\s)"  # a blank before the sign alone begins somebody's name on a site
    apart = rf"{sign}{LABEL}(?:\s?\.\s?{LABEL}){{0,3}}\s?\.\s?{_tld()}(?![\w@])"
    pointed = rf"{LABEL}(?:\.{LABEL}){{1,5}}(?![\w@])|localhost(?!\w)"
    return rf"(?<![\w.+%@/-]){LOCAL}(?:@(?:{pointed})|{apart})"


def _said_tld() -> str:
    """A dot in words and the end of a domain that is no word after it ("el punto es", "le point de")."""
    return rf"(?:{_dot()}{any_of(f'{words.PLAIN_TLD}|{words.SAID_TLD}|{words.SPOKEN_TLD}')}|{DOT_THEN_WORD})"


def _email_spelt() -> str:
    joint = rf"(?:\.|{_dot()}|\s{any_of(words.UNDERSCORE)}\s)"
    point = rf"(?:\s?\.\s?|{_dot()})"
    last = rf"(?P<last>\s?\.\s?{_tld()}|{_said_tld()})"
    return rf"(?<![\w@])(?P<local>{PIECE}(?:{joint}{PIECE}){{0,3}})(?P<at>{_at()}){PIECE}(?:{point}{PIECE}){{0,2}}{last}(?![\w/])"


def _email_any_at() -> str:
    at = rf"(?P<at>\s{any_of(words.AT)}\s)"
    last = rf"(?P<last>\.{_tld()}|{_said_tld()})"
    return rf"(?<![\w@])(?P<local>{LOCAL}){at}{LABEL}(?:(?:\.|{_dot()}){LABEL}){{0,3}}{last}(?![\w/])"


def _email_provider() -> str:
    point = rf"(?:\s?\.\s?|{_dot()}|\s)"
    at = rf"(?:{_at()}|\s{any_of(words.AT)}\s)"
    last = rf"(?:{point}(?:com|net|org|me|de|fr|co|ua|uk|es|br|ng|id)\b)"
    provider = any_of(words.PROVIDERS)
    return rf"(?<![\w@]){LOCAL}(?:{at}{provider}{last}{{0,2}}|\s{provider}{last}{{1,2}})(?!\w)"


def _domain() -> str:
    return rf"(?<![\w@.-])(?:{LABEL}\.){{1,6}}{_tld()}(?::\d{{2,5}})?(?:/{REST}{{0,2000}})?(?![\w-])"


def _domain_spelt() -> str:
    apart = any_of(words.PLAIN_TLD)
    slash = rf"(?:\s?/|\s{any_of(words.SLASH)}\s)"
    return rf"(?<![\w@.-]){LABEL}(?:{_dot()}{LABEL}){{0,2}}(?:{_said_tld()}|\s\.\s?{apart})(?!\w)(?:{slash}\s?{REST}{{1,200}})?"


def _wiki() -> str:
    special = any_of("special|especial|spezial|спеціальна|خاص|maalum|istimewa|pataki|musamman")
    return (
        rf"\[\[[^\[\]\n]{{2,120}}\]\]|(?<!\w)/?(?:w/index\.php\?|wiki/){REST}{{1,500}}|\boldid\s?=\s?\d+|"
        rf"\bdiff\s?[=/ ]\s?\d{{6,}}|(?<!\w){special}:{REST}{{2,200}}"
    )


def _ipv4() -> str:
    point = r"(?:\s?(?:\.|\[\.\]|\(\.\))\s?)"
    return rf"(?<![\d.])\d{{1,3}}(?:{point}(?:\d{{1,3}}|[x*]{{1,3}})){{3}}(?:/\d{{1,2}})?(?![.]?\d)"


def _coordinates() -> str:
    side = any_of(
        "n|s|e|w|o|b|l|u|пн|пд|сх|зх|ш|с|д|شمال|شمالا|جنوب|جنوبا|شرق|شرقا|غرب|غربا|ش|nord|sud|est|ouest|norte|sur|sul|este|oeste|"
        "leste|ost|west|north|south|east|kaskazini|kusini|mashariki|magharibi|lu|ls|bt|bb|arewa|kudu|gabas|yamma"
    )
    decimal = r"[-+]?\d{1,3}[.,]\d{2,}"
    minutes = r"(?:\d{1,2}(?:[.,]\d+)?\s?['’′´]{1,2}\s?){0,2}"
    return (
        rf"(?<![\d.]){decimal}\s?°?\s?(?:{side}\b)?(?:[,;/] ?|\s){decimal}(?!\s?%|[\d.]*\d)\s?°?(?:\s?{side}\b)?|"
        rf"\d{{1,3}}(?:[.,]\d+)?\s?[°º]\s?{minutes}{side}\b|"
        rf"\d{{1,3}}\s?[°º]\s?\d{{1,2}}(?:[.,]\d+)?\s?['’′´]{{1,2}}|"
        rf"\bgeo:\s?[-+]?\d+\.\d+,[-+]?\d+\.\d+|"
        r"///\s?\w{3,30}\.\w{3,30}\.\w{3,30}|\b(?:what3words|w3w)\W{1,4}\w{3,30}\.\w{3,30}\.\w{3,30}"
    )


def _said_number() -> str:
    """A number of up to three digits, also in words."""
    said = any_of("|".join((*words.DIGITS, words.PAIRS)))
    return rf"(?:\d{{1,3}}|{said}(?:[\s-]{said}){{0,3}})"


def _ip_said() -> str:
    number, dot = _said_number(), any_of(words.DOT)
    sign = rf"(?:\s{{1,2}}{dot}\s{{1,2}}|\s?\.\s?)"
    spaced = rf"\d{{1,3}}(?:\s\d{{1,3}}|\s{dot}\s\d{{1,3}}){{3}}"
    return rf"(?<![\w.]){number}(?:{sign}{number}){{3}}(?!\w)|(?<![\w.]){spaced}(?!\w)"


def _degrees_said() -> str:
    number = rf"{_said_number()}(?:[.,]\d+)?"
    degree, minute = any_of(words.DEGREES), any_of(words.MINUTES)
    side = any_of(words.SIDES)
    minutes = rf"(?:\s(?:and\s|y\s|et\s|e\s|und\s)?{number}\s{minute}){{0,2}}"
    return rf"(?<![\w.]){number}\s{degree}{minutes},?\s(?:\w{{1,8}}\s){{0,2}}?{side}(?!\w)"


def _spot() -> str:
    spot = any_of(words.SPOTS)
    number = r"\W{0,4}(?:\w{1,4}\W{1,3})?[-+]?\d{1,3}[.,]\d+"
    return rf"(?<!\w){spot}{number}(?:\W{{1,4}}(?:\w{{1,4}}\W{{1,2}})?{spot}{number})?"


def _after() -> str:
    number = r"(?:no\.? ?|nr\.? ?|# ?)?\d{1,5}[a-z]?(?:\s?[-/]\s?\d{1,4}[a-z]?)?"
    return rf"(?<![\w.]){number},?\s(?:{WORD}\.?\s){{1,4}}?{any_of(words.STREET_AFTER)}(?!\w)\.?"


def _before() -> str:
    short = r"(?:c/\s?|(?:r|av|jl|ave|bd|blvd|cra|kra|cl|dg|tv)(?:\.\s?|\s))"
    number = rf"(?:{any_of(words.NUMBER_WORD)}[.:]?\s?)?\d{{1,5}}[a-z]?\b{NOT_AN_AMOUNT}"
    first = r"(?:(?<!\w)\d{1,4}\s?(?:bis|ter|[a-z])?,?\s)?"
    return rf"{first}(?<![\w'])(?:{any_of(words.STREET_BEFORE)}\.?\s|{short})(?:{PART}\s){{0,5}}?{PART},?\s?{number}"


def _before_name() -> str:
    first = r"(?:(?<!\w)\d{1,4}\s?(?:bis|ter|[a-z])?,?\s)?"
    return (
        rf"{first}(?<!\w)(?P<cue>{any_of(words.STREET_BEFORE)})\.?\s[\w'-]{{1,40}}(?:\s[\w'-]{{1,40}}){{0,3}}"
    )


def _before_number() -> str:
    word = rf"(?:{any_of(words.NUMBER_WORD)}[.:]?\s?)"
    number = rf"(?:{word}\d{{1,5}}|(?!(?:19|20)\d\d(?!\d))\d{{1,5}})[a-z]?{NOT_AN_AMOUNT}"
    cue = rf"(?<![\w']){any_of(words.STREET_BEFORE_NUMBER)}(?:\.\s?|\s)"
    first = r"(?<![\w.,])\d{1,4}\s?(?:bis|ter|[a-z])?,?\s"
    return rf"{cue}{WORD}(?:\s{WORD}){{0,4}}(?:,\s?|\s){number}|{first}{cue}{WORD}(?:\s{WORD}){{0,2}}"


def _numbered() -> str:
    cue = any_of(words.SURE_NUMBERED)
    more = r"(?:[ -]\d{3,4})?"
    word = rf"(?:{any_of(words.NUMBER_WORD)}[\s.:]{{0,2}})?"
    number = rf"{_house_number()}{more}{NOT_AN_AMOUNT}"
    return rf"(?<![\w']){cue}\.?[\s:,-]{{0,3}}{word}{number}|(?<!\w)ojule\sk\w{{3,}}"


def _house() -> str:
    word = any_of("no|nr|number|namba|nambari|lamba|nomba|nomor")
    named = rf"(?<!\w){word}\.?\s?\d{{1,4}}[a-z]?,?\s(?P<house>{WORD}\s{WORD})"
    cue = any_of(words.NUMBERED)
    return rf"{named}|(?<![\w']){cue}\.?\s{any_of(words.NUMBER_WORD)}[\s.:]{{0,2}}{_house_number()}{NOT_AN_AMOUNT}"


def _german() -> str:
    start = r"(?<![\w-])(?:[\w-]{1,40}?|[\w-]{2,40}[ -])"
    return (
        rf"{start}{any_of(words.GERMAN_STREET)}\.?(?:\s?\d{{1,4}}\s?[a-z]?\b|(?!\w))|"
        rf"(?<![\w-])[\w-]{{3,40}}?{any_of(words.GERMAN_STREET_NUMBER)}\.?\s(?:nr\.?\s?)?\d{{1,4}}\s?[a-z]?\b(?!\s?%|[.:]\d)"
    )


def _sign() -> str:
    said = f"{any_of(words.AT)}|{any_of(words.DOT)}"
    return (
        rf"(?<=\s){any_of(words.DOT)}(?=\s)|[(\[{{<]\s?(?:@|a|\.|{said})\s?[)\]}}>]|[*_/|-](?!\w?[*_/|-])(?:{said})[*_/|-]|"
        rf"(?<=\s){any_of(words.SURE_AT)}\s{{1,3}}(?=\S{{1,60}}[^\s.]\.[^\s.])|\b{any_of(words.PROVIDERS)}\b|@"
    )


def _postcode() -> str:
    return r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"


_PATTERNS: dict[str, Callable[[], str]] = {
    "url": _url,
    "email": _email,
    "email-spelt": _email_spelt,
    "email-any-at": _email_any_at,
    "email-provider": _email_provider,
    "domain": _domain,
    "domain-spelt": _domain_spelt,
    "wiki": _wiki,
    "ipv4": _ipv4,
    "ipv6": lambda: r"(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:/\d{1,3})?(?![\w:])",
    "mac": lambda: r"(?<![\w:])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:])",
    "coordinates": _coordinates,
    "spot": _spot,
    "ip-said": _ip_said,
    "degrees-said": _degrees_said,
    "degree": lambda: rf"(?<!\w){any_of(words.DEGREES)}(?!\w)",
    "said dot": lambda: rf"\s{any_of(words.DOT)}\s",
    "plus-code": lambda: r"(?<!\w)(?=\w{0,7}\d)[2-9cfghjmpqrvwx]{4,8}\+[2-9cfghjmpqrvwx]{2,3}(?!\w)",
    "provider": lambda: rf"(?<!\w){any_of(words.PROVIDERS)}(?!\w)",
    "after": _after,
    "after-capital": lambda: (
        rf"(?<![\w'])(?:[\w'.-]{{1,40}} ){{1,3}}?{any_of(words.SURE_STREET_AFTER)}(?!\w)"
    ),
    "before": _before,
    "before-name": _before_name,
    "before-number": _before_number,
    "numbered": _numbered,
    "house": _house,
    "rtrw": lambda: r"\brt\.?\s?/?\s?\d{1,3}\s?[/,]?\s?(?:rw)?\.?\s?\d{1,3}\b",
    "german": _german,
    "german end": lambda: (
        rf"{any_of(words.GERMAN_STREET)}(?!\w)|{any_of(words.GERMAN_STREET_NUMBER)}\.?\s(?:nr\.?\s?)?\d"
    ),
    "postcode": _postcode,
    "sign": _sign,
    "not-local": lambda: any_of(words.NOT_LOCAL) + r"(?!\w)",
    "mail": lambda: rf"(?<!\w)(?:ال|و|ب)?{any_of(words.MAIL)}(?!\w)[^\n]{{0,30}}$",
    "sure-at": lambda: rf"\W*{any_of(words.SURE_AT)}\W*|.*[^\w\s].*",
    "sure-tld": lambda: any_of(words.PLAIN_TLD),
    "careful-tld": lambda: any_of(words.CARE_TLD),
}
