"""Kills what runs functions, at every moment: only invocations in flight fail, with AWS's error, and no event is lost.

The victims: the process of a runtime, the first process of its sandbox, a zygote, the first process of the zygote's
sandbox (with which all its environments go), spares, and the helper that makes sandboxes.
"""

import contextlib
import os
import random
import re
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from cloud import wait_until
from functions import create, invoke, make_zip
from processes import (
    descendants_of, first_beside, helper_of, holder_of, inner_pids, is_alive, is_frozen, is_zygote, zygote_of,
    zygotes_of,
)  # fmt: skip

CONFIG = """
[execution]
freeze_after_ms = 600000

[lambda]
update_settles_ms = 0

[lambda.events]
retry_delay_ms = 50
backoff_ms = 50
backoff_ms_max = 200
"""

# What a server says whose helper is gone.
ALLOWED = (
    r"the sandbox helper is gone", r"environment not made", r"runtime not started", r"events do not reach",
    r"zygote not started", r"byte code",
)  # fmt: skip

# A package that is imported by a zygote, and tells imports apart.
PACKAGE = "import os\nSTAMP = os.urandom(8).hex()\n"

# Holds a file open by which its process is found, and another one while it is busy.
HANDLER = """
import os, time
import stamped

OWN = os.urandom(8).hex()
HELD = open("/tmp/own-" + OWN, "w")

def lambda_handler(event, context):
    if event:
        with open("/tmp/busy-" + event, "w"):
            while not os.path.exists("/tmp/go"):
                time.sleep(0.005)
    return {"own": OWN, "stamp": stamped.STAMP}
"""

# Its module is initialised once, and copied for each invocation.
COPIED = "import stamped\ndef lambda_handler(event, context): return {'stamp': stamped.STAMP, 'event': event}"


@pytest.fixture
def faulty(start_cloud):
    cloud = start_cloud(config=CONFIG)
    cloud.allowed += ALLOWED
    return cloud


def deploy(cloud, name, source=HANDLER, client=None, **options):
    client = client or cloud.client("lambda")
    archive = make_zip({"python/stamped.py": PACKAGE})
    layer = client.publish_layer_version(LayerName="stamped", Content={"ZipFile": archive})["LayerVersionArn"]
    create(cloud, name, source, client=client, Layers=[layer], Timeout=60, **options)


def answer(cloud, name, event=None, **options):
    answered = invoke(cloud, name, event, **options)
    assert answered.error is None, answered.body
    return answered.json


def find(cloud, path):
    return wait_until(lambda: holder_of(cloud, path), path)


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def is_exit_error(answered):
    document = answered.json if answered.error else {}
    message = r"RequestId: [0-9a-f-]{36} Error: Runtime exited with error: signal: killed"
    return document.get("errorType") == "Runtime.ExitError" and re.fullmatch(message, document["errorMessage"])


# What is killed of the environment whose runtime is `pid`.
VICTIMS = {
    "runtime": lambda cloud, pid: pid,
    "sandbox": first_beside,
    "zygote": zygote_of,
    "sandbox of the zygote": lambda cloud, pid: first_beside(cloud, zygote_of(cloud, pid)),
    "helper": lambda cloud, pid: helper_of(cloud),
}


@pytest.mark.parametrize("victim", VICTIMS)
def test_a_kill_between_invocations_fails_none(faulty, victim):
    deploy(faulty, "idle")
    for _ in range(1 if "zygote" in victim else 5):
        own = answer(faulty, "idle")["own"]
        pid = find(faulty, f"/tmp/own-{own}")
        kill(VICTIMS[victim](faulty, pid))
        if victim != "zygote":
            # What goes down with something else lives a moment longer.
            wait_until(lambda: not is_alive(pid), "dead")
        # At once, so that some come before the server has heard of the end.
        later = [answer(faulty, "idle")["own"] for _ in range(5)]
        assert (own in later) == (victim == "zygote")


