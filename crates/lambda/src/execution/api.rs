//! AWS's HTTP interfaces inside an environment: the Runtime API 2018-06-01, the Extensions API 2020-01-01
//! and the Telemetry API 2022-07-01.
//!
//! It translates between HTTP and [`Call`]s and decides nothing: whether a call is allowed, the driver says.
//! Only processes of one sandbox reach it.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::{Bytes, BytesMut};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;
use web::{Body, Request, Response};

use super::Config;
use super::calls::{Call, ExtensionEvent, NextInvocation, Refusal, Registered, Reply, ResponseEnd};
use super::state::Wants;
use super::telemetry;

/// Longest document of an error, registration or subscription, in bytes.
const DOCUMENT_BYTES_MAX: usize = 256 * 1024;
/// Longest piece of a streamed response that is handed on at once, in bytes.
const FUNCTION_ERROR_TYPE: &str = "lambda-runtime-function-error-type";
const EXTENSION_ID: &str = "lambda-extension-identifier";

/// Answers until `stop`, or until the driver is gone.
pub fn serve(
    listener: web::Listener,
    calls: mpsc::Sender<Call>,
    config: &Config,
    stop: CancellationToken,
) -> impl Future<Output = ()> + Send + 'static {
    let api = Arc::new(Api { calls, response_bytes_max: config.response_bytes_max });
    let handler = move |request: Request| {
        let api = api.clone();
        async move { api.answer(request).await }
    };
    web::serve(listener, web::Limits::for_guest(), Arc::new(handler), stop)
}

struct Api {
    calls: mpsc::Sender<Call>,
    response_bytes_max: u64,
}

impl Api {
    async fn answer(&self, request: Request) -> Response {
        let path = request.uri().path().to_owned();
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let answered = match (request.method(), &parts[..]) {
            (&Method::GET, ["2018-06-01", "runtime", "invocation", "next"]) => self.next().await,
            (&Method::POST, ["2018-06-01", "runtime", "invocation", id, "response"]) => {
                self.response(id, request).await
            }
            (&Method::POST, ["2018-06-01", "runtime", "invocation", id, "error"]) => {
                self.error(id, request).await
            }
            (&Method::POST, ["2018-06-01", "runtime", "init" | "restore", "error"]) => {
                self.init_error(request).await
            }
            (&Method::GET, ["2018-06-01", "runtime", "restore", "next"]) => {
                let restored = self.call(|reply| Call::RestoreNext { reply }).await;
                restored.map(|()| json_response(StatusCode::OK, &json!({})))
            }
            (&Method::POST, ["2020-01-01", "extension", "register"]) => self.register(request).await,
            (&Method::GET, ["2020-01-01", "extension", "event", "next"]) => {
                self.extension_next(&request).await
            }
            (&Method::POST, ["2020-01-01", "extension", "init", "error"]) => {
                self.extension_error(request, true).await
            }
            (&Method::POST, ["2020-01-01", "extension", "exit", "error"]) => {
                self.extension_error(request, false).await
            }
            (&Method::PUT, ["2022-07-01", "telemetry"]) => self.subscribe(request).await,
            _ => return text_response(StatusCode::NOT_FOUND, "404 page not found\n"),
        };
        answered.unwrap_or_else(|refusal| self.refuse(&refusal))
    }

