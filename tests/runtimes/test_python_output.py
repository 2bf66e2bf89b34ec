"""Where print, logging and tracebacks of a Python function end up."""

import json

from fake_server import ERROR, READY, RESPONSE

JSON = {"AWS_LAMBDA_LOG_FORMAT": "JSON"}


def texts(env):
    return [record.text for record in env.records()]


def test_lines_of_print_and_logging_keep_their_order(python):
    env = python(
        "import logging, sys\n"
        "def handler(event, context):\n"
        "    print('one')\n"
        "    logging.warning('two')\n"
        "    print('three', file=sys.stderr)\n"
        "    sys.stdout.write('four\\nfi')\n"
        "    sys.stdout.write('ve\\n')\n"
        "    context.log('six')\n"
    )
    env.ready()
    env.invoke({})
    lines = texts(env)
    assert lines[0] == "one\n"
    assert lines[1].startswith("[WARNING]\t20") and lines[1].endswith("Z\treq-1\ttwo\n")
    assert lines[2:] == ["three\n", "four\n", "five\n", "six"]
    times = [record.time_us for record in env.records()]
    assert times == sorted(times)


def test_what_does_not_end_a_line_is_sent_before_the_answer(python):
    env = python("def handler(event, context):\n    print('no end', end='')\n")
    env.ready()
    env.invoke({})
    env.invoke({})
    assert texts(env) == ["no end", "no end"]


def test_bytes_and_odd_texts(python):
    env = python(
        "import sys\n"
        "def handler(event, context):\n"
        "    sys.stdout.buffer.write('ü\\n'.encode())\n"
        "    sys.stdout.writelines(['a\\n', 'b\\n'])\n"
        "    print('carriage\\rreturn\\x85line\\u2028sep')\n"
        "    print('\\ud800', file=sys.stderr)\n"
        "    return [sys.stdout.fileno(), sys.stderr.fileno(), sys.stdout.isatty(), sys.stdout.encoding]\n"
    )
    env.ready()
    assert env.invoke({}).json == [1, 2, False, "utf-8"]
    assert texts(env) == ["ü\n", "a\n", "b\n", "carriage\rreturn\x85line\u2028sep\n", "\\ud800\n"]


def test_a_line_without_end_is_cut(python):
    env = python("def handler(event, context):\n    print('xé' * 1500000, end='')\n")
    env.ready()
    env.invoke({})
    lengths = [len(text) for text in texts(env)]
    assert sum(lengths) == 3_000_000
    assert max(lengths) < 1_100_000


def test_large_records_arrive_whole(python):
    env = python("import logging\ndef handler(event, context):\n    for i in range(20):\n        logging.error('x' * 200000)\n")
    env.ready()
    env.invoke({})
    records = env.records()
    assert len(records) == 20
    assert all(len(record.text) > 200_000 for record in records)


def test_init_writes_without_a_request_id(python):
    env = python("import logging\nprint('loading')\nlogging.error('early')\ndef handler(event, context): pass\n")
    env.ready()
    first, second = texts(env)
    assert first == "loading\n"
    assert second.split("\t")[2:] == ["", "early\n"]


def test_levels_and_formats_of_text_logs(python):
    source = (
        "import logging\n"
        "logger = logging.getLogger()\n"
        "def handler(event, context):\n"
        "    logger.debug('d'); logger.info('i'); logger.warning('w'); logger.error('e')\n"
        "    logging.getLogger('other').critical('c')\n"
    )
    env = python(source)
    env.ready()
    env.invoke({})
    assert [text.split("\t")[0] for text in texts(env)] == ["[WARNING]", "[ERROR]", "[CRITICAL]"]
    assert {record.level for record in env.records()} == {0}
    env = python(source, variables={"AWS_LAMBDA_LOG_LEVEL": "DEBUG"})
    env.ready()
    env.invoke({})
    assert [record.level for record in env.records()] == [2, 3, 4, 5, 6]
    assert env.records()[0].kind == 0xA55A0003 | 2 << 2


