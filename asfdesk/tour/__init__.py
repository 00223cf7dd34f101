"""``asfdesk tour --out DIR``: the whole main job without an officer, through the same services and widgets.

Leaves the signed agreement, the supervisor's copy, the protocol, a picture of every page, and ``tour.json``. Grown by
every later capability; any failing step makes it exit with 1.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

SCREEN = {
    "screens": [
        {
            "name": "tour", "x": 0, "y": 0, "width": 1920, "height": 1080,
            "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
        }
    ]
}  # fmt: skip


def take_tour(out: Path) -> int:
    """Take the tour into ``out``; what an earlier tour left there is replaced. Returns the exit code."""
    for old in ("pictures", "tour.json", "arkiv-2a", "arkiv-1a", "underskriftstjänst"):
        path = out / old
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    for document in (*out.glob("*.pdf"), *out.glob("*.xlsx"), *out.glob("*.eml"), *out.glob("*.asfpaket")):
        document.unlink()
    with tempfile.TemporaryDirectory() as folder:
        _offscreen(Path(folder))
        return _walk(out, Path(folder))


def _offscreen(folder: Path) -> None:
    """A screen that nobody sees, large enough for the window; Qt's own is 800 x 800."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen").startswith("offscreen"):
        screens = folder / "screens.json"
        screens.write_text(json.dumps(SCREEN), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens.as_posix()}"
    os.environ.setdefault("QT_FONT_DPI", "96")


def _without_chatter(_kind: object, _context: object, message: str) -> None:
    """Qt's warnings but those on what a screen that nobody sees cannot do."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)  # noqa: T201  a command's own output


def _walk(out: Path, folder: Path) -> int:
    from PySide6.QtCore import qInstallMessageHandler

    from asfdesk.app import Program, application
    from asfdesk.gui.ask import PreparedAnswers

    from .record import Record
    from .way import Way

    qInstallMessageHandler(_without_chatter)
    app, appearance = application(["asfdesk"])
    record = Record(out)
    ask = PreparedAnswers()

    def program() -> Program:
        return Program(appearance, folder / "register", ask=ask, settings_folder=folder / "settings")

    way = Way(program(), ask, out, record.picture)
    record.step("första start", way.first_start)
    record.step("registrera deltagare", way.register_participant)
    record.step("registrera företag och handledare", way.register_enterprise)
    record.step("se sig om", way.look_around)
    record.step("söka", way.search)
    record.step("beställning", way.order)
    record.step("plats för andras underskrifter", way.leave_room)
    record.step("börja överenskommelse", way.begin_agreement)
    record.step("skriva överenskommelse", way.write_agreement)
    record.step("kontroll före underskrift", way.control_before_signing)
    record.step("tre underskrifter", way.sign)
    record.step("spara som PDF", way.export)
    record.step("kort till deltagaren", way.hand_out_card)
    record.step("format för arkivet", way.archive_levels)
    record.step("andras underskrifter", way.others_sign)
    record.step("tillägg och gällande text", way.amend)
    record.step("besök med checklista", way.visit_today)
    record.step("åtgärd", way.agree_action)
    record.step("bild", way.take_picture)
    record.step("avsluta besök och spara protokoll", way.close_visit)
    record.step("kalender och dagblad", way.plan_ahead)
    record.step("närvaro och underlag", way.mark_attendance)
    record.step("idag", way.today)
    record.step("avsluta placeringen", way.end_placement)
    record.step("slutbedömning och intyg", way.assess_and_certify)
    record.step("skyddade personuppgifter", way.protect)
    record.step("förlorad dator", way.lost_laptop)
    record.step("registerutdrag", way.answer_the_person)
    record.step("logg och gallringsprövning", way.prove_the_log)
    record.step("eget villkor", way.write_template)
    record.step("läsa in en lista", way.import_list)
    record.step("överlämning", way.hand_over)
    record.step("sammanslagning", way.merge)
    record.step("säkerhetskopia och återläsningsprov", way.keep_safe)
    record.step("stänga", way.close)
    record.step("låsa upp igen", lambda: way.unlock_again(program()))
    record.step("släppa in en läsare", way.let_in_a_reader)
    if way.program.window is not None:
        way.program.window.close()
    record.write()
    app.processEvents()
    return 0 if record.ok else 1
