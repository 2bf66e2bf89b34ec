//! AWS Security Token Service (2011-06-15).
//!
//! Written by `cargo xtask codegen sts` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use wire::{Kind, List, Member, Protocol, Schema, ServiceModel, pattern};

use crate::shape::{left_out, operation_table, shape};

pub static AUDIENCE: Schema = Schema::new("Audience", Kind::String);
pub static ISSUER: Schema = Schema::new("Issuer", Kind::String);
pub static NAME_QUALIFIER: Schema = Schema::new("NameQualifier", Kind::String);
pub static PROVIDED_CONTEXTS_LIST_TYPE: Schema =
    Schema::new("ProvidedContextsListType", Kind::List(&const { List::of(&PROVIDED_CONTEXT) })).min(1).max(5);
pub static SAML_ASSERTION_TYPE: Schema =
    Schema::new("SAMLAssertionType", Kind::String).min(4).max(100000).sensitive();
pub static SUBJECT: Schema = Schema::new("Subject", Kind::String);
pub static SUBJECT_TYPE: Schema = Schema::new("SubjectType", Kind::String);
pub static ACCESS_KEY_ID_TYPE: Schema =
    Schema::new("accessKeyIdType", Kind::String).min(16).max(128).pattern(pattern!(r"[\w]*"));
pub static ACCESS_KEY_SECRET_TYPE: Schema = Schema::new("accessKeySecretType", Kind::String).sensitive();
pub static ACCOUNT_TYPE: Schema = Schema::new("accountType", Kind::String);
pub static ARN_TYPE: Schema = Schema::new("arnType", Kind::String)
    .min(20)
    .max(2048)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+"));
pub static ASSUMED_ROLE_ID_TYPE: Schema =
    Schema::new("assumedRoleIdType", Kind::String).min(2).max(193).pattern(pattern!(r"[\w+=,.@:-]*"));
pub static CLIENT_TOKEN_TYPE: Schema =
    Schema::new("clientTokenType", Kind::String).min(4).max(20000).sensitive();
pub static CONTEXT_ASSERTION_TYPE: Schema =
    Schema::new("contextAssertionType", Kind::String).min(4).max(2048);
pub static DATE_TYPE: Schema = Schema::new("dateType", Kind::Timestamp(None));
pub static DECODED_MESSAGE_TYPE: Schema = Schema::new("decodedMessageType", Kind::String);
pub static DURATION_SECONDS_TYPE: Schema =
    Schema::new("durationSecondsType", Kind::Integer).min(900).max(129600);
pub static ENCODED_MESSAGE_TYPE: Schema = Schema::new("encodedMessageType", Kind::String).min(1).max(10240);
pub static EXPIRED_IDENTITY_TOKEN_MESSAGE: Schema = Schema::new("expiredIdentityTokenMessage", Kind::String);
pub static EXTERNAL_ID_TYPE: Schema =
    Schema::new("externalIdType", Kind::String).min(2).max(1224).pattern(pattern!(r"[\w+=,.@:\/-]*"));
pub static FEDERATED_ID_TYPE: Schema =
    Schema::new("federatedIdType", Kind::String).min(2).max(193).pattern(pattern!(r"[\w+=,.@\:-]*"));
pub static IDP_COMMUNICATION_ERROR_MESSAGE: Schema =
    Schema::new("idpCommunicationErrorMessage", Kind::String);
pub static IDP_REJECTED_CLAIM_MESSAGE: Schema = Schema::new("idpRejectedClaimMessage", Kind::String);
pub static INVALID_AUTHORIZATION_MESSAGE: Schema = Schema::new("invalidAuthorizationMessage", Kind::String);
pub static INVALID_IDENTITY_TOKEN_MESSAGE: Schema = Schema::new("invalidIdentityTokenMessage", Kind::String);
pub static MALFORMED_POLICY_DOCUMENT_MESSAGE: Schema =
    Schema::new("malformedPolicyDocumentMessage", Kind::String);
pub static NON_NEGATIVE_INTEGER_TYPE: Schema = Schema::new("nonNegativeIntegerType", Kind::Integer).min(0);
pub static PACKED_POLICY_TOO_LARGE_MESSAGE: Schema = Schema::new("packedPolicyTooLargeMessage", Kind::String);
pub static POLICY_DESCRIPTOR_LIST_TYPE: Schema =
    Schema::new("policyDescriptorListType", Kind::List(&const { List::of(&POLICY_DESCRIPTOR_TYPE) }));
