//! Usage plans and their keys.

use api::apigateway::{
    ApiStage, CreateUsagePlanKeyRequest, CreateUsagePlanRequest, DeleteUsagePlanKeyRequest,
    DeleteUsagePlanRequest, GetUsagePlanKeyRequest, GetUsagePlanKeysRequest, GetUsagePlanRequest,
    GetUsagePlansRequest, GetUsageRequest, QuotaSettings, ThrottleSettings, UpdateUsagePlanRequest, Usage,
    UsagePlan as UsagePlanShape, UsagePlanKey, UsagePlanKeys, UsagePlans,
};
use base::RequestContext;

use super::page;
use crate::api_key::ApiKey;
use crate::place::Place;
use crate::rest_api::patch;
use crate::service::ApiGateway;
use crate::usage_plan::{PlanStage, Quota, Throttle, UsagePlan};
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateUsagePlanRequest,
) -> Result<UsagePlanShape, Error> {
    let read = |stage: ApiStage| PlanStage {
        api_id: stage.api_id.unwrap_or_default(),
        stage: stage.stage.unwrap_or_default(),
        throttle: stage
            .throttle
            .map(|methods| methods.into_iter().map(|(name, it)| (name, read_throttle(it))).collect()),
    };
    let plan = UsagePlan {
        id: ids::custom(input.tags.iter().flatten()).unwrap_or_else(ids::short),
        created: cx.now,
        name: input.name,
        description: input.description,
        stages: input.api_stages.unwrap_or_default().into_iter().map(read).collect(),
        throttle: input.throttle.map(read_throttle),
        quota: input.quota.map(|quota| Quota {
            limit: quota.limit,
            offset: Some(quota.offset.unwrap_or(0)),
            period: quota.period,
        }),
        product_code: None,
        tags: input.tags,
        key_ids: Vec::new(),
    };
    for stage in &plan.stages {
        plan.check_stage(&stage.api_id, &stage.stage, &is_stage(gateway, cx))?;
    }
    let plan = gateway.add_item(cx, plan, || Error::conflict("Usage Plan already exists")).await?;
    Ok(present(&plan))
}

