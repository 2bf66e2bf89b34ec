"""Environments of Node.js functions whose process was there before anybody called."""

import json
import os
import re
import signal
import urllib.request

import pytest
from cloud import wait_until
from functions import create, invoke, make_zip, need_runtime
from processes import descendants_of
from test_runtime_interfaces import EXTENSION, need_system_python
from test_zygotes import cool

STRANGER = "111111111111"

# Tells environments apart, and what they find.
HANDLER = """
const own = require("crypto").randomBytes(8).toString("hex");
let n = 0;
exports.handler = async (event) => ({
  own, n: ++n, cwd: process.cwd(), argv: process.argv, execArgv: process.execArgv, env: process.env,
  heapLimit: require("v8").getHeapStatistics().heap_size_limit,
  task: require("fs").readdirSync("/var/task").sort(), tmp: require("fs").readdirSync("/tmp"),
});
"""


@pytest.fixture(scope="module", autouse=True)
def runtime():
    return need_runtime("nodejs20.x")


def make(cloud, name, files=HANDLER, handler="index.handler", **options):
    files = {"index.js": files} if isinstance(files, str) else files
    create(cloud, name, files, Runtime="nodejs20.x", Handler=handler, **options)


def stats(cloud):
    with urllib.request.urlopen(f"{cloud.endpoint}/_cumulet/stats") as answer:
        return json.loads(answer.read())["standbys"]


def await_waiting(cloud, memory_mb=128, account="000000000000", n=2):
    def are_there():
        lines = [line for line in stats(cloud)["waiting"] if (line["account"], line["memory_mb"]) == (account, memory_mb)]
        return sum(line["n_waiting"] for line in lines) >= n

    wait_until(are_there, f"{n} processes wait")


def call(cloud, name, event=None, **options):
    """An answer, and whether the process of its environment had waited."""
    answer = invoke(cloud, name, event, LogType="Tail", **options)
    return answer, "\tStandby: hit\t" in answer.log


def test_the_first_call_of_a_new_function_finds_a_process_that_waited(cloud):
    make(cloud, "new")
    await_waiting(cloud)
    answer, waited = call(cloud, "new")
    assert waited and answer.error is None, answer.log
    assert float(re.search(r"Init Duration: ([\d.]+) ms", answer.log)[1]) > 0
    again, waited = call(cloud, "new")
    assert not waited, "only the first report says it"
    assert (again.json["own"], again.json["n"]) == (answer.json["own"], 2)


def test_it_looks_like_a_fresh_process(cloud, start_cloud):
    """The same function with standbys and without."""
    found = []
    for other in (cloud, start_cloud(config="[execution]\nstandbys = 0\n")):
        make(other, "look", Environment={"Variables": {"COLOUR": "blue", "TZ": "Asia/Tokyo"}}, MemorySize=256)
        if other is cloud:
            await_waiting(other, memory_mb=256)
        answer, waited = call(other, "look")
        assert waited == (other is cloud)
        body = answer.json
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_LOG_STREAM_NAME",
                     "_X_AMZN_TRACE_ID"):  # fmt: skip
            assert body["env"].pop(name)
        found.append(body | {"own": None})
    assert found[0] == found[1]
    assert found[0]["env"]["COLOUR"] == "blue" and found[0]["cwd"] == "/var/task"
    assert (found[0]["task"], found[0]["tmp"]) == (["index.js"], [])
    assert 230 <= found[0]["heapLimit"] >> 20 <= 300


def test_memory_sizes_have_processes_of_their_own(cloud):
    for memory_mb in (128, 1024):
        make(cloud, f"size-{memory_mb}", MemorySize=memory_mb)
        await_waiting(cloud, memory_mb=memory_mb)
        answer, waited = call(cloud, f"size-{memory_mb}")
        assert waited
        assert f"--max-old-space-size={memory_mb // 10 * 9}" in answer.json["execArgv"]