pub static REGION_DISABLED_MESSAGE: Schema = Schema::new("regionDisabledMessage", Kind::String);
pub static ROLE_DURATION_SECONDS_TYPE: Schema =
    Schema::new("roleDurationSecondsType", Kind::Integer).min(900).max(43200);
pub static ROLE_SESSION_NAME_TYPE: Schema =
    Schema::new("roleSessionNameType", Kind::String).min(2).max(64).pattern(pattern!(r"[\w+=,.@-]*"));
pub static SERIAL_NUMBER_TYPE: Schema =
    Schema::new("serialNumberType", Kind::String).min(9).max(256).pattern(pattern!(r"[\w+=/:,.@-]*"));
pub static SESSION_POLICY_DOCUMENT_TYPE: Schema = Schema::new("sessionPolicyDocumentType", Kind::String)
    .min(1)
    .max(2048)
    .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"));
pub static SOURCE_IDENTITY_TYPE: Schema =
    Schema::new("sourceIdentityType", Kind::String).min(2).max(64).pattern(pattern!(r"[\w+=,.@-]*"));
pub static TAG_KEY_LIST_TYPE: Schema =
    Schema::new("tagKeyListType", Kind::List(&const { List::of(&TAG_KEY_TYPE) })).max(50);
pub static TAG_KEY_TYPE: Schema =
    Schema::new("tagKeyType", Kind::String).min(1).max(128).pattern(pattern!(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+"));
pub static TAG_LIST_TYPE: Schema = Schema::new("tagListType", Kind::List(&const { List::of(&TAG) })).max(50);
pub static TAG_VALUE_TYPE: Schema = Schema::new("tagValueType", Kind::String)
    .min(0)
    .max(256)
    .pattern(pattern!(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"));
pub static TOKEN_CODE_TYPE: Schema =
    Schema::new("tokenCodeType", Kind::String).min(6).max(6).pattern(pattern!(r"[\d]*"));
pub static TOKEN_TYPE: Schema = Schema::new("tokenType", Kind::String);
pub static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: Schema =
    Schema::new("unrestrictedSessionPolicyDocumentType", Kind::String)
        .min(1)
        .pattern(pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"));
pub static URL_TYPE: Schema = Schema::new("urlType", Kind::String).min(4).max(2048);
pub static USER_ID_TYPE: Schema = Schema::new("userIdType", Kind::String);
pub static USER_NAME_TYPE: Schema =
    Schema::new("userNameType", Kind::String).min(2).max(32).pattern(pattern!(r"[\w+=,.@-]*"));
pub static WEB_IDENTITY_SUBJECT_TYPE: Schema =
    Schema::new("webIdentitySubjectType", Kind::String).min(6).max(255);

shape! { AssumeRoleRequest ASSUME_ROLE_REQUEST "AssumeRoleRequest" {
    role_arn: String = Member::new("RoleArn", &ARN_TYPE).required();
    role_session_name: String = Member::new("RoleSessionName", &ROLE_SESSION_NAME_TYPE).required();
    policy_arns: Option<Vec<PolicyDescriptorType>> = Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE);
    policy: Option<String> = Member::new("Policy", &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE);
    duration_seconds: Option<i32> = Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
    transitive_tag_keys: Option<Vec<String>> = Member::new("TransitiveTagKeys", &TAG_KEY_LIST_TYPE);
    external_id: Option<String> = Member::new("ExternalId", &EXTERNAL_ID_TYPE);
    serial_number: Option<String> = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE);
    token_code: Option<String> = Member::new("TokenCode", &TOKEN_CODE_TYPE);
    source_identity: Option<String> = Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE);
    provided_contexts: Option<Vec<ProvidedContext>> = Member::new("ProvidedContexts", &PROVIDED_CONTEXTS_LIST_TYPE);
} }

shape! { AssumeRoleResponse ASSUME_ROLE_RESPONSE "AssumeRoleResponse" {
    credentials: Option<Credentials> = Member::new("Credentials", &CREDENTIALS);
    assumed_role_user: Option<AssumedRoleUser> = Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER);
    packed_policy_size: Option<i32> = Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE);
    source_identity: Option<String> = Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE);
} }

