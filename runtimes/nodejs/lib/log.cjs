"use strict";
// Where a function's output goes: records on the log pipe, `console` upon them, and the standard streams.
//
// Amazon's client sends the records of `console` through a pipe of their own and leaves the standard streams alone.
// Two pipes have no common order, so here what is written to `process.stdout` becomes records too, one for each line,
// which is what AWS makes of it anyway. What bypasses these objects still uses the plain pipes.

const util = require("util");
const { writeAll } = require("./channel.cjs");
const { intoError, toLogText } = require("./errors.cjs");

const TEXT = 0xa55a0003;
const JSON_DOCUMENT = 0xa55a0002;
// The number of a level stands in bits 2 to 4 of a record's kind.
const LEVELS = Object.freeze({ TRACE: 1, DEBUG: 2, INFO: 3, WARN: 4, ERROR: 5, FATAL: 6 });
const RECORD_PREFIX_LEN = 16;
const LINE_FEED = 10;

class Log {
  #fd;
  #json;
  #current;
  #levelMin;
  #streams = [];

  // `current` tells the request id and the tenant of the running invocation.
  constructor(fd, environment, current) {
    this.#fd = fd;
    this.#json = environment.AWS_LAMBDA_LOG_FORMAT?.toUpperCase() === "JSON";
    this.#current = current;
    this.#levelMin = LEVELS[environment.AWS_LAMBDA_LOG_LEVEL?.toUpperCase()] ?? LEVELS.TRACE;
  }

  install() {
    for (const level of Object.keys(LEVELS)) {
      const isWritten = LEVELS[level] >= this.#levelMin;
      console[level.toLowerCase()] = isWritten ? (message, ...params) => this.#write(level, message, params) : () => {};
    }
    console.log = console.info;
    this.#replaceStream("stdout");
    this.#replaceStream("stderr");
  }

  // An error as Amazon's client logs it: under a label, or as a document of its own.
  // Not by `console`, which the function may have changed.
  error(label, error) {
    if (LEVELS.ERROR < this.#levelMin) return;
    try {
      if (this.#json) this.#write("ERROR", intoError(error), []);
      else this.#write("ERROR", label, [toLogText(intoError(error))]);
    } catch {
      this.#write("ERROR", label, ["an error that cannot be shown"]);
    }
  }

  hint(text) {
    this.#write("WARN", text, []);
  }

  // Sends lines that are not finished.
  flush() {
    for (const stream of this.#streams) stream.drain();
  }

  #write(level, message, params) {
    const now = new Date();
    const { requestId, tenantId } = this.#current;
    const text = this.#json
      ? jsonMessage(now, level, requestId, tenantId, message, params)
      : `${now.toISOString()}\t${requestId}\t${level}\t${util.format(message, ...params)}\n`;
    const kind = ((this.#json ? JSON_DOCUMENT : TEXT) | (LEVELS[level] << 2)) >>> 0;
    this.#record(kind, now.valueOf(), Buffer.from(text));
  }

  #record(kind, time, message) {
    const record = Buffer.allocUnsafe(RECORD_PREFIX_LEN + message.length);
    record.writeUInt32BE(kind, 0);
    record.writeUInt32BE(message.length, 4);
    record.writeBigUInt64BE(BigInt(time) * 1000n, 8);
    message.copy(record, RECORD_PREFIX_LEN);
    try {
      writeAll(this.#fd, record);
    } catch {
      // The function closed the descriptor, or the server is gone: nowhere to say it.
    }
  }

  // The stream itself is made only if the function asks for it.
  #replaceStream(name) {
    const property = Object.getOwnPropertyDescriptor(process, name);
    const lines = new Lines((line) => this.#record(TEXT, Date.now(), line));
    this.#streams.push(lines);
    let stream;
    Object.defineProperty(process, name, {
      configurable: true,
      enumerable: true,
      get() {
        if (stream === undefined) {
          stream = property.get.call(process);
          lines.attach(stream);
        }
        return stream;
      },
      set(value) {
        stream = value;
      },
    });
  }
}

// Cuts what is written to a stream into lines.
class Lines {
  #partial = Buffer.alloc(0);
  #emit;

  constructor(emit) {
    this.#emit = emit;
  }

  attach(stream) {
    stream.write = (chunk, encoding, callback) => {
      const done = typeof encoding === "function" ? encoding : callback;
      const bytes = typeof chunk === "string" ? Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8") : Buffer.from(chunk);
      this.#take(bytes);
      if (typeof done === "function") process.nextTick(done);
      return true;
    };
  }

  drain() {
    if (this.#partial.length === 0) return;
    const rest = this.#partial;
    this.#partial = Buffer.alloc(0);
    this.#emit(rest);
  }

  #take(bytes) {
    let rest = this.#partial.length === 0 ? bytes : Buffer.concat([this.#partial, bytes]);
    for (let end; (end = rest.indexOf(LINE_FEED) + 1) > 0; rest = rest.subarray(end)) this.#emit(rest.subarray(0, end));
    this.#partial = Buffer.from(rest);
  }
}

function jsonMessage(now, level, requestId, tenantId, message, params) {
  const fields = { timestamp: now.toISOString(), level, requestId };
  if (tenantId) fields.tenantId = tenantId;
  if (params.length === 0) {
    fields.message = message;
    try {
      return JSON.stringify(fields, replaceErrors);
    } catch {
      fields.message = util.format(message);
      return JSON.stringify(fields);
    }
  }
  fields.message = util.format(message, ...params);
  const error = [message, ...params].find((param) => param instanceof Error);
  if (error !== undefined) {
    fields.errorType = error.constructor?.name ?? "UnknownError";
    fields.errorMessage = error.message;
    fields.stackTrace = typeof error.stack === "string" ? error.stack.split("\n") : [];
  }
  return JSON.stringify(fields);
}

function replaceErrors(_key, value) {
  if (!(value instanceof Error)) return value;
  return {
    errorType: value.constructor?.name ?? "UnknownError",
    errorMessage: value.message,
    stackTrace: typeof value.stack === "string" ? value.stack.split("\n") : value.stack,
    ...value,
  };
}

module.exports = { Log };
