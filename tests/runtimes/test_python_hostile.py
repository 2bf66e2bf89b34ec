"""Functions that do what no function should, and what comes of it."""

import pytest

from fake_server import ERROR, INIT_ERROR, READY, RESPONSE, Ended


def started(env):
    assert env.ready().kind == READY
    return env


def test_replaced_streams(python):
    env = started(python(
        "import sys, io\n"
        "def handler(event, context):\n"
        "    sys.stdout = io.StringIO()\n"
        "    sys.stderr = None\n"
        "    print('lost')\n"
        "    if event: raise ValueError('still told')\n"
        "    return 1\n"
    ))  # fmt: skip
    assert env.invoke({}).json == 1
    assert env.invoke({"a": 1}).json["errorMessage"] == "still told"
    assert "still told" in env.log()


def test_closed_streams(python):
    env = started(python("import sys\ndef handler(event, context):\n    sys.stdout.close()\n    sys.stderr.close()\n    return 1\n"))
    assert env.invoke({}).json == 1
    assert env.invoke({}).json == 1


def test_closed_descriptors_end_the_process(python):
    env = started(python("import os\ndef handler(event, context):\n    os.closerange(3, 256)\n"))
    with pytest.raises(Ended):
        env.invoke({})
    assert env.exit_status() != 0


def test_a_closed_log_descriptor_does_no_harm(python):
    env = started(python(
        "import os\n"
        "def handler(event, context):\n"
        "    for fd in os.listdir('/proc/self/fd'):\n"
        "        try:\n"
        "            if 'pipe' in os.readlink(f'/proc/self/fd/{fd}') and int(fd) > 2: os.close(int(fd))\n"
        "        except OSError: pass\n"
        "    print('nowhere')\n"
        "    return 1\n"
    ))  # fmt: skip
    assert env.invoke({}).json == 1


@pytest.mark.parametrize(
    ("how", "status"),
    [("sys.exit()", 0), ("sys.exit(3)", 3), ("sys.exit('text')", 1), ("os._exit(7)", 7), ("exit(9)", 9),
     ("os.kill(os.getpid(), 9)", -9), ("raise KeyboardInterrupt", -2)],
)  # fmt: skip
@pytest.mark.parametrize("when", ["handler", "init"])
def test_the_process_ends(python, how, status, when):
    body = f"import os, sys\n{how}\n" if when == "init" else f"import os, sys\ndef handler(e, c):\n    {how}\n"
    env = python(body)
    with pytest.raises(Ended):
        started(env)
        env.invoke({})
    assert env.exit_status() in ((1, 130, -2) if "Keyboard" in how else (status,))


def test_output_before_the_end_is_kept(python):
    env = started(python(
        "import sys, atexit\n"
        "atexit.register(lambda: print('at exit', end=''))\n"
        "def handler(event, context):\n    print('last words', end='')\n    sys.exit(1)\n"
    ))  # fmt: skip
    with pytest.raises(Ended):
        env.invoke({})
    env.exit_status()
    assert env.log().startswith("last words")
    assert "at exit" in env.log()


def test_a_fork_that_returns_answers_once(python):
    env = started(python(
        "import os\n"
        "def handler(event, context):\n"
        "    pid = os.fork()\n"
        "    if pid == 0:\n"
        "        print('child')\n"
        "        return 'child'\n"
        "    os.waitpid(pid, 0)\n"
        "    return 'parent'\n"
    ))  # fmt: skip
    for _ in range(3):
        assert env.invoke({}).json == "parent"
    assert env.nothing_comes(0.2)
    env.records()
    assert env.plain["stdout"] == b"child\n" * 3


def test_forks_log_without_breaking_records(python):
    env = started(python(
        "import os, logging\n"
        "def handler(event, context):\n"
        "    pids = []\n"
        "    for i in range(4):\n"
        "        pid = os.fork()\n"
        "        if pid == 0:\n"
        "            for n in range(50): logging.error('%s', str(i) * (100 if n % 2 else 20000))\n"
        "            os._exit(0)\n"
        "        pids.append(pid)\n"
        "    for n in range(50): logging.error('%s', 'p' * 20000)\n"
        "    for pid in pids: os.waitpid(pid, 0)\n"
    ))  # fmt: skip
    env.invoke({}, timeout_ms=20000)
    records = env.records()  # Parses: no record is cut.
    assert sum(record.text.rstrip().endswith("p" * 20000) for record in records) == 50
    assert env.plain["stdout"].count(b"\n") == 200


def test_threads_print_at_once(python):
    env = started(python(
        "import threading\n"
        "def handler(event, context):\n"
        "    def talk(i):\n"
        "        for n in range(200): print(f'{i}:{n:03}' * 10)\n"
        "    threads = [threading.Thread(target=talk, args=(i,)) for i in range(8)]\n"
        "    [t.start() for t in threads]; [t.join() for t in threads]\n"
    ))  # fmt: skip
    env.invoke({}, timeout_ms=20000)
    assert len(env.log()) == 8 * 200 * 10 * 5 + 8 * 200


