//! What can go wrong in an operation, named by what happened.

mod answer;

use crate::execution::InvokeError;

/// Why an operation failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    // Names.
    #[error("function name {text:?} is malformed")]
    FunctionNameMalformed { text: String },
    #[error("layer name {text:?} is malformed")]
    LayerNameMalformed { text: String },
    #[error("function is in region {theirs}, not {ours}")]
    FunctionInOtherRegion { theirs: String, ours: String },
    #[error("function would belong to another account")]
    FunctionInOtherAccount,
    #[error("qualifier differs from the one in the function name")]
    QualifierMismatch,
    #[error("page marker {text:?} is malformed")]
    MarkerMalformed { text: String },
    #[error("function name {name} is too long")]
    FunctionNameTooLong { name: String },
    /// A rule of AWS's that the model does not say, answered like one that it says.
    #[error("{value} at {member} breaks a rule: {constraint}")]
    ConstraintViolated { value: String, member: &'static str, constraint: String },

    // What is not there.
    #[error("function {arn} is absent")]
    FunctionNotFound { arn: String },
    #[error("alias {arn} is absent")]
    AliasNotFound { arn: String },
    #[error("alias {arn} is absent and cannot be updated")]
    AliasToUpdateNotFound { arn: String },
    #[error("resource is absent")]
    ResourceNotFound,
    #[error("function of a url is absent")]
    UrlFunctionMissing,
    #[error("layer version {arn} is absent")]
    LayerVersionNotFound { arn: String },
    #[error("function refers to the absent layer version {arn}")]
    ReferencedLayerMissing { arn: String },
    #[error("resource has no policy")]
    PolicyNotFound,
    #[error("function {arn} has no policy")]
    FunctionPolicyNotFound { arn: String },
    #[error("statement {id} is absent")]
    StatementNotFound { id: String },
    #[error("event source mapping {arn} is absent")]
    MappingToTagNotFound { arn: String },
    #[error("code signing config {arn} is absent")]
    CodeSigningConfigNotFound { arn: String },
    #[error("code signing config {arn} is absent and cannot be put on a function")]
    CodeSigningConfigToPutNotFound { arn: String },
    #[error("capacity provider {arn} is absent")]
    CapacityProviderNotFound { arn: String },
    #[error("function of an event invoke config is absent")]
    EventInvokeFunctionMissing,
    #[error("{arn} has no event invoke config")]
    EventInvokeConfigNotFound { arn: String },
    #[error("no provisioned concurrency")]
    ProvisionedConcurrencyNotFound,

    // What is there already, or was changed by somebody else.
    #[error("function {name} exists")]
    FunctionExists { name: String },
    #[error("alias {arn} exists")]
    AliasExists { arn: String },
    #[error("url of {arn} exists")]
    UrlExists { arn: String },
    #[error("statement {id} exists")]
    StatementExists { id: String },
    #[error("event source mapping {uuid} exists for {source_arn} and {function}")]
    MappingExists { source_arn: String, function: String, uuid: String },
    #[error("event source mapping {uuid} exists for {source_list} and {function_arn}")]
    SelfManagedMappingExists { source_list: String, function_arn: String, topics: String, uuid: String },
    #[error("event source mapping is {state}")]
    MappingBusy { state: String },
    #[error("version {version} is used by alias {alias}")]
    VersionInUse { version: u64, alias: String },
    #[error("code signing config is used by a function")]
    CodeSigningConfigInUse,
    #[error("an update of {arn} is in progress")]
    UpdateInProgress { arn: String },
    #[error("function is {state}")]
    FunctionNotReady { state: &'static str },
    #[error("function was changed since")]
    FunctionRevisionMismatch,
    #[error("policy was changed since")]
    PolicyRevisionMismatch,
    #[error("layer policy was changed since")]
    LayerPolicyRevisionMismatch,
    #[error("code is {current}, not {given}")]
    CodeDigestMismatch { given: String, current: String },
    #[error("too many changes of one resource at once")]
    TooManyChanges,

    // Functions and their settings.
    #[error("runtime or handler is missing")]
    RuntimeAndHandlerMissing,
    #[error("runtime {runtime} is unknown")]
    RuntimeUnknown { runtime: String },
    #[error("runtime {runtime} is no longer taken")]
    RuntimeDeprecated { runtime: String },
    #[error("runtime {runtime} is not on this machine: {advice}")]
    RuntimeMissing { runtime: String, advice: String },
    #[error("container images are not supported")]
    ImagesUnsupported,
    #[error("image uri given for a zip function")]
    ImageUriForZip,
    #[error("code is missing")]
    CodeMissing,
    #[error("code comes from several places")]
    CodeAmbiguous,
    #[error("object cannot be fetched: {code}")]
    ObjectNotFetched { code: &'static str, message: &'static str },
    #[error("package was not unpacked")]
    Package(#[source] crate::package::Error),
    #[error("package has {size} bytes zipped")]
    ZippedTooLarge { size: u64 },
    #[error("request has {size} bytes")]
    RequestTooLarge { size: u64 },
    #[error("code of the account would be too much")]
    CodeStorageExceeded,
    #[error("variables {names} are reserved")]
    EnvironmentReserved { names: String },
    #[error("variables are {} bytes long", measured.len())]
    EnvironmentTooLarge { measured: String },
    #[error("too many layers")]
    TooManyLayers,
    #[error("layer version {second} is of the same layer as {first}")]
    LayerTwice { first: String, second: String },
    #[error("layer is not in region {ours}")]
    LayerInOtherRegion { ours: String },
    #[error("layer version is below 1")]
    LayerVersionBelowOne,
    #[error("log level without the JSON format")]
    LogLevelWithTextFormat,
    #[error("runtime {runtime} has no SnapStart")]
    SnapStartUnsupported { runtime: String },
    #[error("role {role_arn} cannot be assumed: {reason}")]
    RoleNotAssumable { role_arn: String, reason: String },
    #[error("dead-letter target {arn} is none")]
    DeadLetterTargetInvalid { arn: String },
    #[error("feature {feature} is not supported")]
    FeatureUnsupported { feature: &'static str },
    #[error("$LATEST cannot be deleted alone")]
    LatestNotDeletable,
    #[error("aliases cannot be deleted by DeleteFunction")]
    AliasNotDeletableHere,

    // Aliases.
    #[error("too many weights")]
    TooManyWeights,
    #[error("weight out of range")]
    WeightOutOfRange,
    #[error("version {version} is in the routing config twice")]
    VersionWeightedTwice { version: String },
    #[error("weights with $LATEST")]
    LatestWithWeights,

    // Policies.
    #[error("principal is invalid")]
    PrincipalInvalid,
    #[error("policies on $LATEST are not supported")]
    PolicyOnLatest,
    #[error("policy has {size} bytes")]
    PolicyTooLarge { size: usize },

    // Tags.
    #[error("too many tags")]
    TooManyTags,
    #[error("no tags given")]
    TagsEmpty,
    #[error("tag keys missing")]
    TagKeysMissing,
    #[error("tags on versions and aliases are not supported")]
    TagsOnQualifier,

    // Concurrency.
    #[error("concurrency is set on a qualifier")]
    ConcurrencyOnQualifier,
    #[error("too little concurrency would be left unreserved")]
    UnreservedConcurrencyTooLow { kind: &'static str },
    #[error("reserved {reserved} is below provisioned {provisioned}")]
    ReservedBelowProvisioned { reserved: u32, provisioned: u32 },
    #[error("provisioned is above reserved")]
    ProvisionedAboveReserved,
    #[error("provisioned is above unreserved {unreserved}")]
    ProvisionedAboveUnreserved { unreserved: u32 },
    #[error("$LATEST cannot be provisioned")]
    ProvisionedOnLatest,
    #[error("$LATEST is never provisioned")]
    ProvisionedQualifierLatest,
    #[error("alias points to a provisioned version")]
    AliasOfProvisionedVersion,
    #[error("version is pointed to by a provisioned alias")]
    VersionOfProvisionedAlias,

    // Asynchronous invocation.
    #[error("event invoke config sets nothing")]
    EventInvokeConfigEmpty,
    #[error("destination is the function itself")]
    DestinationIsItself,
    #[error("destination {arn} is absent")]
    DestinationMissing { arn: String },
    #[error("destination {document} is unsupported")]
    DestinationUnsupported { document: String },

    // Event source mappings.
    #[error("event source is not recognized")]
    EventSourceUnrecognized,
    #[error("function of an event source mapping is absent")]
    MappingFunctionMissing,
    #[error("destination config for this event source")]
    MappingDestinationUnsupported,
    #[error("starting position missing")]
    StartingPositionMissing,
    #[error("starting position unsupported by {arn}")]
    StartingPositionUnsupported { arn: String },
    #[error("source access configurations missing")]
    SourceAccessMissing,
    #[error("batching window too short for batch size")]
    BatchingWindowTooShort,
    #[error("filter pattern is invalid")]
    FilterInvalid,

    // Runtime management.
    #[error("runtime version arn does not fit the update mode")]
    RuntimeVersionArnMisplaced { message: &'static str },

    // Invocations.
    #[error("payload is no JSON: {reason}")]
    PayloadMalformed { reason: String },
    #[error("payload is above {limit} bytes")]
    PayloadTooLarge { limit: usize },
    #[error("client context is malformed")]
    ClientContextMalformed,
    #[error("invocation did not reach the function")]
    Invoke(#[from] InvokeError),

    // Ours.
    #[error("store failed")]
    Store(#[from] store::Error),
    #[error("{what} went wrong inside")]
    Internal { what: &'static str },
}

impl From<crate::package::Error> for Error {
    fn from(error: crate::package::Error) -> Self {
        Self::Package(error)
    }
}

impl Error {
    /// What a client reads.
    #[cfg(test)]
    pub fn message(self) -> String {
        wire::ApiError::from(self).message
    }
}
