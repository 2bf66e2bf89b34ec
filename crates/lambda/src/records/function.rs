//! Functions: one record for everything but the published versions, and one record for each of those.
//!
//! Versions are many and never change, the rest is small and changes together.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Digest, Key, Record};

use crate::alias::{Alias, Weight};
use crate::concurrency::Provisioned;
use crate::configuration::{Code, Configuration, FileSystem, LayerReference, SnapStart, Tracing, Vpc};
use crate::deployment::{Architecture, FunctionId, LogFormat, Logging, Version};
use crate::event_invoke::EventInvokeConfig;
use crate::function::{Function, RecursiveLoop};
use crate::names::{LATEST, LayerVersionId, Qualifier};
use crate::policy::{Policy, Statement};
use crate::records::{Malformed, named, same_members};
use crate::revision::RevisionId;
use crate::runtime_management::RuntimeManagement;
use crate::state::{Breakage, Phase};
use crate::url::{AuthType, Cors, FunctionUrl, InvokeMode};
use crate::version::FunctionVersion;

/// Everything of a function but its published versions.
#[derive(Debug, Serialize, Deserialize)]
pub struct FunctionRecord {
    latest: VersionRecord,
    next_version: u64,
    #[serde(default)]
    aliases: Vec<AliasRecord>,
    #[serde(default)]
    tags: BTreeMap<String, String>,
    reserved_concurrency: Option<u32>,
    recursive_loop: String,
    code_signing_config_arn: Option<String>,
    #[serde(default)]
    policies: BTreeMap<String, PolicyRecord>,
    #[serde(default)]
    provisioned: BTreeMap<String, ProvisionedRecord>,
    #[serde(default)]
    event_invoke_configs: BTreeMap<String, EventInvokeRecord>,
    #[serde(default)]
    urls: BTreeMap<String, UrlRecord>,
    #[serde(default)]
    runtime_management: BTreeMap<String, RuntimeManagementRecord>,
}

impl Record for FunctionRecord {
    const TABLE: &'static str = "lambda.function";
    const FORMAT: u16 = 1;
}

/// One version of a function.
#[derive(Debug, Serialize, Deserialize)]
pub struct VersionRecord {
    version: String,
    phase: PhaseRecord,
    revision_id: String,
    last_modified: Timestamp,
    generation: u64,
    source_generation: u64,
    code: CodeRecord,
    description: String,
    role_arn: String,
    runtime: String,
    runtime_version_arn: Option<String>,
    handler: String,
    timeout_s: u32,
    memory_mb: u32,
    ephemeral_storage_mb: u32,
    architecture: String,
    environment: Option<BTreeMap<String, String>>,
    #[serde(default)]
    layers: Vec<LayerReferenceRecord>,
    logging: LoggingRecord,
    tracing: String,
    vpc: Option<VpcRecord>,
    dead_letter_arn: Option<String>,
    kms_key_arn: Option<String>,
    #[serde(default)]
    file_systems: Vec<FileSystemRecord>,
    snap_start: String,
}

