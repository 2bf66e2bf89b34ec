"""Proves the wire with botocore, both ways, for every operation of the allow-lists.

- What botocore serializes, we decode to the same input.
- What we encode (outputs, events, errors), botocore parses to the same.

Started by `cargo xtask oracle`, which gives the program that speaks for us:

    python3 oracle.py PROGRAM ALLOW_FOLDER --rounds 20 --seed 1 [--service lambda]
"""

import argparse
import base64
import collections
import datetime
import json
import math
import pathlib
import random
import subprocess
import sys
from urllib.parse import urlsplit

import botocore.awsrequest
import botocore.eventstream
import botocore.loaders
import botocore.model
import botocore.parsers
import botocore.serialize
import botocore.validate

UTC = datetime.timezone.utc
# Whatever must survive escaping in some protocol.
ALPHABET = "abcXYZ0189 -_.~!*'()/:@$,;=+?&#%[]{}<>\"\\|^`\t\nßéあ𝄞"
HEADER_ALPHABET = "abcXYZ0189-_.~!*'()/:@$;=+?&#%[]{}<>\"|^`"

# Examples of the documentation that AWS itself would refuse: (service, id).
WRONG_EXAMPLES = set()


class Values:
    """Random values of botocore's shapes."""

    def __init__(self, seed, protocol):
        self.random = random.Random(seed)
        self.protocol = protocol
        # Forms cannot say that a structure is there and empty.
        self.is_form = protocol in ("query", "ec2")

    def text(self, place, shape):
        if shape is not None and shape.enum:
            return self.random.choice(shape.enum)
        alphabet = HEADER_ALPHABET if place in ("header", "headers") else ALPHABET
        least = 1 if place in ("header", "headers", "uri") else 0
        text = "".join(self.random.choice(alphabet) for _ in range(self.random.randint(least, 12)))
        # Clients fold such segments of a path away.
        return "x" + text if place == "uri" and text.strip(".") == "" else text

    def value(self, shape, place="body", depth=0, whole=False):
        """`whole`: every member is there."""
        make = getattr(self, "make_" + shape.type_name, None)
        if make:
            return make(shape, place, depth, whole)
        return self.text(place, shape)

    def make_structure(self, shape, place, depth, whole):
        if getattr(shape, "is_tagged_union", False) or shape.serialization.get("eventstream"):
            name = self.random.choice(list(shape.members))
            return {name: self.value(shape.members[name], place, depth + 1, whole)}
        out = {}
        for name, member in shape.members.items():
            required = name in shape.required_members
            location = member.serialization.get("location", "body")
            # Botocore has a mind of its own about S3's headers Expires and Content-Length.
            own = member.serialization.get("name") in ("Expires", "Content-Length")
            if member.serialization.get("eventstream") or own:
                continue
            if required or location == "uri" or ((whole or self.random.random() < 0.6) and depth < 6):
                out[name] = self.value(member, location, depth + 1, whole)
        if self.is_form and depth > 0 and not out and shape.members:
            name, member = self.random.choice(list(shape.members.items()))
            out[name] = self.value(member, place, depth + 1, whole)
        return out

    def make_list(self, shape, place, depth, whole):
        # Where elements stand in the parent, an empty list looks like none.
        flattened = self.protocol == "ec2" or shape.serialization.get("flattened")
        least = 0 if place == "body" and depth < 6 and not whole and not flattened else 1
        return [self.value(shape.member, place, depth + 1, whole) for _ in range(self.random.randint(least, 3))]

    def make_map(self, shape, place, depth, whole):
        count = self.random.randint(0 if place == "body" and not whole else 1, 3)
        keys = {self.text(place, shape.key) or "k" for _ in range(count)}
        if place == "headers":
            # Names of headers: few letters, and in one case.
            keys = {"".join(self.random.choice("abc-") for _ in range(4)) for _ in range(count)}
        return {key: self.value(shape.value, place, depth + 1, whole) for key in sorted(keys)}

    def make_integer(self, shape, *_):
        return self.random.choice([0, 1, -1, 2**31 - 1, -(2**31), self.random.randint(-999, 9999)])

    def make_long(self, shape, *_):
        return self.random.choice([0, 2**53 + 1, 2**63 - 1, -(2**63), self.random.randint(-(2**40), 2**40)])

    def make_double(self, shape, *_):
        return self.random.choice([0.0, 0.1, -2.5, 1e21, 1e-7, self.random.random()])

    make_float = make_double

    def make_boolean(self, shape, *_):
        return self.random.random() < 0.5

    def make_blob(self, shape, place, *_):
        return self.random.randbytes(self.random.randint(1, 40))

    def make_timestamp(self, shape, *_):
        return datetime.datetime.fromtimestamp(self.random.randint(0, 4_000_000_000), UTC)


