"""Takes the pictures, one process per scale and scheme, joins them to sheets and tells what could be judged without eyes.

Leaves ``DIR/100-light/1366x768/NAME.png`` and so on, ``DIR/sheets/*.png`` (several screens on each), and
``DIR/complaints.txt``. Ends with 1 when there is a complaint.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from asfdesk.paths import DATA_DIR_VARIABLE, SETTINGS_DIR_VARIABLE
from asfdesk.tour import SCREEN

from . import sheets

SCALES = ("1", "1.5", "2")
SCHEMES = ("light", "dark")
SIZES = ("1366x768", "1920x1080")


def main() -> int:
    """0 when nothing was found."""
    options = _parser().parse_args()
    out = Path(options.out).resolve()
    if options.papers:
        from .papers import take as take_papers

        take_papers(out)
        return 0
    if options.one:
        from .taking import take

        return take(out, options.only, options.sizes, options.scales[0], options.schemes[0])
    with tempfile.TemporaryDirectory() as folder:
        for scale in options.scales:
            for scheme in options.schemes:
                result = _in_a_process_of_its_own(out, Path(folder), scale, scheme, options)
                if result:
                    return result
    sheets.make(out)
    found = sorted(path.read_text(encoding="utf-8") for path in out.glob("*/complaints.txt"))
    told = "".join(found)
    (out / "complaints.txt").write_text(told, encoding="utf-8")
    print(told or "Inget att anmärka på.", flush=True)  # noqa: T201
    print(f"==> {out / 'sheets'}", flush=True)  # noqa: T201
    return int(bool(told))


def _in_a_process_of_its_own(
    out: Path, folder: Path, scale: str, scheme: str, options: argparse.Namespace
) -> int:
    """Qt reads the scale once, when it starts."""
    import json

    screens = folder / "screens.json"
    screens.write_text(json.dumps(SCREEN), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_SCALE_FACTOR": scale,
        "QT_FONT_DPI": "96",
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens.as_posix()}",
        "TMPDIR": str(folder),
        DATA_DIR_VARIABLE: str(folder / "data"),
        SETTINGS_DIR_VARIABLE: str(folder / f"settings-{scale}-{scheme}"),
    }
    command = [sys.executable, "-m", "tests.pictures", "--one", "--out", str(out), "--scales", scale]
    command += ["--schemes", scheme, "--sizes", *options.sizes, "--only", options.only]
    return subprocess.run(command, env=environment, check=False).returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py pictures", description=__doc__)
    parser.add_argument("--out", required=True, metavar="DIR")
    parser.add_argument("--scales", nargs="+", default=SCALES, metavar="FACTOR", help="1 1.5 2")
    parser.add_argument("--schemes", nargs="+", default=SCHEMES, choices=SCHEMES)
    parser.add_argument("--sizes", nargs="+", default=SIZES, metavar="WxH", help=" ".join(SIZES))
    parser.add_argument("--only", default="", metavar="WORD", help="screens with this in their name")
    parser.add_argument("--papers", action="store_true", help="the pages of documents, and no screens")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
