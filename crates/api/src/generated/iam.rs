//! AWS Identity and Access Management (2010-05-08).
//!
//! Written by `cargo xtask codegen iam` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use bytes::Bytes;
use wire::{Kind, List, Member, Protocol, Schema, ServiceModel, pattern};

use crate::Map;
use crate::shape::{left_out, operation_table, shape};

pub static ACTION_NAME_LIST_TYPE: Schema =
    Schema::new("ActionNameListType", Kind::List(&const { List::of(&ACTION_NAME_TYPE) }));
pub static ACTION_NAME_TYPE: Schema = Schema::new("ActionNameType", Kind::String).min(3).max(128);
pub static ARN_LIST_TYPE: Schema = Schema::new("ArnListType", Kind::List(&const { List::of(&ARN_TYPE) }));
pub static BOOTSTRAP_DATUM: Schema = Schema::new("BootstrapDatum", Kind::Blob).sensitive();
pub static CERTIFICATION_KEY_TYPE: Schema =
    Schema::new("CertificationKeyType", Kind::String).min(1).max(128).pattern(pattern!(r"[\u0020-\u00FF]+"));
pub static CERTIFICATION_MAP_TYPE: Schema = Schema::new(
    "CertificationMapType",
    Kind::Map(&const { wire::Map::of(&CERTIFICATION_KEY_TYPE, &CERTIFICATION_VALUE_TYPE) }),
);
pub static CERTIFICATION_VALUE_TYPE: Schema =
    Schema::new("CertificationValueType", Kind::String).min(1).max(32).pattern(pattern!(r"[\u0020-\u00FF]+"));
pub static COLUMN_NUMBER: Schema = Schema::new("ColumnNumber", Kind::Integer);
pub static CONCURRENT_MODIFICATION_MESSAGE: Schema =
    Schema::new("ConcurrentModificationMessage", Kind::String);
pub static CONTEXT_ENTRY_LIST_TYPE: Schema =
    Schema::new("ContextEntryListType", Kind::List(&const { List::of(&CONTEXT_ENTRY) }));
pub static CONTEXT_KEY_NAME_TYPE: Schema = Schema::new("ContextKeyNameType", Kind::String).min(5).max(256);
pub static CONTEXT_KEY_NAMES_RESULT_LIST_TYPE: Schema =
    Schema::new("ContextKeyNamesResultListType", Kind::List(&const { List::of(&CONTEXT_KEY_NAME_TYPE) }));
pub static CONTEXT_KEY_TYPE_ENUM: Schema = Schema::new("ContextKeyTypeEnum", Kind::String).values(&[
    "string",
    "stringList",
    "numeric",
    "numericList",
    "boolean",
    "booleanList",
    "ip",
    "ipList",
    "binary",
    "binaryList",
    "date",
    "dateList",
]);
pub static CONTEXT_KEY_VALUE_LIST_TYPE: Schema =
    Schema::new("ContextKeyValueListType", Kind::List(&const { List::of(&CONTEXT_KEY_VALUE_TYPE) }));
pub static CONTEXT_KEY_VALUE_TYPE: Schema = Schema::new("ContextKeyValueType", Kind::String);
pub static DELETION_TASK_ID_TYPE: Schema = Schema::new("DeletionTaskIdType", Kind::String).min(1).max(1000);
pub static DELETION_TASK_STATUS_TYPE: Schema = Schema::new("DeletionTaskStatusType", Kind::String).values(&[
    "SUCCEEDED",
    "IN_PROGRESS",
    "FAILED",
    "NOT_STARTED",
]);
pub static ENTITY_TYPE: Schema = Schema::new("EntityType", Kind::String).values(&[
    "User",
    "Role",
    "Group",
    "LocalManagedPolicy",
    "AWSManagedPolicy",
]);
pub static EVAL_DECISION_DETAILS_TYPE: Schema = Schema::new(
    "EvalDecisionDetailsType",
    Kind::Map(&const { wire::Map::of(&EVAL_DECISION_SOURCE_TYPE, &POLICY_EVALUATION_DECISION_TYPE) }),
);
pub static EVAL_DECISION_SOURCE_TYPE: Schema =
    Schema::new("EvalDecisionSourceType", Kind::String).min(3).max(256);
pub static EVALUATION_RESULTS_LIST_TYPE: Schema =
    Schema::new("EvaluationResultsListType", Kind::List(&const { List::of(&EVALUATION_RESULT) }));
pub static LINE_NUMBER: Schema = Schema::new("LineNumber", Kind::Integer);
pub static MANAGED_POLICY_DETAIL_LIST_TYPE: Schema =
    Schema::new("ManagedPolicyDetailListType", Kind::List(&const { List::of(&MANAGED_POLICY_DETAIL) }));
pub static OPEN_ID_CONNECT_PROVIDER_LIST_TYPE: Schema = Schema::new(
    "OpenIDConnectProviderListType",
    Kind::List(&const { List::of(&OPEN_ID_CONNECT_PROVIDER_LIST_ENTRY) }),
);
pub static OPEN_ID_CONNECT_PROVIDER_URL_TYPE: Schema =
    Schema::new("OpenIDConnectProviderUrlType", Kind::String).min(1).max(255);
pub static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: Schema =
    Schema::new("PermissionsBoundaryAttachmentType", Kind::String).values(&["PermissionsBoundaryPolicy"]);
pub static POLICY_EVALUATION_DECISION_TYPE: Schema =
    Schema::new("PolicyEvaluationDecisionType", Kind::String).values(&[
        "allowed",
        "explicitDeny",
        "implicitDeny",
    ]);
pub static POLICY_GROUP_LIST_TYPE: Schema =
    Schema::new("PolicyGroupListType", Kind::List(&const { List::of(&POLICY_GROUP) }));
pub static POLICY_IDENTIFIER_TYPE: Schema = Schema::new("PolicyIdentifierType", Kind::String);
pub static POLICY_ROLE_LIST_TYPE: Schema =
    Schema::new("PolicyRoleListType", Kind::List(&const { List::of(&POLICY_ROLE) }));
pub static POLICY_SOURCE_TYPE: Schema = Schema::new("PolicySourceType", Kind::String).values(&[
    "user",
    "group",
    "role",
    "aws-managed",
    "user-managed",
    "resource",
    "none",
]);
pub static POLICY_USAGE_TYPE: Schema =
    Schema::new("PolicyUsageType", Kind::String).values(&["PermissionsPolicy", "PermissionsBoundary"]);
pub static POLICY_USER_LIST_TYPE: Schema =
    Schema::new("PolicyUserListType", Kind::List(&const { List::of(&POLICY_USER) }));
pub static REASON_TYPE: Schema = Schema::new("ReasonType", Kind::String).max(1000);
pub static REGION_NAME_TYPE: Schema = Schema::new("RegionNameType", Kind::String).min(1).max(100);
pub static REPORT_CONTENT_TYPE: Schema = Schema::new("ReportContentType", Kind::Blob);
pub static REPORT_FORMAT_TYPE: Schema = Schema::new("ReportFormatType", Kind::String).values(&["text/csv"]);
pub static REPORT_STATE_DESCRIPTION_TYPE: Schema = Schema::new("ReportStateDescriptionType", Kind::String);
pub static REPORT_STATE_TYPE: Schema =
    Schema::new("ReportStateType", Kind::String).values(&["STARTED", "INPROGRESS", "COMPLETE"]);
pub static RESOURCE_HANDLING_OPTION_TYPE: Schema =
    Schema::new("ResourceHandlingOptionType", Kind::String).min(1).max(64);
pub static RESOURCE_NAME_LIST_TYPE: Schema =
    Schema::new("ResourceNameListType", Kind::List(&const { List::of(&RESOURCE_NAME_TYPE) }));
pub static RESOURCE_NAME_TYPE: Schema = Schema::new("ResourceNameType", Kind::String).min(1).max(2048);
pub static RESOURCE_SPECIFIC_RESULT_LIST_TYPE: Schema =
    Schema::new("ResourceSpecificResultListType", Kind::List(&const { List::of(&RESOURCE_SPECIFIC_RESULT) }));
pub static ROLE_USAGE_LIST_TYPE: Schema =
    Schema::new("RoleUsageListType", Kind::List(&const { List::of(&ROLE_USAGE_TYPE) }));
pub static SAML_METADATA_DOCUMENT_TYPE: Schema =
    Schema::new("SAMLMetadataDocumentType", Kind::String).min(1000).max(10000000);
pub static SAML_PROVIDER_LIST_TYPE: Schema =
    Schema::new("SAMLProviderListType", Kind::List(&const { List::of(&SAML_PROVIDER_LIST_ENTRY) }));
pub static SAML_PROVIDER_NAME_TYPE: Schema =
    Schema::new("SAMLProviderNameType", Kind::String).min(1).max(128).pattern(pattern!(r"[\w._-]+"));
pub static SSH_PUBLIC_KEY_LIST_TYPE: Schema =
    Schema::new("SSHPublicKeyListType", Kind::List(&const { List::of(&SSH_PUBLIC_KEY_METADATA) }));
pub static SERVICE_SPECIFIC_CREDENTIALS_LIST_TYPE: Schema = Schema::new(
    "ServiceSpecificCredentialsListType",
    Kind::List(&const { List::of(&SERVICE_SPECIFIC_CREDENTIAL_METADATA) }),
);
pub static SIMULATION_POLICY_LIST_TYPE: Schema =
    Schema::new("SimulationPolicyListType", Kind::List(&const { List::of(&POLICY_DOCUMENT_TYPE) }));
pub static STATEMENT_LIST_TYPE: Schema =
    Schema::new("StatementListType", Kind::List(&const { List::of(&STATEMENT) }));
pub static ACCESS_KEY_ID_TYPE: Schema =
    Schema::new("accessKeyIdType", Kind::String).min(16).max(128).pattern(pattern!(r"[\w]+"));
pub static ACCESS_KEY_METADATA_LIST_TYPE: Schema =
    Schema::new("accessKeyMetadataListType", Kind::List(&const { List::of(&ACCESS_KEY_METADATA) }));
pub static ACCESS_KEY_SECRET_TYPE: Schema = Schema::new("accessKeySecretType", Kind::String).sensitive();
pub static ACCOUNT_ALIAS_LIST_TYPE: Schema =
    Schema::new("accountAliasListType", Kind::List(&const { List::of(&ACCOUNT_ALIAS_TYPE) }));
pub static ACCOUNT_ALIAS_TYPE: Schema = Schema::new("accountAliasType", Kind::String)
    .min(3)
    .max(63)
    .pattern(pattern!(r"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$"));
pub static ALL_USERS: Schema = Schema::new("allUsers", Kind::Boolean);
pub static ARN_TYPE: Schema = Schema::new("arnType", Kind::String).min(20).max(2048);
pub static ASSERTION_ENCRYPTION_MODE_TYPE: Schema =
    Schema::new("assertionEncryptionModeType", Kind::String).values(&["Required", "Allowed"]);
pub static ASSIGNMENT_STATUS_TYPE: Schema =
    Schema::new("assignmentStatusType", Kind::String).values(&["Assigned", "Unassigned", "Any"]);
pub static ATTACHED_POLICIES_LIST_TYPE: Schema =
    Schema::new("attachedPoliciesListType", Kind::List(&const { List::of(&ATTACHED_POLICY) }));
pub static ATTACHMENT_COUNT_TYPE: Schema = Schema::new("attachmentCountType", Kind::Integer);
pub static AUTHENTICATION_CODE_TYPE: Schema =
    Schema::new("authenticationCodeType", Kind::String).min(6).max(6).pattern(pattern!(r"[\d]+"));
pub static BOOLEAN_OBJECT_TYPE: Schema = Schema::new("booleanObjectType", Kind::Boolean);
pub static BOOLEAN_TYPE: Schema = Schema::new("booleanType", Kind::Boolean);
pub static CERTIFICATE_BODY_TYPE: Schema = Schema::new("certificateBodyType", Kind::String)
    .min(1)
    .max(16384)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"));
pub static CERTIFICATE_CHAIN_TYPE: Schema = Schema::new("certificateChainType", Kind::String)
    .min(1)
    .max(2097152)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"));
pub static CERTIFICATE_ID_TYPE: Schema =
    Schema::new("certificateIdType", Kind::String).min(24).max(128).pattern(pattern!(r"[\w]+"));
pub static CERTIFICATE_LIST_TYPE: Schema =
    Schema::new("certificateListType", Kind::List(&const { List::of(&SIGNING_CERTIFICATE) }));
pub static CLIENT_ID_LIST_TYPE: Schema =
    Schema::new("clientIDListType", Kind::List(&const { List::of(&CLIENT_ID_TYPE) }));
pub static CLIENT_ID_TYPE: Schema = Schema::new("clientIDType", Kind::String).min(1).max(255);
pub static CREDENTIAL_AGE_DAYS: Schema = Schema::new("credentialAgeDays", Kind::Integer).min(1).max(36600);
pub static CREDENTIAL_REPORT_EXPIRED_EXCEPTION_MESSAGE: Schema =
    Schema::new("credentialReportExpiredExceptionMessage", Kind::String);
pub static CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION_MESSAGE: Schema =
    Schema::new("credentialReportNotPresentExceptionMessage", Kind::String);
pub static CREDENTIAL_REPORT_NOT_READY_EXCEPTION_MESSAGE: Schema =
    Schema::new("credentialReportNotReadyExceptionMessage", Kind::String);
pub static CUSTOM_SUFFIX_TYPE: Schema =
    Schema::new("customSuffixType", Kind::String).min(1).max(64).pattern(pattern!(r"[\w+=,.@-]+"));
pub static DATE_TYPE: Schema = Schema::new("dateType", Kind::Timestamp(None));
pub static DELETE_CONFLICT_MESSAGE: Schema = Schema::new("deleteConflictMessage", Kind::String);
pub static DUPLICATE_CERTIFICATE_MESSAGE: Schema = Schema::new("duplicateCertificateMessage", Kind::String);
pub static DUPLICATE_SSH_PUBLIC_KEY_MESSAGE: Schema =
    Schema::new("duplicateSSHPublicKeyMessage", Kind::String);
pub static ENCODING_TYPE: Schema = Schema::new("encodingType", Kind::String).values(&["SSH", "PEM"]);
pub static ENTITY_ALREADY_EXISTS_MESSAGE: Schema = Schema::new("entityAlreadyExistsMessage", Kind::String);
pub static ENTITY_LIST_TYPE: Schema =
    Schema::new("entityListType", Kind::List(&const { List::of(&ENTITY_TYPE) }));
pub static ENTITY_TEMPORARILY_UNMODIFIABLE_MESSAGE: Schema =
    Schema::new("entityTemporarilyUnmodifiableMessage", Kind::String);
pub static EXISTING_USER_NAME_TYPE: Schema =
    Schema::new("existingUserNameType", Kind::String).min(1).max(128).pattern(pattern!(r"[\w+=,.@-]+"));
pub static GROUP_DETAIL_LIST_TYPE: Schema =
    Schema::new("groupDetailListType", Kind::List(&const { List::of(&GROUP_DETAIL) }));
pub static GROUP_LIST_TYPE: Schema = Schema::new("groupListType", Kind::List(&const { List::of(&GROUP) }));
pub static GROUP_NAME_LIST_TYPE: Schema =
    Schema::new("groupNameListType", Kind::List(&const { List::of(&GROUP_NAME_TYPE) }));
pub static GROUP_NAME_TYPE: Schema =
    Schema::new("groupNameType", Kind::String).min(1).max(128).pattern(pattern!(r"[\w+=,.@-]+"));
pub static ID_TYPE: Schema = Schema::new("idType", Kind::String).min(16).max(128).pattern(pattern!(r"[\w]+"));
pub static INSTANCE_PROFILE_LIST_TYPE: Schema =
    Schema::new("instanceProfileListType", Kind::List(&const { List::of(&INSTANCE_PROFILE) }));
pub static INSTANCE_PROFILE_NAME_TYPE: Schema =
    Schema::new("instanceProfileNameType", Kind::String).min(1).max(128).pattern(pattern!(r"[\w+=,.@-]+"));
pub static INVALID_AUTHENTICATION_CODE_MESSAGE: Schema =
    Schema::new("invalidAuthenticationCodeMessage", Kind::String);
pub static INVALID_CERTIFICATE_MESSAGE: Schema = Schema::new("invalidCertificateMessage", Kind::String);
pub static INVALID_INPUT_MESSAGE: Schema = Schema::new("invalidInputMessage", Kind::String);
pub static INVALID_PUBLIC_KEY_MESSAGE: Schema = Schema::new("invalidPublicKeyMessage", Kind::String);
pub static KEY_PAIR_MISMATCH_MESSAGE: Schema = Schema::new("keyPairMismatchMessage", Kind::String);
pub static LIMIT_EXCEEDED_MESSAGE: Schema = Schema::new("limitExceededMessage", Kind::String);
pub static MALFORMED_CERTIFICATE_MESSAGE: Schema = Schema::new("malformedCertificateMessage", Kind::String);
pub static MALFORMED_POLICY_DOCUMENT_MESSAGE: Schema =
    Schema::new("malformedPolicyDocumentMessage", Kind::String);
pub static MARKER_TYPE: Schema =
    Schema::new("markerType", Kind::String).min(1).max(320).pattern(pattern!(r"[\u0020-\u00FF]+"));
pub static MAX_ITEMS_TYPE: Schema = Schema::new("maxItemsType", Kind::Integer).min(1).max(1000);
pub static MAX_PASSWORD_AGE_TYPE: Schema = Schema::new("maxPasswordAgeType", Kind::Integer).min(1).max(1095);
pub static MFA_DEVICE_LIST_TYPE: Schema =
    Schema::new("mfaDeviceListType", Kind::List(&const { List::of(&MFA_DEVICE) }));
pub static MINIMUM_PASSWORD_LENGTH_TYPE: Schema =
    Schema::new("minimumPasswordLengthType", Kind::Integer).min(6).max(128);
pub static NO_SUCH_ENTITY_MESSAGE: Schema = Schema::new("noSuchEntityMessage", Kind::String);
pub static OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION_MESSAGE: Schema =
    Schema::new("openIdIdpCommunicationErrorExceptionMessage", Kind::String);
pub static PASSWORD_POLICY_VIOLATION_MESSAGE: Schema =
    Schema::new("passwordPolicyViolationMessage", Kind::String);
pub static PASSWORD_REUSE_PREVENTION_TYPE: Schema =
    Schema::new("passwordReusePreventionType", Kind::Integer).min(1).max(24);
pub static PASSWORD_TYPE: Schema = Schema::new("passwordType", Kind::String)
    .min(1)
    .max(128)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"))
    .sensitive();
pub static PATH_PREFIX_TYPE: Schema =
    Schema::new("pathPrefixType", Kind::String).min(1).max(512).pattern(pattern!(r"\u002F[\u0021-\u007F]*"));
