"""Kills the server (`SIGKILL`) under load, again and again: what was acknowledged is there, and every event ran.

Writers change functions, versions and aliases, each its own; senders send events. Each notes what was
acknowledged, and the one request that was under way when the server died, which may have happened or not.

`--crash-rounds N` sets how often (10 by default).
"""

import dataclasses
import io
import json
import random
import threading
import time
import zipfile

import pytest
from botocore.exceptions import ClientError, ConnectionError as BotoConnectionError, HTTPClientError
from cloud import Cloud, wait_until

N_WRITERS = 3
N_SENDERS = 2

# How long the server lives under load, in seconds.
LIFE = (0.1, 0.8)

# How long the events of all rounds may take to run at the end, in seconds.
DRAIN_DEADLINE = 180

ROLE = "arn:aws:iam::000000000000:role/crash"
GROUP = "/crash"

# Runs an event, and says so with a request that is answered only once it is safe; so a note is as durable as the
# end of the event. Every seventh fails for good; the record that its destination gets is noted instead.
CODE = """
import json, os, time, urllib.request

def note(stream, text):
    body = {"logGroupName": "/crash", "logStreamName": stream,
            "logEvents": [{"timestamp": int(time.time() * 1000), "message": text}]}
    headers = {"X-Amz-Target": "Logs_20140328.PutLogEvents", "Content-Type": "application/x-amz-json-1.1",
               "Authorization": "AWS4-HMAC-SHA256 Credential=test/20250101/us-east-1/logs/aws4_request"}
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"], json.dumps(body).encode(), headers)
    urllib.request.urlopen(request, timeout=5).read()

def run(event, context):
    note("ran", str(event["id"]))
    return event["id"]

def fail(event, context):
    raise ValueError(event["id"])

def record(event, context):
    assert event["requestContext"]["condition"] == "RetriesExhausted", event
    note("failed", str(event["requestPayload"]["id"]))
"""

CONFIG = """
[lambda]
update_settles_ms = 0

[lambda.events]
retry_delay_ms = 50
backoff_ms = 50
backoff_ms_max = 200
n_running_per_function_max = 3
"""

# Lines of the log that a killed and restarted server may write.
ALLOWED = ()


def package():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as code:
        code.writestr("main.py", CODE)
    return archive.getvalue()


class Died(Exception):
    """The server did not answer."""


def ask(call, **arguments):
    """Asks the server; it may be dead, and may be busy with the change before."""
    while True:
        try:
            return call(**arguments)
        except (BotoConnectionError, HTTPClientError) as error:
            raise Died from error
        except ClientError as error:
            if error.response["Error"]["Code"] != "ResourceConflictException":
                raise
            time.sleep(0.005)


@dataclasses.dataclass(frozen=True)
class State:
    """What a writer knows of its function."""

    description: str = ""
    versions: tuple = ()
    aliases: tuple = ()

    @staticmethod
    def of(client, name):
        """The state that the server has; `None` if there is no such function."""
        try:
            configuration = client.get_function_configuration(FunctionName=name)
        except client.exceptions.ResourceNotFoundException:
            return None
        pages = client.get_paginator("list_versions_by_function").paginate(FunctionName=name)
        versions = [version["Version"] for page in pages for version in page["Versions"]]
        pages = client.get_paginator("list_aliases").paginate(FunctionName=name)
        aliases = [(alias["Name"], alias["FunctionVersion"]) for page in pages for alias in page["Aliases"]]
        return State(configuration["Description"], tuple(versions[1:]), tuple(sorted(aliases)))


class Writer:
    """Creates functions and changes them, one request after the other."""

    def __init__(self, number):
        self.number = number
        self.n_functions = 0
        self.n_changes = 0
        self.name = None
        self.known = {}  # name -> State, or None once deleted
        self.wanted = None  # the state after the request that is under way

    def work(self, cloud, client):
        chance = random.Random(f"{self.number}-{self.n_changes}")
        try:
            while True:
                self.n_changes += 1
                self.change(cloud, client, chance.random())
        except Died:
            return

    def change(self, cloud, client, lot):
        state = self.known.get(self.name)
        if state is None or lot < 0.03:
            self.n_functions += 1
            self.name = f"writer-{self.number}-{self.n_functions}"
            self.do(
                State(), client.create_function, Role=ROLE, Runtime="python3.11", Handler="main.run",
                Code={"ZipFile": cloud.package}, Description="",
            )  # fmt: skip
        elif lot < 0.06:
            self.do(None, client.delete_function)
        elif lot < 0.5:
            text = f"change {self.n_changes}"
            self.do(dataclasses.replace(state, description=text), client.update_function_configuration, Description=text)
        elif lot < 0.75 or not state.versions:
            # A version that is published of what was published already is not a new one, so change it before.
            text = f"change {self.n_changes}"
            state = dataclasses.replace(state, description=text)
            self.do(state, client.update_function_configuration, Description=text)
            number = str(int(state.versions[-1]) + 1 if state.versions else 1)
            self.do(dataclasses.replace(state, versions=(*state.versions, number)), client.publish_version)
        else:
            alias = f"alias-{self.n_changes % 3}"
            aliases = dict(state.aliases)
            call = client.update_alias if alias in aliases else client.create_alias
            aliases[alias] = state.versions[-1]
            wanted = dataclasses.replace(state, aliases=tuple(sorted(aliases.items())))
            self.do(wanted, call, Name=alias, FunctionVersion=state.versions[-1])

    def do(self, wanted, call, **arguments):
        self.wanted = (self.name, wanted)
        ask(call, FunctionName=self.name, **arguments)
        self.known[self.name] = wanted
        self.wanted = None

    def check(self, client, names):
        """Compares the server with what was acknowledged, and learns what became of the request under way."""
        for name in names:
            found = State.of(client, name)
            possible = [self.known.get(name)]
            if self.wanted and self.wanted[0] == name:
                possible.append(self.wanted[1])
            assert found in possible, f"{name}: acknowledged {possible}, found {found}"
            self.known[name] = found
        self.wanted = None

    def check_some(self, client):
        """The functions that were touched last, and some of the others."""
        touched = {self.name, *([self.wanted[0]] if self.wanted else [])} - {None}
        others = sorted(set(self.known) - touched)
        self.check(client, [*touched, *random.sample(others, min(2, len(others)))])


