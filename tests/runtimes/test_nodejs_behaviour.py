"""Handlers, callbacks, streams, logs and errors of Node.js functions."""

import json

import pytest

from fake_server import ERROR, INIT_ERROR, READY, RESPONSE, STREAM_START, Ended

NODE_24 = {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs24.x"}
JSON = {"AWS_LAMBDA_LOG_FORMAT": "JSON"}


def started(env):
    answer = env.ready()
    assert answer.kind == READY, answer.body
    return env


@pytest.mark.parametrize("variables", [{}, NODE_24], ids=["old", "new"])
@pytest.mark.parametrize(
    ("files", "handler"),
    [
        ({"index.js": "exports.handler = async () => 'ok';"}, "index.handler"),
        ({"index.cjs": "exports.handler = async () => 'ok';"}, "index.handler"),
        ({"index.mjs": "export const handler = async () => 'ok';"}, "index.handler"),
        ({"index.js": "export const handler = async () => 'ok';", "package.json": '{"type": "module"}'}, "index.handler"),
        ({"a/b/index.js": "exports.handler = async () => 'ok';"}, "a/b/index.handler"),
        ({"index.js": "exports.api = {v1: {get: async () => 'ok'}};"}, "index.api.v1.get"),
        ({"index.mjs": "export const handler = async () => (await import('./other.mjs')).x;", "other.mjs": "export const x = 'ok';"}, "index.handler"),
        ({"index.mjs": "const x = await Promise.resolve('ok'); export const handler = async () => x;"}, "index.handler"),
        ({"node_modules/lib/index.js": "exports.run = async () => 'ok';"}, "lib.run"),
        ({"index.js": "const x = require('lib'); exports.handler = async () => x;", "node_modules/lib/index.js": "module.exports = 'ok';"}, "index.handler"),
        ({"sub/index.js": "export const handler = async () => 'ok';", "sub/package.json": '{"type": "module"}', "package.json": "{}"}, "sub/index.handler"),
    ],
)  # fmt: skip
def test_handlers_are_found(node, variables, files, handler):
    env = started(node(files, handler, variables))
    assert env.invoke({}).json == "ok"


@pytest.mark.parametrize(
    ("files", "handler", "error_type", "message"),
    [
        ({}, "index.handler", "Runtime.ImportModuleError", "Error: Cannot find module 'index'"),
        ({"index.js": "require('nothing')"}, "index.handler", "Runtime.ImportModuleError", "Error: Cannot find module 'nothing'\nRequire stack:\n"),
        ({"index.js": ""}, "index.handler", "Runtime.HandlerNotFound", "index.handler is undefined or not exported"),
        ({"index.js": "exports.handler = 5"}, "index.handler", "Runtime.HandlerNotFound", "index.handler is not a function"),
        ({"index.js": "let x = ;"}, "index.handler", "Runtime.UserCodeSyntaxError", "SyntaxError: Unexpected token ';'"),
        ({"index.mjs": "let x = ;"}, "index.handler", "Runtime.UserCodeSyntaxError", "SyntaxError: Unexpected token ';'"),
        ({"index.js": ""}, "index", "Runtime.MalformedHandlerName", "Bad handler"),
        ({"index.js": ""}, "../index.handler", "Runtime.MalformedHandlerName", "'../index.handler' is not a valid handler name. Use absolute paths when specifying root directories in handler names."),
        ({"index.js": "throw new TypeError('at load')"}, "index.handler", "TypeError", "at load"),
        ({"index.js": "throw 'text'"}, "index.handler", "string", "text"),
        ({"index.js": "const h = async () => {}; h[Symbol.for('aws.lambda.runtime.handler.streaming')] = 'x'; exports.handler = h"}, "index.handler", "Runtime.MalformedStreamingHandler", "Only response streaming is supported."),
    ],
)  # fmt: skip
def test_what_cannot_be_loaded(node, files, handler, error_type, message):
    env = node(files, handler)
    answer = env.ready()
    assert (answer.kind, answer.header) == (INIT_ERROR, {"error_type": error_type})
    assert answer.json["errorType"] == error_type
    assert answer.json["errorMessage"].startswith(message)
    assert env.exit_status() != 0
    assert "\tundefined\tERROR\tUncaught Exception \t{" in env.log()


def test_node_24_refuses_callbacks(node):
    env = node("exports.handler = (event, context, callback) => callback(null, 1);", variables=NODE_24)
    answer = env.ready()
    assert answer.header == {"error_type": "Runtime.CallbackHandlerDeprecated"}
    assert "starting with Node.js 24" in answer.json["errorMessage"]
    assert "\t-\tERROR\tInit Error \t{" in env.log()


CALLBACKS = """
const cases = {
  value: (event, context, callback) => callback(null, {a: 1}),
  nothing: () => {},
  later: (event, context, callback) => { setTimeout(() => callback(null, 'later'), 10); },
  error: (event, context, callback) => callback(new RangeError('r')),
  text: (event, context, callback) => callback('only text'),
  twice: (event, context, callback) => { callback(null, 1); callback(null, 2); },
  succeed: (event, context) => context.succeed('s'),
  fail: (event, context) => context.fail(new Error('f')),
  done: (event, context) => context.done(null, 'd'),
  failWithNothing: (event, context) => context.fail(),
  waits: (event, context, callback) => { setTimeout(() => { globalThis.waited = true; }, 30); callback(null, 'w'); },
  waited: async () => globalThis.waited ?? false,
  doesNotWait: (event, context, callback) => {
    context.callbackWaitsForEmptyEventLoop = false; setTimeout(() => {}, 60000); callback(null, 'n');
  },
  throws: () => { throw new SyntaxError('thrown'); },
  thenable: () => ({then: (resolve) => resolve('t')}),
  circular: async () => { const a = {}; a.a = a; return a; },
  circularByCallback: (event, context, callback) => { const a = {}; a.a = a; callback(null, a); },
  bigint: async () => 1n,
  undefined: async () => undefined,
  symbol: async () => Symbol('s'),
  rejectsWithText: async () => { throw 'rejected'; },
  rejectsWithNothing: async () => { throw undefined; },
  rejectsWithObject: async () => { throw {code: 5}; },
};
exports.handler = (event, context, callback) => cases[event](event, context, callback);
"""


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("value", {"a": 1}), ("nothing", None), ("later", "later"), ("error", ("RangeError", "r")),
        ("text", ("string", "only text")), ("twice", 1), ("succeed", "s"), ("fail", ("Error", "f")), ("done", "d"),
        ("failWithNothing", ("string", "handled")), ("waits", "w"), ("doesNotWait", "n"),
        ("throws", ("SyntaxError", "thrown")), ("thenable", "t"),
        ("circular", ("Error", "Unable to stringify response body")),
        ("circularByCallback", ("Error", "Unable to stringify response body")),
        ("bigint", ("Error", "Unable to stringify response body")), ("undefined", None), ("symbol", None),
        ("rejectsWithText", ("string", "rejected")), ("rejectsWithNothing", ("string", "handled")),
        ("rejectsWithObject", ("object", "[object Object]")),
    ],
)  # fmt: skip
def test_every_way_to_answer(node, event, expected):
    env = started(node(CALLBACKS))
    for _ in range(2):
        answer = env.invoke(event)
        if isinstance(expected, tuple):
            assert answer.kind == ERROR
            assert (answer.json["errorType"], answer.json["errorMessage"]) == expected
        else:
            assert (answer.kind, answer.json) == (RESPONSE, expected)
    if event == "waits":
        assert env.invoke("waited").json is True


