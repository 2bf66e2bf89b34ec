"""A zygote: imports what functions need, then forks for each execution environment (`runtimes/PROTOCOL.md`).

    preload ─▶ ready ─▶ fork order ─▶ forked | failed ─▶ …      in the zygote
                            └─▶ wait for the program ─▶ main    in each child

Invariants:
- A zygote that has said `ready` allocates as little as it can: each page that it writes is one that it no longer
  shares with its children.
- Everything that a child can do without knowing its function is done before it waits for its program.
"""

import errno
import gc
import os
import sys

from . import fitness, fresh_state, json_text, preload, rehearsal, seed
from .function import Function, InitFailed
from .messages import FIRST_MESSAGE_LEN_MAX, RESERVED_FDS, Socket, high, packed, place, reserve_fds
from .process import Process


def run():
    """Comes back in each child, with its `Process`; the zygote itself ends when its socket is closed."""
    control = Socket(high(int(os.environ.pop("_CUMULET_ZYGOTE_FD"))))
    log_fd = os.environ.pop("_LAMBDA_TELEMETRY_LOG_FD", None)
    log_fd = None if log_fd is None else high(int(log_fd))
    reserve_fds()
    start = fresh_state.Start()
    process = Process(start.interpreter_path)
    if log_fd is not None:
        process.output.adopt(log_fd)
    encode = json_text.Encoder(ensure_ascii=True).encode
    text, _ = control.receive(FIRST_MESSAGE_LEN_MAX)
    if not text:
        os._exit(0)
    try:
        report = _prepare(process, json_text.loads(text)["preload"], start, fitness.Check((control.fileno(), log_fd)))
    except (fitness.Unfit, InitFailed) as problem:
        control.tell(encode(_unfit(problem)))
        os._exit(1)
    renewal = fresh_state.Renewal()
    practice = rehearsal.Rehearsal(start, process)
    for _ in range(rehearsal.N_IN_ZYGOTE):
        practice.run()
    process.output.flush()
    gc.collect()
    gc.freeze()
    control.tell(encode({"ready": report}))
    order = _fork_until_child(control, encode)
    if log_fd is not None:
        process.output.adopt(None)
        os.close(log_fd)
    renewal.run()
    practice.run()
    program = _program(order)
    start.apply(program["env"], program["cwd"], process.function is not None)
    return process


def _prepare(process, request, start, check):
    """Imports, and loads the function if there is one; what the server is told about it."""
    report = preload.run(request.get("imports", ()), start.interpreter_path, check)
    process.modules = frozenset(sys.modules)
    if "function" in request:
        process.function = _load(request["function"], start, process.output)
        check.after_import(None)
        _check_left_files(request["function"].get("private"))
    preload.forget_folders(start.interpreter_path)
    report.update(check.last())
    return report


def _load(settings, start, out):
    """The function, up to the moment of its snapshot."""
    start.apply(settings["env"], settings["cwd"], False)
    function = Function(os.environ, out)
    function.load()
    function.before_snapshot()
    return function


def _check_left_files(folder):
    """Raises `Unfit` if the function has left files in a folder that each child has for itself."""
    if folder is not None and os.listdir(folder):
        raise fitness.Unfit(f"it has left files in {folder}, which its copies would not find", None)


def _unfit(problem):
    if isinstance(problem, InitFailed):
        reason = "the function cannot be loaded"
        return {"unfit": {"reason": reason, "error_type": problem.error_type, "error": problem.document}}
    return {"unfit": {"reason": problem.reason, "import": problem.wanted}}


def _fork_until_child(control, encode):
    """Answers requests; returns in each child, with the socket on which it gets its program."""
    while True:
        text, fds = control.receive()
        if not text:
            os._exit(0)
        request = json_text.loads(text)
        n_namespaces, n_groups = request["n_namespaces"], request["n_groups"]
        if len(fds) != n_namespaces + n_groups + 1:
            pid, step, error = -1, "count the descriptors", errno.EBADF
        else:
            pid, step, error = seed.fork_into(
                packed(fds[:n_namespaces]), packed(fds[n_namespaces:-1]), request["uid"], request["gid"]
            )
        if pid == 0:
            control.close()
            order = Socket(fds.pop())
            _close(fds)
            return order
        _close(fds)
        if step is None:
            control.tell(encode({"forked": request["fork"], "pid": pid}))
        else:
            control.tell(encode({"failed": request["fork"], "step": step, "errno": error}))


def _program(order):
    """Waits for the program and puts its descriptors in place."""
    text, fds = order.receive()
    if not text:
        os._exit(0)
    order.close()
    message = json_text.loads(text)
    if len(message["numbers"]) != len(fds):
        os._exit(1)
    os.closerange(RESERVED_FDS.start, RESERVED_FDS.stop)
    place(fds, message["numbers"])
    return message["program"]


def _close(fds):
    for fd in fds:
        os.close(fd)
