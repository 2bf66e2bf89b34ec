//! AWS Signature Version 4: who signed a request, and whether the signature is right.
//!
//! ```text
//! parse(request) ─► Authorization ── the caller finds the key's secret ──► verify(secret, now)
//!                                                                     └──► decode_body(chunks)
//! ```
//!
//! Pure functions: the secret and the time are arguments. The signature may be in the `Authorization`
//! header or in the query (presigned); the body's digest may be signed, left unsigned, or replaced by a
//! signature for each chunk ("Signature Version 4 for API requests", IAM User Guide; "Signature
//! calculations … multiple chunks", S3 API Reference).

mod canonical;
mod chunked;
mod error;

pub use chunked::decode_body;
pub use error::SignatureError;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use time::PrimitiveDateTime;
use time::macros::format_description;

use crate::percent::parse_pairs;
use crate::{Request, TimestampFormat, parse_timestamp};

/// How far a signature's date may be from ours, in milliseconds.
pub const SKEW_MS_MAX: i64 = 5 * 60 * 1000;

/// Longest validity of a presigned request, in seconds: seven days.
pub const PRESIGNED_SECONDS_MAX: i64 = 7 * 24 * 60 * 60;

/// Longest value of the `Authorization` header, in bytes.
const AUTHORIZATION_BYTES_MAX: usize = 16 * 1024;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// What a request says of its signature. Nothing of it is checked before [`Authorization::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorization {
    pub access_key_id: String,
    pub scope: Scope,
    /// Lower-case names, sorted.
    pub signed_headers: Vec<String>,
    /// 64 hexadecimal digits.
    pub signature: String,
    /// `20260102T030405Z`.
    pub date: String,
    pub session_token: Option<String>,
    /// The validity of a presigned request in seconds; `None` if the signature is in the header.
    pub expires_seconds: Option<i64>,
    pub payload: Payload,
}

/// What a signature is good for: `DATE/REGION/SERVICE/aws4_request`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// `20260102`.
    pub date: String,
    pub region: String,
    pub service: String,
    /// `aws4_request`.
    pub terminator: String,
}

/// How the body is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    /// By its digest, which no header repeats.
    Body,
    /// By its digest, given in `x-amz-content-sha256`.
    Digest(String),
    Unsigned,
    /// In chunks; see [`decode_body`].
    Chunked {
        signed: bool,
        trailer: bool,
    },
}

/// Reads a request's signature; `None` if it carries none.
pub fn parse(request: &Request) -> Result<Option<Authorization>, SignatureError> {
    if let Some(value) = request.headers.get("authorization") {
        let value = value.to_str().map_err(|_| SignatureError::incomplete("it is not ASCII"))?;
        return parse_header(request, value).map(Some);
    }
    // Looked for before decoding: most requests have no such parameter.
    if request.query.contains("X-Amz-Algorithm=") || request.query.contains("X-Amz-Signature=") {
        return parse_query(request).map(Some);
    }
    Ok(None)
}

fn parse_header(request: &Request, value: &str) -> Result<Authorization, SignatureError> {
    if value.len() > AUTHORIZATION_BYTES_MAX {
        return Err(SignatureError::incomplete("it is too long"));
    }
    let (algorithm, rest) = value.trim().split_once(' ').unwrap_or((value, ""));
    if algorithm != ALGORITHM {
        return Err(SignatureError::UnsupportedAlgorithm { algorithm: algorithm.to_owned() });
    }
    let (mut credential, mut signed_headers, mut signature) = (None, None, None);
    for part in rest.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let Some((name, text)) = part.split_once('=') else {
            return Err(SignatureError::NotAPair { part: part.to_owned(), header: value.to_owned() });
        };
        match name {
            "Credential" => credential = Some(text),
            "SignedHeaders" => signed_headers = Some(text),
            "Signature" => signature = Some(text),
            _ => {}
        }
    }
    let date = request_date(request);
    let mut missing = String::new();
    for (name, absent) in [
        ("Credential", credential.is_none()),
        ("Signature", signature.is_none()),
        ("SignedHeaders", signed_headers.is_none()),
    ] {
        if absent {
            missing.push_str(&format!("Authorization header requires '{name}' parameter. "));
        }
    }
    if date.is_none() {
        let sentence =
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
        missing.push_str(sentence);
    }
    let (Some(credential), Some(signed_headers), Some(signature), Some(date)) =
        (credential, signed_headers, signature, date)
    else {
        return Err(SignatureError::Incomplete { text: format!("{missing}Authorization={algorithm}") });
    };
    let (access_key_id, scope) = parse_credential(credential)?;
    Ok(Authorization {
        access_key_id,
        scope,
        signed_headers: split_headers(signed_headers),
        signature: signature.to_owned(),
        date,
        session_token: request.header("x-amz-security-token").map(str::to_owned),
        expires_seconds: None,
        payload: payload_of(request).unwrap_or(Payload::Body),
    })
}

