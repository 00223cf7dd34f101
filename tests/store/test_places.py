"""Where a register may lie, and a full disk: network drives are refused in words, synchronised folders told."""

from __future__ import annotations

from pathlib import Path

import pytest

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.store import opening, place, reserve
from asfdesk.store.place import Ground, is_unc, lying, network_of

from .conftest import CHEAP, PASSPHRASE

MOUNTS = """\
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
31 27 0:40 / /home/asa/H rw,relatime shared:1 - cifs //server/hem rw
32 27 0:41 / /mnt/arkiv\\040gemensam rw - nfs4 nas:/arkiv rw
33 27 0:42 / /home/asa/fjarr rw - fuse.sshfs asa@server:/ rw
34 27 0:43 / /media/sticka rw - fuseblk /dev/sdb1 rw
35 31 0:44 / /home/asa/H/lokal rw - ext4 /dev/vdb rw
36 27 0:45 / /home/asa/moln rw - fuse.rclone drive: rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/asa/register", ""),
        ("/home/asa/H/register", "cifs"),
        ("/home/asa/H/lokal/register", ""),
        ("/home/asa/Hus", ""),
        ("/mnt/arkiv gemensam/r", "nfs4"),
        ("/home/asa/fjarr/r", "fuse.sshfs"),
        ("/home/asa/moln", "fuse.rclone"),
        ("/media/sticka/r", ""),
    ],
)
def test_network_drives_are_known_by_their_mounts(folder, kind):
    assert network_of(MOUNTS, Path(folder)) == kind


@pytest.mark.parametrize("root", ["9p", "overlay", "fuse.fuse-overlayfs"])
def test_a_containers_own_tree_is_no_network_drive(root):
    assert network_of(f"1 0 0:1 / / rw - {root} none rw\n", Path("/tmp/r")) == ""


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\delad\register", True),
        ("//server/delad", True),
        (r"\\?\UNC\server\delad", True),
        (r"\\?\C:\Users\asa", False),
        (r"C:\Users\asa", False),
    ],
)
def test_a_windows_share_is_known_by_its_path(path, share):
    assert is_unc(path) is share


def test_a_register_on_a_network_drive_is_neither_made_nor_opened(store_folder, tmp_path, monkeypatch):
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"27 1 254:0 / / rw - ext4 x rw\n31 27 0:40 / {tmp_path} rw - nfs4 nas:/x rw\n")
    monkeypatch.setattr(place, "MOUNTS", mounts)
    for act in (
        lambda: opening.unlock(store_folder, PASSPHRASE),
        lambda: opening.create_store(tmp_path / "ny", PASSPHRASE, kdf=CHEAP),
    ):
        with pytest.raises(StoreFault) as caught:
            act()
        assert caught.value.fault is Fault.NETWORK_DRIVE
        assert caught.value.params["kind"] == "nfs4"
    assert not (tmp_path / "ny").exists()


def test_a_link_to_a_network_drive_is_followed(tmp_path, monkeypatch):
    (tmp_path / "nas").mkdir()
    (tmp_path / "genväg").symlink_to(tmp_path / "nas")
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"1 0 0:1 / / rw - ext4 x rw\n2 1 0:2 / {tmp_path}/nas rw - cifs //s/x rw\n")
    monkeypatch.setattr(place, "MOUNTS", mounts)
    assert lying(tmp_path / "genväg" / "register").ground is Ground.NETWORK


@pytest.mark.parametrize(
    ("folders", "program"),
    [
        ("OneDrive - Gävle kommun/asfdesk", "OneDrive"),
        ("Dropbox/jobb/register", "Dropbox"),
        ("Google Drive/register", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/r", "iCloud"),
        ("Library/CloudStorage/OneDrive-Personal/r", "OneDrive"),
        ("Nextcloud/register", "Nextcloud"),
        ("Dokument/register", ""),
    ],
)
def test_synchronised_folders_are_known_by_name(tmp_path, folders, program):
    found = lying(tmp_path / folders)
    assert (found.ground, found.kind) == (Ground.SYNCED if program else Ground.LOCAL, program)


@pytest.mark.parametrize(
    ("marker", "program"),
    [(".sync_0a1b2c.db", "Nextcloud"), (".dropbox", "Dropbox"), (".tmp.driveupload", "Google Drive")],
)
def test_and_by_the_files_that_their_programs_leave(tmp_path, marker, program):
    (tmp_path / "moln" / "register").mkdir(parents=True)
    (tmp_path / "moln" / marker).touch()
    assert lying(tmp_path / "moln" / "register").kind == program


def test_and_by_what_windows_tells_programs(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Molnet"))
    assert lying(tmp_path / "Molnet" / "register").kind == "OneDrive"


def test_the_reserve_is_made_when_there_is_room_and_only_then(store_folder, monkeypatch):
    assert not reserve.has_reserve(store_folder)
    usage = type("usage", (), {"free": reserve.ROOM - 1})
    with monkeypatch.context() as full:
        full.setattr("asfdesk.store.reserve.shutil.disk_usage", lambda _folder: usage)
        assert not reserve.keep_reserve(store_folder)
    assert reserve.keep_reserve(store_folder)
    assert (store_folder / reserve.RESERVE).stat().st_size == reserve.SIZE
    assert reserve.give_up_reserve(store_folder)
    assert not reserve.give_up_reserve(store_folder)


def test_a_disk_that_fills_while_the_reserve_is_made_leaves_none(store_folder, monkeypatch):
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("asfdesk.store.reserve.os.fsync", full)
    assert not reserve.keep_reserve(store_folder)
    assert not list(store_folder.glob("*reserve*"))


def test_on_a_full_disk_the_reserve_is_given_up_and_the_register_opens(store_folder, monkeypatch):
    reserve.keep_reserve(store_folder)
    real = opening.take_lock

    def no_room(file: Path) -> object:
        if reserve.has_reserve(store_folder):
            raise OSError(28, "No space left on device")
        return real(file)

    monkeypatch.setattr(opening, "take_lock", no_room)
    store = opening.unlock(store_folder, PASSPHRASE)
    assert store.reserve_given_up
    store.close()


def test_without_a_reserve_a_full_disk_is_told(store_folder, monkeypatch):
    def no_room(_file: Path) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(opening, "take_lock", no_room)
    with pytest.raises(StoreFault) as caught:
        opening.unlock(store_folder, PASSPHRASE)
    assert caught.value.fault is Fault.DISK_FULL
