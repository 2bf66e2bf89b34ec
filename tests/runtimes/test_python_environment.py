"""What a Python function finds around itself: modules, variables, context."""

import json
import os
import time

from fake_server import INIT_ERROR, READY, RESPONSE


def run(env, event=None, **header):
    started = env.ready()
    assert started.kind == READY, started.body
    answer = env.invoke(event, **header)
    assert answer.kind == RESPONSE, answer.body
    return answer.json


def test_the_context_tells_everything(python):
    env = python(
        "def handler(event, context):\n"
        "    c = context.client_context\n"
        "    return {'vars': {k: v for k, v in vars(context).items() if isinstance(v, (str, type(None)))},\n"
        "            'left': context.get_remaining_time_in_millis(),\n"
        "            'client': [c.client.installation_id, c.client.app_title, c.custom, c.env],\n"
        "            'identity': [context.identity.cognito_identity_id, context.identity.cognito_identity_pool_id]}\n"
    )
    client = {"client": {"installation_id": "i", "app_title": "t"}, "custom": {"k": "v"}, "env": {"locale": "x"}}
    answer = run(
        env,
        timeout_ms=5000,
        request_id="id-9",
        client_context=json.dumps(client),
        cognito_identity={"cognitoIdentityId": "ci", "cognitoIdentityPoolId": "cp"},
    )
    assert answer["vars"] == {
        "aws_request_id": "id-9",
        "log_group_name": "/aws/lambda/fn",
        "log_stream_name": "2026/01/01/[$LATEST]abc",
        "function_name": "fn",
        "memory_limit_in_mb": "128",
        "function_version": "$LATEST",
        "invoked_function_arn": "arn:aws:lambda:us-east-1:000000000000:function:fn",
        "tenant_id": None,
    }
    assert 3000 < answer["left"] <= 5000
    assert answer["client"] == ["i", "t", {"k": "v"}, {"locale": "x"}]
    assert answer["identity"] == ["ci", "cp"]


def test_a_context_without_client_or_identity(python):
    env = python(
        "def handler(event, context):\n"
        "    return [context.client_context, context.identity.cognito_identity_id, "
        "context.get_remaining_time_in_millis()]\n"
    )
    assert run(env, timeout_ms=-1000) == [None, None, 0]


def test_a_client_context_that_is_no_json(python):
    env = python("def handler(event, context): pass\n")
    env.ready()
    answer = env.invoke({}, client_context="{")
    assert answer.header == {"error_type": "Runtime.LambdaContextUnmarshalError"}
    assert answer.json["errorMessage"].startswith("Unable to parse Client Context JSON: Expecting property name")
    assert env.invoke({}).kind == RESPONSE


def test_the_trace_id_is_that_of_the_invocation(python):
    env = python("import os\ndef handler(event, context): return os.environ.get('_X_AMZN_TRACE_ID')\n")
    env.ready()
    assert env.invoke({}, trace_id="Root=1").json == "Root=1"
    assert env.invoke({}, trace_id="Root=2").json == "Root=2"
    assert env.invoke({}).json is None


def test_variables_of_the_protocol_are_gone(python):
    env = python("import os\ndef handler(event, context): return dict(os.environ)\n")
    variables = run(env)
    assert not [name for name in variables if name.startswith(("_CUMULET", "_LAMBDA_TELEMETRY"))]
    assert variables["PYTHONPATH"] == variables["LAMBDA_RUNTIME_DIR"]


def test_descriptors_are_not_inherited(python):
    env = python(
        "import subprocess\n"
        "def handler(event, context):\n"
        "    out = subprocess.run(['ls', '/proc/self/fd'], capture_output=True, text=True, close_fds=False)\n"
        "    return out.stdout.split()\n"
    )
    # 3 is the folder that ls reads.
    assert run(env) == ["0", "1", "2", "3"]


