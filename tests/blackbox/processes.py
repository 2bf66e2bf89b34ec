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
    return variable(pid, "_CUMULET_ZYGOTE_FD") is not None and namespace_depth(pid) == 2


def variable(pid, name):
    """What a process was started with."""
    try:
        with open(f"/proc/{pid}/environ", "rb") as environ:
            found = re.search(rb"(?:^|\0)" + name.encode() + rb"=([^\0]*)", environ.read())
    except OSError:
        return None
    return found and found[1].decode()


def namespace_depth(pid):
    """In how many PID namespaces it lies; 0 if there is no such process."""
    try:
        with open(f"/proc/{pid}/status") as status:
            found = re.search(r"^NSpid:(.*)$", status.read(), re.MULTILINE)
    except OSError:
        return 0
    return len(found[1].split()) if found else 0