    /// Asks the driver.
    async fn call<T>(
        &self,
        call: impl FnOnce(oneshot::Sender<Result<T, Refusal>>) -> Call,
    ) -> Result<T, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.calls.send(call(reply)).await.map_err(|_gone| Refusal::Ending)?;
        answer.await.unwrap_or(Err(Refusal::Ending))
    }

    async fn next(&self) -> Result<Response, Refusal> {
        let next = self.call(|reply| Call::Next { reply }).await?;
        let mut response = Response::new(Body::from(next.payload.clone()));
        *response.headers_mut() = next_headers(&next);
        Ok(response)
    }

    async fn response(&self, id: &str, request: Request) -> Result<Response, Refusal> {
        let (head, body) = request.into_parts();
        let content_type = text_header(&head.headers, CONTENT_TYPE.as_str());
        let mode = text_header(&head.headers, "lambda-runtime-function-response-mode");
        let streaming = mode.is_some_and(|mode| mode.eq_ignore_ascii_case("streaming"));
        let request_id = id.to_owned();
        let begin = |reply| Call::Begin { request_id, content_type, streaming, reply };
        self.call(begin).await?;
        let end = match streaming {
            true => self.stream(id, body).await?,
            false => self.collect(body).await,
        };
        let request_id = id.to_owned();
        self.call(|reply| Call::Respond { request_id, body: end, reply }).await?;
        Ok(accepted())
    }

    /// Reads a response to its end, also one that is too long: whoever writes before he reads must see the answer.
    async fn collect(&self, mut body: Body) -> ResponseEnd {
        let bytes_max = usize::try_from(self.response_bytes_max).unwrap_or(usize::MAX);
        let mut whole: Option<Bytes> = None;
        let mut joined = BytesMut::new();
        let mut too_large = false;
        while let Some(piece) = body.next().await {
            let Ok(piece) = piece else { return ResponseEnd::Truncated };
            let len = whole.as_ref().map_or(joined.len(), Bytes::len) + piece.len();
            if too_large || len > bytes_max {
                too_large = true;
                joined = BytesMut::new();
                whole = None;
            } else if whole.is_none() && joined.is_empty() {
                // One piece, as most responses have, is not copied.
                whole = Some(piece);
            } else {
                if let Some(first) = whole.take() {
                    joined.extend_from_slice(&first);
                }
                joined.extend_from_slice(&piece);
            }
        }
        match too_large {
            true => ResponseEnd::TooLarge,
            false => ResponseEnd::Whole(whole.unwrap_or_else(|| joined.freeze())),
        }
    }

    async fn stream(&self, id: &str, mut body: Body) -> Result<ResponseEnd, Refusal> {
        while let Some(piece) = body.next().await {
            let Ok(bytes) = piece else { return Ok(ResponseEnd::Truncated) };
            let request_id = id.to_owned();
            self.call(|reply| Call::Piece { request_id, bytes, reply }).await?;
        }
        let trailers = body.trailers();
        let error_type = trailers.and_then(|trailers| text_header(trailers, FUNCTION_ERROR_TYPE));
        let Some(error_type) = error_type else { return Ok(ResponseEnd::Stream) };
        let document = trailers
            .and_then(|trailers| trailers.get("lambda-runtime-function-error-body"))
            .and_then(|document| BASE64.decode(document).ok())
            .unwrap_or_default();
        Ok(ResponseEnd::StreamFailed { error_type, document: document.into() })
    }

    async fn error(&self, id: &str, request: Request) -> Result<Response, Refusal> {
        let error_type = text_header(request.headers(), FUNCTION_ERROR_TYPE);
        let document = document(request).await;
        let request_id = id.to_owned();
        self.call(|reply| Call::Fail { request_id, error_type, document, reply }).await?;
        Ok(accepted())
    }

    async fn init_error(&self, request: Request) -> Result<Response, Refusal> {
        let error_type = text_header(request.headers(), FUNCTION_ERROR_TYPE);
        let document = document(request).await;
        self.call(|reply| Call::InitError { error_type, document, reply }).await?;
        Ok(accepted())
    }

    async fn register(&self, request: Request) -> Result<Response, Refusal> {
        #[derive(Deserialize)]
        struct Registration {
            #[serde(default)]
            events: Vec<String>,
        }
        let name = text_header(request.headers(), "lambda-extension-name").filter(|name| !name.is_empty());
        let Some(name) = name else {
            return Ok(failed(
                StatusCode::FORBIDDEN,
                "Extension.InvalidExtensionName",
                "Empty extension name",
            ));
        };
        let features = text_header(request.headers(), "lambda-extension-accept-feature").unwrap_or_default();
        let document = document(request).await;
        let Ok(Registration { events }) = serde_json::from_slice(&document) else {
            return Ok(failed(
                StatusCode::BAD_REQUEST,
                "InvalidRequestFormat",
                "Invalid request body format",
            ));
        };
        let mut wants = Wants::default();
        for event in &events {
            match event.as_str() {
                "INVOKE" => wants.invoke = true,
                "SHUTDOWN" => wants.shutdown = true,
                _ => {
                    let message = format!("{event}: Invalid event type");
                    return Ok(failed(StatusCode::FORBIDDEN, "Extension.InvalidEventType", &message));
                }
            }
        }
        let registered = self.call(|reply| Call::Register { name, wants, reply }).await?;
        Ok(registered_response(&registered, features.contains("accountId")))
    }

    async fn extension_next(&self, request: &Request) -> Result<Response, Refusal> {
        let extension = match extension(request.headers()) {
            Ok(extension) => extension,
            Err(response) => return Ok(*response),
        };
        let event = self.call(|reply| Call::ExtensionNext { extension, reply }).await?;
        let document = match event {
            ExtensionEvent::Invoke { request_id, function_arn, deadline_ms, trace_id } => json!({
                "eventType": "INVOKE",
                "deadlineMs": deadline_ms,
                "requestId": request_id,
                "invokedFunctionArn": function_arn,
                "tracing": { "type": "X-Amzn-Trace-Id", "value": trace_id },
            }),
            ExtensionEvent::Shutdown { reason, deadline_ms } => json!({
                "eventType": "SHUTDOWN",
                "shutdownReason": reason.as_str(),
                "deadlineMs": deadline_ms,
            }),
        };
        let mut response = json_response(StatusCode::OK, &document);
        let event_id = uuid::Uuid::new_v4().to_string();
        insert(response.headers_mut(), "lambda-extension-event-identifier", &event_id);
        Ok(response)
    }

    async fn extension_error(&self, request: Request, starting: bool) -> Result<Response, Refusal> {
        let extension = match extension(request.headers()) {
            Ok(extension) => extension,
            Err(response) => return Ok(*response),
        };
        let Some(error_type) = text_header(request.headers(), "lambda-extension-function-error-type") else {
            let message = "Lambda-Extension-Function-Error-Type not found";
            return Ok(failed(StatusCode::FORBIDDEN, "Extension.MissingHeader", message));
        };
        self.call(|reply| Call::ExtensionError { extension, error_type, starting, reply }).await?;
        Ok(accepted())
    }

    async fn subscribe(&self, request: Request) -> Result<Response, Refusal> {
        let extension = match extension(request.headers()) {
            Ok(extension) => extension,
            Err(response) => return Ok(*response),
        };
        let document = document(request).await;
        let subscription = match telemetry::parse_subscription(&document) {
            Ok(subscription) => subscription,
            Err(message) => return Ok(failed(StatusCode::BAD_REQUEST, "ValidationError", &message)),
        };
        self.call(|reply: Reply| Call::Subscribe { extension, subscription, reply }).await?;
        Ok(text_response(StatusCode::OK, "\"OK\""))
    }

    fn refuse(&self, refusal: &Refusal) -> Response {
        let forbidden = StatusCode::FORBIDDEN;
        match refusal {
            Refusal::InvalidTransition { from, to } => failed(
                forbidden,
                "InvalidStateTransition",
                &format!("Transition from {from} to {to} is not allowed."),
            ),
            Refusal::InvalidRequestId => {
                failed(StatusCode::BAD_REQUEST, "InvalidRequestID", "Invalid request ID")
            }
            Refusal::TooLarge => failed(
                StatusCode::PAYLOAD_TOO_LARGE,
                "RequestEntityTooLarge",
                &format!("Exceeded maximum allowed payload size ({} bytes).", self.response_bytes_max),
            ),
            Refusal::UnknownExtension => {
                failed(forbidden, "Extension.UnknownExtensionIdentifier", "Unknown extension")
            }
            Refusal::AlreadyRegistered => {
                failed(forbidden, "Extension.AlreadyRegistered", "Extension already registered")
            }
            Refusal::RegistrationOver { name } => failed(
                forbidden,
                "Extension.RegistrationClosed",
                &format!("Extension registration closed already: {name}"),
            ),
            Refusal::TooManyExtensions => {
                failed(forbidden, "Extension.TooManyExtensions", "Extension limit (10) reached")
            }
            Refusal::ShutdownForInternal => failed(
                forbidden,
                "ShutdownEventNotSupportedForInternalExtension",
                "Registration for SHUTDOWN event is not allowed for internal extensions",
            ),
            Refusal::SubscriptionClosed => failed(
                forbidden,
                "Telemetry.SubscriptionClosed",
                "Telemetry API subscription is closed already",
            ),
            Refusal::Ending => failed(
                StatusCode::INTERNAL_SERVER_ERROR,
                "InternalServerError",
                "The execution environment is ending",
            ),
        }
    }
}

