"""The sentences for what can be wrong with a table that is to be imported, and for an import that cannot be undone."""

from __future__ import annotations

from asfdesk.domain.errors import Rule

from ..text import QT_TRANSLATE_NOOP

IMPORT_RULES: dict[Rule, tuple[str, ...]] = {
    Rule.TABLE_LARGE: (
        QT_TRANSLATE_NOOP("", "The file is larger than {megabytes} MB. Save only the sheet that you need."),
        QT_TRANSLATE_NOOP("", "The file is too large. Save only the sheet that you need."),
    ),
    Rule.TABLE_HEAVY: (
        QT_TRANSLATE_NOOP(
            "",
            "The file holds more than can be read: at most {rows} rows. Divide it, or save only the sheet that you need.",
        ),
        QT_TRANSLATE_NOOP("", "The file holds more than can be read."),
    ),
    Rule.TABLE_WIDE: (
        QT_TRANSLATE_NOOP(
            "", "The file has more than {columns} columns. Remove those that are not to be imported."
        ),
        QT_TRANSLATE_NOOP("", "The file has too many columns."),
    ),
    Rule.TABLE_LONG_CELL: (
        QT_TRANSLATE_NOOP("", "A cell holds more text than Excel allows. Nothing was read."),
    ),
    Rule.TABLE_OLD_EXCEL: (
        QT_TRANSLATE_NOOP(
            "",
            "This is an older Excel file (.xls), or one with a password. Open it in Excel and save it as .xlsx without a password.",
        ),
    ),
    Rule.TABLE_CUT_OFF: (
        QT_TRANSLATE_NOOP("", "The file is damaged or cut off. Fetch it again. Nothing was read."),
    ),
    Rule.TABLE_UNSAFE: (
        QT_TRANSLATE_NOOP(
            "", "The file is built in a way that Excel does not write, and may be harmful. Nothing was read."
        ),
    ),
    Rule.TABLE_STRANGE: (
        QT_TRANSLATE_NOOP("", "This is no Excel file (.xlsx) and no CSV file. Nothing was read."),
    ),
    Rule.TABLE_EMPTY: (QT_TRANSLATE_NOOP("", "There is nothing in the file."),),
    Rule.COLUMNS_MISSING: (
        QT_TRANSLATE_NOOP("", "Say first which column holds: {columns}"),
        QT_TRANSLATE_NOOP("", "Say first what the columns hold."),
    ),
    Rule.NOT_IN_LIST: (
        QT_TRANSLATE_NOOP("", "”{typed}” is not in the list. Did you mean ”{near}”?"),
        QT_TRANSLATE_NOOP("", "”{typed}” is not in the list."),
        QT_TRANSLATE_NOOP("", "This is not in the list."),
    ),
    Rule.FORMULA_ERROR: (
        QT_TRANSLATE_NOOP("", "The cell holds an error of Excel's: {typed}"),
        QT_TRANSLATE_NOOP("", "The cell holds an error of Excel's."),
    ),
    Rule.IMPORT_STOPPED: (
        QT_TRANSLATE_NOOP(
            "", "{count} rows are wrong. Nothing was imported, as you asked for all rows or none."
        ),
        QT_TRANSLATE_NOOP("", "Some rows are wrong. Nothing was imported."),
    ),
    Rule.IMPORT_OUTDATED: (
        QT_TRANSLATE_NOOP(
            "",
            "The register has changed since the rehearsal. Nothing was imported. Look at the rehearsal again.",
        ),
    ),
    Rule.IMPORT_UNDONE: (QT_TRANSLATE_NOOP("", "The import has been undone already."),),
    Rule.IMPORT_CHANGED_SINCE: (
        QT_TRANSLATE_NOOP(
            "",
            "The import cannot be undone as a whole: what it wrote has been changed since, for {count} ({names}).",
        ),
        QT_TRANSLATE_NOOP("", "The import cannot be undone: what it wrote has been changed since."),
    ),
    Rule.IMPORT_USED_SINCE: (
        QT_TRANSLATE_NOOP(
            "",
            "The import cannot be undone as a whole: the register builds on what it wrote, for {count} ({names}).",
        ),
        QT_TRANSLATE_NOOP("", "The import cannot be undone: the register builds on it."),
    ),
    Rule.IMPORT_VALUES_GONE: (
        QT_TRANSLATE_NOOP(
            "", "The import cannot be undone: what the register held before has been disposed of since."
        ),
    ),
}