pub static PATH_TYPE: Schema = Schema::new("pathType", Kind::String)
    .min(1)
    .max(512)
    .pattern(pattern!(r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)"));
pub static POLICY_DESCRIPTION_TYPE: Schema = Schema::new("policyDescriptionType", Kind::String).max(1000);
pub static POLICY_DETAIL_LIST_TYPE: Schema =
    Schema::new("policyDetailListType", Kind::List(&const { List::of(&POLICY_DETAIL) }));
pub static POLICY_DOCUMENT_TYPE: Schema = Schema::new("policyDocumentType", Kind::String)
    .min(1)
    .max(131072)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"));
pub static POLICY_DOCUMENT_VERSION_LIST_TYPE: Schema =
    Schema::new("policyDocumentVersionListType", Kind::List(&const { List::of(&POLICY_VERSION) }));
pub static POLICY_EVALUATION_ERROR_MESSAGE: Schema =
    Schema::new("policyEvaluationErrorMessage", Kind::String);
pub static POLICY_LIST_TYPE: Schema = Schema::new("policyListType", Kind::List(&const { List::of(&POLICY) }));
pub static POLICY_NAME_LIST_TYPE: Schema =
    Schema::new("policyNameListType", Kind::List(&const { List::of(&POLICY_NAME_TYPE) }));
pub static POLICY_NAME_TYPE: Schema =
    Schema::new("policyNameType", Kind::String).min(1).max(128).pattern(pattern!(r"[\w+=,.@-]+"));
pub static POLICY_NOT_ATTACHABLE_MESSAGE: Schema = Schema::new("policyNotAttachableMessage", Kind::String);
pub static POLICY_PATH_TYPE: Schema = Schema::new("policyPathType", Kind::String)
    .min(1)
    .max(512)
    .pattern(pattern!(r"((/[A-Za-z0-9\.,\+@=_-]+)*)/"));
pub static POLICY_SCOPE_TYPE: Schema =
    Schema::new("policyScopeType", Kind::String).values(&["All", "AWS", "Local"]);
pub static POLICY_VERSION_ID_TYPE: Schema =
    Schema::new("policyVersionIdType", Kind::String).pattern(pattern!(r"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?"));
pub static PRIVATE_KEY_ID_TYPE: Schema =
    Schema::new("privateKeyIdType", Kind::String).min(22).max(64).pattern(pattern!(r"[A-Z0-9]+"));
pub static PRIVATE_KEY_LIST: Schema =
    Schema::new("privateKeyList", Kind::List(&const { List::of(&SAML_PRIVATE_KEY) })).max(2);
pub static PRIVATE_KEY_TYPE: Schema = Schema::new("privateKeyType", Kind::String)
    .min(1)
    .max(16384)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"))
    .sensitive();
pub static PUBLIC_KEY_FINGERPRINT_TYPE: Schema =
    Schema::new("publicKeyFingerprintType", Kind::String).min(48).max(48).pattern(pattern!(r"[:\w]+"));
pub static PUBLIC_KEY_ID_TYPE: Schema =
    Schema::new("publicKeyIdType", Kind::String).min(20).max(128).pattern(pattern!(r"[\w]+"));
pub static PUBLIC_KEY_MATERIAL_TYPE: Schema = Schema::new("publicKeyMaterialType", Kind::String)
    .min(1)
    .max(16384)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"));
pub static RESPONSE_MARKER_TYPE: Schema = Schema::new("responseMarkerType", Kind::String);
pub static ROLE_DESCRIPTION_TYPE: Schema = Schema::new("roleDescriptionType", Kind::String)
    .max(1000)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*"));
pub static ROLE_DETAIL_LIST_TYPE: Schema =
    Schema::new("roleDetailListType", Kind::List(&const { List::of(&ROLE_DETAIL) }));
pub static ROLE_LIST_TYPE: Schema = Schema::new("roleListType", Kind::List(&const { List::of(&ROLE) }));
pub static ROLE_MAX_SESSION_DURATION_TYPE: Schema =
    Schema::new("roleMaxSessionDurationType", Kind::Integer).min(3600).max(43200);
pub static ROLE_NAME_TYPE: Schema =
    Schema::new("roleNameType", Kind::String).min(1).max(64).pattern(pattern!(r"[\w+=,.@-]+"));
pub static SERIAL_NUMBER_TYPE: Schema =
    Schema::new("serialNumberType", Kind::String).min(9).max(256).pattern(pattern!(r"[\w+=/:,.@-]+"));
pub static SERVER_CERTIFICATE_METADATA_LIST_TYPE: Schema = Schema::new(
    "serverCertificateMetadataListType",
    Kind::List(&const { List::of(&SERVER_CERTIFICATE_METADATA) }),
);
pub static SERVER_CERTIFICATE_NAME_TYPE: Schema =
    Schema::new("serverCertificateNameType", Kind::String).min(1).max(128).pattern(pattern!(r"[\w+=,.@-]+"));
pub static SERVICE_CREDENTIAL_ALIAS: Schema =
    Schema::new("serviceCredentialAlias", Kind::String).min(0).max(200).pattern(pattern!(r"[\w+=,.@-]+"));
pub static SERVICE_CREDENTIAL_SECRET: Schema =
    Schema::new("serviceCredentialSecret", Kind::String).sensitive();
pub static SERVICE_FAILURE_EXCEPTION_MESSAGE: Schema =
    Schema::new("serviceFailureExceptionMessage", Kind::String);
pub static SERVICE_NAME: Schema = Schema::new("serviceName", Kind::String);
pub static SERVICE_NOT_SUPPORTED_MESSAGE: Schema = Schema::new("serviceNotSupportedMessage", Kind::String);
pub static SERVICE_PASSWORD: Schema = Schema::new("servicePassword", Kind::String).sensitive();
pub static SERVICE_SPECIFIC_CREDENTIAL_ID: Schema = Schema::new("serviceSpecificCredentialId", Kind::String)
    .min(20)
    .max(128)
    .pattern(pattern!(r"[\w]+"))
    .sensitive();
pub static SERVICE_SPECIFIC_CREDENTIAL_STATUS: Schema =
    Schema::new("serviceSpecificCredentialStatus", Kind::String)
        .values(&["Active", "Inactive", "Expired"])
        .sensitive();
pub static SERVICE_USER_NAME: Schema =
    Schema::new("serviceUserName", Kind::String).min(0).max(200).pattern(pattern!(r"[\w+=,.@-]*"));
pub static STATUS_TYPE: Schema =
    Schema::new("statusType", Kind::String).values(&["Active", "Inactive", "Expired"]);
pub static STRING_TYPE: Schema = Schema::new("stringType", Kind::String);
pub static SUMMARY_KEY_TYPE: Schema = Schema::new("summaryKeyType", Kind::String).values(&[
    "Users",
    "UsersQuota",
    "Groups",
    "GroupsQuota",
    "ServerCertificates",
    "ServerCertificatesQuota",
    "UserPolicySizeQuota",
    "GroupPolicySizeQuota",
    "GroupsPerUserQuota",
    "SigningCertificatesPerUserQuota",
    "AccessKeysPerUserQuota",
    "MFADevices",
    "MFADevicesInUse",
    "AccountMFAEnabled",
    "AccountAccessKeysPresent",
    "AccountPasswordPresent",
    "AccountSigningCertificatesPresent",
    "AttachedPoliciesPerGroupQuota",
    "AttachedPoliciesPerRoleQuota",
    "AttachedPoliciesPerUserQuota",
    "Policies",
    "PoliciesQuota",
    "PolicySizeQuota",
    "PolicyVersionsInUse",
    "PolicyVersionsInUseQuota",
    "VersionsPerPolicyQuota",
    "GlobalEndpointTokenVersion",
    "AssumeRolePolicySizeQuota",
    "InstanceProfiles",
    "InstanceProfilesQuota",
    "Providers",
    "RolePolicySizeQuota",
    "Roles",
    "RolesQuota",
]);
pub static SUMMARY_MAP_TYPE: Schema = Schema::new(
    "summaryMapType",
    Kind::Map(&const { wire::Map::of(&SUMMARY_KEY_TYPE, &SUMMARY_VALUE_TYPE) }),
);
pub static SUMMARY_VALUE_TYPE: Schema = Schema::new("summaryValueType", Kind::Integer);
pub static TAG_KEY_LIST_TYPE: Schema =
    Schema::new("tagKeyListType", Kind::List(&const { List::of(&TAG_KEY_TYPE) })).max(50);
pub static TAG_KEY_TYPE: Schema =
    Schema::new("tagKeyType", Kind::String).min(1).max(128).pattern(pattern!(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+"));
pub static TAG_LIST_TYPE: Schema = Schema::new("tagListType", Kind::List(&const { List::of(&TAG) })).max(50);
pub static TAG_VALUE_TYPE: Schema = Schema::new("tagValueType", Kind::String)
    .min(0)
    .max(256)
    .pattern(pattern!(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"));
pub static THUMBPRINT_LIST_TYPE: Schema =
    Schema::new("thumbprintListType", Kind::List(&const { List::of(&THUMBPRINT_TYPE) }));
pub static THUMBPRINT_TYPE: Schema = Schema::new("thumbprintType", Kind::String).min(40).max(40);
pub static UNMODIFIABLE_ENTITY_MESSAGE: Schema = Schema::new("unmodifiableEntityMessage", Kind::String);
pub static UNRECOGNIZED_PUBLIC_KEY_ENCODING_MESSAGE: Schema =
    Schema::new("unrecognizedPublicKeyEncodingMessage", Kind::String);
pub static USER_DETAIL_LIST_TYPE: Schema =
    Schema::new("userDetailListType", Kind::List(&const { List::of(&USER_DETAIL) }));
pub static USER_LIST_TYPE: Schema = Schema::new("userListType", Kind::List(&const { List::of(&USER) }));
pub static USER_NAME_TYPE: Schema =
    Schema::new("userNameType", Kind::String).min(1).max(64).pattern(pattern!(r"[\w+=,.@-]+"));
pub static VIRTUAL_MFA_DEVICE_LIST_TYPE: Schema =
    Schema::new("virtualMFADeviceListType", Kind::List(&const { List::of(&VIRTUAL_MFA_DEVICE) }));
pub static VIRTUAL_MFA_DEVICE_NAME: Schema =
    Schema::new("virtualMFADeviceName", Kind::String).min(1).pattern(pattern!(r"[\w+=,.@-]+"));

shape! { AccessKey ACCESS_KEY "AccessKey" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    access_key_id: Option<String> = Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required();
    status: Option<String> = Member::new("Status", &STATUS_TYPE).required();
    secret_access_key: Option<String> = Member::new("SecretAccessKey", &ACCESS_KEY_SECRET_TYPE).required();
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
} }

shape! { AccessKeyLastUsed ACCESS_KEY_LAST_USED "AccessKeyLastUsed" {
    last_used_date: Option<Timestamp> = Member::new("LastUsedDate", &DATE_TYPE);
    service_name: Option<String> = Member::new("ServiceName", &STRING_TYPE).required();
    region: Option<String> = Member::new("Region", &STRING_TYPE).required();
} }

shape! { AccessKeyMetadata ACCESS_KEY_METADATA "AccessKeyMetadata" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    access_key_id: Option<String> = Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE);
    status: Option<String> = Member::new("Status", &STATUS_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
} }

shape! { AddClientIDToOpenIDConnectProviderRequest ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_REQUEST "AddClientIDToOpenIDConnectProviderRequest" {
    open_id_connect_provider_arn: String = Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required();
    client_id: String = Member::new("ClientID", &CLIENT_ID_TYPE).required();
} }

shape! { AddRoleToInstanceProfileRequest ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST "AddRoleToInstanceProfileRequest" {
    instance_profile_name: String = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
} }

shape! { AddUserToGroupRequest ADD_USER_TO_GROUP_REQUEST "AddUserToGroupRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
} }

shape! { AttachGroupPolicyRequest ATTACH_GROUP_POLICY_REQUEST "AttachGroupPolicyRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
} }

shape! { AttachRolePolicyRequest ATTACH_ROLE_POLICY_REQUEST "AttachRolePolicyRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
} }

shape! { AttachUserPolicyRequest ATTACH_USER_POLICY_REQUEST "AttachUserPolicyRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
} }

shape! { AttachedPermissionsBoundary ATTACHED_PERMISSIONS_BOUNDARY "AttachedPermissionsBoundary" {
    permissions_boundary_type: Option<String> = Member::new("PermissionsBoundaryType", &PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE);
    permissions_boundary_arn: Option<String> = Member::new("PermissionsBoundaryArn", &ARN_TYPE);
} }

shape! { AttachedPolicy ATTACHED_POLICY "AttachedPolicy" {
    policy_name: Option<String> = Member::new("PolicyName", &POLICY_NAME_TYPE);
    policy_arn: Option<String> = Member::new("PolicyArn", &ARN_TYPE);
} }

shape! { ConcurrentModificationException CONCURRENT_MODIFICATION_EXCEPTION "ConcurrentModificationException" {
    message: Option<String> = Member::new("message", &CONCURRENT_MODIFICATION_MESSAGE);
} }

shape! { ContextEntry CONTEXT_ENTRY "ContextEntry" {
    context_key_name: Option<String> = Member::new("ContextKeyName", &CONTEXT_KEY_NAME_TYPE);
    context_key_values: Option<Vec<String>> = Member::new("ContextKeyValues", &CONTEXT_KEY_VALUE_LIST_TYPE);
    context_key_type: Option<String> = Member::new("ContextKeyType", &CONTEXT_KEY_TYPE_ENUM);
} }

shape! { CreateAccessKeyRequest CREATE_ACCESS_KEY_REQUEST "CreateAccessKeyRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
} }

shape! { CreateAccessKeyResponse CREATE_ACCESS_KEY_RESPONSE "CreateAccessKeyResponse" {
    access_key: Option<AccessKey> = Member::new("AccessKey", &ACCESS_KEY).required();
} }

shape! { CreateAccountAliasRequest CREATE_ACCOUNT_ALIAS_REQUEST "CreateAccountAliasRequest" {
    account_alias: String = Member::new("AccountAlias", &ACCOUNT_ALIAS_TYPE).required();
} }

shape! { CreateGroupRequest CREATE_GROUP_REQUEST "CreateGroupRequest" {
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
} }

shape! { CreateGroupResponse CREATE_GROUP_RESPONSE "CreateGroupResponse" {
    group: Option<Group> = Member::new("Group", &GROUP).required();
} }

shape! { CreateInstanceProfileRequest CREATE_INSTANCE_PROFILE_REQUEST "CreateInstanceProfileRequest" {
    instance_profile_name: String = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { CreateInstanceProfileResponse CREATE_INSTANCE_PROFILE_RESPONSE "CreateInstanceProfileResponse" {
    instance_profile: Option<InstanceProfile> = Member::new("InstanceProfile", &INSTANCE_PROFILE).required();
} }

shape! { CreateLoginProfileRequest CREATE_LOGIN_PROFILE_REQUEST "CreateLoginProfileRequest" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    password: Option<String> = Member::new("Password", &PASSWORD_TYPE);
    password_reset_required: Option<bool> = Member::new("PasswordResetRequired", &BOOLEAN_TYPE);
} }

shape! { CreateLoginProfileResponse CREATE_LOGIN_PROFILE_RESPONSE "CreateLoginProfileResponse" {
    login_profile: Option<LoginProfile> = Member::new("LoginProfile", &LOGIN_PROFILE).required();
} }

shape! { CreateOpenIDConnectProviderRequest CREATE_OPEN_ID_CONNECT_PROVIDER_REQUEST "CreateOpenIDConnectProviderRequest" {
    url: String = Member::new("Url", &OPEN_ID_CONNECT_PROVIDER_URL_TYPE).required();
    client_id_list: Option<Vec<String>> = Member::new("ClientIDList", &CLIENT_ID_LIST_TYPE);
    thumbprint_list: Option<Vec<String>> = Member::new("ThumbprintList", &THUMBPRINT_LIST_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { CreateOpenIDConnectProviderResponse CREATE_OPEN_ID_CONNECT_PROVIDER_RESPONSE "CreateOpenIDConnectProviderResponse" {
    open_id_connect_provider_arn: Option<String> = Member::new("OpenIDConnectProviderArn", &ARN_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { CreatePolicyRequest CREATE_POLICY_REQUEST "CreatePolicyRequest" {
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
    path: Option<String> = Member::new("Path", &POLICY_PATH_TYPE);
    policy_document: String = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
    description: Option<String> = Member::new("Description", &POLICY_DESCRIPTION_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { CreatePolicyResponse CREATE_POLICY_RESPONSE "CreatePolicyResponse" {
    policy: Option<Policy> = Member::new("Policy", &POLICY);
} }

shape! { CreatePolicyVersionRequest CREATE_POLICY_VERSION_REQUEST "CreatePolicyVersionRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    policy_document: String = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
    set_as_default: Option<bool> = Member::new("SetAsDefault", &BOOLEAN_TYPE);
} }

shape! { CreatePolicyVersionResponse CREATE_POLICY_VERSION_RESPONSE "CreatePolicyVersionResponse" {
    policy_version: Option<PolicyVersion> = Member::new("PolicyVersion", &POLICY_VERSION);
} }

shape! { CreateRoleRequest CREATE_ROLE_REQUEST "CreateRoleRequest" {
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    assume_role_policy_document: String = Member::new("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE).required();
    description: Option<String> = Member::new("Description", &ROLE_DESCRIPTION_TYPE);
    max_session_duration: Option<i32> = Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE);
    permissions_boundary: Option<String> = Member::new("PermissionsBoundary", &ARN_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { CreateRoleResponse CREATE_ROLE_RESPONSE "CreateRoleResponse" {
    role: Option<Role> = Member::new("Role", &ROLE).required();
} }

shape! { CreateSAMLProviderRequest CREATE_SAML_PROVIDER_REQUEST "CreateSAMLProviderRequest" {
    saml_metadata_document: String = Member::new("SAMLMetadataDocument", &SAML_METADATA_DOCUMENT_TYPE).required();
    name: String = Member::new("Name", &SAML_PROVIDER_NAME_TYPE).required();
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
    assertion_encryption_mode: Option<String> = Member::new("AssertionEncryptionMode", &ASSERTION_ENCRYPTION_MODE_TYPE);
    add_private_key: Option<String> = Member::new("AddPrivateKey", &PRIVATE_KEY_TYPE);
} }

shape! { CreateSAMLProviderResponse CREATE_SAML_PROVIDER_RESPONSE "CreateSAMLProviderResponse" {
    saml_provider_arn: Option<String> = Member::new("SAMLProviderArn", &ARN_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { CreateServiceLinkedRoleRequest CREATE_SERVICE_LINKED_ROLE_REQUEST "CreateServiceLinkedRoleRequest" {
    aws_service_name: String = Member::new("AWSServiceName", &GROUP_NAME_TYPE).required();
    description: Option<String> = Member::new("Description", &ROLE_DESCRIPTION_TYPE);
    custom_suffix: Option<String> = Member::new("CustomSuffix", &CUSTOM_SUFFIX_TYPE);
} }

shape! { CreateServiceLinkedRoleResponse CREATE_SERVICE_LINKED_ROLE_RESPONSE "CreateServiceLinkedRoleResponse" {
    role: Option<Role> = Member::new("Role", &ROLE);
} }

shape! { CreateServiceSpecificCredentialRequest CREATE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST "CreateServiceSpecificCredentialRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    service_name: String = Member::new("ServiceName", &SERVICE_NAME).required();
    credential_age_days: Option<i32> = Member::new("CredentialAgeDays", &CREDENTIAL_AGE_DAYS);
} }

shape! { CreateServiceSpecificCredentialResponse CREATE_SERVICE_SPECIFIC_CREDENTIAL_RESPONSE "CreateServiceSpecificCredentialResponse" {
    service_specific_credential: Option<ServiceSpecificCredential> = Member::new("ServiceSpecificCredential", &SERVICE_SPECIFIC_CREDENTIAL);
} }

shape! { CreateUserRequest CREATE_USER_REQUEST "CreateUserRequest" {
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    permissions_boundary: Option<String> = Member::new("PermissionsBoundary", &ARN_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { CreateUserResponse CREATE_USER_RESPONSE "CreateUserResponse" {
    user: Option<User> = Member::new("User", &USER);
} }

shape! { CreateVirtualMFADeviceRequest CREATE_VIRTUAL_MFA_DEVICE_REQUEST "CreateVirtualMFADeviceRequest" {
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    virtual_mfa_device_name: String = Member::new("VirtualMFADeviceName", &VIRTUAL_MFA_DEVICE_NAME).required();
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { CreateVirtualMFADeviceResponse CREATE_VIRTUAL_MFA_DEVICE_RESPONSE "CreateVirtualMFADeviceResponse" {
    virtual_mfa_device: Option<VirtualMFADevice> = Member::new("VirtualMFADevice", &VIRTUAL_MFA_DEVICE).required();
} }

shape! { CredentialReportExpiredException CREDENTIAL_REPORT_EXPIRED_EXCEPTION "CredentialReportExpiredException" {
    message: Option<String> = Member::new("message", &CREDENTIAL_REPORT_EXPIRED_EXCEPTION_MESSAGE);
} }

shape! { CredentialReportNotPresentException CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION "CredentialReportNotPresentException" {
    message: Option<String> = Member::new("message", &CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION_MESSAGE);
} }

shape! { CredentialReportNotReadyException CREDENTIAL_REPORT_NOT_READY_EXCEPTION "CredentialReportNotReadyException" {
    message: Option<String> = Member::new("message", &CREDENTIAL_REPORT_NOT_READY_EXCEPTION_MESSAGE);
} }

shape! { DeactivateMFADeviceRequest DEACTIVATE_MFA_DEVICE_REQUEST "DeactivateMFADeviceRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    serial_number: String = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
} }

shape! { DeleteAccessKeyRequest DELETE_ACCESS_KEY_REQUEST "DeleteAccessKeyRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    access_key_id: String = Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required();
} }

shape! { DeleteAccountAliasRequest DELETE_ACCOUNT_ALIAS_REQUEST "DeleteAccountAliasRequest" {
    account_alias: String = Member::new("AccountAlias", &ACCOUNT_ALIAS_TYPE).required();
} }

shape! { DeleteConflictException DELETE_CONFLICT_EXCEPTION "DeleteConflictException" {
    message: Option<String> = Member::new("message", &DELETE_CONFLICT_MESSAGE);
} }

shape! { DeleteGroupPolicyRequest DELETE_GROUP_POLICY_REQUEST "DeleteGroupPolicyRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
} }

shape! { DeleteGroupRequest DELETE_GROUP_REQUEST "DeleteGroupRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
} }

shape! { DeleteInstanceProfileRequest DELETE_INSTANCE_PROFILE_REQUEST "DeleteInstanceProfileRequest" {
    instance_profile_name: String = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
} }

shape! { DeleteLoginProfileRequest DELETE_LOGIN_PROFILE_REQUEST "DeleteLoginProfileRequest" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
} }

shape! { DeleteOpenIDConnectProviderRequest DELETE_OPEN_ID_CONNECT_PROVIDER_REQUEST "DeleteOpenIDConnectProviderRequest" {
    open_id_connect_provider_arn: String = Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required();
} }

shape! { DeletePolicyRequest DELETE_POLICY_REQUEST "DeletePolicyRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
} }

shape! { DeletePolicyVersionRequest DELETE_POLICY_VERSION_REQUEST "DeletePolicyVersionRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    version_id: String = Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required();
} }

shape! { DeleteRolePermissionsBoundaryRequest DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST "DeleteRolePermissionsBoundaryRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
} }

shape! { DeleteRolePolicyRequest DELETE_ROLE_POLICY_REQUEST "DeleteRolePolicyRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
} }

shape! { DeleteRoleRequest DELETE_ROLE_REQUEST "DeleteRoleRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
} }

shape! { DeleteSAMLProviderRequest DELETE_SAML_PROVIDER_REQUEST "DeleteSAMLProviderRequest" {
    saml_provider_arn: String = Member::new("SAMLProviderArn", &ARN_TYPE).required();
} }

shape! { DeleteSSHPublicKeyRequest DELETE_SSH_PUBLIC_KEY_REQUEST "DeleteSSHPublicKeyRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    ssh_public_key_id: String = Member::new("SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE).required();
} }

shape! { DeleteServerCertificateRequest DELETE_SERVER_CERTIFICATE_REQUEST "DeleteServerCertificateRequest" {
    server_certificate_name: String = Member::new("ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE).required();
} }

shape! { DeleteServiceLinkedRoleRequest DELETE_SERVICE_LINKED_ROLE_REQUEST "DeleteServiceLinkedRoleRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
} }

shape! { DeleteServiceLinkedRoleResponse DELETE_SERVICE_LINKED_ROLE_RESPONSE "DeleteServiceLinkedRoleResponse" {
    deletion_task_id: Option<String> = Member::new("DeletionTaskId", &DELETION_TASK_ID_TYPE).required();
} }

shape! { DeleteServiceSpecificCredentialRequest DELETE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST "DeleteServiceSpecificCredentialRequest" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    service_specific_credential_id: String = Member::new("ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID).required();
} }

shape! { DeleteSigningCertificateRequest DELETE_SIGNING_CERTIFICATE_REQUEST "DeleteSigningCertificateRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    certificate_id: String = Member::new("CertificateId", &CERTIFICATE_ID_TYPE).required();
} }

shape! { DeleteUserPermissionsBoundaryRequest DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST "DeleteUserPermissionsBoundaryRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
} }

shape! { DeleteUserPolicyRequest DELETE_USER_POLICY_REQUEST "DeleteUserPolicyRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
} }

shape! { DeleteUserRequest DELETE_USER_REQUEST "DeleteUserRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
} }

shape! { DeleteVirtualMFADeviceRequest DELETE_VIRTUAL_MFA_DEVICE_REQUEST "DeleteVirtualMFADeviceRequest" {
    serial_number: String = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
} }

shape! { DeletionTaskFailureReasonType DELETION_TASK_FAILURE_REASON_TYPE "DeletionTaskFailureReasonType" {
    reason: Option<String> = Member::new("Reason", &REASON_TYPE);
    role_usage_list: Option<Vec<RoleUsageType>> = Member::new("RoleUsageList", &ROLE_USAGE_LIST_TYPE);
} }

shape! { DetachGroupPolicyRequest DETACH_GROUP_POLICY_REQUEST "DetachGroupPolicyRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
} }

shape! { DetachRolePolicyRequest DETACH_ROLE_POLICY_REQUEST "DetachRolePolicyRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
} }

shape! { DetachUserPolicyRequest DETACH_USER_POLICY_REQUEST "DetachUserPolicyRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
} }

