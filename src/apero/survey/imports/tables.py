"""The tables in an .lss file: XML of `<name><rows><row><column>…`. Read by expat alone; a document type is refused.

A document type is where entities are declared, and with them all that makes XML dangerous: bombs, and files from elsewhere.
No .lss has one. So none is read, and no package is needed for it (docs/decisions/0028).
"""

from dataclasses import dataclass, field
from xml.parsers import expat

from django.utils.translation import gettext as _

from apero.survey.imports.found import NoSurvey

Row = dict[str, str]
DEEPEST = 6
"""document, table, rows, row, column: nothing lies deeper."""
ROWS_AT_MOST = 20_000


@dataclass(slots=True)
class Tables:
    """The rows of each table by its name, and the texts that stand alone ("LimeSurveyDocType")."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    alone: dict[str, str] = field(default_factory=dict)
    languages: list[str] = field(default_factory=list)

    def of(self, name: str) -> list[Row]:
        """The rows of a table; none if it is not there."""
        return self.rows.get(name, [])


def read_tables(data: bytes) -> Tables:
    """All tables of a file. Raises `NoSurvey`."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 (expat's own way)
    except expat.ExpatError as error:
        facts = {"line": error.lineno}
        raise NoSurvey(
            _("This file is no whole XML. It breaks off or goes wrong in line %(line)s.") % facts
        ) from error
    except (LookupError, ValueError) as error:
        if isinstance(error, NoSurvey):
            raise
        raise NoSurvey(_("This file is written in an encoding that is not known.")) from error
    return reader.tables


class _Reader:
    def __init__(self) -> None:
        self.tables = Tables()
        self.path: list[str] = []
        self.text: list[str] = []
        self.count = 0
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.text.append

    def _refuse(self, *_declared: object) -> None:
        raise NoSurvey(_("This file declares things that a survey never needs. It is not read."))

    def _begin(self, name: str, _attributes: object) -> None:
        self.path.append(name)
        self.text.clear()
        if len(self.path) > DEEPEST:
            raise NoSurvey(_("This file is no survey of LimeSurvey."))
        if self.path[2:] == ["rows", "row"]:
            self.count += 1
            if self.count > ROWS_AT_MOST:
                raise NoSurvey(_("This file holds more than a survey can."))
            self.tables.rows.setdefault(self.path[1], []).append({})

    def _end(self, name: str) -> None:
        said = "".join(self.text).strip()
        self.text.clear()
        if self.path[2:4] == ["rows", "row"] and len(self.path) == 5:
            self.tables.rows[self.path[1]][-1][name] = said
        elif self.path[1:] == ["languages", "language"]:
            self.tables.languages.append(said)
        elif len(self.path) == 2:
            self.tables.alone[name] = said
        self.path.pop()
