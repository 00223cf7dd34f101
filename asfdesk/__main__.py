"""``python -m asfdesk``: the same command as the installed ``asfdesk``."""

import sys

from asfdesk.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a cell of a frozen build is the program itself, started anew
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
