"""serverless-offline: the Serverless Framework's emulator; functions are child processes of Node.js."""

import json
import os
import time

import workloads

from .base import Broken, Contender, Target, free_port

# So many functions can be called for the first time: it has no other way to a fresh environment.
# More than any measurement takes (measures.FULL).
N_PROBES = 80

SERVICE = "bench"


class ServerlessOffline(Contender):
    key = "serverless-offline"
    label = "serverless-offline"
    isolation = "none (child process)"

    def __init__(self, tools):
        super().__init__(tools)
        self.port = 0
        self._n_used = {}

    def start(self, wanted):
        self.port = free_port()
        for workload in wanted:
            folder = self.folder / workload.key
            folder.mkdir()
            for name, text in workload.files().items():
                (folder / name).write_text(text)
        # YAML is a superset of JSON.
        (self.folder / "serverless.yml").write_text(json.dumps(self.service(wanted)))
        peers = self.tools.peers
        variables = os.environ | {
            "PATH": f"{peers / f'bin-{self.tools.runtime}'}{os.pathsep}{os.environ['PATH']}",
            "SLS_TELEMETRY_DISABLED": "1", "SLS_NOTIFICATIONS_MODE": "off", "CI": "1",
        }  # fmt: skip
        # It would start the interpreter of this script's environment.
        variables.pop("VIRTUAL_ENV", None)
        command = [
            "node", peers / "serverless-offline/node_modules/serverless/bin/serverless.js", "offline", "start",
            "--host", "127.0.0.1", "--lambdaPort", self.port, "--httpPort", free_port(),
            "--websocketPort", free_port(), "--albPort", free_port(), "--terminateIdleLambdaTime", "600",
        ]  # fmt: skip
        began = time.perf_counter()
        self.spawn(command, env=variables)
        self.wait_for(self.port, began)
        self.note_idle_memory()

    def service(self, wanted):
        functions = {}
        for workload in wanted:
            folder = self.folder / workload.key
            paths = [*self.tools.packages(workload), folder]
            common = {"environment": {"PYTHONPATH": os.pathsep.join(map(str, paths))}}
            functions[workload.key] = common | {"handler": f"{workload.key}/{workloads.HANDLER}"}
            for number in range(N_PROBES):
                functions[f"{workload.key}-probe-{number}"] = common | {"handler": f"{workload.key}/{workloads.PROBE}"}
        return {
            "service": SERVICE,
            "frameworkVersion": "3",
            "provider": {
                "name": "aws", "runtime": self.tools.runtime, "region": "us-east-1", "stage": "dev",
                "memorySize": workloads.MEMORY_MB, "timeout": workloads.TIMEOUT_SECONDS,
            },
            "plugins": [str(self.tools.peers / "serverless-offline/node_modules/serverless-offline")],
            "functions": functions,
        }  # fmt: skip

    def target(self, workload):
        return self.at(workload.key)

    def probe(self, workload):
        return self.at(f"{workload.key}-probe-{self._n_used.get(workload.key, 0)}")

    def fresh_probe(self, workload):
        """The next of the functions that nobody has called."""
        number = self._n_used.get(workload.key, -1) + 1
        if number >= N_PROBES:
            raise Broken(f"all {N_PROBES} functions were called")
        self._n_used[workload.key] = number
        return self.probe(workload)

    def at(self, name):
        full = f"{SERVICE}-dev-{name}"
        return Target(self.port, f"/2015-03-31/functions/{full}/invocations", full)
