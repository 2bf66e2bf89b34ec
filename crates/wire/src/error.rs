//! Errors that clients see.

use std::fmt;

use crate::{Schema, Value};

/// Whose mistake an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Client,
    Server,
}

/// A kind of error: constant data, from the model or from [`common`].
#[derive(Debug)]
pub struct ErrorShape {
    /// The name in the model: `ResourceNotFoundException`.
    pub shape: &'static str,
    /// The code on the wire; the query services have other codes than shapes (`NoSuchEntity`).
    pub code: &'static str,
    pub status: u16,
    pub fault: Fault,
    /// The error's members; `None` for errors that no model describes: they carry `message` only.
    pub schema: Option<&'static Schema>,
}

/// An error on its way to a client.
///
/// `message` is AWS's sentence and nothing else; what really happened is the `source`, which is
/// logged where the error is answered and never leaves the machine.
#[derive(Debug)]
pub struct ApiError {
    pub shape: &'static ErrorShape,
    pub message: String,
    /// Members besides the message, by their name in the model.
    pub fields: Vec<(&'static str, Value)>,
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl ApiError {
    pub fn new(shape: &'static ErrorShape, message: impl Into<String>) -> Self {
        Self { shape, message: message.into(), fields: Vec::new(), source: None }
    }

    /// Adds a member, for instance `("Reason", Value::String(…))`.
    ///
    /// A member `Type` is there by itself (`User` or `Service`, after the fault) if the error has one.
    #[must_use]
    pub fn with(mut self, member: &'static str, value: Value) -> Self {
        self.fields.push((member, value));
        self
    }

    /// Leaves out a member that would be there by itself: some of Lambda's errors have no `Type`.
    #[must_use]
    pub fn without(self, member: &'static str) -> Self {
        self.with(member, Value::Null)
    }

    /// Adds the cause, for the log.
    #[must_use]
    pub fn caused_by(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// 400 `ValidationException`.
    pub fn validation(message: impl Into<String>) -> Self {
        Self::new(&common::VALIDATION_EXCEPTION, message)
    }

    /// 400 `SerializationException`: the message cannot be decoded.
    pub fn serialization(message: impl Into<String>) -> Self {
        Self::new(&common::SERIALIZATION_EXCEPTION, message)
    }

    /// 403 `AccessDeniedException`.
    pub fn access_denied(message: impl Into<String>) -> Self {
        Self::new(&common::ACCESS_DENIED_EXCEPTION, message)
    }

    /// 500 `InternalFailure`, for what only a defect or a broken machine can cause.
    pub fn internal(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let message = "The request processing has failed because of an unknown error, exception or failure.";
        Self::new(&common::INTERNAL_FAILURE, message).caused_by(source)
    }

    /// 501 `NotImplemented`: AWS has it, this cloud does not.
    pub fn not_implemented(service: &str, operation: &str) -> Self {
        let message = format!("The operation {operation} of the service {service} is not implemented.");
        Self::new(&common::NOT_IMPLEMENTED, message)
    }

    /// Whether the model gives the error no member for its message; it is sent nevertheless.
    pub(crate) fn lacks_message_member(&self) -> bool {
        self.shape.schema.is_none_or(|schema| message_member(schema).is_none())
    }

    /// The members as a structure of the error's schema, with message and fault filled in.
    pub(crate) fn to_value(&self, schema: &'static Schema) -> Value {
        let mut value = Value::empty(schema);
        if let Some(name) = message_member(schema) {
            value.set_member(schema, name, Value::String(self.message.clone()));
        }
        let fault = match self.shape.fault {
            Fault::Client => "User",
            Fault::Server => "Service",
        };
        value.set_member(schema, "Type", Value::String(fault.to_owned()));
        for (name, field) in &self.fields {
            value.set_member(schema, name, field.clone());
        }
        value
    }
}

/// The name of the member that carries the message: `message` or `Message`, as the model has it.
pub(crate) fn message_member(schema: &Schema) -> Option<&'static str> {
    schema.members().iter().map(|member| member.name).find(|name| name.eq_ignore_ascii_case("message"))
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.shape.code, self.message)
    }
}

impl std::error::Error for ApiError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// Errors that every service may answer and that no model lists
/// ("Common Error Types" in each service's API reference).
pub mod common {
    use super::{ErrorShape, Fault};

    const fn client(code: &'static str, status: u16) -> ErrorShape {
        ErrorShape { shape: code, code, status, fault: Fault::Client, schema: None }
    }

    const fn server(code: &'static str, status: u16) -> ErrorShape {
        ErrorShape { shape: code, code, status, fault: Fault::Server, schema: None }
    }

    pub static VALIDATION_EXCEPTION: ErrorShape = client("ValidationException", 400);
    /// The query services' name for a [`VALIDATION_EXCEPTION`].
    pub static VALIDATION_ERROR: ErrorShape = client("ValidationError", 400);
    pub static SERIALIZATION_EXCEPTION: ErrorShape = client("SerializationException", 400);
    /// The query services' name for a [`SERIALIZATION_EXCEPTION`].
    pub static MALFORMED_INPUT: ErrorShape = client("MalformedInput", 400);
    pub static UNKNOWN_OPERATION_EXCEPTION: ErrorShape = client("UnknownOperationException", 404);
    /// The query services' name for an [`UNKNOWN_OPERATION_EXCEPTION`].
    pub static INVALID_ACTION: ErrorShape = client("InvalidAction", 400);
    pub static MISSING_ACTION: ErrorShape = client("MissingAction", 400);
    pub static ACCESS_DENIED_EXCEPTION: ErrorShape = client("AccessDeniedException", 403);
    /// The query services' name for an [`ACCESS_DENIED_EXCEPTION`].
    pub static ACCESS_DENIED: ErrorShape = client("AccessDenied", 403);
    pub static REQUEST_ENTITY_TOO_LARGE: ErrorShape = client("RequestEntityTooLargeException", 413);
    pub static THROTTLING_EXCEPTION: ErrorShape = client("ThrottlingException", 400);
    pub static INTERNAL_FAILURE: ErrorShape = server("InternalFailure", 500);
    pub static SERVICE_UNAVAILABLE: ErrorShape = server("ServiceUnavailable", 503);
    pub static NOT_IMPLEMENTED: ErrorShape = server("NotImplemented", 501);
}
