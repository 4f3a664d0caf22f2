"""Public pages remember what the team wrote while the newest entry of the record stands (audit/memory.py).

So an action that can change a public page writes an entry. This reads every action and knows those that need not.
"""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "apero"
APPS = (
    "people",
    "translation",
    "policy",
    "conversations",
    "hosting",
    "incidents",
    "synthesis",
    "commitments",
    "interpretation",
    "hiding",
    "survey",
)
NEED_NOT = {
    "translation.write_source": "a part of its callers' acts",
    "translation.empty_sources": "a part of its callers' acts",
    "translation.release_source": "translators' desk only",
    "translation.withhold_source": "translators' desk only",
    "translation.freeze_source": "no page shows it",
    "translation.withhold_parts": "a part of its callers' acts",
    "translation.return_parts": "a part of its callers' acts",
    "translation.destroy_parts": "a part of its callers' acts",
    "translation.forget_translations": "a part of its callers' acts",
    "synthesis.withhold_statement": "hiding records it, or turns the pages",
    "synthesis.withhold_claim": "hiding records it, or turns the pages",
    "synthesis.show_statement": "hiding records it, or turns the pages",
    "synthesis.show_claim": "hiding records it, or turns the pages",
    "synthesis.reword_statement": "hiding records it, or turns the pages",
    "synthesis.reword_claim": "hiding records it, or turns the pages",
    "hiding.withhold": "its callers record it, or turn the pages",
    "hiding.take_off": "the same",
    "hiding.forget_taken_back": "no page shows it",
    "synthesis.clear_flag_of_statement": "disclosure records it",
    "synthesis.clear_flag_of_claim": "disclosure records it",
    "synthesis.let_reply_wait": "no page shows it",
    "synthesis.let_about_wait": "no page shows it",
    "synthesis.leave_counts": "a part of its callers' acts",
    "synthesis.summary_of": "no page shows it",
    "synthesis.summary_of_session": "no page shows it",
    "synthesis.write_claim": "a draft",
    "synthesis.write_figure": "no page shows it before a version does",
    "synthesis.change_figure": "versions keep what it was",
    "synthesis.drop_figure": "versions keep what it was",
    "synthesis.mark_lines": "a participant's act",
    "commitments.let_words_wait": "no page shows it",
    "commitments.forget_link": "hiding records it",
    "commitments.mark_outcome": "a participant's act",
    "commitments.take_outcomes_back": "a participant's act",
    "conversations.close_programme": "commitments.close_programme, which calls it, does",
    "synthesis.take_marks_back": "a participant's act",
    "synthesis.write_note": "raw notes are never public",
    "synthesis.change_note": "raw notes are never public",
    "synthesis.delete_note": "raw notes are never public",
    "synthesis.count_attendance": "desk only",
    "synthesis.purge_notes": "raw notes are never public",
    "synthesis.write_statement": "a draft",
    "incidents.report": "a participant's act",
    "incidents.withdraw_report": "a participant's act",
    "incidents.mark_read": "nobody may learn from the record that a report exists",
    "incidents.answer": "nobody may learn from the record that a report exists",
    "incidents.close": "nobody may learn from the record that a report exists",
    "incidents.purge_incidents": "nobody may learn from the record that a report existed",
    "hosting.save_cue": "desk only",
    "hosting.purge_hours": "desk only",
    "interpretation.ask_for": "a participant's act; numbers are never remembered",
    "interpretation.take_back": "a participant's act; numbers are never remembered",
    "interpretation.purge_requests": "numbers are never remembered, and outcomes stay",
    "translation.carry_translations": "a part of its callers' acts",
    "survey.open_batch": "no page shows it",
    "survey.change_draft": "a draft",
    "survey.show_to_translators": "translators' desk only",
    "survey.take_answer": "a participant's act",
    "survey.mark_read": "desk only",
    "people.rename": "no public page names a colleague",
    "people.forget_old_links": "desk only",
    "people.make_sample_link": "desk only",
    "people.use_sample_link": "desk only",
}
RECORDS = {"record", "turn_pages"}


def _called(function: ast.AST) -> set[str]:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {
        c.id if isinstance(c, ast.Name) else c.attr for c in calls if isinstance(c, ast.Name | ast.Attribute)
    }


def _functions(app: str) -> dict[str, tuple[set[str], bool]]:
    """Every function of an app's actions: what it calls, and whether others may call it as an act of its own."""
    files = [SOURCE / app / "actions.py", *(SOURCE / app / "actions").glob("*.py")]
    found = {}
    for file in filter(Path.exists, files):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                is_act = not node.name.startswith("_") and "atomic" in ast.dump(
                    ast.Tuple(node.decorator_list)
                )
                found[node.name] = (_called(node), is_act)
    return found


def _silent(app: str) -> set[str]:
    """Acts that call nothing, at any depth within the app, which records."""
    functions = _functions(app)
    telling = set(RECORDS)
    while more := {name for name, (calls, _is_act) in functions.items() if calls & telling} - telling:
        telling |= more
    return {f"{app}.{name}" for name, (_calls, is_act) in functions.items() if is_act and name not in telling}


def test_every_action_writes_an_entry_or_is_known_to_need_none() -> None:
    assert {name for app in APPS for name in _silent(app)} == NEED_NOT.keys()


def test_it_finds_an_act_that_tells_nobody() -> None:
    assert "conversations.change_session" not in _silent("conversations")
    assert len(_functions("conversations")) > 10
    RECORDS.clear()
    try:
        assert "conversations.change_session" in _silent("conversations")
    finally:
        RECORDS.update({"record", "turn_pages"})
