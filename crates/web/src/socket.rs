//! A connection's byte stream: TCP or Unix, with what was read ahead of it and a limit on waiting to write.

use std::future::Future as _;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Buf as _, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, ReadBuf};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::{Instant, Sleep};

/// What a client of HTTP/2 with prior knowledge sends first (RFC 9113, section 3.4).
const HTTP2_PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A connected stream.
#[derive(Debug)]
pub enum Socket {
    Tcp(TcpStream),
    Unix(UnixStream),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protocol {
    Http1,
    Http2,
}

/// A socket with bytes pushed back and a limit on how long a write may wait for room.
pub(crate) struct Connection {
    socket: Socket,
    read_ahead: BytesMut,
    write_timeout: Option<Duration>,
    /// Runs while a write waits for room; made at the first wait and used again.
    write_timer: Option<Pin<Box<Sleep>>>,
    write_waits: bool,
}

impl Connection {
    pub(crate) fn new(socket: Socket, write_timeout: Option<Duration>) -> Self {
        Self { socket, read_ahead: BytesMut::new(), write_timeout, write_timer: None, write_waits: false }
    }

    /// Reads until it is clear which protocol the client speaks, and keeps what was read.
    pub(crate) async fn detect(&mut self) -> io::Result<Protocol> {
        loop {
            let n_compared = self.read_ahead.len().min(HTTP2_PREFACE.len());
            if self.read_ahead[..n_compared] != HTTP2_PREFACE[..n_compared] {
                return Ok(Protocol::Http1);
            }
            if n_compared == HTTP2_PREFACE.len() {
                return Ok(Protocol::Http2);
            }
            let n_read = match &mut self.socket {
                Socket::Tcp(stream) => stream.read_buf(&mut self.read_ahead).await?,
                Socket::Unix(stream) => stream.read_buf(&mut self.read_ahead).await?,
            };
            if n_read == 0 {
                return Ok(Protocol::Http1);
            }
        }
    }

    /// Passes on the outcome of a write, or an error if room has not come for too long.
    fn limit_write<T>(&mut self, cx: &mut Context<'_>, outcome: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        let Some(write_timeout) = self.write_timeout else { return outcome };
        if outcome.is_ready() {
            self.write_waits = false;
            return outcome;
        }
        let timer = self.write_timer.get_or_insert_with(|| Box::pin(tokio::time::sleep(write_timeout)));
        if !self.write_waits {
            self.write_waits = true;
            timer.as_mut().reset(Instant::now() + write_timeout);
        }
        ready!(timer.as_mut().poll(cx));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "client does not read")))
    }
}

/// Calls a method of the stream inside the socket.
macro_rules! with_stream {
    ($socket:expr, $stream:ident => $call:expr) => {
        match $socket {
            Socket::Tcp($stream) => $call,
            Socket::Unix($stream) => $call,
        }
    };
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if !self.read_ahead.is_empty() {
            let len = self.read_ahead.len().min(buf.remaining());
            buf.put_slice(&self.read_ahead[..len]);
            self.read_ahead.advance(len);
            if self.read_ahead.is_empty() {
                self.read_ahead = BytesMut::new();
            }
            return Poll::Ready(Ok(()));
        }
        with_stream!(&mut self.socket, stream => Pin::new(stream).poll_read(cx, buf))
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let outcome = with_stream!(&mut self.socket, stream => Pin::new(stream).poll_write(cx, buf));
        self.limit_write(cx, outcome)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome =
            with_stream!(&mut self.socket, stream => Pin::new(stream).poll_write_vectored(cx, bufs));
        self.limit_write(cx, outcome)
    }

    fn is_write_vectored(&self) -> bool {
        with_stream!(&self.socket, stream => stream.is_write_vectored())
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        with_stream!(&mut self.socket, stream => Pin::new(stream).poll_flush(cx))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        with_stream!(&mut self.socket, stream => Pin::new(stream).poll_shutdown(cx))
    }
}
