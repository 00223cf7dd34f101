"""The formats that a PDF carries inside: what is not of ours, malformed, or of a newer version than is known here."""

from __future__ import annotations

import msgspec

_HEAD = msgspec.json.Decoder(dict[str, msgspec.Raw])


class NotOurs(ValueError):
    """The JSON is not of this format, or of another version of it; its text is ``not ours``, ``malformed`` or ``newer``."""


def reason(raw: bytes, form: str, version: int) -> str:
    """Why JSON that could not be read strictly is none of the format ``form`` in ``version``."""
    try:
        head = _HEAD.decode(raw)
        named = msgspec.json.decode(head["format"], type=str)
        its = msgspec.json.decode(head["version"], type=int)
    except (msgspec.DecodeError, RecursionError, KeyError, ValueError):
        return "not ours"
    return "newer" if named == form and its > version else "malformed" if named == form else "not ours"