def test_the_search_path_is_as_on_aws(python, python_version):
    env = python("import sys\ndef handler(event, context): return sys.path\n", variables={"_CUMULET_PACKAGES": "/provided"})
    path = run(env)
    task = str(env.task_root)
    assert path[:3] == [task, f"/opt/python/lib/python{python_version}/site-packages", "/opt/python"]
    assert path[3].endswith("/runtimes/python")
    assert path[-1] == "/provided"
    assert not [folder for folder in path if folder.endswith("dist-packages") or "/root" in folder and "site-packages" in folder]


def test_a_python_path_of_the_function_replaces_layers(python, tmp_path):
    (tmp_path / "extra.py").write_text("x = 5")
    env = python(
        "import extra, sys, os\ndef handler(event, context): return [extra.x, sys.path[0], '/opt/python' in sys.path, os.environ['PYTHONPATH']]\n",
        variables={"PYTHONPATH": str(tmp_path)},
    )
    assert run(env) == [5, str(env.task_root), False, str(tmp_path)]


def test_pth_files_are_read(python, tmp_path):
    (tmp_path / "linked.py").write_text("x = 6")
    env = python({"f.py": "import linked\ndef handler(event, context): return linked.x\n", "a.pth": f"{tmp_path}\n"})
    assert run(env) == 6


def test_modules_in_the_package_win_against_provided_ones(python, tmp_path):
    (tmp_path / "lib.py").write_text("x = 'provided'")
    files = {"f.py": "import lib\ndef handler(event, context): return lib.x\n"}
    env = python(files, variables={"_CUMULET_PACKAGES": str(tmp_path)})
    assert run(env) == "provided"
    env = python({**files, "lib.py": "x = 'own'"}, variables={"_CUMULET_PACKAGES": str(tmp_path)})
    assert run(env) == "own"


def test_modules_with_names_of_the_client_or_the_standard_library(python):
    names = ["bootstrap", "main", "channel", "handler", "invocation", "output", "logs", "faults", "random", "runtime"]
    protected = ["json", "logging", "traceback", "token", "decimal", "re", "os", "time", "string", "types", "enum"]
    files = {f"{name}.py": f"x = '{name}'" for name in names + protected}
    files["f.py"] = (
        "".join(f"import {name}\n" for name in names + protected)
        + f"own = [m.x for m in ({', '.join(names)})]\n"
        + f"std = [hasattr(m, 'x') for m in ({', '.join(protected)})]\n"
        + "def handler(event, context):\n"
        + "    if event: raise KeyError(event)\n"
        + "    logging.warning('works')\n"
        + "    return [own, any(std), json.dumps({'a': [decimal.Decimal(1) == 1]})]\n"
    )
    env = python(files)
    assert run(env) == [names, False, '{"a": [true]}']
    answer = env.invoke({"a": 1})
    assert answer.json["errorType"] == "KeyError"
    assert "raise KeyError(event)" in answer.json["stackTrace"][0]


def test_a_package_named_like_the_handlers_module(python):
    env = python({"bootstrap/__init__.py": "", "bootstrap/main.py": "def handler(event, context): return __name__\n"}, "bootstrap.main.handler")
    assert run(env) == "bootstrap.main"


def test_site_builtins_exist(python):
    env = python("def handler(event, context):\n    return [callable(exit), callable(quit)]\n")
    assert run(env) == [True, True]


def test_multiprocessing_works(python):
    env = python(
        "import multiprocessing\n"
        "def square(x): return x * x\n"
        "def child(connection):\n    connection.send(square(7)); connection.close()\n"
        "def handler(event, context):\n"
        "    cx = multiprocessing.get_context(event)\n"
        "    ours, theirs = cx.Pipe()\n"
        "    process = cx.Process(target=child, args=(theirs,))\n"
        "    process.start()\n"
        "    answer = ours.recv()\n"
        "    process.join()\n"
        "    return [answer, process.exitcode]\n"
    )
    env.ready()
    assert env.invoke("fork", timeout_ms=20000).json == [49, 0]
    assert env.invoke("spawn", timeout_ms=20000).json == [49, 0]


