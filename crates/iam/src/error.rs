//! What can go wrong in IAM and STS, and AWS's error for each.

use api::iam::errors;
use wire::{ApiError, ErrorShape, Fault, common};

use crate::identity::IdentityKind;

/// Something of an account that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    User,
    Group,
    Role,
    ManagedPolicy,
    InstanceProfile,
    LoginProfile,
    AccessKey,
    SigningCertificate,
    SshPublicKey,
    ServerCertificate,
    VirtualMfaDevice,
    ServiceCredential,
    SamlProvider,
    OpenIdConnectProvider,
    AccountAlias,
    PasswordPolicy,
    DeletionTask,
}

/// What must be gone before an entity can be deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    AttachedPolicies,
    InlinePolicies,
    InstanceProfiles,
    InstanceProfileRole,
    AccessKeys,
    GroupMembership,
    LoginProfile,
    MfaDevices,
    SigningCertificates,
    SshPublicKeys,
    ServiceCredentials,
    PolicyAttachments,
    PolicyVersions,
    DefaultVersion,
    MfaAssignment,
}

/// Why an operation was refused.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{entity:?} {name} does not exist")]
    NotFound { entity: Entity, name: String },
    #[error("{entity:?} {name} exists already")]
    AlreadyExists { entity: Entity, name: String },
    #[error("cannot delete before {obstacle:?} are gone")]
    DeleteConflict { obstacle: Obstacle },
    #[error("{quota} is limited to {max}")]
    TooMany { quota: &'static str, max: usize },
    #[error("a managed policy has at most {max} versions")]
    TooManyVersions { max: usize },
    #[error("inline policies of {kind:?} {name} are longer than {max} characters")]
    InlinePoliciesTooLong { kind: IdentityKind, name: String, max: usize },
    #[error("policy {arn} cannot be attached")]
    PolicyNotAttachable { arn: String },
    #[error("policy {arn} has no version {version}")]
    PolicyVersionNotFound { arn: String, version: String },
    #[error("inline policy {name} of a {kind:?} does not exist")]
    InlinePolicyNotFound { kind: IdentityKind, name: String },
    #[error("user {user} is not in group {group}")]
    NotInGroup { user: String, group: String },
    #[error("role is not in the instance profile")]
    NotInInstanceProfile { role: String },
    #[error("MFA device {serial} is not the user's")]
    MfaDeviceNotOfUser { serial: String },
    #[error("arn {arn:?} cannot be parsed")]
    ArnUnparsable { arn: String },
    #[error("permissions boundary {arn:?} is no policy")]
    BoundaryInvalid { arn: String },
    #[error("policy document is refused: {sentence}")]
    MalformedPolicy { sentence: String },
    #[error("certificate cannot be parsed")]
    MalformedCertificate,
    #[error("public key is not of the expected form")]
    InvalidPublicKey,
    #[error("tag keys repeat")]
    TagKeysDuplicate,
    #[error("marker is invalid")]
    MarkerInvalid,
    #[error("the caller is no user and named none")]
    UserNameNeeded,
    #[error("role {role} belongs to service {service}")]
    ServiceLinkedRole { role: String, service: String },
    #[error("service {service} takes no suffix")]
    SuffixNotAllowed { service: String },
    #[error("role name {name} is taken")]
    ServiceRoleTaken { name: String },
    #[error("service {service} has no credentials of its own")]
    ServiceNotSupported { service: String },
    #[error("service {service} has no linked roles")]
    NoServiceLinkedRole { service: String },
    #[error("OpenID Connect url is invalid")]
    ProviderUrlInvalid,
    #[error("input is invalid: {sentence}")]
    InvalidInput { sentence: String },
    #[error("request breaks a rule: {sentence}")]
    Validation { sentence: String },
    #[error("parameter has a wrong value: {sentence}")]
    InvalidParameterValue { sentence: String },
    #[error("{action} on {resource} is not allowed")]
    AccessDenied { caller: String, action: &'static str, resource: String },
    #[error("identity token is invalid")]
    InvalidIdentityToken { sentence: String },
    #[error("authorization message is invalid")]
    InvalidAuthorizationMessage,
    #[error("credential report is not there")]
    ReportNotPresent,
    #[error("others kept changing what the change was based on")]
    Contended,
    #[error("use the store")]
    Store(#[from] store::Error),
}

impl Error {
    pub fn not_found(entity: Entity, name: impl Into<String>) -> Self {
        Self::NotFound { entity, name: name.into() }
    }

    pub fn already_exists(entity: Entity, name: impl Into<String>) -> Self {
        Self::AlreadyExists { entity, name: name.into() }
    }
}

const fn client(code: &'static str, status: u16) -> ErrorShape {
    ErrorShape { shape: code, code, status, fault: Fault::Client, schema: None }
}

static INVALID_PARAMETER_VALUE: ErrorShape = client("InvalidParameterValue", 400);

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound { entity, name } => {
                Self::new(&errors::NO_SUCH_ENTITY_EXCEPTION, not_found_sentence(entity, &name))
            }
            Error::AlreadyExists { entity, name } => {
                Self::new(&errors::ENTITY_ALREADY_EXISTS_EXCEPTION, exists_sentence(entity, &name))
            }
            Error::DeleteConflict { obstacle } => {
                Self::new(&errors::DELETE_CONFLICT_EXCEPTION, conflict_sentence(obstacle))
            }
            Error::TooMany { quota, max } => {
                limit_exceeded(format!("Cannot exceed quota for {quota}: {max}"))
            }
            Error::TooManyVersions { max } => limit_exceeded(format!(
                "A managed policy can have up to {max} versions. Before you create a new version, you must delete an existing version."
            )),
            Error::InlinePoliciesTooLong { kind, name, max } => {
                let kind = kind.noun();
                limit_exceeded(format!("Maximum policy size of {max} bytes exceeded for {kind} {name}"))
            }
            Error::PolicyNotAttachable { arn } => {
                no_such_entity(format!("Policy {arn} does not exist or is not attachable."))
            }
            Error::PolicyVersionNotFound { arn, version } => {
                no_such_entity(format!("Policy {arn} version {version} does not exist or is not attachable."))
            }
            Error::InlinePolicyNotFound { kind, name } => {
                no_such_entity(format!("The {} policy with name {name} cannot be found.", kind.noun()))
            }
            Error::NotInGroup { user, group } => no_such_entity(format!("User {user} not in group {group}")),
            Error::NotInInstanceProfile { role } => {
                no_such_entity(format!("The role with name {role} cannot be found."))
            }
            Error::MfaDeviceNotOfUser { serial } => {
                no_such_entity(format!("MFA Device with serial number {serial} is invalid for user."))
            }
            // Two blanks, as AWS writes it.
            Error::ArnUnparsable { .. } => validation("Invalid ARN:  Could not be parsed!".to_owned()),
            Error::BoundaryInvalid { arn } => {
                validation(format!("Value ({arn}) for parameter PermissionsBoundary is invalid."))
            }
            Error::MalformedPolicy { sentence } => {
                Self::new(&errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION, sentence)
            }
            Error::MalformedCertificate => {
                Self::new(&errors::MALFORMED_CERTIFICATE_EXCEPTION, "Unable to parse Certificate.")
            }
            Error::InvalidPublicKey => {
                Self::new(&errors::INVALID_PUBLIC_KEY_EXCEPTION, "The provided public key is malformed.")
            }
            Error::TagKeysDuplicate => Self::new(
                &errors::INVALID_INPUT_EXCEPTION,
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
            ),
            Error::MarkerInvalid => validation("Invalid Marker.".to_owned()),
            Error::UserNameNeeded => {
                validation("Must specify userName when calling with non-User credentials".to_owned())
            }
            Error::ServiceLinkedRole { role, service } => Self::new(
                &errors::UNMODIFIABLE_ENTITY_EXCEPTION,
                format!(
                    "Cannot perform the operation on the protected role '{role}' - this role is only modifiable by AWS ({service})"
                ),
            ),
            Error::SuffixNotAllowed { service } => {
                invalid_input(format!("Custom suffix is not allowed for {service}"))
            }
            Error::ServiceRoleTaken { name } => invalid_input(format!(
                "Service role name {name} has been taken in this account, please try a different suffix."
            )),
            Error::ServiceNotSupported { service } => no_such_entity(format!(
                "No such service {service} is supported for Service Specific Credentials"
            )),
            Error::NoServiceLinkedRole { service } => {
                invalid_input(format!("Service {service} does not support service-linked roles."))
            }
            Error::ProviderUrlInvalid => validation("Invalid Open ID Connect Provider URL".to_owned()),
            Error::InvalidInput { sentence } => invalid_input(sentence),
            Error::Validation { sentence } => validation(sentence),
            Error::InvalidParameterValue { sentence } => Self::new(&INVALID_PARAMETER_VALUE, sentence),
            Error::AccessDenied { caller, action, resource } => Self::new(
                &common::ACCESS_DENIED,
                format!("User: {caller} is not authorized to perform: {action} on resource: {resource}"),
            ),
            Error::InvalidIdentityToken { sentence } => {
                Self::new(&api::sts::errors::INVALID_IDENTITY_TOKEN_EXCEPTION, sentence)
            }
            Error::InvalidAuthorizationMessage => Self::new(
                &api::sts::errors::INVALID_AUTHORIZATION_MESSAGE_EXCEPTION,
                "Message is not valid or has expired.",
            ),
            Error::ReportNotPresent => {
                Self::new(&errors::CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION, "No report exists.")
            }
            Error::Contended => Self::new(
                &errors::CONCURRENT_MODIFICATION_EXCEPTION,
                "The entity was modified by another request at the same time. Try again.",
            ),
            Error::Store(source) => Self::internal(source),
        }
    }
}

