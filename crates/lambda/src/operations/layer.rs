//! Operations on layers.

use api::lambda::{
    AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse, DeleteLayerVersionRequest,
    GetLayerVersionByArnRequest, GetLayerVersionPolicyRequest, GetLayerVersionPolicyResponse,
    GetLayerVersionRequest, GetLayerVersionResponse, LayerVersionContentInput, LayerVersionContentOutput,
    LayerVersionsListItem, LayersListItem, ListLayerVersionsRequest, ListLayerVersionsResponse,
    ListLayersRequest, ListLayersResponse, PublishLayerVersionRequest, PublishLayerVersionResponse,
    RemoveLayerVersionPermissionRequest,
};
use base::RequestContext;

use super::configuration::{present_size, present_time};
use super::function::CodeSource;
use super::page::{PageRequest, descending};
use crate::error::Error;
use crate::layer::{LayerVersion, NewLayerVersion};
use crate::names::{LayerId, LayerVersionId};
use crate::package::code_sha256;
use crate::policy::{Permission, Principal};
use crate::service::Lambda;

pub(super) async fn publish(
    service: &Lambda,
    cx: &RequestContext,
    input: PublishLayerVersionRequest,
) -> Result<PublishLayerVersionResponse, Error> {
    let id = LayerId::parse(cx, &input.layer_name)?;
    let code = service.keep_code(CodeSource::from(input.content)).await?;
    service.check_code_storage(cx, code.size_bytes)?;
    let new = NewLayerVersion {
        description: input.description.unwrap_or_default(),
        license_info: input.license_info,
        compatible_runtimes: input.compatible_runtimes,
        compatible_architectures: input.compatible_architectures,
        code,
    };
    let version = service.change_layer(&id, |layer| Ok(layer.publish(new, cx.now))).await?;
    let shown = service.present(cx, &version);
    Ok(PublishLayerVersionResponse {
        content: shown.content,
        layer_arn: shown.layer_arn,
        layer_version_arn: shown.layer_version_arn,
        description: shown.description,
        created_date: shown.created_date,
        version: shown.version,
        compatible_runtimes: shown.compatible_runtimes,
        license_info: shown.license_info,
        compatible_architectures: shown.compatible_architectures,
    })
}

pub(super) async fn get(
    service: &Lambda,
    cx: &RequestContext,
    input: GetLayerVersionRequest,
) -> Result<GetLayerVersionResponse, Error> {
    let id = parse_version(cx, &input.layer_name, input.version_number)?;
    service.get_version(cx, &id)
}

pub(super) async fn get_by_arn(
    service: &Lambda,
    cx: &RequestContext,
    input: GetLayerVersionByArnRequest,
) -> Result<GetLayerVersionResponse, Error> {
    service.get_version(cx, &LayerVersionId::parse(&input.arn)?)
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListLayersRequest,
) -> Result<ListLayersResponse, Error> {
    let (runtime, architecture) =
        (input.compatible_runtime.as_deref(), input.compatible_architecture.as_deref());
    let mut items = Vec::new();
    for entry in service.catalog.list_layers(&cx.account, &cx.region) {
        let fitting = entry.layer.versions.values().rev().find(|version| version.fits(runtime, architecture));
        items.extend(fitting.cloned());
    }
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (versions, next_marker) = page.of(items, |version| version.id.layer.name.to_string())?;
    let present = |version: std::sync::Arc<LayerVersion>| LayersListItem {
        layer_name: Some(version.id.layer.name.to_string()),
        layer_arn: Some(version.id.layer.arn()),
        latest_matching_version: Some(present_in_list(&version)),
    };
    Ok(ListLayersResponse { next_marker, layers: Some(versions.into_iter().map(present).collect()) })
}

pub(super) async fn list_versions(
    service: &Lambda,
    cx: &RequestContext,
    input: ListLayerVersionsRequest,
) -> Result<ListLayerVersionsResponse, Error> {
    let id = LayerId::parse(cx, &input.layer_name)?;
    let (runtime, architecture) =
        (input.compatible_runtime.as_deref(), input.compatible_architecture.as_deref());
    let entry = service.catalog.find_layer(&id);
    let versions = entry.iter().flat_map(|entry| entry.layer.versions.values().rev());
    let fitting = versions.filter(|version| version.fits(runtime, architecture));
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (versions, next_marker) = page.of(fitting, |version| descending(version.id.version))?;
    let layer_versions = versions.into_iter().map(|version| present_in_list(version)).collect();
    Ok(ListLayerVersionsResponse { next_marker, layer_versions: Some(layer_versions) })
}

