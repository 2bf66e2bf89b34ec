//! What a version of a function is made of: code and settings, with the rules that they obey.
//!
//! A [`Configuration`] is a plain value. A request to create or to update is a [`Change`];
//! applying it to the defaults or to what is there gives the new configuration, or the first rule that it breaks.

use std::collections::BTreeMap;

use store::Digest;

use crate::deployment::{Architecture, LogFormat, Logging};
use crate::error::Error;
use crate::limits;
use crate::names::LayerVersionId;
use crate::runtime::table::{self, Support};
use crate::text_enum::text_enum;

/// Everything that publishing a version freezes.
#[derive(Debug, Clone, PartialEq)]
pub struct Configuration {
    pub code: Code,
    pub description: String,
    pub role_arn: String,
    pub runtime: String,
    /// The build of the runtime that was found when the runtime was last set.
    pub runtime_version_arn: Option<String>,
    pub handler: String,
    pub timeout_s: u32,
    pub memory_mb: u32,
    pub ephemeral_storage_mb: u32,
    pub architecture: Architecture,
    /// `None`: never given; clients see the difference to "given and empty".
    pub environment: Option<BTreeMap<String, String>>,
    pub layers: Vec<LayerReference>,
    pub logging: Logging,
    pub tracing: Tracing,
    pub vpc: Option<Vpc>,
    pub dead_letter_arn: Option<String>,
    pub kms_key_arn: Option<String>,
    pub file_systems: Vec<FileSystem>,
    pub snap_start: SnapStart,
}

/// A zip archive by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    pub digest: Digest,
    pub size_bytes: u64,
}

/// A layer version as a function refers to it.
///
/// It carries the code itself: a function keeps a layer version that was deleted afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerReference {
    pub layer: LayerVersionId,
    pub code: Code,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tracing {
    #[default]
    PassThrough,
    Active,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SnapStart {
    #[default]
    None,
    PublishedVersions,
}

text_enum!(Tracing { PassThrough = "PassThrough", Active = "Active" });
text_enum!(SnapStart { None = "None", PublishedVersions = "PublishedVersions" });
text_enum!(Architecture { X86_64 = "x86_64", Arm64 = "arm64" });
text_enum!(LogFormat { Text = "Text", Json = "JSON" });

/// A virtual network that a function was told to join. Stored and shown; nothing joins it yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vpc {
    pub subnet_ids: Vec<String>,
    pub security_group_ids: Vec<String>,
    pub ipv6_allowed_for_dual_stack: bool,
}

/// A network file system that a function was told to mount. Stored and shown; nothing mounts it yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileSystem {
    pub arn: String,
    pub local_mount_path: String,
}

/// Parts of the logging settings; what is absent stays as it is.
#[derive(Debug, Clone, Default)]
pub struct LoggingChange {
    pub format: Option<LogFormat>,
    pub application_level: Option<String>,
    pub system_level: Option<String>,
    pub group: Option<String>,
}

/// New values of settings; what is absent stays as it is.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub description: Option<String>,
    pub role_arn: Option<String>,
    pub runtime: Option<String>,
    pub handler: Option<String>,
    pub timeout_s: Option<u32>,
    pub memory_mb: Option<u32>,
    pub ephemeral_storage_mb: Option<u32>,
    pub environment: Option<BTreeMap<String, String>>,
    pub layers: Option<Vec<LayerReference>>,
    pub logging: Option<LoggingChange>,
    pub tracing: Option<Tracing>,
    pub vpc: Option<Vpc>,
    /// The empty text removes it.
    pub dead_letter_arn: Option<String>,
    /// The empty text removes it.
    pub kms_key_arn: Option<String>,
    pub file_systems: Option<Vec<FileSystem>>,
    pub snap_start: Option<SnapStart>,
}

