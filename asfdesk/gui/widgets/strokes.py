"""Drawing a stroke of a signature with Qt, smooth through its points, wherever one is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from asfdesk.domain.signature import InkPoint

THINNEST, THICKEST = 2.2, 6.5  # pad units


def paint_stroke(painter: QPainter, stroke: Sequence[InkPoint], colour: str) -> None:
    """Draw one stroke in pad units: smooth through its points, thicker where it was pressed harder."""
    pen = QPen(QColor(colour))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if len(stroke) == 1:
        pen.setWidthF(_width(stroke[0]) * 1.4)
        painter.setPen(pen)
        painter.drawPoint(QPointF(stroke[0].x, stroke[0].y))
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path, width = QPainterPath(), 0.0
    for place in range(len(stroke) - 1):
        p0, p1, p2 = stroke[max(place - 1, 0)], stroke[place], stroke[place + 1]
        p3 = stroke[min(place + 2, len(stroke) - 1)]
        wanted = round(_width(p2) * 4) / 4
        if wanted != width:
            _flush(painter, pen, path, width)
            path, width = QPainterPath(QPointF(p1.x, p1.y)), wanted
        path.cubicTo(  # Catmull-Rom through the points, as Bézier
            QPointF(p1.x + (p2.x - p0.x) / 6, p1.y + (p2.y - p0.y) / 6),
            QPointF(p2.x - (p3.x - p1.x) / 6, p2.y - (p3.y - p1.y) / 6),
            QPointF(p2.x, p2.y),
        )
    _flush(painter, pen, path, width)


def _flush(painter: QPainter, pen: QPen, path: QPainterPath, width: float) -> None:
    if not path.isEmpty():
        pen.setWidthF(width)
        painter.setPen(pen)
        painter.drawPath(path)


def _width(point: InkPoint) -> float:
    pressure = 0.45 if point.pressure is None else point.pressure
    return THINNEST + (THICKEST - THINNEST) * pressure
