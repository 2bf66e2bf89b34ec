"""Compiles sources for the server (`runtimes/PROTOCOL.md`, "Byte code"): reads paths, answers with byte code."""

import gc
import importlib.util
import marshal
import os
import sys

_SOCKET = 3
_UNCHECKED_HASH = b"\x01\0\0\0"  # PEP 552


def main():
    # It makes much and throws little away; then it ends.
    gc.disable()
    os.nice(10)
    rest = b""
    while True:
        received = os.read(_SOCKET, 65536)
        if not received:
            return
        *paths, rest = (rest + received).split(b"\0")
        for path in paths:
            _send(_byte_code(os.fsdecode(path)))


def _byte_code(path):
    """Nothing, if there is nothing to be gained: the source cannot be compiled, or has byte code already."""
    try:
        with open(path, "rb") as file:
            source = file.read()
            if _has_byte_code(path, source, os.fstat(file.fileno())):
                return b""
        code = compile(source, path, "exec", dont_inherit=True, optimize=0)
        return importlib.util.MAGIC_NUMBER + _UNCHECKED_HASH + importlib.util.source_hash(source) + marshal.dumps(code)
    except Exception:  # Whatever is wrong with it, its function will hear of it.
        return b""


def _has_byte_code(path, source, status):
    try:
        with open(importlib.util.cache_from_source(path, optimization=""), "rb") as file:
            header = file.read(16)
    except OSError:
        return False
    flags = int.from_bytes(header[4:8], "little")
    if header[:4] != importlib.util.MAGIC_NUMBER or len(header) < 16:
        return False
    if flags & 1:
        return not flags & 2 or header[8:] == importlib.util.source_hash(source)
    modified, size = int(status.st_mtime) & 0xFFFFFFFF, status.st_size & 0xFFFFFFFF
    return header[8:] == modified.to_bytes(4, "little") + size.to_bytes(4, "little")


def _send(answer):
    rest = memoryview(len(answer).to_bytes(4, "little") + answer)
    while rest:
        rest = rest[os.write(_SOCKET, rest) :]


if __name__ == "__main__":
    main()
    sys.exit(0)
