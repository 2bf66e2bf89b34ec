"""Environments that are forked from processes which have imported their packages."""

import json
import os
import re
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest
from cloud import run, wait_until
from functions import create, invoke, make_zip
from processes import descendants_of, is_zygote

# Takes long to import, and tells the imports apart.
SLOW = "import os, time\ntime.sleep(0.5)\nSTAMP = os.urandom(8).hex()\n"
HANDLER = """
import json
import os
import slow_package

OWN = os.urandom(8).hex()

def lambda_handler(event, context):
    if event == "wait":
        import time
        time.sleep(1)
    return {"package": slow_package.STAMP, "own": OWN, "pid": os.getpid(), "name": os.environ["AWS_LAMBDA_FUNCTION_NAME"]}
"""


def publish_layer(cloud, name, files, client=None):
    client = client or cloud.client("lambda")
    archive = make_zip({f"python/{path}": text for path, text in files.items()})
    return client.publish_layer_version(LayerName=name, Content={"ZipFile": archive})["LayerVersionArn"]


@pytest.fixture(scope="module")
def slow_layer(cloud):
    return publish_layer(cloud, "slow", {"slow_package/__init__.py": SLOW})


def call(cloud, name, event=None, **options):
    """An answer and what its report says of the zygote."""
    answer = invoke(cloud, name, event, LogType="Tail", **options)
    assert answer.error is None, (answer.body, answer.log)
    said = re.search(r"^REPORT .*\tZygote: ([^\t]*)\t", answer.log, re.MULTILINE)
    return answer, said and said[1]


def cool(cloud, name):
    """Makes the next call a cold one."""
    cloud.client("lambda").update_function_configuration(FunctionName=name, Description=os.urandom(4).hex())
    cloud.client("lambda").get_waiter("function_updated_v2").wait(
        FunctionName=name, WaiterConfig={"Delay": 0.05, "MaxAttempts": 600}
    )


def test_second_cold_start_shares_the_import_of_the_first(cloud, slow_layer):
    create(cloud, "twice", HANDLER, Layers=[slow_layer])
    first, said = call(cloud, "twice")
    assert said == "slow_package miss"
    cool(cloud, "twice")
    second, said = call(cloud, "twice")
    assert said == "slow_package hit"
    assert second.json["package"] == first.json["package"]
    assert second.json["own"] != first.json["own"]
    assert float(re.search(r"Init Duration: ([\d.]+) ms", second.log)[1]) < 250
    assert invoke(cloud, "twice", LogType="Tail").json["own"] == second.json["own"]


def test_ten_parallel_first_calls_import_once(cloud):
    layer = publish_layer(cloud, "slow-10", {"slow_package/__init__.py": SLOW + "TEN = 1\n"})
    create(cloud, "ten", HANDLER, Layers=[layer])
    with ThreadPoolExecutor(10) as pool:
        answers = [answer for answer, _ in pool.map(lambda _: call(cloud, "ten", "wait"), range(10))]
    assert len({answer.json["package"] for answer in answers}) == 1
    assert len({answer.json["own"] for answer in answers}) > 1


def test_functions_with_other_variables_share_and_get_their_own(cloud, slow_layer):
    create(cloud, "one", HANDLER, Layers=[slow_layer], Environment={"Variables": {"COLOUR": "blue"}})
    create(cloud, "other", HANDLER.replace("return {", 'return {"colour": os.environ.get("COLOUR"), '),
           Layers=[slow_layer], Environment={"Variables": {"COLOUR": "green"}})  # fmt: skip
    one, _ = call(cloud, "one")
    other, said = call(cloud, "other")
    assert said == "slow_package hit"
    assert one.json["package"] == other.json["package"]
    assert (other.json["colour"], other.json["name"]) == ("green", "other")


def test_accounts_never_share(cloud, slow_layer):
    create(cloud, "ours", HANDLER, Layers=[slow_layer])
    ours, _ = call(cloud, "ours")
    # The same bytes, unpacked once: only the account differs.
    stranger = cloud.client("lambda", aws_access_key_id="111111111111")
    layer = publish_layer(cloud, "slow", {"slow_package/__init__.py": SLOW}, client=stranger)
    create(cloud, "theirs", HANDLER, client=stranger, Layers=[layer], Role="arn:aws:iam::111111111111:role/any")
    theirs, said = call(cloud, "theirs", client=stranger)
    assert said == "slow_package miss"
    assert theirs.json["package"] != ours.json["package"]


