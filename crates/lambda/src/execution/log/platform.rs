//! What the platform itself says in a function's log and to telemetry subscribers: as text and as JSON. Pure.

use std::fmt::Write as _;
use std::time::Duration;

use base::Timestamp;
use serde_json::{Value, json};

use super::iso8601;
use super::lines::Level;
use crate::deployment::InitializationType;
use crate::execution::document;
use crate::execution::state::{Failure, Phase, Report};
use crate::execution::trace;

/// What stays the same in all records of an environment.
#[derive(Debug, Clone)]
pub struct Subject {
    pub function_name: String,
    pub function_version: String,
    pub initialization_type: &'static str,
    pub runtime_version: String,
    pub runtime_version_arn: String,
    pub memory_mb: u32,
    pub instance_id: String,
    pub tracing_active: bool,
}

impl Subject {
    fn is_snap_start(&self) -> bool {
        self.initialization_type == InitializationType::SnapStart.as_str()
    }
}

/// What was there of an environment before it was wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead<'a> {
    /// It was forked from this one.
    Zygote(&'a str),
    /// Its runtime waited.
    Standby,
}

impl<'a> Ahead<'a> {
    /// A field of ours in reports: its name and what it says.
    const fn field(self) -> (&'static str, &'a str) {
        match self {
            Self::Zygote(label) => ("Zygote", label),
            Self::Standby => ("Standby", "hit"),
        }
    }
}

/// One platform record.
#[derive(Debug)]
pub enum Platform<'a> {
    InitStart {
        phase: Phase,
    },
    InitReport {
        phase: Phase,
        duration: Duration,
        failure: Option<&'a Failure>,
    },
    /// An environment is made from a snapshot.
    RestoreStart,
    RestoreReport {
        duration: Duration,
        failure: Option<&'a Failure>,
    },
    Start {
        request_id: &'a str,
        trace: &'a str,
    },
    /// The runtime is done with an invocation; extensions may not be.
    RuntimeDone {
        request_id: &'a str,
        trace: &'a str,
        report: &'a Report,
        produced_bytes: u64,
    },
    Report {
        request_id: &'a str,
        trace: &'a str,
        report: &'a Report,
        memory_mb_used_max: u32,
        /// What the environment was made of; only its first report says it.
        ahead: Option<Ahead<'a>>,
    },
    Extension {
        name: &'a str,
        events: &'a [&'static str],
        failure: Option<&'a str>,
    },
    TelemetrySubscription {
        name: &'a str,
        types: &'a [&'static str],
    },
}

/// The billed duration: whole milliseconds, rounded up.
pub fn billed(report: &Report) -> Duration {
    let init = report.init.filter(|_| report.init_billed).unwrap_or_default();
    let nanos = (report.duration + init).as_nanos();
    Duration::from_millis(u64::try_from(nanos.div_ceil(1_000_000)).unwrap_or(u64::MAX).max(1))
}

