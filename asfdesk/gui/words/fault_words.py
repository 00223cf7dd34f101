"""The sentences for what the environment can do, and for what may hinder a seal; ``wording`` chooses and fills in."""

from __future__ import annotations

from asfdesk.domain.errors import Fault
from asfdesk.domain.seal_ladder import Hindrance

from ..text import QT_TRANSLATE_NOOP
from .key_words import KEY_FAULTS

FAULTS: dict[Fault, tuple[str, ...]] = {
    Fault.WRONG_KEY: (
        QT_TRANSLATE_NOOP("", "The passphrase is not right. Try again, or use the recovery key."),
    ),
    **KEY_FAULTS,
    Fault.NO_STORE: (
        QT_TRANSLATE_NOOP("", "There is no register in {folder}. Create one, or choose another folder."),
        QT_TRANSLATE_NOOP("", "There is no register here. Create one, or choose another folder."),
    ),
    Fault.STORE_EXISTS: (
        QT_TRANSLATE_NOOP("", "There is already a register in this folder. Open it instead."),
    ),
    Fault.KEY_FILE_MISSING: (
        QT_TRANSLATE_NOOP("", "The key file of the register is missing. Restore it from a backup."),
    ),
    Fault.KEY_FILE_DAMAGED: (
        QT_TRANSLATE_NOOP("", "The key file of the register is damaged. Restore it from a backup."),
    ),
    Fault.IN_USE: (
        QT_TRANSLATE_NOOP(
            "", "The register is open in another window by {holder} since {since}. Close it there first."
        ),
        QT_TRANSLATE_NOOP("", "The register is open in another window by {holder}. Close it there first."),
        QT_TRANSLATE_NOOP("", "The register is open in another window. Close it there first."),
    ),
    Fault.DISK_FULL: (
        QT_TRANSLATE_NOOP("", "The disk is full, so nothing was saved. Free some space and save again."),
    ),
    Fault.NOT_WRITABLE: (
        QT_TRANSLATE_NOOP("", "Nothing can be written in {folder}. Choose another folder."),
        QT_TRANSLATE_NOOP("", "Nothing can be written in the folder. Choose another one."),
    ),
    Fault.DAMAGED: (QT_TRANSLATE_NOOP("", "The register is damaged. Restore the latest backup."),),
    Fault.TOO_NEW: (
        QT_TRANSLATE_NOOP("", "The register was made by a newer version of asfdesk. Update the program."),
    ),
    Fault.UPGRADE_FAILED: (
        QT_TRANSLATE_NOOP(
            "", "The register could not be updated and was left as it was. A backup was made first."
        ),
    ),
    Fault.FROZEN: (QT_TRANSLATE_NOOP("", "A signed document never changes. Make an amendment instead."),),
    Fault.NO_FOLDER: (
        QT_TRANSLATE_NOOP("", "The folder {folder} is not there. Choose another."),
        QT_TRANSLATE_NOOP("", "The folder is not there. Choose another."),
    ),
    Fault.EXPORT_FAILED: (
        QT_TRANSLATE_NOOP("", "The file could not be written to {folder}. Choose another folder."),
        QT_TRANSLATE_NOOP("", "The file could not be written. Choose another folder."),
    ),
    Fault.BACKUP_NOT_OURS: (
        QT_TRANSLATE_NOOP("", "This is not a backup of this register, or it has been tampered with."),
    ),
    Fault.BACKUP_DAMAGED: (
        QT_TRANSLATE_NOOP("", "The backup is damaged. Choose an older one, or one from the second place."),
    ),
    Fault.SYNCED_FOLDER: (
        QT_TRANSLATE_NOOP(
            "", "{folder} is synchronised by {kind}. Choose a folder that stays on this computer."
        ),
        QT_TRANSLATE_NOOP("", "The folder is synchronised. Choose one that stays on this computer."),
    ),
    Fault.SECOND_PLACE_GONE: (
        QT_TRANSLATE_NOOP(
            "", "The second place for backups, {folder}, is not there. Is the stick plugged in?"
        ),
        QT_TRANSLATE_NOOP("", "The second place for backups cannot be reached now."),
    ),
    Fault.RESTORE_FAILED: (
        QT_TRANSLATE_NOOP("", "The backup could not be put in place. The register is as it was."),
    ),
    Fault.NETWORK_DRIVE: (
        QT_TRANSLATE_NOOP(
            "",
            "{folder} lies on a network drive ({kind}). What is saved there can vanish without a word. "
            "Keep the register on this computer and its backups on the network.",
        ),
        QT_TRANSLATE_NOOP("", "The register lies on a network drive. Keep it on this computer."),
    ),
    Fault.TIME_SERVICE: (QT_TRANSLATE_NOOP("", "The time could not be certified."),),
    Fault.FILE_UNREADABLE: (
        QT_TRANSLATE_NOOP("", "The file {name} cannot be opened."),
        QT_TRANSLATE_NOOP("", "The file cannot be opened."),
    ),
    Fault.NOT_APPROVED: (QT_TRANSLATE_NOOP("", "The sealed file could not be signed."),),
    Fault.NOT_BROUGHT_BACK: (
        QT_TRANSLATE_NOOP("", "The signed file is not attached: it does not hold what it must."),
    ),
    Fault.SEAL_FAILED: (QT_TRANSLATE_NOOP("", "The document could not be sealed and is not handed out."),),
}