def test_a_thread_goes_on_after_the_answer(python):
    env = started(python(
        "import threading, time\n"
        "seen = []\n"
        "def work():\n    time.sleep(0.05); print('late'); seen.append(1)\n"
        "def handler(event, context):\n"
        "    if event: time.sleep(0.2); return seen\n"
        "    threading.Thread(target=work).start()\n"
    ))  # fmt: skip
    env.invoke({})
    assert env.invoke({"wait": 1}).json == [1]
    assert env.log() == "late\n"


def test_a_thread_that_never_ends_does_not_keep_the_process(python):
    env = started(python(
        "import threading, time\n"
        "threading.Thread(target=lambda: time.sleep(1000)).start()\n"
        "def handler(event, context): return 1\n"
    ))  # fmt: skip
    assert env.invoke({}).json == 1
    assert env.hang_up() == 0


def test_recursion_and_memory_errors_are_answers(python):
    env = started(python(
        "def handler(event, context):\n"
        "    if event == 'recurse': return handler(event, context)\n"
        "    if event == 'memory': return bytearray(1 << 62)\n"
        "    if event == 'deep':\n"
        "        deep = []\n"
        "        for _ in range(200000): deep = [deep]\n"
        "        return deep\n"
        "    return 1\n"
    ))  # fmt: skip
    answer = env.invoke("recurse")
    assert (answer.kind, answer.json["errorType"]) == (ERROR, "RecursionError")
    assert env.invoke("memory").json["errorType"] == "MemoryError"
    assert env.invoke("deep").json["errorType"] == "Runtime.MarshalError"
    assert env.invoke("other").json == 1


def test_deep_events_are_refused(python):
    env = started(python("def handler(event, context): return 1\n"))
    answer = env.invoke(b"[" * 100000 + b"]" * 100000)
    assert answer.kind in (ERROR, RESPONSE)
    assert env.invoke({}).json == 1


def test_signals(python):
    env = started(python(
        "import signal, os\n"
        "signal.signal(signal.SIGALRM, lambda *a: print('alarm'))\n"
        "signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)\n"
        "def handler(event, context):\n"
        "    if event: signal.setitimer(signal.ITIMER_REAL, 0)\n"
        "    print('x' * 300000)\n"
        "    return 'y' * 1000000\n"
    ))  # fmt: skip
    for _ in range(10):
        assert env.invoke({}).json == "y" * 1000000
    env.invoke("stop")
    # The handler may print between the text of the interrupted call and its line feed, never inside of a word.
    written = env.log().replace("alarm", "")
    assert set(written) == {"x", "\n"}
    assert written.count("x") == 11 * 300000


def test_an_exception_from_a_signal_while_waiting_ends_the_process(python):
    env = started(python(
        "import signal, sys\n"
        "def stop(*_):\n    print('stopping'); sys.exit(0)\n"
        "signal.signal(signal.SIGTERM, stop)\n"
        "def handler(event, context): return 1\n"
    ))  # fmt: skip
    assert env.invoke({}).json == 1
    env.process.terminate()
    assert env.exit_status() == 0
    assert env.log() == "stopping\n"


def test_a_changed_environment(python):
    env = started(python(
        "import os\n"
        "def handler(event, context):\n"
        "    os.environ.clear()\n"
        "    return [context.function_name, context.log_group_name]\n"
    ))  # fmt: skip
    assert env.invoke({}, trace_id="t").json == ["fn", "/aws/lambda/fn"]
    assert env.invoke({}).json == ["fn", "/aws/lambda/fn"]


def test_a_changed_working_folder(python):
    env = started(python("import os\ndef handler(event, context):\n    os.chdir('/')\n    raise ValueError('x')\n"))
    assert env.invoke({}).json["errorType"] == "ValueError"
    assert env.invoke({}).json["errorType"] == "ValueError"


def test_exceptions_that_misbehave(python):
    env = started(python(
        "class Silent(Exception):\n"
        "    def __str__(self): raise RuntimeError('no text')\n"
        "class Loud(Exception):\n"
        "    def __str__(self): return 5\n"
        "class Odd(Exception): pass\n"
        "Odd.__name__ = 'Strange name\\n'\n"
        "def handler(event, context):\n"
        "    if event == 1: raise Silent\n"
        "    if event == 2: raise Loud\n"
        "    if event == 3: raise Odd('\\ud800')\n"
        "    raise Exception({'not': 'text'})\n"
    ))  # fmt: skip
    assert env.invoke(1).json["errorType"] == "Silent"
    assert env.invoke(2).json["errorType"] == "Loud"
    assert env.invoke(3).json["errorMessage"] in ("\ud800", "\\ud800")
    assert env.invoke(4).json["errorMessage"] == "{'not': 'text'}"


