//! A request's whole way through `wire` and `api`, with a service of two operations.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::net::{IpAddr, Ipv4Addr};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use api::lambda::{AliasConfiguration, GetAliasRequest, InvocationRequest, InvocationResponse, errors};
use api::{Map, Service as _};
use base::{AccountId, Principal, Region, RequestContext, RequestId, Timestamp};
use bytes::Bytes;
use wire::{ApiError, Request, Response, Router};

struct Lambda;

enum Error {
    AliasNotFound { arn: String },
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        match error {
            Error::AliasNotFound { arn } => {
                Self::new(&errors::RESOURCE_NOT_FOUND_EXCEPTION, format!("Cannot find alias arn: {arn}"))
            }
        }
    }
}

mod alias {
    use super::*;

    pub async fn get(
        _: &Lambda,
        cx: &RequestContext,
        input: GetAliasRequest,
    ) -> Result<AliasConfiguration, Error> {
        let arn = format!("{}function:{}:{}", cx.arn_prefix("lambda"), input.function_name, input.name);
        if input.name != "live" {
            return Err(Error::AliasNotFound { arn });
        }
        let weights: Map<f64> = [("2".to_owned(), 0.25)].into_iter().collect();
        Ok(AliasConfiguration {
            alias_arn: Some(arn),
            name: Some(input.name),
            routing_config: Some(api::lambda::AliasRoutingConfiguration {
                additional_version_weights: Some(weights),
            }),
            ..AliasConfiguration::default()
        })
    }
}

async fn invoke(
    _: &Lambda,
    _: &RequestContext,
    input: InvocationRequest,
) -> Result<InvocationResponse, Error> {
    Ok(InvocationResponse {
        status_code: Some(202),
        executed_version: Some("$LATEST".to_owned()),
        payload: input.payload,
        ..InvocationResponse::default()
    })
}

api::operations! { Lambda, api::lambda;
    GetAlias => alias::get,
    Invoke => invoke,
}

fn answer(method: &str, uri: &str, body: &'static [u8]) -> Response {
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    let request = Request {
        method: method.parse().unwrap(),
        path: path.to_owned(),
        query: query.to_owned(),
        body: Bytes::from_static(body),
        ..Request::default()
    };
    let model = Lambda.model();
    match serve(&request) {
        Ok((operation, output)) => wire::encode(model, operation, &output, "id"),
        Err(error) => wire::encode_error(model, &error, "id"),
    }
}

fn serve(request: &Request) -> Result<(&'static wire::Operation, wire::Value), ApiError> {
    let route = Router::new(Lambda.model()).find(request)?;
    let input = wire::decode(&route, request)?;
    wire::validate(Lambda.model(), route.operation, &input)?;
    let cx = RequestContext {
        request_id: RequestId::random(),
        account: AccountId::default(),
        region: Region::default(),
        principal: Principal::Root,
        access_key_id: None,
        source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        user_agent: None,
        trace_header: None,
        endpoint: "http://localhost".to_owned(),
        now: Timestamp::from_millis(0),
    };
    // Handlers of this test never wait.
    match pin!(Lambda.call(&cx, route.operation, input)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(reply) => Ok((route.operation, reply?.output)),
        Poll::Pending => panic!("a handler waited"),
    }
}

fn body(response: &Response) -> &str {
    std::str::from_utf8(&response.body).unwrap()
}

#[test]
fn an_operation_answers_its_output() {
    let response = answer("GET", "/2015-03-31/functions/mean%3A1/aliases/live", b"");
    assert_eq!(response.status, 200);
    assert_eq!(response.headers["x-amzn-requestid"], "id");
    assert_eq!(
        body(&response),
        r#"{"AliasArn":"arn:aws:lambda:us-east-1:000000000000:function:mean:1:live","Name":"live","RoutingConfig":{"AdditionalVersionWeights":{"2":0.25}}}"#
    );
}

#[test]
fn a_service_error_answers_its_document() {
    let response = answer("GET", "/2015-03-31/functions/mean/aliases/blue", b"");
    assert_eq!(response.status, 404);
    assert_eq!(response.headers["x-amzn-errortype"], "ResourceNotFoundException");
    assert_eq!(
        body(&response),
        r#"{"Type":"User","Message":"Cannot find alias arn: arn:aws:lambda:us-east-1:000000000000:function:mean:blue"}"#
    );
}

#[test]
fn a_broken_rule_answers_aws_sentence() {
    let response = answer("GET", "/2015-03-31/functions/mean/aliases/2024", b"");
    assert_eq!(response.status, 400);
    assert_eq!(response.headers["x-amzn-errortype"], "ValidationException");
    assert_eq!(
        body(&response),
        r#"{"message":"1 validation error detected: Value '2024' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)"}"#
    );
}

#[test]
fn a_payload_passes_unparsed_and_members_become_headers() {
    let response = answer("POST", "/2015-03-31/functions/mean/invocations?Qualifier=1", b"{ not json");
    assert_eq!(response.status, 202);
    assert_eq!(response.headers["x-amz-executed-version"], "$LATEST");
    assert_eq!(body(&response), "{ not json");
}

#[test]
fn what_the_table_lacks_is_not_implemented() {
    let response = answer("GET", "/2015-03-31/functions/mean/aliases", b"");
    assert_eq!(response.status, 501);
    assert_eq!(response.headers["x-amzn-errortype"], "NotImplemented");
    let response = answer("GET", "/2025-11-30/capacity-providers", b"");
    assert_eq!(response.status, 501);
    let response = answer("GET", "/2015-03-31/nothing", b"");
    assert_eq!(response.status, 404);
}