@pytest.mark.parametrize(
    "files, handler",
    [
        ({"app.mjs": "export const handler = async () => 'right';"}, "app.handler"),
        ({"app.js": "export const handler = async () => 'right';", "package.json": '{"type": "module"}'}, "app.handler"),
        ({"app.cjs": "exports.handler = async () => 'right';"}, "app.handler"),
        ({"src/app.js": "exports.handler = (event, context, callback) => callback(null, 'right');"}, "src/app.handler"),
        ({"app.mjs": "const { handler: h } = await import('./own.cjs'); export const handler = h;",
          "own.cjs": "exports.handler = async () => 'right';"}, "app.handler"),
    ],
)  # fmt: skip
def test_every_kind_of_module(cloud, files, handler):
    name = f"module-{abs(hash(json.dumps(files)))}"
    make(cloud, name, files, handler)
    await_waiting(cloud)
    answer, waited = call(cloud, name)
    assert (answer.json, waited) == ("right", True), answer.log


def test_layers_are_found(cloud):
    archive = make_zip({"nodejs/node_modules/greeting/index.js": "module.exports = 'from the layer';"})
    layer = cloud.client("lambda").publish_layer_version(LayerName="greeting", Content={"ZipFile": archive})
    make(cloud, "layered", "exports.handler = async () => require('greeting');", Layers=[layer["LayerVersionArn"]])
    await_waiting(cloud)
    answer, waited = call(cloud, "layered")
    assert (answer.json, waited) == ("from the layer", True)


def test_extensions_live_with_a_process_that_waited(cloud):
    need_system_python()
    archive = make_zip({"extensions/watch": EXTENSION}, executable="extensions/watch")
    layer = cloud.client("lambda").publish_layer_version(LayerName="watch", Content={"ZipFile": archive})
    make(cloud, "watched", Layers=[layer["LayerVersionArn"]], MemorySize=256)
    await_waiting(cloud, memory_mb=256)
    answer, waited = call(cloud, "watched")
    assert waited and answer.error is None, answer.log
    request = answer.response["ResponseMetadata"]["RequestId"]
    cloud.client("lambda").delete_function(FunctionName="watched")

    def last_words():
        events = cloud.client("logs").filter_log_events(logGroupName="/aws/lambda/watched")["events"]
        texts = [event["message"].strip() for event in events]
        return texts if any(text.startswith("extension: end: spindown") for text in texts) else None

    texts = wait_until(last_words, "the extension's end in the log")
    assert f"extension: invoke: {request}" in texts
    assert "EXTENSION\tName: watch\tState: Ready\tEvents: [INVOKE, SHUTDOWN]" in texts


@pytest.mark.parametrize(
    "text, error_type",
    [
        ("require('nothing-here');", "Runtime.ImportModuleError"),
        ("exports.handler = async () => {", "Runtime.UserCodeSyntaxError"),
        ("throw new RangeError('at the start');", "RangeError"),
        ("exports.other = 1;", "Runtime.HandlerNotFound"),
        ("process.exit(3);", "Runtime.ExitError"),
        ("process.kill(process.pid, 'SIGKILL');", "Runtime.ExitError"),
    ],
)
def test_functions_that_cannot_be_loaded(cloud, text, error_type):
    name = f"broken-{abs(hash(text))}"
    make(cloud, name, text)
    await_waiting(cloud)
    answer, _ = call(cloud, name)
    assert (answer.error, answer.json["errorType"]) == ("Unhandled", error_type), answer.body
    assert error_type in answer.log


def test_what_node_reads_at_its_start_needs_a_fresh_start(cloud):
    make(cloud, "options", Environment={"Variables": {"NODE_OPTIONS": "--stack-trace-limit=3"}})
    await_waiting(cloud)
    answer, waited = call(cloud, "options")
    assert not waited and answer.json["env"]["NODE_OPTIONS"] == "--stack-trace-limit=3"
    wrapper = '#!/bin/sh\nexport WRAPPED=yes\nexec "$@"\n'
    archive = make_zip({"wrapper": wrapper}, executable="wrapper")
    layer = cloud.client("lambda").publish_layer_version(LayerName="wrapper", Content={"ZipFile": archive})
    variables = {"Variables": {"AWS_LAMBDA_EXEC_WRAPPER": "/opt/wrapper"}}
    make(cloud, "wrapped", Environment=variables, Layers=[layer["LayerVersionArn"]])
    answer, waited = call(cloud, "wrapped")
    assert not waited and answer.json["env"]["WRAPPED"] == "yes"


