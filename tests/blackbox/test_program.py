"""The program itself: arguments, configuration, starting, stopping, and what it says when something is wrong."""

import json
import os
import signal
import socket
import stat
import subprocess
import time
import urllib.request

import boto3
import pytest
from cloud import binary, run, wait_until
from functions import ROLE, make_zip


def test_help_and_version():
    assert run("--version").stdout.startswith("cumulet 0.")
    text = run("--help").stdout
    assert "cumulet up" in text and "Exit codes" in text
    assert run().returncode == 2


def test_config_says_where_each_value_comes_from(tmp_path):
    (tmp_path / "cumulet.toml").write_text("log = 'debug'\n[execution]\nidle_seconds = 5\n")
    done = run("config", "--json", "--listen", "127.0.0.1:1", cwd=tmp_path)
    values = json.loads(done.stdout)
    assert values["listen"] == {"value": "127.0.0.1:1", "source": "--listen"}
    assert values["execution.idle_seconds"] == {"value": 5, "source": "cumulet.toml"}
    assert values["auth"] == {"value": "open", "source": "default"}
    assert "execution.idle_seconds" in run("config", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lisen = 'x'", "unknown key lisen, did you mean listen?"),
        ("[execution]\nidle_secs = 1", "unknown key execution.idle_secs"),
        ("listen = 5", "line 1"),
        ("listen = [", "line 1"),
        ("listen = '0.0.0.0:4566'", "not a loopback address"),
    ],
)
def test_a_wrong_configuration_is_refused(tmp_path, text, expected):
    (tmp_path / "cumulet.toml").write_text(text)
    done = run("up", cwd=tmp_path)
    assert done.returncode == 2
    assert expected in done.stderr and "next:" in done.stderr


def test_health(cloud):
    for path in ("/_cumulet/health", "/_localstack/health"):
        status, headers, body = cloud.get(path)
        assert status == 200
        assert headers["x-amzn-requestid"]
        assert isinstance(json.loads(body)["services"], dict)


def test_a_browser_sees_a_page(cloud):
    status, headers, body = cloud.get("/", headers={"Accept": "text/html"})
    assert status == 200 and "text/html" in headers["content-type"]
    assert cloud.endpoint.encode() in body


def test_pages_of_other_sites_are_refused(cloud):
    assert cloud.get("/_cumulet/health", headers={"Origin": "https://evil.example"})[0] == 403
    assert cloud.get("/_cumulet/health", headers={"Origin": "http://localhost:3000"})[0] == 200


def test_reset_needs_ephemeral(cloud):
    status, _, body = cloud.get("/_cumulet/reset", method="POST")
    assert status == 403 and b"--ephemeral" in body


def test_an_ephemeral_cloud_can_be_emptied(tmp_path):
    port_file = tmp_path / "port"
    command = [binary(), "up", "--ephemeral", "--listen", "127.0.0.1:0", "--port-file", port_file]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until(port_file.exists, "ready")
        endpoint = f"http://127.0.0.1:{int(port_file.read_text())}"
        options = dict(endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test")
        logs, iam, functions = (boto3.client(name, **options) for name in ("logs", "iam", "lambda"))
        logs.create_log_group(logGroupName="/a")
        iam.create_user(UserName="ann")
        functions.create_function(
            FunctionName="f", Runtime="provided.al2023", Handler="h", Role=ROLE,
            Code={"ZipFile": make_zip({"bootstrap": "#!/bin/sh"})},
        )  # fmt: skip
        answer = urllib.request.urlopen(urllib.request.Request(f"{endpoint}/_cumulet/reset", method="POST"), timeout=30)
        assert answer.status == 200
        assert logs.describe_log_groups()["logGroups"] == []
        assert iam.list_users()["Users"] == []
        assert functions.list_functions()["Functions"] == []
        iam.create_user(UserName="ann")
    finally:
        process.terminate()
        assert process.wait(30) == 0


def test_a_cloud_is_emptied_while_functions_settle(tmp_path):
    port_file = tmp_path / "port"
    command = [binary(), "up", "--ephemeral", "--listen", "127.0.0.1:0", "--port-file", port_file]
    with open(tmp_path / "log", "w") as log:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=log)
    try:
        wait_until(port_file.exists, "ready")
        endpoint = f"http://127.0.0.1:{int(port_file.read_text())}"
        options = dict(endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test")
        functions = boto3.client("lambda", **options)
        for _ in range(300):
            for name in "abc":
                functions.create_function(
                    FunctionName=name, Runtime="provided.al2023", Handler="h", Role=ROLE,
                    Code={"ZipFile": make_zip({"bootstrap": "#!/bin/sh"})},
                )  # fmt: skip
            urllib.request.urlopen(urllib.request.Request(f"{endpoint}/_cumulet/reset", method="POST"), timeout=30)
    finally:
        process.terminate()
        assert process.wait(30) == 0
    lines = (tmp_path / "log").read_text().splitlines()
    assert [line for line in lines if " WARN " in line or " ERROR " in line] == []


def test_a_second_server_on_the_same_data_is_refused(cloud):
    done = run("up", "--listen", "127.0.0.1:0", "--data-dir", cloud.data_dir)
    assert done.returncode == 3
    assert f"in use by process {cloud.process.pid}" in done.stderr
    assert "--data-dir" in done.stderr


def test_a_taken_port_is_refused(cloud, tmp_path):
    done = run("up", "--listen", f"127.0.0.1:{cloud.port}", "--data-dir", tmp_path / "data")
    assert done.returncode == 4
    assert str(cloud.port) in done.stderr and "--listen" in done.stderr


def test_a_folder_that_cannot_be_written_is_refused():
    done = run("up", "--listen", "127.0.0.1:0", "--data-dir", "/proc/nothing")
    assert done.returncode == 3
    assert "/proc/nothing" in done.stderr and "--data-dir" in done.stderr


def test_a_full_disk_is_named(tmp_path):
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", tmp_path], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("mounting a small file system needs root")
    try:
        done = run("up", "--listen", "127.0.0.1:0", "--data-dir", tmp_path / "data")
        assert done.returncode == 3
        assert "no room left" in done.stderr and "free some space" in done.stderr
    finally:
        subprocess.run(["umount", tmp_path], check=True)


def test_other_addresses_need_signatures():
    done = run("up", "--listen", "0.0.0.0:0")
    assert done.returncode == 2
    assert "--auth iam" in done.stderr


def test_the_root_key_is_for_its_owner_only(start_cloud):
    cloud = start_cloud()
    path = cloud.data_dir / "root-credentials"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    key = path.read_text()
    cloud.restart()
    assert path.read_text() == key


def test_ephemeral_leaves_nothing(tmp_path):
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    command = [binary(), "up", "--ephemeral", "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert "is ready at http://127.0.0.1:" in process.stdout.readline()
    assert list(tmp_path.iterdir())
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    process.stdout.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signals_end_it_gracefully(start_cloud, number):
    cloud = start_cloud()
    assert cloud.stop(number) == 0


def test_idle_connections_do_not_hold_up_the_end(start_cloud):
    cloud = start_cloud()
    with socket.create_connection(("127.0.0.1", cloud.port)):
        began = time.monotonic()
        assert cloud.stop() == 0
        assert time.monotonic() - began < 4


def test_doctor_says_what_this_machine_can_do():
    done = run("doctor", "--json")
    found = json.loads(done.stdout)
    assert found["runtimes"]["provided.al2023"]["available"]
    assert done.returncode == (0 if found["isolation"]["full"] else 5)
    text = run("doctor").stdout
    assert "Isolation" in text and "python3.13" in text and "boto3" in text