impl Platform<'_> {
    /// The level by which `SystemLogLevel` chooses. AWS: "System log level event mapping".
    pub fn level(&self) -> Level {
        let outcome = |failed: bool, else_level: Level| if failed { Level::Warn } else { else_level };
        match self {
            Self::InitStart { .. }
            | Self::RestoreStart
            | Self::Start { .. }
            | Self::TelemetrySubscription { .. } => Level::Info,
            Self::InitReport { failure, .. } | Self::RestoreReport { failure, .. } => {
                outcome(failure.is_some(), Level::Info)
            }
            Self::RuntimeDone { report, .. } => outcome(report.failure.is_some(), Level::Debug),
            Self::Report { report, .. } => outcome(report.failure.is_some(), Level::Info),
            Self::Extension { failure, .. } => outcome(failure.is_some(), Level::Info),
        }
    }

    /// The lines of the text format, each with its line feed; some records have none.
    pub fn text(&self, subject: &Subject, now: Timestamp) -> Vec<String> {
        match self {
            Self::InitStart { .. } => vec![format!(
                "INIT_START Runtime Version: {}\tRuntime Version ARN: {}\n",
                subject.runtime_version, subject.runtime_version_arn
            )],
            Self::InitReport { phase, duration, failure } => {
                let mut lines: Vec<_> =
                    failure.and_then(|failure| failure_line("", failure, now)).into_iter().collect();
                let phase = phase.as_str();
                let mut line = format!("INIT_REPORT Init Duration: {} ms\tPhase: {phase}", millis(*duration));
                if let Some(failure) = failure {
                    line.push('\t');
                    line.push_str(&status(failure));
                }
                lines.push(line + "\n");
                lines
            }
            Self::RestoreStart => vec![format!(
                "RESTORE_START Runtime Version: {}\tRuntime Version ARN: {}\n",
                subject.runtime_version, subject.runtime_version_arn
            )],
            Self::RestoreReport { duration, failure } => {
                let mut line = format!("RESTORE_REPORT Restore Duration: {} ms", millis(*duration));
                if let Some(failure) = failure {
                    line.push('\t');
                    line.push_str(&status(failure));
                }
                vec![line + "\n"]
            }
            Self::Start { request_id, .. } => {
                vec![format!("START RequestId: {request_id} Version: {}\n", subject.function_version)]
            }
            Self::RuntimeDone { .. } => vec![],
            Self::Report { request_id, trace, report, memory_mb_used_max, ahead } => {
                let failure = report.failure.as_ref();
                let mut lines: Vec<_> =
                    failure.and_then(|failure| failure_line(request_id, failure, now)).into_iter().collect();
                lines.push(format!("END RequestId: {request_id}\n"));
                let ahead = ahead.filter(|_| report.init.is_some());
                lines.push(report_line(subject, request_id, trace, report, *memory_mb_used_max, ahead));
                lines
            }
            Self::Extension { name, events, failure } => {
                let state = failure.unwrap_or("Ready");
                vec![format!("EXTENSION\tName: {name}\tState: {state}\tEvents: [{}]\n", events.join(", "))]
            }
            Self::TelemetrySubscription { name, types } => {
                let types: Vec<_> = types.iter().map(|kind| capitalized(kind)).collect();
                vec![format!("TELEMETRY\tName: {name}\tState: Subscribed\tTypes: [{}]\n", types.join(", "))]
            }
        }
    }

    /// The event as JSON, in the shape of the Telemetry API.
    pub fn json(&self, subject: &Subject, now: Timestamp) -> Value {
        let (kind, record) = self.record(subject);
        json!({ "time": iso8601(now), "type": kind, "record": record })
    }

    fn record(&self, subject: &Subject) -> (&'static str, Value) {
        let initialization = subject.initialization_type;
        match self {
            Self::InitStart { phase } => (
                "platform.initStart",
                json!({
                    "initializationType": initialization,
                    "phase": phase.as_str(),
                    "runtimeVersion": subject.runtime_version,
                    "runtimeVersionArn": subject.runtime_version_arn,
                    "functionName": subject.function_name,
                    "functionVersion": subject.function_version,
                    "instanceId": subject.instance_id,
                    "instanceMaxMemory": u64::from(subject.memory_mb) * 1024 * 1024,
                }),
            ),
            Self::InitReport { phase, duration, failure } => {
                let mut record = json!({
                    "initializationType": initialization,
                    "phase": phase.as_str(),
                    "status": failure.map_or("success", Failure::status),
                    "metrics": { "durationMs": number(*duration) },
                });
                if let Some(failure) = failure {
                    record["errorType"] = failure.error_type().into();
                }
                ("platform.initReport", record)
            }
            Self::RestoreStart => (
                "platform.restoreStart",
                json!({
                    "runtimeVersion": subject.runtime_version,
                    "runtimeVersionArn": subject.runtime_version_arn,
                    "functionName": subject.function_name,
                    "functionVersion": subject.function_version,
                    "instanceId": subject.instance_id,
                    "instanceMaxMemory": u64::from(subject.memory_mb) * 1024 * 1024,
                }),
            ),
            Self::RestoreReport { duration, failure } => {
                let mut record = json!({
                    "status": failure.map_or("success", Failure::status),
                    "metrics": { "durationMs": number(*duration) },
                });
                if let Some(failure) = failure {
                    record["errorType"] = failure.error_type().into();
                }
                ("platform.restoreReport", record)
            }
            Self::Start { request_id, trace } => (
                "platform.start",
                json!({
                    "requestId": request_id,
                    "version": subject.function_version,
                    "tracing": tracing(trace),
                }),
            ),
            Self::RuntimeDone { request_id, trace, report, produced_bytes } => {
                let metrics =
                    json!({ "durationMs": number(report.duration), "producedBytes": produced_bytes });
                ("platform.runtimeDone", done(request_id, trace, report, metrics))
            }
            Self::Report { request_id, trace, report, memory_mb_used_max, ahead } => {
                let mut metrics = json!({
                    "durationMs": number(report.duration),
                    "billedDurationMs": billed(report).as_millis() as u64,
                    "memorySizeMB": subject.memory_mb,
                    "maxMemoryUsedMB": memory_mb_used_max,
                });
                match report.init {
                    Some(restore) if subject.is_snap_start() => {
                        metrics["restoreDurationMs"] = number(restore)
                    }
                    Some(init) => metrics["initDurationMs"] = number(init),
                    None => {}
                }
                let mut record = done(request_id, trace, report, metrics);
                if let Some((name, value)) = ahead.filter(|_| report.init.is_some()).map(Ahead::field) {
                    record[name.to_lowercase()] = value.into();
                }
                ("platform.report", record)
            }
            Self::Extension { name, events, failure } => (
                "platform.extension",
                json!({ "name": name, "state": failure.unwrap_or("Ready"), "events": events }),
            ),
            Self::TelemetrySubscription { name, types } => (
                "platform.telemetrySubscription",
                json!({ "name": name, "state": "Subscribed", "types": types }),
            ),
        }
    }
}