shape! { AssumeRoleWithSAMLRequest ASSUME_ROLE_WITH_SAML_REQUEST "AssumeRoleWithSAMLRequest" {
    role_arn: String = Member::new("RoleArn", &ARN_TYPE).required();
    principal_arn: String = Member::new("PrincipalArn", &ARN_TYPE).required();
    saml_assertion: String = Member::new("SAMLAssertion", &SAML_ASSERTION_TYPE).required();
    policy_arns: Option<Vec<PolicyDescriptorType>> = Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE);
    policy: Option<String> = Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE);
    duration_seconds: Option<i32> = Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE);
} }

shape! { AssumeRoleWithSAMLResponse ASSUME_ROLE_WITH_SAML_RESPONSE "AssumeRoleWithSAMLResponse" {
    credentials: Option<Credentials> = Member::new("Credentials", &CREDENTIALS);
    assumed_role_user: Option<AssumedRoleUser> = Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER);
    packed_policy_size: Option<i32> = Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE);
    subject: Option<String> = Member::new("Subject", &SUBJECT);
    subject_type: Option<String> = Member::new("SubjectType", &SUBJECT_TYPE);
    issuer: Option<String> = Member::new("Issuer", &ISSUER);
    audience: Option<String> = Member::new("Audience", &AUDIENCE);
    name_qualifier: Option<String> = Member::new("NameQualifier", &NAME_QUALIFIER);
    source_identity: Option<String> = Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE);
} }

shape! { AssumeRoleWithWebIdentityRequest ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST "AssumeRoleWithWebIdentityRequest" {
    role_arn: String = Member::new("RoleArn", &ARN_TYPE).required();
    role_session_name: String = Member::new("RoleSessionName", &ROLE_SESSION_NAME_TYPE).required();
    web_identity_token: String = Member::new("WebIdentityToken", &CLIENT_TOKEN_TYPE).required();
    provider_id: Option<String> = Member::new("ProviderId", &URL_TYPE);
    policy_arns: Option<Vec<PolicyDescriptorType>> = Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE);
    policy: Option<String> = Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE);
    duration_seconds: Option<i32> = Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE);
} }

shape! { AssumeRoleWithWebIdentityResponse ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE "AssumeRoleWithWebIdentityResponse" {
    credentials: Option<Credentials> = Member::new("Credentials", &CREDENTIALS);
    subject_from_web_identity_token: Option<String> = Member::new("SubjectFromWebIdentityToken", &WEB_IDENTITY_SUBJECT_TYPE);
    assumed_role_user: Option<AssumedRoleUser> = Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER);
    packed_policy_size: Option<i32> = Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE);
    provider: Option<String> = Member::new("Provider", &ISSUER);
    audience: Option<String> = Member::new("Audience", &AUDIENCE);
    source_identity: Option<String> = Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE);
} }

shape! { AssumedRoleUser ASSUMED_ROLE_USER "AssumedRoleUser" {
    assumed_role_id: Option<String> = Member::new("AssumedRoleId", &ASSUMED_ROLE_ID_TYPE).required();
    arn: Option<String> = Member::new("Arn", &ARN_TYPE).required();
} }

shape! { Credentials CREDENTIALS "Credentials" {
    access_key_id: Option<String> = Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required();
    secret_access_key: Option<String> = Member::new("SecretAccessKey", &ACCESS_KEY_SECRET_TYPE).required();
    session_token: Option<String> = Member::new("SessionToken", &TOKEN_TYPE).required();
    expiration: Option<Timestamp> = Member::new("Expiration", &DATE_TYPE).required();
} }

shape! { DecodeAuthorizationMessageRequest DECODE_AUTHORIZATION_MESSAGE_REQUEST "DecodeAuthorizationMessageRequest" {
    encoded_message: String = Member::new("EncodedMessage", &ENCODED_MESSAGE_TYPE).required();
} }

shape! { DecodeAuthorizationMessageResponse DECODE_AUTHORIZATION_MESSAGE_RESPONSE "DecodeAuthorizationMessageResponse" {
    decoded_message: Option<String> = Member::new("DecodedMessage", &DECODED_MESSAGE_TYPE);
} }

