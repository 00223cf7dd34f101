"""The shared libraries that Qt takes from the system on Linux: which are missing, and how this system gets them.

The wheel brings Qt itself but not the graphics, font and keyboard libraries of the desktop. Without them the import
dies with the name of one file at a time; here they are asked for all at once. Standard library only.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

# file that Qt loads: (Debian and Ubuntu, Fedora, Arch)
ALWAYS = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5-libs", "krb5"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli", "brotli"),
    "libzstd.so.1": ("libzstd1", "libzstd", "zstd"),
}
ON_SCREEN = {
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
}
_MANAGERS = (
    ("apt-get", 0, "apt-get install --no-install-recommends"),
    ("dnf", 1, "dnf install"),
    ("pacman", 2, "pacman -S --needed"),
)


def has_display() -> bool:
    """Whether there is a screen to show a window on."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_libraries(on_screen: bool) -> dict:
    """The libraries of :data:`ALWAYS`, with those of :data:`ON_SCREEN` when a window is to be shown, not found here.

    Empty on Windows and macOS, where the wheel brings everything.
    """
    if not sys.platform.startswith("linux"):
        return {}
    wanted = {**ALWAYS, **ON_SCREEN} if on_screen else ALWAYS
    return {name: packages for name, packages in wanted.items() if not _loads(name)}


def install_missing(missing: dict) -> bool:
    """Install what is missing where that is allowed without asking: as root on a Debian-like system."""
    return install_debian_packages(sorted({packages[0] for packages in missing.values()}))


def install_debian_packages(packages: list) -> bool:
    """Whether ``packages`` could be installed; False at once for anyone but root on a system with apt."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    print("==> Installing system packages: {}".format(" ".join(packages)), file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    )
    # An update that fails in part (one source down) is no reason not to try.
    results = [
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode
        for command in commands
    ]
    return results[-1] == 0


def what_to_do(missing: dict) -> str:
    """What is missing and the one command that helps, for this system or, where it is unknown, for each."""
    lines = ["Qt needs system libraries that are not here: {}".format(", ".join(sorted(missing)))]
    here = [manager for manager in _MANAGERS if shutil.which(manager[0])]
    for _program, column, command in here[:1] or _MANAGERS:
        packages = sorted({names[column] for names in missing.values()})
        lines.append("    sudo {} {}".format(command, " ".join(packages)))
    return "\n".join(lines)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
