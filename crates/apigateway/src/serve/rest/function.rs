//! Functions behind methods: with the whole request (`AWS_PROXY`), or with what a template makes of it (`AWS`).

use base::ports::{InvokeAs, InvokeFunctionError, Invoked};

use super::method::LiveMethod;
use super::visit::Visit;
use super::{event, proxy_response};
use crate::mapping::failure::Failure;
use crate::mapping::request::{IntegrationKind, IntegrationRequest};
use crate::mapping::response::{IntegrationResponse, MethodResponse};
use crate::mapping::{Multi, Object, content, header, headers};
use crate::serve::http::EVENT_BYTES_MAX;
use crate::service::ApiGateway;

/// Lambda's header that says that a function failed.
const FUNCTION_ERROR: &str = "X-Amz-Function-Error";

/// Invokes the function with the request; its result is the response.
pub async fn call_proxy(
    gateway: &ApiGateway,
    visit: &Visit<'_>,
    method: &LiveMethod,
    context: &Object,
    sent: &IntegrationRequest,
    arn: &str,
    right: InvokeAs<'_>,
) -> Result<IntegrationResponse, Failure> {
    if sent.http_method != "POST" {
        let reason = "Execution failed due to configuration error: Functions are invoked with POST";
        return Err(Failure::internal(reason));
    }
    let payload = event::encode(visit, method, context, sent);
    invoke(gateway, visit, arn, payload, right).await.map(answered)
}

/// Makes the response of what [`call_proxy`] brought.
pub fn respond(visit: &Visit<'_>, received: &IntegrationResponse) -> Result<MethodResponse, Failure> {
    if !header(&received.headers, FUNCTION_ERROR).is_empty() {
        let reason = "Lambda execution failed with status 200 due to customer function error";
        return Err(Failure::bad_gateway(reason));
    }
    let types = &visit.served.deployment.snapshot.binary_media_types;
    let accepts_binary = content::is_binary(&visit.request.headers, "accept", types);
    let parsed = proxy_response::parse(&received.body, accepts_binary).ok_or_else(|| {
        Failure::bad_gateway("Execution failed due to configuration error: Malformed Lambda proxy response")
    })?;
    Ok(MethodResponse { headers: headers::remap(parsed.headers, IntegrationKind::AwsProxy), ..parsed })
}

/// Invokes the function with the body that the request was mapped to, and waits for its result unless a mapped
/// header says not to.
pub async fn call(
    gateway: &ApiGateway,
    visit: &Visit<'_>,
    sent: &IntegrationRequest,
    arn: &str,
    right: InvokeAs<'_>,
) -> Result<IntegrationResponse, Failure> {
    let body = if sent.body.is_empty() { "{}".into() } else { sent.body.clone() };
    if serde_json::from_slice::<serde::de::IgnoredAny>(&body).is_err() {
        return Ok(refused());
    }
    let kind = header(&sent.headers, "x-amz-invocation-type").last();
    if kind.is_some_and(|kind| kind == "Event") {
        let accepted = gateway.functions.send(arn, body, right).await;
        accepted.map_err(|error| not_invoked(arn, &error))?;
        return Ok(IntegrationResponse { status: 202, ..IntegrationResponse::default() });
    }
    invoke(gateway, visit, arn, body, right).await.map(answered)
}

/// Lambda's answer, as a client of Lambda sees it.
fn answered(invoked: Invoked) -> IntegrationResponse {
    let mut headers = Multi::from([("Content-Type".to_owned(), vec!["application/json".to_owned()])]);
    if let Some(error) = invoked.function_error {
        headers.insert(FUNCTION_ERROR.to_owned(), vec![error.to_owned()]);
    }
    IntegrationResponse { status: 200, headers, body: invoked.payload }
}

/// Lambda's answer to a payload that is no JSON, which is an answer like any other here.
fn refused() -> IntegrationResponse {
    let body = serde_json::json!({
        "Type": "User",
        "message": "Could not parse request body into json: Could not parse payload into json",
    });
    let headers = Multi::from([("Content-Type".to_owned(), vec!["application/json".to_owned()])]);
    IntegrationResponse { status: 400, headers, body: body.to_string().into() }
}

async fn invoke(
    gateway: &ApiGateway,
    visit: &Visit<'_>,
    arn: &str,
    payload: bytes::Bytes,
    right: InvokeAs<'_>,
) -> Result<Invoked, Failure> {
    if payload.len() > EVENT_BYTES_MAX {
        return Err(Failure::too_large());
    }
    let invoked = gateway.functions.invoke(arn, payload, right, Some(&visit.trace)).await;
    invoked.map_err(|error| not_invoked(arn, &error))
}

fn not_invoked(arn: &str, error: &InvokeFunctionError) -> Failure {
    match error {
        InvokeFunctionError::Throttled => {
            Failure::configuration("Lambda invocation failed with status: 429. Rate Exceeded.")
        }
        InvokeFunctionError::TooLarge => Failure::too_large(),
        InvokeFunctionError::NotFound | InvokeFunctionError::Denied => {
            tracing::debug!(function = arn, %error, "a method cannot invoke its function");
            Failure::configuration(
                "Execution failed due to configuration error: Invalid permissions on Lambda function",
            )
        }
        InvokeFunctionError::Failed { .. } => {
            tracing::warn!(
                function = arn,
                error = error as &dyn std::error::Error,
                "a method could not invoke its function"
            );
            Failure::configuration("Execution failed due to configuration error: Lambda invocation failed")
        }
    }
}