impl Configuration {
    /// AWS's defaults for a function of this name with this code.
    pub fn default_of(function_name: &str, code: Code, architecture: Architecture) -> Self {
        Self {
            code,
            description: String::new(),
            role_arn: String::new(),
            runtime: String::new(),
            runtime_version_arn: None,
            handler: String::new(),
            timeout_s: 3,
            memory_mb: 128,
            ephemeral_storage_mb: 512,
            architecture,
            environment: None,
            layers: Vec::new(),
            logging: Logging {
                format: LogFormat::Text,
                application_level: None,
                system_level: None,
                group: format!("/aws/lambda/{function_name}"),
            },
            tracing: Tracing::PassThrough,
            vpc: None,
            dead_letter_arn: None,
            kms_key_arn: None,
            file_systems: Vec::new(),
            snap_start: SnapStart::None,
        }
    }

    /// This configuration with the change applied.
    pub fn changed(&self, change: Change) -> Result<Self, Error> {
        let non_empty = |text: String| Some(text).filter(|text| !text.is_empty());
        let changed = Self {
            code: self.code,
            description: change.description.unwrap_or_else(|| self.description.clone()),
            role_arn: change.role_arn.unwrap_or_else(|| self.role_arn.clone()),
            runtime: change.runtime.unwrap_or_else(|| self.runtime.clone()),
            runtime_version_arn: self.runtime_version_arn.clone(),
            handler: change.handler.unwrap_or_else(|| self.handler.clone()),
            timeout_s: change.timeout_s.unwrap_or(self.timeout_s),
            memory_mb: change.memory_mb.unwrap_or(self.memory_mb),
            ephemeral_storage_mb: change.ephemeral_storage_mb.unwrap_or(self.ephemeral_storage_mb),
            architecture: self.architecture,
            environment: change.environment.or_else(|| self.environment.clone()),
            layers: change.layers.unwrap_or_else(|| self.layers.clone()),
            logging: match change.logging {
                Some(logging) => changed_logging(&self.logging, logging)?,
                None => self.logging.clone(),
            },
            tracing: change.tracing.unwrap_or(self.tracing),
            vpc: change.vpc.or_else(|| self.vpc.clone()),
            dead_letter_arn: match change.dead_letter_arn {
                Some(arn) => non_empty(arn),
                None => self.dead_letter_arn.clone(),
            },
            kms_key_arn: match change.kms_key_arn {
                Some(arn) => non_empty(arn),
                None => self.kms_key_arn.clone(),
            },
            file_systems: change.file_systems.unwrap_or_else(|| self.file_systems.clone()),
            snap_start: change.snap_start.unwrap_or(self.snap_start),
        };
        changed.check()?;
        Ok(changed)
    }

    /// The rules that AWS's model does not say, in the order in which AWS checks them.
    fn check(&self) -> Result<(), Error> {
        if self.runtime.is_empty() || (self.handler.is_empty() && !is_custom(&self.runtime)) {
            return Err(Error::RuntimeAndHandlerMissing);
        }
        check_runtime(&self.runtime)?;
        in_range("timeout", self.timeout_s, 1, limits::TIMEOUT_S_MAX)?;
        in_range("memorySize", self.memory_mb, limits::MEMORY_MB_MIN, limits::MEMORY_MB_MAX)?;
        if self.snap_start == SnapStart::PublishedVersions && !supports_snap_start(&self.runtime) {
            return Err(Error::SnapStartUnsupported { runtime: self.runtime.clone() });
        }
        if let Some(arn) = &self.dead_letter_arn {
            check_dead_letter_target(arn)?;
        }
        Ok(())
    }
}

/// Switching to text drops the levels; switching to JSON begins with `INFO` for both.
fn changed_logging(logging: &Logging, change: LoggingChange) -> Result<Logging, Error> {
    let format = change.format.unwrap_or(logging.format);
    let group = change.group.unwrap_or_else(|| logging.group.clone());
    match format {
        LogFormat::Text if change.application_level.is_some() || change.system_level.is_some() => {
            Err(Error::LogLevelWithTextFormat)
        }
        LogFormat::Text => Ok(Logging { format, application_level: None, system_level: None, group }),
        LogFormat::Json => {
            let level = |new: Option<String>, old: &Option<String>| {
                Some(new.or_else(|| old.clone()).unwrap_or_else(|| "INFO".to_owned()))
            };
            Ok(Logging {
                format,
                application_level: level(change.application_level, &logging.application_level),
                system_level: level(change.system_level, &logging.system_level),
                group,
            })
        }
    }
}

