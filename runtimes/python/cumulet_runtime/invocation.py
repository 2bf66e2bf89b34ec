"""One invocation after the other: context, call, answer."""

import os
import sys
import time

from . import channel, faults, json_text
from .faults import Fault

_APPLICATION_UNKNOWN = b'{"content_type": "application/unknown"}'


class Current:
    """What the log knows of the running invocation."""

    request_id = ""
    tenant_id = None


class LambdaContext:
    """The second argument of a handler (AWS: "Using the Lambda context object to retrieve Python function
    information")."""

    def __init__(self, header, settings):
        self.aws_request_id = header["request_id"]
        self.log_group_name = settings.get("AWS_LAMBDA_LOG_GROUP_NAME")
        self.log_stream_name = settings.get("AWS_LAMBDA_LOG_STREAM_NAME")
        self.function_name = settings.get("AWS_LAMBDA_FUNCTION_NAME")
        self.memory_limit_in_mb = settings.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
        self.function_version = settings.get("AWS_LAMBDA_FUNCTION_VERSION")
        self.invoked_function_arn = header.get("function_arn")
        self.tenant_id = header.get("tenant_id")
        self.client_context = _client_context(header.get("client_context"))
        self.identity = _from_dict(CognitoIdentity, {})
        identity = header.get("cognito_identity")
        if identity:
            self.identity.cognito_identity_id = identity.get("cognitoIdentityId")
            self.identity.cognito_identity_pool_id = identity.get("cognitoIdentityPoolId")
        self._epoch_deadline_time_in_ms = int(header["deadline_ms"])

    def get_remaining_time_in_millis(self):
        return max(0, self._epoch_deadline_time_in_ms - int(time.time() * 1000))

    def log(self, msg):
        for handler in _root_handlers():
            sink = getattr(handler, "log_sink", None)
            if sink is not None:
                sink.log(str(msg))
                return
        sys.stdout.write(str(msg))

    def __repr__(self):
        names = (
            "aws_request_id", "log_group_name", "log_stream_name", "function_name", "memory_limit_in_mb",
            "function_version", "invoked_function_arn", "client_context", "identity", "tenant_id",
        )  # fmt: skip
        return _repr(self, names)


class CognitoIdentity:
    __slots__ = ("cognito_identity_id", "cognito_identity_pool_id")

    def __repr__(self):
        return _repr(self, self.__slots__)


class Client:
    __slots__ = ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name")

    def __repr__(self):
        return _repr(self, self.__slots__)


class ClientContext:
    __slots__ = ("custom", "env", "client")

    def __repr__(self):
        return _repr(self, self.__slots__)


def _repr(value, names):
    return f"{type(value).__name__}([{','.join(f'{name}={getattr(value, name)}' for name in names)}])"


def _root_handlers():
    logging = sys.modules.get("logging")
    if logging is None:
        import logging
    return logging.getLogger().handlers


def _client_context(text):
    if not text:
        return None
    try:
        fields = json_text.loads(text)
        context = _from_dict(ClientContext, fields)
        context.client = _from_dict(Client, context.client)
        return context
    except Exception as error:
        raise Fault(
            faults.LAMBDA_CONTEXT_UNMARSHAL_ERROR, f"Unable to parse Client Context JSON: {error}"
        ) from None


def _from_dict(kind, fields):
    if fields is None:
        return None
    value = kind()
    for name in kind.__slots__:
        setattr(value, name, fields.get(name))
    return value


class Invocations:
    """Answers invocations until the server closes the connection."""

    def __init__(self, connection, handler, current, output, error_log, encoder, environ):
        self._connection = connection
        self._handler = handler
        self._current = current
        self._output = output
        self._error_log = error_log
        self._encoder = encoder
        self._environ = environ
        self._settings = {name: environ[name] for name in environ if name.startswith("AWS_LAMBDA_")}
        self._trace_id = environ.get("_X_AMZN_TRACE_ID")

    def answer_all(self, after_first=None):
        """Does not return. `after_first` is called once, when the first answer is on its way."""
        connection = self._connection
        while True:
            try:
                header, body = connection.receive_invoke()
            except (channel.Closed, ConnectionError):
                self._output.flush()
                os._exit(0)
            kind, answer_header, answer = self._answer(header, body)
            del body
            if self._output.is_forked_child:
                # A child that the function forked came back out of the handler: the answer is the parent's to give.
                self._output.flush()
                os._exit(0)
            self._output.flush()
            connection.send(kind, answer_header, answer)
            if after_first is not None:
                after_first()
                after_first = None

    def _answer(self, header, body):
        request_id = self._current.request_id = header["request_id"]
        self._current.tenant_id = header.get("tenant_id")
        self._set_trace_id(header.get("trace_id"))
        try:
            context = LambdaContext(header, self._settings)
            return self._respond(self._handler(_event(body), context))
        except Exception as error:
            document = faults.document(error, request_id)
            hint = error.hint if isinstance(error, Fault) else None
            # The exception holds the handler's frames, and these the function's data.
            del error
        self._output.flush()
        self._error_log.error(document)
        if hint:
            self._error_log.hint(hint)
        encode = self._encoder.encode
        answer_header = encode({"error_type": document["errorType"]}).encode("utf-8", "backslashreplace")
        return channel.ERROR, answer_header, encode(document).encode("utf-8", "backslashreplace")

    def _respond(self, response):
        if isinstance(response, bytes):
            return channel.RESPONSE, _APPLICATION_UNKNOWN, response
        try:
            return channel.RESPONSE, b"", self._encoder.encode(response).encode()
        except Exception as error:
            hint = None
            if type(response).__name__ == "coroutine":
                response.close()  # Else the interpreter complains as well.
                hint = "The handler is an async function. Call it from a plain one with asyncio.run."
            raise Fault(faults.MARSHAL_ERROR, f"Unable to marshal response: {error}", hint=hint) from None

    def _set_trace_id(self, trace_id):
        if trace_id == self._trace_id:
            return
        self._trace_id = trace_id
        if trace_id is None:
            self._environ.pop("_X_AMZN_TRACE_ID", None)
        else:
            self._environ["_X_AMZN_TRACE_ID"] = trace_id


def _event(body):
    try:
        return json_text.loads(body.decode()) if body else {}
    except Exception as error:
        raise Fault(faults.UNMARSHAL_ERROR, f"Unable to unmarshal input: {error}") from None
