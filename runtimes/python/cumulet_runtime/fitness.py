"""Whether a process can be forked for functions: no threads, nothing open that its children would share."""

import os

import fcntl

from . import seed


class Unfit(Exception):
    """`wanted` is the import that made it so, as it was asked for, or `None`."""

    def __init__(self, reason, wanted):
        super().__init__(reason)
        self.reason = reason
        self.wanted = wanted


class Check:
    def __init__(self, known_fds):
        self._known_fds = {0, 1, 2, *known_fds}
        self._next_fd = _next_fd()

    def after_import(self, wanted):
        """Cheap enough for every import. Raises `Unfit`."""
        if _n_threads() != 1:
            # Some libraries end their threads when they are asked to.
            seed.settle()
            n_threads = _n_threads()
            if n_threads != 1:
                raise Unfit(f"it runs {n_threads - 1} {'thread' if n_threads == 2 else 'threads'}", wanted)
        if _next_fd() != self._next_fd:
            # The kernel gives the lowest number that is free, so something was opened.
            self._look_at_fds(wanted)
            self._next_fd = _next_fd()

    def last(self):
        """What is too slow to be done after each import, and what the server is told. Raises `Unfit`."""
        seed.settle()
        self._look_at_fds(None)
        with open("/proc/self/maps") as maps:
            for line in maps:
                if line.split(maxsplit=2)[1] == "rw-s":
                    raise Unfit(f"its children would share memory: {line.split(maxsplit=5)[-1].strip()}", None)
        with open("/proc/self/statm") as statm:
            n_pages = int(statm.read().split()[1])
        return {"n_threads": _n_threads(), "resident_bytes": n_pages * os.sysconf("SC_PAGE_SIZE")}

    def _look_at_fds(self, wanted):
        for name in os.listdir("/proc/self/fd"):
            fd = int(name)
            if fd in self._known_fds:
                continue
            try:
                target = os.readlink(f"/proc/self/fd/{fd}")
                flags = fcntl.fcntl(fd, fcntl.F_GETFL)
            except OSError:
                continue  # The one that lists the folder.
            if target.startswith("/") and flags & os.O_ACCMODE == os.O_RDONLY:
                continue
            raise Unfit(f"it holds open {target}", wanted)


def _n_threads():
    # Links of the folder: itself, its parent, one for each thread.
    return os.stat("/proc/self/task").st_nlink - 2


def _next_fd():
    fd = os.dup(0)
    os.close(fd)
    return fd