fn in_range(member: &'static str, value: u32, min: u32, max: u32) -> Result<(), Error> {
    let (relation, bound) = match value {
        value if value < min => ("greater", min),
        value if value > max => ("less", max),
        _ => return Ok(()),
    };
    Err(Error::ConstraintViolated {
        value: format!("'{value}'"),
        member,
        constraint: format!("Member must have value {relation} than or equal to {bound}"),
    })
}

/// Checks a function's variables in the order in which they were given.
pub fn check_environment<'a>(
    variables: impl IntoIterator<Item = (&'a str, &'a str)> + Clone,
) -> Result<(), Error> {
    let mut reserved = Vec::new();
    for (name, _) in variables.clone() {
        if RESERVED_VARIABLES.contains(&name) {
            reserved.push(name);
        }
        if !is_variable_name(name) {
            return Err(Error::ConstraintViolated {
                value: format!("'{{{}}}'", variables_as_map(variables)),
                member: "environment.variables",
                constraint: "Map keys must satisfy constraint: [Member must satisfy regular expression \
                             pattern: [a-zA-Z]([a-zA-Z0-9_])+]"
                    .to_owned(),
            });
        }
    }
    if !reserved.is_empty() {
        return Err(Error::EnvironmentReserved { names: reserved.join(", ") });
    }
    let mut measured = String::from("{");
    for (index, (name, value)) in variables.into_iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        measured.push_str(&format!("{comma}{}:{}", quoted(name), quoted(value)));
    }
    measured.push('}');
    if measured.len() > limits::ENVIRONMENT_BYTES_MAX {
        return Err(Error::EnvironmentTooLarge { measured });
    }
    Ok(())
}

fn variables_as_map<'a>(variables: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let pairs: Vec<String> = variables.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join(", ")
}

