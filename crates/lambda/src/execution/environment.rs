//! One environment as its pool sees it, and what is handed to it.

use base::RequestId;
use tokio::sync::{mpsc, oneshot};

use super::concurrency::Claim;
use super::{Invocation, InvokeError, Outcome, StreamedResponse};
use crate::deployment::Isolation;

/// Numbers the environments of this server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnvironmentId(pub u64);

/// The pool's end of an environment.
#[derive(Debug, Clone)]
pub struct Handle {
    pub id: EnvironmentId,
    pub generation: u64,
    pub isolation: Isolation,
    /// Kept ready for a version with provisioned concurrency.
    pub provisioned: bool,
    pub commands: mpsc::Sender<Command>,
}

/// Most commands that wait for an environment: an assignment and a wish to end.
pub const COMMANDS_MAX: usize = 2;

/// What a pool tells an environment.
#[derive(Debug)]
pub enum Command {
    /// Only to environments that the pool took from its idle ones.
    Invoke(Box<Assignment>),
    Retire,
}

/// An invocation on its way to an environment.
#[derive(Debug)]
pub struct Assignment {
    pub request_id: RequestId,
    pub invocation: Invocation,
    pub reply: Reply,
    /// The claim on the function's concurrency; given back when dropped.
    pub claim: Claim,
    /// Whether an environment that had died gave it back.
    pub is_second_try: bool,
}

/// Where the answer goes. A caller may be gone: then nobody minds.
#[derive(Debug)]
pub enum Reply {
    Buffered(oneshot::Sender<Result<Outcome, InvokeError>>),
    Streamed(oneshot::Sender<Result<StreamedResponse, InvokeError>>),
}

impl Reply {
    pub fn fail(self, error: InvokeError) {
        match self {
            Self::Buffered(reply) => drop(reply.send(Err(error))),
            Self::Streamed(reply) => drop(reply.send(Err(error))),
        }
    }
}
