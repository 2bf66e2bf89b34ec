//! The framed socket to a managed runtime client, and the pipes that processes write to.
//!
//! Everything here can be dropped between two polls without losing bytes.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read as _};
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream as StdUnixStream;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf as _, Bytes};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::retry_on_intr;
use tokio::io::{AsyncRead as _, AsyncReadExt as _, Interest, ReadBuf};
use tokio::net::UnixStream;
use tokio::net::unix::pipe;

use super::frame::{Decoder, Frame, FrameError};
use super::log::Source;

/// How much of a pipe is read at once, in bytes.
const READ_BYTES: usize = 16 * 1024;

/// How much of one pipe a response waits for, in bytes; a writer that never stops must not hold it up.
const DRAIN_BYTES_MAX: usize = 1024 * 1024;

/// What can go wrong on the socket.
#[derive(Debug, thiserror::Error)]
pub enum ChannelError {
    #[error("runtime client broke the protocol")]
    Protocol(#[from] FrameError),
    #[error("runtime client closed the connection")]
    Closed,
    #[error("talk to the runtime client")]
    Io(#[from] io::Error),
}

impl ChannelError {
    /// Whether the client is gone and has not read all that was sent to it.
    pub fn is_unread(&self) -> bool {
        // The kernel says so of a socket whose other end was closed with something in it (unix(7), ECONNRESET).
        let is_gone = |error: &io::Error| {
            matches!(error.kind(), io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe)
        };
        matches!(self, Self::Io(error) if is_gone(error))
    }
}

/// The server's end of the socket.
#[derive(Debug)]
pub struct Channel {
    socket: UnixStream,
    decoder: Decoder,
    outgoing: VecDeque<Bytes>,
}

impl Channel {
    /// A connected pair: this server's end, and the client's.
    pub fn pair(body_bytes_max: usize) -> io::Result<(Self, OwnedFd)> {
        let (ours, theirs) = StdUnixStream::pair()?;
        ours.set_nonblocking(true)?;
        let socket = UnixStream::from_std(ours)?;
        let channel = Self { socket, decoder: Decoder::new(body_bytes_max), outgoing: VecDeque::new() };
        Ok((channel, theirs.into()))
    }

    /// Sends what can be sent at once and keeps the rest for [`Channel::next`].
    pub fn send(&mut self, pieces: impl IntoIterator<Item = Bytes>) -> io::Result<()> {
        self.outgoing.extend(pieces.into_iter().filter(|piece| !piece.is_empty()));
        self.write_some()
    }

    /// Sends what is left to send and waits for the next frame.
    pub async fn next(&mut self) -> Result<Frame, ChannelError> {
        loop {
            if let Some(frame) = self.decoder.next()? {
                return Ok(frame);
            }
            let n_read = match self.outgoing.is_empty() {
                // It learns from a short read that nothing is left, where readiness would be tried once more.
                true => self.socket.read_buf(self.decoder.buffer()).await,
                false => {
                    let ready = self.socket.ready(Interest::READABLE | Interest::WRITABLE).await?;
                    if ready.is_writable() {
                        self.write_some()?;
                    }
                    self.socket.try_read_buf(self.decoder.buffer())
                }
            };
            match n_read {
                Ok(0) => return Err(ChannelError::Closed),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn write_some(&mut self) -> io::Result<()> {
        while !self.outgoing.is_empty() {
            let slices: Vec<_> = self.outgoing.iter().take(16).map(|piece| io::IoSlice::new(piece)).collect();
            let mut n_written = match self.socket.try_write_vectored(&slices) {
                Ok(n_written) => n_written,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
            };
            while let Some(first) = self.outgoing.front_mut()
                && n_written > 0
            {
                let n_taken = n_written.min(first.len());
                first.advance(n_taken);
                n_written -= n_taken;
                if first.is_empty() {
                    self.outgoing.pop_front();
                }
            }
        }
        Ok(())
    }
}

/// Where a piece of output came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Plain(Source),
    /// The framed log pipe of the runtime.
    Records,
}

/// The reading ends of the pipes of all processes of an environment.
#[derive(Debug, Default)]
pub struct Outputs {
    pipes: Vec<Pipe>,
}

#[derive(Debug)]
struct Pipe {
    origin: Origin,
    /// Waits for output.
    receiver: pipe::Receiver,
    /// The same pipe end, for reading without asking the reactor.
    file: File,
}

impl Outputs {
    /// A new pipe; the writing end is for the process.
    pub fn open(&mut self, origin: Origin) -> io::Result<OwnedFd> {
        let (reader, writer) = io::pipe()?;
        let file = File::from(OwnedFd::from(reader.try_clone()?));
        let receiver = pipe::Receiver::from_owned_fd(reader.into())?;
        self.pipes.push(Pipe { origin, receiver, file });
        Ok(writer.into())
    }

    /// Takes over the pipes of another process.
    pub fn append(&mut self, mut other: Self) {
        self.pipes.append(&mut other.pipes);
    }

    /// Reads from the first pipe that has something. Pipes whose writers are gone are dropped.
    pub fn poll_read(&mut self, cx: &mut Context<'_>, mut take: impl FnMut(Origin, &[u8])) -> Poll<()> {
        let mut at = 0;
        let mut taken = false;
        while at < self.pipes.len() {
            match self.pipes[at].poll_read(cx, &mut take) {
                Poll::Ready(true) => taken = true,
                Poll::Ready(false) => {
                    self.pipes.remove(at);
                    continue;
                }
                Poll::Pending => {}
            }
            at += 1;
        }
        if taken { Poll::Ready(()) } else { Poll::Pending }
    }

    /// Whether all writers are gone.
    pub fn is_empty(&self) -> bool {
        self.pipes.is_empty()
    }

    /// Takes everything that was written until now.
    ///
    /// Reads without asking the reactor: what a process wrote before its response is in the pipe when the
    /// response is here, but the reactor may not have said so yet.
    pub fn drain(&mut self, take: impl FnMut(Origin, &[u8])) {
        // Most responses come without output: one question instead of a read of each pipe.
        if self.have_something() {
            self.read_all(take);
        }
    }

    fn have_something(&self) -> bool {
        let mut asked: Vec<_> =
            self.pipes.iter().map(|pipe| PollFd::new(&pipe.file, PollFlags::IN)).collect();
        let n_ready = retry_on_intr(|| poll(&mut asked, Some(&Timespec::default())));
        // What cannot be asked is read.
        n_ready != Ok(0)
    }

    fn read_all(&mut self, mut take: impl FnMut(Origin, &[u8])) {
        let mut buffer = [0; READ_BYTES];
        self.pipes.retain(|pipe| pipe.drain(&mut buffer, &mut take));
    }

    /// Takes what is left and closes everything: the writers are gone.
    pub fn close(&mut self, take: impl FnMut(Origin, &[u8])) {
        self.drain(take);
        self.pipes.clear();
    }
}

impl Pipe {
    /// Ready with `true`: something was taken. Ready with `false`: the writers are gone.
    fn poll_read(&mut self, cx: &mut Context<'_>, take: &mut impl FnMut(Origin, &[u8])) -> Poll<bool> {
        let mut space = [MaybeUninit::uninit(); READ_BYTES];
        let mut buffer = ReadBuf::uninit(&mut space);
        match Pin::new(&mut self.receiver).poll_read(cx, &mut buffer) {
            Poll::Ready(Ok(())) if !buffer.filled().is_empty() => {
                take(self.origin, buffer.filled());
                Poll::Ready(true)
            }
            Poll::Ready(_) => Poll::Ready(false),
            Poll::Pending => Poll::Pending,
        }
    }

    /// Whether the pipe is still open.
    fn drain(&self, buffer: &mut [u8], take: &mut impl FnMut(Origin, &[u8])) -> bool {
        let mut n_drained = 0;
        while n_drained < DRAIN_BYTES_MAX {
            match (&self.file).read(buffer) {
                Ok(0) => return false,
                Ok(n_read) => {
                    take(self.origin, &buffer[..n_read]);
                    n_drained += n_read;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return error.kind() == io::ErrorKind::WouldBlock,
            }
        }
        true
    }
}