fn parse_query(request: &Request) -> Result<Authorization, SignatureError> {
    let pairs = parse_pairs(&request.query)
        .ok_or_else(|| SignatureError::incomplete("the query cannot be decoded"))?;
    let find = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let need = |name: &str| {
        find(name).ok_or_else(|| SignatureError::Incomplete {
            text: format!(
                "AWS query-string parameters must include '{name}'. Re-examine the query-string parameters."
            ),
        })
    };
    let algorithm = need("X-Amz-Algorithm")?;
    if algorithm != ALGORITHM {
        return Err(SignatureError::UnsupportedAlgorithm { algorithm: algorithm.to_owned() });
    }
    let (access_key_id, scope) = parse_credential(need("X-Amz-Credential")?)?;
    let signature = need("X-Amz-Signature")?.to_owned();
    let signed_headers = split_headers(need("X-Amz-SignedHeaders")?);
    let date = need("X-Amz-Date")?.to_owned();
    // Services other than S3 let it out.
    let expires = find("X-Amz-Expires").unwrap_or("900");
    let expires_seconds = expires
        .parse()
        .ok()
        .filter(|seconds| (0..=PRESIGNED_SECONDS_MAX).contains(seconds))
        .ok_or_else(|| SignatureError::Expiry { given: expires.to_owned() })?;
    // S3 does not sign the body of a presigned request; the others sign it as ever.
    let implied = if scope.service == "s3" { Payload::Unsigned } else { Payload::Body };
    Ok(Authorization {
        access_key_id,
        scope,
        signed_headers,
        signature,
        date,
        session_token: find("X-Amz-Security-Token").map(str::to_owned),
        expires_seconds: Some(expires_seconds),
        payload: payload_of(request).unwrap_or(implied),
    })
}

fn parse_credential(credential: &str) -> Result<(String, Scope), SignatureError> {
    // From the end: an access key may contain slashes, what follows it may not.
    let mut parts = credential.rsplitn(5, '/');
    let mut part = || {
        let malformed = || SignatureError::Credential { credential: credential.to_owned() };
        parts.next().map(str::to_owned).ok_or_else(malformed)
    };
    let (terminator, service, region, date) = (part()?, part()?, part()?, part()?);
    Ok((part()?, Scope { date, region, service, terminator }))
}

fn split_headers(names: &str) -> Vec<String> {
    let mut names: Vec<String> =
        names.split(';').filter(|name| !name.is_empty()).map(str::to_ascii_lowercase).collect();
    names.sort();
    names.dedup();
    names
}

/// The date of a request signed in its header, in ISO 8601's basic form.
fn request_date(request: &Request) -> Option<String> {
    if let Some(date) = request.header("x-amz-date") {
        return Some(date.to_owned());
    }
    let date = request.header("date")?;
    match parse_timestamp(date, TimestampFormat::Rfc822) {
        Some(millis) => Some(basic_date(millis)),
        None => Some(date.to_owned()),
    }
}

/// What `x-amz-content-sha256` says; `None` without that header.
fn payload_of(request: &Request) -> Option<Payload> {
    Some(match request.header("x-amz-content-sha256")? {
        "UNSIGNED-PAYLOAD" => Payload::Unsigned,
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" => Payload::Chunked { signed: true, trailer: false },
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" => Payload::Chunked { signed: true, trailer: true },
        "STREAMING-UNSIGNED-PAYLOAD-TRAILER" => Payload::Chunked { signed: false, trailer: true },
        digest => Payload::Digest(digest.to_owned()),
    })
}

impl Authorization {
    /// Checks date, scope, body and signature with the key's secret.
    ///
    /// `services` are the names that the scope may carry; `region` is checked by the caller, who takes
    /// it from here. The chunks of a chunked body are checked by [`decode_body`].
    pub fn verify(
        &self,
        request: &Request,
        secret: &str,
        now_ms: i64,
        services: &[&str],
    ) -> Result<(), SignatureError> {
        self.check_scope(services)?;
        self.check_date(now_ms)?;
        if !self.signed_headers.iter().any(|name| name == "host") {
            return Err(SignatureError::incomplete(
                "'Host' must be a 'SignedHeader' in the AWS Authorization",
            ));
        }
        let digest = self.body_digest(request)?;
        let canonical = canonical::request(self, request, &digest);
        let string_to_sign = format!(
            "{ALGORITHM}\n{}\n{}\n{}",
            self.date,
            self.scope.text(),
            hex(&Sha256::digest(canonical.as_bytes())),
        );
        let expected = hex(&hmac(&self.signing_key(secret), string_to_sign.as_bytes()));
        if same(&expected, &self.signature) {
            return Ok(());
        }
        Err(SignatureError::Mismatch { canonical, string_to_sign })
    }

