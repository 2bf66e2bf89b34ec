//! A client for one request over a stream that somebody else connected.

use std::time::Duration;

use hyper_util::rt::TokioIo;

use crate::socket::{Connection, Socket};
use crate::{Body, Request, Response};

/// Why no response came.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    #[error("no answer within {} ms", after.as_millis())]
    TimedOut { after: Duration },
    #[error("connection failed")]
    Broken(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Sends one HTTP/1.1 request and waits at most `timeout` for the response.
///
/// The whole response is read, up to `body_bytes_max`, and the connection is closed.
/// The request must carry a `Host` header.
pub async fn send(
    socket: Socket,
    request: Request,
    timeout: Duration,
    body_bytes_max: usize,
) -> Result<Response, SendError> {
    let exchange = async {
        let io = TokioIo::new(Connection::new(socket, None));
        let (mut sender, connection) = hyper::client::conn::http1::handshake(io).await?;
        let answer = async {
            let response = sender.send_request(request).await?;
            let (head, incoming) = response.into_parts();
            let bytes = Body::incoming(incoming, None).collect(body_bytes_max).await?;
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(Response::from_parts(head, Body::from(bytes)))
        };
        // The connection only moves bytes while it is polled; its own outcome shows in the answer's.
        let mut answer = std::pin::pin!(answer);
        tokio::select! {
            biased;
            answered = &mut answer => answered,
            _ = connection => answer.await,
        }
    };
    match tokio::time::timeout(timeout, exchange).await {
        Ok(outcome) => outcome.map_err(SendError::Broken),
        Err(_elapsed) => Err(SendError::TimedOut { after: timeout }),
    }
}
