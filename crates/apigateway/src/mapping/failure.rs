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

    /// The status that AWS lists for the type; the two defaults have none of their own.
    pub fn listed_status(self) -> Option<u16> {
        match self {
            Self::Default4xx | Self::Default5xx => None,
            kind => Some(kind.status()),
        }
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

    /// The type whose gateway response is used if this one has none.
    pub fn default(self) -> Self {
        if self.status() < 500 { Self::Default4xx } else { Self::Default5xx }
    }
}

/// The end of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    pub kind: FailureKind,
    /// For the client.
    pub message: Cow<'static, str>,
    /// `$context.error.validationErrorString`.
    pub validation_error: Option<String>,
    /// For the log: what happened.
    pub reason: String,
}

impl Failure {
    pub fn new(kind: FailureKind, message: impl Into<Cow<'static, str>>, reason: impl Into<String>) -> Self {
        Self { kind, message: message.into(), validation_error: None, reason: reason.into() }
    }

    /// The owner's mistake, or ours: the client learns nothing of it.
    pub fn internal(reason: impl Into<String>) -> Self {
        Self::new(FailureKind::Default5xx, "Internal server error", reason)
    }

    pub fn configuration(reason: impl Into<String>) -> Self {
        Self::new(FailureKind::ApiConfigurationError, "Internal server error", reason)
    }
}
