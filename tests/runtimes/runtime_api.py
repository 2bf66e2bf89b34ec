"""AWS's HTTP Runtime API, for one custom runtime without a sandbox."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DEADLINE_SECONDS = 20


class RuntimeApi:
    """Serves invocations to the program that it starts."""

    def __init__(self, argv, variables, cwd, pass_fds=()):
        self._events = queue.Queue()
        self.answers = queue.Queue()
        self.output = None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                assert self.path == "/2018-06-01/runtime/invocation/next", self.path
                request_id, body = outer._events.get()
                if request_id is None:
                    return
                self.send_response(200)
                self.send_header("Lambda-Runtime-Aws-Request-Id", request_id)
                self.send_header("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 3000))
                self.send_header(
                    "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:fn"
                )
                self.send_header("Lambda-Runtime-Trace-Id", "Root=1-0-0;Parent=0;Sampled=0")
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                if "chunked" in self.headers.get("Transfer-Encoding", ""):
                    body = b""
                    while length := int(self.rfile.readline(), 16):
                        body += self.rfile.read(length)
                        self.rfile.readline()
                    self.rfile.readline()
                else:
                    body = self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(202)
                self.send_header("Content-Length", "0")
                self.end_headers()
                outer.answers.put((self.path.removeprefix("/2018-06-01/runtime/"), body))

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        port = self._server.server_address[1]
        self.process = subprocess.Popen(
            argv,
            cwd=cwd,
            env={**variables, "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{port}"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=pass_fds,
            # A group of its own: what the program starts keeps the pipe open, and ends with it.
            start_new_session=True,
        )

    def invoke(self, event, request_id="req-1"):
        path, body = self.invoke_raw(event, request_id)
        return path, json.loads(body)

    def invoke_raw(self, event, request_id="req-1"):
        self._events.put((request_id, json.dumps(event).encode()))
        return self.answers.get(timeout=DEADLINE_SECONDS)

    def stop(self):
        """Ends the program; what it has written is in `output` then."""
        if self.output is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.output, _ = self.process.communicate()

    def close(self):
        self.stop()
        self._events.put((None, b""))
        self._server.shutdown()
        self._server.server_close()
