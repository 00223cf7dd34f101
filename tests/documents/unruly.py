"""Readers that misbehave, for the process that holds them."""

from __future__ import annotations


def hang(data: bytes, more: bytes) -> bytes:
    while True:
        pass


def eat(data: bytes, more: bytes) -> bytes:
    held = []
    while True:
        held.append(bytearray(512 * 1024 * 1024))