    fn check_scope(&self, services: &[&str]) -> Result<(), SignatureError> {
        let wrong = |text: String| Err(SignatureError::Scope { text });
        let Scope { date, region, service, terminator } = &self.scope;
        if terminator != "aws4_request" {
            return wrong(format!(
                "Credential should be scoped with a valid terminator: 'aws4_request', not '{terminator}'."
            ));
        }
        if region.is_empty() {
            return wrong("Credential should be scoped to a valid region. ".to_owned());
        }
        if !services.contains(&service.as_str()) {
            let expected = services.first().copied().unwrap_or_default();
            return wrong(format!("Credential should be scoped to correct service: '{expected}'. "));
        }
        if self.date.get(..8) != Some(date) {
            let day = self.date.get(..8).unwrap_or(&self.date);
            return wrong(format!(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: \
                 '{date}' != '{day}', from '{}'.",
                self.date
            ));
        }
        Ok(())
    }

    fn check_date(&self, now_ms: i64) -> Result<(), SignatureError> {
        let Some(signed_ms) = parse_basic_date(&self.date) else {
            return Err(SignatureError::Date { given: self.date.clone() });
        };
        let (date, now) = (&self.date, basic_date(now_ms));
        if signed_ms > now_ms + SKEW_MS_MAX {
            let latest = basic_date(now_ms + SKEW_MS_MAX);
            let text =
                format!("Signature not yet current: {date} is still later than {latest} ({now} + 5 min.)");
            return Err(SignatureError::Expired { text });
        }
        match self.expires_seconds {
            None if signed_ms < now_ms - SKEW_MS_MAX => {
                let earliest = basic_date(now_ms - SKEW_MS_MAX);
                let text =
                    format!("Signature expired: {date} is now earlier than {earliest} ({now} - 5 min.)");
                Err(SignatureError::Expired { text })
            }
            Some(seconds) if signed_ms + seconds * 1000 < now_ms => {
                let end = basic_date(signed_ms + seconds * 1000);
                let text = format!("Signature expired: {end} is now earlier than {now}");
                Err(SignatureError::Expired { text })
            }
            _ => Ok(()),
        }
    }

    /// The body's digest as the canonical request has it.
    fn body_digest(&self, request: &Request) -> Result<String, SignatureError> {
        Ok(match &self.payload {
            Payload::Body => hex(&Sha256::digest(&request.body)),
            Payload::Digest(given) => {
                let computed = hex(&Sha256::digest(&request.body));
                if !same(&computed, given) {
                    return Err(SignatureError::Body { given: given.clone(), computed });
                }
                computed
            }
            Payload::Unsigned | Payload::Chunked { .. } => {
                request.header("x-amz-content-sha256").unwrap_or("UNSIGNED-PAYLOAD").to_owned()
            }
        })
    }

    fn signing_key(&self, secret: &str) -> [u8; 32] {
        let Scope { date, region, service, terminator } = &self.scope;
        let mut key = hmac(format!("AWS4{secret}").as_bytes(), date.as_bytes());
        for part in [region, service, terminator] {
            key = hmac(&key, part.as_bytes());
        }
        key
    }
}

impl Scope {
    fn text(&self) -> String {
        let Self { date, region, service, terminator } = self;
        format!("{date}/{region}/{service}/{terminator}")
    }
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    // HMAC takes keys of any length.
    let mut mac = match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mac) => mac,
        Err(_) => return [0; 32],
    };
    mac.update(message);
    mac.finalize().into_bytes().into()
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

/// Compares in a time that does not tell where they differ.
fn same(expected: &str, given: &str) -> bool {
    expected.as_bytes().ct_eq(given.as_bytes()).into()
}

type Items = [time::format_description::BorrowedFormatItem<'static>];
const BASIC: &Items = format_description!("[year][month][day]T[hour][minute][second]Z");

fn parse_basic_date(text: &str) -> Option<i64> {
    let moment = PrimitiveDateTime::parse(text, BASIC).ok()?.assume_utc();
    moment.unix_timestamp().checked_mul(1000)
}

fn basic_date(millis: i64) -> String {
    let moment = time::OffsetDateTime::from_unix_timestamp(millis.div_euclid(1000));
    moment.ok().and_then(|moment| moment.format(BASIC).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
