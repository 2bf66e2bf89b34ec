//! What a function's result means as a response of a REST API
//! ("Output format of a Lambda function for proxy integration").

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use serde_json::{Map, Value};

use crate::mapping::response::MethodResponse;
use crate::mapping::{Multi, header};

/// All that a result may have; none of it must be there.
const MEMBERS: [&str; 5] = ["statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded"];

/// `None`: the result is no response. Base64 is decoded only for clients that accept binary types.
pub fn parse(payload: &[u8], accepts_binary: bool) -> Option<MethodResponse> {
    let Value::Object(result) = serde_json::from_slice(payload).ok()? else { return None };
    if !result.keys().all(|name| MEMBERS.contains(&name.as_str())) {
        return None;
    }
    let mut headers = headers(&result)?;
    if header(&headers, "content-type").is_empty() {
        headers.insert("Content-Type".to_owned(), vec!["application/json".to_owned()]);
    }
    let is_base64 = result.get("isBase64Encoded").and_then(Value::as_bool).unwrap_or(false);
    let body = match result.get("body") {
        None | Some(Value::Null) => Bytes::new(),
        Some(Value::String(text)) if is_base64 && accepts_binary => BASE64.decode(text).ok()?.into(),
        Some(Value::String(text)) => text.clone().into(),
        Some(Value::Array(_) | Value::Object(_)) => return None,
        Some(scalar) => scalar.to_string().into(),
    };
    Some(MethodResponse { status: status(&result)?, headers, body })
}

fn status(result: &Map<String, Value>) -> Option<u16> {
    let status = match result.get("statusCode") {
        None | Some(Value::Null) => 200,
        Some(Value::Number(number)) => u16::try_from(number.as_u64()?).ok()?,
        Some(Value::String(text)) => text.parse().ok()?,
        Some(_) => return None,
    };
    (200..600).contains(&status).then_some(status)
}

/// Headers with one value and with several, together; what both say counts once.
fn headers(result: &Map<String, Value>) -> Option<Multi> {
    let mut headers = Multi::new();
    for (name, values) in object(result, "multiValueHeaders")?.into_iter().flatten() {
        let values: Option<Vec<String>> = values.as_array()?.iter().map(text).collect();
        headers.insert(name.clone(), values?);
    }
    for (name, value) in object(result, "headers")?.into_iter().flatten() {
        let value = text(value)?;
        let same = headers.iter_mut().find(|(other, _)| other.eq_ignore_ascii_case(name));
        match same {
            Some((_, values)) if values.contains(&value) => {}
            Some((_, values)) => values.push(value),
            None => {
                headers.insert(name.clone(), vec![value]);
            }
        }
    }
    Some(headers)
}

fn object<'a>(result: &'a Map<String, Value>, name: &str) -> Option<Option<&'a Map<String, Value>>> {
    match result.get(name) {
        None | Some(Value::Null) => Some(None),
        Some(value) => value.as_object().map(Some),
    }
}

/// A header's value: text, or what is written as one.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Null => String::new(),
        Value::Array(_) | Value::Object(_) => return None,
    };
    // What would end the header is no value of one.
    (!text.contains(['\r', '\n', '\0'])).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn check(result: &str, expected: Option<(u16, &str, &str)>) {
        let parsed = parse(result.as_bytes(), true);
        let parsed = parsed.as_ref().map(|response| {
            let headers: Vec<String> = response
                .headers
                .iter()
                .map(|(name, values)| format!("{name}={}", values.join(",")))
                .collect();
            (response.status, headers.join(" "), String::from_utf8_lossy(&response.body).into_owned())
        });
        let parsed =
            parsed.as_ref().map(|(status, headers, body)| (*status, headers.as_str(), body.as_str()));
        assert_eq!(parsed, expected, "{result}");
    }

    #[test]
    fn results_are_responses() {
        let json = "Content-Type=application/json";
        check("{}", Some((200, json, "")));
        check(r#"{"statusCode": 201, "body": "b"}"#, Some((201, json, "b")));
        check(r#"{"statusCode": "404", "body": null, "headers": null}"#, Some((404, json, "")));
        check(r#"{"body": 2.5}"#, Some((200, json, "2.5")));
        check(
            r#"{"headers": {"content-type": "text/html", "X-Flag": true}}"#,
            Some((200, "content-type=text/html X-Flag=true", "")),
        );
        check(
            r#"{"headers": {"content-type": "a/b", "a": "1", "B": "2"}, "multiValueHeaders": {"A": ["2", "3"], "b": ["2"]}}"#,
            Some((200, "A=2,3,1 b=2 content-type=a/b", "")),
        );
        check(r#"{"body": "PGI+", "isBase64Encoded": true}"#, Some((200, json, "<b>")));
    }

    #[test]
    fn base64_is_decoded_for_those_who_want_it() {
        let result = br#"{"body": "PGI+", "isBase64Encoded": true}"#;
        assert_eq!(parse(result, false).unwrap().body, "PGI+");
    }

    #[test]
    fn what_is_no_response_is_refused() {
        for result in [
            "",
            "2.0",
            r#""hello""#,
            r#"{"hello": "world"}"#,
            r#"{"statusCode": "x"}"#,
            r#"{"statusCode": 99999}"#,
            r#"{"statusCode": 100}"#,
            r#"{"body": {"a": 1}}"#,
            r#"{"headers": "a"}"#,
            r#"{"headers": {"a": ["b"]}}"#,
            r#"{"headers": {"a": "b\r\nc: d"}}"#,
            r#"{"multiValueHeaders": {"a": "b"}}"#,
            r#"{"body": "%", "isBase64Encoded": true}"#,
        ] {
            check(result, None);
        }
    }
}
