"""What people type, made harmless without changing what they said."""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
# bidirectional overrides and embeddings (UAX 9): they reorder the words of others; isolates may stay
_OVERRIDES = dict.fromkeys([0x202A, 0x202B, 0x202C, 0x202D, 0x202E])
# letters and symbols by their category that show nothing
_BLANK_SIGNS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def clean_text(typed: str) -> str:
    """NFC, LF line ends, no control characters, no bidi overrides, no blanks at either end.

    Right: "Ọ̀rọ̀\\r\\n\\x00two" gives "Ọ̀rọ̀\\ntwo". Wrong: losing diacritics, joiners or emoji.
    """
    text = _LINE_ENDS.sub("\n", typed).translate(_OVERRIDES)
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Cn"))
    return unicodedata.normalize("NFC", text).strip()


def clean_line(typed: str) -> str:
    """`clean_text` on one line: every run of white space becomes a single space."""
    return " ".join(clean_text(typed).split())


def can_be_seen(text: str) -> bool:
    """Whether there is a letter, a number, a sign or a symbol in it. Joiners and blank letters alone show nothing."""
    return any(unicodedata.category(c)[0] in "LNSP" for c in text if c not in _BLANK_SIGNS)


def paragraphs(text: str) -> list[str]:
    """The parts between blank lines, in order, without empty ones."""
    return [part.strip() for part in _BLANK_LINES.split(clean_text(text)) if part.strip()]


def folded(name: str) -> str:
    """A name as an index key: no case, diacritics or punctuation, so that "Ìbàdàn" meets "ibadan".

    Vowel signs of scripts that write vowels as marks (Devanagari, Thai) stay. Folding a key gives the key.
    """
    text = unicodedata.normalize("NFKD", name).casefold()  # before: "℻" holds capitals; after: "ǰ" decomposes
    letters = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join("".join(c if _is_letter(c) else " " for c in letters).split())


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or (unicodedata.category(sign) in ("Mn", "Mc") and not "\ufe00" <= sign <= "\ufe0f")