shape! { ExpiredTokenException EXPIRED_TOKEN_EXCEPTION "ExpiredTokenException" {
    message: Option<String> = Member::new("message", &EXPIRED_IDENTITY_TOKEN_MESSAGE);
} }

shape! { FederatedUser FEDERATED_USER "FederatedUser" {
    federated_user_id: Option<String> = Member::new("FederatedUserId", &FEDERATED_ID_TYPE).required();
    arn: Option<String> = Member::new("Arn", &ARN_TYPE).required();
} }

shape! { GetAccessKeyInfoRequest GET_ACCESS_KEY_INFO_REQUEST "GetAccessKeyInfoRequest" {
    access_key_id: String = Member::new("AccessKeyId", &ACCESS_KEY_ID_TYPE).required();
} }

shape! { GetAccessKeyInfoResponse GET_ACCESS_KEY_INFO_RESPONSE "GetAccessKeyInfoResponse" {
    account: Option<String> = Member::new("Account", &ACCOUNT_TYPE);
} }

shape! { GetCallerIdentityRequest GET_CALLER_IDENTITY_REQUEST "GetCallerIdentityRequest" {
} }

shape! { GetCallerIdentityResponse GET_CALLER_IDENTITY_RESPONSE "GetCallerIdentityResponse" {
    user_id: Option<String> = Member::new("UserId", &USER_ID_TYPE);
    account: Option<String> = Member::new("Account", &ACCOUNT_TYPE);
    arn: Option<String> = Member::new("Arn", &ARN_TYPE);
} }

shape! { GetFederationTokenRequest GET_FEDERATION_TOKEN_REQUEST "GetFederationTokenRequest" {
    name: String = Member::new("Name", &USER_NAME_TYPE).required();
    policy: Option<String> = Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE);
    policy_arns: Option<Vec<PolicyDescriptorType>> = Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE);
    duration_seconds: Option<i32> = Member::new("DurationSeconds", &DURATION_SECONDS_TYPE);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST_TYPE);
} }

shape! { GetFederationTokenResponse GET_FEDERATION_TOKEN_RESPONSE "GetFederationTokenResponse" {
    credentials: Option<Credentials> = Member::new("Credentials", &CREDENTIALS);
    federated_user: Option<FederatedUser> = Member::new("FederatedUser", &FEDERATED_USER);
    packed_policy_size: Option<i32> = Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE);
} }

shape! { GetSessionTokenRequest GET_SESSION_TOKEN_REQUEST "GetSessionTokenRequest" {
    duration_seconds: Option<i32> = Member::new("DurationSeconds", &DURATION_SECONDS_TYPE);
    serial_number: Option<String> = Member::new("SerialNumber", &SERIAL_NUMBER_TYPE);
    token_code: Option<String> = Member::new("TokenCode", &TOKEN_CODE_TYPE);
} }

shape! { GetSessionTokenResponse GET_SESSION_TOKEN_RESPONSE "GetSessionTokenResponse" {
    credentials: Option<Credentials> = Member::new("Credentials", &CREDENTIALS);
} }

shape! { IDPCommunicationErrorException IDP_COMMUNICATION_ERROR_EXCEPTION "IDPCommunicationErrorException" {
    message: Option<String> = Member::new("message", &IDP_COMMUNICATION_ERROR_MESSAGE);
} }

shape! { IDPRejectedClaimException IDP_REJECTED_CLAIM_EXCEPTION "IDPRejectedClaimException" {
    message: Option<String> = Member::new("message", &IDP_REJECTED_CLAIM_MESSAGE);
} }

shape! { InvalidAuthorizationMessageException INVALID_AUTHORIZATION_MESSAGE_EXCEPTION "InvalidAuthorizationMessageException" {
    message: Option<String> = Member::new("message", &INVALID_AUTHORIZATION_MESSAGE);
} }

shape! { InvalidIdentityTokenException INVALID_IDENTITY_TOKEN_EXCEPTION "InvalidIdentityTokenException" {
    message: Option<String> = Member::new("message", &INVALID_IDENTITY_TOKEN_MESSAGE);
} }

