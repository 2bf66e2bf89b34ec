//! The one table that says errors in AWS's words.
//!
//! The sentences are AWS's own, recorded: missing full stops and double blanks are theirs.

use api::lambda::errors;
use wire::{ApiError, ErrorShape, Value, common};

use super::Error;
use crate::execution::{InvokeError, ThrottleReason};
use crate::limits;
use crate::runtime::table;

/// An error with a sentence, of a kind that the model lists.
fn error(shape: &'static ErrorShape, message: impl Into<String>) -> ApiError {
    ApiError::new(shape, message)
}

fn not_found(message: impl Into<String>) -> ApiError {
    error(&errors::RESOURCE_NOT_FOUND_EXCEPTION, message)
}

fn conflict(message: impl Into<String>) -> ApiError {
    error(&errors::RESOURCE_CONFLICT_EXCEPTION, message)
}

fn invalid(message: impl Into<String>) -> ApiError {
    error(&errors::INVALID_PARAMETER_VALUE_EXCEPTION, message)
}

/// AWS leaves `Type` out of a few of these.
fn invalid_bare(message: impl Into<String>) -> ApiError {
    invalid(message).without("Type")
}

fn revision(operation: &str) -> ApiError {
    let message = format!(
        "The Revision Id provided does not match the latest Revision Id. Call the {operation} API to retrieve the \
         latest Revision Id"
    );
    error(&errors::PRECONDITION_FAILED_EXCEPTION, message)
}

fn violated(value: &str, member: &str, constraint: &str) -> String {
    format!(
        "1 validation error detected: Value {value} at '{member}' failed to satisfy constraint: {constraint}"
    )
}

