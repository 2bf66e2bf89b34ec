//! Asking a running cloud, for commands that are its clients.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context as _;
use serde_json::Value;

const ANSWER_BYTES_MAX: usize = 64 * 1024 * 1024;

/// What a cloud says.
pub struct Answer {
    pub is_success: bool,
    pub status: u16,
    pub body: bytes::Bytes,
}

impl Answer {
    pub fn json(&self) -> anyhow::Result<Value> {
        serde_json::from_slice(&self.body).context("read the answer")
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).trim().to_owned()
    }
}

/// Sends a request to the cloud at `address`: a GET, or a POST of a document.
pub fn ask(
    address: SocketAddr,
    path: &'static str,
    document: Option<&Value>,
    timeout: Duration,
) -> anyhow::Result<Answer> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.context("start a thread that asks")?;
    runtime.block_on(exchange(address, path, document, timeout))
}

async fn exchange(
    address: SocketAddr,
    path: &'static str,
    document: Option<&Value>,
    timeout: Duration,
) -> anyhow::Result<Answer> {
    let nobody = || format!("reach a cloud at {address}; is it running? `--listen` says where");
    let stream = tokio::net::TcpStream::connect(address).await.with_context(nobody)?;
    let body = document.map_or_else(web::Body::empty, |document| web::Body::from(document.to_string()));
    let mut request = web::Request::new(body);
    *request.method_mut() = document.map_or("GET", |_| "POST").parse().context("make the request")?;
    *request.uri_mut() = path.parse().context("make the request")?;
    request.headers_mut().insert("host", address.to_string().parse().context("make the request")?);
    let response = web::send(web::Socket::Tcp(stream), request, timeout, ANSWER_BYTES_MAX).await;
    let response = response.context("ask the cloud")?;
    let status = response.status();
    let body = response.into_body().collect(ANSWER_BYTES_MAX).await.context("read the answer")?;
    Ok(Answer { is_success: status.is_success(), status: status.as_u16(), body })
}
