"""What an .lss file of LimeSurvey asks, as far as it can be asked here, and in words what cannot.

Read are files since version 2 (a row for each language) and since version 4 (the words in tables of their own).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from apero.lib.languages import normal_tag
from apero.survey.imports.conditions import condition_of
from apero.survey.imports.found import Found, NoSurvey
from apero.survey.imports.kinds import ARRAYS, AS, LEFT_OUT, YES_NO
from apero.survey.imports.plain import placeholders, plain_of
from apero.survey.imports.tables import Row, Tables, read_tables
from apero.survey.structure import (
    OPTIONS,
    QUESTIONS,
    ROWS,
    SECTIONS,
    Condition,
    Kind,
    Question,
    Section,
    Structure,
)

LINE, TEXT, LONG = 200, 500, 6_000
"""Characters of an option, a question, and a longer text."""
_KEPT_OF_PEOPLE = ("datestamp", "ipaddr", "refurl", "savetimings", "usecookie", "allowsave")
_ATTRIBUTES = (
    *(
        "array_filter",
        "array_filter_exclude",
        "min_answers",
        "exclude_all_others",
        "random_order",
        "random_group",
    ),
    *("em_validation_q", "em_validation_sq", "other_replace_text", "min_num_value_n", "max_num_value_n"),
)
"""Settings of questions that change what is asked. The rest are looks."""


Text = Mapping[str, str]
"""A text by the languages of the file."""


def read_limesurvey(data: bytes) -> Found:
    """The survey in a file. Raises `NoSurvey`."""
    tables = read_tables(data)
    if tables.alone.get("LimeSurveyDocType") != "Survey":
        raise NoSurvey(
            _(
                "This file is no survey of LimeSurvey. Export it there once more, as “Survey structure (.lss)”."
            )
        )
    if not tables.of("groups") or not tables.of("questions"):
        raise NoSurvey(_("There is no question in this file."))
    return _Reader(tables).read()


class _Reader:
    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        survey = next(iter(tables.of("surveys")), {})
        base = survey.get("language") or next(iter(tables.languages), "") or "en"
        also = survey.get("additional_languages", "").split()
        self.languages = list(dict.fromkeys([base, *tables.languages, *also]))
        self.base = base
        self.survey = survey
        self.remarks: list[str] = []
        self.words: dict[str, dict[str, str]] = {language: {} for language in self.languages}
        self.subquestions = _by(tables.of("subquestions"), "parent_qid")
        self.answers = _by(tables.of("answers"), "qid")
        self.attributes = _by(tables.of("question_attributes"), "qid")
        self.codes: dict[str, tuple[Question, dict[str, str]]] = {}
        """Questions by their codes there, with our keys of their answers by codes."""
        self.taken = 0

    def read(self) -> Found:
        self._of_the_whole()
        sections = []
        groups = _ordered(_once(self.tables.of("groups"), "gid"), "group_order")
        if len(groups) > SECTIONS:
            self._say(_("There are more than %(most)s parts. The rest was left out.") % {"most": SECTIONS})
        for number, group in enumerate(groups[:SECTIONS], start=1):
            section = self._section(f"s{number}", group)
            if section.questions:
                sections.append(section)
            else:
                self._forget(section.key)
                self._say(
                    _("“%(name)s”: nothing of this part could be taken over.")
                    % {"name": group.get("group_name", "")}
                )
        if not sections:
            raise NoSurvey(
                _("Nothing in this file can be asked here. %(why)s") % {"why": " ".join(self.remarks[:5])}
            )
        others = {_tag(tag): words for tag, words in self.words.items() if tag != self.base and words}
        structure = Structure(tuple(sections))
        return Found(structure, self.words[self.base], _tag(self.base), others, (), self.remarks)

    def _of_the_whole(self) -> None:
        rows = {
            row.get("surveyls_language", self.base): row for row in self.tables.of("surveys_languagesettings")
        }
        title = {tag: row.get("surveyls_title", "") for tag, row in rows.items()}
        self._write("title", title, 160)
        lead = {
            tag: "<p>".join([row.get("surveyls_description", ""), row.get("surveyls_welcometext", "")])
            for tag, row in rows.items()
        }
        self._write("lead", lead, LONG)
        if any(row.get("surveyls_endtext") for row in rows.values()):
            self._say(_("Its last page was left out: here everybody reads what becomes of the answers."))
        if any(row.get("surveyls_policy_notice") for row in rows.values()):
            self._say(
                _(
                    "Its privacy notice was left out: here a survey says what this site promises, and keeps it."
                )
            )
        if (
            any(self.survey.get(name) == "Y" for name in _KEPT_OF_PEOPLE)
            or self.survey.get("anonymized") == "N"
        ):
            self._say(
                _("It was set to keep who answered, when, or from where. Nothing of that is kept here.")
            )
        if self.tables.of("quota"):
            self._say(_("Its quotas were left out: nobody counts answers while a survey is open."))
        if self.tables.of("assessments"):
            self._say(_("Its assessments were left out: here nobody is given points."))

    def _section(self, key: str, group: Row) -> Section:
        heading = self._text("groups", "group_l10ns", "gid", group.get("gid", ""), "group_name")
        self._write(key, heading, 160)
        self._write(
            f"{key}-lead",
            self._text("groups", "group_l10ns", "gid", group.get("gid", ""), "description"),
            LONG,
        )
        name = self.words[self.base].get(key, "")
        condition = self._condition(group.get("grelevance", ""), name)
        if group.get("randomization_group"):
            self._say(_("“%(name)s”: parts stand in one order for everybody here.") % {"name": name})
        rows = [row for row in self.tables.of("questions") if row.get("gid") == group.get("gid")]
        found = []
        for row in _ordered(_once(rows, "qid"), "question_order"):
            if row.get("parent_qid", "0") not in ("", "0"):  # files of version 2 hold rows of tables here too
                continue
            question = self._question(row, key)
            if question is not None:
                found.append(question)
        return Section(key, tuple(found), condition)

    def _question(self, row: Row, section: str) -> Question | None:
        code, kind = row.get("title", ""), row.get("type", "")
        if kind == "X":
            self._boilerplate(row, section)
            return None
        settings = {
            one.get("attribute", ""): one.get("value", "") for one in self.attributes[row.get("qid", "")]
        }
        why = LEFT_OUT.get(kind) or ("" if kind in AS else _("This kind of question is not known here."))
        if settings.get("hidden") == "1":
            why = _("It is hidden there. Here everything that is kept is asked.")
        if not why and self.taken >= QUESTIONS:
            why = _("There is room for %(most)s questions.") % {"most": QUESTIONS}
        if why:
            self._say(_("“%(code)s” was left out. %(why)s") % {"code": code, "why": why})
            return None
        self.taken += 1
        key = f"q{self.taken}"
        qid = row.get("qid", "")
        self._write(key, self._text("questions", "question_l10ns", "qid", qid, "question"), TEXT, code=code)
        self._write(
            f"{key}-hint", self._text("questions", "question_l10ns", "qid", qid, "help"), LONG, code=code
        )
        made, codes = self._shaped(Question(key, AS[kind]), row)
        most = settings.get("max_answers", "")
        if made.kind in (Kind.MULTIPLE, Kind.RANKING):
            made = replace(made, most=min(_number(most), len(made.options)))
        made = replace(made, condition=self._condition(row.get("relevance", ""), code))
        self._left_of(row, settings)
        self.codes[code] = (made, codes)
        return made

    def _shaped(self, bare: Question, row: Row) -> tuple[Question, dict[str, str]]:
        """The question with its options and rows, and our keys of its answers by their codes there."""
        kind, qid = row.get("type", ""), row.get("qid", "")
        code = row.get("title", "")
        parts = _ordered(_once(self.subquestions[qid], "qid"), "question_order")
        answers = [a for a in self.answers[qid] if a.get("scale_id", "0") in ("", "0")]
        answers = _ordered(_once(answers, "code"), "sortorder")
        if kind == "5":
            return replace(bare, steps=5), {str(step): str(step) for step in range(1, 6)}
        if kind in YES_NO or kind in ARRAYS:
            options, codes = self._fixed(bare.key, YES_NO.get(kind) or ARRAYS[kind])
        elif kind in ("M", "P"):
            options, codes = self._lines(
                bare.key, "o", [(p.get("title", ""), self._of_part(p)) for p in parts], OPTIONS, code
            )
        elif bare.kind.has_options:
            listed = [(a.get("code", ""), self._of_answer(a)) for a in answers]
            listed = listed or [
                (p.get("title", ""), self._of_part(p)) for p in parts if bare.kind is Kind.RANKING
            ]
            options, codes = self._lines(bare.key, "o", listed, OPTIONS, code)
        else:
            return bare, {}
        rows: tuple[str, ...] = ()
        if bare.kind is Kind.MATRIX:
            rows, _codes = self._lines(
                bare.key, "r", [(p.get("title", ""), self._of_part(p)) for p in parts], ROWS, code
            )
        return replace(bare, options=options, rows=rows), codes

    def _fixed(self, key: str, words: Mapping[str, str]) -> tuple[tuple[str, ...], dict[str, str]]:
        """Options that LimeSurvey has of itself: in our words, in each language that we speak."""
        codes = {}
        for number, (code, said) in enumerate(words.items(), start=1):
            codes[code] = f"o{number}"
            for language in {self.base, *self.languages} & {self.base, *settings.INTERFACE_LANGUAGES}:
                with override(language):
                    self.words[language][f"{key}-o{number}"] = _(said)
        return tuple(codes.values()), codes

    def _lines(
        self, key: str, letter: str, listed: list[tuple[str, Text]], most: int, code: str
    ) -> tuple[tuple[str, ...], dict[str, str]]:
        if len(listed) > most:
            facts = {"code": code, "most": most}
            self._say(_("“%(code)s”: there is room for %(most)s lines. The rest was left out.") % facts)
        codes = {}
        for number, (there, text) in enumerate(listed[:most], start=1):
            codes[there] = f"{letter}{number}"
            self._write(f"{key}-{letter}{number}", text, LINE, code=code)
        return tuple(f"{letter}{number}" for number in range(1, len(listed[:most]) + 1)), codes

    def _of_part(self, part: Row) -> Text:
        return self._text("subquestions", "question_l10ns", "qid", part.get("qid", ""), "question")

    def _of_answer(self, answer: Row) -> Text:
        if answer.get("aid"):
            return self._text("answers", "answer_l10ns", "aid", answer["aid"], "answer")
        rows = [a for a in self.answers[answer.get("qid", "")] if a.get("code") == answer.get("code")]
        return {a.get("language", self.base): a.get("answer", "") for a in rows}

    def _text(self, table: str, words: str, name: str, value: str, field: str) -> Text:
        rows = self.tables.of(words) or self.tables.of(table)
        found = [row for row in rows if row.get(name) == value and row.get(field)]
        return {row.get("language", self.base): row[field] for row in found}

    def _boilerplate(self, row: Row, section: str) -> None:
        """Words without a question become words below the heading of their part."""
        text = self._text("questions", "question_l10ns", "qid", row.get("qid", ""), "question")
        part = f"{section}-lead"
        for language in self.languages:
            said, _is_lost = plain_of(text.get(language, ""))
            before = self.words[language].get(part, "")
            if said and len(before) + len(said) < LONG:
                self.words[language][part] = "\n\n".join(filter(None, [before, said]))
        self._say(
            _("“%(code)s” asks nothing. Its words stand below the heading now.")
            % {"code": row.get("title", "")}
        )

    def _condition(self, written: str, name: str) -> Condition | None:
        found = condition_of(written, self.codes)
        if found is None and written.strip() not in ("", "1"):
            facts = {"name": name, "condition": written.strip()[:80]}
            self._say(
                _("“%(name)s” is shown to everybody: its condition cannot be kept here: %(condition)s")
                % facts
            )
        return found

    def _left_of(self, row: Row, settings: Mapping[str, str]) -> None:
        code = {"code": row.get("title", "")}
        if row.get("mandatory") in ("Y", "S"):
            self._say(_("“%(code)s” had to be answered there. Here each question can be left out.") % code)
        if row.get("other") == "Y":
            self._say(
                _("“%(code)s”: the field “Other” was left out. Ask for it in a question of its own.") % code
            )
        if row.get("type") in ("O", "P"):
            self._say(
                _("“%(code)s”: its comments were left out. Ask for them in a question of their own.") % code
            )
        if row.get("preg"):
            self._say(_("“%(code)s”: what is typed is not checked against a pattern here.") % code)
        lost = [name for name in _ATTRIBUTES if settings.get(name) not in (None, "", "0")]
        if lost:
            facts = code | {"settings": ", ".join(lost)}
            self._say(_("“%(code)s”: these settings were left out: %(settings)s.") % facts)

    def _write(self, part: str, text: Text, room: int, code: str = "") -> None:
        name = code or part
        for language in self.languages:
            said, is_lost = plain_of(text.get(language, ""))
            if room < LONG:
                said = " ".join(said.split())
            if len(said) > room:
                facts = {"name": name, "room": room}
                self._say(_("“%(name)s” was longer than %(room)s characters, and was cut.") % facts)
                said = said[: room - 1].rstrip() + "…"
            if said:
                self.words[language][part] = said
            if language != self.base:
                continue
            if is_lost:
                self._say(
                    _("“%(name)s”: a link, a picture or a field in its words was left out.") % {"name": name}
                )
            for mark in placeholders(said)[:3]:
                facts2 = {"name": name, "mark": mark}
                self._say(
                    _("“%(name)s” holds %(mark)s. Nothing is put in its place here: reword it.") % facts2
                )

    def _forget(self, key: str) -> None:
        for words in self.words.values():
            words.pop(key, None)
            words.pop(f"{key}-lead", None)

    def _say(self, remark: str) -> None:
        if remark not in self.remarks:
            self.remarks.append(remark)


def _tag(written: str) -> str:
    """The tag of a language as LimeSurvey calls it: "de-informal" is German too."""
    for manner in ("-informal", "-formal", "-easy"):
        written = written.removesuffix(manner)
    return normal_tag(written)


def _by(rows: list[Row], name: str) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.get(name, "")].append(row)
    return found


def _once(rows: list[Row], name: str) -> list[Row]:
    """One row of each, where a file has one for each language."""
    return list({row.get(name, ""): row for row in reversed(rows)}.values())[::-1]


def _ordered(rows: list[Row], name: str) -> list[Row]:
    return sorted(rows, key=lambda row: _number(row.get(name, "")))


def _number(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 10 else 0