fn no_such_entity(sentence: String) -> ApiError {
    ApiError::new(&errors::NO_SUCH_ENTITY_EXCEPTION, sentence)
}

fn limit_exceeded(sentence: String) -> ApiError {
    ApiError::new(&errors::LIMIT_EXCEEDED_EXCEPTION, sentence)
}

fn invalid_input(sentence: String) -> ApiError {
    ApiError::new(&errors::INVALID_INPUT_EXCEPTION, sentence)
}

fn validation(sentence: String) -> ApiError {
    ApiError::new(&common::VALIDATION_ERROR, sentence)
}

fn not_found_sentence(entity: Entity, name: &str) -> String {
    match entity {
        Entity::User => format!("The user with name {name} cannot be found."),
        Entity::Group => format!("The group with name {name} cannot be found."),
        Entity::Role => format!("The role with name {name} cannot be found."),
        Entity::ManagedPolicy => format!("Policy {name} was not found."),
        Entity::InstanceProfile => format!("Instance Profile {name} cannot be found."),
        Entity::LoginProfile => format!("Login Profile for User {name} cannot be found."),
        Entity::AccessKey => format!("The Access Key with id {name} cannot be found."),
        Entity::SigningCertificate => format!("The Certificate with id {name} cannot be found."),
        Entity::SshPublicKey => format!("The Public Key with id {name} cannot be found."),
        Entity::ServerCertificate => format!("The Server Certificate with name {name} cannot be found."),
        Entity::VirtualMfaDevice => format!("VirtualMFADevice with serial number {name} doesn't exist."),
        Entity::ServiceCredential => format!("No such credential {name} exists"),
        Entity::SamlProvider => format!("Manifest not found for arn {name}"),
        Entity::OpenIdConnectProvider => format!("OpenIDConnect Provider not found for arn {name}"),
        Entity::AccountAlias => format!("The account alias with name {name} cannot be found."),
        Entity::PasswordPolicy => format!("The Password Policy with domain name {name} cannot be found."),
        Entity::DeletionTask => format!("The deletion task with id {name} cannot be found."),
    }
}

