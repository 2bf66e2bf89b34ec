//! Delivering telemetry to the extensions that subscribed to it: the sending side of the Telemetry API.
//!
//! Each subscriber has a bounded buffer and a task that delivers it in batches. What does not fit is dropped,
//! counted, and reported as `platform.logsDropped`.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::header::{CONTENT_TYPE, HOST};
use http::{Method, Uri};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt as _;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use web::Body;

use super::calls::{Buffering, Destination, Subscription};
use super::launch::Sandbox;
use super::state::ExtensionId;

/// How often a batch is sent before it is dropped.
const ATTEMPTS_MAX: u32 = 5;
/// Between two attempts.
const RETRY_PAUSE: Duration = Duration::from_millis(100);
/// How long a subscriber may take to answer; it is frozen between invocations.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(900);
/// The Runtime API's own port: nobody can listen there.
const RESERVED_PORT: u16 = 9001;

/// The subscribers of one environment.
#[derive(Debug, Default)]
pub struct Subscribers {
    all: Vec<Subscriber>,
}

#[derive(Debug)]
struct Subscriber {
    subscription: Subscription,
    buffer: Arc<Buffer>,
    /// Ends the delivery when the subscriber is forgotten.
    _stop: tokio_util::sync::DropGuard,
}

#[derive(Debug, Default)]
struct Buffer {
    content: Mutex<Content>,
    more: Notify,
}

#[derive(Debug, Default)]
struct Content {
    events: Vec<String>,
    n_bytes: usize,
    n_dropped: u64,
    n_bytes_dropped: u64,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Platform,
    Function,
    Extension,
}

impl Subscribers {
    /// Begins to deliver to an extension.
    pub fn add(
        &mut self,
        id: ExtensionId,
        subscription: Subscription,
        sandbox: Arc<dyn Sandbox>,
        tasks: &base::Tasks,
        stop: &CancellationToken,
    ) {
        tracing::debug!(extension = id.0, "telemetry subscribed");
        let stop = stop.child_token();
        let buffer = Arc::new(Buffer::default());
        let delivery = deliver(buffer.clone(), subscription.clone(), sandbox);
        let stopped = stop.clone();
        tasks.spawn("telemetry", async move {
            stopped.run_until_cancelled(delivery).await;
        });
        self.all.push(Subscriber { subscription, buffer, _stop: stop.drop_guard() });
    }

    /// Forgets all: their processes are gone.
    pub fn clear(&mut self) {
        self.all.clear();
    }

    pub fn want_platform(&self) -> bool {
        self.all.iter().any(|subscriber| subscriber.wants(Kind::Platform))
    }

    pub fn want_function(&self) -> bool {
        self.all.iter().any(|subscriber| subscriber.wants(Kind::Function))
    }

    pub fn want_extension(&self) -> bool {
        self.all.iter().any(|subscriber| subscriber.wants(Kind::Extension))
    }

    pub fn push_platform(&self, event: &Value) {
        self.push(Kind::Platform, event);
    }

    pub fn push_function(&self, event: &Value) {
        self.push(Kind::Function, event);
    }

    pub fn push_extension(&self, event: &Value) {
        self.push(Kind::Extension, event);
    }

    fn push(&self, kind: Kind, event: &Value) {
        let event = event.to_string();
        for subscriber in self.all.iter().filter(|subscriber| subscriber.wants(kind)) {
            subscriber.buffer.push(event.clone(), subscriber.subscription.buffering);
        }
    }
}

impl Subscriber {
    fn wants(&self, kind: Kind) -> bool {
        match kind {
            Kind::Platform => self.subscription.platform,
            Kind::Function => self.subscription.function,
            Kind::Extension => self.subscription.extension,
        }
    }
}

impl Buffer {
    fn push(&self, event: String, limits: Buffering) {
        let mut content = self.content.lock().unwrap_or_else(PoisonError::into_inner);
        // Twice what a batch may hold, as AWS's documentation lets subscribers expect.
        let fits = content.events.len() < 2 * limits.n_items_max
            && content.n_bytes + event.len() <= 2 * limits.bytes_max;
        if fits {
            content.n_bytes += event.len();
            content.events.push(event);
            self.more.notify_one();
        } else {
            content.n_dropped += 1;
            content.n_bytes_dropped += event.len() as u64;
        }
    }

