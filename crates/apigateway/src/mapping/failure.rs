//! Why a request ends before or behind its integration: the types of gateway responses.

use std::borrow::Cow;

/// A type of gateway response ("Gateway response types for API Gateway").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FailureKind {
    AccessDenied,
    ApiConfigurationError,
    AuthorizerConfigurationError,
    AuthorizerFailure,
    BadRequestBody,
    BadRequestParameters,
    Default4xx,
    Default5xx,
    ExpiredToken,
    IntegrationFailure,
    IntegrationTimeout,
    InvalidApiKey,
    InvalidSignature,
    MissingAuthenticationToken,
    QuotaExceeded,
    RequestTooLarge,
    ResourceNotFound,
    Throttled,
    Unauthorized,
    UnsupportedMediaType,
    WafFiltered,
}

/// All of them, in the order of AWS's answers.
pub const KINDS: &[FailureKind] = &[
    FailureKind::AccessDenied,
    FailureKind::ApiConfigurationError,
    FailureKind::AuthorizerConfigurationError,
    FailureKind::AuthorizerFailure,
    FailureKind::BadRequestBody,
    FailureKind::BadRequestParameters,
    FailureKind::Default4xx,
    FailureKind::Default5xx,
    FailureKind::ExpiredToken,
    FailureKind::IntegrationFailure,
    FailureKind::IntegrationTimeout,
    FailureKind::InvalidApiKey,
    FailureKind::InvalidSignature,
    FailureKind::MissingAuthenticationToken,
    FailureKind::QuotaExceeded,
    FailureKind::RequestTooLarge,
    FailureKind::ResourceNotFound,
    FailureKind::Throttled,
    FailureKind::Unauthorized,
    FailureKind::UnsupportedMediaType,
    FailureKind::WafFiltered,
];

impl FailureKind {
    /// AWS's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::AccessDenied => "ACCESS_DENIED",
            Self::ApiConfigurationError => "API_CONFIGURATION_ERROR",
            Self::AuthorizerConfigurationError => "AUTHORIZER_CONFIGURATION_ERROR",
            Self::AuthorizerFailure => "AUTHORIZER_FAILURE",
            Self::BadRequestBody => "BAD_REQUEST_BODY",
            Self::BadRequestParameters => "BAD_REQUEST_PARAMETERS",
            Self::Default4xx => "DEFAULT_4XX",
            Self::Default5xx => "DEFAULT_5XX",
            Self::ExpiredToken => "EXPIRED_TOKEN",
            Self::IntegrationFailure => "INTEGRATION_FAILURE",
            Self::IntegrationTimeout => "INTEGRATION_TIMEOUT",
            Self::InvalidApiKey => "INVALID_API_KEY",
            Self::InvalidSignature => "INVALID_SIGNATURE",
            Self::MissingAuthenticationToken => "MISSING_AUTHENTICATION_TOKEN",
            Self::QuotaExceeded => "QUOTA_EXCEEDED",
            Self::RequestTooLarge => "REQUEST_TOO_LARGE",
            Self::ResourceNotFound => "RESOURCE_NOT_FOUND",
            Self::Throttled => "THROTTLED",
            Self::Unauthorized => "UNAUTHORIZED",
            Self::UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::WafFiltered => "WAF_FILTERED",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        KINDS.iter().copied().find(|kind| kind.name() == name)
    }

    /// The status if nobody sets another.
    pub fn status(self) -> u16 {
        match self {
            Self::BadRequestBody | Self::BadRequestParameters | Self::Default4xx => 400,
            Self::Unauthorized => 401,
            Self::AccessDenied
            | Self::ExpiredToken
            | Self::InvalidApiKey
            | Self::InvalidSignature
            | Self::MissingAuthenticationToken
            | Self::WafFiltered => 403,
            Self::ResourceNotFound => 404,
            Self::RequestTooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::QuotaExceeded | Self::Throttled => 429,
            Self::ApiConfigurationError
            | Self::AuthorizerConfigurationError
            | Self::AuthorizerFailure
            | Self::Default5xx => 500,
            Self::IntegrationFailure | Self::IntegrationTimeout => 504,
        }
    }

    /// The value of the header `x-amzn-ErrorType`.
    pub fn error_type(self) -> &'static str {
        match self {
            Self::AccessDenied => "AccessDeniedException",
            Self::ApiConfigurationError | Self::Default5xx => "InternalServerErrorException",
            Self::AuthorizerConfigurationError => "AuthorizerConfigurationException",
            Self::AuthorizerFailure => "AuthorizerFailureException",
            Self::BadRequestBody
            | Self::BadRequestParameters
            | Self::Default4xx
            | Self::UnsupportedMediaType => "BadRequestException",
            Self::ExpiredToken => "ExpiredTokenException",
            Self::IntegrationFailure | Self::IntegrationTimeout => "InternalServerErrorException",
            Self::InvalidApiKey | Self::WafFiltered => "ForbiddenException",
            Self::InvalidSignature => "InvalidSignatureException",
            Self::MissingAuthenticationToken => "MissingAuthenticationTokenException",
            Self::QuotaExceeded => "LimitExceededException",
            Self::RequestTooLarge => "RequestTooLargeException",
            Self::ResourceNotFound => "ResourceNotFoundException",
            Self::Throttled => "TooManyRequestsException",
            Self::Unauthorized => "UnauthorizedException",
        }
    }

    /// Whether a method was under way; AWS writes the body of such a failure with a space.
    pub fn is_of_execution(self) -> bool {
        matches!(
            self,
            Self::ApiConfigurationError
                | Self::BadRequestBody
                | Self::BadRequestParameters
                | Self::Default4xx
                | Self::Default5xx
                | Self::IntegrationFailure
                | Self::IntegrationTimeout
                | Self::UnsupportedMediaType
        )
    }

    /// The type whose gateway response is used if this one has none.
    pub fn default(self) -> Self {
        if self.status() < 500 { Self::Default4xx } else { Self::Default5xx }
    }
}