class Sender:
    """Sends events."""

    def __init__(self, number):
        self.number = number
        self.n_sent = 0
        self.accepted = []

    def work(self, client):
        try:
            while True:
                self.n_sent += 1
                event = f"{self.number}-{self.n_sent}"
                function = "failer" if self.n_sent % 7 == 0 else "runner"
                payload = json.dumps({"id": event})
                answer = ask(client.invoke, FunctionName=function, InvocationType="Event", Payload=payload)
                assert answer["StatusCode"] == 202
                self.accepted.append(event)
                # No faster than they run, or the rounds would only fill the queue.
                time.sleep(0.03)
        except Died:
            return


class Load:
    """Everybody at work at once; their mistakes surface here."""

    def __init__(self, jobs):
        self.errors = []
        self.threads = [threading.Thread(target=self.run, args=job) for job in jobs]
        for thread in self.threads:
            thread.start()

    def run(self, job, *arguments):
        try:
            job(*arguments)
        except BaseException as error:
            self.errors.append(error)

    def join(self):
        for thread in self.threads:
            thread.join()
        if self.errors:
            raise self.errors[0]


def noted(client):
    """The ids of events that ran, and of those whose failure was recorded; each as often as it was noted."""
    found = {"ran": [], "failed": []}
    for stream, ids in found.items():
        token = {}
        while True:
            page = client.get_log_events(logGroupName=GROUP, logStreamName=stream, startFromHead=True, **token)
            ids += [event["message"] for event in page["events"]]
            if token == {"nextToken": page["nextForwardToken"]}:
                break
            token = {"nextToken": page["nextForwardToken"]}
    return found


def prepare(cloud):
    client, logs = cloud.client("lambda"), cloud.client("logs")
    cloud.package = package()
    for name in ("runner", "failer", "recorder"):
        handler = {"runner": "main.run", "failer": "main.fail", "recorder": "main.record"}[name]
        client.create_function(
            FunctionName=name, Role=ROLE, Runtime="python3.11", Handler=handler, Code={"ZipFile": cloud.package},
            Timeout=30,
        )  # fmt: skip
        client.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})
    recorder = client.get_function_configuration(FunctionName="recorder")["FunctionArn"]
    client.put_function_event_invoke_config(
        FunctionName="failer", DestinationConfig={"OnFailure": {"Destination": recorder}}
    )
    logs.create_log_group(logGroupName=GROUP)
    for stream in ("ran", "failed"):
        logs.create_log_stream(logGroupName=GROUP, logStreamName=stream)


@pytest.mark.timeout(3600)
def test_a_killed_server_forgets_nothing(start_cloud, request, capsys):
    n_rounds = request.config.getoption("--crash-rounds")
    cloud = start_cloud(config=CONFIG)
    cloud.allowed += ALLOWED
    prepare(cloud)
    client = cloud.client("lambda")
    writers = [Writer(number) for number in range(N_WRITERS)]
    senders = [Sender(number) for number in range(N_SENDERS)]
    lives = random.Random(1)
    for _ in range(n_rounds):
        jobs = [(writer.work, cloud, client) for writer in writers]
        load = Load([*jobs, *((sender.work, client) for sender in senders)])
        time.sleep(lives.uniform(*LIFE))
        cloud.kill()
        load.join()
        cloud.start()
        for writer in writers:
            writer.check_some(client)

    for writer in writers:
        writer.check(client, sorted(writer.known))
    accepted = {event for sender in senders for event in sender.accepted}
    logs = cloud.client("logs")

    def missing():
        found = noted(logs)
        return accepted - {*found["ran"], *found["failed"]}

    wait_until(lambda: not missing(), "every accepted event ran or reached its destination", DRAIN_DEADLINE)
    found = noted(logs)
    n_notes = sum(map(len, found.values()))
    n_changes = sum(writer.n_changes for writer in writers)
    assert n_changes > n_rounds and len(accepted) > n_rounds
    with capsys.disabled():
        print(
            f"\n{n_rounds} kills: {n_changes} changes of {sum(len(w.known) for w in writers)} functions, "
            f"{len(accepted)} events accepted, {len(found['ran'])} runs and {len(found['failed'])} failures noted "
            f"({n_notes - len({*found['ran'], *found['failed']})} twice)"
        )
