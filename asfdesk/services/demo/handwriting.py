"""Invented signatures: a wavering line with loops, different for every name, drawn in plausible time."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from asfdesk.domain.signature import Ink, InkDevice, InkPoint

WIDTH, HEIGHT = 600.0, 200.0


def signature_of(name: str) -> Ink:
    """The same name always signs alike."""
    random = Random(f"ink:{name}")
    strokes: list[tuple[InkPoint, ...]] = []
    t, x = 0, 60.0
    for word in name.split()[:3]:
        stroke: list[InkPoint] = []
        length = 8 * len(word) + 10
        swing, lean = random.uniform(18, 34), random.uniform(0.6, 1.4)
        for n in range(length):
            phase = 2 * pi * n / 8
            fade = 1.6 if n < 8 else max(0.35, 1 - n / length / 1.4)
            loop = swing * fade
            stroke.append(
                InkPoint(
                    round(x + n * 2.4 + lean * loop * 0.35 * cos(phase), 2),
                    round(110 - loop * sin(phase) + random.uniform(-1.2, 1.2), 2),
                    t,
                    round(0.45 + 0.3 * sin(phase / 2) ** 2, 3),
                )
            )
            t += random.randint(7, 11)
        strokes.append(tuple(stroke))
        x += length * 2.4 + 26
        t += random.randint(120, 300)
    return Ink(WIDTH, HEIGHT, tuple(strokes), InkDevice.PEN)