HINDRANCES: dict[Hindrance, str] = {
    Hindrance.NOT_SIGNED: QT_TRANSLATE_NOOP("", "Signatures are still coming in."),
    Hindrance.WAITING: QT_TRANSLATE_NOOP("", "Nothing stands in the way; it is done at the next chance."),
    Hindrance.NO_CERTIFICATE: QT_TRANSLATE_NOOP("", "There is no certificate to seal with."),
    Hindrance.CERTIFICATE_EXPIRED: QT_TRANSLATE_NOOP(
        "", "The certificate is no longer valid. Choose another under Settings."
    ),
    Hindrance.NEEDS_PIN: QT_TRANSLATE_NOOP("", "The card that seals asks for its PIN."),
    Hindrance.NOT_CONFORMING: QT_TRANSLATE_NOOP("", "The finished file did not pass the archive's rules."),
    Hindrance.NO_TIME_SERVICE: QT_TRANSLATE_NOOP("", "No time-stamp service is chosen under Settings."),
    Hindrance.UNREACHABLE: QT_TRANSLATE_NOOP("", "The time-stamp service could not be reached."),
    Hindrance.REFUSED: QT_TRANSLATE_NOOP("", "The time-stamp service gave no valid answer."),
    Hindrance.TIME_NOT_TRUSTED: QT_TRANSLATE_NOOP(
        "", "The certificate of the time-stamp service is not among those trusted."
    ),
    Hindrance.NO_REVOCATION: QT_TRANSLATE_NOOP(
        "", "The issuers gave no list of withdrawn certificates, which long-term proof needs."
    ),
    Hindrance.NOT_BACK: QT_TRANSLATE_NOOP(
        "", "No file that was signed in the authority's service has been read in."
    ),
    Hindrance.NO_SIGNATURE: QT_TRANSLATE_NOOP("", "The file that was read in holds no electronic signature."),
    Hindrance.NOT_WHOLE: QT_TRANSLATE_NOOP("", "The file was changed after it was signed."),
    Hindrance.OTHER_DOCUMENT: QT_TRANSLATE_NOOP(
        "", "The file is not this agreement as it was saved for the service."
    ),
    Hindrance.ISSUER_UNKNOWN: QT_TRANSLATE_NOOP(
        "",
        "The issuer of the signer's certificate is not among those trusted. Read in its root certificate in Settings.",
    ),
    Hindrance.SIGNER_EXPIRED: QT_TRANSLATE_NOOP(
        "",
        "The signer's certificate was not valid, and no certified time shows that it was when it was used.",
    ),
    Hindrance.UNREADABLE: QT_TRANSLATE_NOOP("", "The file cannot be read as a PDF."),
    Hindrance.SEALED_FOR_GOOD: QT_TRANSLATE_NOOP("", "It was sealed without room for further signatures."),
    Hindrance.BROKEN: QT_TRANSLATE_NOOP("", "Something in the program failed. The crash report tells more."),
}
