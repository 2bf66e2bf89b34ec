//! Bodies of requests and responses.

use std::fmt;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::stream::{Stream, StreamExt as _};
use http::HeaderMap;
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::BodyExt as _;
use tokio::sync::mpsc;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A body up to this length is copied out of the connection's buffer, in bytes: that buffer, which is longer,
/// can be used again at once instead of waiting for the end of the request.
const COPIED_BYTES_MAX: usize = 2 * 1024;

/// Pieces as they come; an error is the end.
type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// Bytes in memory, or a stream of them.
pub struct Body(Inner);

enum Inner {
    Full(Bytes),
    Incoming {
        incoming: hyper::body::Incoming,
        timeout: Option<Duration>,
        trailers: Option<HeaderMap>,
    },
    /// The mutex is never locked: it makes the body shareable between threads, as requests must be.
    Stream(Mutex<Pieces>),
}

/// Why a body could not be read to its end.
#[derive(Debug, thiserror::Error)]
pub enum ReadBodyError {
    #[error("body is longer than {limit} bytes")]
    TooLong { limit: usize },
    #[error("client sent nothing for {} s", after.as_secs())]
    TimedOut { after: Duration },
    #[error("body ended early")]
    Broken(#[source] BoxError),
}

impl Body {
    pub const fn empty() -> Self {
        Self(Inner::Full(Bytes::new()))
    }

    /// A body that is sent piece by piece as the stream yields; an error breaks the connection,
    /// so that the reader cannot take what came for the whole.
    pub fn stream(stream: impl Stream<Item = Result<Bytes, BoxError>> + Send + 'static) -> Self {
        Self(Inner::Stream(Mutex::new(Box::pin(stream))))
    }

    /// A body that is sent piece by piece as the sender gets them; at most `capacity` pieces wait.
    pub fn channel(capacity: usize) -> (BodySender, Self) {
        let (sender, receiver) = mpsc::channel(capacity);
        let pieces = futures_util::stream::unfold(receiver, |mut receiver: mpsc::Receiver<_>| async {
            receiver.recv().await.map(|piece| (piece, receiver))
        });
        (BodySender(sender), Self::stream(pieces))
    }

    pub(crate) fn incoming(incoming: hyper::body::Incoming, timeout: Option<Duration>) -> Self {
        if incoming.is_end_stream() {
            return Self::empty();
        }
        Self(Inner::Incoming { incoming, timeout, trailers: None })
    }

    /// The length if it is known before reading.
    pub fn len(&self) -> Option<u64> {
        match &self.0 {
            Inner::Full(bytes) => Some(bytes.len() as u64),
            Inner::Incoming { incoming, .. } => incoming.size_hint().exact(),
            Inner::Stream(_) => None,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// The bytes, if they are already in memory.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Full(bytes) => Some(bytes),
            Inner::Incoming { .. } | Inner::Stream(_) => None,
        }
    }

    /// The next piece; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Bytes, ReadBodyError>> {
        match &mut self.0 {
            Inner::Full(bytes) if bytes.is_empty() => None,
            Inner::Full(bytes) => Some(Ok(std::mem::take(bytes))),
            Inner::Stream(stream) => {
                let stream = stream.get_mut().unwrap_or_else(PoisonError::into_inner);
                stream.next().await.map(|piece| piece.map_err(ReadBodyError::Broken))
            }
            Inner::Incoming { incoming, timeout, trailers } => loop {
                let frame = match *timeout {
                    None => incoming.frame().await,
                    Some(after) => match tokio::time::timeout(after, incoming.frame()).await {
                        Ok(frame) => frame,
                        Err(_elapsed) => return Some(Err(ReadBodyError::TimedOut { after })),
                    },
                };
                match frame? {
                    Ok(frame) => match frame.into_data() {
                        Ok(piece) => return Some(Ok(piece)),
                        Err(frame) => *trailers = frame.into_trailers().ok(),
                    },
                    Err(error) => return Some(Err(ReadBodyError::Broken(error.into()))),
                }
            },
        }
    }

    /// The header fields that came after a body that was received; known once [`Body::next`] has returned `None`.
    pub fn trailers(&self) -> Option<&HeaderMap> {
        match &self.0 {
            Inner::Incoming { trailers, .. } => trailers.as_ref(),
            Inner::Full(_) | Inner::Stream(_) => None,
        }
    }

