//! AWS CloudFormation (2010-05-15).
//!
//! Written by `cargo xtask codegen cloudformation` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use wire::{Kind, List, Member, Protocol, Schema, ServiceModel, pattern};

use crate::shape::{left_out, operation_table, shape};

pub static ARN: Schema = Schema::new("Arn", Kind::String);
pub static CAPABILITIES: Schema = Schema::new("Capabilities", Kind::List(&const { List::of(&CAPABILITY) }));
pub static CAPABILITY: Schema = Schema::new("Capability", Kind::String).values(&[
    "CAPABILITY_IAM",
    "CAPABILITY_NAMED_IAM",
    "CAPABILITY_AUTO_EXPAND",
]);
pub static CHANGE_SET_ID: Schema =
    Schema::new("ChangeSetId", Kind::String).min(1).pattern(pattern!(r"arn:[-a-zA-Z0-9:/]*"));
pub static CLIENT_REQUEST_TOKEN: Schema = Schema::new("ClientRequestToken", Kind::String)
    .min(1)
    .max(128)
    .pattern(pattern!(r"[a-zA-Z0-9][-a-zA-Z0-9]*"));
pub static CREATION_TIME: Schema = Schema::new("CreationTime", Kind::Timestamp(None));
pub static DELETION_MODE: Schema =
    Schema::new("DeletionMode", Kind::String).values(&["STANDARD", "FORCE_DELETE_STACK"]);
pub static DELETION_TIME: Schema = Schema::new("DeletionTime", Kind::Timestamp(None));
pub static DESCRIPTION: Schema = Schema::new("Description", Kind::String).min(1).max(1024);
pub static DETAILED_STATUS: Schema =
    Schema::new("DetailedStatus", Kind::String).values(&["CONFIGURATION_COMPLETE", "VALIDATION_FAILED"]);
pub static DISABLE_ROLLBACK: Schema = Schema::new("DisableRollback", Kind::Boolean);
pub static ENABLE_TERMINATION_PROTECTION: Schema = Schema::new("EnableTerminationProtection", Kind::Boolean);
pub static EXPORT_NAME: Schema = Schema::new("ExportName", Kind::String);
pub static LAST_OPERATIONS: Schema =
    Schema::new("LastOperations", Kind::List(&const { List::of(&OPERATION_ENTRY) }));
pub static LAST_UPDATED_TIME: Schema = Schema::new("LastUpdatedTime", Kind::Timestamp(None));
pub static MONITORING_TIME_IN_MINUTES: Schema =
    Schema::new("MonitoringTimeInMinutes", Kind::Integer).min(0).max(180);
pub static NEXT_TOKEN: Schema = Schema::new("NextToken", Kind::String).min(1).max(1024);
pub static NOTIFICATION_ARN: Schema = Schema::new("NotificationARN", Kind::String);
pub static NOTIFICATION_ARNS: Schema =
    Schema::new("NotificationARNs", Kind::List(&const { List::of(&NOTIFICATION_ARN) })).max(5);
pub static ON_FAILURE: Schema =
    Schema::new("OnFailure", Kind::String).values(&["DO_NOTHING", "ROLLBACK", "DELETE"]);
pub static OPERATION_ID: Schema = Schema::new("OperationId", Kind::String);
pub static OPERATION_TYPE: Schema = Schema::new("OperationType", Kind::String).values(&[
    "CREATE_STACK",
    "UPDATE_STACK",
    "DELETE_STACK",
    "CONTINUE_ROLLBACK",
    "ROLLBACK",
    "CREATE_CHANGESET",
]);
pub static OUTPUT_KEY: Schema = Schema::new("OutputKey", Kind::String);
pub static OUTPUT_VALUE: Schema = Schema::new("OutputValue", Kind::String);
pub static OUTPUTS: Schema = Schema::new("Outputs", Kind::List(&const { List::of(&OUTPUT) }));
pub static PARAMETER_KEY: Schema = Schema::new("ParameterKey", Kind::String);
pub static PARAMETER_VALUE: Schema = Schema::new("ParameterValue", Kind::String);
pub static PARAMETERS: Schema = Schema::new("Parameters", Kind::List(&const { List::of(&PARAMETER) }));
pub static RESOURCE_TYPE: Schema = Schema::new("ResourceType", Kind::String).min(1).max(256);
pub static RESOURCE_TYPES: Schema =
    Schema::new("ResourceTypes", Kind::List(&const { List::of(&RESOURCE_TYPE) }));
