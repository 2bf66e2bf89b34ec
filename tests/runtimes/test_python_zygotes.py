"""Zygotes: one process imports, its children become functions that are as if they had been started afresh."""

import contextlib
import json
import os
import time
from pathlib import Path

import interpreters
import pytest
from fake_server import DEADLINE_SECONDS, INIT_ERROR, LEARNED, LOG_FD, READY, RESPONSE, SOCKET_FD, Environment
from zygote_server import Zygote, make_client, send_program

# What is tested in detail is the same in all versions; they differ in what `test_every_version` looks at.
VERSION = "3.11" if "3.11" in interpreters.pythons() else list(interpreters.pythons())[-1]


@pytest.fixture(scope="session")
def client(tmp_path_factory):
    return make_client(tmp_path_factory.mktemp("zygote"))


@pytest.fixture
def zygote(client):
    """Starts a zygote: `zygote({"imports": []}, {"VARIABLE": "value"})`."""
    zygotes = []

    def start(preload=None, variables=None, version=VERSION):
        preload = {"imports": []} if preload is None else preload
        zygotes.append(Zygote(interpreters.pythons()[version], client, preload, variables))
        return zygotes[-1]

    yield start
    for one in zygotes:
        one.close()


def package(folder, files):
    """Makes files below a folder; `folder` comes back as text."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return str(folder)


def call(env, event=None):
    started = env.ready()
    assert started.kind == READY, started.body
    answer = env.invoke(event)
    assert answer.kind == RESPONSE, answer.body
    return answer.json


def returns(expression, imports=""):
    return f"import {imports or 'os'}\ndef handler(event, context): return {expression}\n"


def test_every_version(zygote, python_version):
    parent = zygote(version=python_version)
    report = parent.ready()
    assert report["n_threads"] == 1 and report["resident_bytes"] > 1 << 20
    source = (
        "import logging, os, sys, random, uuid, threading\n"
        "def handler(event, context):\n"
        "    print('printed'); logging.warning('logged')\n"
        "    return [context.function_name, sys.path[:2], sys.argv, os.getcwd(), os.getpid(), random.random(),\n"
        "            str(uuid.uuid1()), threading.current_thread() is threading.main_thread(), sorted(os.environ)]\n"
    )
    first, second = (parent.environment(source, variables={"MINE": str(i)}) for i in range(2))
    answers = [call(env) for env in (first, second)]
    for env, (name, path, argv, folder, pid, *_, is_main, variables) in zip((first, second), answers):
        assert (name, folder, pid, is_main) == ("fn", str(env.task_root), env.process.pid, True)
        assert path[0] == str(env.task_root)
        assert argv == [str(parent.client / "bootstrap.py")]
        assert set(variables) - {"LC_CTYPE"} == {*env.variables, "PYTHONPATH"}
        printed, logged = env.records()
        assert printed.text == "printed\n"
        assert logged.text.startswith("[WARNING]\t") and logged.text.endswith("\treq-1\tlogged\n")
        assert env.hang_up() == 0
    assert answers[0][5] != answers[1][5] and answers[0][6] != answers[1][6]
    assert parent.hang_up() == 0


EVERYTHING_AROUND = """
import json, locale, os, sys, time, signal, subprocess

def handler(event, context):
    with open("/proc/self/status") as status:
        mask = [line for line in status if line.startswith(("SigBlk", "SigIgn", "SigCgt"))]
    out = subprocess.run(["env"], capture_output=True, text=True).stdout.splitlines()
    umask = os.umask(0)
    os.umask(umask)
    return {
        "environ": dict(os.environ), "env": sorted(line for line in out if not line.startswith("_=")), "path": sys.path,
        "argv": sys.argv[1:], "umask": umask, "cwd": os.getcwd(), "locale": locale.setlocale(locale.LC_ALL),
        "zone": time.tzname, "mask": mask, "main": sys.modules["__main__"].__file__, "flags": list(sys.flags),
        "encoding": [sys.getfilesystemencoding(), sys.stdout.encoding], "recursion": sys.getrecursionlimit(),
        "meta_path": len(sys.meta_path), "session": os.getsid(0) == os.getpid(), "excepthook": repr(sys.excepthook),
        "fds": sorted(int(fd) for fd in os.listdir("/proc/self/fd")), "root": len(__import__("logging").root.handlers),
        "collector": [__import__("gc").isenabled(), __import__("gc").get_threshold()],
    }
