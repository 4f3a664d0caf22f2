"""The definition of a version as a file of our own: JSON with the structure and the words in all languages."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from apero.lib.languages import normal_tag
from apero.lib.words import clean_text
from apero.survey.imports.found import WORD_ROOM, Found, NoSurvey
from apero.survey.models import SurveyVersion
from apero.survey.queries import Sheet
from apero.survey.structure import NoStructure, Structure, as_json, from_json, parts_of

FORMAT = "apero survey 1"
_FIELDS = {"format", "language", "structure", "breakdown", "words"}
Words = Mapping[str, str]


def definition_of(version: SurveyVersion, written: Sheet, words: Words, told: Iterable[Sheet]) -> str:
    """A version as a file. `words` are the written ones by part, `told` the same version in other languages."""
    by_language = {written.text.source_language: dict(words)}
    for sheet in told:
        found = {part: _told(sheet, part) for part in words}
        by_language[sheet.text.language] = {part: text for part, text in found.items() if text}
    definition = {
        "format": FORMAT,
        "language": written.text.source_language,
        "structure": as_json(written.structure),
        "breakdown": list(version.breakdown),
        "words": by_language,
    }
    return json.dumps(definition, ensure_ascii=False, indent=1)


def _told(sheet: Sheet, part: str) -> str:
    """A part that is translated whole and as it reads now; "" for any other."""
    passages = sheet.text.all(part)
    question = sheet.structure.question(part)
    if not passages and question and (asked := sheet.asked(question)):
        passages = [asked]
    whole = not any(p.is_fallback or p.is_outdated for p in passages)
    return "\n\n".join(p.words for p in passages) if whole else ""


def read_definition(data: bytes) -> Found:
    """The survey in a file that `definition_of` wrote. Raises `NoSurvey`."""
    try:
        read = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise NoSurvey(_("This file cannot be read: it is no JSON in UTF-8, or it was cut off.")) from error
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        raise NoSurvey(_("This file is JSON, but no survey that this site wrote."))
    unknown = sorted(str(name)[:30] for name in read.keys() - _FIELDS)
    if unknown:
        raise NoSurvey(
            _("This file says things that are not known here: %(names)s.") % {"names": ", ".join(unknown)}
        )
    try:
        structure = from_json(read.get("structure"))
    except NoStructure as error:
        raise NoSurvey(_("The questions in this file cannot be read. %(why)s.") % {"why": error}) from error
    by_language = _languages(read.get("words"), structure)
    language = normal_tag(str(read.get("language", ""))[:16])
    if language not in by_language:
        raise NoSurvey(_("This file has no words in the language that it says it was written in."))
    words = by_language.pop(language)
    return Found(structure, words, language, by_language, _breakdown(read.get("breakdown", []), structure))


def _languages(data: Any, structure: Structure) -> dict[str, dict[str, str]]:
    if not isinstance(data, dict) or len(data) > 200:
        raise NoSurvey(_("The words in this file cannot be read."))
    known = set(parts_of(structure))
    return {normal_tag(str(tag)[:16]): _words(words, known) for tag, words in data.items()}


def _words(data: Any, known: set[str]) -> dict[str, str]:
    if not isinstance(data, dict) or not all(isinstance(text, str) for text in data.values()):
        raise NoSurvey(_("The words in this file cannot be read."))
    unknown = sorted(str(part)[:30] for part in data.keys() - known)
    if unknown:
        raise NoSurvey(
            _("This file has words for things that it does not ask: %(names)s.")
            % {"names": ", ".join(unknown[:5])}
        )
    long = [part for part, text in data.items() if len(text) > WORD_ROOM]
    if long:
        raise NoSurvey(
            _("The words of “%(part)s” are longer than %(room)s characters.")
            % {"part": long[0], "room": WORD_ROOM}
        )
    return {part: text for part, typed in data.items() if (text := clean_text(typed))}


def _breakdown(data: Any, structure: Structure) -> tuple[str, ...]:
    keys = data if isinstance(data, list) else [data]
    if len(keys) > 2 or any(structure.question(str(key)) is None for key in keys):
        raise NoSurvey(_("This file tells results apart by a question that is not in it."))
    return tuple(str(key) for key in keys)