def plain(value):
    """A value as the program and this script compare it."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, (bytes, bytearray)):
        return {"$blob": base64.b64encode(value).decode()}
    if isinstance(value, datetime.datetime):
        return {"$time": round(value.timestamp() * 1000)}
    return value


def same(left, right):
    if isinstance(left, float) or isinstance(right, float):
        return isinstance(left, (int, float)) and isinstance(right, (int, float)) and math.isclose(left, right)
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right


class Program:
    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, question):
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit("the program ended")
        return json.loads(line)


class Oracle:
    def __init__(self, program, service, seed, names):
        model = botocore.loaders.Loader().load_service_model(service, "service-2")
        self.service = service
        self.names = set(names)
        self.model = botocore.model.ServiceModel(model, service)
        self.protocol = self.model.resolved_protocol
        self.serializer = botocore.serialize.create_serializer(self.protocol, include_validation=False)
        self.parser = botocore.parsers.create_parser(self.protocol)
        self.program = program
        self.values = Values(seed, self.protocol)
        self.counts = collections.Counter()
        self.failures = []

    def report(self, what, operation, **details):
        self.failures.append((what, operation, details))

    def ask_input(self, operation, params):
        """What we make of the request that botocore makes of an input."""
        serialized = self.serializer.serialize_to_request(params, operation)
        botocore.awsrequest.prepare_request_dict(serialized, "http://localhost", {})
        request = botocore.awsrequest.create_request_object(serialized).prepare()
        url = urlsplit(request.url)
        body = request.body or b""
        body = body.read() if hasattr(body, "read") else body
        body = body.encode() if isinstance(body, str) else bytes(body)
        question = {
            "ask": "decode",
            "service": self.service,
            "method": request.method,
            "path": url.path,
            "query": url.query,
            "headers": [
                [key, value.decode() if isinstance(value, bytes) else str(value)]
                for key, value in request.headers.items()
            ],
            "body": base64.b64encode(body).decode(),
        }
        answer = self.program.ask(question)
        # Botocore writes this header by itself.
        if "ContentLength" not in params and "input" in answer:
            answer["input"].pop("ContentLength", None)
        return question, answer

    def check_input(self, name, whole):
        operation = self.model.operation_model(name)
        params, report = {}, None
        if operation.input_shape is not None:
            params = self.values.value(operation.input_shape, whole=whole)
            report = botocore.validate.ParamValidator().validate(params, operation.input_shape)
        question, answer = self.ask_input(operation, params)
        self.counts["inputs"] += 1
        broken = answer.pop("broken", None)
        expected = {"operation": name, "input": plain(params)}
        if not same(answer, expected):
            self.report("input", name, expected=expected, answer=answer, request=question)
        # We know more rules than botocore checks, but none fewer.
        elif report is not None and report.has_errors() and broken is None:
            self.report("validation", name, input=plain(params), botocore=report.generate_report())

    def check_examples(self):
        """The inputs of AWS's own documentation are valid."""
        folder = pathlib.Path(botocore.__file__).parent / "data" / self.service / self.model.api_version
        path = folder / "examples-1.json"
        examples = json.loads(path.read_text())["examples"] if path.exists() else {}
        for name in sorted(examples.keys() & self.names):
            operation = self.model.operation_model(name)
            for example in examples[name]:
                params = self.typed(operation.input_shape, example.get("input", {}))
                _, answer = self.ask_input(operation, params)
                self.counts["examples"] += 1
                wrong = answer.get("failure") or answer.get("broken")
                if wrong and (self.service, example["id"]) not in WRONG_EXAMPLES:
                    self.report("example", name, id=example["id"], input=plain(params), answer=wrong)

    def typed(self, shape, value):
        """An example's JSON as botocore's types."""
        kind = shape.type_name if shape is not None else None
        if kind == "structure":
            return {key: self.typed(shape.members[key], inner) for key, inner in value.items()}
        if kind == "list":
            return [self.typed(shape.member, inner) for inner in value]
        if kind == "map":
            return {key: self.typed(shape.value, inner) for key, inner in value.items()}
        if kind == "blob":
            return value.encode()
        if kind in ("integer", "long"):
            return int(value)
        return value

    def check_output(self, name, whole):
        operation = self.model.operation_model(name)
        shape = operation.output_shape
        output, events, stream = {}, None, None
        if shape is not None:
            output = self.values.value(shape, whole=whole)
            output = self.fix_status(shape, output)
            stream = next((m for m in shape.members.values() if m.serialization.get("eventstream")), None)
        question = {"ask": "encode", "service": self.service, "operation": name, "output": plain(output)}
        if stream is not None:
            # The errors in a stream's union travel as exceptions.
            names = [n for n, m in stream.members.items() if not m.metadata.get("exception")]
            # Whole ones: an absent payload is an empty one to botocore.
            events = [{n: self.values.value(stream.members[n], whole=True)} for n in names for _ in range(2)]
            question["events"] = [plain(event) for event in events]
        answer = self.program.ask(question)
        self.counts["outputs"] += 1
        if "failure" in answer:
            return self.report("output", name, failure=answer["failure"], output=question)
        response = self.response(answer)
        if stream is not None:
            return self.check_events(name, operation, output, events, response)
        if operation.has_streaming_output:
            # Botocore takes bytes for text here, and everything else for a stream.
            response["body"] = bytearray(response["body"])
        parsed = self.parser.parse(response, shape)
        metadata = parsed.pop("ResponseMetadata", {})
        if metadata.get("RequestId") != "the-request-id":
            self.report("request id", name, metadata=metadata)
        if not same(plain(parsed), self.as_parsed(shape, plain(output), answer)):
            self.report("output", name, expected=plain(output), parsed=plain(parsed), answer=self.show(answer))

    def check_events(self, name, operation, output, events, response):
        raw = FakeRaw(response["body"])
        response["body"] = raw
        found = botocore.eventstream.EventStream(
            raw, operation.get_event_stream_output(), self.parser._event_stream_parser, name
        )
        parsed = []
        if self.protocol == "json":
            initial = found.get_initial_response()
            parsed_initial = plain(json.loads(initial.payload or b"{}"))
            if not same(parsed_initial, plain(output)):
                self.report("initial response", name, expected=plain(output), parsed=parsed_initial)
        parsed.extend(found)
        self.counts["events"] += len(events)
        if not same(plain(parsed), plain(events)):
            self.report("events", name, expected=plain(events), parsed=plain(parsed))

    def check_errors(self, name):
        operation = self.model.operation_model(name)
        for shape in operation.error_shapes:
            fields = self.values.value(shape, whole=True)
            message = self.values.text("body", None)
            fields = {k: v for k, v in fields.items() if k.lower() != "message"}
            if self.protocol == "query":
                # The document's own elements go by these names.
                fields = {k: v for k, v in fields.items() if k not in ("Type", "Code")}
            question = {
                "ask": "error",
                "service": self.service,
                "shape": shape.name,
                "message": message,
                "fields": plain(fields),
            }
            answer = self.program.ask(question)
            self.counts["errors"] += 1
            if "failure" in answer:
                self.report("error", name, failure=answer["failure"], shape=shape.name)
                continue
            response = self.response(answer)
            parsed = self.parser.parse(response, operation.output_shape)
            error = parsed.get("Error", {})
            if (error.get("Code"), error.get("Message") or "") != (shape.error_code, message):
                self.report("error", name, shape=shape.name, message=message, parsed=error)
            modeled = self.parser.parse(response, shape)
            modeled = {k: v for k, v in modeled.items() if k not in ("ResponseMetadata", "Error")}
            modeled = {k: v for k, v in modeled.items() if k.lower() != "message"}
            if self.protocol != "query" and not same(plain(modeled), plain(fields)):
                self.report("error fields", name, shape=shape.name, expected=plain(fields), parsed=plain(modeled))

    def fix_status(self, shape, output):
        """A status is one that may have a body, and below 300."""
        for name, member in shape.members.items():
            if member.serialization.get("location") == "statusCode" and name in output:
                output[name] = self.values.random.choice([200, 202])
        return output

    def as_parsed(self, shape, output, answer):
        """What botocore finds beside the output: the status, the content type, empty maps and payloads."""
        if shape is None:
            return {}
        output = dict(output)
        for name, member in shape.members.items():
            if member.serialization.get("location") == "statusCode" and name not in output:
                output[name] = self.model.operation_model(self.current).http.get("responseCode", 200)
            if member.serialization.get("location") == "headers" and name not in output:
                output[name] = {}
            if member.serialization.get("name") == "Content-Type" and name not in output:
                output[name] = dict(answer["headers"])["content-type"]
        payload = shape.serialization.get("payload")
        if payload and payload not in output:
            member = shape.members[payload]
            output[payload] = {"$blob": ""} if member.type_name == "blob" else {}
        return output

    def response(self, answer):
        headers = botocore.awsrequest.HeadersDict()
        for key, value in answer["headers"]:
            headers[key] = value
        return {
            "status_code": answer["status"],
            "headers": headers,
            "body": base64.b64decode(answer["body"]),
            "context": {"operation_name": self.current},
        }

    def show(self, answer):
        return {**answer, "body": base64.b64decode(answer["body"]).decode(errors="replace")}

    def check(self, name, rounds):
        self.current = name
        for index in range(rounds):
            self.check_input(name, whole=index == 0)
            self.check_output(name, whole=index == 0)
        for _ in range(max(1, rounds // 10)):
            self.check_errors(name)


class FakeRaw:
    """The raw response that botocore reads a stream from."""

    def __init__(self, body):
        self.body = body

    def stream(self):
        for at in range(0, len(self.body), 7):
            yield self.body[at : at + 7]

    def close(self):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("allow", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--service", action="append")
    parser.add_argument("--results", type=pathlib.Path)
    arguments = parser.parse_args()
    program = Program(arguments.program)
    failed, results = 0, {}
    for path in sorted(arguments.allow.glob("**/*.txt")):
        service = path.stem
        if arguments.service and service not in arguments.service:
            continue
        lines = (line.strip() for line in path.read_text().splitlines())
        names = [line for line in lines if line and not line.startswith("#")]
        oracle = Oracle(program, service, arguments.seed, names)
        oracle.check_examples()
        for name in names:
            oracle.check(name, arguments.rounds)
        counts = ", ".join(f"{count} {what}" for what, count in oracle.counts.items())
        print(f"{service}: {len(names)} operations, {counts}, {len(oracle.failures)} failures")
        for what, operation, details in oracle.failures[:3]:
            print(f"  {operation}: {what} differs")
            for key, value in details.items():
                print(f"    {key}: {json.dumps(value, default=str, ensure_ascii=False)[:700]}")
        failed += len(oracle.failures)
        results[service] = {"operations": len(names), **oracle.counts, "failures": len(oracle.failures)}
    if arguments.results:
        arguments.results.write_text(json.dumps(results, indent=1) + "\n")
    sys.exit(1 if failed else 0)


main()
