"""A file that only whoever has the password can read, in a shape that the receiver can open without installing anything.

An encrypted PDF (AES-256, revision 6 of ISO 32000-2) opens in the browsers of every platform and in Adobe Reader and
Preview; an AES ZIP, the other candidate, opens neither in Windows' Explorer nor on most telephones. PDF/A forbids
encryption and a seal breaks when a file is written anew, so the pages that are shown are a copy without the claim of
being an archive file, and the original lies in it as an attachment, byte for byte, with its seal. Nothing of it is ever on
disk unencrypted: it is made in memory.
"""

from __future__ import annotations

import secrets
from io import BytesIO

import pikepdf
from pikepdf import AttachedFileSpec, Name

_CLAIMS = ("pdfaid:part", "pdfaid:conformance", "pdfaid:rev", "pdfuaid:part", "pdfuaid:rev")


def locked_pdf(pdf: bytes, name: str, password: str) -> bytes:
    """The pages of ``pdf`` behind ``password``, with ``pdf`` itself attached as ``name``."""
    return _locked(pdf, name, pdf, "application/pdf", password)


def locked_envelope(cover: bytes, name: str, data: bytes, mime: str, password: str) -> bytes:
    """A cover page behind ``password`` with a file of another kind attached as ``name``."""
    return _locked(cover, name, data, mime, password)


def _locked(shown: bytes, name: str, data: bytes, mime: str, password: str) -> bytes:
    if not password:
        raise ValueError("a password is needed")
    with pikepdf.open(BytesIO(shown)) as file:
        _without_seal(file)
        with file.open_metadata(set_pikepdf_as_editor=False) as metadata:
            for claim in _CLAIMS:
                if claim in metadata:
                    del metadata[claim]
        for known in list(file.attachments):
            del file.attachments[known]  # they are in the attached original
        file.attachments[name] = AttachedFileSpec(
            file, data, filename=name, mime_type=mime, relationship=Name.Source
        )
        made = BytesIO()
        owner = secrets.token_urlsafe(24)  # nobody's: there are no rights to keep from whoever can read it
        file.save(made, encryption=pikepdf.Encryption(owner=owner, user=password, R=6))
    return made.getvalue()


def _without_seal(file: pikepdf.Pdf) -> None:
    """Take away the signature field of the copy: written anew it would look like a forged one."""
    for page in file.pages:
        notes = page.obj.get(Name.Annots)
        if notes is None:
            continue
        kept = [note for note in notes if note.get(Name.FT) != Name.Sig]  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType, reportUnknownMemberType, reportUnknownArgumentType]
        page.obj[Name.Annots] = pikepdf.Array(kept)
    for key in (Name.AcroForm, Name.DSS, Name.Perms):
        if key in file.Root:
            del file.Root[key]
