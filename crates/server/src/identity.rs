//! Whose a request is: what its signature claims, whether that is true, and the account and region that follow.

use std::sync::Arc;

use base::ports::{AccessKey, Authorize, FindAccessKey};
use base::{AccountId, Principal, Region};
use wire::sigv4::{self, SignatureError};

/// Prefixes of the access keys that IAM and STS make; only such keys are looked up when any key is accepted.
const MADE_PREFIXES: [&str; 2] = ["AKIA", "ASIA"];

/// Whom to let in.
pub enum Auth {
    /// Everybody. A key that exists stands for its owner, any other one for the account.
    Open { keys: Arc<dyn FindAccessKey> },
    /// Only keys that exist, with a right signature, and only to what policies allow.
    Iam { keys: Arc<dyn FindAccessKey>, authorize: Arc<dyn Authorize> },
}

/// Whose a request is.
#[derive(Debug)]
pub(crate) struct Identity {
    pub(crate) principal: Principal,
    pub(crate) account: AccountId,
    pub(crate) access_key_id: Option<String>,
}

impl Identity {
    pub(crate) fn anonymous() -> Self {
        Self { principal: Principal::Anonymous, account: AccountId::default(), access_key_id: None }
    }
}

impl Auth {
    /// Whether an operation that is not for everybody is out of reach for this caller, whatever policies say.
    pub(crate) fn refuses(&self, principal: &Principal) -> bool {
        matches!((self, principal), (Self::Iam { .. }, Principal::Anonymous))
    }

    /// Finds out whose a request is; takes the frames off a body in chunks.
    ///
    /// `services` are the names that the signature's scope may carry. An unsigned request is anonymous,
    /// which the caller accepts or not.
    pub(crate) async fn identify(
        &self,
        request: &mut wire::Request,
        scope: Option<&Scope>,
        now: base::Timestamp,
        services: &[&str],
    ) -> Result<Identity, SignatureError> {
        match self {
            Self::Open { keys } => {
                if let Some(body) = sigv4::decode_body(request, None)? {
                    request.body = body;
                }
                let Some(scope) = scope else { return Ok(Identity::anonymous()) };
                let is_made = MADE_PREFIXES.iter().any(|prefix| scope.access_key_id.starts_with(prefix));
                let key = if is_made { keys.find_access_key(&scope.access_key_id).await } else { None };
                let (principal, account) = match key {
                    Some(key) => (key.principal, key.account),
                    None => (Principal::Root, account_of(&scope.access_key_id)),
                };
                Ok(Identity { principal, account, access_key_id: Some(scope.access_key_id.clone()) })
            }
            Self::Iam { keys, .. } => {
                let Some(authorization) = sigv4::parse(request)? else { return Ok(Identity::anonymous()) };
                let key = keys.find_access_key(&authorization.access_key_id).await;
                let key = key.ok_or(SignatureError::UnknownKey)?;
                check_session(&key, authorization.session_token.as_deref(), now)?;
                let secret = key.secret.reveal();
                authorization.verify(request, secret, now.as_millis(), services)?;
                if let Some(body) = sigv4::decode_body(request, Some((&authorization, secret)))? {
                    request.body = body;
                }
                Ok(Identity {
                    principal: key.principal,
                    account: key.account,
                    access_key_id: Some(authorization.access_key_id),
                })
            }
        }
    }
}

/// A temporary key is good only with its token, and until it ends.
fn check_session(key: &AccessKey, token: Option<&str>, now: base::Timestamp) -> Result<(), SignatureError> {
    if key.session_token.as_ref().map(base::Secret::reveal) != token {
        return Err(SignatureError::UnknownKey);
    }
    match key.expires {
        Some(expires) if expires <= now => Err(SignatureError::TokenExpired),
        _ => Ok(()),
    }
}

/// What a signature says of itself (`Credential=KEY/DATE/REGION/SERVICE/aws4_request`). Claimed, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(crate) access_key_id: String,
    pub(crate) region: Option<Region>,
    pub(crate) service: String,
}

/// The scope of a signature in the header or in the query; `None` if the request is not signed.
pub(crate) fn scope(request: &wire::Request) -> Option<Scope> {
    if let Some(authorization) = request.header("authorization") {
        let (_, rest) = authorization.split_once("Credential=")?;
        let end = rest.find([',', ' ']).unwrap_or(rest.len());
        return parse_scope(&rest[..end]);
    }
    let mut pairs = request.query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, credential) = pairs.find(|(name, _value)| *name == "X-Amz-Credential")?;
    parse_scope(&wire::decode_percent(credential)?)
}

fn parse_scope(credential: &str) -> Option<Scope> {
    // From the end: an access key may contain slashes, what follows it may not.
    let mut parts = credential.rsplitn(5, '/');
    let (_terminator, service, region, _date) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    Some(Scope {
        access_key_id: parts.next()?.to_owned(),
        region: region.parse().ok(),
        service: service.to_owned(),
    })
}

/// The account of an access key that nobody made: the key itself if it is an account's number.
pub(crate) fn account_of(access_key_id: &str) -> AccountId {
    access_key_id.parse().unwrap_or_default()
}

/// The region in a host name such as `lambda.eu-west-1.localhost`.
pub(crate) fn region_of(host: &str) -> Option<Region> {
    let label = host.split('.').nth(1)?;
    // Regions look like `us-east-1`: anything else in this place is part of a domain.
    let ends_in_digit = label.bytes().last().is_some_and(|byte| byte.is_ascii_digit());
    if label.matches('-').count() >= 2 && ends_in_digit { label.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(header: &str, query: &str) -> wire::Request {
        let mut request = wire::Request { query: query.to_owned(), ..wire::Request::default() };
        if !header.is_empty() {
            request.headers.insert("authorization", header.parse().unwrap());
        }
        request
    }

    #[test]
    fn header_or_query_carries_the_scope() {
        let check = |header: &str, query: &str, expected: Option<(&str, Option<&str>, &str)>| {
            let expected = expected.map(|(key, region, service)| Scope {
                access_key_id: key.to_owned(),
                region: region.map(|region| region.parse().unwrap()),
                service: service.to_owned(),
            });
            assert_eq!(scope(&request(header, query)), expected);
        };
        check(
            "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=0",
            "",
            Some(("test", Some("eu-west-1"), "lambda")),
        );
        check(
            "",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a%2F20260101%2Fus-east-1%2Fsts%2Faws4_request",
            Some(("a", Some("us-east-1"), "sts")),
        );
        check("AWS4-HMAC-SHA256 Credential=a/b/d/e/f/g/aws4_request", "", Some(("a/b/d", Some("f"), "g")));
        check("Bearer token", "", None);
        check("AWS4-HMAC-SHA256 Credential=test", "", None);
        check("", "", None);
    }

    #[test]
    fn account_and_region_follow_from_names() {
        assert_eq!(account_of("123456789012").as_str(), "123456789012");
        assert_eq!(account_of("test").as_str(), AccountId::DEFAULT);
        let region = |host: &str| region_of(host).map(String::from);
        assert_eq!(region("lambda.eu-west-1.localhost").as_deref(), Some("eu-west-1"));
        assert_eq!(region("lambda.us-gov-west-1.amazonaws.com").as_deref(), Some("us-gov-west-1"));
        assert_eq!(region("127.0.0.1"), None);
        assert_eq!(region("cloud.my-own-domain.example"), None);
    }
}
