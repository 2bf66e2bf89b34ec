//! What can go wrong, named by what happened.

use api::logs::errors;
use wire::ApiError;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("log group {name} exists")]
    GroupExists { name: String },
    #[error("log group {name} is absent")]
    GroupNotFound { name: String },
    #[error("log stream {name} exists")]
    StreamExists { name: String },
    #[error("log stream {name} is absent")]
    StreamNotFound { name: String },
    #[error("{kind} {name} is absent")]
    NotFound { kind: &'static str, name: String, message: String },
    #[error("a limit is reached: {what}")]
    LimitExceeded { what: &'static str },
    #[error("the query is malformed: {message}")]
    MalformedQuery { message: String },
    /// A broken rule that no model describes; the message is AWS's sentence.
    #[error("a parameter is invalid: {message}")]
    InvalidParameter { message: String },
    #[error("the request is invalid: {message}")]
    Validation { message: String },
    #[error("access denied: {message}")]
    AccessDenied { message: String },
    #[error("the record cannot be changed so: {message}")]
    UpdateRefused { message: &'static str },
    #[error("record changed by someone else")]
    Conflict,
    #[error("not implemented: {what}")]
    NotImplemented { what: &'static str },
    #[error("use the store")]
    Store { source: store::Error },
}

impl From<store::Error> for Error {
    fn from(source: store::Error) -> Self {
        if source.is_conflict() { Self::Conflict } else { Self::Store { source } }
    }
}

impl Error {
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::InvalidParameter { message: message.into() }
    }
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        let not_found = |message: &str| Self::new(&errors::RESOURCE_NOT_FOUND_EXCEPTION, message);
        let exists = |message: &str| Self::new(&errors::RESOURCE_ALREADY_EXISTS_EXCEPTION, message);
        match error {
            Error::GroupExists { .. } => exists("The specified log group already exists"),
            Error::GroupNotFound { .. } => not_found("The specified log group does not exist."),
            Error::StreamExists { .. } => exists("The specified log stream already exists"),
            Error::StreamNotFound { .. } => not_found("The specified log stream does not exist."),
            Error::NotFound { message, .. } => not_found(&message),
            Error::LimitExceeded { .. } => {
                Self::new(&errors::LIMIT_EXCEEDED_EXCEPTION, "Resource limit exceeded.")
            }
            Error::MalformedQuery { message } => Self::new(&errors::MALFORMED_QUERY_EXCEPTION, message),
            Error::InvalidParameter { message } => Self::new(&errors::INVALID_PARAMETER_EXCEPTION, message),
            Error::Validation { message } => Self::validation(message),
            Error::AccessDenied { message } => Self::new(&errors::ACCESS_DENIED_EXCEPTION, message),
            Error::UpdateRefused { message } => Self::new(&errors::CONFLICT_EXCEPTION, message),
            Error::Conflict => Self::new(
                &errors::OPERATION_ABORTED_EXCEPTION,
                "Multiple concurrent requests to update the same resource were in conflict.",
            ),
            Error::NotImplemented { what } => Self::not_implemented("logs", what),
            Error::Store { source } => Self::internal(source),
        }
    }
}
