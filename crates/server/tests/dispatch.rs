//! Requests as clients send them, against services that only say what reached them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use api::lambda::{
    InvocationRequest, InvocationResponse, InvokeResponseStreamUpdate, InvokeWithResponseStreamRequest,
    InvokeWithResponseStreamResponse, InvokeWithResponseStreamResponseEvent,
};
use api::logs::{DescribeLogGroupsRequest, DescribeLogGroupsResponse};
use api::{Streaming, async_trait};
use base::ports::{AccessKey, AuthorizationRequest, Authorize, Decision, FindAccessKey};
use base::{FakeClock, Principal, RequestContext, Secret, Timestamp};
use http::StatusCode;
use http::request::Builder;
use server::{Auth, Config, Health, Parts, Server};
use web::Handler as _;
use wire::ApiError;
use wire::event_stream::Frame;

struct Lambda;

api::operations! { Lambda, api::lambda;
    Invoke => invoke,
    InvokeWithResponseStream => invoke_streaming,
}

/// Streams two chunks, then fails.
async fn invoke_streaming(
    _service: &Lambda,
    _cx: &RequestContext,
    _input: InvokeWithResponseStreamRequest,
) -> Result<Streaming<InvokeWithResponseStreamResponse>, ApiError> {
    let chunk = |text: &'static str| {
        let update = InvokeResponseStreamUpdate { payload: Some(text.into()) };
        Ok(InvokeWithResponseStreamResponseEvent { payload_chunk: Some(update), ..Default::default() })
    };
    let failed = Err(ApiError::validation("it broke"));
    let events = futures_util::stream::iter([chunk("one"), chunk("two"), failed]);
    Ok(Streaming::new(InvokeWithResponseStreamResponse::default(), events))
}

/// Answers with the context and the payload.
async fn invoke(
    _service: &Lambda,
    cx: &RequestContext,
    input: InvocationRequest,
) -> Result<InvocationResponse, ApiError> {
    assert_ne!(input.function_name, "panics", "as it was asked to");
    let payload = String::from_utf8_lossy(&input.payload.unwrap_or_default()).into_owned();
    let seen = format!("{} {} {} {payload}", input.function_name, cx.account, cx.region);
    Ok(InvocationResponse { status_code: Some(200), payload: Some(seen.into()), ..Default::default() })
}

struct Logs;

api::operations! { Logs, api::logs;
    DescribeLogGroups => describe,
}

async fn describe(
    _service: &Logs,
    cx: &RequestContext,
    _input: DescribeLogGroupsRequest,
) -> Result<DescribeLogGroupsResponse, ApiError> {
    Ok(DescribeLogGroupsResponse { next_token: Some(cx.region.to_string()), ..Default::default() })
}

/// One user with one key, who may describe log groups and nothing else.
struct Keys;

#[async_trait]
impl FindAccessKey for Keys {
    async fn find_access_key(&self, access_key_id: &str) -> Option<AccessKey> {
        let user = Principal::User {
            arn: "arn:aws:iam::111122223333:user/ann".to_owned(),
            id: "AIDA1".to_owned(),
            name: "ann".to_owned(),
        };
        (access_key_id == "AKIAANN").then(|| AccessKey {
            account: "111122223333".parse().unwrap(),
            secret: Secret::new("secret"),
            session_token: None,
            principal: user,
            expires: None,
        })
    }
}

#[async_trait]
impl Authorize for Keys {
    async fn authorize(&self, _cx: &RequestContext, request: AuthorizationRequest<'_>) -> Decision {
        match request.action {
            "logs:DescribeLogGroups" => Decision::Allow,
            _ => Decision::Deny { reason: "because nobody allows it".to_owned() },
        }
    }
}

fn server(config: Config) -> Server {
    server_with(config, Auth::Open { keys: Arc::new(Keys) })
}

