//! The event of a function URL, payload format 2.0.

use base::{AccountId, Principal, RequestContext};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use http::header;
use serde_json::{Map, Value, json};

use super::UrlRequest;
use crate::url::{AuthType, FunctionUrl};

/// Headers that end at the server.
const HOP_BY_HOP: [&str; 3] = ["connection", "keep-alive", "transfer-encoding"];

/// The event as JSON.
pub fn encode(cx: &RequestContext, url: &FunctionUrl, owner: &AccountId, call: &UrlRequest) -> String {
    let request = &call.request;
    let path = decode_path(request.uri().path());
    let query = request.uri().query().unwrap_or_default();
    let host = text(request.headers().get(header::HOST)).unwrap_or_else(|| "localhost".to_owned());
    let mut event = Map::new();
    event.insert("version".to_owned(), json!("2.0"));
    event.insert("routeKey".to_owned(), json!("$default"));
    event.insert("rawPath".to_owned(), json!(path));
    event.insert("rawQueryString".to_owned(), json!(query));
    let cookies = cookies(request.headers());
    if !cookies.is_empty() {
        event.insert("cookies".to_owned(), json!(cookies));
    }
    event.insert("headers".to_owned(), Value::Object(headers(cx, call)));
    let parameters = query_parameters(query);
    if !parameters.is_empty() {
        event.insert("queryStringParameters".to_owned(), Value::Object(parameters));
    }
    event.insert("requestContext".to_owned(), request_context(cx, url, owner, call, &host));
    let body = request.body();
    let is_text = is_text(text(request.headers().get(header::CONTENT_TYPE)).as_deref());
    let plain = std::str::from_utf8(body).ok().filter(|_| is_text);
    if !body.is_empty() {
        let content = plain.map_or_else(|| BASE64.encode(body), str::to_owned);
        event.insert("body".to_owned(), json!(content));
    }
    event.insert("isBase64Encoded".to_owned(), json!(!body.is_empty() && plain.is_none()));
    Value::Object(event).to_string()
}

fn request_context(
    cx: &RequestContext,
    url: &FunctionUrl,
    owner: &AccountId,
    call: &UrlRequest,
    host: &str,
) -> Value {
    let request = &call.request;
    let is_signed = url.auth_type == AuthType::AwsIam;
    let account = if is_signed { cx.account.as_str() } else { "anonymous" };
    let mut context = json!({
        "accountId": account,
        "apiId": call.url_id,
        "domainName": host,
        "domainPrefix": call.url_id,
        "http": {
            "method": request.method().as_str(),
            "path": decode_path(request.uri().path()),
            "protocol": format!("{:?}", request.version()),
            "sourceIp": cx.source_ip.to_string(),
            "userAgent": cx.user_agent,
        },
        "requestId": cx.request_id.as_str(),
        "routeKey": "$default",
        "stage": "$default",
        "time": clf_time(cx),
        "timeEpoch": cx.now.as_millis(),
    });
    if is_signed {
        context["authentication"] = Value::Null;
        context["authorizer"] = json!({ "iam": identity(cx, owner) });
    }
    context
}

fn identity(cx: &RequestContext, owner: &AccountId) -> Value {
    let partition = cx.region.partition();
    let root = format!("arn:{partition}:iam::{}:root", cx.account);
    let (arn, id) = match &cx.principal {
        Principal::User { arn, id, .. } | Principal::AssumedRole { arn, id, .. } => (arn.clone(), id.clone()),
        Principal::Anonymous | Principal::Root | Principal::Service { .. } => (root, owner.to_string()),
    };
    json!({
        "accessKey": cx.access_key_id,
        "accountId": cx.account.as_str(),
        "callerId": id,
        "cognitoIdentity": null,
        "principalOrgId": null,
        "userArn": arn,
        "userId": id,
    })
}

/// Names in lower case, values of one name joined by commas, cookies left out.
fn headers(cx: &RequestContext, call: &UrlRequest) -> Map<String, Value> {
    let mut joined: Map<String, Value> = Map::new();
    let received = call.request.headers();
    for name in received.keys() {
        if *name == header::COOKIE || HOP_BY_HOP.contains(&name.as_str()) {
            continue;
        }
        let values: Vec<String> =
            received.get_all(name).iter().filter_map(|value| text(Some(value))).collect();
        joined.insert(name.as_str().to_owned(), json!(values.join(",")));
    }
    let port = call.request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let port = port.and_then(|host| host.rsplit_once(':')).map_or("80", |(_, port)| port);
    for (name, value) in [
        ("x-forwarded-for", cx.source_ip.to_string()),
        ("x-forwarded-port", port.to_owned()),
        ("x-forwarded-proto", "http".to_owned()),
        ("x-amzn-trace-id", cx.trace_header.clone().unwrap_or_else(|| trace(cx))),
    ] {
        joined.entry(name).or_insert_with(|| json!(value));
    }
    joined
}