fn done(request_id: &str, trace: &str, report: &Report, metrics: Value) -> Value {
    let status = report.failure.as_ref().map_or("success", Failure::status);
    let mut record = json!({ "requestId": request_id, "status": status });
    if let Some(failure) = &report.failure {
        record["errorType"] = failure.error_type().into();
    }
    record["metrics"] = metrics;
    record["tracing"] = tracing(trace);
    record
}

fn tracing(header: &str) -> Value {
    json!({ "spanId": trace::parent(header), "type": "X-Amzn-Trace-Id", "value": header })
}

fn report_line(
    subject: &Subject,
    request_id: &str,
    header: &str,
    report: &Report,
    memory_mb_used_max: u32,
    ahead: Option<Ahead<'_>>,
) -> String {
    let mut line = format!(
        "REPORT RequestId: {request_id}\tDuration: {} ms\tBilled Duration: {} ms\tMemory Size: {} MB\tMax Memory Used: {memory_mb_used_max} MB\t",
        millis(report.duration),
        billed(report).as_millis(),
        subject.memory_mb,
    );
    match report.init {
        Some(restore) if subject.is_snap_start() => {
            let billed = restore.as_nanos().div_ceil(1_000_000);
            write!(line, "Restore Duration: {} ms\tBilled Restore Duration: {billed} ms\t", millis(restore))
                .expect("writing to a text cannot fail");
        }
        Some(init) => {
            write!(line, "Init Duration: {} ms\t", millis(init)).expect("writing to a text cannot fail");
        }
        None => {}
    }
    match &report.failure {
        // A handler that fails is no failure of the platform: AWS's text report does not mention it.
        None | Some(Failure::HandlerFailed { .. }) => {}
        Some(failure) => {
            line.push_str(&status(failure));
            line.push('\t');
        }
    }
    if let Some((name, value)) = ahead.map(Ahead::field) {
        // Behind everything of AWS's own, for whoever reads the line by place.
        write!(line, "{name}: {value}\t").expect("writing to a text cannot fail");
    }
    if subject.tracing_active {
        let (root, parent) = (trace::root(header), trace::parent(header));
        let sampled = trace::is_sampled(header);
        write!(line, "\nXRAY TraceId: {root}\tSegmentId: {parent}\tSampled: {sampled}\t")
            .expect("writing to a text cannot fail");
    }
    line.push('\n');
    line
}

