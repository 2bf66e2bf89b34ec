//! What the processes inside say: frames of a managed runtime, calls over HTTP.

use tokio::sync::oneshot;

use super::super::calls::{Call, NextInvocation, Refusal, Registered, Reply, ResponseEnd, Subscription};
use super::super::channel::ChannelError;
use super::super::frame::Frame;
use super::super::log::platform::Platform;
use super::super::state::{Event, Failure, Wants};
use super::Driver;
use super::actions::too_large;
use super::current::Response;

pub type NextReply = oneshot::Sender<Result<NextInvocation, Refusal>>;

impl Driver {
    pub(super) async fn handle_frame(&mut self, frame: Result<Frame, ChannelError>) {
        let event = match frame {
            Ok(frame) => self.take_frame(frame),
            // The process is ending: its exit says how.
            Err(error) if matches!(error, ChannelError::Closed) || error.is_unread() => {
                self.close_channel(&error);
                None
            }
            Err(error) => {
                tracing::debug!(error = &error as &dyn std::error::Error, "runtime client out of order");
                self.channel = None;
                Some(Event::ProtocolBroken)
            }
        };
        if let Some(event) = event {
            self.handle_event(event).await;
        }
    }

    pub(super) fn close_channel(&mut self, error: &ChannelError) {
        self.channel = None;
        if error.is_unread()
            && self.machine.awaits_response()
            && let Some(current) = &mut self.current
        {
            current.delivered = false;
        }
    }

    fn take_frame(&mut self, frame: Frame) -> Option<Event> {
        match frame {
            Frame::Ready if self.machine.is_initializing() => {
                // What was written while it loaded comes before the first START.
                self.drain();
                return Some(Event::RuntimeReady);
            }
            Frame::InitError { error_type, document } if self.machine.is_initializing() => {
                self.init_document = Some(document);
                return Some(Event::InitFailed(Failure::Reported { error_type }));
            }
            Frame::Learned(modules) => {
                if std::mem::take(&mut self.learns)
                    && let Some(program) = &self.program.zygote
                {
                    self.pool.shared.zygotes.learn(&self.deployment, program, &modules);
                }
                return None;
            }
            _ if !self.machine.awaits_response() => return Some(Event::ProtocolBroken),
            _ => {}
        }
        let bytes_max = self.stream_bytes_max();
        let current = self.current.as_mut()?;
        match frame {
            Frame::Response { content_type, body } => {
                current.n_produced_bytes = body.len() as u64;
                current.content_type = content_type;
                current.response = Response::Whole(body);
            }
            Frame::Error { error_type, document } => {
                current.response = Response::Whole(document);
                current.error_type = Some(error_type);
            }
            Frame::Oversized { more: false } => too_large(&mut current.response, &mut current.error_type),
            Frame::Oversized { more: true } => {
                current.response = Response::TooLarge;
                return None;
            }
            Frame::StreamStart { content_type } => {
                current.begin_stream(content_type);
                return None;
            }
            Frame::StreamChunk(bytes) => {
                self.pending_piece = current.push_piece(bytes, bytes_max, None);
                return None;
            }
            Frame::StreamEnd { error_type, document } => {
                if let Some(error_type) = error_type {
                    current.response = Response::Whole(document);
                    current.error_type = Some(error_type);
                } else if matches!(current.response, Response::TooLarge) {
                    too_large(&mut current.response, &mut current.error_type);
                }
            }
            Frame::Ready
            | Frame::InitError { .. }
            | Frame::Learned(_)
            | Frame::Profile(_)
            | Frame::Waiting => {
                return Some(Event::ProtocolBroken);
            }
        }
        let error_type = current.error_type.clone();
        self.drain();
        Some(Event::Responded { waiting: true, error_type })
    }

    fn stream_bytes_max(&self) -> u64 {
        let config = &self.pool.shared.parts.config;
        let streamed = self.current.as_ref().is_some_and(super::Current::is_streamed);
        if streamed { config.streamed_response_bytes_max } else { config.response_bytes_max }
    }