shape! { DuplicateCertificateException DUPLICATE_CERTIFICATE_EXCEPTION "DuplicateCertificateException" {
    message: Option<String> = Member::new("message", &DUPLICATE_CERTIFICATE_MESSAGE);
} }

shape! { DuplicateSSHPublicKeyException DUPLICATE_SSH_PUBLIC_KEY_EXCEPTION "DuplicateSSHPublicKeyException" {
    message: Option<String> = Member::new("message", &DUPLICATE_SSH_PUBLIC_KEY_MESSAGE);
} }

shape! { EnableMFADeviceRequest ENABLE_MFA_DEVICE_REQUEST "EnableMFADeviceRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    serial_number: String = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
    authentication_code1: String = Member::new("AuthenticationCode1", &AUTHENTICATION_CODE_TYPE).required();
    authentication_code2: String = Member::new("AuthenticationCode2", &AUTHENTICATION_CODE_TYPE).required();
} }

shape! { EntityAlreadyExistsException ENTITY_ALREADY_EXISTS_EXCEPTION "EntityAlreadyExistsException" {
    message: Option<String> = Member::new("message", &ENTITY_ALREADY_EXISTS_MESSAGE);
} }

shape! { EntityTemporarilyUnmodifiableException ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION "EntityTemporarilyUnmodifiableException" {
    message: Option<String> = Member::new("message", &ENTITY_TEMPORARILY_UNMODIFIABLE_MESSAGE);
} }

shape! { EvaluationResult EVALUATION_RESULT "EvaluationResult" {
    eval_action_name: Option<String> = Member::new("EvalActionName", &ACTION_NAME_TYPE).required();
    eval_resource_name: Option<String> = Member::new("EvalResourceName", &RESOURCE_NAME_TYPE);
    eval_decision: Option<String> = Member::new("EvalDecision", &POLICY_EVALUATION_DECISION_TYPE).required();
    matched_statements: Option<Vec<Statement>> = Member::new("MatchedStatements", &STATEMENT_LIST_TYPE);
    missing_context_values: Option<Vec<String>> = Member::new("MissingContextValues", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE);
    organizations_decision_detail: Option<OrganizationsDecisionDetail> = Member::new("OrganizationsDecisionDetail", &ORGANIZATIONS_DECISION_DETAIL);
    permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail> = Member::new("PermissionsBoundaryDecisionDetail", &PERMISSIONS_BOUNDARY_DECISION_DETAIL);
    eval_decision_details: Option<Map<String>> = Member::new("EvalDecisionDetails", &EVAL_DECISION_DETAILS_TYPE);
    resource_specific_results: Option<Vec<ResourceSpecificResult>> = Member::new("ResourceSpecificResults", &RESOURCE_SPECIFIC_RESULT_LIST_TYPE);
} }

shape! { GenerateCredentialReportResponse GENERATE_CREDENTIAL_REPORT_RESPONSE "GenerateCredentialReportResponse" {
    state: Option<String> = Member::new("State", &REPORT_STATE_TYPE);
    description: Option<String> = Member::new("Description", &REPORT_STATE_DESCRIPTION_TYPE);
} }

shape! { GetAccessKeyLastUsedRequest GET_ACCESS_KEY_LAST_USED_REQUEST "GetAccessKeyLastUsedRequest" {
    access_key_id: String = Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required();
} }

shape! { GetAccessKeyLastUsedResponse GET_ACCESS_KEY_LAST_USED_RESPONSE "GetAccessKeyLastUsedResponse" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    access_key_last_used: Option<AccessKeyLastUsed> = Member::new("AccessKeyLastUsed", &ACCESS_KEY_LAST_USED);
} }

