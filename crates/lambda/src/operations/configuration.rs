//! Between the shapes of functions' settings and the domain's types.

use std::collections::BTreeMap;

use api::Map;
use api::lambda::{
    CreateFunctionRequest, DeadLetterConfig, Environment, EnvironmentResponse, EphemeralStorage,
    FileSystemConfig, FunctionConfiguration, Layer, LoggingConfig, RuntimeVersionConfig, SnapStartResponse,
    TracingConfigResponse, UpdateFunctionConfigurationRequest, VpcConfig, VpcConfigResponse,
};
use base::Timestamp;

use crate::configuration::{
    Change, Configuration, FileSystem, LayerReference, LoggingChange, SnapStart, Tracing, Vpc,
    check_environment,
};
use crate::deployment::{Architecture, FunctionId, LogFormat, Version};
use crate::error::Error;
use crate::state::Phase;
use crate::version::FunctionVersion;

/// The settings of a new function; its layers were looked up before.
pub(super) fn parse_create(
    input: &mut CreateFunctionRequest,
    layers: Option<Vec<LayerReference>>,
) -> Result<Change, Error> {
    Ok(Change {
        description: input.description.take(),
        role_arn: Some(std::mem::take(&mut input.role)),
        runtime: input.runtime.take(),
        handler: input.handler.take(),
        timeout_s: input.timeout.map(positive),
        memory_mb: input.memory_size.map(positive),
        ephemeral_storage_mb: input.ephemeral_storage.as_ref().and_then(|storage| storage.size).map(positive),
        environment: parse_environment(input.environment.take())?,
        layers,
        logging: input.logging_config.take().map(parse_logging),
        tracing: parse_tracing(input.tracing_config.as_ref().and_then(|tracing| tracing.mode.as_deref())),
        vpc: input.vpc_config.take().map(parse_vpc),
        dead_letter_arn: input.dead_letter_config.take().and_then(|config| config.target_arn),
        kms_key_arn: input.kms_key_arn.take(),
        file_systems: input.file_system_configs.take().map(parse_file_systems),
        snap_start: parse_snap_start(input.snap_start.as_ref().and_then(|snap| snap.apply_on.as_deref())),
    })
}

/// The new settings of a function; its layers were looked up before.
pub(super) fn parse_update(
    input: UpdateFunctionConfigurationRequest,
    layers: Option<Vec<LayerReference>>,
) -> Result<Change, Error> {
    Ok(Change {
        description: input.description,
        role_arn: input.role,
        runtime: input.runtime,
        handler: input.handler,
        timeout_s: input.timeout.map(positive),
        memory_mb: input.memory_size.map(positive),
        ephemeral_storage_mb: input.ephemeral_storage.and_then(|storage| storage.size).map(positive),
        environment: parse_environment(input.environment)?,
        layers,
        logging: input.logging_config.map(parse_logging),
        tracing: parse_tracing(input.tracing_config.and_then(|tracing| tracing.mode).as_deref()),
        vpc: input.vpc_config.map(parse_vpc),
        // An empty structure changes nothing; an empty ARN takes the target away.
        dead_letter_arn: input.dead_letter_config.and_then(|config| config.target_arn),
        kms_key_arn: input.kms_key_arn,
        file_systems: input.file_system_configs.map(parse_file_systems),
        snap_start: parse_snap_start(input.snap_start.and_then(|snap| snap.apply_on).as_deref()),
    })
}