pub static RETAIN_EXCEPT_ON_CREATE: Schema = Schema::new("RetainExceptOnCreate", Kind::Boolean);
pub static ROLE_ARN: Schema = Schema::new("RoleARN", Kind::String).min(20).max(2048);
pub static ROLLBACK_TRIGGERS: Schema =
    Schema::new("RollbackTriggers", Kind::List(&const { List::of(&ROLLBACK_TRIGGER) })).max(5);
pub static STACK_DRIFT_STATUS: Schema =
    Schema::new("StackDriftStatus", Kind::String).values(&["DRIFTED", "IN_SYNC", "UNKNOWN", "NOT_CHECKED"]);
pub static STACK_ID: Schema = Schema::new("StackId", Kind::String);
pub static STACK_NAME: Schema = Schema::new("StackName", Kind::String);
pub static STACK_POLICY_BODY: Schema = Schema::new("StackPolicyBody", Kind::String).min(1).max(16384);
pub static STACK_POLICY_URL: Schema = Schema::new("StackPolicyURL", Kind::String).min(1).max(5120);
pub static STACK_STATUS: Schema = Schema::new("StackStatus", Kind::String).values(&[
    "CREATE_IN_PROGRESS",
    "CREATE_FAILED",
    "CREATE_COMPLETE",
    "ROLLBACK_IN_PROGRESS",
    "ROLLBACK_FAILED",
    "ROLLBACK_COMPLETE",
    "DELETE_IN_PROGRESS",
    "DELETE_FAILED",
    "DELETE_COMPLETE",
    "UPDATE_IN_PROGRESS",
    "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
    "UPDATE_COMPLETE",
    "UPDATE_FAILED",
    "UPDATE_ROLLBACK_IN_PROGRESS",
    "UPDATE_ROLLBACK_FAILED",
    "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
    "UPDATE_ROLLBACK_COMPLETE",
    "REVIEW_IN_PROGRESS",
    "IMPORT_IN_PROGRESS",
    "IMPORT_COMPLETE",
    "IMPORT_ROLLBACK_IN_PROGRESS",
    "IMPORT_ROLLBACK_FAILED",
    "IMPORT_ROLLBACK_COMPLETE",
]);
pub static STACK_STATUS_FILTER: Schema =
    Schema::new("StackStatusFilter", Kind::List(&const { List::of(&STACK_STATUS) }));
pub static STACK_STATUS_REASON: Schema = Schema::new("StackStatusReason", Kind::String);
pub static STACK_SUMMARIES: Schema =
    Schema::new("StackSummaries", Kind::List(&const { List::of(&STACK_SUMMARY) }));
pub static STACKS: Schema = Schema::new("Stacks", Kind::List(&const { List::of(&STACK) }));
pub static TAG_KEY: Schema = Schema::new("TagKey", Kind::String).min(1).max(128);
pub static TAG_VALUE: Schema = Schema::new("TagValue", Kind::String).min(1).max(256);
pub static TAGS: Schema = Schema::new("Tags", Kind::List(&const { List::of(&TAG) })).max(50);
pub static TEMPLATE_BODY: Schema = Schema::new("TemplateBody", Kind::String).min(1);
pub static TEMPLATE_DESCRIPTION: Schema = Schema::new("TemplateDescription", Kind::String);
pub static TEMPLATE_URL: Schema = Schema::new("TemplateURL", Kind::String).min(1).max(5120);
pub static TIMEOUT_MINUTES: Schema = Schema::new("TimeoutMinutes", Kind::Integer).min(1);
pub static TIMESTAMP: Schema = Schema::new("Timestamp", Kind::Timestamp(None));
pub static TYPE: Schema = Schema::new("Type", Kind::String);
pub static USE_PREVIOUS_VALUE: Schema = Schema::new("UsePreviousValue", Kind::Boolean);

shape! { AlreadyExistsException ALREADY_EXISTS_EXCEPTION "AlreadyExistsException" {
} }

