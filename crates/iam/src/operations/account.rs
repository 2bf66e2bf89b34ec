//! The account's alias, password policy and summary.

use api::iam::{
    CreateAccountAliasRequest, DeleteAccountAliasRequest, GetAccountPasswordPolicyResponse,
    GetAccountSummaryResponse, ListAccountAliasesRequest, ListAccountAliasesResponse,
    UpdateAccountPasswordPolicyRequest,
};
use base::RequestContext;
use store::{Key, Record};

use crate::account::{Account, PasswordPolicy};
use crate::error::Entity;
use crate::group::Group;
use crate::managed_policy::ManagedPolicy;
use crate::page::PageRequest;
use crate::provider::{OpenIdConnectProvider, SamlProvider, ServerCertificate, VirtualMfaDevice};
use crate::role::{InstanceProfile, Role};
use crate::user::User;
use crate::{Error, Iam, limits};

/// Least length of passwords when the policy names none.
const MINIMUM_LENGTH_DEFAULT: i32 = 6;

/// Quotas that clients find in AWS's summary, and that nothing here holds anybody to.
const QUOTAS_NOT_ENFORCED: [(&str, usize); 7] = [
    ("GroupsQuota", 300),
    ("InstanceProfilesQuota", 1_000),
    ("PoliciesQuota", 1_500),
    ("PolicyVersionsInUseQuota", 10_000),
    ("RolesQuota", 1_000),
    ("ServerCertificatesQuota", 20),
    ("UsersQuota", 5_000),
];

fn key(cx: &RequestContext) -> Key {
    Key::root().text(cx.account.as_str())
}

pub(super) async fn read(service: &Iam, cx: &RequestContext) -> Result<Account, Error> {
    Ok(service.find(&key(cx)).await?.unwrap_or_default())
}

pub(super) async fn modify(
    service: &Iam,
    cx: &RequestContext,
    modify: impl Fn(&mut Account) -> Result<(), Error> + Send + Sync,
) -> Result<(), Error> {
    let modify = &modify;
    service
        .change(|mut change| async move {
            let mut account: Account = change.find(&key(cx)).await?.unwrap_or_default();
            modify(&mut account)?;
            change.put(key(cx), &account)?;
            change.and(())
        })
        .await
}

/// An account has one alias: a new one takes the place of the old.
pub async fn create_alias(
    service: &Iam,
    cx: &RequestContext,
    input: CreateAccountAliasRequest,
) -> Result<(), Error> {
    modify(service, cx, |account| {
        account.alias = Some(input.account_alias.clone());
        Ok(())
    })
    .await
}

pub async fn delete_alias(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteAccountAliasRequest,
) -> Result<(), Error> {
    modify(service, cx, |account| match account.alias.take() {
        Some(alias) if alias == input.account_alias => Ok(()),
        _ => Err(Error::not_found(Entity::AccountAlias, &input.account_alias)),
    })
    .await
}

pub async fn list_aliases(
    service: &Iam,
    cx: &RequestContext,
    input: ListAccountAliasesRequest,
) -> Result<ListAccountAliasesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let page = page.of(read(service, cx).await?.alias.into_iter().collect(), String::clone);
    Ok(ListAccountAliasesResponse {
        is_truncated: Some(page.is_truncated()),
        account_aliases: Some(page.items),
        marker: page.marker,
    })
}

/// Sets the whole policy: what is left out gets its default.
pub async fn update_password_policy(
    service: &Iam,
    cx: &RequestContext,
    input: UpdateAccountPasswordPolicyRequest,
) -> Result<(), Error> {
    let is = |flag: Option<bool>| flag == Some(true);
    modify(service, cx, |account| {
        account.password_policy = Some(PasswordPolicy {
            minimum_length: input.minimum_password_length.unwrap_or(MINIMUM_LENGTH_DEFAULT),
            require_symbols: is(input.require_symbols),
            require_numbers: is(input.require_numbers),
            require_uppercase: is(input.require_uppercase_characters),
            require_lowercase: is(input.require_lowercase_characters),
            allow_users_to_change: is(input.allow_users_to_change_password),
            max_age: input.max_password_age.unwrap_or(0),
            reuse_prevention: input.password_reuse_prevention,
            hard_expiry: Some(is(input.hard_expiry)),
        });
        Ok(())
    })
    .await
}

