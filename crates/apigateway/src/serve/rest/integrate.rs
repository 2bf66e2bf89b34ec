//! From the method request to the method response: validate, map, call the integration, map back.

use std::time::Instant;

use base::ports::{EventSource, InvokeAs};
use tokio::runtime::{Handle, RuntimeFlavor};
use web::Verify;

use super::method::{LiveIntegration, LiveMethod};
use super::visit::Visit;
use super::{endpoint, function, invalid_address};
use crate::http_api::function_arn;
use crate::mapping::failure::Failure;
use crate::mapping::request::{IntegrationKind, IntegrationRequest, mock_status};
use crate::mapping::response::{IntegrationResponse, MethodResponse};
use crate::mapping::{Object, header, headers};
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
    let kind = integration.request.kind;
    let surroundings = visit.surroundings(context);
    let is_long = integration.request.templates.may_take_long(&visit.request.body);
    let map = || integration.request.map(&visit.request, surroundings, visit.api_id, &visit.trace);
    let sent = if is_long { aside(map) } else { map() }?;
    let before = Instant::now();
    let calling = call(gateway, visit, method, integration, context, &sent);
    let received = match tokio::time::timeout(integration.timeout, calling).await {
        Ok(received) => received?,
        Err(_elapsed) => return Err(Failure::timed_out()),
    };
    if kind != IntegrationKind::Mock {
        visit.log.send(kind, &sent);
        visit.log.receive(before.elapsed(), &received);
    }
    match kind {
        IntegrationKind::AwsProxy => function::respond(visit, &received),
        IntegrationKind::HttpProxy => pass_on(received),
        IntegrationKind::Aws | IntegrationKind::Http | IntegrationKind::Mock => {
            let answers = &integration.response.answers;
            let is_long = answers.iter().any(|answer| answer.templates.may_take_long(&received.body));
            let map = || integration.response.map(&visit.request, &received, &sent.overrides, surroundings);
            if is_long { aside(map) } else { map() }
        }
    }
}

/// Does work that may take long while other threads take over the requests that wait for this one.
fn aside<T>(work: impl FnOnce() -> T) -> T {
    match Handle::current().runtime_flavor() {
        RuntimeFlavor::MultiThread => tokio::task::block_in_place(work),
        _ => work(),
    }
}

async fn call(
    gateway: &ApiGateway,
    visit: &Visit<'_>,
    method: &LiveMethod,
    integration: &LiveIntegration,
    context: &Object,
    sent: &IntegrationRequest,
) -> Result<IntegrationResponse, Failure> {
    match integration.request.kind {
        IntegrationKind::Mock => {
            Ok(IntegrationResponse { status: mock_status(&sent.body)?, ..IntegrationResponse::default() })
        }
        IntegrationKind::AwsProxy => {
            let arn = function_arn(&sent.uri).ok_or_else(invalid_address)?;
            let right = Right::new(visit, method, integration);
            function::call_proxy(gateway, visit, method, context, sent, arn, right.as_ref()).await
        }
        IntegrationKind::Aws => {
            let arn = function_arn(&sent.uri).ok_or_else(invalid_address)?;
            let right = Right::new(visit, method, integration);
            function::call(gateway, visit, sent, arn, right.as_ref()).await
        }
        IntegrationKind::Http | IntegrationKind::HttpProxy => {
            let skips = integration.is_tls_verification_skipped;
            let verify = if skips { Verify::Nothing } else { Verify::Certificate };
            endpoint::call(gateway, sent, verify).await
        }
    }
}

/// What an endpoint behind a proxy answered, without the headers that are AWS's own.
fn pass_on(received: IntegrationResponse) -> Result<MethodResponse, Failure> {
    let IntegrationResponse { status, headers, body } = received;
    let status = u16::try_from(status).map_err(|_| invalid_address())?;
    // What is not decoded yet only the client can decode.
    let encoding = header(&headers, "content-encoding").to_vec();
    let mut headers = headers::remap(headers, IntegrationKind::HttpProxy);
    if !encoding.is_empty() {
        headers.insert("Content-Encoding".to_owned(), encoding);
    }
    Ok(MethodResponse { status, headers, body })
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