"""


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"TZ": "America/New_York", "LANG": "C.UTF-8", "EMPTY": "", "ÜMLAUT": "wörld"},
        {"LC_ALL": "POSIX", "LANG": None, "TZ": None},
        {"PYTHONPATH": "/nothing/a:/nothing/b"},
        {"AWS_LAMBDA_LOG_FORMAT": "JSON", "AWS_LAMBDA_LOG_LEVEL": "DEBUG"},
    ],
    ids=["plain", "zone and locale", "POSIX", "PYTHONPATH", "JSON"],
)
def test_a_child_finds_what_a_fresh_start_finds(zygote, python, variables, python_version):
    parent = zygote(version=python_version)
    parent.ready()
    fixed = {"AWS_EXECUTION_ENV": f"AWS_Lambda_python{python_version}", "LAMBDA_RUNTIME_DIR": "/var/runtime"}
    forked = parent.environment(EVERYTHING_AROUND, variables={**fixed, **variables})
    fresh = python(EVERYTHING_AROUND, variables={**fixed, **variables})
    found = {}
    for name, env in (("forked", forked), ("fresh", fresh)):
        text = json.dumps(call(env)).replace(str(env.task_root), "TASK").replace(str(parent.client), "CLIENT")
        found[name] = json.loads(text.replace(str(fresh.argv[-1]).rpartition("/")[0], "CLIENT"))
    # A test's child has no session of its own when it is started; an engine's has.
    assert found["forked"].pop("session") and not found["fresh"].pop("session")
    if not {"LANG", "LC_ALL"} & set(variables):  # The interpreter's own mode is that of the zygote's locale.
        assert found["forked"]["flags"] == found["fresh"]["flags"]
    found["forked"].pop("flags"), found["fresh"].pop("flags")
    assert found["forked"] == found["fresh"]


def test_children_are_there_before_their_program(zygote):
    parent = zygote()
    parent.ready()
    children = [parent.fork() for _ in range(3)]
    for process, order in children[:2]:
        order.close()
        assert process.wait() == 0
    process, order = children[2]
    parent.hang_up()  # The zygote is gone; its children live on.

    def launch(task_root, environ, fds):
        send_program(order, environ, task_root, fds)
        order.close()
        return process

    with Environment([], {"f.py": returns("os.getppid() != 0")}, "f.handler", {}, parent.client, launch) as env:
        assert call(env) is True


def test_a_child_waits_without_the_files_that_are_mounted_later(python_version, tmp_path):
    client = make_client(tmp_path)
    parent = Zygote(interpreters.pythons()[python_version], client, {"imports": []})
    try:
        parent.ready()
        client.rename(tmp_path / "away")
        process, order = parent.fork()
        wait_until(lambda: is_receiving(process.pid))
        (tmp_path / "away").rename(client)

        def launch(task_root, environ, fds):
            with contextlib.closing(order):
                send_program(order, environ, task_root, fds)
            return process

        with Environment([], {"f.py": returns("os.getcwd()")}, "f.handler", {}, client, launch) as env:
            assert call(env) == str(env.task_root)
    finally:
        parent.close()


def is_receiving(pid):
    """Whether a process waits in `recvmsg`."""
    return Path(f"/proc/{pid}/syscall").read_text().split()[0] in ("47", "212")  # x86-64, arm64


def wait_until(condition):
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not condition():
        assert time.monotonic() < deadline
        os.sched_yield()


def test_a_request_that_cannot_be_met_says_where_it_failed(zygote):
    import array
    import socket

    parent = zygote()
    parent.ready()
    null = os.open(os.devnull, os.O_RDONLY)
    # Nothing lets a process "join" a control group whose file is not open for writing.
    request = {"fork": 7, "n_namespaces": 0, "n_groups": 1, "uid": 0, "gid": 0}
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [null, null]))]
    parent._control.sendmsg([json.dumps(request).encode()], rights)
    assert parent.receive() == {"failed": 7, "step": "join the control group", "errno": 9}
    parent._control.sendmsg([json.dumps({**request, "n_namespaces": 7, "n_groups": 0}).encode()], rights)
    assert parent.receive() == {"failed": 7, "step": "count the descriptors", "errno": 9}
    os.close(null)
    assert call(parent.environment(returns("1"))) == 1


def test_descriptors_get_their_numbers_even_if_they_are_high(zygote):
    parent = zygote()
    parent.ready()
    process, order = parent.fork()

    def launch(task_root, environ, fds):
        environ = {**environ, "_CUMULET_SOCKET_FD": "17", "_LAMBDA_TELEMETRY_LOG_FD": "20"}
        with contextlib.closing(order):
            send_program(order, environ, task_root, {1: fds[1], 2: fds[2], 20: fds[LOG_FD], 17: fds[SOCKET_FD]})
        return process

    with Environment([], {"f.py": returns("print('x')")}, "f.handler", {}, parent.client, launch) as env:
        assert call(env) is None
        assert env.log() == "x\n"


def test_standard_modules_of_the_function_win_as_they_do_in_a_fresh_start(zygote, python):
    files = {
        "f.py": "import random, logging, json, csv, uuid, test_folder\n"
        "def handler(event, context): return [hasattr(m, 'MINE') for m in (random, logging, json, csv, uuid)]\n",
        "random.py": "MINE = 1\n",
        "logging.py": "MINE = 1\n",
        "json/__init__.py": "MINE = 1\n",
        "csv/readme.txt": "a folder without code\n",
        "uuid/__init__.py": "MINE = 1\n",
        "test_folder/__init__.py": "",
    }
    parent = zygote()
    parent.ready()
    forked, fresh = parent.environment(files), python(files)
    assert call(forked) == call(fresh) == [True, False, False, False, True]


LAYER = {
    "dep/__init__.py": "import os\nfrom . import inner\nLOADED_BY = os.getpid()\nVALUE = 1\n",
    "dep/inner.py": "",
    "dep/later.py": "",
    "late.py": "",
    "single.py": "import dep\n",
    "broken.py": "1 / 0\n",
    "mean.py": "import f\n",
    "careful.py": "try:\n    import settings\nexcept ImportError:\n    settings = None\n",
}


def test_imports_are_made_in_order_and_reported(zygote, tmp_path):
    imports = [["dep"], ["dep", "later"], ["dep", "VALUE"], ["single"], ["broken"], ["nowhere.at_all"], ["dep", "nothing"]]
    layer = package(tmp_path, LAYER)
    parent = zygote({"imports": imports}, {"_CUMULET_PACKAGES": layer})
    report = parent.ready()
    assert [(one["import"], one["n_modules"]) for one in report["imported"]] == [
        (["dep"], 2), (["dep", "later"], 1), (["single"], 1)
    ]  # fmt: skip
    assert all(one["ms"] > 0 for one in report["imported"])
    assert report["failed"] == [
        [["broken"], "ZeroDivisionError: division by zero"],
        [["nowhere.at_all"], "ModuleNotFoundError: No module named 'nowhere'"],
        [["dep", "nothing"], "ModuleNotFoundError: No module named 'dep.nothing'"],
    ]
    source = "import dep, sys\ndef handler(event, context): return [dep.LOADED_BY, 'dep.later' in sys.modules]\n"
    env = parent.environment(source, variables={"_CUMULET_PACKAGES": layer})
    assert call(env) == [parent.process.pid, True]


def test_the_functions_own_modules_are_never_imported(zygote, tmp_path):
    task = package(
        tmp_path / "task",
        {
            "f.py": "raise SystemExit('imported')\n",
            "settings.py": "raise SystemExit('imported')\n",
            "zipped/__init__.py": "",
            "zipped-1.0.dist-info/RECORD": "zipped/__init__.py,,\nzipped_too.py,,\n../../bin/x,,\nzipped-1.0.dist-info/RECORD,,\n",
            "zipped_too.py": "",
            "topped.py": "",
            "topped-1.0.dist-info/top_level.txt": "topped\n",
            "mine.py": "raise SystemExit('imported')\n",
            "mine-1.0.dist-info/top_level.txt": "mine\n",
            "mine-1.0.dist-info/direct_url.json": '{"url": "file:///src/mine", "dir_info": {}}',
            "space/own.py": "raise SystemExit('imported')\n",
            "random.py": "raise SystemExit('imported')\n",
            "own.pth": "import f\n",
        },
    )
    layer = package(tmp_path / "layer", {**LAYER, "rolls.py": "import random\nrandom.random()\n"})
    imports = [["f"], ["settings"], ["mine"], ["space.own"], ["zipped"], ["zipped_too"], ["topped"], ["rolls"]]
    variables = {"_CUMULET_PACKAGES": layer, "LAMBDA_TASK_ROOT": task}
    report = zygote({"imports": imports}, variables).ready()
    assert [one["import"] for one in report["imported"]] == [["zipped"], ["zipped_too"], ["topped"], ["rolls"]]
    assert [one for one, _ in report["failed"]] == [["f"], ["settings"], ["mine"], ["space.own"]]
    # Whoever would be imported differently without the function's own module is left to the function.
    parent = zygote({"imports": [["dep"], ["mean"], ["careful"]]}, variables)
    assert parent.unfit() == {"reason": "it imports settings, which is the function's own", "import": ["careful"]}
    assert parent.process.wait(DEADLINE_SECONDS) == 1


@pytest.mark.parametrize(
    "text, reason",
    [
        ("import threading, time\nthreading.Thread(target=time.sleep, args=(99,), daemon=True).start()\n", "it runs 1 thread"),
        ("import socket\ns = socket.socket()\n", "it holds open socket:["),
        ("import os\np = os.pipe()\n", "it holds open pipe:["),
        ("import select\np = select.epoll()\n", "it holds open anon_inode:[eventpoll]"),
        ("f = open('/tmp/pyzygote-unfit', 'w')\nimport os; os.unlink(f.name)\n", "it holds open /tmp/pyzygote-unfit"),
    ],
    ids=["thread", "socket", "pipe", "epoll", "file"],
)
def test_who_cannot_be_forked_is_unfit_by_name(zygote, tmp_path, text, reason):
    layer = package(tmp_path, {**LAYER, "bad/__init__.py": "from . import worse\n", "bad/worse.py": text})
    parent = zygote({"imports": [["dep"], ["bad"], ["single"]]}, {"_CUMULET_PACKAGES": layer})
    message = parent.unfit()
    assert message["import"] == ["bad"] and message["reason"].startswith(reason)
    assert parent.process.wait(DEADLINE_SECONDS) == 1


def test_memory_that_children_would_share_is_unfit(zygote, tmp_path):
    layer = package(tmp_path, {"shares.py": "import mmap\nm = mmap.mmap(-1, 4096)\n"})
    message = zygote({"imports": [["shares"]]}, {"_CUMULET_PACKAGES": layer}).unfit()
    assert message["reason"].startswith("its children would share memory") and message["import"] is None


def test_files_that_are_only_read_are_no_harm(zygote, tmp_path):
    text = "f = open(__file__)\ng = open('/dev/urandom', 'rb')\n"
    layer = package(tmp_path, {"reads.py": text})
    parent = zygote({"imports": [["reads"]]}, {"_CUMULET_PACKAGES": layer})
    parent.ready()
    source = "import reads\ndef handler(event, context): return [reads.f.read(), len(reads.g.read(5))]\n"
    assert call(parent.environment(source, variables={"_CUMULET_PACKAGES": layer})) == [text, 5]


@pytest.mark.parametrize("way", ["fresh", "forked"])
def test_learning_what_a_function_imports(zygote, python, tmp_path, way):
    layer = package(tmp_path, LAYER)
    files = {
        "f.py": "import own, single, statistics, zipped, sys\nfrom dep import later\ndef handler(e, c): import late; return '_CUMULET_LEARN' in __import__('os').environ\n",
        "own.py": "",
        "zipped.py": "",
        "zipped-1.0.dist-info/RECORD": "zipped.py,,\n",
    }
    variables = {"_CUMULET_PACKAGES": layer, "_CUMULET_LEARN": "1"}
    if way == "fresh":
        env, expected = python(files, variables=variables), ["dep.inner", "dep", "single", "zipped", "dep.later"]
    else:
        parent = zygote({"imports": [["dep"]]}, {"_CUMULET_PACKAGES": layer})
        parent.ready()
        env, expected = parent.environment(files, variables=variables), ["single", "zipped", "dep.later"]
    assert env.ready().kind == READY
    assert env.invoke().json is False
    learned = env.answer()
    assert (learned.kind, learned.json) == (LEARNED, [*expected, "late"])
    assert env.invoke().json is False


def test_libraries_do_not_take_a_child_for_its_parent(zygote):
    """What was there before the fork and must not be the same in two children."""
    parent = zygote({"imports": [["ssl"], ["multiprocessing.process"], ["secrets"], ["tempfile"]]})
    parent.ready()
    source = (
        "import random, ssl, secrets, uuid, tempfile, os, multiprocessing.process as p\n"
        "def handler(event, context):\n"
        "    return [random.random(), ssl.RAND_bytes(8).hex(), secrets.token_hex(8), str(uuid.uuid4()),\n"
        "            str(uuid.uuid1()), tempfile.mktemp(), bytes(p.current_process().authkey).hex()], tempfile.gettempdir(), p.ORIGINAL_DIR\n"
    )
    envs = [parent.environment(source, variables={"TMPDIR": "/var"}) for _ in range(2)]
    (first, *fixed), (second, *_) = (call(env) for env in envs)
    assert not set(first) & set(second)
    assert fixed == ["/var", str(envs[0].task_root)]


SNAPSHOT = """
import os, uuid, random, snapshot_restore_py as hooks
import logging
LOADED_BY, ID, CALLS = os.getpid(), uuid.uuid4().hex, []
logging.warning("loaded")
hooks.register_before_snapshot(lambda: CALLS.append(["before", os.getpid()]))
hooks.register_after_restore(lambda: CALLS.append(["after", os.getpid()]))
def handler(event, context):
    logging.warning("called")
    CALLS.append("called")
    return [LOADED_BY, os.getpid(), CALLS, ID, random.random(), context.log_stream_name, os.environ["SECRET"], "PYTHONPATH" in os.environ]
