"""A program that dies in the middle of a merge: at the table of its transaction that it is told, without a word."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from asfdesk.services import merging
from tests.cases import open_desk
from tests.merging import PASSWORD
from tests.store.conftest import cheap_key


def main(folder: Path, package: Path, at: int) -> None:
    from asfdesk.exchange import locked_file

    locked_file.hash_secret_raw = cheap_key  # type: ignore[assignment]
    desk = open_desk(folder)
    found = merging.rehearse(desk, merging.read_file(package, PASSWORD))
    walks = 0

    def step(done: int, total: int) -> None:
        nonlocal walks
        if total < 100:  # tables, not the bytes of the backup: first they are compared, then written
            walks += done == 0
            if walks == 2 and done == at:
                os._exit(9)

    merging.merge(desk, found, None, step)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
