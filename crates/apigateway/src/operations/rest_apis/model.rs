//! Models.

use api::apigateway::{
    CreateModelRequest, DeleteModelRequest, GetModelRequest, GetModelTemplateRequest, GetModelsRequest,
    Model as ModelShape, Models, Template, UpdateModelRequest,
};
use base::RequestContext;

use super::page;
use crate::Error;
use crate::rest_api::{Model, patch};
use crate::service::ApiGateway;

pub async fn create(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateModelRequest,
) -> Result<ModelShape, Error> {
    let (_, model) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let mut model = Model::new(input.name, input.content_type, input.schema)?;
            model.description = input.description.filter(|text| !text.is_empty());
            if draft.api.models.contains_key(&model.name) {
                return Err(Error::conflict("Model name already exists for this REST API"));
            }
            draft.api.models.insert(model.name.clone(), model.clone());
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
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, || absent(&input.model_name))?;
    Ok(present(entry.api.model(&input.model_name)?))
}

/// A template for a mapping of the model: the schema itself, as it is all that is known of the body.
pub async fn get_template(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetModelTemplateRequest,
) -> Result<Template, Error> {
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, || absent(&input.model_name))?;
    Ok(Template { value: entry.api.model(&input.model_name)?.schema.clone() })
}

pub async fn list(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetModelsRequest,
) -> Result<Models, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let mut models: Vec<&Model> = entry.api.models.values().collect();
    models.sort_by(|a, b| a.name.cmp(&b.name));
    let (models, position) = page(models, input.limit, input.position.as_deref())?;
    Ok(Models { items: Some(models.into_iter().map(present).collect()), position })
}

pub async fn update(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateModelRequest,
) -> Result<ModelShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let name = &input.model_name;
    let (_, model) = gateway
        .change_rest_api_or(
            cx,
            &input.rest_api_id,
            || absent(name),
            |draft| {
                let model = draft.api.models.get_mut(name).ok_or_else(|| absent(name))?;
                patches.iter().try_for_each(|patch| model.patch(patch))?;
                Ok(model.clone())
            },
        )
        .await?;
    Ok(present(&model))
}

pub async fn delete(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteModelRequest,
) -> Result<(), Error> {
    let name = &input.model_name;
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        draft.api.model(name)?;
        draft.api.check_model_unused(name)?;
        draft.api.models.shift_remove(name);
        Ok(())
    };
    gateway.change_rest_api_or(cx, &input.rest_api_id, || absent(name), remove).await.map(drop)
}

fn absent(name: &str) -> Error {
    Error::not_found(format!("Invalid model name specified: {name}"))
}

fn present(model: &Model) -> ModelShape {
    let Model { id, name, description, schema, content_type } = model.clone();
    ModelShape { id: Some(id), name: Some(name), description, schema, content_type: Some(content_type) }
}