def test_responses_that_misbehave(python):
    env = started(python(
        "class Bad(dict):\n"
        "    def items(self): raise OSError('no items')\n"
        "class Named:\n"
        "    def _asdict(self): return 5\n"
        "def handler(event, context):\n"
        "    return {1: Bad(a=1), 2: '\\ud800', 3: Named(), 4: [object()]}[event]\n"
    ))  # fmt: skip
    for event in (1, 2, 3, 4):
        answer = env.invoke(event)
        # A lone surrogate has an escape in the older, ASCII-only runtimes.
        assert answer.kind == ERROR or event in (1, 2), answer.body
        if answer.kind == ERROR:
            assert answer.json["errorType"] == "Runtime.MarshalError"


def test_broken_builtins(python):
    env = started(python(
        "import builtins\n"
        "builtins.print = None\n"
        "def handler(event, context):\n"
        "    import json, os, sys, time\n"
        "    json.loads = json.dumps = None\n"
        "    sys.path.clear()\n"
        "    if event: raise ValueError('v')\n"
        "    return {'a': 1}\n"
    ))  # fmt: skip
    assert env.invoke({}).json == {"a": 1}
    assert env.invoke({"b": 1}).json["errorType"] == "ValueError"


def test_traceback_limits_and_hooks(python):
    env = started(python(
        "import sys\n"
        "sys.tracebacklimit = 0\n"
        "sys.excepthook = None\n"
        "def handler(event, context): raise ValueError('v')\n"
    ))  # fmt: skip
    assert env.invoke({}).json["errorType"] == "ValueError"


def test_logging_shut_down(python):
    env = started(python(
        "import logging\n"
        "logging.getLogger().handlers.clear()\n"
        "logging.shutdown()\n"
        "def handler(event, context):\n"
        "    logging.error('x')\n"
        "    context.log('y')\n"
    ))  # fmt: skip
    assert env.invoke({}).kind == RESPONSE


def test_a_wrong_format_string_in_logging_is_the_functions_error(python):
    env = started(python("import logging\ndef handler(event, context):\n    logging.error('%d', 'x')\n"))
    assert env.invoke({}).json["errorType"] == "TypeError"


def test_garbage_and_finalizers(python):
    env = started(python(
        "class Noisy:\n"
        "    def __del__(self):\n        print('gone'); raise ValueError('in del')\n"
        "def handler(event, context):\n"
        "    n = Noisy()\n"
        "    if event: raise ValueError(n)\n"
        "    return 1\n"
    ))  # fmt: skip
    assert env.invoke({}).json == 1
    assert env.invoke({"a": 1}).json["errorType"] == "ValueError"
    assert env.log().count("gone\n") == 2


def test_the_event_does_not_outlive_its_invocation(python):
    env = started(python(
        "import weakref\n"
        "class Box(dict): pass\n"
        "boxes = []\n"
        "def handler(event, context):\n"
        "    alive = sum(box() is not None for box in boxes)\n"
        "    box = Box(event)\n"
        "    boxes.append(weakref.ref(box))\n"
        "    if event: raise ValueError('x')\n"
        "    return {'alive': alive}\n"
    ))  # fmt: skip
    env.invoke({"a": 1})
    assert env.invoke({}).json == {"alive": 0}


def test_init_that_fails_after_threads_and_output(python):
    env = python("import threading, time\nthreading.Thread(target=lambda: time.sleep(1000)).start()\nprint('x', end='')\nraise ValueError('v')\n")
    assert env.ready().kind == INIT_ERROR
    assert env.exit_status() == 1
    assert env.log().startswith("x")


def test_a_module_that_exits_while_it_is_imported_by_the_handler(python):
    env = started(python({"f.py": "def handler(event, context):\n    import g\n", "g.py": "raise ImportError('no g')"}))
    answer = env.invoke({})
    assert (answer.json["errorType"], answer.json["errorMessage"]) == ("ImportError", "no g")


def test_asyncio_in_a_handler(python):
    env = started(python(
        "import asyncio\n"
        "async def work():\n    await asyncio.sleep(0.01); return 5\n"
        "def handler(event, context): return asyncio.run(work())\n"
    ))  # fmt: skip
    assert env.invoke({}, timeout_ms=20000).json == 5
    assert env.invoke({}).json == 5


def test_an_async_handler_gets_a_hint(python):
    env = started(python("async def handler(event, context): pass\n"))
    answer = env.invoke({})
    assert answer.json["errorMessage"] == "Unable to marshal response: Object of type coroutine is not JSON serializable"
    assert "asyncio.run" in env.log()
