"""A drawn signature as vector curves: smooth through the points that were drawn, thicker where the pen pressed.

Catmull-Rom splines as Bézier curves: they pass through every recorded point, so the ink on paper is what was drawn.
"""

from __future__ import annotations

from .content import Ink
from .style import PEN

_THIN, _THICK = 0.55, 2.0
_CLOSEST = 0.6
_LARGEST_SCALE = 1.5


def operators(ink: Ink, x: float, y: float, width: float, height: float) -> str:
    """PDF operators that draw ``ink`` inside the rectangle (points, lower left corner), keeping its proportions.

    A signature drawn small is enlarged to fill the field, by at most half.
    """
    points = [point for stroke in ink.strokes for point in stroke]
    if not points:
        return ""
    left, right = min(p[0] for p in points), max(p[0] for p in points)
    top, bottom = min(p[1] for p in points), max(p[1] for p in points)
    margin = _THICK
    fit = min((width - 2 * margin) / max(right - left, 1), (height - 2 * margin) / max(bottom - top, 1))
    field = min(width / max(ink.width, 1), height / max(ink.height, 1))
    scale = min(fit, field * _LARGEST_SCALE)
    x0 = x + margin + max(0.0, min((left * field), width - 2 * margin - (right - left) * scale))
    y0 = y + min(height - margin, margin + (bottom - top) * scale)

    def place(point: tuple[int, int, int]) -> tuple[float, float, float]:
        return x0 + (point[0] - left) * scale, y0 - (point[1] - top) * scale, point[2] / 1000

    code = [f"q {PEN} 1 J 1 j"]
    for stroke in ink.strokes:
        code += _stroke(_thinned([place(point) for point in stroke]))
    return "\n".join([*code, "Q"])


def _thinned(points: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Without points so close that they only make the file larger; first and last stay."""
    out = points[:1]
    for point in points[1:-1]:
        if abs(point[0] - out[-1][0]) + abs(point[1] - out[-1][1]) >= _CLOSEST:
            out.append(point)
    return out + points[-1:] if len(points) > 1 else out


def _stroke(points: list[tuple[float, float, float]]) -> list[str]:
    if not points:
        return []
    if len(points) == 1:
        px, py, pressure = points[0]
        return [f"{_width(pressure) * 1.4:.1f} w {px:.2f} {py:.2f} m {px:.2f} {py:.2f} l S"]
    code: list[str] = []
    drawn_width = 0.0
    for i in range(len(points) - 1):
        before, start, end = points[max(i - 1, 0)], points[i], points[i + 1]
        after = points[min(i + 2, len(points) - 1)]
        width = round(_width((start[2] + end[2]) / 2), 1)
        if width != drawn_width:
            if code:
                code.append("S")
            code.append(f"{width:g} w {start[0]:.1f} {start[1]:.1f} m")
            drawn_width = width
        (bx, by, _), (sx, sy, _), (ex, ey, _), (ax, ay, _) = before, start, end, after
        code.append(
            f"{sx + (ex - bx) / 6:.1f} {sy + (ey - by) / 6:.1f} {ex - (ax - sx) / 6:.1f} {ey - (ay - sy) / 6:.1f} "
            f"{ex:.1f} {ey:.1f} c"
        )
    return [*code, "S"]


def _width(pressure: float) -> float:
    return _THIN + (_THICK - _THIN) * min(max(pressure, 0.0), 1.0)
