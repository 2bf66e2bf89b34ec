//! The account's settings.

use api::apigateway::{Account as AccountShape, GetAccountRequest, ThrottleSettings, UpdateAccountRequest};
use base::RequestContext;

use crate::Error;
use crate::account::{self, Account};
use crate::rest_api::patch;
use crate::service::ApiGateway;

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    _input: GetAccountRequest,
) -> Result<AccountShape, Error> {
    let found = gateway.find_item::<Account>(cx, account::ID);
    Ok(found.map_or_else(|_| present(&Account::new(cx.now)), |entry| present(&entry.item)))
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateAccountRequest,
) -> Result<AccountShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let change = |account: &mut Account| patches.iter().try_for_each(|patch| account.patch(patch));
    let default = Some(Account::new(cx.now));
    let (account, ()) = gateway.change_item(cx, account::ID, default, change).await?;
    Ok(present(&account))
}

/// With the limits that AWS gives every account.
fn present(account: &Account) -> AccountShape {
    AccountShape {
        cloudwatch_role_arn: account.cloudwatch_role_arn.clone(),
        throttle_settings: Some(ThrottleSettings { burst_limit: Some(5000), rate_limit: Some(10_000.0) }),
        features: Some(vec!["UsagePlans".to_owned()]),
        api_key_version: Some("1".to_owned()),
    }
}
