//! An operation of a service, from the bytes of its request to those of its answer.

use std::collections::BTreeMap;
use std::sync::Arc;

use api::{Access, Reply};
use base::ports::{AuthorizationRequest, Authorize, Decision};
use base::{Principal, RequestContext, RequestId, Timestamp};
use bytes::Bytes;
use http::request::Parts as Head;
use wire::sigv4::SignatureError;
use wire::{ApiError, ErrorShape, Fault, Operation, Protocol, ServiceModel, common};

use crate::identity::{self, Auth, Identity, Scope};
use crate::services::Entry;
use crate::{Server, events};

/// How much of a body that is too long is read, so that its sender comes to see the answer; in bytes.
const DISCARD_BYTES_MAX: u64 = 64 << 20;

/// Answers a request to a service.
pub(crate) async fn answer(server: &Server, request: web::Request, request_id: &RequestId) -> web::Response {
    let (head, body) = request.into_parts();
    let limit = server.parts.config.body_bytes_max;
    let body = match read_body(server, &head, body, limit).await {
        Ok(body) => body,
        Err(error) => return refuse(&head, &error, request_id),
    };
    let mut request = to_wire(&head);
    request.body = body.held;
    let scope = identity::scope(&request);
    let Some(entry) = server.services.find(&request, scope.as_ref()) else {
        return refuse(&head, &unknown_service(scope.as_ref()), request_id);
    };
    let model = entry.service.model();
    match perform(server, entry, &head, request, scope, request_id).await {
        Ok((operation, reply)) => {
            let response = wire::encode(model, operation, &reply.output, request_id.as_str());
            let mut answer = to_web(response);
            if operation.event_stream().is_some() {
                *answer.body_mut() = events::body(model, operation, reply);
            }
            answer
        }
        Err(error) => {
            report(&error);
            to_web(wire::encode_error(model, &error, request_id.as_str()))
        }
    }
}

async fn perform(
    server: &Server,
    entry: &Entry,
    head: &Head,
    mut request: wire::Request,
    scope: Option<Scope>,
    request_id: &RequestId,
) -> Result<(&'static Operation, Reply), ApiError> {
    let model = entry.service.model();
    let now = server.parts.clock.now();
    let identified =
        server.parts.auth.identify(&mut request, scope.as_ref(), now, &[model.signing_name]).await;
    let identity = identified.map_err(|error| error.into_api_error(model.protocol))?;
    let cx = context(head, scope, identity, request_id, now);
    let span = tracing::Span::current();
    span.record("account", cx.account.as_str());
    let route = entry.router.find(&request)?;
    span.record("operation", route.operation.name);
    let operation = route.operation;
    if !entry.service.implements(operation) {
        return Err(ApiError::not_implemented(model.name, operation.name));
    }
    if !operation.unsigned && server.parts.auth.refuses(&cx.principal) {
        return Err(SignatureError::Missing.into_api_error(model.protocol));
    }
    let input = wire::decode(&route, &request)?;
    wire::validate(model, operation, &input)?;
    if let Auth::Iam { authorize, .. } = &server.parts.auth
        && !operation.unsigned
    {
        let access = entry.service.access(&cx, operation, &input);
        check_access(authorize.as_ref(), &cx, &access, model.protocol).await?;
    }
    // What was begun runs to its end, whatever becomes of the client.
    let service = Arc::clone(&entry.service);
    let work = async move { service.call(&cx, operation, input).await };
    let reply = server.tasks.finish("operation", work).await;
    let reply = reply.map_err(|_panicked| ApiError::internal("operation panicked"))?;
    Ok((operation, reply?))
}

async fn check_access(
    authorize: &dyn Authorize,
    cx: &RequestContext,
    access: &Access,
    protocol: Protocol,
) -> Result<(), ApiError> {
    let question = AuthorizationRequest {
        action: &access.action,
        resource: &access.resource,
        resource_policy: access.resource_policy.as_deref(),
        conditions: BTreeMap::new(),
    };
    let Decision::Deny { reason } = authorize.authorize(cx, question).await else { return Ok(()) };
    let caller = match &cx.principal {
        Principal::Anonymous => "anonymous".to_owned(),
        Principal::Root => format!("arn:{}:iam::{}:root", cx.region.partition(), cx.account),
        Principal::User { arn, .. } | Principal::AssumedRole { arn, .. } => arn.clone(),
        Principal::Service { name } => (*name).to_owned(),
    };
    let Access { action, resource, .. } = access;
    let message =
        format!("User: {caller} is not authorized to perform: {action} on resource: {resource} {reason}");
    let shape = match protocol {
        Protocol::RestJson | Protocol::Json10 | Protocol::Json11 => &common::ACCESS_DENIED_EXCEPTION,
        Protocol::Query | Protocol::Ec2 | Protocol::RestXml => &common::ACCESS_DENIED,
    };
    Err(ApiError::new(shape, message))
}

/// X-Ray's header.
const TRACE_HEADER: http::HeaderName = http::HeaderName::from_static("x-amzn-trace-id");

