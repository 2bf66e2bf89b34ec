"""The smallest client of AWS's Runtime API: runs a function's probe, as Amazon's client would."""

import http.client
import json
import os

from probe import lambda_handler

connection = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
while True:
    connection.request("GET", "/2018-06-01/runtime/invocation/next")
    answer = connection.getresponse()
    request_id, event = answer.headers["Lambda-Runtime-Aws-Request-Id"], json.loads(answer.read())
    try:
        kind, document = "response", lambda_handler(event, None)
    except KeyError as error:
        kind, document = "error", {"errorType": "KeyError", "errorMessage": str(error)}
    path = f"/2018-06-01/runtime/invocation/{request_id}/{kind}"
    connection.request("POST", path, json.dumps(document))
    connection.getresponse().read()
