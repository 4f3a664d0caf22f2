"""Surveys as files: our own definition (JSON), and what can be read of LimeSurvey's .lss."""

from django.utils.translation import gettext as _

from apero.survey.imports.definition import definition_of, read_definition
from apero.survey.imports.found import LARGEST, Found, NoSurvey
from apero.survey.imports.limesurvey import read_limesurvey

__all__ = ["LARGEST", "Found", "NoSurvey", "definition_of", "read_file"]


def read_file(data: bytes) -> Found:
    """What a file holds, by what it begins with, not by its name. Raises `NoSurvey`."""
    begin = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if begin == b"{":
        return read_definition(data)
    if begin == b"<" or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return read_limesurvey(data)
    raise NoSurvey(
        _(
            "This file is no survey. Choose one that this site wrote (.json), or one that LimeSurvey wrote as "
            "“Survey structure (.lss)”."
        )
    )
