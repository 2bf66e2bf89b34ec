//! AWS Lambda (2015-03-31).
//!
//! Written by `cargo xtask codegen lambda` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use bytes::Bytes;
use wire::{Kind, List, ListWording, Location, Member, Protocol, Schema, ServiceModel, pattern};

use crate::Map;
use crate::shape::{left_out, operation_table, shape};

pub static ACTION: Schema =
    Schema::new("Action", Kind::String).pattern(pattern!(r"(lambda:[*]|lambda:[a-zA-Z]+|[*])"));
pub static ADDITIONAL_VERSION: Schema =
    Schema::new("AdditionalVersion", Kind::String).min(1).max(1024).pattern(pattern!(r"[0-9]+"));
pub static ADDITIONAL_VERSION_WEIGHTS: Schema = Schema::new(
    "AdditionalVersionWeights",
    Kind::Map(&const { wire::Map::of(&ADDITIONAL_VERSION, &WEIGHT) }),
);
pub static ALIAS: Schema =
    Schema::new("Alias", Kind::String).min(1).max(128).pattern(pattern!(r"(?!^[0-9]+$)([a-zA-Z0-9-_]+)"));
pub static ALIAS_LIST: Schema =
    Schema::new("AliasList", Kind::List(&const { List::of(&ALIAS_CONFIGURATION) }));
pub static ALLOW_CREDENTIALS: Schema = Schema::new("AllowCredentials", Kind::Boolean);
pub static ALLOW_METHODS_LIST: Schema =
    Schema::new("AllowMethodsList", Kind::List(&const { List::of(&METHOD) })).min(0).max(6);
pub static ALLOW_ORIGINS_LIST: Schema =
    Schema::new("AllowOriginsList", Kind::List(&const { List::of(&ORIGIN) })).min(0).max(100);
pub static APPLICATION_LOG_LEVEL: Schema = Schema::new("ApplicationLogLevel", Kind::String)
    .values(&["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"]);
pub static ARCHITECTURE: Schema = Schema::new("Architecture", Kind::String).values(&["x86_64", "arm64"]);
pub static ARCHITECTURES_LIST: Schema =
    Schema::new("ArchitecturesList", Kind::List(&const { List::of(&ARCHITECTURE) })).min(1).max(1);
pub static ARN: Schema = Schema::new("Arn", Kind::String).pattern(pattern!(
    r"arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:([a-z]{2}(-gov)?-[a-z]+-\d{1})?:(\d{12})?:(.*)"
));
pub static BATCH_SIZE: Schema = Schema::new("BatchSize", Kind::Integer).min(1).max(10000);
pub static BISECT_BATCH_ON_FUNCTION_ERROR: Schema = Schema::new("BisectBatchOnFunctionError", Kind::Boolean);
pub static BLOB: Schema = Schema::new("Blob", Kind::Blob).sensitive();
pub static BLOB_STREAM: Schema = Schema::new("BlobStream", Kind::Blob);
pub static BOOLEAN: Schema = Schema::new("Boolean", Kind::Boolean);
pub static CAPACITY_PROVIDER_ARN: Schema = Schema::new("CapacityProviderArn", Kind::String).min(1).max(140).pattern(pattern!(r"arn:aws[a-zA-Z-]*:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+"));
pub static CODE_SIGNING_CONFIG_ARN: Schema = Schema::new("CodeSigningConfigArn", Kind::String).min(0).max(200).pattern(pattern!(r"arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17}"));
pub static CODE_SIGNING_CONFIG_ID: Schema =
    Schema::new("CodeSigningConfigId", Kind::String).pattern(pattern!(r"csc-[a-zA-Z0-9-_\.]{17}"));
pub static CODE_SIGNING_CONFIG_LIST: Schema =
    Schema::new("CodeSigningConfigList", Kind::List(&const { List::of(&CODE_SIGNING_CONFIG) }));
pub static CODE_SIGNING_POLICY: Schema =
    Schema::new("CodeSigningPolicy", Kind::String).values(&["Warn", "Enforce"]);
pub static COLLECTION_NAME: Schema = Schema::new("CollectionName", Kind::String)
    .min(1)
    .max(57)
    .pattern(pattern!(r"(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)"));
pub static COMPATIBLE_ARCHITECTURES: Schema =
    Schema::new("CompatibleArchitectures", Kind::List(&const { List::of(&ARCHITECTURE) })).min(0).max(2);
pub static COMPATIBLE_RUNTIME: Schema = Schema::new("CompatibleRuntime", Kind::String).values(&[
    "ruby3.5",
    "ruby2.6",
    "dotnetcore1.0",
    "python3.7",
    "nodejs8.10",
    "nasa",
    "ruby2.7",
    "python2.7-greengrass",
    "dotnetcore2.0",
    "python3.8",
    "java21",
    "dotnet6",
    "dotnetcore2.1",
    "python3.9",
    "java11",
    "nodejs6.10",
    "provided",
    "dotnetcore3.1",
    "dotnet8",
    "java25",
    "java17",
    "nodejs",
    "nodejs4.3",
    "java8.al2",
    "go1.x",
    "dotnet10",
    "nodejs20.x",
    "go1.9",
    "byol",
    "nodejs10.x",
    "provided.al2023",
    "nodejs22.x",
    "python3.10",
    "java8",
    "nodejs12.x",
    "python3.11",
    "nodejs24.x",
    "nodejs8.x",
    "python3.12",
    "nodejs14.x",
    "nodejs8.9",
    "nodejs26.x",
    "python3.13",
    "python3.14",
    "nodejs16.x",
    "python3.15",
    "provided.al2",
    "nodejs4.3-edge",
    "nodejs18.x",
    "ruby3.2",
    "python3.4",
    "ruby3.3",
    "ruby3.4",
    "ruby2.5",
    "python3.6",
    "python2.7",
]);
pub static COMPATIBLE_RUNTIMES: Schema = Schema::new(
    "CompatibleRuntimes",
    Kind::List(&const { List::of(&LAYER_RUNTIME).wording(ListWording::Bare) }),
)
.min(0)
.max(15);
pub static DATABASE_NAME: Schema =
    Schema::new("DatabaseName", Kind::String).min(1).max(63).pattern(pattern!(r"[^ /\.$\x22]*"));
pub static DATE: Schema = Schema::new("Date", Kind::Timestamp(None));
pub static DESCRIPTION: Schema = Schema::new("Description", Kind::String).min(0).max(256);
pub static DESTINATION_ARN: Schema = Schema::new("DestinationArn", Kind::String).min(0).max(350).pattern(pattern!(r"$|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)"));
pub static DURABLE_EXECUTION_ARN: Schema = Schema::new("DurableExecutionArn", Kind::String).min(1).max(1024).pattern(pattern!(r"arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):(\$LATEST(?:\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)"));
pub static DURABLE_EXECUTION_NAME: Schema =
    Schema::new("DurableExecutionName", Kind::String).min(1).max(64).pattern(pattern!(r"[a-zA-Z0-9-_]+"));
pub static ENABLED: Schema = Schema::new("Enabled", Kind::Boolean);
pub static END_POINT_TYPE: Schema =
    Schema::new("EndPointType", Kind::String).values(&["KAFKA_BOOTSTRAP_SERVERS"]);
pub static ENDPOINT: Schema = Schema::new("Endpoint", Kind::String).min(1).max(300).pattern(pattern!(r"(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]*[a-zA-Z0-9])\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\-]*[A-Za-z0-9]):[0-9]{1,5}"));
pub static ENDPOINT_LISTS: Schema =
    Schema::new("EndpointLists", Kind::List(&const { List::of(&ENDPOINT) })).min(1).max(10);
pub static ENDPOINTS: Schema =
    Schema::new("Endpoints", Kind::Map(&const { wire::Map::of(&END_POINT_TYPE, &ENDPOINT_LISTS) }))
        .min(1)
        .max(2);
pub static ENVIRONMENT_VARIABLE_NAME: Schema = Schema::new("EnvironmentVariableName", Kind::String)
    .pattern(pattern!(r"[a-zA-Z]([a-zA-Z0-9_])+"))
    .sensitive();
pub static ENVIRONMENT_VARIABLE_VALUE: Schema =
    Schema::new("EnvironmentVariableValue", Kind::String).sensitive();
pub static ENVIRONMENT_VARIABLES: Schema = Schema::new(
    "EnvironmentVariables",
    Kind::Map(&const { wire::Map::of(&ENVIRONMENT_VARIABLE_NAME, &ENVIRONMENT_VARIABLE_VALUE) }),
)
.sensitive();
pub static EPHEMERAL_STORAGE_SIZE: Schema =
    Schema::new("EphemeralStorageSize", Kind::Integer).min(512).max(10240);
