//! The Runtime API, the Extensions API and the Telemetry API, spoken over real sockets by fake processes.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use web::Body;

use super::super::*;
use super::fake::{FakeEngine, Guest};
use super::world::{World, cx, deployment, invocation};

const NEXT: &str = "/2018-06-01/runtime/invocation/next";

/// A process that speaks HTTP to its environment.
struct Client {
    api: String,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap().to_str().unwrap()
    }

    fn error_type(&self) -> String {
        let document: Value = serde_json::from_str(&self.body).unwrap();
        document["errorType"].as_str().unwrap().to_owned()
    }
}

impl Client {
    fn new(guest: &Guest) -> Self {
        Self { api: guest.environment["AWS_LAMBDA_RUNTIME_API"].clone() }
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = http::Request::builder().method(method).uri(path).header("host", &self.api);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let socket = TcpStream::connect(&self.api).await.unwrap();
        let request = request.body(body.into()).unwrap();
        let timeout = Duration::from_secs(10_000);
        let response = web::send(web::Socket::Tcp(socket), request, timeout, 1 << 20).await.unwrap();
        let (head, body) = response.into_parts();
        let body = body.collect(1 << 20).await.unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        Answer { status: head.status, headers: head.headers, body }
    }

    async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], "").await
    }

    async fn post(&self, path: &str, body: impl Into<Body>) -> Answer {
        self.send(Method::POST, path, &[], body).await
    }

    async fn respond(&self, id: &str, body: impl Into<Body>) -> Answer {
        self.post(&format!("/2018-06-01/runtime/invocation/{id}/response"), body).await
    }

    /// Answers every event with itself.
    async fn echo(self) -> Exit {
        loop {
            let next = self.get(NEXT).await;
            self.respond(next.header("lambda-runtime-aws-request-id"), next.body.clone()).await;
        }
    }
}

fn custom() -> Deployment {
    Deployment { runtime: "provided.al2023".to_owned(), ..deployment() }
}

async fn invoke(world: &World, payload: &str) -> Outcome {
    world.try_invoke(&custom(), payload).await.unwrap()
}

fn text(outcome: &Outcome) -> &str {
    std::str::from_utf8(&outcome.payload).unwrap()
}