pub(super) async fn delete_version(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteLayerVersionRequest,
) -> Result<(), Error> {
    let id = parse_version(cx, &input.layer_name, input.version_number)?;
    if service.catalog.find_layer(&id.layer).is_none() {
        return Ok(());
    }
    service
        .change_layer(&id.layer, |layer| {
            layer.delete(id.version);
            Ok(())
        })
        .await
}

pub(super) async fn add_permission(
    service: &Lambda,
    cx: &RequestContext,
    input: AddLayerVersionPermissionRequest,
) -> Result<AddLayerVersionPermissionResponse, Error> {
    let id = parse_version(cx, &input.layer_name, input.version_number)?;
    let permission = Permission {
        id: input.statement_id,
        principal: Principal::parse(&input.principal)?,
        action: input.action,
        source_arn: None,
        source_account: None,
        event_source_token: None,
        function_url_auth_type: None,
        organization_id: input.organization_id,
        invoked_via_function_url: None,
    };
    let revision_id = input.revision_id.as_deref();
    let added = service
        .change_layer(&id.layer, |layer| layer.add_permission(id.version, &permission, revision_id))
        .await;
    let (statement, policy) = added?;
    Ok(AddLayerVersionPermissionResponse {
        statement: Some(statement.document.to_string()),
        revision_id: Some(policy.revision_id.to_string()),
    })
}

pub(super) async fn remove_permission(
    service: &Lambda,
    cx: &RequestContext,
    input: RemoveLayerVersionPermissionRequest,
) -> Result<(), Error> {
    let id = parse_version(cx, &input.layer_name, input.version_number)?;
    let revision_id = input.revision_id.as_deref();
    service
        .change_layer(&id.layer, |layer| {
            layer.remove_permission(id.version, &input.statement_id, revision_id)
        })
        .await
}

pub(super) async fn get_policy(
    service: &Lambda,
    cx: &RequestContext,
    input: GetLayerVersionPolicyRequest,
) -> Result<GetLayerVersionPolicyResponse, Error> {
    let id = parse_version(cx, &input.layer_name, input.version_number)?;
    let missing = || Error::LayerVersionNotFound { arn: id.arn() };
    let entry = service.catalog.find_layer(&id.layer).ok_or_else(missing)?;
    let policy = entry.layer.policy(id.version)?;
    Ok(GetLayerVersionPolicyResponse {
        policy: Some(policy.document()),
        revision_id: Some(policy.revision_id.to_string()),
    })
}

impl From<LayerVersionContentInput> for CodeSource {
    fn from(content: LayerVersionContentInput) -> Self {
        Self { zip: content.zip_file, object: content.s3_bucket.zip(content.s3_key) }
    }
}

fn parse_version(cx: &RequestContext, layer: &str, number: i64) -> Result<LayerVersionId, Error> {
    let layer = LayerId::parse(cx, layer)?;
    match u64::try_from(number) {
        Ok(version) if version > 0 => Ok(LayerVersionId { layer, version }),
        _ => Err(Error::LayerVersionBelowOne),
    }
}

fn present_in_list(version: &LayerVersion) -> LayerVersionsListItem {
    LayerVersionsListItem {
        layer_version_arn: Some(version.id.arn()),
        version: i64::try_from(version.id.version).ok(),
        description: Some(version.description.clone()),
        created_date: Some(present_time(version.created)),
        compatible_runtimes: version.compatible_runtimes.clone(),
        license_info: version.license_info.clone(),
        compatible_architectures: version.compatible_architectures.clone(),
    }
}

impl Lambda {
    fn get_version(
        &self,
        cx: &RequestContext,
        id: &LayerVersionId,
    ) -> Result<GetLayerVersionResponse, Error> {
        let entry = self.catalog.find_layer(&id.layer).ok_or(Error::ResourceNotFound)?;
        let version = entry.layer.versions.get(&id.version).ok_or(Error::ResourceNotFound)?;
        Ok(self.present(cx, version))
    }

    fn present(&self, cx: &RequestContext, version: &LayerVersion) -> GetLayerVersionResponse {
        let item = present_in_list(version);
        GetLayerVersionResponse {
            content: Some(LayerVersionContentOutput {
                location: Some(self.download_url(cx, &version.code)),
                code_sha256: Some(code_sha256(&version.code.digest)),
                code_size: Some(present_size(version.code.size_bytes)),
                ..LayerVersionContentOutput::default()
            }),
            layer_arn: Some(version.id.layer.arn()),
            layer_version_arn: item.layer_version_arn,
            description: item.description,
            created_date: item.created_date,
            version: item.version,
            compatible_runtimes: item.compatible_runtimes,
            license_info: item.license_info,
            compatible_architectures: item.compatible_architectures,
        }
    }
}