/// A trace of the request's own, as a front end of AWS begins one.
fn trace(cx: &RequestContext) -> String {
    let digits: String = cx.request_id.as_str().chars().filter(char::is_ascii_hexdigit).take(24).collect();
    format!("Root=1-{:08x}-{digits}", cx.now.as_millis() / 1000)
}

fn cookies(headers: &http::HeaderMap) -> Vec<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| text(Some(value)));
    lines
        .flat_map(|line| line.split(';').map(|cookie| cookie.trim().to_owned()).collect::<Vec<_>>())
        .collect()
}

/// Values of one name joined by commas, in order.
fn query_parameters(query: &str) -> Map<String, Value> {
    let mut parameters: Map<String, Value> = Map::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decode(name), decode(value));
        let joined = match parameters.get(&name).and_then(Value::as_str) {
            Some(earlier) => format!("{earlier},{value}"),
            None => value,
        };
        parameters.insert(name, json!(joined));
    }
    parameters
}

/// The path as the function sees it: decoded once, recorded on AWS.
fn decode_path(path: &str) -> String {
    percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned()
}

fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_encoding::percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

/// Whether a body of this type is handed over as text; everything else is base64.
fn is_text(content_type: Option<&str>) -> bool {
    let Some(content_type) = content_type else { return true };
    let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind.starts_with("text/")
        || matches!(kind.as_str(), "application/json" | "application/javascript" | "application/xml")
        || kind.ends_with("+json")
        || kind.ends_with("+xml")
}

/// A header's value; bytes beyond ASCII as Latin-1, as HTTP has them.
fn text(value: Option<&http::HeaderValue>) -> Option<String> {
    Some(value?.as_bytes().iter().map(|byte| char::from(*byte)).collect())
}

/// `25/Nov/2025:02:27:35 +0000`
fn clf_time(cx: &RequestContext) -> String {
    let format =
        time::macros::format_description!("[day]/[month repr:short]/[year]:[hour]:[minute]:[second] +0000");
    let time = time::OffsetDateTime::from_unix_timestamp(cx.now.as_millis().div_euclid(1000));
    time.ok().and_then(|time| time.format(format).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use base::{Region, RequestId, Timestamp};
    use bytes::Bytes;

    use super::*;
    use crate::url::InvokeMode;

    fn event(auth_type: AuthType, request: http::request::Builder, body: &'static [u8]) -> Value {
        let cx = RequestContext {
            request_id: RequestId::from("9a4d4a5e-0f3b-4b7e-8d57-3a1f0c6f7c11".to_owned()),
            account: AccountId::default(),
            region: Region::default(),
            principal: Principal::Root,
            access_key_id: Some("AKIA".to_owned()),
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: Some("curl".to_owned()),
            endpoint: "http://localhost:4566".to_owned(),
            trace_header: None,
            now: Timestamp::from_millis(1_764_037_655_000),
        };
        let url = FunctionUrl {
            id: "abc".to_owned(),
            auth_type,
            invoke_mode: InvokeMode::Buffered,
            cors: None,
            created: cx.now,
            last_modified: cx.now,
        };
        let request = request.header("host", "abc.lambda-url.us-east-1.localhost:4566");
        let request = request.body(Bytes::from_static(body)).expect("a valid request");
        let call = UrlRequest { url_id: "abc".to_owned(), request };
        serde_json::from_str(&encode(&cx, &url, &AccountId::default(), &call)).expect("events are JSON")
    }

    #[test]
    fn an_event_has_all_that_aws_gives() {
        let request = http::Request::post("/pa2%25Fth/1?q=query&multi=a&multi=%2Fb+c")
            .header("content-type", "application/json")
            .header("X-Two", "1")
            .header("X-Two", "2")
            .header("cookie", "a=1; b=2")
            .header("connection", "keep-alive");
        insta::assert_json_snapshot!(event(AuthType::None, request, b"{\"foo\":1}"));
    }

    #[test]
    fn an_event_of_a_signed_request_names_the_caller() {
        let event = event(AuthType::AwsIam, http::Request::get("/"), b"");
        assert_eq!(event["requestContext"]["accountId"], json!("000000000000"));
        assert_eq!(
            event["requestContext"]["authorizer"]["iam"]["userArn"],
            json!("arn:aws:iam::000000000000:root")
        );
        assert_eq!(event.get("body"), None);
        assert_eq!(event.get("queryStringParameters"), None);
    }

    #[test]
    fn what_is_no_text_is_base64() {
        let post = |kind: &str| http::Request::post("/").header("content-type", kind);
        let check = |kind: &str, body: &'static [u8], expected: &str, is_base64: bool| {
            let event = event(AuthType::None, post(kind), body);
            assert_eq!(
                (&event["body"], &event["isBase64Encoded"]),
                (&json!(expected), &json!(is_base64)),
                "{kind}"
            );
        };
        check("text/plain; charset=utf-8", b"a", "a", false);
        check("application/problem+json", b"{}", "{}", false);
        check("multipart/form-data; boundary=x", b"a", "YQ==", true);
        check("application/octet-stream", b"\xff", "/w==", true);
        check("text/plain", b"\xff", "/w==", true);
    }
}
