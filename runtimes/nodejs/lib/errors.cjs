"use strict";
// Errors with AWS's own types, and the documents and log texts that errors become.

const util = require("util");

function errorClass(type) {
  return class extends Error {
    get name() {
      return type;
    }
  };
}

const ImportModuleError = errorClass("Runtime.ImportModuleError");
const HandlerNotFound = errorClass("Runtime.HandlerNotFound");
const MalformedHandlerName = errorClass("Runtime.MalformedHandlerName");
const UserCodeSyntaxError = errorClass("Runtime.UserCodeSyntaxError");
const MalformedStreamingHandler = errorClass("Runtime.MalformedStreamingHandler");
const InvalidStreamingOperation = errorClass("Runtime.InvalidStreamingOperation");
const CallbackHandlerDeprecated = errorClass("Runtime.CallbackHandlerDeprecated");

class UnhandledPromiseRejection extends errorClass("Runtime.UnhandledPromiseRejection") {
  constructor(reason, promise) {
    super(reason);
    this.reason = reason;
    this.promise = promise;
  }
}

// The error document of whatever was thrown.
function toDocument(error) {
  try {
    if (util.types.isNativeError(error) || looksLikeError(error)) {
      return {
        errorType: escapeDelete(error.name),
        errorMessage: escapeDelete(error.message),
        trace: escapeDelete(error.stack)?.split("\n") ?? [],
      };
    }
    return { errorType: typeof error, errorMessage: error.toString(), trace: [] };
  } catch {
    return {
      errorType: "handled",
      errorMessage:
        "callback called with Error argument, but there was a problem while retrieving one or more of " +
        "its message, name, and stack",
    };
  }
}

function looksLikeError(value) {
  return ["name", "message", "stack"].every((key) => value?.[key] && typeof value[key] === "string");
}

// Documents travel in HTTP headers on AWS, where this character cannot stand.
function escapeDelete(text) {
  return text?.replaceAll("\x7F", "%7F");
}

function intoError(value) {
  return value instanceof Error ? value : new Error(value);
}

// The text after a label such as `Invoke Error` in the log.
function toLogText(error) {
  try {
    return "\t" + JSON.stringify(error, (_key, value) => (value instanceof Error ? withEverything(value) : value));
  } catch {
    return "\t" + JSON.stringify(toDocument(error));
  }
}

function withEverything(error) {
  const fields = { errorType: error.name, errorMessage: error.message, code: error.code, ...error };
  if (typeof error.stack === "string") fields.stack = error.stack.split("\n");
  return fields;
}

module.exports = {
  CallbackHandlerDeprecated,
  HandlerNotFound,
  ImportModuleError,
  InvalidStreamingOperation,
  MalformedHandlerName,
  MalformedStreamingHandler,
  UnhandledPromiseRejection,
  UserCodeSyntaxError,
  intoError,
  toDocument,
  toLogText,
};
