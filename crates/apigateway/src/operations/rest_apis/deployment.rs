//! Deployments.

use std::collections::HashMap;
use std::sync::Arc;

use api::Map;
use api::apigateway::{
    CreateDeploymentRequest, DeleteDeploymentRequest, Deployment as DeploymentShape, Deployments,
    GetDeploymentRequest, GetDeploymentsRequest, MethodSnapshot, UpdateDeploymentRequest,
};
use base::RequestContext;

use super::page;
use crate::Error;
use crate::rest_api::{Canary, Deployment, RestDraft, RestSnapshot, Stage, patch};
use crate::service::ApiGateway;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateDeploymentRequest,
) -> Result<DeploymentShape, Error> {
    let api_id = input.rest_api_id.clone();
    let (_, deployment) = gateway
        .change_rest_api(cx, &api_id, |draft| {
            if input.canary_settings.is_some() {
                check_canary_stage(draft, input.stage_name.as_deref())?;
            }
            let deployment = draft.deploy(input.description.clone())?;
            serve(draft, &deployment, input)?;
            Ok(deployment)
        })
        .await?;
    Ok(present(&deployment, None))
}

/// A canary is one of a stage that is there.
fn check_canary_stage(draft: &RestDraft, stage: Option<&str>) -> Result<(), Error> {
    let Some(stage) = stage.filter(|stage| !stage.is_empty()) else {
        let given = stage.unwrap_or("null");
        return Err(Error::bad_request(format!(
            "Invalid deployment content specified.Non null and non empty stageName must be provided for canary \
             deployment. Provided value is {given}"
        )));
    };
    if !draft.api.stages.contains_key(stage) {
        return Err(Error::bad_request(format!(
            "Invalid deployment content specified.Stage {stage} must already be created before making a canary \
             release deployment"
        )));
    }
    Ok(())
}

/// Lets a stage serve a new deployment: the one that is named, made if it is absent.
fn serve(
    draft: &mut RestDraft,
    deployment: &Deployment,
    input: CreateDeploymentRequest,
) -> Result<(), Error> {
    let Some(name) = input.stage_name.filter(|name| !name.is_empty()) else { return Ok(()) };
    Stage::check_name(&name)?;
    let now = draft.now;
    let stage = draft.api.stages.entry(name.clone()).or_insert_with(|| Stage::new(name, String::new(), now));
    stage.last_updated = now;
    if let Some(canary) = input.canary_settings {
        stage.canary = Some(Canary {
            percent_traffic: canary.percent_traffic.unwrap_or(0.0),
            deployment_id: Some(deployment.id.clone()),
            variable_overrides: canary.stage_variable_overrides,
            use_stage_cache: canary.use_stage_cache.unwrap_or(false),
        });
        return Ok(());
    }
    stage.deployment_id = deployment.id.clone();
    stage.description = input.stage_description.or(stage.description.take());
    stage.cache_cluster_enabled = input.cache_cluster_enabled.unwrap_or(stage.cache_cluster_enabled);
    stage.cache_cluster_size = input.cache_cluster_size.or(stage.cache_cluster_size.take());
    stage.tracing_enabled = input.tracing_enabled.unwrap_or(stage.tracing_enabled);
    if let Some(variables) = input.variables.filter(|given| !given.is_empty()) {
        stage.variables = Some(variables);
    }
    Ok(())
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDeploymentRequest,
) -> Result<DeploymentShape, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let deployment = entry.api.deployment(&input.deployment_id)?;
    let embeds = input.embed.is_some_and(|names| names.iter().any(|name| name == "apisummary"));
    let summary = if embeds { summary(&entry.snapshots, &deployment.id) } else { None };
    Ok(present(deployment, summary))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDeploymentsRequest,
) -> Result<Deployments, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let deployments = entry.api.deployments.values().map(|deployment| present(deployment, None)).collect();
    let (items, position) = page(deployments, input.limit, input.position.as_deref())?;
    Ok(Deployments { items: Some(items), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateDeploymentRequest,
) -> Result<DeploymentShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, deployment) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            draft.api.deployment(&input.deployment_id)?;
            let deployment = &mut draft.api.deployments[&input.deployment_id];
            patches.iter().try_for_each(|patch| deployment.patch(patch))?;
            Ok(deployment.clone())
        })
        .await?;
    Ok(present(&deployment, None))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteDeploymentRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut RestDraft| draft.remove_deployment(&input.deployment_id);
    gateway.change_rest_api(cx, &input.rest_api_id, remove).await.map(drop)
}

/// The methods that a deployment has, by path; `None` if there are none.
fn summary(snapshots: &HashMap<String, Arc<RestSnapshot>>, id: &str) -> Option<Map<Map<MethodSnapshot>>> {
    let snapshot = snapshots.get(id)?;
    let mut paths = Map::new();
    for resource in snapshot.resources.iter().filter(|resource| !resource.methods.is_empty()) {
        let methods = resource.methods.values().map(|method| {
            let shown = MethodSnapshot {
                authorization_type: Some(method.authorization_type.clone()),
                api_key_required: Some(method.api_key_required),
            };
            (method.http_method.clone(), shown)
        });
        paths.insert(resource.path.clone(), methods.collect());
    }
    (!paths.is_empty()).then_some(paths)
}

fn present(deployment: &Deployment, api_summary: Option<Map<Map<MethodSnapshot>>>) -> DeploymentShape {
    DeploymentShape {
        id: Some(deployment.id.clone()),
        description: deployment.description.clone(),
        created_date: Some(deployment.created),
        api_summary,
    }
}
