//! The server against clients that are slow, rude or gone, over real sockets.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;
use web::{Body, Handler, Limits, Listener, Request, Response, Socket};

/// Longer than anything here takes, short enough to fail a test run.
const DEADLINE: Duration = Duration::from_secs(20);

struct Running {
    address: std::net::SocketAddr,
    stop: CancellationToken,
    task: AbortOnDropHandle<()>,
}

async fn start(limits: Limits, handler: impl Handler) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let serving = web::serve(Listener::Tcp(listener), limits, Arc::new(handler), stop.clone());
    Running { address, stop, task: AbortOnDropHandle::new(spawn(serving)) }
}

#[expect(clippy::disallowed_methods, reason = "the test owns the handle")]
fn spawn(task: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
    tokio::spawn(task)
}

async fn echo(request: Request) -> Response {
    match request.into_body().collect(16).await {
        Ok(bytes) => Response::new(bytes.into()),
        Err(error) => http::Response::builder().status(413).body(error.to_string().into()).unwrap(),
    }
}

/// Sends raw bytes and reads until the server closes.
async fn exchange(running: &Running, sent: &[u8]) -> String {
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    stream.write_all(sent).await.unwrap();
    let mut answer = Vec::new();
    tokio::time::timeout(DEADLINE, stream.read_to_end(&mut answer))
        .await
        .expect("no end of the answer")
        .unwrap();
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn answers_requests_on_one_connection() {
    let running = start(Limits::default(), echo).await;
    let answer = exchange(
        &running,
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc\
          POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\nde",
    )
    .await;
    assert_eq!(answer.matches("200 OK").count(), 2, "{answer}");
    assert!(answer.ends_with("\r\n\r\nde"), "{answer}");
}

#[tokio::test]
async fn answers_a_body_beyond_its_limit() {
    let running = start(Limits::default(), echo).await;
    let answer = exchange(
        &running,
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 17\r\nConnection: close\r\n\r\n12345678901234567",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.ends_with("body is longer than 16 bytes"), "{answer}");
}

#[tokio::test]
async fn asks_for_the_body_only_when_the_handler_reads_it() {
    let running = start(Limits::default(), echo).await;
    let answer = exchange(
        &running,
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\nabc",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK"), "{answer}");

    let running = start(Limits::default(), |_request| async { Response::new("no".into()) }).await;
    let answer = exchange(
        &running,
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}

#[tokio::test]
async fn refuses_heads_beyond_their_limits() {
    let limits = Limits { head_bytes_max: 8192, headers_max: 10, ..Limits::default() };
    let running = start(limits, echo).await;
    let long = format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "y".repeat(10_000));
    assert!(exchange(&running, long.as_bytes()).await.starts_with("HTTP/1.1 431"));
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(11));
    assert!(exchange(&running, many.as_bytes()).await.starts_with("HTTP/1.1 431"));
    assert!(exchange(&running, b"what is this\r\n\r\n").await.starts_with("HTTP/1.1 400"));
}

#[tokio::test]
async fn closes_on_clients_that_are_too_slow() {
    let short = Some(Duration::from_millis(100));
    let limits = Limits { head_timeout: short, body_timeout: short, ..Limits::default() };
    let running = start(limits, echo).await;
    assert_eq!(exchange(&running, b"").await, "");
    assert_eq!(exchange(&running, b"P").await, "");
    assert_eq!(exchange(&running, b"GET / HTTP/1.1\r\nHo").await, "");
    let answer = exchange(&running, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na").await;
    assert!(answer.contains("client sent nothing"), "{answer}");
}

#[tokio::test]
async fn closes_on_clients_that_do_not_read() {
    let (gone, mut seen) = mpsc::channel::<()>(1);
    let limits = Limits { write_timeout: Some(Duration::from_millis(100)), ..Limits::default() };
    let running = start(limits, move |_request| {
        let (sender, body) = Body::channel(1);
        let gone = gone.clone();
        drop(spawn(async move {
            while sender.send(Bytes::from(vec![0; 1 << 20])).await.is_ok() {}
            let _ = gone.send(()).await;
        }));
        async { Response::new(body) }
    })
    .await;
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    tokio::time::timeout(DEADLINE, seen.recv()).await.expect("the sender still waits");
}

/// Says when it is dropped.
struct Bell(mpsc::UnboundedSender<()>);

impl Drop for Bell {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}

#[tokio::test]
async fn drops_the_handler_when_the_client_goes_away() {
    let (sender, mut dropped) = mpsc::unbounded_channel();
    let running = start(Limits::default(), move |_request| {
        let bell = Bell(sender.clone());
        async move {
            let _bell = bell;
            std::future::pending().await
        }
    })
    .await;
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    drop(stream);
    tokio::time::timeout(DEADLINE, dropped.recv()).await.expect("the handler still runs");
}

#[tokio::test]
async fn stops_after_the_running_requests() {
    let (release, wait) = tokio::sync::watch::channel(false);
    let (arrive, mut arrived) = mpsc::unbounded_channel();
    let running = start(Limits::default(), move |_request| {
        let mut wait = wait.clone();
        let _ = arrive.send(());
        async move {
            wait.wait_for(|released| *released).await.unwrap();
            Response::new("done".into())
        }
    })
    .await;
    let idle = TcpStream::connect(running.address).await.unwrap();
    let mut busy = TcpStream::connect(running.address).await.unwrap();
    busy.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    arrived.recv().await.unwrap();
    running.stop.cancel();
    release.send(true).unwrap();
    let mut answer = String::new();
    busy.read_to_string(&mut answer).await.unwrap();
    assert!(answer.ends_with("done"), "{answer}");
    tokio::time::timeout(DEADLINE, running.task).await.expect("the server still runs").unwrap();
    drop(idle);
}

#[tokio::test]
async fn the_client_reads_an_answer() {
    let running = start(Limits::default(), echo).await;
    let request = http::Request::post("/").header("host", "x").body(Body::from("ping")).unwrap();
    let socket = Socket::Tcp(TcpStream::connect(running.address).await.unwrap());
    let response = web::send(socket, request, DEADLINE, 100).await.unwrap();
    assert_eq!(response.into_body().collect(100).await.unwrap(), "ping");

    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let request = http::Request::post("/").header("host", "x").body(Body::empty()).unwrap();
    let socket = Socket::Tcp(TcpStream::connect(silent.local_addr().unwrap()).await.unwrap());
    let refused = web::send(socket, request, Duration::from_millis(50), 100).await;
    assert!(matches!(refused, Err(web::SendError::TimedOut { .. })));
}