pub static EVENT_SOURCE_MAPPING_ARN: Schema = Schema::new("EventSourceMappingArn", Kind::String).min(85).max(120).pattern(pattern!(r"arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));
pub static EVENT_SOURCE_MAPPING_METRIC: Schema = Schema::new("EventSourceMappingMetric", Kind::String)
    .values(&["EventCount", "ErrorCount", "KafkaMetrics"]);
pub static EVENT_SOURCE_MAPPING_METRIC_LIST: Schema = Schema::new(
    "EventSourceMappingMetricList",
    Kind::List(&const { List::of(&EVENT_SOURCE_MAPPING_METRIC) }),
)
.min(0)
.max(3);
pub static EVENT_SOURCE_MAPPING_SYSTEM_LOG_LEVEL: Schema =
    Schema::new("EventSourceMappingSystemLogLevel", Kind::String).values(&["DEBUG", "INFO", "WARN"]);
pub static EVENT_SOURCE_MAPPINGS_LIST: Schema = Schema::new(
    "EventSourceMappingsList",
    Kind::List(&const { List::of(&EVENT_SOURCE_MAPPING_CONFIGURATION) }),
);
pub static EVENT_SOURCE_POSITION: Schema =
    Schema::new("EventSourcePosition", Kind::String).values(&["LATEST", "AT_TIMESTAMP", "TRIM_HORIZON"]);
pub static EVENT_SOURCE_TOKEN: Schema =
    Schema::new("EventSourceToken", Kind::String).min(0).max(256).pattern(pattern!(r"[a-zA-Z0-9._\-]+"));
pub static EXECUTION_ENVIRONMENT_MEMORY_GI_B_PER_V_CPU: Schema =
    Schema::new("ExecutionEnvironmentMemoryGiBPerVCpu", Kind::Double).min_double(2.0).max_double(8.0);
pub static EXECUTION_TIMEOUT: Schema = Schema::new("ExecutionTimeout", Kind::Integer).min(1).max(31622400);
pub static FILE_SYSTEM_ARN: Schema = Schema::new("FileSystemArn", Kind::String).min(0).max(256).pattern(pattern!(r"arn:aws[a-zA-Z-]*:elasticfilesystem:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}"));
pub static FILE_SYSTEM_CONFIG_LIST: Schema =
    Schema::new("FileSystemConfigList", Kind::List(&const { List::of(&FILE_SYSTEM_CONFIG) })).min(0).max(1);
pub static FILTER_CRITERIA_ERROR_CODE: Schema = Schema::new("FilterCriteriaErrorCode", Kind::String)
    .min(10)
    .max(50)
    .pattern(pattern!(r"[A-Za-z]+Exception"));
pub static FILTER_CRITERIA_ERROR_MESSAGE: Schema =
    Schema::new("FilterCriteriaErrorMessage", Kind::String).min(10).max(2048).pattern(pattern!(r".*"));
pub static FILTER_LIST: Schema = Schema::new("FilterList", Kind::List(&const { List::of(&FILTER) }));
pub static FULL_DOCUMENT: Schema =
    Schema::new("FullDocument", Kind::String).values(&["UpdateLookup", "Default"]);
pub static FUNCTION_ARN: Schema = Schema::new("FunctionArn", Kind::String).min(0).max(10000).pattern(pattern!(r"arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?"));
pub static FUNCTION_ARN_LIST: Schema =
    Schema::new("FunctionArnList", Kind::List(&const { List::of(&FUNCTION_ARN) }));
pub static FUNCTION_EVENT_INVOKE_CONFIG_LIST: Schema = Schema::new(
    "FunctionEventInvokeConfigList",
    Kind::List(&const { List::of(&FUNCTION_EVENT_INVOKE_CONFIG) }),
);
pub static FUNCTION_LIST: Schema =
    Schema::new("FunctionList", Kind::List(&const { List::of(&FUNCTION_CONFIGURATION) }));
pub static FUNCTION_NAME: Schema = Schema::new("FunctionName", Kind::String).min(1).max(140).pattern(pattern!(r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?"));
pub static FUNCTION_RESPONSE_TYPE: Schema =
    Schema::new("FunctionResponseType", Kind::String).values(&["ReportBatchItemFailures"]);
pub static FUNCTION_RESPONSE_TYPE_LIST: Schema =
    Schema::new("FunctionResponseTypeList", Kind::List(&const { List::of(&FUNCTION_RESPONSE_TYPE) }))
        .min(0)
        .max(1);
pub static FUNCTION_URL: Schema = Schema::new("FunctionUrl", Kind::String).min(40).max(100);
pub static FUNCTION_URL_AUTH_TYPE: Schema =
    Schema::new("FunctionUrlAuthType", Kind::String).values(&["NONE", "AWS_IAM"]);
pub static FUNCTION_URL_CONFIG_LIST: Schema =
    Schema::new("FunctionUrlConfigList", Kind::List(&const { List::of(&FUNCTION_URL_CONFIG) }));
pub static FUNCTION_URL_QUALIFIER: Schema = Schema::new("FunctionUrlQualifier", Kind::String)
    .min(1)
    .max(128)
    .pattern(pattern!(r"((?!^\d+$)^[0-9a-zA-Z-_]+$)"));
pub static FUNCTION_VERSION: Schema = Schema::new("FunctionVersion", Kind::String).values(&["ALL"]);
pub static FUNCTION_VERSION_LATEST_PUBLISHED: Schema =
    Schema::new("FunctionVersionLatestPublished", Kind::String).values(&["LATEST_PUBLISHED"]);
pub static HANDLER: Schema =
    Schema::new("Handler", Kind::String).min(0).max(128).pattern(pattern!(r"[^\s]+"));
pub static HEADER: Schema = Schema::new("Header", Kind::String).min(0).max(1024).pattern(pattern!(r".*"));
pub static HEADERS_LIST: Schema =
    Schema::new("HeadersList", Kind::List(&const { List::of(&HEADER) })).min(0).max(100);
pub static HTTP_STATUS: Schema = Schema::new("HttpStatus", Kind::Integer);
pub static INTEGER: Schema = Schema::new("Integer", Kind::Integer);
pub static INVOCATION_TYPE: Schema =
    Schema::new("InvocationType", Kind::String).values(&["Event", "RequestResponse", "DryRun"]);
pub static INVOKE_MODE: Schema =
    Schema::new("InvokeMode", Kind::String).values(&["RESPONSE_STREAM", "BUFFERED"]);
pub static INVOKED_VIA_FUNCTION_URL: Schema = Schema::new("InvokedViaFunctionUrl", Kind::Boolean);
pub static KMS_KEY_ARN: Schema =
    Schema::new("KMSKeyArn", Kind::String).pattern(pattern!(r"(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"));
pub static KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG_LIST: Schema = Schema::new(
    "KafkaSchemaRegistryAccessConfigList",
    Kind::List(&const { List::of(&KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG) }),
);
pub static KAFKA_SCHEMA_REGISTRY_AUTH_TYPE: Schema = Schema::new("KafkaSchemaRegistryAuthType", Kind::String)
    .values(&["BASIC_AUTH", "CLIENT_CERTIFICATE_TLS_AUTH", "SERVER_ROOT_CA_CERTIFICATE"]);
pub static KAFKA_SCHEMA_VALIDATION_ATTRIBUTE: Schema =
    Schema::new("KafkaSchemaValidationAttribute", Kind::String).values(&["KEY", "VALUE"]);
pub static KAFKA_SCHEMA_VALIDATION_CONFIG_LIST: Schema = Schema::new(
    "KafkaSchemaValidationConfigList",
    Kind::List(&const { List::of(&KAFKA_SCHEMA_VALIDATION_CONFIG) }),
);
pub static LAST_UPDATE_STATUS: Schema =
    Schema::new("LastUpdateStatus", Kind::String).values(&["Successful", "Failed", "InProgress"]);
pub static LAST_UPDATE_STATUS_REASON: Schema = Schema::new("LastUpdateStatusReason", Kind::String);
pub static LAST_UPDATE_STATUS_REASON_CODE: Schema = Schema::new("LastUpdateStatusReasonCode", Kind::String)
    .values(&[
        "EniLimitExceeded",
        "InsufficientRolePermissions",
        "InvalidConfiguration",
        "InternalError",
        "SubnetOutOfIPAddresses",
        "InvalidSubnet",
        "InvalidSecurityGroup",
        "ImageDeleted",
        "ImageAccessDenied",
        "InvalidImage",
        "KMSKeyAccessDenied",
        "KMSKeyNotFound",
        "InvalidStateKMSKey",
        "DisabledKMSKey",
        "EFSIOError",
        "EFSMountConnectivityError",
        "EFSMountFailure",
        "EFSMountTimeout",
        "InvalidRuntime",
        "InvalidZipFileException",
        "FunctionError",
        "VcpuLimitExceeded",
        "CapacityProviderScalingLimitExceeded",
        "InsufficientCapacity",
        "EC2RequestLimitExceeded",
        "FunctionError.InitTimeout",
        "FunctionError.RuntimeInitError",
        "FunctionError.ExtensionInitError",
        "FunctionError.InvalidEntryPoint",
        "FunctionError.InvalidWorkingDirectory",
        "FunctionError.PermissionDenied",
        "FunctionError.TooManyExtensions",
        "FunctionError.InitResourceExhausted",
        "DisallowedByVpcEncryptionControl",
    ]);
pub static LAYER_ARN: Schema = Schema::new("LayerArn", Kind::String)
    .min(1)
    .max(140)
    .pattern(pattern!(r"arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+"));
pub static LAYER_LIST: Schema = Schema::new("LayerList", Kind::List(&const { List::of(&LAYER_VERSION_ARN) }));
pub static LAYER_NAME: Schema = Schema::new("LayerName", Kind::String).min(1).max(140).pattern(pattern!(
    r"(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+"
));
pub static LAYER_PERMISSION_ALLOWED_ACTION: Schema =
    Schema::new("LayerPermissionAllowedAction", Kind::String)
        .min(0)
        .max(22)
        .pattern(pattern!(r"lambda:GetLayerVersion"));
pub static LAYER_PERMISSION_ALLOWED_PRINCIPAL: Schema =
    Schema::new("LayerPermissionAllowedPrincipal", Kind::String)
        .pattern(pattern!(r"\d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root"));
pub static LAYER_RUNTIME: Schema = Schema::new("LayerRuntime", Kind::String)
    .values(&[
        "nodejs20.x",
        "python3.14",
        "provided.al2023",
        "python3.12",
        "python3.13",
        "nodejs24.x",
        "nodejs22.x",
        "java25",
        "python3.10",
        "python3.11",
        "java21",
        "ruby3.3",
        "ruby3.4",
        "ruby3.2",
        "python3.8",
        "python3.9",
        "java17",
        "nodejs16.x",
        "dotnet10",
        "dotnet8",
        "java11",
        "dotnet6",
        "nodejs18.x",
        "provided.al2",
        "java8.al2",
    ])
    .also(&[
        "byol",
        "dotnetcore1.0",
        "dotnetcore2.0",
        "dotnetcore2.1",
        "dotnetcore3.1",
        "go1.9",
        "go1.x",
        "java8",
        "nasa",
        "nodejs",
        "nodejs10.x",
        "nodejs12.x",
        "nodejs14.x",
        "nodejs26.x",
        "nodejs4.3",
        "nodejs4.3-edge",
        "nodejs6.10",
        "nodejs8.10",
        "nodejs8.9",
        "nodejs8.x",
        "provided",
        "python2.7",
        "python2.7-greengrass",
        "python3.15",
        "python3.4",
        "python3.6",
        "python3.7",
        "ruby2.5",
        "ruby2.6",
        "ruby2.7",
        "ruby3.5",
    ]);
pub static LAYER_VERSION_ARN: Schema = Schema::new("LayerVersionArn", Kind::String).min(1).max(2048).pattern(pattern!(r"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)"));
pub static LAYER_VERSION_NUMBER: Schema = Schema::new("LayerVersionNumber", Kind::Long);
pub static LAYER_VERSIONS_LIST: Schema =
    Schema::new("LayerVersionsList", Kind::List(&const { List::of(&LAYER_VERSIONS_LIST_ITEM) }));
pub static LAYERS_LIST: Schema =
    Schema::new("LayersList", Kind::List(&const { List::of(&LAYERS_LIST_ITEM) }));
pub static LAYERS_REFERENCE_LIST: Schema =
    Schema::new("LayersReferenceList", Kind::List(&const { List::of(&LAYER) }));
pub static LICENSE_INFO: Schema = Schema::new("LicenseInfo", Kind::String).min(0).max(512);
pub static LOCAL_MOUNT_PATH: Schema =
    Schema::new("LocalMountPath", Kind::String).min(0).max(160).pattern(pattern!(r"/mnt/[a-zA-Z0-9-_.]+"));
pub static LOG_FORMAT: Schema = Schema::new("LogFormat", Kind::String).values(&["JSON", "Text"]);
pub static LOG_GROUP: Schema =
    Schema::new("LogGroup", Kind::String).min(1).max(512).pattern(pattern!(r"[\.\-_/#A-Za-z0-9]+"));
pub static LOG_TYPE: Schema = Schema::new("LogType", Kind::String).values(&["None", "Tail"]);
pub static LONG: Schema = Schema::new("Long", Kind::Long);
pub static MASTER_REGION: Schema =
    Schema::new("MasterRegion", Kind::String).pattern(pattern!(r"ALL|[a-z]{2}(-gov)?-[a-z]+-\d{1}"));
pub static MAX_AGE: Schema = Schema::new("MaxAge", Kind::Integer).min(0).max(86400);
pub static MAX_FUNCTION_EVENT_INVOKE_CONFIG_LIST_ITEMS: Schema =
    Schema::new("MaxFunctionEventInvokeConfigListItems", Kind::Integer).min(1).max(50);
pub static MAX_ITEMS: Schema = Schema::new("MaxItems", Kind::Integer).min(1).max(50);
pub static MAX_LAYER_LIST_ITEMS: Schema = Schema::new("MaxLayerListItems", Kind::Integer).min(1).max(50);
pub static MAX_LIST_ITEMS: Schema = Schema::new("MaxListItems", Kind::Integer).min(1).max(10000);
pub static MAX_PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEMS: Schema =
    Schema::new("MaxProvisionedConcurrencyConfigListItems", Kind::Integer).min(1).max(50);
pub static MAXIMUM_BATCHING_WINDOW_IN_SECONDS: Schema =
    Schema::new("MaximumBatchingWindowInSeconds", Kind::Integer).min(0).max(300);
pub static MAXIMUM_CONCURRENCY: Schema = Schema::new("MaximumConcurrency", Kind::Integer).min(2).max(1000);
pub static MAXIMUM_EVENT_AGE_IN_SECONDS: Schema =
    Schema::new("MaximumEventAgeInSeconds", Kind::Integer).min(60).max(21600);
pub static MAXIMUM_NUMBER_OF_POLLERS: Schema =
    Schema::new("MaximumNumberOfPollers", Kind::Integer).min(1).max(2000);
pub static MAXIMUM_RECORD_AGE_IN_SECONDS: Schema =
    Schema::new("MaximumRecordAgeInSeconds", Kind::Integer).min(-1).max(604800);
pub static MAXIMUM_RETRY_ATTEMPTS: Schema = Schema::new("MaximumRetryAttempts", Kind::Integer).min(0).max(2);
pub static MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING: Schema =
    Schema::new("MaximumRetryAttemptsEventSourceMapping", Kind::Integer).min(-1).max(10000);
pub static MEMORY_SIZE: Schema = Schema::new("MemorySize", Kind::Integer).min(128).max(32768);
pub static METHOD: Schema = Schema::new("Method", Kind::String).min(0).max(6).pattern(pattern!(r".*"));
pub static MINIMUM_NUMBER_OF_POLLERS: Schema =
    Schema::new("MinimumNumberOfPollers", Kind::Integer).min(1).max(200);
pub static NAME_SPACED_FUNCTION_ARN: Schema = Schema::new("NameSpacedFunctionArn", Kind::String).min(0).max(10000).pattern(pattern!(r"arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_\.]+(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"));
pub static NAMESPACED_FUNCTION_NAME: Schema = Schema::new("NamespacedFunctionName", Kind::String).min(1).max(256).pattern(pattern!(r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"));
pub static NAMESPACED_STATEMENT_ID: Schema = Schema::new("NamespacedStatementId", Kind::String)
    .min(1)
    .max(100)
    .pattern(pattern!(r"([a-zA-Z0-9-_.]+)"));
pub static NON_NEGATIVE_INTEGER: Schema = Schema::new("NonNegativeInteger", Kind::Integer).min(0);
pub static NULLABLE_BOOLEAN: Schema = Schema::new("NullableBoolean", Kind::Boolean);
pub static NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER: Schema =
    Schema::new("NumericLatestPublishedOrAliasQualifier", Kind::String)
        .min(1)
        .max(128)
        .pattern(pattern!(r"\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+"));
pub static ORGANIZATION_ID: Schema =
    Schema::new("OrganizationId", Kind::String).min(0).max(34).pattern(pattern!(r"o-[a-z0-9]{10,32}"));
pub static ORIGIN: Schema = Schema::new("Origin", Kind::String).min(1).max(253).pattern(pattern!(r".*"));
pub static PACKAGE_TYPE: Schema = Schema::new("PackageType", Kind::String).values(&["Zip", "Image"]);
pub static PARALLELIZATION_FACTOR: Schema =
    Schema::new("ParallelizationFactor", Kind::Integer).min(1).max(10);
pub static PATTERN: Schema = Schema::new("Pattern", Kind::String).min(0).max(4096).pattern(pattern!(r".*"));
pub static PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY: Schema =
    Schema::new("PerExecutionEnvironmentMaxConcurrency", Kind::Integer).min(1).max(1600);
pub static POSITIVE_INTEGER: Schema = Schema::new("PositiveInteger", Kind::Integer).min(1);
pub static PRINCIPAL: Schema = Schema::new("Principal", Kind::String).pattern(pattern!(r"[^\s]+"));
pub static PRINCIPAL_ORG_ID: Schema =
    Schema::new("PrincipalOrgID", Kind::String).min(12).max(34).pattern(pattern!(r"o-[a-z0-9]{10,32}"));
pub static PROVISIONED_CONCURRENCY_CONFIG_LIST: Schema = Schema::new(
    "ProvisionedConcurrencyConfigList",
    Kind::List(&const { List::of(&PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEM) }),
);
pub static PROVISIONED_CONCURRENCY_STATUS_ENUM: Schema =
    Schema::new("ProvisionedConcurrencyStatusEnum", Kind::String).values(&["IN_PROGRESS", "READY", "FAILED"]);
pub static PROVISIONED_POLLER_GROUP_NAME: Schema = Schema::new("ProvisionedPollerGroupName", Kind::String)
    .min(0)
    .max(128)
    .pattern(pattern!(r"[a-zA-Z0-9-_]*"));
pub static QUALIFIER: Schema =
    Schema::new("Qualifier", Kind::String).min(1).max(128).pattern(pattern!(r"(|[a-zA-Z0-9$_-]+)"));
pub static QUEUE: Schema = Schema::new("Queue", Kind::String).min(1).max(1000).pattern(pattern!(r"[\s\S]*"));
pub static QUEUES: Schema = Schema::new("Queues", Kind::List(&const { List::of(&QUEUE) })).min(1).max(1);
pub static RECURSIVE_LOOP: Schema =
    Schema::new("RecursiveLoop", Kind::String).values(&["Terminate", "Allow"]);
pub static RESERVED_CONCURRENT_EXECUTIONS: Schema =
    Schema::new("ReservedConcurrentExecutions", Kind::Integer).min(0);
pub static RESOURCE_ARN: Schema =
    Schema::new("ResourceArn", Kind::String).pattern(pattern!(r"(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"));
pub static RESPONSE_STREAMING_INVOCATION_TYPE: Schema =
    Schema::new("ResponseStreamingInvocationType", Kind::String).values(&["RequestResponse", "DryRun"]);
pub static RETENTION_PERIOD_IN_DAYS: Schema =
    Schema::new("RetentionPeriodInDays", Kind::Integer).min(1).max(90);
pub static ROLE_ARN: Schema = Schema::new("RoleArn", Kind::String)
    .pattern(pattern!(r"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+"));
pub static RUNTIME_NAME: Schema = Schema::new("RuntimeName", Kind::String);
pub static RUNTIME_VERSION_ARN: Schema = Schema::new("RuntimeVersionArn", Kind::String)
    .min(26)
    .max(2048)
    .pattern(pattern!(r"arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}::runtime:.+"));
pub static S3_BUCKET: Schema =
    Schema::new("S3Bucket", Kind::String).min(3).max(63).pattern(pattern!(r"[0-9A-Za-z\.\-_]*(?<!\.)"));
pub static S3_KEY: Schema = Schema::new("S3Key", Kind::String).min(1).max(1024);
pub static S3_OBJECT_VERSION: Schema = Schema::new("S3ObjectVersion", Kind::String).min(1).max(1024);
pub static SCHEMA_REGISTRY_EVENT_RECORD_FORMAT: Schema =
    Schema::new("SchemaRegistryEventRecordFormat", Kind::String).values(&["JSON", "SOURCE"]);
pub static SCHEMA_REGISTRY_URI: Schema = Schema::new("SchemaRegistryUri", Kind::String)
    .min(1)
    .max(10000)
    .pattern(pattern!(r"[a-zA-Z0-9-\/*:_+=.@-]*"));
pub static SECURITY_GROUP_ID: Schema =
    Schema::new("SecurityGroupId", Kind::String).min(0).max(1024).pattern(pattern!(r"sg-[0-9a-zA-Z]*"));
pub static SECURITY_GROUP_IDS: Schema = Schema::new(
    "SecurityGroupIds",
    Kind::List(&const { List::of(&SECURITY_GROUP_ID).wording(ListWording::WithoutNull) }),
)
.min(0)
.max(5);
pub static SENSITIVE_STRING: Schema = Schema::new("SensitiveString", Kind::String).sensitive();
pub static SIGNING_PROFILE_VERSION_ARNS: Schema =
    Schema::new("SigningProfileVersionArns", Kind::List(&const { List::of(&ARN) })).min(1).max(20);
pub static SNAP_START_APPLY_ON: Schema =
    Schema::new("SnapStartApplyOn", Kind::String).values(&["PublishedVersions", "None"]);
pub static SNAP_START_OPTIMIZATION_STATUS: Schema =
    Schema::new("SnapStartOptimizationStatus", Kind::String).values(&["On", "Off"]);
pub static SOURCE_ACCESS_CONFIGURATIONS: Schema =
    Schema::new("SourceAccessConfigurations", Kind::List(&const { List::of(&SOURCE_ACCESS_CONFIGURATION) }))
        .min(0)
        .max(22);
pub static SOURCE_ACCESS_TYPE: Schema = Schema::new("SourceAccessType", Kind::String).values(&[
    "BASIC_AUTH",
    "VPC_SUBNET",
    "VPC_SECURITY_GROUP",
    "SASL_SCRAM_512_AUTH",
    "SASL_SCRAM_256_AUTH",
    "VIRTUAL_HOST",
    "CLIENT_CERTIFICATE_TLS_AUTH",
    "SERVER_ROOT_CA_CERTIFICATE",
]);
pub static SOURCE_OWNER: Schema =
    Schema::new("SourceOwner", Kind::String).min(0).max(12).pattern(pattern!(r"\d{12}"));
pub static STATE: Schema = Schema::new("State", Kind::String).values(&[
    "Pending",
    "Active",
    "Inactive",
    "Failed",
    "Deactivating",
    "Deactivated",
    "ActiveNonInvocable",
    "Deleting",
]);
pub static STATE_REASON: Schema = Schema::new("StateReason", Kind::String);
pub static STATE_REASON_CODE: Schema = Schema::new("StateReasonCode", Kind::String).values(&[
    "Idle",
    "Creating",
    "Restoring",
    "EniLimitExceeded",
    "InsufficientRolePermissions",
    "InvalidConfiguration",
    "InternalError",
    "SubnetOutOfIPAddresses",
    "InvalidSubnet",
    "InvalidSecurityGroup",
    "ImageDeleted",
    "ImageAccessDenied",
    "InvalidImage",
    "KMSKeyAccessDenied",
    "KMSKeyNotFound",
    "InvalidStateKMSKey",
    "DisabledKMSKey",
    "EFSIOError",
    "EFSMountConnectivityError",
    "EFSMountFailure",
    "EFSMountTimeout",
    "InvalidRuntime",
    "InvalidZipFileException",
    "FunctionError",
    "DrainingDurableExecutions",
    "VcpuLimitExceeded",
    "CapacityProviderScalingLimitExceeded",
    "InsufficientCapacity",
    "EC2RequestLimitExceeded",
    "FunctionError.InitTimeout",
    "FunctionError.RuntimeInitError",
    "FunctionError.ExtensionInitError",
    "FunctionError.InvalidEntryPoint",
    "FunctionError.InvalidWorkingDirectory",
    "FunctionError.PermissionDenied",
    "FunctionError.TooManyExtensions",
    "FunctionError.InitResourceExhausted",
    "DisallowedByVpcEncryptionControl",
]);
pub static STATEMENT_ID: Schema =
    Schema::new("StatementId", Kind::String).min(1).max(100).pattern(pattern!(r"([a-zA-Z0-9-_]+)"));
pub static STRING: Schema = Schema::new("String", Kind::String);
pub static STRING_LIST: Schema =
    Schema::new("StringList", Kind::List(&const { List::of(&STRING) })).min(0).max(1500);
pub static SUBNET_ID: Schema =
    Schema::new("SubnetId", Kind::String).min(0).max(1024).pattern(pattern!(r"subnet-[0-9a-z]*"));
pub static SUBNET_IDS: Schema =
    Schema::new("SubnetIds", Kind::List(&const { List::of(&SUBNET_ID).wording(ListWording::WithoutNull) }))
        .min(0)
        .max(16);
pub static SYSTEM_LOG_LEVEL: Schema =
    Schema::new("SystemLogLevel", Kind::String).values(&["DEBUG", "INFO", "WARN"]);
pub static TAG_KEY: Schema = Schema::new("TagKey", Kind::String);
pub static TAG_KEY_LIST: Schema = Schema::new("TagKeyList", Kind::List(&const { List::of(&TAG_KEY) }));
pub static TAG_VALUE: Schema = Schema::new("TagValue", Kind::String);
pub static TAGGABLE_RESOURCE: Schema = Schema::new("TaggableResource", Kind::String).min(1).max(256).pattern(pattern!(r"arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)"));
pub static TAGS: Schema = Schema::new("Tags", Kind::Map(&const { wire::Map::of(&TAG_KEY, &TAG_VALUE) }));
pub static TAGS_ERROR_CODE: Schema =
    Schema::new("TagsErrorCode", Kind::String).min(10).max(21).pattern(pattern!(r"[A-Za-z]+Exception"));
pub static TAGS_ERROR_MESSAGE: Schema =
    Schema::new("TagsErrorMessage", Kind::String).min(84).max(1000).pattern(pattern!(r".*"));
pub static TENANT_ID: Schema =
    Schema::new("TenantId", Kind::String).min(1).max(256).pattern(pattern!(r"[a-zA-Z0-9\._:\/=+\-@ ]+"));
pub static TENANT_ISOLATION_MODE: Schema =
    Schema::new("TenantIsolationMode", Kind::String).values(&["PER_TENANT"]);
pub static THROTTLE_REASON: Schema = Schema::new("ThrottleReason", Kind::String).values(&[
    "ConcurrentInvocationLimitExceeded",
    "FunctionInvocationRateLimitExceeded",
    "ReservedFunctionConcurrentInvocationLimitExceeded",
    "ReservedFunctionInvocationRateLimitExceeded",
    "CallerRateLimitExceeded",
    "ConcurrentSnapshotCreateLimitExceeded",
]);
pub static TIMEOUT: Schema = Schema::new("Timeout", Kind::Integer).min(1);
pub static TIMESTAMP: Schema = Schema::new("Timestamp", Kind::String);
pub static TOPIC: Schema =
    Schema::new("Topic", Kind::String).min(1).max(249).pattern(pattern!(r"[^.]([a-zA-Z0-9\-_.]+)"));
pub static TOPICS: Schema = Schema::new("Topics", Kind::List(&const { List::of(&TOPIC) })).min(1).max(1);
pub static TRACING_MODE: Schema = Schema::new("TracingMode", Kind::String).values(&["Active", "PassThrough"]);
pub static TUMBLING_WINDOW_IN_SECONDS: Schema =
    Schema::new("TumblingWindowInSeconds", Kind::Integer).min(0).max(900);
pub static URI: Schema =
    Schema::new("URI", Kind::String).min(1).max(200).pattern(pattern!(r"[a-zA-Z0-9-\/*:_+=.@-]*"));
pub static UNQUALIFIED_FUNCTION_NAME: Schema = Schema::new("UnqualifiedFunctionName", Kind::String).min(1).max(140).pattern(pattern!(r"(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)"));
pub static UNRESERVED_CONCURRENT_EXECUTIONS: Schema =
    Schema::new("UnreservedConcurrentExecutions", Kind::Integer).min(0);
pub static UPDATE_RUNTIME_ON: Schema =
    Schema::new("UpdateRuntimeOn", Kind::String).values(&["Auto", "Manual", "FunctionUpdate"]);
pub static VERSION: Schema =
    Schema::new("Version", Kind::String).min(1).max(1024).pattern(pattern!(r"(\$LATEST|[0-9]+)"));
pub static VERSION_WITH_LATEST_PUBLISHED: Schema = Schema::new("VersionWithLatestPublished", Kind::String)
    .min(1)
    .max(1024)
    .pattern(pattern!(r"(\$LATEST(\.PUBLISHED)?|[0-9]+)"));
pub static VPC_ID: Schema = Schema::new("VpcId", Kind::String);
pub static WEIGHT: Schema = Schema::new("Weight", Kind::Double).min_double(0.0).max_double(1.0);
pub static WORKING_DIRECTORY: Schema = Schema::new("WorkingDirectory", Kind::String).min(0).max(1000);

shape! { AccountLimit ACCOUNT_LIMIT "AccountLimit" {
    total_code_size: Option<i64> = Member::new("TotalCodeSize", &LONG);
    code_size_unzipped: Option<i64> = Member::new("CodeSizeUnzipped", &LONG);
    code_size_zipped: Option<i64> = Member::new("CodeSizeZipped", &LONG);
    concurrent_executions: Option<i32> = Member::new("ConcurrentExecutions", &INTEGER);
    unreserved_concurrent_executions: Option<i32> = Member::new("UnreservedConcurrentExecutions", &UNRESERVED_CONCURRENT_EXECUTIONS);
} }

shape! { AccountUsage ACCOUNT_USAGE "AccountUsage" {
    total_code_size: Option<i64> = Member::new("TotalCodeSize", &LONG);
    function_count: Option<i64> = Member::new("FunctionCount", &LONG);
} }

shape! { AddLayerVersionPermissionRequest ADD_LAYER_VERSION_PERMISSION_REQUEST "AddLayerVersionPermissionRequest" {
    layer_name: String = Member::new("LayerName", &LAYER_NAME).required().at(Location::Uri);
    version_number: i64 = Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().at(Location::Uri);
    statement_id: String = Member::new("StatementId", &STATEMENT_ID).required();
    action: String = Member::new("Action", &LAYER_PERMISSION_ALLOWED_ACTION).required();
    principal: String = Member::new("Principal", &LAYER_PERMISSION_ALLOWED_PRINCIPAL).required();
    organization_id: Option<String> = Member::new("OrganizationId", &ORGANIZATION_ID);
    revision_id: Option<String> = Member::new("RevisionId", &STRING).at(Location::Query);
} }

shape! { AddLayerVersionPermissionResponse ADD_LAYER_VERSION_PERMISSION_RESPONSE "AddLayerVersionPermissionResponse" {
    statement: Option<String> = Member::new("Statement", &STRING);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
} }

shape! { AddPermissionRequest ADD_PERMISSION_REQUEST "AddPermissionRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    statement_id: String = Member::new("StatementId", &STATEMENT_ID).required();
    action: String = Member::new("Action", &ACTION).required();
    principal: String = Member::new("Principal", &PRINCIPAL).required();
    source_arn: Option<String> = Member::new("SourceArn", &ARN);
    source_account: Option<String> = Member::new("SourceAccount", &SOURCE_OWNER);
    event_source_token: Option<String> = Member::new("EventSourceToken", &EVENT_SOURCE_TOKEN);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
    principal_org_id: Option<String> = Member::new("PrincipalOrgID", &PRINCIPAL_ORG_ID);
    function_url_auth_type: Option<String> = Member::new("FunctionUrlAuthType", &FUNCTION_URL_AUTH_TYPE);
    invoked_via_function_url: Option<bool> = Member::new("InvokedViaFunctionUrl", &INVOKED_VIA_FUNCTION_URL);
} }

shape! { AddPermissionResponse ADD_PERMISSION_RESPONSE "AddPermissionResponse" {
    statement: Option<String> = Member::new("Statement", &STRING);
} }

shape! { AliasConfiguration ALIAS_CONFIGURATION "AliasConfiguration" {
    alias_arn: Option<String> = Member::new("AliasArn", &FUNCTION_ARN);
    name: Option<String> = Member::new("Name", &ALIAS);
    function_version: Option<String> = Member::new("FunctionVersion", &VERSION);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    routing_config: Option<AliasRoutingConfiguration> = Member::new("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
} }

shape! { AliasRoutingConfiguration ALIAS_ROUTING_CONFIGURATION "AliasRoutingConfiguration" {
    additional_version_weights: Option<Map<f64>> = Member::new("AdditionalVersionWeights", &ADDITIONAL_VERSION_WEIGHTS);
} }

shape! { AllowedPublishers ALLOWED_PUBLISHERS "AllowedPublishers" {
    signing_profile_version_arns: Option<Vec<String>> = Member::new("SigningProfileVersionArns", &SIGNING_PROFILE_VERSION_ARNS).required();
} }

shape! { AmazonManagedKafkaEventSourceConfig AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG "AmazonManagedKafkaEventSourceConfig" {
    consumer_group_id: Option<String> = Member::new("ConsumerGroupId", &URI);
    schema_registry_config: Option<KafkaSchemaRegistryConfig> = Member::new("SchemaRegistryConfig", &KAFKA_SCHEMA_REGISTRY_CONFIG);
} }

shape! { CapacityProviderConfig CAPACITY_PROVIDER_CONFIG "CapacityProviderConfig" {
    lambda_managed_instances_capacity_provider_config: Option<LambdaManagedInstancesCapacityProviderConfig> = Member::new("LambdaManagedInstancesCapacityProviderConfig", &LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG).required();
} }

shape! { CodeSigningConfig CODE_SIGNING_CONFIG "CodeSigningConfig" {
    code_signing_config_id: Option<String> = Member::new("CodeSigningConfigId", &CODE_SIGNING_CONFIG_ID).required();
    code_signing_config_arn: Option<String> = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required();
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    allowed_publishers: Option<AllowedPublishers> = Member::new("AllowedPublishers", &ALLOWED_PUBLISHERS).required();
    code_signing_policies: Option<CodeSigningPolicies> = Member::new("CodeSigningPolicies", &CODE_SIGNING_POLICIES).required();
    last_modified: Option<String> = Member::new("LastModified", &TIMESTAMP).required();
} }

shape! { CodeSigningConfigNotFoundException CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION "CodeSigningConfigNotFoundException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { CodeSigningPolicies CODE_SIGNING_POLICIES "CodeSigningPolicies" {
    untrusted_artifact_on_deployment: Option<String> = Member::new("UntrustedArtifactOnDeployment", &CODE_SIGNING_POLICY);
} }

shape! { CodeStorageExceededException CODE_STORAGE_EXCEEDED_EXCEPTION "CodeStorageExceededException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { CodeVerificationFailedException CODE_VERIFICATION_FAILED_EXCEPTION "CodeVerificationFailedException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { Concurrency CONCURRENCY "Concurrency" {
    reserved_concurrent_executions: Option<i32> = Member::new("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS);
} }

shape! { Cors CORS "Cors" {
    allow_credentials: Option<bool> = Member::new("AllowCredentials", &ALLOW_CREDENTIALS);
    allow_headers: Option<Vec<String>> = Member::new("AllowHeaders", &HEADERS_LIST);
    allow_methods: Option<Vec<String>> = Member::new("AllowMethods", &ALLOW_METHODS_LIST);
    allow_origins: Option<Vec<String>> = Member::new("AllowOrigins", &ALLOW_ORIGINS_LIST);
    expose_headers: Option<Vec<String>> = Member::new("ExposeHeaders", &HEADERS_LIST);
    max_age: Option<i32> = Member::new("MaxAge", &MAX_AGE);
} }

shape! { CreateAliasRequest CREATE_ALIAS_REQUEST "CreateAliasRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    name: String = Member::new("Name", &ALIAS).required();
    function_version: String = Member::new("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED).required();
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    routing_config: Option<AliasRoutingConfiguration> = Member::new("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION);
} }

shape! { CreateCodeSigningConfigRequest CREATE_CODE_SIGNING_CONFIG_REQUEST "CreateCodeSigningConfigRequest" {
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    allowed_publishers: AllowedPublishers = Member::new("AllowedPublishers", &ALLOWED_PUBLISHERS).required();
    code_signing_policies: Option<CodeSigningPolicies> = Member::new("CodeSigningPolicies", &CODE_SIGNING_POLICIES);
    tags: Option<Map<String>> = Member::new("Tags", &TAGS);
} }

shape! { CreateCodeSigningConfigResponse CREATE_CODE_SIGNING_CONFIG_RESPONSE "CreateCodeSigningConfigResponse" {
    code_signing_config: Option<CodeSigningConfig> = Member::new("CodeSigningConfig", &CODE_SIGNING_CONFIG).required();
} }

shape! { CreateEventSourceMappingRequest CREATE_EVENT_SOURCE_MAPPING_REQUEST "CreateEventSourceMappingRequest" {
    event_source_arn: Option<String> = Member::new("EventSourceArn", &ARN);
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required();
    enabled: Option<bool> = Member::new("Enabled", &ENABLED);
    batch_size: Option<i32> = Member::new("BatchSize", &BATCH_SIZE);
    filter_criteria: Option<FilterCriteria> = Member::new("FilterCriteria", &FILTER_CRITERIA);
    maximum_batching_window_in_seconds: Option<i32> = Member::new("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS);
    parallelization_factor: Option<i32> = Member::new("ParallelizationFactor", &PARALLELIZATION_FACTOR);
    starting_position: Option<String> = Member::new("StartingPosition", &EVENT_SOURCE_POSITION);
    starting_position_timestamp: Option<Timestamp> = Member::new("StartingPositionTimestamp", &DATE);
    destination_config: Option<DestinationConfig> = Member::new("DestinationConfig", &DESTINATION_CONFIG);
    maximum_record_age_in_seconds: Option<i32> = Member::new("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS);
    bisect_batch_on_function_error: Option<bool> = Member::new("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR);
    maximum_retry_attempts: Option<i32> = Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING);
    tags: Option<Map<String>> = Member::new("Tags", &TAGS);
    tumbling_window_in_seconds: Option<i32> = Member::new("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS);
    topics: Option<Vec<String>> = Member::new("Topics", &TOPICS);
    queues: Option<Vec<String>> = Member::new("Queues", &QUEUES);
    source_access_configurations: Option<Vec<SourceAccessConfiguration>> = Member::new("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS);
    self_managed_event_source: Option<SelfManagedEventSource> = Member::new("SelfManagedEventSource", &SELF_MANAGED_EVENT_SOURCE);
    function_response_types: Option<Vec<String>> = Member::new("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST);
    amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig> = Member::new("AmazonManagedKafkaEventSourceConfig", &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG);
    self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig> = Member::new("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG);
    scaling_config: Option<ScalingConfig> = Member::new("ScalingConfig", &SCALING_CONFIG);
    document_db_event_source_config: Option<DocumentDBEventSourceConfig> = Member::new("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG);
    kms_key_arn: Option<String> = Member::new("KMSKeyArn", &KMS_KEY_ARN);
    metrics_config: Option<EventSourceMappingMetricsConfig> = Member::new("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG);
    logging_config: Option<EventSourceMappingLoggingConfig> = Member::new("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG);
    provisioned_poller_config: Option<ProvisionedPollerConfig> = Member::new("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG);
} }

shape! { CreateFunctionRequest CREATE_FUNCTION_REQUEST "CreateFunctionRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required();
    runtime: Option<String> = Member::new("Runtime", &RUNTIME_NAME);
    role: String = Member::new("Role", &ROLE_ARN).required();
    handler: Option<String> = Member::new("Handler", &HANDLER);
    code: FunctionCode = Member::new("Code", &FUNCTION_CODE).required();
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    timeout: Option<i32> = Member::new("Timeout", &TIMEOUT);
    memory_size: Option<i32> = Member::new("MemorySize", &MEMORY_SIZE);
    publish: Option<bool> = Member::new("Publish", &BOOLEAN);
    vpc_config: Option<VpcConfig> = Member::new("VpcConfig", &VPC_CONFIG);
    package_type: Option<String> = Member::new("PackageType", &PACKAGE_TYPE);
    dead_letter_config: Option<DeadLetterConfig> = Member::new("DeadLetterConfig", &DEAD_LETTER_CONFIG);
    environment: Option<Environment> = Member::new("Environment", &ENVIRONMENT);
    kms_key_arn: Option<String> = Member::new("KMSKeyArn", &KMS_KEY_ARN);
    tracing_config: Option<TracingConfig> = Member::new("TracingConfig", &TRACING_CONFIG);
    tags: Option<Map<String>> = Member::new("Tags", &TAGS);
    layers: Option<Vec<String>> = Member::new("Layers", &LAYER_LIST);
    file_system_configs: Option<Vec<FileSystemConfig>> = Member::new("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST);
    image_config: Option<ImageConfig> = Member::new("ImageConfig", &IMAGE_CONFIG);
    code_signing_config_arn: Option<String> = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN);
    architectures: Option<Vec<String>> = Member::new("Architectures", &ARCHITECTURES_LIST);
    ephemeral_storage: Option<EphemeralStorage> = Member::new("EphemeralStorage", &EPHEMERAL_STORAGE);
    snap_start: Option<SnapStart> = Member::new("SnapStart", &SNAP_START);
    logging_config: Option<LoggingConfig> = Member::new("LoggingConfig", &LOGGING_CONFIG);
    capacity_provider_config: Option<CapacityProviderConfig> = Member::new("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG);
    publish_to: Option<String> = Member::new("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED);
    durable_config: Option<DurableConfig> = Member::new("DurableConfig", &DURABLE_CONFIG);
    tenancy_config: Option<TenancyConfig> = Member::new("TenancyConfig", &TENANCY_CONFIG);
} }

shape! { CreateFunctionUrlConfigRequest CREATE_FUNCTION_URL_CONFIG_REQUEST "CreateFunctionUrlConfigRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &FUNCTION_URL_QUALIFIER).at(Location::Query);
    auth_type: String = Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required();
    cors: Option<Cors> = Member::new("Cors", &CORS);
    invoke_mode: Option<String> = Member::new("InvokeMode", &INVOKE_MODE);
} }

shape! { CreateFunctionUrlConfigResponse CREATE_FUNCTION_URL_CONFIG_RESPONSE "CreateFunctionUrlConfigResponse" {
    function_url: Option<String> = Member::new("FunctionUrl", &FUNCTION_URL).required();
    function_arn: Option<String> = Member::new("FunctionArn", &FUNCTION_ARN).required();
    auth_type: Option<String> = Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required();
    cors: Option<Cors> = Member::new("Cors", &CORS);
    creation_time: Option<String> = Member::new("CreationTime", &TIMESTAMP).required();
    invoke_mode: Option<String> = Member::new("InvokeMode", &INVOKE_MODE);
} }

shape! { DeadLetterConfig DEAD_LETTER_CONFIG "DeadLetterConfig" {
    target_arn: Option<String> = Member::new("TargetArn", &RESOURCE_ARN);
} }

shape! { DeleteAliasRequest DELETE_ALIAS_REQUEST "DeleteAliasRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    name: String = Member::new("Name", &ALIAS).required().at(Location::Uri);
} }

shape! { DeleteCodeSigningConfigRequest DELETE_CODE_SIGNING_CONFIG_REQUEST "DeleteCodeSigningConfigRequest" {
    code_signing_config_arn: String = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required().at(Location::Uri);
} }

shape! { DeleteCodeSigningConfigResponse DELETE_CODE_SIGNING_CONFIG_RESPONSE "DeleteCodeSigningConfigResponse" {
} }

shape! { DeleteEventSourceMappingRequest DELETE_EVENT_SOURCE_MAPPING_REQUEST "DeleteEventSourceMappingRequest" {
    uuid: String = Member::new("UUID", &STRING).required().at(Location::Uri);
} }

shape! { DeleteFunctionCodeSigningConfigRequest DELETE_FUNCTION_CODE_SIGNING_CONFIG_REQUEST "DeleteFunctionCodeSigningConfigRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
} }

shape! { DeleteFunctionConcurrencyRequest DELETE_FUNCTION_CONCURRENCY_REQUEST "DeleteFunctionConcurrencyRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
} }

shape! { DeleteFunctionEventInvokeConfigRequest DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST "DeleteFunctionEventInvokeConfigRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
} }

shape! { DeleteFunctionRequest DELETE_FUNCTION_REQUEST "DeleteFunctionRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
} }

shape! { DeleteFunctionResponse DELETE_FUNCTION_RESPONSE "DeleteFunctionResponse" {
    status_code: Option<i32> = Member::new("StatusCode", &INTEGER).at(Location::StatusCode);
} }

shape! { DeleteFunctionUrlConfigRequest DELETE_FUNCTION_URL_CONFIG_REQUEST "DeleteFunctionUrlConfigRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &FUNCTION_URL_QUALIFIER).at(Location::Query);
} }

shape! { DeleteLayerVersionRequest DELETE_LAYER_VERSION_REQUEST "DeleteLayerVersionRequest" {
    layer_name: String = Member::new("LayerName", &LAYER_NAME).required().at(Location::Uri);
    version_number: i64 = Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().at(Location::Uri);
} }

shape! { DeleteProvisionedConcurrencyConfigRequest DELETE_PROVISIONED_CONCURRENCY_CONFIG_REQUEST "DeleteProvisionedConcurrencyConfigRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    qualifier: String = Member::new("Qualifier", &QUALIFIER).required().at(Location::Query);
} }

shape! { DestinationConfig DESTINATION_CONFIG "DestinationConfig" {
    on_success: Option<OnSuccess> = Member::new("OnSuccess", &ON_SUCCESS);
    on_failure: Option<OnFailure> = Member::new("OnFailure", &ON_FAILURE);
} }

shape! { DocumentDBEventSourceConfig DOCUMENT_DB_EVENT_SOURCE_CONFIG "DocumentDBEventSourceConfig" {
    database_name: Option<String> = Member::new("DatabaseName", &DATABASE_NAME);
    collection_name: Option<String> = Member::new("CollectionName", &COLLECTION_NAME);
    full_document: Option<String> = Member::new("FullDocument", &FULL_DOCUMENT);
} }

shape! { DurableConfig DURABLE_CONFIG "DurableConfig" {
    retention_period_in_days: Option<i32> = Member::new("RetentionPeriodInDays", &RETENTION_PERIOD_IN_DAYS);
    execution_timeout: Option<i32> = Member::new("ExecutionTimeout", &EXECUTION_TIMEOUT);
} }

shape! { DurableExecutionAlreadyStartedException DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION "DurableExecutionAlreadyStartedException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { EC2AccessDeniedException EC2_ACCESS_DENIED_EXCEPTION "EC2AccessDeniedException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { EC2ThrottledException EC2_THROTTLED_EXCEPTION "EC2ThrottledException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { EC2UnexpectedException EC2_UNEXPECTED_EXCEPTION "EC2UnexpectedException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
    ec2_error_code: Option<String> = Member::new("EC2ErrorCode", &STRING);
} }

shape! { EFSIOException EFSIO_EXCEPTION "EFSIOException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { EFSMountConnectivityException EFS_MOUNT_CONNECTIVITY_EXCEPTION "EFSMountConnectivityException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { EFSMountFailureException EFS_MOUNT_FAILURE_EXCEPTION "EFSMountFailureException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { EFSMountTimeoutException EFS_MOUNT_TIMEOUT_EXCEPTION "EFSMountTimeoutException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { ENILimitReachedException ENI_LIMIT_REACHED_EXCEPTION "ENILimitReachedException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { Environment ENVIRONMENT "Environment" {
    variables: Option<Map<String>> = Member::new("Variables", &ENVIRONMENT_VARIABLES);
} }

shape! { EnvironmentError ENVIRONMENT_ERROR "EnvironmentError" {
    error_code: Option<String> = Member::new("ErrorCode", &STRING);
    message: Option<String> = Member::new("Message", &SENSITIVE_STRING);
} }

shape! { EnvironmentResponse ENVIRONMENT_RESPONSE "EnvironmentResponse" {
    variables: Option<Map<String>> = Member::new("Variables", &ENVIRONMENT_VARIABLES);
    error: Option<EnvironmentError> = Member::new("Error", &ENVIRONMENT_ERROR);
} }

shape! { EphemeralStorage EPHEMERAL_STORAGE "EphemeralStorage" {
    size: Option<i32> = Member::new("Size", &EPHEMERAL_STORAGE_SIZE).required();
} }

shape! { EventSourceMappingConfiguration EVENT_SOURCE_MAPPING_CONFIGURATION "EventSourceMappingConfiguration" {
    uuid: Option<String> = Member::new("UUID", &STRING);
    starting_position: Option<String> = Member::new("StartingPosition", &EVENT_SOURCE_POSITION);
    starting_position_timestamp: Option<Timestamp> = Member::new("StartingPositionTimestamp", &DATE);
    batch_size: Option<i32> = Member::new("BatchSize", &BATCH_SIZE);
    maximum_batching_window_in_seconds: Option<i32> = Member::new("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS);
    parallelization_factor: Option<i32> = Member::new("ParallelizationFactor", &PARALLELIZATION_FACTOR);
    event_source_arn: Option<String> = Member::new("EventSourceArn", &ARN);
    filter_criteria: Option<FilterCriteria> = Member::new("FilterCriteria", &FILTER_CRITERIA);
    function_arn: Option<String> = Member::new("FunctionArn", &FUNCTION_ARN);
    last_modified: Option<Timestamp> = Member::new("LastModified", &DATE);
    last_processing_result: Option<String> = Member::new("LastProcessingResult", &STRING);
    state: Option<String> = Member::new("State", &STRING);
    state_transition_reason: Option<String> = Member::new("StateTransitionReason", &STRING);
    destination_config: Option<DestinationConfig> = Member::new("DestinationConfig", &DESTINATION_CONFIG);
    topics: Option<Vec<String>> = Member::new("Topics", &TOPICS);
    queues: Option<Vec<String>> = Member::new("Queues", &QUEUES);
    source_access_configurations: Option<Vec<SourceAccessConfiguration>> = Member::new("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS);
    self_managed_event_source: Option<SelfManagedEventSource> = Member::new("SelfManagedEventSource", &SELF_MANAGED_EVENT_SOURCE);
    maximum_record_age_in_seconds: Option<i32> = Member::new("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS);
    bisect_batch_on_function_error: Option<bool> = Member::new("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR);
    maximum_retry_attempts: Option<i32> = Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING);
    tumbling_window_in_seconds: Option<i32> = Member::new("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS);
    function_response_types: Option<Vec<String>> = Member::new("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST);
    amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig> = Member::new("AmazonManagedKafkaEventSourceConfig", &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG);
    self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig> = Member::new("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG);
    scaling_config: Option<ScalingConfig> = Member::new("ScalingConfig", &SCALING_CONFIG);
    document_db_event_source_config: Option<DocumentDBEventSourceConfig> = Member::new("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG);
    kms_key_arn: Option<String> = Member::new("KMSKeyArn", &KMS_KEY_ARN);
    filter_criteria_error: Option<FilterCriteriaError> = Member::new("FilterCriteriaError", &FILTER_CRITERIA_ERROR);
    event_source_mapping_arn: Option<String> = Member::new("EventSourceMappingArn", &EVENT_SOURCE_MAPPING_ARN);
    metrics_config: Option<EventSourceMappingMetricsConfig> = Member::new("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG);
    logging_config: Option<EventSourceMappingLoggingConfig> = Member::new("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG);
    provisioned_poller_config: Option<ProvisionedPollerConfig> = Member::new("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG);
} }

shape! { EventSourceMappingLoggingConfig EVENT_SOURCE_MAPPING_LOGGING_CONFIG "EventSourceMappingLoggingConfig" {
    system_log_level: Option<String> = Member::new("SystemLogLevel", &EVENT_SOURCE_MAPPING_SYSTEM_LOG_LEVEL);
} }

shape! { EventSourceMappingMetricsConfig EVENT_SOURCE_MAPPING_METRICS_CONFIG "EventSourceMappingMetricsConfig" {
    metrics: Option<Vec<String>> = Member::new("Metrics", &EVENT_SOURCE_MAPPING_METRIC_LIST);
} }

shape! { FileSystemConfig FILE_SYSTEM_CONFIG "FileSystemConfig" {
    arn: Option<String> = Member::new("Arn", &FILE_SYSTEM_ARN).required();
    local_mount_path: Option<String> = Member::new("LocalMountPath", &LOCAL_MOUNT_PATH).required();
} }

shape! { Filter FILTER "Filter" {
    pattern: Option<String> = Member::new("Pattern", &PATTERN);
} }

shape! { FilterCriteria FILTER_CRITERIA "FilterCriteria" {
    filters: Option<Vec<Filter>> = Member::new("Filters", &FILTER_LIST);
} }

shape! { FilterCriteriaError FILTER_CRITERIA_ERROR "FilterCriteriaError" {
    error_code: Option<String> = Member::new("ErrorCode", &FILTER_CRITERIA_ERROR_CODE);
    message: Option<String> = Member::new("Message", &FILTER_CRITERIA_ERROR_MESSAGE);
} }

shape! { FunctionCode FUNCTION_CODE "FunctionCode" {
    zip_file: Option<Bytes> = Member::new("ZipFile", &BLOB);
    s3_bucket: Option<String> = Member::new("S3Bucket", &S3_BUCKET);
    s3_key: Option<String> = Member::new("S3Key", &S3_KEY);
    s3_object_version: Option<String> = Member::new("S3ObjectVersion", &S3_OBJECT_VERSION);
    image_uri: Option<String> = Member::new("ImageUri", &STRING);
    source_kms_key_arn: Option<String> = Member::new("SourceKMSKeyArn", &KMS_KEY_ARN);
} }

shape! { FunctionCodeLocation FUNCTION_CODE_LOCATION "FunctionCodeLocation" {
    repository_type: Option<String> = Member::new("RepositoryType", &STRING);
    location: Option<String> = Member::new("Location", &STRING);
    image_uri: Option<String> = Member::new("ImageUri", &STRING);
    resolved_image_uri: Option<String> = Member::new("ResolvedImageUri", &STRING);
    source_kms_key_arn: Option<String> = Member::new("SourceKMSKeyArn", &STRING);
} }

shape! { FunctionConfiguration FUNCTION_CONFIGURATION "FunctionConfiguration" {
    function_name: Option<String> = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME);
    function_arn: Option<String> = Member::new("FunctionArn", &NAME_SPACED_FUNCTION_ARN);
    runtime: Option<String> = Member::new("Runtime", &RUNTIME_NAME);
    role: Option<String> = Member::new("Role", &ROLE_ARN);
    handler: Option<String> = Member::new("Handler", &HANDLER);
    code_size: Option<i64> = Member::new("CodeSize", &LONG);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    timeout: Option<i32> = Member::new("Timeout", &TIMEOUT);
    memory_size: Option<i32> = Member::new("MemorySize", &MEMORY_SIZE);
    last_modified: Option<String> = Member::new("LastModified", &TIMESTAMP);
    code_sha256: Option<String> = Member::new("CodeSha256", &STRING);
    version: Option<String> = Member::new("Version", &VERSION);
    vpc_config: Option<VpcConfigResponse> = Member::new("VpcConfig", &VPC_CONFIG_RESPONSE);
    dead_letter_config: Option<DeadLetterConfig> = Member::new("DeadLetterConfig", &DEAD_LETTER_CONFIG);
    environment: Option<EnvironmentResponse> = Member::new("Environment", &ENVIRONMENT_RESPONSE);
    kms_key_arn: Option<String> = Member::new("KMSKeyArn", &KMS_KEY_ARN);
    tracing_config: Option<TracingConfigResponse> = Member::new("TracingConfig", &TRACING_CONFIG_RESPONSE);
    master_arn: Option<String> = Member::new("MasterArn", &FUNCTION_ARN);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
    layers: Option<Vec<Layer>> = Member::new("Layers", &LAYERS_REFERENCE_LIST);
    state: Option<String> = Member::new("State", &STATE);
    state_reason: Option<String> = Member::new("StateReason", &STATE_REASON);
    state_reason_code: Option<String> = Member::new("StateReasonCode", &STATE_REASON_CODE);
    last_update_status: Option<String> = Member::new("LastUpdateStatus", &LAST_UPDATE_STATUS);
    last_update_status_reason: Option<String> = Member::new("LastUpdateStatusReason", &LAST_UPDATE_STATUS_REASON);
    last_update_status_reason_code: Option<String> = Member::new("LastUpdateStatusReasonCode", &LAST_UPDATE_STATUS_REASON_CODE);
    file_system_configs: Option<Vec<FileSystemConfig>> = Member::new("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST);
    package_type: Option<String> = Member::new("PackageType", &PACKAGE_TYPE);
    image_config_response: Option<ImageConfigResponse> = Member::new("ImageConfigResponse", &IMAGE_CONFIG_RESPONSE);
    signing_profile_version_arn: Option<String> = Member::new("SigningProfileVersionArn", &ARN);
    signing_job_arn: Option<String> = Member::new("SigningJobArn", &ARN);
    architectures: Option<Vec<String>> = Member::new("Architectures", &ARCHITECTURES_LIST);
    ephemeral_storage: Option<EphemeralStorage> = Member::new("EphemeralStorage", &EPHEMERAL_STORAGE);
    snap_start: Option<SnapStartResponse> = Member::new("SnapStart", &SNAP_START_RESPONSE);
    runtime_version_config: Option<RuntimeVersionConfig> = Member::new("RuntimeVersionConfig", &RUNTIME_VERSION_CONFIG);
    logging_config: Option<LoggingConfig> = Member::new("LoggingConfig", &LOGGING_CONFIG);
    capacity_provider_config: Option<CapacityProviderConfig> = Member::new("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG);
    config_sha256: Option<String> = Member::new("ConfigSha256", &STRING);
    durable_config: Option<DurableConfig> = Member::new("DurableConfig", &DURABLE_CONFIG);
    tenancy_config: Option<TenancyConfig> = Member::new("TenancyConfig", &TENANCY_CONFIG);
} }

shape! { FunctionEventInvokeConfig FUNCTION_EVENT_INVOKE_CONFIG "FunctionEventInvokeConfig" {
    last_modified: Option<Timestamp> = Member::new("LastModified", &DATE);
    function_arn: Option<String> = Member::new("FunctionArn", &FUNCTION_ARN);
    maximum_retry_attempts: Option<i32> = Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS);
    maximum_event_age_in_seconds: Option<i32> = Member::new("MaximumEventAgeInSeconds", &MAXIMUM_EVENT_AGE_IN_SECONDS);
    destination_config: Option<DestinationConfig> = Member::new("DestinationConfig", &DESTINATION_CONFIG);
} }

shape! { FunctionUrlConfig FUNCTION_URL_CONFIG "FunctionUrlConfig" {
    function_url: Option<String> = Member::new("FunctionUrl", &FUNCTION_URL).required();
    function_arn: Option<String> = Member::new("FunctionArn", &FUNCTION_ARN).required();
    creation_time: Option<String> = Member::new("CreationTime", &TIMESTAMP).required();
    last_modified_time: Option<String> = Member::new("LastModifiedTime", &TIMESTAMP).required();
    cors: Option<Cors> = Member::new("Cors", &CORS);
    auth_type: Option<String> = Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required();
    invoke_mode: Option<String> = Member::new("InvokeMode", &INVOKE_MODE);
} }

shape! { FunctionVersionsPerCapacityProviderLimitExceededException FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION "FunctionVersionsPerCapacityProviderLimitExceededException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { GetAccountSettingsRequest GET_ACCOUNT_SETTINGS_REQUEST "GetAccountSettingsRequest" {
} }

shape! { GetAccountSettingsResponse GET_ACCOUNT_SETTINGS_RESPONSE "GetAccountSettingsResponse" {
    account_limit: Option<AccountLimit> = Member::new("AccountLimit", &ACCOUNT_LIMIT);
    account_usage: Option<AccountUsage> = Member::new("AccountUsage", &ACCOUNT_USAGE);
} }

shape! { GetAliasRequest GET_ALIAS_REQUEST "GetAliasRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    name: String = Member::new("Name", &ALIAS).required().at(Location::Uri);
} }

shape! { GetCodeSigningConfigRequest GET_CODE_SIGNING_CONFIG_REQUEST "GetCodeSigningConfigRequest" {
    code_signing_config_arn: String = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required().at(Location::Uri);
} }

shape! { GetCodeSigningConfigResponse GET_CODE_SIGNING_CONFIG_RESPONSE "GetCodeSigningConfigResponse" {
    code_signing_config: Option<CodeSigningConfig> = Member::new("CodeSigningConfig", &CODE_SIGNING_CONFIG).required();
} }

shape! { GetEventSourceMappingRequest GET_EVENT_SOURCE_MAPPING_REQUEST "GetEventSourceMappingRequest" {
    uuid: String = Member::new("UUID", &STRING).required().at(Location::Uri);
} }

shape! { GetFunctionCodeSigningConfigRequest GET_FUNCTION_CODE_SIGNING_CONFIG_REQUEST "GetFunctionCodeSigningConfigRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
} }

shape! { GetFunctionCodeSigningConfigResponse GET_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE "GetFunctionCodeSigningConfigResponse" {
    code_signing_config_arn: Option<String> = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required();
    function_name: Option<String> = Member::new("FunctionName", &FUNCTION_NAME).required();
} }

shape! { GetFunctionConcurrencyRequest GET_FUNCTION_CONCURRENCY_REQUEST "GetFunctionConcurrencyRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
} }

shape! { GetFunctionConcurrencyResponse GET_FUNCTION_CONCURRENCY_RESPONSE "GetFunctionConcurrencyResponse" {
    reserved_concurrent_executions: Option<i32> = Member::new("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS);
} }

shape! { GetFunctionConfigurationRequest GET_FUNCTION_CONFIGURATION_REQUEST "GetFunctionConfigurationRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
} }

shape! { GetFunctionEventInvokeConfigRequest GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST "GetFunctionEventInvokeConfigRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
} }

shape! { GetFunctionRecursionConfigRequest GET_FUNCTION_RECURSION_CONFIG_REQUEST "GetFunctionRecursionConfigRequest" {
    function_name: String = Member::new("FunctionName", &UNQUALIFIED_FUNCTION_NAME).required().at(Location::Uri);
} }

shape! { GetFunctionRecursionConfigResponse GET_FUNCTION_RECURSION_CONFIG_RESPONSE "GetFunctionRecursionConfigResponse" {
    recursive_loop: Option<String> = Member::new("RecursiveLoop", &RECURSIVE_LOOP);
} }

shape! { GetFunctionRequest GET_FUNCTION_REQUEST "GetFunctionRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
} }

shape! { GetFunctionResponse GET_FUNCTION_RESPONSE "GetFunctionResponse" {
    configuration: Option<FunctionConfiguration> = Member::new("Configuration", &FUNCTION_CONFIGURATION);
    code: Option<FunctionCodeLocation> = Member::new("Code", &FUNCTION_CODE_LOCATION);
    tags: Option<Map<String>> = Member::new("Tags", &TAGS);
    tags_error: Option<TagsError> = Member::new("TagsError", &TAGS_ERROR);
    concurrency: Option<Concurrency> = Member::new("Concurrency", &CONCURRENCY);
} }

shape! { GetFunctionUrlConfigRequest GET_FUNCTION_URL_CONFIG_REQUEST "GetFunctionUrlConfigRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &FUNCTION_URL_QUALIFIER).at(Location::Query);
} }

shape! { GetFunctionUrlConfigResponse GET_FUNCTION_URL_CONFIG_RESPONSE "GetFunctionUrlConfigResponse" {
    function_url: Option<String> = Member::new("FunctionUrl", &FUNCTION_URL).required();
    function_arn: Option<String> = Member::new("FunctionArn", &FUNCTION_ARN).required();
    auth_type: Option<String> = Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required();
    cors: Option<Cors> = Member::new("Cors", &CORS);
    creation_time: Option<String> = Member::new("CreationTime", &TIMESTAMP).required();
    last_modified_time: Option<String> = Member::new("LastModifiedTime", &TIMESTAMP).required();
    invoke_mode: Option<String> = Member::new("InvokeMode", &INVOKE_MODE);
} }

shape! { GetLayerVersionByArnRequest GET_LAYER_VERSION_BY_ARN_REQUEST "GetLayerVersionByArnRequest" {
    arn: String = Member::new("Arn", &LAYER_VERSION_ARN).required().at(Location::Query);
} }

shape! { GetLayerVersionPolicyRequest GET_LAYER_VERSION_POLICY_REQUEST "GetLayerVersionPolicyRequest" {
    layer_name: String = Member::new("LayerName", &LAYER_NAME).required().at(Location::Uri);
    version_number: i64 = Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().at(Location::Uri);
} }

shape! { GetLayerVersionPolicyResponse GET_LAYER_VERSION_POLICY_RESPONSE "GetLayerVersionPolicyResponse" {
    policy: Option<String> = Member::new("Policy", &STRING);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
} }

shape! { GetLayerVersionRequest GET_LAYER_VERSION_REQUEST "GetLayerVersionRequest" {
    layer_name: String = Member::new("LayerName", &LAYER_NAME).required().at(Location::Uri);
    version_number: i64 = Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().at(Location::Uri);
} }

shape! { GetLayerVersionResponse GET_LAYER_VERSION_RESPONSE "GetLayerVersionResponse" {
    content: Option<LayerVersionContentOutput> = Member::new("Content", &LAYER_VERSION_CONTENT_OUTPUT);
    layer_arn: Option<String> = Member::new("LayerArn", &LAYER_ARN);
    layer_version_arn: Option<String> = Member::new("LayerVersionArn", &LAYER_VERSION_ARN);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    created_date: Option<String> = Member::new("CreatedDate", &TIMESTAMP);
    version: Option<i64> = Member::new("Version", &LAYER_VERSION_NUMBER);
    compatible_runtimes: Option<Vec<String>> = Member::new("CompatibleRuntimes", &COMPATIBLE_RUNTIMES);
    license_info: Option<String> = Member::new("LicenseInfo", &LICENSE_INFO);
    compatible_architectures: Option<Vec<String>> = Member::new("CompatibleArchitectures", &COMPATIBLE_ARCHITECTURES);
} }

shape! { GetPolicyRequest GET_POLICY_REQUEST "GetPolicyRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
} }

shape! { GetPolicyResponse GET_POLICY_RESPONSE "GetPolicyResponse" {
    policy: Option<String> = Member::new("Policy", &STRING);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
} }

shape! { GetProvisionedConcurrencyConfigRequest GET_PROVISIONED_CONCURRENCY_CONFIG_REQUEST "GetProvisionedConcurrencyConfigRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    qualifier: String = Member::new("Qualifier", &QUALIFIER).required().at(Location::Query);
} }

shape! { GetProvisionedConcurrencyConfigResponse GET_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE "GetProvisionedConcurrencyConfigResponse" {
    requested_provisioned_concurrent_executions: Option<i32> = Member::new("RequestedProvisionedConcurrentExecutions", &POSITIVE_INTEGER);
    available_provisioned_concurrent_executions: Option<i32> = Member::new("AvailableProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER);
    allocated_provisioned_concurrent_executions: Option<i32> = Member::new("AllocatedProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER);
    status: Option<String> = Member::new("Status", &PROVISIONED_CONCURRENCY_STATUS_ENUM);
    status_reason: Option<String> = Member::new("StatusReason", &STRING);
    last_modified: Option<String> = Member::new("LastModified", &TIMESTAMP);
} }

shape! { GetRuntimeManagementConfigRequest GET_RUNTIME_MANAGEMENT_CONFIG_REQUEST "GetRuntimeManagementConfigRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
} }

shape! { GetRuntimeManagementConfigResponse GET_RUNTIME_MANAGEMENT_CONFIG_RESPONSE "GetRuntimeManagementConfigResponse" {
    update_runtime_on: Option<String> = Member::new("UpdateRuntimeOn", &UPDATE_RUNTIME_ON);
    runtime_version_arn: Option<String> = Member::new("RuntimeVersionArn", &RUNTIME_VERSION_ARN);
    function_arn: Option<String> = Member::new("FunctionArn", &NAME_SPACED_FUNCTION_ARN);
} }

shape! { ImageConfig IMAGE_CONFIG "ImageConfig" {
    entry_point: Option<Vec<String>> = Member::new("EntryPoint", &STRING_LIST);
    command: Option<Vec<String>> = Member::new("Command", &STRING_LIST);
    working_directory: Option<String> = Member::new("WorkingDirectory", &WORKING_DIRECTORY);
} }

shape! { ImageConfigError IMAGE_CONFIG_ERROR "ImageConfigError" {
    error_code: Option<String> = Member::new("ErrorCode", &STRING);
    message: Option<String> = Member::new("Message", &SENSITIVE_STRING);
} }

shape! { ImageConfigResponse IMAGE_CONFIG_RESPONSE "ImageConfigResponse" {
    image_config: Option<ImageConfig> = Member::new("ImageConfig", &IMAGE_CONFIG);
    error: Option<ImageConfigError> = Member::new("Error", &IMAGE_CONFIG_ERROR);
} }

shape! { InvalidCodeSignatureException INVALID_CODE_SIGNATURE_EXCEPTION "InvalidCodeSignatureException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { InvalidParameterValueException INVALID_PARAMETER_VALUE_EXCEPTION "InvalidParameterValueException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { InvalidRequestContentException INVALID_REQUEST_CONTENT_EXCEPTION "InvalidRequestContentException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { InvalidRuntimeException INVALID_RUNTIME_EXCEPTION "InvalidRuntimeException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { InvalidSecurityGroupIDException INVALID_SECURITY_GROUP_ID_EXCEPTION "InvalidSecurityGroupIDException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { InvalidSubnetIDException INVALID_SUBNET_ID_EXCEPTION "InvalidSubnetIDException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { InvalidZipFileException INVALID_ZIP_FILE_EXCEPTION "InvalidZipFileException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { InvocationRequest INVOCATION_REQUEST "InvocationRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    invocation_type: Option<String> = Member::new("InvocationType", &INVOCATION_TYPE).at(Location::Header).named("X-Amz-Invocation-Type");
    log_type: Option<String> = Member::new("LogType", &LOG_TYPE).at(Location::Header).named("X-Amz-Log-Type");
    client_context: Option<String> = Member::new("ClientContext", &STRING).at(Location::Header).named("X-Amz-Client-Context");
    durable_execution_name: Option<String> = Member::new("DurableExecutionName", &DURABLE_EXECUTION_NAME).at(Location::Header).named("X-Amz-Durable-Execution-Name");
    payload: Option<Bytes> = Member::new("Payload", &BLOB).at(Location::Payload);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
    tenant_id: Option<String> = Member::new("TenantId", &TENANT_ID).at(Location::Header).named("X-Amz-Tenant-Id");
} }

shape! { InvocationResponse INVOCATION_RESPONSE "InvocationResponse" {
    status_code: Option<i32> = Member::new("StatusCode", &INTEGER).at(Location::StatusCode);
    function_error: Option<String> = Member::new("FunctionError", &STRING).at(Location::Header).named("X-Amz-Function-Error");
    log_result: Option<String> = Member::new("LogResult", &STRING).at(Location::Header).named("X-Amz-Log-Result");
    payload: Option<Bytes> = Member::new("Payload", &BLOB).at(Location::Payload);
    executed_version: Option<String> = Member::new("ExecutedVersion", &VERSION).at(Location::Header).named("X-Amz-Executed-Version");
    durable_execution_arn: Option<String> = Member::new("DurableExecutionArn", &DURABLE_EXECUTION_ARN).at(Location::Header).named("X-Amz-Durable-Execution-Arn");
} }

shape! { InvokeAsyncRequest INVOKE_ASYNC_REQUEST "InvokeAsyncRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    invoke_args: Bytes = Member::new("InvokeArgs", &BLOB_STREAM).required().at(Location::Payload);
} }

shape! { InvokeAsyncResponse INVOKE_ASYNC_RESPONSE "InvokeAsyncResponse" {
    status: Option<i32> = Member::new("Status", &HTTP_STATUS).at(Location::StatusCode);
} }

shape! { InvokeResponseStreamUpdate INVOKE_RESPONSE_STREAM_UPDATE "InvokeResponseStreamUpdate" {
    payload: Option<Bytes> = Member::new("Payload", &BLOB).at(Location::EventPayload);
} }

shape! { InvokeWithResponseStreamCompleteEvent INVOKE_WITH_RESPONSE_STREAM_COMPLETE_EVENT "InvokeWithResponseStreamCompleteEvent" {
    error_code: Option<String> = Member::new("ErrorCode", &STRING);
    error_details: Option<String> = Member::new("ErrorDetails", &STRING);
    log_result: Option<String> = Member::new("LogResult", &STRING);
} }

shape! { InvokeWithResponseStreamRequest INVOKE_WITH_RESPONSE_STREAM_REQUEST "InvokeWithResponseStreamRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    invocation_type: Option<String> = Member::new("InvocationType", &RESPONSE_STREAMING_INVOCATION_TYPE).at(Location::Header).named("X-Amz-Invocation-Type");
    log_type: Option<String> = Member::new("LogType", &LOG_TYPE).at(Location::Header).named("X-Amz-Log-Type");
    client_context: Option<String> = Member::new("ClientContext", &STRING).at(Location::Header).named("X-Amz-Client-Context");
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
    payload: Option<Bytes> = Member::new("Payload", &BLOB).at(Location::Payload);
    tenant_id: Option<String> = Member::new("TenantId", &TENANT_ID).at(Location::Header).named("X-Amz-Tenant-Id");
} }

shape! { InvokeWithResponseStreamResponse INVOKE_WITH_RESPONSE_STREAM_RESPONSE "InvokeWithResponseStreamResponse" {
    status_code: Option<i32> = Member::new("StatusCode", &INTEGER).at(Location::StatusCode);
    executed_version: Option<String> = Member::new("ExecutedVersion", &VERSION).at(Location::Header).named("X-Amz-Executed-Version");
    event_stream: Option<InvokeWithResponseStreamResponseEvent> = Member::new("EventStream", &INVOKE_WITH_RESPONSE_STREAM_RESPONSE_EVENT).at(Location::EventStream);
    response_stream_content_type: Option<String> = Member::new("ResponseStreamContentType", &STRING).at(Location::Header).named("Content-Type");
} }

shape! { InvokeWithResponseStreamResponseEvent INVOKE_WITH_RESPONSE_STREAM_RESPONSE_EVENT "InvokeWithResponseStreamResponseEvent" {
    payload_chunk: Option<InvokeResponseStreamUpdate> = Member::new("PayloadChunk", &INVOKE_RESPONSE_STREAM_UPDATE);
    invoke_complete: Option<InvokeWithResponseStreamCompleteEvent> = Member::new("InvokeComplete", &INVOKE_WITH_RESPONSE_STREAM_COMPLETE_EVENT);
} }

shape! { KMSAccessDeniedException KMS_ACCESS_DENIED_EXCEPTION "KMSAccessDeniedException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { KMSDisabledException KMS_DISABLED_EXCEPTION "KMSDisabledException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { KMSInvalidStateException KMS_INVALID_STATE_EXCEPTION "KMSInvalidStateException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { KMSNotFoundException KMS_NOT_FOUND_EXCEPTION "KMSNotFoundException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { KafkaSchemaRegistryAccessConfig KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG "KafkaSchemaRegistryAccessConfig" {
    r#type: Option<String> = Member::new("Type", &KAFKA_SCHEMA_REGISTRY_AUTH_TYPE);
    uri: Option<String> = Member::new("URI", &ARN);
} }

shape! { KafkaSchemaRegistryConfig KAFKA_SCHEMA_REGISTRY_CONFIG "KafkaSchemaRegistryConfig" {
    schema_registry_uri: Option<String> = Member::new("SchemaRegistryURI", &SCHEMA_REGISTRY_URI);
    event_record_format: Option<String> = Member::new("EventRecordFormat", &SCHEMA_REGISTRY_EVENT_RECORD_FORMAT);
    access_configs: Option<Vec<KafkaSchemaRegistryAccessConfig>> = Member::new("AccessConfigs", &KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG_LIST);
    schema_validation_configs: Option<Vec<KafkaSchemaValidationConfig>> = Member::new("SchemaValidationConfigs", &KAFKA_SCHEMA_VALIDATION_CONFIG_LIST);
} }

shape! { KafkaSchemaValidationConfig KAFKA_SCHEMA_VALIDATION_CONFIG "KafkaSchemaValidationConfig" {
    attribute: Option<String> = Member::new("Attribute", &KAFKA_SCHEMA_VALIDATION_ATTRIBUTE);
} }

shape! { LambdaManagedInstancesCapacityProviderConfig LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG "LambdaManagedInstancesCapacityProviderConfig" {
    capacity_provider_arn: Option<String> = Member::new("CapacityProviderArn", &CAPACITY_PROVIDER_ARN).required();
    per_execution_environment_max_concurrency: Option<i32> = Member::new("PerExecutionEnvironmentMaxConcurrency", &PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY);
    execution_environment_memory_gi_b_per_v_cpu: Option<f64> = Member::new("ExecutionEnvironmentMemoryGiBPerVCpu", &EXECUTION_ENVIRONMENT_MEMORY_GI_B_PER_V_CPU);
} }

shape! { Layer LAYER "Layer" {
    arn: Option<String> = Member::new("Arn", &LAYER_VERSION_ARN);
    code_size: Option<i64> = Member::new("CodeSize", &LONG);
    signing_profile_version_arn: Option<String> = Member::new("SigningProfileVersionArn", &ARN);
    signing_job_arn: Option<String> = Member::new("SigningJobArn", &ARN);
} }

shape! { LayerVersionContentInput LAYER_VERSION_CONTENT_INPUT "LayerVersionContentInput" {
    s3_bucket: Option<String> = Member::new("S3Bucket", &S3_BUCKET);
    s3_key: Option<String> = Member::new("S3Key", &S3_KEY);
    s3_object_version: Option<String> = Member::new("S3ObjectVersion", &S3_OBJECT_VERSION);
    zip_file: Option<Bytes> = Member::new("ZipFile", &BLOB);
} }

shape! { LayerVersionContentOutput LAYER_VERSION_CONTENT_OUTPUT "LayerVersionContentOutput" {
    location: Option<String> = Member::new("Location", &STRING);
    code_sha256: Option<String> = Member::new("CodeSha256", &STRING);
    code_size: Option<i64> = Member::new("CodeSize", &LONG);
    signing_profile_version_arn: Option<String> = Member::new("SigningProfileVersionArn", &STRING);
    signing_job_arn: Option<String> = Member::new("SigningJobArn", &STRING);
} }

shape! { LayerVersionsListItem LAYER_VERSIONS_LIST_ITEM "LayerVersionsListItem" {
    layer_version_arn: Option<String> = Member::new("LayerVersionArn", &LAYER_VERSION_ARN);
    version: Option<i64> = Member::new("Version", &LAYER_VERSION_NUMBER);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    created_date: Option<String> = Member::new("CreatedDate", &TIMESTAMP);
    compatible_runtimes: Option<Vec<String>> = Member::new("CompatibleRuntimes", &COMPATIBLE_RUNTIMES);
    license_info: Option<String> = Member::new("LicenseInfo", &LICENSE_INFO);
    compatible_architectures: Option<Vec<String>> = Member::new("CompatibleArchitectures", &COMPATIBLE_ARCHITECTURES);
} }

shape! { LayersListItem LAYERS_LIST_ITEM "LayersListItem" {
    layer_name: Option<String> = Member::new("LayerName", &LAYER_NAME);
    layer_arn: Option<String> = Member::new("LayerArn", &LAYER_ARN);
    latest_matching_version: Option<LayerVersionsListItem> = Member::new("LatestMatchingVersion", &LAYER_VERSIONS_LIST_ITEM);
} }

shape! { ListAliasesRequest LIST_ALIASES_REQUEST "ListAliasesRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    function_version: Option<String> = Member::new("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED).at(Location::Query);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_LIST_ITEMS).at(Location::Query);
} }

shape! { ListAliasesResponse LIST_ALIASES_RESPONSE "ListAliasesResponse" {
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
    aliases: Option<Vec<AliasConfiguration>> = Member::new("Aliases", &ALIAS_LIST);
} }

shape! { ListCodeSigningConfigsRequest LIST_CODE_SIGNING_CONFIGS_REQUEST "ListCodeSigningConfigsRequest" {
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_LIST_ITEMS).at(Location::Query);
} }

shape! { ListCodeSigningConfigsResponse LIST_CODE_SIGNING_CONFIGS_RESPONSE "ListCodeSigningConfigsResponse" {
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
    code_signing_configs: Option<Vec<CodeSigningConfig>> = Member::new("CodeSigningConfigs", &CODE_SIGNING_CONFIG_LIST);
} }

shape! { ListEventSourceMappingsRequest LIST_EVENT_SOURCE_MAPPINGS_REQUEST "ListEventSourceMappingsRequest" {
    event_source_arn: Option<String> = Member::new("EventSourceArn", &ARN).at(Location::Query);
    function_name: Option<String> = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).at(Location::Query);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_LIST_ITEMS).at(Location::Query);
} }

shape! { ListEventSourceMappingsResponse LIST_EVENT_SOURCE_MAPPINGS_RESPONSE "ListEventSourceMappingsResponse" {
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
    event_source_mappings: Option<Vec<EventSourceMappingConfiguration>> = Member::new("EventSourceMappings", &EVENT_SOURCE_MAPPINGS_LIST);
} }

shape! { ListFunctionEventInvokeConfigsRequest LIST_FUNCTION_EVENT_INVOKE_CONFIGS_REQUEST "ListFunctionEventInvokeConfigsRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_FUNCTION_EVENT_INVOKE_CONFIG_LIST_ITEMS).at(Location::Query);
} }

shape! { ListFunctionEventInvokeConfigsResponse LIST_FUNCTION_EVENT_INVOKE_CONFIGS_RESPONSE "ListFunctionEventInvokeConfigsResponse" {
    function_event_invoke_configs: Option<Vec<FunctionEventInvokeConfig>> = Member::new("FunctionEventInvokeConfigs", &FUNCTION_EVENT_INVOKE_CONFIG_LIST);
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
} }

shape! { ListFunctionUrlConfigsRequest LIST_FUNCTION_URL_CONFIGS_REQUEST "ListFunctionUrlConfigsRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS).at(Location::Query);
} }

shape! { ListFunctionUrlConfigsResponse LIST_FUNCTION_URL_CONFIGS_RESPONSE "ListFunctionUrlConfigsResponse" {
    function_url_configs: Option<Vec<FunctionUrlConfig>> = Member::new("FunctionUrlConfigs", &FUNCTION_URL_CONFIG_LIST).required();
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
} }

shape! { ListFunctionsByCodeSigningConfigRequest LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_REQUEST "ListFunctionsByCodeSigningConfigRequest" {
    code_signing_config_arn: String = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required().at(Location::Uri);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_LIST_ITEMS).at(Location::Query);
} }

shape! { ListFunctionsByCodeSigningConfigResponse LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_RESPONSE "ListFunctionsByCodeSigningConfigResponse" {
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
    function_arns: Option<Vec<String>> = Member::new("FunctionArns", &FUNCTION_ARN_LIST);
} }

shape! { ListFunctionsRequest LIST_FUNCTIONS_REQUEST "ListFunctionsRequest" {
    master_region: Option<String> = Member::new("MasterRegion", &MASTER_REGION).at(Location::Query);
    function_version: Option<String> = Member::new("FunctionVersion", &FUNCTION_VERSION).at(Location::Query);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_LIST_ITEMS).at(Location::Query);
} }

shape! { ListFunctionsResponse LIST_FUNCTIONS_RESPONSE "ListFunctionsResponse" {
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
    functions: Option<Vec<FunctionConfiguration>> = Member::new("Functions", &FUNCTION_LIST);
} }

shape! { ListLayerVersionsRequest LIST_LAYER_VERSIONS_REQUEST "ListLayerVersionsRequest" {
    compatible_runtime: Option<String> = Member::new("CompatibleRuntime", &COMPATIBLE_RUNTIME).at(Location::Query);
    layer_name: String = Member::new("LayerName", &LAYER_NAME).required().at(Location::Uri);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_LAYER_LIST_ITEMS).at(Location::Query);
    compatible_architecture: Option<String> = Member::new("CompatibleArchitecture", &ARCHITECTURE).at(Location::Query);
} }

shape! { ListLayerVersionsResponse LIST_LAYER_VERSIONS_RESPONSE "ListLayerVersionsResponse" {
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
    layer_versions: Option<Vec<LayerVersionsListItem>> = Member::new("LayerVersions", &LAYER_VERSIONS_LIST);
} }

shape! { ListLayersRequest LIST_LAYERS_REQUEST "ListLayersRequest" {
    compatible_runtime: Option<String> = Member::new("CompatibleRuntime", &COMPATIBLE_RUNTIME).at(Location::Query);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_LAYER_LIST_ITEMS).at(Location::Query);
    compatible_architecture: Option<String> = Member::new("CompatibleArchitecture", &ARCHITECTURE).at(Location::Query);
} }

shape! { ListLayersResponse LIST_LAYERS_RESPONSE "ListLayersResponse" {
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
    layers: Option<Vec<LayersListItem>> = Member::new("Layers", &LAYERS_LIST);
} }

shape! { ListProvisionedConcurrencyConfigsRequest LIST_PROVISIONED_CONCURRENCY_CONFIGS_REQUEST "ListProvisionedConcurrencyConfigsRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEMS).at(Location::Query);
} }

shape! { ListProvisionedConcurrencyConfigsResponse LIST_PROVISIONED_CONCURRENCY_CONFIGS_RESPONSE "ListProvisionedConcurrencyConfigsResponse" {
    provisioned_concurrency_configs: Option<Vec<ProvisionedConcurrencyConfigListItem>> = Member::new("ProvisionedConcurrencyConfigs", &PROVISIONED_CONCURRENCY_CONFIG_LIST);
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
} }

shape! { ListTagsRequest LIST_TAGS_REQUEST "ListTagsRequest" {
    resource: String = Member::new("Resource", &TAGGABLE_RESOURCE).required().at(Location::Uri);
} }

shape! { ListTagsResponse LIST_TAGS_RESPONSE "ListTagsResponse" {
    tags: Option<Map<String>> = Member::new("Tags", &TAGS);
} }

shape! { ListVersionsByFunctionRequest LIST_VERSIONS_BY_FUNCTION_REQUEST "ListVersionsByFunctionRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    marker: Option<String> = Member::new("Marker", &STRING).at(Location::Query);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_LIST_ITEMS).at(Location::Query);
} }

shape! { ListVersionsByFunctionResponse LIST_VERSIONS_BY_FUNCTION_RESPONSE "ListVersionsByFunctionResponse" {
    next_marker: Option<String> = Member::new("NextMarker", &STRING);
    versions: Option<Vec<FunctionConfiguration>> = Member::new("Versions", &FUNCTION_LIST);
} }

shape! { LoggingConfig LOGGING_CONFIG "LoggingConfig" {
    log_format: Option<String> = Member::new("LogFormat", &LOG_FORMAT);
    application_log_level: Option<String> = Member::new("ApplicationLogLevel", &APPLICATION_LOG_LEVEL);
    system_log_level: Option<String> = Member::new("SystemLogLevel", &SYSTEM_LOG_LEVEL);
    log_group: Option<String> = Member::new("LogGroup", &LOG_GROUP);
} }

shape! { NoPublishedVersionException NO_PUBLISHED_VERSION_EXCEPTION "NoPublishedVersionException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { OnFailure ON_FAILURE "OnFailure" {
    destination: Option<String> = Member::new("Destination", &DESTINATION_ARN);
} }

shape! { OnSuccess ON_SUCCESS "OnSuccess" {
    destination: Option<String> = Member::new("Destination", &DESTINATION_ARN);
} }

shape! { PolicyLengthExceededException POLICY_LENGTH_EXCEEDED_EXCEPTION "PolicyLengthExceededException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { PreconditionFailedException PRECONDITION_FAILED_EXCEPTION "PreconditionFailedException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { ProvisionedConcurrencyConfigListItem PROVISIONED_CONCURRENCY_CONFIG_LIST_ITEM "ProvisionedConcurrencyConfigListItem" {
    function_arn: Option<String> = Member::new("FunctionArn", &FUNCTION_ARN);
    requested_provisioned_concurrent_executions: Option<i32> = Member::new("RequestedProvisionedConcurrentExecutions", &POSITIVE_INTEGER);
    available_provisioned_concurrent_executions: Option<i32> = Member::new("AvailableProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER);
    allocated_provisioned_concurrent_executions: Option<i32> = Member::new("AllocatedProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER);
    status: Option<String> = Member::new("Status", &PROVISIONED_CONCURRENCY_STATUS_ENUM);
    status_reason: Option<String> = Member::new("StatusReason", &STRING);
    last_modified: Option<String> = Member::new("LastModified", &TIMESTAMP);
} }

shape! { ProvisionedConcurrencyConfigNotFoundException PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION "ProvisionedConcurrencyConfigNotFoundException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { ProvisionedPollerConfig PROVISIONED_POLLER_CONFIG "ProvisionedPollerConfig" {
    minimum_pollers: Option<i32> = Member::new("MinimumPollers", &MINIMUM_NUMBER_OF_POLLERS);
    maximum_pollers: Option<i32> = Member::new("MaximumPollers", &MAXIMUM_NUMBER_OF_POLLERS);
    poller_group_name: Option<String> = Member::new("PollerGroupName", &PROVISIONED_POLLER_GROUP_NAME);
} }

shape! { PublishLayerVersionRequest PUBLISH_LAYER_VERSION_REQUEST "PublishLayerVersionRequest" {
    layer_name: String = Member::new("LayerName", &LAYER_NAME).required().at(Location::Uri);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    content: LayerVersionContentInput = Member::new("Content", &LAYER_VERSION_CONTENT_INPUT).required();
    compatible_runtimes: Option<Vec<String>> = Member::new("CompatibleRuntimes", &COMPATIBLE_RUNTIMES);
    license_info: Option<String> = Member::new("LicenseInfo", &LICENSE_INFO);
    compatible_architectures: Option<Vec<String>> = Member::new("CompatibleArchitectures", &COMPATIBLE_ARCHITECTURES);
} }

shape! { PublishLayerVersionResponse PUBLISH_LAYER_VERSION_RESPONSE "PublishLayerVersionResponse" {
    content: Option<LayerVersionContentOutput> = Member::new("Content", &LAYER_VERSION_CONTENT_OUTPUT);
    layer_arn: Option<String> = Member::new("LayerArn", &LAYER_ARN);
    layer_version_arn: Option<String> = Member::new("LayerVersionArn", &LAYER_VERSION_ARN);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    created_date: Option<String> = Member::new("CreatedDate", &TIMESTAMP);
    version: Option<i64> = Member::new("Version", &LAYER_VERSION_NUMBER);
    compatible_runtimes: Option<Vec<String>> = Member::new("CompatibleRuntimes", &COMPATIBLE_RUNTIMES);
    license_info: Option<String> = Member::new("LicenseInfo", &LICENSE_INFO);
    compatible_architectures: Option<Vec<String>> = Member::new("CompatibleArchitectures", &COMPATIBLE_ARCHITECTURES);
} }

shape! { PublishVersionRequest PUBLISH_VERSION_REQUEST "PublishVersionRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    code_sha256: Option<String> = Member::new("CodeSha256", &STRING);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
    publish_to: Option<String> = Member::new("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED);
} }

shape! { PutFunctionCodeSigningConfigRequest PUT_FUNCTION_CODE_SIGNING_CONFIG_REQUEST "PutFunctionCodeSigningConfigRequest" {
    code_signing_config_arn: String = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required();
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
} }

shape! { PutFunctionCodeSigningConfigResponse PUT_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE "PutFunctionCodeSigningConfigResponse" {
    code_signing_config_arn: Option<String> = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required();
    function_name: Option<String> = Member::new("FunctionName", &FUNCTION_NAME).required();
} }

shape! { PutFunctionConcurrencyRequest PUT_FUNCTION_CONCURRENCY_REQUEST "PutFunctionConcurrencyRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    reserved_concurrent_executions: i32 = Member::new("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS).required();
} }

shape! { PutFunctionEventInvokeConfigRequest PUT_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST "PutFunctionEventInvokeConfigRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
    maximum_retry_attempts: Option<i32> = Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS);
    maximum_event_age_in_seconds: Option<i32> = Member::new("MaximumEventAgeInSeconds", &MAXIMUM_EVENT_AGE_IN_SECONDS);
    destination_config: Option<DestinationConfig> = Member::new("DestinationConfig", &DESTINATION_CONFIG);
} }