"""


def function_of(task, variables=None):
    variables = {
        "LAMBDA_TASK_ROOT": task, "_HANDLER": "f.handler", "LANG": "en_US.UTF-8", "TZ": ":UTC", "SECRET": "old",
        "AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start", **(variables or {}),
    }  # fmt: skip
    return {"imports": [], "function": {"env": list(variables.items()), "cwd": task}}


LOGGED = {"_LAMBDA_TELEMETRY_LOG_FD": "4"}


@pytest.mark.parametrize("kind", ["snap-start", "on-demand"])
def test_a_function_is_loaded_once_and_forked(zygote, tmp_path, kind):
    variables = {"AWS_LAMBDA_INITIALIZATION_TYPE": kind, "SECRET": "old"}
    parent = zygote(function_of(package(tmp_path, {"f.py": SNAPSHOT}), variables), LOGGED)
    parent.ready()
    assert b"\tloaded\n" in os.read(parent.log_read, 1 << 16)
    variables["SECRET"] = "new"
    answers = []
    for i in range(2):
        env = parent.environment(SNAPSHOT, variables={**variables, "AWS_LAMBDA_LOG_STREAM_NAME": f"stream {i}"})
        answers.append(call(env))
        loaded_by, pid, calls, _, _, stream, secret, has_path = answers[-1]
        hooks = [["before", loaded_by], ["after", pid]] if kind == "snap-start" else []
        assert (loaded_by, pid, calls) == (parent.process.pid, env.process.pid, [*hooks, "called"])
        assert (stream, secret, has_path) == (f"stream {i}", "new", True)
        [record] = env.records()
        assert record.text.endswith("\treq-1\tcalled\n")
        assert env.hang_up() == 0
    assert answers[0][3] == answers[1][3] and answers[0][4] != answers[1][4]


def test_a_child_of_a_loaded_function_has_nothing_of_the_zygote_open(zygote, tmp_path):
    source = "import os\ndef handler(event, context): return sorted(map(int, os.listdir('/proc/self/fd')))\n"
    parent = zygote(function_of(package(tmp_path, {"f.py": source})), LOGGED)
    parent.ready()
    # The last is the one that lists the folder.
    assert call(parent.environment(source)) == [0, 1, 2, SOCKET_FD, LOG_FD, LOG_FD + 1]


def test_a_function_that_cannot_be_loaded(zygote, tmp_path):
    parent = zygote(function_of(package(tmp_path, {"f.py": "import nothing_here\n"})), LOGGED)
    message = parent.unfit()
    assert message["reason"] == "the function cannot be loaded"
    assert message["error_type"] == message["error"]["errorType"] == "Runtime.ImportModuleError"
    assert message["error"]["errorMessage"] == "Unable to import module 'f': No module named 'nothing_here'"
    assert parent.process.wait(DEADLINE_SECONDS) == 1
    assert b"[ERROR] Runtime.ImportModuleError" in os.read(parent.log_read, 1 << 16)


@pytest.mark.parametrize("moment", ["before_snapshot", "after_restore"])
def test_a_hook_that_fails(zygote, tmp_path, moment):
    source = f"import snapshot_restore_py as h\n@h.register_{moment}\ndef fail(): raise KeyError('x')\ndef handler(e, c): pass\n"
    parent = zygote(function_of(package(tmp_path, {"f.py": source})), LOGGED)
    if moment == "before_snapshot":
        message = parent.unfit()
        assert (message["error_type"], message["error"]["errorType"]) == ("Runtime.BeforeSnapshotError", "KeyError")
        return
    parent.ready()
    env = parent.environment(source, variables={"AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start"})
    answer = env.ready()
    assert (answer.kind, answer.header) == (INIT_ERROR, {"error_type": "Runtime.AfterRestoreError"})
    assert env.process.wait() == 65
    [record] = env.records()
    assert record.text.startswith("[ERROR] KeyError: 'x'\n")


def test_a_function_that_starts_a_thread_is_unfit(zygote, tmp_path):
    source = "import threading, time\nthreading.Thread(target=time.sleep, args=(99,), daemon=True).start()\n"
    parent = zygote(function_of(package(tmp_path, {"f.py": source + "def handler(e, c): pass\n"})), LOGGED)
    assert parent.unfit() == {"reason": "it runs 1 thread", "import": None}


def test_a_function_that_leaves_files_that_its_copies_would_not_find_is_unfit(zygote, tmp_path):
    private = tmp_path / "private"
    private.mkdir()
    source = f"if not __import__('os').environ.get('TIDY'): open({str(private / 'model')!r}, 'w').close()\n"
    task = package(tmp_path / "task", {"f.py": source + "def handler(e, c): pass\n"})
    for variables in ({}, {"TIDY": "1"}):
        preload = function_of(task, variables)
        preload["function"]["private"] = str(private)
        parent = zygote(preload, LOGGED)
        if variables:
            parent.ready()
        else:
            assert parent.unfit()["reason"].startswith(f"it has left files in {private}")
            (private / "model").unlink()


def test_the_environment_of_a_loaded_function_is_replaced_as_a_whole(zygote, tmp_path):
    source = returns("[dict(os.environ), os.environ is KEPT]") + "KEPT = os.environ\n"
    task = package(tmp_path, {"f.py": source})
    parent = zygote(function_of(task, {"ONLY_BEFORE": "1"}), LOGGED)
    parent.ready()
    env = parent.environment(source, variables={"LAMBDA_TASK_ROOT": task})
    variables, is_same = call(env)
    assert is_same and "ONLY_BEFORE" not in variables
    assert set(variables) - {"LC_CTYPE"} == {*env.variables, "PYTHONPATH"}


def test_a_zygote_ends_with_its_server(zygote):
    waiting = zygote(preload=None)
    assert waiting.hang_up() == 0


# Libraries of native code. One version is enough: their wheels are built from the same sources.

REQUIREMENTS = "numpy>=1.26,<3\nscipy>=1.13,<2\nscikit-learn>=1.4,<2\npandas>=2.1,<4\n"


@pytest.fixture(scope="session")
def science(layer, tmp_path_factory):
    requirements = tmp_path_factory.mktemp("science") / "requirements.txt"
    requirements.write_text(REQUIREMENTS)
    try:
        return str(layer(VERSION, requirements))
    except Exception as error:
        pytest.skip(f"scikit-learn and pandas cannot be had here: {error}")


IMPORTS = [["numpy"], ["scipy", "stats"], ["sklearn.ensemble"], ["sklearn.cluster"], ["pandas"], ["ssl"]]


@pytest.fixture(scope="session")
def science_zygote(client, science):
    parent = Zygote(interpreters.pythons()[VERSION], client, {"imports": IMPORTS}, {"_CUMULET_PACKAGES": science})
    parent.report = parent.ready()
    yield parent
    parent.close()


def test_native_libraries_leave_no_thread(science_zygote):
    assert science_zygote.report["n_threads"] == 1 and science_zygote.report["failed"] == []


NATIVE = {
    "HistGradientBoosting": "from sklearn.ensemble import HistGradientBoostingRegressor as M\n"
    "def run(): return M(max_iter=20).fit(X, y).score(X, y) > 0.5\n",
    "RandomForest": "from sklearn.ensemble import RandomForestRegressor as M\n"
    "def run(): return M(n_estimators=20, n_jobs=-1).fit(X, y).score(X, y) > 0.5\n",
    "KMeans": "from sklearn.cluster import KMeans\n"
    "def run(): return len(KMeans(3, n_init=2).fit(X).cluster_centers_) == 3\n",
    "linalg": "def run():\n"
    "    a = np.random.rand(600, 600); u, s, v = np.linalg.svd(a)\n"
    "    return bool(np.allclose(u * s @ v, a)) and bool(np.allclose(np.linalg.inv(a) @ a, np.eye(600), atol=1e-6))\n",
    "pandas": "import pandas as pd\n"
    "def run(): return int(pd.DataFrame({'a': [1, 1, 2], 'b': [3, 4, 5]}).groupby('a').b.sum()[1]) == 7\n",
    "multiprocessing": "import multiprocessing as mp\n"
    "def work(q): q.send(float(np.linalg.norm(np.ones((300, 300)) @ np.ones((300, 300)))))\n"
    "def run():\n"
    "    a, b = mp.Pipe(); p = mp.get_context('fork').Process(target=work, args=(b,)); p.start()\n"
    "    v = a.recv(); p.join(); return v == 90000.0 and p.exitcode == 0\n",
    "concurrent.futures": "from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor\n"
    "def run():\n"
    "    with ThreadPoolExecutor(4) as pool: a = list(pool.map(lambda n: float(np.linalg.det(np.eye(n))), [50, 100, 200]))\n"
    "    with ProcessPoolExecutor(2) as pool: b = list(pool.map(abs, [-1, -2]))\n"
    "    return a == [1.0] * 3 and b == [1, 2]\n",
    "subprocess": "import subprocess\ndef run(): return subprocess.check_output(['echo', 'x']) == b'x\\n'\n",
    "ssl": "import ssl, hashlib\n"
    "def run(): return ssl.create_default_context() is not None and len(hashlib.sha256(ssl.RAND_bytes(9)).hexdigest()) == 64\n",
}


@pytest.mark.parametrize("name", NATIVE)
@pytest.mark.parametrize("is_loaded", [False, True], ids=["dependencies", "function"])
def test_native_libraries_work_after_the_fork(science_zygote, science, zygote, tmp_path, name, is_loaded):
    """As dependencies, and in a function that has used them already when it is forked."""
    source = (
        "import numpy as np\nX = np.random.default_rng(0).normal(size=(2000, 6)); y = X[:, 0] * 2 + X[:, 1]\n"
        + NATIVE[name]
        + ("assert run()\n" if is_loaded else "")
        + "def handler(event, context): return run()\n"
    )
    parent, variables = science_zygote, {"_CUMULET_PACKAGES": science}
    if is_loaded:
        parent = zygote(function_of(package(tmp_path, {"f.py": source}), variables), LOGGED)
        parent.ready()
    for _ in range(2):
        env = parent.environment(source, variables=variables)
        assert call(env) is True
        env.close()


THREADS = """
import ctypes, glob, os, numpy as np, sklearn.ensemble
from threadpoolctl import threadpool_info
COUNTS = {info["user_api"] + " " + info["prefix"]: info["num_threads"] for info in threadpool_info()}
def handler(event, context): return COUNTS
"""


@pytest.mark.parametrize("variables", [{}, {"OPENBLAS_NUM_THREADS": "1"}, {"OMP_NUM_THREADS": "3"}], ids=str)
def test_thread_counts_are_those_of_a_fresh_start(science_zygote, science, client, variables):
    variables = {**variables, "_CUMULET_PACKAGES": science}
    executable = interpreters.pythons()[VERSION]
    argv = [executable, "-S", str(client / "bootstrap.py")]
    with Environment(argv, {"f.py": THREADS}, "f.handler", variables, client) as fresh:
        expected = call(fresh)
    assert {"blas libscipy_openblas", "openmp libgomp"} <= set(expected)
    assert call(science_zygote.environment(THREADS, variables=variables)) == expected


def test_numpys_random_numbers_differ(zygote, science, tmp_path):
    source = (
        "import numpy as np\n"
        "OWN, OLD, FIXED = np.random.default_rng(), np.random.RandomState(), [np.random.default_rng(7), np.random.RandomState(7)]\n"
        "def handler(event, context):\n"
        "    fresh = [float(g.random()) for g in (np.random, OWN, np.random.default_rng())] + [float(OLD.rand())]\n"
        "    return fresh, [float(FIXED[0].random()), float(FIXED[1].rand())]\n"
    )
    variables = {"_CUMULET_PACKAGES": science}
    parent = zygote(function_of(package(tmp_path, {"f.py": source}), variables), LOGGED)
    parent.ready()
    (first, fixed), (second, fixed_too) = (call(parent.environment(source, variables=variables)) for _ in range(2))
    assert not set(first) & set(second)
    assert fixed == fixed_too == [0.625095466604667, 0.07630828937395717]


def test_a_fresh_start_imports_nothing_that_it_need_not(python):
    env = python("import sys\nloaded = sorted(sys.modules)\ndef handler(event, context): return loaded\n")
    loaded = set(call(env))
    assert not loaded & {"json", "re", "logging", "traceback", "enum", "collections", "site", "ssl", "asyncio", "urllib"}
