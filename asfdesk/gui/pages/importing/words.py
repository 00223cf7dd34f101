"""What the import of a register says: kinds, outcomes, and what happens to a row."""

from __future__ import annotations

from collections.abc import Iterable

from asfdesk.domain.register_import import (
    Choice,
    Coming,
    ImportData,
    Imported,
    ImportKind,
    ImportLine,
    Layout,
    became,
)
from asfdesk.domain.sheet_table import column_letter
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import problem_text


def kind_words(kind: ImportKind) -> str:
    """What the rows are."""
    return {
        ImportKind.PARTICIPANTS: tr("Participants"),
        ImportKind.ENTERPRISES: tr("Enterprises with supervisors"),
        ImportKind.COMMISSIONERS: tr("Commissioners with units"),
    }[kind]


def coming_words(coming: Coming) -> tuple[str, Meaning]:
    """What becomes of a row, and how it is meant."""
    return {
        Coming.NEW: (tr("Registered anew"), Meaning.OK),
        Coming.UPDATE: (tr("Updates"), Meaning.INFO),
        Coming.UNCHANGED: (tr("Unchanged"), Meaning.NEUTRAL),
        Coming.ASK: (tr("Needs an answer"), Meaning.WARNING),
        Coming.DOUBLE: (tr("Double"), Meaning.WARNING),
        Coming.WRONG: (tr("Wrong"), Meaning.DANGER),
        Coming.ERASED: (tr("Erased before"), Meaning.WARNING),
        Coming.PROTECTED: (tr("Protected"), Meaning.WARNING),
    }[coming]


def choice_words(choice: Choice) -> str:
    """What the officer may answer."""
    return {
        Choice.SAME: tr("It is the one in the register: update it"),
        Choice.NEW: tr("It is somebody else: register anew"),
        Choice.LEAVE: tr("Leave the row out"),
    }[choice]


def detail_words(line: ImportLine, choice: Choice, data: ImportData, layout: Layout) -> str:
    """Why, in one line."""
    if line.coming is Coming.WRONG:
        return " ".join(problem_lines(line, data, layout))
    if became(line, choice) is not line.coming:
        return choice_words(choice)
    match line.coming:
        case Coming.NEW:
            return ""
        case Coming.UPDATE:
            named = ", ".join(dict.fromkeys(field_name(code, data, layout) for code in line.fields))
            return tr("Changes: {fields}", fields=named)
        case Coming.UNCHANGED:
            return tr("The register says the same already.")
        case Coming.ASK:
            if line.same:
                return tr(
                    "The name is in the register already. Is it the same one? It is left out until you answer."
                )
            return tr("Another row has the same name. It is left out until you answer.")
        case Coming.DOUBLE:
            return tr("Row {row} is about the same one and counts.", row=line.twin)
        case Coming.ERASED:
            if line.fresh:
                return tr(
                    "Somebody of this name was erased. It is left out unless you say that it is somebody else."
                )
            return tr("The person was erased from the register and does not come back.")
        case Coming.PROTECTED:
            return tr("May be about a protected identity, which no list changes. Look at it by hand.")
        case _:
            return ""


def problem_lines(line: ImportLine, data: ImportData, layout: Layout) -> list[str]:
    """What is wrong, cell by cell."""
    found: list[str] = []
    for one in line.problems:
        name = field_name(one.code, data, layout)
        at = f"{column_letter(one.column)}{line.row}, {name}" if one.column >= 0 else name
        found.append(f"{at}: {problem_text(one.problem)}")
    return list(dict.fromkeys(found))


def field_name(code: str, data: ImportData, layout: Layout) -> str:
    """What a field is called in the template."""
    named = {column.code: column.label for column in data.columns(layout.kind)}
    return named.get(code, code)


def left_out(
    lines: Iterable[ImportLine], choices: dict[int, Choice], data: ImportData, layout: Layout
) -> list[tuple[str, str, str]]:
    """Row, what became of it and why, of every row that is not taken. No names: the row tells who it is."""
    kept = (Coming.NEW, Coming.UPDATE, Coming.UNCHANGED)
    found: list[tuple[str, str, str]] = []
    for line in lines:
        choice = choices.get(line.row, Choice.LEAVE)
        if became(line, choice) in kept:
            continue
        word = coming_words(line.coming)[0]
        reasons = problem_lines(line, data, layout) or [detail_words(line, choice, data, layout)]
        found += [(str(line.row), word, reason) for reason in reasons]
    return found


def result_words(done: Imported) -> str:
    """What an import did, in numbers."""
    parts = [
        (done.new, tr("%n registered anew", n=done.new)),
        (done.updated, tr("%n updated", n=done.updated)),
        (done.unchanged, tr("%n unchanged", n=done.unchanged)),
        (done.left, tr("%n left out", n=done.left)),
    ]
    return ", ".join(words for count, words in parts if count)