fn is_stage(gateway: &ApiGateway, cx: &RequestContext) -> impl Fn(&str, &str) -> bool + use<> {
    let (gateway, place) = (gateway.clone(), Place::of(cx));
    move |api, stage| {
        let entry = gateway.catalog.rest_api(api).filter(|entry| entry.place == place);
        entry.is_some_and(|entry| entry.api.stages.contains_key(stage))
    }
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetUsagePlanRequest,
) -> Result<UsagePlanShape, Error> {
    let entry = gateway.find_item::<UsagePlan>(cx, &input.usage_plan_id)?;
    Ok(with_tags(present(&entry.item)))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetUsagePlansRequest,
) -> Result<UsagePlans, Error> {
    let mut plans = gateway.list_items::<UsagePlan>(cx);
    if let Some(key_id) = &input.key_id {
        plans.retain(|entry| entry.item.key_ids.contains(key_id));
    }
    let (plans, position) = page(plans, input.limit, input.position.as_deref())?;
    let items = plans.iter().map(|entry| present(&entry.item)).collect();
    Ok(UsagePlans { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateUsagePlanRequest,
) -> Result<UsagePlanShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let is_stage = is_stage(gateway, cx);
    let change = |plan: &mut UsagePlan| patches.iter().try_for_each(|patch| plan.patch(patch, &is_stage));
    let (plan, ()) = gateway.change_item(cx, &input.usage_plan_id, None, change).await?;
    Ok(with_tags(present(&plan)))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteUsagePlanRequest,
) -> Result<(), Error> {
    gateway.remove_item::<UsagePlan>(cx, &input.usage_plan_id).await.map(drop)
}

pub async fn create_key(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateUsagePlanKeyRequest,
) -> Result<UsagePlanKey, Error> {
    let key = gateway.find_item::<ApiKey>(cx, &input.key_id)?;
    let add = |plan: &mut UsagePlan| {
        if plan.key_ids.contains(&input.key_id) {
            return Err(Error::conflict(
                "Usage Plan Key already exists for this usage plan. Delete the key first to add it again.",
            ));
        }
        plan.key_ids.push(input.key_id.clone());
        Ok(())
    };
    gateway.change_item(cx, &input.usage_plan_id, None, add).await?;
    Ok(present_key(&key.item))
}

pub async fn get_key(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetUsagePlanKeyRequest,
) -> Result<UsagePlanKey, Error> {
    let plan = gateway.find_item::<UsagePlan>(cx, &input.usage_plan_id)?;
    let key = gateway.find_item::<ApiKey>(cx, &input.key_id)?;
    if !plan.item.key_ids.contains(&input.key_id) {
        return Err(absent_key());
    }
    Ok(present_key(&key.item))
}

/// A plan that is not there has no keys.
pub async fn list_keys(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetUsagePlanKeysRequest,
) -> Result<UsagePlanKeys, Error> {
    let plan = gateway.find_item::<UsagePlan>(cx, &input.usage_plan_id).ok();
    let ids = plan.iter().flat_map(|plan| plan.item.key_ids.iter().rev());
    let keys = ids.filter_map(|id| gateway.find_item::<ApiKey>(cx, id).ok());
    let keys = keys.map(|entry| present_key(&entry.item)).filter(|key| {
        let name = key.name.as_deref().unwrap_or_default();
        input.name_query.as_ref().is_none_or(|prefix| name.starts_with(prefix.as_str()))
    });
    let (items, position) = page(keys.collect(), input.limit, input.position.as_deref())?;
    Ok(UsagePlanKeys { items: Some(items), position })
}

pub async fn delete_key(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteUsagePlanKeyRequest,
) -> Result<(), Error> {
    let remove = |plan: &mut UsagePlan| {
        let count = plan.key_ids.len();
        plan.key_ids.retain(|id| *id != input.key_id);
        if plan.key_ids.len() == count { Err(absent_key()) } else { Ok(()) }
    };
    gateway.change_item(cx, &input.usage_plan_id, None, remove).await.map(drop)
}

fn absent_key() -> Error {
    Error::not_found("Invalid Usage Plan Key identifier specified")
}

pub async fn get_usage(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetUsageRequest,
) -> Result<Usage, Error> {
    let plan = gateway.find_item::<UsagePlan>(cx, &input.usage_plan_id)?;
    // Only the period that is under way is counted: it is shown as one day.
    let usage = |key: &String| {
        let quota = plan.item.quota.as_ref()?;
        let used = gateway.limits.used(&plan.item.id, key, quota, cx.now);
        let left = i64::from(quota.limit?) - used;
        (used > 0).then(|| (key.clone(), vec![vec![used, left.max(0)]]))
    };
    let is_asked = |key: &&String| input.key_id.as_ref().is_none_or(|asked| asked == *key);
    Ok(Usage {
        items: Some(plan.item.key_ids.iter().filter(is_asked).filter_map(usage).collect()),
        usage_plan_id: Some(input.usage_plan_id),
        start_date: Some(input.start_date),
        end_date: Some(input.end_date),
        position: None,
    })
}

fn read_throttle(throttle: ThrottleSettings) -> Throttle {
    Throttle { burst_limit: throttle.burst_limit, rate_limit: throttle.rate_limit }
}

fn present_throttle(throttle: Throttle) -> ThrottleSettings {
    ThrottleSettings { burst_limit: throttle.burst_limit, rate_limit: throttle.rate_limit }
}

fn present(plan: &UsagePlan) -> UsagePlanShape {
    let made = plan.clone();
    let stage = |stage: PlanStage| ApiStage {
        api_id: Some(stage.api_id),
        stage: Some(stage.stage),
        throttle: stage
            .throttle
            .map(|methods| methods.into_iter().map(|(name, it)| (name, present_throttle(it))).collect()),
    };
    UsagePlanShape {
        id: Some(made.id),
        name: Some(made.name),
        description: made.description,
        api_stages: Some(made.stages.into_iter().map(stage).collect()),
        throttle: made.throttle.map(present_throttle),
        quota: made.quota.map(|quota| QuotaSettings {
            limit: quota.limit,
            offset: quota.offset,
            period: quota.period,
        }),
        product_code: made.product_code,
        tags: made.tags,
    }
}

/// Where one plan is shown that was not just made, it has tags, if only none.
fn with_tags(mut shape: UsagePlanShape) -> UsagePlanShape {
    shape.tags.get_or_insert_default();
    shape
}

fn present_key(key: &ApiKey) -> UsagePlanKey {
    UsagePlanKey {
        id: Some(key.id.clone()),
        r#type: Some("API_KEY".to_owned()),
        value: Some(key.value.clone()),
        name: key.name.clone(),
    }
}
