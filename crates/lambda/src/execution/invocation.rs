//! What goes into an invocation and what comes out of it.

use std::time::Duration;

use bytes::Bytes;
use tokio::sync::mpsc;

use crate::deployment::Version;

/// One call of a function.
///
/// Its id, account and region are those of the [`base::RequestContext`] that accompanies it; an asynchronous
/// invocation keeps the id under which it was accepted, also when it is tried again.
#[derive(Debug, Clone, Default)]
pub struct Invocation {
    /// The event, JSON; empty means `{}`. Never parsed here.
    pub payload: Bytes,
    /// The function's ARN with the qualifier that the caller wrote, if any: the function sees it in its context.
    pub invoked_arn: String,
    /// The client context, JSON text (already base64-decoded).
    pub client_context: Option<String>,
    pub cognito_identity: Option<CognitoIdentity>,
    /// The caller's `X-Amzn-Trace-Id`; a new trace is begun if there is none.
    pub trace_header: Option<String>,
    /// Whether the outcome shall carry the last 4 KB of the log.
    pub log_tail: bool,
}

/// Who uses the mobile application that calls.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CognitoIdentity {
    pub cognito_identity_id: String,
    pub cognito_identity_pool_id: String,
}

/// Whether a function failed by itself, as `X-Amz-Function-Error` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunctionError {
    /// Kept by AWS's API for very old runtimes; nothing makes it today.
    Handled,
    Unhandled,
}

impl FunctionError {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Handled => "Handled",
            Self::Unhandled => "Unhandled",
        }
    }
}

/// How an invocation ended that reached its function, well or not.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The response, or the error document when there is a `function_error`.
    /// Empty at the end of a stream: its bytes were handed over before.
    pub payload: Bytes,
    pub function_error: Option<FunctionError>,
    /// `errorType` of the error document.
    pub error_type: Option<String>,
    /// The last 4 KB of the log of this invocation, if it was asked for; not yet base64.
    pub log_tail: Option<Bytes>,
    pub executed_version: Version,
    /// How long the invoke phase lasted.
    pub duration: Duration,
    /// What is billed: whole milliseconds, with the init phase where there was one.
    pub billed: Duration,
    /// How long the init phase lasted, if this invocation caused one.
    pub init: Option<Duration>,
    pub memory_mb_used_max: u32,
}

/// A response that arrives in pieces.
///
/// Dropping it tells the function's environment that nobody listens; the invocation runs on to its end.
#[derive(Debug)]
pub struct StreamedResponse {
    /// What the function calls the bytes; `application/vnd.awslambda.http-integration-response` announces
    /// a JSON prelude and eight zero bytes before the body.
    pub content_type: Option<String>,
    pub executed_version: Version,
    pub events: mpsc::Receiver<StreamEvent>,
}

/// A piece of a streamed response.
#[derive(Debug)]
pub enum StreamEvent {
    Chunk(Bytes),
    /// The end; nothing comes after it. `outcome.payload` holds the error document if the function failed.
    Complete(Outcome),
}

/// Why an invocation did not reach its function.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvokeError {
    /// AWS: 429 `TooManyRequestsException`, `Rate Exceeded.`, with the reason.
    #[error("concurrency limit reached: {reason:?}")]
    TooManyRequests { reason: ThrottleReason },
    /// The runtime's interpreter is not on this machine.
    #[error("runtime {runtime} is not available: {advice}")]
    RuntimeUnavailable { runtime: String, advice: String },
    /// AWS: 403 `AccessDeniedException`, `The role defined for the function cannot be assumed by Lambda.`
    #[error("role {role_arn} cannot be assumed: {reason}")]
    RoleNotAssumable { role_arn: String, reason: String },
    /// The engine could not make an environment. AWS: 500 `ServiceException`.
    #[error("environment could not be made: {reason}")]
    EnvironmentNotMade { reason: String },
    /// The server is stopping; the caller may try again elsewhere or later.
    #[error("server is stopping")]
    Stopping,
}

/// Which limit an invocation met, as `Reason` of AWS's `TooManyRequestsException` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThrottleReason {
    /// The function's own reserved concurrency.
    ReservedFunctionConcurrentInvocationLimitExceeded,
    /// What the account has left for functions without a reservation.
    ConcurrentInvocationLimitExceeded,
    /// This machine's memory: AWS has no word for it, and clients know this one and wait.
    MachineMemoryExceeded,
}

impl ThrottleReason {
    /// AWS's enumeration value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ReservedFunctionConcurrentInvocationLimitExceeded => {
                "ReservedFunctionConcurrentInvocationLimitExceeded"
            }
            Self::ConcurrentInvocationLimitExceeded | Self::MachineMemoryExceeded => {
                "ConcurrentInvocationLimitExceeded"
            }
        }
    }
}
