"""``asfdesk tour``: leaves documents, pictures and a report, and says with its exit code whether all held."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STEPS = [
    "första start", "registrera deltagare", "registrera företag och handledare", "se sig om", "söka", "beställning",
    "plats för andras underskrifter", "börja överenskommelse", "skriva överenskommelse", "kontroll före underskrift", "tre underskrifter", "spara som PDF", "kort till deltagaren", "format för arkivet", "andras underskrifter", "tillägg och gällande text",
    "besök med checklista", "åtgärd", "bild", "avsluta besök och spara protokoll", "kalender och dagblad", "närvaro och underlag",
    "idag", "avsluta placeringen", "slutbedömning och intyg", "skyddade personuppgifter", "förlorad dator", "registerutdrag", "logg och gallringsprövning", "eget villkor", "läsa in en lista", "överlämning", "sammanslagning", "säkerhetskopia och återläsningsprov", "stänga", "låsa upp igen",
    "släppa in en läsare",
]  # fmt: skip
BROKEN = """
import sys
from asfdesk.tour.way import Way
def fail(self):
    raise RuntimeError("nothing answers")
Way.first_start = fail
from asfdesk.cli import main
sys.exit(main(["tour", "--out", sys.argv[1]]))
"""


def run(tmp_path: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """In a folder of its own, on a screen that nobody sees, with no folder of the officer's in reach."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    (tmp_path / "tmp").mkdir()
    environment |= {"TMPDIR": str(tmp_path / "tmp"), "PYTHONPATH": str(ROOT), "HOME": str(tmp_path / "home")}
    return subprocess.run(
        [sys.executable, *command], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=240,
        check=False,
    )  # fmt: skip


def steps(out: Path) -> list[dict[str, object]]:
    return json.loads((out / "tour.json").read_text("utf-8"))["steps"]


@pytest.mark.slow
def test_the_tour_does_the_whole_job_and_leaves_documents_pictures_and_report(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run(tmp_path, "-m", "asfdesk", "tour", "--out", str(out))
    assert done.returncode == 0, done.stdout + done.stderr
    assert [step["name"] for step in steps(out)] == STEPS
    assert all(step["ok"] is True and step["detail"] for step in steps(out))
    kinds = [re.split(r"[ .]", path.name)[0] for path in out.glob("*.pdf")]
    assert {"Besök", "Underlag", "Vem", "Återställningsnyckel"} <= set(kinds)
    assert kinds.count("Överenskommelse") == 2
    assert all(path.read_bytes().startswith(b"%PDF-") for path in out.glob("*.pdf"))
    pictures = sorted(path.name for path in (out / "pictures").glob("*.png"))
    assert len(pictures) >= 20
    assert all((out / "pictures" / name).stat().st_size > 5_000 for name in pictures)
    assert list((tmp_path / "tmp").iterdir()) == [], "the register of the tour is thrown away"


@pytest.mark.slow
def test_a_step_that_fails_makes_the_tour_fail_and_is_named(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run(tmp_path, "-c", BROKEN, str(out))
    assert done.returncode == 1
    (only,) = steps(out)
    assert (only["name"], only["ok"]) == ("första start", False)
    assert "nothing answers" in str(only["detail"])
