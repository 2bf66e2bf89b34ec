//! What processes inside an environment ask over HTTP, as messages to the environment's driver.

use bytes::Bytes;
use tokio::sync::oneshot;

use super::CognitoIdentity;
use super::state::{ShutdownReason, Wants};

/// Most calls that wait for the driver.
pub const CALLS_MAX: usize = 16;

/// A call, with the place for its answer. Who asked may be gone: then nobody minds.
#[derive(Debug)]
pub enum Call {
    /// The runtime asks for an invocation.
    Next {
        reply: oneshot::Sender<Result<NextInvocation, Refusal>>,
    },
    /// The runtime begins to send a response.
    Begin {
        request_id: String,
        content_type: Option<String>,
        streaming: bool,
        reply: Reply,
    },
    /// A piece of a streamed response. Answered when there is room for another.
    Piece {
        request_id: String,
        bytes: Bytes,
        reply: Reply,
    },
    /// The response is complete: a whole one is here, of a streamed one the pieces came before.
    Respond {
        request_id: String,
        body: ResponseEnd,
        reply: Reply,
    },
    /// The handler failed.
    Fail {
        request_id: String,
        error_type: Option<String>,
        document: Bytes,
        reply: Reply,
    },
    /// Initialisation failed.
    InitError {
        error_type: Option<String>,
        document: Bytes,
        reply: Reply,
    },
    /// The runtime asks whether it was restored from a snapshot.
    RestoreNext {
        reply: Reply,
    },
    Register {
        name: String,
        wants: Wants,
        reply: oneshot::Sender<Result<Registered, Refusal>>,
    },
    /// An extension asks for its next event.
    ExtensionNext {
        extension: String,
        reply: oneshot::Sender<Result<ExtensionEvent, Refusal>>,
    },
    /// An extension reports that it failed, at its start or at its end.
    ExtensionError {
        extension: String,
        error_type: String,
        starting: bool,
        reply: Reply,
    },
    Subscribe {
        extension: String,
        subscription: Subscription,
        reply: Reply,
    },
}

pub type Reply = oneshot::Sender<Result<(), Refusal>>;

/// How a response ended.
#[derive(Debug)]
pub enum ResponseEnd {
    Whole(Bytes),
    /// It was longer than a response may be.
    TooLarge,
    Stream,
    /// The stream ended with an error in its trailers.
    StreamFailed {
        error_type: String,
        document: Bytes,
    },
    /// The connection broke before the end.
    Truncated,
}

/// Why a call is refused; the HTTP side makes AWS's answer of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The runtime is not in a state that allows the call.
    InvalidTransition {
        from: &'static str,
        to: &'static str,
    },
    InvalidRequestId,
    TooLarge,
    UnknownExtension,
    /// An extension with this name has registered already, or registration is over.
    AlreadyRegistered,
    RegistrationOver {
        name: String,
    },
    TooManyExtensions,
    /// Internal extensions cannot hear of the shutdown.
    ShutdownForInternal,
    SubscriptionClosed,
    /// The environment is ending.
    Ending,
}

/// An invocation as the Runtime API hands it out.
#[derive(Debug, Clone)]
pub struct NextInvocation {
    pub request_id: String,
    pub function_arn: String,
    pub deadline_ms: i64,
    pub trace_id: String,
    pub client_context: Option<String>,
    pub cognito_identity: Option<CognitoIdentity>,
    pub payload: Bytes,
}

/// What an extension hears of.
#[derive(Debug, Clone)]
pub enum ExtensionEvent {
    Invoke { request_id: String, function_arn: String, deadline_ms: i64, trace_id: String },
    Shutdown { reason: ShutdownReason, deadline_ms: i64 },
}

/// The answer to an extension that registers.
#[derive(Debug, Clone)]
pub struct Registered {
    pub identifier: String,
    pub function_name: String,
    pub function_version: String,
    pub handler: String,
    pub account: String,
}

/// What an extension wants to be told, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    pub platform: bool,
    pub function: bool,
    pub extension: bool,
    pub destination: Destination,
    pub buffering: Buffering,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    Http { port: u16, path: String },
    Tcp { port: u16 },
}

/// When a batch is delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Buffering {
    pub n_items_max: usize,
    pub bytes_max: usize,
    pub timeout_ms: u64,
}
