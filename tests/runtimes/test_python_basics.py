import json

from fake_server import ERROR, INIT_ERROR, READY, RESPONSE


def test_a_function_answers_and_stays_warm(python):
    env = python("n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    return {'sum': sum(event['nums']), 'n': n}\n")
    assert env.ready().kind == READY
    first = env.invoke({"nums": [1, 2, 3]})
    assert (first.kind, first.header, first.body) == (RESPONSE, {}, b'{"sum": 6, "n": 1}')
    assert env.invoke({"nums": []}).body == b'{"sum": 0, "n": 2}'
    assert env.hang_up() == 0


def test_an_exception_is_an_error_document_and_a_log_record(python):
    env = python("def handler(event, context):\n    return helper(event)\n\ndef helper(event):\n    return event['nums']\n")
    env.ready()
    answer = env.invoke({}, request_id="id-7")
    assert answer.kind == ERROR
    assert answer.header == {"error_type": "KeyError"}
    task = env.task_root
    assert answer.json == {
        "errorMessage": "'nums'",
        "errorType": "KeyError",
        "requestId": "id-7",
        "stackTrace": [
            f'  File "{task}/f.py", line 2, in handler\n    return helper(event)\n',
            f'  File "{task}/f.py", line 5, in helper\n    return event[\'nums\']\n',
        ],
    }
    assert list(answer.json) == ["errorMessage", "errorType", "requestId", "stackTrace"]
    [record] = env.records()
    assert record.level == 5
    nbsp = "\u00a0"
    assert record.text == (
        "[ERROR] KeyError: 'nums'\nTraceback (most recent call last):\n"
        f'{nbsp * 2}File "{task}/f.py", line 2, in handler\n{nbsp * 4}return helper(event)\n'
        f'{nbsp * 2}File "{task}/f.py", line 5, in helper\n{nbsp * 4}return event[\'nums\']'
    )


def test_a_missing_module(python):
    env = python("import nothing_here\n")
    answer = env.ready()
    assert (answer.kind, answer.header) == (INIT_ERROR, {"error_type": "Runtime.ImportModuleError"})
    assert answer.json == {
        "errorMessage": "Unable to import module 'f': No module named 'nothing_here'",
        "errorType": "Runtime.ImportModuleError",
        "requestId": "",
        "stackTrace": [],
    }
    assert env.exit_status() == 1
    error, hint = env.records()
    assert error.text == (
        "[ERROR] Runtime.ImportModuleError: Unable to import module 'f': No module named 'nothing_here'\n"
        "Traceback (most recent call last):"
    )
    assert "publish-layer-version" in hint.text
