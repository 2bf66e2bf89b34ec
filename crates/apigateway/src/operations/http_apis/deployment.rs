//! Deployments.

use api::apigatewayv2::{
    CreateDeploymentRequest, DeleteDeploymentRequest, Deployment as DeploymentShape, GetDeploymentRequest,
    GetDeploymentsRequest, GetDeploymentsResponse, UpdateDeploymentRequest,
};
use base::RequestContext;

use crate::Error;
use crate::http_api::{Deployment, update};
use crate::page::page;
use crate::service::ApiGateway;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateDeploymentRequest,
) -> Result<DeploymentShape, Error> {
    let (_, deployment) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            if let Some(stage) = &input.stage_name {
                draft.api.stage(stage)?;
            }
            if draft.api.routes.is_empty() {
                return Err(Error::bad_request("At least one route is required before deploying the Api."));
            }
            let deployment = draft.deploy(input.description)?;
            if let Some(name) = &input.stage_name {
                let stage = draft.api.stage_mut(name)?;
                stage.deployment_id = Some(deployment.id.clone());
                stage.last_updated = cx.now;
            }
            Ok(deployment)
        })
        .await?;
    Ok(present(&deployment))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDeploymentRequest,
) -> Result<DeploymentShape, Error> {
    Ok(present(gateway.http_api(cx, &input.api_id)?.api.deployment(&input.deployment_id)?))
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDeploymentsRequest,
) -> Result<GetDeploymentsResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    let deployments = entry.api.deployments.values().map(present).collect();
    let (items, next_token) = page(deployments, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetDeploymentsResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateDeploymentRequest,
) -> Result<DeploymentShape, Error> {
    let (_, deployment) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let deployment = draft.api.deployments.get_mut(&input.deployment_id);
            let deployment = deployment.ok_or_else(|| Error::no_such("Deployment", &input.deployment_id))?;
            update!(deployment, input; description);
            Ok(deployment.clone())
        })
        .await?;
    Ok(present(&deployment))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteDeploymentRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::http_api::Draft| draft.remove_deployment(&input.deployment_id);
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

fn present(deployment: &Deployment) -> DeploymentShape {
    DeploymentShape {
        auto_deployed: Some(deployment.auto_deployed),
        created_date: Some(deployment.created),
        deployment_id: Some(deployment.id.clone()),
        deployment_status: Some("DEPLOYED".to_owned()),
        description: deployment.description.clone(),
        ..DeploymentShape::default()
    }
}
