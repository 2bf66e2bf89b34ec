//! Models.

use api::apigatewayv2::{
    CreateModelRequest, DeleteModelRequest, GetModelRequest, GetModelTemplateRequest,
    GetModelTemplateResponse, GetModelsRequest, GetModelsResponse, Model as ModelShape, UpdateModelRequest,
};
use base::RequestContext;

use crate::http_api::{Model, update};
use crate::page::page;
use crate::service::ApiGateway;
use crate::{Error, ids};

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateModelRequest,
) -> Result<ModelShape, Error> {
    let (_, model) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let model = Model {
                id: ids::short(),
                name: input.name,
                content_type: input.content_type,
                description: input.description,
                schema: Some(input.schema),
            };
            draft.api.models.insert(model.id.clone(), model.clone());
            Ok(model)
        })
        .await?;
    Ok(present(&model))
}

pub async fn get(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetModelRequest,
) -> Result<ModelShape, Error> {
    Ok(present(gateway.http_api(cx, &input.api_id)?.api.model(&input.model_id)?))
}

/// A template for a mapping: the schema itself, as it is all that is known of the body.
pub async fn get_template(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetModelTemplateRequest,
) -> Result<GetModelTemplateResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    Ok(GetModelTemplateResponse { value: entry.api.model(&input.model_id)?.schema.clone() })
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetModelsRequest,
) -> Result<GetModelsResponse, Error> {
    let entry = gateway.http_api(cx, &input.api_id)?;
    let models = entry.api.models.values().map(present).collect();
    let (items, next_token) = page(models, input.max_results.as_deref(), input.next_token.as_deref())?;
    Ok(GetModelsResponse { items: Some(items), next_token })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateModelRequest,
) -> Result<ModelShape, Error> {
    let (_, model) = gateway
        .change_http_api(cx, &input.api_id, |draft| {
            let model = draft.api.models.get_mut(&input.model_id);
            let model = model.ok_or_else(|| Error::no_such("Model", &input.model_id))?;
            update!(model, input; content_type, description, schema);
            if let Some(name) = input.name {
                model.name = name;
            }
            Ok(model.clone())
        })
        .await?;
    Ok(present(&model))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteModelRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::http_api::Draft| {
        let removed = draft.api.models.shift_remove(&input.model_id);
        removed.map(drop).ok_or_else(|| Error::no_such("Model", &input.model_id))
    };
    gateway.change_http_api(cx, &input.api_id, remove).await.map(drop)
}

fn present(model: &Model) -> ModelShape {
    let Model { id, name, content_type, description, schema } = model.clone();
    ModelShape { content_type, description, model_id: Some(id), name: Some(name), schema }
}