    pub(super) async fn handle_call(&mut self, call: Call) {
        match call {
            Call::Next { reply } => self.next_asked(reply).await,
            Call::Begin { request_id, content_type, streaming, reply } => {
                let begun = self.check_response(&request_id);
                if begun.is_ok()
                    && let Some(current) = &mut self.current
                {
                    match streaming {
                        true => current.begin_stream(content_type),
                        false => current.content_type = content_type,
                    }
                }
                drop(reply.send(begun));
            }
            Call::Piece { request_id, bytes, reply } => self.piece_came(&request_id, bytes, reply),
            Call::Respond { request_id, body, reply } => self.response_came(&request_id, body, reply).await,
            Call::Fail { request_id, error_type, document, reply } => {
                let checked = self.check_response(&request_id);
                if checked.is_ok()
                    && let Some(current) = &mut self.current
                {
                    current.error_type = Some(error_type.unwrap_or_else(|| type_in(&document)));
                    current.response = Response::Whole(document);
                }
                self.responded(checked, reply).await;
            }
            Call::InitError { error_type, document, reply } => {
                if !self.machine.is_initializing() {
                    let refusal = Refusal::InvalidTransition { from: "Running", to: "InitError" };
                    return drop(reply.send(Err(refusal)));
                }
                drop(reply.send(Ok(())));
                let error_type = error_type.unwrap_or_else(|| type_in(&document));
                self.init_document = Some(document);
                self.handle_event(Event::InitFailed(Failure::Reported { error_type })).await;
            }
            // There are no snapshots: what was initialised is what is restored.
            Call::RestoreNext { reply } => drop(reply.send(Ok(()))),
            Call::Register { name, wants, reply } => self.register(name, wants, reply).await,
            Call::ExtensionNext { extension, reply } => match self.extensions.find(&extension) {
                Some(id) => {
                    self.extensions.wait(id, reply);
                    self.handle_event(Event::ExtensionReady(id)).await;
                }
                None => drop(reply.send(Err(Refusal::UnknownExtension))),
            },
            Call::ExtensionError { extension, error_type, starting, reply } => {
                self.extension_failed(&extension, error_type, starting, reply).await;
            }
            Call::Subscribe { extension, subscription, reply } => {
                drop(reply.send(self.subscribe(&extension, subscription)));
            }
        }
    }

    async fn next_asked(&mut self, reply: NextReply) {
        if self.machine.awaits_response() {
            match &self.current {
                // The connection that asked before broke before it was answered.
                Some(current) if !current.delivered => {
                    self.runtime_waits = Some(reply);
                    self.deliver_http();
                }
                _ => {
                    let refusal = Refusal::InvalidTransition { from: "InvocationRunning", to: "Ready" };
                    drop(reply.send(Err(refusal)));
                }
            }
            return;
        }
        self.drain();
        self.runtime_waits = Some(reply);
        self.handle_event(Event::RuntimeReady).await;
    }

    fn check_response(&self, request_id: &str) -> Result<(), Refusal> {
        match &self.current {
            Some(current) if current.request_id.as_str() == request_id => {
                match self.machine.awaits_response() {
                    true => Ok(()),
                    false => Err(Refusal::InvalidTransition { from: "Ready", to: "InvocationResponse" }),
                }
            }
            _ => Err(Refusal::InvalidRequestId),
        }
    }

    fn piece_came(&mut self, request_id: &str, bytes: bytes::Bytes, reply: Reply) {
        if let Err(refusal) = self.check_response(request_id) {
            return drop(reply.send(Err(refusal)));
        }
        let bytes_max = self.stream_bytes_max();
        if let Some(current) = &mut self.current {
            self.pending_piece = current.push_piece(bytes, bytes_max, Some(reply));
        }
    }