impl Record for VersionRecord {
    const TABLE: &'static str = "lambda.version";
    const FORMAT: u16 = 1;
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum PhaseRecord {
    Creating { settles_at: Timestamp },
    Ready,
    Updating { settles_at: Timestamp },
    CreateFailed { code: String, reason: String },
    UpdateFailed { code: String, reason: String },
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct CodeRecord {
    digest: Digest,
    size_bytes: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct LayerReferenceRecord {
    arn: String,
    code: CodeRecord,
}

#[derive(Debug, Serialize, Deserialize)]
struct LoggingRecord {
    format: String,
    application_level: Option<String>,
    system_level: Option<String>,
    group: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct VpcRecord {
    subnet_ids: Vec<String>,
    security_group_ids: Vec<String>,
    ipv6_allowed_for_dual_stack: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct FileSystemRecord {
    arn: String,
    local_mount_path: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct AliasRecord {
    name: String,
    description: String,
    version: String,
    additional_version: Option<u64>,
    additional_weight: Option<f64>,
    revision_id: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct PolicyRecord {
    revision_id: String,
    statements: Vec<serde_json::Value>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ProvisionedRecord {
    n_environments: u32,
    last_modified: Timestamp,
}

#[derive(Debug, Serialize, Deserialize)]
struct EventInvokeRecord {
    maximum_retry_attempts: Option<u8>,
    maximum_event_age_s: Option<u32>,
    on_success: Option<String>,
    on_failure: Option<String>,
    last_modified: Timestamp,
}

#[derive(Debug, Serialize, Deserialize)]
struct UrlRecord {
    id: String,
    auth_type: String,
    invoke_mode: String,
    cors: Option<CorsRecord>,
    created: Timestamp,
    last_modified: Timestamp,
}

#[derive(Debug, Serialize, Deserialize)]
struct CorsRecord {
    allow_credentials: Option<bool>,
    allow_headers: Option<Vec<String>>,
    allow_methods: Option<Vec<String>>,
    allow_origins: Option<Vec<String>>,
    expose_headers: Option<Vec<String>>,
    max_age_s: Option<u32>,
}

#[derive(Debug, Serialize, Deserialize)]
struct RuntimeManagementRecord {
    mode: String,
    runtime_version_arn: Option<String>,
}

/// `account/region/name`: the function's record, and the beginning of its versions' keys.
pub fn function_key(id: &FunctionId) -> Key {
    Key::root().text(id.account.as_str()).text(id.region.as_str()).text(&id.name)
}

/// Reads a key back that [`function_key`] made, or the key of a version of the function.
pub fn function_of_key(key: &Key) -> Result<FunctionId, Malformed> {
    let (account, region, name) = super::parts_of_key(key)?;
    Ok(FunctionId { account, region, name: name.into() })
}

pub fn version_key(id: &FunctionId, number: u64) -> Key {
    function_key(id).number(number)
}

impl From<&Function> for FunctionRecord {
    fn from(function: &Function) -> Self {
        Self {
            latest: function.latest.as_ref().into(),
            next_version: function.next_version,
            aliases: function.aliases.values().map(AliasRecord::from).collect(),
            tags: function.tags.clone(),
            reserved_concurrency: function.reserved_concurrency,
            recursive_loop: function.recursive_loop.as_str().to_owned(),
            code_signing_config_arn: function.code_signing_config_arn.clone(),
            policies: stored(&function.policies),
            provisioned: stored(&function.provisioned),
            event_invoke_configs: stored(&function.event_invoke_configs),
            urls: stored(&function.urls),
            runtime_management: stored(&function.runtime_management),
        }
    }
}

/// A map under qualifiers, as it is stored.
fn stored<'a, T: 'a, R: From<&'a T>>(map: &'a BTreeMap<Qualifier, T>) -> BTreeMap<String, R> {
    map.iter().map(|(qualifier, value)| (qualifier.to_string(), value.into())).collect()
}

/// A map under qualifiers, taken back.
fn loaded<R, T>(
    map: BTreeMap<String, R>,
    load: impl Fn(R) -> Result<T, Malformed>,
) -> Result<BTreeMap<Qualifier, T>, Malformed> {
    map.into_iter().map(|(text, record)| Ok((Qualifier::parse(&text), load(record)?))).collect()
}

impl FunctionRecord {
    /// The function, together with its published versions.
    pub fn load(self, id: FunctionId, versions: Vec<VersionRecord>) -> Result<Function, Malformed> {
        let mut published = BTreeMap::new();
        for record in versions {
            let version = record.load()?;
            match version.version {
                Version::Published(number) => published.insert(number, Arc::new(version)),
                Version::Latest => return Err("a published version has no number".to_owned()),
            };
        }
        let mut aliases = BTreeMap::new();
        for record in self.aliases {
            let alias = record.load()?;
            aliases.insert(alias.name.clone(), alias);
        }
        Ok(Function {
            id,
            latest: Arc::new(self.latest.load()?),
            versions: published,
            next_version: self.next_version,
            aliases,
            tags: self.tags,
            reserved_concurrency: self.reserved_concurrency,
            recursive_loop: named(RecursiveLoop::parse, &self.recursive_loop)?,
            code_signing_config_arn: self.code_signing_config_arn,
            policies: loaded(self.policies, |record| record.load())?,
            provisioned: loaded(self.provisioned, |record| Ok(record.into()))?,
            event_invoke_configs: loaded(self.event_invoke_configs, |record| Ok(record.into()))?,
            urls: loaded(self.urls, UrlRecord::load)?,
            runtime_management: loaded(self.runtime_management, RuntimeManagementRecord::load)?,
        })
    }
}

impl From<&FunctionVersion> for VersionRecord {
    fn from(version: &FunctionVersion) -> Self {
        let configuration = &version.configuration;
        Self {
            version: version.version.to_string(),
            phase: (&version.phase).into(),
            revision_id: version.revision_id.to_string(),
            last_modified: version.last_modified,
            generation: version.generation,
            source_generation: version.source_generation,
            code: configuration.code.into(),
            description: configuration.description.clone(),
            role_arn: configuration.role_arn.clone(),
            runtime: configuration.runtime.clone(),
            runtime_version_arn: configuration.runtime_version_arn.clone(),
            handler: configuration.handler.clone(),
            timeout_s: configuration.timeout_s,
            memory_mb: configuration.memory_mb,
            ephemeral_storage_mb: configuration.ephemeral_storage_mb,
            architecture: configuration.architecture.as_str().to_owned(),
            environment: configuration.environment.clone(),
            layers: configuration.layers.iter().map(LayerReferenceRecord::from).collect(),
            logging: (&configuration.logging).into(),
            tracing: configuration.tracing.as_str().to_owned(),
            vpc: configuration.vpc.as_ref().map(VpcRecord::from),
            dead_letter_arn: configuration.dead_letter_arn.clone(),
            kms_key_arn: configuration.kms_key_arn.clone(),
            file_systems: configuration.file_systems.iter().map(FileSystemRecord::from).collect(),
            snap_start: configuration.snap_start.as_str().to_owned(),
        }
    }
}

impl VersionRecord {
    fn load(self) -> Result<FunctionVersion, Malformed> {
        let configuration = Configuration {
            code: self.code.into(),
            description: self.description,
            role_arn: self.role_arn,
            runtime: self.runtime,
            runtime_version_arn: self.runtime_version_arn,
            handler: self.handler,
            timeout_s: self.timeout_s,
            memory_mb: self.memory_mb,
            ephemeral_storage_mb: self.ephemeral_storage_mb,
            architecture: named(Architecture::parse, &self.architecture)?,
            environment: self.environment,
            layers: self.layers.into_iter().map(LayerReferenceRecord::load).collect::<Result<_, _>>()?,
            logging: self.logging.load()?,
            tracing: named(Tracing::parse, &self.tracing)?,
            vpc: self.vpc.map(Vpc::from),
            dead_letter_arn: self.dead_letter_arn,
            kms_key_arn: self.kms_key_arn,
            file_systems: self.file_systems.into_iter().map(FileSystem::from).collect(),
            snap_start: named(SnapStart::parse, &self.snap_start)?,
        };
        Ok(FunctionVersion {
            version: named(parse_version, &self.version)?,
            configuration,
            phase: self.phase.into(),
            revision_id: RevisionId::stored(&self.revision_id),
            last_modified: self.last_modified,
            generation: self.generation,
            source_generation: self.source_generation,
        })
    }
}

fn parse_version(text: &str) -> Option<Version> {
    if text == LATEST { Some(Version::Latest) } else { text.parse().ok().map(Version::Published) }
}

impl From<&Phase> for PhaseRecord {
    fn from(phase: &Phase) -> Self {
        match phase.clone() {
            Phase::Creating { settles_at } => Self::Creating { settles_at },
            Phase::Ready => Self::Ready,
            Phase::Updating { settles_at } => Self::Updating { settles_at },
            Phase::CreateFailed(Breakage { code, reason }) => Self::CreateFailed { code, reason },
            Phase::UpdateFailed(Breakage { code, reason }) => Self::UpdateFailed { code, reason },
        }
    }
}

impl From<PhaseRecord> for Phase {
    fn from(record: PhaseRecord) -> Self {
        match record {
            PhaseRecord::Creating { settles_at } => Self::Creating { settles_at },
            PhaseRecord::Ready => Self::Ready,
            PhaseRecord::Updating { settles_at } => Self::Updating { settles_at },
            PhaseRecord::CreateFailed { code, reason } => Self::CreateFailed(Breakage { code, reason }),
            PhaseRecord::UpdateFailed { code, reason } => Self::UpdateFailed(Breakage { code, reason }),
        }
    }
}

same_members! {
    Vpc <=> VpcRecord { subnet_ids, security_group_ids, ipv6_allowed_for_dual_stack }
    FileSystem <=> FileSystemRecord { arn, local_mount_path }
    Provisioned <=> ProvisionedRecord { n_environments, last_modified }
    EventInvokeConfig <=> EventInvokeRecord {
        maximum_retry_attempts, maximum_event_age_s, on_success, on_failure, last_modified,
    }
    Cors <=> CorsRecord {
        allow_credentials, allow_headers, allow_methods, allow_origins, expose_headers, max_age_s,
    }
    Code <=> CodeRecord { digest, size_bytes }
}

impl From<Code> for CodeRecord {
    fn from(code: Code) -> Self {
        (&code).into()
    }
}

impl From<&LayerReference> for LayerReferenceRecord {
    fn from(reference: &LayerReference) -> Self {
        Self { arn: reference.layer.arn(), code: reference.code.into() }
    }
}

impl LayerReferenceRecord {
    fn load(self) -> Result<LayerReference, Malformed> {
        let layer = LayerVersionId::parse(&self.arn).map_err(|error| error.to_string())?;
        Ok(LayerReference { layer, code: self.code.into() })
    }
}

impl From<&Logging> for LoggingRecord {
    fn from(logging: &Logging) -> Self {
        Self {
            format: logging.format.as_str().to_owned(),
            application_level: logging.application_level.clone(),
            system_level: logging.system_level.clone(),
            group: logging.group.clone(),
        }
    }
}

impl LoggingRecord {
    fn load(self) -> Result<Logging, Malformed> {
        Ok(Logging {
            format: named(LogFormat::parse, &self.format)?,
            application_level: self.application_level,
            system_level: self.system_level,
            group: self.group,
        })
    }
}

impl From<&Alias> for AliasRecord {
    fn from(alias: &Alias) -> Self {
        Self {
            name: alias.name.to_string(),
            description: alias.description.clone(),
            version: alias.version.to_string(),
            additional_version: alias.additional.map(|(number, _)| number),
            additional_weight: alias.additional.map(|(_, weight)| weight.get()),
            revision_id: alias.revision_id.to_string(),
        }
    }
}

impl AliasRecord {
    fn load(self) -> Result<Alias, Malformed> {
        let additional = match (self.additional_version, self.additional_weight) {
            (Some(number), Some(share)) => {
                Some((number, Weight::new(share).ok_or("weight is out of range")?))
            }
            _ => None,
        };
        Ok(Alias {
            name: self.name.into(),
            description: self.description,
            version: named(parse_version, &self.version)?,
            additional,
            revision_id: RevisionId::stored(&self.revision_id),
        })
    }
}

impl From<&Policy> for PolicyRecord {
    fn from(policy: &Policy) -> Self {
        Self {
            revision_id: policy.revision_id.to_string(),
            statements: policy.statements().iter().map(|statement| statement.document.clone()).collect(),
        }
    }
}

impl PolicyRecord {
    pub(super) fn load(self) -> Result<Policy, Malformed> {
        let statement = |document: serde_json::Value| {
            let id = document["Sid"].as_str().ok_or("a statement has no Sid")?.to_owned();
            Ok(Statement { id, document })
        };
        let statements = self.statements.into_iter().map(statement).collect::<Result<_, Malformed>>()?;
        Ok(Policy::stored(RevisionId::stored(&self.revision_id), statements))
    }
}

impl From<&FunctionUrl> for UrlRecord {
    fn from(url: &FunctionUrl) -> Self {
        Self {
            id: url.id.clone(),
            auth_type: url.auth_type.as_str().to_owned(),
            invoke_mode: url.invoke_mode.as_str().to_owned(),
            cors: url.cors.as_ref().map(CorsRecord::from),
            created: url.created,
            last_modified: url.last_modified,
        }
    }
}

impl UrlRecord {
    fn load(self) -> Result<FunctionUrl, Malformed> {
        Ok(FunctionUrl {
            id: self.id,
            auth_type: named(AuthType::parse, &self.auth_type)?,
            invoke_mode: named(InvokeMode::parse, &self.invoke_mode)?,
            cors: self.cors.map(Cors::from),
            created: self.created,
            last_modified: self.last_modified,
        })
    }
}

impl From<&RuntimeManagement> for RuntimeManagementRecord {
    fn from(management: &RuntimeManagement) -> Self {
        let runtime_version_arn = match management {
            RuntimeManagement::Manual { runtime_version_arn } => Some(runtime_version_arn.clone()),
            RuntimeManagement::Auto | RuntimeManagement::FunctionUpdate => None,
        };
        Self { mode: management.mode().to_owned(), runtime_version_arn }
    }
}

impl RuntimeManagementRecord {
    fn load(self) -> Result<RuntimeManagement, Malformed> {
        match (self.mode.as_str(), self.runtime_version_arn) {
            ("Auto", _) => Ok(RuntimeManagement::Auto),
            ("FunctionUpdate", _) => Ok(RuntimeManagement::FunctionUpdate),
            ("Manual", Some(runtime_version_arn)) => Ok(RuntimeManagement::Manual { runtime_version_arn }),
            (mode, _) => Err(format!("runtime management {mode:?} is unknown")),
        }
    }
}
