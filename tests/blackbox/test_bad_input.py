"""What broken and hostile clients send: AWS's error or a closed connection, and a server that stays up."""

import hashlib
import io
import json
import socket
import struct
import time
import zipfile

import pytest
from botocore.exceptions import ClientError
from functions import MEAN, ROLE, create, make_zip, python_runtime


@pytest.fixture(autouse=True)
def stays_up(cloud):
    yield
    assert cloud.get("/_cumulet/health")[0] == 200


def exchange(cloud, sent, timeout=10, end=False):
    """Sends raw bytes; what came back until the server closed or said nothing for a second."""
    with socket.create_connection(("127.0.0.1", cloud.port), timeout=timeout) as connection:
        try:
            connection.sendall(sent)
            if end:
                connection.shutdown(socket.SHUT_WR)
        except OSError:
            return b""
        connection.settimeout(2)
        answer = b""
        try:
            while piece := connection.recv(65536):
                answer += piece
        except OSError:
            pass
        return answer


def request(path="/2015-03-31/functions", method="POST", headers=(), body=b""):
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b'"text"', b"nul", b"\xff\xfe", b'{"FunctionName": 5}', b'{"FunctionName": "a", "Code": []}',
     b"[" * 100_000, b'{"a":' * 100_000, b'{"FunctionName": "\\ud800"}'],
)  # fmt: skip
def test_wrong_json(cloud, body):
    answer = exchange(cloud, request(body=body))
    assert b" 400 " in answer.split(b"\r\n")[0], answer[:300]
    assert b"x-amzn-requestid" in answer.lower()


def test_wrong_json_as_an_event_reaches_no_function(cloud):
    client = cloud.client("lambda")
    create(cloud, "mean", MEAN)
    with pytest.raises(ClientError) as error:
        client.invoke(FunctionName="mean", Payload=b"{nums: 1}")
    assert error.value.response["Error"]["Code"] == "InvalidRequestContentException"
    assert error.value.response["ResponseMetadata"]["HTTPStatusCode"] == 400


def test_huge_headers(cloud):
    assert b" 431 " in exchange(cloud, request(headers=[f"X: {'y' * 200_000}"]))[:20]
    assert b" 431 " in exchange(cloud, request(headers=[f"X{n}: y" for n in range(1000)]))[:20]
    assert exchange(cloud, request(path="/" + "x" * 200_000))[9:10] == b"4"


@pytest.mark.parametrize(
    "sent",
    [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\0" * 1000, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\r\n" * 1000,
     b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\xff" * 100,
     b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
     b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
     b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
     b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n"],
)  # fmt: skip
def test_what_is_not_http(cloud, sent):
    answer = exchange(cloud, sent, end=True)
    assert b" 200 " not in answer[:20]


def test_a_body_that_is_too_long(cloud):
    """Refused by its length alone, before it is sent."""
    head = b"POST /2015-03-31/functions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 999999999999\r\n\r\n"
    answer = exchange(cloud, head, end=True)
    assert b" 413 " in answer[:20] and b"RequestEntityTooLarge" in answer


def test_a_body_that_breaks_off(cloud):
    exchange(cloud, b"POST /2015-03-31/functions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{", end=True)


def test_slow_clients_are_closed_and_hold_nobody_up(start_cloud, tmp_path):
    config = tmp_path / "cumulet.toml"
    config.write_text("[http]\nhead_timeout_ms = 300\nbody_timeout_ms = 300\n")
    cloud = start_cloud("--config", config)
    slow = [socket.create_connection(("127.0.0.1", cloud.port)) for _ in range(200)]
    for at, connection in enumerate(slow):
        connection.sendall([b"", b"GET / HT", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"][at % 3])
    began = time.monotonic()
    assert cloud.get("/_cumulet/health")[0] == 200
    assert time.monotonic() - began < 5
    for connection in slow:
        connection.settimeout(20)
        while connection.recv(4096):
            pass
        connection.close()


def bomb():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with archive.open("lambda_function.py", "w", force_zip64=True) as out:
            for _ in range(300):
                out.write(b"\0" * (1 << 20))
    return buffer.getvalue()


def overlapping():
    """Many entries that all point at the same compressed bytes."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("0000", b"\0" * (20 << 20))
    raw = inner.getvalue()
    directory_at = raw.index(b"PK\x01\x02")
    end_at = raw.index(b"PK\x05\x06")
    entry = raw[directory_at:end_at]
    count = 1000
    directory = b"".join(entry.replace(b"0000", b"%04d" % number) for number in range(count))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), directory_at, 0)
    return raw[:directory_at] + directory + end


def lying():
    """The head says 1 byte, the stream has 100 MB."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", b"\0" * (100 << 20))
    raw = bytearray(buffer.getvalue())
    at = raw.index(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<L", 1)
    raw[22:26] = struct.pack("<L", 1)
    return bytes(raw)


def link(target):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        entry = zipfile.ZipInfo("secret")
        entry.create_system = 3
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, target)
        archive.writestr("secret/passwd", "x")
    return buffer.getvalue()


GOOD = make_zip(MEAN)
BAD_ZIPS = {
    "empty": b"",
    "no zip": b"this is no zip",
    "truncated": GOOD[:-30],
    "half": GOOD[: len(GOOD) // 2],
    "corrupt data": GOOD[:50] + b"\xff" * 20 + GOOD[70:],
    "bomb": bomb,
    "overlapping": overlapping,
    "lying": lying,
    "traversal": make_zip({"../../escaped": "x"}),
    "absolute": make_zip({"/tmp/escaped-cumulet": "x"}),
    "a file as a folder": make_zip({"a": "x", "a/b": "y"}),
    "link and a file through it": link("/etc"),
}


@pytest.mark.parametrize("kind", BAD_ZIPS)
def test_bad_packages(cloud, kind):
    content = BAD_ZIPS[kind]
    content = content() if callable(content) else content
    client = cloud.client("lambda")
    name = "bad-" + hashlib.sha256(kind.encode()).hexdigest()[:8]
    with pytest.raises(ClientError) as error:
        client.create_function(
            FunctionName=name, Runtime=python_runtime(), Handler="a.b", Role=ROLE, Code={"ZipFile": content}
        )
    assert error.value.response["ResponseMetadata"]["HTTPStatusCode"] in (400, 413), error.value
    with pytest.raises(client.exceptions.ResourceNotFoundException):
        client.get_function(FunctionName=name)


def test_nothing_was_written_outside(cloud):
    from pathlib import Path

    assert not Path("/tmp/escaped-cumulet").exists()
    assert not list(cloud.folder.rglob("escaped*"))


def test_a_parameter_that_is_not_valid_is_named_as_aws_names_it(cloud):
    status, headers, body = cloud.get(
        "/2015-03-31/functions", method="POST", headers={"Content-Type": "application/json"},
        data=json.dumps({"FunctionName": "a b", "Role": "r", "Code": {}}).encode(),
    )  # fmt: skip
    assert status == 400
    assert headers["x-amzn-ErrorType"] == "ValidationException"
    assert "validation error" in json.loads(body)["message"]