fn next_headers(next: &NextInvocation) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    insert(&mut headers, "lambda-runtime-aws-request-id", &next.request_id);
    insert(&mut headers, "lambda-runtime-deadline-ms", &next.deadline_ms.to_string());
    insert(&mut headers, "lambda-runtime-invoked-function-arn", &next.function_arn);
    insert(&mut headers, "lambda-runtime-trace-id", &next.trace_id);
    if let Some(context) = &next.client_context {
        insert(&mut headers, "lambda-runtime-client-context", context);
    }
    if let Some(identity) = &next.cognito_identity {
        let identity = serde_json::to_string(identity).expect("a struct of texts is JSON");
        insert(&mut headers, "lambda-runtime-cognito-identity", &identity);
    }
    headers
}

fn registered_response(registered: &Registered, with_account: bool) -> Response {
    let mut document = json!({
        "functionName": registered.function_name,
        "functionVersion": registered.function_version,
        "handler": registered.handler,
    });
    if with_account {
        document["accountId"] = registered.account.as_str().into();
    }
    let mut response = json_response(StatusCode::OK, &document);
    insert(response.headers_mut(), EXTENSION_ID, &registered.identifier);
    response
}

/// The identifier that an extension got when it registered.
fn extension(headers: &HeaderMap) -> Result<String, Box<Response>> {
    let refuse = |kind: &str, message: &str| Box::new(failed(StatusCode::FORBIDDEN, kind, message));
    match text_header(headers, EXTENSION_ID) {
        None => {
            Err(refuse("Extension.MissingExtensionIdentifier", "Missing Lambda-Extension-Identifier header"))
        }
        Some(text) if uuid::Uuid::try_parse(&text).is_err() => {
            Err(refuse("Extension.InvalidExtensionIdentifier", "Invalid Lambda-Extension-Identifier"))
        }
        Some(text) => Ok(text),
    }
}

/// The body of a request that carries a small document; a longer one is as good as none.
async fn document(request: Request) -> Bytes {
    request.into_body().collect(DOCUMENT_BYTES_MAX).await.unwrap_or_default()
}

fn text_header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// Values that no header can carry are left out: a client context may hold anything.
fn insert(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
        headers.insert(name, value);
    }
}

fn accepted() -> Response {
    json_response(StatusCode::ACCEPTED, &json!({ "status": "OK" }))
}

fn failed(status: StatusCode, error_type: &str, message: &str) -> Response {
    json_response(status, &json!({ "errorMessage": message, "errorType": error_type }))
}

fn json_response(status: StatusCode, document: &Value) -> Response {
    let mut response = text_response(status, document.to_string());
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn text_response(status: StatusCode, text: impl Into<String>) -> Response {
    let mut response = Response::new(Body::from(text.into()));
    *response.status_mut() = status;
    response
}
