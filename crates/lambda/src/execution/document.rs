//! The error documents that callers see when a function's environment, not its code, failed.

use std::time::Duration;

use bytes::Bytes;
use serde::Serialize;

use super::state::{Exit, Failure};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    error_type: &'a str,
    error_message: &'a str,
}

/// An error document in AWS's order of members.
pub fn document(error_type: &str, error_message: &str) -> Bytes {
    let document = Document { error_type, error_message };
    Bytes::from(serde_json::to_vec(&document).expect("a struct of texts is JSON"))
}

/// The document for a response that is longer than callers may get.
pub fn response_too_large(bytes_max: u64) -> Bytes {
    document(
        RESPONSE_TOO_LARGE,
        &format!("Response payload size exceeded maximum allowed payload size ({bytes_max} bytes)."),
    )
}

pub const RESPONSE_TOO_LARGE: &str = "Function.ResponseSizeTooLarge";

/// The document for a failure that the runtime did not report itself.
pub fn failed(request_id: &str, failure: &Failure) -> Bytes {
    document(failure.error_type(), &format!("RequestId: {request_id} Error: {}", failure.message()))
}

impl Failure {
    /// `errorType` of the document and `Error Type` of the report.
    pub fn error_type(&self) -> &str {
        match self {
            Self::TimedOut { .. } => "Sandbox.Timedout",
            Self::RuntimeExited(Exit::OutOfMemory) => "Runtime.OutOfMemory",
            Self::RuntimeExited(_) | Self::ProtocolBroken => "Runtime.ExitError",
            Self::HandlerFailed { error_type }
            | Self::Reported { error_type }
            | Self::ExtensionReported { error_type, .. } => error_type,
            Self::InvalidEntrypoint { .. } => "Runtime.InvalidEntrypoint",
            Self::ExtensionExited { .. } => "Extension.Crash",
        }
    }

    /// What AWS says after `Error:`.
    pub fn message(&self) -> String {
        match self {
            Self::TimedOut { after } => timed_out(*after),
            Self::RuntimeExited(exit) => format!("Runtime exited {}", exit_reason(*exit)),
            Self::HandlerFailed { error_type } | Self::Reported { error_type } => error_type.clone(),
            Self::InvalidEntrypoint { message } => message.clone(),
            Self::ExtensionExited { exit, .. } => exit_text(*exit),
            Self::ExtensionReported { error_type, .. } => error_type.clone(),
            Self::ProtocolBroken => "Runtime exited without providing a reason".to_owned(),
        }
    }
}

/// `Task timed out after 3.00 seconds`
pub fn timed_out(after: Duration) -> String {
    format!("Task timed out after {:.2} seconds", after.as_secs_f64())
}

fn exit_reason(exit: Exit) -> String {
    match exit {
        Exit::Status(0) => "without providing a reason".to_owned(),
        _ => format!("with error: {}", exit_text(exit)),
    }
}

/// `exit status 1`, `signal: killed`: as the language of AWS's own agent prints them.
fn exit_text(exit: Exit) -> String {
    match exit {
        Exit::Status(status) => format!("exit status {status}"),
        Exit::Signal(signal) => format!("signal: {}", signal_text(signal)),
        Exit::OutOfMemory => "signal: killed".to_owned(),
    }
}

fn signal_text(signal: i32) -> String {
    let text = match signal {
        1 => "hangup",
        2 => "interrupt",
        3 => "quit",
        4 => "illegal instruction",
        5 => "trace/breakpoint trap",
        6 => "aborted",
        7 => "bus error",
        8 => "floating point exception",
        9 => "killed",
        10 => "user defined signal 1",
        11 => "segmentation fault",
        12 => "user defined signal 2",
        13 => "broken pipe",
        14 => "alarm clock",
        15 => "terminated",
        31 => "bad system call",
        _ => return format!("signal {signal}"),
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_those_of_aws() {
        let check = |failure: Failure, expected: &str| {
            let document = failed("ID", &failure);
            assert_eq!(std::str::from_utf8(&document), Ok(expected));
        };
        check(
            Failure::TimedOut { after: Duration::from_secs(1) },
            r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ID Error: Task timed out after 1.00 seconds"}"#,
        );
        check(
            Failure::RuntimeExited(Exit::Status(0)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited without providing a reason"}"#,
        );
        check(
            Failure::RuntimeExited(Exit::Status(127)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 127"}"#,
        );
        check(
            Failure::RuntimeExited(Exit::Signal(11)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: signal: segmentation fault"}"#,
        );
        check(
            Failure::RuntimeExited(Exit::OutOfMemory),
            r#"{"errorType":"Runtime.OutOfMemory","errorMessage":"RequestId: ID Error: Runtime exited with error: signal: killed"}"#,
        );
        assert_eq!(
            response_too_large(6_291_556),
            r#"{"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes)."}"#
        );
    }
}