/// `Status: error\tError Type: Runtime.ExitError`
fn status(failure: &Failure) -> String {
    match failure {
        Failure::TimedOut { .. } => "Status: timeout".to_owned(),
        failure => format!("Status: error\tError Type: {}", failure.error_type()),
    }
}

/// The line that says why the platform ended an invocation or an initialisation. Failures that the runtime
/// reported are in the log already.
fn failure_line(request_id: &str, failure: &Failure, now: Timestamp) -> Option<String> {
    match failure {
        Failure::HandlerFailed { .. } | Failure::Reported { .. } => None,
        Failure::TimedOut { after } if !request_id.is_empty() => {
            Some(format!("{} {request_id} {}\n\n", iso8601(now), document::timed_out(*after)))
        }
        Failure::TimedOut { .. } => None,
        _ if request_id.is_empty() => None,
        failure => {
            let kind = match failure {
                // The kernel's kill shows as an exit in the line and as what it was in the report.
                Failure::RuntimeExited(_) => "Runtime.ExitError",
                failure => failure.error_type(),
            };
            Some(format!("RequestId: {request_id} Error: {}\n{kind}\n", failure.message()))
        }
    }
}

impl Failure {
    /// The value of `status` in telemetry. AWS: "Lambda Telemetry API Event schema reference".
    fn status(&self) -> &'static str {
        match self {
            Self::TimedOut { .. } => "timeout",
            Self::HandlerFailed { .. } | Self::Reported { .. } => "error",
            _ => "failure",
        }
    }
}

impl Phase {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Init => "init",
            Self::Invoke => "invoke",
        }
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn millis(duration: Duration) -> String {
    format!("{:.2}", duration.as_secs_f64() * 1000.0)
}

fn number(duration: Duration) -> Value {
    let millis = (duration.as_secs_f64() * 1_000_000.0).round() / 1000.0;
    json!(millis)
}

