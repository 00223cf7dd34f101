"""A key file as the first version of the program wrote it, made from an open store's own keys."""

from __future__ import annotations

import hashlib
import json
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from asfdesk.store.keys.kdf import Kdf
from asfdesk.store.keys.recovery import read_recovery_key
from asfdesk.store.keys.sealing import stretch


def write_format_1(
    file: Path, store_id: str, data_key: bytes, passphrase: str, recovery: str, kdf: Kdf
) -> None:
    key = read_recovery_key(recovery)
    assert key is not None
    salts = {"passphrase": secrets.token_bytes(16), "recovery": secrets.token_bytes(16)}
    wrapping = {
        "passphrase": kdf.derive(passphrase, salts["passphrase"]),
        "recovery": stretch(key, salts["recovery"], b"asfdesk recovery key"),
    }
    cost = {"lanes": kdf.lanes, "memory": kdf.memory, "passes": kdf.passes}
    slots: dict[str, object] = {}
    for name, salt in salts.items():
        nonce = secrets.token_bytes(12)
        place = f"asfdesk|1|{store_id}|{name}".encode()
        slots[name] = {
            "kdf": cost if name == "passphrase" else None,
            "nonce": nonce.hex(),
            "salt": salt.hex(),
            "wrapped": AESGCM(wrapping[name]).encrypt(nonce, data_key, place).hex(),
        }
    content = {"check": "", "format": 1, "slots": slots, "store_id": store_id}
    content["check"] = hashlib.sha256(json.dumps(content, indent=2, ensure_ascii=False).encode()).hexdigest()
    file.write_text(json.dumps(content, indent=2, ensure_ascii=False))
