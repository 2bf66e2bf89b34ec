//! Which headers are hidden, refused, dropped and renamed on the way (recorded on AWS).

use super::{Multi, header, set_header};
use crate::mapping::failure::Failure;
use crate::mapping::request::IntegrationKind;

/// Headers of the client that a method never sees.
const HIDDEN: &[&str] = &[
    "connection",
    "content-length",
    "content-md5",
    "expect",
    "max-forwards",
    "proxy-authenticate",
    "server",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "www-authenticate",
];

/// Headers that no mapping may set.
const REFUSED: &[&str] =
    &["content-length", "transfer-encoding", "x-amzn-trace-id", "x-amzn-apigateway-api-id"];

/// Headers that no mapping may set for a service of AWS, besides [`REFUSED`].
const REFUSED_FOR_AWS: &[&str] = &["authorization", "connection", "expect", "proxy-authenticate", "te"];

/// Headers that never reach an integration.
const DROPPED: &[&str] = &["expect", "proxy-authenticate", "te"];

/// Headers of a response that belong to the connection between AWS and its client.
const RENAMED: &[&str] = &["Connection", "Content-Length", "Date", "Server"];

/// The same, for what is no proxy integration.
const RENAMED_UNLESS_PROXY: &[&str] = &[
    "Authorization",
    "Content-MD5",
    "Expect",
    "Host",
    "Max-Forwards",
    "Proxy-Authenticate",
    "Trailer",
    "Upgrade",
    "User-Agent",
    "WWW-Authenticate",
];

/// Names whose parts are not written with one capital each.
const UNUSUAL: &[&str] = &["Content-MD5", "DNT", "ETag", "TE", "WWW-Authenticate", "X-XSS-Protection"];

/// Removes what a method never sees.
pub fn hide(headers: &mut Multi) {
    headers.retain(|name, _| !HIDDEN.iter().any(|hidden| name.eq_ignore_ascii_case(hidden)));
}

/// A header's name as most clients write it, where only its lower case is known.
pub fn usual_name(name: &str) -> String {
    if let Some(unusual) = UNUSUAL.iter().find(|unusual| unusual.eq_ignore_ascii_case(name)) {
        return (*unusual).to_owned();
    }
    let mut starts = true;
    let mut capital = |c: char| {
        let c = if starts { c.to_ascii_uppercase() } else { c };
        starts = c == '-';
        c
    };
    name.chars().map(&mut capital).collect()
}

/// Refuses a mapping to a header that is AWS's own.
pub fn check_mapped(mapped: &Multi, kind: IntegrationKind) -> Result<(), Failure> {
    let is_refused = |name: &str| {
        let is = |refused: &&str| name.eq_ignore_ascii_case(refused);
        REFUSED.iter().any(is) || (kind.is_aws() && REFUSED_FOR_AWS.iter().any(is))
    };
    match mapped.keys().find(|name| is_refused(name)) {
        Some(name) => Err(Failure::internal(format!(
            "Execution failed due to configuration error: {name} header already present"
        ))),
        None => Ok(()),
    }
}

/// What AWS adds to the headers of an integration request.
#[derive(Clone, Copy, Debug)]
pub struct Additions<'a> {
    pub api_id: &'a str,
    /// `X-Amzn-Trace-Id`.
    pub trace: &'a str,
    /// The client's, unless its method has no body.
    pub content_type: Option<&'a str>,
}

/// Completes the headers of an integration request.
pub fn complete(headers: &mut Multi, kind: IntegrationKind, additions: Additions<'_>) {
    let more = match kind {
        IntegrationKind::Aws => "referer",
        IntegrationKind::Http | IntegrationKind::HttpProxy => "via",
        IntegrationKind::AwsProxy | IntegrationKind::Mock => "",
    };
    let is_dropped = |name: &str| {
        DROPPED.iter().any(|dropped| name.eq_ignore_ascii_case(dropped)) || name.eq_ignore_ascii_case(more)
    };
    headers.retain(|name, _| !is_dropped(name));
    let agent = format!("AmazonAPIGateway_{}", additions.api_id);
    let defaults = [
        ("Accept", Some("application/json")),
        ("User-Agent", Some(&*agent)),
        ("Content-Type", additions.content_type),
    ];
    for (name, value) in defaults {
        if let (Some(value), []) = (value, header(headers, name)) {
            headers.insert(name.to_owned(), vec![value.to_owned()]);
        }
    }
    set_header(headers, "X-Amzn-Trace-Id", vec![additions.trace.to_owned()]);
    if !kind.is_aws() {
        set_header(headers, "X-Amzn-Apigateway-Api-Id", vec![additions.api_id.to_owned()]);
    }
}

