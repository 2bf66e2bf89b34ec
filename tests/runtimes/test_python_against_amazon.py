"""What Amazon's own client says of the same function, for the same event, on the same interpreter."""

import json
import os
import struct

import pytest

from fake_server import ERROR, INIT_ERROR
from runtime_api import RuntimeApi

# name: (files, handler, event). Frames of the clients themselves and what depends on paths is compared loosely.
CASES = {
    "plain": ({"f.py": "def handler(e, c): return {'a': [1, 2.5, None, True], 'é': 'ü\\u2028'}"}, "f.handler", {}),
    "nothing": ({"f.py": "def handler(e, c): pass"}, "f.handler", {}),
    "text": ({"f.py": "def handler(e, c): return 'a\"b\\\\\\n\\x00\\x7f'"}, "f.handler", {}),
    "bytes": ({"f.py": "def handler(e, c): return b'{\"raw\": 1}'"}, "f.handler", {}),
    "nested bytes": ({"f.py": "def handler(e, c): return {'b': b'x', b'k': 1}"}, "f.handler", {}),
    "bad bytes": ({"f.py": "def handler(e, c): return [b'\\xff']"}, "f.handler", {}),
    "decimals": (
        {"f.py": "from decimal import Decimal as D\ndef handler(e, c): return [D('1.10'), D('NaN'), D('1E+3'), {'a': D(5)}]"},
        "f.handler",
        {},
    ),
    "decimal key": ({"f.py": "from decimal import Decimal as D\ndef handler(e, c): return {D(1): 2}"}, "f.handler", {}),
    "floats": ({"f.py": "def handler(e, c): return [1e16, 1e-7, 0.1, -0.0, float('nan'), float('inf'), -float('inf')]"}, "f.handler", {}),
    "keys": ({"f.py": "def handler(e, c): return {1: 1, 2.5: 2, True: 3, None: 4, 'x': 5}"}, "f.handler", {}),
    "tuple key": ({"f.py": "def handler(e, c): return {(1, 2): 3}"}, "f.handler", {}),
    "named tuple": (
        {"f.py": "import collections\nP = collections.namedtuple('P', 'x y')\ndef handler(e, c): return {'p': P(1, P(2, []))}"},
        "f.handler",
        {},
    ),
    "subclasses": (
        {
            "f.py": "import collections, enum\nclass N(enum.IntEnum):\n    A = 1\nclass S(str, enum.Enum):\n    B = 'b'\n"
            "def handler(e, c): return [collections.OrderedDict(b=1, a=N.A), collections.defaultdict(list, x=[S.B]), S.B, {N.A: 1}]"
        },
        "f.handler",
        {},
    ),
    "date": ({"f.py": "import datetime\ndef handler(e, c): return {'d': datetime.date(2024, 1, 1)}"}, "f.handler", {}),
    "set": ({"f.py": "def handler(e, c): return {1}"}, "f.handler", {}),
    "coroutine": ({"f.py": "async def handler(e, c): pass"}, "f.handler", {}),
    "circular": ({"f.py": "def handler(e, c):\n    a = []\n    a.append(a)\n    return a"}, "f.handler", {}),
    "exception": ({"f.py": "def handler(e, c):\n    raise ValueError('é', 1)"}, "f.handler", {}),
    "exception class": ({"f.py": "class E(Exception):\n    pass\ndef handler(e, c):\n    raise E"}, "f.handler", {}),
    "chained": ({"f.py": "def handler(e, c):\n    try:\n        1/0\n    except Exception as x:\n        raise KeyError('k') from x"}, "f.handler", {}),
    "lambda": ({"f.py": "handler = lambda e, c: e['x']"}, "f.handler", {}),
    "multi-line": ({"f.py": "def handler(e, c):\n    return dict(\n        a=1,\n        b=e['x'],\n    )"}, "f.handler", {}),
    "exec": ({"f.py": "def handler(e, c):\n    exec('1/0')"}, "f.handler", {}),
    "wrong arity": ({"f.py": "def handler(e): pass"}, "f.handler", {}),
    "not callable": ({"f.py": "handler = 5"}, "f.handler", {}),
    "missing module": ({}, "f.handler", {}),
    "missing dependency": ({"f.py": "import nothing.here"}, "f.handler", {}),
    "missing name": ({"f.py": "from json import nothing"}, "f.handler", {}),
    "missing handler": ({"f.py": ""}, "f.handler", {}),
    "malformed": ({"f.py": ""}, "handler", {}),
    "empty module": ({"f.py": ""}, ".handler", {}),
    "built-in": ({"sys.py": ""}, "sys.exit", {}),
    "syntax": ({"f.py": "x = 1\ndef handler(e, c)\n    pass\n"}, "f.handler", {}),
    "tabs": ({"f.py": "def handler(e, c):\n    x = 1\n\ty = 2\n"}, "f.handler", {}),
    "import fails": ({"f.py": "def boom():\n    raise RuntimeError('at import')\nboom()\n"}, "f.handler", {}),
    "folder": ({"a/b.py": "def handler(e, c): return __name__"}, "a/b.handler", {}),
    "package": ({"a/__init__.py": "x = 1", "a/b.py": "from . import x\ndef handler(e, c): return [__name__, x]"}, "a.b.handler", {}),
    "event": ({"f.py": "def handler(e, c): return e"}, "f.handler", {"a": [1, 1.5, "é\u2028\ud83d\ude00"], "b": {}, "c": 12345678901234567890}),
    "print": ({"f.py": "def handler(e, c):\n    print('a\\nb')\n    print('c', end='')"}, "f.handler", {}),
    "logging": (
        {"f.py": "import logging\nlogger = logging.getLogger()\nlogger.setLevel('INFO')\ndef handler(e, c):\n    logging.info('x\\ny %s', 1)\n    logger.warning('w')"},
        "f.handler",
        {},
    ),
    "context": (
        {"f.py": "def handler(e, c):\n    return [repr(c), sorted(k for k in vars(c) if k[0] != '_'), c.get_remaining_time_in_millis() > 2000]"},
        "f.handler",
        {},
    ),
}  # fmt: skip