shape! { CreateStackInput CREATE_STACK_INPUT "CreateStackInput" {
    stack_name: String = Member::new("StackName", &STACK_NAME).required();
    template_body: Option<String> = Member::new("TemplateBody", &TEMPLATE_BODY);
    template_url: Option<String> = Member::new("TemplateURL", &TEMPLATE_URL);
    parameters: Option<Vec<Parameter>> = Member::new("Parameters", &PARAMETERS);
    disable_rollback: Option<bool> = Member::new("DisableRollback", &DISABLE_ROLLBACK);
    rollback_configuration: Option<RollbackConfiguration> = Member::new("RollbackConfiguration", &ROLLBACK_CONFIGURATION);
    timeout_in_minutes: Option<i32> = Member::new("TimeoutInMinutes", &TIMEOUT_MINUTES);
    notification_arns: Option<Vec<String>> = Member::new("NotificationARNs", &NOTIFICATION_ARNS);
    capabilities: Option<Vec<String>> = Member::new("Capabilities", &CAPABILITIES);
    resource_types: Option<Vec<String>> = Member::new("ResourceTypes", &RESOURCE_TYPES);
    role_arn: Option<String> = Member::new("RoleARN", &ROLE_ARN);
    on_failure: Option<String> = Member::new("OnFailure", &ON_FAILURE);
    stack_policy_body: Option<String> = Member::new("StackPolicyBody", &STACK_POLICY_BODY);
    stack_policy_url: Option<String> = Member::new("StackPolicyURL", &STACK_POLICY_URL);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAGS);
    client_request_token: Option<String> = Member::new("ClientRequestToken", &CLIENT_REQUEST_TOKEN);
    enable_termination_protection: Option<bool> = Member::new("EnableTerminationProtection", &ENABLE_TERMINATION_PROTECTION);
    retain_except_on_create: Option<bool> = Member::new("RetainExceptOnCreate", &RETAIN_EXCEPT_ON_CREATE);
} }

shape! { CreateStackOutput CREATE_STACK_OUTPUT "CreateStackOutput" {
    stack_id: Option<String> = Member::new("StackId", &STACK_ID);
    operation_id: Option<String> = Member::new("OperationId", &OPERATION_ID);
} }

shape! { DescribeStacksInput DESCRIBE_STACKS_INPUT "DescribeStacksInput" {
    stack_name: Option<String> = Member::new("StackName", &STACK_NAME);
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN);
} }

shape! { DescribeStacksOutput DESCRIBE_STACKS_OUTPUT "DescribeStacksOutput" {
    stacks: Option<Vec<Stack>> = Member::new("Stacks", &STACKS);
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN);
} }

shape! { InsufficientCapabilitiesException INSUFFICIENT_CAPABILITIES_EXCEPTION "InsufficientCapabilitiesException" {
} }

shape! { LimitExceededException LIMIT_EXCEEDED_EXCEPTION "LimitExceededException" {
} }

shape! { ListStacksInput LIST_STACKS_INPUT "ListStacksInput" {
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN);
    stack_status_filter: Option<Vec<String>> = Member::new("StackStatusFilter", &STACK_STATUS_FILTER);
} }

shape! { ListStacksOutput LIST_STACKS_OUTPUT "ListStacksOutput" {
    stack_summaries: Option<Vec<StackSummary>> = Member::new("StackSummaries", &STACK_SUMMARIES);
    next_token: Option<String> = Member::new("NextToken", &NEXT_TOKEN);
} }

shape! { OperationEntry OPERATION_ENTRY "OperationEntry" {
    operation_type: Option<String> = Member::new("OperationType", &OPERATION_TYPE);
    operation_id: Option<String> = Member::new("OperationId", &OPERATION_ID);
} }

shape! { Output OUTPUT "Output" {
    output_key: Option<String> = Member::new("OutputKey", &OUTPUT_KEY);
    output_value: Option<String> = Member::new("OutputValue", &OUTPUT_VALUE);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    export_name: Option<String> = Member::new("ExportName", &EXPORT_NAME);
} }

