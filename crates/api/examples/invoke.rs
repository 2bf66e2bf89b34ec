//! How long `Invoke` takes from HTTP to its typed input and back, without network and function.
//!
//!     cargo run --release --package api --example invoke

use std::hint::black_box;
use std::time::Instant;

use api::Shape as _;
use api::lambda::{InvocationRequest, InvocationResponse, MODEL};
use bytes::Bytes;
use http::HeaderValue;
use wire::{ApiError, Request, Router};

const ROUNDS: u32 = 200_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut request = Request {
        method: http::Method::POST,
        path: "/2015-03-31/functions/calculate_mean/invocations".to_owned(),
        body: Bytes::from_static(b"{\"nums\": [1, 2, 3]}"),
        ..Request::default()
    };
    for (name, value) in [
        ("host", "127.0.0.1:4566"),
        ("user-agent", "aws-cli/2.0"),
        ("content-type", "application/octet-stream"),
        ("x-amz-invocation-type", "RequestResponse"),
        ("x-amz-log-type", "Tail"),
    ] {
        request.headers.insert(name, HeaderValue::from_static(value));
    }
    let router = Router::new(&MODEL);
    measure("route", || router.find(&request).map(drop))?;
    measure("route, decode", || {
        let route = router.find(&request)?;
        wire::decode(&route, &request).map(drop)
    })?;
    measure("route, decode, validate, type", || decode(&router, &request).map(drop))?;
    let operation = MODEL.operation("Invoke").ok_or("Invoke is not in the model")?;
    measure("encode", || {
        let output = InvocationResponse {
            status_code: Some(200),
            executed_version: Some("$LATEST".to_owned()),
            payload: Some(request.body.clone()),
            ..InvocationResponse::default()
        };
        black_box(wire::encode(
            &MODEL,
            operation,
            &output.into_value(),
            "00000000-0000-0000-0000-000000000000",
        ));
        Ok(())
    })?;
    Ok(())
}

fn decode(router: &Router, request: &Request) -> Result<InvocationRequest, ApiError> {
    let route = router.find(request)?;
    let input = wire::decode(&route, request)?;
    wire::validate(&MODEL, route.operation, &input)?;
    InvocationRequest::from_value(input).map_err(ApiError::internal)
}

#[expect(clippy::print_stdout, reason = "it is what this program is for")]
fn measure(name: &str, work: impl Fn() -> Result<(), ApiError>) -> Result<(), ApiError> {
    // The first rounds compile patterns and warm caches.
    for _ in 0..1000 {
        work()?;
    }
    let start = Instant::now();
    for _ in 0..ROUNDS {
        black_box(work())?;
    }
    println!("{name}: {:.0} ns", start.elapsed().as_nanos() as f64 / f64::from(ROUNDS));
    Ok(())
}