def test_node_24_does_not_wait_for_the_event_loop(node):
    env = started(node(
        "exports.handler = async (event, context) => { setTimeout(() => {}, 60000); return Object.keys(context).sort(); };",
        variables=NODE_24,
    ))  # fmt: skip
    keys = env.invoke({}).json
    assert "callbackWaitsForEmptyEventLoop" not in keys and "awsRequestId" in keys


def test_the_context_tells_everything(node):
    env = started(node(
        "exports.handler = async (event, context) => ({...context, left: context.getRemainingTimeInMillis(), "
        "trace: process.env._X_AMZN_TRACE_ID});"
    ))  # fmt: skip
    client = {"client": {"installation_id": "i"}, "custom": {"k": "v"}}
    answer = env.invoke(
        {}, "id-9", 5000, client_context=json.dumps(client), cognito_identity={"cognitoIdentityId": "c"}, trace_id="Root=1"
    ).json
    assert 3000 < answer.pop("left") <= 5000
    assert answer == {
        "callbackWaitsForEmptyEventLoop": True,
        "functionVersion": "$LATEST",
        "functionName": "fn",
        "memoryLimitInMB": "128",
        "logGroupName": "/aws/lambda/fn",
        "logStreamName": "2026/01/01/[$LATEST]abc",
        "clientContext": client,
        "identity": {"cognitoIdentityId": "c"},
        "invokedFunctionArn": "arn:aws:lambda:us-east-1:000000000000:function:fn",
        "awsRequestId": "id-9",
        "trace": "Root=1",
    }


