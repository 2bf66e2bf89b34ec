"use strict";
// Frames on the inherited socket (`runtimes/PROTOCOL.md`).

const fs = require("fs");

const KIND = Object.freeze({
  INVOKE: 1,
  READY: 2,
  INIT_ERROR: 3,
  RESPONSE: 4,
  ERROR: 5,
  STREAM_START: 6,
  STREAM_CHUNK: 7,
  STREAM_END: 8,
  WAITING: 11,
  BEGIN: 12,
});
const PREFIX_LEN = 9;
// Most events fit; a larger one gets memory of its own.
const BUFFER_LEN = 64 * 1024;
const NOTHING = Buffer.alloc(0);

class Channel {
  #fd;
  #buffer = Buffer.allocUnsafeSlow(BUFFER_LEN);

  constructor(fd) {
    this.#fd = fd;
  }

  // Blocks until the next frame, which must be of this kind; `undefined` once the server has closed the connection.
  receive(kind) {
    let buffer = this.#buffer;
    let n = 0;
    while (n < PREFIX_LEN) {
      const nRead = this.#read(buffer, n);
      if (nRead === 0) return undefined;
      n += nRead;
    }
    const headerEnd = PREFIX_LEN + buffer.readUInt32LE(1);
    const end = headerEnd + buffer.readUInt32LE(5);
    if (buffer[0] !== kind || n > end) throw new Error(`frame of kind ${buffer[0]} out of turn`);
    if (end > BUFFER_LEN) {
      buffer = Buffer.allocUnsafeSlow(end);
      this.#buffer.copy(buffer, 0, 0, n);
    }
    while (n < end) {
      const nRead = this.#read(buffer, n);
      if (nRead === 0) return undefined;
      n += nRead;
    }
    return {
      header: headerEnd === PREFIX_LEN ? {} : JSON.parse(buffer.toString("utf8", PREFIX_LEN, headerEnd)),
      body: buffer.toString("utf8", headerEnd, end),
    };
  }

  #read(buffer, start) {
    for (;;) {
      try {
        return fs.readSync(this.#fd, buffer, start, buffer.length - start, null);
      } catch (error) {
        if (error.code === "ECONNRESET") return 0;
        if (!waitsForDescriptor(error)) throw error;
      }
    }
  }

  // Sends a frame; the body is a string or bytes.
  send(kind, header, body) {
    const frame = encode(kind, header, body);
    writeAll(this.#fd, frame);
  }

  // Sends a frame without blocking the event loop; `done` gets an error or nothing.
  sendLater(kind, header, body, done) {
    const frame = encode(kind, header, body);
    const write = (start) => {
      fs.write(this.#fd, frame, start, frame.length - start, null, (error, nWritten) => {
        if (error && !waitsForDescriptor(error)) return done(error);
        const end = start + (error ? 0 : nWritten);
        return end < frame.length ? write(end) : done();
      });
    };
    write(0);
  }
}

function encode(kind, header, body) {
  const headerBytes = header === undefined ? NOTHING : Buffer.from(JSON.stringify(header));
  const bodyBytes = body === undefined ? NOTHING : typeof body === "string" ? Buffer.from(body) : body;
  const prefix = Buffer.allocUnsafe(PREFIX_LEN);
  prefix[0] = kind;
  prefix.writeUInt32LE(headerBytes.length, 1);
  prefix.writeUInt32LE(bodyBytes.length, 5);
  return Buffer.concat([prefix, headerBytes, bodyBytes]);
}

// Writes all of the bytes, blocking.
function writeAll(fd, bytes) {
  let start = 0;
  while (start < bytes.length) {
    try {
      start += fs.writeSync(fd, bytes, start, bytes.length - start);
    } catch (error) {
      if (!waitsForDescriptor(error)) throw error;
    }
  }
}

// A descriptor that somebody made non-blocking has to be asked again, after a while.
function waitsForDescriptor(error) {
  if (error.code !== "EAGAIN") return false;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  return true;
}

module.exports = { Channel, KIND, writeAll };
