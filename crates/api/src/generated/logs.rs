//! Amazon CloudWatch Logs (2014-03-28).
//!
//! Written by `cargo xtask codegen logs` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use wire::{Kind, List, Location, Member, Protocol, Schema, ServiceModel, pattern};

use crate::Map;
use crate::shape::{left_out, operation_table, shape};

pub static ACCESS_POLICY: Schema = Schema::new("AccessPolicy", Kind::String).min(1);
pub static ACCOUNT_ID: Schema =
    Schema::new("AccountId", Kind::String).min(12).max(12).pattern(pattern!(r"^\d{12}$"));
pub static ACCOUNT_IDS: Schema =
    Schema::new("AccountIds", Kind::List(&const { List::of(&ACCOUNT_ID) })).min(0).max(20);
pub static AMAZON_RESOURCE_NAME: Schema =
    Schema::new("AmazonResourceName", Kind::String).min(1).max(1011).pattern(pattern!(r"[\w+=/:,.@-]*"));
pub static APPLY_ON_TRANSFORMED_LOGS: Schema = Schema::new("ApplyOnTransformedLogs", Kind::Boolean);
pub static ARN: Schema = Schema::new("Arn", Kind::String);
pub static BEARER_TOKEN_AUTHENTICATION_ENABLED: Schema =
    Schema::new("BearerTokenAuthenticationEnabled", Kind::Boolean);
pub static BOOLEAN: Schema = Schema::new("Boolean", Kind::Boolean);
pub static BYTES_SCANNED_VALUE: Schema = Schema::new("BytesScannedValue", Kind::Double);
pub static CLIENT_TOKEN: Schema =
    Schema::new("ClientToken", Kind::String).min(36).max(128).pattern(pattern!(r"\S{36,128}"));
pub static DATA_PROTECTION_STATUS: Schema = Schema::new("DataProtectionStatus", Kind::String).values(&[
    "ACTIVATED",
    "DELETED",
    "ARCHIVED",
    "DISABLED",
]);
pub static DATA_SOURCE_FILTERS: Schema =
    Schema::new("DataSourceFilters", Kind::List(&const { List::of(&DATA_SOURCE_FILTER) })).min(1).max(5);
pub static DATA_SOURCE_NAME: Schema = Schema::new("DataSourceName", Kind::String);
pub static DATA_SOURCE_TYPE: Schema = Schema::new("DataSourceType", Kind::String);
pub static DAYS: Schema = Schema::new("Days", Kind::Integer);
pub static DEFAULT_VALUE: Schema = Schema::new("DefaultValue", Kind::Double);
pub static DELETION_PROTECTION_ENABLED: Schema = Schema::new("DeletionProtectionEnabled", Kind::Boolean);
pub static DELIVERIES: Schema = Schema::new("Deliveries", Kind::List(&const { List::of(&DELIVERY) }));
pub static DELIVERY_DESTINATION_NAME: Schema =
    Schema::new("DeliveryDestinationName", Kind::String).min(1).max(60).pattern(pattern!(r"[\w-]*"));
pub static DELIVERY_DESTINATION_POLICY: Schema =
    Schema::new("DeliveryDestinationPolicy", Kind::String).min(1).max(51200);
pub static DELIVERY_DESTINATION_TYPE: Schema =
    Schema::new("DeliveryDestinationType", Kind::String).values(&["S3", "CWL", "FH", "XRAY"]);
pub static DELIVERY_DESTINATIONS: Schema =
    Schema::new("DeliveryDestinations", Kind::List(&const { List::of(&DELIVERY_DESTINATION) }));
pub static DELIVERY_ID: Schema =
    Schema::new("DeliveryId", Kind::String).min(1).max(64).pattern(pattern!(r"^[0-9A-Za-z]+$"));
pub static DELIVERY_SOURCE_CONFIGURATION: Schema = Schema::new(
    "DeliverySourceConfiguration",
    Kind::Map(
        &const { wire::Map::of(&DELIVERY_SOURCE_CONFIGURATION_KEY, &DELIVERY_SOURCE_CONFIGURATION_VALUE) },
    ),
);
pub static DELIVERY_SOURCE_CONFIGURATION_KEY: Schema =
    Schema::new("DeliverySourceConfigurationKey", Kind::String).min(1).max(255);
pub static DELIVERY_SOURCE_CONFIGURATION_VALUE: Schema =
    Schema::new("DeliverySourceConfigurationValue", Kind::String).min(1).max(255);
pub static DELIVERY_SOURCE_NAME: Schema =
    Schema::new("DeliverySourceName", Kind::String).min(1).max(60).pattern(pattern!(r"[\w-]*"));
pub static DELIVERY_SOURCE_STATUS: Schema =
    Schema::new("DeliverySourceStatus", Kind::String).values(&["ACTIVE", "INACTIVE"]);
pub static DELIVERY_SOURCE_STATUS_REASON: Schema =
    Schema::new("DeliverySourceStatusReason", Kind::String).values(&["RESOURCE_DELETED"]);
pub static DELIVERY_SOURCES: Schema =
    Schema::new("DeliverySources", Kind::List(&const { List::of(&DELIVERY_SOURCE) }));
pub static DELIVERY_SUFFIX_PATH: Schema = Schema::new("DeliverySuffixPath", Kind::String).min(1).max(256);
pub static DESCENDING: Schema = Schema::new("Descending", Kind::Boolean);
pub static DESCRIBE_LIMIT: Schema = Schema::new("DescribeLimit", Kind::Integer).min(1).max(50);
pub static DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS: Schema = Schema::new(
    "DescribeLogGroupsLogGroupIdentifiers",
    Kind::List(&const { List::of(&LOG_GROUP_IDENTIFIER) }),
)
.min(1)
.max(50);
pub static DESCRIBE_QUERIES_MAX_RESULTS: Schema =
    Schema::new("DescribeQueriesMaxResults", Kind::Integer).min(1).max(1000);
pub static DESTINATION_ARN: Schema = Schema::new("DestinationArn", Kind::String).min(1);
pub static DESTINATION_NAME: Schema =
    Schema::new("DestinationName", Kind::String).min(1).max(512).pattern(pattern!(r"[^:*]*"));
pub static DESTINATIONS: Schema = Schema::new("Destinations", Kind::List(&const { List::of(&DESTINATION) }));
pub static DIMENSIONS: Schema =
    Schema::new("Dimensions", Kind::Map(&const { wire::Map::of(&DIMENSIONS_KEY, &DIMENSIONS_VALUE) }));
pub static DIMENSIONS_KEY: Schema = Schema::new("DimensionsKey", Kind::String).max(255);
pub static DIMENSIONS_VALUE: Schema = Schema::new("DimensionsValue", Kind::String).max(255);
pub static DISTRIBUTION: Schema =
    Schema::new("Distribution", Kind::String).values(&["Random", "ByLogStream"]);
pub static EMIT_SYSTEM_FIELDS: Schema =
    Schema::new("EmitSystemFields", Kind::List(&const { List::of(&SYSTEM_FIELD) }));
pub static ENCRYPTION_KEY: Schema = Schema::new("EncryptionKey", Kind::String).max(256);
pub static ENTITY_ATTRIBUTES: Schema = Schema::new(
    "EntityAttributes",
    Kind::Map(&const { wire::Map::of(&ENTITY_ATTRIBUTES_KEY, &ENTITY_ATTRIBUTES_VALUE) }),
)
.min(0)
.max(10);
pub static ENTITY_ATTRIBUTES_KEY: Schema = Schema::new("EntityAttributesKey", Kind::String).min(1).max(256);
pub static ENTITY_ATTRIBUTES_VALUE: Schema =
    Schema::new("EntityAttributesValue", Kind::String).min(1).max(512);
pub static ENTITY_KEY_ATTRIBUTES: Schema = Schema::new(
    "EntityKeyAttributes",
    Kind::Map(&const { wire::Map::of(&ENTITY_KEY_ATTRIBUTES_KEY, &ENTITY_KEY_ATTRIBUTES_VALUE) }),
)
.min(2)
.max(4);
pub static ENTITY_KEY_ATTRIBUTES_KEY: Schema =
    Schema::new("EntityKeyAttributesKey", Kind::String).min(1).max(32);
pub static ENTITY_KEY_ATTRIBUTES_VALUE: Schema =
    Schema::new("EntityKeyAttributesValue", Kind::String).min(1).max(512);
pub static ENTITY_REJECTION_ERROR_TYPE: Schema = Schema::new("EntityRejectionErrorType", Kind::String)
    .values(&[
        "InvalidEntity",
        "InvalidTypeValue",
        "InvalidKeyAttributes",
        "InvalidAttributes",
        "EntitySizeTooLarge",
        "UnsupportedLogGroupType",
        "MissingRequiredFields",
    ]);
pub static EVENT_ID: Schema = Schema::new("EventId", Kind::String);
pub static EVENT_MESSAGE: Schema = Schema::new("EventMessage", Kind::String).min(1);
pub static EVENT_NUMBER: Schema = Schema::new("EventNumber", Kind::Long);
pub static EVENTS_LIMIT: Schema = Schema::new("EventsLimit", Kind::Integer).min(1).max(10000);
pub static EVENTS_LIMIT_START_QUERY: Schema =
    Schema::new("EventsLimitStartQuery", Kind::Integer).min(1).max(100000);
pub static EXPECTED_REVISION_ID: Schema = Schema::new("ExpectedRevisionId", Kind::String).min(1);
pub static EXPORT_DESTINATION_BUCKET: Schema =
    Schema::new("ExportDestinationBucket", Kind::String).min(1).max(512);
pub static EXPORT_DESTINATION_PREFIX: Schema = Schema::new("ExportDestinationPrefix", Kind::String);
pub static EXPORT_TASK_ID: Schema = Schema::new("ExportTaskId", Kind::String).min(1).max(512);
pub static EXPORT_TASK_NAME: Schema = Schema::new("ExportTaskName", Kind::String).min(1).max(512);
pub static EXPORT_TASK_STATUS_CODE: Schema = Schema::new("ExportTaskStatusCode", Kind::String).values(&[
    "CANCELLED",
    "COMPLETED",
    "FAILED",
    "PENDING",
    "PENDING_CANCEL",
    "RUNNING",
]);
pub static EXPORT_TASK_STATUS_MESSAGE: Schema = Schema::new("ExportTaskStatusMessage", Kind::String);
pub static EXPORT_TASKS: Schema = Schema::new("ExportTasks", Kind::List(&const { List::of(&EXPORT_TASK) }));
pub static EXTRACTED_VALUES: Schema =
    Schema::new("ExtractedValues", Kind::Map(&const { wire::Map::of(&TOKEN, &VALUE) }));
pub static FIELD: Schema = Schema::new("Field", Kind::String);
pub static FIELD_DELIMITER: Schema = Schema::new("FieldDelimiter", Kind::String).min(0).max(5);
pub static FIELD_HEADER: Schema = Schema::new("FieldHeader", Kind::String).min(1).max(64);
pub static FIELD_INDEX_NAME: Schema =
    Schema::new("FieldIndexName", Kind::String).min(1).max(512).pattern(pattern!(r"[\.\-_/#A-Za-z0-9]+"));
pub static FIELD_INDEX_NAMES: Schema =
    Schema::new("FieldIndexNames", Kind::List(&const { List::of(&FIELD_INDEX_NAME) })).min(1).max(20);
pub static FIELD_SELECTION_CRITERIA: Schema =
    Schema::new("FieldSelectionCriteria", Kind::String).min(0).max(2000);
pub static FILTER_COUNT: Schema = Schema::new("FilterCount", Kind::Integer);
pub static FILTER_NAME: Schema =
    Schema::new("FilterName", Kind::String).min(1).max(512).pattern(pattern!(r"[^:*]*"));
pub static FILTER_PATTERN: Schema = Schema::new("FilterPattern", Kind::String).min(0).max(1024);
pub static FILTERED_LOG_EVENTS: Schema =
    Schema::new("FilteredLogEvents", Kind::List(&const { List::of(&FILTERED_LOG_EVENT) }));
pub static FORCE_UPDATE: Schema = Schema::new("ForceUpdate", Kind::Boolean);
pub static GET_QUERY_RESULTS_MAX_ITEMS: Schema =
    Schema::new("GetQueryResultsMaxItems", Kind::Integer).min(0).max(10000);
pub static GET_QUERY_RESULTS_NEXT_TOKEN: Schema =
    Schema::new("GetQueryResultsNextToken", Kind::String).max(1024);
pub static INCLUDE_LINKED_ACCOUNTS: Schema = Schema::new("IncludeLinkedAccounts", Kind::Boolean);
pub static INHERITED_PROPERTIES: Schema =
    Schema::new("InheritedProperties", Kind::List(&const { List::of(&INHERITED_PROPERTY) }));
pub static INHERITED_PROPERTY: Schema =
    Schema::new("InheritedProperty", Kind::String).values(&["ACCOUNT_DATA_PROTECTION"]);
pub static INPUT_LOG_EVENTS: Schema =
    Schema::new("InputLogEvents", Kind::List(&const { List::of(&INPUT_LOG_EVENT) })).min(1).max(10000);
pub static INPUT_LOG_STREAM_NAMES: Schema =
    Schema::new("InputLogStreamNames", Kind::List(&const { List::of(&LOG_STREAM_NAME) })).min(1).max(100);
pub static INTERLEAVED: Schema = Schema::new("Interleaved", Kind::Boolean);
pub static IS_SAMPLED: Schema = Schema::new("IsSampled", Kind::Boolean);
pub static KMS_KEY_ID: Schema = Schema::new("KmsKeyId", Kind::String).max(256);
pub static LIST_LIMIT: Schema = Schema::new("ListLimit", Kind::Integer).min(1).max(1000);
pub static LIVE_TAIL_SESSION_RESULTS: Schema =
    Schema::new("LiveTailSessionResults", Kind::List(&const { List::of(&LIVE_TAIL_SESSION_LOG_EVENT) }));
