"""A drawn signature as vector curves: smooth through the points that were drawn, thicker where the pen pressed.

Catmull-Rom splines as Bézier curves: they pass through every recorded point, so the ink on paper is what was drawn.
"""

from __future__ import annotations

from .content import Ink
from .style import PEN

_THIN, _THICK = 5.5, 20.0
_HARDEST = 1000
_STEP = 2
"""In tenths of a point: widths that differ by less look the same."""
_WIDTHS = tuple(
    _STEP * round((_THIN + (_THICK - _THIN) * pressure / _HARDEST) / _STEP)
    for pressure in range(_HARDEST + 1)
)
"""How thick the pen draws in tenths of a point, by pressure in thousandths."""
_CLOSEST = 6
"""In tenths of a point."""
_LARGEST_SCALE = 1.5
_FINE = 65_536
"""Places are found in tenths of a point by whole numbers, which are short and quick: the factor is in parts of this."""
_HALF = _FINE // 2


def operators(ink: Ink, x: float, y: float, width: float, height: float) -> str:
    """PDF operators that draw ``ink`` inside the rectangle (points, lower left corner), keeping its proportions.

    A signature drawn small is enlarged to fill the field, by at most half.
    """
    strokes = ink.strokes
    points = [point for stroke in strokes for point in stroke]
    if not points:
        return ""
    across, down, pressures = zip(*points, strict=True)
    if min(pressures) < 0 or max(pressures) > _HARDEST:
        strokes = [[(px, py, min(max(p, 0), _HARDEST)) for px, py, p in stroke] for stroke in strokes]
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    margin = _THICK / 10
    fit = min((width - 2 * margin) / max(right - left, 1), (height - 2 * margin) / max(bottom - top, 1))
    field = min(width / max(ink.width, 1), height / max(ink.height, 1))
    scale = min(fit, field * _LARGEST_SCALE)
    x0 = x + margin + max(0.0, min((left * field), width - 2 * margin - (right - left) * scale))
    y0 = y + margin

    code = [f"q {PEN} 1 J 1 j .1 0 0 .1 {x0:.2f} {y0:.2f} cm"]
    factor = round(scale * 10 * _FINE)
    for stroke in strokes:
        placed = [
            (((px - left) * factor + _HALF) // _FINE, ((bottom - py) * factor + _HALF) // _FINE, pressure)
            for px, py, pressure in stroke
        ]
        code += _stroke(_thinned(placed))
    return "\n".join([*code, "Q"])


def _thinned(points: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Without points so close that they only make the file larger; first and last stay."""
    out = points[:1]
    if len(points) < 2:
        return out
    x, y, _ = points[0]
    for point in points[1:-1]:
        if abs(point[0] - x) + abs(point[1] - y) >= _CLOSEST:
            out.append(point)
            x, y, _ = point
    out.append(points[-1])
    return out


def _stroke(points: list[tuple[int, int, int]]) -> list[str]:
    if not points:
        return []
    if len(points) == 1:
        [(px, py, pressure)] = points
        return [f"{_WIDTHS[pressure] * 1.4:.0f} w {px} {py} m {px} {py} l S"]
    code: list[str] = []
    drawn = 0
    before, after = [points[0], *points[:-2]], [*points[2:], points[-1]]
    for (bx, by, _), (sx, sy, pressure), (ex, ey, following), (ax, ay, _) in zip(
        before, points[:-1], points[1:], after, strict=True
    ):
        width = _WIDTHS[(pressure + following) // 2]
        if width != drawn:
            code.append(f"{'S ' if drawn else ''}{width} w {sx} {sy} m")
            drawn = width
        code.append(
            f"{sx + (ex - bx) // 6} {sy + (ey - by) // 6} {ex - (ax - sx) // 6} {ey - (ay - sy) // 6} {ex} {ey} c"
        )
    return [*code, "S"]