shape! { PutFunctionRecursionConfigRequest PUT_FUNCTION_RECURSION_CONFIG_REQUEST "PutFunctionRecursionConfigRequest" {
    function_name: String = Member::new("FunctionName", &UNQUALIFIED_FUNCTION_NAME).required().at(Location::Uri);
    recursive_loop: String = Member::new("RecursiveLoop", &RECURSIVE_LOOP).required();
} }

shape! { PutFunctionRecursionConfigResponse PUT_FUNCTION_RECURSION_CONFIG_RESPONSE "PutFunctionRecursionConfigResponse" {
    recursive_loop: Option<String> = Member::new("RecursiveLoop", &RECURSIVE_LOOP);
} }

shape! { PutProvisionedConcurrencyConfigRequest PUT_PROVISIONED_CONCURRENCY_CONFIG_REQUEST "PutProvisionedConcurrencyConfigRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    qualifier: String = Member::new("Qualifier", &QUALIFIER).required().at(Location::Query);
    provisioned_concurrent_executions: i32 = Member::new("ProvisionedConcurrentExecutions", &POSITIVE_INTEGER).required();
} }

shape! { PutProvisionedConcurrencyConfigResponse PUT_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE "PutProvisionedConcurrencyConfigResponse" {
    requested_provisioned_concurrent_executions: Option<i32> = Member::new("RequestedProvisionedConcurrentExecutions", &POSITIVE_INTEGER);
    available_provisioned_concurrent_executions: Option<i32> = Member::new("AvailableProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER);
    allocated_provisioned_concurrent_executions: Option<i32> = Member::new("AllocatedProvisionedConcurrentExecutions", &NON_NEGATIVE_INTEGER);
    status: Option<String> = Member::new("Status", &PROVISIONED_CONCURRENCY_STATUS_ENUM);
    status_reason: Option<String> = Member::new("StatusReason", &STRING);
    last_modified: Option<String> = Member::new("LastModified", &TIMESTAMP);
} }

shape! { PutRuntimeManagementConfigRequest PUT_RUNTIME_MANAGEMENT_CONFIG_REQUEST "PutRuntimeManagementConfigRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
    update_runtime_on: String = Member::new("UpdateRuntimeOn", &UPDATE_RUNTIME_ON).required();
    runtime_version_arn: Option<String> = Member::new("RuntimeVersionArn", &RUNTIME_VERSION_ARN);
} }

