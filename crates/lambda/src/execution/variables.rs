//! The environment variables of the processes in an environment, as AWS sets them.

use std::collections::BTreeMap;

use base::ports::RoleCredentials;

use super::RuntimeProgram;
use super::program::{StandbyProgram, ZygoteProgram};
use crate::deployment::{Deployment, InitializationType, LogFormat};

/// What the variables are made of, besides the deployment.
#[derive(Debug)]
pub struct Sources<'a> {
    pub deployment: &'a Deployment,
    pub program: &'a RuntimeProgram,
    pub credentials: &'a RoleCredentials,
    pub initialization: InitializationType,
    pub log_stream: &'a str,
    /// Host and port of the Runtime API, as seen from inside.
    pub runtime_api: &'a str,
    /// The address of this cloud's own endpoint, as seen from inside.
    pub endpoint_url: Option<&'a str>,
}

const TASK_ROOT: &str = "/var/task";
const RUNTIME_DIR: &str = "/var/runtime";

/// Variables that an extension does not get. AWS: "Lambda Extensions API, permissions and configuration".
const NOT_FOR_EXTENSIONS: [&str; 10] = [
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_XRAY_CONTEXT_MISSING",
    "AWS_XRAY_DAEMON_ADDRESS",
    "LAMBDA_RUNTIME_DIR",
    "LAMBDA_TASK_ROOT",
    "_AWS_XRAY_DAEMON_ADDRESS",
    "_AWS_XRAY_DAEMON_PORT",
    "_HANDLER",
];

/// The variables of the runtime process.
///
/// From weakest to strongest: defaults, what the runtime needs, the function's own, and those that AWS reserves.
pub fn for_runtime(sources: &Sources<'_>) -> BTreeMap<String, String> {
    let mut variables = of_the_system();
    let mut set = |key: &str, value: &str| {
        variables.insert(key.to_owned(), value.to_owned());
    };
    set("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    set("AWS_XRAY_DAEMON_ADDRESS", "169.254.100.1:2000");
    set("_AWS_XRAY_DAEMON_ADDRESS", "169.254.100.1");
    set("_AWS_XRAY_DAEMON_PORT", "2000");
    if let Some(url) = sources.endpoint_url {
        set("AWS_ENDPOINT_URL", url);
    }
    variables.extend(sources.program.environment.clone());
    variables.extend(sources.deployment.environment.clone());
    variables.extend(reserved(sources));
    variables
}

/// The variables of a zygote: those that every function has and that hold no secret.
pub fn for_zygote(program: &ZygoteProgram) -> BTreeMap<String, String> {
    let mut variables = of_the_system();
    variables.extend(program.environment.clone());
    variables.insert("LAMBDA_TASK_ROOT".to_owned(), TASK_ROOT.to_owned());
    variables.insert("LAMBDA_RUNTIME_DIR".to_owned(), RUNTIME_DIR.to_owned());
    variables
}

/// The variables with which a standby starts: as those of a zygote.
pub fn for_standby(program: &StandbyProgram) -> BTreeMap<String, String> {
    let mut variables = of_the_system();
    variables.extend(program.environment.clone());
    variables
}

fn of_the_system() -> BTreeMap<String, String> {
    let libraries =
        "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib";
    let variables = [
        ("LANG", "en_US.UTF-8"),
        ("TZ", ":UTC"),
        ("PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin"),
        ("LD_LIBRARY_PATH", libraries),
    ];
    variables.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The variables of an extension's process.
pub fn for_extension(sources: &Sources<'_>) -> BTreeMap<String, String> {
    let mut variables = for_runtime(sources);
    variables.retain(|key, _| !NOT_FOR_EXTENSIONS.contains(&key.as_str()));
    variables
}

fn reserved(sources: &Sources<'_>) -> BTreeMap<String, String> {
    let Sources { deployment, credentials, .. } = sources;
    let mut variables = BTreeMap::new();
    let mut set = |key: &str, value: String| {
        variables.insert(key.to_owned(), value);
    };
    if !deployment.handler.is_empty() {
        set("_HANDLER", deployment.handler.clone());
    }
    let region = deployment.function.region.as_str();
    set("AWS_REGION", region.to_owned());
    set("AWS_DEFAULT_REGION", region.to_owned());
    set("AWS_LAMBDA_FUNCTION_NAME", deployment.function.name.to_string());
    set("AWS_LAMBDA_FUNCTION_VERSION", deployment.version.to_string());
    set("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", deployment.memory_mb.to_string());
    set("AWS_LAMBDA_LOG_GROUP_NAME", deployment.logging.group.clone());
    set("AWS_LAMBDA_LOG_STREAM_NAME", sources.log_stream.to_owned());
    set("AWS_LAMBDA_INITIALIZATION_TYPE", sources.initialization.as_str().to_owned());
    set("AWS_LAMBDA_RUNTIME_API", sources.runtime_api.to_owned());
    set("LAMBDA_TASK_ROOT", TASK_ROOT.to_owned());
    set("LAMBDA_RUNTIME_DIR", RUNTIME_DIR.to_owned());
    set("AWS_ACCESS_KEY_ID", credentials.access_key_id.clone());
    set("AWS_SECRET_ACCESS_KEY", credentials.secret_access_key.reveal().to_owned());
    set("AWS_SESSION_TOKEN", credentials.session_token.reveal().to_owned());
    if deployment.logging.format == LogFormat::Json {
        set("AWS_LAMBDA_LOG_FORMAT", "JSON".to_owned());
        if let Some(level) = &deployment.logging.application_level {
            set("AWS_LAMBDA_LOG_LEVEL", level.clone());
        }
    }
    variables
}

impl InitializationType {
    /// The value of `AWS_LAMBDA_INITIALIZATION_TYPE`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OnDemand => "on-demand",
            Self::ProvisionedConcurrency => "provisioned-concurrency",
            Self::SnapStart => "snap-start",
        }
    }
}
