//! Operations on aliases.

use api::lambda::{
    AliasConfiguration, AliasRoutingConfiguration, CreateAliasRequest, DeleteAliasRequest, GetAliasRequest,
    ListAliasesRequest, ListAliasesResponse, UpdateAliasRequest,
};
use base::RequestContext;

use super::page::PageRequest;
use crate::alias::{Alias, AliasChange};
use crate::deployment::FunctionId;
use crate::error::Error;
use crate::names::{FunctionName, Qualifier, qualified_arn};
use crate::service::Lambda;

pub(super) async fn create(
    service: &Lambda,
    cx: &RequestContext,
    input: CreateAliasRequest,
) -> Result<AliasConfiguration, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    // A function that is not there is named with the version that the alias was to have.
    let version = Qualifier::parse(&input.function_version);
    let missing = || Error::FunctionNotFound { arn: qualified_arn(&name.function, &version) };
    let change = AliasChange {
        description: input.description,
        version: Some(input.function_version.clone()),
        weights: parse_weights(input.routing_config),
    };
    let alias =
        service.change(&name.function, missing, |function| function.create_alias(&input.name, change));
    Ok(present(&name.function, &alias.await?))
}

pub(super) async fn update(
    service: &Lambda,
    cx: &RequestContext,
    input: UpdateAliasRequest,
) -> Result<AliasConfiguration, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    let change = AliasChange {
        description: input.description,
        version: input.function_version,
        weights: parse_weights(input.routing_config),
    };
    let alias = service.change(&name.function, missing, |function| {
        function.update_alias(&input.name, change, input.revision_id.as_deref())
    });
    Ok(present(&name.function, &alias.await?))
}

pub(super) async fn get(
    service: &Lambda,
    cx: &RequestContext,
    input: GetAliasRequest,
) -> Result<AliasConfiguration, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let missing = || Error::AliasNotFound { arn: format!("{}:{}", name.function.arn(), input.name) };
    let entry = service.catalog.find(&name.function).ok_or_else(missing)?;
    let alias = entry.function.aliases.get(input.name.as_str()).ok_or_else(missing)?;
    Ok(present(&name.function, alias))
}

pub(super) async fn list(
    service: &Lambda,
    cx: &RequestContext,
    input: ListAliasesRequest,
) -> Result<ListAliasesResponse, Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let entry = service.existing_unqualified(&name)?;
    let wanted = |alias: &&Alias| {
        input.function_version.as_ref().is_none_or(|version| *version == alias.version.to_string())
    };
    let page = PageRequest { marker: input.marker.as_deref(), max_items: input.max_items };
    let (aliases, next_marker) =
        page.of(entry.function.aliases.values().filter(wanted), |alias| alias.name.to_string())?;
    let aliases = aliases.into_iter().map(|alias| present(&name.function, alias)).collect();
    Ok(ListAliasesResponse { next_marker, aliases: Some(aliases) })
}

pub(super) async fn delete(
    service: &Lambda,
    cx: &RequestContext,
    input: DeleteAliasRequest,
) -> Result<(), Error> {
    let name = FunctionName::parse(cx, &input.function_name)?;
    let missing = || Error::FunctionNotFound { arn: name.function.arn() };
    service
        .change(&name.function, missing, |function| {
            function.delete_alias(&input.name);
            Ok(())
        })
        .await
}

fn parse_weights(config: Option<AliasRoutingConfiguration>) -> Option<Vec<(String, f64)>> {
    config.map(|config| config.additional_version_weights.unwrap_or_default().into_iter().collect())
}

fn present(function: &FunctionId, alias: &Alias) -> AliasConfiguration {
    let weights = alias.additional.map(|(number, weight)| [(number.to_string(), weight.get())].into());
    AliasConfiguration {
        alias_arn: Some(format!("{}:{}", function.arn(), alias.name)),
        name: Some(alias.name.to_string()),
        function_version: Some(alias.version.to_string()),
        description: Some(alias.description.clone()),
        routing_config: weights
            .map(|weights| AliasRoutingConfiguration { additional_version_weights: Some(weights) }),
        revision_id: Some(alias.revision_id.to_string()),
    }
}
