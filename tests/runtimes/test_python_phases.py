"""A process that has gone through the first two phases can be forked for many functions."""

import json

from fake_server import READY, RESPONSE, ROOT, Environment

# Stands for a zygote: loads the client and modules that functions need, forks once, and becomes a function there.
ZYGOTE = """
import os, sys
sys.path.insert(0, {client!r})
from cumulet_runtime import main
assert main.preload(["json", "logging", "decimal", "no_such_module"]) == ["no_such_module"]
environ = dict(os.environ)
os.environ.clear()
pid = os.fork()
if pid:
    for name in ("_CUMULET_SOCKET_FD", "_LAMBDA_TELEMETRY_LOG_FD"):
        os.close(int(environ[name]))
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) if sys.version_info >= (3, 9) else os.waitpid(pid, 0)[1] >> 8)
os.environ.update(environ)
main.serve(os.environ, int(os.environ.pop("_CUMULET_SOCKET_FD")), int(os.environ.pop("_LAMBDA_TELEMETRY_LOG_FD")))
"""


def test_a_forked_process_becomes_a_function(python_version, tmp_path):
    import interpreters

    client = ROOT / "runtimes/python"
    zygote = tmp_path / "zygote.py"
    zygote.write_text(ZYGOTE.format(client=str(client)))
    source = (
        "import logging, sys, os\n"
        "def handler(event, context):\n"
        "    print('printed'); logging.warning('logged')\n"
        "    return ['decimal' in sys.modules, context.function_name, sys.path[0], os.getppid() > 1]\n"
    )
    argv = [interpreters.pythons()[python_version], "-S", str(zygote)]
    with Environment(argv, {"f.py": source}, "f.handler", {}, client) as env:
        assert env.ready().kind == READY
        answer = env.invoke({})
        assert (answer.kind, answer.json) == (RESPONSE, [True, "fn", str(env.task_root), True])
        printed, logged = env.records()
        assert printed.text == "printed\n"
        assert logged.text.startswith("[WARNING]\t") and logged.text.endswith("\treq-1\tlogged\n")
        assert env.hang_up() == 0


def test_a_start_imports_nothing_that_it_need_not(python):
    env = python("import sys\nloaded = sorted(sys.modules)\ndef handler(event, context): return loaded\n")
    env.ready()
    loaded = set(env.invoke({}).json)
    assert not loaded & {"json", "re", "logging", "traceback", "enum", "collections", "site", "ssl", "asyncio", "urllib"}
