"""On what a folder lies: a disk of this computer, a network drive, or a folder that some program synchronises.

Two computers on one network drive were both told "saved" 300 times without an error, and 300 of the 600 rows
were there afterwards (measured): such a place is refused. A synchronising program copies the register in the
middle of a write and can put an old one back: such a place is warned about. Both are found by looking, never by
writing.
"""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from asfdesk.domain.errors import Fault, StoreFault

MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset({
    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "9p", "ncpfs", "ceph", "glusterfs", "lustre",
    "webdav", "davfs", "davfs2", "afpfs", "ocfs2", "gfs2", "coda", "beegfs", "orangefs", "vboxsf", "vmhgfs",
})  # fmt: skip
_LOCAL_FUSE = frozenset({"fuseblk", "fuse.ntfs", "fuse.ntfs-3g", "fuse.exfat"})
"""FUSE on a disk of this computer; every other one may be anything, such as sshfs, rclone or a cloud."""

_VARIABLES = {
    "OneDrive": "OneDrive", "OneDriveConsumer": "OneDrive", "OneDriveCommercial": "OneDrive",
}  # fmt: skip
_MARKERS = {
    ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".sync_": "Nextcloud", "._sync_": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud", ".owncloudsync.log": "ownCloud", ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive", ".stfolder": "Syncthing", ".SyncArchive": "Resilio Sync",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
}  # fmt: skip
_NAMES = {
    "onedrive": "OneDrive", "dropbox": "Dropbox", "google drive": "Google Drive", "googledrive": "Google Drive",
    "google-drive": "Google Drive", "my drive": "Google Drive", "min enhet": "Google Drive",
    "icloud drive": "iCloud", "iclouddrive": "iCloud", "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud", "nextcloud": "Nextcloud", "owncloud": "ownCloud", "box sync": "Box",
    "creative cloud files": "Creative Cloud", "pcloud drive": "pCloud", "jottacloud": "Jottacloud",
    "mega": "MEGA", "megasync": "MEGA", "tresorit": "Tresorit",
}  # fmt: skip


class Ground(StrEnum):
    """What a folder lies on."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCED = "synced"


@dataclass(frozen=True, slots=True)
class Lying:
    """``kind`` names it for people: "nfs4", "OneDrive"."""

    ground: Ground
    kind: str = ""


def lying(folder: Path) -> Lying:
    """What ``folder`` lies on, or will when it is made. Links are followed."""
    real = _nearest(folder)
    network = _network(real, folder)
    if network:
        return Lying(Ground.NETWORK, network)
    synced = synced_by(real) or synced_by(folder.absolute())
    return Lying(Ground.SYNCED, synced) if synced else Lying(Ground.LOCAL)


def require_local(folder: Path) -> None:
    """Raises StoreFault(NETWORK_DRIVE) with ``kind``."""
    found = lying(folder)
    if found.ground is Ground.NETWORK:
        raise StoreFault(Fault.NETWORK_DRIVE, folder=str(folder), kind=found.kind)


def synced_by(folder: Path) -> str:
    """The program that synchronises a folder, or an empty text: told by its own variables, files and names."""
    for variable, program in _VARIABLES.items():
        value = os.environ.get(variable)
        if value and folder.is_relative_to(Path(value)):
            return program
    for above in (folder, *folder.parents):
        name = above.name.casefold()
        if name.startswith(("onedrive - ", "onedrive-")):
            return "OneDrive"
        if name in _NAMES:
            return _NAMES[name]
        if above.parent.name == "CloudStorage":  # macOS: ~/Library/CloudStorage/OneDrive-Personal
            return above.name.partition("-")[0]
        for marker, program in _MARKERS.items():
            if _is_there(above, marker):
                return program
    return ""


def network_of(mounts: str, folder: Path) -> str:
    """The network file system that ``folder`` lies on, by the text of ``/proc/self/mountinfo``; else empty."""
    best, kind = Path("/"), ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, rest = before.split(" "), after.split(" ")
        if len(fields) < 5 or not rest:
            continue
        point = Path(fields[4].encode().decode("unicode_escape").encode("latin-1").decode(errors="replace"))
        if folder.is_relative_to(point) and len(point.parts) >= len(best.parts):
            best, kind = point, rest[0]
    return kind if _is_network(kind, root=best == Path("/")) else ""


def _is_network(kind: str, *, root: bool = False) -> bool:
    """A container's whole tree may come by 9p or FUSE and yet be this computer's disk."""
    if kind in _NETWORK:
        return not (root and kind == "9p")
    return kind.startswith("fuse") and kind not in _LOCAL_FUSE and not root


def _network(real: Path, asked: Path) -> str:
    if sys.platform == "win32":  # pragma: no cover
        return _windows_network(real, asked)
    if sys.platform == "darwin":  # pragma: no cover
        kind = _statfs_name(real)
        return kind if _is_network(kind) or "fuse" in kind else ""
    try:
        return network_of(MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"), real)
    except OSError:
        return ""


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists, with links resolved."""
    here = folder.absolute()
    while not here.exists() and here != here.parent:
        here = here.parent
    return here.resolve()


def _is_there(folder: Path, marker: str) -> bool:
    try:
        if marker.endswith("_"):
            return any(folder.glob(marker + "*.db"))
        return (folder / marker).exists()
    except OSError:
        return False


def is_unc(path: str) -> bool:
    r"""Whether a Windows path names a share, such as ``\\server\share``; ``\\?\C:\`` does not."""
    text = path.replace("/", "\\")
    if text.startswith("\\\\?\\UNC\\"):
        return True
    return text.startswith("\\\\") and not text.startswith(("\\\\?\\", "\\\\.\\"))


def _windows_network(real: Path, asked: Path) -> str:  # pragma: no cover
    if is_unc(str(real)) or is_unc(str(asked.absolute())):
        return "UNC"
    drive_remote = 4
    windll = ctypes.windll  # type: ignore[attr-defined, unused-ignore]  # exists on Windows only
    for path in (real, asked.absolute()):
        if path.drive and windll.kernel32.GetDriveTypeW(path.drive + "\\") == drive_remote:
            return path.drive
    return ""


def _statfs_name(folder: Path) -> str:  # pragma: no cover
    """macOS: ``f_fstypename`` of statfs(2), at byte 72 of its 64-bit form, 16 bytes long."""
    buffer = ctypes.create_string_buffer(4096)
    libc = ctypes.CDLL(None, use_errno=True)
    statfs = getattr(libc, "statfs$INODE64", None) or libc.statfs
    if statfs(os.fsencode(folder), buffer) != 0:
        return ""
    return buffer.raw[72:88].split(b"\0")[0].decode(errors="replace")
