"""``bench visits``: what a visit asks of the window's thread at its heaviest, as counts and the longest turn of each step.

Runs ``tests/gui/test_visit_heavy.py``: three hundred questions, ten thousand characters, two hundred photos of twelve megapixels
of nothing but grain (the heaviest there are to decode), a clock that jumps back a day. A step over 100 ms fails.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = "tests/gui/test_visit_heavy.py"


def main(arguments: list[str]) -> int:
    """Run the tests as the program would run, one after the other, and print what each step took at most."""
    parser = argparse.ArgumentParser(prog="dev.py bench visits", description=__doc__)
    parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "turns.txt"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:xdist", TESTS]
        code = subprocess.run(
            command, env={**os.environ, "ASFDESK_VISITS_REPORT": str(report)}, check=False
        ).returncode
        print("The window's thread at most, in one turn of its events:")
        print(report.read_text(encoding="utf-8") if report.exists() else "  nothing was measured")
    return code
