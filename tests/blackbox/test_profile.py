"""`cumulet profile`: what the initialisation of a function costs, and what its zygote saves."""

import json
import os
import re
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor

import pytest
from cloud import ROOT, run, wait_until
from functions import create, invoke, make_layer, make_zip
from processes import descendants_of, variable

LINREGRESS = (ROOT / "examples/linregress/lambda_function.py").read_text()
SCIPY = (ROOT / "examples/linregress/requirements.txt").read_text()


def profile(cloud, name, *arguments, check=True):
    done = run("profile", name, "--listen", f"127.0.0.1:{cloud.port}", *arguments, timeout=300)
    assert not check or done.returncode == 0, done.stderr
    return done


def profiled(cloud, name, **options):
    return json.loads(profile(cloud, name, "--json", **options).stdout)


def publish_layer(cloud, name, files):
    content = files if isinstance(files, bytes) else make_zip({f"python/{path}": text for path, text in files.items()})
    return cloud.client("lambda").publish_layer_version(LayerName=name, Content={"ZipFile": content})["LayerVersionArn"]


def packages(report):
    return {package["name"]: package for package in report["packages"]}


@pytest.mark.timeout(600)
def test_scipy_is_told_apart_and_its_zygote_saves_nearly_everything(cloud, tmp_path):
    layer = publish_layer(cloud, "scipy", make_layer(SCIPY))
    create(cloud, "linregress", LINREGRESS, Layers=[layer], MemorySize=512, Timeout=60)
    report = profiled(cloud, "linregress")
    found = packages(report)
    scipy, numpy, own = found["scipy"], found["numpy"], found["lambda_function"]
    assert (scipy["from"], numpy["from"], own["from"]) == ("layer", "layer", "function")
    assert scipy["n_modules"] > 100 and numpy["n_modules"] > 50
    assert scipy["total_ms"] > scipy["self_ms"] > 10 and scipy["total_kb"] > scipy["self_kb"] > 1000
    # The whole is the sum of its parts, and the function's own module is around everything.
    total = sum(package["self_ms"] for package in report["packages"])
    assert abs(total - own["total_ms"]) < 0.1 * total and own["total_ms"] <= report["load"]["ms"]
    assert own["self_ms"] < 0.1 * total
    assert report["imports"][0]["module"] == "lambda_function" and report["imports"][0]["depth"] == 0
    # A package stands before its modules.
    modules = [entry["module"] for entry in report["imports"]]
    assert modules.index("scipy") < modules.index("scipy.stats")
    assert (scipy["in_zygote"], numpy["in_zygote"], own["in_zygote"]) == ("yes", "yes", "no")
    assert own["reason"] == "the function's own code"
    assert "scipy" in report["zygote"]["label"] and report["zygote"]["resident_kb"] > 40_000
    assert report["forked"]["median_ms"] * 5 < report["fresh"]["median_ms"]
    assert 0 < report["forked"]["memory_kb"] < report["fresh"]["memory_kb"]

    svg, html = tmp_path / "profile.svg", tmp_path / "profile.html"
    table = profile(cloud, "linregress", "--svg", svg, "--html", html, "--top", "1").stdout
    assert re.search(r"^linregress:\$LATEST \(python3\.\d+, 512 MB\) is loaded in [\d.,]+ ms", table), table
    assert re.search(r"^scipy +[\d.,]+ +[\d.,]+ +[\d,]+ +[\d,]+ +\d+ +layer +yes$", table, re.MULTILINE), table
    assert re.search(r"^\d+ more packages", table, re.MULTILINE), table
    assert re.search(r"^forked .* times as fast, from the zygote ", table, re.MULTILINE), table
    titles = [title.text for title in ElementTree.parse(svg).iter("{http://www.w3.org/2000/svg}title")]
    assert any(title.startswith("scipy.stats (") for title in titles), titles[:20]
    assert "<h1>linregress:$LATEST</h1>" in html.read_text()
    assert re.search(r"^Python's own modules +[\d.,]+ ", table, re.MULTILINE), table
    whole = profile(cloud, "linregress", "--all").stdout
    assert "Python's own modules" not in whole and re.search(r"^importlib ", whole, re.MULTILINE), whole


