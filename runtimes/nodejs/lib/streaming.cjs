"use strict";
// Responses that are sent while they are made: `awslambda.streamifyResponse`.

const { Writable } = require("stream");
const { KIND } = require("./channel.cjs");
const { InvalidStreamingOperation } = require("./errors.cjs");

const STREAMING = Symbol.for("aws.lambda.runtime.handler.streaming");
const HIGH_WATER_MARK = Symbol.for("aws.lambda.runtime.handler.streaming.highWaterMark");
const STREAM_RESPONSE = "response";
const DEFAULT_CONTENT_TYPE = "application/octet-stream";
const HTTP_CONTENT_TYPE = "application/vnd.awslambda.http-integration-response";
const PRELUDE_END = new Uint8Array(8);
// Larger pieces are cut, so that the server can pass them on as they come.
const CHUNK_LEN_MAX = 1024 * 1024;

// The second argument of a streaming handler.
class ResponseStream extends Writable {
  #channel;
  #contentType = DEFAULT_CONTENT_TYPE;
  #wasWritten = false;
  #isSending = false;
  // Set when nothing more may be sent; called when nothing is being sent.
  #whenIdle = undefined;
  // Called with a function that writes, before the first bytes of the response.
  _onBeforeFirstWrite = undefined;

  constructor(channel, highWaterMark) {
    super({ highWaterMark, decodeStrings: true });
    this.#channel = channel;
  }

  setContentType(contentType) {
    if (this.#wasWritten) throw new InvalidStreamingOperation("Cannot set content-type, too late.");
    this.#contentType = contentType;
  }

  // Takes what Node.js takes and, as JSON, everything else.
  write(chunk, encoding, callback) {
    const isPlain = typeof chunk === "string" || chunk instanceof Uint8Array;
    this.#begin();
    return super.write(isPlain ? chunk : JSON.stringify(chunk), encoding, callback);
  }

  end(chunk, encoding, callback) {
    if (typeof chunk === "function") return super.end(chunk);
    if (chunk !== undefined && chunk !== null) {
      this.write(chunk, typeof encoding === "function" ? undefined : encoding);
    }
    return super.end(typeof encoding === "function" ? encoding : callback);
  }

  // Announces the response; nothing happens the second time.
  #begin() {
    if (this.#wasWritten) return;
    this.#wasWritten = true;
    this.#channel.send(KIND.STREAM_START, { content_type: this.#contentType });
    if (typeof this._onBeforeFirstWrite === "function") this._onBeforeFirstWrite((chunk) => super.write(chunk));
  }

  _write(chunk, _encoding, callback) {
    const send = (start) => {
      this.#isSending = false;
      if (this.#whenIdle !== undefined) return this.#whenIdle();
      if (start >= chunk.length) return callback();
      this.#isSending = true;
      const piece = chunk.subarray(start, start + CHUNK_LEN_MAX);
      return this.#channel.sendLater(KIND.STREAM_CHUNK, undefined, piece, (error) =>
        error ? callback(error) : send(start + CHUNK_LEN_MAX),
      );
    };
    send(0);
  }

  // Ends the invocation well: everything has been sent.
  finishResponse() {
    this.#begin();
    this.#channel.send(KIND.STREAM_END);
  }

  // Ends the invocation when the function failed; what is being sent is sent first, the rest is dropped.
  async failResponse(error) {
    if (this.#isSending) await new Promise((resolve) => (this.#whenIdle = resolve));
    this.failResponseNow(error);
  }

  // The same without waiting; false if a frame is only half sent.
  failResponseNow(error) {
    if (this.#isSending) return false;
    this.#whenIdle ??= () => {};
    const header = { error_type: error.errorType };
    if (this.#wasWritten) this.#channel.send(KIND.STREAM_END, header, JSON.stringify(error));
    else this.#channel.send(KIND.ERROR, header, JSON.stringify(error));
    return true;
  }
}

// `awslambda.HttpResponseStream`: a response with a status and headers of its own.
class HttpResponseStream {
  static from(underlyingStream, prelude) {
    underlyingStream.setContentType(HTTP_CONTENT_TYPE);
    const text = JSON.stringify(prelude);
    underlyingStream._onBeforeFirstWrite = (write) => {
      write(text);
      write(PRELUDE_END);
    };
    return underlyingStream;
  }
}

function streamifyResponse(handler, options) {
  handler[STREAMING] = STREAM_RESPONSE;
  if (typeof options?.highWaterMark === "number") handler[HIGH_WATER_MARK] = parseInt(options.highWaterMark);
  return handler;
}

module.exports = { HIGH_WATER_MARK, HttpResponseStream, ResponseStream, STREAMING, STREAM_RESPONSE, streamifyResponse };
