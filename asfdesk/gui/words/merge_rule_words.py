"""Words for what a hand-over package is refused for, and for why a merge cannot be taken back."""

from __future__ import annotations

from asfdesk.domain.errors import Rule

from ..text import QT_TRANSLATE_NOOP

MERGE_RULES: dict[Rule, tuple[str, ...]] = {
    Rule.PACKAGE_NOT_OURS: (QT_TRANSLATE_NOOP("", "This is no hand-over package. Nothing was taken in."),),
    Rule.PACKAGE_NEWER: (
        QT_TRANSLATE_NOOP(
            "",
            "The package was made by a newer version of the program. Update this computer first. Nothing was taken in.",
        ),
    ),
    Rule.PACKAGE_TOO_LARGE: (
        QT_TRANSLATE_NOOP("", "The package is larger than any that the program makes. Nothing was taken in."),
    ),
    Rule.PACKAGE_CUT_OFF: (
        QT_TRANSLATE_NOOP(
            "",
            "The package is damaged or cut off. Copy it from the other computer again. Nothing was taken in.",
        ),
    ),
    Rule.PACKAGE_UNSAFE_NAME: (
        QT_TRANSLATE_NOOP(
            "", "The package holds something that does not belong in one: {name}. Nothing was taken in."
        ),
        QT_TRANSLATE_NOOP(
            "", "The package holds something that does not belong in one. Nothing was taken in."
        ),
    ),
    Rule.PACKAGE_HASH: (
        QT_TRANSLATE_NOOP(
            "", "Something in the package has been changed since it was made. Nothing was taken in."
        ),
    ),
    Rule.PACKAGE_CONTENT: (
        QT_TRANSLATE_NOOP(
            "", "The package holds something that no register can hold. Make it anew. Nothing was taken in."
        ),
    ),
    Rule.PACKAGE_PASSWORD: (
        QT_TRANSLATE_NOOP("", "The package does not open with that password. Type it again."),
    ),
    Rule.MERGE_BUILT_ON: (
        QT_TRANSLATE_NOOP(
            "",
            "Somebody has worked on what the merge brought, so it cannot be taken back as one step. The backup that was made just before it is the way back.",
        ),
    ),
    Rule.MERGE_FOR_GOOD: (
        QT_TRANSLATE_NOOP(
            "",
            "The merge brought signed or locked documents, which nobody can take away. The backup that was made just before it is the way back.",
        ),
    ),
    Rule.MERGE_UNDONE: (QT_TRANSLATE_NOOP("", "The merge has been taken back already."),),
}
"""As in ``rule_words``."""
