"""``python3 dev.py bench [SUBJECT] [options]``: one module here for each subject, called with the arguments after it.

Without a subject: what an officer waits for. A subject is a module with ``main(arguments) -> int``; it is imported only
when asked for, so that one subject's packages are no burden to another.
"""

from __future__ import annotations

import sys
from importlib import import_module

SUBJECTS = {
    "waits": "what an officer waits for, on a full demo register",
    "pdf": "the sealed archive file: time, size, a batch, and what others need for the same words",
    "visits": "three hundred questions, two hundred photos: the longest turn of the window's thread",
    "faults": "kills, power cuts, full disks, I/O errors, damage: what is lost (nothing)",
}


def main(arguments: list[str]) -> int:
    """Run the subject named first; what it returns is ours."""
    if arguments and not arguments[0].startswith("-"):
        subject, rest = arguments[0], arguments[1:]
    else:
        subject, rest = "waits", arguments
    if subject not in SUBJECTS:
        print(f"Unknown subject: {subject}. There are:", file=sys.stderr)
        print("\n".join(f"  {name:8} {told}" for name, told in SUBJECTS.items()), file=sys.stderr)
        return 2
    return import_module(f"tests.bench.{subject}").main(rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
