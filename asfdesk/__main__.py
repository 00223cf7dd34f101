"""``python -m asfdesk``: the same command as the installed ``asfdesk``."""

import sys

from asfdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
