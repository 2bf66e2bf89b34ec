//! Whose a request is: the claim in its signature, and the account and region that follow from it.

use base::{AccountId, Region};

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