/// The table: one arm for each error, in the order of the errors. It is long because there is one table only.
impl From<Error> for ApiError {
    fn from(failure: Error) -> Self {
        use Error as E;
        match failure {
            E::FunctionNameMalformed { text } => Self::validation(violated(
                &format!("'{text}'"),
                "functionName",
                &format!("Member must satisfy regular expression pattern: {FUNCTION_NAME_PATTERN}"),
            )),
            E::LayerNameMalformed { text } => Self::validation(violated(
                &format!("'{text}'"),
                "layerName",
                &format!("Member must satisfy regular expression pattern: {LAYER_NAME_PATTERN}"),
            )),
            E::FunctionInOtherRegion { theirs, ours } => {
                not_found(format!("Functions from '{theirs}' are not reachable in this region ('{ours}')"))
            }
            E::FunctionInOtherAccount => Self::access_denied(""),
            E::QualifierMismatch => invalid(
                "The derived qualifier from the function name does not match the specified qualifier.",
            ),
            E::MarkerMalformed { text } => invalid(format!("Invalid marker: {text}")),
            E::ConstraintViolated { value, member, constraint } => {
                Self::validation(violated(&value, member, &constraint))
            }
            E::FunctionNameTooLong { name } => invalid(violated(
                &format!("'{name}'"),
                "functionName",
                &format!("Member must have length less than or equal to {}", limits::FUNCTION_NAME_LEN_MAX),
            )),

            E::FunctionNotFound { arn } => not_found(format!("Function not found: {arn}")),
            E::AliasNotFound { arn } => not_found(format!("Cannot find alias arn: {arn}")),
            E::AliasToUpdateNotFound { arn } => not_found(format!("Alias not found: {arn}")),
            E::ResourceNotFound => not_found("The resource you requested does not exist."),
            E::UrlFunctionMissing => not_found("Function does not exist"),
            E::LayerVersionNotFound { arn } => not_found(format!("Layer version {arn} does not exist.")),
            E::ReferencedLayerMissing { arn } => invalid(format!("Layer version {arn} does not exist.")),
            E::PolicyNotFound => not_found("No policy is associated with the given resource."),
            E::FunctionPolicyNotFound { arn } => not_found(format!("No policy found for: {arn}")),
            E::StatementNotFound { id } => {
                not_found(format!("Statement {id} is not found in resource policy."))
            }
            E::MappingToTagNotFound { arn } => not_found(format!("Event source mapping not found: {arn}")),
            E::CodeSigningConfigNotFound { arn } => {
                not_found(format!("The Lambda code signing configuration {arn} can not be found."))
                    .without("Type")
            }
            E::CodeSigningConfigToPutNotFound { arn } => error(
                &errors::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
                format!(
                    "The code signing configuration cannot be found. Check that the provided configuration is not \
                     deleted: {arn}."
                ),
            ),
            E::CapacityProviderNotFound { arn } => not_found(format!("Capacity provider not found: {arn}")),
            E::EventInvokeFunctionMissing => not_found("The function doesn't exist."),
            E::EventInvokeConfigNotFound { arn } => {
                not_found(format!("The function {arn} doesn't have an EventInvokeConfig"))
            }
            E::ProvisionedConcurrencyNotFound => error(
                &errors::PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION,
                "No Provisioned Concurrency Config found for this function",
            ),

            E::FunctionExists { name } => conflict(format!("Function already exist: {name}")),
            E::AliasExists { arn } => conflict(format!("Alias already exists: {arn}")),
            E::UrlExists { arn } => conflict(format!(
                "Failed to create function url config for [functionArn = {arn}]. Error message:  \
                 FunctionUrlConfig exists for this Lambda function"
            )),
            E::StatementExists { id } => conflict(format!(
                "The statement id ({id}) provided already exists. Please provide a new statement id, or remove the \
                 existing statement."
            )),
            E::MappingExists { source_arn, function, uuid } => conflict(format!(
                "The event source arn (\" {source_arn} \") and function (\" {function} \") provided mapping already \
                 exists. Please update or delete the existing mapping with UUID {uuid}"
            )),
            E::SelfManagedMappingExists { source_list, function_arn, topics, uuid } => conflict(format!(
                "An event source mapping with event source (\"{source_list}\"), function (\"{function_arn}\"), topics \
                 (\"{topics}\") already exists. Please update or delete the existing mapping with UUID {uuid}"
            )),
            E::MappingBusy { state } => error(
                &errors::RESOURCE_IN_USE_EXCEPTION,
                format!("Cannot update the event source mapping because it is in use. It is {state}."),
            ),
            E::VersionInUse { version, alias } => {
                conflict(format!("Version {version} can't be deleted because it's used by alias {alias}."))
            }
            E::CodeSigningConfigInUse => conflict(
                "Cannot delete the code signing configuration because it is still in use by one or more functions.",
            ),
            E::UpdateInProgress { arn } => conflict(format!(
                "The operation cannot be performed at this time. An update is in progress for resource: {arn}"
            )),
            E::FunctionNotReady { state } => conflict(format!(
                "The operation cannot be performed at this time. The function is currently in the following state: \
                 {state}"
            )),
            E::FunctionRevisionMismatch => revision("GetFunction/GetAlias"),
            E::PolicyRevisionMismatch => revision("GetPolicy"),
            E::LayerPolicyRevisionMismatch => revision("GetLayerPolicy"),
            E::CodeDigestMismatch { given, current } => invalid(format!(
                "CodeSHA256 ({given}) is different from current CodeSHA256 in $LATEST ({current}). Please try again \
                 with the CodeSHA256 in $LATEST."
            )),
            E::TooManyChanges => conflict(
                "The operation cannot be performed at this time. Other changes of the resource are in progress.",
            ),

            E::RuntimeAndHandlerMissing => invalid(
                "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
            ),
            E::RuntimeUnknown { runtime } => invalid(format!(
                "Value {runtime} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: {} or \
                 be a valid ARN",
                table::enum_value_set(&table::CURRENT)
            )),
            E::RuntimeDeprecated { runtime } => invalid(format!(
                "The runtime parameter of {runtime} is no longer supported for creating or updating AWS Lambda \
                 functions. We recommend you use a supported runtime while creating or updating functions."
            )),
            E::RuntimeMissing { runtime, advice } => {
                invalid(format!("The runtime {runtime} is not available on this machine: {advice}"))
            }
            E::ImagesUnsupported => invalid(
                "Functions with PackageType Image are not supported. Deploy the code as a .zip file archive.",
            ),
            E::ImageUriForZip => {
                invalid("Please don't provide ImageUri when updating a function with packageType Zip.")
            }
            E::CodeMissing => invalid("Please provide a source for function code."),
            E::CodeAmbiguous => {
                invalid("Please do not provide other FunctionCode parameters when providing a ZipFile.")
            }
            E::ObjectNotFetched { code, message } => invalid(format!(
                "Error occurred while GetObject. S3 Error Code: {code}. S3 Error Message: {message}"
            )),
            E::Package(cause) => package_error(cause),
            E::ZippedTooLarge { .. } => error(
                &common::REQUEST_ENTITY_TOO_LARGE,
                format!("Zipped size must be smaller than {} bytes", limits::ZIPPED_BYTES_MAX),
            ),
            E::RequestTooLarge { .. } => error(
                &common::REQUEST_ENTITY_TOO_LARGE,
                format!(
                    "Request must be smaller than {} bytes for the CreateFunction operation",
                    limits::CREATE_REQUEST_BYTES_MAX
                ),
            ),
            E::CodeStorageExceeded => {
                error(&errors::CODE_STORAGE_EXCEEDED_EXCEPTION, "Code storage limit exceeded.")
            }
            E::EnvironmentReserved { names } => invalid(format!(
                "Lambda was unable to configure your environment variables because the environment variables you have \
                 provided contains reserved keys that are currently not supported for modification. Reserved keys used \
                 in this request: {names}"
            )),
            E::EnvironmentTooLarge { measured } => invalid(format!(
                "Lambda was unable to configure your environment variables because the environment variables you have \
                 provided exceeded the 4KB limit. String measured: {measured}"
            )),
            E::TooManyLayers => invalid(format!("Cannot reference more than {} layers.", limits::LAYERS_MAX)),
            E::LayerTwice { first, second } => invalid(format!(
                "Two different versions of the same layer are not allowed to be referenced in the same function. \
                 {first} and {second} are versions of the same layer."
            )),
            E::LayerInOtherRegion { ours } => invalid(format!(
                "Layers are not in the same region as the function. Layers are expected to be in region {ours}."
            )),
            E::LayerVersionBelowOne => invalid("Layer Version Cannot be less than 1"),
            E::LogLevelWithTextFormat => {
                invalid("To use ApplicationLogLevel or SystemLogLevel, you must set your log format to JSON.")
            }
            E::SnapStartUnsupported { runtime } => {
                invalid(format!("{runtime} is not supported for SnapStart enabled functions."))
            }
            E::RoleNotAssumable { .. } => {
                invalid("The role defined for the function cannot be assumed by Lambda.").caused_by(failure)
            }
            E::DeadLetterTargetInvalid { arn } => invalid(format!("Invalid dead-letter target: {arn}")),
            E::FeatureUnsupported { feature } => invalid(format!("{feature} is not supported.")),
            E::LatestNotDeletable => {
                invalid("$LATEST version cannot be deleted without deleting the function.")
            }
            E::AliasNotDeletableHere => invalid("Deletion of aliases is not currently supported."),

            E::TooManyWeights => {
                invalid("Number of items in AdditionalVersionWeights cannot be greater than 1")
            }
            E::WeightOutOfRange => invalid("Weights must be between 0 and 1, on published versions."),
            E::VersionWeightedTwice { version } => invalid(format!(
                "Invalid function version {version}. Function version {version} is already included in routing \
                 configuration."
            )),
            E::LatestWithWeights => {
                invalid_bare("$LATEST is not supported for an alias pointing to more than 1 version")
            }

            E::PrincipalInvalid => {
                invalid("The provided principal was invalid. Please check the principal and try again.")
            }
            E::PolicyOnLatest => invalid("We currently do not support adding policies for $LATEST."),
            E::PolicyTooLarge { size } => error(
                &errors::POLICY_LENGTH_EXCEEDED_EXCEPTION,
                format!(
                    "The final policy size ({size}) is bigger than the limit ({}).",
                    limits::POLICY_BYTES_MAX
                ),
            ),

            E::TooManyTags => invalid("Number of tags exceeds resource tag limit."),
            E::TagsEmpty => invalid("An error occurred and the request cannot be processed."),
            E::TagKeysMissing => Self::validation(violated("null", "tagKeys", "Member must not be null")),
            E::TagsOnQualifier => invalid(
                "Tags on function aliases and versions are not supported. Please specify a function ARN.",
            ),

            E::ConcurrencyOnQualifier => invalid(
                "This operation is permitted on Lambda functions only. Aliases and versions do not support this \
                 operation. Please specify either a function name or an unqualified function ARN.",
            ),
            E::UnreservedConcurrencyTooLow { kind } => invalid_bare(format!(
                "Specified {kind} for function decreases account's UnreservedConcurrentExecution below its minimum \
                 value of [{}].",
                limits::UNRESERVED_CONCURRENCY_MIN
            )),
            E::ReservedBelowProvisioned { reserved, provisioned } => invalid_bare(format!(
                " ReservedConcurrentExecutions  {reserved} should not be lower than function's total provisioned \
                 concurrency [{provisioned}]."
            )),
            E::ProvisionedAboveReserved => invalid(
                "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for \
                 function",
            ),
            E::ProvisionedAboveUnreserved { unreserved } => invalid_bare(format!(
                "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency \
                 [{unreserved}]."
            )),
            E::ProvisionedOnLatest => {
                invalid("Provisioned Concurrency Configs cannot be applied to unpublished function versions.")
            }
            E::ProvisionedQualifierLatest => {
                invalid("The function resource provided must be an alias or a published version.")
            }
            E::AliasOfProvisionedVersion => conflict(
                "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
            ),
            E::VersionOfProvisionedAlias => conflict("Version is pointed by a Provisioned Concurrency alias"),

            E::EventInvokeConfigEmpty => {
                invalid("You must specify at least one of error handling or destination setting.")
            }
            E::DestinationIsItself => invalid("You can't specify the function as a destination for itself."),
            E::DestinationMissing { arn } => invalid(format!("The destination ARN {arn} is invalid.")),
            E::DestinationUnsupported { document } => {
                invalid(format!("The provided destination config {document} is invalid."))
            }

            E::EventSourceUnrecognized => invalid("Unrecognized event source."),
            E::MappingFunctionMissing => invalid("Function does not exist"),
            E::MappingDestinationUnsupported => {
                invalid("Unsupported DestinationConfig parameter for given event source mapping type.")
            }
            E::StartingPositionMissing => {
                invalid(format!("{}.", violated("null", "startingPosition", "Member must not be null")))
            }
            E::StartingPositionUnsupported { arn } => {
                invalid(format!("Unsupported starting position for arn type: {arn}"))
            }
            E::SourceAccessMissing => invalid("Required 'sourceAccessConfigurations' parameter is missing."),
            E::BatchingWindowTooShort => invalid(
                "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10",
            ),
            E::FilterInvalid => invalid("Invalid filter pattern definition."),

            E::RuntimeVersionArnMisplaced { message } => invalid(message),

            E::PayloadMalformed { reason } => error(
                &errors::INVALID_REQUEST_CONTENT_EXCEPTION,
                format!(
                    "Could not parse request body into json: Could not parse payload into json: {reason}"
                ),
            ),
            E::PayloadTooLarge { limit } => error(
                &errors::REQUEST_TOO_LARGE_EXCEPTION,
                format!("Request must be smaller than {limit} bytes for the InvokeFunction operation"),
            ),
            E::ClientContextMalformed => error(
                &errors::INVALID_REQUEST_CONTENT_EXCEPTION,
                "Client context must be a valid Base64-encoded JSON object.",
            ),
            E::Invoke(cause) => invoke_error(cause),

            // Another process was faster; the client may try again.
            E::Store(cause) if cause.is_conflict() => Self::from(E::TooManyChanges).caused_by(cause),
            E::Store(cause) => service_error(cause),
            E::Internal { what } => service_error(what),
        }
    }
}