@pytest.mark.parametrize("victim", ["runtime", "sandbox", "helper"])
def test_a_kill_of_a_frozen_environment_fails_none(start_cloud, victim):
    cloud = start_cloud(config=CONFIG.replace("600000", "1"))
    cloud.allowed += ALLOWED
    deploy(cloud, "frozen")
    own = answer(cloud, "frozen")["own"]
    pid = find(cloud, f"/tmp/own-{own}")
    wait_until(lambda: is_frozen(pid), "frozen")
    kill(VICTIMS[victim](cloud, pid))
    assert answer(cloud, "frozen")["own"]


@pytest.mark.parametrize("victim", VICTIMS)
def test_a_kill_fails_the_invocation_in_flight_and_no_other(faulty, victim):
    for name in ("hit", "bystander"):
        deploy(faulty, name)
    # Environments of their own in which two more wait.
    with ThreadPoolExecutor(2) as pool:
        hit = pool.submit(invoke, faulty, "hit", "hit")
        pid = find(faulty, "/tmp/busy-hit")
        bystander = pool.submit(invoke, faulty, "bystander", "bystander")
        other = find(faulty, "/tmp/busy-bystander")
        kill(VICTIMS[victim](faulty, pid))
        if victim == "zygote":
            release(pid)
            assert hit.result().error is None
        else:
            assert is_exit_error(hit.result()), hit.result().body
        if victim in ("runtime", "sandbox", "zygote"):
            release(other)
            assert bystander.result().error is None
        else:
            # Both were forked from that zygote, or made by that helper.
            assert is_exit_error(bystander.result()), bystander.result().body
    for name in ("hit", "bystander"):
        assert answer(faulty, name)["own"]


def release(pid):
    """Ends the work of a busy environment."""
    with open(f"/proc/{pid}/root/tmp/go", "w"):
        pass


def firsts_of_zygotes(cloud):
    found = []
    for pid in zygotes_of(cloud):
        with contextlib.suppress(OSError, AssertionError):
            found.append(first_beside(cloud, pid))
    return found


def spares_of(cloud):
    """Processes that a zygote has forked, in sandboxes of their own; most wait for their function."""
    return [pid for pid in descendants_of(cloud.process.pid) if len(inner_pids(pid)) > 2]


N_CALLERS = 4

# What is killed, how often, and how many invocations one kill may fail. Zygotes that die young come back ever later.
STORMS = {
    "zygote": (zygotes_of, 6, 0),
    "spare": (spares_of, 40, 1),
    "sandbox of the zygote": (firsts_of_zygotes, 6, N_CALLERS),
    "helper": (lambda cloud: [helper_of(cloud)], 10, N_CALLERS),
}


@pytest.mark.parametrize("victim", STORMS)
def test_kills_during_forks_fail_only_what_is_in_flight(faulty, victim):
    # Every invocation forks.
    deploy(faulty, "copied", COPIED, Tags={"cumulet:isolation": "invocation"})
    answer(faulty, "copied")
    victims, n_kills_min, n_failed_max = STORMS[victim]
    n_kills = 0
    ended, outcomes = threading.Event(), []

    def call(number):
        while not ended.is_set():
            outcomes.append(invoke(faulty, "copied", number))

    chance = random.Random(victim)
    with ThreadPoolExecutor(N_CALLERS) as pool:
        callers = [pool.submit(call, number) for number in range(N_CALLERS)]
        try:
            while n_kills < n_kills_min:
                n_before = len(outcomes)
                if found := [pid for pid in victims(faulty) if pid and is_alive(pid)]:
                    n_kills += kill(chance.choice(found))
                # Somewhere in the next few calls.
                n_calls = chance.randrange(1, 12)
                wait_until(lambda: len(outcomes) >= n_before + n_calls, "calls go on")
        finally:
            ended.set()
        for caller in callers:
            caller.result()
    failed = [outcome for outcome in outcomes if outcome.error]
    assert all(map(is_exit_error, failed)), [outcome.body for outcome in failed]
    assert len(failed) <= n_kills * n_failed_max, (len(failed), n_kills, len(outcomes))
    # Forked again, not started fresh for ever.
    reported = lambda: re.search(r"\tZygote: ", invoke(faulty, "copied", LogType="Tail").log)  # noqa: E731
    wait_until(reported, "a new zygote")