def test_killed_zygotes_are_replaced(cloud, slow_layer):
    create(cloud, "survivor", HANDLER, Layers=[slow_layer])
    before, _ = call(cloud, "survivor")
    zygotes = [pid for pid in descendants_of(cloud.process.pid) if is_zygote(pid)]
    assert zygotes
    for pid in zygotes:
        os.kill(pid, signal.SIGKILL)
    assert call(cloud, "survivor")[0].json["own"] == before.json["own"]
    cool(cloud, "survivor")
    call(cloud, "survivor")

    def forked_again():
        cool(cloud, "survivor")
        return call(cloud, "survivor")[1]

    assert wait_until(forked_again, "a new zygote").startswith("slow_package ")


def test_package_with_a_thread_is_left_out_and_the_log_says_so(cloud):
    layer = publish_layer(cloud, "threads", {
        "threads_package.py": "import threading, time\nthreading.Thread(target=time.sleep, args=(1e6,), daemon=True).start()\n",
        "calm_package.py": "",
    })  # fmt: skip
    create(cloud, "threads", "import calm_package\nimport threads_package\ndef lambda_handler(event, context): return 1",
           Layers=[layer])  # fmt: skip
    assert call(cloud, "threads")[1] == "calm_package miss"
    logs = cloud.client("logs")
    said = lambda: [  # noqa: E731
        event["message"]
        for event in logs.filter_log_events(logGroupName="/aws/lambda/threads", filterPattern="NOTICE")["events"]
    ]
    assert "threads_package is not in the zygote" in wait_until(said, "a notice")[0]


def stats(cloud):
    status, _, body = cloud.get("/_cumulet/stats")
    assert status == 200
    return json.loads(body)["environments"]


def ready_zygotes(cloud):
    return [zygote["label"] for zygote in stats(cloud)["zygotes"] if zygote["stage"] == "ready"]


def test_stats_say_what_zygotes_do(cloud, slow_layer):
    create(cloud, "counted", HANDLER, Layers=[slow_layer])
    before = stats(cloud)
    call(cloud, "counted")
    after = stats(cloud)
    starts = ("n_hits", "n_misses", "n_fresh")
    assert sum(after[name] - before[name] for name in starts) == 1
    zygote = next(zygote for zygote in after["zygotes"] if zygote["label"] == "slow_package")
    assert zygote["stage"] == "ready" and zygote["n_uses"] >= 1 and zygote["n_copies"] >= 1
    # A copy shares most of its memory.
    assert 0 < zygote["copies_proportional_bytes"] < zygote["n_copies"] * zygote["resident_bytes"]
    table = run("stats", "--listen", f"127.0.0.1:{cloud.port}").stdout
    assert re.search(r"^slow_package +000000000000 +ready +\d+", table, re.MULTILINE), table


def test_zygotes_are_there_again_after_a_restart(start_cloud):
    cloud = start_cloud()
    layer = publish_layer(cloud, "slow", {"slow_package/__init__.py": SLOW, "later_package.py": ""})
    create(cloud, "kept", HANDLER + "\n__import__('later' + '_package')\n", Layers=[layer])
    assert call(cloud, "kept")[1] == "slow_package miss"
    # What no look at the sources tells, the first environment does.
    wait_until(lambda: "later_package,slow_package" in ready_zygotes(cloud), "the better zygote")
    cloud.restart()
    wait_until(lambda: ready_zygotes(cloud) == ["later_package,slow_package"], "the zygote is there again")
    assert call(cloud, "kept")[1] == "later_package,slow_package hit"
    cloud.client("lambda").delete_function(FunctionName="kept")
    cloud.restart()
    assert ready_zygotes(cloud) == []


COUNTER = """
import os, time
print("loading")
LOADED = os.urandom(8).hex()
calls = 0

def lambda_handler(event, context):
    global calls
    calls += 1
    seen = os.path.exists("/tmp/left")
    open("/tmp/left", "w").close()
    return {"calls": calls, "loaded": LOADED, "seen": seen, "type": os.environ["AWS_LAMBDA_INITIALIZATION_TYPE"]}
"""


def log_of(cloud, name):
    events = cloud.client("logs").filter_log_events(logGroupName=f"/aws/lambda/{name}")["events"]
    return [event["message"] for event in events]