shape! { PutRuntimeManagementConfigResponse PUT_RUNTIME_MANAGEMENT_CONFIG_RESPONSE "PutRuntimeManagementConfigResponse" {
    update_runtime_on: Option<String> = Member::new("UpdateRuntimeOn", &UPDATE_RUNTIME_ON).required();
    function_arn: Option<String> = Member::new("FunctionArn", &FUNCTION_ARN).required();
    runtime_version_arn: Option<String> = Member::new("RuntimeVersionArn", &RUNTIME_VERSION_ARN);
} }

shape! { RecursiveInvocationException RECURSIVE_INVOCATION_EXCEPTION "RecursiveInvocationException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { RemoveLayerVersionPermissionRequest REMOVE_LAYER_VERSION_PERMISSION_REQUEST "RemoveLayerVersionPermissionRequest" {
    layer_name: String = Member::new("LayerName", &LAYER_NAME).required().at(Location::Uri);
    version_number: i64 = Member::new("VersionNumber", &LAYER_VERSION_NUMBER).required().at(Location::Uri);
    statement_id: String = Member::new("StatementId", &STATEMENT_ID).required().at(Location::Uri);
    revision_id: Option<String> = Member::new("RevisionId", &STRING).at(Location::Query);
} }

shape! { RemovePermissionRequest REMOVE_PERMISSION_REQUEST "RemovePermissionRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    statement_id: String = Member::new("StatementId", &NAMESPACED_STATEMENT_ID).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
    revision_id: Option<String> = Member::new("RevisionId", &STRING).at(Location::Query);
} }