pub static LOG_EVENT_INDEX: Schema = Schema::new("LogEventIndex", Kind::Integer);
pub static LOG_GROUP_CLASS: Schema =
    Schema::new("LogGroupClass", Kind::String).values(&["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"]);
pub static LOG_GROUP_FIELD_LIST: Schema =
    Schema::new("LogGroupFieldList", Kind::List(&const { List::of(&LOG_GROUP_FIELD) }));
pub static LOG_GROUP_IDENTIFIER: Schema = Schema::new("LogGroupIdentifier", Kind::String)
    .min(1)
    .max(2048)
    .pattern(pattern!(r"[\w#+=/:,.@-]*"))
    .sensitive();
pub static LOG_GROUP_IDENTIFIERS: Schema =
    Schema::new("LogGroupIdentifiers", Kind::List(&const { List::of(&LOG_GROUP_IDENTIFIER) }));
pub static LOG_GROUP_NAME: Schema =
    Schema::new("LogGroupName", Kind::String).min(1).pattern(pattern!(r"[\.\-_/#A-Za-z0-9]+"));
pub static LOG_GROUP_NAME_PATTERN: Schema = Schema::new("LogGroupNamePattern", Kind::String)
    .min(0)
    .max(512)
    .pattern(pattern!(r"[\.\-_/#A-Za-z0-9]*"));
pub static LOG_GROUP_NAME_REGEX_PATTERN: Schema = Schema::new("LogGroupNameRegexPattern", Kind::String)
    .min(3)
    .max(129)
    .pattern(pattern!(r"(\^?[\.\-_\/#A-Za-z0-9]{3,24})(\|\^?[\.\-_\/#A-Za-z0-9]{3,24}){0,4}"));
pub static LOG_GROUP_NAMES: Schema =
    Schema::new("LogGroupNames", Kind::List(&const { List::of(&LOG_GROUP_NAME) }));
pub static LOG_GROUP_SUMMARIES: Schema =
    Schema::new("LogGroupSummaries", Kind::List(&const { List::of(&LOG_GROUP_SUMMARY) }));
pub static LOG_GROUPS: Schema = Schema::new("LogGroups", Kind::List(&const { List::of(&LOG_GROUP) }));
pub static LOG_RECORD: Schema = Schema::new("LogRecord", Kind::Map(&const { wire::Map::of(&FIELD, &VALUE) }));
pub static LOG_RECORD_POINTER: Schema = Schema::new("LogRecordPointer", Kind::String);
pub static LOG_STREAM_NAME: Schema =
    Schema::new("LogStreamName", Kind::String).min(1).pattern(pattern!(r"[^:*]*"));
pub static LOG_STREAM_SEARCHED_COMPLETELY: Schema = Schema::new("LogStreamSearchedCompletely", Kind::Boolean);
pub static LOG_STREAMS: Schema = Schema::new("LogStreams", Kind::List(&const { List::of(&LOG_STREAM) }));
pub static LOG_TYPE: Schema =
    Schema::new("LogType", Kind::String).min(1).max(255).pattern(pattern!(r"[\w]*"));
pub static MESSAGE: Schema = Schema::new("Message", Kind::String);
pub static METRIC_FILTER_MATCHES: Schema =
    Schema::new("MetricFilterMatches", Kind::List(&const { List::of(&METRIC_FILTER_MATCH_RECORD) }));
pub static METRIC_FILTERS: Schema =
    Schema::new("MetricFilters", Kind::List(&const { List::of(&METRIC_FILTER) }));
pub static METRIC_NAME: Schema =
    Schema::new("MetricName", Kind::String).max(255).pattern(pattern!(r"[^:*$]*"));
pub static METRIC_NAMESPACE: Schema =
    Schema::new("MetricNamespace", Kind::String).max(255).pattern(pattern!(r"[^*$]*"));
pub static METRIC_TRANSFORMATIONS: Schema =
    Schema::new("MetricTransformations", Kind::List(&const { List::of(&METRIC_TRANSFORMATION) }))
        .min(1)
        .max(1);
pub static METRIC_VALUE: Schema = Schema::new("MetricValue", Kind::String).max(100);
pub static NEXT_TOKEN: Schema = Schema::new("NextToken", Kind::String).min(1);
pub static ORDER_BY: Schema =
    Schema::new("OrderBy", Kind::String).values(&["LogStreamName", "LastEventTime"]);
pub static OUTPUT_FORMAT: Schema =
    Schema::new("OutputFormat", Kind::String).values(&["w3c", "raw", "json", "plain", "parquet"]);
pub static OUTPUT_LOG_EVENTS: Schema =
    Schema::new("OutputLogEvents", Kind::List(&const { List::of(&OUTPUT_LOG_EVENT) }));
pub static PERCENTAGE: Schema = Schema::new("Percentage", Kind::Integer).min(0).max(100);
pub static POLICY_DOCUMENT: Schema = Schema::new("PolicyDocument", Kind::String).min(1).max(51200);
pub static POLICY_NAME: Schema = Schema::new("PolicyName", Kind::String);
pub static POLICY_SCOPE: Schema = Schema::new("PolicyScope", Kind::String).values(&["ACCOUNT", "RESOURCE"]);
pub static QUERY_CHAR_OFFSET: Schema = Schema::new("QueryCharOffset", Kind::Integer);
pub static QUERY_DEFINITION_LIST: Schema =
    Schema::new("QueryDefinitionList", Kind::List(&const { List::of(&QUERY_DEFINITION) }));
pub static QUERY_DEFINITION_NAME: Schema = Schema::new("QueryDefinitionName", Kind::String).min(1).max(255);
pub static QUERY_DEFINITION_STRING: Schema =
    Schema::new("QueryDefinitionString", Kind::String).min(1).max(10000);
pub static QUERY_DURATION: Schema = Schema::new("QueryDuration", Kind::Long);
pub static QUERY_ID: Schema = Schema::new("QueryId", Kind::String).min(1).max(256);
pub static QUERY_INFO_LIST: Schema =
    Schema::new("QueryInfoList", Kind::List(&const { List::of(&QUERY_INFO) }));
pub static QUERY_LANGUAGE: Schema =
    Schema::new("QueryLanguage", Kind::String).values(&["CWLI", "SQL", "PPL"]);
pub static QUERY_LIST_MAX_RESULTS: Schema =
    Schema::new("QueryListMaxResults", Kind::Integer).min(1).max(1000);
pub static QUERY_PARAMETER_DEFAULT_VALUE: Schema =
    Schema::new("QueryParameterDefaultValue", Kind::String).max(1024);
pub static QUERY_PARAMETER_DESCRIPTION: Schema =
    Schema::new("QueryParameterDescription", Kind::String).max(512);
pub static QUERY_PARAMETER_LIST: Schema =
    Schema::new("QueryParameterList", Kind::List(&const { List::of(&QUERY_PARAMETER) })).max(20);
pub static QUERY_PARAMETER_NAME: Schema = Schema::new("QueryParameterName", Kind::String)
    .min(1)
    .max(128)
    .pattern(pattern!(r"^[a-zA-Z_][a-zA-Z0-9_]*"));
pub static QUERY_RESULTS: Schema = Schema::new("QueryResults", Kind::List(&const { List::of(&RESULT_ROWS) }));
pub static QUERY_STATUS: Schema = Schema::new("QueryStatus", Kind::String).values(&[
    "Scheduled",
    "Running",
    "Complete",
    "Failed",
    "Cancelled",
    "Timeout",
    "Unknown",
]);
pub static QUERY_STRING: Schema = Schema::new("QueryString", Kind::String).min(0).max(10000);
pub static RECORD_FIELDS: Schema =
    Schema::new("RecordFields", Kind::List(&const { List::of(&FIELD_HEADER) })).min(0).max(128);
pub static REQUEST_ID: Schema = Schema::new("RequestId", Kind::String).min(0).max(256);
pub static RESOURCE_ARNS: Schema = Schema::new("ResourceArns", Kind::List(&const { List::of(&ARN) }));
pub static RESOURCE_IDENTIFIER: Schema =
    Schema::new("ResourceIdentifier", Kind::String).min(1).max(2048).pattern(pattern!(r"[\w+=/:,.@\-\*]*"));
pub static RESOURCE_POLICIES: Schema =
    Schema::new("ResourcePolicies", Kind::List(&const { List::of(&RESOURCE_POLICY) }));
pub static RESULT_ROWS: Schema = Schema::new("ResultRows", Kind::List(&const { List::of(&RESULT_FIELD) }));
pub static ROLE_ARN: Schema = Schema::new("RoleArn", Kind::String).min(1);
pub static SEARCHED_LOG_STREAMS: Schema =
    Schema::new("SearchedLogStreams", Kind::List(&const { List::of(&SEARCHED_LOG_STREAM) }));
pub static SEQUENCE_TOKEN: Schema = Schema::new("SequenceToken", Kind::String).min(1);
pub static SERVICE: Schema =
    Schema::new("Service", Kind::String).min(1).max(255).pattern(pattern!(r"[\w_-]*"));
pub static SESSION_ID: Schema = Schema::new("SessionId", Kind::String).min(0).max(256);
pub static STANDARD_UNIT: Schema = Schema::new("StandardUnit", Kind::String).values(&[
    "Seconds",
    "Microseconds",
    "Milliseconds",
    "Bytes",
    "Kilobytes",
    "Megabytes",
    "Gigabytes",
    "Terabytes",
    "Bits",
    "Kilobits",
    "Megabits",
    "Gigabits",
    "Terabits",
    "Percent",
    "Count",
    "Bytes/Second",
    "Kilobytes/Second",
    "Megabytes/Second",
    "Gigabytes/Second",
    "Terabytes/Second",
    "Bits/Second",
    "Kilobits/Second",
    "Megabits/Second",
    "Gigabits/Second",
    "Terabits/Second",
    "Count/Second",
    "None",
]);
pub static START_FROM_HEAD: Schema = Schema::new("StartFromHead", Kind::Boolean);
pub static START_LIVE_TAIL_LOG_GROUP_IDENTIFIERS: Schema =
    Schema::new("StartLiveTailLogGroupIdentifiers", Kind::List(&const { List::of(&LOG_GROUP_IDENTIFIER) }))
        .min(1)
        .max(10);
pub static STATS_VALUE: Schema = Schema::new("StatsValue", Kind::Double);
pub static STORED_BYTES: Schema = Schema::new("StoredBytes", Kind::Long).min(0);
pub static SUBSCRIPTION_FILTERS: Schema =
    Schema::new("SubscriptionFilters", Kind::List(&const { List::of(&SUBSCRIPTION_FILTER) }));