    async fn response_came(&mut self, request_id: &str, body: ResponseEnd, reply: Reply) {
        let mut checked = self.check_response(request_id);
        if checked.is_ok()
            && let Some(current) = &mut self.current
        {
            match body {
                ResponseEnd::Whole(body) => {
                    current.n_produced_bytes = body.len() as u64;
                    current.response = Response::Whole(body);
                }
                ResponseEnd::TooLarge => {
                    too_large(&mut current.response, &mut current.error_type);
                    checked = Err(Refusal::TooLarge);
                }
                ResponseEnd::Stream if matches!(current.response, Response::TooLarge) => {
                    too_large(&mut current.response, &mut current.error_type);
                    checked = Err(Refusal::TooLarge);
                }
                ResponseEnd::Stream => {}
                ResponseEnd::StreamFailed { error_type, document } => {
                    current.response = Response::Whole(document);
                    current.error_type = Some(error_type);
                }
                ResponseEnd::Truncated => {
                    let error_type = "Runtime.TruncatedResponse".to_owned();
                    let message = "Response payload was truncated";
                    current.response =
                        Response::Whole(super::super::document::document(&error_type, message));
                    current.error_type = Some(error_type);
                }
            }
        }
        self.responded(checked, reply).await;
    }

    /// Answers the runtime; a response that was taken goes its way.
    async fn responded(&mut self, checked: Result<(), Refusal>, reply: Reply) {
        let taken = matches!(checked, Ok(()) | Err(Refusal::TooLarge));
        drop(reply.send(checked));
        if taken {
            self.drain();
            let error_type = self.current.as_ref().and_then(|current| current.error_type.clone());
            self.handle_event(Event::Responded { waiting: false, error_type }).await;
        }
    }

    async fn register(
        &mut self,
        name: String,
        wants: Wants,
        reply: oneshot::Sender<Result<Registered, Refusal>>,
    ) {
        let external = self.extension_names.contains(&name);
        let checked = if !self.machine.is_initializing() {
            Err(Refusal::RegistrationOver { name: name.clone() })
        } else if !external && wants.shutdown {
            Err(Refusal::ShutdownForInternal)
        } else {
            self.extensions.register(name.clone())
        };
        let (id, identifier) = match checked {
            Ok(registered) => registered,
            Err(refusal) => return drop(reply.send(Err(refusal))),
        };
        let mut events = Vec::new();
        events.extend(wants.invoke.then_some("INVOKE"));
        events.extend(wants.shutdown.then_some("SHUTDOWN"));
        self.log.platform(&Platform::Extension { name: &name, events: &events, failure: None });
        let registered = Registered {
            identifier,
            function_name: self.deployment.function.name.to_string(),
            function_version: self.deployment.version.to_string(),
            handler: self.deployment.handler.clone(),
            account: self.deployment.function.account.to_string(),
        };
        drop(reply.send(Ok(registered)));
        self.handle_event(Event::ExtensionRegistered { id, external, wants }).await;
    }

    async fn extension_failed(&mut self, extension: &str, error_type: String, starting: bool, reply: Reply) {
        let Some(id) = self.extensions.find(extension) else {
            return drop(reply.send(Err(Refusal::UnknownExtension)));
        };
        drop(reply.send(Ok(())));
        let name = self.extensions.name(id).to_owned();
        let what = if starting { "InitError" } else { "ExitError" };
        self.log.platform(&Platform::Extension { name: &name, events: &[], failure: Some(what) });
        let error_type = format!("Extension.{what}.{error_type}");
        self.handle_event(Event::ExtensionFailed { name, error_type }).await;
    }

    fn subscribe(&mut self, extension: &str, subscription: Subscription) -> Result<(), Refusal> {
        let id = self.extensions.find(extension).ok_or(Refusal::UnknownExtension)?;
        if !self.machine.is_initializing() {
            return Err(Refusal::SubscriptionClosed);
        }
        let name = self.extensions.name(id).to_owned();
        let mut types = Vec::new();
        types.extend(subscription.platform.then_some("platform"));
        types.extend(subscription.function.then_some("function"));
        types.extend(subscription.extension.then_some("extension"));
        let shared = &self.pool.shared;
        self.log.subscribers.add(id, subscription, self.sandbox.clone(), &shared.tasks, &self.serving);
        self.log.platform(&Platform::TelemetrySubscription { name: &name, types: &types });
        Ok(())
    }
}

/// The error type that a document names, for runtimes that do not say it beside.
fn type_in(document: &[u8]) -> String {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Document {
        error_type: String,
    }
    match serde_json::from_slice(document) {
        Ok(Document { error_type }) => error_type,
        Err(_) => "Runtime.Unknown".to_owned(),
    }
}