def test_json_logs(python):
    env = python(
        "import logging\n"
        "logger = logging.getLogger('mine')\n"
        "def handler(event, context):\n"
        "    logger.info('hidden')\n"
        "    logger.warning('text %s', 'é', extra={'order': 7, 'odd': {1}})\n"
        "    logger.error({'a': 1})\n"
        "    try:\n"
        "        1 / 0\n"
        "    except ZeroDivisionError:\n"
        "        logger.exception('failed')\n"
        "    print('plain')\n",
        variables=JSON,
    )
    env.ready()
    env.invoke({})
    records = env.records()
    warning, error, exception = (record.json for record in records[:3])
    assert warning.pop("timestamp").endswith("Z")
    assert warning == {
        "level": "WARNING", "message": "text é", "logger": "mine", "requestId": "req-1", "order": 7, "odd": "{1}",
    }  # fmt: skip
    assert error["message"] == {"a": 1}
    assert exception["errorType"] == "ZeroDivisionError"
    assert exception["errorMessage"] == "division by zero"
    assert exception["stackTrace"][0].endswith("1 / 0\n") or "1 / 0" in exception["stackTrace"][0]
    assert exception["location"].endswith("f.py:handler:10")
    assert [record.kind for record in records] == [
        0xA55A0002 | 4 << 2, 0xA55A0002 | 5 << 2, 0xA55A0002 | 5 << 2, 0xA55A0003,
    ]  # fmt: skip
    assert records[3].text == "plain\n"


def test_json_levels(python):
    env = python(
        "import logging\ndef handler(event, context):\n    logging.debug('d')\n    return logging.getLogger().level\n",
        variables={**JSON, "AWS_LAMBDA_LOG_LEVEL": "TRACE"},
    )
    env.ready()
    assert env.invoke({}).json == 10
    [record] = env.records()
    assert record.json["level"] == "DEBUG"


def test_json_errors(python):
    env = python("def handler(event, context):\n    raise ValueError('v')\n", variables=JSON)
    env.ready()
    assert env.invoke({}).kind == ERROR
    [record] = env.records()
    assert record.kind == 0xA55A0002 | 5 << 2
    fields = record.json
    assert list(fields) == ["timestamp", "level", "errorMessage", "errorType", "requestId", "stackTrace"]
    assert (fields["level"], fields["errorType"]) == ("ERROR", "ValueError")


def test_logging_is_set_up_whenever_it_is_imported(python):
    env = python(
        "import sys\n"
        "early = 'logging' in sys.modules\n"
        "def handler(event, context):\n"
        "    import logging\n"
        "    logging.basicConfig(level='DEBUG', format='user %(message)s')\n"
        "    logging.getLogger().warning('w')\n"
        "    root = logging.getLogger()\n"
        "    return [early, [type(h).__name__ for h in root.handlers], root.level]\n"
    )
    env.ready()
    assert env.invoke({}).json == [False, ["LambdaLoggerHandler"], 30]
    assert texts(env)[0].startswith("[WARNING]\t")


def test_a_handler_of_the_user_works_beside_lambdas(python):
    env = python(
        "import logging, sys\n"
        "logger = logging.getLogger('a')\n"
        "logger.addHandler(logging.StreamHandler(sys.stdout))\n"
        "logger.propagate = False\n"
        "def handler(event, context):\n"
        "    logger.error('mine')\n"
    )
    env.ready()
    env.invoke({})
    assert texts(env) == ["mine\n"]


def test_user_streams_are_flushed(python):
    env = python(
        "import io, sys\n"
        "def handler(event, context):\n"
        "    sys.stdout = io.TextIOWrapper(open(1, 'wb', closefd=False))\n"
        "    print('to the plain pipe')\n"
    )
    env.ready()
    env.invoke({})
    env.records()
    assert env.plain["stdout"] == b"to the plain pipe\n"


def test_children_write_to_the_plain_pipes(python):
    env = python(
        "import subprocess, sys\n"
        "def handler(event, context):\n"
        "    subprocess.run(['echo', 'from a child'], check=True)\n"
        "    subprocess.run(['sh', '-c', 'echo by handle'], stdout=sys.stdout, check=True)\n"
    )
    env.ready()
    assert env.invoke({}).kind == RESPONSE
    env.records()
    assert env.plain["stdout"] == b"from a child\nby handle\n"