shape! { Parameter PARAMETER "Parameter" {
    parameter_key: Option<String> = Member::new("ParameterKey", &PARAMETER_KEY);
    parameter_value: Option<String> = Member::new("ParameterValue", &PARAMETER_VALUE);
    use_previous_value: Option<bool> = Member::new("UsePreviousValue", &USE_PREVIOUS_VALUE);
    resolved_value: Option<String> = Member::new("ResolvedValue", &PARAMETER_VALUE);
} }

shape! { RollbackConfiguration ROLLBACK_CONFIGURATION "RollbackConfiguration" {
    rollback_triggers: Option<Vec<RollbackTrigger>> = Member::new("RollbackTriggers", &ROLLBACK_TRIGGERS);
    monitoring_time_in_minutes: Option<i32> = Member::new("MonitoringTimeInMinutes", &MONITORING_TIME_IN_MINUTES);
} }

shape! { RollbackTrigger ROLLBACK_TRIGGER "RollbackTrigger" {
    arn: Option<String> = Member::new("Arn", &ARN).required();
    r#type: Option<String> = Member::new("Type", &TYPE).required();
} }

shape! { Stack STACK "Stack" {
    stack_id: Option<String> = Member::new("StackId", &STACK_ID);
    stack_name: Option<String> = Member::new("StackName", &STACK_NAME).required();
    change_set_id: Option<String> = Member::new("ChangeSetId", &CHANGE_SET_ID);
    description: Option<String> = Member::new("Description", &DESCRIPTION);
    parameters: Option<Vec<Parameter>> = Member::new("Parameters", &PARAMETERS);
    creation_time: Option<Timestamp> = Member::new("CreationTime", &CREATION_TIME).required();
    deletion_time: Option<Timestamp> = Member::new("DeletionTime", &DELETION_TIME);
    last_updated_time: Option<Timestamp> = Member::new("LastUpdatedTime", &LAST_UPDATED_TIME);
    rollback_configuration: Option<RollbackConfiguration> = Member::new("RollbackConfiguration", &ROLLBACK_CONFIGURATION);
    stack_status: Option<String> = Member::new("StackStatus", &STACK_STATUS).required();
    stack_status_reason: Option<String> = Member::new("StackStatusReason", &STACK_STATUS_REASON);
    disable_rollback: Option<bool> = Member::new("DisableRollback", &DISABLE_ROLLBACK);
    notification_arns: Option<Vec<String>> = Member::new("NotificationARNs", &NOTIFICATION_ARNS);
    timeout_in_minutes: Option<i32> = Member::new("TimeoutInMinutes", &TIMEOUT_MINUTES);
    capabilities: Option<Vec<String>> = Member::new("Capabilities", &CAPABILITIES);
    outputs: Option<Vec<Output>> = Member::new("Outputs", &OUTPUTS);
    role_arn: Option<String> = Member::new("RoleARN", &ROLE_ARN);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAGS);
    enable_termination_protection: Option<bool> = Member::new("EnableTerminationProtection", &ENABLE_TERMINATION_PROTECTION);
    parent_id: Option<String> = Member::new("ParentId", &STACK_ID);
    root_id: Option<String> = Member::new("RootId", &STACK_ID);
    drift_information: Option<StackDriftInformation> = Member::new("DriftInformation", &STACK_DRIFT_INFORMATION);
    retain_except_on_create: Option<bool> = Member::new("RetainExceptOnCreate", &RETAIN_EXCEPT_ON_CREATE);
    deletion_mode: Option<String> = Member::new("DeletionMode", &DELETION_MODE);
    detailed_status: Option<String> = Member::new("DetailedStatus", &DETAILED_STATUS);
    last_operations: Option<Vec<OperationEntry>> = Member::new("LastOperations", &LAST_OPERATIONS);
} }

shape! { StackDriftInformation STACK_DRIFT_INFORMATION "StackDriftInformation" {
    stack_drift_status: Option<String> = Member::new("StackDriftStatus", &STACK_DRIFT_STATUS).required();
    last_check_timestamp: Option<Timestamp> = Member::new("LastCheckTimestamp", &TIMESTAMP);
} }