/// Renames and drops headers of a response that a client would take for AWS's own.
pub fn remap(headers: Multi, kind: IntegrationKind) -> Multi {
    let is_proxy = matches!(kind, IntegrationKind::HttpProxy | IntegrationKind::AwsProxy);
    let is_plain = matches!(kind, IntegrationKind::Http | IntegrationKind::Aws);
    let is_dropped = |name: &str| {
        let is = |dropped: &str| name.eq_ignore_ascii_case(dropped);
        is("transfer-encoding")
            || (kind == IntegrationKind::HttpProxy && (is("content-encoding") || is("via")))
    };
    let renamed = |name: &str| {
        let more = if is_plain && !is_proxy { RENAMED_UNLESS_PROXY } else { &[] };
        RENAMED.iter().chain(more).find(|renamed| renamed.eq_ignore_ascii_case(name)).copied()
    };
    let mut out = Multi::with_capacity(headers.len());
    for (name, values) in headers {
        if is_dropped(&name) {
            continue;
        }
        let name = renamed(&name).map_or(name, |usual| format!("x-amzn-Remapped-{usual}"));
        out.entry(name).or_default().extend(values);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Additions, check_mapped, complete, hide, remap, usual_name};
    use crate::mapping::Multi;
    use crate::mapping::request::IntegrationKind;

    fn headers(names: &[&str]) -> Multi {
        names.iter().map(|name| ((*name).to_owned(), vec!["v".to_owned()])).collect()
    }

    fn names(headers: &Multi) -> Vec<&str> {
        headers.keys().map(String::as_str).collect()
    }

    #[test]
    fn a_method_does_not_see_the_connection() {
        let mut seen = headers(&["Accept", "Connection", "content-length", "TE", "Via", "Referer"]);
        hide(&mut seen);
        assert_eq!(names(&seen), ["Accept", "Via", "Referer"]);
    }

    #[test]
    fn names_are_written_as_clients_do() {
        let usual: Vec<_> = ["content-type", "x-api-key", "etag", "te", "dnt", "host", "x--y", "content-md5"]
            .map(usual_name)
            .into();
        assert_eq!(usual, ["Content-Type", "X-Api-Key", "ETag", "TE", "DNT", "Host", "X--Y", "Content-MD5"]);
    }

    #[test]
    fn some_headers_cannot_be_mapped_to() {
        let check = |name: &str, http: bool, aws: bool| {
            let mapped = headers(&[name]);
            assert_eq!(check_mapped(&mapped, IntegrationKind::Http).is_ok(), http, "{name}");
            assert_eq!(check_mapped(&mapped, IntegrationKind::Aws).is_ok(), aws, "{name}");
            assert_eq!(check_mapped(&mapped, IntegrationKind::AwsProxy).is_ok(), aws, "{name}");
        };
        check("X-Own", true, true);
        check("Content-Length", false, false);
        check("Transfer-Encoding", false, false);
        check("X-Amzn-Trace-Id", false, false);
        check("authorization", true, false);
        check("Connection", true, false);
        check("TE", true, false);
    }

    #[test]
    fn requests_are_completed() {
        let additions = Additions { api_id: "abc", trace: "Root=1", content_type: Some("text/plain") };
        let mut http = headers(&["TE", "Via", "Referer", "user-agent"]);
        complete(&mut http, IntegrationKind::Http, additions);
        let expected = [
            "Referer",
            "user-agent",
            "Accept",
            "Content-Type",
            "X-Amzn-Trace-Id",
            "X-Amzn-Apigateway-Api-Id",
        ];
        assert_eq!(names(&http), expected);
        let mut aws = headers(&["TE", "Via", "Referer"]);
        complete(&mut aws, IntegrationKind::Aws, Additions { content_type: None, ..additions });
        assert_eq!(names(&aws), ["Via", "Accept", "User-Agent", "X-Amzn-Trace-Id"]);
        assert_eq!(aws["User-Agent"], ["AmazonAPIGateway_abc"]);
    }

    #[test]
    fn responses_are_remapped() {
        let all = ["date", "Host", "Content-Encoding", "Via", "Transfer-Encoding", "X-Own"];
        let check = |kind: IntegrationKind, expected: &[&str]| {
            assert_eq!(names(&remap(headers(&all), kind)), expected, "{kind:?}");
        };
        let date = "x-amzn-Remapped-Date";
        check(IntegrationKind::Http, &[date, "x-amzn-Remapped-Host", "Content-Encoding", "Via", "X-Own"]);
        check(IntegrationKind::HttpProxy, &[date, "Host", "X-Own"]);
        check(IntegrationKind::AwsProxy, &[date, "Host", "Content-Encoding", "Via", "X-Own"]);
        check(IntegrationKind::Mock, &[date, "Host", "Content-Encoding", "Via", "X-Own"]);
    }
}
