# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false
"""A photo in perspective becomes the page that was printed: from where the control codes lie, which is known exactly.

Each code gives four points; two or more codes span the page and determine its perspective by least squares. With one
code only, a small square would have to speak for a whole page: then the picture is turned upright and no more, so that
nothing is cut off.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from asfdesk.domain.control_code import PAPER, PLACES, SIDE

DPI = 200
PAGE_SIZE = (round(PAPER[0] / 25.4 * DPI), round(PAPER[1] / 25.4 * DPI))
_PIXELS = DPI / 25.4
_FARTHEST = 2.0
"""Millimetres by which a code may lie beside its place before the picture is not believed to be one flat page."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Found:
    """A code in a picture: its place on the page and its corners there, clockwise from the upper left."""

    place: str
    corners: tuple[Point, Point, Point, Point]


def straightened(picture: Image.Image, found: Sequence[Found]) -> tuple[Image.Image, bool]:
    """The page, and whether its perspective could be taken away. White where the picture has nothing."""
    if len({one.place for one in found}) >= 2:
        pairs = [pair for one in found for pair in zip(_on_paper(one.place), one.corners, strict=True)]
        matrix = _perspective(pairs)
        if matrix is not None and _fits(matrix, pairs):
            page = picture.transform(
                PAGE_SIZE,
                Image.Transform.PERSPECTIVE,
                matrix,
                Image.Resampling.BICUBIC,
                fillcolor=_white(picture),
            )
            return page, True
    return (_turned(picture, found[0]) if found else picture), False


def _on_paper(place: str) -> tuple[Point, Point, Point, Point]:
    """The corners of a code in pixels of the straightened page, clockwise from the upper left."""
    left, bottom = PLACES[place]
    top = PAPER[1] - bottom - SIDE
    x, y, side = left * _PIXELS, top * _PIXELS, SIDE * _PIXELS
    return (x, y), (x + side, y), (x + side, y + side), (x, y + side)


def _perspective(pairs: Sequence[tuple[Point, Point]]) -> tuple[float, ...] | None:
    """The eight numbers that lead from the page to the picture, by least squares; None when the points say nothing."""
    size = float(PAGE_SIZE[1])
    normal = [[0.0] * 9 for _ in range(8)]
    for (u, v), (x, y) in pairs:
        u, v = u / size, v / size
        for row, value in (([u, v, 1, 0, 0, 0, -u * x, -v * x], x), ([0, 0, 0, u, v, 1, -u * y, -v * y], y)):
            for i in range(8):
                for j in range(8):
                    normal[i][j] += row[i] * row[j]
                normal[i][8] += row[i] * value
    solved = _solved(normal)
    if solved is None:
        return None
    a, b, c, d, e, f, g, h = solved
    return a / size, b / size, c, d / size, e / size, f, g / size, h / size


def _solved(rows: list[list[float]]) -> list[float] | None:
    """Gauss with pivots."""
    count = len(rows)
    for column in range(count):
        pivot = max(range(column, count), key=lambda row: abs(rows[row][column]))
        if abs(rows[pivot][column]) < 1e-9:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(count):
            if row != column:
                factor = rows[row][column] / rows[column][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column], strict=True)]
    return [row[count] / row[i] for i, row in enumerate(rows)]


def _led(matrix: Sequence[float], point: Point) -> Point:
    a, b, c, d, e, f, g, h = matrix
    u, v = point
    depth = g * u + h * v + 1
    return (a * u + b * v + c) / depth, (d * u + e * v + f) / depth


def _fits(matrix: Sequence[float], pairs: Sequence[tuple[Point, Point]]) -> bool:
    """Whether the page lies in front of the camera and every corner of a code near its place."""
    width, height = PAGE_SIZE
    depths = [matrix[6] * u + matrix[7] * v + 1 for u in (0, width) for v in (0, height)]
    if min(depths) <= 0.1 * max(depths):
        return False
    across = math.dist(pairs[0][1], pairs[1][1]) / SIDE  # pixels of the picture to a millimetre
    return all(math.dist(_led(matrix, paper), seen) <= _FARTHEST * across for paper, seen in pairs)


def _turned(picture: Image.Image, found: Found) -> Image.Image:
    (x1, y1), (x2, y2), *_ = found.corners
    angle = math.degrees(math.atan2(y2 - y1, x2 - x1))
    return picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=_white(picture))


def _white(picture: Image.Image) -> int | tuple[int, int, int]:
    return 255 if picture.mode == "L" else (255, 255, 255)
