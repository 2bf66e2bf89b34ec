//! Accepting connections and answering their requests.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::at_once::at_once;
use crate::socket::{Connection, Protocol, Socket};
use crate::{Body, Limits, Request, Response};

/// How long accepting pauses after the system refused it, for instance for want of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Smallest read buffer that the HTTP library accepts, in bytes.
const BUFFER_BYTES_MIN: usize = 8192;

/// Answers requests. Implemented by every `Fn(Request) -> impl Future<Output = Response>`.
pub trait Handler: Send + Sync + 'static {
    /// The future is dropped when the client goes away before the answer.
    fn answer(&self, request: Request) -> Pin<Box<dyn Future<Output = Response> + Send>>;
}

impl<F, Answer> Handler for F
where
    F: Fn(Request) -> Answer + Send + Sync + 'static,
    Answer: Future<Output = Response> + Send + 'static,
{
    fn answer(&self, request: Request) -> Pin<Box<dyn Future<Output = Response> + Send>> {
        Box::pin(self(request))
    }
}

/// Where connections come from.
#[derive(Debug)]
pub enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener),
}

impl TryFrom<std::net::TcpListener> for Listener {
    type Error = io::Error;

    /// Takes a listener over that was made elsewhere, for instance in another network namespace.
    /// Must be called within a runtime.
    fn try_from(listener: std::net::TcpListener) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        TcpListener::from_std(listener).map(Self::Tcp)
    }
}

impl TryFrom<std::os::unix::net::UnixListener> for Listener {
    type Error = io::Error;

    fn try_from(listener: std::os::unix::net::UnixListener) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        UnixListener::from_std(listener).map(Self::Unix)
    }
}

impl Listener {
    async fn accept(&self) -> io::Result<(Socket, Peer)> {
        match self {
            Self::Tcp(listener) => {
                let (stream, address) = listener.accept().await?;
                // Answers are written whole; waiting for more would only delay them.
                stream.set_nodelay(true)?;
                Ok((Socket::Tcp(stream), Peer { address: Some(address) }))
            }
            Self::Unix(listener) => {
                let (stream, _address) = listener.accept().await?;
                Ok((Socket::Unix(stream), Peer { address: None }))
            }
        }
    }
}

/// Who is at the other end; in the extensions of every request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer {
    /// `None` for a Unix socket.
    pub address: Option<SocketAddr>,
}

/// Answers requests on `listener` until `stop` is cancelled, then lets running requests end.
///
/// After `stop` no connection is accepted, idle ones are closed, and the future completes when the last answer
/// is sent. Dropping the future ends every connection at once: whoever stops the server sets the time for that.
pub async fn serve(listener: Listener, limits: Limits, handler: Arc<dyn Handler>, stop: CancellationToken) {
    let limits = Arc::new(limits);
    let room = Arc::new(Semaphore::new(limits.connections_max.min(Semaphore::MAX_PERMITS)));
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            biased;
            () = stop.cancelled() => break,
            Some(ended) = connections.join_next() => {
                report_end(ended);
                continue;
            }
            accepted = accept_with_room(&listener, &room) => accepted,
        };
        match accepted {
            Ok((socket, peer, permit)) => {
                let (limits, handler, stop) = (limits.clone(), handler.clone(), stop.clone());
                connections.spawn(at_once(async move {
                    serve_connection(socket, peer, &limits, handler, stop).await;
                    drop(permit);
                }));
            }
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "cannot accept a connection");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    while let Some(ended) = connections.join_next().await {
        report_end(ended);
    }
}

fn report_end(ended: Result<(), tokio::task::JoinError>) {
    if let Err(error) = ended {
        tracing::error!(error = &error as &dyn std::error::Error, "a handler panicked");
    }
}

async fn accept_with_room(
    listener: &Listener,
    room: &Arc<Semaphore>,
) -> io::Result<(Socket, Peer, tokio::sync::OwnedSemaphorePermit)> {
    let permit = room.clone().acquire_owned().await.expect("the semaphore is never closed");
    loop {
        match listener.accept().await {
            Ok((socket, peer)) => return Ok((socket, peer, permit)),
            // The client gave up while it waited in the kernel's queue, or before its options were set.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::ConnectionAborted
                        | io::ErrorKind::ConnectionReset
                        | io::ErrorKind::InvalidInput
                ) => {}
            Err(error) => return Err(error),
        }
    }
}

async fn serve_connection(
    socket: Socket,
    peer: Peer,
    limits: &Limits,
    handler: Arc<dyn Handler>,
    stop: CancellationToken,
) {
    let mut connection = Connection::new(socket, limits.write_timeout);
    let detected = tokio::select! {
        () = stop.cancelled() => return,
        detected = within(limits.head_timeout, connection.detect()) => detected,
    };
    let body_timeout = limits.body_timeout;
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(|incoming| Body::incoming(incoming, body_timeout));
        request.extensions_mut().insert(peer);
        let answer = handler.answer(request);
        async move { Ok::<_, Infallible>(answer.await) }
    });
    let outcome = match detected {
        Ok(Protocol::Http1) => {
            let serving = http1(limits).serve_connection(TokioIo::new(connection), service);
            let mut serving = std::pin::pin!(serving);
            tokio::select! {
                outcome = serving.as_mut() => outcome,
                () = stop.cancelled() => {
                    serving.as_mut().graceful_shutdown();
                    serving.await
                }
            }
        }
        Ok(Protocol::Http2) => {
            let serving = http2(limits).serve_connection(TokioIo::new(connection), service);
            let mut serving = std::pin::pin!(serving);
            tokio::select! {
                outcome = serving.as_mut() => outcome,
                () = stop.cancelled() => {
                    serving.as_mut().graceful_shutdown();
                    serving.await
                }
            }
        }
        Err(error) => {
            tracing::debug!(error = &error as &dyn std::error::Error, "connection ended before a request");
            return;
        }
    };
    if let Err(error) = outcome {
        // Clients go away, send what is not HTTP, or are too slow: nothing of it is ours to mend.
        tracing::debug!(error = &error as &dyn std::error::Error, "connection ended early");
    }
}

async fn within<T>(limit: Option<Duration>, work: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    match limit {
        None => work.await,
        Some(limit) => tokio::time::timeout(limit, work).await.unwrap_or_else(|elapsed| Err(elapsed.into())),
    }
}

fn http1(limits: &Limits) -> hyper::server::conn::http1::Builder {
    let mut builder = hyper::server::conn::http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_timeout)
        .max_headers(limits.headers_max)
        .max_buf_size(limits.head_bytes_max.max(BUFFER_BYTES_MIN));
    builder
}

fn http2(limits: &Limits) -> hyper::server::conn::http2::Builder<StreamTasks> {
    let mut builder = hyper::server::conn::http2::Builder::new(StreamTasks::default());
    builder
        .timer(TokioTimer::new())
        .max_header_list_size(u32::try_from(limits.head_bytes_max).unwrap_or(u32::MAX))
        .max_concurrent_streams(limits.streams_max)
        // An idle HTTP/2 connection is asked for a sign of life, where HTTP/1 would be closed.
        .keep_alive_interval(limits.head_timeout);
    builder
}

/// The requests of one HTTP/2 connection; they end with it.
#[derive(Debug, Clone, Default)]
struct StreamTasks(Arc<Mutex<JoinSet<()>>>);

impl<Task> hyper::rt::Executor<Task> for StreamTasks
where
    Task: Future<Output = ()> + Send + 'static,
{
    fn execute(&self, task: Task) {
        let mut tasks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(ended) = tasks.try_join_next() {
            report_end(ended);
        }
        tasks.spawn(task);
    }
}