pub static SUCCESS: Schema = Schema::new("Success", Kind::Boolean);
pub static SYSTEM_FIELD: Schema = Schema::new("SystemField", Kind::String);
pub static TAG_FILTER_KEY: Schema = Schema::new("TagFilterKey", Kind::String)
    .min(1)
    .max(128)
    .pattern(pattern!(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$"));
pub static TAG_FILTER_VALUE: Schema = Schema::new("TagFilterValue", Kind::String)
    .min(0)
    .max(259)
    .pattern(pattern!(r"^!?\*?([\p{L}\p{Z}\p{N}_.:/=+\-@]*)\*?$"));
pub static TAG_FILTER_VALUES: Schema =
    Schema::new("TagFilterValues", Kind::List(&const { List::of(&TAG_FILTER_VALUE) })).min(0).max(5);
pub static TAG_FILTERS: Schema =
    Schema::new("TagFilters", Kind::List(&const { List::of(&TAG_FILTER) })).min(1).max(5);
pub static TAG_KEY: Schema =
    Schema::new("TagKey", Kind::String).min(1).max(128).pattern(pattern!(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$"));
pub static TAG_KEY_LIST: Schema =
    Schema::new("TagKeyList", Kind::List(&const { List::of(&TAG_KEY) })).min(0).max(50);
pub static TAG_LIST: Schema = Schema::new("TagList", Kind::List(&const { List::of(&TAG_KEY) })).min(1);
pub static TAG_VALUE: Schema =
    Schema::new("TagValue", Kind::String).max(256).pattern(pattern!(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$"));
pub static TAGS: Schema =
    Schema::new("Tags", Kind::Map(&const { wire::Map::of(&TAG_KEY, &TAG_VALUE) })).min(1).max(50);
pub static TARGET_ARN: Schema = Schema::new("TargetArn", Kind::String).min(1);
pub static TEST_EVENT_MESSAGES: Schema =
    Schema::new("TestEventMessages", Kind::List(&const { List::of(&EVENT_MESSAGE) })).min(1).max(50);
pub static TIMESTAMP: Schema = Schema::new("Timestamp", Kind::Long).min(0);
pub static TOKEN: Schema = Schema::new("Token", Kind::String);
pub static UNMASK: Schema = Schema::new("Unmask", Kind::Boolean);
pub static USER_IDENTITY: Schema = Schema::new("UserIdentity", Kind::String).min(1).max(2048);
pub static VALUE: Schema = Schema::new("Value", Kind::String);

shape! { AccessDeniedException ACCESS_DENIED_EXCEPTION "AccessDeniedException" {
} }

shape! { AssociateKmsKeyRequest ASSOCIATE_KMS_KEY_REQUEST "AssociateKmsKeyRequest" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    kms_key_id: String = Member::new("kmsKeyId", &KMS_KEY_ID).required();
    resource_identifier: Option<String> = Member::new("resourceIdentifier", &RESOURCE_IDENTIFIER);
} }

shape! { CancelExportTaskRequest CANCEL_EXPORT_TASK_REQUEST "CancelExportTaskRequest" {
    task_id: String = Member::new("taskId", &EXPORT_TASK_ID).required();
} }

shape! { ConflictException CONFLICT_EXCEPTION "ConflictException" {
} }

shape! { CreateDeliveryRequest CREATE_DELIVERY_REQUEST "CreateDeliveryRequest" {
    delivery_source_name: String = Member::new("deliverySourceName", &DELIVERY_SOURCE_NAME).required();
    delivery_destination_arn: String = Member::new("deliveryDestinationArn", &ARN).required();
    record_fields: Option<Vec<String>> = Member::new("recordFields", &RECORD_FIELDS);
    field_delimiter: Option<String> = Member::new("fieldDelimiter", &FIELD_DELIMITER);
    s3_delivery_configuration: Option<S3DeliveryConfiguration> = Member::new("s3DeliveryConfiguration", &S3_DELIVERY_CONFIGURATION);
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
} }

shape! { CreateDeliveryResponse CREATE_DELIVERY_RESPONSE "CreateDeliveryResponse" {
    delivery: Option<Delivery> = Member::new("delivery", &DELIVERY);
} }

shape! { CreateExportTaskRequest CREATE_EXPORT_TASK_REQUEST "CreateExportTaskRequest" {
    task_name: Option<String> = Member::new("taskName", &EXPORT_TASK_NAME);
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    log_stream_name_prefix: Option<String> = Member::new("logStreamNamePrefix", &LOG_STREAM_NAME);
    from: i64 = Member::new("from", &TIMESTAMP).required();
    to: i64 = Member::new("to", &TIMESTAMP).required();
    destination: String = Member::new("destination", &EXPORT_DESTINATION_BUCKET).required();
    destination_prefix: Option<String> = Member::new("destinationPrefix", &EXPORT_DESTINATION_PREFIX);
} }

shape! { CreateExportTaskResponse CREATE_EXPORT_TASK_RESPONSE "CreateExportTaskResponse" {
    task_id: Option<String> = Member::new("taskId", &EXPORT_TASK_ID);
} }

shape! { CreateLogGroupRequest CREATE_LOG_GROUP_REQUEST "CreateLogGroupRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    kms_key_id: Option<String> = Member::new("kmsKeyId", &KMS_KEY_ID);
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
    log_group_class: Option<String> = Member::new("logGroupClass", &LOG_GROUP_CLASS);
    deletion_protection_enabled: Option<bool> = Member::new("deletionProtectionEnabled", &DELETION_PROTECTION_ENABLED);
} }

shape! { CreateLogStreamRequest CREATE_LOG_STREAM_REQUEST "CreateLogStreamRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    log_stream_name: String = Member::new("logStreamName", &LOG_STREAM_NAME).required();
} }

shape! { DataAlreadyAcceptedException DATA_ALREADY_ACCEPTED_EXCEPTION "DataAlreadyAcceptedException" {
    expected_sequence_token: Option<String> = Member::new("expectedSequenceToken", &SEQUENCE_TOKEN);
} }

shape! { DataSourceFilter DATA_SOURCE_FILTER "DataSourceFilter" {
    name: String = Member::new("name", &DATA_SOURCE_NAME).required();
    r#type: Option<String> = Member::new("type", &DATA_SOURCE_TYPE);
} }

shape! { DeleteDeliveryDestinationPolicyRequest DELETE_DELIVERY_DESTINATION_POLICY_REQUEST "DeleteDeliveryDestinationPolicyRequest" {
    delivery_destination_name: String = Member::new("deliveryDestinationName", &DELIVERY_DESTINATION_NAME).required();
} }

shape! { DeleteDeliveryDestinationRequest DELETE_DELIVERY_DESTINATION_REQUEST "DeleteDeliveryDestinationRequest" {
    name: String = Member::new("name", &DELIVERY_DESTINATION_NAME).required();
} }

shape! { DeleteDeliveryRequest DELETE_DELIVERY_REQUEST "DeleteDeliveryRequest" {
    id: String = Member::new("id", &DELIVERY_ID).required();
} }

shape! { DeleteDeliverySourceRequest DELETE_DELIVERY_SOURCE_REQUEST "DeleteDeliverySourceRequest" {
    name: String = Member::new("name", &DELIVERY_SOURCE_NAME).required();
} }

shape! { DeleteDestinationRequest DELETE_DESTINATION_REQUEST "DeleteDestinationRequest" {
    destination_name: String = Member::new("destinationName", &DESTINATION_NAME).required();
} }

shape! { DeleteLogGroupRequest DELETE_LOG_GROUP_REQUEST "DeleteLogGroupRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
} }

shape! { DeleteLogStreamRequest DELETE_LOG_STREAM_REQUEST "DeleteLogStreamRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    log_stream_name: String = Member::new("logStreamName", &LOG_STREAM_NAME).required();
} }

shape! { DeleteMetricFilterRequest DELETE_METRIC_FILTER_REQUEST "DeleteMetricFilterRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    filter_name: String = Member::new("filterName", &FILTER_NAME).required();
} }

shape! { DeleteQueryDefinitionRequest DELETE_QUERY_DEFINITION_REQUEST "DeleteQueryDefinitionRequest" {
    query_definition_id: String = Member::new("queryDefinitionId", &QUERY_ID).required();
} }

shape! { DeleteQueryDefinitionResponse DELETE_QUERY_DEFINITION_RESPONSE "DeleteQueryDefinitionResponse" {
    success: Option<bool> = Member::new("success", &SUCCESS);
} }

shape! { DeleteResourcePolicyRequest DELETE_RESOURCE_POLICY_REQUEST "DeleteResourcePolicyRequest" {
    policy_name: Option<String> = Member::new("policyName", &POLICY_NAME);
    resource_arn: Option<String> = Member::new("resourceArn", &ARN);
    expected_revision_id: Option<String> = Member::new("expectedRevisionId", &EXPECTED_REVISION_ID);
} }

shape! { DeleteRetentionPolicyRequest DELETE_RETENTION_POLICY_REQUEST "DeleteRetentionPolicyRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
} }

shape! { DeleteSubscriptionFilterRequest DELETE_SUBSCRIPTION_FILTER_REQUEST "DeleteSubscriptionFilterRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    filter_name: String = Member::new("filterName", &FILTER_NAME).required();
} }

shape! { Delivery DELIVERY "Delivery" {
    id: Option<String> = Member::new("id", &DELIVERY_ID);
    arn: Option<String> = Member::new("arn", &ARN);
    delivery_source_name: Option<String> = Member::new("deliverySourceName", &DELIVERY_SOURCE_NAME);
    delivery_destination_arn: Option<String> = Member::new("deliveryDestinationArn", &ARN);
    delivery_destination_type: Option<String> = Member::new("deliveryDestinationType", &DELIVERY_DESTINATION_TYPE);
    record_fields: Option<Vec<String>> = Member::new("recordFields", &RECORD_FIELDS);
    field_delimiter: Option<String> = Member::new("fieldDelimiter", &FIELD_DELIMITER);
    s3_delivery_configuration: Option<S3DeliveryConfiguration> = Member::new("s3DeliveryConfiguration", &S3_DELIVERY_CONFIGURATION);
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
} }

shape! { DeliveryDestination DELIVERY_DESTINATION "DeliveryDestination" {
    name: Option<String> = Member::new("name", &DELIVERY_DESTINATION_NAME);
    arn: Option<String> = Member::new("arn", &ARN);
    delivery_destination_type: Option<String> = Member::new("deliveryDestinationType", &DELIVERY_DESTINATION_TYPE);
    output_format: Option<String> = Member::new("outputFormat", &OUTPUT_FORMAT);
    delivery_destination_configuration: Option<DeliveryDestinationConfiguration> = Member::new("deliveryDestinationConfiguration", &DELIVERY_DESTINATION_CONFIGURATION);
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
} }

shape! { DeliveryDestinationConfiguration DELIVERY_DESTINATION_CONFIGURATION "DeliveryDestinationConfiguration" {
    destination_resource_arn: Option<String> = Member::new("destinationResourceArn", &ARN).required();
} }

shape! { DeliverySource DELIVERY_SOURCE "DeliverySource" {
    name: Option<String> = Member::new("name", &DELIVERY_SOURCE_NAME);
    arn: Option<String> = Member::new("arn", &ARN);
    resource_arns: Option<Vec<String>> = Member::new("resourceArns", &RESOURCE_ARNS);
    service: Option<String> = Member::new("service", &SERVICE);
    log_type: Option<String> = Member::new("logType", &LOG_TYPE);
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
    delivery_source_configuration: Option<Map<String>> = Member::new("deliverySourceConfiguration", &DELIVERY_SOURCE_CONFIGURATION);
    status: Option<String> = Member::new("status", &DELIVERY_SOURCE_STATUS);
    status_reason: Option<String> = Member::new("statusReason", &DELIVERY_SOURCE_STATUS_REASON);
} }

shape! { DescribeDeliveriesRequest DESCRIBE_DELIVERIES_REQUEST "DescribeDeliveriesRequest" {
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
} }

