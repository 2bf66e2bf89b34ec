//! Stages.

use api::apigateway::{
    AccessLogSettings, CanarySettings, CreateStageRequest, DeleteStageRequest,
    FlushStageAuthorizersCacheRequest, FlushStageCacheRequest, GetStageRequest, GetStagesRequest,
    MethodSetting as MethodSettingShape, Stage as StageShape, Stages, UpdateStageRequest,
};
use base::RequestContext;

use crate::Error;
use crate::rest_api::{Canary, MethodSetting, RestApi, Stage, patch};
use crate::service::ApiGateway;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateStageRequest,
) -> Result<StageShape, Error> {
    Stage::check_name(&input.stage_name)?;
    let (_, stage) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let canary = input.canary_settings.map(|canary| Canary {
                percent_traffic: canary.percent_traffic.unwrap_or(0.0),
                deployment_id: canary.deployment_id,
                variable_overrides: canary.stage_variable_overrides,
                use_stage_cache: canary.use_stage_cache.unwrap_or(false),
            });
            let mut stage = Stage {
                description: input.description,
                cache_cluster_enabled: input.cache_cluster_enabled.unwrap_or(false),
                cache_cluster_size: input.cache_cluster_size,
                variables: input.variables.filter(|given| !given.is_empty()),
                documentation_version: input.documentation_version,
                tracing_enabled: input.tracing_enabled.unwrap_or(false),
                tags: input.tags,
                ..Stage::new(input.stage_name, input.deployment_id, cx.now)
            };
            check_deployments(&draft.api, &stage.deployment_id, canary.as_ref())?;
            stage.canary = canary;
            if draft.api.stages.contains_key(&stage.name) {
                return Err(Error::conflict("Stage already exists"));
            }
            draft.api.stages.insert(stage.name.clone(), stage.clone());
            Ok(stage)
        })
        .await?;
    Ok(present(&stage))
}

fn check_deployments(api: &RestApi, id: &str, canary: Option<&Canary>) -> Result<(), Error> {
    if !api.deployments.contains_key(id) {
        return Err(Error::bad_request("Deployment id does not exist"));
    }
    let canary = canary.and_then(|canary| canary.deployment_id.as_ref());
    if canary.is_some_and(|id| !api.deployments.contains_key(id)) {
        return Err(Error::bad_request("Deployment id does not exist"));
    }
    Ok(())
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetStageRequest,
) -> Result<StageShape, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    Ok(present(entry.api.stage(&input.stage_name)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetStagesRequest,
) -> Result<Stages, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let wanted = |stage: &&Stage| input.deployment_id.as_ref().is_none_or(|id| stage.deployment_id == *id);
    let stages = entry.api.stages.values().filter(wanted).map(present).collect();
    Ok(Stages { item: Some(stages) })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateStageRequest,
) -> Result<StageShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, stage) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let mut stage = draft.api.stage(&input.stage_name)?.clone();
            let deployments = |id: &str| draft.api.deployments.contains_key(id);
            patches.iter().try_for_each(|patch| stage.patch(patch, &deployments))?;
            stage.last_updated = cx.now;
            draft.api.stages.insert(stage.name.clone(), stage.clone());
            Ok(stage)
        })
        .await?;
    Ok(present(&stage))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteStageRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        draft.api.stage(&input.stage_name)?;
        draft.api.stages.shift_remove(&input.stage_name);
        Ok(())
    };
    gateway.change_rest_api(cx, &input.rest_api_id, remove).await.map(drop)
}

pub async fn flush_cache(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: FlushStageCacheRequest,
) -> Result<(), Error> {
    gateway.rest_api(cx, &input.rest_api_id)?.api.stage(&input.stage_name).map(drop)
}

pub async fn flush_authorizers_cache(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: FlushStageAuthorizersCacheRequest,
) -> Result<(), Error> {
    gateway.rest_api(cx, &input.rest_api_id)?.api.stage(&input.stage_name)?;
    gateway.authorizations.flush(&input.rest_api_id, &input.stage_name);
    Ok(())
}

fn present(stage: &Stage) -> StageShape {
    let made = stage.clone();
    let settings = made.method_settings.into_iter().map(|(method, it)| (method, present_setting(it)));
    let status = if made.cache_cluster_enabled { "AVAILABLE" } else { "NOT_AVAILABLE" };
    StageShape {
        deployment_id: Some(made.deployment_id),
        client_certificate_id: made.client_certificate_id,
        stage_name: Some(made.name),
        description: made.description,
        cache_cluster_enabled: Some(made.cache_cluster_enabled),
        cache_cluster_size: made.cache_cluster_size,
        cache_cluster_status: Some(status.to_owned()),
        method_settings: Some(settings.collect()),
        variables: made.variables,
        documentation_version: made.documentation_version,
        access_log_settings: made
            .access_log
            .map(|log| AccessLogSettings { format: log.format, destination_arn: log.destination_arn }),
        canary_settings: made.canary.map(|canary| CanarySettings {
            percent_traffic: Some(canary.percent_traffic),
            deployment_id: canary.deployment_id,
            stage_variable_overrides: canary.variable_overrides,
            use_stage_cache: Some(canary.use_stage_cache),
        }),
        tracing_enabled: Some(made.tracing_enabled),
        web_acl_arn: made.web_acl_arn,
        tags: made.tags,
        created_date: Some(made.created),
        last_updated_date: Some(made.last_updated),
    }
}

fn present_setting(setting: MethodSetting) -> MethodSettingShape {
    MethodSettingShape {
        metrics_enabled: Some(setting.metrics_enabled),
        logging_level: setting.logging_level,
        data_trace_enabled: Some(setting.data_trace_enabled),
        throttling_burst_limit: Some(setting.throttling_burst_limit),
        throttling_rate_limit: Some(setting.throttling_rate_limit),
        caching_enabled: Some(setting.caching_enabled),
        cache_ttl_in_seconds: Some(setting.cache_ttl_s),
        cache_data_encrypted: Some(setting.cache_data_encrypted),
        require_authorization_for_cache_control: Some(setting.require_authorization_for_cache_control),
        unauthorized_cache_control_header_strategy: Some(setting.unauthorized_cache_control_header_strategy),
    }
}
