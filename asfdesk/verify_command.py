"""``asfdesk verify``: is this PDF what it claims to be? Needs no register and no window."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from asfdesk import paths


def verify_file(file: Path, trust: list[Path], *, as_json: bool) -> int:
    """Print the judgement; 0 good, 1 bad, 2 not one of ours or unreadable."""
    from asfdesk.documents import verdict_words
    from asfdesk.domain.errors import RuleBroken
    from asfdesk.sealing.certificates import read_certificates
    from asfdesk.services.sealed.verification import report, verify

    known = paths.settings_dir() / "trusted_roots.pem"
    try:
        roots = tuple(
            root
            for one in [*([known] if known.is_file() else []), *trust]
            if (data := one.read_bytes())
            for root in read_certificates(data)
        )
    except (OSError, RuleBroken):
        sys.stderr.write("Certifikatfilen går inte att läsa.\n")
        return 2
    try:
        with file.open("rb") as source:
            data = source.read(_MOST + 1)
    except OSError:
        sys.stderr.write("Filen går inte att öppna.\n")
        return 2
    at = datetime.now(UTC)
    found = verify(data, roots, at)
    if as_json:
        sys.stdout.write(report(found).decode() + "\n")
        return found.verdict.exit_code
    sys.stdout.write(verdict_words.VERDICTS[found.verdict] + "\n")
    for line in verdict_words.lines(found):
        sys.stdout.write(f"  {line.label}: {line.text}\n")
    sys.stdout.write(f"  {verdict_words.now_words(at)}\n")
    return found.verdict.exit_code


_MOST = 100 * 1024 * 1024