#[tokio::test(start_paused = true)]
async fn custom_runtime_gets_events_with_their_context_and_answers() {
    let seen: Arc<Mutex<Vec<HeaderMap>>> = Arc::default();
    let seen_inside = seen.clone();
    let world = World::new(FakeEngine::running(move |guest| {
        let (client, seen) = (Client::new(&guest), seen_inside.clone());
        async move {
            let next = client.get(NEXT).await;
            seen.lock().unwrap().push(next.headers.clone());
            let id = next.header("lambda-runtime-aws-request-id");
            assert_eq!(client.respond(id, next.body.clone()).await.status, StatusCode::ACCEPTED);
            client.echo().await
        }
    }));
    let cx = cx();
    let invocation = Invocation {
        client_context: Some(r#"{"custom":{}}"#.to_owned()),
        trace_header: Some("Root=1-3152b799-8954dae64eda91bc9a23a7e8".to_owned()),
        ..invocation("[1]")
    };
    let outcome = world.execution.invoke(&cx, Arc::new(custom()), invocation).await.unwrap();
    assert_eq!(text(&outcome), "[1]");
    let headers = seen.lock().unwrap()[0].clone();
    assert_eq!(headers["lambda-runtime-aws-request-id"], cx.request_id.as_str());
    assert_eq!(
        headers["lambda-runtime-invoked-function-arn"],
        "arn:aws:lambda:us-east-1:000000000000:function:mean"
    );
    assert_eq!(headers["lambda-runtime-client-context"], r#"{"custom":{}}"#);
    let trace = headers["lambda-runtime-trace-id"].to_str().unwrap();
    assert!(trace.starts_with("Root=1-3152b799-8954dae64eda91bc9a23a7e8;Parent="), "{trace}");
    let deadline_ms: i64 = headers["lambda-runtime-deadline-ms"].to_str().unwrap().parse().unwrap();
    assert!(deadline_ms > 1_700_000_000_000);
    assert_eq!(text(&invoke(&world, "2").await), "2");
    assert_eq!(world.engine.n_launched(), 1);
}

#[tokio::test(start_paused = true)]
async fn calls_out_of_turn_are_refused_and_change_nothing() {
    let world = World::new(FakeEngine::running(|guest| {
        let client = Client::new(&guest);
        async move {
            let next = client.get(NEXT).await;
            let id = next.header("lambda-runtime-aws-request-id");
            let wrong = client.respond("nobody", "x").await;
            assert_eq!(
                (wrong.status, wrong.error_type()),
                (StatusCode::BAD_REQUEST, "InvalidRequestID".into())
            );
            let early = client.get(NEXT).await;
            assert_eq!(
                (early.status, early.error_type()),
                (StatusCode::FORBIDDEN, "InvalidStateTransition".into())
            );
            client.respond(id, "\"first\"").await;
            let second = client.respond(id, "\"second\"").await;
            assert_eq!(second.error_type(), "InvalidStateTransition");
            assert_eq!(client.get("/2018-06-01/nothing").await.status, StatusCode::NOT_FOUND);
            client.echo().await
        }
    }));
    assert_eq!(text(&invoke(&world, "1").await), "\"first\"");
    assert_eq!(text(&invoke(&world, "2").await), "2");
}

#[tokio::test(start_paused = true)]
async fn errors_of_runtimes_are_passed_on_word_for_word() {
    let world = World::new(FakeEngine::running(|guest| {
        let client = Client::new(&guest);
        async move {
            let next = client.get(NEXT).await;
            let id = next.header("lambda-runtime-aws-request-id");
            let path = format!("/2018-06-01/runtime/invocation/{id}/error");
            client.post(&path, r#"{"errorMessage":"no","errorType":"Shell.Failed"}"#).await;
            client.echo().await
        }
    }));
    let outcome = invoke(&world, "1").await;
    assert_eq!(text(&outcome), r#"{"errorMessage":"no","errorType":"Shell.Failed"}"#);
    assert_eq!(outcome.error_type.as_deref(), Some("Shell.Failed"));

    let world = World::new(FakeEngine::running(|guest| {
        let client = Client::new(&guest);
        async move {
            client.post("/2018-06-01/runtime/init/error", r#"{"errorType":"Init.Failed"}"#).await;
            Exit::Status(1)
        }
    }));
    assert_eq!(text(&invoke(&world, "1").await), r#"{"errorType":"Init.Failed"}"#);
}

fn streaming_client(ending: &'static str) -> Arc<FakeEngine> {
    FakeEngine::running(move |guest| {
        let client = Client::new(&guest);
        async move {
            let next = client.get(NEXT).await;
            let id = next.header("lambda-runtime-aws-request-id").to_owned();
            // By hand, as trailers are what the small client cannot send.
            let mut socket = TcpStream::connect(&client.api).await.unwrap();
            let head = format!(
                "POST /2018-06-01/runtime/invocation/{id}/response HTTP/1.1\r\nhost: x\r\n\
                 lambda-runtime-function-response-mode: streaming\r\ncontent-type: text/event-stream\r\n\
                 transfer-encoding: chunked\r\n\r\n4\r\none,\r\n"
            );
            use tokio::io::AsyncWriteExt as _;
            socket.write_all(head.as_bytes()).await.unwrap();
            tokio::time::sleep(Duration::from_millis(50)).await;
            socket.write_all(format!("3\r\ntwo\r\n{ending}").as_bytes()).await.unwrap();
            if ending.is_empty() {
                drop(socket);
            } else {
                use tokio::io::AsyncReadExt as _;
                let mut answer = [0; 12];
                socket.read_exact(&mut answer).await.unwrap();
                assert_eq!(&answer, b"HTTP/1.1 202");
            }
            client.echo().await
        }
    })
}

async fn stream(world: &World) -> (Option<String>, String, Outcome) {
    let streamed = world.execution.invoke_streaming(&cx(), Arc::new(custom()), invocation("1")).await;
    let mut streamed = streamed.unwrap();
    let mut bytes = Vec::new();
    loop {
        match streamed.events.recv().await.unwrap() {
            StreamEvent::Chunk(chunk) => bytes.extend_from_slice(&chunk),
            StreamEvent::Complete(outcome) => {
                return (streamed.content_type, String::from_utf8(bytes).unwrap(), outcome);
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn streamed_responses_arrive_with_their_errors() {
    let (content_type, bytes, outcome) = stream(&World::new(streaming_client("0\r\n\r\n"))).await;
    assert_eq!((content_type.as_deref(), bytes.as_str()), (Some("text/event-stream"), "one,two"));
    assert_eq!(outcome.function_error, None);

    // `{"errorType":"Late"}` in base64.
    let trailers = "0\r\nLambda-Runtime-Function-Error-Type: Late\r\n\
                    Lambda-Runtime-Function-Error-Body: eyJlcnJvclR5cGUiOiJMYXRlIn0=\r\n\r\n";
    let (_, bytes, outcome) = stream(&World::new(streaming_client(trailers))).await;
    assert_eq!(bytes, "one,two");
    assert_eq!((outcome.error_type.as_deref(), text(&outcome)), (Some("Late"), r#"{"errorType":"Late"}"#));

    let (_, bytes, outcome) = stream(&World::new(streaming_client(""))).await;
    assert_eq!(bytes, "one,two");
    assert_eq!(outcome.error_type.as_deref(), Some("Runtime.TruncatedResponse"));

    // A caller that takes no stream gets the whole.
    let world = World::new(streaming_client("0\r\n\r\n"));
    assert_eq!(text(&invoke(&world, "1").await), "one,two");
}

/// A deployment with an external extension called `watch`, and the folder that must outlive it.
fn extended() -> (Deployment, tempfile::TempDir) {
    let layer = tempfile::tempdir().unwrap();
    std::fs::create_dir(layer.path().join("extensions")).unwrap();
    std::fs::write(layer.path().join("extensions/watch"), "").unwrap();
    let layer_dirs = vec![layer.path().to_owned()];
    (Deployment { layer_dirs, ..deployment() }, layer)
}

const WATCH: &[(&str, &str)] = &[("lambda-extension-name", "watch")];

/// Registers for everything and hands each event to `heard`, until the shutdown.
async fn watch(guest: Guest, heard: Arc<Mutex<Vec<Value>>>) -> Exit {
    let client = Client::new(&guest);
    let events = r#"{"events":["INVOKE","SHUTDOWN"]}"#;
    let registered = client.send(Method::POST, "/2020-01-01/extension/register", WATCH, events).await;
    assert_eq!(registered.status, StatusCode::OK);
    let document: Value = serde_json::from_str(&registered.body).unwrap();
    assert_eq!(
        document,
        json!({ "functionName": "mean", "functionVersion": "$LATEST", "handler": "app.handler" })
    );
    let id = registered.header("lambda-extension-identifier").to_owned();
    loop {
        let headers = [("lambda-extension-identifier", id.as_str())];
        let event = client.send(Method::GET, "/2020-01-01/extension/event/next", &headers, "").await;
        let event: Value = serde_json::from_str(&event.body).unwrap();
        let ends = event["eventType"] == "SHUTDOWN";
        heard.lock().unwrap().push(event);
        if ends {
            return Exit::Status(0);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn extension_hears_of_invocations_and_of_the_shutdown() {
    let engine = FakeEngine::running(Guest::echo);
    let heard: Arc<Mutex<Vec<Value>>> = Arc::default();
    let heard_inside = heard.clone();
    engine.extend(move |guest| watch(guest, heard_inside.clone()));
    let world = World::new(engine);
    let (deployment, _layer) = extended();
    let outcome = world.try_invoke(&deployment, "1").await.unwrap();
    assert_eq!(text(&outcome), "1");
    let kind = |index: usize| heard.lock().unwrap()[index]["eventType"].clone();
    assert_eq!(kind(0), "INVOKE");
    assert!(heard.lock().unwrap()[0]["deadlineMs"].is_i64());
    world.execution.remove(&deployment.function);
    world.until(|| world.engine.n_destroyed() == 1).await;
    assert_eq!(kind(1), "SHUTDOWN");
    assert_eq!(heard.lock().unwrap()[1]["shutdownReason"], "spindown");
    let messages = world.logs.messages();
    assert!(
        messages.contains(&"EXTENSION\tName: watch\tState: Ready\tEvents: [INVOKE, SHUTDOWN]\n".to_owned())
    );
}

#[tokio::test(start_paused = true)]
async fn extension_that_crashes_fails_the_invocation() {
    let engine = FakeEngine::running(Guest::echo);
    engine.extend(|_| async { Exit::Status(1) });
    let world = World::new(engine);
    let (deployment, _layer) = extended();
    let outcome = world.try_invoke(&deployment, "1").await.unwrap();
    assert_eq!(outcome.error_type.as_deref(), Some("Extension.Crash"));
    assert!(text(&outcome).ends_with(r#" Error: exit status 1"}"#), "{}", text(&outcome));
}

#[tokio::test(start_paused = true)]
async fn wrong_registrations_are_refused() {
    let engine = FakeEngine::running(|guest: Guest| {
        let client = Client::new(&guest);
        async move {
            let path = "/2020-01-01/extension/register";
            let check = async |headers: &[(&str, &str)], body: &'static str, expected: &str| {
                let answer = client.send(Method::POST, path, headers, body).await;
                assert_eq!(answer.error_type(), expected);
            };
            check(&[], "{}", "Extension.InvalidExtensionName").await;
            check(WATCH, "x", "InvalidRequestFormat").await;
            check(WATCH, r#"{"events":["OTHER"]}"#, "Extension.InvalidEventType").await;
            let shutdown = r#"{"events":["SHUTDOWN"]}"#;
            check(WATCH, shutdown, "ShutdownEventNotSupportedForInternalExtension").await;
            let path = "/2020-01-01/extension/event/next";
            let unknown = [("lambda-extension-identifier", "00000000-0000-4000-8000-000000000000")];
            let check = async |headers: &[(&str, &str)], expected: &str| {
                let answer = client.send(Method::GET, path, headers, "").await;
                assert_eq!(
                    (answer.status, answer.error_type()),
                    (StatusCode::FORBIDDEN, expected.to_owned())
                );
            };
            check(&[], "Extension.MissingExtensionIdentifier").await;
            check(&[("lambda-extension-identifier", "x")], "Extension.InvalidExtensionIdentifier").await;
            check(&unknown, "Extension.UnknownExtensionIdentifier").await;
            client.echo().await
        }
    });
    let world = World::new(engine);
    assert_eq!(text(&invoke(&world, "1").await), "1");
}

#[tokio::test(start_paused = true)]
async fn telemetry_reaches_its_subscriber() {
    let received: Arc<Mutex<Vec<Value>>> = Arc::default();
    let received_inside = received.clone();
    let engine = FakeEngine::running(|mut guest: Guest| async move {
        guest.send(2, "", b"").await;
        while guest.receive().await.is_some() {
            guest.print("printed\n");
            guest.send(4, "", b"null").await;
        }
        Exit::Status(0)
    });
    engine.extend(move |guest| {
        let received = received_inside.clone();
        async move { subscribe(guest, received).await }
    });
    let world = World::new(engine);
    let (deployment, _layer) = extended();
    world.try_invoke(&deployment, "1").await.unwrap();
    let kinds = || -> Vec<String> {
        let received = received.lock().unwrap();
        received.iter().map(|event| event["type"].as_str().unwrap().to_owned()).collect()
    };
    world.until(|| kinds().contains(&"platform.report".to_owned())).await;
    for kind in ["platform.telemetrySubscription", "platform.start", "function", "platform.runtimeDone"] {
        assert!(kinds().contains(&kind.to_owned()), "{kind} in {:?}", kinds());
    }
    let printed = received.lock().unwrap().iter().find(|event| event["type"] == "function").cloned();
    assert_eq!(printed.unwrap()["record"], "printed");
}

/// An extension that listens for telemetry and then waits for events for ever.
async fn subscribe(guest: Guest, received: Arc<Mutex<Vec<Value>>>) -> Exit {
    let client = Client::new(&guest);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let handler = move |request: web::Request| {
        let received = received.clone();
        async move {
            let body = request.into_body().collect(1 << 20).await.unwrap();
            let events: Vec<Value> = serde_json::from_slice(&body).unwrap();
            received.lock().unwrap().extend(events);
            web::Response::new(Body::empty())
        }
    };
    let stop = tokio_util::sync::CancellationToken::new();
    let listener = web::Listener::Tcp(listener);
    let serving = web::serve(listener, web::Limits::default(), Arc::new(handler), stop);
    let life = async {
        let body = r#"{"events":["INVOKE"]}"#;
        let registered = client.send(Method::POST, "/2020-01-01/extension/register", WATCH, body).await;
        let id = [("lambda-extension-identifier", registered.header("lambda-extension-identifier"))];
        let subscription = json!({
            "schemaVersion": "2022-12-13",
            "types": ["platform", "function"],
            "buffering": { "timeoutMs": 25, "maxItems": 1000, "maxBytes": 262_144 },
            "destination": { "protocol": "HTTP", "URI": format!("http://sandbox.localdomain:{port}") },
        });
        let path = "/2022-07-01/telemetry";
        let answer = client.send(Method::PUT, path, &id, subscription.to_string()).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "\"OK\""));
        loop {
            client.send(Method::GET, "/2020-01-01/extension/event/next", &id, "").await;
        }
    };
    tokio::select! {
        () = serving => Exit::Status(0),
        () = life => Exit::Status(0),
    }
}