shape! { MalformedPolicyDocumentException MALFORMED_POLICY_DOCUMENT_EXCEPTION "MalformedPolicyDocumentException" {
    message: Option<String> = Member::new("message", &MALFORMED_POLICY_DOCUMENT_MESSAGE);
} }

shape! { PackedPolicyTooLargeException PACKED_POLICY_TOO_LARGE_EXCEPTION "PackedPolicyTooLargeException" {
    message: Option<String> = Member::new("message", &PACKED_POLICY_TOO_LARGE_MESSAGE);
} }

shape! { PolicyDescriptorType POLICY_DESCRIPTOR_TYPE "PolicyDescriptorType" {
    arn: Option<String> = Member::new("arn", &ARN_TYPE);
} }

shape! { ProvidedContext PROVIDED_CONTEXT "ProvidedContext" {
    provider_arn: Option<String> = Member::new("ProviderArn", &ARN_TYPE);
    context_assertion: Option<String> = Member::new("ContextAssertion", &CONTEXT_ASSERTION_TYPE);
} }

shape! { RegionDisabledException REGION_DISABLED_EXCEPTION "RegionDisabledException" {
    message: Option<String> = Member::new("message", &REGION_DISABLED_MESSAGE);
} }

shape! { Tag TAG "Tag" {
    key: String = Member::new("Key", &TAG_KEY_TYPE).required();
    value: String = Member::new("Value", &TAG_VALUE_TYPE).required();
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static EXPIRED_TOKEN_EXCEPTION: ErrorShape = ErrorShape {
        shape: "ExpiredTokenException",
        code: "ExpiredTokenException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::EXPIRED_TOKEN_EXCEPTION),
    };
    pub static IDP_COMMUNICATION_ERROR_EXCEPTION: ErrorShape = ErrorShape {
        shape: "IDPCommunicationErrorException",
        code: "IDPCommunicationError",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::IDP_COMMUNICATION_ERROR_EXCEPTION),
    };
    pub static IDP_REJECTED_CLAIM_EXCEPTION: ErrorShape = ErrorShape {
        shape: "IDPRejectedClaimException",
        code: "IDPRejectedClaim",
        status: 403,
        fault: Fault::Client,
        schema: Some(&super::IDP_REJECTED_CLAIM_EXCEPTION),
    };
    pub static INVALID_AUTHORIZATION_MESSAGE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidAuthorizationMessageException",
        code: "InvalidAuthorizationMessageException",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_AUTHORIZATION_MESSAGE_EXCEPTION),
    };
    pub static INVALID_IDENTITY_TOKEN_EXCEPTION: ErrorShape = ErrorShape {
        shape: "InvalidIdentityTokenException",
        code: "InvalidIdentityToken",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_IDENTITY_TOKEN_EXCEPTION),
    };
    pub static MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorShape = ErrorShape {
        shape: "MalformedPolicyDocumentException",
        code: "MalformedPolicyDocument",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::MALFORMED_POLICY_DOCUMENT_EXCEPTION),
    };
    pub static PACKED_POLICY_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape {
        shape: "PackedPolicyTooLargeException",
        code: "PackedPolicyTooLarge",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::PACKED_POLICY_TOO_LARGE_EXCEPTION),
    };
    pub static REGION_DISABLED_EXCEPTION: ErrorShape = ErrorShape {
        shape: "RegionDisabledException",
        code: "RegionDisabledException",
        status: 403,
        fault: Fault::Client,
        schema: Some(&super::REGION_DISABLED_EXCEPTION),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        AssumeRole(super::AssumeRoleRequest) -> super::AssumeRoleResponse;
        AssumeRoleWithSAML(super::AssumeRoleWithSAMLRequest) -> super::AssumeRoleWithSAMLResponse;
        AssumeRoleWithWebIdentity(super::AssumeRoleWithWebIdentityRequest) -> super::AssumeRoleWithWebIdentityResponse;
        DecodeAuthorizationMessage(super::DecodeAuthorizationMessageRequest) -> super::DecodeAuthorizationMessageResponse;
        GetAccessKeyInfo(super::GetAccessKeyInfoRequest) -> super::GetAccessKeyInfoResponse;
        GetCallerIdentity(super::GetCallerIdentityRequest) -> super::GetCallerIdentityResponse;
        GetFederationToken(super::GetFederationTokenRequest) -> super::GetFederationTokenResponse;
        GetSessionToken(super::GetSessionTokenRequest) -> super::GetSessionTokenResponse;
    }
}