fn server_with(config: Config, auth: Auth) -> Server {
    Server::new(Parts {
        config,
        auth,
        clock: Arc::new(FakeClock::at(Timestamp::from_millis(1_700_000_000_000))),
        health: Health { version: "0", services: vec!["lambda", "logs"] },
        reset: None,
        stats: None,
        profiles: None,
        services: vec![Arc::new(Lambda), Arc::new(Logs)],
        function_urls: None,
        apis: None,
        code_links: None,
    })
}

async fn send(config: Config, request: Builder, body: &str) -> (StatusCode, String) {
    send_to(server(config), request, body).await
}

async fn send_to(server: Server, request: Builder, body: &str) -> (StatusCode, String) {
    let request = request.body(web::Body::from(body.to_owned())).unwrap();
    let response = server.answer(request).await;
    assert!(response.headers().contains_key("x-amzn-requestid"));
    let status = response.status();
    let body = response.into_body().collect(1 << 20).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

fn signed(request: Builder, key: &str, region: &str, service: &str) -> Builder {
    let scope = format!("{key}/20260101/{region}/{service}/aws4_request");
    let value = format!("AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0");
    request.header("authorization", value)
}

fn target(name: &str) -> Builder {
    http::Request::post("/").header("x-amz-target", format!("Logs_20140328.{name}"))
}

#[tokio::test]
async fn a_signature_names_service_region_and_account() {
    let request = http::Request::post("/2015-03-31/functions/mean/invocations");
    let request = signed(request, "123456789012", "eu-west-1", "lambda");
    let (status, body) = send(Config::default(), request, "[1]").await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "mean 123456789012 eu-west-1 [1]"));
}

#[tokio::test]
async fn unsigned_requests_are_found_by_path_target_and_host() {
    let request = http::Request::post("/2015-03-31/functions/mean/invocations").header("host", "localhost:1");
    let (status, body) = send(Config::default(), request, "").await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "mean 000000000000 us-east-1 "));

    let request = target("DescribeLogGroups").header("host", "logs.eu-north-1.localhost:1");
    let (status, body) = send(Config::default(), request, "{}").await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, r#"{"nextToken":"eu-north-1"}"#));
}