shape! { GetAccountAuthorizationDetailsRequest GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST "GetAccountAuthorizationDetailsRequest" {
    filter: Option<Vec<String>> = Member::new("Filter", &ENTITY_LIST_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
} }

shape! { GetAccountAuthorizationDetailsResponse GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE "GetAccountAuthorizationDetailsResponse" {
    user_detail_list: Option<Vec<UserDetail>> = Member::new("UserDetailList", &USER_DETAIL_LIST_TYPE);
    group_detail_list: Option<Vec<GroupDetail>> = Member::new("GroupDetailList", &GROUP_DETAIL_LIST_TYPE);
    role_detail_list: Option<Vec<RoleDetail>> = Member::new("RoleDetailList", &ROLE_DETAIL_LIST_TYPE);
    policies: Option<Vec<ManagedPolicyDetail>> = Member::new("Policies", &MANAGED_POLICY_DETAIL_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { GetAccountPasswordPolicyResponse GET_ACCOUNT_PASSWORD_POLICY_RESPONSE "GetAccountPasswordPolicyResponse" {
    password_policy: Option<PasswordPolicy> = Member::new("PasswordPolicy", &PASSWORD_POLICY).required();
} }

shape! { GetAccountSummaryResponse GET_ACCOUNT_SUMMARY_RESPONSE "GetAccountSummaryResponse" {
    summary_map: Option<Map<i32>> = Member::new("SummaryMap", &SUMMARY_MAP_TYPE);
} }

shape! { GetContextKeysForCustomPolicyRequest GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST "GetContextKeysForCustomPolicyRequest" {
    policy_input_list: Vec<String> = Member::new("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE).required();
} }

shape! { GetContextKeysForPolicyResponse GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE "GetContextKeysForPolicyResponse" {
    context_key_names: Option<Vec<String>> = Member::new("ContextKeyNames", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE);
} }

shape! { GetContextKeysForPrincipalPolicyRequest GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST "GetContextKeysForPrincipalPolicyRequest" {
    policy_source_arn: String = Member::new("PolicySourceArn", &ARN_TYPE).required();
    policy_input_list: Option<Vec<String>> = Member::new("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE);
} }

shape! { GetCredentialReportResponse GET_CREDENTIAL_REPORT_RESPONSE "GetCredentialReportResponse" {
    content: Option<Bytes> = Member::new("Content", &REPORT_CONTENT_TYPE);
    report_format: Option<String> = Member::new("ReportFormat", &REPORT_FORMAT_TYPE);
    generated_time: Option<Timestamp> = Member::new("GeneratedTime", &DATE_TYPE);
} }

shape! { GetGroupPolicyRequest GET_GROUP_POLICY_REQUEST "GetGroupPolicyRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
} }

shape! { GetGroupPolicyResponse GET_GROUP_POLICY_RESPONSE "GetGroupPolicyResponse" {
    group_name: Option<String> = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    policy_name: Option<String> = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
    policy_document: Option<String> = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
} }

shape! { GetGroupRequest GET_GROUP_REQUEST "GetGroupRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { GetGroupResponse GET_GROUP_RESPONSE "GetGroupResponse" {
    group: Option<Group> = Member::new("Group", &GROUP).required();
    users: Option<Vec<User>> = Member::new("Users", &USER_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { GetInstanceProfileRequest GET_INSTANCE_PROFILE_REQUEST "GetInstanceProfileRequest" {
    instance_profile_name: String = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
} }

shape! { GetInstanceProfileResponse GET_INSTANCE_PROFILE_RESPONSE "GetInstanceProfileResponse" {
    instance_profile: Option<InstanceProfile> = Member::new("InstanceProfile", &INSTANCE_PROFILE).required();
} }

shape! { GetLoginProfileRequest GET_LOGIN_PROFILE_REQUEST "GetLoginProfileRequest" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
} }

shape! { GetLoginProfileResponse GET_LOGIN_PROFILE_RESPONSE "GetLoginProfileResponse" {
    login_profile: Option<LoginProfile> = Member::new("LoginProfile", &LOGIN_PROFILE).required();
} }

shape! { GetMFADeviceRequest GET_MFA_DEVICE_REQUEST "GetMFADeviceRequest" {
    serial_number: String = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
} }

shape! { GetMFADeviceResponse GET_MFA_DEVICE_RESPONSE "GetMFADeviceResponse" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    serial_number: Option<String> = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
    enable_date: Option<Timestamp> = Member::new("EnableDate", &DATE_TYPE);
    certifications: Option<Map<String>> = Member::new("Certifications", &CERTIFICATION_MAP_TYPE);
} }

shape! { GetOpenIDConnectProviderRequest GET_OPEN_ID_CONNECT_PROVIDER_REQUEST "GetOpenIDConnectProviderRequest" {
    open_id_connect_provider_arn: String = Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required();
} }

shape! { GetOpenIDConnectProviderResponse GET_OPEN_ID_CONNECT_PROVIDER_RESPONSE "GetOpenIDConnectProviderResponse" {
    url: Option<String> = Member::new("Url", &OPEN_ID_CONNECT_PROVIDER_URL_TYPE);
    client_id_list: Option<Vec<String>> = Member::new("ClientIDList", &CLIENT_ID_LIST_TYPE);
    thumbprint_list: Option<Vec<String>> = Member::new("ThumbprintList", &THUMBPRINT_LIST_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { GetPolicyRequest GET_POLICY_REQUEST "GetPolicyRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
} }

shape! { GetPolicyResponse GET_POLICY_RESPONSE "GetPolicyResponse" {
    policy: Option<Policy> = Member::new("Policy", &POLICY);
} }

shape! { GetPolicyVersionRequest GET_POLICY_VERSION_REQUEST "GetPolicyVersionRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    version_id: String = Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required();
} }

shape! { GetPolicyVersionResponse GET_POLICY_VERSION_RESPONSE "GetPolicyVersionResponse" {
    policy_version: Option<PolicyVersion> = Member::new("PolicyVersion", &POLICY_VERSION);
} }

shape! { GetRolePolicyRequest GET_ROLE_POLICY_REQUEST "GetRolePolicyRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
} }

shape! { GetRolePolicyResponse GET_ROLE_POLICY_RESPONSE "GetRolePolicyResponse" {
    role_name: Option<String> = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    policy_name: Option<String> = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
    policy_document: Option<String> = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
} }

shape! { GetRoleRequest GET_ROLE_REQUEST "GetRoleRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
} }

shape! { GetRoleResponse GET_ROLE_RESPONSE "GetRoleResponse" {
    role: Option<Role> = Member::new("Role", &ROLE).required();
} }

shape! { GetSAMLProviderRequest GET_SAML_PROVIDER_REQUEST "GetSAMLProviderRequest" {
    saml_provider_arn: String = Member::new("SAMLProviderArn", &ARN_TYPE).required();
} }

shape! { GetSAMLProviderResponse GET_SAML_PROVIDER_RESPONSE "GetSAMLProviderResponse" {
    saml_provider_uuid: Option<String> = Member::new("SAMLProviderUUID", &PRIVATE_KEY_ID_TYPE);
    saml_metadata_document: Option<String> = Member::new("SAMLMetadataDocument", &SAML_METADATA_DOCUMENT_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
    valid_until: Option<Timestamp> = Member::new("ValidUntil", &DATE_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
    assertion_encryption_mode: Option<String> = Member::new("AssertionEncryptionMode", &ASSERTION_ENCRYPTION_MODE_TYPE);
    private_key_list: Option<Vec<SAMLPrivateKey>> = Member::new("PrivateKeyList", &PRIVATE_KEY_LIST);
} }

shape! { GetSSHPublicKeyRequest GET_SSH_PUBLIC_KEY_REQUEST "GetSSHPublicKeyRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    ssh_public_key_id: String = Member::new("SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE).required();
    encoding: String = Member::new("Encoding", &ENCODING_TYPE).required();
} }

shape! { GetSSHPublicKeyResponse GET_SSH_PUBLIC_KEY_RESPONSE "GetSSHPublicKeyResponse" {
    ssh_public_key: Option<SSHPublicKey> = Member::new("SSHPublicKey", &SSH_PUBLIC_KEY);
} }

shape! { GetServerCertificateRequest GET_SERVER_CERTIFICATE_REQUEST "GetServerCertificateRequest" {
    server_certificate_name: String = Member::new("ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE).required();
} }

shape! { GetServerCertificateResponse GET_SERVER_CERTIFICATE_RESPONSE "GetServerCertificateResponse" {
    server_certificate: Option<ServerCertificate> = Member::new("ServerCertificate", &SERVER_CERTIFICATE).required();
} }

shape! { GetServiceLinkedRoleDeletionStatusRequest GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST "GetServiceLinkedRoleDeletionStatusRequest" {
    deletion_task_id: String = Member::new("DeletionTaskId", &DELETION_TASK_ID_TYPE).required();
} }

shape! { GetServiceLinkedRoleDeletionStatusResponse GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE "GetServiceLinkedRoleDeletionStatusResponse" {
    status: Option<String> = Member::new("Status", &DELETION_TASK_STATUS_TYPE).required();
    reason: Option<DeletionTaskFailureReasonType> = Member::new("Reason", &DELETION_TASK_FAILURE_REASON_TYPE);
} }

shape! { GetUserPolicyRequest GET_USER_POLICY_REQUEST "GetUserPolicyRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
} }

shape! { GetUserPolicyResponse GET_USER_POLICY_RESPONSE "GetUserPolicyResponse" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    policy_name: Option<String> = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
    policy_document: Option<String> = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
} }

shape! { GetUserRequest GET_USER_REQUEST "GetUserRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
} }

shape! { GetUserResponse GET_USER_RESPONSE "GetUserResponse" {
    user: Option<User> = Member::new("User", &USER).required();
} }

shape! { Group GROUP "Group" {
    path: Option<String> = Member::new("Path", &PATH_TYPE).required();
    group_name: Option<String> = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    group_id: Option<String> = Member::new("GroupId", &ID_TYPE).required();
    arn: Option<String> = Member::new("Arn", &ARN_TYPE).required();
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE).required();
} }

shape! { GroupDetail GROUP_DETAIL "GroupDetail" {
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    group_name: Option<String> = Member::new("GroupName", &GROUP_NAME_TYPE);
    group_id: Option<String> = Member::new("GroupId", &ID_TYPE);
    arn: Option<String> = Member::new("Arn", &ARN_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
    group_policy_list: Option<Vec<PolicyDetail>> = Member::new("GroupPolicyList", &POLICY_DETAIL_LIST_TYPE);
    attached_managed_policies: Option<Vec<AttachedPolicy>> = Member::new("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE);
} }

shape! { InstanceProfile INSTANCE_PROFILE "InstanceProfile" {
    path: Option<String> = Member::new("Path", &PATH_TYPE).required();
    instance_profile_name: Option<String> = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
    instance_profile_id: Option<String> = Member::new("InstanceProfileId", &ID_TYPE).required();
    arn: Option<String> = Member::new("Arn", &ARN_TYPE).required();
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE).required();
    roles: Option<Vec<Role>> = Member::new("Roles", &ROLE_LIST_TYPE).required();
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { InvalidAuthenticationCodeException INVALID_AUTHENTICATION_CODE_EXCEPTION "InvalidAuthenticationCodeException" {
    message: Option<String> = Member::new("message", &INVALID_AUTHENTICATION_CODE_MESSAGE);
} }

shape! { InvalidCertificateException INVALID_CERTIFICATE_EXCEPTION "InvalidCertificateException" {
    message: Option<String> = Member::new("message", &INVALID_CERTIFICATE_MESSAGE);
} }

shape! { InvalidInputException INVALID_INPUT_EXCEPTION "InvalidInputException" {
    message: Option<String> = Member::new("message", &INVALID_INPUT_MESSAGE);
} }

shape! { InvalidPublicKeyException INVALID_PUBLIC_KEY_EXCEPTION "InvalidPublicKeyException" {
    message: Option<String> = Member::new("message", &INVALID_PUBLIC_KEY_MESSAGE);
} }

shape! { KeyPairMismatchException KEY_PAIR_MISMATCH_EXCEPTION "KeyPairMismatchException" {
    message: Option<String> = Member::new("message", &KEY_PAIR_MISMATCH_MESSAGE);
} }

shape! { LimitExceededException LIMIT_EXCEEDED_EXCEPTION "LimitExceededException" {
    message: Option<String> = Member::new("message", &LIMIT_EXCEEDED_MESSAGE);
} }

shape! { ListAccessKeysRequest LIST_ACCESS_KEYS_REQUEST "ListAccessKeysRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListAccessKeysResponse LIST_ACCESS_KEYS_RESPONSE "ListAccessKeysResponse" {
    access_key_metadata: Option<Vec<AccessKeyMetadata>> = Member::new("AccessKeyMetadata", &ACCESS_KEY_METADATA_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListAccountAliasesRequest LIST_ACCOUNT_ALIASES_REQUEST "ListAccountAliasesRequest" {
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListAccountAliasesResponse LIST_ACCOUNT_ALIASES_RESPONSE "ListAccountAliasesResponse" {
    account_aliases: Option<Vec<String>> = Member::new("AccountAliases", &ACCOUNT_ALIAS_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListAttachedGroupPoliciesRequest LIST_ATTACHED_GROUP_POLICIES_REQUEST "ListAttachedGroupPoliciesRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    path_prefix: Option<String> = Member::new("PathPrefix", &POLICY_PATH_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListAttachedGroupPoliciesResponse LIST_ATTACHED_GROUP_POLICIES_RESPONSE "ListAttachedGroupPoliciesResponse" {
    attached_policies: Option<Vec<AttachedPolicy>> = Member::new("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListAttachedRolePoliciesRequest LIST_ATTACHED_ROLE_POLICIES_REQUEST "ListAttachedRolePoliciesRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    path_prefix: Option<String> = Member::new("PathPrefix", &POLICY_PATH_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListAttachedRolePoliciesResponse LIST_ATTACHED_ROLE_POLICIES_RESPONSE "ListAttachedRolePoliciesResponse" {
    attached_policies: Option<Vec<AttachedPolicy>> = Member::new("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListAttachedUserPoliciesRequest LIST_ATTACHED_USER_POLICIES_REQUEST "ListAttachedUserPoliciesRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    path_prefix: Option<String> = Member::new("PathPrefix", &POLICY_PATH_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListAttachedUserPoliciesResponse LIST_ATTACHED_USER_POLICIES_RESPONSE "ListAttachedUserPoliciesResponse" {
    attached_policies: Option<Vec<AttachedPolicy>> = Member::new("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListEntitiesForPolicyRequest LIST_ENTITIES_FOR_POLICY_REQUEST "ListEntitiesForPolicyRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    entity_filter: Option<String> = Member::new("EntityFilter", &ENTITY_TYPE);
    path_prefix: Option<String> = Member::new("PathPrefix", &PATH_TYPE);
    policy_usage_filter: Option<String> = Member::new("PolicyUsageFilter", &POLICY_USAGE_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListEntitiesForPolicyResponse LIST_ENTITIES_FOR_POLICY_RESPONSE "ListEntitiesForPolicyResponse" {
    policy_groups: Option<Vec<PolicyGroup>> = Member::new("PolicyGroups", &POLICY_GROUP_LIST_TYPE);
    policy_users: Option<Vec<PolicyUser>> = Member::new("PolicyUsers", &POLICY_USER_LIST_TYPE);
    policy_roles: Option<Vec<PolicyRole>> = Member::new("PolicyRoles", &POLICY_ROLE_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListGroupPoliciesRequest LIST_GROUP_POLICIES_REQUEST "ListGroupPoliciesRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListGroupPoliciesResponse LIST_GROUP_POLICIES_RESPONSE "ListGroupPoliciesResponse" {
    policy_names: Option<Vec<String>> = Member::new("PolicyNames", &POLICY_NAME_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListGroupsForUserRequest LIST_GROUPS_FOR_USER_REQUEST "ListGroupsForUserRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListGroupsForUserResponse LIST_GROUPS_FOR_USER_RESPONSE "ListGroupsForUserResponse" {
    groups: Option<Vec<Group>> = Member::new("Groups", &GROUP_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListGroupsRequest LIST_GROUPS_REQUEST "ListGroupsRequest" {
    path_prefix: Option<String> = Member::new("PathPrefix", &PATH_PREFIX_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListGroupsResponse LIST_GROUPS_RESPONSE "ListGroupsResponse" {
    groups: Option<Vec<Group>> = Member::new("Groups", &GROUP_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListInstanceProfileTagsRequest LIST_INSTANCE_PROFILE_TAGS_REQUEST "ListInstanceProfileTagsRequest" {
    instance_profile_name: String = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListInstanceProfileTagsResponse LIST_INSTANCE_PROFILE_TAGS_RESPONSE "ListInstanceProfileTagsResponse" {
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListInstanceProfilesForRoleRequest LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST "ListInstanceProfilesForRoleRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListInstanceProfilesForRoleResponse LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE "ListInstanceProfilesForRoleResponse" {
    instance_profiles: Option<Vec<InstanceProfile>> = Member::new("InstanceProfiles", &INSTANCE_PROFILE_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListInstanceProfilesRequest LIST_INSTANCE_PROFILES_REQUEST "ListInstanceProfilesRequest" {
    path_prefix: Option<String> = Member::new("PathPrefix", &PATH_PREFIX_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListInstanceProfilesResponse LIST_INSTANCE_PROFILES_RESPONSE "ListInstanceProfilesResponse" {
    instance_profiles: Option<Vec<InstanceProfile>> = Member::new("InstanceProfiles", &INSTANCE_PROFILE_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListMFADeviceTagsRequest LIST_MFA_DEVICE_TAGS_REQUEST "ListMFADeviceTagsRequest" {
    serial_number: String = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListMFADeviceTagsResponse LIST_MFA_DEVICE_TAGS_RESPONSE "ListMFADeviceTagsResponse" {
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListMFADevicesRequest LIST_MFA_DEVICES_REQUEST "ListMFADevicesRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListMFADevicesResponse LIST_MFA_DEVICES_RESPONSE "ListMFADevicesResponse" {
    mfa_devices: Option<Vec<MFADevice>> = Member::new("MFADevices", &MFA_DEVICE_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListOpenIDConnectProviderTagsRequest LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_REQUEST "ListOpenIDConnectProviderTagsRequest" {
    open_id_connect_provider_arn: String = Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListOpenIDConnectProviderTagsResponse LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_RESPONSE "ListOpenIDConnectProviderTagsResponse" {
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListOpenIDConnectProvidersRequest LIST_OPEN_ID_CONNECT_PROVIDERS_REQUEST "ListOpenIDConnectProvidersRequest" {
} }

shape! { ListOpenIDConnectProvidersResponse LIST_OPEN_ID_CONNECT_PROVIDERS_RESPONSE "ListOpenIDConnectProvidersResponse" {
    open_id_connect_provider_list: Option<Vec<OpenIDConnectProviderListEntry>> = Member::new("OpenIDConnectProviderList", &OPEN_ID_CONNECT_PROVIDER_LIST_TYPE);
} }

shape! { ListPoliciesRequest LIST_POLICIES_REQUEST "ListPoliciesRequest" {
    scope: Option<String> = Member::new("Scope", &POLICY_SCOPE_TYPE);
    only_attached: Option<bool> = Member::new("OnlyAttached", &BOOLEAN_TYPE);
    path_prefix: Option<String> = Member::new("PathPrefix", &POLICY_PATH_TYPE);
    policy_usage_filter: Option<String> = Member::new("PolicyUsageFilter", &POLICY_USAGE_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListPoliciesResponse LIST_POLICIES_RESPONSE "ListPoliciesResponse" {
    policies: Option<Vec<Policy>> = Member::new("Policies", &POLICY_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListPolicyTagsRequest LIST_POLICY_TAGS_REQUEST "ListPolicyTagsRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListPolicyTagsResponse LIST_POLICY_TAGS_RESPONSE "ListPolicyTagsResponse" {
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListPolicyVersionsRequest LIST_POLICY_VERSIONS_REQUEST "ListPolicyVersionsRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListPolicyVersionsResponse LIST_POLICY_VERSIONS_RESPONSE "ListPolicyVersionsResponse" {
    versions: Option<Vec<PolicyVersion>> = Member::new("Versions", &POLICY_DOCUMENT_VERSION_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListRolePoliciesRequest LIST_ROLE_POLICIES_REQUEST "ListRolePoliciesRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListRolePoliciesResponse LIST_ROLE_POLICIES_RESPONSE "ListRolePoliciesResponse" {
    policy_names: Option<Vec<String>> = Member::new("PolicyNames", &POLICY_NAME_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListRoleTagsRequest LIST_ROLE_TAGS_REQUEST "ListRoleTagsRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListRoleTagsResponse LIST_ROLE_TAGS_RESPONSE "ListRoleTagsResponse" {
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListRolesRequest LIST_ROLES_REQUEST "ListRolesRequest" {
    path_prefix: Option<String> = Member::new("PathPrefix", &PATH_PREFIX_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListRolesResponse LIST_ROLES_RESPONSE "ListRolesResponse" {
    roles: Option<Vec<Role>> = Member::new("Roles", &ROLE_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListSAMLProviderTagsRequest LIST_SAML_PROVIDER_TAGS_REQUEST "ListSAMLProviderTagsRequest" {
    saml_provider_arn: String = Member::new("SAMLProviderArn", &ARN_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListSAMLProviderTagsResponse LIST_SAML_PROVIDER_TAGS_RESPONSE "ListSAMLProviderTagsResponse" {
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListSAMLProvidersRequest LIST_SAML_PROVIDERS_REQUEST "ListSAMLProvidersRequest" {
} }

shape! { ListSAMLProvidersResponse LIST_SAML_PROVIDERS_RESPONSE "ListSAMLProvidersResponse" {
    saml_provider_list: Option<Vec<SAMLProviderListEntry>> = Member::new("SAMLProviderList", &SAML_PROVIDER_LIST_TYPE);
} }

shape! { ListSSHPublicKeysRequest LIST_SSH_PUBLIC_KEYS_REQUEST "ListSSHPublicKeysRequest" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListSSHPublicKeysResponse LIST_SSH_PUBLIC_KEYS_RESPONSE "ListSSHPublicKeysResponse" {
    ssh_public_keys: Option<Vec<SSHPublicKeyMetadata>> = Member::new("SSHPublicKeys", &SSH_PUBLIC_KEY_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListServerCertificateTagsRequest LIST_SERVER_CERTIFICATE_TAGS_REQUEST "ListServerCertificateTagsRequest" {
    server_certificate_name: String = Member::new("ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListServerCertificateTagsResponse LIST_SERVER_CERTIFICATE_TAGS_RESPONSE "ListServerCertificateTagsResponse" {
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListServerCertificatesRequest LIST_SERVER_CERTIFICATES_REQUEST "ListServerCertificatesRequest" {
    path_prefix: Option<String> = Member::new("PathPrefix", &PATH_PREFIX_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListServerCertificatesResponse LIST_SERVER_CERTIFICATES_RESPONSE "ListServerCertificatesResponse" {
    server_certificate_metadata_list: Option<Vec<ServerCertificateMetadata>> = Member::new("ServerCertificateMetadataList", &SERVER_CERTIFICATE_METADATA_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListServiceSpecificCredentialsRequest LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST "ListServiceSpecificCredentialsRequest" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    service_name: Option<String> = Member::new("ServiceName", &SERVICE_NAME);
    all_users: Option<bool> = Member::new("AllUsers", &ALL_USERS);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListServiceSpecificCredentialsResponse LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE "ListServiceSpecificCredentialsResponse" {
    service_specific_credentials: Option<Vec<ServiceSpecificCredentialMetadata>> = Member::new("ServiceSpecificCredentials", &SERVICE_SPECIFIC_CREDENTIALS_LIST_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
} }

shape! { ListSigningCertificatesRequest LIST_SIGNING_CERTIFICATES_REQUEST "ListSigningCertificatesRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListSigningCertificatesResponse LIST_SIGNING_CERTIFICATES_RESPONSE "ListSigningCertificatesResponse" {
    certificates: Option<Vec<SigningCertificate>> = Member::new("Certificates", &CERTIFICATE_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListUserPoliciesRequest LIST_USER_POLICIES_REQUEST "ListUserPoliciesRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListUserPoliciesResponse LIST_USER_POLICIES_RESPONSE "ListUserPoliciesResponse" {
    policy_names: Option<Vec<String>> = Member::new("PolicyNames", &POLICY_NAME_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListUserTagsRequest LIST_USER_TAGS_REQUEST "ListUserTagsRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListUserTagsResponse LIST_USER_TAGS_RESPONSE "ListUserTagsResponse" {
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListUsersRequest LIST_USERS_REQUEST "ListUsersRequest" {
    path_prefix: Option<String> = Member::new("PathPrefix", &PATH_PREFIX_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListUsersResponse LIST_USERS_RESPONSE "ListUsersResponse" {
    users: Option<Vec<User>> = Member::new("Users", &USER_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { ListVirtualMFADevicesRequest LIST_VIRTUAL_MFA_DEVICES_REQUEST "ListVirtualMFADevicesRequest" {
    assignment_status: Option<String> = Member::new("AssignmentStatus", &ASSIGNMENT_STATUS_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
} }

shape! { ListVirtualMFADevicesResponse LIST_VIRTUAL_MFA_DEVICES_RESPONSE "ListVirtualMFADevicesResponse" {
    virtual_mfa_devices: Option<Vec<VirtualMFADevice>> = Member::new("VirtualMFADevices", &VIRTUAL_MFA_DEVICE_LIST_TYPE).required();
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { LoginProfile LOGIN_PROFILE "LoginProfile" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE).required();
    password_reset_required: Option<bool> = Member::new("PasswordResetRequired", &BOOLEAN_TYPE);
} }

shape! { MFADevice MFA_DEVICE "MFADevice" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    serial_number: Option<String> = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
    enable_date: Option<Timestamp> = Member::new("EnableDate", &DATE_TYPE).required();
} }

shape! { MalformedCertificateException MALFORMED_CERTIFICATE_EXCEPTION "MalformedCertificateException" {
    message: Option<String> = Member::new("message", &MALFORMED_CERTIFICATE_MESSAGE);
} }

shape! { MalformedPolicyDocumentException MALFORMED_POLICY_DOCUMENT_EXCEPTION "MalformedPolicyDocumentException" {
    message: Option<String> = Member::new("message", &MALFORMED_POLICY_DOCUMENT_MESSAGE);
} }

shape! { ManagedPolicyDetail MANAGED_POLICY_DETAIL "ManagedPolicyDetail" {
    policy_name: Option<String> = Member::new("PolicyName", &POLICY_NAME_TYPE);
    policy_id: Option<String> = Member::new("PolicyId", &ID_TYPE);
    arn: Option<String> = Member::new("Arn", &ARN_TYPE);
    path: Option<String> = Member::new("Path", &POLICY_PATH_TYPE);
    default_version_id: Option<String> = Member::new("DefaultVersionId", &POLICY_VERSION_ID_TYPE);
    attachment_count: Option<i32> = Member::new("AttachmentCount", &ATTACHMENT_COUNT_TYPE);
    permissions_boundary_usage_count: Option<i32> = Member::new("PermissionsBoundaryUsageCount", &ATTACHMENT_COUNT_TYPE);
    is_attachable: Option<bool> = Member::new("IsAttachable", &BOOLEAN_TYPE);
    description: Option<String> = Member::new("Description", &POLICY_DESCRIPTION_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
    update_date: Option<Timestamp> = Member::new("UpdateDate", &DATE_TYPE);
    policy_version_list: Option<Vec<PolicyVersion>> = Member::new("PolicyVersionList", &POLICY_DOCUMENT_VERSION_LIST_TYPE);
} }

shape! { NoSuchEntityException NO_SUCH_ENTITY_EXCEPTION "NoSuchEntityException" {
    message: Option<String> = Member::new("message", &NO_SUCH_ENTITY_MESSAGE);
} }

shape! { OpenIDConnectProviderListEntry OPEN_ID_CONNECT_PROVIDER_LIST_ENTRY "OpenIDConnectProviderListEntry" {
    arn: Option<String> = Member::new("Arn", &ARN_TYPE);
} }

shape! { OpenIdIdpCommunicationErrorException OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION "OpenIdIdpCommunicationErrorException" {
    message: Option<String> = Member::new("message", &OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION_MESSAGE);
} }

shape! { OrganizationsDecisionDetail ORGANIZATIONS_DECISION_DETAIL "OrganizationsDecisionDetail" {
    allowed_by_organizations: Option<bool> = Member::new("AllowedByOrganizations", &BOOLEAN_TYPE);
} }

shape! { PasswordPolicy PASSWORD_POLICY "PasswordPolicy" {
    minimum_password_length: Option<i32> = Member::new("MinimumPasswordLength", &MINIMUM_PASSWORD_LENGTH_TYPE);
    require_symbols: Option<bool> = Member::new("RequireSymbols", &BOOLEAN_TYPE);
    require_numbers: Option<bool> = Member::new("RequireNumbers", &BOOLEAN_TYPE);
    require_uppercase_characters: Option<bool> = Member::new("RequireUppercaseCharacters", &BOOLEAN_TYPE);
    require_lowercase_characters: Option<bool> = Member::new("RequireLowercaseCharacters", &BOOLEAN_TYPE);
    allow_users_to_change_password: Option<bool> = Member::new("AllowUsersToChangePassword", &BOOLEAN_TYPE);
    expire_passwords: Option<bool> = Member::new("ExpirePasswords", &BOOLEAN_TYPE);
    max_password_age: Option<i32> = Member::new("MaxPasswordAge", &MAX_PASSWORD_AGE_TYPE);
    password_reuse_prevention: Option<i32> = Member::new("PasswordReusePrevention", &PASSWORD_REUSE_PREVENTION_TYPE);
    hard_expiry: Option<bool> = Member::new("HardExpiry", &BOOLEAN_OBJECT_TYPE);
} }

shape! { PasswordPolicyViolationException PASSWORD_POLICY_VIOLATION_EXCEPTION "PasswordPolicyViolationException" {
    message: Option<String> = Member::new("message", &PASSWORD_POLICY_VIOLATION_MESSAGE);
} }

shape! { PermissionsBoundaryDecisionDetail PERMISSIONS_BOUNDARY_DECISION_DETAIL "PermissionsBoundaryDecisionDetail" {
    allowed_by_permissions_boundary: Option<bool> = Member::new("AllowedByPermissionsBoundary", &BOOLEAN_TYPE);
} }

shape! { Policy POLICY "Policy" {
    policy_name: Option<String> = Member::new("PolicyName", &POLICY_NAME_TYPE);
    policy_id: Option<String> = Member::new("PolicyId", &ID_TYPE);
    arn: Option<String> = Member::new("Arn", &ARN_TYPE);
    path: Option<String> = Member::new("Path", &POLICY_PATH_TYPE);
    default_version_id: Option<String> = Member::new("DefaultVersionId", &POLICY_VERSION_ID_TYPE);
    attachment_count: Option<i32> = Member::new("AttachmentCount", &ATTACHMENT_COUNT_TYPE);
    permissions_boundary_usage_count: Option<i32> = Member::new("PermissionsBoundaryUsageCount", &ATTACHMENT_COUNT_TYPE);
    is_attachable: Option<bool> = Member::new("IsAttachable", &BOOLEAN_TYPE);
    description: Option<String> = Member::new("Description", &POLICY_DESCRIPTION_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
    update_date: Option<Timestamp> = Member::new("UpdateDate", &DATE_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { PolicyDetail POLICY_DETAIL "PolicyDetail" {
    policy_name: Option<String> = Member::new("PolicyName", &POLICY_NAME_TYPE);
    policy_document: Option<String> = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE);
} }

shape! { PolicyEvaluationException POLICY_EVALUATION_EXCEPTION "PolicyEvaluationException" {
    message: Option<String> = Member::new("message", &POLICY_EVALUATION_ERROR_MESSAGE);
} }

shape! { PolicyGroup POLICY_GROUP "PolicyGroup" {
    group_name: Option<String> = Member::new("GroupName", &GROUP_NAME_TYPE);
    group_id: Option<String> = Member::new("GroupId", &ID_TYPE);
} }

shape! { PolicyNotAttachableException POLICY_NOT_ATTACHABLE_EXCEPTION "PolicyNotAttachableException" {
    message: Option<String> = Member::new("message", &POLICY_NOT_ATTACHABLE_MESSAGE);
} }

shape! { PolicyRole POLICY_ROLE "PolicyRole" {
    role_name: Option<String> = Member::new("RoleName", &ROLE_NAME_TYPE);
    role_id: Option<String> = Member::new("RoleId", &ID_TYPE);
} }

shape! { PolicyUser POLICY_USER "PolicyUser" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    user_id: Option<String> = Member::new("UserId", &ID_TYPE);
} }

shape! { PolicyVersion POLICY_VERSION "PolicyVersion" {
    document: Option<String> = Member::new("Document", &POLICY_DOCUMENT_TYPE);
    version_id: Option<String> = Member::new("VersionId", &POLICY_VERSION_ID_TYPE);
    is_default_version: Option<bool> = Member::new("IsDefaultVersion", &BOOLEAN_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
} }

shape! { Position POSITION "Position" {
    line: Option<i32> = Member::new("Line", &LINE_NUMBER);
    column: Option<i32> = Member::new("Column", &COLUMN_NUMBER);
} }

shape! { PutGroupPolicyRequest PUT_GROUP_POLICY_REQUEST "PutGroupPolicyRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
    policy_document: String = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
} }

shape! { PutRolePermissionsBoundaryRequest PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST "PutRolePermissionsBoundaryRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    permissions_boundary: String = Member::new("PermissionsBoundary", &ARN_TYPE).required();
} }

shape! { PutRolePolicyRequest PUT_ROLE_POLICY_REQUEST "PutRolePolicyRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
    policy_document: String = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
} }

shape! { PutUserPermissionsBoundaryRequest PUT_USER_PERMISSIONS_BOUNDARY_REQUEST "PutUserPermissionsBoundaryRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    permissions_boundary: String = Member::new("PermissionsBoundary", &ARN_TYPE).required();
} }

shape! { PutUserPolicyRequest PUT_USER_POLICY_REQUEST "PutUserPolicyRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    policy_name: String = Member::new("PolicyName", &POLICY_NAME_TYPE).required();
    policy_document: String = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
} }

shape! { RemoveClientIDFromOpenIDConnectProviderRequest REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_REQUEST "RemoveClientIDFromOpenIDConnectProviderRequest" {
    open_id_connect_provider_arn: String = Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required();
    client_id: String = Member::new("ClientID", &CLIENT_ID_TYPE).required();
} }

shape! { RemoveRoleFromInstanceProfileRequest REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST "RemoveRoleFromInstanceProfileRequest" {
    instance_profile_name: String = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
} }

shape! { RemoveUserFromGroupRequest REMOVE_USER_FROM_GROUP_REQUEST "RemoveUserFromGroupRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
} }

shape! { ResetServiceSpecificCredentialRequest RESET_SERVICE_SPECIFIC_CREDENTIAL_REQUEST "ResetServiceSpecificCredentialRequest" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    service_specific_credential_id: String = Member::new("ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID).required();
} }

shape! { ResetServiceSpecificCredentialResponse RESET_SERVICE_SPECIFIC_CREDENTIAL_RESPONSE "ResetServiceSpecificCredentialResponse" {
    service_specific_credential: Option<ServiceSpecificCredential> = Member::new("ServiceSpecificCredential", &SERVICE_SPECIFIC_CREDENTIAL);
} }

shape! { ResourceSpecificResult RESOURCE_SPECIFIC_RESULT "ResourceSpecificResult" {
    eval_resource_name: Option<String> = Member::new("EvalResourceName", &RESOURCE_NAME_TYPE).required();
    eval_resource_decision: Option<String> = Member::new("EvalResourceDecision", &POLICY_EVALUATION_DECISION_TYPE).required();
    matched_statements: Option<Vec<Statement>> = Member::new("MatchedStatements", &STATEMENT_LIST_TYPE);
    missing_context_values: Option<Vec<String>> = Member::new("MissingContextValues", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE);
    eval_decision_details: Option<Map<String>> = Member::new("EvalDecisionDetails", &EVAL_DECISION_DETAILS_TYPE);
    permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail> = Member::new("PermissionsBoundaryDecisionDetail", &PERMISSIONS_BOUNDARY_DECISION_DETAIL);
} }

shape! { Role ROLE "Role" {
    path: Option<String> = Member::new("Path", &PATH_TYPE).required();
    role_name: Option<String> = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    role_id: Option<String> = Member::new("RoleId", &ID_TYPE).required();
    arn: Option<String> = Member::new("Arn", &ARN_TYPE).required();
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE).required();
    assume_role_policy_document: Option<String> = Member::new("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE);
    description: Option<String> = Member::new("Description", &ROLE_DESCRIPTION_TYPE);
    max_session_duration: Option<i32> = Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE);
    permissions_boundary: Option<AttachedPermissionsBoundary> = Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
    role_last_used: Option<RoleLastUsed> = Member::new("RoleLastUsed", &ROLE_LAST_USED);
} }

shape! { RoleDetail ROLE_DETAIL "RoleDetail" {
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    role_name: Option<String> = Member::new("RoleName", &ROLE_NAME_TYPE);
    role_id: Option<String> = Member::new("RoleId", &ID_TYPE);
    arn: Option<String> = Member::new("Arn", &ARN_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
    assume_role_policy_document: Option<String> = Member::new("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE);
    instance_profile_list: Option<Vec<InstanceProfile>> = Member::new("InstanceProfileList", &INSTANCE_PROFILE_LIST_TYPE);
    role_policy_list: Option<Vec<PolicyDetail>> = Member::new("RolePolicyList", &POLICY_DETAIL_LIST_TYPE);
    attached_managed_policies: Option<Vec<AttachedPolicy>> = Member::new("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE);
    permissions_boundary: Option<AttachedPermissionsBoundary> = Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
    role_last_used: Option<RoleLastUsed> = Member::new("RoleLastUsed", &ROLE_LAST_USED);
} }

shape! { RoleLastUsed ROLE_LAST_USED "RoleLastUsed" {
    last_used_date: Option<Timestamp> = Member::new("LastUsedDate", &DATE_TYPE);
    region: Option<String> = Member::new("Region", &STRING_TYPE);
} }

shape! { RoleUsageType ROLE_USAGE_TYPE "RoleUsageType" {
    region: Option<String> = Member::new("Region", &REGION_NAME_TYPE);
    resources: Option<Vec<String>> = Member::new("Resources", &ARN_LIST_TYPE);
} }

shape! { SAMLPrivateKey SAML_PRIVATE_KEY "SAMLPrivateKey" {
    key_id: Option<String> = Member::new("KeyId", &PRIVATE_KEY_ID_TYPE);
    timestamp: Option<Timestamp> = Member::new("Timestamp", &DATE_TYPE);
} }

shape! { SAMLProviderListEntry SAML_PROVIDER_LIST_ENTRY "SAMLProviderListEntry" {
    arn: Option<String> = Member::new("Arn", &ARN_TYPE);
    valid_until: Option<Timestamp> = Member::new("ValidUntil", &DATE_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
} }

shape! { SSHPublicKey SSH_PUBLIC_KEY "SSHPublicKey" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    ssh_public_key_id: Option<String> = Member::new("SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE).required();
    fingerprint: Option<String> = Member::new("Fingerprint", &PUBLIC_KEY_FINGERPRINT_TYPE).required();
    ssh_public_key_body: Option<String> = Member::new("SSHPublicKeyBody", &PUBLIC_KEY_MATERIAL_TYPE).required();
    status: Option<String> = Member::new("Status", &STATUS_TYPE).required();
    upload_date: Option<Timestamp> = Member::new("UploadDate", &DATE_TYPE);
} }

shape! { SSHPublicKeyMetadata SSH_PUBLIC_KEY_METADATA "SSHPublicKeyMetadata" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    ssh_public_key_id: Option<String> = Member::new("SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE).required();
    status: Option<String> = Member::new("Status", &STATUS_TYPE).required();
    upload_date: Option<Timestamp> = Member::new("UploadDate", &DATE_TYPE).required();
} }

shape! { ServerCertificate SERVER_CERTIFICATE "ServerCertificate" {
    server_certificate_metadata: Option<ServerCertificateMetadata> = Member::new("ServerCertificateMetadata", &SERVER_CERTIFICATE_METADATA).required();
    certificate_body: Option<String> = Member::new("CertificateBody", &CERTIFICATE_BODY_TYPE).required();
    certificate_chain: Option<String> = Member::new("CertificateChain", &CERTIFICATE_CHAIN_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { ServerCertificateMetadata SERVER_CERTIFICATE_METADATA "ServerCertificateMetadata" {
    path: Option<String> = Member::new("Path", &PATH_TYPE).required();
    server_certificate_name: Option<String> = Member::new("ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE).required();
    server_certificate_id: Option<String> = Member::new("ServerCertificateId", &ID_TYPE).required();
    arn: Option<String> = Member::new("Arn", &ARN_TYPE).required();
    upload_date: Option<Timestamp> = Member::new("UploadDate", &DATE_TYPE);
    expiration: Option<Timestamp> = Member::new("Expiration", &DATE_TYPE);
} }

shape! { ServiceFailureException SERVICE_FAILURE_EXCEPTION "ServiceFailureException" {
    message: Option<String> = Member::new("message", &SERVICE_FAILURE_EXCEPTION_MESSAGE);
} }

shape! { ServiceNotSupportedException SERVICE_NOT_SUPPORTED_EXCEPTION "ServiceNotSupportedException" {
    message: Option<String> = Member::new("message", &SERVICE_NOT_SUPPORTED_MESSAGE);
} }

shape! { ServiceSpecificCredential SERVICE_SPECIFIC_CREDENTIAL "ServiceSpecificCredential" {
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE).required();
    expiration_date: Option<Timestamp> = Member::new("ExpirationDate", &DATE_TYPE);
    service_name: Option<String> = Member::new("ServiceName", &SERVICE_NAME).required();
    service_user_name: Option<String> = Member::new("ServiceUserName", &SERVICE_USER_NAME);
    service_password: Option<String> = Member::new("ServicePassword", &SERVICE_PASSWORD);
    service_credential_alias: Option<String> = Member::new("ServiceCredentialAlias", &SERVICE_CREDENTIAL_ALIAS);
    service_credential_secret: Option<String> = Member::new("ServiceCredentialSecret", &SERVICE_CREDENTIAL_SECRET);
    service_specific_credential_id: Option<String> = Member::new("ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID).required();
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    status: Option<String> = Member::new("Status", &STATUS_TYPE).required();
} }

shape! { ServiceSpecificCredentialMetadata SERVICE_SPECIFIC_CREDENTIAL_METADATA "ServiceSpecificCredentialMetadata" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    status: Option<String> = Member::new("Status", &STATUS_TYPE).required();
    service_user_name: Option<String> = Member::new("ServiceUserName", &SERVICE_USER_NAME);
    service_credential_alias: Option<String> = Member::new("ServiceCredentialAlias", &SERVICE_CREDENTIAL_ALIAS);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE).required();
    expiration_date: Option<Timestamp> = Member::new("ExpirationDate", &DATE_TYPE);
    service_specific_credential_id: Option<String> = Member::new("ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID).required();
    service_name: Option<String> = Member::new("ServiceName", &SERVICE_NAME).required();
} }

shape! { SetDefaultPolicyVersionRequest SET_DEFAULT_POLICY_VERSION_REQUEST "SetDefaultPolicyVersionRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    version_id: String = Member::new("VersionId", &POLICY_VERSION_ID_TYPE).required();
} }

shape! { SigningCertificate SIGNING_CERTIFICATE "SigningCertificate" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    certificate_id: Option<String> = Member::new("CertificateId", &CERTIFICATE_ID_TYPE).required();
    certificate_body: Option<String> = Member::new("CertificateBody", &CERTIFICATE_BODY_TYPE).required();
    status: Option<String> = Member::new("Status", &STATUS_TYPE).required();
    upload_date: Option<Timestamp> = Member::new("UploadDate", &DATE_TYPE);
} }

shape! { SimulateCustomPolicyRequest SIMULATE_CUSTOM_POLICY_REQUEST "SimulateCustomPolicyRequest" {
    policy_input_list: Vec<String> = Member::new("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE).required();
    permissions_boundary_policy_input_list: Option<Vec<String>> = Member::new("PermissionsBoundaryPolicyInputList", &SIMULATION_POLICY_LIST_TYPE);
    action_names: Vec<String> = Member::new("ActionNames", &ACTION_NAME_LIST_TYPE).required();
    resource_arns: Option<Vec<String>> = Member::new("ResourceArns", &RESOURCE_NAME_LIST_TYPE);
    resource_policy: Option<String> = Member::new("ResourcePolicy", &POLICY_DOCUMENT_TYPE);
    resource_owner: Option<String> = Member::new("ResourceOwner", &RESOURCE_NAME_TYPE);
    caller_arn: Option<String> = Member::new("CallerArn", &RESOURCE_NAME_TYPE);
    context_entries: Option<Vec<ContextEntry>> = Member::new("ContextEntries", &CONTEXT_ENTRY_LIST_TYPE);
    resource_handling_option: Option<String> = Member::new("ResourceHandlingOption", &RESOURCE_HANDLING_OPTION_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
} }

shape! { SimulatePolicyResponse SIMULATE_POLICY_RESPONSE "SimulatePolicyResponse" {
    evaluation_results: Option<Vec<EvaluationResult>> = Member::new("EvaluationResults", &EVALUATION_RESULTS_LIST_TYPE);
    is_truncated: Option<bool> = Member::new("IsTruncated", &BOOLEAN_TYPE);
    marker: Option<String> = Member::new("Marker", &RESPONSE_MARKER_TYPE);
} }

shape! { SimulatePrincipalPolicyRequest SIMULATE_PRINCIPAL_POLICY_REQUEST "SimulatePrincipalPolicyRequest" {
    policy_source_arn: String = Member::new("PolicySourceArn", &ARN_TYPE).required();
    policy_input_list: Option<Vec<String>> = Member::new("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE);
    permissions_boundary_policy_input_list: Option<Vec<String>> = Member::new("PermissionsBoundaryPolicyInputList", &SIMULATION_POLICY_LIST_TYPE);
    action_names: Vec<String> = Member::new("ActionNames", &ACTION_NAME_LIST_TYPE).required();
    resource_arns: Option<Vec<String>> = Member::new("ResourceArns", &RESOURCE_NAME_LIST_TYPE);
    resource_policy: Option<String> = Member::new("ResourcePolicy", &POLICY_DOCUMENT_TYPE);
    resource_owner: Option<String> = Member::new("ResourceOwner", &RESOURCE_NAME_TYPE);
    caller_arn: Option<String> = Member::new("CallerArn", &RESOURCE_NAME_TYPE);
    context_entries: Option<Vec<ContextEntry>> = Member::new("ContextEntries", &CONTEXT_ENTRY_LIST_TYPE);
    resource_handling_option: Option<String> = Member::new("ResourceHandlingOption", &RESOURCE_HANDLING_OPTION_TYPE);
    max_items: Option<i32> = Member::new("MaxItems", &MAX_ITEMS_TYPE);
    marker: Option<String> = Member::new("Marker", &MARKER_TYPE);
} }

shape! { Statement STATEMENT "Statement" {
    source_policy_id: Option<String> = Member::new("SourcePolicyId", &POLICY_IDENTIFIER_TYPE);
    source_policy_type: Option<String> = Member::new("SourcePolicyType", &POLICY_SOURCE_TYPE);
    start_position: Option<Position> = Member::new("StartPosition", &POSITION);
    end_position: Option<Position> = Member::new("EndPosition", &POSITION);
} }

shape! { Tag TAG "Tag" {
    key: Option<String> = Member::new("Key", &TAG_KEY_TYPE).required();
    value: Option<String> = Member::new("Value", &TAG_VALUE_TYPE).required();
} }

shape! { TagInstanceProfileRequest TAG_INSTANCE_PROFILE_REQUEST "TagInstanceProfileRequest" {
    instance_profile_name: String = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST_TYPE).required();
} }

shape! { TagMFADeviceRequest TAG_MFA_DEVICE_REQUEST "TagMFADeviceRequest" {
    serial_number: String = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST_TYPE).required();
} }

shape! { TagOpenIDConnectProviderRequest TAG_OPEN_ID_CONNECT_PROVIDER_REQUEST "TagOpenIDConnectProviderRequest" {
    open_id_connect_provider_arn: String = Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required();
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST_TYPE).required();
} }

shape! { TagPolicyRequest TAG_POLICY_REQUEST "TagPolicyRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST_TYPE).required();
} }

shape! { TagRoleRequest TAG_ROLE_REQUEST "TagRoleRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST_TYPE).required();
} }

shape! { TagSAMLProviderRequest TAG_SAML_PROVIDER_REQUEST "TagSAMLProviderRequest" {
    saml_provider_arn: String = Member::new("SAMLProviderArn", &ARN_TYPE).required();
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST_TYPE).required();
} }

shape! { TagServerCertificateRequest TAG_SERVER_CERTIFICATE_REQUEST "TagServerCertificateRequest" {
    server_certificate_name: String = Member::new("ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE).required();
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST_TYPE).required();
} }

shape! { TagUserRequest TAG_USER_REQUEST "TagUserRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST_TYPE).required();
} }

shape! { UnmodifiableEntityException UNMODIFIABLE_ENTITY_EXCEPTION "UnmodifiableEntityException" {
    message: Option<String> = Member::new("message", &UNMODIFIABLE_ENTITY_MESSAGE);
} }

shape! { UnrecognizedPublicKeyEncodingException UNRECOGNIZED_PUBLIC_KEY_ENCODING_EXCEPTION "UnrecognizedPublicKeyEncodingException" {
    message: Option<String> = Member::new("message", &UNRECOGNIZED_PUBLIC_KEY_ENCODING_MESSAGE);
} }

shape! { UntagInstanceProfileRequest UNTAG_INSTANCE_PROFILE_REQUEST "UntagInstanceProfileRequest" {
    instance_profile_name: String = Member::new("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required();
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required();
} }

shape! { UntagMFADeviceRequest UNTAG_MFA_DEVICE_REQUEST "UntagMFADeviceRequest" {
    serial_number: String = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required();
} }

shape! { UntagOpenIDConnectProviderRequest UNTAG_OPEN_ID_CONNECT_PROVIDER_REQUEST "UntagOpenIDConnectProviderRequest" {
    open_id_connect_provider_arn: String = Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required();
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required();
} }

shape! { UntagPolicyRequest UNTAG_POLICY_REQUEST "UntagPolicyRequest" {
    policy_arn: String = Member::new("PolicyArn", &ARN_TYPE).required();
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required();
} }

shape! { UntagRoleRequest UNTAG_ROLE_REQUEST "UntagRoleRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required();
} }

shape! { UntagSAMLProviderRequest UNTAG_SAML_PROVIDER_REQUEST "UntagSAMLProviderRequest" {
    saml_provider_arn: String = Member::new("SAMLProviderArn", &ARN_TYPE).required();
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required();
} }

shape! { UntagServerCertificateRequest UNTAG_SERVER_CERTIFICATE_REQUEST "UntagServerCertificateRequest" {
    server_certificate_name: String = Member::new("ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE).required();
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required();
} }

shape! { UntagUserRequest UNTAG_USER_REQUEST "UntagUserRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    tag_keys: Vec<String> = Member::new("TagKeys", &TAG_KEY_LIST_TYPE).required();
} }

shape! { UpdateAccessKeyRequest UPDATE_ACCESS_KEY_REQUEST "UpdateAccessKeyRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    access_key_id: String = Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required();
    status: String = Member::new("Status", &STATUS_TYPE).required();
} }

shape! { UpdateAccountPasswordPolicyRequest UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST "UpdateAccountPasswordPolicyRequest" {
    minimum_password_length: Option<i32> = Member::new("MinimumPasswordLength", &MINIMUM_PASSWORD_LENGTH_TYPE);
    require_symbols: Option<bool> = Member::new("RequireSymbols", &BOOLEAN_TYPE);
    require_numbers: Option<bool> = Member::new("RequireNumbers", &BOOLEAN_TYPE);
    require_uppercase_characters: Option<bool> = Member::new("RequireUppercaseCharacters", &BOOLEAN_TYPE);
    require_lowercase_characters: Option<bool> = Member::new("RequireLowercaseCharacters", &BOOLEAN_TYPE);
    allow_users_to_change_password: Option<bool> = Member::new("AllowUsersToChangePassword", &BOOLEAN_TYPE);
    max_password_age: Option<i32> = Member::new("MaxPasswordAge", &MAX_PASSWORD_AGE_TYPE);
    password_reuse_prevention: Option<i32> = Member::new("PasswordReusePrevention", &PASSWORD_REUSE_PREVENTION_TYPE);
    hard_expiry: Option<bool> = Member::new("HardExpiry", &BOOLEAN_OBJECT_TYPE);
} }

shape! { UpdateAssumeRolePolicyRequest UPDATE_ASSUME_ROLE_POLICY_REQUEST "UpdateAssumeRolePolicyRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    policy_document: String = Member::new("PolicyDocument", &POLICY_DOCUMENT_TYPE).required();
} }

shape! { UpdateGroupRequest UPDATE_GROUP_REQUEST "UpdateGroupRequest" {
    group_name: String = Member::new("GroupName", &GROUP_NAME_TYPE).required();
    new_path: Option<String> = Member::new("NewPath", &PATH_TYPE);
    new_group_name: Option<String> = Member::new("NewGroupName", &GROUP_NAME_TYPE);
} }

shape! { UpdateLoginProfileRequest UPDATE_LOGIN_PROFILE_REQUEST "UpdateLoginProfileRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    password: Option<String> = Member::new("Password", &PASSWORD_TYPE);
    password_reset_required: Option<bool> = Member::new("PasswordResetRequired", &BOOLEAN_OBJECT_TYPE);
} }

shape! { UpdateOpenIDConnectProviderThumbprintRequest UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_REQUEST "UpdateOpenIDConnectProviderThumbprintRequest" {
    open_id_connect_provider_arn: String = Member::new("OpenIDConnectProviderArn", &ARN_TYPE).required();
    thumbprint_list: Vec<String> = Member::new("ThumbprintList", &THUMBPRINT_LIST_TYPE).required();
} }

shape! { UpdateRoleDescriptionRequest UPDATE_ROLE_DESCRIPTION_REQUEST "UpdateRoleDescriptionRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    description: String = Member::new("Description", &ROLE_DESCRIPTION_TYPE).required();
} }

shape! { UpdateRoleDescriptionResponse UPDATE_ROLE_DESCRIPTION_RESPONSE "UpdateRoleDescriptionResponse" {
    role: Option<Role> = Member::new("Role", &ROLE);
} }

shape! { UpdateRoleRequest UPDATE_ROLE_REQUEST "UpdateRoleRequest" {
    role_name: String = Member::new("RoleName", &ROLE_NAME_TYPE).required();
    description: Option<String> = Member::new("Description", &ROLE_DESCRIPTION_TYPE);
    max_session_duration: Option<i32> = Member::new("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE);
} }

shape! { UpdateRoleResponse UPDATE_ROLE_RESPONSE "UpdateRoleResponse" {
} }

shape! { UpdateSAMLProviderRequest UPDATE_SAML_PROVIDER_REQUEST "UpdateSAMLProviderRequest" {
    saml_metadata_document: Option<String> = Member::new("SAMLMetadataDocument", &SAML_METADATA_DOCUMENT_TYPE);
    saml_provider_arn: String = Member::new("SAMLProviderArn", &ARN_TYPE).required();
    assertion_encryption_mode: Option<String> = Member::new("AssertionEncryptionMode", &ASSERTION_ENCRYPTION_MODE_TYPE);
    add_private_key: Option<String> = Member::new("AddPrivateKey", &PRIVATE_KEY_TYPE);
    remove_private_key: Option<String> = Member::new("RemovePrivateKey", &PRIVATE_KEY_ID_TYPE);
} }

shape! { UpdateSAMLProviderResponse UPDATE_SAML_PROVIDER_RESPONSE "UpdateSAMLProviderResponse" {
    saml_provider_arn: Option<String> = Member::new("SAMLProviderArn", &ARN_TYPE);
} }

shape! { UpdateSSHPublicKeyRequest UPDATE_SSH_PUBLIC_KEY_REQUEST "UpdateSSHPublicKeyRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    ssh_public_key_id: String = Member::new("SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE).required();
    status: String = Member::new("Status", &STATUS_TYPE).required();
} }

shape! { UpdateServerCertificateRequest UPDATE_SERVER_CERTIFICATE_REQUEST "UpdateServerCertificateRequest" {
    server_certificate_name: String = Member::new("ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE).required();
    new_path: Option<String> = Member::new("NewPath", &PATH_TYPE);
    new_server_certificate_name: Option<String> = Member::new("NewServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE);
} }

shape! { UpdateServiceSpecificCredentialRequest UPDATE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST "UpdateServiceSpecificCredentialRequest" {
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    service_specific_credential_id: String = Member::new("ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID).required();
    status: String = Member::new("Status", &SERVICE_SPECIFIC_CREDENTIAL_STATUS).required();
} }

shape! { UpdateSigningCertificateRequest UPDATE_SIGNING_CERTIFICATE_REQUEST "UpdateSigningCertificateRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    certificate_id: String = Member::new("CertificateId", &CERTIFICATE_ID_TYPE).required();
    status: String = Member::new("Status", &STATUS_TYPE).required();
} }

shape! { UpdateUserRequest UPDATE_USER_REQUEST "UpdateUserRequest" {
    user_name: String = Member::new("UserName", &EXISTING_USER_NAME_TYPE).required();
    new_path: Option<String> = Member::new("NewPath", &PATH_TYPE);
    new_user_name: Option<String> = Member::new("NewUserName", &USER_NAME_TYPE);
} }

shape! { UploadSSHPublicKeyRequest UPLOAD_SSH_PUBLIC_KEY_REQUEST "UploadSSHPublicKeyRequest" {
    user_name: String = Member::new("UserName", &USER_NAME_TYPE).required();
    ssh_public_key_body: String = Member::new("SSHPublicKeyBody", &PUBLIC_KEY_MATERIAL_TYPE).required();
} }

shape! { UploadSSHPublicKeyResponse UPLOAD_SSH_PUBLIC_KEY_RESPONSE "UploadSSHPublicKeyResponse" {
    ssh_public_key: Option<SSHPublicKey> = Member::new("SSHPublicKey", &SSH_PUBLIC_KEY);
} }

shape! { UploadServerCertificateRequest UPLOAD_SERVER_CERTIFICATE_REQUEST "UploadServerCertificateRequest" {
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    server_certificate_name: String = Member::new("ServerCertificateName", &SERVER_CERTIFICATE_NAME_TYPE).required();
    certificate_body: String = Member::new("CertificateBody", &CERTIFICATE_BODY_TYPE).required();
    private_key: String = Member::new("PrivateKey", &PRIVATE_KEY_TYPE).required();
    certificate_chain: Option<String> = Member::new("CertificateChain", &CERTIFICATE_CHAIN_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { UploadServerCertificateResponse UPLOAD_SERVER_CERTIFICATE_RESPONSE "UploadServerCertificateResponse" {
    server_certificate_metadata: Option<ServerCertificateMetadata> = Member::new("ServerCertificateMetadata", &SERVER_CERTIFICATE_METADATA);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { UploadSigningCertificateRequest UPLOAD_SIGNING_CERTIFICATE_REQUEST "UploadSigningCertificateRequest" {
    user_name: Option<String> = Member::new("UserName", &EXISTING_USER_NAME_TYPE);
    certificate_body: String = Member::new("CertificateBody", &CERTIFICATE_BODY_TYPE).required();
} }

shape! { UploadSigningCertificateResponse UPLOAD_SIGNING_CERTIFICATE_RESPONSE "UploadSigningCertificateResponse" {
    certificate: Option<SigningCertificate> = Member::new("Certificate", &SIGNING_CERTIFICATE).required();
} }

shape! { User USER "User" {
    path: Option<String> = Member::new("Path", &PATH_TYPE).required();
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE).required();
    user_id: Option<String> = Member::new("UserId", &ID_TYPE).required();
    arn: Option<String> = Member::new("Arn", &ARN_TYPE).required();
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE).required();
    password_last_used: Option<Timestamp> = Member::new("PasswordLastUsed", &DATE_TYPE);
    permissions_boundary: Option<AttachedPermissionsBoundary> = Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { UserDetail USER_DETAIL "UserDetail" {
    path: Option<String> = Member::new("Path", &PATH_TYPE);
    user_name: Option<String> = Member::new("UserName", &USER_NAME_TYPE);
    user_id: Option<String> = Member::new("UserId", &ID_TYPE);
    arn: Option<String> = Member::new("Arn", &ARN_TYPE);
    create_date: Option<Timestamp> = Member::new("CreateDate", &DATE_TYPE);
    user_policy_list: Option<Vec<PolicyDetail>> = Member::new("UserPolicyList", &POLICY_DETAIL_LIST_TYPE);
    group_list: Option<Vec<String>> = Member::new("GroupList", &GROUP_NAME_LIST_TYPE);
    attached_managed_policies: Option<Vec<AttachedPolicy>> = Member::new("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE);
    permissions_boundary: Option<AttachedPermissionsBoundary> = Member::new("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { VirtualMFADevice VIRTUAL_MFA_DEVICE "VirtualMFADevice" {
    serial_number: Option<String> = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE).required();
    base32_string_seed: Option<Bytes> = Member::new("Base32StringSeed", &BOOTSTRAP_DATUM);
    qr_code_png: Option<Bytes> = Member::new("QRCodePNG", &BOOTSTRAP_DATUM);
    user: Option<User> = Member::new("User", &USER);
    enable_date: Option<Timestamp> = Member::new("EnableDate", &DATE_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static CONCURRENT_MODIFICATION_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ConcurrentModificationException",
        code: "ConcurrentModification",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::CONCURRENT_MODIFICATION_EXCEPTION),
    };
    pub static CREDENTIAL_REPORT_EXPIRED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "CredentialReportExpiredException",
        code: "ReportExpired",
        status: 410,
        fault: Fault::Client,
        schema: Some(&super::CREDENTIAL_REPORT_EXPIRED_EXCEPTION),
    };
    pub static CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "CredentialReportNotPresentException",
        code: "ReportNotPresent",
        status: 410,
        fault: Fault::Client,
        schema: Some(&super::CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION),
    };
    pub static CREDENTIAL_REPORT_NOT_READY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "CredentialReportNotReadyException",
        code: "ReportInProgress",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::CREDENTIAL_REPORT_NOT_READY_EXCEPTION),
    };
    pub static DELETE_CONFLICT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "DeleteConflictException",
        code: "DeleteConflict",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::DELETE_CONFLICT_EXCEPTION),
    };
    pub static DUPLICATE_CERTIFICATE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "DuplicateCertificateException",
        code: "DuplicateCertificate",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::DUPLICATE_CERTIFICATE_EXCEPTION),
    };
    pub static DUPLICATE_SSH_PUBLIC_KEY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "DuplicateSSHPublicKeyException",
        code: "DuplicateSSHPublicKey",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::DUPLICATE_SSH_PUBLIC_KEY_EXCEPTION),
    };
    pub static ENTITY_ALREADY_EXISTS_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EntityAlreadyExistsException",
        code: "EntityAlreadyExists",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::ENTITY_ALREADY_EXISTS_EXCEPTION),
    };
    pub static ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "EntityTemporarilyUnmodifiableException",
        code: "EntityTemporarilyUnmodifiable",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION),
    };
    pub static INVALID_AUTHENTICATION_CODE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidAuthenticationCodeException",
        code: "InvalidAuthenticationCode",
        status: 403,
        fault: Fault::Client,
        schema: Some(&super::INVALID_AUTHENTICATION_CODE_EXCEPTION),
    };
    pub static INVALID_CERTIFICATE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidCertificateException",
        code: "InvalidCertificate",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_CERTIFICATE_EXCEPTION),
    };
    pub static INVALID_INPUT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidInputException",
        code: "InvalidInput",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_INPUT_EXCEPTION),
    };
    pub static INVALID_PUBLIC_KEY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidPublicKeyException",
        code: "InvalidPublicKey",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_PUBLIC_KEY_EXCEPTION),
    };
    pub static KEY_PAIR_MISMATCH_EXCEPTION: ErrorShape = ErrorShape {
        shape: "KeyPairMismatchException",
        code: "KeyPairMismatch",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::KEY_PAIR_MISMATCH_EXCEPTION),
    };
    pub static LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "LimitExceededException",
        code: "LimitExceeded",
        status: 409,
        fault: Fault::Client,
        schema: Some(&super::LIMIT_EXCEEDED_EXCEPTION),
    };
    pub static MALFORMED_CERTIFICATE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "MalformedCertificateException",
        code: "MalformedCertificate",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::MALFORMED_CERTIFICATE_EXCEPTION),
    };
    pub static MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "MalformedPolicyDocumentException",
        code: "MalformedPolicyDocument",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::MALFORMED_POLICY_DOCUMENT_EXCEPTION),
    };
    pub static NO_SUCH_ENTITY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "NoSuchEntityException",
        code: "NoSuchEntity",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::NO_SUCH_ENTITY_EXCEPTION),
    };
    pub static OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION: ErrorShape = ErrorShape {
        shape: "OpenIdIdpCommunicationErrorException",
        code: "OpenIdIdpCommunicationError",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION),
    };
    pub static PASSWORD_POLICY_VIOLATION_EXCEPTION: ErrorShape = ErrorShape {
        shape: "PasswordPolicyViolationException",
        code: "PasswordPolicyViolation",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::PASSWORD_POLICY_VIOLATION_EXCEPTION),
    };
    pub static POLICY_EVALUATION_EXCEPTION: ErrorShape = ErrorShape {
        shape: "PolicyEvaluationException",
        code: "PolicyEvaluation",
        status: 500,
        fault: Fault::Client,
        schema: Some(&super::POLICY_EVALUATION_EXCEPTION),
    };
    pub static POLICY_NOT_ATTACHABLE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "PolicyNotAttachableException",
        code: "PolicyNotAttachable",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::POLICY_NOT_ATTACHABLE_EXCEPTION),
    };
    pub static SERVICE_FAILURE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ServiceFailureException",
        code: "ServiceFailure",
        status: 500,
        fault: Fault::Client,
        schema: Some(&super::SERVICE_FAILURE_EXCEPTION),
    };
    pub static SERVICE_NOT_SUPPORTED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ServiceNotSupportedException",
        code: "NotSupportedService",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::SERVICE_NOT_SUPPORTED_EXCEPTION),
    };
    pub static UNMODIFIABLE_ENTITY_EXCEPTION: ErrorShape = ErrorShape {
        shape: "UnmodifiableEntityException",
        code: "UnmodifiableEntity",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::UNMODIFIABLE_ENTITY_EXCEPTION),
    };
    pub static UNRECOGNIZED_PUBLIC_KEY_ENCODING_EXCEPTION: ErrorShape = ErrorShape {
        shape: "UnrecognizedPublicKeyEncodingException",
        code: "UnrecognizedPublicKeyEncoding",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::UNRECOGNIZED_PUBLIC_KEY_ENCODING_EXCEPTION),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        AddClientIDToOpenIDConnectProvider(super::AddClientIDToOpenIDConnectProviderRequest) -> ();
        AddRoleToInstanceProfile(super::AddRoleToInstanceProfileRequest) -> ();
        AddUserToGroup(super::AddUserToGroupRequest) -> ();
        AttachGroupPolicy(super::AttachGroupPolicyRequest) -> ();
        AttachRolePolicy(super::AttachRolePolicyRequest) -> ();
        AttachUserPolicy(super::AttachUserPolicyRequest) -> ();
        CreateAccessKey(super::CreateAccessKeyRequest) -> super::CreateAccessKeyResponse;
        CreateAccountAlias(super::CreateAccountAliasRequest) -> ();
        CreateGroup(super::CreateGroupRequest) -> super::CreateGroupResponse;
        CreateInstanceProfile(super::CreateInstanceProfileRequest) -> super::CreateInstanceProfileResponse;
        CreateLoginProfile(super::CreateLoginProfileRequest) -> super::CreateLoginProfileResponse;
        CreateOpenIDConnectProvider(super::CreateOpenIDConnectProviderRequest) -> super::CreateOpenIDConnectProviderResponse;
        CreatePolicy(super::CreatePolicyRequest) -> super::CreatePolicyResponse;
        CreatePolicyVersion(super::CreatePolicyVersionRequest) -> super::CreatePolicyVersionResponse;
        CreateRole(super::CreateRoleRequest) -> super::CreateRoleResponse;
        CreateSAMLProvider(super::CreateSAMLProviderRequest) -> super::CreateSAMLProviderResponse;
        CreateServiceLinkedRole(super::CreateServiceLinkedRoleRequest) -> super::CreateServiceLinkedRoleResponse;
        CreateServiceSpecificCredential(super::CreateServiceSpecificCredentialRequest) -> super::CreateServiceSpecificCredentialResponse;
        CreateUser(super::CreateUserRequest) -> super::CreateUserResponse;
        CreateVirtualMFADevice(super::CreateVirtualMFADeviceRequest) -> super::CreateVirtualMFADeviceResponse;
        DeactivateMFADevice(super::DeactivateMFADeviceRequest) -> ();
        DeleteAccessKey(super::DeleteAccessKeyRequest) -> ();
        DeleteAccountAlias(super::DeleteAccountAliasRequest) -> ();
        DeleteAccountPasswordPolicy(()) -> ();
        DeleteGroup(super::DeleteGroupRequest) -> ();
        DeleteGroupPolicy(super::DeleteGroupPolicyRequest) -> ();
        DeleteInstanceProfile(super::DeleteInstanceProfileRequest) -> ();
        DeleteLoginProfile(super::DeleteLoginProfileRequest) -> ();
        DeleteOpenIDConnectProvider(super::DeleteOpenIDConnectProviderRequest) -> ();
        DeletePolicy(super::DeletePolicyRequest) -> ();
        DeletePolicyVersion(super::DeletePolicyVersionRequest) -> ();
        DeleteRole(super::DeleteRoleRequest) -> ();
        DeleteRolePermissionsBoundary(super::DeleteRolePermissionsBoundaryRequest) -> ();
        DeleteRolePolicy(super::DeleteRolePolicyRequest) -> ();
        DeleteSAMLProvider(super::DeleteSAMLProviderRequest) -> ();
        DeleteSSHPublicKey(super::DeleteSSHPublicKeyRequest) -> ();
        DeleteServerCertificate(super::DeleteServerCertificateRequest) -> ();
        DeleteServiceLinkedRole(super::DeleteServiceLinkedRoleRequest) -> super::DeleteServiceLinkedRoleResponse;
        DeleteServiceSpecificCredential(super::DeleteServiceSpecificCredentialRequest) -> ();
        DeleteSigningCertificate(super::DeleteSigningCertificateRequest) -> ();
        DeleteUser(super::DeleteUserRequest) -> ();
        DeleteUserPermissionsBoundary(super::DeleteUserPermissionsBoundaryRequest) -> ();
        DeleteUserPolicy(super::DeleteUserPolicyRequest) -> ();
        DeleteVirtualMFADevice(super::DeleteVirtualMFADeviceRequest) -> ();
        DetachGroupPolicy(super::DetachGroupPolicyRequest) -> ();
        DetachRolePolicy(super::DetachRolePolicyRequest) -> ();
        DetachUserPolicy(super::DetachUserPolicyRequest) -> ();
        EnableMFADevice(super::EnableMFADeviceRequest) -> ();
        GenerateCredentialReport(()) -> super::GenerateCredentialReportResponse;
        GetAccessKeyLastUsed(super::GetAccessKeyLastUsedRequest) -> super::GetAccessKeyLastUsedResponse;
        GetAccountAuthorizationDetails(super::GetAccountAuthorizationDetailsRequest) -> super::GetAccountAuthorizationDetailsResponse;
        GetAccountPasswordPolicy(()) -> super::GetAccountPasswordPolicyResponse;
        GetAccountSummary(()) -> super::GetAccountSummaryResponse;
        GetContextKeysForCustomPolicy(super::GetContextKeysForCustomPolicyRequest) -> super::GetContextKeysForPolicyResponse;
        GetContextKeysForPrincipalPolicy(super::GetContextKeysForPrincipalPolicyRequest) -> super::GetContextKeysForPolicyResponse;
        GetCredentialReport(()) -> super::GetCredentialReportResponse;
        GetGroup(super::GetGroupRequest) -> super::GetGroupResponse;
        GetGroupPolicy(super::GetGroupPolicyRequest) -> super::GetGroupPolicyResponse;
        GetInstanceProfile(super::GetInstanceProfileRequest) -> super::GetInstanceProfileResponse;
        GetLoginProfile(super::GetLoginProfileRequest) -> super::GetLoginProfileResponse;
        GetMFADevice(super::GetMFADeviceRequest) -> super::GetMFADeviceResponse;
        GetOpenIDConnectProvider(super::GetOpenIDConnectProviderRequest) -> super::GetOpenIDConnectProviderResponse;
        GetPolicy(super::GetPolicyRequest) -> super::GetPolicyResponse;
        GetPolicyVersion(super::GetPolicyVersionRequest) -> super::GetPolicyVersionResponse;
        GetRole(super::GetRoleRequest) -> super::GetRoleResponse;
        GetRolePolicy(super::GetRolePolicyRequest) -> super::GetRolePolicyResponse;
        GetSAMLProvider(super::GetSAMLProviderRequest) -> super::GetSAMLProviderResponse;
        GetSSHPublicKey(super::GetSSHPublicKeyRequest) -> super::GetSSHPublicKeyResponse;
        GetServerCertificate(super::GetServerCertificateRequest) -> super::GetServerCertificateResponse;
        GetServiceLinkedRoleDeletionStatus(super::GetServiceLinkedRoleDeletionStatusRequest) -> super::GetServiceLinkedRoleDeletionStatusResponse;
        GetUser(super::GetUserRequest) -> super::GetUserResponse;
        GetUserPolicy(super::GetUserPolicyRequest) -> super::GetUserPolicyResponse;
        ListAccessKeys(super::ListAccessKeysRequest) -> super::ListAccessKeysResponse;
        ListAccountAliases(super::ListAccountAliasesRequest) -> super::ListAccountAliasesResponse;
        ListAttachedGroupPolicies(super::ListAttachedGroupPoliciesRequest) -> super::ListAttachedGroupPoliciesResponse;
        ListAttachedRolePolicies(super::ListAttachedRolePoliciesRequest) -> super::ListAttachedRolePoliciesResponse;
        ListAttachedUserPolicies(super::ListAttachedUserPoliciesRequest) -> super::ListAttachedUserPoliciesResponse;
        ListEntitiesForPolicy(super::ListEntitiesForPolicyRequest) -> super::ListEntitiesForPolicyResponse;
        ListGroupPolicies(super::ListGroupPoliciesRequest) -> super::ListGroupPoliciesResponse;
        ListGroups(super::ListGroupsRequest) -> super::ListGroupsResponse;
        ListGroupsForUser(super::ListGroupsForUserRequest) -> super::ListGroupsForUserResponse;
        ListInstanceProfileTags(super::ListInstanceProfileTagsRequest) -> super::ListInstanceProfileTagsResponse;
        ListInstanceProfiles(super::ListInstanceProfilesRequest) -> super::ListInstanceProfilesResponse;
        ListInstanceProfilesForRole(super::ListInstanceProfilesForRoleRequest) -> super::ListInstanceProfilesForRoleResponse;
        ListMFADeviceTags(super::ListMFADeviceTagsRequest) -> super::ListMFADeviceTagsResponse;
        ListMFADevices(super::ListMFADevicesRequest) -> super::ListMFADevicesResponse;
        ListOpenIDConnectProviderTags(super::ListOpenIDConnectProviderTagsRequest) -> super::ListOpenIDConnectProviderTagsResponse;
        ListOpenIDConnectProviders(super::ListOpenIDConnectProvidersRequest) -> super::ListOpenIDConnectProvidersResponse;
        ListPolicies(super::ListPoliciesRequest) -> super::ListPoliciesResponse;
        ListPolicyTags(super::ListPolicyTagsRequest) -> super::ListPolicyTagsResponse;
        ListPolicyVersions(super::ListPolicyVersionsRequest) -> super::ListPolicyVersionsResponse;
        ListRolePolicies(super::ListRolePoliciesRequest) -> super::ListRolePoliciesResponse;
        ListRoleTags(super::ListRoleTagsRequest) -> super::ListRoleTagsResponse;
        ListRoles(super::ListRolesRequest) -> super::ListRolesResponse;
        ListSAMLProviderTags(super::ListSAMLProviderTagsRequest) -> super::ListSAMLProviderTagsResponse;
        ListSAMLProviders(super::ListSAMLProvidersRequest) -> super::ListSAMLProvidersResponse;
        ListSSHPublicKeys(super::ListSSHPublicKeysRequest) -> super::ListSSHPublicKeysResponse;
        ListServerCertificateTags(super::ListServerCertificateTagsRequest) -> super::ListServerCertificateTagsResponse;
        ListServerCertificates(super::ListServerCertificatesRequest) -> super::ListServerCertificatesResponse;
        ListServiceSpecificCredentials(super::ListServiceSpecificCredentialsRequest) -> super::ListServiceSpecificCredentialsResponse;
        ListSigningCertificates(super::ListSigningCertificatesRequest) -> super::ListSigningCertificatesResponse;
        ListUserPolicies(super::ListUserPoliciesRequest) -> super::ListUserPoliciesResponse;
        ListUserTags(super::ListUserTagsRequest) -> super::ListUserTagsResponse;
        ListUsers(super::ListUsersRequest) -> super::ListUsersResponse;
        ListVirtualMFADevices(super::ListVirtualMFADevicesRequest) -> super::ListVirtualMFADevicesResponse;
        PutGroupPolicy(super::PutGroupPolicyRequest) -> ();
        PutRolePermissionsBoundary(super::PutRolePermissionsBoundaryRequest) -> ();
        PutRolePolicy(super::PutRolePolicyRequest) -> ();
        PutUserPermissionsBoundary(super::PutUserPermissionsBoundaryRequest) -> ();
        PutUserPolicy(super::PutUserPolicyRequest) -> ();
        RemoveClientIDFromOpenIDConnectProvider(super::RemoveClientIDFromOpenIDConnectProviderRequest) -> ();
        RemoveRoleFromInstanceProfile(super::RemoveRoleFromInstanceProfileRequest) -> ();
        RemoveUserFromGroup(super::RemoveUserFromGroupRequest) -> ();
        ResetServiceSpecificCredential(super::ResetServiceSpecificCredentialRequest) -> super::ResetServiceSpecificCredentialResponse;
        SetDefaultPolicyVersion(super::SetDefaultPolicyVersionRequest) -> ();
        SimulateCustomPolicy(super::SimulateCustomPolicyRequest) -> super::SimulatePolicyResponse;
        SimulatePrincipalPolicy(super::SimulatePrincipalPolicyRequest) -> super::SimulatePolicyResponse;
        TagInstanceProfile(super::TagInstanceProfileRequest) -> ();
        TagMFADevice(super::TagMFADeviceRequest) -> ();
        TagOpenIDConnectProvider(super::TagOpenIDConnectProviderRequest) -> ();
        TagPolicy(super::TagPolicyRequest) -> ();
        TagRole(super::TagRoleRequest) -> ();
        TagSAMLProvider(super::TagSAMLProviderRequest) -> ();
        TagServerCertificate(super::TagServerCertificateRequest) -> ();
        TagUser(super::TagUserRequest) -> ();
        UntagInstanceProfile(super::UntagInstanceProfileRequest) -> ();
        UntagMFADevice(super::UntagMFADeviceRequest) -> ();
        UntagOpenIDConnectProvider(super::UntagOpenIDConnectProviderRequest) -> ();
        UntagPolicy(super::UntagPolicyRequest) -> ();
        UntagRole(super::UntagRoleRequest) -> ();
        UntagSAMLProvider(super::UntagSAMLProviderRequest) -> ();
        UntagServerCertificate(super::UntagServerCertificateRequest) -> ();
        UntagUser(super::UntagUserRequest) -> ();
        UpdateAccessKey(super::UpdateAccessKeyRequest) -> ();
        UpdateAccountPasswordPolicy(super::UpdateAccountPasswordPolicyRequest) -> ();
        UpdateAssumeRolePolicy(super::UpdateAssumeRolePolicyRequest) -> ();
        UpdateGroup(super::UpdateGroupRequest) -> ();
        UpdateLoginProfile(super::UpdateLoginProfileRequest) -> ();
        UpdateOpenIDConnectProviderThumbprint(super::UpdateOpenIDConnectProviderThumbprintRequest) -> ();
        UpdateRole(super::UpdateRoleRequest) -> super::UpdateRoleResponse;
        UpdateRoleDescription(super::UpdateRoleDescriptionRequest) -> super::UpdateRoleDescriptionResponse;
        UpdateSAMLProvider(super::UpdateSAMLProviderRequest) -> super::UpdateSAMLProviderResponse;
        UpdateSSHPublicKey(super::UpdateSSHPublicKeyRequest) -> ();
        UpdateServerCertificate(super::UpdateServerCertificateRequest) -> ();
        UpdateServiceSpecificCredential(super::UpdateServiceSpecificCredentialRequest) -> ();
        UpdateSigningCertificate(super::UpdateSigningCertificateRequest) -> ();
        UpdateUser(super::UpdateUserRequest) -> ();
        UploadSSHPublicKey(super::UploadSSHPublicKeyRequest) -> super::UploadSSHPublicKeyResponse;
        UploadServerCertificate(super::UploadServerCertificateRequest) -> super::UploadServerCertificateResponse;
        UploadSigningCertificate(super::UploadSigningCertificateRequest) -> super::UploadSigningCertificateResponse;
    }
}

static UNIT: Schema = Schema::new("Unit", Kind::Structure(&[]));

operation_table! {
    AddClientIDToOpenIDConnectProvider "POST" "/" 200 (ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    AddRoleToInstanceProfile "POST" "/" 200 (ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [ENTITY_ALREADY_EXISTS_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    AddUserToGroup "POST" "/" 200 (ADD_USER_TO_GROUP_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    AttachGroupPolicy "POST" "/" 200 (ATTACH_GROUP_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION POLICY_NOT_ATTACHABLE_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    AttachRolePolicy "POST" "/" 200 (ATTACH_ROLE_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION POLICY_NOT_ATTACHABLE_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    AttachUserPolicy "POST" "/" 200 (ATTACH_USER_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION POLICY_NOT_ATTACHABLE_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateAccessKey "POST" "/" 200 (CREATE_ACCESS_KEY_REQUEST) -> (CREATE_ACCESS_KEY_RESPONSE) has_output true wrapper Some("CreateAccessKeyResult"), unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateAccountAlias "POST" "/" 200 (CREATE_ACCOUNT_ALIAS_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION LIMIT_EXCEEDED_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateGroup "POST" "/" 200 (CREATE_GROUP_REQUEST) -> (CREATE_GROUP_RESPONSE) has_output true wrapper Some("CreateGroupResult"), unsigned false errors [ENTITY_ALREADY_EXISTS_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateInstanceProfile "POST" "/" 200 (CREATE_INSTANCE_PROFILE_REQUEST) -> (CREATE_INSTANCE_PROFILE_RESPONSE) has_output true wrapper Some("CreateInstanceProfileResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateLoginProfile "POST" "/" 200 (CREATE_LOGIN_PROFILE_REQUEST) -> (CREATE_LOGIN_PROFILE_RESPONSE) has_output true wrapper Some("CreateLoginProfileResult"), unsigned false errors [ENTITY_ALREADY_EXISTS_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION PASSWORD_POLICY_VIOLATION_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateOpenIDConnectProvider "POST" "/" 200 (CREATE_OPEN_ID_CONNECT_PROVIDER_REQUEST) -> (CREATE_OPEN_ID_CONNECT_PROVIDER_RESPONSE) has_output true wrapper Some("CreateOpenIDConnectProviderResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreatePolicy "POST" "/" 200 (CREATE_POLICY_REQUEST) -> (CREATE_POLICY_RESPONSE) has_output true wrapper Some("CreatePolicyResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreatePolicyVersion "POST" "/" 200 (CREATE_POLICY_VERSION_REQUEST) -> (CREATE_POLICY_VERSION_RESPONSE) has_output true wrapper Some("CreatePolicyVersionResult"), unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateRole "POST" "/" 200 (CREATE_ROLE_REQUEST) -> (CREATE_ROLE_RESPONSE) has_output true wrapper Some("CreateRoleResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateSAMLProvider "POST" "/" 200 (CREATE_SAML_PROVIDER_REQUEST) -> (CREATE_SAML_PROVIDER_RESPONSE) has_output true wrapper Some("CreateSAMLProviderResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateServiceLinkedRole "POST" "/" 200 (CREATE_SERVICE_LINKED_ROLE_REQUEST) -> (CREATE_SERVICE_LINKED_ROLE_RESPONSE) has_output true wrapper Some("CreateServiceLinkedRoleResult"), unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateServiceSpecificCredential "POST" "/" 200 (CREATE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST) -> (CREATE_SERVICE_SPECIFIC_CREDENTIAL_RESPONSE) has_output true wrapper Some("CreateServiceSpecificCredentialResult"), unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_NOT_SUPPORTED_EXCEPTION];
    CreateUser "POST" "/" 200 (CREATE_USER_REQUEST) -> (CREATE_USER_RESPONSE) has_output true wrapper Some("CreateUserResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    CreateVirtualMFADevice "POST" "/" 200 (CREATE_VIRTUAL_MFA_DEVICE_REQUEST) -> (CREATE_VIRTUAL_MFA_DEVICE_RESPONSE) has_output true wrapper Some("CreateVirtualMFADeviceResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeactivateMFADevice "POST" "/" 200 (DEACTIVATE_MFA_DEVICE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteAccessKey "POST" "/" 200 (DELETE_ACCESS_KEY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteAccountAlias "POST" "/" 200 (DELETE_ACCOUNT_ALIAS_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteAccountPasswordPolicy "POST" "/" 200 (UNIT) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteGroup "POST" "/" 200 (DELETE_GROUP_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [DELETE_CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteGroupPolicy "POST" "/" 200 (DELETE_GROUP_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteInstanceProfile "POST" "/" 200 (DELETE_INSTANCE_PROFILE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [DELETE_CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteLoginProfile "POST" "/" 200 (DELETE_LOGIN_PROFILE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteOpenIDConnectProvider "POST" "/" 200 (DELETE_OPEN_ID_CONNECT_PROVIDER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeletePolicy "POST" "/" 200 (DELETE_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [DELETE_CONFLICT_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeletePolicyVersion "POST" "/" 200 (DELETE_POLICY_VERSION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [DELETE_CONFLICT_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteRole "POST" "/" 200 (DELETE_ROLE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION DELETE_CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    DeleteRolePermissionsBoundary "POST" "/" 200 (DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    DeleteRolePolicy "POST" "/" 200 (DELETE_ROLE_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    DeleteSAMLProvider "POST" "/" 200 (DELETE_SAML_PROVIDER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteSSHPublicKey "POST" "/" 200 (DELETE_SSH_PUBLIC_KEY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NO_SUCH_ENTITY_EXCEPTION];
    DeleteServerCertificate "POST" "/" 200 (DELETE_SERVER_CERTIFICATE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [DELETE_CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteServiceLinkedRole "POST" "/" 200 (DELETE_SERVICE_LINKED_ROLE_REQUEST) -> (DELETE_SERVICE_LINKED_ROLE_RESPONSE) has_output true wrapper Some("DeleteServiceLinkedRoleResult"), unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteServiceSpecificCredential "POST" "/" 200 (DELETE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NO_SUCH_ENTITY_EXCEPTION];
    DeleteSigningCertificate "POST" "/" 200 (DELETE_SIGNING_CERTIFICATE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteUser "POST" "/" 200 (DELETE_USER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION DELETE_CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteUserPermissionsBoundary "POST" "/" 200 (DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteUserPolicy "POST" "/" 200 (DELETE_USER_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DeleteVirtualMFADevice "POST" "/" 200 (DELETE_VIRTUAL_MFA_DEVICE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION DELETE_CONFLICT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DetachGroupPolicy "POST" "/" 200 (DETACH_GROUP_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    DetachRolePolicy "POST" "/" 200 (DETACH_ROLE_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    DetachUserPolicy "POST" "/" 200 (DETACH_USER_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    EnableMFADevice "POST" "/" 200 (ENABLE_MFA_DEVICE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION INVALID_AUTHENTICATION_CODE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GenerateCredentialReport "POST" "/" 200 (UNIT) -> (GENERATE_CREDENTIAL_REPORT_RESPONSE) has_output true wrapper Some("GenerateCredentialReportResult"), unsigned false errors [LIMIT_EXCEEDED_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetAccessKeyLastUsed "POST" "/" 200 (GET_ACCESS_KEY_LAST_USED_REQUEST) -> (GET_ACCESS_KEY_LAST_USED_RESPONSE) has_output true wrapper Some("GetAccessKeyLastUsedResult"), unsigned false errors [];
    GetAccountAuthorizationDetails "POST" "/" 200 (GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST) -> (GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE) has_output true wrapper Some("GetAccountAuthorizationDetailsResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    GetAccountPasswordPolicy "POST" "/" 200 (UNIT) -> (GET_ACCOUNT_PASSWORD_POLICY_RESPONSE) has_output true wrapper Some("GetAccountPasswordPolicyResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetAccountSummary "POST" "/" 200 (UNIT) -> (GET_ACCOUNT_SUMMARY_RESPONSE) has_output true wrapper Some("GetAccountSummaryResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    GetContextKeysForCustomPolicy "POST" "/" 200 (GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST) -> (GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE) has_output true wrapper Some("GetContextKeysForCustomPolicyResult"), unsigned false errors [INVALID_INPUT_EXCEPTION];
    GetContextKeysForPrincipalPolicy "POST" "/" 200 (GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST) -> (GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE) has_output true wrapper Some("GetContextKeysForPrincipalPolicyResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION];
    GetCredentialReport "POST" "/" 200 (UNIT) -> (GET_CREDENTIAL_REPORT_RESPONSE) has_output true wrapper Some("GetCredentialReportResult"), unsigned false errors [CREDENTIAL_REPORT_EXPIRED_EXCEPTION CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION CREDENTIAL_REPORT_NOT_READY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetGroup "POST" "/" 200 (GET_GROUP_REQUEST) -> (GET_GROUP_RESPONSE) has_output true wrapper Some("GetGroupResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetGroupPolicy "POST" "/" 200 (GET_GROUP_POLICY_REQUEST) -> (GET_GROUP_POLICY_RESPONSE) has_output true wrapper Some("GetGroupPolicyResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetInstanceProfile "POST" "/" 200 (GET_INSTANCE_PROFILE_REQUEST) -> (GET_INSTANCE_PROFILE_RESPONSE) has_output true wrapper Some("GetInstanceProfileResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetLoginProfile "POST" "/" 200 (GET_LOGIN_PROFILE_REQUEST) -> (GET_LOGIN_PROFILE_RESPONSE) has_output true wrapper Some("GetLoginProfileResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetMFADevice "POST" "/" 200 (GET_MFA_DEVICE_REQUEST) -> (GET_MFA_DEVICE_RESPONSE) has_output true wrapper Some("GetMFADeviceResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetOpenIDConnectProvider "POST" "/" 200 (GET_OPEN_ID_CONNECT_PROVIDER_REQUEST) -> (GET_OPEN_ID_CONNECT_PROVIDER_RESPONSE) has_output true wrapper Some("GetOpenIDConnectProviderResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetPolicy "POST" "/" 200 (GET_POLICY_REQUEST) -> (GET_POLICY_RESPONSE) has_output true wrapper Some("GetPolicyResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetPolicyVersion "POST" "/" 200 (GET_POLICY_VERSION_REQUEST) -> (GET_POLICY_VERSION_RESPONSE) has_output true wrapper Some("GetPolicyVersionResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetRole "POST" "/" 200 (GET_ROLE_REQUEST) -> (GET_ROLE_RESPONSE) has_output true wrapper Some("GetRoleResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetRolePolicy "POST" "/" 200 (GET_ROLE_POLICY_REQUEST) -> (GET_ROLE_POLICY_RESPONSE) has_output true wrapper Some("GetRolePolicyResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetSAMLProvider "POST" "/" 200 (GET_SAML_PROVIDER_REQUEST) -> (GET_SAML_PROVIDER_RESPONSE) has_output true wrapper Some("GetSAMLProviderResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetSSHPublicKey "POST" "/" 200 (GET_SSH_PUBLIC_KEY_REQUEST) -> (GET_SSH_PUBLIC_KEY_RESPONSE) has_output true wrapper Some("GetSSHPublicKeyResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION UNRECOGNIZED_PUBLIC_KEY_ENCODING_EXCEPTION];
    GetServerCertificate "POST" "/" 200 (GET_SERVER_CERTIFICATE_REQUEST) -> (GET_SERVER_CERTIFICATE_RESPONSE) has_output true wrapper Some("GetServerCertificateResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetServiceLinkedRoleDeletionStatus "POST" "/" 200 (GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST) -> (GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE) has_output true wrapper Some("GetServiceLinkedRoleDeletionStatusResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetUser "POST" "/" 200 (GET_USER_REQUEST) -> (GET_USER_RESPONSE) has_output true wrapper Some("GetUserResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    GetUserPolicy "POST" "/" 200 (GET_USER_POLICY_REQUEST) -> (GET_USER_POLICY_RESPONSE) has_output true wrapper Some("GetUserPolicyResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListAccessKeys "POST" "/" 200 (LIST_ACCESS_KEYS_REQUEST) -> (LIST_ACCESS_KEYS_RESPONSE) has_output true wrapper Some("ListAccessKeysResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListAccountAliases "POST" "/" 200 (LIST_ACCOUNT_ALIASES_REQUEST) -> (LIST_ACCOUNT_ALIASES_RESPONSE) has_output true wrapper Some("ListAccountAliasesResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListAttachedGroupPolicies "POST" "/" 200 (LIST_ATTACHED_GROUP_POLICIES_REQUEST) -> (LIST_ATTACHED_GROUP_POLICIES_RESPONSE) has_output true wrapper Some("ListAttachedGroupPoliciesResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListAttachedRolePolicies "POST" "/" 200 (LIST_ATTACHED_ROLE_POLICIES_REQUEST) -> (LIST_ATTACHED_ROLE_POLICIES_RESPONSE) has_output true wrapper Some("ListAttachedRolePoliciesResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListAttachedUserPolicies "POST" "/" 200 (LIST_ATTACHED_USER_POLICIES_REQUEST) -> (LIST_ATTACHED_USER_POLICIES_RESPONSE) has_output true wrapper Some("ListAttachedUserPoliciesResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListEntitiesForPolicy "POST" "/" 200 (LIST_ENTITIES_FOR_POLICY_REQUEST) -> (LIST_ENTITIES_FOR_POLICY_RESPONSE) has_output true wrapper Some("ListEntitiesForPolicyResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListGroupPolicies "POST" "/" 200 (LIST_GROUP_POLICIES_REQUEST) -> (LIST_GROUP_POLICIES_RESPONSE) has_output true wrapper Some("ListGroupPoliciesResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListGroups "POST" "/" 200 (LIST_GROUPS_REQUEST) -> (LIST_GROUPS_RESPONSE) has_output true wrapper Some("ListGroupsResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListGroupsForUser "POST" "/" 200 (LIST_GROUPS_FOR_USER_REQUEST) -> (LIST_GROUPS_FOR_USER_RESPONSE) has_output true wrapper Some("ListGroupsForUserResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListInstanceProfileTags "POST" "/" 200 (LIST_INSTANCE_PROFILE_TAGS_REQUEST) -> (LIST_INSTANCE_PROFILE_TAGS_RESPONSE) has_output true wrapper Some("ListInstanceProfileTagsResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListInstanceProfiles "POST" "/" 200 (LIST_INSTANCE_PROFILES_REQUEST) -> (LIST_INSTANCE_PROFILES_RESPONSE) has_output true wrapper Some("ListInstanceProfilesResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListInstanceProfilesForRole "POST" "/" 200 (LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST) -> (LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE) has_output true wrapper Some("ListInstanceProfilesForRoleResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListMFADeviceTags "POST" "/" 200 (LIST_MFA_DEVICE_TAGS_REQUEST) -> (LIST_MFA_DEVICE_TAGS_RESPONSE) has_output true wrapper Some("ListMFADeviceTagsResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListMFADevices "POST" "/" 200 (LIST_MFA_DEVICES_REQUEST) -> (LIST_MFA_DEVICES_RESPONSE) has_output true wrapper Some("ListMFADevicesResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListOpenIDConnectProviderTags "POST" "/" 200 (LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_REQUEST) -> (LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_RESPONSE) has_output true wrapper Some("ListOpenIDConnectProviderTagsResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListOpenIDConnectProviders "POST" "/" 200 (LIST_OPEN_ID_CONNECT_PROVIDERS_REQUEST) -> (LIST_OPEN_ID_CONNECT_PROVIDERS_RESPONSE) has_output true wrapper Some("ListOpenIDConnectProvidersResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListPolicies "POST" "/" 200 (LIST_POLICIES_REQUEST) -> (LIST_POLICIES_RESPONSE) has_output true wrapper Some("ListPoliciesResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListPolicyTags "POST" "/" 200 (LIST_POLICY_TAGS_REQUEST) -> (LIST_POLICY_TAGS_RESPONSE) has_output true wrapper Some("ListPolicyTagsResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListPolicyVersions "POST" "/" 200 (LIST_POLICY_VERSIONS_REQUEST) -> (LIST_POLICY_VERSIONS_RESPONSE) has_output true wrapper Some("ListPolicyVersionsResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListRolePolicies "POST" "/" 200 (LIST_ROLE_POLICIES_REQUEST) -> (LIST_ROLE_POLICIES_RESPONSE) has_output true wrapper Some("ListRolePoliciesResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListRoleTags "POST" "/" 200 (LIST_ROLE_TAGS_REQUEST) -> (LIST_ROLE_TAGS_RESPONSE) has_output true wrapper Some("ListRoleTagsResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListRoles "POST" "/" 200 (LIST_ROLES_REQUEST) -> (LIST_ROLES_RESPONSE) has_output true wrapper Some("ListRolesResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListSAMLProviderTags "POST" "/" 200 (LIST_SAML_PROVIDER_TAGS_REQUEST) -> (LIST_SAML_PROVIDER_TAGS_RESPONSE) has_output true wrapper Some("ListSAMLProviderTagsResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListSAMLProviders "POST" "/" 200 (LIST_SAML_PROVIDERS_REQUEST) -> (LIST_SAML_PROVIDERS_RESPONSE) has_output true wrapper Some("ListSAMLProvidersResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListSSHPublicKeys "POST" "/" 200 (LIST_SSH_PUBLIC_KEYS_REQUEST) -> (LIST_SSH_PUBLIC_KEYS_RESPONSE) has_output true wrapper Some("ListSSHPublicKeysResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION];
    ListServerCertificateTags "POST" "/" 200 (LIST_SERVER_CERTIFICATE_TAGS_REQUEST) -> (LIST_SERVER_CERTIFICATE_TAGS_RESPONSE) has_output true wrapper Some("ListServerCertificateTagsResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListServerCertificates "POST" "/" 200 (LIST_SERVER_CERTIFICATES_REQUEST) -> (LIST_SERVER_CERTIFICATES_RESPONSE) has_output true wrapper Some("ListServerCertificatesResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListServiceSpecificCredentials "POST" "/" 200 (LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST) -> (LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE) has_output true wrapper Some("ListServiceSpecificCredentialsResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_NOT_SUPPORTED_EXCEPTION];
    ListSigningCertificates "POST" "/" 200 (LIST_SIGNING_CERTIFICATES_REQUEST) -> (LIST_SIGNING_CERTIFICATES_RESPONSE) has_output true wrapper Some("ListSigningCertificatesResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListUserPolicies "POST" "/" 200 (LIST_USER_POLICIES_REQUEST) -> (LIST_USER_POLICIES_RESPONSE) has_output true wrapper Some("ListUserPoliciesResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListUserTags "POST" "/" 200 (LIST_USER_TAGS_REQUEST) -> (LIST_USER_TAGS_RESPONSE) has_output true wrapper Some("ListUserTagsResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ListUsers "POST" "/" 200 (LIST_USERS_REQUEST) -> (LIST_USERS_RESPONSE) has_output true wrapper Some("ListUsersResult"), unsigned false errors [SERVICE_FAILURE_EXCEPTION];
    ListVirtualMFADevices "POST" "/" 200 (LIST_VIRTUAL_MFA_DEVICES_REQUEST) -> (LIST_VIRTUAL_MFA_DEVICES_RESPONSE) has_output true wrapper Some("ListVirtualMFADevicesResult"), unsigned false errors [];
    PutGroupPolicy "POST" "/" 200 (PUT_GROUP_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    PutRolePermissionsBoundary "POST" "/" 200 (PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION POLICY_NOT_ATTACHABLE_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    PutRolePolicy "POST" "/" 200 (PUT_ROLE_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    PutUserPermissionsBoundary "POST" "/" 200 (PUT_USER_PERMISSIONS_BOUNDARY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION POLICY_NOT_ATTACHABLE_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    PutUserPolicy "POST" "/" 200 (PUT_USER_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    RemoveClientIDFromOpenIDConnectProvider "POST" "/" 200 (REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    RemoveRoleFromInstanceProfile "POST" "/" 200 (REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    RemoveUserFromGroup "POST" "/" 200 (REMOVE_USER_FROM_GROUP_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    ResetServiceSpecificCredential "POST" "/" 200 (RESET_SERVICE_SPECIFIC_CREDENTIAL_REQUEST) -> (RESET_SERVICE_SPECIFIC_CREDENTIAL_RESPONSE) has_output true wrapper Some("ResetServiceSpecificCredentialResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION];
    SetDefaultPolicyVersion "POST" "/" 200 (SET_DEFAULT_POLICY_VERSION_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    SimulateCustomPolicy "POST" "/" 200 (SIMULATE_CUSTOM_POLICY_REQUEST) -> (SIMULATE_POLICY_RESPONSE) has_output true wrapper Some("SimulateCustomPolicyResult"), unsigned false errors [INVALID_INPUT_EXCEPTION POLICY_EVALUATION_EXCEPTION];
    SimulatePrincipalPolicy "POST" "/" 200 (SIMULATE_PRINCIPAL_POLICY_REQUEST) -> (SIMULATE_POLICY_RESPONSE) has_output true wrapper Some("SimulatePrincipalPolicyResult"), unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION POLICY_EVALUATION_EXCEPTION];
    TagInstanceProfile "POST" "/" 200 (TAG_INSTANCE_PROFILE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    TagMFADevice "POST" "/" 200 (TAG_MFA_DEVICE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    TagOpenIDConnectProvider "POST" "/" 200 (TAG_OPEN_ID_CONNECT_PROVIDER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    TagPolicy "POST" "/" 200 (TAG_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    TagRole "POST" "/" 200 (TAG_ROLE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    TagSAMLProvider "POST" "/" 200 (TAG_SAML_PROVIDER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    TagServerCertificate "POST" "/" 200 (TAG_SERVER_CERTIFICATE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    TagUser "POST" "/" 200 (TAG_USER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UntagInstanceProfile "POST" "/" 200 (UNTAG_INSTANCE_PROFILE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UntagMFADevice "POST" "/" 200 (UNTAG_MFA_DEVICE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UntagOpenIDConnectProvider "POST" "/" 200 (UNTAG_OPEN_ID_CONNECT_PROVIDER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UntagPolicy "POST" "/" 200 (UNTAG_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UntagRole "POST" "/" 200 (UNTAG_ROLE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UntagSAMLProvider "POST" "/" 200 (UNTAG_SAML_PROVIDER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UntagServerCertificate "POST" "/" 200 (UNTAG_SERVER_CERTIFICATE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UntagUser "POST" "/" 200 (UNTAG_USER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateAccessKey "POST" "/" 200 (UPDATE_ACCESS_KEY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateAccountPasswordPolicy "POST" "/" 200 (UPDATE_ACCOUNT_PASSWORD_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateAssumeRolePolicy "POST" "/" 200 (UPDATE_ASSUME_ROLE_POLICY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [LIMIT_EXCEEDED_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    UpdateGroup "POST" "/" 200 (UPDATE_GROUP_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [ENTITY_ALREADY_EXISTS_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateLoginProfile "POST" "/" 200 (UPDATE_LOGIN_PROFILE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION PASSWORD_POLICY_VIOLATION_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateOpenIDConnectProviderThumbprint "POST" "/" 200 (UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateRole "POST" "/" 200 (UPDATE_ROLE_REQUEST) -> (UPDATE_ROLE_RESPONSE) has_output true wrapper Some("UpdateRoleResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    UpdateRoleDescription "POST" "/" 200 (UPDATE_ROLE_DESCRIPTION_REQUEST) -> (UPDATE_ROLE_DESCRIPTION_RESPONSE) has_output true wrapper Some("UpdateRoleDescriptionResult"), unsigned false errors [NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION UNMODIFIABLE_ENTITY_EXCEPTION];
    UpdateSAMLProvider "POST" "/" 200 (UPDATE_SAML_PROVIDER_REQUEST) -> (UPDATE_SAML_PROVIDER_RESPONSE) has_output true wrapper Some("UpdateSAMLProviderResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateSSHPublicKey "POST" "/" 200 (UPDATE_SSH_PUBLIC_KEY_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION NO_SUCH_ENTITY_EXCEPTION];
    UpdateServerCertificate "POST" "/" 200 (UPDATE_SERVER_CERTIFICATE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [ENTITY_ALREADY_EXISTS_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateServiceSpecificCredential "POST" "/" 200 (UPDATE_SERVICE_SPECIFIC_CREDENTIAL_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [NO_SUCH_ENTITY_EXCEPTION];
    UpdateSigningCertificate "POST" "/" 200 (UPDATE_SIGNING_CERTIFICATE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [INVALID_INPUT_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UpdateUser "POST" "/" 200 (UPDATE_USER_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UploadSSHPublicKey "POST" "/" 200 (UPLOAD_SSH_PUBLIC_KEY_REQUEST) -> (UPLOAD_SSH_PUBLIC_KEY_RESPONSE) has_output true wrapper Some("UploadSSHPublicKeyResult"), unsigned false errors [DUPLICATE_SSH_PUBLIC_KEY_EXCEPTION INVALID_PUBLIC_KEY_EXCEPTION LIMIT_EXCEEDED_EXCEPTION NO_SUCH_ENTITY_EXCEPTION UNRECOGNIZED_PUBLIC_KEY_ENCODING_EXCEPTION];
    UploadServerCertificate "POST" "/" 200 (UPLOAD_SERVER_CERTIFICATE_REQUEST) -> (UPLOAD_SERVER_CERTIFICATE_RESPONSE) has_output true wrapper Some("UploadServerCertificateResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_INPUT_EXCEPTION KEY_PAIR_MISMATCH_EXCEPTION LIMIT_EXCEEDED_EXCEPTION MALFORMED_CERTIFICATE_EXCEPTION SERVICE_FAILURE_EXCEPTION];
    UploadSigningCertificate "POST" "/" 200 (UPLOAD_SIGNING_CERTIFICATE_REQUEST) -> (UPLOAD_SIGNING_CERTIFICATE_RESPONSE) has_output true wrapper Some("UploadSigningCertificateResult"), unsigned false errors [CONCURRENT_MODIFICATION_EXCEPTION DUPLICATE_CERTIFICATE_EXCEPTION ENTITY_ALREADY_EXISTS_EXCEPTION INVALID_CERTIFICATE_EXCEPTION LIMIT_EXCEEDED_EXCEPTION MALFORMED_CERTIFICATE_EXCEPTION NO_SUCH_ENTITY_EXCEPTION SERVICE_FAILURE_EXCEPTION];
}

left_out! {
    AcceptDelegationRequest "POST" "/";
    AssociateDelegationRequest "POST" "/";
    ChangePassword "POST" "/";
    CreateDelegationRequest "POST" "/";
    DisableOrganizationsRootCredentialsManagement "POST" "/";
    DisableOrganizationsRootSessions "POST" "/";
    DisableOutboundWebIdentityFederation "POST" "/";
    EnableOrganizationsRootCredentialsManagement "POST" "/";
    EnableOrganizationsRootSessions "POST" "/";
    EnableOutboundWebIdentityFederation "POST" "/";
    GenerateOrganizationsAccessReport "POST" "/";
    GenerateServiceLastAccessedDetails "POST" "/";
    GetDelegationRequest "POST" "/";
    GetHumanReadableSummary "POST" "/";
    GetOrganizationsAccessReport "POST" "/";
    GetOutboundWebIdentityFederationInfo "POST" "/";
    GetServiceLastAccessedDetails "POST" "/";
    GetServiceLastAccessedDetailsWithEntities "POST" "/";
    ListDelegationRequests "POST" "/";
    ListOrganizationsFeatures "POST" "/";
    ListPoliciesGrantingServiceAccess "POST" "/";
    RejectDelegationRequest "POST" "/";
    ResyncMFADevice "POST" "/";
    SendDelegationToken "POST" "/";
    SetSecurityTokenServicePreferences "POST" "/";
    UpdateDelegationRequest "POST" "/";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "iam",
    service_id: "IAM",
    api_version: "2010-05-08",
    protocol: Protocol::Query,
    signing_name: "iam",
    target_prefix: None,
    xml_namespace: Some("https://iam.amazonaws.com/doc/2010-05-08/"),
    operations: OPERATIONS,
    errors: &[
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::CREDENTIAL_REPORT_EXPIRED_EXCEPTION,
        &errors::CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION,
        &errors::CREDENTIAL_REPORT_NOT_READY_EXCEPTION,
        &errors::DELETE_CONFLICT_EXCEPTION,
        &errors::DUPLICATE_CERTIFICATE_EXCEPTION,
        &errors::DUPLICATE_SSH_PUBLIC_KEY_EXCEPTION,
        &errors::ENTITY_ALREADY_EXISTS_EXCEPTION,
        &errors::ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION,
        &errors::INVALID_AUTHENTICATION_CODE_EXCEPTION,
        &errors::INVALID_CERTIFICATE_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::INVALID_PUBLIC_KEY_EXCEPTION,
        &errors::KEY_PAIR_MISMATCH_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::MALFORMED_CERTIFICATE_EXCEPTION,
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION,
        &errors::PASSWORD_POLICY_VIOLATION_EXCEPTION,
        &errors::POLICY_EVALUATION_EXCEPTION,
        &errors::POLICY_NOT_ATTACHABLE_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
        &errors::SERVICE_NOT_SUPPORTED_EXCEPTION,
        &errors::UNMODIFIABLE_ENTITY_EXCEPTION,
        &errors::UNRECOGNIZED_PUBLIC_KEY_ENCODING_EXCEPTION,
    ],
    validation_error: &wire::common::VALIDATION_ERROR,
    names_inputs: false,
    left_out: LEFT_OUT,
};