/// The end of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    pub kind: FailureKind,
    /// Instead of the status that the kind has by itself.
    pub status: Option<u16>,
    /// For the client.
    pub message: Cow<'static, str>,
    /// `$context.error.validationErrorString`.
    pub validation_error: Option<String>,
    /// For the log: what happened.
    pub reason: String,
}

/// What the client reads when it shall learn nothing.
const INTERNAL: &str = "Internal server error";

impl Failure {
    pub fn new(kind: FailureKind, message: impl Into<Cow<'static, str>>, reason: impl Into<String>) -> Self {
        let (message, reason) = (message.into(), reason.into());
        Self { kind, status: None, message, validation_error: None, reason }
    }

    /// The owner's mistake, or ours: the client learns nothing of it.
    pub fn internal(reason: impl Into<String>) -> Self {
        Self::new(FailureKind::Default5xx, INTERNAL, reason)
    }

    /// What an integration answered makes no response.
    pub fn bad_gateway(reason: impl Into<String>) -> Self {
        Self { status: Some(502), ..Self::internal(reason) }
    }

    pub fn configuration(reason: impl Into<String>) -> Self {
        Self::new(FailureKind::ApiConfigurationError, INTERNAL, reason)
    }

    /// AWS says so of paths and methods that are not there.
    pub fn missing_token() -> Self {
        let message = "Missing Authentication Token";
        Self::new(FailureKind::MissingAuthenticationToken, message, message)
    }

    pub fn invalid_key() -> Self {
        Self::new(FailureKind::InvalidApiKey, "Forbidden", "API Key is invalid")
    }

    /// The integration could not be reached, or broke off.
    pub fn network(reason: impl Into<String>) -> Self {
        Self::new(FailureKind::IntegrationFailure, "Network error communicating with endpoint", reason)
    }

    pub fn unauthorized() -> Self {
        Self::new(FailureKind::Unauthorized, "Unauthorized", "Unauthorized request")
    }

    pub fn throttled() -> Self {
        let message = "Too Many Requests";
        Self::new(FailureKind::Throttled, message, message)
    }

    pub fn quota_exceeded() -> Self {
        let message = "Limit Exceeded";
        Self::new(FailureKind::QuotaExceeded, message, message)
    }

    pub fn access_denied(message: impl Into<Cow<'static, str>>) -> Self {
        let message = message.into();
        let reason = message.to_string();
        Self::new(FailureKind::AccessDenied, message, reason)
    }

    pub fn authorizer_configuration(reason: impl Into<String>) -> Self {
        Self::new(FailureKind::AuthorizerConfigurationError, INTERNAL, reason)
    }

    pub fn too_large() -> Self {
        let message = "Request Entity Too Large";
        Self::new(FailureKind::RequestTooLarge, message, message)
    }

    pub fn timed_out() -> Self {
        let reason = "Execution failed due to a timeout error";
        Self::new(FailureKind::IntegrationTimeout, "Endpoint request timed out", reason)
    }

    pub fn status(&self) -> u16 {
        self.status.unwrap_or(self.kind.status())
    }
}
