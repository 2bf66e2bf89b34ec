//! Operations on code signing configs. They are kept and shown; no signature is checked.

use api::lambda::{
    AllowedPublishers, CodeSigningConfig as ConfigShape, CodeSigningPolicies, CreateCodeSigningConfigRequest,
    CreateCodeSigningConfigResponse, DeleteCodeSigningConfigRequest, DeleteCodeSigningConfigResponse,
    DeleteFunctionCodeSigningConfigRequest, GetCodeSigningConfigRequest, GetCodeSigningConfigResponse,
    GetFunctionCodeSigningConfigRequest, GetFunctionCodeSigningConfigResponse, ListCodeSigningConfigsRequest,
    ListCodeSigningConfigsResponse, ListFunctionsByCodeSigningConfigRequest,
    ListFunctionsByCodeSigningConfigResponse, PutFunctionCodeSigningConfigRequest,
    PutFunctionCodeSigningConfigResponse, UpdateCodeSigningConfigRequest, UpdateCodeSigningConfigResponse,
};
use base::RequestContext;

use super::configuration::present_time;
use super::page::PageRequest;
use crate::code_signing::{CodeSigningConfig, UntrustedArtifact, random_id};
use crate::error::Error;
use crate::items::ItemId;
use crate::names::FunctionName;
use crate::service::Lambda;
use crate::tags;

/// The noun in the ARN.
const NOUN: &str = "code-signing-config";

pub(super) async fn create(
    service: &Lambda,
    cx: &RequestContext,
    input: CreateCodeSigningConfigRequest,
) -> Result<CreateCodeSigningConfigResponse, Error> {
    let id = ItemId { account: cx.account.clone(), region: cx.region.clone(), id: random_id().into() };
    let config = CodeSigningConfig {
        description: input.description.unwrap_or_default(),
        publishers: input.allowed_publishers.signing_profile_version_arns.unwrap_or_default(),
        untrusted_artifact: parse_policies(input.code_signing_policies).unwrap_or_default(),
        last_modified: cx.now,
        tags: input.tags.unwrap_or_default().into_iter().collect(),
    };
    tags::check(&config.tags)?;
    let shown = present(&id, &config);
    service.create_item(id, config).await?;
    Ok(CreateCodeSigningConfigResponse { code_signing_config: Some(shown) })
}

pub(super) async fn update(
    service: &Lambda,
    cx: &RequestContext,
    input: UpdateCodeSigningConfigRequest,
) -> Result<UpdateCodeSigningConfigResponse, Error> {
    let id = parse_arn(&input.code_signing_config_arn)?;
    let missing = || Error::CodeSigningConfigNotFound { arn: input.code_signing_config_arn.clone() };
    let publishers = input.allowed_publishers.and_then(|publishers| publishers.signing_profile_version_arns);
    let policy = parse_policies(input.code_signing_policies);
    let config = service.change_item(&id, missing, |config: &mut CodeSigningConfig| {
        config.description = input.description.unwrap_or_else(|| config.description.clone());
        config.publishers = publishers.unwrap_or_else(|| config.publishers.clone());
        config.untrusted_artifact = policy.unwrap_or(config.untrusted_artifact);
        config.last_modified = cx.now;
        Ok(config.clone())
    });
    Ok(UpdateCodeSigningConfigResponse { code_signing_config: Some(present(&id, &config.await?)) })
}

pub(super) async fn get(
    service: &Lambda,
    _cx: &RequestContext,
    input: GetCodeSigningConfigRequest,
) -> Result<GetCodeSigningConfigResponse, Error> {
    let id = parse_arn(&input.code_signing_config_arn)?;
    let missing = || Error::CodeSigningConfigNotFound { arn: input.code_signing_config_arn.clone() };
    let item = service.catalog.code_signing_configs.find(&id).ok_or_else(missing)?;
    Ok(GetCodeSigningConfigResponse { code_signing_config: Some(present(&id, &item.value)) })
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListCodeSigningConfigsRequest,
) -> Result<ListCodeSigningConfigsResponse, Error> {
    let items = service.catalog.code_signing_configs.list(&cx.account, &cx.region);
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (items, next_marker) = page.of(items, |(id, _)| id.id.to_string())?;
    let configs = items.into_iter().map(|(id, item)| present(&id, &item.value)).collect();
    Ok(ListCodeSigningConfigsResponse { next_marker, code_signing_configs: Some(configs) })
}

