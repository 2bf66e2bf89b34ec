"""The processes of a running cloud, as the machine sees them."""

import contextlib
import os
import re


def descendants_of(pid):
    found = [pid]
    for parent in found:
        # Any of them may end meanwhile, a task too.
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            for task in os.listdir(f"/proc/{parent}/task"):
                with open(f"/proc/{parent}/task/{task}/children") as children:
                    found += map(int, children.read().split())
    return found[1:]


def is_zygote(pid):
    """Its environments have the same memory, but lie in a PID namespace below."""
    return variable(pid, "_CUMULET_ZYGOTE_FD") is not None and len(inner_pids(pid)) == 2


def variable(pid, name):
    """What a process was started with."""
    try:
        with open(f"/proc/{pid}/environ", "rb") as environ:
            found = re.search(rb"(?:^|\0)" + name.encode() + rb"=([^\0]*)", environ.read())
    except OSError:
        return None
    return found and found[1].decode()


def inner_pids(pid):
    """Its id in each PID namespace that it lies in, that of the machine first; empty if there is no such process."""
    try:
        with open(f"/proc/{pid}/status") as status:
            found = re.search(r"^NSpid:(.*)$", status.read(), re.MULTILINE)
    except OSError:
        return []
    return [int(inner) for inner in found[1].split()] if found else []


def helper_of(cloud):
    """The process that makes the sandboxes of a cloud."""
    for pid in descendants_of(cloud.process.pid):
        with contextlib.suppress(OSError):
            if b"sandbox-helper" in open(f"/proc/{pid}/cmdline", "rb").read().split(b"\0"):
                return pid
    return None


def zygotes_of(cloud):
    return [pid for pid in descendants_of(cloud.process.pid) if is_zygote(pid)]


def holder_of(cloud, path):
    """The process in a sandbox that has a file of its own open, if there is one."""
    for pid in descendants_of(cloud.process.pid):
        with contextlib.suppress(OSError):
            if path in {os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")}:
                return pid
    return None


def first_beside(cloud, pid):
    """The first process of the sandbox that a process lies in."""
    namespace = os.readlink(f"/proc/{pid}/ns/pid")
    for other in descendants_of(cloud.process.pid):
        with contextlib.suppress(OSError):
            if os.readlink(f"/proc/{other}/ns/pid") == namespace and inner_pids(other)[-1:] == [1]:
                return other
    raise AssertionError(f"process {pid} lies in no sandbox")


def is_frozen(pid):
    """Whether it stands still, by its control group or stopped."""
    try:
        with open(f"/proc/{pid}/cgroup") as groups:
            lines = [line.rstrip("\n").split(":", 2) for line in groups]
    except OSError:
        return False
    for _, controllers, path in lines:
        folders = {"": ("/sys/fs/cgroup", "/sys/fs/cgroup/unified"), "freezer": ("/sys/fs/cgroup/freezer",)}
        for folder in folders.get(controllers, ()):
            for name, said in (("cgroup.events", "frozen 1\n"), ("freezer.state", "FROZEN\n")):
                with contextlib.suppress(OSError), open(f"{folder}{path}/{name}") as state:
                    if said in state.read():
                        return True
    return state_of(pid) == "T"


def is_alive(pid):
    """Zombies are not: somebody has yet to hear of their end."""
    return state_of(pid) not in (None, "Z", "X")


def state_of(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0]
    except OSError:
        return None


def zygote_of(cloud, pid):
    """The zygote that an environment's process was forked from: both are children of one first process."""
    parents = {child: parent_of(child) for child in (pid, *zygotes_of(cloud))}
    found = [child for child, parent in parents.items() if child != pid and parent == parents[pid]]
    assert found, f"process {pid} was not forked from a zygote"
    return found[0]


def parent_of(pid):
    with open(f"/proc/{pid}/stat") as stat:
        return int(stat.read().rpartition(")")[2].split()[1])
