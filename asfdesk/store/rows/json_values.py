"""Terms and ink as canonical JSON: the same value is always the same text, so that a hash of it means something."""

from __future__ import annotations

import json

import msgspec

from asfdesk.domain.signature import Ink, InkDevice, InkPoint
from asfdesk.domain.terms import Terms


def write_terms(terms: Terms) -> str:
    """Sorted keys; dates in ISO form, decimals as they were typed."""
    return msgspec.json.encode(terms, order="sorted").decode()


def read_terms(text: str) -> Terms:
    """Fields that a later release added get their defaults."""
    return msgspec.json.decode(text, type=Terms)


def write_ink(ink: Ink) -> str:
    """Points as ``[x, y, t, pressure]``: a quarter of the size of objects."""
    strokes = [[[point.x, point.y, point.t, point.pressure] for point in stroke] for stroke in ink.strokes]
    tree = {"device": ink.device.value, "height": ink.height, "strokes": strokes, "width": ink.width}
    return json.dumps(tree, separators=(",", ":"))


def read_ink(text: str) -> Ink:
    """What :func:`write_ink` wrote."""
    tree = json.loads(text)
    strokes = tuple(tuple(InkPoint(*point) for point in stroke) for stroke in tree["strokes"])
    return Ink(tree["width"], tree["height"], strokes, InkDevice(tree["device"]))
