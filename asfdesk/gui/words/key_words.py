"""The sentences about ways in, sign-in names and PINs; a part of ``wording``."""

from __future__ import annotations

from asfdesk.domain.errors import Fault, Rule

from ..text import QT_TRANSLATE_NOOP

KEY_RULES: dict[Rule, tuple[str, ...]] = {
    Rule.SIGN_IN_FORM: (QT_TRANSLATE_NOOP("", "Write 2–40 characters, such as initials."),),
    Rule.SIGN_IN_TAKEN: (QT_TRANSLATE_NOOP("", "Somebody else signs in by this name. Choose another."),),
    Rule.LAST_OFFICER: (
        QT_TRANSLATE_NOOP("", "At least one case officer must be left who can let others in."),
    ),
    Rule.OWN_WAY_IN: (QT_TRANSLATE_NOOP("", "Nobody removes their own way in. Ask a colleague."),),
    Rule.OFFICER_IS_ANOTHER: (
        QT_TRANSLATE_NOOP("", "This officer signs in with a passphrase of their own. Lock, and let them."),
    ),
    Rule.PIN_FORM: (
        QT_TRANSLATE_NOOP("", "Write {shortest}–{longest} digits."),
        QT_TRANSLATE_NOOP("", "Write digits only."),
    ),
    Rule.PIN_GUESSABLE: (
        QT_TRANSLATE_NOOP("", "This PIN is guessed first. Do not use a run or the same digit throughout."),
    ),
    Rule.PINS_DIFFER: (QT_TRANSLATE_NOOP("", "The two PINs are not the same."),),
}

KEY_FAULTS: dict[Fault, tuple[str, ...]] = {
    Fault.TOO_SOON: (
        QT_TRANSLATE_NOOP("", "Too many wrong attempts. Wait {seconds} seconds and try again."),
        QT_TRANSLATE_NOOP("", "Too many wrong attempts. Wait a moment and try again."),
    ),
    Fault.PENDING: (
        QT_TRANSLATE_NOOP(
            "", "Your way in is prepared, but a case officer must say yes to it in the settings first."
        ),
    ),
    Fault.NO_CASES: (
        QT_TRANSLATE_NOOP("", "An administrator manages people and backups, and does not open the register."),
    ),
    Fault.READER: (QT_TRANSLATE_NOOP("", "You may read but not change anything. Nothing was changed."),),
    Fault.RECOVERY_OLD: (
        QT_TRANSLATE_NOOP("", "Make a new recovery key first: the one you have is of the first kind."),
    ),
    Fault.KEYRING: (
        QT_TRANSLATE_NOOP("", "The computer's keyring is missing or locked. The passphrase opens as always."),
    ),
}