shape! { StackDriftInformationSummary STACK_DRIFT_INFORMATION_SUMMARY "StackDriftInformationSummary" {
    stack_drift_status: Option<String> = Member::new("StackDriftStatus", &STACK_DRIFT_STATUS).required();
    last_check_timestamp: Option<Timestamp> = Member::new("LastCheckTimestamp", &TIMESTAMP);
} }

shape! { StackSummary STACK_SUMMARY "StackSummary" {
    stack_id: Option<String> = Member::new("StackId", &STACK_ID);
    stack_name: Option<String> = Member::new("StackName", &STACK_NAME).required();
    template_description: Option<String> = Member::new("TemplateDescription", &TEMPLATE_DESCRIPTION);
    creation_time: Option<Timestamp> = Member::new("CreationTime", &CREATION_TIME).required();
    last_updated_time: Option<Timestamp> = Member::new("LastUpdatedTime", &LAST_UPDATED_TIME);
    deletion_time: Option<Timestamp> = Member::new("DeletionTime", &DELETION_TIME);
    stack_status: Option<String> = Member::new("StackStatus", &STACK_STATUS).required();
    stack_status_reason: Option<String> = Member::new("StackStatusReason", &STACK_STATUS_REASON);
    parent_id: Option<String> = Member::new("ParentId", &STACK_ID);
    root_id: Option<String> = Member::new("RootId", &STACK_ID);
    drift_information: Option<StackDriftInformationSummary> = Member::new("DriftInformation", &STACK_DRIFT_INFORMATION_SUMMARY);
    last_operations: Option<Vec<OperationEntry>> = Member::new("LastOperations", &LAST_OPERATIONS);
} }

shape! { Tag TAG "Tag" {
    key: Option<String> = Member::new("Key", &TAG_KEY).required();
    value: Option<String> = Member::new("Value", &TAG_VALUE).required();
} }

shape! { TokenAlreadyExistsException TOKEN_ALREADY_EXISTS_EXCEPTION "TokenAlreadyExistsException" {
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static ALREADY_EXISTS_EXCEPTION: ErrorShape = ErrorShape {
        shape: "AlreadyExistsException",
        code: "AlreadyExistsException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::ALREADY_EXISTS_EXCEPTION),
    };
    pub static INSUFFICIENT_CAPABILITIES_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InsufficientCapabilitiesException",
        code: "InsufficientCapabilitiesException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INSUFFICIENT_CAPABILITIES_EXCEPTION),
    };
    pub static LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "LimitExceededException",
        code: "LimitExceededException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::LIMIT_EXCEEDED_EXCEPTION),
    };
    pub static TOKEN_ALREADY_EXISTS_EXCEPTION: ErrorShape = ErrorShape {
        shape: "TokenAlreadyExistsException",
        code: "TokenAlreadyExistsException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::TOKEN_ALREADY_EXISTS_EXCEPTION),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        CreateStack(super::CreateStackInput) -> super::CreateStackOutput;
        DescribeStacks(super::DescribeStacksInput) -> super::DescribeStacksOutput;
        ListStacks(super::ListStacksInput) -> super::ListStacksOutput;
    }
}

operation_table! {
    CreateStack "POST" "/" 200 (CREATE_STACK_INPUT) -> (CREATE_STACK_OUTPUT) has_output true wrapper Some("CreateStackResult"), unsigned false errors [ALREADY_EXISTS_EXCEPTION INSUFFICIENT_CAPABILITIES_EXCEPTION LIMIT_EXCEEDED_EXCEPTION TOKEN_ALREADY_EXISTS_EXCEPTION];
    DescribeStacks "POST" "/" 200 (DESCRIBE_STACKS_INPUT) -> (DESCRIBE_STACKS_OUTPUT) has_output true wrapper Some("DescribeStacksResult"), unsigned false errors [];
    ListStacks "POST" "/" 200 (LIST_STACKS_INPUT) -> (LIST_STACKS_OUTPUT) has_output true wrapper Some("ListStacksResult"), unsigned false errors [];
}