def test_tag_isolates_invocations(cloud):
    create(cloud, "isolated", COUNTER, Tags={"cumulet:isolation": "invocation"})
    answers = [call(cloud, "isolated") for _ in range(4)]
    assert [said for _, said in answers] == ["isolated:$LATEST miss"] + 3 * ["isolated:$LATEST hit"]
    assert {(answer.json["calls"], answer.json["seen"]) for answer, _ in answers} == {(1, False)}
    assert len({answer.json["loaded"] for answer, _ in answers}) == 1
    wait_until(lambda: log_of(cloud, "isolated").count("loading\n") == 1, "what was printed while loading")
    with ThreadPoolExecutor(8) as pool:
        assert {answer.json["calls"] for answer, _ in pool.map(lambda _: call(cloud, "isolated"), range(40))} == {1}
    arn = cloud.client("lambda").get_function(FunctionName="isolated")["Configuration"]["FunctionArn"]
    cloud.client("lambda").untag_resource(Resource=arn, TagKeys=["cumulet:isolation"])
    assert [call(cloud, "isolated")[0].json["calls"] for _ in range(3)] == [1, 2, 3]
    cloud.client("lambda").tag_resource(Resource=arn, Tags={"cumulet:isolation": "invocation"})
    assert [call(cloud, "isolated")[0].json["calls"] for _ in range(2)] == [1, 1]


def test_operator_isolates_invocations(start_cloud):
    cloud = start_cloud(config='[execution]\nisolation = "invocation"\n')
    create(cloud, "isolated", COUNTER)
    assert [call(cloud, "isolated")[0].json["calls"] for _ in range(3)] == [1, 1, 1]
    create(cloud, "warm", COUNTER, Tags={"cumulet:isolation": "environment"})
    assert [call(cloud, "warm")[0].json["calls"] for _ in range(3)] == [1, 2, 3]


SNAPPED = """
import os
from snapshot_restore_py import register_before_snapshot, register_after_restore

HISTORY = ["loaded " + os.urandom(4).hex()]
register_before_snapshot(lambda: HISTORY.append("before"))
register_after_restore(lambda: HISTORY.append("after " + os.urandom(4).hex()))

def lambda_handler(event, context):
    import time
    time.sleep(0.2)
    return {"history": HISTORY, "type": os.environ["AWS_LAMBDA_INITIALIZATION_TYPE"]}
"""


def publish(client, name):
    version = client.publish_version(FunctionName=name)
    client.get_waiter("published_version_active").wait(
        FunctionName=name, Qualifier=version["Version"], WaiterConfig={"Delay": 0.02, "MaxAttempts": 1500}
    )
    return version


def test_snap_start_forks_the_published_version(cloud):
    client = cloud.client("lambda")
    create(cloud, "snapped", SNAPPED, Runtime="python3.12", SnapStart={"ApplyOn": "PublishedVersions"})
    latest, _ = call(cloud, "snapped")
    assert latest.json["type"] == "on-demand"
    version = publish(client, "snapped")
    assert version["State"] == "Pending" and version["SnapStart"]["OptimizationStatus"] == "On"
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: call(cloud, "snapped", Qualifier="1"), range(4)))
    assert {said for _, said in answers if said} == {"snapped:1 hit"}
    histories = [answer.json["history"] for answer, _ in answers]
    assert {len(history) for history in histories} == {3}
    assert len({history[0] for history in histories}) == 1
    # Each environment is restored once, and has random numbers of its own.
    cold = [answer.json["history"][2] for answer, said in answers if said]
    assert len(set(cold)) == len(cold) > 1
    assert {answer.json["type"] for answer, _ in answers} == {"snap-start"}
    report = next(answer.log for answer, said in answers if said).splitlines()[-1]
    assert re.search(r"\tRestore Duration: [\d.]+ ms\tBilled Restore Duration: \d+ ms\t", report), report
    assert "Init Duration" not in report


def test_version_that_cannot_be_initialised_has_failed(cloud):
    client = cloud.client("lambda")
    create(cloud, "broken", "raise KeyError('x')", Runtime="python3.12", SnapStart={"ApplyOn": "PublishedVersions"})
    client.publish_version(FunctionName="broken")

    def settled():
        found = client.get_function_configuration(FunctionName="broken", Qualifier="1")
        return found["State"] != "Pending" and found

    found = wait_until(settled, "settled")
    assert (found["State"], found["StateReasonCode"]) == ("Failed", "FunctionError")


def test_function_that_leaves_files_is_not_copied(cloud):
    source = "open('/tmp/model', 'w').write('m')\ndef lambda_handler(event, context): return open('/tmp/model').read()"
    create(cloud, "files", source, Tags={"cumulet:isolation": "invocation"})
    assert [call(cloud, "files")[0].json for _ in range(2)] == ["m", "m"]