operation_table! {
    AssumeRole "POST" "/" 200 (ASSUME_ROLE_REQUEST) -> (ASSUME_ROLE_RESPONSE) has_output true wrapper Some("AssumeRoleResult"), unsigned false errors [EXPIRED_TOKEN_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION REGION_DISABLED_EXCEPTION];
    AssumeRoleWithSAML "POST" "/" 200 (ASSUME_ROLE_WITH_SAML_REQUEST) -> (ASSUME_ROLE_WITH_SAML_RESPONSE) has_output true wrapper Some("AssumeRoleWithSAMLResult"), unsigned true errors [EXPIRED_TOKEN_EXCEPTION IDP_REJECTED_CLAIM_EXCEPTION INVALID_IDENTITY_TOKEN_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION REGION_DISABLED_EXCEPTION];
    AssumeRoleWithWebIdentity "POST" "/" 200 (ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST) -> (ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE) has_output true wrapper Some("AssumeRoleWithWebIdentityResult"), unsigned true errors [EXPIRED_TOKEN_EXCEPTION IDP_COMMUNICATION_ERROR_EXCEPTION IDP_REJECTED_CLAIM_EXCEPTION INVALID_IDENTITY_TOKEN_EXCEPTION MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION REGION_DISABLED_EXCEPTION];
    DecodeAuthorizationMessage "POST" "/" 200 (DECODE_AUTHORIZATION_MESSAGE_REQUEST) -> (DECODE_AUTHORIZATION_MESSAGE_RESPONSE) has_output true wrapper Some("DecodeAuthorizationMessageResult"), unsigned false errors [INVALID_AUTHORIZATION_MESSAGE_EXCEPTION];
    GetAccessKeyInfo "POST" "/" 200 (GET_ACCESS_KEY_INFO_REQUEST) -> (GET_ACCESS_KEY_INFO_RESPONSE) has_output true wrapper Some("GetAccessKeyInfoResult"), unsigned false errors [];
    GetCallerIdentity "POST" "/" 200 (GET_CALLER_IDENTITY_REQUEST) -> (GET_CALLER_IDENTITY_RESPONSE) has_output true wrapper Some("GetCallerIdentityResult"), unsigned false errors [];
    GetFederationToken "POST" "/" 200 (GET_FEDERATION_TOKEN_REQUEST) -> (GET_FEDERATION_TOKEN_RESPONSE) has_output true wrapper Some("GetFederationTokenResult"), unsigned false errors [MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION REGION_DISABLED_EXCEPTION];
    GetSessionToken "POST" "/" 200 (GET_SESSION_TOKEN_REQUEST) -> (GET_SESSION_TOKEN_RESPONSE) has_output true wrapper Some("GetSessionTokenResult"), unsigned false errors [REGION_DISABLED_EXCEPTION];
}

left_out! {
    AssumeRoot "POST" "/";
    GetDelegatedAccessToken "POST" "/";
    GetWebIdentityToken "POST" "/";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "sts",
    service_id: "STS",
    api_version: "2011-06-15",
    protocol: Protocol::Query,
    signing_name: "sts",
    target_prefix: None,
    xml_namespace: Some("https://sts.amazonaws.com/doc/2011-06-15/"),
    operations: OPERATIONS,
    errors: &[
        &errors::EXPIRED_TOKEN_EXCEPTION,
        &errors::IDP_COMMUNICATION_ERROR_EXCEPTION,
        &errors::IDP_REJECTED_CLAIM_EXCEPTION,
        &errors::INVALID_AUTHORIZATION_MESSAGE_EXCEPTION,
        &errors::INVALID_IDENTITY_TOKEN_EXCEPTION,
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::PACKED_POLICY_TOO_LARGE_EXCEPTION,
        &errors::REGION_DISABLED_EXCEPTION,
    ],
    validation_error: &wire::common::VALIDATION_ERROR,
    names_inputs: false,
    left_out: LEFT_OUT,
};