def test_what_is_not_in_the_zygote_has_a_reason(cloud):
    layer = publish_layer(cloud, "mixed", {
        "threads_package.py": "import threading, time\nthreading.Thread(target=time.sleep, args=(1e6,), daemon=True).start()\n",
        "calm_package.py": "import time\ntime.sleep(0.3)\n",
        "hidden_package.py": "",
    })  # fmt: skip
    # What no look at the source tells, the profile's own start does.
    source = "import calm_package, threads_package\n__import__('hidden' + '_package')\ndef lambda_handler(event, context): return 1"
    create(cloud, "mixed", source, Layers=[layer])
    report = profiled(cloud, "mixed")
    found = packages(report)
    assert {name: found[name]["in_zygote"] for name in ("calm_package", "threads_package", "hidden_package")} == {
        "calm_package": "yes", "threads_package": "no", "hidden_package": "yes",
    }  # fmt: skip
    assert "thread" in found["threads_package"]["reason"]
    assert 290 < found["calm_package"]["self_ms"] < 1000
    assert report["forked"]["median_ms"] + 250 < report["fresh"]["median_ms"]
    table = profile(cloud, "mixed").stdout
    assert "not in the zygote:\n  threads_package: " in table, table


def test_the_function_is_initialised_as_it_is_for_an_invocation(cloud):
    source = """
import json, os
ROLE = os.environ["AWS_ACCESS_KEY_ID"]
assert os.environ["MINE"] == "red" and os.environ["AWS_LAMBDA_INITIALIZATION_TYPE"] == "on-demand"
assert "_CUMULET_PROFILE" not in os.environ and os.getcwd() == "/var/task"
import urllib.request
assert urllib.request.urlopen(os.environ["AWS_ENDPOINT_URL"] + "/_cumulet/health").status == 200
print("initialised")
def lambda_handler(event, context):
    raise AssertionError("nobody has invoked it")
"""
    create(cloud, "ordinary", source, Environment={"Variables": {"MINE": "red"}})
    report = profiled(cloud, "ordinary")
    assert report["load"]["error"] is None
    assert packages(report)["urllib"]["from"] == "standard"
    logs = cloud.client("logs")

    def said():
        events = logs.filter_log_events(logGroupName="/aws/lambda/ordinary")["events"]
        return [event["message"] for event in events]

    wait_until(lambda: "initialised\n" in said(), "the log of the profile")
    # The starts that are only measured say nothing.
    assert said().count("initialised\n") == 1 and "cumulet profile" in said()[0]


@pytest.mark.parametrize("isolation", ["environment", "invocation"])
def test_versions_aliases_and_initialised_zygotes(cloud, isolation):
    client, name = cloud.client("lambda"), f"versions-{isolation}"
    source = "import time\ntime.sleep(0.2)\ndef lambda_handler(event, context): return 1"
    arn = create(cloud, name, source, Tags={"cumulet:isolation": isolation})["FunctionArn"]
    client.publish_version(FunctionName=name)
    client.create_alias(FunctionName=name, Name="live", FunctionVersion="1")
    report = profiled(cloud, f"{name}:live")
    assert (report["version"], report["function_arn"]) == ("1", arn)
    assert report["zygote"]["is_initialized"] == (isolation == "invocation")
    assert report["fresh"]["median_ms"] > 200
    assert (report["forked"]["median_ms"] < 150) == (isolation == "invocation")
    assert profiled(cloud, f"{arn}:1")["version"] == "1"


def refused(cloud, name, *arguments):
    done = profile(cloud, name, *arguments, check=False)
    assert done.returncode == 1 and not done.stdout, done
    return done.stderr


