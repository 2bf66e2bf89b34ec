//! Requests as clients send them, against services that only say what reached them.

use std::sync::Arc;

use api::lambda::{InvocationRequest, InvocationResponse};
use api::logs::{DescribeLogGroupsRequest, DescribeLogGroupsResponse};
use base::{FakeClock, RequestContext, Timestamp};
use http::StatusCode;
use http::request::Builder;
use server::{Config, Health, Parts, Server};
use web::Handler as _;
use wire::ApiError;

struct Lambda;

api::operations! { Lambda, api::lambda;
    Invoke => invoke,
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

fn server(config: Config) -> Server {
    Server::new(Parts {
        config,
        clock: Arc::new(FakeClock::at(Timestamp::from_millis(1_700_000_000_000))),
        health: Health { version: "0", services: vec!["lambda", "logs"] },
        reset: None,
        services: vec![Arc::new(Lambda), Arc::new(Logs)],
        function_urls: None,
    })
}

async fn send(config: Config, request: Builder, body: &str) -> (StatusCode, String) {
    let request = request.body(web::Body::from(body.to_owned())).unwrap();
    let response = server(config).answer(request).await;
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
