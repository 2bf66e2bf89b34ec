//! Why the program ends with an error: one sentence, what to do next, and an exit code.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::config::ConfigError;

const FREE_SPACE: &str = "free some space, or name a folder on another disk with --data-dir";
const MAKE_WRITABLE: &str = "make it writable for this user, or name another folder with --data-dir";

/// Why the program ends with an error.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("use the data folder {}", path.display())]
    DataFolder { path: PathBuf, source: std::io::Error },
    #[error("open the store")]
    Store(#[source] store::Error),
    #[error("listen on {address}")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error("read the filter --log {filter:?}")]
    LogFilter { filter: String, source: tracing_subscriber::filter::ParseError },
    #[error("find what running functions needs on this machine")]
    MachineLacks,
    /// A running cloud does not do what it was asked for.
    #[error("{what}: {reason}")]
    Refused { what: String, reason: String, advice: String },
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

impl Failure {
    /// The exit code, as `cumulet --help` lists them.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Other(_) | Self::Refused { .. } => 1,
            Self::Config(_) | Self::LogFilter { .. } => 2,
            Self::DataFolder { .. } | Self::Store(_) => 3,
            Self::Listen { .. } => 4,
            Self::MachineLacks => 5,
        })
    }

    /// What to do next.
    pub fn advice(&self) -> &str {
        match self {
            Self::Config(ConfigError::OpenToOthers { .. }) => "add --auth iam, or listen on 127.0.0.1",
            Self::Config(ConfigError::Unreadable { .. }) => {
                "name a file that this user can read with --config"
            }
            Self::Config(_) => "correct the file; `cumulet config` prints every key with its value",
            Self::LogFilter { .. } => {
                "write a level (error, warn, info, debug, trace) or `info,lambda=debug`"
            }
            Self::DataFolder { source, .. } => match source.kind() {
                std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => FREE_SPACE,
                _ => MAKE_WRITABLE,
            },
            Self::Store(error) => match error {
                store::Error::InUse { .. } => {
                    "stop the server that uses it, or name another folder with --data-dir"
                }
                store::Error::Full { .. } => FREE_SPACE,
                store::Error::TooNew { .. } | store::Error::RecordTooNew { .. } => {
                    "use the release that wrote it, or a newer one"
                }
                store::Error::Corrupt { .. } => {
                    "restore the folder from a copy, or name another one with --data-dir"
                }
                _ => MAKE_WRITABLE,
            },
            Self::Listen { source, .. } => match source.kind() {
                std::io::ErrorKind::AddrInUse => {
                    "stop what listens there, or take another port with --listen 127.0.0.1:0"
                }
                _ => "name an address of this machine and a free port with --listen",
            },
            Self::Refused { advice, .. } => advice,
            Self::MachineLacks => "see the lines marked `missing` above",
            Self::Other(_) => "run again with --log debug, and report it if it stays",
        }
    }

    /// The text for the terminal.
    pub fn report(&self) -> String {
        let mut text = format!("cumulet: failed to {self}");
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            // Errors of others may repeat their causes.
            let error_text = error.to_string();
            if !text.ends_with(&error_text) {
                text.push_str(&format!(": {error_text}"));
            }
            cause = error.source();
        }
        format!("{text}\n  next: {}", self.advice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_says_everything_once() {
        let source = tracing_subscriber::EnvFilter::try_new("a=b=c").expect_err("no filter");
        let report = Failure::LogFilter { filter: "a=b=c".to_owned(), source }.report();
        assert_eq!(report.matches("expected one of").count(), 1, "{report}");
        assert!(report.contains("\n  next: write a level"), "{report}");

        let source = std::io::Error::from(std::io::ErrorKind::NotFound);
        let report = Failure::Config(ConfigError::Unreadable { path: "/a".into(), source }).report();
        assert_eq!(
            report,
            "cumulet: failed to read /a: entity not found\n  next: name a file that this user can read with --config"
        );
    }
}
