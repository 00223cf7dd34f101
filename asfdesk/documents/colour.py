"""The sRGB output profile that PDF/A asks for, built here: no binary of unclear licence to ship.

An ICC version 2 matrix profile (accepted by every part of PDF/A), from the numbers of IEC 61966-2-1: the primaries
adapted to the D50 white of the profile connection space, and the tone curve as 256 steps, between
which readers interpolate: off by less than a two-thousandth.
"""

from __future__ import annotations

import struct
from functools import cache

NAME = "sRGB IEC61966-2.1"

_STEPS = 256
_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.436066, 0.222488, 0.013916),
    b"gXYZ": (0.385147, 0.716873, 0.097076),
    b"bXYZ": (0.143066, 0.060608, 0.714096),
}


@cache
def srgb_profile() -> bytes:
    """The profile's bytes, the same in every process."""
    curve = _curve()
    tags: list[tuple[bytes, bytes]] = [
        (b"desc", _description(NAME)),
        (b"cprt", b"text\0\0\0\0No rights reserved (CC0 1.0)\0"),
        (b"wtpt", _xyz(_WHITE)),
        *((name, _xyz(value)) for name, value in _PRIMARIES.items()),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    table = struct.pack(">I", len(tags))
    data = b""
    places: dict[bytes, int] = {}
    start = 128 + 4 + 12 * len(tags)
    for name, body in tags:
        if body not in places:
            places[body] = start + len(data)
            data += body + b"\0" * (-len(body) % 4)
        table += struct.pack(">4sII", name, places[body], len(body))
    size = start + len(data)
    header = struct.pack(
        ">I4sI4s4s4s6H4s4sIIIQI3i4s44x",
        size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ",
        2026, 1, 1, 0, 0, 0, b"acsp", b"\0\0\0\0", 0, 0, 0, 0, 0,
        *(_fixed(v) for v in _WHITE), b"\0\0\0\0",
    )  # fmt: skip
    return header + table + data


def _fixed(value: float) -> int:
    return round(value * 65536)


def _xyz(value: tuple[float, float, float]) -> bytes:
    return struct.pack(">4sI3i", b"XYZ ", 0, *(_fixed(v) for v in value))


def _description(text: str) -> bytes:
    ascii_text = text.encode("ascii") + b"\0"
    return struct.pack(">4sII", b"desc", 0, len(ascii_text)) + ascii_text + b"\0" * (4 + 4 + 2 + 1 + 67)


def _curve() -> bytes:
    def linear(step: int) -> int:
        value = step / (_STEPS - 1)
        light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        return round(light * 65535)

    return struct.pack(f">4sII{_STEPS}H", b"curv", 0, _STEPS, *(linear(step) for step in range(_STEPS)))
