"""An .lss file for tests, written by hand after LimeSurvey's tables: a row is a dict of its columns."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

Row = Mapping[str, str]


def lss(kind: str = "Survey", languages: Iterable[str] = ("en", "es"), **tables: Iterable[Row]) -> bytes:
    """A file with these tables."""
    written = "".join(
        f"<{name}><rows>{''.join(map(_row, rows))}</rows></{name}>" for name, rows in tables.items()
    )
    spoken = "".join(f"<language>{tag}</language>" for tag in languages)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>{kind}</LimeSurveyDocType>'
        f"<DBVersion>623</DBVersion><languages>{spoken}</languages>{written}</document>"
    ).encode()


def _row(row: Row) -> str:
    return "<row>" + "".join(f"<{name}>{escape(value)}</{name}>" for name, value in row.items()) + "</row>"


def question(qid: str, kind: str, *, gid: str = "1", **more: str) -> dict[str, str]:
    """A question of version 4 and later, whose words stand elsewhere."""
    return {
        "qid": qid,
        "parent_qid": "0",
        "gid": gid,
        "type": kind,
        "title": f"Q{qid}",
        "question_order": qid,
        "relevance": "1",
    } | more


def said(qid: str, words: str, language: str = "en", **more: str) -> dict[str, str]:
    """The words of a question or of a line of one."""
    return {"qid": qid, "question": words, "language": language} | more


GROUPS = [{"gid": "1", "group_order": "1"}, {"gid": "2", "group_order": "2"}]
GROUP_WORDS = [
    {"gid": "1", "group_name": "Where you are", "description": "<p>Two &amp; more.</p>", "language": "en"},
    {"gid": "1", "group_name": "Dónde está", "description": "", "language": "es"},
    {"gid": "2", "group_name": "How it is", "description": "", "language": "en"},
]
TITLE = [
    {
        "surveyls_language": "en",
        "surveyls_title": "Mapping",
        "surveyls_description": "<p>First.</p>",
        "surveyls_welcometext": "Second &lt;3<br>third",
    },
    {
        "surveyls_language": "es",
        "surveyls_title": "Mapas",
        "surveyls_description": "",
        "surveyls_welcometext": "",
    },
]


def whole() -> bytes:
    """A survey of every kind of question, with what cannot be taken over."""
    kinds = {
        "1": "L",
        "2": "M",
        "3": "5",
        "4": "R",
        "5": "F",
        "6": "S",
        "7": "T",
        "8": "D",
        "9": "N",
        "10": "|",
    }
    questions = [question(qid, kind) for qid, kind in kinds.items()]
    questions[0] |= {"mandatory": "Y", "other": "Y"}
    questions += [
        question("11", "Y", gid="2", relevance='((Q1.NAOK == "A2" or Q1.NAOK == "A3"))'),
        question("12", "X", gid="2"),
        question("13", "C", gid="2", relevance='(Q2_SQ1.NAOK == "Y")'),
        question("14", "T", gid="2", relevance="Q3.NAOK > 3"),
    ]
    words = [said(q["qid"], f"<b>Question</b> {q['qid']}?") for q in questions]
    words[0] |= {
        "question": 'See <a href="https://elsewhere.example">this</a>, {TOKEN:FIRSTNAME}',
        "help": "Help",
    }
    words += [said("1", "¿Dónde?", "es")]
    lines = [(qid, n) for qid in ("2", "5", "13") for n in (1, 2)]
    parts = [
        {"qid": f"{qid}0{n}", "parent_qid": qid, "title": f"SQ{n}", "question_order": str(n), "type": "T"}
        for qid, n in lines
    ]
    words += [said(f"{qid}0{n}", f"Line {n}") for qid, n in lines]
    answers = [(qid, n) for qid in ("1", "4", "5") for n in (3, 1, 2)]
    return lss(
        surveys=[{"sid": "7", "language": "en", "additional_languages": "es", "ipaddr": "Y"}],
        surveys_languagesettings=TITLE,
        groups=GROUPS,
        group_l10ns=GROUP_WORDS,
        questions=questions,
        question_l10ns=words,
        subquestions=parts,
        answers=[
            {"aid": f"{q}{n}", "qid": q, "code": f"A{n}", "sortorder": str(n), "scale_id": "0"}
            for q, n in answers
        ],
        answer_l10ns=[
            *({"aid": f"{q}{n}", "answer": f"Answer {n}", "language": "en"} for q, n in answers),
            {"aid": "11", "answer": "Respuesta 1", "language": "es"},
        ],
        question_attributes=[
            {"qid": "2", "attribute": "max_answers", "value": "1"},
            {"qid": "2", "attribute": "random_order", "value": "1"},
        ],
        quota=[{"id": "1"}],
    )


def of_version_2() -> bytes:
    """The same tables as older files have them: a row for each language."""
    asked = {"gid": "1", "type": "!", "title": "Q1", "question_order": "1", "parent_qid": "0", "qid": "1"}
    answers = [("A1", "Yes", "en"), ("A2", "No", "en"), ("A1", "Sí", "es"), ("A2", "No", "es")]
    return lss(
        surveys=[{"sid": "7", "language": "en", "additional_languages": "es"}],
        surveys_languagesettings=TITLE,
        groups=[
            {"gid": "1", "group_name": "One", "language": "en"},
            {"gid": "1", "group_name": "Uno", "language": "es"},
        ],
        questions=[
            asked | {"question": "Is it?", "language": "en"},
            asked | {"question": "¿Es?", "language": "es"},
        ],
        answers=[
            {"qid": "1", "code": code, "answer": text, "language": tag, "sortorder": code[1]}
            for code, text, tag in answers
        ],
    )
