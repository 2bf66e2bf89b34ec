//! What an operator can set: one typed value, made once at start and handed down in parts.
//!
//! Sources, later ones win: the defaults here, `cumulet.toml`, flags.
//! Invariants:
//! - An unknown key is an error, never ignored.
//! - Every field has a default, so that the serialised default names every key that there is
//!   (which is why no field is an `Option`).

mod load;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

pub use load::{ConfigError, Overrides, RuntimeOverrides, load};

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where the endpoint listens. Default `127.0.0.1:4566`. Since 0.1.
    pub listen: SocketAddr,
    /// The folder that keeps everything. Default `$XDG_DATA_HOME/cumulet`, or `~/.local/share/cumulet`.
    /// Since 0.1.
    pub data_dir: PathBuf,
    /// Whether to keep everything in a temporary folder instead, and remove it at the end.
    /// Default `false`. Since 0.1.
    pub ephemeral: bool,
    /// Whom to let in. Default `open`, which only a loopback address allows. Since 0.1.
    pub auth: Auth,
    /// How functions are kept apart. Default `full`. Since 0.1.
    pub isolation: Isolation,
    /// What is logged on standard error: a level, or a filter such as `info,lambda=debug`.
    /// Default `info`. Since 0.1.
    pub log: String,
    /// The form of the log. Default `text`. Since 0.1.
    pub log_format: LogFormat,
    /// The front door's limits.
    pub http: server::Config,
    /// Limits of Lambda's API.
    pub lambda: lambda::config::Config,
    /// How invocations are run.
    pub execution: lambda::execution::Config,
    /// What APIs may take.
    pub apigateway: apigateway::Config,
    /// How much of the logs is kept.
    pub logs: logs::Config,
    /// Which interpreters run functions.
    pub runtimes: lambda::runtime::Config,
}

/// Whom to let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Auth {
    /// Any access key and unsigned requests; only on a loopback address
    Open,
    /// Only keys that exist, with a right signature, and what their policies allow
    Iam,
}

/// How functions are kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Isolation {
    /// Namespaces, own user, read-only root, seccomp and cgroups; refuse to run functions without them
    Full,
    /// Accept the weaker form where the kernel forbids namespaces: an ordinary process
    Process,
}

/// The form of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for people
    Text,
    /// One JSON object a line
    Json,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 4566)),
            data_dir: default_data_dir(),
            ephemeral: false,
            auth: Auth::Open,
            isolation: Isolation::Full,
            log: "info".to_owned(),
            log_format: LogFormat::Text,
            http: server::Config::default(),
            lambda: lambda::config::Config::default(),
            execution: lambda::execution::Config::default(),
            apigateway: apigateway::Config::default(),
            logs: logs::Config::default(),
            runtimes: lambda::runtime::Config::default(),
        }
    }
}

/// The XDG Base Directory Specification: `$XDG_DATA_HOME`, or `$HOME/.local/share` if it is unset or relative.
fn default_data_dir() -> PathBuf {
    let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    absolute("XDG_DATA_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
        .unwrap_or_else(|| PathBuf::from("/var/lib"))
        .join("cumulet")
}
