//! AWS Step Functions (2016-11-23).
//!
//! Written by `cargo xtask codegen stepfunctions` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use wire::{Kind, List, Member, Protocol, Schema, ServiceModel, pattern};

use crate::Map;
use crate::shape::{left_out, operation_table, shape};

pub static ARN: Schema = Schema::new("Arn", Kind::String).min(1).max(256);
pub static ASSIGNED_VARIABLES: Schema =
    Schema::new("AssignedVariables", Kind::Map(&const { wire::Map::of(&VARIABLE_NAME, &VARIABLE_VALUE) }));
pub static CONNECTOR_PARAMETERS: Schema =
    Schema::new("ConnectorParameters", Kind::String).min(0).max(262144).sensitive();
pub static DEFINITION: Schema = Schema::new("Definition", Kind::String).min(1).max(1048576).sensitive();
pub static ENABLED: Schema = Schema::new("Enabled", Kind::Boolean);
pub static ENCRYPTION_TYPE: Schema =
    Schema::new("EncryptionType", Kind::String).values(&["AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY"]);
pub static ERROR_MESSAGE: Schema = Schema::new("ErrorMessage", Kind::String);
pub static EVALUATION_FAILURE_LOCATION: Schema =
    Schema::new("EvaluationFailureLocation", Kind::String).min(0).max(256).sensitive();
pub static EVENT_ID: Schema = Schema::new("EventId", Kind::Long);
pub static EXECUTION_REDRIVE_STATUS: Schema = Schema::new("ExecutionRedriveStatus", Kind::String).values(&[
    "REDRIVABLE",
    "NOT_REDRIVABLE",
    "REDRIVABLE_BY_MAP_RUN",
]);
pub static EXECUTION_STATUS: Schema = Schema::new("ExecutionStatus", Kind::String).values(&[
    "RUNNING",
    "SUCCEEDED",
    "FAILED",
    "TIMED_OUT",
    "ABORTED",
    "PENDING_REDRIVE",
]);
pub static HISTORY_EVENT_LIST: Schema =
    Schema::new("HistoryEventList", Kind::List(&const { List::of(&HISTORY_EVENT) }));
pub static HISTORY_EVENT_TYPE: Schema = Schema::new("HistoryEventType", Kind::String).values(&[
    "ActivityFailed",
    "ActivityScheduled",
    "ActivityScheduleFailed",
    "ActivityStarted",
    "ActivitySucceeded",
    "ActivityTimedOut",
    "ChoiceStateEntered",
    "ChoiceStateExited",
    "ExecutionAborted",
    "ExecutionFailed",
    "ExecutionStarted",
    "ExecutionSucceeded",
    "ExecutionTimedOut",
    "FailStateEntered",
    "LambdaFunctionFailed",
    "LambdaFunctionScheduled",
    "LambdaFunctionScheduleFailed",
    "LambdaFunctionStarted",
    "LambdaFunctionStartFailed",
    "LambdaFunctionSucceeded",
    "LambdaFunctionTimedOut",
    "MapIterationAborted",
    "MapIterationFailed",
    "MapIterationStarted",
    "MapIterationSucceeded",
    "MapStateAborted",
    "MapStateEntered",
    "MapStateExited",
    "MapStateFailed",
    "MapStateStarted",
    "MapStateSucceeded",
    "ParallelStateAborted",
    "ParallelStateEntered",
    "ParallelStateExited",
    "ParallelStateFailed",
    "ParallelStateStarted",
    "ParallelStateSucceeded",
    "PassStateEntered",
    "PassStateExited",
    "SucceedStateEntered",
    "SucceedStateExited",
    "TaskFailed",
    "TaskScheduled",
    "TaskStarted",
    "TaskStartFailed",
    "TaskStateAborted",
    "TaskStateEntered",
    "TaskStateExited",
    "TaskSubmitFailed",
    "TaskSubmitted",
    "TaskSucceeded",
    "TaskTimedOut",
    "WaitStateAborted",
    "WaitStateEntered",
    "WaitStateExited",
    "MapRunAborted",
    "MapRunFailed",
    "MapRunStarted",
    "MapRunSucceeded",
    "ExecutionRedriven",
    "MapRunRedriven",
    "EvaluationFailed",
]);
pub static IDENTITY: Schema = Schema::new("Identity", Kind::String).max(256);
pub static INCLUDE_EXECUTION_DATA: Schema = Schema::new("IncludeExecutionData", Kind::Boolean);
pub static INCLUDE_EXECUTION_DATA_GET_EXECUTION_HISTORY: Schema =
    Schema::new("IncludeExecutionDataGetExecutionHistory", Kind::Boolean);
pub static INCLUDED_DATA: Schema =
    Schema::new("IncludedData", Kind::String).values(&["ALL_DATA", "METADATA_ONLY"]);
pub static KMS_DATA_KEY_REUSE_PERIOD_SECONDS: Schema =
    Schema::new("KmsDataKeyReusePeriodSeconds", Kind::Integer).min(60).max(900);
pub static KMS_KEY_ID: Schema = Schema::new("KmsKeyId", Kind::String).min(1).max(2048);
pub static KMS_KEY_STATE: Schema = Schema::new("KmsKeyState", Kind::String).values(&[
    "DISABLED",
    "PENDING_DELETION",
    "PENDING_IMPORT",
    "UNAVAILABLE",
    "CREATING",
]);
pub static LOG_DESTINATION_LIST: Schema =
    Schema::new("LogDestinationList", Kind::List(&const { List::of(&LOG_DESTINATION) }));
pub static LOG_LEVEL: Schema =
    Schema::new("LogLevel", Kind::String).values(&["ALL", "ERROR", "FATAL", "OFF"]);
pub static LONG_ARN: Schema = Schema::new("LongArn", Kind::String).min(1).max(2000);
pub static NAME: Schema = Schema::new("Name", Kind::String).min(1).max(80);
pub static PAGE_SIZE: Schema = Schema::new("PageSize", Kind::Integer).min(0).max(1000);
pub static PAGE_TOKEN: Schema = Schema::new("PageToken", Kind::String).min(1).max(1024);
pub static PUBLISH: Schema = Schema::new("Publish", Kind::Boolean);
pub static REDRIVE_COUNT: Schema = Schema::new("RedriveCount", Kind::Integer);
pub static REVERSE_ORDER: Schema = Schema::new("ReverseOrder", Kind::Boolean);
pub static SENSITIVE_CAUSE: Schema =
    Schema::new("SensitiveCause", Kind::String).min(0).max(32768).sensitive();
