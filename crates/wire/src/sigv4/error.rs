//! What may be wrong with a signature, and how each family of services says it.

use crate::{ApiError, ErrorShape, Fault, Protocol};

/// Why a signature is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// There is no signature where one is needed.
    #[error("request is not signed")]
    Missing,
    #[error("signature is incomplete: {text}")]
    Incomplete { text: String },
    #[error("authorization part {part:?} is no pair")]
    NotAPair { part: String, header: String },
    #[error("algorithm {algorithm:?} is not supported")]
    UnsupportedAlgorithm { algorithm: String },
    #[error("credential {credential:?} is malformed")]
    Credential { credential: String },
    #[error("date {given:?} is malformed")]
    Date { given: String },
    #[error("validity {given:?} of a presigned request is out of range")]
    Expiry { given: String },
    #[error("scope does not fit: {text}")]
    Scope { text: String },
    #[error("signature is not current: {text}")]
    Expired { text: String },
    #[error("body has the digest {computed}, not {given}")]
    Body { given: String, computed: String },
    /// The canonical forms are ours; they show the client's developer where the two differ.
    #[error("signature differs; string to sign {string_to_sign:?}, canonical request {canonical:?}")]
    Mismatch { canonical: String, string_to_sign: String },
    /// A chunk's signature is wrong.
    #[error("signature of chunk {index} differs")]
    ChunkMismatch { index: usize },
    #[error("chunked body is malformed: {text}")]
    Chunk { text: &'static str },
    /// Nobody has this access key, or its session token is not the right one.
    #[error("access key is unknown")]
    UnknownKey,
    /// The temporary credentials have ended.
    #[error("security token has expired")]
    TokenExpired,
}

impl SignatureError {
    pub(super) fn incomplete(text: &str) -> Self {
        Self::Incomplete { text: text.to_owned() }
    }

    /// The error that a service of this protocol answers.
    pub fn into_api_error(self, protocol: Protocol) -> ApiError {
        let names = match protocol {
            Protocol::RestJson | Protocol::Json10 | Protocol::Json11 => &JSON,
            Protocol::Query | Protocol::RestXml => &QUERY,
            Protocol::Ec2 => &EC2,
        };
        let (shape, message) = match &self {
            Self::Missing => (names.missing, names.missing_text.to_owned()),
            Self::Incomplete { text } => (names.incomplete, text.clone()),
            Self::NotAPair { part, header } => (
                names.incomplete,
                format!(
                    "'{part}' not a valid key=value pair (missing equal-sign) in Authorization header: '{header}'."
                ),
            ),
            Self::UnsupportedAlgorithm { algorithm } => {
                (names.incomplete, format!("Unsupported AWS 'algorithm': '{algorithm}'."))
            }
            Self::Credential { credential } => (
                names.incomplete,
                format!(
                    "Credential must have exactly 5 slash-delimited elements, e.g. \
                     keyid/date/region/service/term, got '{credential}'."
                ),
            ),
            Self::Date { given } => (
                names.incomplete,
                format!(
                    "Date must be in ISO-8601 'basic format'. Got '{given}'. See http://en.wikipedia.org/wiki/ISO_8601"
                ),
            ),
            Self::Expiry { given } => (
                names.incomplete,
                format!("X-Amz-Expires must be between 0 and 604800 seconds, got '{given}'."),
            ),
            Self::Scope { text } | Self::Expired { text } => (names.mismatch, text.clone()),
            Self::Body { .. } if protocol == Protocol::RestXml => (
                &CONTENT_MISMATCH,
                "The provided 'x-amz-content-sha256' header does not match what was computed.".to_owned(),
            ),
            Self::Body { .. } | Self::Mismatch { .. } | Self::ChunkMismatch { .. } => {
                (names.mismatch, MISMATCH.to_owned())
            }
            Self::Chunk { .. } => (&INCOMPLETE_BODY, "The request body terminated unexpectedly".to_owned()),
            Self::UnknownKey => (names.unknown, names.unknown_text.to_owned()),
            Self::TokenExpired => {
                (names.expired, "The security token included in the request is expired".to_owned())
            }
        };
        ApiError::new(shape, message).caused_by(self)
    }
}

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your \
     AWS Secret Access Key and signing method. Consult the service documentation for details.";

/// The words of one family of services.
struct Names {
    missing: &'static ErrorShape,
    missing_text: &'static str,
    incomplete: &'static ErrorShape,
    mismatch: &'static ErrorShape,
    unknown: &'static ErrorShape,
    unknown_text: &'static str,
    expired: &'static ErrorShape,
}

static JSON: Names = Names {
    missing: &MISSING_AUTHENTICATION_TOKEN_EXCEPTION,
    missing_text: "Missing Authentication Token",
    incomplete: &INCOMPLETE_SIGNATURE_EXCEPTION,
    mismatch: &INVALID_SIGNATURE_EXCEPTION,
    unknown: &UNRECOGNIZED_CLIENT_EXCEPTION,
    unknown_text: "The security token included in the request is invalid.",
    expired: &EXPIRED_TOKEN_EXCEPTION,
};

static QUERY: Names = Names {
    missing: &MISSING_AUTHENTICATION_TOKEN,
    missing_text: "Request is missing Authentication Token",
    incomplete: &INCOMPLETE_SIGNATURE,
    mismatch: &SIGNATURE_DOES_NOT_MATCH,
    unknown: &INVALID_CLIENT_TOKEN_ID,
    unknown_text: "The security token included in the request is invalid.",
    expired: &EXPIRED_TOKEN,
};

static EC2: Names = Names {
    missing: &MISSING_AUTHENTICATION_TOKEN,
    missing_text: "Request is missing Authentication Token",
    incomplete: &INCOMPLETE_SIGNATURE,
    mismatch: &AUTH_FAILURE,
    unknown: &AUTH_FAILURE,
    unknown_text: "AWS was not able to validate the provided access credentials",
    expired: &REQUEST_EXPIRED,
};

const fn shape(code: &'static str, status: u16) -> ErrorShape {
    ErrorShape { shape: code, code, status, fault: Fault::Client, schema: None }
}

static MISSING_AUTHENTICATION_TOKEN_EXCEPTION: ErrorShape = shape("MissingAuthenticationTokenException", 403);
static INCOMPLETE_SIGNATURE_EXCEPTION: ErrorShape = shape("IncompleteSignatureException", 403);
static INVALID_SIGNATURE_EXCEPTION: ErrorShape = shape("InvalidSignatureException", 403);
static UNRECOGNIZED_CLIENT_EXCEPTION: ErrorShape = shape("UnrecognizedClientException", 403);
static EXPIRED_TOKEN_EXCEPTION: ErrorShape = shape("ExpiredTokenException", 403);
static MISSING_AUTHENTICATION_TOKEN: ErrorShape = shape("MissingAuthenticationToken", 403);
static INCOMPLETE_SIGNATURE: ErrorShape = shape("IncompleteSignature", 400);
static SIGNATURE_DOES_NOT_MATCH: ErrorShape = shape("SignatureDoesNotMatch", 403);
static INVALID_CLIENT_TOKEN_ID: ErrorShape = shape("InvalidClientTokenId", 403);
static EXPIRED_TOKEN: ErrorShape = shape("ExpiredToken", 403);
static AUTH_FAILURE: ErrorShape = shape("AuthFailure", 401);
static REQUEST_EXPIRED: ErrorShape = shape("RequestExpired", 400);
static CONTENT_MISMATCH: ErrorShape = shape("XAmzContentSHA256Mismatch", 400);
static INCOMPLETE_BODY: ErrorShape = shape("IncompleteBody", 400);
