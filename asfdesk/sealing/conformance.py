# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
"""Archival conformance of finished bytes: PDF/A (ISO 19005) and PDF/UA-1 (ISO 14289-1), judged by page-validation.

The judge is another program than the writer, and looks at the file as it left the house, signatures included.
"""

from __future__ import annotations

import re
from typing import Any

from asfdesk.domain.kept import Conformance, ProfileResult

PROFILES = ("3a", "ua1")
_FALSE_ALARM = "SIGNATURE-BYTERANGE-001"
"""The validator wants *every* byte range to reach the end of the file, which only the last signature of several can
(ISO 32000-1, 12.8.1; the reference validator agrees). Coverage is proved apart from it, in :mod:`.inspection`."""


_LEVEL = re.compile(rb"<pdfaid:part>\s*([123])\s*</pdfaid:part>|pdfaid:part\s*=\s*[\"']([123])[\"']")


def claimed(pdf: bytes) -> tuple[str, ...]:
    """The profiles that a file says it keeps: its PDF/A part, always with conformance A, and PDF/UA-1. Empty when it
    claims none, or says it where nobody can read it (encrypted)."""
    parts = [match[1] or match[2] for match in _LEVEL.finditer(pdf)]
    return (f"{parts[-1].decode()}a", "ua1") if parts else ()


def examine(pdf: bytes, profiles: tuple[str, ...] = PROFILES, *, signatures: int = 1) -> Conformance:
    """What the validator says of ``pdf``, which holds so many signatures and time stamps.

    Raises:
        ValueError: the file cannot be read as PDF.
    """
    import page

    known: dict[str, Any] = {
        "1a": page.ValidationProfile.PDF_A_1A,
        "2a": page.ValidationProfile.PDF_A_2A,
        "3a": page.ValidationProfile.PDF_A_3A,
        "ua1": page.ValidationProfile.PDF_UA_1,
    }
    results: list[ProfileResult] = []
    for name in profiles:
        try:
            report = page.validate_pdf_bytes(pdf, profile=known[name])
        except page.PageError as error:
            raise ValueError("the validator cannot read the file") from error
        broken = sorted({str(failure.rule_id) for failure in report.failures})
        if signatures > 1:
            broken = [rule for rule in broken if not rule.endswith(_FALSE_ALARM)]
        results.append(
            ProfileResult(name, not broken and (signatures > 1 or report.is_compliant), tuple(broken))
        )
    return Conformance(f"page-validation {page.__version__}", tuple(results))