def test_six_megabytes_go_both_ways(python):
    env = python("def handler(event, context): return event\n")
    env.ready()
    event = {"text": "é" * (3 * 1024 * 1024 - 100)}
    answer = env.invoke(json.dumps(event, ensure_ascii=False).encode())
    assert answer.json == event
    assert len(answer.body) > 6 * 1024 * 1024 - 300
    assert env.invoke({}).json == {}


def test_frames_may_arrive_byte_by_byte(python):
    env = python("def handler(event, context): return event\n")
    env.ready()
    sent = []
    real = env._server
    class Slow:
        def __getattr__(self, name):
            return getattr(real, name)
        def sendall(self, data):
            for i in range(len(data)):
                real.send(data[i : i + 1])
                if i < 20:
                    time.sleep(0.001)
    env._server = Slow()
    assert env.invoke({"a": 1}).json == {"a": 1}


def test_unicode_everywhere(python):
    env = python({"módulo.py": "def función(event, context): return {'ключ': event, 'n': '日本語'}\n"}, "módulo.función")
    env.ready()
    answer = env.invoke({"😀": "\u2028"})
    assert answer.json == {"ключ": {"😀": "\u2028"}, "n": "日本語"}


def test_ascii_responses_before_python_3_12(python, python_version):
    env = python("def handler(event, context): return 'é'\n")
    env.ready()
    old = int(python_version.split(".")[1]) < 12
    assert env.invoke({}).body == (b'"\\u00e9"' if old else '"é"'.encode())


def test_bad_events(python):
    env = python("def handler(event, context): return event\n")
    env.ready()
    answer = env.invoke(b"{")
    assert answer.json["errorType"] == "Runtime.UnmarshalError"
    assert answer.json["errorMessage"].startswith("Unable to unmarshal input: Expecting property name")
    assert env.invoke(b"").json == {}
    assert env.invoke(b' \n {"a": 1} \n').json == {"a": 1}
    assert env.invoke(b"1 2").json["errorMessage"].startswith("Unable to unmarshal input: Extra data")
    assert env.invoke(b"\xff").json["errorType"] == "Runtime.UnmarshalError"


def test_snapshot_hooks_run_in_order(python):
    env = python(
        "from snapshot_restore_py import register_after_restore, register_before_snapshot\n"
        "calls = []\n"
        "register_before_snapshot(calls.append, 'b1')\n"
        "register_before_snapshot(calls.append, 'b2')\n"
        "@register_after_restore\n"
        "def restored():\n    calls.append('a1')\n"
        "register_after_restore(calls.append, 'a2')\n"
        "def handler(event, context): return calls\n",
        variables={"AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start"},
    )
    assert run(env) == ["b2", "b1", "a1", "a2"]


def test_a_failing_snapshot_hook_fails_the_start(python):
    env = python(
        "from snapshot_restore_py import register_after_restore\n"
        "@register_after_restore\n"
        "def restored():\n    raise OSError('gone')\n"
        "def handler(event, context): pass\n",
        variables={"AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start"},
    )
    answer = env.ready()
    assert (answer.kind, answer.header) == (INIT_ERROR, {"error_type": "Runtime.AfterRestoreError"})
    assert answer.json["errorType"] == "OSError"
    assert env.exit_status() == 65


def test_boto3_says_how_to_get_it(python):
    env = python("import boto3\n")
    answer = env.ready()
    assert answer.json["errorMessage"].startswith("Unable to import module 'f': No module named 'boto3'")
    assert "make setup" in env.log()


def test_a_package_for_another_version_gets_a_hint(python):
    env = python({
        "f.py": "import native\n",
        "native/__init__.py": "from native._core import x\n",
        "native/_core.cpython-27-mips-linux-gnu.so": b"",
    })  # fmt: skip
    answer = env.ready()
    assert answer.json["errorMessage"] == "Unable to import module 'f': No module named 'native._core'"
    assert "built for cpython-27-mips-linux-gnu; this is cpython-3" in env.log()