shape! { DescribeDeliveriesResponse DESCRIBE_DELIVERIES_RESPONSE "DescribeDeliveriesResponse" {
    deliveries: Option<Vec<Delivery>> = Member::new("deliveries", &DELIVERIES);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeDeliveryDestinationsRequest DESCRIBE_DELIVERY_DESTINATIONS_REQUEST "DescribeDeliveryDestinationsRequest" {
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
} }

shape! { DescribeDeliveryDestinationsResponse DESCRIBE_DELIVERY_DESTINATIONS_RESPONSE "DescribeDeliveryDestinationsResponse" {
    delivery_destinations: Option<Vec<DeliveryDestination>> = Member::new("deliveryDestinations", &DELIVERY_DESTINATIONS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeDeliverySourcesRequest DESCRIBE_DELIVERY_SOURCES_REQUEST "DescribeDeliverySourcesRequest" {
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
} }

shape! { DescribeDeliverySourcesResponse DESCRIBE_DELIVERY_SOURCES_RESPONSE "DescribeDeliverySourcesResponse" {
    delivery_sources: Option<Vec<DeliverySource>> = Member::new("deliverySources", &DELIVERY_SOURCES);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeDestinationsRequest DESCRIBE_DESTINATIONS_REQUEST "DescribeDestinationsRequest" {
    destination_name_prefix: Option<String> = Member::new("DestinationNamePrefix", &DESTINATION_NAME);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
} }

shape! { DescribeDestinationsResponse DESCRIBE_DESTINATIONS_RESPONSE "DescribeDestinationsResponse" {
    destinations: Option<Vec<Destination>> = Member::new("destinations", &DESTINATIONS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeExportTasksRequest DESCRIBE_EXPORT_TASKS_REQUEST "DescribeExportTasksRequest" {
    task_id: Option<String> = Member::new("taskId", &EXPORT_TASK_ID);
    status_code: Option<String> = Member::new("statusCode", &EXPORT_TASK_STATUS_CODE);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
} }

shape! { DescribeExportTasksResponse DESCRIBE_EXPORT_TASKS_RESPONSE "DescribeExportTasksResponse" {
    export_tasks: Option<Vec<ExportTask>> = Member::new("exportTasks", &EXPORT_TASKS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeLogGroupsRequest DESCRIBE_LOG_GROUPS_REQUEST "DescribeLogGroupsRequest" {
    account_identifiers: Option<Vec<String>> = Member::new("accountIdentifiers", &ACCOUNT_IDS);
    log_group_name_prefix: Option<String> = Member::new("logGroupNamePrefix", &LOG_GROUP_NAME);
    log_group_name_pattern: Option<String> = Member::new("logGroupNamePattern", &LOG_GROUP_NAME_PATTERN);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
    include_linked_accounts: Option<bool> = Member::new("includeLinkedAccounts", &INCLUDE_LINKED_ACCOUNTS);
    log_group_class: Option<String> = Member::new("logGroupClass", &LOG_GROUP_CLASS);
    log_group_identifiers: Option<Vec<String>> = Member::new("logGroupIdentifiers", &DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS);
} }

shape! { DescribeLogGroupsResponse DESCRIBE_LOG_GROUPS_RESPONSE "DescribeLogGroupsResponse" {
    log_groups: Option<Vec<LogGroup>> = Member::new("logGroups", &LOG_GROUPS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeLogStreamsRequest DESCRIBE_LOG_STREAMS_REQUEST "DescribeLogStreamsRequest" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    log_group_identifier: Option<String> = Member::new("logGroupIdentifier", &LOG_GROUP_IDENTIFIER);
    log_stream_name_prefix: Option<String> = Member::new("logStreamNamePrefix", &LOG_STREAM_NAME);
    order_by: Option<String> = Member::new("orderBy", &ORDER_BY);
    descending: Option<bool> = Member::new("descending", &DESCENDING);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
} }

shape! { DescribeLogStreamsResponse DESCRIBE_LOG_STREAMS_RESPONSE "DescribeLogStreamsResponse" {
    log_streams: Option<Vec<LogStream>> = Member::new("logStreams", &LOG_STREAMS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeMetricFiltersRequest DESCRIBE_METRIC_FILTERS_REQUEST "DescribeMetricFiltersRequest" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    filter_name_prefix: Option<String> = Member::new("filterNamePrefix", &FILTER_NAME);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
    metric_name: Option<String> = Member::new("metricName", &METRIC_NAME);
    metric_namespace: Option<String> = Member::new("metricNamespace", &METRIC_NAMESPACE);
} }

shape! { DescribeMetricFiltersResponse DESCRIBE_METRIC_FILTERS_RESPONSE "DescribeMetricFiltersResponse" {
    metric_filters: Option<Vec<MetricFilter>> = Member::new("metricFilters", &METRIC_FILTERS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeQueriesRequest DESCRIBE_QUERIES_REQUEST "DescribeQueriesRequest" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    status: Option<String> = Member::new("status", &QUERY_STATUS);
    max_results: Option<i32> = Member::new("maxResults", &DESCRIBE_QUERIES_MAX_RESULTS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    query_language: Option<String> = Member::new("queryLanguage", &QUERY_LANGUAGE);
} }

shape! { DescribeQueriesResponse DESCRIBE_QUERIES_RESPONSE "DescribeQueriesResponse" {
    queries: Option<Vec<QueryInfo>> = Member::new("queries", &QUERY_INFO_LIST);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeQueryDefinitionsRequest DESCRIBE_QUERY_DEFINITIONS_REQUEST "DescribeQueryDefinitionsRequest" {
    query_language: Option<String> = Member::new("queryLanguage", &QUERY_LANGUAGE);
    query_definition_name_prefix: Option<String> = Member::new("queryDefinitionNamePrefix", &QUERY_DEFINITION_NAME);
    max_results: Option<i32> = Member::new("maxResults", &QUERY_LIST_MAX_RESULTS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeQueryDefinitionsResponse DESCRIBE_QUERY_DEFINITIONS_RESPONSE "DescribeQueryDefinitionsResponse" {
    query_definitions: Option<Vec<QueryDefinition>> = Member::new("queryDefinitions", &QUERY_DEFINITION_LIST);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeResourcePoliciesRequest DESCRIBE_RESOURCE_POLICIES_REQUEST "DescribeResourcePoliciesRequest" {
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
    resource_arn: Option<String> = Member::new("resourceArn", &ARN);
    policy_scope: Option<String> = Member::new("policyScope", &POLICY_SCOPE);
} }

shape! { DescribeResourcePoliciesResponse DESCRIBE_RESOURCE_POLICIES_RESPONSE "DescribeResourcePoliciesResponse" {
    resource_policies: Option<Vec<ResourcePolicy>> = Member::new("resourcePolicies", &RESOURCE_POLICIES);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { DescribeSubscriptionFiltersRequest DESCRIBE_SUBSCRIPTION_FILTERS_REQUEST "DescribeSubscriptionFiltersRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    filter_name_prefix: Option<String> = Member::new("filterNamePrefix", &FILTER_NAME);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &DESCRIBE_LIMIT);
} }

shape! { DescribeSubscriptionFiltersResponse DESCRIBE_SUBSCRIPTION_FILTERS_RESPONSE "DescribeSubscriptionFiltersResponse" {
    subscription_filters: Option<Vec<SubscriptionFilter>> = Member::new("subscriptionFilters", &SUBSCRIPTION_FILTERS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { Destination DESTINATION "Destination" {
    destination_name: Option<String> = Member::new("destinationName", &DESTINATION_NAME);
    target_arn: Option<String> = Member::new("targetArn", &TARGET_ARN);
    role_arn: Option<String> = Member::new("roleArn", &ROLE_ARN);
    access_policy: Option<String> = Member::new("accessPolicy", &ACCESS_POLICY);
    arn: Option<String> = Member::new("arn", &ARN);
    creation_time: Option<i64> = Member::new("creationTime", &TIMESTAMP);
} }

shape! { DisassociateKmsKeyRequest DISASSOCIATE_KMS_KEY_REQUEST "DisassociateKmsKeyRequest" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    resource_identifier: Option<String> = Member::new("resourceIdentifier", &RESOURCE_IDENTIFIER);
} }

shape! { Entity ENTITY "Entity" {
    key_attributes: Option<Map<String>> = Member::new("keyAttributes", &ENTITY_KEY_ATTRIBUTES);
    attributes: Option<Map<String>> = Member::new("attributes", &ENTITY_ATTRIBUTES);
} }

shape! { ExportTask EXPORT_TASK "ExportTask" {
    task_id: Option<String> = Member::new("taskId", &EXPORT_TASK_ID);
    task_name: Option<String> = Member::new("taskName", &EXPORT_TASK_NAME);
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    from: Option<i64> = Member::new("from", &TIMESTAMP);
    to: Option<i64> = Member::new("to", &TIMESTAMP);
    destination: Option<String> = Member::new("destination", &EXPORT_DESTINATION_BUCKET);
    destination_prefix: Option<String> = Member::new("destinationPrefix", &EXPORT_DESTINATION_PREFIX);
    status: Option<ExportTaskStatus> = Member::new("status", &EXPORT_TASK_STATUS);
    execution_info: Option<ExportTaskExecutionInfo> = Member::new("executionInfo", &EXPORT_TASK_EXECUTION_INFO);
} }

shape! { ExportTaskExecutionInfo EXPORT_TASK_EXECUTION_INFO "ExportTaskExecutionInfo" {
    creation_time: Option<i64> = Member::new("creationTime", &TIMESTAMP);
    completion_time: Option<i64> = Member::new("completionTime", &TIMESTAMP);
} }

shape! { ExportTaskStatus EXPORT_TASK_STATUS "ExportTaskStatus" {
    code: Option<String> = Member::new("code", &EXPORT_TASK_STATUS_CODE);
    message: Option<String> = Member::new("message", &EXPORT_TASK_STATUS_MESSAGE);
} }

shape! { FilterLogEventsRequest FILTER_LOG_EVENTS_REQUEST "FilterLogEventsRequest" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    log_group_identifier: Option<String> = Member::new("logGroupIdentifier", &LOG_GROUP_IDENTIFIER);
    log_stream_names: Option<Vec<String>> = Member::new("logStreamNames", &INPUT_LOG_STREAM_NAMES);
    log_stream_name_prefix: Option<String> = Member::new("logStreamNamePrefix", &LOG_STREAM_NAME);
    start_time: Option<i64> = Member::new("startTime", &TIMESTAMP);
    end_time: Option<i64> = Member::new("endTime", &TIMESTAMP);
    filter_pattern: Option<String> = Member::new("filterPattern", &FILTER_PATTERN);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &EVENTS_LIMIT);
    interleaved: Option<bool> = Member::new("interleaved", &INTERLEAVED);
    unmask: Option<bool> = Member::new("unmask", &UNMASK);
} }

shape! { FilterLogEventsResponse FILTER_LOG_EVENTS_RESPONSE "FilterLogEventsResponse" {
    events: Option<Vec<FilteredLogEvent>> = Member::new("events", &FILTERED_LOG_EVENTS);
    searched_log_streams: Option<Vec<SearchedLogStream>> = Member::new("searchedLogStreams", &SEARCHED_LOG_STREAMS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { FilteredLogEvent FILTERED_LOG_EVENT "FilteredLogEvent" {
    log_stream_name: Option<String> = Member::new("logStreamName", &LOG_STREAM_NAME);
    timestamp: Option<i64> = Member::new("timestamp", &TIMESTAMP);
    message: Option<String> = Member::new("message", &EVENT_MESSAGE);
    ingestion_time: Option<i64> = Member::new("ingestionTime", &TIMESTAMP);
    event_id: Option<String> = Member::new("eventId", &EVENT_ID);
} }

shape! { GetDeliveryDestinationPolicyRequest GET_DELIVERY_DESTINATION_POLICY_REQUEST "GetDeliveryDestinationPolicyRequest" {
    delivery_destination_name: String = Member::new("deliveryDestinationName", &DELIVERY_DESTINATION_NAME).required();
} }

shape! { GetDeliveryDestinationPolicyResponse GET_DELIVERY_DESTINATION_POLICY_RESPONSE "GetDeliveryDestinationPolicyResponse" {
    policy: Option<Policy> = Member::new("policy", &POLICY);
} }

shape! { GetDeliveryDestinationRequest GET_DELIVERY_DESTINATION_REQUEST "GetDeliveryDestinationRequest" {
    name: String = Member::new("name", &DELIVERY_DESTINATION_NAME).required();
} }

shape! { GetDeliveryDestinationResponse GET_DELIVERY_DESTINATION_RESPONSE "GetDeliveryDestinationResponse" {
    delivery_destination: Option<DeliveryDestination> = Member::new("deliveryDestination", &DELIVERY_DESTINATION);
} }

shape! { GetDeliveryRequest GET_DELIVERY_REQUEST "GetDeliveryRequest" {
    id: String = Member::new("id", &DELIVERY_ID).required();
} }

shape! { GetDeliveryResponse GET_DELIVERY_RESPONSE "GetDeliveryResponse" {
    delivery: Option<Delivery> = Member::new("delivery", &DELIVERY);
} }

shape! { GetDeliverySourceRequest GET_DELIVERY_SOURCE_REQUEST "GetDeliverySourceRequest" {
    name: String = Member::new("name", &DELIVERY_SOURCE_NAME).required();
} }

shape! { GetDeliverySourceResponse GET_DELIVERY_SOURCE_RESPONSE "GetDeliverySourceResponse" {
    delivery_source: Option<DeliverySource> = Member::new("deliverySource", &DELIVERY_SOURCE);
} }

shape! { GetLogEventsRequest GET_LOG_EVENTS_REQUEST "GetLogEventsRequest" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    log_group_identifier: Option<String> = Member::new("logGroupIdentifier", &LOG_GROUP_IDENTIFIER);
    log_stream_name: String = Member::new("logStreamName", &LOG_STREAM_NAME).required();
    start_time: Option<i64> = Member::new("startTime", &TIMESTAMP);
    end_time: Option<i64> = Member::new("endTime", &TIMESTAMP);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &EVENTS_LIMIT);
    start_from_head: Option<bool> = Member::new("startFromHead", &START_FROM_HEAD);
    unmask: Option<bool> = Member::new("unmask", &UNMASK);
} }

shape! { GetLogEventsResponse GET_LOG_EVENTS_RESPONSE "GetLogEventsResponse" {
    events: Option<Vec<OutputLogEvent>> = Member::new("events", &OUTPUT_LOG_EVENTS);
    next_forward_token: Option<String> = Member::new("nextForwardToken", &NEXT_TOKEN);
    next_backward_token: Option<String> = Member::new("nextBackwardToken", &NEXT_TOKEN);
} }

shape! { GetLogGroupFieldsRequest GET_LOG_GROUP_FIELDS_REQUEST "GetLogGroupFieldsRequest" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    time: Option<i64> = Member::new("time", &TIMESTAMP);
    log_group_identifier: Option<String> = Member::new("logGroupIdentifier", &LOG_GROUP_IDENTIFIER);
} }

shape! { GetLogGroupFieldsResponse GET_LOG_GROUP_FIELDS_RESPONSE "GetLogGroupFieldsResponse" {
    log_group_fields: Option<Vec<LogGroupField>> = Member::new("logGroupFields", &LOG_GROUP_FIELD_LIST);
} }

shape! { GetLogRecordRequest GET_LOG_RECORD_REQUEST "GetLogRecordRequest" {
    log_record_pointer: String = Member::new("logRecordPointer", &LOG_RECORD_POINTER).required();
    unmask: Option<bool> = Member::new("unmask", &UNMASK);
} }

shape! { GetLogRecordResponse GET_LOG_RECORD_RESPONSE "GetLogRecordResponse" {
    log_record: Option<Map<String>> = Member::new("logRecord", &LOG_RECORD);
} }

shape! { GetQueryResultsRequest GET_QUERY_RESULTS_REQUEST "GetQueryResultsRequest" {
    query_id: String = Member::new("queryId", &QUERY_ID).required();
    next_token: Option<String> = Member::new("nextToken", &GET_QUERY_RESULTS_NEXT_TOKEN);
    max_items: Option<i32> = Member::new("maxItems", &GET_QUERY_RESULTS_MAX_ITEMS);
} }

shape! { GetQueryResultsResponse GET_QUERY_RESULTS_RESPONSE "GetQueryResultsResponse" {
    query_language: Option<String> = Member::new("queryLanguage", &QUERY_LANGUAGE);
    results: Option<Vec<Vec<ResultField>>> = Member::new("results", &QUERY_RESULTS);
    statistics: Option<QueryStatistics> = Member::new("statistics", &QUERY_STATISTICS);
    status: Option<String> = Member::new("status", &QUERY_STATUS);
    encryption_key: Option<String> = Member::new("encryptionKey", &ENCRYPTION_KEY);
    next_token: Option<String> = Member::new("nextToken", &GET_QUERY_RESULTS_NEXT_TOKEN);
} }

shape! { InputLogEvent INPUT_LOG_EVENT "InputLogEvent" {
    timestamp: i64 = Member::new("timestamp", &TIMESTAMP).required();
    message: String = Member::new("message", &EVENT_MESSAGE).required();
} }

shape! { InvalidOperationException INVALID_OPERATION_EXCEPTION "InvalidOperationException" {
} }

shape! { InvalidParameterException INVALID_PARAMETER_EXCEPTION "InvalidParameterException" {
} }

shape! { InvalidSequenceTokenException INVALID_SEQUENCE_TOKEN_EXCEPTION "InvalidSequenceTokenException" {
    expected_sequence_token: Option<String> = Member::new("expectedSequenceToken", &SEQUENCE_TOKEN);
} }

shape! { LimitExceededException LIMIT_EXCEEDED_EXCEPTION "LimitExceededException" {
} }

shape! { ListLogGroupsRequest LIST_LOG_GROUPS_REQUEST "ListLogGroupsRequest" {
    log_group_name_pattern: Option<String> = Member::new("logGroupNamePattern", &LOG_GROUP_NAME_REGEX_PATTERN);
    log_group_class: Option<String> = Member::new("logGroupClass", &LOG_GROUP_CLASS);
    include_linked_accounts: Option<bool> = Member::new("includeLinkedAccounts", &INCLUDE_LINKED_ACCOUNTS);
    account_identifiers: Option<Vec<String>> = Member::new("accountIdentifiers", &ACCOUNT_IDS);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
    limit: Option<i32> = Member::new("limit", &LIST_LIMIT);
    data_sources: Option<Vec<DataSourceFilter>> = Member::new("dataSources", &DATA_SOURCE_FILTERS);
    field_index_names: Option<Vec<String>> = Member::new("fieldIndexNames", &FIELD_INDEX_NAMES);
    log_group_tags: Option<Vec<TagFilter>> = Member::new("logGroupTags", &TAG_FILTERS);
} }

shape! { ListLogGroupsResponse LIST_LOG_GROUPS_RESPONSE "ListLogGroupsResponse" {
    log_groups: Option<Vec<LogGroupSummary>> = Member::new("logGroups", &LOG_GROUP_SUMMARIES);
    next_token: Option<String> = Member::new("nextToken", &NEXT_TOKEN);
} }

shape! { ListTagsForResourceRequest LIST_TAGS_FOR_RESOURCE_REQUEST "ListTagsForResourceRequest" {
    resource_arn: String = Member::new("resourceArn", &AMAZON_RESOURCE_NAME).required();
} }

shape! { ListTagsForResourceResponse LIST_TAGS_FOR_RESOURCE_RESPONSE "ListTagsForResourceResponse" {
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
} }

shape! { ListTagsLogGroupRequest LIST_TAGS_LOG_GROUP_REQUEST "ListTagsLogGroupRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
} }

shape! { ListTagsLogGroupResponse LIST_TAGS_LOG_GROUP_RESPONSE "ListTagsLogGroupResponse" {
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
} }

shape! { LiveTailSessionLogEvent LIVE_TAIL_SESSION_LOG_EVENT "LiveTailSessionLogEvent" {
    log_stream_name: Option<String> = Member::new("logStreamName", &LOG_STREAM_NAME);
    log_group_identifier: Option<String> = Member::new("logGroupIdentifier", &LOG_GROUP_IDENTIFIER);
    message: Option<String> = Member::new("message", &EVENT_MESSAGE);
    timestamp: Option<i64> = Member::new("timestamp", &TIMESTAMP);
    ingestion_time: Option<i64> = Member::new("ingestionTime", &TIMESTAMP);
} }

shape! { LiveTailSessionMetadata LIVE_TAIL_SESSION_METADATA "LiveTailSessionMetadata" {
    sampled: Option<bool> = Member::new("sampled", &IS_SAMPLED);
} }

shape! { LiveTailSessionStart LIVE_TAIL_SESSION_START "LiveTailSessionStart" {
    request_id: Option<String> = Member::new("requestId", &REQUEST_ID);
    session_id: Option<String> = Member::new("sessionId", &SESSION_ID);
    log_group_identifiers: Option<Vec<String>> = Member::new("logGroupIdentifiers", &START_LIVE_TAIL_LOG_GROUP_IDENTIFIERS);
    log_stream_names: Option<Vec<String>> = Member::new("logStreamNames", &INPUT_LOG_STREAM_NAMES);
    log_stream_name_prefixes: Option<Vec<String>> = Member::new("logStreamNamePrefixes", &INPUT_LOG_STREAM_NAMES);
    log_event_filter_pattern: Option<String> = Member::new("logEventFilterPattern", &FILTER_PATTERN);
} }

shape! { LiveTailSessionUpdate LIVE_TAIL_SESSION_UPDATE "LiveTailSessionUpdate" {
    session_metadata: Option<LiveTailSessionMetadata> = Member::new("sessionMetadata", &LIVE_TAIL_SESSION_METADATA);
    session_results: Option<Vec<LiveTailSessionLogEvent>> = Member::new("sessionResults", &LIVE_TAIL_SESSION_RESULTS);
} }

shape! { LogGroup LOG_GROUP "LogGroup" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    creation_time: Option<i64> = Member::new("creationTime", &TIMESTAMP);
    retention_in_days: Option<i32> = Member::new("retentionInDays", &DAYS);
    metric_filter_count: Option<i32> = Member::new("metricFilterCount", &FILTER_COUNT);
    arn: Option<String> = Member::new("arn", &ARN);
    stored_bytes: Option<i64> = Member::new("storedBytes", &STORED_BYTES);
    kms_key_id: Option<String> = Member::new("kmsKeyId", &KMS_KEY_ID);
    data_protection_status: Option<String> = Member::new("dataProtectionStatus", &DATA_PROTECTION_STATUS);
    inherited_properties: Option<Vec<String>> = Member::new("inheritedProperties", &INHERITED_PROPERTIES);
    log_group_class: Option<String> = Member::new("logGroupClass", &LOG_GROUP_CLASS);
    log_group_arn: Option<String> = Member::new("logGroupArn", &ARN);
    deletion_protection_enabled: Option<bool> = Member::new("deletionProtectionEnabled", &DELETION_PROTECTION_ENABLED);
    bearer_token_authentication_enabled: Option<bool> = Member::new("bearerTokenAuthenticationEnabled", &BEARER_TOKEN_AUTHENTICATION_ENABLED);
} }

shape! { LogGroupField LOG_GROUP_FIELD "LogGroupField" {
    name: Option<String> = Member::new("name", &FIELD);
    percent: Option<i32> = Member::new("percent", &PERCENTAGE);
} }

shape! { LogGroupSummary LOG_GROUP_SUMMARY "LogGroupSummary" {
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    log_group_arn: Option<String> = Member::new("logGroupArn", &ARN);
    log_group_class: Option<String> = Member::new("logGroupClass", &LOG_GROUP_CLASS);
} }

shape! { LogStream LOG_STREAM "LogStream" {
    log_stream_name: Option<String> = Member::new("logStreamName", &LOG_STREAM_NAME);
    creation_time: Option<i64> = Member::new("creationTime", &TIMESTAMP);
    first_event_timestamp: Option<i64> = Member::new("firstEventTimestamp", &TIMESTAMP);
    last_event_timestamp: Option<i64> = Member::new("lastEventTimestamp", &TIMESTAMP);
    last_ingestion_time: Option<i64> = Member::new("lastIngestionTime", &TIMESTAMP);
    upload_sequence_token: Option<String> = Member::new("uploadSequenceToken", &SEQUENCE_TOKEN);
    arn: Option<String> = Member::new("arn", &ARN);
    stored_bytes: Option<i64> = Member::new("storedBytes", &STORED_BYTES);
} }

shape! { MalformedQueryException MALFORMED_QUERY_EXCEPTION "MalformedQueryException" {
    query_compile_error: Option<QueryCompileError> = Member::new("queryCompileError", &QUERY_COMPILE_ERROR);
} }

shape! { MetricFilter METRIC_FILTER "MetricFilter" {
    filter_name: Option<String> = Member::new("filterName", &FILTER_NAME);
    filter_pattern: Option<String> = Member::new("filterPattern", &FILTER_PATTERN);
    metric_transformations: Option<Vec<MetricTransformation>> = Member::new("metricTransformations", &METRIC_TRANSFORMATIONS);
    creation_time: Option<i64> = Member::new("creationTime", &TIMESTAMP);
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    apply_on_transformed_logs: Option<bool> = Member::new("applyOnTransformedLogs", &APPLY_ON_TRANSFORMED_LOGS);
    field_selection_criteria: Option<String> = Member::new("fieldSelectionCriteria", &FIELD_SELECTION_CRITERIA);
    emit_system_field_dimensions: Option<Vec<String>> = Member::new("emitSystemFieldDimensions", &EMIT_SYSTEM_FIELDS);
} }

shape! { MetricFilterMatchRecord METRIC_FILTER_MATCH_RECORD "MetricFilterMatchRecord" {
    event_number: Option<i64> = Member::new("eventNumber", &EVENT_NUMBER);
    event_message: Option<String> = Member::new("eventMessage", &EVENT_MESSAGE);
    extracted_values: Option<Map<String>> = Member::new("extractedValues", &EXTRACTED_VALUES);
} }

shape! { MetricTransformation METRIC_TRANSFORMATION "MetricTransformation" {
    metric_name: Option<String> = Member::new("metricName", &METRIC_NAME).required();
    metric_namespace: Option<String> = Member::new("metricNamespace", &METRIC_NAMESPACE).required();
    metric_value: Option<String> = Member::new("metricValue", &METRIC_VALUE).required();
    default_value: Option<f64> = Member::new("defaultValue", &DEFAULT_VALUE);
    unit: Option<String> = Member::new("unit", &STANDARD_UNIT);
    dimensions: Option<Map<String>> = Member::new("dimensions", &DIMENSIONS);
} }

shape! { OperationAbortedException OPERATION_ABORTED_EXCEPTION "OperationAbortedException" {
} }

shape! { OutputLogEvent OUTPUT_LOG_EVENT "OutputLogEvent" {
    timestamp: Option<i64> = Member::new("timestamp", &TIMESTAMP);
    message: Option<String> = Member::new("message", &EVENT_MESSAGE);
    ingestion_time: Option<i64> = Member::new("ingestionTime", &TIMESTAMP);
} }

shape! { Policy POLICY "Policy" {
    delivery_destination_policy: Option<String> = Member::new("deliveryDestinationPolicy", &DELIVERY_DESTINATION_POLICY);
} }

shape! { PutDeliveryDestinationPolicyRequest PUT_DELIVERY_DESTINATION_POLICY_REQUEST "PutDeliveryDestinationPolicyRequest" {
    delivery_destination_name: String = Member::new("deliveryDestinationName", &DELIVERY_DESTINATION_NAME).required();
    delivery_destination_policy: String = Member::new("deliveryDestinationPolicy", &DELIVERY_DESTINATION_POLICY).required();
} }

shape! { PutDeliveryDestinationPolicyResponse PUT_DELIVERY_DESTINATION_POLICY_RESPONSE "PutDeliveryDestinationPolicyResponse" {
    policy: Option<Policy> = Member::new("policy", &POLICY);
} }

shape! { PutDeliveryDestinationRequest PUT_DELIVERY_DESTINATION_REQUEST "PutDeliveryDestinationRequest" {
    name: String = Member::new("name", &DELIVERY_DESTINATION_NAME).required();
    output_format: Option<String> = Member::new("outputFormat", &OUTPUT_FORMAT);
    delivery_destination_configuration: Option<DeliveryDestinationConfiguration> = Member::new("deliveryDestinationConfiguration", &DELIVERY_DESTINATION_CONFIGURATION);
    delivery_destination_type: Option<String> = Member::new("deliveryDestinationType", &DELIVERY_DESTINATION_TYPE);
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
} }

shape! { PutDeliveryDestinationResponse PUT_DELIVERY_DESTINATION_RESPONSE "PutDeliveryDestinationResponse" {
    delivery_destination: Option<DeliveryDestination> = Member::new("deliveryDestination", &DELIVERY_DESTINATION);
} }

shape! { PutDeliverySourceRequest PUT_DELIVERY_SOURCE_REQUEST "PutDeliverySourceRequest" {
    name: String = Member::new("name", &DELIVERY_SOURCE_NAME).required();
    resource_arn: String = Member::new("resourceArn", &ARN).required();
    log_type: String = Member::new("logType", &LOG_TYPE).required();
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
    delivery_source_configuration: Option<Map<String>> = Member::new("deliverySourceConfiguration", &DELIVERY_SOURCE_CONFIGURATION);
} }

shape! { PutDeliverySourceResponse PUT_DELIVERY_SOURCE_RESPONSE "PutDeliverySourceResponse" {
    delivery_source: Option<DeliverySource> = Member::new("deliverySource", &DELIVERY_SOURCE);
} }

shape! { PutDestinationPolicyRequest PUT_DESTINATION_POLICY_REQUEST "PutDestinationPolicyRequest" {
    destination_name: String = Member::new("destinationName", &DESTINATION_NAME).required();
    access_policy: String = Member::new("accessPolicy", &ACCESS_POLICY).required();
    force_update: Option<bool> = Member::new("forceUpdate", &FORCE_UPDATE);
} }

shape! { PutDestinationRequest PUT_DESTINATION_REQUEST "PutDestinationRequest" {
    destination_name: String = Member::new("destinationName", &DESTINATION_NAME).required();
    target_arn: String = Member::new("targetArn", &TARGET_ARN).required();
    role_arn: String = Member::new("roleArn", &ROLE_ARN).required();
    tags: Option<Map<String>> = Member::new("tags", &TAGS);
} }

shape! { PutDestinationResponse PUT_DESTINATION_RESPONSE "PutDestinationResponse" {
    destination: Option<Destination> = Member::new("destination", &DESTINATION);
} }

shape! { PutLogEventsRequest PUT_LOG_EVENTS_REQUEST "PutLogEventsRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    log_stream_name: String = Member::new("logStreamName", &LOG_STREAM_NAME).required();
    log_events: Vec<InputLogEvent> = Member::new("logEvents", &INPUT_LOG_EVENTS).required();
    sequence_token: Option<String> = Member::new("sequenceToken", &SEQUENCE_TOKEN);
    entity: Option<Entity> = Member::new("entity", &ENTITY);
} }

shape! { PutLogEventsResponse PUT_LOG_EVENTS_RESPONSE "PutLogEventsResponse" {
    next_sequence_token: Option<String> = Member::new("nextSequenceToken", &SEQUENCE_TOKEN);
    rejected_log_events_info: Option<RejectedLogEventsInfo> = Member::new("rejectedLogEventsInfo", &REJECTED_LOG_EVENTS_INFO);
    rejected_entity_info: Option<RejectedEntityInfo> = Member::new("rejectedEntityInfo", &REJECTED_ENTITY_INFO);
} }

shape! { PutMetricFilterRequest PUT_METRIC_FILTER_REQUEST "PutMetricFilterRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    filter_name: String = Member::new("filterName", &FILTER_NAME).required();
    filter_pattern: String = Member::new("filterPattern", &FILTER_PATTERN).required();
    metric_transformations: Vec<MetricTransformation> = Member::new("metricTransformations", &METRIC_TRANSFORMATIONS).required();
    apply_on_transformed_logs: Option<bool> = Member::new("applyOnTransformedLogs", &APPLY_ON_TRANSFORMED_LOGS);
    field_selection_criteria: Option<String> = Member::new("fieldSelectionCriteria", &FIELD_SELECTION_CRITERIA);
    emit_system_field_dimensions: Option<Vec<String>> = Member::new("emitSystemFieldDimensions", &EMIT_SYSTEM_FIELDS);
} }

shape! { PutQueryDefinitionRequest PUT_QUERY_DEFINITION_REQUEST "PutQueryDefinitionRequest" {
    query_language: Option<String> = Member::new("queryLanguage", &QUERY_LANGUAGE);
    name: String = Member::new("name", &QUERY_DEFINITION_NAME).required();
    query_definition_id: Option<String> = Member::new("queryDefinitionId", &QUERY_ID);
    log_group_names: Option<Vec<String>> = Member::new("logGroupNames", &LOG_GROUP_NAMES);
    query_string: String = Member::new("queryString", &QUERY_DEFINITION_STRING).required();
    client_token: Option<String> = Member::new("clientToken", &CLIENT_TOKEN).idempotency_token();
    parameters: Option<Vec<QueryParameter>> = Member::new("parameters", &QUERY_PARAMETER_LIST);
} }

shape! { PutQueryDefinitionResponse PUT_QUERY_DEFINITION_RESPONSE "PutQueryDefinitionResponse" {
    query_definition_id: Option<String> = Member::new("queryDefinitionId", &QUERY_ID);
} }

shape! { PutResourcePolicyRequest PUT_RESOURCE_POLICY_REQUEST "PutResourcePolicyRequest" {
    policy_name: Option<String> = Member::new("policyName", &POLICY_NAME);
    policy_document: Option<String> = Member::new("policyDocument", &POLICY_DOCUMENT);
    resource_arn: Option<String> = Member::new("resourceArn", &ARN);
    expected_revision_id: Option<String> = Member::new("expectedRevisionId", &EXPECTED_REVISION_ID);
} }

shape! { PutResourcePolicyResponse PUT_RESOURCE_POLICY_RESPONSE "PutResourcePolicyResponse" {
    resource_policy: Option<ResourcePolicy> = Member::new("resourcePolicy", &RESOURCE_POLICY);
    revision_id: Option<String> = Member::new("revisionId", &EXPECTED_REVISION_ID);
} }

shape! { PutRetentionPolicyRequest PUT_RETENTION_POLICY_REQUEST "PutRetentionPolicyRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    retention_in_days: i32 = Member::new("retentionInDays", &DAYS).required();
} }

shape! { PutSubscriptionFilterRequest PUT_SUBSCRIPTION_FILTER_REQUEST "PutSubscriptionFilterRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    filter_name: String = Member::new("filterName", &FILTER_NAME).required();
    filter_pattern: String = Member::new("filterPattern", &FILTER_PATTERN).required();
    destination_arn: String = Member::new("destinationArn", &DESTINATION_ARN).required();
    role_arn: Option<String> = Member::new("roleArn", &ROLE_ARN);
    distribution: Option<String> = Member::new("distribution", &DISTRIBUTION);
    apply_on_transformed_logs: Option<bool> = Member::new("applyOnTransformedLogs", &APPLY_ON_TRANSFORMED_LOGS);
    field_selection_criteria: Option<String> = Member::new("fieldSelectionCriteria", &FIELD_SELECTION_CRITERIA);
    emit_system_fields: Option<Vec<String>> = Member::new("emitSystemFields", &EMIT_SYSTEM_FIELDS);
} }

shape! { QueryCompileError QUERY_COMPILE_ERROR "QueryCompileError" {
    location: Option<QueryCompileErrorLocation> = Member::new("location", &QUERY_COMPILE_ERROR_LOCATION);
    message: Option<String> = Member::new("message", &MESSAGE);
} }

shape! { QueryCompileErrorLocation QUERY_COMPILE_ERROR_LOCATION "QueryCompileErrorLocation" {
    start_char_offset: Option<i32> = Member::new("startCharOffset", &QUERY_CHAR_OFFSET);
    end_char_offset: Option<i32> = Member::new("endCharOffset", &QUERY_CHAR_OFFSET);
} }

shape! { QueryDefinition QUERY_DEFINITION "QueryDefinition" {
    query_language: Option<String> = Member::new("queryLanguage", &QUERY_LANGUAGE);
    query_definition_id: Option<String> = Member::new("queryDefinitionId", &QUERY_ID);
    name: Option<String> = Member::new("name", &QUERY_DEFINITION_NAME);
    query_string: Option<String> = Member::new("queryString", &QUERY_DEFINITION_STRING);
    last_modified: Option<i64> = Member::new("lastModified", &TIMESTAMP);
    log_group_names: Option<Vec<String>> = Member::new("logGroupNames", &LOG_GROUP_NAMES);
    parameters: Option<Vec<QueryParameter>> = Member::new("parameters", &QUERY_PARAMETER_LIST);
} }

shape! { QueryInfo QUERY_INFO "QueryInfo" {
    query_language: Option<String> = Member::new("queryLanguage", &QUERY_LANGUAGE);
    query_id: Option<String> = Member::new("queryId", &QUERY_ID);
    query_string: Option<String> = Member::new("queryString", &QUERY_STRING);
    status: Option<String> = Member::new("status", &QUERY_STATUS);
    create_time: Option<i64> = Member::new("createTime", &TIMESTAMP);
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    query_duration: Option<i64> = Member::new("queryDuration", &QUERY_DURATION);
    bytes_scanned: Option<f64> = Member::new("bytesScanned", &BYTES_SCANNED_VALUE);
    user_identity: Option<String> = Member::new("userIdentity", &USER_IDENTITY);
} }

shape! { QueryParameter QUERY_PARAMETER "QueryParameter" {
    name: Option<String> = Member::new("name", &QUERY_PARAMETER_NAME).required();
    default_value: Option<String> = Member::new("defaultValue", &QUERY_PARAMETER_DEFAULT_VALUE);
    description: Option<String> = Member::new("description", &QUERY_PARAMETER_DESCRIPTION);
} }

shape! { QueryStatistics QUERY_STATISTICS "QueryStatistics" {
    records_matched: Option<f64> = Member::new("recordsMatched", &STATS_VALUE);
    records_scanned: Option<f64> = Member::new("recordsScanned", &STATS_VALUE);
    estimated_records_skipped: Option<f64> = Member::new("estimatedRecordsSkipped", &STATS_VALUE);
    bytes_scanned: Option<f64> = Member::new("bytesScanned", &STATS_VALUE);
    estimated_bytes_skipped: Option<f64> = Member::new("estimatedBytesSkipped", &STATS_VALUE);
    log_groups_scanned: Option<f64> = Member::new("logGroupsScanned", &STATS_VALUE);
} }

shape! { RejectedEntityInfo REJECTED_ENTITY_INFO "RejectedEntityInfo" {
    error_type: Option<String> = Member::new("errorType", &ENTITY_REJECTION_ERROR_TYPE).required();
} }

shape! { RejectedLogEventsInfo REJECTED_LOG_EVENTS_INFO "RejectedLogEventsInfo" {
    too_new_log_event_start_index: Option<i32> = Member::new("tooNewLogEventStartIndex", &LOG_EVENT_INDEX);
    too_old_log_event_end_index: Option<i32> = Member::new("tooOldLogEventEndIndex", &LOG_EVENT_INDEX);
    expired_log_event_end_index: Option<i32> = Member::new("expiredLogEventEndIndex", &LOG_EVENT_INDEX);
} }

shape! { ResourceAlreadyExistsException RESOURCE_ALREADY_EXISTS_EXCEPTION "ResourceAlreadyExistsException" {
} }

shape! { ResourceNotFoundException RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" {
} }

shape! { ResourcePolicy RESOURCE_POLICY "ResourcePolicy" {
    policy_name: Option<String> = Member::new("policyName", &POLICY_NAME);
    policy_document: Option<String> = Member::new("policyDocument", &POLICY_DOCUMENT);
    last_updated_time: Option<i64> = Member::new("lastUpdatedTime", &TIMESTAMP);
    policy_scope: Option<String> = Member::new("policyScope", &POLICY_SCOPE);
    resource_arn: Option<String> = Member::new("resourceArn", &ARN);
    revision_id: Option<String> = Member::new("revisionId", &EXPECTED_REVISION_ID);
} }

shape! { ResultField RESULT_FIELD "ResultField" {
    field: Option<String> = Member::new("field", &FIELD);
    value: Option<String> = Member::new("value", &VALUE);
} }

shape! { S3DeliveryConfiguration S3_DELIVERY_CONFIGURATION "S3DeliveryConfiguration" {
    suffix_path: Option<String> = Member::new("suffixPath", &DELIVERY_SUFFIX_PATH);
    enable_hive_compatible_path: Option<bool> = Member::new("enableHiveCompatiblePath", &BOOLEAN);
} }

shape! { SearchedLogStream SEARCHED_LOG_STREAM "SearchedLogStream" {
    log_stream_name: Option<String> = Member::new("logStreamName", &LOG_STREAM_NAME);
    searched_completely: Option<bool> = Member::new("searchedCompletely", &LOG_STREAM_SEARCHED_COMPLETELY);
} }

shape! { ServiceQuotaExceededException SERVICE_QUOTA_EXCEEDED_EXCEPTION "ServiceQuotaExceededException" {
} }

shape! { ServiceUnavailableException SERVICE_UNAVAILABLE_EXCEPTION "ServiceUnavailableException" {
} }

shape! { SessionStreamingException SESSION_STREAMING_EXCEPTION "SessionStreamingException" {
    message: Option<String> = Member::new("message", &MESSAGE);
} }

shape! { SessionTimeoutException SESSION_TIMEOUT_EXCEPTION "SessionTimeoutException" {
    message: Option<String> = Member::new("message", &MESSAGE);
} }

shape! { StartLiveTailRequest START_LIVE_TAIL_REQUEST "StartLiveTailRequest" {
    log_group_identifiers: Vec<String> = Member::new("logGroupIdentifiers", &START_LIVE_TAIL_LOG_GROUP_IDENTIFIERS).required();
    log_stream_names: Option<Vec<String>> = Member::new("logStreamNames", &INPUT_LOG_STREAM_NAMES);
    log_stream_name_prefixes: Option<Vec<String>> = Member::new("logStreamNamePrefixes", &INPUT_LOG_STREAM_NAMES);
    log_event_filter_pattern: Option<String> = Member::new("logEventFilterPattern", &FILTER_PATTERN);
} }

shape! { StartLiveTailResponse START_LIVE_TAIL_RESPONSE "StartLiveTailResponse" {
    response_stream: Option<StartLiveTailResponseStream> = Member::new("responseStream", &START_LIVE_TAIL_RESPONSE_STREAM).at(Location::EventStream);
} }

shape! { StartLiveTailResponseStream START_LIVE_TAIL_RESPONSE_STREAM "StartLiveTailResponseStream" {
    session_start: Option<LiveTailSessionStart> = Member::new("sessionStart", &LIVE_TAIL_SESSION_START);
    session_update: Option<LiveTailSessionUpdate> = Member::new("sessionUpdate", &LIVE_TAIL_SESSION_UPDATE);
    session_timeout_exception: Option<SessionTimeoutException> = Member::new("SessionTimeoutException", &SESSION_TIMEOUT_EXCEPTION);
    session_streaming_exception: Option<SessionStreamingException> = Member::new("SessionStreamingException", &SESSION_STREAMING_EXCEPTION);
} }

shape! { StartQueryRequest START_QUERY_REQUEST "StartQueryRequest" {
    query_language: Option<String> = Member::new("queryLanguage", &QUERY_LANGUAGE);
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    log_group_names: Option<Vec<String>> = Member::new("logGroupNames", &LOG_GROUP_NAMES);
    log_group_identifiers: Option<Vec<String>> = Member::new("logGroupIdentifiers", &LOG_GROUP_IDENTIFIERS);
    start_time: i64 = Member::new("startTime", &TIMESTAMP).required();
    end_time: i64 = Member::new("endTime", &TIMESTAMP).required();
    query_string: String = Member::new("queryString", &QUERY_STRING).required();
    limit: Option<i32> = Member::new("limit", &EVENTS_LIMIT_START_QUERY);
} }

shape! { StartQueryResponse START_QUERY_RESPONSE "StartQueryResponse" {
    query_id: Option<String> = Member::new("queryId", &QUERY_ID);
} }

shape! { StopQueryRequest STOP_QUERY_REQUEST "StopQueryRequest" {
    query_id: String = Member::new("queryId", &QUERY_ID).required();
} }

shape! { StopQueryResponse STOP_QUERY_RESPONSE "StopQueryResponse" {
    success: Option<bool> = Member::new("success", &SUCCESS);
} }

shape! { SubscriptionFilter SUBSCRIPTION_FILTER "SubscriptionFilter" {
    filter_name: Option<String> = Member::new("filterName", &FILTER_NAME);
    log_group_name: Option<String> = Member::new("logGroupName", &LOG_GROUP_NAME);
    filter_pattern: Option<String> = Member::new("filterPattern", &FILTER_PATTERN);
    destination_arn: Option<String> = Member::new("destinationArn", &DESTINATION_ARN);
    role_arn: Option<String> = Member::new("roleArn", &ROLE_ARN);
    distribution: Option<String> = Member::new("distribution", &DISTRIBUTION);
    apply_on_transformed_logs: Option<bool> = Member::new("applyOnTransformedLogs", &APPLY_ON_TRANSFORMED_LOGS);
    creation_time: Option<i64> = Member::new("creationTime", &TIMESTAMP);
    field_selection_criteria: Option<String> = Member::new("fieldSelectionCriteria", &FIELD_SELECTION_CRITERIA);
    emit_system_fields: Option<Vec<String>> = Member::new("emitSystemFields", &EMIT_SYSTEM_FIELDS);
} }

shape! { TagFilter TAG_FILTER "TagFilter" {
    key: String = Member::new("key", &TAG_FILTER_KEY).required();
    values: Option<Vec<String>> = Member::new("values", &TAG_FILTER_VALUES);
} }

shape! { TagLogGroupRequest TAG_LOG_GROUP_REQUEST "TagLogGroupRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    tags: Map<String> = Member::new("tags", &TAGS).required();
} }

shape! { TagResourceRequest TAG_RESOURCE_REQUEST "TagResourceRequest" {
    resource_arn: String = Member::new("resourceArn", &AMAZON_RESOURCE_NAME).required();
    tags: Map<String> = Member::new("tags", &TAGS).required();
} }

shape! { TestMetricFilterRequest TEST_METRIC_FILTER_REQUEST "TestMetricFilterRequest" {
    filter_pattern: String = Member::new("filterPattern", &FILTER_PATTERN).required();
    log_event_messages: Vec<String> = Member::new("logEventMessages", &TEST_EVENT_MESSAGES).required();
} }

shape! { TestMetricFilterResponse TEST_METRIC_FILTER_RESPONSE "TestMetricFilterResponse" {
    matches: Option<Vec<MetricFilterMatchRecord>> = Member::new("matches", &METRIC_FILTER_MATCHES);
} }

shape! { ThrottlingException THROTTLING_EXCEPTION "ThrottlingException" {
} }

shape! { TooManyTagsException TOO_MANY_TAGS_EXCEPTION "TooManyTagsException" {
    message: Option<String> = Member::new("message", &MESSAGE);
    resource_name: Option<String> = Member::new("resourceName", &AMAZON_RESOURCE_NAME);
} }

shape! { UnrecognizedClientException UNRECOGNIZED_CLIENT_EXCEPTION "UnrecognizedClientException" {
} }

shape! { UntagLogGroupRequest UNTAG_LOG_GROUP_REQUEST "UntagLogGroupRequest" {
    log_group_name: String = Member::new("logGroupName", &LOG_GROUP_NAME).required();
    tags: Vec<String> = Member::new("tags", &TAG_LIST).required();
} }

shape! { UntagResourceRequest UNTAG_RESOURCE_REQUEST "UntagResourceRequest" {
    resource_arn: String = Member::new("resourceArn", &AMAZON_RESOURCE_NAME).required();
    tag_keys: Vec<String> = Member::new("tagKeys", &TAG_KEY_LIST).required();
} }

shape! { UpdateDeliveryConfigurationRequest UPDATE_DELIVERY_CONFIGURATION_REQUEST "UpdateDeliveryConfigurationRequest" {
    id: String = Member::new("id", &DELIVERY_ID).required();
    record_fields: Option<Vec<String>> = Member::new("recordFields", &RECORD_FIELDS);
    field_delimiter: Option<String> = Member::new("fieldDelimiter", &FIELD_DELIMITER);
    s3_delivery_configuration: Option<S3DeliveryConfiguration> = Member::new("s3DeliveryConfiguration", &S3_DELIVERY_CONFIGURATION);
} }

shape! { UpdateDeliveryConfigurationResponse UPDATE_DELIVERY_CONFIGURATION_RESPONSE "UpdateDeliveryConfigurationResponse" {
} }

shape! { ValidationException VALIDATION_EXCEPTION "ValidationException" {
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "AccessDeniedException",
        code: "AccessDeniedException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::ACCESS_DENIED_EXCEPTION),
    };
    pub static CONFLICT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ConflictException",
        code: "ConflictException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::CONFLICT_EXCEPTION),
    };
    pub static DATA_ALREADY_ACCEPTED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "DataAlreadyAcceptedException",
        code: "DataAlreadyAcceptedException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::DATA_ALREADY_ACCEPTED_EXCEPTION),
    };
    pub static INVALID_OPERATION_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidOperationException",
        code: "InvalidOperationException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_OPERATION_EXCEPTION),
    };
    pub static INVALID_PARAMETER_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidParameterException",
        code: "InvalidParameterException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_PARAMETER_EXCEPTION),
    };
    pub static INVALID_SEQUENCE_TOKEN_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidSequenceTokenException",
        code: "InvalidSequenceTokenException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_SEQUENCE_TOKEN_EXCEPTION),
    };
    pub static LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "LimitExceededException",
        code: "LimitExceededException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::LIMIT_EXCEEDED_EXCEPTION),
    };
    pub static MALFORMED_QUERY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "MalformedQueryException",
        code: "MalformedQueryException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::MALFORMED_QUERY_EXCEPTION),
    };
    pub static OPERATION_ABORTED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "OperationAbortedException",
        code: "OperationAbortedException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::OPERATION_ABORTED_EXCEPTION),
    };
    pub static RESOURCE_ALREADY_EXISTS_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ResourceAlreadyExistsException",
        code: "ResourceAlreadyExistsException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::RESOURCE_ALREADY_EXISTS_EXCEPTION),
    };
    pub static RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ResourceNotFoundException",
        code: "ResourceNotFoundException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::RESOURCE_NOT_FOUND_EXCEPTION),
    };
    pub static SERVICE_QUOTA_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ServiceQuotaExceededException",
        code: "ServiceQuotaExceededException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::SERVICE_QUOTA_EXCEEDED_EXCEPTION),
    };
    pub static SERVICE_UNAVAILABLE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ServiceUnavailableException",
        code: "ServiceUnavailableException",
        status: 500,
        fault: Fault::Server,
        schema: Some(&super::SERVICE_UNAVAILABLE_EXCEPTION),
    };
    pub static THROTTLING_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ThrottlingException",
        code: "ThrottlingException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::THROTTLING_EXCEPTION),
    };
    pub static TOO_MANY_TAGS_EXCEPTION: ErrorShape = ErrorShape {
        shape: "TooManyTagsException",
        code: "TooManyTagsException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::TOO_MANY_TAGS_EXCEPTION),
    };
    pub static UNRECOGNIZED_CLIENT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "UnrecognizedClientException",
        code: "UnrecognizedClientException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::UNRECOGNIZED_CLIENT_EXCEPTION),
    };
    pub static VALIDATION_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ValidationException",
        code: "ValidationException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::VALIDATION_EXCEPTION),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        AssociateKmsKey(super::AssociateKmsKeyRequest) -> ();
        CancelExportTask(super::CancelExportTaskRequest) -> ();
        CreateDelivery(super::CreateDeliveryRequest) -> super::CreateDeliveryResponse;
        CreateExportTask(super::CreateExportTaskRequest) -> super::CreateExportTaskResponse;
        CreateLogGroup(super::CreateLogGroupRequest) -> ();
        CreateLogStream(super::CreateLogStreamRequest) -> ();
        DeleteDelivery(super::DeleteDeliveryRequest) -> ();
        DeleteDeliveryDestination(super::DeleteDeliveryDestinationRequest) -> ();
        DeleteDeliveryDestinationPolicy(super::DeleteDeliveryDestinationPolicyRequest) -> ();
        DeleteDeliverySource(super::DeleteDeliverySourceRequest) -> ();
        DeleteDestination(super::DeleteDestinationRequest) -> ();
        DeleteLogGroup(super::DeleteLogGroupRequest) -> ();
        DeleteLogStream(super::DeleteLogStreamRequest) -> ();
        DeleteMetricFilter(super::DeleteMetricFilterRequest) -> ();
        DeleteQueryDefinition(super::DeleteQueryDefinitionRequest) -> super::DeleteQueryDefinitionResponse;
        DeleteResourcePolicy(super::DeleteResourcePolicyRequest) -> ();
        DeleteRetentionPolicy(super::DeleteRetentionPolicyRequest) -> ();
        DeleteSubscriptionFilter(super::DeleteSubscriptionFilterRequest) -> ();
        DescribeDeliveries(super::DescribeDeliveriesRequest) -> super::DescribeDeliveriesResponse;
        DescribeDeliveryDestinations(super::DescribeDeliveryDestinationsRequest) -> super::DescribeDeliveryDestinationsResponse;
        DescribeDeliverySources(super::DescribeDeliverySourcesRequest) -> super::DescribeDeliverySourcesResponse;
        DescribeDestinations(super::DescribeDestinationsRequest) -> super::DescribeDestinationsResponse;
        DescribeExportTasks(super::DescribeExportTasksRequest) -> super::DescribeExportTasksResponse;
        DescribeLogGroups(super::DescribeLogGroupsRequest) -> super::DescribeLogGroupsResponse;
        DescribeLogStreams(super::DescribeLogStreamsRequest) -> super::DescribeLogStreamsResponse;
        DescribeMetricFilters(super::DescribeMetricFiltersRequest) -> super::DescribeMetricFiltersResponse;
        DescribeQueries(super::DescribeQueriesRequest) -> super::DescribeQueriesResponse;
        DescribeQueryDefinitions(super::DescribeQueryDefinitionsRequest) -> super::DescribeQueryDefinitionsResponse;
        DescribeResourcePolicies(super::DescribeResourcePoliciesRequest) -> super::DescribeResourcePoliciesResponse;
        DescribeSubscriptionFilters(super::DescribeSubscriptionFiltersRequest) -> super::DescribeSubscriptionFiltersResponse;
        DisassociateKmsKey(super::DisassociateKmsKeyRequest) -> ();
        FilterLogEvents(super::FilterLogEventsRequest) -> super::FilterLogEventsResponse;
        GetDelivery(super::GetDeliveryRequest) -> super::GetDeliveryResponse;
        GetDeliveryDestination(super::GetDeliveryDestinationRequest) -> super::GetDeliveryDestinationResponse;
        GetDeliveryDestinationPolicy(super::GetDeliveryDestinationPolicyRequest) -> super::GetDeliveryDestinationPolicyResponse;
        GetDeliverySource(super::GetDeliverySourceRequest) -> super::GetDeliverySourceResponse;
        GetLogEvents(super::GetLogEventsRequest) -> super::GetLogEventsResponse;
        GetLogGroupFields(super::GetLogGroupFieldsRequest) -> super::GetLogGroupFieldsResponse;
        GetLogRecord(super::GetLogRecordRequest) -> super::GetLogRecordResponse;
        GetQueryResults(super::GetQueryResultsRequest) -> super::GetQueryResultsResponse;
        ListLogGroups(super::ListLogGroupsRequest) -> super::ListLogGroupsResponse;
        ListTagsForResource(super::ListTagsForResourceRequest) -> super::ListTagsForResourceResponse;
        ListTagsLogGroup(super::ListTagsLogGroupRequest) -> super::ListTagsLogGroupResponse;
        PutDeliveryDestination(super::PutDeliveryDestinationRequest) -> super::PutDeliveryDestinationResponse;
        PutDeliveryDestinationPolicy(super::PutDeliveryDestinationPolicyRequest) -> super::PutDeliveryDestinationPolicyResponse;
        PutDeliverySource(super::PutDeliverySourceRequest) -> super::PutDeliverySourceResponse;
        PutDestination(super::PutDestinationRequest) -> super::PutDestinationResponse;
        PutDestinationPolicy(super::PutDestinationPolicyRequest) -> ();
        PutLogEvents(super::PutLogEventsRequest) -> super::PutLogEventsResponse;
        PutMetricFilter(super::PutMetricFilterRequest) -> ();
        PutQueryDefinition(super::PutQueryDefinitionRequest) -> super::PutQueryDefinitionResponse;
        PutResourcePolicy(super::PutResourcePolicyRequest) -> super::PutResourcePolicyResponse;
        PutRetentionPolicy(super::PutRetentionPolicyRequest) -> ();
        PutSubscriptionFilter(super::PutSubscriptionFilterRequest) -> ();
        StartLiveTail(super::StartLiveTailRequest) -> super::StartLiveTailResponse;
        StartQuery(super::StartQueryRequest) -> super::StartQueryResponse;
        StopQuery(super::StopQueryRequest) -> super::StopQueryResponse;
        TagLogGroup(super::TagLogGroupRequest) -> ();
        TagResource(super::TagResourceRequest) -> ();
        TestMetricFilter(super::TestMetricFilterRequest) -> super::TestMetricFilterResponse;
        UntagLogGroup(super::UntagLogGroupRequest) -> ();
        UntagResource(super::UntagResourceRequest) -> ();
        UpdateDeliveryConfiguration(super::UpdateDeliveryConfigurationRequest) -> super::UpdateDeliveryConfigurationResponse;
    }
}

