"""One process, one scale, one scheme: goes through the scenes, takes each in every size of window, and judges it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer, qInstallMessageHandler
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from asfdesk.app import application
from asfdesk.gui.screenshots import grab
from asfdesk.settings import Settings
from asfdesk.tour import _without_chatter

from .judge import complaints
from .scenes import Scene, scenes


@dataclass
class Camera:
    """Where the pictures of one combination go."""

    folder: Path
    scale: float
    sizes: list[tuple[int, int]]
    only: str
    found: list[str] = field(default_factory=list[str])

    def take(self, scene: Scene) -> None:
        """A scene in every size; a box in its own alone."""
        box = isinstance(scene.widget, QDialog)
        for width, height in self.sizes[:1] if box else self.sizes:
            if not box:
                scene.widget.resize(int(width / self.scale), int(height / self.scale))
            settle()
            place = self.folder / f"{width}x{height}"
            grab(scene.widget, place / f"{scene.name}.png")
            for told in complaints(scene.widget):
                self.found.append(f"{self.folder.name} {width}x{height} {scene.name}: {told}\n")
            if (width, height) == self.sizes[0]:
                self._whole(scene, self.folder / "whole")

    def _whole(self, scene: Scene, folder: Path) -> None:
        """What lies below the edge of a part that scrolls."""
        for number, area in enumerate(scene.widget.findChildren(QScrollArea)):
            content = area.widget()
            if content is None or not area.isVisibleTo(scene.widget) or area.findChild(QScrollArea):
                continue
            if area.verticalScrollBar().maximum() > 20:
                ground = QPixmap(content.size() * content.devicePixelRatioF())
                ground.setDevicePixelRatio(content.devicePixelRatioF())
                ground.fill(content.palette().window().color())
                content.render(ground, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
                folder.mkdir(parents=True, exist_ok=True)
                ground.save(str(folder / f"{scene.name}-{number}.png"))


def settle(milliseconds: int = 40) -> None:
    """Let what was shown lay itself out and paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(out: Path, only: str, sizes: list[str], scale: str, scheme: str) -> int:
    """All scenes of a scale and a scheme into ``out``."""
    qInstallMessageHandler(_without_chatter)
    _, appearance = application(["asfdesk"], Settings(scheme=scheme))
    folder = out / f"{round(float(scale) * 100)}-{scheme}"
    if not only:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [(int(wide), int(tall)) for wide, tall in (size.split("x") for size in sizes)]
    camera = Camera(folder, float(scale), wanted, only)
    shown: Iterator[Scene] = scenes(Path(tempfile.gettempdir()), appearance, only)
    count = 0
    for scene in shown:
        if only in scene.name:
            camera.take(scene)
            count += 1
    (folder / "complaints.txt").write_text("".join(dict.fromkeys(camera.found)), encoding="utf-8")
    print(f"{folder.name}: {count} bilder, {len(camera.found)} anmärkningar", flush=True)  # noqa: T201
    return 0