#[tokio::test]
async fn errors_come_in_the_protocol_of_the_service() {
    let check = async |request: Builder, body: &str, status: u16, expected: &str| {
        let (found, text) = send(Config::default(), request, body).await;
        assert_eq!(found.as_u16(), status, "{text}");
        assert!(text.contains(expected), "{text}");
    };
    let lambda = |path: &str| signed(http::Request::get(path), "test", "us-east-1", "lambda");
    check(lambda("/nothing"), "", 404, "").await;
    check(lambda("/2015-03-31/functions"), "", 501, "ListFunctions").await;
    check(target("Nothing"), "{}", 404, "UnknownOperationException").await;
    check(target("DescribeLogGroups"), "{", 400, "SerializationException").await;
    check(target("DescribeLogGroups"), r#"{"limit":-1}"#, 400, "1 validation error detected").await;
    let other = signed(http::Request::get("/bucket"), "test", "us-east-1", "s3");
    check(other, "", 501, "s3 is not part of this cloud").await;
    check(http::Request::get("/nothing"), "", 404, "names no service").await;
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused() {
    let config = Config { body_bytes_max: 10, ..Config::default() };
    let request = http::Request::post("/2015-03-31/functions/mean/invocations");
    let (status, body) = send(config, request, "12345678901").await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(body.contains("Request must be smaller than 10 bytes"), "{body}");
}

#[tokio::test]
async fn a_panic_costs_its_own_request_only() {
    let request = http::Request::post("/2015-03-31/functions/panics/invocations");
    let (status, body) = send(Config::default(), request, "").await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!body.contains("asked"), "{body}");
}

#[tokio::test]
async fn only_an_ephemeral_cloud_can_be_reset() {
    let (status, _body) = send(Config::default(), http::Request::post("/_cumulet/reset"), "").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let (status, body) = send(Config::default(), http::Request::get("/_localstack/health"), "").await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains(r#""lambda":"running""#), "{body}");
}

#[tokio::test]
async fn only_clients_of_this_machine_may_operate() {
    let reset = |peer: &str| {
        let peer = web::Peer { address: Some(peer.parse().unwrap()) };
        http::Request::post("/_cumulet/reset").extension(peer)
    };
    for (peer, expected) in [
        ("192.0.2.1:5", "the same machine"),
        ("[::ffff:192.0.2.1]:5", "the same machine"),
        ("127.0.0.1:5", "--ephemeral"),
        ("[::1]:5", "--ephemeral"),
        ("[::ffff:127.0.0.1]:5", "--ephemeral"),
    ] {
        let (status, body) = send(Config::default(), reset(peer), "").await;
        assert!(status == StatusCode::FORBIDDEN && body.contains(expected), "{peer}: {body}");
    }
    let elsewhere = web::Peer { address: Some("192.0.2.1:5".parse().unwrap()) };
    let health = http::Request::get("/_cumulet/health").extension(elsewhere);
    assert_eq!(send(Config::default(), health, "").await.0, StatusCode::OK);
}

#[tokio::test]
async fn functions_may_call_services_and_not_operate() {
    let handler = server(Config::default()).for_functions();
    let request = http::Request::post("/_cumulet/reset").body(web::Body::empty()).unwrap();
    let response = handler.answer(request).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    let body = response.into_body().collect(1 << 20).await.unwrap();
    assert_eq!(body, "functions may not do this\n");
    let request = http::Request::get("/_cumulet/health").body(web::Body::empty()).unwrap();
    assert_eq!(handler.answer(request).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_key_that_exists_stands_for_its_owner() {
    let request = http::Request::post("/2015-03-31/functions/mean/invocations");
    let request = signed(request, "AKIAANN", "eu-west-1", "lambda");
    let (_status, body) = send(Config::default(), request, "").await;
    assert_eq!(body, "mean 111122223333 eu-west-1 ");
}

#[tokio::test]
async fn with_auth_iam_only_good_signatures_enter() {
    let check = async |request: Builder, expected: &str| {
        let auth = Auth::Iam { keys: Arc::new(Keys), authorize: Arc::new(Keys) };
        let (status, body) = send_to(server_with(Config::default(), auth), request, "{}").await;
        assert!(status.is_client_error(), "{status} {body}");
        assert!(body.contains(expected), "{body}");
    };
    let request =
        || target("DescribeLogGroups").header("host", "localhost").header("x-amz-date", "20231114T221320Z");
    check(request(), "MissingAuthenticationTokenException").await;
    check(signed(request(), "AKIANOBODY", "us-east-1", "logs"), "UnrecognizedClientException").await;
    check(signed(request(), "AKIAANN", "us-east-1", "logs"), "InvalidSignatureException").await;
    check(request().header("authorization", "Bearer x"), "IncompleteSignatureException").await;
}

#[tokio::test]
async fn events_follow_an_answer_as_frames() {
    let request = http::Request::post("/2021-11-15/functions/mean/response-streaming-invocations");
    let response = server(Config::default()).answer(request.body(web::Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::OK);
    let mut bytes = response.into_body().collect(1 << 20).await.unwrap();
    let mut seen = Vec::new();
    while let Some((frame, len)) = Frame::decode(&bytes).unwrap() {
        let kind = frame.text(":event-type").or(frame.text(":exception-type")).unwrap().to_owned();
        seen.push((kind, String::from_utf8(frame.payload.to_vec()).unwrap()));
        bytes = bytes.slice(len..);
    }
    let expected = [
        ("PayloadChunk", "one"),
        ("PayloadChunk", "two"),
        ("ValidationException", r#"{"message":"it broke"}"#),
    ];
    assert_eq!(seen, expected.map(|(kind, payload)| (kind.to_owned(), payload.to_owned())));
}