pub async fn get_password_policy(
    service: &Iam,
    cx: &RequestContext,
    (): (),
) -> Result<GetAccountPasswordPolicyResponse, Error> {
    let policy = read(service, cx).await?.password_policy;
    let policy = policy.ok_or_else(|| Error::not_found(Entity::PasswordPolicy, cx.account.as_str()))?;
    let presented = api::iam::PasswordPolicy {
        minimum_password_length: Some(policy.minimum_length),
        require_symbols: Some(policy.require_symbols),
        require_numbers: Some(policy.require_numbers),
        require_uppercase_characters: Some(policy.require_uppercase),
        require_lowercase_characters: Some(policy.require_lowercase),
        allow_users_to_change_password: Some(policy.allow_users_to_change),
        expire_passwords: Some(policy.max_age > 0),
        max_password_age: Some(policy.max_age),
        password_reuse_prevention: policy.reuse_prevention,
        hard_expiry: policy.hard_expiry,
    };
    Ok(GetAccountPasswordPolicyResponse { password_policy: Some(presented) })
}

pub async fn delete_password_policy(service: &Iam, cx: &RequestContext, (): ()) -> Result<(), Error> {
    modify(service, cx, |account| match account.password_policy.take() {
        Some(_) => Ok(()),
        None => Err(Error::not_found(Entity::PasswordPolicy, cx.account.as_str())),
    })
    .await
}

async fn all<R: Record>(service: &Iam, cx: &RequestContext) -> Result<Vec<R>, Error> {
    let rows = service.table::<R>().list_all(key(cx)).await?;
    Ok(rows.into_iter().map(|row| row.record).collect())
}

pub async fn get_summary(
    service: &Iam,
    cx: &RequestContext,
    (): (),
) -> Result<GetAccountSummaryResponse, Error> {
    let users: Vec<User> = all(service, cx).await?;
    let policies: Vec<ManagedPolicy> = all(service, cx).await?;
    let devices: Vec<VirtualMfaDevice> = all(service, cx).await?;
    let n_providers = all::<OpenIdConnectProvider>(service, cx).await?.len()
        + all::<SamlProvider>(service, cx).await?.len();
    let n_devices_in_use: usize = users.iter().map(|user| user.mfa_devices.len()).sum();
    let n_spare_devices = devices.iter().filter(|device| device.user.is_none()).count();
    let n_versions: usize = policies.iter().map(|policy| policy.versions.len()).sum();
    let has_root_key = service.config().root_key.as_ref().is_some_and(|key| key.account == cx.account);
    let counts = [
        ("AccessKeysPerUserQuota", limits::ACCESS_KEYS_PER_USER_MAX),
        ("AccountAccessKeysPresent", usize::from(has_root_key)),
        ("AccountMFAEnabled", 0),
        ("AccountSigningCertificatesPresent", 0),
        ("AssumeRolePolicySizeQuota", limits::TRUST_POLICY_CHARACTERS_MAX),
        ("AttachedPoliciesPerGroupQuota", limits::ATTACHED_POLICIES_MAX),
        ("AttachedPoliciesPerRoleQuota", limits::ATTACHED_POLICIES_MAX),
        ("AttachedPoliciesPerUserQuota", limits::ATTACHED_POLICIES_MAX),
        ("GlobalEndpointTokenVersion", 1),
        ("GroupPolicySizeQuota", limits::GROUP_POLICY_CHARACTERS_MAX),
        ("Groups", all::<Group>(service, cx).await?.len()),
        ("GroupsPerUserQuota", limits::GROUPS_PER_USER_MAX),
        ("InstanceProfiles", all::<InstanceProfile>(service, cx).await?.len()),
        ("MFADevices", n_devices_in_use + n_spare_devices),
        ("MFADevicesInUse", n_devices_in_use),
        ("Policies", policies.len()),
        ("PolicySizeQuota", limits::MANAGED_POLICY_CHARACTERS_MAX),
        ("PolicyVersionsInUse", n_versions),
        ("Providers", n_providers),
        ("RolePolicySizeQuota", limits::ROLE_POLICY_CHARACTERS_MAX),
        ("Roles", all::<Role>(service, cx).await?.len()),
        ("ServerCertificates", all::<ServerCertificate>(service, cx).await?.len()),
        ("SigningCertificatesPerUserQuota", limits::SIGNING_CERTIFICATES_PER_USER_MAX),
        ("UserPolicySizeQuota", limits::USER_POLICY_CHARACTERS_MAX),
        ("Users", users.len()),
        ("VersionsPerPolicyQuota", limits::POLICY_VERSIONS_MAX),
    ];
    let counts = counts.into_iter().chain(QUOTAS_NOT_ENFORCED);
    let count = |(name, n): (&str, usize)| (name.to_owned(), i32::try_from(n).unwrap_or(i32::MAX));
    Ok(GetAccountSummaryResponse { summary_map: Some(counts.map(count).collect()) })
}