/// A number that the model has found to be positive.
fn positive(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn parse_environment(environment: Option<Environment>) -> Result<Option<BTreeMap<String, String>>, Error> {
    let Some(environment) = environment else { return Ok(None) };
    let variables = environment.variables.unwrap_or_default();
    check_environment(variables.iter().map(|(name, value)| (name.as_str(), value.as_str())))?;
    Ok(Some(variables.into_iter().collect()))
}

fn parse_logging(config: LoggingConfig) -> LoggingChange {
    LoggingChange {
        format: config.log_format.as_deref().and_then(LogFormat::parse),
        application_level: config.application_log_level,
        system_level: config.system_log_level,
        group: config.log_group,
    }
}

fn parse_tracing(mode: Option<&str>) -> Option<Tracing> {
    mode.and_then(Tracing::parse)
}

fn parse_snap_start(apply_on: Option<&str>) -> Option<SnapStart> {
    apply_on.and_then(SnapStart::parse)
}

fn parse_vpc(config: VpcConfig) -> Vpc {
    Vpc {
        subnet_ids: config.subnet_ids.unwrap_or_default(),
        security_group_ids: config.security_group_ids.unwrap_or_default(),
        ipv6_allowed_for_dual_stack: config.ipv6_allowed_for_dual_stack.unwrap_or(false),
    }
}

fn parse_file_systems(configs: Vec<FileSystemConfig>) -> Vec<FileSystem> {
    let parse = |config: FileSystemConfig| FileSystem {
        arn: config.arn.unwrap_or_default(),
        local_mount_path: config.local_mount_path.unwrap_or_default(),
    };
    configs.into_iter().map(parse).collect()
}

pub(super) fn parse_architecture(architectures: Option<&[String]>) -> Option<Architecture> {
    architectures.and_then(|architectures| Architecture::parse(architectures.first()?))
}

/// The settings of a version with its state, under the ARN that the request calls for.
pub(super) fn present(
    function: &FunctionId,
    version: &FunctionVersion,
    arn: String,
) -> FunctionConfiguration {
    let state = State::of(&version.phase);
    FunctionConfiguration {
        runtime_version_config: version.configuration.runtime_version_arn.clone().map(|arn| {
            RuntimeVersionConfig { runtime_version_arn: Some(arn), ..RuntimeVersionConfig::default() }
        }),
        state: Some(state.state.to_owned()),
        state_reason: state.reason,
        state_reason_code: state.reason_code,
        last_update_status: state.last_update.map(str::to_owned),
        last_update_status_reason: state.last_update_reason,
        last_update_status_reason_code: state.last_update_reason_code,
        ..present_in_list(function, version, arn)
    }
}

/// The settings of a version as lists show them: without its state.
pub(super) fn present_in_list(
    function: &FunctionId,
    version: &FunctionVersion,
    arn: String,
) -> FunctionConfiguration {
    let configuration = &version.configuration;
    FunctionConfiguration {
        function_name: Some(function.name.to_string()),
        function_arn: Some(arn),
        runtime: Some(configuration.runtime.clone()),
        role: Some(configuration.role_arn.clone()),
        handler: Some(configuration.handler.clone()),
        code_size: Some(present_size(configuration.code.size_bytes)),
        description: Some(configuration.description.clone()),
        timeout: i32::try_from(configuration.timeout_s).ok(),
        memory_size: i32::try_from(configuration.memory_mb).ok(),
        last_modified: Some(present_time(version.last_modified)),
        code_sha256: Some(crate::package::code_sha256(&configuration.code.digest)),
        version: Some(version.version.to_string()),
        vpc_config: configuration.vpc.as_ref().map(present_vpc),
        dead_letter_config: configuration
            .dead_letter_arn
            .clone()
            .map(|arn| DeadLetterConfig { target_arn: Some(arn) }),
        environment: configuration.environment.as_ref().map(present_environment),
        kms_key_arn: configuration.kms_key_arn.clone(),
        tracing_config: Some(TracingConfigResponse { mode: Some(configuration.tracing.as_str().to_owned()) }),
        revision_id: Some(version.revision_id.to_string()),
        layers: present_layers(&configuration.layers),
        file_system_configs: present_file_systems(&configuration.file_systems),
        package_type: Some("Zip".to_owned()),
        architectures: Some(vec![configuration.architecture.as_str().to_owned()]),
        ephemeral_storage: Some(EphemeralStorage {
            size: i32::try_from(configuration.ephemeral_storage_mb).ok(),
        }),
        snap_start: Some(present_snap_start(version)),
        logging_config: Some(present_logging(configuration)),
        ..FunctionConfiguration::default()
    }
}

/// How AWS writes a phase.
struct State {
    state: &'static str,
    reason: Option<String>,
    reason_code: Option<String>,
    last_update: Option<&'static str>,
    last_update_reason: Option<String>,
    last_update_reason_code: Option<String>,
}

impl State {
    fn of(phase: &Phase) -> Self {
        let active = Self {
            state: "Active",
            reason: None,
            reason_code: None,
            last_update: Some("Successful"),
            last_update_reason: None,
            last_update_reason_code: None,
        };
        let creating = || (Some("The function is being created.".to_owned()), Some("Creating".to_owned()));
        match phase {
            Phase::Creating { .. } => {
                let (reason, reason_code) = creating();
                Self { state: "Pending", reason, reason_code, last_update: None, ..active }
            }
            Phase::Ready => active,
            Phase::Updating { .. } => {
                let (last_update_reason, last_update_reason_code) = creating();
                let last_update = Some("InProgress");
                Self { last_update, last_update_reason, last_update_reason_code, ..active }
            }
            Phase::CreateFailed(breakage) => Self {
                state: "Failed",
                reason: Some(breakage.reason.clone()),
                reason_code: Some(breakage.code.clone()),
                last_update: Some("Failed"),
                ..active
            },
            Phase::UpdateFailed(breakage) => Self {
                last_update: Some("Failed"),
                last_update_reason: Some(breakage.reason.clone()),
                last_update_reason_code: Some(breakage.code.clone()),
                ..active
            },
        }
    }
}

fn present_environment(variables: &BTreeMap<String, String>) -> EnvironmentResponse {
    let variables: Map<String> = variables.clone().into_iter().collect();
    EnvironmentResponse { variables: Some(variables), ..EnvironmentResponse::default() }
}

fn present_vpc(vpc: &Vpc) -> VpcConfigResponse {
    VpcConfigResponse {
        subnet_ids: Some(vpc.subnet_ids.clone()),
        security_group_ids: Some(vpc.security_group_ids.clone()),
        // Networks are not known here yet.
        vpc_id: Some(String::new()),
        ipv6_allowed_for_dual_stack: Some(vpc.ipv6_allowed_for_dual_stack),
    }
}

fn present_layers(layers: &[LayerReference]) -> Option<Vec<Layer>> {
    let present = |reference: &LayerReference| Layer {
        arn: Some(reference.layer.arn()),
        code_size: Some(present_size(reference.code.size_bytes)),
        ..Layer::default()
    };
    (!layers.is_empty()).then(|| layers.iter().map(present).collect())
}

fn present_file_systems(file_systems: &[FileSystem]) -> Option<Vec<FileSystemConfig>> {
    let present = |file_system: &FileSystem| FileSystemConfig {
        arn: Some(file_system.arn.clone()),
        local_mount_path: Some(file_system.local_mount_path.clone()),
    };
    (!file_systems.is_empty()).then(|| file_systems.iter().map(present).collect())
}

fn present_snap_start(version: &FunctionVersion) -> SnapStartResponse {
    let apply_on = version.configuration.snap_start;
    let optimized = apply_on == SnapStart::PublishedVersions && version.version != Version::Latest;
    SnapStartResponse {
        apply_on: Some(apply_on.as_str().to_owned()),
        optimization_status: Some(if optimized { "On" } else { "Off" }.to_owned()),
    }
}

fn present_logging(configuration: &Configuration) -> LoggingConfig {
    let logging = &configuration.logging;
    LoggingConfig {
        log_format: Some(logging.format.as_str().to_owned()),
        application_log_level: logging.application_level.clone(),
        system_log_level: logging.system_level.clone(),
        log_group: Some(logging.group.clone()),
    }
}

pub(super) fn present_size(size_bytes: u64) -> i64 {
    i64::try_from(size_bytes).unwrap_or(i64::MAX)
}

/// `2025-11-25T02:27:35.123+0000`.
pub(super) fn present_time(moment: Timestamp) -> String {
    let format = time::macros::format_description!(
        "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]+0000"
    );
    let nanos = i128::from(moment.as_millis()) * 1_000_000;
    let moment =
        time::OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    moment.format(&format).unwrap_or_default()
}
