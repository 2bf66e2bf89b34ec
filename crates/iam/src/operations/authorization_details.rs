//! Everything of an account that bears on authorization, in one list.

use api::iam::{
    GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse, GroupDetail,
    ManagedPolicyDetail, PolicyDetail, RoleDetail, RoleLastUsed, UserDetail,
};
use base::RequestContext;
use store::{Key, Record};

use super::{attachment, present};
use crate::group::Group;
use crate::identity::PolicySet;
use crate::managed_policy::ManagedPolicy;
use crate::page::PageRequest;
use crate::role::{InstanceProfile, Role};
use crate::user::User;
use crate::{Error, Iam, aws_managed, identity};

enum Detail {
    User(Box<User>),
    Group(Group),
    Role(Box<Role>),
    Own(ManagedPolicy),
    Aws(&'static aws_managed::AwsPolicy, u32, u32),
}

impl Detail {
    fn name(&self) -> String {
        match self {
            Self::User(user) => format!("user/{}", user.name),
            Self::Group(group) => format!("group/{}", group.name),
            Self::Role(role) => format!("role/{}", role.name),
            Self::Own(policy) => format!("policy/{}", policy.name),
            Self::Aws(policy, ..) => format!("aws{}{}", policy.path, policy.name),
        }
    }
}

async fn all<R: Record>(service: &Iam, cx: &RequestContext) -> Result<Vec<R>, Error> {
    let rows = service.table::<R>().list_all(Key::root().text(cx.account.as_str())).await?;
    Ok(rows.into_iter().map(|row| row.record).collect())
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetAccountAuthorizationDetailsRequest,
) -> Result<GetAccountAuthorizationDetailsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let filter = input.filter.unwrap_or_default();
    let wanted = |kind: &str| filter.is_empty() || filter.iter().any(|wanted| wanted == kind);
    let mut details = Vec::new();
    if wanted("User") {
        details.extend(all(service, cx).await?.into_iter().map(|user| Detail::User(Box::new(user))));
    }
    if wanted("Group") {
        details.extend(all(service, cx).await?.into_iter().map(Detail::Group));
    }
    if wanted("Role") {
        details.extend(all(service, cx).await?.into_iter().map(|role| Detail::Role(Box::new(role))));
    }
    if wanted("LocalManagedPolicy") {
        details.extend(all(service, cx).await?.into_iter().map(Detail::Own));
    }
    if wanted("AWSManagedPolicy") {
        let uses = attachment::count_uses(service, cx).await?;
        let used = aws_managed::all().map(|policy| (policy, uses.of_aws(policy)));
        let used = used.filter(|(_, (n_attachments, n_boundaries))| n_attachments + n_boundaries > 0);
        details.extend(used.map(|(policy, (attached, capping))| Detail::Aws(policy, attached, capping)));
    }
    let page = page.of(details, Detail::name);
    let mut response = GetAccountAuthorizationDetailsResponse {
        user_detail_list: Some(Vec::new()),
        group_detail_list: Some(Vec::new()),
        role_detail_list: Some(Vec::new()),
        policies: Some(Vec::new()),
        is_truncated: Some(page.is_truncated()),
        marker: page.marker,
    };
    for detail in page.items {
        match detail {
            Detail::User(user) => response.user_detail_list.get_or_insert_default().push(of_user(cx, &user)),
            Detail::Group(group) => {
                response.group_detail_list.get_or_insert_default().push(of_group(cx, &group));
            }
            Detail::Role(role) => {
                let detail = of_role(service, cx, &role).await?;
                response.role_detail_list.get_or_insert_default().push(detail);
            }
            Detail::Own(policy) => response.policies.get_or_insert_default().push(of_policy(cx, &policy)),
            Detail::Aws(policy, n_attachments, n_boundaries) => {
                let detail = of_aws_policy(cx, policy, n_attachments, n_boundaries);
                response.policies.get_or_insert_default().push(detail);
            }
        }
    }
    Ok(response)
}

