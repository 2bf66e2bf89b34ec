//! Stages.

use api::apigatewayv2::{
    CreateStageRequest, DeleteAccessLogSettingsRequest, DeleteRouteSettingsRequest, DeleteStageRequest,
    GetStageRequest, GetStagesRequest, GetStagesResponse, ResetAuthorizersCacheRequest,
    RouteSettings as RouteSettingsShape, Stage as StageShape, UpdateStageRequest,
};
use base::RequestContext;

use crate::Error;
use crate::http_api::{Draft, Protocol, Stage, update};
use crate::page::page;
use crate::service::ApiGateway;

/// The members that creating and updating share.
macro_rules! take {
    ($stage:expr, $input:expr) => {
        update!($stage, $input;
            access_log_settings, client_certificate_id, default_route_settings, deployment_id, description);
        if let Some(auto_deploy) = $input.auto_deploy {
            $stage.auto_deploy = auto_deploy;
        }
        if let Some(settings) = $input.route_settings {
            $stage.route_settings =
                settings.into_iter().map(|(route, settings)| (route, settings.into())).collect();
        }
        if let Some(variables) = $input.stage_variables {
            $stage.variables = variables;
        }
    };
}

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateStageRequest,
) -> Result<StageShape, Error> {
    Stage::check_name(&input.stage_name)?;
    let name = input.stage_name.clone();
    let (entry, ()) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let mut stage = Stage::new(input.stage_name, cx.now);
            take!(stage, input);
            stage.tags = input.tags.unwrap_or_default();
            draft.api.add_stage(stage)
        })
        .await?;
    Ok(present(entry.api.stage(&name)?, entry.api.protocol))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetStageRequest,
) -> Result<StageShape, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    Ok(present(entry.api.stage(&input.stage_name)?, entry.api.protocol))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetStagesRequest,
) -> Result<GetStagesResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    let stages = entry.api.stages.values().map(|stage| present(stage, entry.api.protocol)).collect();
    let (items, next_token) = page(stages, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetStagesResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateStageRequest,
) -> Result<StageShape, Error> {
    let name = input.stage_name.clone();
    let (entry, ()) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let stage = draft.api.stage(&input.stage_name)?;
            if stage.auto_deploy && input.deployment_id.is_some() && input.auto_deploy != Some(false) {
                return Err(Error::bad_request(
                    "Deployment ID cannot be updated for stages with AutoDeploy enabled",
                ));
            }
            draft.api.check_deployment(input.deployment_id.as_deref())?;
            let stage = draft.api.stage_mut(&input.stage_name)?;
            take!(stage, input);
            stage.last_updated = cx.now;
            Ok(())
        })
        .await?;
    Ok(present(entry.api.stage(&name)?, entry.api.protocol))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteStageRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut Draft| {
        draft.api.stage(&input.stage_name)?;
        draft.api.stages.shift_remove(&input.stage_name);
        Ok(())
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

pub async fn delete_access_log_settings(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteAccessLogSettingsRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut Draft| {
        draft.api.stage_mut(&input.stage_name)?.access_log_settings = None;
        Ok(())
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

pub async fn delete_route_settings(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteRouteSettingsRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut Draft| {
        let removed = draft.api.stage_mut(&input.stage_name)?.route_settings.shift_remove(&input.route_key);
        removed.map(drop).ok_or_else(|| Error::no_such("RouteKey", &input.route_key))
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

pub async fn reset_authorizers_cache(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: ResetAuthorizersCacheRequest,
) -> Result<(), Error> {
    gateway.http_api(cx, &input.api_id)?.api.stage(&input.stage_name)?;
    Ok(())
}

fn present(stage: &Stage, protocol: Protocol) -> StageShape {
    let made = stage.clone();
    let settings = made.route_settings.into_iter().map(|(route, settings)| (route, settings.into()));
    let mut default: RouteSettingsShape = made.default_route_settings.unwrap_or_default().into();
    default.detailed_metrics_enabled.get_or_insert(false);
    if protocol == Protocol::WebSocket {
        default.data_trace_enabled.get_or_insert(false);
        default.logging_level.get_or_insert_with(|| "OFF".to_owned());
    }
    StageShape {
        access_log_settings: made.access_log_settings.map(Into::into),
        api_gateway_managed: made.api_gateway_managed.then_some(true),
        auto_deploy: made.auto_deploy.then_some(true),
        client_certificate_id: made.client_certificate_id,
        created_date: Some(made.created),
        default_route_settings: Some(default),
        deployment_id: made.deployment_id,
        description: made.description,
        last_deployment_status_message: made.last_deployment_status_message,
        last_updated_date: Some(made.last_updated),
        route_settings: Some(settings.collect()),
        stage_name: Some(made.name),
        stage_variables: Some(made.variables),
        tags: Some(made.tags),
    }
}
