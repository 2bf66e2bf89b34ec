//! Documentation parts and versions.

use api::apigateway::{
    CreateDocumentationPartRequest, CreateDocumentationVersionRequest, DeleteDocumentationPartRequest,
    DeleteDocumentationVersionRequest, DocumentationPart as PartShape, DocumentationPartIds,
    DocumentationPartLocation, DocumentationParts, DocumentationVersion as VersionShape,
    DocumentationVersions, GetDocumentationPartRequest, GetDocumentationPartsRequest,
    GetDocumentationVersionRequest, GetDocumentationVersionsRequest, ImportDocumentationPartsRequest,
    UpdateDocumentationPartRequest, UpdateDocumentationVersionRequest,
};
use base::RequestContext;
use serde_json::Value;

use super::page;
use crate::rest_api::{DocumentationPart, DocumentationVersion, Location, absent_part, patch};
use crate::service::ApiGateway;
use crate::{Error, ids};

pub async fn create_part(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateDocumentationPartRequest,
) -> Result<PartShape, Error> {
    let (_, part) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let location = Location {
                kind: input.location.r#type.unwrap_or_default(),
                path: input.location.path,
                method: input.location.method,
                status_code: input.location.status_code,
                name: input.location.name,
            };
            if input.properties.is_empty() {
                return Err(Error::bad_request("Documentation part properties must be non-empty"));
            }
            let part = DocumentationPart { id: ids::short(), location, properties: input.properties };
            draft.api.documentation_parts.insert(part.id.clone(), part.clone());
            Ok(part)
        })
        .await?;
    Ok(present_part(&part))
}

pub async fn get_part(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDocumentationPartRequest,
) -> Result<PartShape, Error> {
    let entry = gateway.rest_api_or(cx, &input.rest_api_id, absent_part)?;
    Ok(present_part(entry.api.documentation_part(&input.documentation_part_id)?))
}

pub async fn list_parts(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDocumentationPartsRequest,
) -> Result<DocumentationParts, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let wanted = |part: &&DocumentationPart| {
        let fits = |given: &Option<String>, have: Option<&String>| {
            given.as_ref().is_none_or(|given| Some(given) == have)
        };
        fits(&input.r#type, Some(&part.location.kind))
            && fits(&input.path, part.location.path.as_ref())
            && fits(&input.name_query, part.location.name.as_ref())
    };
    let parts = entry.api.documentation_parts.values().filter(wanted).map(present_part).collect();
    let (items, position) = page(parts, input.limit, input.position.as_deref())?;
    Ok(DocumentationParts { items: Some(items), position })
}

pub async fn update_part(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateDocumentationPartRequest,
) -> Result<PartShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, part) = gateway
        .change_rest_api_or(cx, &input.rest_api_id, absent_part, |draft| {
            let part = draft.api.documentation_parts.get_mut(&input.documentation_part_id);
            let part = part.ok_or_else(absent_part)?;
            patches.iter().try_for_each(|patch| part.patch(patch))?;
            Ok(part.clone())
        })
        .await?;
    Ok(present_part(&part))
}

pub async fn delete_part(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteDocumentationPartRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        let removed = draft.api.documentation_parts.shift_remove(&input.documentation_part_id);
        removed.map(drop).ok_or_else(absent_part)
    };
    gateway.change_rest_api(cx, &input.rest_api_id, remove).await.map(drop)
}

/// Takes the parts of a document's `x-amazon-apigateway-documentation`.
pub async fn import_parts(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: ImportDocumentationPartsRequest,
) -> Result<DocumentationPartIds, Error> {
    let malformed = || Error::bad_request("Unable to build importer with provided input.");
    let document: Value = serde_json::from_slice(&input.body).map_err(|_| malformed())?;
    let document = document.as_object().ok_or_else(malformed)?;
    let parts = document
        .get("x-amazon-apigateway-documentation")
        .and_then(|documentation| documentation.get("documentationParts"))
        .or_else(|| document.get("documentationParts"));
    let parts: Vec<DocumentationPart> =
        parts.and_then(Value::as_array).into_iter().flatten().filter_map(read_part).collect();
    let is_overwriting = input.mode.as_deref() == Some("overwrite");
    let (_, ids) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let have = &mut draft.api.documentation_parts;
            if is_overwriting {
                have.clear();
            }
            let ids: Vec<String> = parts.iter().map(|part| part.id.clone()).collect();
            have.retain(|_, old| parts.iter().all(|part| part.location != old.location));
            have.extend(parts.into_iter().map(|part| (part.id.clone(), part)));
            Ok(ids)
        })
        .await?;
    Ok(DocumentationPartIds { ids: Some(ids), warnings: None })
}

