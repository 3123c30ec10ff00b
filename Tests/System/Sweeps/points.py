"""The calls by which partnerd leaves a trace, met one by one: what the shim counts, ends and lets fail."""

import ctypes
import errno
import mmap
import os
import pathlib
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
KINDS = ("write", "sync", "truncate", "open", "rename", "remove", "start", "send")
COUNT, KILL, HALF, FAIL = range(4)
ERRORS = {name: getattr(errno, name) for name in ("ENOSPC", "EIO", "EROFS", "EMFILE", "ENOMEM")}
FOR_EVER = 1 << 62


class Page(ctypes.Structure):
    """As `struct page` in shim.c."""

    _fields_ = [
        ("calls", ctypes.c_long),
        ("start", ctypes.c_long), ("end", ctypes.c_long),
        ("mode", ctypes.c_long), ("error", ctypes.c_long),
        ("met", ctypes.c_long),
        ("of_kind", ctypes.c_long * len(KINDS)),
        ("kind", ctypes.c_long),
        ("place", ctypes.c_char * 256),
        ("syncs_lie", ctypes.c_long),
        ("kinds", ctypes.c_ubyte * 8192),
    ]


class Tools:
    """The shim and the mail program, made by the C compiler once."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="partnerd-sweep-"))
        self.shim = self.folder / "shim.so"
        self.sendmail = self.folder / "sendmail"
        cc = ["cc", "-O1", "-Wall", "-Wextra", "-Werror"]
        subprocess.run([*cc, "-shared", "-fPIC", "-o", self.shim, HERE / "shim.c", "-ldl", "-lpthread"], check=True)
        subprocess.run([*cc, "-o", self.sendmail, HERE / "sendmail.c"], check=True)

    def remove(self):
        shutil.rmtree(self.folder)


class Points:
    """One page of orders and counts, shared with a partnerd."""

    def __init__(self, path, home, tools, disk=None):
        self.home, self.tools, self.disk = home, tools, disk
        self.path = path
        path.write_bytes(bytes(ctypes.sizeof(Page)))
        with open(path, "r+b") as file:
            self.memory = mmap.mmap(file.fileno(), ctypes.sizeof(Page))
        self.page = Page.from_buffer(self.memory)

    def environment(self):
        """What partnerd has to be started with."""
        more = {"LD_PRELOAD": str(self.tools.shim), "SWEEP_PAGE": str(self.path), "SWEEP_HOME": str(self.home)}
        return more | ({"SWEEP_DISK": str(self.disk)} if self.disk else {})

    def order(self, mode, start=0, end=FOR_EVER, error=0):
        self.page.start, self.page.end, self.page.error = start, end, error
        self.page.mode = mode

    def lift(self):
        self.page.mode = COUNT

    @property
    def met(self):
        return self.page.met

    @property
    def what(self):
        """The first call that was met, in words."""
        place = self.page.place.decode(errors="replace")
        return KINDS[self.page.kind] + (f" {os.path.basename(place)}" if place else "")

    def calls(self):
        """The kind of each call that was counted; the first has number 1, and stands at 0."""
        return [KINDS[kind] for kind in self.page.kinds[1:self.page.calls + 1]]


class Disk:
    """What a disk holds after a power cut: kept by the shim, put in the place of what the folders hold."""

    def __init__(self, folder, kept):
        self.folder, self.kept = folder, kept
        for name in ("content", "names"):
            (folder / name).mkdir(parents=True)
        for place in kept:
            lines = []
            for path in self.files(place):
                inode = path.stat().st_ino
                shutil.copyfile(path, folder / "content" / str(inode))
                lines.append(f"{inode} {path}\n")
            (folder / "names" / str(place).replace("/", "%")).write_text("".join(lines))

    @staticmethod
    def files(place):
        return [path for path in place.iterdir() if path.is_file() and path.name != "daemon.log"]

    def cut(self):
        """The power was cut: only what was synced is there."""
        for place in self.kept:
            contents = {}
            for line in (self.folder / "names" / str(place).replace("/", "%")).read_text().splitlines():
                inode, path = line.split(" ", 1)
                synced = self.folder / "content" / inode
                contents[pathlib.Path(path)] = synced.read_bytes() if synced.exists() else b""
            for path in self.files(place):
                path.unlink()
            for path, content in contents.items():
                path.write_bytes(content)
