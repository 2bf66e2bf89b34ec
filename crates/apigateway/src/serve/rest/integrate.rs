//! From the method request to the method response: validate, map, call the integration, map back.

use base::ports::{EventSource, InvokeAs};

use super::function;
use super::method::{LiveIntegration, LiveMethod};
use super::visit::Visit;
use crate::http_api::function_arn;
use crate::mapping::Object;
use crate::mapping::failure::Failure;
use crate::mapping::request::{IntegrationKind, IntegrationRequest, mock_status};
use crate::mapping::response::{IntegrationResponse, MethodResponse};
use crate::serve::http::PRINCIPAL;
use crate::service::ApiGateway;

/// The answer of a method to a request that may use it.
pub async fn execute(
    gateway: &ApiGateway,
    visit: &Visit<'_>,
    method: &LiveMethod,
    context: &Object,
) -> Result<MethodResponse, Failure> {
    method.validator.check(&visit.request)?;
    let Some(integration) = &method.integration else {
        return Err(Failure::configuration("Execution failed due to configuration error: No integration"));
    };
    let surroundings = visit.surroundings(context);
    let sent = integration.request.map(&visit.request, surroundings, visit.api_id, &visit.trace)?;
    let calling = call(gateway, visit, method, integration, context, &sent);
    let received = match tokio::time::timeout(integration.timeout, calling).await {
        Ok(received) => received?,
        Err(_elapsed) => return Err(Failure::timed_out()),
    };
    match received {
        Received::Whole(response) => Ok(response),
        Received::ToMap(response) => {
            integration.response.map(&visit.request, &response, &sent.overrides, surroundings)
        }
    }
}

/// What came back from an integration.
enum Received {
    /// A proxy's: it is the method response.
    Whole(MethodResponse),
    ToMap(IntegrationResponse),
}

async fn call(
    gateway: &ApiGateway,
    visit: &Visit<'_>,
    method: &LiveMethod,
    integration: &LiveIntegration,
    context: &Object,
    sent: &IntegrationRequest,
) -> Result<Received, Failure> {
    match integration.request.kind {
        IntegrationKind::Mock => {
            let status = mock_status(&sent.body)?;
            Ok(Received::ToMap(IntegrationResponse { status, ..IntegrationResponse::default() }))
        }
        IntegrationKind::AwsProxy => {
            let arn = function_arn(&sent.uri).ok_or_else(invalid_address)?;
            let right = Right::new(visit, method, integration);
            function::call_proxy(gateway, visit, method, context, sent, arn, right.as_ref())
                .await
                .map(Received::Whole)
        }
        IntegrationKind::Aws => {
            let arn = function_arn(&sent.uri).ok_or_else(invalid_address)?;
            let right = Right::new(visit, method, integration);
            function::call(gateway, visit, sent, arn, right.as_ref()).await.map(Received::ToMap)
        }
        IntegrationKind::Http | IntegrationKind::HttpProxy => Err(invalid_address()),
    }
}

/// AWS's words for an address that leads nowhere.
fn invalid_address() -> Failure {
    Failure::internal("Execution failed due to configuration error: Invalid endpoint address")
}

/// By what right an integration is called: its role's, or API Gateway's own for the method.
enum Right<'a> {
    Role(&'a str),
    Source(EventSource),
}

impl<'a> Right<'a> {
    fn new(visit: &Visit<'_>, method: &LiveMethod, integration: &'a LiveIntegration) -> Self {
        match &integration.credentials {
            Some(arn) => Self::Role(arn),
            None => Self::Source(EventSource {
                service: PRINCIPAL,
                arn: visit.execute_arn(&method.template),
                account: visit.place.account.clone(),
            }),
        }
    }

    fn as_ref(&self) -> InvokeAs<'_> {
        match self {
            Self::Role(arn) => InvokeAs::Role { arn },
            Self::Source(source) => InvokeAs::Source(source),
        }
    }
}

/// The only value that headers of an integration's answer have.
pub fn one(value: impl Into<String>) -> Vec<String> {
    vec![value.into()]
}
