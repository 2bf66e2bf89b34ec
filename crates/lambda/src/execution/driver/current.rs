//! The invocation that an environment works on: what is sent, what comes back, and who gets it.

use std::time::Duration;

use base::{RequestId, Timestamp};
use bytes::{Bytes, BytesMut};
use tokio::sync::{mpsc, oneshot};

use super::super::calls::Refusal;
use super::super::concurrency::Claim;
use super::super::environment::{Assignment, Reply};
use super::super::state::{Failure, Report};
use super::super::{FunctionError, Invocation, Outcome, StreamEvent, StreamedResponse, document, log, trace};
use crate::deployment::{Deployment, Version};

/// Most pieces of a streamed response that wait for its caller.
const PIECES_MAX: usize = 8;

/// One invocation in its environment.
pub struct Current {
    pub request_id: RequestId,
    pub invocation: Invocation,
    pub trace: String,
    pub deadline_ms: i64,
    /// Whether the runtime has it.
    pub delivered: bool,
    is_second_try: bool,
    pub claim: Option<Claim>,
    pub response: Response,
    /// What the runtime calls a response that came in one piece.
    pub content_type: Option<String>,
    pub n_produced_bytes: u64,
    /// How the handler failed, if it did.
    pub error_type: Option<String>,
    /// How it went, and the most memory that was in use, in MB.
    pub report: Option<(Report, u32)>,
    reply: Option<Reply>,
    version: Version,
    /// Where the pieces go, once the response has begun.
    pieces: Option<Pieces>,
    /// The answer that waits for the report.
    pub answer_waits: Option<Option<Failure>>,
}

/// A stream to a caller.
struct Pieces {
    sender: mpsc::Sender<StreamEvent>,
    /// Room for the last event, so that the end never waits.
    end: mpsc::OwnedPermit<StreamEvent>,
}

impl Pieces {
    fn new() -> (Self, mpsc::Receiver<StreamEvent>) {
        let (sender, events) = mpsc::channel(PIECES_MAX + 1);
        let end = sender.clone().try_reserve_owned().expect("a new channel has room");
        (Self { sender, end }, events)
    }
}

/// What the function has answered so far.
#[derive(Debug, Default)]
pub enum Response {
    #[default]
    Nothing,
    /// A response, or the document of an error.
    Whole(Bytes),
    /// Pieces for a caller that takes no stream.
    Collected(BytesMut),
    /// Pieces went to the caller.
    Streamed,
    /// More than the caller may get.
    TooLarge,
}

/// A piece that waits for room.
pub struct PendingPiece {
    sender: mpsc::Sender<StreamEvent>,
    bytes: Option<Bytes>,
    /// Whoever sent it and waits before sending more.
    taken: Option<oneshot::Sender<Result<(), Refusal>>>,
}

impl Current {
    pub fn new(assignment: Box<Assignment>, deployment: &Deployment, now: Timestamp) -> Self {
        let Assignment { request_id, invocation, reply, claim, is_second_try } = *assignment;
        let callers = invocation.trace_header.as_deref();
        let trace = trace::header_for(callers, deployment.tracing_active, now);
        Self {
            request_id,
            trace,
            invocation,
            deadline_ms: 0,
            delivered: false,
            is_second_try,
            claim: Some(claim),
            response: Response::Nothing,
            content_type: None,
            n_produced_bytes: 0,
            error_type: None,
            report: None,
            reply: Some(reply),
            version: deployment.version,
            pieces: None,
            answer_waits: None,
        }
    }

    /// Whether another environment can begin it as if nothing had happened. One that finds no environment alive twice
    /// fails: perhaps it is the cause.
    pub fn can_be_handed_back(&self) -> bool {
        !self.delivered && !self.is_second_try && self.reply.is_some() && self.claim.is_some()
    }

    /// What it was made of.
    pub fn into_assignment(self) -> Option<Box<Assignment>> {
        let Self { request_id, invocation, is_second_try, .. } = self;
        let (reply, claim) = (self.reply?, self.claim?);
        Some(Box::new(Assignment { request_id, invocation, reply, claim, is_second_try }))
    }

    /// Whether the caller takes pieces as they come.
    pub fn is_streamed(&self) -> bool {
        self.pieces.is_some() || matches!(self.reply, Some(Reply::Streamed(_)))
    }

    /// The event for the runtime; an absent one is an empty object.
    pub fn payload(&self) -> Bytes {
        match self.invocation.payload.is_empty() {
            true => Bytes::from_static(b"{}"),
            false => self.invocation.payload.clone(),
        }
    }

