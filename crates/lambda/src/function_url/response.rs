//! What a function's result means as an HTTP response.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, SET_COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::{Map, Value};

/// What stands between the prelude of a streamed response and its body.
const PRELUDE_END: [u8; 8] = [0; 8];

/// Status and headers.
#[derive(Debug, PartialEq)]
pub struct Head {
    status: StatusCode,
    headers: HeaderMap,
}

/// A response whose body, or whose beginning of a body, is known.
#[derive(Debug, PartialEq)]
pub struct Answer {
    pub head: Head,
    pub body: Bytes,
}

impl Head {
    /// Of a stream that says nothing but its type.
    pub fn streamed(content_type: Option<&str>) -> Self {
        let mut head = Self { status: StatusCode::OK, headers: HeaderMap::new() };
        let content_type = content_type.and_then(|kind| HeaderValue::from_str(kind).ok());
        let kind = content_type.unwrap_or(HeaderValue::from_static("application/octet-stream"));
        head.headers.insert(CONTENT_TYPE, kind);
        head
    }

    pub fn into_response(self, body: web::Body) -> web::Response {
        let mut response = web::Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        // The length is counted, never believed.
        response.headers_mut().remove(CONTENT_LENGTH);
        response
    }
}

/// Reads the result of an invocation. `None`: it is not a response.
pub fn parse_buffered(payload: &Bytes) -> Option<Answer> {
    // A streaming handler behind a URL that buffers: JSON itself never holds a zero byte.
    if prelude_len(payload).is_some() {
        return parse_prelude(payload);
    }
    match serde_json::from_slice(payload).ok()? {
        Value::Object(mut result) if result.contains_key("statusCode") => {
            let body = match result.remove("body") {
                None | Some(Value::Null) => Bytes::new(),
                Some(Value::String(text)) if is_base64(&result) => BASE64.decode(text).ok()?.into(),
                Some(Value::String(text)) => text.into(),
                Some(other) => other.to_string().into(),
            };
            Some(Answer { head: parse_head(&result)?, body })
        }
        // Anything else is the body of a success.
        Value::String(text) => Some(Answer { head: parse_head(&Map::new())?, body: text.into() }),
        other => Some(Answer { head: parse_head(&Map::new())?, body: other.to_string().into() }),
    }
}

/// Reads the prelude and gives it back with what follows it.
pub fn parse_prelude(bytes: &Bytes) -> Option<Answer> {
    let len = prelude_len(bytes)?;
    let prelude: Map<String, Value> = serde_json::from_slice(&bytes[..len]).ok()?;
    Some(Answer { head: parse_head(&prelude)?, body: bytes.slice(len + PRELUDE_END.len()..) })
}

/// Where the prelude ends, if all of it is there.
pub fn prelude_len(bytes: &[u8]) -> Option<usize> {
    bytes.windows(PRELUDE_END.len()).position(|window| window == PRELUDE_END)
}

fn is_base64(result: &Map<String, Value>) -> bool {
    result.get("isBase64Encoded").and_then(Value::as_bool).unwrap_or(false)
}

fn parse_head(result: &Map<String, Value>) -> Option<Head> {
    let status = match result.get("statusCode") {
        None | Some(Value::Null) => StatusCode::OK,
        Some(Value::Number(number)) => StatusCode::from_u16(u16::try_from(number.as_u64()?).ok()?).ok()?,
        Some(Value::String(text)) => StatusCode::from_u16(text.parse().ok()?).ok()?,
        Some(_) => return None,
    };
    let mut headers = HeaderMap::new();
    if let Some(given) = result.get("headers").filter(|given| !given.is_null()) {
        for (name, value) in given.as_object()? {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            headers.insert(name, HeaderValue::from_str(&scalar(value)?).ok()?);
        }
    }
    if let Some(cookies) = result.get("cookies").filter(|cookies| !cookies.is_null()) {
        for cookie in cookies.as_array()? {
            headers.append(SET_COOKIE, HeaderValue::from_str(cookie.as_str()?).ok()?);
        }
    }
    headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
    Some(Head { status, headers })
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(result: &'static str, expected: Option<(u16, &str, &str)>) {
        let answer = parse_buffered(&Bytes::from_static(result.as_bytes()));
        let seen = answer.as_ref().map(|Answer { head, body }| {
            let kind = head.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("?");
            (head.status.as_u16(), kind, std::str::from_utf8(body).expect("text"))
        });
        assert_eq!(seen, expected, "{result}");
    }

    #[test]
    fn results_become_responses() {
        check(r#"{"hello": "world"}"#, Some((200, "application/json", r#"{"hello":"world"}"#)));
        check(r#"["hello", 3, true]"#, Some((200, "application/json", r#"["hello",3,true]"#)));
        check(r#""hello""#, Some((200, "application/json", "hello")));
        check("3.1", Some((200, "application/json", "3.1")));
        check("null", Some((200, "application/json", "null")));
        check(r#"{"statusCode": 201, "body": "b"}"#, Some((201, "application/json", "b")));
        check(r#"{"statusCode": "404"}"#, Some((404, "application/json", "")));
        check(r#"{"statusCode": 200, "body": {"a": 1}}"#, Some((200, "application/json", r#"{"a":1}"#)));
        check(
            r#"{"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": "PGI+", "isBase64Encoded": true}"#,
            Some((200, "text/html", "<b>")),
        );
    }

    #[test]
    fn what_is_no_response_is_refused() {
        for result in [
            "",
            "{",
            r#"{"statusCode": "x"}"#,
            r#"{"statusCode": 99999}"#,
            r#"{"statusCode": 200, "headers": {"a b": "c"}}"#,
            r#"{"statusCode": 200, "headers": {"a": "c\r\nd: e"}}"#,
            r#"{"statusCode": 200, "cookies": "a=b"}"#,
            r#"{"statusCode": 200, "body": "%", "isBase64Encoded": true}"#,
        ] {
            assert_eq!(parse_buffered(&Bytes::from_static(result.as_bytes())), None, "{result}");
        }
    }

    #[test]
    fn cookies_are_sent_one_by_one() {
        let payload = Bytes::from_static(br#"{"statusCode":200,"cookies":["a=1","b=2"]}"#);
        let answer = parse_buffered(&payload).expect("a response");
        let cookies: Vec<_> = answer.head.headers.get_all(SET_COOKIE).iter().collect();
        assert_eq!(cookies, ["a=1", "b=2"]);
    }

    #[test]
    fn a_prelude_comes_before_the_body() {
        let bytes =
            Bytes::from_static(b"{\"statusCode\":418,\"headers\":{\"x\":\"y\"}}\0\0\0\0\0\0\0\0Hello");
        let answer = parse_prelude(&bytes).expect("a response");
        assert_eq!((answer.head.status.as_u16(), answer.body.as_ref()), (418, b"Hello".as_ref()));
        assert_eq!(parse_prelude(&Bytes::from_static(b"{\"statusCode\":200}\0\0\0")), None);
    }
}
