//! What can go wrong in an operation, named by what happened.

use api::apigateway::errors;
use wire::ApiError;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The message is AWS's sentence: each kind of resource has one of its own.
    #[error("a resource is absent: {message}")]
    NotFound { message: String },
    #[error("a parameter is invalid: {message}")]
    BadRequest { message: String },
    #[error("the resource is in the way of itself or another: {message}")]
    Conflict { message: String },
    #[error("a limit is reached: {message}")]
    LimitExceeded { message: String },
    #[error("not allowed: {message}")]
    AccessDenied { message: String },
    #[error("not implemented: {what}")]
    NotImplemented { what: &'static str },
    #[error("a record changed in between")]
    Changed,
    #[error("use the store")]
    Store { source: store::Error },
}

impl Error {
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::NotFound { message: message.into() }
    }

    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::BadRequest { message: message.into() }
    }

    pub fn conflict(message: impl Into<String>) -> Self {
        Self::Conflict { message: message.into() }
    }

    /// A part of an API, or an API: `Invalid Route identifier specified abc`.
    pub fn no_such(kind: &str, id: &str) -> Self {
        Self::not_found(format!("Invalid {kind} identifier specified {id}"))
    }
}

impl From<store::Error> for Error {
    fn from(source: store::Error) -> Self {
        if source.is_conflict() { Self::Changed } else { Self::Store { source } }
    }
}

impl From<Error> for ApiError {
    /// The two services have the same errors, and the same members in them.
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound { message } => Self::new(&errors::NOT_FOUND_EXCEPTION, message),
            Error::BadRequest { message } => Self::new(&errors::BAD_REQUEST_EXCEPTION, message),
            Error::Conflict { message } => Self::new(&errors::CONFLICT_EXCEPTION, message),
            Error::LimitExceeded { message } => Self::new(&errors::LIMIT_EXCEEDED_EXCEPTION, message),
            Error::AccessDenied { message } => Self::access_denied(message),
            Error::NotImplemented { what } => Self::not_implemented("apigateway", what),
            Error::Changed => Self::new(
                &errors::CONFLICT_EXCEPTION,
                "Unable to complete operation due to concurrent modification. Please try again later.",
            ),
            Error::Store { source } => Self::internal(source),
        }
    }
}
