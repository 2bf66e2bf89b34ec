"""Cumulet itself, with full isolation where the machine allows it."""

import json
import time
import urllib.request

import workloads

from .base import Broken, Unavailable
from .lambda_api import READY_SECONDS_MAX, LambdaApi

# Memory that is promised is not memory that is used: what limits here is what the measurement asks for.
CONFIG = "[execution]\nmemory_mb_max = 1000000\n"


class Cumulet(LambdaApi):
    key = "cumulet"
    label = "Cumulet"
    isolation = "namespaces, own user, seccomp, cgroup"
    is_ours = True
    n_alive = 100

    def start(self, workloads):
        self.start_empty()
        self.deploy(workloads)

    def start_empty(self):
        """Alone, so that what the first deployment costs can be measured."""
        port_file = self.folder / "port"
        (self.folder / "cumulet.toml").write_text(CONFIG)
        began = time.perf_counter()
        where = ["--listen", "127.0.0.1:0", "--data-dir", self.folder / "data", "--port-file", port_file]
        self.spawn([self.tools.binary, "up", *where])
        while not port_file.exists():
            if self.process.poll() is not None:
                raise Broken(f"{self.label} ended at start: {self.last_words()}")
            time.sleep(0.001)
        self.port = int(port_file.read_text())
        self.wait_for(self.port, began)

    def settle(self):
        """Until the zygotes of what was learned are there."""
        end = time.monotonic() + READY_SECONDS_MAX
        while time.monotonic() < end:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/_cumulet/stats", timeout=10) as answer:
                zygotes = json.load(answer)["environments"]["zygotes"]
            if not any(zygote["stage"] in ("wanted", "starting") for zygote in zygotes):
                return
            time.sleep(0.05)
        raise Broken(f"{self.label}: the zygotes are not ready")

    def publish(self, workload, n):
        """A function whose versions start from the initialised function (SnapStart); `n` numbers a new version."""
        name = f"{workload.key}-snapshot"
        client = self.client()
        if n == 0:
            self.create(workload, name, workloads.PROBE, SnapStart={"ApplyOn": "PublishedVersions"})
        else:
            variables = {"ROUND": str(n)}
            client.update_function_configuration(FunctionName=name, Environment={"Variables": variables})
            self.wait_until_ready(client, name)
        version = client.publish_version(FunctionName=name)["Version"]
        self.wait_until_ready(client, name, Qualifier=version)
        found = client.get_function_configuration(FunctionName=name, Qualifier=version)
        if found.get("SnapStart", {}).get("OptimizationStatus") != "On":
            raise Unavailable("SnapStart is not there")
        time.sleep(self.settle_seconds)
        return self.at(name, version)

    def isolate_invocations(self, workload):
        """A function that runs every invocation in a fresh fork."""
        name = f"{workload.key}-invocation"
        return self.create(workload, name, workloads.PROBE, Tags={"cumulet:isolation": "invocation"})