left_out! {
    ActivateOrganizationsAccess "POST" "/";
    ActivateType "POST" "/";
    BatchDescribeTypeConfigurations "POST" "/";
    CancelUpdateStack "POST" "/";
    ContinueUpdateRollback "POST" "/";
    CreateChangeSet "POST" "/";
    CreateGeneratedTemplate "POST" "/";
    CreateStackInstances "POST" "/";
    CreateStackRefactor "POST" "/";
    CreateStackSet "POST" "/";
    DeactivateOrganizationsAccess "POST" "/";
    DeactivateType "POST" "/";
    DeleteChangeSet "POST" "/";
    DeleteGeneratedTemplate "POST" "/";
    DeleteStack "POST" "/";
    DeleteStackInstances "POST" "/";
    DeleteStackSet "POST" "/";
    DeregisterType "POST" "/";
    DescribeAccountLimits "POST" "/";
    DescribeChangeSet "POST" "/";
    DescribeChangeSetHooks "POST" "/";
    DescribeEvents "POST" "/";
    DescribeGeneratedTemplate "POST" "/";
    DescribeOrganizationsAccess "POST" "/";
    DescribePublisher "POST" "/";
    DescribeResourceScan "POST" "/";
    DescribeStackDriftDetectionStatus "POST" "/";
    DescribeStackEvents "POST" "/";
    DescribeStackInstance "POST" "/";
    DescribeStackRefactor "POST" "/";
    DescribeStackResource "POST" "/";
    DescribeStackResourceDrifts "POST" "/";
    DescribeStackResources "POST" "/";
    DescribeStackSet "POST" "/";
    DescribeStackSetOperation "POST" "/";
    DescribeType "POST" "/";
    DescribeTypeRegistration "POST" "/";
    DetectStackDrift "POST" "/";
    DetectStackResourceDrift "POST" "/";
    DetectStackSetDrift "POST" "/";
    EstimateTemplateCost "POST" "/";
    ExecuteChangeSet "POST" "/";
    ExecuteStackRefactor "POST" "/";
    GetGeneratedTemplate "POST" "/";
    GetHookResult "POST" "/";
    GetStackPolicy "POST" "/";
    GetTemplate "POST" "/";
    GetTemplateSummary "POST" "/";
    ImportStacksToStackSet "POST" "/";
    ListChangeSets "POST" "/";
    ListExports "POST" "/";
    ListGeneratedTemplates "POST" "/";
    ListHookResults "POST" "/";
    ListImports "POST" "/";
    ListResourceScanRelatedResources "POST" "/";
    ListResourceScanResources "POST" "/";
    ListResourceScans "POST" "/";
    ListStackInstanceResourceDrifts "POST" "/";
    ListStackInstances "POST" "/";
    ListStackRefactorActions "POST" "/";
    ListStackRefactors "POST" "/";
    ListStackResources "POST" "/";
    ListStackSetAutoDeploymentTargets "POST" "/";
    ListStackSetOperationResults "POST" "/";
    ListStackSetOperations "POST" "/";
    ListStackSets "POST" "/";
    ListTypeRegistrations "POST" "/";
    ListTypeVersions "POST" "/";
    ListTypes "POST" "/";
    PublishType "POST" "/";
    RecordHandlerProgress "POST" "/";
    RegisterPublisher "POST" "/";
    RegisterType "POST" "/";
    RollbackStack "POST" "/";
    SetStackPolicy "POST" "/";
    SetTypeConfiguration "POST" "/";
    SetTypeDefaultVersion "POST" "/";
    SignalResource "POST" "/";
    StartResourceScan "POST" "/";
    StopStackSetOperation "POST" "/";
    TestType "POST" "/";
    UpdateGeneratedTemplate "POST" "/";
    UpdateStack "POST" "/";
    UpdateStackInstances "POST" "/";
    UpdateStackSet "POST" "/";
    UpdateTerminationProtection "POST" "/";
    ValidateTemplate "POST" "/";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "cloudformation",
    service_id: "CloudFormation",
    api_version: "2010-05-15",
    protocol: Protocol::Query,
    signing_name: "cloudformation",
    target_prefix: None,
    xml_namespace: Some("http://cloudformation.amazonaws.com/doc/2010-05-15/"),
    operations: OPERATIONS,
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::INSUFFICIENT_CAPABILITIES_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::TOKEN_ALREADY_EXISTS_EXCEPTION,
    ],
    validation_error: &wire::common::VALIDATION_ERROR,
    names_inputs: false,
    left_out: LEFT_OUT,
};