fn read_part(part: &Value) -> Option<DocumentationPart> {
    let location = part.get("location")?;
    let text = |name: &str| location.get(name).and_then(Value::as_str).map(str::to_owned);
    let properties = part.get("properties")?;
    Some(DocumentationPart {
        id: ids::short(),
        location: Location {
            kind: text("type")?,
            path: text("path"),
            method: text("method"),
            status_code: text("statusCode"),
            name: text("name"),
        },
        properties: properties.as_str().map_or_else(|| properties.to_string(), str::to_owned),
    })
}

pub async fn create_version(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: CreateDocumentationVersionRequest,
) -> Result<VersionShape, Error> {
    let (_, version) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            let version = DocumentationVersion {
                version: input.documentation_version,
                created: cx.now,
                description: input.description,
            };
            if draft.api.documentation_versions.contains_key(&version.version) {
                return Err(Error::conflict("Documentation version already exists"));
            }
            if let Some(stage) = &input.stage_name {
                draft.api.stage_mut(stage)?.documentation_version = Some(version.version.clone());
            }
            draft.api.documentation_versions.insert(version.version.clone(), version.clone());
            Ok(version)
        })
        .await?;
    Ok(present_version(&version))
}

pub async fn get_version(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDocumentationVersionRequest,
) -> Result<VersionShape, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    Ok(present_version(entry.api.documentation_version(&input.documentation_version)?))
}

pub async fn list_versions(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: GetDocumentationVersionsRequest,
) -> Result<DocumentationVersions, Error> {
    let entry = gateway.rest_api(cx, &input.rest_api_id)?;
    let versions = entry.api.documentation_versions.values().map(present_version).collect();
    let (items, position) = page(versions, input.limit, input.position.as_deref())?;
    Ok(DocumentationVersions { items: Some(items), position })
}

pub async fn update_version(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: UpdateDocumentationVersionRequest,
) -> Result<VersionShape, Error> {
    let patches = patch::patches(input.patch_operations);
    let (_, version) = gateway
        .change_rest_api(cx, &input.rest_api_id, |draft| {
            draft.api.documentation_version(&input.documentation_version)?;
            let version = &mut draft.api.documentation_versions[&input.documentation_version];
            patches.iter().try_for_each(|patch| version.patch(patch))?;
            Ok(version.clone())
        })
        .await?;
    Ok(present_version(&version))
}

pub async fn delete_version(
    gateway: &ApiGateway,
    cx: &RequestContext,
    input: DeleteDocumentationVersionRequest,
) -> Result<(), Error> {
    let remove = |draft: &mut crate::rest_api::RestDraft| {
        draft.api.documentation_version(&input.documentation_version)?;
        draft.api.documentation_versions.shift_remove(&input.documentation_version);
        Ok(())
    };
    gateway.change_rest_api(cx, &input.rest_api_id, remove).await.map(drop)
}

fn present_part(part: &DocumentationPart) -> PartShape {
    let Location { kind, path, method, status_code, name } = part.location.clone();
    PartShape {
        id: Some(part.id.clone()),
        location: Some(DocumentationPartLocation { r#type: Some(kind), path, method, status_code, name }),
        properties: Some(part.properties.clone()),
    }
}

fn present_version(version: &DocumentationVersion) -> VersionShape {
    VersionShape {
        version: Some(version.version.clone()),
        created_date: Some(version.created),
        description: version.description.clone(),
    }
}
