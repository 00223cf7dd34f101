"""Pictures of widgets, for the tour and for looking at one's own work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def grab(widget: QWidget, path: Path) -> Path:
    """Write ``widget`` as PNG to ``path`` at the screen's scale. Raises OSError when it cannot be written."""
    widget.ensurePolished()
    layout = widget.layout()
    if layout is not None:
        layout.activate()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path), "PNG"):
        raise OSError(f"no picture was written: {path.name}")
    return path