fn is_variable_name(name: &str) -> bool {
    name.len() >= 2
        && name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Checks which layers a function names, before it is looked whether they exist.
pub fn check_layers(layers: &[LayerVersionId], region: &str) -> Result<(), Error> {
    if layers.len() > limits::LAYERS_MAX {
        return Err(Error::TooManyLayers);
    }
    if layers.iter().any(|version| version.layer.region.as_str() != region) {
        return Err(Error::LayerInOtherRegion { ours: region.to_owned() });
    }
    let mut seen: BTreeMap<&crate::names::LayerId, &LayerVersionId> = BTreeMap::new();
    for version in layers {
        if let Some(first) = seen.insert(&version.layer, version) {
            return Err(Error::LayerTwice { first: first.arn(), second: version.arn() });
        }
    }
    Ok(())
}

/// Checks a runtime's name against those that AWS knows and still takes.
fn check_runtime(name: &str) -> Result<(), Error> {
    match table::find(name).map(|identifier| identifier.support) {
        Some(Support::Current) => Ok(()),
        Some(Support::Deprecated) => Err(Error::RuntimeDeprecated { runtime: name.to_owned() }),
        None => Err(Error::RuntimeUnknown { runtime: name.to_owned() }),
    }
}

/// Whether the runtime is the function's own `bootstrap`.
fn is_custom(runtime: &str) -> bool {
    runtime.starts_with("provided")
}

fn supports_snap_start(runtime: &str) -> bool {
    table::find(runtime).is_some_and(|identifier| identifier.supports_snap_start())
}

/// A dead-letter target is a queue or a topic; a function is one too, here.
fn check_dead_letter_target(arn: &str) -> Result<(), Error> {
    let service = arn.parse::<base::Arn>().map(|arn| arn.service);
    match service.as_deref() {
        Ok("sqs" | "sns" | "lambda") => Ok(()),
        Ok(_) | Err(_) => Err(Error::DeadLetterTargetInvalid { arn: arn.to_owned() }),
    }
}

/// Names of variables that belong to the runtime ("Defined runtime environment variables").
const RESERVED_VARIABLES: [&str; 17] = [
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_DEFAULT_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_LAMBDA_RUNTIME_API",
    "AWS_REGION",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "LAMBDA_TASK_ROOT",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn configuration() -> Configuration {
        let code = Code { digest: Digest::of(b""), size_bytes: 0 };
        let mut configuration = Configuration::default_of("mean", code, Architecture::X86_64);
        configuration.runtime = "python3.12".into();
        configuration.handler = "main.handler".into();
        configuration
    }

    fn message(result: Result<impl std::fmt::Debug, Error>) -> String {
        result.map_or_else(|error| error.message(), |value| format!("accepted {value:?}"))
    }

    #[test]
    fn runtimes_are_refused_in_awss_words() {
        assert!(check_runtime("python3.12").is_ok());
        assert_eq!(
            message(check_runtime("python3.7")),
            "The runtime parameter of python3.7 is no longer supported for creating or updating AWS Lambda \
             functions. We recommend you use a supported runtime while creating or updating functions."
        );
        assert!(
            message(check_runtime("PYTHON3.9"))
                .starts_with("Value PYTHON3.9 at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [nodejs20.x, python3.14,")
        );
    }

    #[test]
    fn logging_merges_member_by_member() {
        let json = |application: &str, system: &str, group: &str| Logging {
            format: LogFormat::Json,
            application_level: Some(application.into()),
            system_level: Some(system.into()),
            group: group.into(),
        };
        let text = configuration().logging;
        let change = |change| changed_logging(&text, change).unwrap();
        let default = LoggingChange::default;
        assert_eq!(
            change(LoggingChange { format: Some(LogFormat::Json), ..default() }),
            json("INFO", "INFO", "/aws/lambda/mean")
        );
        let debug = Some("DEBUG".to_owned());
        let with_level =
            LoggingChange { format: Some(LogFormat::Json), application_level: debug, ..default() };
        assert_eq!(change(with_level), json("DEBUG", "INFO", "/aws/lambda/mean"));
        let grouped = change(LoggingChange { group: Some("cool".into()), ..default() });
        assert_eq!((grouped.format, grouped.group.as_str()), (LogFormat::Text, "cool"));
        let back = LoggingChange { format: Some(LogFormat::Text), ..default() };
        let back = changed_logging(&json("DEBUG", "WARN", "cool"), back).unwrap();
        assert_eq!((back.application_level, back.system_level, back.group.as_str()), (None, None, "cool"));
    }

    #[test]
    fn variables_are_measured_as_compact_json_in_their_order() {
        let value = "x".repeat(4096 - r#"{"KEY":""}"#.len());
        assert!(check_environment([("KEY", value.as_str())]).is_ok());
        let large = format!("{value}x");
        assert_eq!(
            message(check_environment([("KEY", large.as_str())])),
            format!(
                "Lambda was unable to configure your environment variables because the environment variables you \
                 have provided exceeded the 4KB limit. String measured: {{\"KEY\":\"{large}\"}}"
            )
        );
        let two = message(check_environment([("ZZ", "1"), ("AA", large.as_str())]));
        assert!(two.contains(r#"String measured: {"ZZ":"1","AA":"x"#), "{two}");
    }

    #[test]
    fn reserved_variables_are_refused_by_name() {
        assert_eq!(
            message(check_environment([("AWS_REGION", "mars"), ("OK", "1")])),
            "Lambda was unable to configure your environment variables because the environment variables you have \
             provided contains reserved keys that are currently not supported for modification. \
             Reserved keys used in this request: AWS_REGION"
        );
    }

    #[test]
    fn settings_out_of_range_are_refused() {
        let change = Change { timeout_s: Some(901), ..Change::default() };
        assert_eq!(
            message(configuration().changed(change)),
            "1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: \
             Member must have value less than or equal to 900"
        );
        let change = Change { snap_start: Some(SnapStart::PublishedVersions), ..Change::default() };
        assert!(configuration().changed(change.clone()).is_ok());
        let change = Change { runtime: Some("python3.9".into()), ..change };
        assert_eq!(
            message(configuration().changed(change)),
            "python3.9 is not supported for SnapStart enabled functions."
        );
    }
}
