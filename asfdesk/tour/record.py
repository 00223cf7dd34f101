"""What the tour did: steps with their outcome, pictures of pages, and ``tour.json``."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from asfdesk.gui.screenshots import grab

from . import hands


@dataclass
class Record:
    """Runs steps in order until one fails; ``folder`` gets the pictures and the report."""

    folder: Path
    steps: list[dict[str, object]] = field(default_factory=list[dict[str, object]])
    pictures: int = 0

    @property
    def ok(self) -> bool:
        """Whether every step so far held."""
        return all(step["ok"] for step in self.steps)

    def step(self, name: str, work: Callable[[], str]) -> None:
        """Do one step unless an earlier one failed; ``work`` returns what there is to tell."""
        if not self.ok:
            return
        try:
            told, ok = work(), True
        except Exception as error:  # noqa: BLE001  a failing step is the tour's result, not its end
            told, ok = f"{type(error).__name__}: {error}\n{traceback.format_exc(limit=-4)}", False
        self.steps.append({"name": name, "ok": ok, "detail": told})
        print(f"{'ok ' if ok else 'FEL'} {name}: {told}", flush=True)  # noqa: T201  progress of a command

    def picture(self, widget: QWidget, name: str) -> None:
        """A screenshot, numbered in the order of the tour."""
        self.pictures += 1
        settled(widget)
        grab(widget, self.folder / "pictures" / f"{self.pictures:02d}-{name}.png")

    def write(self) -> Path:
        """Write ``tour.json``."""
        target = self.folder / "tour.json"
        target.write_text(json.dumps({"steps": self.steps}, ensure_ascii=False, indent=2), encoding="utf-8")
        return target


def settled(widget: QWidget) -> None:
    """Let the window lay itself out and paint once more."""
    shown: list[bool] = []
    hands.QTimer.singleShot(60, lambda: shown.append(True))
    hands.wait(lambda: bool(shown), "the window to settle")
    widget.ensurePolished()