pub static SENSITIVE_DATA: Schema = Schema::new("SensitiveData", Kind::String).max(262144).sensitive();
pub static SENSITIVE_ERROR: Schema = Schema::new("SensitiveError", Kind::String).min(0).max(256).sensitive();
pub static STATE_MACHINE_TYPE: Schema =
    Schema::new("StateMachineType", Kind::String).values(&["STANDARD", "EXPRESS"]);
pub static STATE_NAME: Schema = Schema::new("StateName", Kind::String).min(1).max(80);
pub static TAG_KEY: Schema = Schema::new("TagKey", Kind::String).min(1).max(128);
pub static TAG_LIST: Schema = Schema::new("TagList", Kind::List(&const { List::of(&TAG) }));
pub static TAG_VALUE: Schema = Schema::new("TagValue", Kind::String).min(0).max(256);
pub static TIMEOUT_IN_SECONDS: Schema = Schema::new("TimeoutInSeconds", Kind::Long);
pub static TIMESTAMP: Schema = Schema::new("Timestamp", Kind::Timestamp(None));
pub static TRACE_HEADER: Schema =
    Schema::new("TraceHeader", Kind::String).min(0).max(256).pattern(pattern!(r"\p{ASCII}*"));
pub static UNSIGNED_INTEGER: Schema = Schema::new("UnsignedInteger", Kind::Integer).min(0);
pub static VALIDATION_EXCEPTION_REASON: Schema = Schema::new("ValidationExceptionReason", Kind::String)
    .values(&[
        "API_DOES_NOT_SUPPORT_LABELED_ARNS",
        "MISSING_REQUIRED_PARAMETER",
        "CANNOT_UPDATE_COMPLETED_MAP_RUN",
        "INVALID_ROUTING_CONFIGURATION",
    ]);
pub static VARIABLE_NAME: Schema = Schema::new("VariableName", Kind::String).sensitive();
pub static VARIABLE_VALUE: Schema = Schema::new("VariableValue", Kind::String).sensitive();
pub static VERSION_DESCRIPTION: Schema = Schema::new("VersionDescription", Kind::String).max(256).sensitive();
pub static INCLUDED_DETAILS: Schema = Schema::new("includedDetails", Kind::Boolean);
pub static TRUNCATED: Schema = Schema::new("truncated", Kind::Boolean);

