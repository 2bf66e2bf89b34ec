"""JSON as Amazon's Python client reads and writes it.

Amazon's client uses `simplejson`, whose output differs from the standard library's: a `Decimal` becomes a number,
`bytes` become text, and whatever has `_asdict()` (named tuples) becomes an object.

The work is done by the interpreter's `_json` accelerator, used directly: the `json` package imports `re`, which
takes longer than everything else that a start does. The package is imported only to say what is wrong with a text.
"""

import marshal

from _json import encode_basestring, encode_basestring_ascii, make_encoder, make_scanner

from .module_guard import guard

_WHITESPACE = " \t\n\r"
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}
# `marshal` format 2 keeps no table of references, so it only walks.
_MARSHAL_FORMAT = 2


class _Settings:
    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = _CONSTANTS.__getitem__
    memo = {}


_scan = make_scanner(_Settings())


def loads(text):
    """Parses a text. Raises `json.JSONDecodeError`, a `ValueError`."""
    try:
        value, end = _scan(text, 0)
    except (StopIteration, SystemError):
        # Some versions have no words for a mistake until the package is imported.
        return _loads_slowly(text)
    if end != len(text) and text[end:].strip(_WHITESPACE):
        return _loads_slowly(text)
    return value


def _loads_slowly(text):
    with guard:
        import json
    return json.loads(text)


class _NeedsOwnEncoder(Exception):
    pass


def _refuse(_value):
    raise _NeedsOwnEncoder


class Encoder:
    """Serialises values; `ensure_ascii` as the runtime's version has it."""

    def __init__(self, ensure_ascii):
        self._encode_text = encode_basestring_ascii if ensure_ascii else encode_basestring

    def encode(self, value):
        """The JSON text of a value. Raises `TypeError` or `ValueError` for what has none."""
        if _is_plain(value):
            try:
                # The markers (for circular references) must be fresh for each value.
                encode = make_encoder({}, _refuse, self._encode_text, None, ": ", ", ", False, False, True)
                return "".join(encode(value, 0))
            except (_NeedsOwnEncoder, TypeError):
                pass
        chunks = []
        self._append(chunks.append, value, set())
        return "".join(chunks)

    def _append(self, out, value, parents):
        if value is None or value is True or value is False or isinstance(value, (str, bytes, int, float)):
            out(self._scalar(value))
            return
        if id(value) in parents:
            raise ValueError("Circular reference detected")
        parents.add(id(value))
        if isinstance(value, list):
            self._append_items(out, value, parents)
        elif callable(getattr(value, "_asdict", None)):
            fields = value._asdict()
            if not isinstance(fields, dict):
                raise TypeError(f"_asdict() must return a dict, not {type(fields).__name__}")
            self._append_members(out, fields, parents)
        elif isinstance(value, tuple):
            self._append_items(out, value, parents)
        elif isinstance(value, dict):
            self._append_members(out, value, parents)
        else:
            out(_decimal_text(value))
        parents.discard(id(value))

    def _append_items(self, out, items, parents):
        separator = "["
        for item in items:
            out(separator)
            self._append(out, item, parents)
            separator = ", "
        out("[]" if separator == "[" else "]")

    def _append_members(self, out, members, parents):
        separator = "{"
        for key, member in members.items():
            out(separator)
            out(self._encode_text(self._key(key)))
            out(": ")
            self._append(out, member, parents)
            separator = ", "
        out("{}" if separator == "{" else "}")

    def _scalar(self, value):
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, str):
            return self._encode_text(value)
        if isinstance(value, bytes):
            return self._encode_text(value.decode())
        if isinstance(value, int):
            return int.__repr__(value)
        if value != value:
            return "NaN"
        if value in (_CONSTANTS["Infinity"], _CONSTANTS["-Infinity"]):
            return "Infinity" if value > 0 else "-Infinity"
        return float.__repr__(value)

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, bytes):
            return key.decode()
        if key is None or isinstance(key, (int, float)):
            return self._scalar(key)
        raise TypeError("keys must be str, int, float, bool or None, not " + type(key).__name__)


def _is_plain(value):
    """Whether the accelerator serialises a value as `simplejson` would: it makes arrays of named tuples."""
    try:
        marshal.dumps(value, _MARSHAL_FORMAT)  # Takes only the built-in types themselves.
        return True
    except ValueError:
        pass
    todo = [value]
    seen = set()
    while todo:
        item = todo.pop()
        if isinstance(item, dict):
            items = item.values()
        elif isinstance(item, (list, tuple)):
            items = item
        else:
            continue
        if hasattr(item, "_asdict"):
            return False
        if id(item) not in seen:
            seen.add(id(item))
            todo.extend(items)
    return True


def _decimal_text(value):
    with guard:
        import decimal
    if not isinstance(value, decimal.Decimal):
        raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")
    return "NaN" if value.is_nan() else str(value)
