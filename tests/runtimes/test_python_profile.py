"""What a client tells of imports while it loads a function."""

import pytest
from fake_server import INIT_ERROR, PROFILE, READY, Ended

ASKED = {"_CUMULET_PROFILE": "1"}


def told(env):
    """The steps, and the frame that follows them (`None`: the process has ended)."""
    steps = []
    while True:
        try:
            frame = env.ready()
        except Ended:
            return steps, None
        if frame.kind != PROFILE:
            return steps, frame
        steps.append(frame.json)


def outline(steps):
    """`+a` for the beginning of an import, `-a` for its end, `!a` for one that failed."""
    marks = {"begin": "+", "end": "-"}
    return [
        ("!" if "error" in step else mark) + step[what] for step in steps for what, mark in marks.items() if what in step
    ]


def test_nested_imports_are_told_as_they_happen(python):
    env = python(
        {
            "f.py": "import a, slow\nimport a\nfrom b import c\nimport importlib\nimportlib.import_module('a.x')\n"
            "def handler(event, context): import late; return 1\n",
            "a/__init__.py": "import d",
            "a/x.py": "",
            "b/__init__.py": "",
            "b/c.py": "",
            "d.py": "BIG = bytearray(b'x') * (64 << 20)",
            "late.py": "",
            "slow.py": "import time\ntime.sleep(0.2)",
        },
        variables=ASKED,
    )
    steps, ready = told(env)
    assert ready.kind == READY
    # What is there already is not imported again; a package is imported before its module and within that import.
    assert outline(steps) == [
        "+", "+f", "+a", "+d", "-d", "-a", "+slow", "-slow", "+b", "-b", "+b.c", "-b.c", "+a.x", "-a.x",
        "-f", "-",
    ]  # fmt: skip
    at = {mark: step for mark, step in zip(outline(steps), steps)}
    assert at["-d"]["kb"] - at["+d"]["kb"] >= 60 << 10
    assert 190e6 < at["-slow"]["ns"] - at["+slow"]["ns"] < 2e9
    assert {step["thread"] for step in steps} == {0}
    # The imports of invocations are the function's own affair.
    assert env.invoke().json == 1
    assert env.hang_up() == 0


def test_nothing_is_told_without_being_asked(python):
    env = python({"f.py": "import a\ndef handler(event, context): return 1", "a.py": ""})
    assert env.ready().kind == READY


def test_an_import_that_fails_is_told_with_its_error(python):
    files = {"f.py": "try:\n    import absent\nexcept ImportError: pass\nimport a\n", "a.py": "import b\n", "b.py": "{}['key']"}
    env = python(files, variables=ASKED)
    steps, failed = told(env)
    assert outline(steps) == ["+", "+f", "+absent", "!absent", "+a", "+b", "!b", "!a", "!f", "-"]
    errors = {step["end"]: step["error"] for step in steps if "error" in step}
    assert errors == {"absent": "ModuleNotFoundError", "b": "KeyError", "a": "KeyError", "f": "KeyError"}
    assert (failed.kind, failed.header) == (INIT_ERROR, {"error_type": "KeyError"})
    # The recorder is not in the stack trace.
    trace = "".join(failed.json["stackTrace"]).replace(str(env.task_root), "")
    plain = python(files)
    assert trace == "".join(plain.ready().json["stackTrace"]).replace(str(plain.task_root), "")


@pytest.mark.parametrize("end", ["import os; os._exit(3)", "import sys; sys.exit(3)", "import os; os.kill(os.getpid(), 9)"])
def test_a_process_that_ends_has_told_how_far_it_came(python, end):
    env = python({"f.py": "import a\n", "a.py": "import b", "b.py": end}, variables=ASKED)
    steps, frame = told(env)
    assert frame is None
    assert outline(steps)[:4] == ["+", "+f", "+a", "+b"]
    assert env.exit_status() in (3, -9)


def test_threads_and_forked_children_do_not_mix(python):
    source = (
        "import threading, os\n"
        "thread = threading.Thread(target=lambda: __import__('a'))\n"
        "thread.start(); thread.join()\n"
        "import forks\n"
        "def handler(event, context): return 1\n"
    )
    # The child goes back through the import that it was forked in.
    forks = "import os\nif os.fork() == 0: import b; raise KeyError\nos.wait()\n"
    source = source.replace("import forks\n", "try: import forks\nexcept KeyError: os._exit(0)\n")
    env = python({"f.py": source, "forks.py": forks, "a.py": "", "b.py": ""}, variables=ASKED)
    steps, ready = told(env)
    assert ready.kind == READY
    assert [step["thread"] for step in steps if "a" in step.values()] == [1, 1]
    assert outline(steps).count("-forks") == 1 and not {"+b", "!forks"} & set(outline(steps))


def test_a_function_that_closes_descriptors_is_loaded(python):
    env = python("import os\nos.closerange(5, 50)\nimport colorsys\ndef handler(event, context): return 1", variables=ASKED)
    steps, ready = told(env)
    assert ready.kind == READY and "+colorsys" in outline(steps)