shape! { RequestTooLargeException REQUEST_TOO_LARGE_EXCEPTION "RequestTooLargeException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { ResourceConflictException RESOURCE_CONFLICT_EXCEPTION "ResourceConflictException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { ResourceInUseException RESOURCE_IN_USE_EXCEPTION "ResourceInUseException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { ResourceNotFoundException RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { ResourceNotReadyException RESOURCE_NOT_READY_EXCEPTION "ResourceNotReadyException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { RuntimeVersionConfig RUNTIME_VERSION_CONFIG "RuntimeVersionConfig" {
    runtime_version_arn: Option<String> = Member::new("RuntimeVersionArn", &RUNTIME_VERSION_ARN);
    error: Option<RuntimeVersionError> = Member::new("Error", &RUNTIME_VERSION_ERROR);
} }

shape! { RuntimeVersionError RUNTIME_VERSION_ERROR "RuntimeVersionError" {
    error_code: Option<String> = Member::new("ErrorCode", &STRING);
    message: Option<String> = Member::new("Message", &SENSITIVE_STRING);
} }

shape! { S3FilesMountConnectivityException S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION "S3FilesMountConnectivityException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { S3FilesMountFailureException S3_FILES_MOUNT_FAILURE_EXCEPTION "S3FilesMountFailureException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { S3FilesMountTimeoutException S3_FILES_MOUNT_TIMEOUT_EXCEPTION "S3FilesMountTimeoutException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { ScalingConfig SCALING_CONFIG "ScalingConfig" {
    maximum_concurrency: Option<i32> = Member::new("MaximumConcurrency", &MAXIMUM_CONCURRENCY);
} }

shape! { SelfManagedEventSource SELF_MANAGED_EVENT_SOURCE "SelfManagedEventSource" {
    endpoints: Option<Map<Vec<String>>> = Member::new("Endpoints", &ENDPOINTS);
} }

shape! { SelfManagedKafkaEventSourceConfig SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG "SelfManagedKafkaEventSourceConfig" {
    consumer_group_id: Option<String> = Member::new("ConsumerGroupId", &URI);
    schema_registry_config: Option<KafkaSchemaRegistryConfig> = Member::new("SchemaRegistryConfig", &KAFKA_SCHEMA_REGISTRY_CONFIG);
} }

shape! { SerializedRequestEntityTooLargeException SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION "SerializedRequestEntityTooLargeException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { ServiceException SERVICE_EXCEPTION "ServiceException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { SnapStart SNAP_START "SnapStart" {
    apply_on: Option<String> = Member::new("ApplyOn", &SNAP_START_APPLY_ON);
} }

shape! { SnapStartException SNAP_START_EXCEPTION "SnapStartException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { SnapStartNotReadyException SNAP_START_NOT_READY_EXCEPTION "SnapStartNotReadyException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { SnapStartResponse SNAP_START_RESPONSE "SnapStartResponse" {
    apply_on: Option<String> = Member::new("ApplyOn", &SNAP_START_APPLY_ON);
    optimization_status: Option<String> = Member::new("OptimizationStatus", &SNAP_START_OPTIMIZATION_STATUS);
} }

shape! { SnapStartTimeoutException SNAP_START_TIMEOUT_EXCEPTION "SnapStartTimeoutException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { SourceAccessConfiguration SOURCE_ACCESS_CONFIGURATION "SourceAccessConfiguration" {
    r#type: Option<String> = Member::new("Type", &SOURCE_ACCESS_TYPE);
    uri: Option<String> = Member::new("URI", &URI);
} }

shape! { SubnetIPAddressLimitReachedException SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION "SubnetIPAddressLimitReachedException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("Message", &STRING);
} }

shape! { TagResourceRequest TAG_RESOURCE_REQUEST "TagResourceRequest" {
    resource: String = Member::new("Resource", &TAGGABLE_RESOURCE).required().at(Location::Uri);
    tags: Map<String> = Member::new("Tags", &TAGS).required();
} }

shape! { TagsError TAGS_ERROR "TagsError" {
    error_code: Option<String> = Member::new("ErrorCode", &TAGS_ERROR_CODE).required();
    message: Option<String> = Member::new("Message", &TAGS_ERROR_MESSAGE).required();
} }

shape! { TenancyConfig TENANCY_CONFIG "TenancyConfig" {
    tenant_isolation_mode: Option<String> = Member::new("TenantIsolationMode", &TENANT_ISOLATION_MODE).required();
} }

shape! { TooManyRequestsException TOO_MANY_REQUESTS_EXCEPTION "TooManyRequestsException" {
    retry_after_seconds: Option<String> = Member::new("retryAfterSeconds", &STRING).at(Location::Header).named("Retry-After");
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
    reason: Option<String> = Member::new("Reason", &THROTTLE_REASON);
} }

shape! { TracingConfig TRACING_CONFIG "TracingConfig" {
    mode: Option<String> = Member::new("Mode", &TRACING_MODE);
} }

shape! { TracingConfigResponse TRACING_CONFIG_RESPONSE "TracingConfigResponse" {
    mode: Option<String> = Member::new("Mode", &TRACING_MODE);
} }

shape! { UnsupportedMediaTypeException UNSUPPORTED_MEDIA_TYPE_EXCEPTION "UnsupportedMediaTypeException" {
    r#type: Option<String> = Member::new("Type", &STRING);
    message: Option<String> = Member::new("message", &STRING);
} }

shape! { UntagResourceRequest UNTAG_RESOURCE_REQUEST "UntagResourceRequest" {
    resource: String = Member::new("Resource", &TAGGABLE_RESOURCE).required().at(Location::Uri);
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST).required().at(Location::Query).named("tagKeys");
} }

shape! { UpdateAliasRequest UPDATE_ALIAS_REQUEST "UpdateAliasRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    name: String = Member::new("Name", &ALIAS).required().at(Location::Uri);
    function_version: Option<String> = Member::new("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    routing_config: Option<AliasRoutingConfiguration> = Member::new("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
} }

shape! { UpdateCodeSigningConfigRequest UPDATE_CODE_SIGNING_CONFIG_REQUEST "UpdateCodeSigningConfigRequest" {
    code_signing_config_arn: String = Member::new("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required().at(Location::Uri);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    allowed_publishers: Option<AllowedPublishers> = Member::new("AllowedPublishers", &ALLOWED_PUBLISHERS);
    code_signing_policies: Option<CodeSigningPolicies> = Member::new("CodeSigningPolicies", &CODE_SIGNING_POLICIES);
} }

shape! { UpdateCodeSigningConfigResponse UPDATE_CODE_SIGNING_CONFIG_RESPONSE "UpdateCodeSigningConfigResponse" {
    code_signing_config: Option<CodeSigningConfig> = Member::new("CodeSigningConfig", &CODE_SIGNING_CONFIG).required();
} }

shape! { UpdateEventSourceMappingRequest UPDATE_EVENT_SOURCE_MAPPING_REQUEST "UpdateEventSourceMappingRequest" {
    uuid: String = Member::new("UUID", &STRING).required().at(Location::Uri);
    function_name: Option<String> = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME);
    enabled: Option<bool> = Member::new("Enabled", &ENABLED);
    batch_size: Option<i32> = Member::new("BatchSize", &BATCH_SIZE);
    filter_criteria: Option<FilterCriteria> = Member::new("FilterCriteria", &FILTER_CRITERIA);
    maximum_batching_window_in_seconds: Option<i32> = Member::new("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS);
    destination_config: Option<DestinationConfig> = Member::new("DestinationConfig", &DESTINATION_CONFIG);
    maximum_record_age_in_seconds: Option<i32> = Member::new("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS);
    bisect_batch_on_function_error: Option<bool> = Member::new("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR);
    maximum_retry_attempts: Option<i32> = Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING);
    parallelization_factor: Option<i32> = Member::new("ParallelizationFactor", &PARALLELIZATION_FACTOR);
    source_access_configurations: Option<Vec<SourceAccessConfiguration>> = Member::new("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS);
    tumbling_window_in_seconds: Option<i32> = Member::new("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS);
    function_response_types: Option<Vec<String>> = Member::new("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST);
    scaling_config: Option<ScalingConfig> = Member::new("ScalingConfig", &SCALING_CONFIG);
    amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig> = Member::new("AmazonManagedKafkaEventSourceConfig", &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG);
    self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig> = Member::new("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG);
    document_db_event_source_config: Option<DocumentDBEventSourceConfig> = Member::new("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG);
    kms_key_arn: Option<String> = Member::new("KMSKeyArn", &KMS_KEY_ARN);
    metrics_config: Option<EventSourceMappingMetricsConfig> = Member::new("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG);
    logging_config: Option<EventSourceMappingLoggingConfig> = Member::new("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG);
    provisioned_poller_config: Option<ProvisionedPollerConfig> = Member::new("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG);
} }

shape! { UpdateFunctionCodeRequest UPDATE_FUNCTION_CODE_REQUEST "UpdateFunctionCodeRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    zip_file: Option<Bytes> = Member::new("ZipFile", &BLOB);
    s3_bucket: Option<String> = Member::new("S3Bucket", &S3_BUCKET);
    s3_key: Option<String> = Member::new("S3Key", &S3_KEY);
    s3_object_version: Option<String> = Member::new("S3ObjectVersion", &S3_OBJECT_VERSION);
    image_uri: Option<String> = Member::new("ImageUri", &STRING);
    publish: Option<bool> = Member::new("Publish", &BOOLEAN);
    dry_run: Option<bool> = Member::new("DryRun", &BOOLEAN);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
    architectures: Option<Vec<String>> = Member::new("Architectures", &ARCHITECTURES_LIST);
    source_kms_key_arn: Option<String> = Member::new("SourceKMSKeyArn", &KMS_KEY_ARN);
    publish_to: Option<String> = Member::new("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED);
} }

shape! { UpdateFunctionConfigurationRequest UPDATE_FUNCTION_CONFIGURATION_REQUEST "UpdateFunctionConfigurationRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    role: Option<String> = Member::new("Role", &ROLE_ARN);
    handler: Option<String> = Member::new("Handler", &HANDLER);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    timeout: Option<i32> = Member::new("Timeout", &TIMEOUT);
    memory_size: Option<i32> = Member::new("MemorySize", &MEMORY_SIZE);
    vpc_config: Option<VpcConfig> = Member::new("VpcConfig", &VPC_CONFIG);
    environment: Option<Environment> = Member::new("Environment", &ENVIRONMENT);
    runtime: Option<String> = Member::new("Runtime", &RUNTIME_NAME);
    dead_letter_config: Option<DeadLetterConfig> = Member::new("DeadLetterConfig", &DEAD_LETTER_CONFIG);
    kms_key_arn: Option<String> = Member::new("KMSKeyArn", &KMS_KEY_ARN);
    tracing_config: Option<TracingConfig> = Member::new("TracingConfig", &TRACING_CONFIG);
    revision_id: Option<String> = Member::new("RevisionId", &STRING);
    layers: Option<Vec<String>> = Member::new("Layers", &LAYER_LIST);
    file_system_configs: Option<Vec<FileSystemConfig>> = Member::new("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST);
    image_config: Option<ImageConfig> = Member::new("ImageConfig", &IMAGE_CONFIG);
    ephemeral_storage: Option<EphemeralStorage> = Member::new("EphemeralStorage", &EPHEMERAL_STORAGE);
    snap_start: Option<SnapStart> = Member::new("SnapStart", &SNAP_START);
    logging_config: Option<LoggingConfig> = Member::new("LoggingConfig", &LOGGING_CONFIG);
    capacity_provider_config: Option<CapacityProviderConfig> = Member::new("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG);
    durable_config: Option<DurableConfig> = Member::new("DurableConfig", &DURABLE_CONFIG);
} }

shape! { UpdateFunctionEventInvokeConfigRequest UPDATE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST "UpdateFunctionEventInvokeConfigRequest" {
    function_name: String = Member::new("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(Location::Query);
    maximum_retry_attempts: Option<i32> = Member::new("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS);
    maximum_event_age_in_seconds: Option<i32> = Member::new("MaximumEventAgeInSeconds", &MAXIMUM_EVENT_AGE_IN_SECONDS);
    destination_config: Option<DestinationConfig> = Member::new("DestinationConfig", &DESTINATION_CONFIG);
} }

shape! { UpdateFunctionUrlConfigRequest UPDATE_FUNCTION_URL_CONFIG_REQUEST "UpdateFunctionUrlConfigRequest" {
    function_name: String = Member::new("FunctionName", &FUNCTION_NAME).required().at(Location::Uri);
    qualifier: Option<String> = Member::new("Qualifier", &FUNCTION_URL_QUALIFIER).at(Location::Query);
    auth_type: Option<String> = Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE);
    cors: Option<Cors> = Member::new("Cors", &CORS);
    invoke_mode: Option<String> = Member::new("InvokeMode", &INVOKE_MODE);
} }

shape! { UpdateFunctionUrlConfigResponse UPDATE_FUNCTION_URL_CONFIG_RESPONSE "UpdateFunctionUrlConfigResponse" {
    function_url: Option<String> = Member::new("FunctionUrl", &FUNCTION_URL).required();
    function_arn: Option<String> = Member::new("FunctionArn", &FUNCTION_ARN).required();
    auth_type: Option<String> = Member::new("AuthType", &FUNCTION_URL_AUTH_TYPE).required();
    cors: Option<Cors> = Member::new("Cors", &CORS);
    creation_time: Option<String> = Member::new("CreationTime", &TIMESTAMP).required();
    last_modified_time: Option<String> = Member::new("LastModifiedTime", &TIMESTAMP).required();
    invoke_mode: Option<String> = Member::new("InvokeMode", &INVOKE_MODE);
} }

shape! { VpcConfig VPC_CONFIG "VpcConfig" {
    subnet_ids: Option<Vec<String>> = Member::new("SubnetIds", &SUBNET_IDS);
    security_group_ids: Option<Vec<String>> = Member::new("SecurityGroupIds", &SECURITY_GROUP_IDS);
    ipv6_allowed_for_dual_stack: Option<bool> = Member::new("Ipv6AllowedForDualStack", &NULLABLE_BOOLEAN);
} }

shape! { VpcConfigResponse VPC_CONFIG_RESPONSE "VpcConfigResponse" {
    subnet_ids: Option<Vec<String>> = Member::new("SubnetIds", &SUBNET_IDS);
    security_group_ids: Option<Vec<String>> = Member::new("SecurityGroupIds", &SECURITY_GROUP_IDS);
    vpc_id: Option<String> = Member::new("VpcId", &VPC_ID);
    ipv6_allowed_for_dual_stack: Option<bool> = Member::new("Ipv6AllowedForDualStack", &NULLABLE_BOOLEAN);
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
        shape: "CodeSigningConfigNotFoundException",
        code: "CodeSigningConfigNotFoundException",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION),
    };
    pub static CODE_STORAGE_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "CodeStorageExceededException",
        code: "CodeStorageExceededException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::CODE_STORAGE_EXCEEDED_EXCEPTION),
    };
    pub static CODE_VERIFICATION_FAILED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "CodeVerificationFailedException",
        code: "CodeVerificationFailedException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::CODE_VERIFICATION_FAILED_EXCEPTION),
    };
    pub static DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "DurableExecutionAlreadyStartedException",
        code: "DurableExecutionAlreadyStartedException",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION),
    };
    pub static EC2_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EC2AccessDeniedException",
        code: "EC2AccessDeniedException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::EC2_ACCESS_DENIED_EXCEPTION),
    };
    pub static EC2_THROTTLED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EC2ThrottledException",
        code: "EC2ThrottledException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::EC2_THROTTLED_EXCEPTION),
    };
    pub static EC2_UNEXPECTED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EC2UnexpectedException",
        code: "EC2UnexpectedException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::EC2_UNEXPECTED_EXCEPTION),
    };
    pub static EFSIO_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EFSIOException",
        code: "EFSIOException",
        status: 410,
        fault: Fault::Client,
        schema: Some(&super::EFSIO_EXCEPTION),
    };
    pub static EFS_MOUNT_CONNECTIVITY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EFSMountConnectivityException",
        code: "EFSMountConnectivityException",
        status: 408,
        fault: Fault::Client,
        schema: Some(&super::EFS_MOUNT_CONNECTIVITY_EXCEPTION),
    };
    pub static EFS_MOUNT_FAILURE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EFSMountFailureException",
        code: "EFSMountFailureException",
        status: 403,
        fault: Fault::Client,
        schema: Some(&super::EFS_MOUNT_FAILURE_EXCEPTION),
    };
    pub static EFS_MOUNT_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EFSMountTimeoutException",
        code: "EFSMountTimeoutException",
        status: 408,
        fault: Fault::Client,
        schema: Some(&super::EFS_MOUNT_TIMEOUT_EXCEPTION),
    };
    pub static ENI_LIMIT_REACHED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ENILimitReachedException",
        code: "ENILimitReachedException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::ENI_LIMIT_REACHED_EXCEPTION),
    };
    pub static FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "FunctionVersionsPerCapacityProviderLimitExceededException",
        code: "FunctionVersionsPerCapacityProviderLimitExceededException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION),
    };
    pub static INVALID_CODE_SIGNATURE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidCodeSignatureException",
        code: "InvalidCodeSignatureException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_CODE_SIGNATURE_EXCEPTION),
    };
    pub static INVALID_PARAMETER_VALUE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidParameterValueException",
        code: "InvalidParameterValueException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_PARAMETER_VALUE_EXCEPTION),
    };
    pub static INVALID_REQUEST_CONTENT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidRequestContentException",
        code: "InvalidRequestContentException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_REQUEST_CONTENT_EXCEPTION),
    };
    pub static INVALID_RUNTIME_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidRuntimeException",
        code: "InvalidRuntimeException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::INVALID_RUNTIME_EXCEPTION),
    };
    pub static INVALID_SECURITY_GROUP_ID_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidSecurityGroupIDException",
        code: "InvalidSecurityGroupIDException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::INVALID_SECURITY_GROUP_ID_EXCEPTION),
    };
    pub static INVALID_SUBNET_ID_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidSubnetIDException",
        code: "InvalidSubnetIDException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::INVALID_SUBNET_ID_EXCEPTION),
    };
    pub static INVALID_ZIP_FILE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidZipFileException",
        code: "InvalidZipFileException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::INVALID_ZIP_FILE_EXCEPTION),
    };
    pub static KMS_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "KMSAccessDeniedException",
        code: "KMSAccessDeniedException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::KMS_ACCESS_DENIED_EXCEPTION),
    };
    pub static KMS_DISABLED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "KMSDisabledException",
        code: "KMSDisabledException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::KMS_DISABLED_EXCEPTION),
    };
    pub static KMS_INVALID_STATE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "KMSInvalidStateException",
        code: "KMSInvalidStateException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::KMS_INVALID_STATE_EXCEPTION),
    };
    pub static KMS_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
        shape: "KMSNotFoundException",
        code: "KMSNotFoundException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::KMS_NOT_FOUND_EXCEPTION),
    };
    pub static NO_PUBLISHED_VERSION_EXCEPTION: ErrorShape = ErrorShape {
        shape: "NoPublishedVersionException",
        code: "NoPublishedVersionException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::NO_PUBLISHED_VERSION_EXCEPTION),
    };
    pub static POLICY_LENGTH_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "PolicyLengthExceededException",
        code: "PolicyLengthExceededException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::POLICY_LENGTH_EXCEEDED_EXCEPTION),
    };
    pub static PRECONDITION_FAILED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "PreconditionFailedException",
        code: "PreconditionFailedException",
        status: 412,
        fault: Fault::Client,
        schema: Some(&super::PRECONDITION_FAILED_EXCEPTION),
    };
    pub static PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ProvisionedConcurrencyConfigNotFoundException",
        code: "ProvisionedConcurrencyConfigNotFoundException",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION),
    };
    pub static RECURSIVE_INVOCATION_EXCEPTION: ErrorShape = ErrorShape {
        shape: "RecursiveInvocationException",
        code: "RecursiveInvocationException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::RECURSIVE_INVOCATION_EXCEPTION),
    };
    pub static REQUEST_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "RequestTooLargeException",
        code: "RequestTooLargeException",
        status: 413,
        fault: Fault::Client,
        schema: Some(&super::REQUEST_TOO_LARGE_EXCEPTION),
    };
    pub static RESOURCE_CONFLICT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ResourceConflictException",
        code: "ResourceConflictException",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::RESOURCE_CONFLICT_EXCEPTION),
    };
    pub static RESOURCE_IN_USE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ResourceInUseException",
        code: "ResourceInUseException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::RESOURCE_IN_USE_EXCEPTION),
    };
    pub static RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ResourceNotFoundException",
        code: "ResourceNotFoundException",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::RESOURCE_NOT_FOUND_EXCEPTION),
    };
    pub static RESOURCE_NOT_READY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ResourceNotReadyException",
        code: "ResourceNotReadyException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::RESOURCE_NOT_READY_EXCEPTION),
    };
    pub static S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "S3FilesMountConnectivityException",
        code: "S3FilesMountConnectivityException",
        status: 408,
        fault: Fault::Client,
        schema: Some(&super::S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION),
    };
    pub static S3_FILES_MOUNT_FAILURE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "S3FilesMountFailureException",
        code: "S3FilesMountFailureException",
        status: 403,
        fault: Fault::Client,
        schema: Some(&super::S3_FILES_MOUNT_FAILURE_EXCEPTION),
    };
    pub static S3_FILES_MOUNT_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "S3FilesMountTimeoutException",
        code: "S3FilesMountTimeoutException",
        status: 408,
        fault: Fault::Client,
        schema: Some(&super::S3_FILES_MOUNT_TIMEOUT_EXCEPTION),
    };
    pub static SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "SerializedRequestEntityTooLargeException",
        code: "SerializedRequestEntityTooLargeException",
        status: 413,
        fault: Fault::Client,
        schema: Some(&super::SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION),
    };
    pub static SERVICE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ServiceException",
        code: "ServiceException",
        status: 500,
        fault: Fault::Server,
        schema: Some(&super::SERVICE_EXCEPTION),
    };
    pub static SNAP_START_EXCEPTION: ErrorShape = ErrorShape {
        shape: "SnapStartException",
        code: "SnapStartException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::SNAP_START_EXCEPTION),
    };
    pub static SNAP_START_NOT_READY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "SnapStartNotReadyException",
        code: "SnapStartNotReadyException",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::SNAP_START_NOT_READY_EXCEPTION),
    };
    pub static SNAP_START_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "SnapStartTimeoutException",
        code: "SnapStartTimeoutException",
        status: 408,
        fault: Fault::Client,
        schema: Some(&super::SNAP_START_TIMEOUT_EXCEPTION),
    };
    pub static SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "SubnetIPAddressLimitReachedException",
        code: "SubnetIPAddressLimitReachedException",
        status: 502,
        fault: Fault::Server,
        schema: Some(&super::SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION),
    };
    pub static TOO_MANY_REQUESTS_EXCEPTION: ErrorShape = ErrorShape {
        shape: "TooManyRequestsException",
        code: "TooManyRequestsException",
        status: 429,
        fault: Fault::Client,
        schema: Some(&super::TOO_MANY_REQUESTS_EXCEPTION),
    };
    pub static UNSUPPORTED_MEDIA_TYPE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "UnsupportedMediaTypeException",
        code: "UnsupportedMediaTypeException",
        status: 415,
        fault: Fault::Client,
        schema: Some(&super::UNSUPPORTED_MEDIA_TYPE_EXCEPTION),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        AddLayerVersionPermission(super::AddLayerVersionPermissionRequest) -> super::AddLayerVersionPermissionResponse;
        AddPermission(super::AddPermissionRequest) -> super::AddPermissionResponse;
        CreateAlias(super::CreateAliasRequest) -> super::AliasConfiguration;
        CreateCodeSigningConfig(super::CreateCodeSigningConfigRequest) -> super::CreateCodeSigningConfigResponse;
        CreateEventSourceMapping(super::CreateEventSourceMappingRequest) -> super::EventSourceMappingConfiguration;
        CreateFunction(super::CreateFunctionRequest) -> super::FunctionConfiguration;
        CreateFunctionUrlConfig(super::CreateFunctionUrlConfigRequest) -> super::CreateFunctionUrlConfigResponse;
        DeleteAlias(super::DeleteAliasRequest) -> ();
        DeleteCodeSigningConfig(super::DeleteCodeSigningConfigRequest) -> super::DeleteCodeSigningConfigResponse;
        DeleteEventSourceMapping(super::DeleteEventSourceMappingRequest) -> super::EventSourceMappingConfiguration;
        DeleteFunction(super::DeleteFunctionRequest) -> super::DeleteFunctionResponse;
        DeleteFunctionCodeSigningConfig(super::DeleteFunctionCodeSigningConfigRequest) -> ();
        DeleteFunctionConcurrency(super::DeleteFunctionConcurrencyRequest) -> ();
        DeleteFunctionEventInvokeConfig(super::DeleteFunctionEventInvokeConfigRequest) -> ();
        DeleteFunctionUrlConfig(super::DeleteFunctionUrlConfigRequest) -> ();
        DeleteLayerVersion(super::DeleteLayerVersionRequest) -> ();
        DeleteProvisionedConcurrencyConfig(super::DeleteProvisionedConcurrencyConfigRequest) -> ();
        GetAccountSettings(super::GetAccountSettingsRequest) -> super::GetAccountSettingsResponse;
        GetAlias(super::GetAliasRequest) -> super::AliasConfiguration;
        GetCodeSigningConfig(super::GetCodeSigningConfigRequest) -> super::GetCodeSigningConfigResponse;
        GetEventSourceMapping(super::GetEventSourceMappingRequest) -> super::EventSourceMappingConfiguration;
        GetFunction(super::GetFunctionRequest) -> super::GetFunctionResponse;
        GetFunctionCodeSigningConfig(super::GetFunctionCodeSigningConfigRequest) -> super::GetFunctionCodeSigningConfigResponse;
        GetFunctionConcurrency(super::GetFunctionConcurrencyRequest) -> super::GetFunctionConcurrencyResponse;
        GetFunctionConfiguration(super::GetFunctionConfigurationRequest) -> super::FunctionConfiguration;
        GetFunctionEventInvokeConfig(super::GetFunctionEventInvokeConfigRequest) -> super::FunctionEventInvokeConfig;
        GetFunctionRecursionConfig(super::GetFunctionRecursionConfigRequest) -> super::GetFunctionRecursionConfigResponse;
        GetFunctionUrlConfig(super::GetFunctionUrlConfigRequest) -> super::GetFunctionUrlConfigResponse;
        GetLayerVersion(super::GetLayerVersionRequest) -> super::GetLayerVersionResponse;
        GetLayerVersionByArn(super::GetLayerVersionByArnRequest) -> super::GetLayerVersionResponse;
        GetLayerVersionPolicy(super::GetLayerVersionPolicyRequest) -> super::GetLayerVersionPolicyResponse;
        GetPolicy(super::GetPolicyRequest) -> super::GetPolicyResponse;
        GetProvisionedConcurrencyConfig(super::GetProvisionedConcurrencyConfigRequest) -> super::GetProvisionedConcurrencyConfigResponse;
        GetRuntimeManagementConfig(super::GetRuntimeManagementConfigRequest) -> super::GetRuntimeManagementConfigResponse;
        Invoke(super::InvocationRequest) -> super::InvocationResponse;
        InvokeAsync(super::InvokeAsyncRequest) -> super::InvokeAsyncResponse;
        InvokeWithResponseStream(super::InvokeWithResponseStreamRequest) -> super::InvokeWithResponseStreamResponse;
        ListAliases(super::ListAliasesRequest) -> super::ListAliasesResponse;
        ListCodeSigningConfigs(super::ListCodeSigningConfigsRequest) -> super::ListCodeSigningConfigsResponse;
        ListEventSourceMappings(super::ListEventSourceMappingsRequest) -> super::ListEventSourceMappingsResponse;
        ListFunctionEventInvokeConfigs(super::ListFunctionEventInvokeConfigsRequest) -> super::ListFunctionEventInvokeConfigsResponse;
        ListFunctionUrlConfigs(super::ListFunctionUrlConfigsRequest) -> super::ListFunctionUrlConfigsResponse;
        ListFunctions(super::ListFunctionsRequest) -> super::ListFunctionsResponse;
        ListFunctionsByCodeSigningConfig(super::ListFunctionsByCodeSigningConfigRequest) -> super::ListFunctionsByCodeSigningConfigResponse;
        ListLayerVersions(super::ListLayerVersionsRequest) -> super::ListLayerVersionsResponse;
        ListLayers(super::ListLayersRequest) -> super::ListLayersResponse;
        ListProvisionedConcurrencyConfigs(super::ListProvisionedConcurrencyConfigsRequest) -> super::ListProvisionedConcurrencyConfigsResponse;
        ListTags(super::ListTagsRequest) -> super::ListTagsResponse;
        ListVersionsByFunction(super::ListVersionsByFunctionRequest) -> super::ListVersionsByFunctionResponse;
        PublishLayerVersion(super::PublishLayerVersionRequest) -> super::PublishLayerVersionResponse;
        PublishVersion(super::PublishVersionRequest) -> super::FunctionConfiguration;
        PutFunctionCodeSigningConfig(super::PutFunctionCodeSigningConfigRequest) -> super::PutFunctionCodeSigningConfigResponse;
        PutFunctionConcurrency(super::PutFunctionConcurrencyRequest) -> super::Concurrency;
        PutFunctionEventInvokeConfig(super::PutFunctionEventInvokeConfigRequest) -> super::FunctionEventInvokeConfig;
        PutFunctionRecursionConfig(super::PutFunctionRecursionConfigRequest) -> super::PutFunctionRecursionConfigResponse;
        PutProvisionedConcurrencyConfig(super::PutProvisionedConcurrencyConfigRequest) -> super::PutProvisionedConcurrencyConfigResponse;
        PutRuntimeManagementConfig(super::PutRuntimeManagementConfigRequest) -> super::PutRuntimeManagementConfigResponse;
        RemoveLayerVersionPermission(super::RemoveLayerVersionPermissionRequest) -> ();
        RemovePermission(super::RemovePermissionRequest) -> ();
        TagResource(super::TagResourceRequest) -> ();
        UntagResource(super::UntagResourceRequest) -> ();
        UpdateAlias(super::UpdateAliasRequest) -> super::AliasConfiguration;
        UpdateCodeSigningConfig(super::UpdateCodeSigningConfigRequest) -> super::UpdateCodeSigningConfigResponse;
        UpdateEventSourceMapping(super::UpdateEventSourceMappingRequest) -> super::EventSourceMappingConfiguration;
        UpdateFunctionCode(super::UpdateFunctionCodeRequest) -> super::FunctionConfiguration;
        UpdateFunctionConfiguration(super::UpdateFunctionConfigurationRequest) -> super::FunctionConfiguration;
        UpdateFunctionEventInvokeConfig(super::UpdateFunctionEventInvokeConfigRequest) -> super::FunctionEventInvokeConfig;
        UpdateFunctionUrlConfig(super::UpdateFunctionUrlConfigRequest) -> super::UpdateFunctionUrlConfigResponse;
    }
}