static UNIT: Schema = Schema::new("Unit", Kind::Structure(&[]));

operation_table! {
    AssociateKmsKey "POST" "/" 200 (ASSOCIATE_KMS_KEY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    CancelExportTask "POST" "/" 200 (CANCEL_EXPORT_TASK_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_OPERATION_EXCEPTION INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    CreateDelivery "POST" "/" 200 (CREATE_DELIVERY_REQUEST) -> (CREATE_DELIVERY_RESPONSE) has_output true wrapper None, unsigned false errors [ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    CreateExportTask "POST" "/" 200 (CREATE_EXPORT_TASK_REQUEST) -> (CREATE_EXPORT_TASK_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_ALREADY_EXISTS_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    CreateLogGroup "POST" "/" 200 (CREATE_LOG_GROUP_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_ALREADY_EXISTS_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    CreateLogStream "POST" "/" 200 (CREATE_LOG_STREAM_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_ALREADY_EXISTS_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DeleteDelivery "POST" "/" 200 (DELETE_DELIVERY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    DeleteDeliveryDestination "POST" "/" 200 (DELETE_DELIVERY_DESTINATION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    DeleteDeliveryDestinationPolicy "POST" "/" 200 (DELETE_DELIVERY_DESTINATION_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION VALIDATION_EXCEPTION];
    DeleteDeliverySource "POST" "/" 200 (DELETE_DELIVERY_SOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    DeleteDestination "POST" "/" 200 (DELETE_DESTINATION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DeleteLogGroup "POST" "/" 200 (DELETE_LOG_GROUP_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION VALIDATION_EXCEPTION];
    DeleteLogStream "POST" "/" 200 (DELETE_LOG_STREAM_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION VALIDATION_EXCEPTION];
    DeleteMetricFilter "POST" "/" 200 (DELETE_METRIC_FILTER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DeleteQueryDefinition "POST" "/" 200 (DELETE_QUERY_DEFINITION_REQUEST) -> (DELETE_QUERY_DEFINITION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DeleteResourcePolicy "POST" "/" 200 (DELETE_RESOURCE_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DeleteRetentionPolicy "POST" "/" 200 (DELETE_RETENTION_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DeleteSubscriptionFilter "POST" "/" 200 (DELETE_SUBSCRIPTION_FILTER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeDeliveries "POST" "/" 200 (DESCRIBE_DELIVERIES_REQUEST) -> (DESCRIBE_DELIVERIES_RESPONSE) has_output true wrapper None, unsigned false errors [SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    DescribeDeliveryDestinations "POST" "/" 200 (DESCRIBE_DELIVERY_DESTINATIONS_REQUEST) -> (DESCRIBE_DELIVERY_DESTINATIONS_RESPONSE) has_output true wrapper None, unsigned false errors [SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    DescribeDeliverySources "POST" "/" 200 (DESCRIBE_DELIVERY_SOURCES_REQUEST) -> (DESCRIBE_DELIVERY_SOURCES_RESPONSE) has_output true wrapper None, unsigned false errors [SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    DescribeDestinations "POST" "/" 200 (DESCRIBE_DESTINATIONS_REQUEST) -> (DESCRIBE_DESTINATIONS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeExportTasks "POST" "/" 200 (DESCRIBE_EXPORT_TASKS_REQUEST) -> (DESCRIBE_EXPORT_TASKS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeLogGroups "POST" "/" 200 (DESCRIBE_LOG_GROUPS_REQUEST) -> (DESCRIBE_LOG_GROUPS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeLogStreams "POST" "/" 200 (DESCRIBE_LOG_STREAMS_REQUEST) -> (DESCRIBE_LOG_STREAMS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeMetricFilters "POST" "/" 200 (DESCRIBE_METRIC_FILTERS_REQUEST) -> (DESCRIBE_METRIC_FILTERS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeQueries "POST" "/" 200 (DESCRIBE_QUERIES_REQUEST) -> (DESCRIBE_QUERIES_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeQueryDefinitions "POST" "/" 200 (DESCRIBE_QUERY_DEFINITIONS_REQUEST) -> (DESCRIBE_QUERY_DEFINITIONS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeResourcePolicies "POST" "/" 200 (DESCRIBE_RESOURCE_POLICIES_REQUEST) -> (DESCRIBE_RESOURCE_POLICIES_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DescribeSubscriptionFilters "POST" "/" 200 (DESCRIBE_SUBSCRIPTION_FILTERS_REQUEST) -> (DESCRIBE_SUBSCRIPTION_FILTERS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    DisassociateKmsKey "POST" "/" 200 (DISASSOCIATE_KMS_KEY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    FilterLogEvents "POST" "/" 200 (FILTER_LOG_EVENTS_REQUEST) -> (FILTER_LOG_EVENTS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    GetDelivery "POST" "/" 200 (GET_DELIVERY_REQUEST) -> (GET_DELIVERY_RESPONSE) has_output true wrapper None, unsigned false errors [RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    GetDeliveryDestination "POST" "/" 200 (GET_DELIVERY_DESTINATION_REQUEST) -> (GET_DELIVERY_DESTINATION_RESPONSE) has_output true wrapper None, unsigned false errors [RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    GetDeliveryDestinationPolicy "POST" "/" 200 (GET_DELIVERY_DESTINATION_POLICY_REQUEST) -> (GET_DELIVERY_DESTINATION_POLICY_RESPONSE) has_output true wrapper None, unsigned false errors [RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION VALIDATION_EXCEPTION];
    GetDeliverySource "POST" "/" 200 (GET_DELIVERY_SOURCE_REQUEST) -> (GET_DELIVERY_SOURCE_RESPONSE) has_output true wrapper None, unsigned false errors [RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    GetLogEvents "POST" "/" 200 (GET_LOG_EVENTS_REQUEST) -> (GET_LOG_EVENTS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    GetLogGroupFields "POST" "/" 200 (GET_LOG_GROUP_FIELDS_REQUEST) -> (GET_LOG_GROUP_FIELDS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    GetLogRecord "POST" "/" 200 (GET_LOG_RECORD_REQUEST) -> (GET_LOG_RECORD_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    GetQueryResults "POST" "/" 200 (GET_QUERY_RESULTS_REQUEST) -> (GET_QUERY_RESULTS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    ListLogGroups "POST" "/" 200 (LIST_LOG_GROUPS_REQUEST) -> (LIST_LOG_GROUPS_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    ListTagsForResource "POST" "/" 200 (LIST_TAGS_FOR_RESOURCE_REQUEST) -> (LIST_TAGS_FOR_RESOURCE_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    ListTagsLogGroup "POST" "/" 200 (LIST_TAGS_LOG_GROUP_REQUEST) -> (LIST_TAGS_LOG_GROUP_RESPONSE) has_output true wrapper None, unsigned false errors [RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    PutDeliveryDestination "POST" "/" 200 (PUT_DELIVERY_DESTINATION_REQUEST) -> (PUT_DELIVERY_DESTINATION_RESPONSE) has_output true wrapper None, unsigned false errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    PutDeliveryDestinationPolicy "POST" "/" 200 (PUT_DELIVERY_DESTINATION_POLICY_REQUEST) -> (PUT_DELIVERY_DESTINATION_POLICY_RESPONSE) has_output true wrapper None, unsigned false errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION VALIDATION_EXCEPTION];
    PutDeliverySource "POST" "/" 200 (PUT_DELIVERY_SOURCE_REQUEST) -> (PUT_DELIVERY_SOURCE_RESPONSE) has_output true wrapper None, unsigned false errors [CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
    PutDestination "POST" "/" 200 (PUT_DESTINATION_REQUEST) -> (PUT_DESTINATION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    PutDestinationPolicy "POST" "/" 200 (PUT_DESTINATION_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    PutLogEvents "POST" "/" 200 (PUT_LOG_EVENTS_REQUEST) -> (PUT_LOG_EVENTS_RESPONSE) has_output true wrapper None, unsigned false errors [DATA_ALREADY_ACCEPTED_EXCEPTION INVALID_PARAMETER_EXCEPTION INVALID_SEQUENCE_TOKEN_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION UNRECOGNIZED_CLIENT_EXCEPTION];
    PutMetricFilter "POST" "/" 200 (PUT_METRIC_FILTER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_OPERATION_EXCEPTION INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    PutQueryDefinition "POST" "/" 200 (PUT_QUERY_DEFINITION_REQUEST) -> (PUT_QUERY_DEFINITION_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    PutResourcePolicy "POST" "/" 200 (PUT_RESOURCE_POLICY_REQUEST) -> (PUT_RESOURCE_POLICY_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    PutRetentionPolicy "POST" "/" 200 (PUT_RETENTION_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    PutSubscriptionFilter "POST" "/" 200 (PUT_SUBSCRIPTION_FILTER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_OPERATION_EXCEPTION INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION OPERATION_ABORTED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    StartLiveTail "POST" "/" 200 (START_LIVE_TAIL_REQUEST) -> (START_LIVE_TAIL_RESPONSE) has_output true wrapper None, unsigned false errors [ACCESS_DENIED_EXCEPTION INVALID_OPERATION_EXCEPTION INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    StartQuery "POST" "/" 200 (START_QUERY_REQUEST) -> (START_QUERY_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION LIMIT_EXCEEDED_EXCEPTION MALFORMED_QUERY_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    StopQuery "POST" "/" 200 (STOP_QUERY_REQUEST) -> (STOP_QUERY_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    TagLogGroup "POST" "/" 200 (TAG_LOG_GROUP_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    TagResource "POST" "/" 200 (TAG_RESOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION TOO_MANY_TAGS_EXCEPTION];
    TestMetricFilter "POST" "/" 200 (TEST_METRIC_FILTER_REQUEST) -> (TEST_METRIC_FILTER_RESPONSE) has_output true wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    UntagLogGroup "POST" "/" 200 (UNTAG_LOG_GROUP_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [RESOURCE_NOT_FOUND_EXCEPTION];
    UntagResource "POST" "/" 200 (UNTAG_RESOURCE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_PARAMETER_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION];
    UpdateDeliveryConfiguration "POST" "/" 200 (UPDATE_DELIVERY_CONFIGURATION_REQUEST) -> (UPDATE_DELIVERY_CONFIGURATION_RESPONSE) has_output true wrapper None, unsigned false errors [ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION SERVICE_UNAVAILABLE_EXCEPTION THROTTLING_EXCEPTION VALIDATION_EXCEPTION];
}

left_out! {
    AssociateSourceToS3TableIntegration "POST" "/";
    CancelImportTask "POST" "/";
    CreateImportTask "POST" "/";
    CreateLogAnomalyDetector "POST" "/";
    CreateLookupTable "POST" "/";
    CreateScheduledQuery "POST" "/";
    DeleteAccountPolicy "POST" "/";
    DeleteDataProtectionPolicy "POST" "/";
    DeleteIndexPolicy "POST" "/";
    DeleteIntegration "POST" "/";
    DeleteLogAnomalyDetector "POST" "/";
    DeleteLookupTable "POST" "/";
    DeleteScheduledQuery "POST" "/";
    DeleteTransformer "POST" "/";
    DescribeAccountPolicies "POST" "/";
    DescribeConfigurationTemplates "POST" "/";
    DescribeFieldIndexes "POST" "/";
    DescribeImportTaskBatches "POST" "/";
    DescribeImportTasks "POST" "/";
    DescribeIndexPolicies "POST" "/";
    DescribeLookupTables "POST" "/";
    DisassociateSourceFromS3TableIntegration "POST" "/";
    GetDataProtectionPolicy "POST" "/";
    GetIntegration "POST" "/";
    GetLogAnomalyDetector "POST" "/";
    GetLogFields "POST" "/";
    GetLogObject "POST" "/";
    GetLookupTable "POST" "/";
    GetScheduledQuery "POST" "/";
    GetScheduledQueryHistory "POST" "/";
    GetTransformer "POST" "/";
    ListAggregateLogGroupSummaries "POST" "/";
    ListAnomalies "POST" "/";
    ListIntegrations "POST" "/";
    ListLogAnomalyDetectors "POST" "/";
    ListLogGroupsForQuery "POST" "/";
    ListScheduledQueries "POST" "/";
    ListSourcesForS3TableIntegration "POST" "/";
    PutAccountPolicy "POST" "/";
    PutBearerTokenAuthentication "POST" "/";
    PutDataProtectionPolicy "POST" "/";
    PutIndexPolicy "POST" "/";
    PutIntegration "POST" "/";
    PutLogGroupDeletionProtection "POST" "/";
    PutTransformer "POST" "/";
    TestTransformer "POST" "/";
    UpdateAnomaly "POST" "/";
    UpdateLogAnomalyDetector "POST" "/";
    UpdateLookupTable "POST" "/";
    UpdateScheduledQuery "POST" "/";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "logs",
    service_id: "CloudWatch Logs",
    api_version: "2014-03-28",
    protocol: Protocol::Json11,
    signing_name: "logs",
    target_prefix: Some("Logs_20140328"),
    xml_namespace: None,
    operations: OPERATIONS,
    errors: &[
        &errors::ACCESS_DENIED_EXCEPTION,
        &errors::CONFLICT_EXCEPTION,
        &errors::DATA_ALREADY_ACCEPTED_EXCEPTION,
        &errors::INVALID_OPERATION_EXCEPTION,
        &errors::INVALID_PARAMETER_EXCEPTION,
        &errors::INVALID_SEQUENCE_TOKEN_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::MALFORMED_QUERY_EXCEPTION,
        &errors::OPERATION_ABORTED_EXCEPTION,
        &errors::RESOURCE_ALREADY_EXISTS_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND_EXCEPTION,
        &errors::SERVICE_QUOTA_EXCEEDED_EXCEPTION,
        &errors::SERVICE_UNAVAILABLE_EXCEPTION,
        &errors::THROTTLING_EXCEPTION,
        &errors::TOO_MANY_TAGS_EXCEPTION,
        &errors::UNRECOGNIZED_CLIENT_EXCEPTION,
        &errors::VALIDATION_EXCEPTION,
    ],
    validation_error: &errors::INVALID_PARAMETER_EXCEPTION,
    names_inputs: false,
    left_out: LEFT_OUT,
};