def test_console_writes_lambdas_lines(node):
    env = started(node(
        "console.log('loading');\n"
        "exports.handler = async () => {\n"
        "  console.log('a %s', 'b', {c: 1}); console.info('i\\ni2'); console.warn('w'); console.error(new Error('e'));\n"
        "  console.debug('d'); console.trace('t'); console.fatal('f'); process.stdout.write('plain\\nno end');\n"
        "};"
    ))  # fmt: skip
    env.invoke({}, request_id="id-1")
    records = env.records()
    fields = [record.text.split("\t") for record in records[:8]]
    assert [(f[1], f[2]) for f in fields] == [
        ("undefined", "INFO"), ("id-1", "INFO"), ("id-1", "INFO"), ("id-1", "WARN"), ("id-1", "ERROR"),
        ("id-1", "DEBUG"), ("id-1", "TRACE"), ("id-1", "FATAL"),
    ]  # fmt: skip
    assert [f[3] for f in fields[:4]] == ["loading\n", "a b { c: 1 }\n", "i\ni2\n", "w\n"]
    assert fields[4][3].startswith("Error: e\n    at ")
    assert [record.level for record in records] == [3, 3, 3, 4, 5, 2, 1, 6, 0, 0]
    assert [record.text for record in records[8:]] == ["plain\n", "no end"]


def test_console_writes_json(node):
    env = started(node(
        "exports.handler = async () => { console.info({a: 1}); console.warn('x %d', 5); console.error('bad', new RangeError('r'));\n"
        "  const c = {}; c.c = c; console.log(c); console.debug('hidden'); throw new Error('e'); };",
        variables={**JSON, "AWS_LAMBDA_LOG_LEVEL": "INFO"},
    ))  # fmt: skip
    env.invoke({}, request_id="id-1")
    records = env.records()
    info, warn, error, circular, thrown = (record.json for record in records)
    assert (info["level"], info["requestId"], info["message"]) == ("INFO", "id-1", {"a": 1})
    assert (warn["level"], warn["message"]) == ("WARN", "x 5")
    assert (error["errorType"], error["errorMessage"]) == ("RangeError", "r")
    assert error["stackTrace"][0] == "RangeError: r"
    assert circular["message"].startswith("<ref *1>")
    assert thrown["message"]["errorType"] == "Error"
    assert records[0].kind == 0xA55A0002 | 3 << 2


def test_a_rejection_that_nobody_handles(node):
    env = started(node("exports.handler = async () => { Promise.reject(new Error('lost')); await new Promise(() => setTimeout(() => {}, 9999)); };"))
    answer = env.invoke({})
    assert answer.header == {"error_type": "Runtime.UnhandledPromiseRejection"}
    assert answer.json["errorMessage"] == "Error: lost"
    assert answer.json["trace"][0] == "Runtime.UnhandledPromiseRejection: Error: lost"
    assert env.exit_status() == 128
    assert "\tERROR\tUnhandled Promise Rejection \t{" in env.log()