fn exists_sentence(entity: Entity, name: &str) -> String {
    match entity {
        Entity::User => format!("User with name {name} already exists."),
        Entity::Group => format!("Group with name {name} already exists."),
        Entity::Role => format!("Role with name {name} already exists."),
        Entity::ManagedPolicy => {
            format!("A policy called {name} already exists. Duplicate names are not allowed.")
        }
        Entity::InstanceProfile => format!("Instance Profile {name} already exists."),
        Entity::LoginProfile => format!("Login Profile for user {name} already exists."),
        Entity::ServerCertificate => format!("The Server Certificate with name {name} already exists."),
        Entity::VirtualMfaDevice => "MFADevice entity at the same path and name already exists.".to_owned(),
        Entity::AccountAlias => format!("The account alias {name} already exists."),
        Entity::OpenIdConnectProvider => format!("Provider with url {name} already exists."),
        Entity::SamlProvider => format!("SAML Provider with name {name} already exists."),
        Entity::SshPublicKey => "The SSH public key already exists.".to_owned(),
        Entity::SigningCertificate => format!("The Certificate with id {name} already exists."),
        Entity::AccessKey | Entity::ServiceCredential | Entity::PasswordPolicy | Entity::DeletionTask => {
            format!("{name} already exists.")
        }
    }
}

fn conflict_sentence(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::AttachedPolicies => "Cannot delete entity, must detach all policies first.",
        Obstacle::InlinePolicies => "Cannot delete entity, must delete policies first.",
        Obstacle::InstanceProfiles | Obstacle::InstanceProfileRole => {
            "Cannot delete entity, must remove roles from instance profile first."
        }
        Obstacle::AccessKeys => "Cannot delete entity, must delete access keys first.",
        Obstacle::GroupMembership => "Cannot delete entity, must remove users from group first.",
        Obstacle::LoginProfile => "Cannot delete entity, must delete login profile first.",
        Obstacle::MfaDevices => "Cannot delete entity, must delete MFA device first.",
        Obstacle::SigningCertificates => "Cannot delete entity, must delete signing certificates first.",
        Obstacle::SshPublicKeys | Obstacle::ServiceCredentials => {
            "Cannot delete entity, must remove referenced objects first."
        }
        Obstacle::PolicyAttachments => "Cannot delete a policy attached to entities.",
        Obstacle::PolicyVersions => {
            "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy."
        }
        Obstacle::DefaultVersion => "Cannot delete the default version of a policy.",
        Obstacle::MfaAssignment => "Cannot delete entity, must deactivate the MFA device first.",
    }
}