shape! { ActivityFailedEventDetails ACTIVITY_FAILED_EVENT_DETAILS "ActivityFailedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { ActivityScheduleFailedEventDetails ACTIVITY_SCHEDULE_FAILED_EVENT_DETAILS "ActivityScheduleFailedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { ActivityScheduledEventDetails ACTIVITY_SCHEDULED_EVENT_DETAILS "ActivityScheduledEventDetails" {
    resource: Option<String> = Member::new("resource", &ARN).required();
    input: Option<String> = Member::new("input", &SENSITIVE_DATA);
    input_details: Option<HistoryEventExecutionDataDetails> = Member::new("inputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
    timeout_in_seconds: Option<i64> = Member::new("timeoutInSeconds", &TIMEOUT_IN_SECONDS);
    heartbeat_in_seconds: Option<i64> = Member::new("heartbeatInSeconds", &TIMEOUT_IN_SECONDS);
} }

shape! { ActivityStartedEventDetails ACTIVITY_STARTED_EVENT_DETAILS "ActivityStartedEventDetails" {
    worker_name: Option<String> = Member::new("workerName", &IDENTITY);
} }

shape! { ActivitySucceededEventDetails ACTIVITY_SUCCEEDED_EVENT_DETAILS "ActivitySucceededEventDetails" {
    output: Option<String> = Member::new("output", &SENSITIVE_DATA);
    output_details: Option<HistoryEventExecutionDataDetails> = Member::new("outputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
} }

shape! { ActivityTimedOutEventDetails ACTIVITY_TIMED_OUT_EVENT_DETAILS "ActivityTimedOutEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { AssignedVariablesDetails ASSIGNED_VARIABLES_DETAILS "AssignedVariablesDetails" {
    truncated: Option<bool> = Member::new("truncated", &TRUNCATED);
} }

shape! { CloudWatchEventsExecutionDataDetails CLOUD_WATCH_EVENTS_EXECUTION_DATA_DETAILS "CloudWatchEventsExecutionDataDetails" {
    included: Option<bool> = Member::new("included", &INCLUDED_DETAILS);
} }

shape! { CloudWatchLogsLogGroup CLOUD_WATCH_LOGS_LOG_GROUP "CloudWatchLogsLogGroup" {
    log_group_arn: Option<String> = Member::new("logGroupArn", &ARN);
} }

shape! { ConflictException CONFLICT_EXCEPTION "ConflictException" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { CreateStateMachineInput CREATE_STATE_MACHINE_INPUT "CreateStateMachineInput" {
    name: String = Member::new("name", &NAME).required();
    definition: String = Member::new("definition", &DEFINITION).required();
    role_arn: String = Member::new("roleArn", &ARN).required();
    r#type: Option<String> = Member::new("type", &STATE_MACHINE_TYPE);
    logging_configuration: Option<LoggingConfiguration> = Member::new("loggingConfiguration", &LOGGING_CONFIGURATION);
    tags: Option<Vec<Tag>> = Member::new("tags", &TAG_LIST);
    tracing_configuration: Option<TracingConfiguration> = Member::new("tracingConfiguration", &TRACING_CONFIGURATION);
    publish: Option<bool> = Member::new("publish", &PUBLISH);
    version_description: Option<String> = Member::new("versionDescription", &VERSION_DESCRIPTION);
    encryption_configuration: Option<EncryptionConfiguration> = Member::new("encryptionConfiguration", &ENCRYPTION_CONFIGURATION);
} }

shape! { CreateStateMachineOutput CREATE_STATE_MACHINE_OUTPUT "CreateStateMachineOutput" {
    state_machine_arn: Option<String> = Member::new("stateMachineArn", &ARN).required();
    creation_date: Option<Timestamp> = Member::new("creationDate", &TIMESTAMP).required();
    state_machine_version_arn: Option<String> = Member::new("stateMachineVersionArn", &ARN);
} }

shape! { DescribeExecutionInput DESCRIBE_EXECUTION_INPUT "DescribeExecutionInput" {
    execution_arn: String = Member::new("executionArn", &ARN).required();
    included_data: Option<String> = Member::new("includedData", &INCLUDED_DATA);
} }

shape! { DescribeExecutionOutput DESCRIBE_EXECUTION_OUTPUT "DescribeExecutionOutput" {
    execution_arn: Option<String> = Member::new("executionArn", &ARN).required();
    state_machine_arn: Option<String> = Member::new("stateMachineArn", &ARN).required();
    name: Option<String> = Member::new("name", &NAME);
    status: Option<String> = Member::new("status", &EXECUTION_STATUS).required();
    start_date: Option<Timestamp> = Member::new("startDate", &TIMESTAMP).required();
    stop_date: Option<Timestamp> = Member::new("stopDate", &TIMESTAMP);
    input: Option<String> = Member::new("input", &SENSITIVE_DATA);
    input_details: Option<CloudWatchEventsExecutionDataDetails> = Member::new("inputDetails", &CLOUD_WATCH_EVENTS_EXECUTION_DATA_DETAILS);
    output: Option<String> = Member::new("output", &SENSITIVE_DATA);
    output_details: Option<CloudWatchEventsExecutionDataDetails> = Member::new("outputDetails", &CLOUD_WATCH_EVENTS_EXECUTION_DATA_DETAILS);
    trace_header: Option<String> = Member::new("traceHeader", &TRACE_HEADER);
    map_run_arn: Option<String> = Member::new("mapRunArn", &LONG_ARN);
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
    state_machine_version_arn: Option<String> = Member::new("stateMachineVersionArn", &ARN);
    state_machine_alias_arn: Option<String> = Member::new("stateMachineAliasArn", &ARN);
    redrive_count: Option<i32> = Member::new("redriveCount", &REDRIVE_COUNT);
    redrive_date: Option<Timestamp> = Member::new("redriveDate", &TIMESTAMP);
    redrive_status: Option<String> = Member::new("redriveStatus", &EXECUTION_REDRIVE_STATUS);
    redrive_status_reason: Option<String> = Member::new("redriveStatusReason", &SENSITIVE_DATA);
} }

shape! { EncryptionConfiguration ENCRYPTION_CONFIGURATION "EncryptionConfiguration" {
    kms_key_id: Option<String> = Member::new("kmsKeyId", &KMS_KEY_ID);
    kms_data_key_reuse_period_seconds: Option<i32> = Member::new("kmsDataKeyReusePeriodSeconds", &KMS_DATA_KEY_REUSE_PERIOD_SECONDS);
    r#type: String = Member::new("type", &ENCRYPTION_TYPE).required();
} }

shape! { EvaluationFailedEventDetails EVALUATION_FAILED_EVENT_DETAILS "EvaluationFailedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
    location: Option<String> = Member::new("location", &EVALUATION_FAILURE_LOCATION);
    state: Option<String> = Member::new("state", &STATE_NAME).required();
} }

shape! { ExecutionAbortedEventDetails EXECUTION_ABORTED_EVENT_DETAILS "ExecutionAbortedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { ExecutionAlreadyExists EXECUTION_ALREADY_EXISTS "ExecutionAlreadyExists" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { ExecutionDoesNotExist EXECUTION_DOES_NOT_EXIST "ExecutionDoesNotExist" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { ExecutionFailedEventDetails EXECUTION_FAILED_EVENT_DETAILS "ExecutionFailedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { ExecutionLimitExceeded EXECUTION_LIMIT_EXCEEDED "ExecutionLimitExceeded" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { ExecutionRedrivenEventDetails EXECUTION_REDRIVEN_EVENT_DETAILS "ExecutionRedrivenEventDetails" {
    redrive_count: Option<i32> = Member::new("redriveCount", &REDRIVE_COUNT);
} }

shape! { ExecutionStartedEventDetails EXECUTION_STARTED_EVENT_DETAILS "ExecutionStartedEventDetails" {
    input: Option<String> = Member::new("input", &SENSITIVE_DATA);
    input_details: Option<HistoryEventExecutionDataDetails> = Member::new("inputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
    role_arn: Option<String> = Member::new("roleArn", &ARN);
    state_machine_alias_arn: Option<String> = Member::new("stateMachineAliasArn", &ARN);
    state_machine_version_arn: Option<String> = Member::new("stateMachineVersionArn", &ARN);
} }

shape! { ExecutionSucceededEventDetails EXECUTION_SUCCEEDED_EVENT_DETAILS "ExecutionSucceededEventDetails" {
    output: Option<String> = Member::new("output", &SENSITIVE_DATA);
    output_details: Option<HistoryEventExecutionDataDetails> = Member::new("outputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
} }

shape! { ExecutionTimedOutEventDetails EXECUTION_TIMED_OUT_EVENT_DETAILS "ExecutionTimedOutEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { GetExecutionHistoryInput GET_EXECUTION_HISTORY_INPUT "GetExecutionHistoryInput" {
    execution_arn: String = Member::new("executionArn", &ARN).required();
    max_results: Option<i32> = Member::new("maxResults", &PAGE_SIZE);
    reverse_order: Option<bool> = Member::new("reverseOrder", &REVERSE_ORDER);
    next_token: Option<String> = Member::new("nextToken", &PAGE_TOKEN);
    include_execution_data: Option<bool> = Member::new("includeExecutionData", &INCLUDE_EXECUTION_DATA_GET_EXECUTION_HISTORY);
} }

shape! { GetExecutionHistoryOutput GET_EXECUTION_HISTORY_OUTPUT "GetExecutionHistoryOutput" {
    events: Option<Vec<HistoryEvent>> = Member::new("events", &HISTORY_EVENT_LIST).required();
    next_token: Option<String> = Member::new("nextToken", &PAGE_TOKEN);
} }

shape! { HistoryEvent HISTORY_EVENT "HistoryEvent" {
    timestamp: Option<Timestamp> = Member::new("timestamp", &TIMESTAMP).required();
    r#type: Option<String> = Member::new("type", &HISTORY_EVENT_TYPE).required();
    id: Option<i64> = Member::new("id", &EVENT_ID).required();
    previous_event_id: Option<i64> = Member::new("previousEventId", &EVENT_ID);
    activity_failed_event_details: Option<ActivityFailedEventDetails> = Member::new("activityFailedEventDetails", &ACTIVITY_FAILED_EVENT_DETAILS);
    activity_schedule_failed_event_details: Option<ActivityScheduleFailedEventDetails> = Member::new("activityScheduleFailedEventDetails", &ACTIVITY_SCHEDULE_FAILED_EVENT_DETAILS);
    activity_scheduled_event_details: Option<ActivityScheduledEventDetails> = Member::new("activityScheduledEventDetails", &ACTIVITY_SCHEDULED_EVENT_DETAILS);
    activity_started_event_details: Option<ActivityStartedEventDetails> = Member::new("activityStartedEventDetails", &ACTIVITY_STARTED_EVENT_DETAILS);
    activity_succeeded_event_details: Option<ActivitySucceededEventDetails> = Member::new("activitySucceededEventDetails", &ACTIVITY_SUCCEEDED_EVENT_DETAILS);
    activity_timed_out_event_details: Option<ActivityTimedOutEventDetails> = Member::new("activityTimedOutEventDetails", &ACTIVITY_TIMED_OUT_EVENT_DETAILS);
    task_failed_event_details: Option<TaskFailedEventDetails> = Member::new("taskFailedEventDetails", &TASK_FAILED_EVENT_DETAILS);
    task_scheduled_event_details: Option<TaskScheduledEventDetails> = Member::new("taskScheduledEventDetails", &TASK_SCHEDULED_EVENT_DETAILS);
    task_start_failed_event_details: Option<TaskStartFailedEventDetails> = Member::new("taskStartFailedEventDetails", &TASK_START_FAILED_EVENT_DETAILS);
    task_started_event_details: Option<TaskStartedEventDetails> = Member::new("taskStartedEventDetails", &TASK_STARTED_EVENT_DETAILS);
    task_submit_failed_event_details: Option<TaskSubmitFailedEventDetails> = Member::new("taskSubmitFailedEventDetails", &TASK_SUBMIT_FAILED_EVENT_DETAILS);
    task_submitted_event_details: Option<TaskSubmittedEventDetails> = Member::new("taskSubmittedEventDetails", &TASK_SUBMITTED_EVENT_DETAILS);
    task_succeeded_event_details: Option<TaskSucceededEventDetails> = Member::new("taskSucceededEventDetails", &TASK_SUCCEEDED_EVENT_DETAILS);
    task_timed_out_event_details: Option<TaskTimedOutEventDetails> = Member::new("taskTimedOutEventDetails", &TASK_TIMED_OUT_EVENT_DETAILS);
    execution_failed_event_details: Option<ExecutionFailedEventDetails> = Member::new("executionFailedEventDetails", &EXECUTION_FAILED_EVENT_DETAILS);
    execution_started_event_details: Option<ExecutionStartedEventDetails> = Member::new("executionStartedEventDetails", &EXECUTION_STARTED_EVENT_DETAILS);
    execution_succeeded_event_details: Option<ExecutionSucceededEventDetails> = Member::new("executionSucceededEventDetails", &EXECUTION_SUCCEEDED_EVENT_DETAILS);
    execution_aborted_event_details: Option<ExecutionAbortedEventDetails> = Member::new("executionAbortedEventDetails", &EXECUTION_ABORTED_EVENT_DETAILS);
    execution_timed_out_event_details: Option<ExecutionTimedOutEventDetails> = Member::new("executionTimedOutEventDetails", &EXECUTION_TIMED_OUT_EVENT_DETAILS);
    execution_redriven_event_details: Option<ExecutionRedrivenEventDetails> = Member::new("executionRedrivenEventDetails", &EXECUTION_REDRIVEN_EVENT_DETAILS);
    map_state_started_event_details: Option<MapStateStartedEventDetails> = Member::new("mapStateStartedEventDetails", &MAP_STATE_STARTED_EVENT_DETAILS);
    map_iteration_started_event_details: Option<MapIterationEventDetails> = Member::new("mapIterationStartedEventDetails", &MAP_ITERATION_EVENT_DETAILS);
    map_iteration_succeeded_event_details: Option<MapIterationEventDetails> = Member::new("mapIterationSucceededEventDetails", &MAP_ITERATION_EVENT_DETAILS);
    map_iteration_failed_event_details: Option<MapIterationEventDetails> = Member::new("mapIterationFailedEventDetails", &MAP_ITERATION_EVENT_DETAILS);
    map_iteration_aborted_event_details: Option<MapIterationEventDetails> = Member::new("mapIterationAbortedEventDetails", &MAP_ITERATION_EVENT_DETAILS);
    lambda_function_failed_event_details: Option<LambdaFunctionFailedEventDetails> = Member::new("lambdaFunctionFailedEventDetails", &LAMBDA_FUNCTION_FAILED_EVENT_DETAILS);
    lambda_function_schedule_failed_event_details: Option<LambdaFunctionScheduleFailedEventDetails> = Member::new("lambdaFunctionScheduleFailedEventDetails", &LAMBDA_FUNCTION_SCHEDULE_FAILED_EVENT_DETAILS);
    lambda_function_scheduled_event_details: Option<LambdaFunctionScheduledEventDetails> = Member::new("lambdaFunctionScheduledEventDetails", &LAMBDA_FUNCTION_SCHEDULED_EVENT_DETAILS);
    lambda_function_start_failed_event_details: Option<LambdaFunctionStartFailedEventDetails> = Member::new("lambdaFunctionStartFailedEventDetails", &LAMBDA_FUNCTION_START_FAILED_EVENT_DETAILS);
    lambda_function_succeeded_event_details: Option<LambdaFunctionSucceededEventDetails> = Member::new("lambdaFunctionSucceededEventDetails", &LAMBDA_FUNCTION_SUCCEEDED_EVENT_DETAILS);
    lambda_function_timed_out_event_details: Option<LambdaFunctionTimedOutEventDetails> = Member::new("lambdaFunctionTimedOutEventDetails", &LAMBDA_FUNCTION_TIMED_OUT_EVENT_DETAILS);
    state_entered_event_details: Option<StateEnteredEventDetails> = Member::new("stateEnteredEventDetails", &STATE_ENTERED_EVENT_DETAILS);
    state_exited_event_details: Option<StateExitedEventDetails> = Member::new("stateExitedEventDetails", &STATE_EXITED_EVENT_DETAILS);
    map_run_started_event_details: Option<MapRunStartedEventDetails> = Member::new("mapRunStartedEventDetails", &MAP_RUN_STARTED_EVENT_DETAILS);
    map_run_failed_event_details: Option<MapRunFailedEventDetails> = Member::new("mapRunFailedEventDetails", &MAP_RUN_FAILED_EVENT_DETAILS);
    map_run_redriven_event_details: Option<MapRunRedrivenEventDetails> = Member::new("mapRunRedrivenEventDetails", &MAP_RUN_REDRIVEN_EVENT_DETAILS);
    evaluation_failed_event_details: Option<EvaluationFailedEventDetails> = Member::new("evaluationFailedEventDetails", &EVALUATION_FAILED_EVENT_DETAILS);
} }

shape! { HistoryEventExecutionDataDetails HISTORY_EVENT_EXECUTION_DATA_DETAILS "HistoryEventExecutionDataDetails" {
    truncated: Option<bool> = Member::new("truncated", &TRUNCATED);
} }

shape! { InvalidArn INVALID_ARN "InvalidArn" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidDefinition INVALID_DEFINITION "InvalidDefinition" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidEncryptionConfiguration INVALID_ENCRYPTION_CONFIGURATION "InvalidEncryptionConfiguration" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidExecutionInput INVALID_EXECUTION_INPUT "InvalidExecutionInput" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidLoggingConfiguration INVALID_LOGGING_CONFIGURATION "InvalidLoggingConfiguration" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidName INVALID_NAME "InvalidName" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidToken INVALID_TOKEN "InvalidToken" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { InvalidTracingConfiguration INVALID_TRACING_CONFIGURATION "InvalidTracingConfiguration" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { KmsAccessDeniedException KMS_ACCESS_DENIED_EXCEPTION "KmsAccessDeniedException" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { KmsInvalidStateException KMS_INVALID_STATE_EXCEPTION "KmsInvalidStateException" {
    kms_key_state: Option<String> = Member::new("kmsKeyState", &KMS_KEY_STATE);
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { KmsThrottlingException KMS_THROTTLING_EXCEPTION "KmsThrottlingException" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { LambdaFunctionFailedEventDetails LAMBDA_FUNCTION_FAILED_EVENT_DETAILS "LambdaFunctionFailedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { LambdaFunctionScheduleFailedEventDetails LAMBDA_FUNCTION_SCHEDULE_FAILED_EVENT_DETAILS "LambdaFunctionScheduleFailedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { LambdaFunctionScheduledEventDetails LAMBDA_FUNCTION_SCHEDULED_EVENT_DETAILS "LambdaFunctionScheduledEventDetails" {
    resource: Option<String> = Member::new("resource", &ARN).required();
    input: Option<String> = Member::new("input", &SENSITIVE_DATA);
    input_details: Option<HistoryEventExecutionDataDetails> = Member::new("inputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
    timeout_in_seconds: Option<i64> = Member::new("timeoutInSeconds", &TIMEOUT_IN_SECONDS);
    task_credentials: Option<TaskCredentials> = Member::new("taskCredentials", &TASK_CREDENTIALS);
} }

shape! { LambdaFunctionStartFailedEventDetails LAMBDA_FUNCTION_START_FAILED_EVENT_DETAILS "LambdaFunctionStartFailedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { LambdaFunctionSucceededEventDetails LAMBDA_FUNCTION_SUCCEEDED_EVENT_DETAILS "LambdaFunctionSucceededEventDetails" {
    output: Option<String> = Member::new("output", &SENSITIVE_DATA);
    output_details: Option<HistoryEventExecutionDataDetails> = Member::new("outputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
} }

shape! { LambdaFunctionTimedOutEventDetails LAMBDA_FUNCTION_TIMED_OUT_EVENT_DETAILS "LambdaFunctionTimedOutEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { LogDestination LOG_DESTINATION "LogDestination" {
    cloud_watch_logs_log_group: Option<CloudWatchLogsLogGroup> = Member::new("cloudWatchLogsLogGroup", &CLOUD_WATCH_LOGS_LOG_GROUP);
} }

shape! { LoggingConfiguration LOGGING_CONFIGURATION "LoggingConfiguration" {
    level: Option<String> = Member::new("level", &LOG_LEVEL);
    include_execution_data: Option<bool> = Member::new("includeExecutionData", &INCLUDE_EXECUTION_DATA);
    destinations: Option<Vec<LogDestination>> = Member::new("destinations", &LOG_DESTINATION_LIST);
} }

shape! { MapIterationEventDetails MAP_ITERATION_EVENT_DETAILS "MapIterationEventDetails" {
    name: Option<String> = Member::new("name", &NAME);
    index: Option<i32> = Member::new("index", &UNSIGNED_INTEGER);
} }

shape! { MapRunFailedEventDetails MAP_RUN_FAILED_EVENT_DETAILS "MapRunFailedEventDetails" {
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { MapRunRedrivenEventDetails MAP_RUN_REDRIVEN_EVENT_DETAILS "MapRunRedrivenEventDetails" {
    map_run_arn: Option<String> = Member::new("mapRunArn", &LONG_ARN);
    redrive_count: Option<i32> = Member::new("redriveCount", &REDRIVE_COUNT);
} }

shape! { MapRunStartedEventDetails MAP_RUN_STARTED_EVENT_DETAILS "MapRunStartedEventDetails" {
    map_run_arn: Option<String> = Member::new("mapRunArn", &LONG_ARN);
} }

shape! { MapStateStartedEventDetails MAP_STATE_STARTED_EVENT_DETAILS "MapStateStartedEventDetails" {
    length: Option<i32> = Member::new("length", &UNSIGNED_INTEGER);
} }

shape! { ResourceNotFound RESOURCE_NOT_FOUND "ResourceNotFound" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
    resource_name: Option<String> = Member::new("resourceName", &ARN);
} }

shape! { StartExecutionInput START_EXECUTION_INPUT "StartExecutionInput" {
    state_machine_arn: String = Member::new("stateMachineArn", &ARN).required();
    name: Option<String> = Member::new("name", &NAME);
    input: Option<String> = Member::new("input", &SENSITIVE_DATA);
    trace_header: Option<String> = Member::new("traceHeader", &TRACE_HEADER);
} }

shape! { StartExecutionOutput START_EXECUTION_OUTPUT "StartExecutionOutput" {
    execution_arn: Option<String> = Member::new("executionArn", &ARN).required();
    start_date: Option<Timestamp> = Member::new("startDate", &TIMESTAMP).required();
} }

shape! { StateEnteredEventDetails STATE_ENTERED_EVENT_DETAILS "StateEnteredEventDetails" {
    name: Option<String> = Member::new("name", &NAME).required();
    input: Option<String> = Member::new("input", &SENSITIVE_DATA);
    input_details: Option<HistoryEventExecutionDataDetails> = Member::new("inputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
} }

shape! { StateExitedEventDetails STATE_EXITED_EVENT_DETAILS "StateExitedEventDetails" {
    name: Option<String> = Member::new("name", &NAME).required();
    output: Option<String> = Member::new("output", &SENSITIVE_DATA);
    output_details: Option<HistoryEventExecutionDataDetails> = Member::new("outputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
    assigned_variables: Option<Map<String>> = Member::new("assignedVariables", &ASSIGNED_VARIABLES);
    assigned_variables_details: Option<AssignedVariablesDetails> = Member::new("assignedVariablesDetails", &ASSIGNED_VARIABLES_DETAILS);
} }

shape! { StateMachineAlreadyExists STATE_MACHINE_ALREADY_EXISTS "StateMachineAlreadyExists" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { StateMachineDeleting STATE_MACHINE_DELETING "StateMachineDeleting" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { StateMachineDoesNotExist STATE_MACHINE_DOES_NOT_EXIST "StateMachineDoesNotExist" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { StateMachineLimitExceeded STATE_MACHINE_LIMIT_EXCEEDED "StateMachineLimitExceeded" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { StateMachineTypeNotSupported STATE_MACHINE_TYPE_NOT_SUPPORTED "StateMachineTypeNotSupported" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
} }

shape! { Tag TAG "Tag" {
    key: Option<String> = Member::new("key", &TAG_KEY);
    value: Option<String> = Member::new("value", &TAG_VALUE);
} }

shape! { TagResourceInput TAG_RESOURCE_INPUT "TagResourceInput" {
    resource_arn: String = Member::new("resourceArn", &ARN).required();
    tags: Vec<Tag> = Member::new("tags", &TAG_LIST).required();
} }

shape! { TagResourceOutput TAG_RESOURCE_OUTPUT "TagResourceOutput" {
} }

shape! { TaskCredentials TASK_CREDENTIALS "TaskCredentials" {
    role_arn: Option<String> = Member::new("roleArn", &LONG_ARN);
} }

shape! { TaskFailedEventDetails TASK_FAILED_EVENT_DETAILS "TaskFailedEventDetails" {
    resource_type: Option<String> = Member::new("resourceType", &NAME).required();
    resource: Option<String> = Member::new("resource", &NAME).required();
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { TaskScheduledEventDetails TASK_SCHEDULED_EVENT_DETAILS "TaskScheduledEventDetails" {
    resource_type: Option<String> = Member::new("resourceType", &NAME).required();
    resource: Option<String> = Member::new("resource", &NAME).required();
    region: Option<String> = Member::new("region", &NAME).required();
    parameters: Option<String> = Member::new("parameters", &CONNECTOR_PARAMETERS).required();
    timeout_in_seconds: Option<i64> = Member::new("timeoutInSeconds", &TIMEOUT_IN_SECONDS);
    heartbeat_in_seconds: Option<i64> = Member::new("heartbeatInSeconds", &TIMEOUT_IN_SECONDS);
    task_credentials: Option<TaskCredentials> = Member::new("taskCredentials", &TASK_CREDENTIALS);
} }

shape! { TaskStartFailedEventDetails TASK_START_FAILED_EVENT_DETAILS "TaskStartFailedEventDetails" {
    resource_type: Option<String> = Member::new("resourceType", &NAME).required();
    resource: Option<String> = Member::new("resource", &NAME).required();
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { TaskStartedEventDetails TASK_STARTED_EVENT_DETAILS "TaskStartedEventDetails" {
    resource_type: Option<String> = Member::new("resourceType", &NAME).required();
    resource: Option<String> = Member::new("resource", &NAME).required();
} }

shape! { TaskSubmitFailedEventDetails TASK_SUBMIT_FAILED_EVENT_DETAILS "TaskSubmitFailedEventDetails" {
    resource_type: Option<String> = Member::new("resourceType", &NAME).required();
    resource: Option<String> = Member::new("resource", &NAME).required();
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { TaskSubmittedEventDetails TASK_SUBMITTED_EVENT_DETAILS "TaskSubmittedEventDetails" {
    resource_type: Option<String> = Member::new("resourceType", &NAME).required();
    resource: Option<String> = Member::new("resource", &NAME).required();
    output: Option<String> = Member::new("output", &SENSITIVE_DATA);
    output_details: Option<HistoryEventExecutionDataDetails> = Member::new("outputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
} }

shape! { TaskSucceededEventDetails TASK_SUCCEEDED_EVENT_DETAILS "TaskSucceededEventDetails" {
    resource_type: Option<String> = Member::new("resourceType", &NAME).required();
    resource: Option<String> = Member::new("resource", &NAME).required();
    output: Option<String> = Member::new("output", &SENSITIVE_DATA);
    output_details: Option<HistoryEventExecutionDataDetails> = Member::new("outputDetails", &HISTORY_EVENT_EXECUTION_DATA_DETAILS);
} }

shape! { TaskTimedOutEventDetails TASK_TIMED_OUT_EVENT_DETAILS "TaskTimedOutEventDetails" {
    resource_type: Option<String> = Member::new("resourceType", &NAME).required();
    resource: Option<String> = Member::new("resource", &NAME).required();
    error: Option<String> = Member::new("error", &SENSITIVE_ERROR);
    cause: Option<String> = Member::new("cause", &SENSITIVE_CAUSE);
} }

shape! { TooManyTags TOO_MANY_TAGS "TooManyTags" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
    resource_name: Option<String> = Member::new("resourceName", &ARN);
} }

shape! { TracingConfiguration TRACING_CONFIGURATION "TracingConfiguration" {
    enabled: Option<bool> = Member::new("enabled", &ENABLED);
} }

shape! { ValidationException VALIDATION_EXCEPTION "ValidationException" {
    message: Option<String> = Member::new("message", &ERROR_MESSAGE);
    reason: Option<String> = Member::new("reason", &VALIDATION_EXCEPTION_REASON);
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static CONFLICT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ConflictException",
        code: "ConflictException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::CONFLICT_EXCEPTION),
    };
    pub static EXECUTION_ALREADY_EXISTS: ErrorShape = ErrorShape {
        shape: "ExecutionAlreadyExists",
        code: "ExecutionAlreadyExists",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::EXECUTION_ALREADY_EXISTS),
    };
    pub static EXECUTION_DOES_NOT_EXIST: ErrorShape = ErrorShape {
        shape: "ExecutionDoesNotExist",
        code: "ExecutionDoesNotExist",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::EXECUTION_DOES_NOT_EXIST),
    };
    pub static EXECUTION_LIMIT_EXCEEDED: ErrorShape = ErrorShape {
        shape: "ExecutionLimitExceeded",
        code: "ExecutionLimitExceeded",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::EXECUTION_LIMIT_EXCEEDED),
    };
    pub static INVALID_ARN: ErrorShape = ErrorShape {
        shape: "InvalidArn",
        code: "InvalidArn",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_ARN),
    };
    pub static INVALID_DEFINITION: ErrorShape = ErrorShape {
        shape: "InvalidDefinition",
        code: "InvalidDefinition",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_DEFINITION),
    };
    pub static INVALID_ENCRYPTION_CONFIGURATION: ErrorShape = ErrorShape {
        shape: "InvalidEncryptionConfiguration",
        code: "InvalidEncryptionConfiguration",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_ENCRYPTION_CONFIGURATION),
    };
    pub static INVALID_EXECUTION_INPUT: ErrorShape = ErrorShape {
        shape: "InvalidExecutionInput",
        code: "InvalidExecutionInput",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_EXECUTION_INPUT),
    };
    pub static INVALID_LOGGING_CONFIGURATION: ErrorShape = ErrorShape {
        shape: "InvalidLoggingConfiguration",
        code: "InvalidLoggingConfiguration",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_LOGGING_CONFIGURATION),
    };
    pub static INVALID_NAME: ErrorShape = ErrorShape {
        shape: "InvalidName",
        code: "InvalidName",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_NAME),
    };
    pub static INVALID_TOKEN: ErrorShape = ErrorShape {
        shape: "InvalidToken",
        code: "InvalidToken",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_TOKEN),
    };
    pub static INVALID_TRACING_CONFIGURATION: ErrorShape = ErrorShape {
        shape: "InvalidTracingConfiguration",
        code: "InvalidTracingConfiguration",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_TRACING_CONFIGURATION),
    };
    pub static KMS_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "KmsAccessDeniedException",
        code: "KmsAccessDeniedException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::KMS_ACCESS_DENIED_EXCEPTION),
    };
    pub static KMS_INVALID_STATE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "KmsInvalidStateException",
        code: "KmsInvalidStateException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::KMS_INVALID_STATE_EXCEPTION),
    };
    pub static KMS_THROTTLING_EXCEPTION: ErrorShape = ErrorShape {
        shape: "KmsThrottlingException",
        code: "KmsThrottlingException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::KMS_THROTTLING_EXCEPTION),
    };
    pub static RESOURCE_NOT_FOUND: ErrorShape = ErrorShape {
        shape: "ResourceNotFound",
        code: "ResourceNotFound",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::RESOURCE_NOT_FOUND),
    };
    pub static STATE_MACHINE_ALREADY_EXISTS: ErrorShape = ErrorShape {
        shape: "StateMachineAlreadyExists",
        code: "StateMachineAlreadyExists",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::STATE_MACHINE_ALREADY_EXISTS),
    };
    pub static STATE_MACHINE_DELETING: ErrorShape = ErrorShape {
        shape: "StateMachineDeleting",
        code: "StateMachineDeleting",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::STATE_MACHINE_DELETING),
    };
    pub static STATE_MACHINE_DOES_NOT_EXIST: ErrorShape = ErrorShape {
        shape: "StateMachineDoesNotExist",
        code: "StateMachineDoesNotExist",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::STATE_MACHINE_DOES_NOT_EXIST),
    };
    pub static STATE_MACHINE_LIMIT_EXCEEDED: ErrorShape = ErrorShape {
        shape: "StateMachineLimitExceeded",
        code: "StateMachineLimitExceeded",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::STATE_MACHINE_LIMIT_EXCEEDED),
    };
    pub static STATE_MACHINE_TYPE_NOT_SUPPORTED: ErrorShape = ErrorShape {
        shape: "StateMachineTypeNotSupported",
        code: "StateMachineTypeNotSupported",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::STATE_MACHINE_TYPE_NOT_SUPPORTED),
    };
    pub static TOO_MANY_TAGS: ErrorShape = ErrorShape {
        shape: "TooManyTags",
        code: "TooManyTags",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::TOO_MANY_TAGS),
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
        CreateStateMachine(super::CreateStateMachineInput) -> super::CreateStateMachineOutput;
        DescribeExecution(super::DescribeExecutionInput) -> super::DescribeExecutionOutput;
        GetExecutionHistory(super::GetExecutionHistoryInput) -> super::GetExecutionHistoryOutput;
        StartExecution(super::StartExecutionInput) -> super::StartExecutionOutput;
        TagResource(super::TagResourceInput) -> super::TagResourceOutput;
    }
}

operation_table! {
    CreateStateMachine "POST" "/" 200 (CREATE_STATE_MACHINE_INPUT) -> (CREATE_STATE_MACHINE_OUTPUT) has_output true wrapper None, unsigned false errors [CONFLICT_EXCEPTION INVALID_ARN INVALID_DEFINITION INVALID_ENCRYPTION_CONFIGURATION INVALID_LOGGING_CONFIGURATION INVALID_NAME INVALID_TRACING_CONFIGURATION KMS_ACCESS_DENIED_EXCEPTION KMS_THROTTLING_EXCEPTION STATE_MACHINE_ALREADY_EXISTS STATE_MACHINE_DELETING STATE_MACHINE_LIMIT_EXCEEDED STATE_MACHINE_TYPE_NOT_SUPPORTED TOO_MANY_TAGS VALIDATION_EXCEPTION];
    DescribeExecution "POST" "/" 200 (DESCRIBE_EXECUTION_INPUT) -> (DESCRIBE_EXECUTION_OUTPUT) has_output true wrapper None, unsigned false errors [EXECUTION_DOES_NOT_EXIST INVALID_ARN KMS_ACCESS_DENIED_EXCEPTION KMS_INVALID_STATE_EXCEPTION KMS_THROTTLING_EXCEPTION];
    GetExecutionHistory "POST" "/" 200 (GET_EXECUTION_HISTORY_INPUT) -> (GET_EXECUTION_HISTORY_OUTPUT) has_output true wrapper None, unsigned false errors [EXECUTION_DOES_NOT_EXIST INVALID_ARN INVALID_TOKEN KMS_ACCESS_DENIED_EXCEPTION KMS_INVALID_STATE_EXCEPTION KMS_THROTTLING_EXCEPTION];
    StartExecution "POST" "/" 200 (START_EXECUTION_INPUT) -> (START_EXECUTION_OUTPUT) has_output true wrapper None, unsigned false errors [EXECUTION_ALREADY_EXISTS EXECUTION_LIMIT_EXCEEDED INVALID_ARN INVALID_EXECUTION_INPUT INVALID_NAME KMS_ACCESS_DENIED_EXCEPTION KMS_INVALID_STATE_EXCEPTION KMS_THROTTLING_EXCEPTION STATE_MACHINE_DELETING STATE_MACHINE_DOES_NOT_EXIST VALIDATION_EXCEPTION];
    TagResource "POST" "/" 200 (TAG_RESOURCE_INPUT) -> (TAG_RESOURCE_OUTPUT) has_output true wrapper None, unsigned false errors [INVALID_ARN RESOURCE_NOT_FOUND TOO_MANY_TAGS];
}

left_out! {
    CreateActivity "POST" "/";
    CreateStateMachineAlias "POST" "/";
    DeleteActivity "POST" "/";
    DeleteStateMachine "POST" "/";
    DeleteStateMachineAlias "POST" "/";
    DeleteStateMachineVersion "POST" "/";
    DescribeActivity "POST" "/";
    DescribeMapRun "POST" "/";
    DescribeStateMachine "POST" "/";
    DescribeStateMachineAlias "POST" "/";
    DescribeStateMachineForExecution "POST" "/";
    GetActivityTask "POST" "/";
    ListActivities "POST" "/";
    ListExecutions "POST" "/";
    ListMapRuns "POST" "/";
    ListStateMachineAliases "POST" "/";
    ListStateMachineVersions "POST" "/";
    ListStateMachines "POST" "/";
    ListTagsForResource "POST" "/";
    PublishStateMachineVersion "POST" "/";
    RedriveExecution "POST" "/";
    SendTaskFailure "POST" "/";
    SendTaskHeartbeat "POST" "/";
    SendTaskSuccess "POST" "/";
    StartSyncExecution "POST" "/";
    StopExecution "POST" "/";
    TestState "POST" "/";
    UntagResource "POST" "/";
    UpdateMapRun "POST" "/";
    UpdateStateMachine "POST" "/";
    UpdateStateMachineAlias "POST" "/";
    ValidateStateMachineDefinition "POST" "/";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "stepfunctions",
    service_id: "SFN",
    api_version: "2016-11-23",
    protocol: Protocol::Json10,
    signing_name: "states",
    target_prefix: Some("AWSStepFunctions"),
    xml_namespace: None,
    operations: OPERATIONS,
    errors: &[
        &errors::CONFLICT_EXCEPTION,
        &errors::EXECUTION_ALREADY_EXISTS,
        &errors::EXECUTION_DOES_NOT_EXIST,
        &errors::EXECUTION_LIMIT_EXCEEDED,
        &errors::INVALID_ARN,
        &errors::INVALID_DEFINITION,
        &errors::INVALID_ENCRYPTION_CONFIGURATION,
        &errors::INVALID_EXECUTION_INPUT,
        &errors::INVALID_LOGGING_CONFIGURATION,
        &errors::INVALID_NAME,
        &errors::INVALID_TOKEN,
        &errors::INVALID_TRACING_CONFIGURATION,
        &errors::KMS_ACCESS_DENIED_EXCEPTION,
        &errors::KMS_INVALID_STATE_EXCEPTION,
        &errors::KMS_THROTTLING_EXCEPTION,
        &errors::RESOURCE_NOT_FOUND,
        &errors::STATE_MACHINE_ALREADY_EXISTS,
        &errors::STATE_MACHINE_DELETING,
        &errors::STATE_MACHINE_DOES_NOT_EXIST,
        &errors::STATE_MACHINE_LIMIT_EXCEEDED,
        &errors::STATE_MACHINE_TYPE_NOT_SUPPORTED,
        &errors::TOO_MANY_TAGS,
        &errors::VALIDATION_EXCEPTION,
    ],
    validation_error: &wire::common::VALIDATION_EXCEPTION,
    names_inputs: false,
    left_out: LEFT_OUT,
};
