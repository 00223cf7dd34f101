# pyright: reportUnknownMemberType=false
"""Pictures of the demo: workplaces drawn by the program, marked DEMO, so that they can be nobody's."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from asfdesk.domain.signature import Ink, InkDevice, InkPoint

WIDTH, HEIGHT = 1_200, 900
_WALL, _FLOOR, _WOOD, _DARK, _STEEL, _GREEN = "#e8e2d4", "#b9a98c", "#a8743f", "#5b4027", "#9aa5ad", "#5f8f5a"


def kitchen() -> bytes:
    """A counter with pots under a shelf, as PNG."""
    image, pen = _room()
    pen.rectangle((80, 480, 1_120, 760), fill=_WOOD, outline=_DARK, width=6)
    for left in (330, 590, 850):
        pen.line((left, 500, left, 750), fill=_DARK, width=5)
    pen.rectangle((60, 450, 1_140, 490), fill=_STEEL, outline=_DARK, width=4)
    for left, high in ((160, 110), (420, 150), (700, 90)):
        pen.rectangle((left, 450 - high, left + 170, 450), fill=_STEEL, outline=_DARK, width=5)
        pen.ellipse((left, 438 - high, left + 170, 462 - high), fill="#c6ced3", outline=_DARK, width=5)
    pen.rectangle((120, 210, 1_080, 232), fill=_WOOD, outline=_DARK, width=3)
    for left in range(150, 1_050, 120):
        pen.rectangle((left, 130, left + 70, 210), fill="#d9c9a3", outline=_DARK, width=3)
    return _marked(image)


def workshop() -> bytes:
    """A work bench with a plant in the window, as PNG."""
    image, pen = _room()
    pen.rectangle((740, 110, 1_080, 380), fill="#cfe2ee", outline=_DARK, width=8)
    pen.line((910, 110, 910, 380), fill=_DARK, width=6)
    pen.rectangle((850, 320, 970, 380), fill=_WOOD, outline=_DARK, width=4)
    for x in (860, 900, 940):
        pen.ellipse((x - 36, 232, x + 46, 330), fill=_GREEN, outline="#38603a", width=3)
    pen.rectangle((90, 540, 1_110, 590), fill=_WOOD, outline=_DARK, width=6)
    for left in (140, 1_010):
        pen.rectangle((left, 590, left + 50, 830), fill=_WOOD, outline=_DARK, width=5)
    for left in range(150, 640, 80):
        pen.line((left, 160, left, 330), fill=_DARK, width=10)
        pen.rectangle((left - 22, 140, left + 22, 190), fill=_STEEL, outline=_DARK, width=4)
    return _marked(image)


def floor_plan() -> Ink:
    """A sketch of a room with a table and the door, as it is drawn with a pen."""
    strokes = (
        ((80, 60), (920, 60), (920, 540), (560, 540)),
        ((440, 540), (80, 540), (80, 60)),
        ((440, 540), (470, 450)),
        ((300, 200), (700, 200), (700, 340), (300, 340), (300, 200)),
        ((760, 120), (860, 120), (860, 220), (760, 220), (760, 120)),
    )
    moment = 0
    drawn: list[tuple[InkPoint, ...]] = []
    for corners in strokes:
        points: list[InkPoint] = []
        for x, y in corners:
            points.append(InkPoint(float(x), float(y), moment, 0.5))
            moment += 90
        drawn.append(tuple(points))
    return Ink(1_000.0, 600.0, tuple(drawn), InkDevice.PEN)


def _room() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (WIDTH, HEIGHT), _WALL)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 760, WIDTH, HEIGHT), fill=_FLOOR)
    return image, pen


def _marked(image: Image.Image) -> bytes:
    """Across the picture and in its words: nobody takes it for a photo of a real place."""
    pen = ImageDraw.Draw(image, "RGBA")
    font = ImageFont.load_default(size=230)
    pen.text((WIDTH / 2, HEIGHT / 2), "DEMO", font=font, anchor="mm", fill=(178, 34, 34, 120))
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()