def test_accounts_stay_apart_while_zygotes_die(faulty):
    clients = [faulty.client("lambda", aws_access_key_id=account) for account in ("111111111111", "222222222222")]
    for client, account in zip(clients, ("111111111111", "222222222222")):
        deploy(faulty, "copied", COPIED, client=client, Tags={"cumulet:isolation": "invocation"},
               Role=f"arn:aws:iam::{account}:role/any")  # fmt: skip
    stamps = [set(), set()]
    for number in range(12):
        for client, seen in zip(clients, stamps):
            with ThreadPoolExecutor(3) as pool:
                answers = pool.map(lambda _: answer(faulty, "copied", client=client), range(3))
                seen.update(found["stamp"] for found in answers)
        for pid in zygotes_of(faulty)[number % 2 :: 2]:
            kill(pid)
    assert len(stamps[0]) > 1 and len(stamps[1]) > 1
    assert not stamps[0] & stamps[1]


NOTING = """
import json, os, time, urllib.request

def note(stream, text):
    body = {"logGroupName": "/faults", "logStreamName": stream,
            "logEvents": [{"timestamp": int(time.time() * 1000), "message": text}]}
    headers = {"X-Amz-Target": "Logs_20140328.PutLogEvents", "Content-Type": "application/x-amz-json-1.1",
               "Authorization": "AWS4-HMAC-SHA256 Credential=test/20250101/us-east-1/logs/aws4_request"}
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"], json.dumps(body).encode(), headers)
    urllib.request.urlopen(request, timeout=5).read()

def run(event, context):
    note("ran", str(event["id"]))

def record(event, context):
    note("failed", str(event["requestPayload"]["id"]))
"""


def test_no_accepted_event_is_lost(faulty):
    client, logs = faulty.client("lambda"), faulty.client("logs")
    logs.create_log_group(logGroupName="/faults")
    for stream in ("ran", "failed"):
        logs.create_log_stream(logGroupName="/faults", logStreamName=stream)
    create(faulty, "runner", NOTING, Handler="lambda_function.run", Timeout=30)
    create(faulty, "copied", NOTING, Handler="lambda_function.run", Timeout=30, Tags={"cumulet:isolation": "invocation"})
    recorder = create(faulty, "recorder", NOTING, Handler="lambda_function.record", Timeout=30)["FunctionArn"]
    for name in ("runner", "copied"):
        # An event whose every attempt was killed has failed, as on AWS.
        client.put_function_event_invoke_config(
            FunctionName=name, DestinationConfig={"OnFailure": {"Destination": recorder}}
        )
    accepted, ended = [], threading.Event()

    def send():
        while not ended.is_set():
            event = len(accepted)
            name = ("runner", "copied")[event % 2]
            assert invoke(faulty, name, {"id": event}, InvocationType="Event").status == 202
            accepted.append(str(event))
            time.sleep(0.01)

    chance = random.Random(1)
    with ThreadPoolExecutor(1) as pool:
        sender = pool.submit(send)
        try:
            for number in range(60):
                n_before = len(accepted)
                pids = [pid for pid in descendants_of(faulty.process.pid) if is_alive(pid)]
                victims = {0: [helper_of(faulty)], 1: [pid for pid in pids if is_zygote(pid)]}.get(number % 10, pids[1:])
                if victims and victims[0]:
                    kill(chance.choice(victims))
                wait_until(lambda: sender.done() or len(accepted) >= n_before + 5, "events are accepted")
        finally:
            ended.set()
        sender.result()

    def missing():
        found = set()
        for stream in ("ran", "failed"):
            token = {}
            while True:
                page = logs.get_log_events(
                    logGroupName="/faults", logStreamName=stream, startFromHead=True, **token
                )
                found |= {event["message"] for event in page["events"]}
                if token == {"nextToken": page["nextForwardToken"]}:
                    break
                token = {"nextToken": page["nextForwardToken"]}
        return set(accepted) - found

    assert len(accepted) >= 300
    wait_until(lambda: not missing(), "every accepted event ran, or its failure was recorded", 120)
