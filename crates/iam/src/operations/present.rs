//! From records to AWS's shapes.

use api::iam::{self as shapes, AttachedPermissionsBoundary, AttachedPolicy};
use base::{RequestContext, Timestamp};

use crate::aws_managed::AwsPolicy;
use crate::group::Group;
use crate::identity;
use crate::managed_policy::{ManagedPolicy, Owner, PolicyRef, PolicyVersion};
use crate::role::{InstanceProfile, Role};
use crate::user::{AccessKey, User};

/// When AWS's own policies are said to have been made: they have no date here.
const AWS_POLICY_CREATED: Timestamp = Timestamp::from_millis(1_423_220_400_000);

/// IAM's dates are whole seconds.
pub(crate) fn date(moment: Timestamp) -> Option<Timestamp> {
    Some(Timestamp::from_millis(moment.as_millis().div_euclid(1000) * 1000))
}

/// IAM answers documents percent-encoded (RFC 3986), whatever is in them.
pub(crate) fn document(text: &str) -> Option<String> {
    Some(wire::encode_percent(text))
}

pub(crate) fn boundary(
    cx: &RequestContext,
    boundary: Option<&PolicyRef>,
) -> Option<AttachedPermissionsBoundary> {
    boundary.map(|policy| AttachedPermissionsBoundary {
        permissions_boundary_type: Some("Policy".to_owned()),
        permissions_boundary_arn: Some(policy.arn(cx)),
    })
}

pub(crate) fn attached(cx: &RequestContext, policy: &PolicyRef) -> AttachedPolicy {
    AttachedPolicy { policy_name: Some(policy.name.clone()), policy_arn: Some(policy.arn(cx)) }
}

/// A role as `CreateRole` answers it.
pub(crate) fn role(cx: &RequestContext, role: &Role) -> shapes::Role {
    shapes::Role {
        arn: Some(identity::arn(cx, "role", &role.path, &role.name)),
        path: Some(role.path.clone()),
        role_name: Some(role.name.clone()),
        role_id: Some(role.id.clone()),
        create_date: date(role.created),
        assume_role_policy_document: document(&role.trust_policy),
        description: role.description.clone(),
        permissions_boundary: boundary(cx, role.boundary.as_ref()),
        tags: role.tags.present_some(),
        ..shapes::Role::default()
    }
}

/// A role in a list: without boundary and tags.
pub(crate) fn listed_role(cx: &RequestContext, record: &Role) -> shapes::Role {
    shapes::Role {
        max_session_duration: Some(record.max_session_duration_s),
        permissions_boundary: None,
        tags: None,
        ..role(cx, record)
    }
}

pub(crate) fn user(cx: &RequestContext, user: &User) -> shapes::User {
    shapes::User {
        arn: Some(identity::arn(cx, "user", &user.path, &user.name)),
        path: Some(user.path.clone()),
        user_name: Some(user.name.clone()),
        user_id: Some(user.id.clone()),
        create_date: date(user.created),
        password_last_used: None,
        permissions_boundary: boundary(cx, user.boundary.as_ref()),
        tags: user.tags.present_some(),
    }
}

/// A user in a list: without boundary and tags.
pub(crate) fn listed_user(cx: &RequestContext, record: &User) -> shapes::User {
    shapes::User { permissions_boundary: None, tags: None, ..user(cx, record) }
}

pub(crate) fn group(cx: &RequestContext, group: &Group) -> shapes::Group {
    shapes::Group {
        arn: Some(identity::arn(cx, "group", &group.path, &group.name)),
        path: Some(group.path.clone()),
        group_name: Some(group.name.clone()),
        group_id: Some(group.id.clone()),
        create_date: date(group.created),
    }
}

/// An instance profile with the role that it carries.
pub(crate) fn instance_profile(
    cx: &RequestContext,
    profile: &InstanceProfile,
    carried: Option<&Role>,
) -> shapes::InstanceProfile {
    shapes::InstanceProfile {
        arn: Some(identity::arn(cx, "instance-profile", &profile.path, &profile.name)),
        path: Some(profile.path.clone()),
        instance_profile_name: Some(profile.name.clone()),
        instance_profile_id: Some(profile.id.clone()),
        create_date: date(profile.created),
        roles: Some(carried.into_iter().map(|carried| role(cx, carried)).collect()),
        tags: profile.tags.present_some(),
    }
}

pub(crate) fn access_key(key: &AccessKey) -> shapes::AccessKeyMetadata {
    shapes::AccessKeyMetadata {
        user_name: Some(key.user.clone()),
        access_key_id: Some(key.id.clone()),
        status: Some(key.status.as_str().to_owned()),
        create_date: date(key.created),
    }
}

pub(crate) fn version_id(number: u32) -> Option<String> {
    Some(format!("v{number}"))
}

fn count(n: u32) -> Option<i32> {
    Some(i32::try_from(n).unwrap_or(i32::MAX))
}

pub(crate) fn policy(cx: &RequestContext, policy: &ManagedPolicy) -> shapes::Policy {
    shapes::Policy {
        arn: Some(policy.reference().arn(cx)),
        policy_name: Some(policy.name.clone()),
        policy_id: Some(policy.id.clone()),
        path: Some(policy.path.clone()),
        default_version_id: version_id(policy.default_version),
        attachment_count: count(policy.n_attachments),
        permissions_boundary_usage_count: count(policy.n_boundaries),
        is_attachable: Some(true),
        description: policy.description.clone(),
        create_date: date(policy.created),
        update_date: date(policy.updated),
        tags: policy.tags.present_some(),
    }
}

/// A policy in a list: without description and tags.
pub(crate) fn listed_policy(cx: &RequestContext, record: &ManagedPolicy) -> shapes::Policy {
    shapes::Policy { description: None, tags: None, ..policy(cx, record) }
}

/// One of AWS's policies, with how often this account uses it.
pub(crate) fn aws_policy(
    cx: &RequestContext,
    policy: &AwsPolicy,
    n_attachments: u32,
    n_boundaries: u32,
) -> shapes::Policy {
    let reference =
        PolicyRef { owner: Owner::Aws, path: policy.path.to_owned(), name: policy.name.to_owned() };
    shapes::Policy {
        arn: Some(reference.arn(cx)),
        policy_name: Some(reference.name),
        policy_id: Some(policy.id()),
        path: Some(reference.path),
        default_version_id: version_id(1),
        attachment_count: count(n_attachments),
        permissions_boundary_usage_count: count(n_boundaries),
        is_attachable: Some(true),
        create_date: Some(AWS_POLICY_CREATED),
        update_date: Some(AWS_POLICY_CREATED),
        ..shapes::Policy::default()
    }
}

/// The only version of one of AWS's policies.
pub(crate) fn aws_policy_version(text: &str) -> shapes::PolicyVersion {
    shapes::PolicyVersion {
        document: document(text),
        version_id: version_id(1),
        is_default_version: Some(true),
        create_date: Some(AWS_POLICY_CREATED),
    }
}

pub(crate) fn policy_version(policy: &ManagedPolicy, version: &PolicyVersion) -> shapes::PolicyVersion {
    shapes::PolicyVersion {
        document: document(&version.document),
        version_id: version_id(version.number),
        is_default_version: Some(version.number == policy.default_version),
        create_date: date(version.created),
    }
}