def test_refusals_say_what_is_possible(cloud):
    missing = refused(cloud, "nobody")
    assert "failed to profile nobody: Function not found: arn:aws:lambda:us-east-1:000000000000:function:nobody" in missing
    assert "next: `aws lambda list-functions`" in missing
    create(cloud, "here", "def lambda_handler(event, context): return 1")
    assert "eu-west-1:000000000000:function:here" in refused(cloud, "here", "--region", "eu-west-1")
    assert "function:here:live" in refused(cloud, "here:live")
    create(cloud, "shell", {"bootstrap": "#!/bin/sh\n"}, Runtime="provided.al2023", Handler="x")
    custom = refused(cloud, "shell")
    assert "its runtime is provided.al2023, and only Python tells what each import costs" in custom
    assert "Init Duration" in custom
    assert "--listen" in run("profile", "here", "--listen", "127.0.0.1:1").stderr
    status, _, body = cloud.get("/_cumulet/profile", data=b'{"fun": 1}', method="POST")
    assert status == 400 and b'"message"' in body
    assert cloud.get("/_cumulet/profile")[0] == 405


ENDS = {
    "missing": ("import {package}, nothing_here", "Runtime.ImportModuleError", "No module named 'nothing_here'"),
    "raises": ("import {package}\n1 / 0", "ZeroDivisionError", "division by zero"),
    "crashes": ("import {package}, crashing_package", "Runtime.ExitError", "segmentation fault"),
    "exits": ("import {package}\nimport sys\nsys.exit(3)", "Runtime.ExitError", "exit status 3"),
    "grows": ("import {package}\nx = bytearray(b'x') * (600 << 20)", "Runtime.OutOfMemory", "killed"),
}


@pytest.mark.parametrize("how", ENDS)
def test_a_load_that_fails_is_shown_up_to_there(cloud, how, tmp_path):
    source, error_type, message = ENDS[how]
    layer = publish_layer(cloud, "failing", {
        "slow_package/__init__.py": "import time\ntime.sleep(0.2)\n",
        "crashing_package.py": "import os\nos.kill(os.getpid(), 11)\n",
    })  # fmt: skip
    create(cloud, f"fails-{how}", source.format(package="slow_package"), Layers=[layer], MemorySize=256)
    page = tmp_path / "page.html"
    done = profile(cloud, f"fails-{how}", "--html", page, check=False)
    assert done.returncode == 1
    assert f"cannot be loaded: it fails after" in done.stdout and f"  {error_type}: " in done.stdout, done.stdout
    assert message in done.stdout and message in done.stderr
    assert re.search(r"^slow_package +[2-9]\d\d\.\d", done.stdout, re.MULTILINE), done.stdout
    assert "START" not in done.stdout and error_type in page.read_text()
    if how == "crashes":
        assert "while it imports lambda_function → crashing_package\n" in done.stdout


def test_a_profile_keeps_no_server_from_stopping(start_cloud):
    cloud = start_cloud()
    source = "import time\nprint('loading')\ntime.sleep(60)\ndef lambda_handler(event, context): return 1"
    create(cloud, "endless", source)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(profile, cloud, "endless", check=False)
        is_profiled = lambda pid: variable(pid, "_CUMULET_PROFILE") == "1"  # noqa: E731
        wait_until(lambda: any(map(is_profiled, descendants_of(cloud.process.pid))), "the profile has begun")
        assert cloud.stop() == 0
        assert asked.result().returncode == 1


def test_profiles_leave_nothing_behind(start_cloud):
    cloud = start_cloud()
    create(cloud, "tidy", "def lambda_handler(event, context): return 1")
    invoke(cloud, "tidy")
    profiled(cloud, "tidy")
    before = len(os.listdir(f"/proc/{cloud.process.pid}/fd"))
    for _ in range(3):
        profiled(cloud, "tidy")
    after = len(os.listdir(f"/proc/{cloud.process.pid}/fd"))
    # Spares come and go.
    assert after < before + 40
