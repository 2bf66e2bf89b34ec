"""What a running cloud holds of the machine, so that it can be counted before and after."""

import contextlib
import os
import re
import time
from pathlib import Path

from cloud import wait_until
from processes import descendants_of, helper_of

NAMESPACES = ("cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts")

# How long what ends by itself may take, in seconds.
SETTLE_DEADLINE = 240


def holdings(cloud):
    """Counts by name, none of which grows for ever."""
    server = cloud.process.pid
    helper = helper_of(cloud)
    pids = [server, *descendants_of(server)]
    return {
        "processes": len(pids),
        "zombies": sum(status(pid).get("State", "").startswith("Z") for pid in pids),
        "threads of the server": int(status(server)["Threads"]),
        "mounts": mounts(pids),
        "control groups": len(control_groups(cloud)),
        "namespaces": len(namespaces(pids)),
        "descriptors of the server": len(descriptors(server)),
        "descriptors of the helper": len(descriptors(helper)) if helper else 0,
    }


def settled(cloud, calm_seconds):
    """The counts once they have stayed the same for so long: things end one after the other."""
    last, since = None, 0

    def is_calm():
        nonlocal last, since
        found = holdings(cloud)
        # Threads for blocking work come and go by themselves.
        threads = found.pop("threads of the server")
        if found != last:
            last, since = found, time.monotonic()
        return time.monotonic() - since > calm_seconds and found | {"threads of the server": threads}

    return wait_until(is_calm, "the cloud is at rest", SETTLE_DEADLINE)


def memory_kb(cloud):
    """What the server and its helper have in memory that is theirs alone."""
    found = {}
    for name, pid in (("server", cloud.process.pid), ("helper", helper_of(cloud))):
        found[name] = int(status(pid).get("RssAnon", "0 kB").split()[0])
    return found


def status(pid):
    try:
        with open(f"/proc/{pid}/status") as lines:
            return dict(line.rstrip("\n").split(":\t", 1) for line in lines if ":\t" in line)
    except OSError:
        return {}


def descriptors(pid):
    found = []
    with contextlib.suppress(OSError):
        for fd in os.listdir(f"/proc/{pid}/fd"):
            with contextlib.suppress(OSError):
                found.append(os.readlink(f"/proc/{pid}/fd/{fd}"))
    return found


def namespaces(pids):
    """Those that processes are in or hold open, without those of this very process."""
    found = set()
    for pid in pids:
        for name in NAMESPACES:
            with contextlib.suppress(OSError):
                found.add(os.readlink(f"/proc/{pid}/ns/{name}"))
        found.update(link for link in descriptors(pid) if re.fullmatch(r"[a-z_]+:\[\d+\]", link))
    own = {os.readlink(f"/proc/self/ns/{name}") for name in NAMESPACES if os.path.exists(f"/proc/self/ns/{name}")}
    return {link for link in found if link.split(":")[0] in NAMESPACES} - own


def mounts(pids):
    """Of all mount namespaces that processes are in, that of this process among them."""
    by_namespace = {}
    for pid in ["self", *pids]:
        with contextlib.suppress(OSError):
            by_namespace[os.readlink(f"/proc/{pid}/ns/mnt")] = len(Path(f"/proc/{pid}/mountinfo").read_text().splitlines())
    return sum(by_namespace.values())


def control_groups(cloud):
    """The folders of this cloud's engine, whichever helper made them."""
    name = engine_name(cloud.data_dir)
    return [
        folder for root in hierarchies() for folder, _, _ in os.walk(root) if f"/{name}." in folder + "/"
    ]


def hierarchies():
    with open("/proc/self/mountinfo") as lines:
        found = [line.split() for line in lines]
    return [fields[4] for fields in found if fields[fields.index("-") + 1] in ("cgroup", "cgroup2")]


def engine_name(data_dir):
    """As the server names it: FNV-1a over the path of the data folder."""
    digest = 0xCBF29CE484222325
    for byte in str(data_dir).encode():
        digest = (digest ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"cumulet-{digest:016x}"