@pytest.fixture
def amazon(python_version, layer, tmp_path):
    if python_version not in ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14"):
        pytest.skip("Amazon's client does not run on this version")
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("awslambdaric<=4.2.2\n")
    return layer(python_version, requirements)


@pytest.mark.parametrize("name", CASES)
def test_answers_are_the_same(python, python_version, amazon, name):
    files, handler, event = CASES[name]
    env = python(files, handler)
    started = env.ready()
    answer = started if started.kind == INIT_ERROR else env.invoke(event, request_id="id-1")
    ours = simplify(answer.body, env.task_root)
    our_lines = log_lines(record.text for record in env.records())
    their_kind, their_body, their_log = ask_amazon(env, amazon, handler, event)
    assert (answer.kind in (ERROR, INIT_ERROR)) == (their_kind != "response"), their_body
    assert ours == simplify(their_body, env.task_root)
    assert our_lines == log_lines(their_log)


def log_lines(texts):
    """The lines of a log without times, hints, frames of the clients, and what the interpreter itself warns of."""
    lines = []
    for text in texts:
        if "LAMBDA_WARNING" in text or "[HINT]" in text or "RuntimeWarning" in text:
            continue
        in_client = False
        for line in filter(None, text.splitlines()):
            if line.startswith("\u00a0\u00a0File"):
                in_client = "/cumulet_runtime/" in line or "/awslambdaric/" in line
            if not in_client:
                lines.append(line.split("\t", 2)[-1])
    return lines


def simplify(body, task_root):
    """The body as it is; of an error document, without the frames of the client itself."""
    try:
        document = json.loads(body)
    except ValueError:
        return body
    if isinstance(document, dict) and "stackTrace" in document:
        document["stackTrace"] = [
            "a frame of the client" if "/cumulet_runtime/" in frame or "/awslambdaric/" in frame else frame
            for frame in document["stackTrace"]
        ]
        return list(document.items())
    return body


def ask_amazon(env, packages, handler, event):
    """What Amazon's client posts, and what it logs, in a process with the environment of `env`."""
    log_read, log_write = os.pipe()
    variables = {
        **env.variables,
        "PYTHONPATH": f"{env.task_root}:{packages}",
        "_LAMBDA_TELEMETRY_LOG_FD": str(log_write),
    }
    api = RuntimeApi(
        [env.argv[0], "-m", "awslambdaric", handler], variables, env.task_root, pass_fds=(log_write,)
    )
    os.close(log_write)
    try:
        path, body = api.invoke_raw(event, "id-1")
    finally:
        api.stop()
    frames = b"".join(iter(lambda: os.read(log_read, 1 << 16), b""))
    os.close(log_read)
    texts = [api.output.decode()]
    while frames:
        length = struct.unpack_from(">4xI", frames)[0]
        texts.append(frames[16 : 16 + length].decode())
        frames = frames[16 + length :]
    api.close()
    return path.rsplit("/", 1)[-1], body, texts
