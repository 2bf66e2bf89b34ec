import json

from fake_server import ERROR, INIT_ERROR, READY, RESPONSE


def test_a_function_answers_and_stays_warm(node):
    env = node("let n = 0; exports.handler = async (event) => ({sum: event.nums.reduce((a, b) => a + b, 0), n: ++n});")
    assert env.ready().kind == READY
    first = env.invoke({"nums": [1, 2, 3]})
    assert (first.kind, first.body) == (RESPONSE, b'{"sum":6,"n":1}')
    assert env.invoke({"nums": []}).body == b'{"sum":0,"n":2}'
    assert env.hang_up() == 0


def test_an_exception_is_an_error_document_and_a_log_record(node):
    env = node("exports.handler = async (event) => { throw new TypeError('no nums'); };")
    env.ready()
    answer = env.invoke({}, request_id="id-7")
    assert answer.kind == ERROR
    assert answer.header == {"error_type": "TypeError"}
    document = answer.json
    assert list(document) == ["errorType", "errorMessage", "trace"]
    assert (document["errorType"], document["errorMessage"]) == ("TypeError", "no nums")
    assert document["trace"][0] == "TypeError: no nums"
    assert f"({env.task_root}/f.js:1:" in document["trace"][1]
    [record] = env.records()
    assert record.level == 5
    time, request_id, level, text = record.text.split("\t", 3)
    assert (request_id, level) == ("id-7", "ERROR")
    assert text.startswith('Invoke Error \t{"errorType":"TypeError","errorMessage":"no nums","stack":["TypeError')
    assert text.endswith("]}\n")


def test_a_missing_module(node):
    env = node("require('nothing-here');")
    answer = env.ready()
    assert (answer.kind, answer.header) == (INIT_ERROR, {"error_type": "Runtime.ImportModuleError"})
    assert answer.json["errorMessage"].startswith("Error: Cannot find module 'nothing-here'\nRequire stack:\n")
    assert env.exit_status() == 1
    error, hint = env.records()
    assert "\tERROR\tUncaught Exception \t" in error.text
    assert "publish-layer-version" in hint.text