#[cfg(test)]
mod tests {
    use super::super::super::state::Exit;
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_764_041_255_123);
    const TRACE: &str = "Root=1-69252267-00;Parent=53995c3f42cd8ad8;Sampled=1";

    fn subject() -> Subject {
        Subject {
            function_name: "mean".to_owned(),
            function_version: "$LATEST".to_owned(),
            initialization_type: "on-demand",
            runtime_version: "python:3.13.v57".to_owned(),
            runtime_version_arn: "arn:aws:lambda:us-east-1::runtime:00".to_owned(),
            memory_mb: 128,
            instance_id: "i".to_owned(),
            tracing_active: false,
        }
    }

    fn report(failure: Option<Failure>) -> Report {
        let (duration, init) = (Duration::from_micros(3_010), Some(Duration::from_micros(110_100)));
        Report { duration, init, init_billed: true, failure }
    }

    fn text(record: &Platform<'_>) -> Vec<String> {
        record.text(&subject(), NOW)
    }

    #[test]
    fn text_is_that_of_aws() {
        let check = |record: Platform<'_>, expected: &[&str]| assert_eq!(text(&record), expected);
        check(
            Platform::InitStart { phase: Phase::Init },
            &[
                "INIT_START Runtime Version: python:3.13.v57\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:00\n",
            ],
        );
        check(
            Platform::Start { request_id: "ID", trace: TRACE },
            &["START RequestId: ID Version: $LATEST\n"],
        );
        let done = |report| Platform::Report {
            request_id: "ID",
            trace: TRACE,
            report,
            memory_mb_used_max: 36,
            ahead: None,
        };
        let cold = report(None);
        check(
            done(&cold),
            &[
                "END RequestId: ID\n",
                "REPORT RequestId: ID\tDuration: 3.01 ms\tBilled Duration: 114 ms\tMemory Size: 128 MB\tMax Memory Used: 36 MB\tInit Duration: 110.10 ms\t\n",
            ],
        );
        let ahead = |ahead| Platform::Report {
            request_id: "ID",
            trace: TRACE,
            report: &cold,
            memory_mb_used_max: 36,
            ahead: Some(ahead),
        };
        for (ahead, ending) in [
            (ahead(Ahead::Zygote("numpy hit")), "\tInit Duration: 110.10 ms\tZygote: numpy hit\t\n"),
            (ahead(Ahead::Standby), "\tInit Duration: 110.10 ms\tStandby: hit\t\n"),
        ] {
            assert!(text(&ahead)[1].ends_with(ending), "{:?}", text(&ahead));
        }
        let warm = Report { init: None, ..report(None) };
        check(
            done(&warm),
            &[
                "END RequestId: ID\n",
                "REPORT RequestId: ID\tDuration: 3.01 ms\tBilled Duration: 4 ms\tMemory Size: 128 MB\tMax Memory Used: 36 MB\t\n",
            ],
        );
    }

    #[test]
    fn text_says_why_the_platform_ended_an_invocation() {
        let check = |failure: Failure, first: &str, ending: &str| {
            let report = Report { init: None, ..report(Some(failure)) };
            let record = Platform::Report {
                request_id: "ID",
                trace: TRACE,
                report: &report,
                memory_mb_used_max: 36,
                ahead: None,
            };
            let lines = text(&record);
            assert_eq!(lines[0], first);
            assert!(lines.last().unwrap().ends_with(ending), "{lines:?}");
        };
        check(
            Failure::TimedOut { after: Duration::from_secs(3) },
            "2025-11-25T03:27:35.123Z ID Task timed out after 3.00 seconds\n\n",
            "Max Memory Used: 36 MB\tStatus: timeout\t\n",
        );
        check(
            Failure::RuntimeExited(Exit::Status(1)),
            "RequestId: ID Error: Runtime exited with error: exit status 1\nRuntime.ExitError\n",
            "Max Memory Used: 36 MB\tStatus: error\tError Type: Runtime.ExitError\t\n",
        );
        check(
            Failure::RuntimeExited(Exit::OutOfMemory),
            "RequestId: ID Error: Runtime exited with error: signal: killed\nRuntime.ExitError\n",
            "Max Memory Used: 36 MB\tStatus: error\tError Type: Runtime.OutOfMemory\t\n",
        );
        check(
            Failure::HandlerFailed { error_type: "KeyError".to_owned() },
            "END RequestId: ID\n",
            "Max Memory Used: 36 MB\t\n",
        );
    }

    #[test]
    fn json_is_that_of_the_telemetry_api() {
        let report = report(Some(Failure::HandlerFailed { error_type: "KeyError".to_owned() }));
        let record = Platform::Report {
            request_id: "ID",
            trace: TRACE,
            report: &report,
            memory_mb_used_max: 36,
            ahead: None,
        };
        assert_eq!(
            record.json(&subject(), NOW),
            json!({
                "time": "2025-11-25T03:27:35.123Z",
                "type": "platform.report",
                "record": {
                    "requestId": "ID",
                    "status": "error",
                    "errorType": "KeyError",
                    "metrics": {
                        "durationMs": 3.01,
                        "billedDurationMs": 114,
                        "memorySizeMB": 128,
                        "maxMemoryUsedMB": 36,
                        "initDurationMs": 110.1,
                    },
                    "tracing": { "spanId": "53995c3f42cd8ad8", "type": "X-Amzn-Trace-Id", "value": TRACE },
                },
            })
        );
    }
}
