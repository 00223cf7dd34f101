"""A register's pages as they are in clear, free ones and slack space included: what somebody with the key could dig out."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, SALT = 4096, 80, 16


def plain_pages(register: Path, data_key: bytes) -> bytes:
    """Every page of the file, decrypted by hand (AES-256-CBC, the IV at the head of the reserved bytes)."""
    content = register.read_bytes()
    assert content
    assert len(content) % PAGE == 0
    found = bytearray()
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        iv = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        cipher = Cipher(algorithms.AES(data_key), modes.CBC(iv)).decryptor()
        found += cipher.update(page[SALT if start == 0 else 0 : PAGE - RESERVED]) + cipher.finalize()
    return bytes(found)