pub(super) async fn delete(
    service: &Lambda,
    _cx: &RequestContext,
    input: DeleteCodeSigningConfigRequest,
) -> Result<DeleteCodeSigningConfigResponse, Error> {
    let id = parse_arn(&input.code_signing_config_arn)?;
    let missing = || Error::CodeSigningConfigNotFound { arn: input.code_signing_config_arn.clone() };
    if !service.functions_signed_by(&id).is_empty() {
        return Err(Error::CodeSigningConfigInUse);
    }
    service.delete_item::<CodeSigningConfig>(&id, missing).await?;
    Ok(DeleteCodeSigningConfigResponse::default())
}

pub(super) async fn list_functions(
    service: &Lambda,
    _cx: &RequestContext,
    input: ListFunctionsByCodeSigningConfigRequest,
) -> Result<ListFunctionsByCodeSigningConfigResponse, Error> {
    let id = parse_arn(&input.code_signing_config_arn)?;
    let missing = || Error::CodeSigningConfigNotFound { arn: input.code_signing_config_arn.clone() };
    service.catalog.code_signing_configs.find(&id).ok_or_else(missing)?;
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (arns, next_marker) = page.of(service.functions_signed_by(&id), String::clone)?;
    Ok(ListFunctionsByCodeSigningConfigResponse { next_marker, function_arns: Some(arns) })
}

pub(super) async fn put_on_function(
    service: &Lambda,
    cx: &RequestContext,
    input: PutFunctionCodeSigningConfigRequest,
) -> Result<PutFunctionCodeSigningConfigResponse, Error> {
    let arn = input.code_signing_config_arn;
    let name = FunctionName::parse(cx, &input.function_name)?;
    if service.catalog.code_signing_configs.find(&parse_arn(&arn)?).is_none() {
        return Err(Error::CodeSigningConfigToPutNotFound { arn });
    }
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    service
        .change(&name.function, missing, |function| {
            function.code_signing_config_arn = Some(arn.clone());
            Ok(())
        })
        .await?;
    Ok(PutFunctionCodeSigningConfigResponse {
        code_signing_config_arn: Some(arn),
        function_name: Some(name.function.name.to_string()),
    })
}

pub(super) async fn get_of_function(
    service: &Lambda,
    cx: &RequestContext,
    input: GetFunctionCodeSigningConfigRequest,
) -> Result<GetFunctionCodeSigningConfigResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let entry = service.existing_unqualified(&name)?;
    let arn = entry.function.code_signing_config_arn.clone();
    let function_name = arn.is_some().then(|| name.function.name.to_string());
    Ok(GetFunctionCodeSigningConfigResponse { code_signing_config_arn: arn, function_name })
}

pub(super) async fn delete_of_function(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteFunctionCodeSigningConfigRequest,
) -> Result<(), Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    service
        .change(&name.function, missing, |function| {
            function.code_signing_config_arn = None;
            Ok(())
        })
        .await
}

fn parse_arn(text: &str) -> Result<ItemId, Error> {
    ItemId::parse(text, NOUN).ok_or_else(|| Error::CodeSigningConfigNotFound { arn: text.to_owned() })
}

fn parse_policies(policies: Option<CodeSigningPolicies>) -> Option<UntrustedArtifact> {
    UntrustedArtifact::parse(policies?.untrusted_artifact_on_deployment?.as_str())
}

fn present(id: &ItemId, config: &CodeSigningConfig) -> ConfigShape {
    ConfigShape {
        code_signing_config_id: Some(id.id.to_string()),
        code_signing_config_arn: Some(id.arn(NOUN)),
        description: Some(config.description.clone()),
        allowed_publishers: Some(AllowedPublishers {
            signing_profile_version_arns: Some(config.publishers.clone()),
        }),
        code_signing_policies: Some(CodeSigningPolicies {
            untrusted_artifact_on_deployment: Some(config.untrusted_artifact.as_str().to_owned()),
        }),
        last_modified: Some(present_time(config.last_modified)),
    }
}

impl Lambda {
    /// Fails if a new function names a config that is not there.
    pub(super) fn check_code_signing_config(&self, arn: Option<&str>) -> Result<(), Error> {
        let Some(arn) = arn else { return Ok(()) };
        match self.catalog.code_signing_configs.find(&parse_arn(arn)?) {
            Some(_) => Ok(()),
            None => Err(Error::CodeSigningConfigToPutNotFound { arn: arn.to_owned() }),
        }
    }

    fn functions_signed_by(&self, id: &ItemId) -> Vec<String> {
        let arn = id.arn(NOUN);
        let entries = self.catalog.list(&id.account, &id.region, None);
        let signed =
            entries.iter().filter(|entry| entry.function.code_signing_config_arn.as_ref() == Some(&arn));
        signed.map(|entry| entry.function.id.arn()).collect()
    }
}