/// The sentence of AWS's own failures; the cause goes to the log.
fn service_error(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> ApiError {
    error(&errors::SERVICE_EXCEPTION, "An error occurred and the request cannot be processed.")
        .caused_by(cause)
}

fn package_error(cause: crate::package::Error) -> ApiError {
    use crate::package::Error as P;
    match &cause {
        P::Empty => invalid("Uploaded file must be a non-empty zip"),
        P::Malformed { .. } => {
            invalid("Could not unzip uploaded file. Please check your file, then try to upload again.")
                .caused_by(cause)
        }
        P::TooLarge => {
            invalid(format!("Unzipped size must be smaller than {} bytes", limits::UNZIPPED_BYTES_MAX))
        }
        P::Write { .. } => service_error(cause),
    }
}

fn invoke_error(cause: InvokeError) -> ApiError {
    match &cause {
        InvokeError::TooManyRequests { reason } => {
            let throttled = match reason {
                ThrottleReason::ReservedFunctionConcurrentInvocationLimitExceeded
                | ThrottleReason::ConcurrentInvocationLimitExceeded
                | ThrottleReason::MachineMemoryExceeded => reason.as_str(),
            };
            error(&errors::TOO_MANY_REQUESTS_EXCEPTION, "Rate Exceeded.")
                .with("Reason", Value::String(throttled.to_owned()))
        }
        InvokeError::RuntimeUnavailable { runtime, advice } => error(
            &errors::INVALID_RUNTIME_EXCEPTION,
            format!("The runtime {runtime} is not available on this machine: {advice}"),
        ),
        InvokeError::RoleNotAssumable { .. } => {
            ApiError::access_denied("The role defined for the function cannot be assumed by Lambda.")
                .caused_by(cause)
        }
        InvokeError::EnvironmentNotMade { .. } | InvokeError::Stopping => service_error(cause),
    }
}

/// The model's pattern of `FunctionName`, for names that other members carry.
const FUNCTION_NAME_PATTERN: &str = r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?";

/// The model's pattern of `LayerName`, for names that other members carry.
const LAYER_NAME_PATTERN: &str =
    r"(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+";
