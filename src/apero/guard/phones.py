"""Phone numbers, written in digits or in words."""

import re
from collections.abc import Iterator
from functools import cache

from apero.guard import contact_words as words
from apero.guard.patterns import any_of
from apero.guard.plain import Plain

Span = tuple[int, int]
RUN = re.compile(r"(?<![\w.,/-])(?:\+\s?|00)?[(\[]?\d(?:[\s().\[\]/_*·~|•-]{0,3}\d){5,18}(?!\w|[.,]\d)")
DATE = re.compile(
    r"(?:\d{1,2}(?:([-./])\d{1,2}\1(?:19|20)?| \d{1,2} (?:19|20))\d\d|"
    r"(?:19|20)\d\d([-./ ])\d{1,2}\2\d{1,2}|(?:19|20)\d\d[01]\d[0-3]\d)(?!\d)"
)
YEARS = re.compile(r"(?:19|20)\d\d(?:[\s/.-]{1,3}(?:19|20)\d\d|[/-]\d\d(?!\d))")
THOUSANDS = re.compile(r"\d{1,3}(?:([ .])\d{3})(?:\1\d{3})*$")
ROUND = re.compile(r"\d{1,4}0{3,}$")
POSTCODE = re.compile(r"(?:cep|zip|plz|cp|postcode|postal|kode pos|індекс|البريدي)\W{0,3}$")
REGIONS = {
    "en": ("GB", "US", "NG", "KE", "GH", "ZA"),
    "es": ("ES", "MX", "CO", "AR", "PE", "CL", "VE"),
    "fr": ("FR", "CI", "SN", "CM", "BJ", "TG", "MA"),
    "ar": ("EG", "SA", "MA", "DZ", "JO", "TN", "SD", "IQ"),
    "pt": ("BR", "PT", "AO", "MZ"),
    "yo": ("NG", "BJ"),
    "ha": ("NG", "NE"),
    "sw": ("KE", "TZ", "UG"),
    "id": ("ID",),
    "de": ("DE", "AT", "CH"),
    "uk": ("UA",),
}
"""Where numbers without a code of a country may be from, by language."""


def phones(plain: Plain, language: str) -> Iterator[tuple[str, Span]]:
    """The phone numbers of a text, with the reason."""
    for found in RUN.finditer(plain.text):
        span = _phone_in(plain, found, language)
        if span:
            yield "phone", span
    for found in _short().finditer(plain.bare):
        if not DATE.match(found.group("number")):
            yield "phone", found.span("number")
    for span in _spelt(plain):
        yield "phone-spelt", span


def _phone_in(plain: Plain, found: re.Match[str], language: str) -> Span | None:
    """The span of the number, unless it is a date, years, or an amount."""
    run = found.group()
    start, end = found.span()
    digits = re.sub(r"\D", "", run)
    if "\n" in run:
        return None
    before = plain.bare[max(0, start - 30) : start]
    if POSTCODE.search(before):
        return None
    if YEARS.match(run) or DATE.fullmatch(run):
        return None
    if run.startswith("+") or (digits.startswith("00") and len(digits) > 9) or _cue().search(before):
        return start, end
    date = DATE.match(run)
    if date and len(digits) < 12:
        return None
    return (start, end) if _looks_like_phone(run, digits, plain.bare[end : end + 3], language) else None


def _looks_like_phone(run: str, digits: str, after: str, language: str) -> bool:
    count = len(digits)
    groups = [len(group) for group in re.findall(r"\d+", run)]
    if after.lstrip().startswith(("%", "€", "$", "£")) or (count < 10 and (ROUND.match(digits))):
        return False
    if digits[0] == "0":
        return count in range(7, 13) and (len(groups) < 3 or max(groups) > 1 or count > 8)
    if "(" in run and ")" in run:
        return count >= 8
    if THOUSANDS.match(run) and len(groups) > 1:
        return count >= 9 and _is_valid(digits, language)
    if len(groups) == 1:
        return count >= 10 or (count >= 7 and _is_valid(digits, language))
    if groups in ([3, 4], [3, 3, 4], [4, 4], [4, 3, 3], [4, 3, 4]) or (max(groups) >= 3 and count >= 9):
        return True
    return count >= 9 and (_is_valid(digits, language) or max(groups) == 1)


@cache
def _is_valid(digits: str, language: str) -> bool:
    import phonenumbers  # noqa: PLC0415  # loads what it knows of a country when it is asked

    regions = REGIONS.get(language) or [region for all_of in REGIONS.values() for region in all_of[:3]]
    for region in regions:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(digits, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:[ولب]?)({any_of(words.PHONE_CUES)})(?!\w)\W{{0,3}}(?:\w{{1,9}}\W{{1,3}}){{0,2}}$"
    )


@cache
def _short() -> re.Pattern[str]:
    """Shorter numbers directly after a word for a phone."""
    cues = any_of(
        "phone|telephone|tel|call|sms|whatsapp|signal|ring|dial|hotline|fax|telefono|celular|llamar|llame|appelez|appeler|"
        "هاتف|هاتفها|هاتفه|تلفون|جوال|اتصل|واتساب|telefone|ligar|ligue|foonu|waya|simu|telepon|telpon|hp|hubungi|telefon|handy|"
        "телефон|тел|дзвоніть|extension|ext|durchwahl"
    )
    return re.compile(
        rf"(?<!\w){cues}(?!\w)\.?[\s:]{{1,3}}(?P<number>\d(?:[ .-]?\d){{4,6}})(?!\w|[.,:]\d|\s?%)"
    )


@cache
def _number_word() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w']){any_of('|'.join((*words.DIGITS, words.PAIRS)))}(?![\w'])")


LINK = re.compile(r"[\s,.·/-]{1,3}(?:(?:and|y|et|e|und|na|dan|та|і|و|ati|da)[\s,]+)?|\s?و")


def _spelt(plain: Plain) -> Iterator[Span]:
    """Six words for digits or more in a row, or fewer with digits among them that make as long a number."""
    text = plain.bare
    if not _number_word().search(text):
        return
    start = end = said = written = 0
    for found in re.finditer(rf"{_number_word().pattern}|(?<![\w.,])\d{{1,4}}(?!\w)", text):
        joined = (said or written) and LINK.fullmatch(text, end, found.start())
        if not joined:
            if _is_long(said, written):
                yield start, end
            start, said, written = found.start(), 0, 0
        digits = found.group().isdigit()
        said += 0 if digits else 1
        written += len(found.group()) if digits else 0
        end = found.end()
    if _is_long(said, written):
        yield start, end


def _is_long(said: int, written: int) -> bool:
    return said >= 6 or (said >= 3 and said + written >= 7) or (said == 2 and said + written >= 9)
