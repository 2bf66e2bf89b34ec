//! What happened on the way of a request, in AWS's words, for who tests a method.

use std::sync::{Mutex, PoisonError};

use base::Timestamp;

use crate::mapping::failure::Failure;
use crate::mapping::request::{IntegrationKind, IntegrationRequest};
use crate::mapping::response::{IntegrationResponse, MethodResponse};
use crate::mapping::{MethodRequest, Multi};

/// Longest list of headers that is shown whole, in bytes.
const HEADERS_BYTES_MAX: usize = 998;

/// Most requests keep none.
#[derive(Debug, Default)]
pub struct ExecutionLog(Option<Mutex<Vec<String>>>);

impl ExecutionLog {
    pub fn kept() -> Self {
        Self(Some(Mutex::default()))
    }

    /// The lines, each with the time of the request.
    pub fn into_text(self, request_id: &str, now: Timestamp) -> String {
        let lines = self.0.map(|lines| lines.into_inner().unwrap_or_else(PoisonError::into_inner));
        let time = time(now);
        let mut text = format!("Execution log for request {request_id}\n");
        for line in lines.unwrap_or_default() {
            text.push_str(&format!("{time} : {line}\n"));
        }
        text
    }

    /// Adds a line, which is made only if somebody reads it.
    fn line(&self, text: impl FnOnce() -> String) {
        if let Some(lines) = &self.0 {
            lines.lock().unwrap_or_else(PoisonError::into_inner).push(text());
        }
    }

    pub fn begin(&self, request_id: &str, path: &str, request: &MethodRequest) {
        self.line(|| format!("Starting execution for request: {request_id}"));
        self.line(|| format!("HTTP Method: {}, Resource Path: {path}", request.http_method));
        self.line(|| {
            format!(
                "Method request path: {}",
                shown(request.path.iter().map(|(name, value)| (name, value.clone())))
            )
        });
        self.line(|| format!("Method request query string: {}", shown_all(&request.query)));
        self.line(|| format!("Method request headers: {}", shown_all(&request.headers)));
        self.line(|| {
            format!("Method request body before transformations: {}", String::from_utf8_lossy(&request.body))
        });
    }

    /// What is sent. Integrations that reach nobody tell nothing.
    pub fn send(&self, kind: IntegrationKind, sent: &IntegrationRequest) {
        if kind == IntegrationKind::Mock {
            return;
        }
        let uri = || endpoint(&sent.uri);
        self.line(|| format!("Endpoint request URI: {}", uri()));
        self.line(|| format!("Endpoint request headers: {}", shown_all(&sent.headers)));
        self.line(|| {
            format!("Endpoint request body after transformations: {}", String::from_utf8_lossy(&sent.body))
        });
        self.line(|| format!("Sending request to {}", uri()));
    }

    pub fn receive(&self, latency: std::time::Duration, response: &IntegrationResponse) {
        let IntegrationResponse { status, headers, body } = response;
        let latency = latency.as_millis();
        self.line(|| format!("Received response. Status: {status}, Integration latency: {latency} ms"));
        self.line(|| format!("Endpoint response headers: {}", shown_all(headers)));
        self.line(|| {
            format!("Endpoint response body before transformations: {}", String::from_utf8_lossy(body))
        });
    }

    pub fn complete(&self, response: &MethodResponse) {
        let MethodResponse { status, headers, body } = response;
        self.line(|| {
            format!("Method response body after transformations: {}", String::from_utf8_lossy(body))
        });
        self.line(|| format!("Method response headers: {}", shown_all(headers)));
        self.line(|| "Successfully completed execution".to_owned());
        self.line(|| format!("Method completed with status: {status}"));
    }

    pub fn fail(&self, failure: &Failure, status: u16) {
        self.line(|| failure.reason.clone());
        self.line(|| format!("Method completed with status: {status}"));
    }
}

/// `Mon Sep 29 19:28:50 UTC 2025`
fn time(now: Timestamp) -> String {
    let format = time::macros::format_description!(
        "[weekday repr:short] [month repr:short] [day] [hour]:[minute]:[second] UTC [year]"
    );
    let time = time::OffsetDateTime::from_unix_timestamp(now.as_millis().div_euclid(1000));
    time.ok().and_then(|time| time.format(format).ok()).unwrap_or_default()
}

/// Functions are called at Lambda's own address.
fn endpoint(uri: &str) -> String {
    match uri.strip_prefix("arn:aws:apigateway:").and_then(|rest| rest.split_once(":lambda:path")) {
        Some((region, path)) => format!("https://lambda.{region}.amazonaws.com{path}"),
        None => uri.to_owned(),
    }
}

/// `{Accept=a/b, X-Own=1,2}`
fn shown_all(multi: &Multi) -> String {
    shown(multi.iter().map(|(name, values)| (name, values.join(","))))
}

fn shown<'a>(pairs: impl Iterator<Item = (&'a String, String)>) -> String {
    let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
    let text = format!("{{{}}}", pairs.join(", "));
    match text.char_indices().nth(HEADERS_BYTES_MAX) {
        Some((end, _)) => format!("{} [TRUNCATED]", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use base::Timestamp;

    use super::{ExecutionLog, endpoint, shown_all};
    use crate::mapping::failure::Failure;
    use crate::mapping::{MethodRequest, Multi};

    #[test]
    fn lines_have_the_time_and_aws_words() {
        let log = ExecutionLog::kept();
        let request = MethodRequest {
            http_method: "GET".to_owned(),
            path: vec![("id".to_owned(), "7".to_owned())],
            ..MethodRequest::default()
        };
        log.begin("r", "/pets/7", &request);
        log.fail(&Failure::internal("Execution failed"), 500);
        let expected = "Execution log for request r\n\
            T : Starting execution for request: r\n\
            T : HTTP Method: GET, Resource Path: /pets/7\n\
            T : Method request path: {id=7}\n\
            T : Method request query string: {}\n\
            T : Method request headers: {}\n\
            T : Method request body before transformations: \n\
            T : Execution failed\n\
            T : Method completed with status: 500\n";
        let text = log.into_text("r", Timestamp::from_millis(1_759_174_130_000));
        assert_eq!(text, expected.replace("T :", "Mon Sep 29 19:28:50 UTC 2025 :"));
    }

    #[test]
    fn long_lists_are_cut() {
        let long = Multi::from([("X".to_owned(), vec!["y".repeat(2000)])]);
        let text = shown_all(&long);
        assert!(text.ends_with("yy [TRUNCATED]") && text.len() == 998 + 12, "{}", text.len());
    }

    #[test]
    fn functions_are_shown_at_their_address() {
        let uri = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/F/invocations";
        assert_eq!(
            endpoint(uri),
            "https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/F/invocations"
        );
        assert_eq!(endpoint("http://h/"), "http://h/");
    }
}