def waiting_pids(cloud):
    """Processes that have started and have no function yet: they have not been told one's name."""
    found = []
    for pid in descendants_of(cloud.process.pid):
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as arguments, open(f"/proc/{pid}/environ", "rb") as variables:
                if b"/var/runtime/index.cjs" in arguments.read() and b"_CUMULET_STANDBY=1" in variables.read():
                    found.append(pid)
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            pass
    return found


def test_one_that_waits_sees_and_knows_nothing(start_cloud):
    cloud = start_cloud()
    make(cloud, "secretive", Environment={"Variables": {"SECRET": "s3cret"}})
    await_waiting(cloud)
    pids = waiting_pids(cloud)
    assert len(pids) == 2
    for pid in pids:
        with open(f"/proc/{pid}/environ", "rb") as variables:
            text = variables.read()
        assert b"s3cret" not in text and b"AWS_ACCESS_KEY" not in text
        if os.getuid() == 0:
            assert os.listdir(f"/proc/{pid}/root/var/task") == []
            assert os.listdir(f"/proc/{pid}/root/opt") == []
        with open(f"/proc/{pid}/status") as status:
            lines = dict(line.split(":\t") for line in status if ":\t" in line)
        assert int(lines["CapEff"], 16) == int(lines["CapBnd"], 16) == 0
        assert (lines["NoNewPrivs"].strip(), lines["Seccomp"].strip()) == ("1", "2")


def test_accounts_never_share(start_cloud):
    cloud = start_cloud()
    make(cloud, "ours")
    await_waiting(cloud)
    ours = set(waiting_pids(cloud))
    stranger = cloud.client("lambda", aws_access_key_id=STRANGER)
    make(cloud, "theirs", client=stranger, Role=f"arn:aws:iam::{STRANGER}:role/any")
    await_waiting(cloud, account=STRANGER)
    answer, waited = call(cloud, "theirs", client=stranger)
    assert waited and answer.error is None
    assert ours <= set(waiting_pids(cloud)), "none of ours was taken"


def test_each_serves_one_function_once(start_cloud):
    cloud = start_cloud()
    found = set()
    for name in ("first", "second", "third"):
        make(cloud, name, HANDLER.replace("let n = 0;", "let n = 0; n += globalThis.used ?? 0; globalThis.used = 100;"))
        await_waiting(cloud)
        for _ in range(3):
            cool(cloud, name)
            await_waiting(cloud)
            answer, waited = call(cloud, name)
            assert waited and answer.json["n"] == 1
            found.add(answer.json["own"])
    assert len(found) == 9


def test_killed_ones_are_replaced_and_fail_nobody(cloud):
    make(cloud, "survivor")
    await_waiting(cloud)
    for pid in waiting_pids(cloud):
        os.kill(pid, signal.SIGKILL)
    for _ in range(3):
        cool(cloud, "survivor")
        assert call(cloud, "survivor")[0].error is None

    def waits_again():
        cool(cloud, "survivor")
        answer, waited = call(cloud, "survivor")
        assert answer.error is None
        return waited

    wait_until(waits_again, "a new process")


def test_none_are_kept_for_what_nobody_uses(start_cloud):
    cloud = start_cloud(config="[execution]\nidle_seconds = 1\n")
    assert stats(cloud) == {"n_hits": 0, "n_misses": 0, "waiting": []}
    make(cloud, "once")
    await_waiting(cloud)
    wait_until(lambda: not stats(cloud)["waiting"], "they end")
    wait_until(lambda: not waiting_pids(cloud), "their processes end")
    assert invoke(cloud, "once", {}).error is None
