//! What an execution environment needs to run one version of one function: the seam between
//! the API half of this crate, which makes deployments, and the execution half, which runs them.
//!
//! A deployment is immutable. Any update of a function makes a new one with a higher generation;
//! environments of an older generation finish their invocation and end.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use base::{AccountId, Region};
use serde::{Deserialize, Serialize};

/// What names a function: unique in an account and region.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FunctionId {
    pub account: AccountId,
    pub region: Region,
    pub name: Arc<str>,
}

impl FunctionId {
    /// `arn:aws:lambda:REGION:ACCOUNT:function:NAME`, without a qualifier.
    pub fn arn(&self) -> String {
        let Self { account, region, name } = self;
        format!("arn:{}:lambda:{region}:{account}:function:{name}", region.partition())
    }
}

/// Which code and configuration of a function: the editable one or a published one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    Latest,
    /// Numbers start at 1 and are never used twice.
    Published(u64),
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latest => f.write_str("$LATEST"),
            Self::Published(number) => write!(f, "{number}"),
        }
    }
}

/// The instruction set of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Architecture {
    X86_64,
    Arm64,
}

/// The format of a function's log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// Where and how a function logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logging {
    pub format: LogFormat,
    /// `TRACE` … `FATAL`; only with [`LogFormat::Json`].
    pub application_level: Option<String>,
    /// `DEBUG`, `INFO` or `WARN`; only with [`LogFormat::Json`].
    pub system_level: Option<String>,
    pub group: String,
}

/// Why an environment is made, as `AWS_LAMBDA_INITIALIZATION_TYPE` tells the function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InitializationType {
    OnDemand,
    ProvisionedConcurrency,
    SnapStart,
}

/// How long an environment serves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Isolation {
    /// As on AWS: one invocation after the other, each finding what the one before has left.
    #[default]
    Environment,
    /// One invocation: the next one gets a copy of the function as it was when it was initialised.
    Invocation,
}

impl Isolation {
    /// The tag of a function by which its owner chooses.
    pub const TAG: &'static str = "cumulet:isolation";

    /// The value of the tag; `None` for what is no such value.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "environment" => Some(Self::Environment),
            "invocation" => Some(Self::Invocation),
            _ => None,
        }
    }
}

/// One version of one function, ready to run.
#[derive(Debug, Clone)]
pub struct Deployment {
    pub function: FunctionId,
    pub version: Version,
    /// Rises with every change of this version's code or configuration.
    pub generation: u64,
    /// The runtime's AWS name (`python3.11`, `provided.al2023`), checked at creation.
    pub runtime: String,
    pub architecture: Architecture,
    /// Empty for custom runtimes that were given none.
    pub handler: String,
    pub timeout: Duration,
    pub memory_mb: u32,
    pub ephemeral_storage_mb: u32,
    /// The function's own variables, decrypted.
    pub environment: BTreeMap<String, String>,
    /// The unpacked code: becomes `/var/task`.
    pub code_dir: PathBuf,
    /// The unpacked layers in order: merged, they become `/opt`.
    pub layer_dirs: Vec<PathBuf>,
    pub role_arn: String,
    pub logging: Logging,
    /// Whether `TracingConfig.Mode` is `Active`.
    pub tracing_active: bool,
    pub snap_start: bool,
    /// As the function's owner wishes; `None` leaves it to the operator.
    pub isolation: Option<Isolation>,
}
