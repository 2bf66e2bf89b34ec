//! The record of an invocation that a destination gets, in AWS's form ("Capturing records of Lambda
//! asynchronous invocations").

use base::Timestamp;
use bytes::Bytes;
use serde::Serialize;
use serde_json::value::RawValue;
use time::OffsetDateTime;
use time::macros::format_description;

use super::event::Event;
use super::schedule::Condition;

/// What a function answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    pub executed_version: String,
    pub function_error: Option<&'static str>,
    pub payload: Bytes,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    version: &'static str,
    timestamp: String,
    request_context: RequestContext<'a>,
    request_payload: Box<RawValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_context: Option<ResponseContext<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_payload: Option<Box<RawValue>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RequestContext<'a> {
    request_id: &'a str,
    function_arn: String,
    condition: &'static str,
    approximate_invoke_count: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResponseContext<'a> {
    status_code: u16,
    executed_version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    function_error: Option<&'static str>,
}

/// Writes the record. Without a response (the function was never reached), its two members are absent.
pub fn invocation_record(
    event: &Event,
    condition: Condition,
    response: Option<&Response>,
    now: Timestamp,
) -> Result<Bytes, serde_json::Error> {
    let response_context = response.map(|response| ResponseContext {
        status_code: 200,
        executed_version: &response.executed_version,
        function_error: response.function_error,
    });
    let document = Document {
        version: "1.0",
        timestamp: rfc3339_millis(now),
        request_context: RequestContext {
            request_id: event.request_id.as_str(),
            function_arn: event.qualified_arn(),
            condition: condition.as_str(),
            approximate_invoke_count: event.progress.n_invocations,
        },
        request_payload: json_of(&event.payload)?,
        response_context,
        response_payload: response.map(|response| json_of(&response.payload)).transpose()?,
    };
    serde_json::to_vec(&document).map(Bytes::from)
}

/// The bytes as they are if they are JSON; `{}` for none; else a JSON text of them.
fn json_of(bytes: &[u8]) -> Result<Box<RawValue>, serde_json::Error> {
    if bytes.is_empty() {
        return RawValue::from_string("{}".to_owned());
    }
    match serde_json::from_slice::<&RawValue>(bytes) {
        Ok(json) => Ok(json.to_owned()),
        Err(_) => serde_json::value::to_raw_value(&String::from_utf8_lossy(bytes)),
    }
}

/// `2025-11-25T02:27:35.123Z`.
fn rfc3339_millis(at: Timestamp) -> String {
    let nanos = i128::from(at.as_millis()) * 1_000_000;
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    let moment = OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    moment.format(&format).expect("a fixed format of existing components")
}

#[cfg(test)]
mod tests {
    use std::str;

    use super::*;
    use crate::deployment::FunctionId;
    use crate::events::event::Progress;

    const NOW: Timestamp = Timestamp::from_millis(1_764_037_655_123);

    fn check(
        n_invocations: u32,
        payload: &'static str,
        condition: Condition,
        response: Option<Response>,
        expected: &str,
    ) {
        let event = Event {
            request_id: base::RequestId::from("1-2".to_owned()),
            function: FunctionId {
                account: "000000000000".parse().unwrap(),
                region: "us-east-1".parse().unwrap(),
                name: "mean".into(),
            },
            qualifier: None,
            payload: Bytes::from_static(payload.as_bytes()),
            client_context: None,
            trace_header: None,
            accepted: NOW,
            n_hops: 0,
            progress: Progress { n_invocations, n_refusals: 0 },
        };
        let record = invocation_record(&event, condition, response.as_ref(), NOW).unwrap();
        assert_eq!(str::from_utf8(&record).unwrap(), expected);
    }

    fn response(function_error: Option<&'static str>, payload: &'static str) -> Option<Response> {
        let payload = Bytes::from_static(payload.as_bytes());
        Some(Response { executed_version: "$LATEST".to_owned(), function_error, payload })
    }

    #[test]
    fn a_success_is_recorded() {
        let expected = r#"{"version":"1.0","timestamp":"2025-11-25T02:27:35.123Z","requestContext":{"requestId":"1-2","functionArn":"arn:aws:lambda:us-east-1:000000000000:function:mean:$LATEST","condition":"Success","approximateInvokeCount":1},"requestPayload":{"nums": [1]},"responseContext":{"statusCode":200,"executedVersion":"$LATEST"},"responsePayload":2.0}"#;
        check(1, " {\"nums\": [1]}\n", Condition::Success, response(None, "2.0"), expected);
    }

    #[test]
    fn a_failure_is_recorded() {
        let expected = r#"{"version":"1.0","timestamp":"2025-11-25T02:27:35.123Z","requestContext":{"requestId":"1-2","functionArn":"arn:aws:lambda:us-east-1:000000000000:function:mean:$LATEST","condition":"RetriesExhausted","approximateInvokeCount":3},"requestPayload":{},"responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},"responsePayload":{"errorType":"KeyError"}}"#;
        let failed = response(Some("Unhandled"), r#"{"errorType":"KeyError"}"#);
        check(3, "", Condition::RetriesExhausted, failed, expected);
    }

    #[test]
    fn without_an_answer_there_is_no_response() {
        let expected = r#"{"version":"1.0","timestamp":"2025-11-25T02:27:35.123Z","requestContext":{"requestId":"1-2","functionArn":"arn:aws:lambda:us-east-1:000000000000:function:mean:$LATEST","condition":"ZeroReservedConcurrency","approximateInvokeCount":0},"requestPayload":{}}"#;
        check(0, "{}", Condition::ZeroReservedConcurrency, None, expected);
    }

    #[test]
    fn an_answer_that_is_no_json_becomes_a_text() {
        let expected = r#"{"version":"1.0","timestamp":"2025-11-25T02:27:35.123Z","requestContext":{"requestId":"1-2","functionArn":"arn:aws:lambda:us-east-1:000000000000:function:mean:$LATEST","condition":"Success","approximateInvokeCount":1},"requestPayload":[],"responseContext":{"statusCode":200,"executedVersion":"$LATEST"},"responsePayload":"plain \"text\""}"#;
        check(1, "[]", Condition::Success, response(None, "plain \"text\""), expected);
    }
}
