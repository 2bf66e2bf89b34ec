//! What a function's result means as a response
//! ("Working with AWS Lambda proxy integrations for HTTP APIs", "Lambda function response").

use ::http::header::{CONTENT_LENGTH, CONTENT_TYPE, SET_COOKIE};
use ::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use serde_json::{Map, Value};

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Format 2.0: a result without a status is the body of a success. `None`: it is no response.
pub fn parse_v2(payload: &[u8]) -> Option<web::Response> {
    match serde_json::from_slice(payload).ok()? {
        Value::Object(result) if result.contains_key("statusCode") => {
            let mut response = parse(&result, JSON)?;
            for cookie in list(&result, "cookies")? {
                response.headers_mut().append(SET_COOKIE, HeaderValue::from_str(cookie.as_str()?).ok()?);
            }
            Some(response)
        }
        Value::String(text) => Some(plain(text.into())),
        _ => Some(plain(Bytes::copy_from_slice(payload))),
    }
}

/// Format 1.0: the result must be a response. `None`: it is none.
pub fn parse_v1(payload: &[u8]) -> Option<web::Response> {
    let Value::Object(result) = serde_json::from_slice(payload).ok()? else { return None };
    result.get("statusCode").filter(|status| !status.is_null())?;
    let mut response = parse(&result, HeaderValue::from_static("text/plain;charset=utf-8"))?;
    if let Some(given) = result.get("multiValueHeaders").filter(|given| !given.is_null()) {
        for (name, values) in given.as_object()? {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            response.headers_mut().remove(&name);
            for value in values.as_array()? {
                response.headers_mut().append(&name, HeaderValue::from_str(&scalar(value)?).ok()?);
            }
        }
    }
    Some(response)
}

/// Status, headers and body.
fn parse(result: &Map<String, Value>, default_type: HeaderValue) -> Option<web::Response> {
    let status = match result.get("statusCode")? {
        Value::Number(number) => u16::try_from(number.as_u64()?).ok()?,
        Value::String(text) => text.parse().ok()?,
        Value::Null => 200,
        _ => return None,
    };
    let mut headers = HeaderMap::new();
    if let Some(given) = result.get("headers").filter(|given| !given.is_null()) {
        for (name, value) in given.as_object()? {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            headers.insert(name, HeaderValue::from_str(&scalar(value)?).ok()?);
        }
    }
    // The length is counted, never believed.
    headers.remove(CONTENT_LENGTH);
    headers.entry(CONTENT_TYPE).or_insert(default_type);
    let is_base64 = result.get("isBase64Encoded").and_then(Value::as_bool).unwrap_or(false);
    let body: Bytes = match result.get("body") {
        None | Some(Value::Null) => Bytes::new(),
        Some(Value::String(text)) if is_base64 => BASE64.decode(text).ok()?.into(),
        Some(Value::String(text)) => text.clone().into(),
        Some(other) => other.to_string().into(),
    };
    let mut response = web::Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(status).ok().filter(|status| status.as_u16() >= 200)?;
    *response.headers_mut() = headers;
    Some(response)
}

fn plain(body: Bytes) -> web::Response {
    let mut response = web::Response::new(body.into());
    response.headers_mut().insert(CONTENT_TYPE, JSON);
    response
}

fn list<'a>(result: &'a Map<String, Value>, name: &str) -> Option<&'a [Value]> {
    match result.get(name) {
        None | Some(Value::Null) => Some(&[]),
        Some(values) => values.as_array().map(Vec::as_slice),
    }
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

    type Expected<'a> = Option<(u16, &'a str, &'a str)>;

    async fn check(parse: fn(&[u8]) -> Option<web::Response>, result: &str, expected: Expected<'_>) {
        let seen = match parse(result.as_bytes()) {
            None => None,
            Some(response) => {
                let status = response.status().as_u16();
                let kind = response.headers()[CONTENT_TYPE].to_str().unwrap().to_owned();
                let body = response.into_body().collect(1000).await.unwrap();
                Some((status, kind, String::from_utf8(body.to_vec()).unwrap()))
            }
        };
        let seen = seen.as_ref().map(|(status, kind, body)| (*status, kind.as_str(), body.as_str()));
        assert_eq!(seen, expected, "{result}");
    }

    #[tokio::test]
    async fn results_of_format_2_become_responses() {
        for (result, expected) in [
            (r#"{"hello": "world"}"#, (200, "application/json", r#"{"hello": "world"}"#)),
            (r#""hello""#, (200, "application/json", "hello")),
            ("2.0", (200, "application/json", "2.0")),
            ("null", (200, "application/json", "null")),
            (r#"{"statusCode": 201, "body": "b"}"#, (201, "application/json", "b")),
            (r#"{"statusCode": "404"}"#, (404, "application/json", "")),
            (
                r#"{"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": "PGI+", "isBase64Encoded": true}"#,
                (200, "text/html", "<b>"),
            ),
        ] {
            check(parse_v2, result, Some(expected)).await;
        }
    }

    #[tokio::test]
    async fn results_of_format_1_must_be_responses() {
        let plain = "text/plain;charset=utf-8";
        check(parse_v1, r#"{"statusCode": 201, "body": "b"}"#, Some((201, plain, "b"))).await;
        for result in ["", "2.0", r#""hello""#, r#"{"hello": "world"}"#, r#"{"statusCode": null}"#] {
            check(parse_v1, result, None).await;
        }
        let many = br#"{"statusCode": 200, "headers": {"a": "1"}, "multiValueHeaders": {"A": ["2", "3"]}}"#;
        let response = parse_v1(many).unwrap();
        let values: Vec<_> = response.headers().get_all("a").iter().collect();
        assert_eq!(values, ["2", "3"]);
    }

    #[test]
    fn what_is_no_response_is_refused() {
        for result in [
            "{",
            r#"{"statusCode": "x"}"#,
            r#"{"statusCode": 99999}"#,
            r#"{"statusCode": 100}"#,
            r#"{"statusCode": 200, "headers": {"a b": "c"}}"#,
            r#"{"statusCode": 200, "headers": {"a": "c\r\nd: e"}}"#,
            r#"{"statusCode": 200, "cookies": "a=b"}"#,
            r#"{"statusCode": 200, "body": "%", "isBase64Encoded": true}"#,
        ] {
            assert!(parse_v2(result.as_bytes()).is_none(), "{result}");
            let is_v2_only = result.contains("cookies");
            assert!(is_v2_only || parse_v1(result.as_bytes()).is_none(), "{result}");
        }
    }

    #[test]
    fn cookies_are_sent_one_by_one() {
        let response = parse_v2(br#"{"statusCode":200,"cookies":["a=1","b=2"]}"#).unwrap();
        let cookies: Vec<_> = response.headers().get_all(SET_COOKIE).iter().collect();
        assert_eq!(cookies, ["a=1", "b=2"]);
    }
}
