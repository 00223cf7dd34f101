"""Words for what the proof-reader finds and for what a template pack is refused for."""

from __future__ import annotations

from asfdesk.domain.errors import Rule

from ..text import QT_TRANSLATE_NOOP

TEMPLATE_RULES: dict[Rule, tuple[str, ...]] = {
    Rule.PLACEHOLDER_OPEN: (
        QT_TRANSLATE_NOOP(
            "",
            "The text has a lone brace that belongs to no blank. Take it away or complete the blank.",
        ),
    ),
    Rule.TEMPLATE_RELEASED: (
        QT_TRANSLATE_NOOP("", "“{title}” is released and never changes. Begin a new edition instead."),
        QT_TRANSLATE_NOOP("", "It is released and never changes. Begin a new edition instead."),
    ),
    Rule.TEMPLATE_PART_MISSING: (
        QT_TRANSLATE_NOOP("", "A part that every agreement must print is missing or has a condition: {part}"),
        QT_TRANSLATE_NOOP("", "A part that every agreement must print is missing or has a condition."),
    ),
    Rule.TEMPLATE_PART_TWICE: (
        QT_TRANSLATE_NOOP("", "This part stands twice: {part}"),
        QT_TRANSLATE_NOOP("", "A part stands twice."),
    ),
    Rule.SIGNATURE_ROOM: (
        QT_TRANSLATE_NOOP(
            "",
            "The room to sign in must be at least {width} × {height} mm and at most {widest} × {highest} mm.",
        ),
        QT_TRANSLATE_NOOP("", "The room to sign in is too small or too large."),
    ),
    Rule.CONDITION_UNFINISHED: (
        QT_TRANSLATE_NOOP(
            "",
            "A condition is not complete: choose what it looks at, and no more than four groups inside each other.",
        ),
    ),
    Rule.CONDITION_CIRCLE: (
        QT_TRANSLATE_NOOP(
            "", "These hang on each other in a circle, so nobody can say whether they apply: {names}"
        ),
        QT_TRANSLATE_NOOP("", "Conditions hang on each other in a circle."),
    ),
    Rule.CLAUSE_UNKNOWN: (
        QT_TRANSLATE_NOOP("", "There is no term “{name}” here to hang on or to print."),
        QT_TRANSLATE_NOOP("", "A term that is named does not exist here."),
    ),
    Rule.FIELD_OPTIONS: (
        QT_TRANSLATE_NOOP(
            "", "A question with options needs at least one, each with words; other questions have none."
        ),
    ),
    Rule.CODE_TWICE: (
        QT_TRANSLATE_NOOP("", "The same question stands twice: {name}"),
        QT_TRANSLATE_NOOP("", "The same question stands twice."),
    ),
    Rule.CHECKLIST_EMPTY: (QT_TRANSLATE_NOOP("", "The checklist has no questions yet."),),
    Rule.ITEM_ORDER: (
        QT_TRANSLATE_NOOP("", "The question that this one hangs on comes later: “{question}”. Move it up."),
        QT_TRANSLATE_NOOP("", "The question that this one hangs on comes later. Move it up."),
    ),
    Rule.ITEM_ACTION: (
        QT_TRANSLATE_NOOP("", "Write which action to suggest, and choose the answers that call for it."),
    ),
    Rule.HARD_TO_READ: (
        QT_TRANSLATE_NOOP("", "Hard to read: LIX {lix}, at most {most} is advised."),
        QT_TRANSLATE_NOOP("", "Hard to read."),
    ),
    Rule.LONG_SENTENCE: (
        QT_TRANSLATE_NOOP("", "A sentence of {words} words, at most {most} are advised: “{sentence}”"),
        QT_TRANSLATE_NOOP("", "A long sentence."),
    ),
    Rule.PACK_NOT_OURS: (QT_TRANSLATE_NOOP("", "This is no template pack."),),
    Rule.PACK_NEWER: (
        QT_TRANSLATE_NOOP(
            "", "The template pack was made by a newer version of the program. Update the program first."
        ),
    ),
    Rule.PACK_TOO_LARGE: (
        QT_TRANSLATE_NOOP("", "The file is larger than any template pack. Nothing was taken in."),
    ),
    Rule.PACK_CUT_OFF: (
        QT_TRANSLATE_NOOP("", "The file is damaged or cut off. Fetch it again. Nothing was taken in."),
    ),
    Rule.PACK_UNSAFE_NAME: (
        QT_TRANSLATE_NOOP(
            "",
            "The file holds something that does not belong in a template pack: {name}. Nothing was taken in.",
        ),
        QT_TRANSLATE_NOOP(
            "", "The file holds something that does not belong in a template pack. Nothing was taken in."
        ),
    ),
    Rule.PACK_TWICE: (
        QT_TRANSLATE_NOOP("", "“{name}” stands twice in the file. Nothing was taken in."),
        QT_TRANSLATE_NOOP("", "The same thing stands twice in the file. Nothing was taken in."),
    ),
    Rule.PACK_HASH: (
        QT_TRANSLATE_NOOP("", "“{name}” has been changed since the pack was made. Nothing was taken in."),
        QT_TRANSLATE_NOOP("", "Something has been changed since the pack was made. Nothing was taken in."),
    ),
    Rule.PACK_CONTENT: (
        QT_TRANSLATE_NOOP("", "“{name}” cannot be read as a template. Nothing was taken in."),
        QT_TRANSLATE_NOOP("", "Something in the file cannot be read as a template. Nothing was taken in."),
    ),
    Rule.PACK_MARKUP: (
        QT_TRANSLATE_NOOP(
            "", "“{name}” holds program code, markup or hidden characters. Nothing was taken in."
        ),
        QT_TRANSLATE_NOOP(
            "", "The file holds program code, markup or hidden characters. Nothing was taken in."
        ),
    ),
    Rule.PACK_UNFIT: (
        QT_TRANSLATE_NOOP(
            "", "“{title}” cannot be released here as it is. Take the pack in as drafts instead."
        ),
        QT_TRANSLATE_NOOP(
            "", "Something cannot be released here as it is. Take the pack in as drafts instead."
        ),
    ),
}