def test_an_exception_that_nobody_catches(node):
    env = started(node("exports.handler = (e, c, cb) => { setTimeout(() => { throw new TypeError('async') }, 1); };"))
    answer = env.invoke({})
    assert (answer.kind, answer.json["errorType"], answer.json["errorMessage"]) == (ERROR, "TypeError", "async")
    assert env.exit_status() == 129
    assert "\tERROR\tUncaught Exception \t{" in env.log()


def test_process_exit(node):
    env = started(node("exports.handler = async () => { console.log('bye'); process.exit(3); };"))
    with pytest.raises(Ended):
        env.invoke({})
    assert env.exit_status() == 3
    assert "\tbye\n" in env.log()


def test_a_streamed_response(node):
    env = started(node(
        "exports.handler = awslambda.streamifyResponse(async (event, stream, context) => {\n"
        "  stream.setContentType('text/plain');\n"
        "  stream.write('one '); await new Promise((r) => setTimeout(r, 5)); stream.write(Buffer.from('two '));\n"
        "  stream.write({three: 3}); stream.end('!');\n"
        "});"
    ))  # fmt: skip
    for _ in range(2):
        answer = env.invoke({}, streaming=True)
        assert (answer.kind, answer.header) == (STREAM_START, {"content_type": "text/plain", "end": {}})
        assert answer.chunks == [b"one ", b"two ", b'{"three":3}', b"!"]


def test_a_streamed_http_response(node):
    env = started(node(
        "const {pipeline} = require('stream/promises'); const {Readable} = require('stream');\n"
        "exports.handler = awslambda.streamifyResponse(async (event, stream) => {\n"
        "  stream = awslambda.HttpResponseStream.from(stream, {statusCode: 201, headers: {a: 'b'}});\n"
        "  await pipeline(Readable.from(['x', 'y']), stream);\n"
        "});"
    ))  # fmt: skip
    answer = env.invoke({})
    assert answer.header["content_type"] == "application/vnd.awslambda.http-integration-response"
    assert answer.body == b'{"statusCode":201,"headers":{"a":"b"}}' + bytes(8) + b"xy"


def test_large_streams_are_not_broken(node):
    env = started(node(
        "const {pipeline} = require('stream/promises'); const {Readable} = require('stream');\n"
        "exports.handler = awslambda.streamifyResponse(async (event, stream) => {\n"
        "  await pipeline(Readable.from((function* () { for (let i = 0; i < 20; i++) yield Buffer.alloc(1500000, 97 + i); })()), stream);\n"
        "}, {highWaterMark: 1000});"
    ))  # fmt: skip
    body = env.invoke({}, timeout_ms=20000).body
    assert body == b"".join(bytes([97 + i]) * 1500000 for i in range(20))


STREAM_FAILURES = """
const cases = {
  early: async () => { throw new RangeError('early'); },
  late: async (event, stream) => { stream.write('half'); throw new RangeError('late'); },
  unfinished: async (event, stream) => { stream.write('half'); },
  sync: (event, stream) => { stream.end('x'); },
  destroyed: async (event, stream) => { stream.write('x'); stream.destroy(new RangeError('destroyed')); },
  tooLate: async (event, stream) => { stream.write('x'); stream.setContentType('text/html'); },
  value: async (event, stream) => { stream.end('v'); return 5; },
  big: async (event, stream) => { stream.write(Buffer.alloc(3000000)); throw new RangeError('big'); },
  nothing: async (event, stream) => { stream.end(); },
};
exports.handler = awslambda.streamifyResponse((event, stream) => cases[event](event, stream));
"""


