"""Words for what the proof-reader finds and for what a template pack is refused for."""

from __future__ import annotations

from asfdesk.domain.errors import Rule

from .text import QT_TRANSLATE_NOOP

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
}
