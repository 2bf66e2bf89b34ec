"""Amazon's own runtime client, unmodified, under the smallest Runtime API server: an unsandboxed process."""

import os
import subprocess
import time
import urllib.request

import workloads

from .base import Broken, Contender, Target, stop, tree_mb


class AmazonClient(Contender):
    key = "amazon-client"
    label = "Amazon's client"
    isolation = "none (child process)"
    is_product = False

    def __init__(self, tools):
        super().__init__(tools)
        # By function: the server process and its port.
        self._servers = {}

    def start(self, wanted):
        for workload in wanted:
            folder = self.folder / workload.key
            folder.mkdir()
            for name, text in workload.files().items():
                (folder / name).write_text(text)
            for kind, handler in (("", workloads.HANDLER), ("-probe", workloads.PROBE)):
                self._servers[workload.key + kind] = self.serve(workload, folder, handler)

    def serve(self, workload, folder, handler):
        client = self.tools.peers / f"amazon-client-{self.tools.runtime}"
        # As in AWS's images: the function, its layers, then the client.
        paths = [folder, *self.tools.packages(workload), client]
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHON"))}
        variables = kept | {
            "PYTHONPATH": os.pathsep.join(map(str, paths)), "LAMBDA_TASK_ROOT": str(folder), "_HANDLER": handler,
            "AWS_REGION": "us-east-1", "AWS_LAMBDA_FUNCTION_NAME": workload.key, "AWS_LAMBDA_FUNCTION_VERSION": "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(workloads.MEMORY_MB),
            "AWS_LAMBDA_LOG_GROUP_NAME": f"/aws/lambda/{workload.key}",
        }  # fmt: skip
        command = [self.tools.load, "reference", "--", self.tools.python, "-m", "awslambdaric", handler]
        began = time.perf_counter()
        process = self.spawn(command, env=variables, cwd=folder, stdout=subprocess.PIPE, text=True)
        port = int(process.stdout.readline() or 0)
        if not port:
            raise Broken(f"the reference server ended: {self.last_words()}")
        self.started_ms = (time.perf_counter() - began) * 1000
        return process, port

    def target(self, workload):
        return self.at(workload.key)

    def probe(self, workload):
        return self.at(f"{workload.key}-probe")

    def fresh_probe(self, workload):
        target = self.probe(workload)
        address = f"http://127.0.0.1:{target.port}/retire"
        with urllib.request.urlopen(urllib.request.Request(address, method="POST"), timeout=30):
            return target

    def at(self, name):
        return Target(self._servers[name][1], "/", name)

    def memory_mb(self):
        return sum(tree_mb(process.pid) for process, _ in self._servers.values())

    def stop(self):
        for process, _ in self._servers.values():
            stop(process)
            process.stdout.close()
        self._servers = {}
        self.process = None
        super().stop()