fn inline(policies: &PolicySet) -> Vec<PolicyDetail> {
    let detail = |(name, document): (&String, &String)| PolicyDetail {
        policy_name: Some(name.clone()),
        policy_document: present::document(document),
    };
    policies.inline.iter().map(detail).collect()
}

fn attached(cx: &RequestContext, policies: &PolicySet) -> Vec<api::iam::AttachedPolicy> {
    policies.attached.iter().map(|policy| present::attached(cx, policy)).collect()
}

fn of_user(cx: &RequestContext, user: &User) -> UserDetail {
    let presented = present::user(cx, user);
    let list = inline(&user.policies);
    UserDetail {
        path: presented.path,
        user_name: presented.user_name,
        user_id: presented.user_id,
        arn: presented.arn,
        create_date: presented.create_date,
        user_policy_list: (!list.is_empty()).then_some(list),
        group_list: Some(user.groups.iter().cloned().collect()),
        attached_managed_policies: Some(attached(cx, &user.policies)),
        permissions_boundary: presented.permissions_boundary,
        tags: Some(user.tags.present()),
    }
}

fn of_group(cx: &RequestContext, group: &Group) -> GroupDetail {
    let presented = present::group(cx, group);
    GroupDetail {
        path: presented.path,
        group_name: presented.group_name,
        group_id: presented.group_id,
        arn: presented.arn,
        create_date: presented.create_date,
        group_policy_list: Some(inline(&group.policies)),
        attached_managed_policies: Some(attached(cx, &group.policies)),
    }
}

async fn of_role(service: &Iam, cx: &RequestContext, role: &Role) -> Result<RoleDetail, Error> {
    let presented = present::role(cx, role);
    let mut profiles = Vec::new();
    for name in &role.instance_profiles {
        let profile: Option<InstanceProfile> = service.find(&identity::key(&cx.account, name)).await?;
        profiles.extend(profile.map(|profile| present::instance_profile(cx, &profile, Some(role))));
    }
    Ok(RoleDetail {
        path: presented.path,
        role_name: presented.role_name,
        role_id: presented.role_id,
        arn: presented.arn,
        create_date: presented.create_date,
        assume_role_policy_document: presented.assume_role_policy_document,
        instance_profile_list: Some(profiles),
        role_policy_list: Some(inline(&role.policies)),
        attached_managed_policies: Some(attached(cx, &role.policies)),
        permissions_boundary: presented.permissions_boundary,
        tags: Some(role.tags.present()),
        role_last_used: Some(RoleLastUsed::default()),
    })
}

fn of_policy(cx: &RequestContext, policy: &ManagedPolicy) -> ManagedPolicyDetail {
    let versions = policy.versions.iter().rev();
    let versions = versions.map(|version| present::policy_version(policy, version)).collect();
    detail(present::policy(cx, policy), versions)
}

fn of_aws_policy(
    cx: &RequestContext,
    policy: &aws_managed::AwsPolicy,
    n_attachments: u32,
    n_boundaries: u32,
) -> ManagedPolicyDetail {
    let versions = vec![present::aws_policy_version(&policy.document())];
    detail(present::aws_policy(cx, policy, n_attachments, n_boundaries), versions)
}

fn detail(policy: api::iam::Policy, versions: Vec<api::iam::PolicyVersion>) -> ManagedPolicyDetail {
    ManagedPolicyDetail {
        policy_name: policy.policy_name,
        policy_id: policy.policy_id,
        arn: policy.arn,
        path: policy.path,
        default_version_id: policy.default_version_id,
        attachment_count: policy.attachment_count,
        permissions_boundary_usage_count: policy.permissions_boundary_usage_count,
        is_attachable: policy.is_attachable,
        description: policy.description,
        create_date: policy.create_date,
        update_date: policy.update_date,
        policy_version_list: Some(versions),
    }
}