    /// The whole body, if it has at most `limit` bytes.
    pub async fn collect(mut self, limit: usize) -> Result<Bytes, ReadBodyError> {
        let too_long = |len: u64| usize::try_from(len).map_or(true, |len| len > limit);
        if self.len().is_some_and(too_long) {
            return Err(ReadBodyError::TooLong { limit });
        }
        // One piece, as nearly every request has, is handed on as it is.
        let Some(first) = self.next().await.transpose()? else { return Ok(Bytes::new()) };
        if first.len() > limit {
            return Err(ReadBodyError::TooLong { limit });
        }
        let first = match &self.0 {
            Inner::Incoming { .. } if first.len() <= COPIED_BYTES_MAX => Bytes::copy_from_slice(&first),
            _ => first,
        };
        let Some(second) = self.next().await.transpose()? else { return Ok(first) };
        let expected = usize::try_from(self.len().unwrap_or(0)).unwrap_or(0);
        let mut whole = BytesMut::with_capacity((first.len() + second.len() + expected).min(limit));
        whole.extend_from_slice(&first);
        let mut next = Some(second);
        while let Some(piece) = next {
            if piece.len() > limit - whole.len() {
                return Err(ReadBodyError::TooLong { limit });
            }
            whole.extend_from_slice(&piece);
            next = self.next().await.transpose()?;
        }
        Ok(whole.freeze())
    }

    /// Reads and forgets at most `limit` bytes, so that a client that sends before it reads sees the answer.
    pub async fn discard(mut self, limit: u64) {
        let mut left = limit;
        while let Some(Ok(piece)) = self.next().await {
            match left.checked_sub(piece.len() as u64) {
                Some(rest) => left = rest,
                None => return,
            }
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            Some(len) => write!(f, "Body({len} bytes)"),
            None => f.write_str("Body(stream)"),
        }
    }
}

macro_rules! from_bytes {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Body {
            fn from(bytes: $kind) -> Self {
                Self(Inner::Full(bytes.into()))
            }
        }
    )*};
}
from_bytes!(Bytes, Vec<u8>, String, &'static str, &'static [u8]);

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut self.0 {
            Inner::Full(bytes) if bytes.is_empty() => Poll::Ready(None),
            Inner::Full(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Inner::Incoming { incoming, .. } => {
                Pin::new(incoming).poll_frame(cx).map(|frame| frame.map(|frame| frame.map_err(Into::into)))
            }
            Inner::Stream(stream) => {
                let stream = stream.get_mut().unwrap_or_else(PoisonError::into_inner);
                stream.poll_next_unpin(cx).map(|piece| piece.map(|piece| piece.map(Frame::data)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Inner::Full(bytes) => bytes.is_empty(),
            Inner::Incoming { incoming, .. } => incoming.is_end_stream(),
            Inner::Stream(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Inner::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Inner::Incoming { incoming, .. } => incoming.size_hint(),
            Inner::Stream(_) => SizeHint::default(),
        }
    }
}

/// The writing end of [`Body::channel`]. Dropping it ends the body.
#[derive(Debug, Clone)]
pub struct BodySender(mpsc::Sender<Result<Bytes, BoxError>>);

/// The reader of a body has gone away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("reader of the body has gone away")]
pub struct Disconnected;

impl BodySender {
    /// Sends one piece; waits while the reader is behind.
    pub async fn send(&self, piece: impl Into<Bytes>) -> Result<(), Disconnected> {
        self.0.send(Ok(piece.into())).await.map_err(|_closed| Disconnected)
    }

    /// Breaks the body off, so that the reader cannot take what came for the whole.
    pub async fn abort(self, why: impl Into<BoxError>) {
        // A reader that has gone away needs no reason.
        let _ = self.0.send(Err(why.into())).await;
    }

    /// Completes when the reader has gone away.
    pub async fn closed(&self) {
        self.0.closed().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(pieces: &[&'static str]) -> Body {
        let pieces: Vec<_> = pieces.iter().map(|piece| Ok(Bytes::from_static(piece.as_bytes()))).collect();
        Body::stream(futures_util::stream::iter(pieces))
    }

    #[tokio::test]
    async fn collect_joins_pieces_up_to_the_limit() {
        let check = async |body: Body, limit: usize, expected: Option<&str>| {
            let found = body.collect(limit).await.ok();
            assert_eq!(found.as_deref(), expected.map(str::as_bytes));
        };
        check(Body::empty(), 0, Some("")).await;
        check(Body::from("abc"), 3, Some("abc")).await;
        check(Body::from("abc"), 2, None).await;
        check(pieces(&["ab", "cd", "ef"]), 6, Some("abcdef")).await;
        check(pieces(&["ab", "cd", "ef"]), 5, None).await;
        check(pieces(&["ab"]), 1, None).await;
    }

    #[tokio::test]
    async fn channel_ends_when_the_sender_is_dropped_and_breaks_when_it_aborts() {
        let (sender, body) = Body::channel(1);
        let (sent, read) = tokio::join!(
            async move {
                sender.send("one").await?;
                sender.send("two").await
            },
            body.collect(100)
        );
        assert_eq!(sent, Ok(()));
        assert_eq!(read.unwrap(), "onetwo");

        let (sender, body) = Body::channel(1);
        let (_, read) = tokio::join!(sender.abort("broken"), body.collect(100));
        assert!(matches!(read, Err(ReadBodyError::Broken(_))));
    }

    #[tokio::test]
    async fn sender_learns_that_the_reader_is_gone() {
        let (sender, body) = Body::channel(1);
        drop(body);
        assert_eq!(sender.send("x").await, Err(Disconnected));
        sender.closed().await;
    }
}