static UNIT: Schema = Schema::new("Unit", Kind::Structure(&[]));

operation_table! {
    AddLayerVersionPermission "POST" "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy" 201 (ADD_LAYER_VERSION_PERMISSION_REQUEST) -> (ADD_LAYER_VERSION_PERMISSION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION POLICY_LENGTH_EXCEEDED_EXCEPTION PRECONDITION_FAILED_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    AddPermission "POST" "/2015-03-31/functions/{FunctionName}/policy" 201 (ADD_PERMISSION_REQUEST) -> (ADD_PERMISSION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION POLICY_LENGTH_EXCEEDED_EXCEPTION PRECONDITION_FAILED_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateAlias "POST" "/2015-03-31/functions/{FunctionName}/aliases" 201 (CREATE_ALIAS_REQUEST) -> (ALIAS_CONFIGURATION) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateCodeSigningConfig "POST" "/2020-04-22/code-signing-configs" 201 (CREATE_CODE_SIGNING_CONFIG_REQUEST) -> (CREATE_CODE_SIGNING_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION SERVICE_EXCEPTION];
    CreateEventSourceMapping "POST" "/2015-03-31/event-source-mappings" 202 (CREATE_EVENT_SOURCE_MAPPING_REQUEST) -> (EVENT_SOURCE_MAPPING_CONFIGURATION) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateFunction "POST" "/2015-03-31/functions" 201 (CREATE_FUNCTION_REQUEST) -> (FUNCTION_CONFIGURATION) has_output true wrapper None, unsigned false errors [CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION CODE_STORAGE_EXCEEDED_EXCEPTION CODE_VERIFICATION_FAILED_EXCEPTION FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION INVALID_CODE_SIGNATURE_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    CreateFunctionUrlConfig "POST" "/2021-10-31/functions/{FunctionName}/url" 201 (CREATE_FUNCTION_URL_CONFIG_REQUEST) -> (CREATE_FUNCTION_URL_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteAlias "DELETE" "/2015-03-31/functions/{FunctionName}/aliases/{Name}" 204 (DELETE_ALIAS_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteCodeSigningConfig "DELETE" "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}" 204 (DELETE_CODE_SIGNING_CONFIG_REQUEST) -> (DELETE_CODE_SIGNING_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION];
    DeleteEventSourceMapping "DELETE" "/2015-03-31/event-source-mappings/{UUID}" 202 (DELETE_EVENT_SOURCE_MAPPING_REQUEST) -> (EVENT_SOURCE_MAPPING_CONFIGURATION) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_IN_USE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteFunction "DELETE" "/2015-03-31/functions/{FunctionName}" 200 (DELETE_FUNCTION_REQUEST) -> (DELETE_FUNCTION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteFunctionCodeSigningConfig "DELETE" "/2020-06-30/functions/{FunctionName}/code-signing-config" 204 (DELETE_FUNCTION_CODE_SIGNING_CONFIG_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteFunctionConcurrency "DELETE" "/2017-10-31/functions/{FunctionName}/concurrency" 204 (DELETE_FUNCTION_CONCURRENCY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteFunctionEventInvokeConfig "DELETE" "/2019-09-25/functions/{FunctionName}/event-invoke-config" 204 (DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteFunctionUrlConfig "DELETE" "/2021-10-31/functions/{FunctionName}/url" 204 (DELETE_FUNCTION_URL_CONFIG_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteLayerVersion "DELETE" "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}" 204 (DELETE_LAYER_VERSION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    DeleteProvisionedConcurrencyConfig "DELETE" "/2019-09-30/functions/{FunctionName}/provisioned-concurrency" 204 (DELETE_PROVISIONED_CONCURRENCY_CONFIG_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetAccountSettings "GET" "/2016-08-19/account-settings" 200 (GET_ACCOUNT_SETTINGS_REQUEST) -> (GET_ACCOUNT_SETTINGS_RESPONSE) has_output true wrapper None, unsigned false errors [SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetAlias "GET" "/2015-03-31/functions/{FunctionName}/aliases/{Name}" 200 (GET_ALIAS_REQUEST) -> (ALIAS_CONFIGURATION) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetCodeSigningConfig "GET" "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}" 200 (GET_CODE_SIGNING_CONFIG_REQUEST) -> (GET_CODE_SIGNING_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION];
    GetEventSourceMapping "GET" "/2015-03-31/event-source-mappings/{UUID}" 200 (GET_EVENT_SOURCE_MAPPING_REQUEST) -> (EVENT_SOURCE_MAPPING_CONFIGURATION) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetFunction "GET" "/2015-03-31/functions/{FunctionName}" 200 (GET_FUNCTION_REQUEST) -> (GET_FUNCTION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetFunctionCodeSigningConfig "GET" "/2020-06-30/functions/{FunctionName}/code-signing-config" 200 (GET_FUNCTION_CODE_SIGNING_CONFIG_REQUEST) -> (GET_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetFunctionConcurrency "GET" "/2019-09-30/functions/{FunctionName}/concurrency" 200 (GET_FUNCTION_CONCURRENCY_REQUEST) -> (GET_FUNCTION_CONCURRENCY_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetFunctionConfiguration "GET" "/2015-03-31/functions/{FunctionName}/configuration" 200 (GET_FUNCTION_CONFIGURATION_REQUEST) -> (FUNCTION_CONFIGURATION) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetFunctionEventInvokeConfig "GET" "/2019-09-25/functions/{FunctionName}/event-invoke-config" 200 (GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST) -> (FUNCTION_EVENT_INVOKE_CONFIG) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetFunctionRecursionConfig "GET" "/2024-08-31/functions/{FunctionName}/recursion-config" 200 (GET_FUNCTION_RECURSION_CONFIG_REQUEST) -> (GET_FUNCTION_RECURSION_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetFunctionUrlConfig "GET" "/2021-10-31/functions/{FunctionName}/url" 200 (GET_FUNCTION_URL_CONFIG_REQUEST) -> (GET_FUNCTION_URL_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetLayerVersion "GET" "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}" 200 (GET_LAYER_VERSION_REQUEST) -> (GET_LAYER_VERSION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetLayerVersionByArn "GET" "/2018-10-31/layers?find=LayerVersion" 200 (GET_LAYER_VERSION_BY_ARN_REQUEST) -> (GET_LAYER_VERSION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetLayerVersionPolicy "GET" "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy" 200 (GET_LAYER_VERSION_POLICY_REQUEST) -> (GET_LAYER_VERSION_POLICY_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetPolicy "GET" "/2015-03-31/functions/{FunctionName}/policy" 200 (GET_POLICY_REQUEST) -> (GET_POLICY_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetProvisionedConcurrencyConfig "GET" "/2019-09-30/functions/{FunctionName}/provisioned-concurrency" 200 (GET_PROVISIONED_CONCURRENCY_CONFIG_REQUEST) -> (GET_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    GetRuntimeManagementConfig "GET" "/2021-07-20/functions/{FunctionName}/runtime-management-config" 200 (GET_RUNTIME_MANAGEMENT_CONFIG_REQUEST) -> (GET_RUNTIME_MANAGEMENT_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    Invoke "POST" "/2015-03-31/functions/{FunctionName}/invocations" 200 (INVOCATION_REQUEST) -> (INVOCATION_RESPONSE) has_output true wrapper None, unsigned false errors [DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION EC2_ACCESS_DENIED_EXCEPTION EC2_THROTTLED_EXCEPTION EC2_UNEXPECTED_EXCEPTION EFSIO_EXCEPTION EFS_MOUNT_CONNECTIVITY_EXCEPTION EFS_MOUNT_FAILURE_EXCEPTION EFS_MOUNT_TIMEOUT_EXCEPTION ENI_LIMIT_REACHED_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION INVALID_REQUEST_CONTENT_EXCEPTION INVALID_RUNTIME_EXCEPTION INVALID_SECURITY_GROUP_ID_EXCEPTION INVALID_SUBNET_ID_EXCEPTION INVALID_ZIP_FILE_EXCEPTION KMS_ACCESS_DENIED_EXCEPTION KMS_DISABLED_EXCEPTION KMS_INVALID_STATE_EXCEPTION KMS_NOT_FOUND_EXCEPTION NO_PUBLISHED_VERSION_EXCEPTION RECURSIVE_INVOCATION_EXCEPTION REQUEST_TOO_LARGE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION RESOURCE_NOT_READY_EXCEPTION S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION S3_FILES_MOUNT_FAILURE_EXCEPTION S3_FILES_MOUNT_TIMEOUT_EXCEPTION SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION SERVICE_EXCEPTION SNAP_START_EXCEPTION SNAP_START_NOT_READY_EXCEPTION SNAP_START_TIMEOUT_EXCEPTION SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNSUPPORTED_MEDIA_TYPE_EXCEPTION];
    InvokeAsync "POST" "/2014-11-13/functions/{FunctionName}/invoke-async" 202 (INVOKE_ASYNC_REQUEST) -> (INVOKE_ASYNC_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_REQUEST_CONTENT_EXCEPTION INVALID_RUNTIME_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION];
    InvokeWithResponseStream "POST" "/2021-11-15/functions/{FunctionName}/response-streaming-invocations" 200 (INVOKE_WITH_RESPONSE_STREAM_REQUEST) -> (INVOKE_WITH_RESPONSE_STREAM_RESPONSE) has_output true wrapper None, unsigned false errors [EC2_ACCESS_DENIED_EXCEPTION EC2_THROTTLED_EXCEPTION EC2_UNEXPECTED_EXCEPTION EFSIO_EXCEPTION EFS_MOUNT_CONNECTIVITY_EXCEPTION EFS_MOUNT_FAILURE_EXCEPTION EFS_MOUNT_TIMEOUT_EXCEPTION ENI_LIMIT_REACHED_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION INVALID_REQUEST_CONTENT_EXCEPTION INVALID_RUNTIME_EXCEPTION INVALID_SECURITY_GROUP_ID_EXCEPTION INVALID_SUBNET_ID_EXCEPTION INVALID_ZIP_FILE_EXCEPTION KMS_ACCESS_DENIED_EXCEPTION KMS_DISABLED_EXCEPTION KMS_INVALID_STATE_EXCEPTION KMS_NOT_FOUND_EXCEPTION NO_PUBLISHED_VERSION_EXCEPTION RECURSIVE_INVOCATION_EXCEPTION REQUEST_TOO_LARGE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION RESOURCE_NOT_READY_EXCEPTION S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION S3_FILES_MOUNT_FAILURE_EXCEPTION S3_FILES_MOUNT_TIMEOUT_EXCEPTION SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION SERVICE_EXCEPTION SNAP_START_EXCEPTION SNAP_START_NOT_READY_EXCEPTION SNAP_START_TIMEOUT_EXCEPTION SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION UNSUPPORTED_MEDIA_TYPE_EXCEPTION];
    ListAliases "GET" "/2015-03-31/functions/{FunctionName}/aliases" 200 (LIST_ALIASES_REQUEST) -> (LIST_ALIASES_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListCodeSigningConfigs "GET" "/2020-04-22/code-signing-configs" 200 (LIST_CODE_SIGNING_CONFIGS_REQUEST) -> (LIST_CODE_SIGNING_CONFIGS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION SERVICE_EXCEPTION];
    ListEventSourceMappings "GET" "/2015-03-31/event-source-mappings" 200 (LIST_EVENT_SOURCE_MAPPINGS_REQUEST) -> (LIST_EVENT_SOURCE_MAPPINGS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListFunctionEventInvokeConfigs "GET" "/2019-09-25/functions/{FunctionName}/event-invoke-config/list" 200 (LIST_FUNCTION_EVENT_INVOKE_CONFIGS_REQUEST) -> (LIST_FUNCTION_EVENT_INVOKE_CONFIGS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListFunctionUrlConfigs "GET" "/2021-10-31/functions/{FunctionName}/urls" 200 (LIST_FUNCTION_URL_CONFIGS_REQUEST) -> (LIST_FUNCTION_URL_CONFIGS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListFunctions "GET" "/2015-03-31/functions" 200 (LIST_FUNCTIONS_REQUEST) -> (LIST_FUNCTIONS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListFunctionsByCodeSigningConfig "GET" "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}/functions" 200 (LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_REQUEST) -> (LIST_FUNCTIONS_BY_CODE_SIGNING_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION];
    ListLayerVersions "GET" "/2018-10-31/layers/{LayerName}/versions" 200 (LIST_LAYER_VERSIONS_REQUEST) -> (LIST_LAYER_VERSIONS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListLayers "GET" "/2018-10-31/layers" 200 (LIST_LAYERS_REQUEST) -> (LIST_LAYERS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListProvisionedConcurrencyConfigs "GET" "/2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL" 200 (LIST_PROVISIONED_CONCURRENCY_CONFIGS_REQUEST) -> (LIST_PROVISIONED_CONCURRENCY_CONFIGS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListTags "GET" "/2017-03-31/tags/{Resource}" 200 (LIST_TAGS_REQUEST) -> (LIST_TAGS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    ListVersionsByFunction "GET" "/2015-03-31/functions/{FunctionName}/versions" 200 (LIST_VERSIONS_BY_FUNCTION_REQUEST) -> (LIST_VERSIONS_BY_FUNCTION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    PublishLayerVersion "POST" "/2018-10-31/layers/{LayerName}/versions" 201 (PUBLISH_LAYER_VERSION_REQUEST) -> (PUBLISH_LAYER_VERSION_RESPONSE) has_output true wrapper None, unsigned false errors [CODE_STORAGE_EXCEEDED_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    PublishVersion "POST" "/2015-03-31/functions/{FunctionName}/versions" 201 (PUBLISH_VERSION_REQUEST) -> (FUNCTION_CONFIGURATION) has_output true wrapper None, unsigned false errors [CODE_STORAGE_EXCEEDED_EXCEPTION FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION PRECONDITION_FAILED_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    PutFunctionCodeSigningConfig "PUT" "/2020-06-30/functions/{FunctionName}/code-signing-config" 200 (PUT_FUNCTION_CODE_SIGNING_CONFIG_REQUEST) -> (PUT_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    PutFunctionConcurrency "PUT" "/2017-10-31/functions/{FunctionName}/concurrency" 200 (PUT_FUNCTION_CONCURRENCY_REQUEST) -> (CONCURRENCY) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    PutFunctionEventInvokeConfig "PUT" "/2019-09-25/functions/{FunctionName}/event-invoke-config" 200 (PUT_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST) -> (FUNCTION_EVENT_INVOKE_CONFIG) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    PutFunctionRecursionConfig "PUT" "/2024-08-31/functions/{FunctionName}/recursion-config" 200 (PUT_FUNCTION_RECURSION_CONFIG_REQUEST) -> (PUT_FUNCTION_RECURSION_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    PutProvisionedConcurrencyConfig "PUT" "/2019-09-30/functions/{FunctionName}/provisioned-concurrency" 202 (PUT_PROVISIONED_CONCURRENCY_CONFIG_REQUEST) -> (PUT_PROVISIONED_CONCURRENCY_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    PutRuntimeManagementConfig "PUT" "/2021-07-20/functions/{FunctionName}/runtime-management-config" 200 (PUT_RUNTIME_MANAGEMENT_CONFIG_REQUEST) -> (PUT_RUNTIME_MANAGEMENT_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    RemoveLayerVersionPermission "DELETE" "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}" 204 (REMOVE_LAYER_VERSION_PERMISSION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION PRECONDITION_FAILED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    RemovePermission "DELETE" "/2015-03-31/functions/{FunctionName}/policy/{StatementId}" 204 (REMOVE_PERMISSION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION PRECONDITION_FAILED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    TagResource "POST" "/2017-03-31/tags/{Resource}" 204 (TAG_RESOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UntagResource "DELETE" "/2017-03-31/tags/{Resource}" 204 (UNTAG_RESOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateAlias "PUT" "/2015-03-31/functions/{FunctionName}/aliases/{Name}" 200 (UPDATE_ALIAS_REQUEST) -> (ALIAS_CONFIGURATION) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION PRECONDITION_FAILED_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateCodeSigningConfig "PUT" "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}" 200 (UPDATE_CODE_SIGNING_CONFIG_REQUEST) -> (UPDATE_CODE_SIGNING_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION];
    UpdateEventSourceMapping "PUT" "/2015-03-31/event-source-mappings/{UUID}" 202 (UPDATE_EVENT_SOURCE_MAPPING_REQUEST) -> (EVENT_SOURCE_MAPPING_CONFIGURATION) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_IN_USE_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateFunctionCode "PUT" "/2015-03-31/functions/{FunctionName}/code" 200 (UPDATE_FUNCTION_CODE_REQUEST) -> (FUNCTION_CONFIGURATION) has_output true wrapper None, unsigned false errors [CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION CODE_STORAGE_EXCEEDED_EXCEPTION CODE_VERIFICATION_FAILED_EXCEPTION INVALID_CODE_SIGNATURE_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION PRECONDITION_FAILED_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateFunctionConfiguration "PUT" "/2015-03-31/functions/{FunctionName}/configuration" 200 (UPDATE_FUNCTION_CONFIGURATION_REQUEST) -> (FUNCTION_CONFIGURATION) has_output true wrapper None, unsigned false errors [CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION CODE_VERIFICATION_FAILED_EXCEPTION INVALID_CODE_SIGNATURE_EXCEPTION INVALID_PARAMETER_VALUE_EXCEPTION PRECONDITION_FAILED_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateFunctionEventInvokeConfig "POST" "/2019-09-25/functions/{FunctionName}/event-invoke-config" 200 (UPDATE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST) -> (FUNCTION_EVENT_INVOKE_CONFIG) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
    UpdateFunctionUrlConfig "PUT" "/2021-10-31/functions/{FunctionName}/url" 200 (UPDATE_FUNCTION_URL_CONFIG_REQUEST) -> (UPDATE_FUNCTION_URL_CONFIG_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_VALUE_EXCEPTION RESOURCE_CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
}

left_out! {
    CheckpointDurableExecution "POST" "/2025-12-01/durable-executions/{DurableExecutionArn}/checkpoint";
    CreateCapacityProvider "POST" "/2025-11-30/capacity-providers";
    DeleteCapacityProvider "DELETE" "/2025-11-30/capacity-providers/{CapacityProviderName}";
    GetCapacityProvider "GET" "/2025-11-30/capacity-providers/{CapacityProviderName}";
    GetDurableExecution "GET" "/2025-12-01/durable-executions/{DurableExecutionArn}";
    GetDurableExecutionHistory "GET" "/2025-12-01/durable-executions/{DurableExecutionArn}/history";
    GetDurableExecutionState "GET" "/2025-12-01/durable-executions/{DurableExecutionArn}/state";
    GetFunctionScalingConfig "GET" "/2025-11-30/functions/{FunctionName}/function-scaling-config";
    ListCapacityProviders "GET" "/2025-11-30/capacity-providers";
    ListDurableExecutionsByFunction "GET" "/2025-12-01/functions/{FunctionName}/durable-executions";
    ListFunctionVersionsByCapacityProvider "GET" "/2025-11-30/capacity-providers/{CapacityProviderName}/function-versions";
    PutFunctionScalingConfig "PUT" "/2025-11-30/functions/{FunctionName}/function-scaling-config";
    SendDurableExecutionCallbackFailure "POST" "/2025-12-01/durable-execution-callbacks/{CallbackId}/fail";
    SendDurableExecutionCallbackHeartbeat "POST" "/2025-12-01/durable-execution-callbacks/{CallbackId}/heartbeat";
    SendDurableExecutionCallbackSuccess "POST" "/2025-12-01/durable-execution-callbacks/{CallbackId}/succeed";
    StopDurableExecution "POST" "/2025-12-01/durable-executions/{DurableExecutionArn}/stop";
    UpdateCapacityProvider "PUT" "/2025-11-30/capacity-providers/{CapacityProviderName}";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "lambda",
    service_id: "Lambda",
    api_version: "2015-03-31",
    protocol: Protocol::RestJson,
    signing_name: "lambda",
    target_prefix: None,
    xml_namespace: None,
    operations: OPERATIONS,
    errors: &[
        &errors::CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
        &errors::CODE_STORAGE_EXCEEDED_EXCEPTION,
        &errors::CODE_VERIFICATION_FAILED_EXCEPTION,
        &errors::DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION,
        &errors::EC2_ACCESS_DENIED_EXCEPTION,
        &errors::EC2_THROTTLED_EXCEPTION,
        &errors::EC2_UNEXPECTED_EXCEPTION,
        &errors::EFSIO_EXCEPTION,
        &errors::EFS_MOUNT_CONNECTIVITY_EXCEPTION,
        &errors::EFS_MOUNT_FAILURE_EXCEPTION,
        &errors::EFS_MOUNT_TIMEOUT_EXCEPTION,
        &errors::ENI_LIMIT_REACHED_EXCEPTION,
        &errors::FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION,
        &errors::INVALID_CODE_SIGNATURE_EXCEPTION,
        &errors::INVALID_PARAMETER_VALUE_EXCEPTION,
        &errors::INVALID_REQUEST_CONTENT_EXCEPTION,
        &errors::INVALID_RUNTIME_EXCEPTION,
        &errors::INVALID_SECURITY_GROUP_ID_EXCEPTION,
        &errors::INVALID_SUBNET_ID_EXCEPTION,
        &errors::INVALID_ZIP_FILE_EXCEPTION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_DISABLED_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::KMS_NOT_FOUND_EXCEPTION,
        &errors::NO_PUBLISHED_VERSION_EXCEPTION,
        &errors::POLICY_LENGTH_EXCEEDED_EXCEPTION,
        &errors::PRECONDITION_FAILED_EXCEPTION,
        &errors::PROVISIONED_CONCURRENCY_CONFIG_NOT_FOUND_EXCEPTION,
        &errors::RECURSIVE_INVOCATION_EXCEPTION,
        &errors::REQUEST_TOO_LARGE_EXCEPTION,
        &errors::RESOURCE_CONFLICT_EXCEPTION,
        &errors::RESOURCE_IN_USE_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::RESOURCE_NOT_READY_EXCEPTION,
        &errors::S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION,
        &errors::S3_FILES_MOUNT_FAILURE_EXCEPTION,
        &errors::S3_FILES_MOUNT_TIMEOUT_EXCEPTION,
        &errors::SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION,
        &errors::SERVICE_EXCEPTION,
        &errors::SNAP_START_EXCEPTION,
        &errors::SNAP_START_NOT_READY_EXCEPTION,
        &errors::SNAP_START_TIMEOUT_EXCEPTION,
        &errors::SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::UNSUPPORTED_MEDIA_TYPE_EXCEPTION,
    ],
    validation_error: &wire::common::VALIDATION_EXCEPTION,
    names_inputs: false,
    left_out: LEFT_OUT,
};
