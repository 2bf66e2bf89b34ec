"""The floor of a warm invocation: read a frame from a Unix socket, call the function, write a frame."""

import json
import socket

from lambda_function import lambda_handler

with socket.socket(fileno=0) as channel:
    while head := channel.recv(65536):
        length = int.from_bytes(head[:4], "little")
        while len(head) < 4 + length:
            head += channel.recv(65536)
        answer = json.dumps(lambda_handler(json.loads(head[4 : 4 + length]), None)).encode()
        channel.sendall(len(answer).to_bytes(4, "little") + answer)