@pytest.mark.parametrize(
    ("event", "error_type", "message", "begun"),
    [
        ("early", "RangeError", "early", False),
        ("late", "RangeError", "late", True),
        ("unfinished", "Error", "Response stream is not finished.", True),
        ("sync", "string", "Streaming does not support non-async handlers.", True),
        ("destroyed", "RangeError", "destroyed", True),
        ("tooLate", "Runtime.InvalidStreamingOperation", "Cannot set content-type, too late.", True),
        ("big", "RangeError", "big", True),
    ],
)
def test_streams_that_fail(node, event, error_type, message, begun):
    env = started(node(STREAM_FAILURES))
    for _ in range(2):
        answer = env.invoke(event)
        if begun:
            assert answer.kind == STREAM_START
            assert answer.header["end"] == {"error_type": error_type}
            document = json.loads(answer.end_body)
        else:
            assert (answer.kind, answer.header) == (ERROR, {"error_type": error_type})
            document = answer.json
        assert (document["errorType"], document["errorMessage"]) == (error_type, message)
    assert env.invoke("value").body == b"v"


def test_streams_that_end_early_or_empty(node):
    env = started(node(STREAM_FAILURES))
    assert env.invoke("value").body == b"v"
    assert "Streaming handlers ignore return values." in env.log()
    answer = env.invoke("nothing")
    assert (answer.kind, answer.body, answer.header["end"]) == (STREAM_START, b"", {})


def test_nothing_runs_between_invocations(node):
    env = started(node(
        "let n = 0; setInterval(() => { n++; }, 1);\n"
        "exports.handler = (event, context, callback) => { context.callbackWaitsForEmptyEventLoop = false; callback(null, n); };"
    ))  # fmt: skip
    first = env.invoke({}).json
    assert env.nothing_comes(0.2)
    assert env.invoke({}).json <= first + 3


def test_six_megabytes_go_both_ways(node):
    env = started(node("exports.handler = async (event) => event;"))
    event = {"text": "é" * (3 * 1024 * 1024 - 100)}
    assert env.invoke(json.dumps(event, ensure_ascii=False).encode()).json == event
    assert env.invoke(b"").json == {}
    assert env.invoke(b"{").json["errorType"] == "SyntaxError"


def test_unicode_everywhere(node):
    env = started(node({"модуль.js": "exports.функция = async (e) => ({'ключ': e, n: '日本語'});"}, "модуль.функция"))
    assert env.invoke({"😀": "\u2028"}).json == {"ключ": {"😀": "\u2028"}, "n": "日本語"}


def test_variables_and_descriptors_of_the_protocol_are_gone(node):
    env = started(node(
        "const {execFileSync} = require('child_process');\n"
        "exports.handler = async () => [Object.keys(process.env), execFileSync('ls', ['/proc/self/fd']).toString().split('\\n')];"
    ))  # fmt: skip
    names, fds = env.invoke({}).json
    assert not [name for name in names if name.startswith(("_CUMULET", "_LAMBDA_TELEMETRY"))]
    assert [fd for fd in fds if fd] == ["0", "1", "2", "3"]


def test_the_invoke_store_of_node_24(node):
    env = started(node(
        "exports.handler = async () => [awslambda.InvokeStore.getRequestId(), awslambda.InvokeStore.getXRayTraceId()];",
        variables=NODE_24,
    ))  # fmt: skip
    assert env.invoke({}, "id-1", trace_id="Root=1").json == ["id-1", "Root=1"]
    assert env.invoke({}, "id-2").json == ["id-2", None]


def test_replaced_console_and_streams(node):
    env = started(node(
        "exports.handler = async (event) => { console.error = () => { throw new Error('no'); }; process.stdout.write = null;\n"
        "  if (event) throw new Error('told'); return 1; };"
    ))  # fmt: skip
    assert env.invoke(None).json == 1
    assert env.invoke({"a": 1}).json["errorMessage"] == "told"


def test_errors_that_misbehave(node):
    env = started(node(
        "class Odd extends Error { get message() { throw new Error('no message'); } }\n"
        "exports.handler = async (event) => { if (event === 1) throw new Odd(); if (event === 2) throw Object.create(null);\n"
        "  if (event === 3) { const e = new Error('c'); e.self = e; throw e; } const e = new Error('x'); e.stack = 5; throw e; };"
    ))  # fmt: skip
    assert env.invoke(1).json["errorType"] == "handled"
    assert env.invoke(2).json["errorType"] == "handled"
    assert env.invoke(3).json["errorMessage"] == "c"
    assert env.invoke(4).kind == ERROR
