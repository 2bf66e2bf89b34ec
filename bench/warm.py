"""Warm invocations of `calculate_mean` over one keep-alive connection, unsigned, on loopback; in milliseconds.

    .venv/bin/python bench/warm.py [--n 5000] [--json]

`health` is the same round trip without a function: what the client, the kernel and HTTP cost.
`function` is what the REPORT lines of a sample say, so `invoke` less `function` is everything outside of it.
"""

import base64
import re
import socket
import time

from measure import arguments, report, spread


def main():
    parsed = arguments(__doc__, n=5000)
    from cloud import Cloud
    from functions import MEAN, create

    cloud = Cloud().start()
    try:
        create(cloud, "calculate_mean", MEAN, MemorySize=1769)
        with socket.create_connection(("127.0.0.1", cloud.port)) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            rows = measure(connection, parsed.n)
    finally:
        cloud.close()
    report(rows, parsed.json)


def measure(connection, n):
    body = b'{"nums": [1, 2, 3]}'
    invoke = request("POST", "/2015-03-31/functions/calculate_mean/invocations", body)
    tail = request("POST", "/2015-03-31/functions/calculate_mean/invocations", body, "X-Amz-Log-Type: Tail")
    health = request("GET", "/_cumulet/health", b"")
    for _ in range(200):
        exchange(connection, invoke)
    rows = {"health": spread([timed(connection, health)[0] for _ in range(n)])}
    answers = [timed(connection, invoke) for _ in range(n)]
    assert all(answer.endswith(b'{"statusCode": 200, "body": 2.0}') for _, answer in answers), answers[0]
    rows["invoke"] = spread([elapsed for elapsed, _ in answers])
    durations = []
    for _ in range(min(n, 500)):
        log = re.search(rb"x-amz-log-result: (\S+)", exchange(connection, tail), re.IGNORECASE)[1]
        durations.append(float(re.search(rb"\tDuration: ([\d.]+) ms", base64.b64decode(log))[1]))
    rows["function"] = spread(durations)
    return rows


def request(method, path, body, *headers):
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def timed(connection, sent):
    began = time.perf_counter()
    answer = exchange(connection, sent)
    return (time.perf_counter() - began) * 1000, answer


def exchange(connection, sent):
    """Sends a request and reads its whole answer, whose length is declared."""
    connection.sendall(sent)
    answer = connection.recv(65536)
    while b"\r\n\r\n" not in answer:
        answer += connection.recv(65536)
    head, _, body = answer.partition(b"\r\n\r\n")
    length = int(re.search(rb"content-length: (\d+)", head, re.IGNORECASE)[1])
    while len(body) < length:
        piece = connection.recv(65536)
        answer, body = answer + piece, body + piece
    return answer


if __name__ == "__main__":
    main()