    /// The response begins: a caller that takes a stream hears of it.
    pub fn begin_stream(&mut self, content_type: Option<String>) {
        match self.reply.take() {
            Some(Reply::Streamed(reply)) => {
                let (pieces, events) = Pieces::new();
                let executed_version = self.version;
                // A caller that is gone lets the function run on; its pieces are dropped.
                drop(reply.send(Ok(StreamedResponse { content_type, executed_version, events })));
                self.pieces = Some(pieces);
                self.response = Response::Streamed;
            }
            reply => {
                self.reply = reply;
                self.response = Response::Collected(BytesMut::new());
            }
        }
    }

    /// Takes a piece of the response. What its caller has no room for must wait.
    pub fn push_piece(
        &mut self,
        bytes: Bytes,
        bytes_max: u64,
        taken: Option<oneshot::Sender<Result<(), Refusal>>>,
    ) -> Option<PendingPiece> {
        self.n_produced_bytes += bytes.len() as u64;
        if self.n_produced_bytes > bytes_max {
            self.response = Response::TooLarge;
        }
        match (&mut self.response, &self.pieces) {
            (Response::Collected(collected), _) => collected.extend_from_slice(&bytes),
            (Response::Streamed, Some(pieces)) => {
                let sent = pieces.sender.try_send(StreamEvent::Chunk(bytes));
                if let Err(mpsc::error::TrySendError::Full(StreamEvent::Chunk(bytes))) = sent {
                    let sender = pieces.sender.clone();
                    return Some(PendingPiece { sender, bytes: Some(bytes), taken });
                }
            }
            _ => {}
        }
        if let Some(taken) = taken {
            drop(taken.send(Ok(())));
        }
        None
    }

    /// Answers the caller.
    pub fn answer(&mut self, failure: Option<Failure>, end: End<'_>) {
        let outcome = self.outcome(failure, end);
        match self.reply.take() {
            Some(Reply::Buffered(reply)) => drop(reply.send(Ok(outcome))),
            Some(Reply::Streamed(reply)) => {
                let (pieces, events) = Pieces::new();
                let executed_version = self.version;
                let content_type = self.content_type.take();
                // A caller that is gone needs no pieces.
                drop(reply.send(Ok(StreamedResponse { content_type, executed_version, events })));
                stream_whole(pieces, outcome);
            }
            None => {
                if let Some(pieces) = self.pieces.take() {
                    pieces.end.send(StreamEvent::Complete(outcome));
                }
            }
        }
    }

    fn outcome(&mut self, failure: Option<Failure>, end: End<'_>) -> Outcome {
        let handler_failed =
            || self.error_type.clone().map(|error_type| Failure::HandlerFailed { error_type });
        let failure = failure.or_else(handler_failed);
        let response = std::mem::take(&mut self.response);
        let payload = match &failure {
            None | Some(Failure::HandlerFailed { .. }) => match response {
                Response::Whole(payload) => payload,
                Response::Collected(payload) => payload.freeze(),
                Response::TooLarge => document::response_too_large(end.response_bytes_max),
                Response::Streamed | Response::Nothing => Bytes::new(),
            },
            Some(Failure::Reported { .. }) if end.init_document.is_some() => {
                end.init_document.cloned().unwrap_or_default()
            }
            Some(failure) => document::failed(self.request_id.as_str(), failure),
        };
        let (report, memory_mb_used_max) = match &self.report {
            Some((report, memory)) => (Some(report), *memory),
            None => (None, 0),
        };
        Outcome {
            payload,
            function_error: failure.as_ref().map(|_| FunctionError::Unhandled),
            error_type: failure.as_ref().map(|failure| failure.error_type().to_owned()),
            log_tail: end.log_tail,
            executed_version: self.version,
            duration: report.map_or(Duration::ZERO, |report| report.duration),
            billed: report.map_or(Duration::ZERO, log::platform::billed),
            init: report.and_then(|report| report.init),
            memory_mb_used_max,
        }
    }
}

/// What an outcome is made of besides the invocation itself.
pub struct End<'a> {
    pub response_bytes_max: u64,
    pub init_document: Option<&'a Bytes>,
    pub log_tail: Option<Bytes>,
}

/// Sends a response that came in one piece as a stream.
fn stream_whole(pieces: Pieces, mut outcome: Outcome) {
    if outcome.function_error.is_none() && !outcome.payload.is_empty() {
        // There is room: the channel is new.
        drop(pieces.sender.try_send(StreamEvent::Chunk(std::mem::take(&mut outcome.payload))));
    }
    pieces.end.send(StreamEvent::Complete(outcome));
}

/// Completes when the piece is with its caller, or its caller is gone.
pub async fn send_piece(pending: &mut Option<PendingPiece>) {
    let Some(piece) = pending else { return };
    if let Ok(room) = piece.sender.reserve().await
        && let Some(bytes) = piece.bytes.take()
    {
        room.send(StreamEvent::Chunk(bytes));
    }
    if let Some(taken) = piece.taken.take() {
        drop(taken.send(Ok(())));
    }
}