pub(crate) fn context(
    head: &Head,
    scope: Option<Scope>,
    identity: Identity,
    request_id: &RequestId,
    now: Timestamp,
) -> RequestContext {
    let header = |name| head.headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok());
    let host = header(http::header::HOST).unwrap_or("localhost");
    let region = match scope {
        Some(scope) => scope.region,
        None => identity::region_of(host),
    };
    let peer = head.extensions.get::<web::Peer>().and_then(|peer| peer.address);
    RequestContext {
        request_id: request_id.clone(),
        account: identity.account,
        region: region.unwrap_or_default(),
        principal: identity.principal,
        access_key_id: identity.access_key_id,
        source_ip: peer.map_or(std::net::Ipv4Addr::LOCALHOST.into(), |address| address.ip()),
        user_agent: header(http::header::USER_AGENT).map(str::to_owned),
        trace_header: header(TRACE_HEADER).map(str::to_owned),
        endpoint: format!("http://{host}"),
        now,
    }
}

/// A body in memory, with its share of what all bodies together may take.
pub(crate) struct HeldBody {
    pub(crate) held: Bytes,
    _share: tokio::sync::OwnedSemaphorePermit,
}

pub(crate) async fn read_body(
    server: &Server,
    head: &Head,
    body: web::Body,
    limit: u64,
) -> Result<HeldBody, ApiError> {
    let declared = body.len().unwrap_or(limit);
    if declared > limit {
        body.discard(DISCARD_BYTES_MAX).await;
        return Err(too_large(limit));
    }
    let share = server.body_room.take(declared).await;
    let limit_usize = usize::try_from(limit).unwrap_or(usize::MAX);
    match body.collect(limit_usize).await {
        Ok(held) => Ok(HeldBody { held, _share: share }),
        Err(web::ReadBodyError::TooLong { .. }) => Err(too_large(limit)),
        Err(error @ web::ReadBodyError::TimedOut { .. }) => {
            tracing::debug!(path = head.uri.path(), "client stopped sending its body");
            Err(ApiError::new(&REQUEST_TIMEOUT, "The request body did not arrive in time.").caused_by(error))
        }
        Err(error @ web::ReadBodyError::Broken(_)) => {
            Err(ApiError::serialization("The request body is incomplete.").caused_by(error))
        }
    }
}

static REQUEST_TIMEOUT: ErrorShape = ErrorShape {
    shape: "RequestTimeout",
    code: "RequestTimeout",
    status: 408,
    fault: Fault::Client,
    schema: None,
};

fn too_large(limit: u64) -> ApiError {
    let message = format!("Request must be smaller than {limit} bytes");
    ApiError::new(&common::REQUEST_ENTITY_TOO_LARGE, message)
}

fn unknown_service(scope: Option<&Scope>) -> ApiError {
    match scope {
        Some(scope) => {
            let message = format!("The service {} is not part of this cloud.", scope.service);
            ApiError::new(&common::NOT_IMPLEMENTED, message)
        }
        None => {
            ApiError::new(&common::UNKNOWN_OPERATION_EXCEPTION, "The request names no service of this cloud.")
        }
    }
}

/// An error from before it is known which service is meant, in the protocol that the client seems to speak.
fn refuse(head: &Head, error: &ApiError, request_id: &RequestId) -> web::Response {
    report(error);
    let content_type = head.headers.get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let service = match content_type {
        Some("application/x-amz-json-1.0") => &const { nobody(Protocol::Json10) },
        Some("application/x-amz-json-1.1") => &const { nobody(Protocol::Json11) },
        Some(form) if form.starts_with("application/x-www-form-urlencoded") => {
            &const { nobody(Protocol::Query) }
        }
        _ => &const { nobody(Protocol::RestJson) },
    };
    to_web(wire::encode_error(service, error, request_id.as_str()))
}

/// The model of no service, to encode errors with.
const fn nobody(protocol: Protocol) -> ServiceModel {
    ServiceModel {
        name: "",
        service_id: "",
        api_version: "",
        protocol,
        signing_name: "",
        target_prefix: None,
        xml_namespace: None,
        operations: &[],
        errors: &[],
        validation_error: &common::VALIDATION_EXCEPTION,
        names_inputs: false,
        left_out: &[],
    }
}

/// Logs an error once, where it is answered: the client's mistakes quietly, ours loudly.
pub(crate) fn report(error: &ApiError) {
    let source = error.source.as_deref().map(|source| source as &(dyn std::error::Error + 'static));
    match error.shape.fault {
        // A gap is known and no defect.
        Fault::Server if error.shape.status == 501 => tracing::info!(%error, "not implemented"),
        Fault::Server => tracing::error!(%error, source, "failed to answer a request"),
        Fault::Client => tracing::debug!(%error, source, "refused a request"),
    }
}

pub(crate) fn to_wire(head: &Head) -> wire::Request {
    wire::Request {
        method: head.method.clone(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers.clone(),
        body: Bytes::new(),
    }
}

fn to_web(response: wire::Response) -> web::Response {
    let mut answer = web::Response::new(response.body.into());
    *answer.status_mut() = response.status;
    *answer.headers_mut() = response.headers;
    answer
}