    fn is_full(&self, limits: Buffering) -> bool {
        let content = self.content.lock().unwrap_or_else(PoisonError::into_inner);
        content.events.len() >= limits.n_items_max || content.n_bytes >= limits.bytes_max
    }

    fn is_empty(&self) -> bool {
        self.content.lock().unwrap_or_else(PoisonError::into_inner).events.is_empty()
    }

    fn take(&self) -> Content {
        std::mem::take(&mut *self.content.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn deliver(buffer: Arc<Buffer>, subscription: Subscription, sandbox: Arc<dyn Sandbox>) {
    let limits = subscription.buffering;
    loop {
        while buffer.is_empty() {
            buffer.more.notified().await;
        }
        let full = async {
            while !buffer.is_full(limits) {
                buffer.more.notified().await;
            }
        };
        // Either way what is there is delivered.
        let _ = tokio::time::timeout(Duration::from_millis(limits.timeout_ms), full).await;
        let mut content = buffer.take();
        if content.n_dropped > 0 {
            content.events.push(dropped(&content));
        }
        for attempt in 1..=ATTEMPTS_MAX {
            match send(&subscription.destination, &content.events, sandbox.as_ref()).await {
                Ok(()) => break,
                Err(reason) => {
                    tracing::debug!(attempt, reason, "telemetry not delivered");
                    tokio::time::sleep(RETRY_PAUSE * attempt).await;
                }
            }
        }
    }
}

fn dropped(content: &Content) -> String {
    let record = json!({
        "reason": "Consumer seems to have fallen behind as it has not acknowledged receipt of logs.",
        "droppedRecords": content.n_dropped,
        "droppedBytes": content.n_bytes_dropped,
    });
    json!({ "time": Value::Null, "type": "platform.logsDropped", "record": record }).to_string()
}

async fn send(destination: &Destination, events: &[String], sandbox: &dyn Sandbox) -> Result<(), String> {
    match destination {
        Destination::Http { port, path } => {
            let stream = sandbox.connect(*port).await.map_err(|error| error.to_string())?;
            let mut body =
                String::with_capacity(events.iter().map(|event| event.len() + 1).sum::<usize>() + 2);
            body.push('[');
            body.push_str(&events.join(","));
            body.push(']');
            let request = http::Request::builder()
                .method(Method::POST)
                .uri(path.as_str())
                .header(HOST, format!("sandbox.localdomain:{port}"))
                .header(CONTENT_TYPE, "application/json")
                .body(Body::from(body))
                .map_err(|error| error.to_string())?;
            let sent = web::send(web::Socket::Tcp(stream), request, ANSWER_TIMEOUT, 64 * 1024).await;
            let response = sent.map_err(|error| error.to_string())?;
            match response.status().is_success() {
                true => Ok(()),
                false => Err(format!("status {}", response.status())),
            }
        }
        Destination::Tcp { port } => {
            let mut stream = sandbox.connect(*port).await.map_err(|error| error.to_string())?;
            let mut lines = events.join("\n");
            lines.push('\n');
            stream.write_all(lines.as_bytes()).await.map_err(|error| error.to_string())
        }
    }
}

/// Reads a subscription request. The error is AWS's message.
pub fn parse_subscription(document: &[u8]) -> Result<Subscription, String> {
    #[derive(Deserialize)]
    struct Request {
        #[serde(default)]
        types: Vec<String>,
        destination: Option<Target>,
        #[serde(default)]
        buffering: Wish,
    }
    #[derive(Deserialize)]
    struct Target {
        protocol: String,
        #[serde(rename = "URI")]
        uri: Option<String>,
        port: Option<u16>,
    }
    #[derive(Default, Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Wish {
        max_items: Option<u64>,
        max_bytes: Option<u64>,
        timeout_ms: Option<u64>,
    }
    let request: Request =
        serde_json::from_slice(document).map_err(|error| format!("invalid request body: {error}"))?;
    let mut problems = Vec::new();
    let target = request.destination.as_ref();
    let destination = match target.map(|target| (target.protocol.as_str(), target)) {
        Some(("HTTP", target)) => match http_destination(target.uri.as_deref().unwrap_or_default()) {
            Ok(destination) => Some(destination),
            Err(problem) => {
                problems.push(problem);
                None
            }
        },
        Some(("TCP", target)) => target.port.map(|port| Destination::Tcp { port }),
        _ => None,
    };
    if destination.is_none() && problems.is_empty() {
        problems.push("destination is not valid");
    }
    if matches!(destination, Some(Destination::Http { port, .. } | Destination::Tcp { port }) if port == RESERVED_PORT)
    {
        problems.push("port 9001 is reserved");
    }
    if request.types.is_empty() {
        problems.push("types should not be empty");
    }
    let known = ["platform", "function", "extension"];
    if request.types.iter().any(|kind| !known.contains(&kind.as_str())) {
        problems.push("types are not valid");
    }
    let mut within = |value: Option<u64>, default: u64, range: std::ops::RangeInclusive<u64>, problem| {
        let value = value.unwrap_or(default);
        if !range.contains(&value) {
            problems.push(problem);
        }
        value
    };
    let wish = &request.buffering;
    let n_items = within(wish.max_items, 10_000, 1_000..=10_000, "maxItems is out of range");
    let n_bytes = within(wish.max_bytes, 262_144, 262_144..=1_048_576, "maxBytes is out of range");
    let timeout_ms = within(wish.timeout_ms, 1_000, 25..=30_000, "timeoutMs is out of range");
    let Some(destination) = destination.filter(|_| problems.is_empty()) else {
        return Err(problems.join("; "));
    };
    let wants = |name: &str| request.types.iter().any(|kind| kind == name);
    let size = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    Ok(Subscription {
        platform: wants("platform"),
        function: wants("function"),
        extension: wants("extension"),
        destination,
        buffering: Buffering { n_items_max: size(n_items), bytes_max: size(n_bytes), timeout_ms },
    })
}

/// `http://sandbox.localdomain:PORT/PATH`: only addresses inside the environment.
fn http_destination(uri: &str) -> Result<Destination, &'static str> {
    let uri: Uri = uri.parse().map_err(|_| "URI is not valid")?;
    if uri.scheme_str() != Some("http") {
        return Err("URI scheme is not supported");
    }
    if !matches!(uri.host(), Some("sandbox.localdomain" | "sandbox" | "localhost" | "127.0.0.1")) {
        return Err("URI host is not allowed; use sandbox.localdomain");
    }
    let port = uri.port_u16().ok_or("URI port is not provided")?;
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    Ok(Destination::Http { port, path: path.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subscriptions_are_checked_as_by_aws() {
        let request = |types: &str, uri: &str| {
            format!(
                r#"{{"schemaVersion":"2022-12-13","types":{types},"destination":{{"protocol":"HTTP","URI":"{uri}"}}}}"#
            )
        };
        let found =
            parse_subscription(request(r#"["platform"]"#, "http://sandbox.localdomain:8080/x?y").as_bytes());
        let found = found.unwrap();
        assert_eq!(found.destination, Destination::Http { port: 8080, path: "/x?y".to_owned() });
        assert!(found.platform && !found.function && !found.extension);
        assert_eq!(found.buffering, Buffering { n_items_max: 10_000, bytes_max: 262_144, timeout_ms: 1_000 });

        let check = |document: String, expected: &str| {
            assert_eq!(parse_subscription(document.as_bytes()), Err(expected.to_owned()));
        };
        check(
            request("[]", "http://sandbox.localdomain"),
            "URI port is not provided; types should not be empty",
        );
        check(request(r#"["x"]"#, "http://sandbox:1"), "types are not valid");
        check(
            request(r#"["platform"]"#, "http://192.0.2.1:80"),
            "URI host is not allowed; use sandbox.localdomain",
        );
        check(request(r#"["platform"]"#, "http://sandbox:9001"), "port 9001 is reserved");
    }

    #[test]
    fn full_buffer_drops_and_counts() {
        let limits = Buffering { n_items_max: 2, bytes_max: 100, timeout_ms: 25 };
        let buffer = Buffer::default();
        for _ in 0..6 {
            buffer.push("event".to_owned(), limits);
        }
        assert!(buffer.is_full(limits));
        let content = buffer.take();
        assert_eq!((content.events.len(), content.n_dropped, content.n_bytes_dropped), (4, 2, 10));
    }
}
