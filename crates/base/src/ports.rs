//! What services need of each other, as traits that the binary wires together.

use std::collections::BTreeMap;

use async_trait::async_trait;
use bytes::Bytes;

use crate::{AccountId, Principal, Region, RequestContext, Secret, Timestamp};

/// One line (or one record of several lines) of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEvent {
    pub timestamp: Timestamp,
    pub message: String,
}

/// Takes log events for later storage.
pub trait WriteLogs: Send + Sync {
    /// Hands over events of one stream; group and stream are made if they are absent.
    ///
    /// Never blocks and never fails the caller: when the writer is too far behind,
    /// events are dropped and counted, and the stream says how many.
    fn write_logs(
        &self,
        account: &AccountId,
        region: &Region,
        group: &str,
        stream: &str,
        events: Vec<LogEvent>,
    );
}

/// A question to the policy engine.
#[derive(Debug, Clone)]
pub struct AuthorizationRequest<'a> {
    /// `service:Operation`, for instance `lambda:InvokeFunction`.
    pub action: &'a str,
    /// The ARN of the resource, or `*` for operations without one.
    pub resource: &'a str,
    /// The policy document (JSON) of the resource itself, if it has one.
    pub resource_policy: Option<&'a str>,
    /// Condition keys (`aws:SourceArn`, `lambda:FunctionUrlAuthType`) that the caller knows.
    pub conditions: BTreeMap<String, String>,
}

/// The policy engine's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Allow,
    /// Refused. `reason` ends AWS's sentence `User: … is not authorized to perform: … on resource: …`:
    /// `because no identity-based policy allows the lambda:InvokeFunction action`, or
    /// `with an explicit deny in a resource-based policy`.
    Deny {
        reason: String,
    },
}

/// Decides whether a principal may do something.
#[async_trait]
pub trait Authorize: Send + Sync {
    /// Explicit deny wins; a condition that the engine does not know denies.
    async fn authorize(&self, cx: &RequestContext, request: AuthorizationRequest<'_>) -> Decision;
}

/// What the signature check needs to know of an access key.
#[derive(Debug, Clone)]
pub struct AccessKey {
    pub account: AccountId,
    pub secret: Secret,
    /// The session token that must accompany a temporary key.
    pub session_token: Option<Secret>,
    pub principal: Principal,
    /// When a temporary key ends.
    pub expires: Option<Timestamp>,
}

/// Finds access keys for the signature check.
#[async_trait]
pub trait FindAccessKey: Send + Sync {
    /// The key, or `None` if it does not exist or is inactive.
    async fn find_access_key(&self, access_key_id: &str) -> Option<AccessKey>;
}

/// Temporary credentials of a role.
#[derive(Debug, Clone)]
pub struct RoleCredentials {
    pub access_key_id: String,
    pub secret_access_key: Secret,
    pub session_token: Secret,
    pub expires: Timestamp,
}

/// Hands out credentials to things that run with a role.
#[async_trait]
pub trait AssumeServiceRole: Send + Sync {
    /// Credentials of `role_arn` for `service` (`lambda.amazonaws.com`) under the given session name.
    ///
    /// Under `--auth open` a role that does not exist gets credentials all the same;
    /// under `--auth iam` it gets none, and the reason.
    async fn assume_service_role(
        &self,
        account: &AccountId,
        role_arn: &str,
        session_name: &str,
        service: &str,
    ) -> Result<RoleCredentials, String>;
}

/// What sends an event to a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventSource {
    /// The sender as policies name it: `logs.amazonaws.com`.
    pub service: &'static str,
    /// The ARN of the resource that sends, for `AWS:SourceArn`.
    pub arn: String,
    /// The account of that resource, for `AWS:SourceAccount`.
    pub account: AccountId,
}

/// Why a function did not take an event.
#[derive(Debug, thiserror::Error)]
pub enum SendToFunctionError {
    #[error("the function does not exist")]
    NotFound,
    #[error("the function's policy does not allow it")]
    Denied,
    #[error("hand the event over")]
    Failed { source: Box<dyn std::error::Error + Send + Sync> },
}

/// Hands events to functions, asynchronously.
#[async_trait]
pub trait SendToFunction: Send + Sync {
    /// Accepts an event for a function (ARN, may have a qualifier). Durable when this answers.
    async fn send_to_function(
        &self,
        function_arn: &str,
        event: Bytes,
        source: &EventSource,
    ) -> Result<(), SendToFunctionError>;

    /// Whether the function exists and takes events from this source.
    async fn accepts(&self, function_arn: &str, source: &EventSource) -> Result<(), SendToFunctionError>;
}

/// Why an invocation brought no result. A function that fails is no error: see [`Invoked::function_error`].
#[derive(Debug, thiserror::Error)]
pub enum InvokeFunctionError {
    #[error("the function does not exist")]
    NotFound,
    #[error("the function's policy does not allow it")]
    Denied,
    #[error("the function's concurrency is exhausted")]
    Throttled,
    #[error("the event is too large")]
    TooLarge,
    #[error("invoke the function")]
    Failed { source: Box<dyn std::error::Error + Send + Sync> },
}

/// What a function gave back.
#[derive(Debug, Clone)]
pub struct Invoked {
    /// The response, or the error document when the function failed.
    pub payload: Bytes,
    /// `Unhandled` if the function failed.
    pub function_error: Option<&'static str>,
}

/// By what right a service invokes a function.
#[derive(Debug, Clone, Copy)]
pub enum InvokeAs<'a> {
    /// As itself: the function's policy must allow it.
    Source(&'a EventSource),
    /// With a role: the role's policies must allow it.
    Role { arn: &'a str },
}

/// Invokes functions by the right of a service or of a role.
#[async_trait]
pub trait Invoke: Send + Sync {
    /// Invokes a function (ARN, may have a qualifier) and waits for what it gives back. `trace_header` is the
    /// trace that the caller is part of.
    async fn invoke(
        &self,
        function_arn: &str,
        payload: Bytes,
        right: InvokeAs<'_>,
        trace_header: Option<&str>,
    ) -> Result<Invoked, InvokeFunctionError>;

    /// Hands an event over without waiting for the function. Durable when this answers.
    async fn send(
        &self,
        function_arn: &str,
        payload: Bytes,
        right: InvokeAs<'_>,
    ) -> Result<(), InvokeFunctionError>;
}
